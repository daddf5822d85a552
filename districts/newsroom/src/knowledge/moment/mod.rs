//! Moments: what happened, or is planned, as exactly dated as the words are; and the choice of those that
//! carry a timeline.
mod choice;
mod store;

use db::{Executor, Tx, Written};
use serde::{Deserialize, Serialize};

pub use self::choice::{ahead, choose, in_order, once};
use super::edtf::{self, Bounds};
use super::record::{self, New, Sort};
use super::shown;
use super::{Fault, worded};
use crate::article;
use crate::publication::ByTime;
use ground::clock::DAY;
use ground::error::{Error, Result};

worded! {
    /// What happened.
    Kind {
        /// People met. Speaking by telephone is none.
        Meeting => "meeting",
        /// Something was agreed or signed.
        Agreement => "agreement",
        /// Somebody said something.
        Statement => "statement",
        /// People voted.
        Vote => "vote",
        /// Somebody was attacked.
        Attack => "attack",
        /// A court sat or judged.
        Court => "court",
        /// Somebody died.
        Death => "death",
        /// Something is to come.
        Plan => "plan",
        /// Anything else.
        Other => "other",
    }
}

worded! {
    /// The part of a thing in a moment.
    Role {
        /// It took part.
        TookPart => "took-part",
        /// It was about the thing.
        About => "about",
    }
}

/// What is said of a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// What happened, in a line.
    pub title: String,
    /// When, as EDTF.
    pub edtf: String,
    /// What sort of moment.
    pub kind: Kind,
    /// Where.
    pub place: Option<i64>,
    /// How much it carries, from 0 to 2: 2 is always among the five.
    pub weight: i64,
    /// The series in which it is counted.
    pub series: Option<i64>,
    /// Which one of the series it was, as somebody counts.
    pub ordinal: Option<i64>,
    /// Who counts so; demanded with an ordinal.
    pub ordinal_said_by: String,
    /// The same as a thing.
    pub counter: Option<i64>,
    /// Whether it is to come.
    pub is_plan: bool,
    /// Whether it is the one that a story has by itself: its headline on its day.
    pub is_default: bool,
    /// The moment of which this is another telling.
    pub same_as: Option<i64>,
    /// Things and their parts in it.
    pub things: Vec<(i64, Role)>,
}

impl Facts {
    /// What happened when, and nothing more.
    pub fn new(title: &str, edtf: &str, kind: Kind) -> Self {
        Self {
            title: title.to_owned(),
            edtf: edtf.to_owned(),
            kind,
            place: None,
            weight: 0,
            series: None,
            ordinal: None,
            ordinal_said_by: String::new(),
            counter: None,
            is_plan: kind == Kind::Plan,
            is_default: false,
            same_as: None,
            things: Vec::new(),
        }
    }

    /// What is wrong with it.
    pub fn fault(&self) -> Option<Fault> {
        if edtf::bounds(&self.edtf).is_none() {
            return Some(Fault::Date);
        }
        if self.ordinal.is_some() && self.ordinal_said_by.trim().is_empty() {
            return Some(Fault::Counter);
        }
        (!(0..=2).contains(&self.weight)).then_some(Fault::Weight)
    }

    /// The days that it can mean.
    fn checked(&self) -> Result<Bounds> {
        Fault::check(self.fault())?;
        edtf::bounds(&self.edtf).ok_or(Error::BadRequest("a date is one of EDTF"))
    }
}

/// Adds a moment with its record.
///
/// # Errors
/// When the date is no EDTF, or an ordinal lacks its counter.
pub async fn add(tx: &mut Tx, new: &New, facts: &Facts) -> Result<()> {
    let bounds = facts.checked()?;
    store::insert(tx, new.id, facts, bounds).await?;
    link(tx, new.id, facts).await?;
    record::add(tx, new, Sort::Moment).await?;
    record::touch(tx, new.id).await
}

/// Says something else of a moment, in the version that was seen.
///
/// # Errors
/// What [`add`] says.
pub async fn change(tx: &mut Tx, (id, seen): (i64, i64), facts: &Facts) -> Result<Written> {
    let bounds = facts.checked()?;
    // What it was about before shows it no more.
    record::touch(tx, id).await?;
    let written = record::raise(tx, (id, seen)).await?;
    if written.is_done() {
        store::update(tx, id, facts, bounds).await?;
        store::unlink(tx, id).await?;
        link(tx, id, facts).await?;
        record::touch(tx, id).await?;
    }
    Ok(written)
}

async fn link(tx: &mut Tx, id: i64, facts: &Facts) -> Result<()> {
    for (thing, role) in &facts.things {
        store::link(tx, id, *thing, role.word()).await?;
    }
    Ok(())
}

/// What is said of the moment with this id.
pub async fn facts(mut on: impl Executor, id: i64) -> Result<Option<Facts>> {
    let Some(mut facts) = store::facts(&mut on, id).await? else {
        return Ok(None);
    };
    facts.things = things(on, id).await?;
    Ok(Some(facts))
}

/// Things of a moment, with their parts in it.
async fn things(on: impl Executor, id: i64) -> Result<Vec<(i64, Role)>> {
    let rows = store::things(on, id).await?.into_iter();
    let role = |word: String| Role::parse(&word).unwrap_or(Role::About);
    Ok(rows.map(|(thing, word)| (thing, role(word))).collect())
}

/// The default moment of an article, where it has one, whatever was decided about it.
pub async fn default_of(on: impl Executor, article: i64) -> Result<Option<i64>> {
    Ok(store::default_of(on, article).await?)
}

/// How the snapshot learns when the last day of a plan is over: it is ahead no more.
pub const BY_TIME: ByTime = ByTime {
    kind: article::KIND,
    next: |db, now| {
        Box::pin(async move {
            let next = store::next_plan(db, now.div_euclid(DAY)).await?;
            Ok(next.map(|last| (last + 1) * DAY))
        })
    },
    changed: |db, from, to| {
        Box::pin(async move {
            let days = (from.div_euclid(DAY), to.div_euclid(DAY));
            let mut tags = Vec::new();
            for plan in store::plans_over(db, days).await? {
                tags.extend(shown::tags_of_record(db, plan).await?);
            }
            Ok(tags)
        })
    },
};
