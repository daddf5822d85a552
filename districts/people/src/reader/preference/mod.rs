//! Which letters a reader wants. Letters that an account or a purchase needs are not asked about.
pub mod pages;
pub mod stop;
mod store;

use db::{Db, Tx};
use serde::Serialize;

use ground::app::{App, Pending};
use ground::clock::Millis;
use ground::error::Result;

/// A kind of letters that one can do without.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// Its word in the database; `letter-kind-{word}` and `letter-kind-{word}-text` name it.
    pub word: &'static str,
    /// Whether it is sent to whoever has said nothing.
    pub by_default: bool,
    /// Whether it is written to staff alone; others are not asked about it.
    pub is_for_staff: bool,
}

/// The word of letters about a story that its reader was given, and the notes with it.
pub const ASSIGNMENTS: &str = "assignments";
/// The word of letters about stories that are due.
pub const DEADLINES: &str = "deadlines";

/// Every such kind. A feature that sends letters of a new kind adds a row.
pub const KINDS: &[Kind] = &[
    Kind {
        word: "newsletter",
        by_default: false,
        is_for_staff: false,
    },
    Kind {
        word: "comment-reply",
        by_default: true,
        is_for_staff: false,
    },
    Kind {
        word: "offers",
        by_default: false,
        is_for_staff: false,
    },
    Kind {
        word: ASSIGNMENTS,
        by_default: true,
        is_for_staff: true,
    },
    Kind {
        word: DEADLINES,
        by_default: true,
        is_for_staff: true,
    },
];

/// The kinds that somebody is asked about.
pub fn asked(is_staff: bool) -> impl Iterator<Item = &'static Kind> {
    KINDS
        .iter()
        .filter(move |kind| is_staff || !kind.is_for_staff)
}

/// What a reader has said about one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The kind's word.
    pub kind: String,
    /// Whether they want it.
    pub wants: bool,
    /// When they said so.
    pub changed_at: Millis,
}

/// Letters about one thing that a reader has chosen, and where they end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Chosen {
    /// The thing.
    pub name: String,
    /// Its page.
    pub url: String,
    /// Where a form ends them.
    pub stop_url: String,
}

/// What a reader has chosen one by one: the feature that knows it stands above this one.
#[derive(Clone, Copy, Debug)]
pub struct Choices(pub for<'a> fn(&'a App, i64) -> Pending<'a, Result<Vec<Chosen>>>);

/// The kind of this word.
pub fn kind(word: &str) -> Option<Kind> {
    KINDS.iter().copied().find(|kind| kind.word == word)
}

/// Whether a reader wants letters of a kind; nobody wants an unknown one.
pub async fn wants(db: &Db, reader: i64, word: &str) -> Result<bool> {
    let said = said(db, reader).await?;
    let own = said.iter().find(|one| one.kind == word);
    let by_default = kind(word).is_some_and(|kind| kind.by_default);
    Ok(own.map_or(by_default, |one| one.wants))
}

/// Notes whether a reader wants letters of a kind.
pub async fn set(tx: &mut Tx, reader: i64, word: &str, wants: bool, now: Millis) -> Result<()> {
    Ok(store::set(tx, reader, word, wants, now).await?)
}

/// Everything a reader has said.
pub async fn said(db: &Db, reader: i64) -> Result<Vec<Said>> {
    Ok(store::said(db, reader).await?)
}

/// Forgets what a reader has said.
pub async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    Ok(store::forget(tx, reader).await?)
}
