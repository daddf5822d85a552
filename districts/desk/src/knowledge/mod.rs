//! Knowledge at the desk: what was found in a story, what waits for somebody, things, storylines, and how a
//! correction reaches all that shows what it corrects.
pub mod board;
pub mod inbox;
pub mod numbers;
pub mod record;
pub mod storylines;
pub mod strip;
mod tell;
pub mod things;

use db::Migration;

pub use self::tell::TELLS;
use crate::story::WRITE;
use crate::{Group, Place};
use newsroom::knowledge::record::Sort;
use newsroom::{retold, strip as strip_of_newsroom};
use people::role::{Permission, Role};

/// The steps of the tables of the strip, and of what was taken back.
pub const MIGRATIONS: &[Migration] = &[strip_of_newsroom::MIGRATION, retold::MIGRATION];

/// Deciding about what the publication knows: things, storylines, corrections, what waits.
pub const KNOWLEDGE: Permission = Permission::of("knowledge", &[Role::Editor, Role::Chief]);

/// Its places at the desk.
pub const PLACES: &[Place] = &[
    Place::new(Group::Newsroom, "desk-knowledge", inbox::PATH, KNOWLEDGE),
    Place::new(Group::Newsroom, "desk-things", things::PATH, KNOWLEDGE),
    Place::new(Group::Newsroom, "desk-storylines", storylines::PATH, WRITE),
];

/// What its pages say of what was done.
const SAID: [(&str, &str); 13] = [
    ("saved", "know-done-saved"),
    ("added", "know-done-added"),
    ("removed", "know-done-removed"),
    ("merged", "know-done-merged"),
    ("split", "know-done-split"),
    ("undone", "know-done-undone"),
    ("settled", "know-done-settled"),
    ("opened", "know-done-opened"),
    ("corrected", "know-done-corrected"),
    ("switched", "know-done-switched"),
    ("right", "know-done-right"),
    ("dropped", "know-done-dropped"),
    ("kept", "know-done-kept"),
];

/// The longest name and title, in characters.
const LONGEST_NAME: usize = 200;
/// The longest reason and note.
const LONGEST_NOTE: usize = 2_000;
/// Letters that are shown before and behind words.
const AROUND: usize = 70;

/// The word of a record's sort in keys of interface strings.
fn sort_word(sort: Sort) -> &'static str {
    match sort {
        Sort::Mention => "name",
        Sort::Figure | Sort::Moment | Sort::Quote => sort.word(),
    }
}

/// What stands around a range of a text, in letters.
fn around(text: &str, (start, end): (usize, usize)) -> [String; 3] {
    let before: Vec<char> = text[..start].chars().collect();
    let from = before.len().saturating_sub(AROUND);
    [
        before[from..].iter().collect(),
        text[start..end].to_owned(),
        text[end..].chars().take(AROUND).collect(),
    ]
}
