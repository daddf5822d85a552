//! Where the addresses of sections, authors, topics, pages about the publication, things and storylines
//! lead that these had before.
use ground::app::App;
use ground::error::{Error, Result};
use newsroom::former::{self, Kind, Lead};
use newsroom::knowledge::{shown, storyline, thing};
use newsroom::publication::Publication;
use newsroom::{about, topic};
use web::Answer;

/// Leads from an address of a kind to where `slug` leads now, with `rest` behind it.
///
/// # Errors
/// [`Error::NotFound`] where nothing had the slug, [`Error::Removed`] where what had it is gone.
pub async fn lead(
    app: &App,
    publication: &Publication,
    (kind, slug): (Kind, &str),
    rest: &str,
) -> Result<Answer> {
    let found = former::find(&app.db, kind, slug).await?;
    let id = match found.ok_or(Error::NotFound)? {
        Lead::To(id) => id,
        Lead::Gone => return Err(Error::Removed),
    };
    let path = path(app, publication, (kind, id)).await?;
    let path = path.ok_or(Error::NotFound)?;
    Ok(Answer::moved(&format!("{path}{rest}")))
}

async fn path(
    app: &App,
    publication: &Publication,
    (kind, id): (Kind, i64),
) -> Result<Option<String>> {
    Ok(match kind {
        Kind::Section => publication.section(id).map(|section| section.path()),
        Kind::Author => publication.author(id).map(|author| author.path()),
        Kind::Topic => {
            let topic = topic::by_id(&app.db, id).await?;
            topic.map(|topic| format!("/topics/{}", topic.slug))
        }
        Kind::About => {
            let page = about::by_id(&app.db, id).await?;
            page.map(|(page, _)| page.entry().path())
        }
        Kind::Thing => thing_path(app, id).await?,
        Kind::Storyline => {
            let storyline = storyline::by_id(&app.db, id).await?;
            storyline.map(|storyline| storyline.path())
        }
    })
}

/// The page of a thing, or of what it was merged into; none where it may have no page.
async fn thing_path(app: &App, id: i64) -> Result<Option<String>> {
    let root = thing::root_of(&app.db, id).await?;
    Ok(root.as_ref().and_then(shown::thing_path))
}
