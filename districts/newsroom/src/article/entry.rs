//! An article with what its page needs whoever reads it, kept in memory until it changes.
use std::fmt;
use std::sync::Arc;

use super::departure::{self, Departure};
use super::related::{self, Related};
use super::{Found, Head, State, Topic, shown, translation};
use crate::publication::Publication;
use ground::app::App;
use ground::changes::{self, Tag};
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use paywall::Facts;
use web::Weight;
use web::kept::Kept;
use web::page::DAY;

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
    pub related: Vec<Related>,
    /// What tells the same story and is live, the article itself included: the original first.
    /// Empty where that is the article alone.
    pub told: Vec<Head>,
    weight: u64,
}

/// What an address leads to.
pub enum Lookup {
    /// An article that readers may see.
    Live(Arc<Entry>),
    /// The article's address is another one.
    MovedTo(String),
}

/// Entries by path.
#[derive(Debug)]
pub struct Entries(Kept<Arc<Entry>>);

impl Weight for Entry {
    fn weight(&self) -> u64 {
        self.weight
    }
}

impl Entries {
    /// A memory of an eighth of `megabytes`; the rest is for pages.
    pub fn new(megabytes: u64) -> Self {
        Self(Kept::new(megabytes * 1024 * 1024 / 8))
    }
}

/// The article at this path, where it was looked up before and has not changed since.
pub fn remembered(app: &App, publication: &Publication, path: &str) -> Option<Arc<Entry>> {
    let entry = kept(app, publication, path)?;
    // Where the database is away, nothing but the clock says that a story has expired.
    (!entry.head.has_expired(app.clock.now())).then_some(entry)
}

/// Whether the story at this path is known to have expired.
pub fn has_expired(app: &App, publication: &Publication, path: &str) -> bool {
    let kept = kept(app, publication, path);
    kept.is_some_and(|entry| entry.head.has_expired(app.clock.now()))
}

fn kept(app: &App, publication: &Publication, path: &str) -> Option<Arc<Entry>> {
    let entries = &app.part::<Entries>().0;
    entries.get(&app.changes, publication.slot(path, 0))
}

/// The live article at `/{section}/{slug}`, or where it is now.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Gone`], [`Error::Away`], [`Error::LegalReasons`] and
/// [`Error::Elsewhere`] for what is not there.
pub async fn find(app: &App, publication: &Publication, path: &str, slug: &str) -> Result<Lookup> {
    if let Some(entry) = remembered(app, publication, path) {
        return Ok(Lookup::Live(entry));
    }
    Box::pin(look_up(app, publication, path, slug)).await
}

async fn look_up(app: &App, publication: &Publication, path: &str, slug: &str) -> Result<Lookup> {
    let found = super::find_at(&app.db, publication, (path, slug)).await?;
    let (head, moved) = match found.ok_or(Error::NotFound)? {
        Found::Article(head) => (*head, false),
        Found::Moved(head) => (*head, true),
    };
    require_live(app, publication, &head).await?;
    let home = head.path(publication);
    if moved || home != path {
        return Ok(Lookup::MovedTo(home));
    }
    let make = async { Ok(Arc::new(load(app, publication, head).await?)) };
    let entries = &app.part::<Entries>().0;
    let entry = entries
        .get_or_make(&app.changes, publication.slot(path, 0), make)
        .await?;
    Ok(Lookup::Live(entry))
}

/// Where readers of an article are led who have an old address of it.
///
/// # Errors
/// What [`find`] says.
pub async fn address(app: &App, publication: &Publication, article: i64) -> Result<String> {
    let head = super::by_id(&app.db, article).await?;
    let head = head.ok_or(Error::NotFound)?;
    require_live(app, publication, &head).await?;
    Ok(head.path(publication))
}

async fn require_live(app: &App, publication: &Publication, head: &Head) -> Result<()> {
    let now = app.clock.now();
    if head.is_live(now) {
        return Ok(());
    }
    let language = publication.settings.language.as_str();
    if head.state == State::Live {
        return Err(match head.has_expired(now) {
            true => Error::Away(Some(i18n::text(language, "story-expired").into())),
            false => Error::NotFound,
        });
    }
    let departure = departure::of(&app.db, head.id).await?;
    Err(off(head.state, departure, language))
}

/// What readers of a story that is off the site are told.
fn off(state: State, departure: Option<Departure>, language: &str) -> Error {
    let departure = departure.unwrap_or_default();
    let said = |text: String| (!text.is_empty()).then(|| text.into_boxed_str());
    match state {
        State::Withdrawn => Error::Gone(said(departure.reason)),
        State::Blocked => Error::LegalReasons(said(demanded(&departure, language))),
        _ if !departure.leads_to.is_empty() => Error::Elsewhere(departure.leads_to),
        _ if !departure.reason.is_empty() => Error::Away(said(departure.reason)),
        _ => Error::NotFound,
    }
}

/// Who demanded that a story is blocked, and why (RFC 7725, 3).
fn demanded(departure: &Departure, language: &str) -> String {
    if departure.demanded_by.is_empty() {
        return departure.reason.clone();
    }
    let mut args = FluentArgs::new();
    args.set("who", departure.demanded_by.clone());
    args.set("reason", departure.reason.clone());
    i18n::translate(language, "story-blocked", &args)
}

/// Everything the page of `head` needs.
pub async fn load(app: &App, publication: &Publication, head: Head) -> Result<Entry> {
    let topics = super::topics(&app.db, head.id).await?;
    of(app, publication, head, topics).await
}

/// The same of an article that has these topics.
pub async fn of(
    app: &App,
    publication: &Publication,
    head: Head,
    topics: Vec<Topic>,
) -> Result<Entry> {
    let now = app.clock.now();
    let related = related::of(&app.db, &head, &topics, now).await?;
    let told = translation::of(&app.db, head.story, now).await?;
    let is_translated = told.iter().any(|other| other.id != head.id);
    // Stories that have come since stand under it from the next day on.
    changes::show(Tag::any(DAY));
    for one in &related {
        changes::show(shown::tag(one.id));
    }
    let told = if is_translated { told } else { Vec::new() };
    let weight = size_of::<Entry>() + bytes(&head) + bytes(&topics) + bytes(&told);
    Ok(Entry {
        weight: weight as u64,
        facts: head.facts(publication),
        path: head.path(publication),
        topics,
        related,
        told,
        head,
    })
}

/// Bytes of something in memory, about: of heads, texts and rights records are nearly all of it.
fn bytes(of: &impl fmt::Debug) -> usize {
    struct Count(usize);
    impl fmt::Write for Count {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            self.0 += text.len();
            Ok(())
        }
    }
    let mut count = Count(0);
    // Counting does not fail.
    let _ = fmt::write(&mut count, format_args!("{of:?}"));
    count.0
}
