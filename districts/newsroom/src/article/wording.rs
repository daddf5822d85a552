//! The short texts around a story, in one place for everything that carries them: a file that is
//! imported, a revision, a list, the page. A text more is a field here, a column of `revisions`
//! and a key of the import.
use db::{Result, Row};
use serde::{Deserialize, Serialize};

/// What stands around the text of a story.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// Headline.
    pub headline: String,
    /// One or two sentences under the headline.
    pub standfirst: String,
    /// Place the story was filed from.
    pub dateline: Option<String>,
}

impl Wording {
    /// Reads the columns of a revision.
    pub(super) fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            headline: row.get("headline")?,
            standfirst: row.get("standfirst")?,
            dateline: row.get("dateline")?,
        })
    }
}
