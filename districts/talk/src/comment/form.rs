//! Forms of the discussion: their fields, and the name that comments are signed with.
use serde::Deserialize;

use super::post::Draft;
use ground::ids::{from_hex, hex, random_bytes};
use ground::spelling::{looks_like, one_line};
use newsroom::publication::Publication;
use people::reader::{Viewer, is_same};

/// Characters of the shortest and the longest name.
const NAME_LETTERS: std::ops::RangeInclusive<usize> = 2..=60;
/// Names that sound like the house.
const OURS: [&str; 6] = [
    "staff",
    "editor",
    "editors",
    "moderator",
    "admin",
    "newsroom",
];

/// The posted fields of a comment.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CommentForm {
    /// What is said.
    pub text: String,
    /// The comment that it answers.
    pub answers: String,
    /// Names the form.
    pub key: String,
    /// The name, where the account has none.
    pub name: String,
    /// Whether to hear of more.
    pub follow: String,
}

impl CommentForm {
    /// What the fields say. A form without a key of ours is taken for a new one each time.
    pub fn draft(self) -> Draft {
        let is_ours = from_hex::<16>(&self.key).is_some();
        Draft {
            form_key: if is_ours { self.key } else { new_key() },
            answers: self.answers.parse().ok(),
            text: self.text,
            name: self.name,
            follow: !self.follow.is_empty(),
        }
    }
}

/// A name for a form.
pub fn new_key() -> String {
    hex(&random_bytes::<16>())
}

/// Why a name will not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameProblem {
    /// None was given.
    Missing,
    /// It is too short or too long, or holds what names do not hold.
    Form,
    /// It is somebody else's: an author's, or the house's.
    Taken,
}

impl NameProblem {
    /// The interface string that says what to mend.
    pub fn key(self) -> &'static str {
        match self {
            Self::Missing => "comment-problem-name-missing",
            Self::Form => "comment-problem-name-form",
            Self::Taken => "comment-problem-name-taken",
        }
    }
}

/// The name as it is kept, if a reader may sign with it.
///
/// # Errors
/// Why not.
pub fn good_name(
    publication: &Publication,
    viewer: &Viewer,
    given: &str,
) -> Result<String, NameProblem> {
    let name = one_line(given);
    if name.is_empty() {
        return Err(NameProblem::Missing);
    }
    let is_plain = NAME_LETTERS.contains(&name.chars().count())
        && name.chars().any(char::is_alphabetic)
        && !name.contains(['@', '<', '>', '/', '\\', '"', '{', '}']);
    if !is_plain {
        return Err(NameProblem::Form);
    }
    let same = |other: &str| looks_like(other, &name);
    let email = viewer.reader.email.as_str();
    let is_authors = publication.authors().any(|author| {
        let is_theirs = author
            .email
            .as_deref()
            .is_some_and(|address| is_same(address, email));
        same(&author.name) && !is_theirs
    });
    let is_ours = OURS.iter().any(|word| same(word)) || same(&publication.settings.name);
    if is_authors || (is_ours && !viewer.roles.any()) {
        return Err(NameProblem::Taken);
    }
    Ok(name)
}
