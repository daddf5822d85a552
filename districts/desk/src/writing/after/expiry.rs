//! Until when a story is public.
use serde::{Deserialize, Serialize};

use super::page::Typed;
use super::{Told, done, overtaken, refused, revise};
use crate::Desk;
use crate::fields::Fields;
use crate::form::Problems;
use ground::clock::Millis;
use ground::error::Result;
use ground::written::Written;
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::seen::Seen;

/// The moment as it is typed; empty for ever.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ExpiryForm {
    #[serde(skip_serializing)]
    seen: Seen,
    expires: String,
}

impl ExpiryForm {
    pub(super) fn of(expires: String) -> Self {
        Self {
            expires,
            ..Self::default()
        }
    }

    fn typed(self, desk: &Desk, story: &Told) -> Result<Typed> {
        Ok(Typed {
            expiry: self,
            ..Typed::of(desk, story, None)?
        })
    }
}

/// The moment that a field means, behind `after`; `None` for an empty one.
///
/// # Errors
/// What is wrong with it.
pub fn moment(
    desk: &Desk,
    field: &'static str,
    typed: &str,
    after: Millis,
) -> Result<Option<Millis>, Problems> {
    let mut fields = Fields::of(&desk.publication);
    let at = fields.moment(field, typed);
    let is_later = at.is_none_or(|at| at > after.max(desk.app.clock.now()));
    fields.check(field, is_later, "after-problem-expires");
    fields.finish(|| Some(at))
}

/// `POST /desk/stories/{id}/expiry`: says until when readers see a story.
///
/// # Errors
/// [`Error::NotFound`] where readers have nothing yet.
///
/// [`Error::NotFound`]: ground::error::Error::NotFound
pub async fn save(desk: Desk, Path(id): Path<i64>, Form(form): Form<ExpiryForm>) -> Result<Answer> {
    let story = Told::find(&desk, id).await?;
    let published_at = story.wanted()?.published_at;
    if form.seen != story.seen()? {
        let typed = form.typed(&desk, &story)?;
        return overtaken(&desk, id, typed).await;
    }
    let expires_at = match moment(&desk, "expires", &form.expires, published_at) {
        Ok(at) => at,
        Err(problems) => {
            let typed = form.typed(&desk, &story)?;
            return refused(&desk, &story, typed, problems).await;
        }
    };
    let detail = form.expires.trim();
    let deed = ("article.expiry", detail);
    match revise(&desk, &story, deed, |wanted| wanted.expires_at = expires_at).await? {
        Written::Done => Ok(done(id, "expiry")),
        Written::Overtaken => {
            let typed = form.typed(&desk, &story)?;
            overtaken(&desk, id, typed).await
        }
    }
}
