//! An article with what its page needs whoever reads it, kept in memory per snapshot.
use std::sync::Arc;

use quick_cache::Equivalent;
use quick_cache::sync::Cache;

use super::{Found, Head, Topic, related};
use crate::ground::app::App;
use crate::ground::error::{Error, Result};
use crate::newsroom::publication::Publication;
use crate::paywall::Facts;

/// Articles remembered in memory; an entry is a few kilobytes.
const CACHED_ENTRIES: usize = 4_096;

/// An article, its topics and the stories that may stand under it.
#[derive(Debug)]
pub struct Entry {
    /// The article.
    pub head: Head,
    /// Its address, as a path.
    pub path: String,
    /// What the paywall must know.
    pub facts: Facts,
    /// Its topics, in the writer's order.
    pub topics: Vec<Topic>,
    /// Related stories, best first; more than a page shows.
    pub related: Vec<Head>,
}

/// What an address leads to.
pub enum Lookup {
    /// An article that readers may see.
    Live(Arc<Entry>),
    /// The article's address is another one.
    MovedTo(String),
}

/// Entries by snapshot and path.
#[derive(Debug)]
pub struct Entries(Cache<(u64, String), Arc<Entry>>);

/// A key that borrows its path, so that a look-up allocates nothing.
#[derive(Hash)]
struct Borrowed<'a>(u64, &'a str);

impl Equivalent<(u64, String)> for Borrowed<'_> {
    fn equivalent(&self, (epoch, path): &(u64, String)) -> bool {
        self.0 == *epoch && self.1 == path
    }
}

impl Default for Entries {
    fn default() -> Self {
        Self(Cache::new(CACHED_ENTRIES))
    }
}

/// The article at this path, where it was looked up before in this snapshot.
pub fn remembered(app: &App, publication: &Publication, path: &str) -> Option<Arc<Entry>> {
    app.part::<Entries>()
        .0
        .get(&Borrowed(publication.epoch, path))
}

/// The live article at `/{section}/{slug}`, or where it is now.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Gone`] and [`Error::LegalReasons`] for what is not there.
pub async fn find(app: &App, publication: &Publication, path: &str, slug: &str) -> Result<Lookup> {
    if let Some(entry) = remembered(app, publication, path) {
        return Ok(Lookup::Live(entry));
    }
    Box::pin(look_up(app, publication, path, slug)).await
}

async fn look_up(app: &App, publication: &Publication, path: &str, slug: &str) -> Result<Lookup> {
    let found = super::find(&app.db, slug).await?.ok_or(Error::NotFound)?;
    let (head, moved) = match found {
        Found::Article(head) => (*head, false),
        Found::Moved(head) => (*head, true),
    };
    match head.state {
        super::State::Withdrawn => return Err(Error::Gone),
        super::State::Blocked => return Err(Error::LegalReasons),
        _ if !head.is_live(app.clock.now()) => return Err(Error::NotFound),
        _ => {}
    }
    let home = head.path(publication);
    if moved || home != path {
        return Ok(Lookup::MovedTo(home));
    }
    let entry = Arc::new(load(app, publication, head).await?);
    let key = (publication.epoch, path.to_owned());
    app.part::<Entries>().0.insert(key, entry.clone());
    Ok(Lookup::Live(entry))
}

/// Everything the page of `head` needs.
pub async fn load(app: &App, publication: &Publication, head: Head) -> Result<Entry> {
    let topics = super::topics(&app.db, head.id).await?;
    let related = related::candidates(&app.db, &head, &topics, app.clock.now()).await?;
    Ok(Entry {
        facts: head.facts(publication),
        path: head.path(publication),
        topics,
        related,
        head,
    })
}
