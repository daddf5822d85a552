//! Quotations: words that somebody said, who, and on what occasion. The words themselves are those of
//! the record's anchor alone.
mod store;

use db::{Executor, Tx, Written};
use serde::{Deserialize, Serialize};

use super::record::{self, New, Sort};
use super::worded;
use ground::error::Result;

worded! {
    /// How much of a sentence is quoted.
    Kind {
        /// A sentence or more.
        Direct => "direct",
        /// A few words.
        Partial => "partial",
        /// An answer of an interview.
        Interview => "interview",
    }
}

/// What is said of a quotation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Who speaks, where that is a known thing.
    pub speaker: Option<i64>,
    /// Who speaks, in words; empty where nobody says it.
    pub speaker_text: String,
    /// On what occasion; empty where nobody says it.
    pub occasion: String,
    /// The moment at which it was said.
    pub moment: Option<i64>,
    /// How much is quoted.
    pub kind: Kind,
    /// BCP 47 tag of its language; empty for that of the article.
    pub language: String,
}

/// Adds a quotation with its record.
pub async fn add(tx: &mut Tx, new: &New, facts: &Facts) -> Result<()> {
    store::insert(tx, new.id, facts).await?;
    record::add(tx, new, Sort::Quote).await?;
    record::touch(tx, new.id).await
}

/// Says something else of a quotation, in the version that was seen.
pub async fn change(tx: &mut Tx, (id, seen): (i64, i64), facts: &Facts) -> Result<Written> {
    // Who is said to have spoken before shows it no more.
    record::touch(tx, id).await?;
    let written = record::raise(tx, (id, seen)).await?;
    if written.is_done() {
        store::update(tx, id, facts).await?;
        record::touch(tx, id).await?;
    }
    Ok(written)
}

/// What is said of the quotation with this id.
pub async fn facts(on: impl Executor, id: i64) -> Result<Option<Facts>> {
    Ok(store::facts(on, id).await?)
}
