//! From when on a story may be public.
use serde::{Deserialize, Serialize};

use super::page::Typed;
use super::{LONGEST, Told, done, is_as_seen, overtaken, refused};
use crate::Desk;
use crate::fields::Fields;
use crate::form::Problems;
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::article::State;
use newsroom::draft::embargo::{self, Embargo};
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::seen::Seen;

/// An embargo as it is typed; without a time it is lifted.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct EmbargoForm {
    #[serde(skip_serializing)]
    seen: Seen,
    embargo_until: String,
    embargo_reason: String,
}

impl EmbargoForm {
    pub(super) fn of(until: String, reason: &str) -> Self {
        Self {
            embargo_until: until,
            embargo_reason: reason.to_owned(),
            ..Self::default()
        }
    }

    /// The embargo that is meant, and what was typed about it; `None` where it is lifted.
    fn read(&self, desk: &Desk, story: &Told) -> Result<(Option<Embargo>, String), Problems> {
        let mut fields = Fields::of(&desk.publication);
        let now = desk.app.clock.now();
        let reason = fields.needed(
            "embargo_reason",
            &self.embargo_reason,
            LONGEST,
            "after-problem-embargo-reason",
        );
        let until = fields.moment("embargo_until", &self.embargo_until);
        if let Some(until) = until {
            fields.check("embargo_until", until > now, "after-problem-embargo-past");
            let live = story.head.as_ref().filter(|head| head.state == State::Live);
            let is_before = live.is_none_or(|head| head.published_at >= until);
            // What is public already has no field for it.
            fields.check("", is_before, "after-problem-embargo-late");
        }
        fields.finish(|| {
            let embargo = until.map(|until| Embargo {
                until,
                reason: reason.clone(),
            });
            Some((embargo, reason))
        })
    }

    fn typed(self, desk: &Desk, story: &Told) -> Result<Typed> {
        Ok(Typed {
            embargo: self,
            ..Typed::of(desk, story, None)?
        })
    }
}

/// `POST /desk/stories/{id}/embargo`: puts a story under an embargo, changes or lifts it.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not publish the story.
pub async fn save(
    desk: Desk,
    Path(id): Path<i64>,
    Form(form): Form<EmbargoForm>,
) -> Result<Answer> {
    let story = Told::find(&desk, id).await?;
    if !story.may_embargo(&desk) {
        return Err(Error::Forbidden);
    }
    if form.seen != story.seen()? {
        let typed = form.typed(&desk, &story)?;
        return overtaken(&desk, id, typed).await;
    }
    let (embargo, reason) = match form.read(&desk, &story) {
        Ok(read) => read,
        Err(problems) => {
            let typed = form.typed(&desk, &story)?;
            return refused(&desk, &story, typed, problems).await;
        }
    };
    match write(&desk, &story, embargo.as_ref(), &reason).await? {
        Written::Done => Ok(done(
            id,
            if embargo.is_some() {
                "embargo"
            } else {
                "lifted"
            },
        )),
        Written::Overtaken => {
            let typed = form.typed(&desk, &story)?;
            overtaken(&desk, id, typed).await
        }
    }
}

async fn write(
    desk: &Desk,
    story: &Told,
    embargo: Option<&Embargo>,
    reason: &str,
) -> Result<Written> {
    desk.save(async |tx| {
        if !is_as_seen(tx, story).await? {
            return Ok(Written::Overtaken);
        }
        let deed = match embargo {
            Some(embargo) => {
                embargo::set(tx, story.id, embargo).await?;
                "article.embargo"
            }
            None => {
                embargo::lift(tx, story.id).await?;
                "article.embargo-lift"
            }
        };
        desk.log(tx, deed, story.subject(), reason).await?;
        Ok(Written::Done)
    })
    .await
}
