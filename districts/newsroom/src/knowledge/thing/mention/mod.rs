//! Mentions: where a story names a thing, or somebody whom nobody has made one yet.
mod store;

use db::{Db, Executor, Tx, Written};
use serde::Serialize;

use super::Kind;
use crate::knowledge::record::{self, New, Record, Sort};
use crate::knowledge::worded;
use ground::error::Result;

/// In how many stories a name has to be rejected, until it is suggested in none.
const OFTEN: i64 = 3;

worded! {
    /// Where in a story it is named, the most prominent first.
    Spot {
        /// In the headline.
        Headline => "headline",
        /// In the standfirst or the first passage.
        Lead => "lead",
        /// In the text.
        Body => "body",
        /// Under a picture.
        Caption => "caption",
    }
}

/// A mention that is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMention {
    /// The thing; `None` for a stranger.
    pub thing: Option<i64>,
    /// The name as it is suggested for the thing.
    pub name: String,
    /// What it seems to be.
    pub kind: Option<Kind>,
    /// Where it is named.
    pub spot: Spot,
}

/// A mention as the desk sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mention {
    /// Its record.
    pub record: Record,
    /// The thing that it was made for, merged or not; `None` for a stranger.
    pub thing: Option<i64>,
    /// The name as it was suggested.
    pub name: String,
    /// What it seems to be.
    pub kind: Option<Kind>,
    /// Where it is named.
    pub spot: Spot,
}

/// Adds a mention with its record.
pub async fn add(tx: &mut Tx, new: &New, mention: &NewMention) -> Result<()> {
    store::insert(tx, new.id, mention).await?;
    record::add(tx, new, Sort::Mention).await?;
    record::touch(tx, new.id).await
}

/// Says which thing a mention is of, in the version of its record that was seen.
pub async fn assign(tx: &mut Tx, (id, seen): (i64, i64), thing: i64) -> Result<Written> {
    // What it was of before shows it no more.
    record::touch(tx, id).await?;
    let written = record::raise(tx, (id, seen)).await?;
    if written.is_done() {
        store::set_thing(tx, id, thing).await?;
        record::touch(tx, id).await?;
    }
    Ok(written)
}

/// The mentions of an article or draft, whatever was decided about them.
pub async fn mentions_of(on: impl Executor, article: i64) -> Result<Vec<Mention>> {
    Ok(store::of_article(on, article).await?)
}

/// Names with the word of their kind that were rejected in three stories or more: nobody suggests them
/// again.
pub async fn often_rejected(db: &Db) -> Result<Vec<(String, String)>> {
    Ok(store::often_rejected(db, OFTEN).await?)
}
