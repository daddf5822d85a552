//! `POST /desk/stories/{id}/items/{item}`: somebody has seen to an item of the checklist, or has not after
//! all.
use serde::Deserialize;

use super::story::{Typed, page, url};
use crate::Desk;
use crate::fields::Tick;
use crate::form::Overtaken;
use crate::story::writable;
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::draft::checklist::{self, Item};
use web::Answer;
use web::extract::Path;
use web::form::Form;

/// The button.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ItemForm {
    /// Whether it is seen to.
    done: Tick,
}

/// Ticks it, or takes the tick back.
///
/// # Errors
/// [`Error::NotFound`] where the story has no such item; [`Error::Forbidden`] for whoever may not write
/// in it.
pub async fn update(
    desk: Desk,
    Path((id, item)): Path<(i64, i64)>,
    Form(form): Form<ItemForm>,
) -> Result<Answer> {
    let draft = writable(&desk, id).await?;
    let story = (id, draft.section.as_str());
    let list = checklist::of_story(&desk.app.db, &desk.publication, story).await?;
    let entry = list.into_iter().find(|entry| entry.item.id == item);
    let item = entry.ok_or(Error::NotFound)?.item;
    match save(&desk, id, (&item, form.done.0)).await? {
        Written::Done => Ok(Answer::see_other(&format!("{}#items", url(id)))),
        Written::Overtaken => {
            let notice = Overtaken::settled().into();
            page(&desk, &draft, Typed::default(), &notice).await
        }
    }
}

async fn save(desk: &Desk, id: i64, (item, is_done): (&Item, bool)) -> Result<Written> {
    let me = desk.viewer.reader.id;
    desk.save(async |tx| {
        let (written, deed) = match is_done {
            true => {
                let written = checklist::tick(&desk.app, tx, (id, item.id), me).await?;
                (written, "article.tick")
            }
            false => (
                checklist::untick(tx, (id, item.id)).await?,
                "article.untick",
            ),
        };
        if written.is_done() {
            desk.log(tx, deed, format!("article:{id}"), &item.text)
                .await?;
        }
        Ok(written)
    })
    .await
}
