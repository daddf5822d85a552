//! Whether readers may have a picture's files at all: something that is public now has to show it. The
//! files of a story that was withdrawn, blocked or unpublished, that has expired or has another picture
//! now, stop answering with it, although the picture stays in the library.
use db::Db;

use super::store;
use crate::publication::{self, Publication};
use ground::app::{App, Pending};
use ground::changes;
use ground::clock::Millis;
use ground::error::Result;
use web::Weight;
use web::kept::Kept;

/// Bytes of answers that are remembered.
const BYTES: u64 = 2 << 20;

/// The picture that is asked about.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Its id.
    pub id: i64,
    /// The name by which adverts know it.
    pub name: String,
}

/// That something public shows the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The first moment at which it does not any more; `None` where no such moment is set.
    pub until: Option<Millis>,
}

/// Asks one feature whether it shows a picture to the public now. It notes what its answer follows from
/// with [`changes::show`], so that the answer is forgotten when that changes.
pub type Shows =
    for<'a> fn(&'a App, &'a Publication, &'a Wanted) -> Pending<'a, Result<Option<Shown>>>;

/// Everything that can show a picture to the public, what does so most often first.
#[derive(Debug)]
pub struct Showing(pub &'static [Shows]);

/// Pictures that the public can see, so that a size is served without the database.
#[derive(Debug)]
pub struct Remembered(Kept<Shown>);

impl Default for Remembered {
    fn default() -> Self {
        Self(Kept::new(BYTES))
    }
}

impl Weight for Shown {
    fn weight(&self) -> u64 {
        100
    }
}

/// Whether something that is public now shows the picture. Only that something does is remembered:
/// a story that is published later changes nothing that a "no" was made of.
pub(super) async fn is_shown(app: &App, id: i64, now: Millis) -> Result<bool> {
    let publication = publication::current(app).await?;
    let slot = publication.slot("", id.unsigned_abs());
    let remembered = &app.part::<Remembered>().0;
    if let Some(shown) = remembered.get(&app.changes, slot)
        && shown.until.is_none_or(|until| now < until)
    {
        return Ok(true);
    }
    let Some(wanted) = wanted(&app.db, id).await? else {
        return Ok(false);
    };
    for shows in app.part::<Showing>().0 {
        let (shown, tags) = changes::collect(shows(app, &publication, &wanted)).await;
        if let Some(shown) = shown? {
            remembered.insert(slot, tags, shown);
            return Ok(true);
        }
    }
    Ok(false)
}

async fn wanted(db: &Db, id: i64) -> Result<Option<Wanted>> {
    let name = store::name(db, id).await?;
    Ok(name.map(|name| Wanted { id, name }))
}
