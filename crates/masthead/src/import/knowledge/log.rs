//! Reads `knowledge.toml`: what an export writes beside the front matter, above all what was rejected.
use serde::{Deserialize, Serialize};

use super::keys;
use super::row::{Reading, rows};
use super::said::Said;
use crate::import::fields::{At, Fields};
use crate::import::mistakes::Mistakes;
use crate::import::people;

/// The file.
pub const LOG: &str = "knowledge.toml";

/// What is said of one story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OfStory {
    /// Its slug.
    pub story: At<String>,
    /// Its rows.
    pub said: Said,
}

/// Reads all tables of the file.
pub fn stories(text: &str, reading: Reading<'_>, mistakes: &mut Mistakes) -> Vec<OfStory> {
    let entries = people::table(LOG, text, mistakes);
    let mut fields = Fields::new(LOG, 1, "", &entries, keys::LOG, mistakes);
    let nodes = fields.nodes("story");
    let mut stories = Vec::with_capacity(nodes.len());
    for (number, node) in nodes.iter().enumerate() {
        let Some(mut table) = fields.table("story", number, node, keys::LOGGED) else {
            continue;
        };
        let story = table.required("slug");
        let said = rows(&mut table, reading);
        stories.extend(story.map(|story| OfStory { story, said }));
    }
    stories
}
