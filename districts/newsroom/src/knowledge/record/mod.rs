//! What was found in a story, whatever it is: where its words are, how sure it is, and what somebody
//! decided about it. A mention, moment, figure or quotation is a record with more beside it.
mod follow;
mod store;
mod together;

use db::{Executor, Tx, Written};
use serde::Serialize;

pub use self::follow::{JOB, Opening, published};
pub use self::together::{look, together};
use super::anchor::Anchor;
use super::shown;
use super::worded;
use ground::changes;
use ground::clock::Millis;
use ground::error::Result;

worded! {
    /// What a record is of.
    Sort {
        /// A thing that is named.
        Mention => "mention",
        /// Something that happened or is planned.
        Moment => "moment",
        /// A figure.
        Figure => "figure",
        /// A quotation.
        Quote => "quote",
    }
}

worded! {
    /// What somebody has decided about a record.
    State {
        /// Nothing yet.
        Suggested => "suggested",
        /// It is right. Only such records are public.
        Confirmed => "confirmed",
        /// It is wrong, and is not suggested again.
        Rejected => "rejected",
        /// It was right, but its words are no longer in the story.
        Stale => "stale",
    }
}

/// Who made a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum By {
    /// A rule, by its name and version, as in `state/1`.
    Rule(String),
    /// A member of staff, by the account.
    Staff(i64),
    /// An import.
    Import,
}

impl By {
    fn text(&self) -> String {
        match self {
            Self::Rule(rule) => format!("rule:{rule}"),
            Self::Staff(id) => format!("staff:{id}"),
            Self::Import => "import".to_owned(),
        }
    }

    fn parse(text: &str) -> Self {
        if let Some(rule) = text.strip_prefix("rule:") {
            return Self::Rule(rule.to_owned());
        }
        let staff = text.strip_prefix("staff:").and_then(|id| id.parse().ok());
        staff.map_or(Self::Import, Self::Staff)
    }
}

/// A record as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    /// Its id, which is that of the mention, moment, figure or quotation.
    pub id: i64,
    /// What it is of.
    pub sort: Sort,
    /// The article; also that of a draft which was never published.
    pub article: i64,
    /// The revision in which its words were found last; `None` where they were in none yet.
    pub revision: Option<i64>,
    /// Where its words are.
    pub anchor: Anchor,
    /// Characters of the story before them.
    pub place: i64,
    /// Whether its words are before the gate, in that revision and by `opening`.
    pub is_open: bool,
    /// The terms of the lead-in by which that was said.
    pub opening: Option<String>,
    /// Whether an editor lets value and source of a figure be shown where its words are not.
    pub shown_openly: bool,
    /// Whether its words were found at several places, of which the nearest was taken.
    pub is_doubtful: bool,
    /// What was decided.
    pub state: State,
    /// Who made it.
    pub made_by: By,
    /// How sure that is, from 0 to 100.
    pub confidence: i64,
    /// Who decided: an account, 0 for an import.
    pub decided_by: Option<i64>,
    /// When.
    pub decided_at: Option<Millis>,
    /// When it was made.
    pub made_at: Millis,
    /// Counts its changes; the seen version of a decision.
    pub version: i64,
}

/// A record that is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// Its id, from `app.ids`.
    pub id: i64,
    /// The article or draft.
    pub article: i64,
    /// Where its words are.
    pub anchor: Anchor,
    /// [`State::Suggested`], or [`State::Confirmed`] where a person or an import says it.
    pub state: State,
    /// Who makes it.
    pub made_by: By,
    /// How sure that is, from 0 to 100.
    pub confidence: i64,
    /// Who decided, where it is confirmed.
    pub decided_by: Option<i64>,
    /// The moment.
    pub now: Millis,
}

/// The record with this id.
pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<Record>> {
    Ok(store::by_id(on, id).await?)
}

/// At most 2,000 records of an article or draft, in whatever state, in the order in which they were made.
pub async fn of_article(on: impl Executor, article: i64) -> Result<Vec<Record>> {
    Ok(store::of_article(on, article).await?)
}

/// Makes a record. Where its article is published, its words are looked for there at once; until they
/// are found it is public nowhere.
pub(super) async fn add(tx: &mut Tx, new: &New, sort: Sort) -> Result<()> {
    store::insert(tx, new, sort).await?;
    follow::place(tx, new.article, Some(new.id)).await
}

/// Decides about a record that somebody has seen in this version. Confirms, rejects, or makes it a
/// suggestion again. Overtaken where it is another by now. A stale record is looked for again and stays
/// stale where its words are in no place.
pub async fn decide(
    tx: &mut Tx,
    (id, seen): (i64, i64),
    state: State,
    (staff, now): (i64, Millis),
) -> Result<Written> {
    let Some(record) = store::by_id(&mut *tx, id).await? else {
        return Ok(Written::Overtaken);
    };
    let written = store::decide(tx, (id, seen), state.word(), (staff, now)).await?;
    if written.is_done() {
        follow::place(tx, record.article, Some(id)).await?;
        touch(tx, id).await?;
    }
    Ok(written)
}

/// Confirms or rejects many at once, each in the version that was seen; says which were overtaken.
pub async fn decide_all(
    tx: &mut Tx,
    seen: &[(i64, i64)],
    state: State,
    by: (i64, Millis),
) -> Result<Vec<i64>> {
    let mut overtaken = Vec::new();
    for one in seen {
        if !decide(tx, *one, state, by).await?.is_done() {
            overtaken.push(one.0);
        }
    }
    Ok(overtaken)
}

/// Lets value and source of a figure be shown though its words are behind the gate, or no longer.
pub async fn show_openly(tx: &mut Tx, (id, seen): (i64, i64), is_shown: bool) -> Result<Written> {
    let written = store::show_openly(tx, (id, seen), is_shown).await?;
    if written.is_done() {
        touch(tx, id).await?;
    }
    Ok(written)
}

/// Says that a doubted place is the right one, or gives the record another anchor in its story. The
/// words are looked for there; where they are not, the record is stale.
pub async fn settle(
    tx: &mut Tx,
    (id, seen): (i64, i64),
    anchor: Option<&Anchor>,
) -> Result<Written> {
    let Some(record) = store::by_id(&mut *tx, id).await? else {
        return Ok(Written::Overtaken);
    };
    let anchor = anchor.unwrap_or(&record.anchor);
    let written = store::set_anchor(tx, (id, seen), anchor).await?;
    if written.is_done() {
        follow::place(tx, record.article, Some(id)).await?;
        touch(tx, id).await?;
    }
    Ok(written)
}

/// Raises the version of a record of which something else was changed; overtaken where it was raised
/// since it was seen.
pub(super) async fn raise(tx: &mut Tx, (id, seen): (i64, i64)) -> Result<Written> {
    Ok(store::raise(tx, (id, seen)).await?)
}

/// Tells that what readers see of a record may be new: its article, its things, its storylines.
pub(super) async fn touch(tx: &mut Tx, id: i64) -> Result<()> {
    let tags = shown::tags_of_record(&mut *tx, id).await?;
    changes::record(tx, tags).await
}
