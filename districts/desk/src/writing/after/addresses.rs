//! Old addresses of a story: one that should lead nowhere is let go.
use serde::Deserialize;

use super::page::Typed;
use super::{Told, done, page};
use crate::Desk;
use crate::form::Overtaken;
use ground::error::Result;
use ground::written::Written;
use newsroom::article::moved;
use web::Answer;
use web::extract::Path;
use web::form::Form;

/// The address that is let go. It can be done once, so it needs no version.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct LetGo {
    address: String,
}

/// `POST /desk/stories/{id}/addresses`: lets an old address go.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write in the story.
///
/// [`Error::NotFound`]: ground::error::Error::NotFound
/// [`Error::Forbidden`]: ground::error::Error::Forbidden
pub async fn let_go(desk: Desk, Path(id): Path<i64>, Form(form): Form<LetGo>) -> Result<Answer> {
    let story = Told::find(&desk, id).await?;
    let address = form.address.as_str();
    let written = desk
        .save(async |tx| {
            let written = moved::let_go(tx, address, id).await?;
            if written.is_done() {
                desk.log(tx, "article.address", story.subject(), address)
                    .await?;
            }
            Ok(written)
        })
        .await?;
    match written {
        Written::Done => Ok(done(id, "address")),
        Written::Overtaken => {
            let typed = Typed::of(&desk, &story, None)?;
            page::show(&desk, &story, typed, &Overtaken::settled().into()).await
        }
    }
}
