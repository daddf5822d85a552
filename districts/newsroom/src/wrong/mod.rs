//! Wrong words: what a correction corrects, where it stands elsewhere in the publication, and which of
//! these places are settled.
mod places;
mod store;

use db::{Db, Migration, Tx, Written};

pub use self::places::{Found, Place, Spot, find, in_drafts};
use ground::clock::Millis;
use ground::error::Result;

/// The step of its tables.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    58,
    "wrong_words",
    include_str!("0058_wrong_words.sql"),
)];

/// Most searches of a story that are listed.
const MOST: i64 = 50;

/// Words that were found to be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Id.
    pub id: i64,
    /// The article in which that was found.
    pub article: i64,
    /// The words.
    pub words: String,
    /// When.
    pub made_at: Millis,
}

/// A place that somebody has settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Which one, as in [`Place::key`].
    pub place: String,
    /// What was done there.
    pub note: String,
    /// When.
    pub at: Millis,
}

/// Wrong words of an article, the newest first.
pub async fn of_article(db: &Db, article: i64) -> Result<Vec<Wrong>> {
    Ok(store::of_article(db, article, MOST).await?)
}

/// The wrong words with this id.
pub async fn by_id(db: &Db, id: i64) -> Result<Option<Wrong>> {
    Ok(store::by_id(db, id).await?)
}

/// Notes wrong words.
pub async fn note(tx: &mut Tx, wrong: &Wrong) -> Result<()> {
    Ok(store::insert(tx, wrong).await?)
}

/// The places that are settled.
pub async fn settled(db: &Db, words: i64) -> Result<Vec<Settled>> {
    Ok(store::settled(db, words).await?)
}

/// Settles a place; overtaken where it is settled.
pub async fn settle(tx: &mut Tx, words: i64, settled: &Settled) -> Result<Written> {
    Ok(store::settle(tx, words, settled).await?)
}

/// Opens a place again; overtaken where it is open.
pub async fn open(tx: &mut Tx, words: i64, place: &str) -> Result<Written> {
    Ok(store::open(tx, words, place).await?)
}
