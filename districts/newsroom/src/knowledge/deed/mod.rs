//! What staff do to things: merging, splitting, renaming, saying what they are and where they may be
//! shown. Each deed carries the version that was seen, is kept for ever, and has an exact inverse.
mod apply;
mod inverse;
mod store;

use db::{Db, Migration, Tx};
use serde::{Deserialize, Serialize};

pub(super) use self::apply::merge_by_topic;
pub use self::apply::{change, merge, split};
pub use self::inverse::undo;
use super::thing::{self, Kind, Privacy};
use super::worded;
use ground::clock::Millis;
use ground::error::Result;

/// The step of its table.
pub(super) const MIGRATION: Migration =
    Migration::shared(69, "thing_deeds", include_str!("0069_thing_deeds.sql"));

worded! {
    /// What was done.
    DeedKind {
        /// A thing is read as another one.
        Merge => "merge",
        /// Some records are of a new thing.
        Split => "split",
        /// Name, slug, kind, privacy or what else is said of a thing are others.
        Change => "change",
        /// A deed is undone.
        Undo => "undo",
    }
}

/// Who does it, and when.
#[derive(Clone, Copy, Debug)]
pub struct Doer {
    /// The account; 0 for the program.
    pub staff: i64,
    /// The moment.
    pub now: Millis,
    /// An id for the deed, from `app.ids`.
    pub deed: i64,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "nothing was done where it could not be"]
pub enum Outcome {
    /// It is done, as the deed with this id.
    Done(i64),
    /// The thing is not as it was seen, or the deed was undone already.
    Overtaken,
    /// The topic decides: it is named, moved and merged as a topic.
    HasTopic,
    /// It makes no sense: a thing merged into itself, an empty name, a slug that another has.
    Refused,
}

/// What can be said of a thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Its name.
    pub name: String,
    /// The name by which it is sorted.
    pub sort_name: String,
    /// Who or what that is, in one line.
    pub one_line: String,
    /// Last part of its address.
    pub slug: String,
    /// What it is.
    pub kind: Kind,
    /// Where it may be shown.
    pub privacy: Privacy,
    /// Its id in Wikidata, as in `Q159`.
    pub qid: Option<String>,
    /// Addresses of the same elsewhere.
    pub same_as: Vec<String>,
    /// A picture.
    pub picture: Option<i64>,
    /// The thing that answers for it.
    pub parent: Option<i64>,
    /// Since when, as EDTF.
    pub parent_from: Option<String>,
    /// Until when, as EDTF.
    pub parent_until: Option<String>,
    /// The unit of a measure.
    pub unit: String,
    /// How often a measure has a new value.
    pub rhythm: String,
}

impl Said {
    /// What is said of a thing now.
    pub fn of(thing: &thing::Thing) -> Self {
        let thing = thing.clone();
        Self {
            name: thing.name,
            sort_name: thing.sort_name,
            one_line: thing.one_line,
            slug: thing.slug,
            kind: thing.kind,
            privacy: thing.privacy,
            qid: thing.qid,
            same_as: thing.same_as,
            picture: thing.picture,
            parent: thing.parent,
            parent_from: thing.parent_from,
            parent_until: thing.parent_until,
            unit: thing.unit,
            rhythm: thing.rhythm,
        }
    }
}

/// A part of a record that names a thing: what a split moves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The record.
    pub record: i64,
    /// Where it names the thing: `mention`, `speaker`, `place`, `took-part` and so on.
    pub part: String,
}

/// A deed as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Deed {
    /// Its id.
    pub id: i64,
    /// The thing to which it was done.
    pub thing: i64,
    /// What it was merged into, or the thing that was split off.
    pub other: Option<i64>,
    /// What was done.
    pub kind: DeedKind,
    /// As it was before, as JSON.
    pub before: String,
    /// As it was after, as JSON.
    pub after: String,
    /// The deed that it undoes.
    pub undoes: Option<i64>,
    /// Who did it.
    pub staff: Option<i64>,
    /// When.
    pub at: Millis,
}

/// The deeds done to a thing, or to others with it, the newest first; at most 200.
pub async fn of_thing(db: &Db, thing: i64) -> Result<Vec<Deed>> {
    Ok(store::of_thing(db, thing).await?)
}

/// Keeps a deed.
async fn keep(tx: &mut Tx, deed: &Deed) -> Result<()> {
    Ok(store::insert(tx, deed).await?)
}
