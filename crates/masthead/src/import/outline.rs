//! What the rest of a folder has to know of a story: everything but its text. It is kept with the
//! file's row, so that an unchanged file is checked against all others without being read.
use richtext::Anchors;
use serde::{Deserialize, Serialize};

use super::fields::At;
use super::knowledge::Said;
use crate::ground::clock::Millis;
use crate::newsroom::article::moved::OldAddress;
use crate::newsroom::article::{Role, State};
use crate::newsroom::picture::Rights;

/// A story as other files see it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Outline {
    /// Path within the folder.
    #[serde(skip)]
    pub file: String,
    /// Hash of everything that decides how the file is read.
    pub hash: String,
    /// Last part of the URL.
    pub slug: At<String>,
    /// Old slugs, paths and queries.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<At<OldAddress>>,
    /// Slug or name of the section.
    pub section: At<String>,
    /// Names of topics.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<At<String>>,
    /// Slugs or names of authors.
    pub byline: Vec<(At<String>, Role)>,
    /// First publication.
    pub published_at: Millis,
    /// Last update.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Millis>,
    /// From when on readers see it no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Millis>,
    /// Where it is in its life.
    pub state: State,
    /// Its name in feeds, within the publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<At<String>>,
    /// Its id in feeds, as another system gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guid: Option<At<String>>,
    /// BCP 47 tag, when it differs from the publication's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Slug of the story it translates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translation_of: Option<At<String>>,
    /// What it shares with the same story in other languages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translation_key: Option<At<String>>,
    /// Lead picture. Boxed, because a rights record is large and many stories have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Box<Lead>>,
    /// The pictures in the text, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<Used>,
    /// Links in the text that lead to files of the folder, or to places in a text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub file_links: Vec<At<String>>,
    /// What its file says of story knowledge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub knowledge: Option<Box<Said>>,
    /// The same at the last import, where the file has changed since.
    #[serde(skip)]
    pub former_knowledge: Option<Box<Said>>,
    /// The places in the text that links can lead to.
    #[serde(default, skip_serializing_if = "Anchors::is_empty")]
    pub anchors: Anchors,
}

/// A lead picture.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Lead {
    /// The file, as written.
    pub file: At<String>,
    /// What this use says of it.
    pub rights: Rights,
}

/// A picture in a text.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Used {
    /// The file, as written.
    pub file: String,
    /// What a screen reader says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
    /// The line: for messages, so near is good enough.
    pub line: usize,
}
