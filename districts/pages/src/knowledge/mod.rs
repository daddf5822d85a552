//! What readers get of story knowledge: the pages of things, relations and storylines, what stands in a
//! story of them, and the same rows for other programs. All of it comes from `knowledge::shown`, which
//! lets nothing through that is behind a gate, stands no longer, or names a private person.
pub mod amount;
pub mod between;
pub mod chart;
pub mod follow;
pub mod in_story;
pub mod json_ld;
mod measure;
mod released;
mod rows;
pub mod since;
pub mod story;
pub mod strip;
pub mod thing;
mod view;
pub mod when;

use ground::app::App;
use ground::error::Result;
use newsroom::former::Lead;
use newsroom::knowledge::shown::{self, Readers};
use newsroom::knowledge::thing::{self as things, Thing};
use newsroom::publication::Publication;

/// Everybody, now.
fn readers<'a>(app: &'a App, publication: &'a Publication) -> Readers<'a> {
    Readers {
        db: &app.db,
        publication,
        now: app.clock.now(),
    }
}

/// Storylines that a sitemap lists.
const LISTED: usize = 200;

/// The addresses for the sitemap: storylines with something to show, those that were changed last first,
/// and who is who in them.
///
/// # Errors
/// When the database does not answer.
pub async fn paths(app: &App, publication: &Publication) -> Result<Vec<String>> {
    let readers = readers(app, publication);
    let mut paths = Vec::new();
    for line in shown::storylines(&readers, None, LISTED).await? {
        let told = shown::of_storyline(&readers, &line).await?;
        let things = told.who.into_iter().filter_map(|one| one.thing.path);
        paths.push(line.path());
        paths.extend(things);
    }
    if !paths.is_empty() {
        paths.insert(0, "/story".to_owned());
    }
    Ok(paths)
}

/// The thing that a slug leads to, with a topic or without, where it may have a page: what the slug's
/// thing is read as, whether the slug is a former one or not.
async fn public_thing(readers: &Readers<'_>, slug: &str) -> Result<Option<Thing>> {
    if let Some(thing) = shown::find(readers, slug).await? {
        return Ok(Some(thing));
    }
    match things::by_former_slug(readers.db, slug).await? {
        Some(Lead::To(id)) => {
            let root = things::root_of(readers.db, id).await?;
            Ok(root.filter(|root| shown::thing_path(root).is_some()))
        }
        Some(Lead::Gone) | None => Ok(None),
    }
}
