//! Taking a story off the site, and putting it back.
use serde::{Deserialize, Serialize};

use super::page::Typed;
use super::{LONGEST, Told, done, is_as_seen, overtaken, refused};
use crate::Desk;
use crate::fields::Fields;
use crate::form::Problems;
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::article::departure::{self, Departure};
use newsroom::article::{self, State};
use web::Answer;
use web::canonical::canonical;
use web::extract::Path;
use web::form::Form;
use web::seen::Seen;

/// What somebody wants to do, and why.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct StateForm {
    #[serde(skip_serializing)]
    seen: Seen,
    /// `withdraw`, `block`, `unpublish` or `restore`.
    deed: String,
    reason: String,
    demanded_by: String,
    leads_to: String,
}

/// What is done about where a story stands.
struct Deed {
    action: &'static str,
    state: State,
    departure: Departure,
}

impl StateForm {
    fn read(&self, desk: &Desk, story: &Told) -> Result<Deed, Problems> {
        let mut fields = Fields::of(&desk.publication);
        let (action, state) = match self.deed.as_str() {
            "withdraw" => ("article.withdraw", State::Withdrawn),
            "block" => ("article.block", State::Blocked),
            "unpublish" => ("article.unpublish", State::Draft),
            "restore" => ("article.restore", State::Live),
            _ => {
                fields.refuse("deed", "after-problem-deed");
                ("article.restore", State::Live)
            }
        };
        let reason = fields.text("reason", &self.reason, LONGEST);
        let demanded_by = fields.text("demanded_by", &self.demanded_by, LONGEST);
        let leads_to = match state {
            State::Draft => self.path(desk, story, &mut fields),
            _ => String::new(),
        };
        let is_told = !reason.is_empty() || !leads_to.is_empty();
        fields.check("reason", is_told, "after-problem-reason");
        let is_named = state != State::Blocked || !demanded_by.is_empty();
        fields.check("demanded_by", is_named, "after-problem-demanded");
        fields.finish(|| {
            Some(Deed {
                action,
                state,
                departure: Departure {
                    at: desk.app.clock.now(),
                    reason,
                    demanded_by: match state {
                        State::Blocked => demanded_by,
                        _ => String::new(),
                    },
                    leads_to,
                },
            })
        })
    }

    /// The path where readers are led, in its one spelling; never that of the story itself.
    fn path(&self, desk: &Desk, story: &Told, fields: &mut Fields<'_>) -> String {
        let typed = self.leads_to.trim();
        let base = desk.app.config.public_url();
        let path = typed.strip_prefix(&*base).unwrap_or(typed);
        if typed.is_empty() {
            return String::new();
        }
        let is_elsewhere = path.starts_with("//") || path.contains(['?', '#', '\\']);
        let is_path = path.starts_with('/') && !is_elsewhere;
        let path = is_path.then(|| canonical(path)).flatten();
        let own = story.head.as_ref().map(|head| head.path(&desk.publication));
        let path = path.filter(|path| Some(&**path) != own.as_deref());
        let is_short = typed.chars().count() <= LONGEST;
        fields.check(
            "leads_to",
            path.is_some() && is_short,
            "after-problem-leads-to",
        );
        path.map_or_else(String::new, std::borrow::Cow::into_owned)
    }

    fn typed(self, desk: &Desk, story: &Told) -> Result<Typed> {
        Ok(Typed {
            state: self,
            ..Typed::of(desk, story, None)?
        })
    }
}

/// `POST /desk/stories/{id}/state`: takes a story off the site, or puts it back.
///
/// # Errors
/// [`Error::NotFound`] where readers have nothing yet.
pub async fn change(
    desk: Desk,
    Path(id): Path<i64>,
    Form(form): Form<StateForm>,
) -> Result<Answer> {
    let story = Told::find(&desk, id).await?;
    if !story.was_public(&desk) {
        return Err(Error::NotFound);
    }
    if form.seen != story.seen()? {
        let typed = form.typed(&desk, &story)?;
        return overtaken(&desk, id, typed).await;
    }
    let deed = match form.read(&desk, &story) {
        Ok(deed) => deed,
        Err(problems) => {
            let typed = form.typed(&desk, &story)?;
            return refused(&desk, &story, typed, problems).await;
        }
    };
    let is_back = deed.state == State::Live;
    match write(&desk, &story, deed).await? {
        Written::Done => Ok(done(id, if is_back { "back" } else { "state" })),
        Written::Overtaken => {
            let typed = form.typed(&desk, &story)?;
            overtaken(&desk, id, typed).await
        }
    }
}

async fn write(desk: &Desk, story: &Told, deed: Deed) -> Result<Written> {
    let (app, id) = (&desk.app, story.id);
    let now = app.clock.now();
    let said = &deed.departure;
    let parts = [&said.demanded_by, &said.reason, &said.leads_to];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    let detail = parts.cloned().collect::<Vec<_>>().join(" · ");
    let written = desk
        .save(async |tx| {
            if !is_as_seen(tx, story).await? {
                return Ok(Written::Overtaken);
            }
            let written = match deed.state {
                State::Live => departure::come_back(tx, &app.ids, id, now).await?,
                state => departure::leave(tx, &app.ids, id, (state, said), now).await?,
            };
            if written.is_done() {
                article::note_desk(tx, id, now).await?;
                desk.log(tx, deed.action, story.subject(), &detail).await?;
            }
            Ok(written)
        })
        .await?;
    app.job_bell.ring();
    Ok(written)
}
