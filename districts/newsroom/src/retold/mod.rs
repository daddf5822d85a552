//! A correction travels: what was taken back, why, where else the publication says it, and which of these
//! places were seen to.
mod places;
mod store;

use db::{Db, Executor, Migration, Tx, Written};

pub use self::places::{Place, Shows, places};
use crate::knowledge::figure::{self, Fate};
use crate::knowledge::record::{self, Record, Sort, State};
use ground::clock::{DAY, Millis};
use ground::error::Result;

/// The step of its tables.
pub const MIGRATION: Migration = Migration::shared(72, "retold", include_str!("0072_retold.sql"));

/// Records of a thing that a page lists.
const MOST: i64 = 100;

/// Why something was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retraction {
    /// The record.
    pub record: i64,
    /// Why.
    pub reason: String,
    /// What is right instead, in words; empty where nobody says it.
    pub instead: String,
    /// Who did it.
    pub staff: i64,
    /// When.
    pub at: Millis,
}

/// A place that was seen to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Which one, as in [`Place::key`].
    pub place: String,
    /// What was done there.
    pub note: String,
    /// When.
    pub at: Millis,
}

/// Why a record was taken back, where it was.
pub async fn retraction(on: impl Executor, record: i64) -> Result<Option<Retraction>> {
    Ok(store::retraction(on, record).await?)
}

/// Takes back what a record says, in the version that was seen. A figure stays in the history of its
/// measure with the reason, and with the figure that is right instead; of all else no reader sees anything.
pub async fn retract(
    tx: &mut Tx,
    (record, seen): (&Record, i64),
    retraction: &Retraction,
    instead: Option<i64>,
) -> Result<Written> {
    let written = match record.sort {
        Sort::Figure => {
            let fate = Fate {
                corrected_by: instead,
                withdrawn_at: Some(retraction.at),
                withdrawn_reason: retraction.reason.clone(),
            };
            figure::set_fate(tx, (record.id, seen), &fate).await?
        }
        Sort::Mention | Sort::Moment | Sort::Quote => {
            let by = (retraction.staff, retraction.at);
            record::decide(tx, (record.id, seen), State::Rejected, by).await?
        }
    };
    if written.is_done() {
        store::retract(tx, retraction).await?;
    }
    Ok(written)
}

/// The places that were seen to.
pub async fn settled(on: impl Executor, record: i64) -> Result<Vec<Settled>> {
    Ok(store::settled(on, record).await?)
}

/// Says that a place was seen to; overtaken where it was.
pub async fn settle(tx: &mut Tx, record: i64, settled: &Settled) -> Result<Written> {
    Ok(store::settle(tx, record, settled).await?)
}

/// Opens a place again; overtaken where it is open.
pub async fn open(tx: &mut Tx, record: i64, place: &str) -> Result<Written> {
    Ok(store::open(tx, record, place).await?)
}

/// Where a thing is named, the last first: record, article, words. And how often, up to the first hundred.
pub async fn of_thing(db: &Db, thing: i64) -> Result<Vec<(i64, i64, String)>> {
    Ok(store::of_thing(db, thing, MOST).await?)
}

/// How many records wait for somebody to look at them, up to two hundred of each sort.
pub async fn waiting(db: &Db, now: Millis) -> Result<i64> {
    Ok(store::waiting(db, now.div_euclid(DAY)).await?)
}
