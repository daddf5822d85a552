//! The structure of the publication at the desk: its sections, who signs, what stories are about, the
//! pages about itself. Each thing that gets another address is found at the one from before.
pub mod abouts;
pub mod authors;
mod markdown;
pub mod sections;
mod tell;
pub mod topics;

pub use self::tell::TELLS;
use crate::fields::Fields;
use crate::story::WRITE;
use crate::{Group, Place};
use newsroom::slug::{is_slug, slug_of};
use people::role::{Permission, Role};

/// Changing sections, authors, topics and pages about the publication.
pub const STRUCTURE: Permission = Permission::of("structure", &[Role::Chief]);

/// Its places at the desk.
pub const PLACES: &[Place] = &[
    Place::new(Group::Newsroom, "desk-sections", sections::PATH, STRUCTURE),
    Place::new(Group::Newsroom, "desk-authors", authors::PATH, WRITE),
    Place::new(Group::Newsroom, "desk-topics", topics::PATH, STRUCTURE),
    Place::new(Group::Newsroom, "desk-abouts", abouts::PATH, STRUCTURE),
];

/// The longest name and title, in characters.
const LONGEST_NAME: usize = 200;
/// The longest text of one or two sentences.
const LONGEST_LINE: usize = 500;

/// What is said of what was done.
const SAID: [(&str, &str); 5] = [
    ("added", "structure-done-added"),
    ("saved", "structure-done-saved"),
    ("moved", "structure-done-moved"),
    ("merged", "structure-done-merged"),
    ("removed", "structure-done-removed"),
];

/// Choices of a list, with one before them that is none.
fn or_none(none: String, some: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    std::iter::once((String::new(), none)).chain(some).collect()
}

/// The slug that a form names, or one made of the name where it names none.
fn slug(fields: &mut Fields<'_>, typed: &str, name: &str) -> String {
    let slug = match typed.trim().trim_matches('/') {
        "" => slug_of(name),
        typed => typed.to_owned(),
    };
    fields.check("slug", is_slug(&slug), "structure-problem-slug");
    slug
}

/// The lines of a field with something on them.
fn lines(typed: &str) -> impl Iterator<Item = &str> {
    typed.lines().map(str::trim).filter(|line| !line.is_empty())
}
