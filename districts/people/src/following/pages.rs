//! What the account shows of following: the storylines that a reader follows, each with its end.
use axum::extract::State;

use super::{MOST, store};
use crate::reader::SignedIn;
use crate::reader::preference::Chosen;
use ground::app::App;
use ground::error::{Error, Result};
use newsroom::knowledge::storyline;
use web::Answer;
use web::extract::Path;

/// The letters that a reader has chosen by following storylines, by their titles.
pub async fn chosen(app: &App, reader: i64) -> Result<Vec<Chosen>> {
    let mut chosen = Vec::new();
    for (id, _) in store::of_reader(&app.db, reader, MOST).await? {
        let line = storyline::by_id(&app.db, id).await?;
        chosen.extend(line.map(|line| Chosen {
            url: line.path(),
            stop_url: format!("/account/newsletters/stories/{id}/stop"),
            name: line.title,
        }));
    }
    chosen.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(chosen)
}

/// `POST /account/newsletters/stories/{id}/stop`
///
/// # Errors
/// [`Error::NotFound`] for a storyline that the reader does not follow.
pub async fn end(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(id): Path<i64>,
) -> Result<Answer> {
    let mut tx = app.db.begin().await?;
    if !super::stop(&mut tx, viewer.reader.id, id).await?.is_done() {
        tx.rollback().await?;
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(Answer::see_other("/account/newsletters?done=saved"))
}
