//! Notes that staff write about a reader, for whoever helps them next.
mod store;

use db::{Db, Tx};
use serde::Serialize;

use crate::reader::{Holds, Viewer};
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;

/// What is held about a reader.
pub const HOLDS: &[Holds] = &[Holds::new(
    "notes_about_you",
    |app, reader| Box::pin(export(&app.db, reader.id)),
    |tx, reader| Box::pin(erase(tx, reader.id)),
)];

/// The longest note, in characters.
pub const LONGEST: usize = 5_000;

/// A note about a reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// When it was written.
    pub at: Millis,
    /// By whom.
    pub author: String,
    /// What it says.
    pub text: String,
}

/// What can be written; `None` for nothing and for too much.
pub fn text(written: &str) -> Option<&str> {
    let text = written.trim();
    let fits = !text.is_empty() && text.chars().count() <= LONGEST && !text.contains('\0');
    fits.then_some(text)
}

/// Adds a note.
pub async fn add(app: &App, tx: &mut Tx, author: &Viewer, reader: i64, text: &str) -> Result<()> {
    let at = app.clock.now();
    let author = (author.reader.id, author.reader.email.as_str());
    Ok(store::insert(tx, app.ids.next(at), reader, at, author, text).await?)
}

/// The notes about a reader, newest first.
pub async fn about(db: &Db, reader: i64) -> Result<Vec<Note>> {
    Ok(store::about(db, reader).await?)
}

/// The notes, for the file with everything we hold about a reader.
async fn export(db: &Db, reader: i64) -> Result<serde_json::Value> {
    let note = |note: &Note| serde_json::json!({ "at": note.at, "text": note.text });
    Ok(about(db, reader).await?.iter().map(note).collect())
}

/// Forgets the notes about an account that is erased.
async fn erase(tx: &mut Tx, reader: i64) -> Result<()> {
    Ok(store::erase(tx, reader).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_says_something_and_not_too_much() {
        assert_eq!(
            text("  called about an invoice \n"),
            Some("called about an invoice")
        );
        for wrong in ["", " \n ", "a\0b", &"x".repeat(LONGEST + 1)] {
            assert_eq!(text(wrong), None);
        }
        assert!(text(&"ж".repeat(LONGEST)).is_some());
    }
}
