//! Storylines: stories that run over many articles, as somebody tells them: a short summary, an owner,
//! and what belongs to them in its order.
mod store;

use db::{Db, Executor, Migration, Tx, Written};
use serde::Serialize;

use super::worded;
use crate::publication::ByTime;
use crate::{former, slug};
use ground::changes::{self, Tag};
use ground::clock::{DAY, Millis};
use ground::error::{Error, Result};

/// The step of its tables.
pub(super) const MIGRATION: Migration =
    Migration::shared(68, "storylines", include_str!("0068_storylines.sql"));

/// The kind of a change of a storyline.
pub const KIND: &str = "storyline";
/// Most words of a summary.
pub const SUMMARY_WORDS: usize = 120;
/// Milliseconds without a change after which a storyline is quiet.
pub const QUIET_AFTER: Millis = 60 * DAY;

const FORMER: former::Kind = former::Kind::Storyline;

worded! {
    /// Whether the story goes on.
    State {
        /// It does.
        Running => "running",
        /// Nothing has happened for long, or nobody owns it.
        Quiet => "quiet",
        /// It is over.
        Closed => "closed",
    }
}

worded! {
    /// What can belong to a storyline.
    ItemKind {
        /// An article.
        Article => "article",
        /// A moment.
        Moment => "moment",
        /// A figure.
        Figure => "figure",
    }
}

/// A storyline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Storyline {
    /// Its id.
    pub id: i64,
    /// Its title.
    pub title: String,
    /// Last part of the address.
    pub slug: String,
    /// As somebody has set it: [`State::Running`] or [`State::Closed`]. See [`Storyline::state_at`].
    pub state: State,
    /// The account of who keeps it.
    pub owner: Option<i64>,
    /// The storyline of which this is a part.
    pub parent: Option<i64>,
    /// What has happened so far; empty where nobody has written it.
    pub summary: String,
    /// When it was written.
    pub summary_at: Option<Millis>,
    /// Counts the changes; the seen version of a form.
    pub version: i64,
    /// When it was begun.
    pub made_at: Millis,
    /// When something was last added or changed.
    pub updated_at: Millis,
}

impl Storyline {
    /// A storyline that begins. Its slug is settled by [`add`].
    pub fn new(id: i64, title: &str, owner: Option<i64>, now: Millis) -> Self {
        Self {
            id,
            title: title.to_owned(),
            slug: slug::slug_of(title),
            state: State::Running,
            owner,
            parent: None,
            summary: String::new(),
            summary_at: None,
            version: 1,
            made_at: now,
            updated_at: now,
        }
    }

    /// Whether it goes on at `now`: nobody has closed it, it has an owner, and something has changed in
    /// sixty days.
    pub fn state_at(&self, now: Millis) -> State {
        let is_quiet = self.owner.is_none() || self.updated_at + QUIET_AFTER <= now;
        match self.state {
            State::Closed => State::Closed,
            _ if is_quiet => State::Quiet,
            _ => State::Running,
        }
    }

    /// Its address on this site.
    pub fn path(&self) -> String {
        format!("/story/{}", self.slug)
    }

    /// Of what shows anything of it.
    pub fn tag(&self) -> Tag {
        tag(self.id)
    }
}

/// Of what shows anything of a storyline.
pub fn tag(id: i64) -> Tag {
    Tag::one(KIND, id)
}

/// A summary as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// The version of the storyline that it came with.
    pub version: i64,
    /// What it said.
    pub text: String,
    /// Who wrote it.
    pub staff: i64,
    /// When.
    pub at: Millis,
}

/// Something that belongs to a storyline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    /// What it is.
    pub kind: ItemKind,
    /// Its id.
    pub id: i64,
    /// Its place in the order, where somebody has given it one; else 0.
    pub position: i64,
    /// Whether it is always shown.
    pub is_pinned: bool,
    /// What it is called here; empty for its own title.
    pub label: String,
    /// When it came.
    pub added_at: Millis,
}

/// A story that belongs to a storyline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// The article.
    pub article: i64,
    /// The story that it tells.
    pub story: i64,
    /// When it was published.
    pub at: Millis,
}

/// How the snapshot learns when storylines become quiet.
pub const BY_TIME: ByTime = ByTime {
    kind: KIND,
    next: |db, now| {
        Box::pin(async move {
            let next = store::next_update(db, now - QUIET_AFTER).await?;
            Ok(next.map(|at| at + QUIET_AFTER))
        })
    },
    changed: |db, from, to| {
        Box::pin(async move {
            let ids = store::updated(
                db,
                from.saturating_sub(QUIET_AFTER),
                to.saturating_sub(QUIET_AFTER),
            )
            .await?;
            Ok(ids.into_iter().map(tag).collect())
        })
    },
};

/// The storyline with this id.
pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<Storyline>> {
    changes::show(tag(id));
    Ok(store::by_id(on, id).await?)
}

/// The storyline with this slug.
pub async fn by_slug(on: impl Executor, slug: &str) -> Result<Option<Storyline>> {
    let found = store::by_slug(on, slug).await?;
    found.iter().for_each(|one| changes::show(one.tag()));
    Ok(found)
}

/// What a slug leads to that a storyline had before.
pub async fn by_former_slug(on: impl Executor, slug: &str) -> Result<Option<former::Lead>> {
    former::find(on, FORMER, slug).await
}

/// At most `limit` storylines behind one, those that were changed last first.
pub async fn page(db: &Db, last: Option<&Storyline>, limit: usize) -> Result<Vec<Storyline>> {
    changes::show(Tag::any(KIND));
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let last = last.map_or((i64::MAX, i64::MAX), |last| (last.updated_at, last.id));
    Ok(store::page(db, last, limit).await?)
}

/// The storylines to which something belongs.
pub async fn of_item(on: impl Executor, kind: ItemKind, id: i64) -> Result<Vec<Storyline>> {
    let found = store::of_item(on, kind.word(), id).await?;
    found.iter().for_each(|one| changes::show(one.tag()));
    Ok(found)
}

/// At most `limit` stories of storylines that were published after `from` and are public at `now`, behind
/// one, those that were published first first.
pub async fn published(
    db: &Db,
    (from, now): (Millis, Millis),
    behind: Option<Published>,
    limit: i64,
) -> Result<Vec<Published>> {
    let behind = behind.map_or((from, i64::MAX), |last| (last.at, last.article));
    Ok(store::published(db, behind, now, limit).await?)
}

/// The storylines to which an article belongs, each with since when; at most 50.
pub async fn places(db: &Db, article: i64) -> Result<Vec<(i64, Millis)>> {
    Ok(store::places(db, article).await?)
}

/// Begins a storyline, and gives its slug: where another has or had it, with a number behind.
pub async fn add(tx: &mut Tx, mut storyline: Storyline) -> Result<Storyline> {
    let wanted = match storyline.slug.as_str() {
        "" => "story".to_owned(),
        slug => slug.to_owned(),
    };
    storyline.slug = wanted.clone();
    for number in 2_u32.. {
        let is_free = former::is_free(&mut *tx, FORMER, &storyline.slug, None).await?;
        if is_free && store::by_slug(&mut *tx, &storyline.slug).await?.is_none() {
            break;
        }
        storyline.slug = format!("{}-{number}", slug::short(&wanted, slug::MAX_SLUG - 8));
    }
    store::insert(tx, &storyline).await?;
    former::free(tx, FORMER, &storyline.slug).await?;
    changes::record(tx, [storyline.tag()]).await?;
    Ok(storyline)
}

/// Saves title, slug, state, owner, parent and summary of a storyline, in the version that
/// `storyline.version` says; a new summary is a revision of its own. Overtaken where it has another one,
/// or another storyline has or had the slug.
///
/// # Errors
/// When the summary has more than [`SUMMARY_WORDS`] words, or the slug is none.
pub async fn change(
    tx: &mut Tx,
    storyline: &Storyline,
    (staff, now): (i64, Millis),
) -> Result<Written> {
    if storyline.summary.split_whitespace().count() > SUMMARY_WORDS {
        return Err(Error::BadRequest("a summary has at most 120 words"));
    }
    if !slug::is_slug(&storyline.slug) {
        return Err(Error::BadRequest(slug::SLUG_RULE));
    }
    let Some(before) = store::by_id(&mut *tx, storyline.id).await? else {
        return Ok(Written::Overtaken);
    };
    let taken = store::by_slug(&mut *tx, &storyline.slug).await?;
    let is_own = taken.is_none_or(|taken| taken.id == storyline.id);
    let own = Some(storyline.id);
    if !is_own || !former::is_free(&mut *tx, FORMER, &storyline.slug, own).await? {
        return Ok(Written::Overtaken);
    }
    let written = store::update(tx, storyline, now).await?;
    if written.is_done() {
        if before.summary != storyline.summary {
            let summary = Summary {
                version: storyline.version + 1,
                text: storyline.summary.clone(),
                staff,
                at: now,
            };
            store::keep_summary(tx, storyline.id, &summary).await?;
        }
        let slugs = (before.slug.as_str(), storyline.slug.as_str());
        former::rename(tx, FORMER, slugs, storyline.id, now).await?;
        changes::record(tx, [storyline.tag()]).await?;
    }
    Ok(written)
}

/// The summaries of a storyline, the newest first; at most 200.
pub async fn summaries(db: &Db, storyline: i64) -> Result<Vec<Summary>> {
    Ok(store::summaries(db, storyline).await?)
}

/// What belongs to a storyline, in its order; at most 2,000. For the desk: [`super::shown`] has what
/// readers may see of it.
pub async fn items(on: impl Executor, storyline: i64) -> Result<Vec<Item>> {
    Ok(store::items(on, storyline).await?)
}

/// Puts something into a storyline, or says something else of it there.
pub async fn put(tx: &mut Tx, storyline: i64, item: &Item, now: Millis) -> Result<()> {
    store::put(tx, storyline, item).await?;
    store::touch(tx, storyline, now).await?;
    changes::record(tx, [tag(storyline)]).await
}

/// Takes something out of a storyline; overtaken where it is not in it.
pub async fn take_out(
    tx: &mut Tx,
    storyline: i64,
    (kind, id): (ItemKind, i64),
    now: Millis,
) -> Result<Written> {
    let written = store::take_out(tx, storyline, kind.word(), id).await?;
    if written.is_done() {
        store::touch(tx, storyline, now).await?;
        changes::record(tx, [tag(storyline)]).await?;
    }
    Ok(written)
}
