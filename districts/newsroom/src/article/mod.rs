//! Articles: a story with blocks, bylines, pictures, an access rule and revisions.
mod correction;
pub mod counts;
pub mod departure;
pub mod discussion;
pub mod entry;
pub mod fronts;
pub mod identity;
mod list;
pub mod listing;
pub mod moved;
pub mod origin;
pub mod regroup;
pub mod related;
mod revision;
pub mod shown;
mod state;
pub mod stock;
mod store;
pub mod translation;
mod uses;
pub mod view;
mod wording;

pub use correction::{Correction, CorrectionKind};
pub use counts::Touched;
use std::borrow::Cow;

use db::{Db, Executor, Migration, Tx, Written};
pub use discussion::{Switch, Tally};
pub use list::{Cursor, Scope};
pub use revision::{Content, Follows, Saved, Wanted, adopt_ids, newest, save, save_one_of};
use richtext::{Document, Split};
use serde::{Deserialize, Serialize};
pub use shown::{BY_TIME, KIND};
pub use state::State;
pub use uses::shows;
pub use wording::Wording;

use crate::picture::Rights;
use crate::publication::Publication;
use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::error::Result;
use ground::ids::Ids;
use ground::jobs::Kind;
use ground::written::Kept;
use paywall::{Access, Facts, Gated};

/// The steps of its tables since they stand with it.
pub const MIGRATIONS: &[Migration] = &[
    moved::MIGRATION,
    translation::MIGRATION,
    counts::MIGRATION,
    related::MIGRATION,
    Migration::shared(55, "expiry", include_str!("0055_expiry.sql")),
    departure::MIGRATION,
];

/// Its jobs.
pub const JOBS: &[Kind] = &[counts::JOB, uses::JOB];

/// What somebody did for a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Wrote it.
    By,
    /// Took or drew the pictures.
    PhotographsBy,
    /// Contributed.
    With,
}

/// One name of a byline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credit {
    /// The author who signs.
    pub author: i64,
    /// What they did.
    pub role: Role,
}

/// The lead picture as the revision uses it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeadPicture {
    /// The picture.
    pub picture: i64,
    /// What this use says instead of the picture's own record.
    #[serde(default)]
    pub rights: Rights,
}

/// What lists and cards show of an article: nothing from behind the gate.
#[derive(Clone, Debug)]
pub struct Head {
    /// Id.
    pub id: i64,
    /// The story that is metered; translations share it.
    pub story: i64,
    /// Last part of the URL.
    pub slug: String,
    /// Its section.
    pub section: i64,
    /// The section whose allowance it costs: that of the story which it translates.
    pub pool: i64,
    /// Where it is in its life.
    pub state: State,
    /// Who may read it.
    pub access: Access,
    /// The revision shown.
    pub revision: i64,
    /// BCP 47 tag, when it differs from the publication's.
    pub language: Option<String>,
    /// First publication.
    pub published_at: Millis,
    /// Last update worth telling readers about.
    pub updated_at: Option<Millis>,
    /// Headline and the other short texts.
    pub wording: Wording,
    /// Who signs, in order.
    pub byline: Vec<Credit>,
    /// Lead picture.
    pub picture: Option<LeadPicture>,
    /// Words of the whole text.
    pub words: i64,
    /// How many comments there are, and whether there are any.
    pub comments: Tally,
    /// From when on another article stands for its story, which tells it in the publication's
    /// language or told it first.
    pub second_from: Option<Millis>,
    /// Until when one does; `None` for ever.
    pub second_until: Option<Millis>,
    /// From when on readers see it no more.
    pub expires_at: Option<Millis>,
    /// Its id in feeds, where one was settled.
    pub feed_id: Option<String>,
}

impl Head {
    /// Whether readers may see the article at `now`.
    pub fn is_live(&self, now: Millis) -> bool {
        self.state == State::Live && self.published_at <= now && !self.has_expired(now)
    }

    /// Whether the time is over for which it was published.
    pub fn has_expired(&self, now: Millis) -> bool {
        self.expires_at.is_some_and(|at| at <= now)
    }

    /// Whether it stands for its story where the whole publication is listed.
    pub fn is_first(&self, now: Millis) -> bool {
        self.second_from.is_none_or(|from| from > now)
            || self.second_until.is_some_and(|until| until <= now)
    }

    /// Where the article stands in lists.
    pub fn place(&self) -> Cursor {
        Cursor {
            at: self.published_at,
            id: self.id,
        }
    }

    /// What the paywall must know.
    pub fn facts(&self, publication: &Publication) -> Facts {
        Facts {
            story: self.story,
            access: self.access,
            pool: self.pool,
            section_is_free: publication
                .section(self.section)
                .is_some_and(|section| section.is_free),
        }
    }

    /// The article's address on this site.
    pub fn path(&self, publication: &Publication) -> String {
        let section = publication
            .section(self.section)
            .map_or("stories", |section| section.slug.as_str());
        format!("/{section}/{}", self.slug)
    }

    /// The article's language.
    pub fn language<'a>(&'a self, publication: &'a Publication) -> &'a str {
        self.language
            .as_deref()
            .unwrap_or(&publication.settings.language)
    }

    /// Minutes an adult takes to read it, at 230 words a minute.
    pub fn minutes(&self) -> i64 {
        (self.words + 229) / 230
    }
}

/// A subject that articles of several sections share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Id.
    pub id: i64,
    /// Last part of the URL.
    pub slug: String,
    /// Name.
    pub name: String,
}

impl Topic {
    /// Of what shows the topic's name or address.
    pub fn tag(&self) -> Tag {
        Tag::one(Self::KIND, self.id)
    }

    /// The kind of a change of a topic.
    pub const KIND: &str = "topic";
}

/// An article as a page shows it: the opening in the clear, the rest behind the gate.
#[derive(Clone, Debug)]
pub struct Story {
    /// What lists show too.
    pub head: Head,
    /// What everybody may see; its rest was sealed.
    opening: Split,
    /// The part that needs a grant.
    pub rest: Gated<Document>,
}

impl Story {
    /// The part everybody may see: for whoever `reads_on` its whole blocks, which with the rest
    /// are the story; for others the lead-in, which may end within a paragraph.
    pub fn opening(&self, reads_on: bool) -> Cow<'_, Document> {
        match reads_on {
            true => Cow::Borrowed(&self.opening.open),
            false => Cow::Owned(self.opening.lead_in()),
        }
    }
}

/// What an address leads to.
#[derive(Clone, Debug)]
pub enum Found {
    /// The article itself, in any state.
    Article(Box<Head>),
    /// An article that was there before.
    Moved(Box<Head>),
}

/// The article that has or had this slug.
pub async fn find(db: &Db, slug: &str) -> Result<Option<Found>> {
    if let Some(head) = store::by_slug(db, slug).await? {
        return Ok(Some(Found::Article(Box::new(head))));
    }
    found(db, moved::by_slug(db, slug).await?).await
}

/// What a path leads to: the article whose address it is, the one that was just there before, the
/// one with its last part, `slug`, in another section.
pub async fn find_at(
    db: &Db,
    publication: &Publication,
    (path, slug): (&str, &str),
) -> Result<Option<Found>> {
    let head = store::by_slug(db, slug).await?.map(Box::new);
    if head
        .as_ref()
        .is_some_and(|head| head.path(publication) == path)
    {
        return Ok(head.map(Found::Article));
    }
    let moved = match head {
        Some(_) => moved::by_path(db, path).await?,
        None => moved::by_path_or_slug(db, path, slug).await?,
    };
    match moved {
        Some(_) => found(db, moved).await,
        None => Ok(head.map(Found::Article)),
    }
}

/// An article that was elsewhere.
async fn found(db: &Db, moved: Option<i64>) -> Result<Option<Found>> {
    let Some(id) = moved else { return Ok(None) };
    let head = store::by_id(db, id).await?;
    Ok(head.map(|head| Found::Moved(Box::new(head))))
}

/// The text of `head`, cut at its gate.
pub async fn story(db: &Db, publication: &Publication, head: Head) -> Result<Story> {
    changes::show(shown::tag(head.id));
    let document = store::document(db, head.revision).await?;
    Ok(cut(publication, head, &document))
}

/// A text cut at its gate, as the story that `head` is of.
pub fn cut(publication: &Publication, head: Head, document: &Document) -> Story {
    let facts = head.facts(publication);
    let mut opening = document.split(publication.paywall().opening(&facts));
    let rest = std::mem::take(&mut opening.rest);
    Story {
        opening,
        rest: Gated::seal(head.story, rest),
        head,
    }
}

/// Articles of a list older than `cursor`, newest first, each story once as of `now`.
pub async fn latest(
    db: &Db,
    scope: Scope,
    cursor: Cursor,
    now: Millis,
    limit: i64,
) -> Result<Vec<Head>> {
    let heads = store::latest(db, scope, cursor, now, limit).await?;
    Ok(shown::listed(scope, heads))
}

/// Articles of a list newer than `cursor` and public at `now`, oldest first, each story once.
pub async fn next_newer(
    db: &Db,
    scope: Scope,
    cursor: Cursor,
    now: Millis,
    limit: i64,
) -> Result<Vec<Head>> {
    let heads = store::newer(db, scope, cursor, now, limit).await?;
    Ok(shown::listed(scope, heads))
}

/// Live articles published from `from` up to, not including, `to`, newest first, each story once
/// as of `now`.
pub async fn between(
    db: &Db,
    (from, to): (Millis, Millis),
    cursor: Cursor,
    now: Millis,
    limit: i64,
) -> Result<Vec<Head>> {
    let heads = store::between(db, (from, to), cursor, now, limit).await?;
    Ok(shown::listed(Scope::Everything, heads))
}

/// The same in every language.
pub async fn all_between(
    db: &Db,
    (from, to): (Millis, Millis),
    cursor: Cursor,
    now: Millis,
    limit: i64,
) -> Result<Vec<Head>> {
    let heads = store::all_between(db, (from, to), cursor, now, limit).await?;
    Ok(shown::listed(Scope::Everything, heads))
}

/// What became public on one day, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Its first moment.
    pub start: Millis,
    /// Live articles published on it.
    pub articles: i64,
    /// The last change of one of them.
    pub changed: Millis,
}

/// The days of a span with live articles, newest first.
pub async fn days(db: &Db, (from, to): (Millis, Millis), now: Millis) -> Result<Vec<Day>> {
    changes::show(Scope::Everything.tag());
    Ok(store::days(db, (from, to), now).await?)
}

/// How many live articles have their time from `from` up to, not including, `to`.
pub async fn count_between(db: &Db, from: Millis, to: Millis) -> Result<i64> {
    Ok(store::count_between(db, from, to).await?)
}

/// How many corrections were made from `from` up to, not including, `to`.
pub async fn count_corrections(db: &Db, from: Millis, to: Millis) -> Result<i64> {
    Ok(store::count_corrections(db, from, to).await?)
}

/// Articles whose time has not come, the next one first.
pub async fn scheduled(db: &Db, now: Millis, limit: i64) -> Result<Vec<Head>> {
    Ok(store::scheduled(db, now, limit).await?)
}

/// The article with this id, in whatever state.
pub async fn by_id(db: &Db, id: i64) -> Result<Option<Head>> {
    Ok(store::by_id(db, id).await?)
}

/// The articles with these ids that are live at `now`, in the order of the ids.
pub async fn by_ids(db: &Db, ids: &[i64], now: Millis) -> Result<Vec<Head>> {
    let mut heads = Vec::with_capacity(ids.len());
    for id in ids {
        changes::show(shown::tag(*id));
        heads.extend(
            store::by_id(db, *id)
                .await?
                .filter(|head| head.is_live(now)),
        );
    }
    Ok(heads)
}

/// The topics of an article, in the writer's order.
pub async fn topics(db: &Db, article: i64) -> Result<Vec<Topic>> {
    changes::show(shown::tag(article));
    let topics = store::topics(db, article).await?;
    for topic in &topics {
        changes::show(topic.tag());
    }
    Ok(topics)
}

/// Corrections of an article, newest first.
pub async fn corrections(db: &Db, article: i64) -> Result<Vec<Correction>> {
    changes::show(shown::tag(article));
    Ok(store::corrections(db, article).await?)
}

/// Corrections of live articles older than `cursor`, newest first, each with its id and article.
pub async fn all_corrections(
    db: &Db,
    cursor: Cursor,
    now: Millis,
    limit: i64,
) -> Result<Vec<(i64, Correction, Head)>> {
    changes::show(Scope::Everything.tag());
    let mut entries = Vec::new();
    for listed in store::all_corrections(db, cursor, now, limit).await? {
        if let Some(head) = store::by_id(db, listed.article).await? {
            entries.push((listed.id, listed.correction, head));
        }
    }
    Ok(entries)
}

/// The place of the oldest correction of a live article that is no older than `cursor`.
pub async fn correction_from(db: &Db, cursor: Cursor, now: Millis) -> Result<Option<Cursor>> {
    Ok(store::correction_from(db, cursor, now).await?)
}

/// When the newest revision was made.
pub async fn newest_revision(db: &Db) -> Result<Option<Millis>> {
    Ok(store::newest_revision(db).await?)
}

/// How many articles are live at `now`.
pub async fn count_live(db: &Db, now: Millis) -> Result<i64> {
    Ok(store::count_live(db, now).await?)
}

/// Takes an article off the site and back: 410 for withdrawn, 451 for blocked.
pub async fn set_state(
    tx: &mut Tx,
    ids: &Ids,
    slug: &str,
    state: State,
    now: Millis,
) -> Result<Kept> {
    let Some(id) = store::id_of(&mut *tx, slug).await? else {
        return Ok(Kept::AsBefore);
    };
    Ok(match departure::change(tx, ids, id, state, now).await? {
        Written::Overtaken => Kept::AsBefore,
        Written::Done => {
            // A command says nothing to readers, and what was said before was of another time.
            departure::forget(tx, id).await?;
            Kept::Changed
        }
    })
}

/// Notes that the desk has changed an article, so that an import leaves it alone.
pub async fn note_desk(tx: &mut Tx, article: i64, now: Millis) -> Result<()> {
    Ok(store::set_desk(tx, article, now).await?)
}

/// The articles that the desk has changed so.
pub async fn changed_at_desk(on: impl Executor) -> Result<Vec<i64>> {
    Ok(store::changed_at_desk(on).await?)
}
