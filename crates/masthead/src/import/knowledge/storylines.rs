//! Reads `storylines/*.md`: a story that runs over many articles, as somebody tells it. The body is its
//! summary, the file's name its slug.
use serde::{Deserialize, Serialize};

use super::keys;
use super::row::place;
use super::said::{Place, Words};
use super::scalar::word;
use crate::import::fields::{At, Fields};
use crate::import::foreign::Foreign;
use crate::import::mistakes::Mistakes;
use crate::import::node::{Node, Value};
use crate::import::words::{SLUG_RULE, is_slug};
use crate::import::{front_matter, paths, typography};
use crate::newsroom::knowledge::storyline::{ItemKind, SUMMARY_WORDS, State};

/// A storyline as its file has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Storyline {
    /// Path within the folder.
    pub file: String,
    /// The file's name.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Whether it goes on.
    pub state: State,
    /// E-mail address of the member of staff who keeps it.
    pub owner: Option<At<String>>,
    /// The storyline of which it is a part.
    pub parent: Option<At<String>>,
    /// What has happened so far.
    pub summary: String,
    /// What belongs to it, in its order.
    pub items: Vec<Item>,
}

/// Something that belongs to a storyline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// The slug of the story.
    pub story: At<String>,
    /// What of it.
    pub kind: ItemKind,
    /// The words of a moment or figure.
    pub words: Option<Words>,
    /// Whether it is always shown.
    pub is_pinned: bool,
    /// What it is called here.
    pub label: String,
}

/// Reads a storyline.
pub fn storyline(
    file: &str,
    text: &str,
    foreign: &Foreign,
    mistakes: &mut Mistakes,
) -> Option<Storyline> {
    let slug = paths::name(file);
    if !is_slug(slug) {
        let message = format!("the file's name becomes part of an address: {SLUG_RULE}");
        mistakes.add(file, 0, "", message);
    }
    let parts = front_matter::read(file, text, &foreign.ignored_keys, mistakes)?;
    let mut fields = Fields::new(file, 1, "", &parts.entries, keys::STORYLINE, mistakes);
    fields.is_partial = parts.is_partial;
    let title = fields.required("title");
    let state = match fields.entry("state") {
        None => Some(State::Running),
        Some(_) => word(
            &mut fields,
            "state",
            &[State::Running, State::Closed],
            State::word,
        ),
    };
    let summary = parts.body.split_whitespace().collect::<Vec<_>>();
    if summary.len() > SUMMARY_WORDS {
        let message = format!(
            "the summary has {} words; at most {SUMMARY_WORDS} are accepted",
            summary.len()
        );
        fields.mistakes.add(file, parts.body_line, "", message);
    }
    let nodes = fields.nodes("items");
    let items = nodes.iter().enumerate();
    let items = items.filter_map(|(number, node)| item(&mut fields, (number, node), &foreign.set));
    let items = items.collect();
    Some(Storyline {
        file: file.to_owned(),
        slug: slug.to_owned(),
        owner: fields.text("owner"),
        parent: fields.text("parent"),
        summary: typography::text(&foreign.set, summary.join(" ")),
        items,
        title: typography::text(&foreign.set, title?.value),
        state: state?,
    })
}

/// A story, or a moment or figure of it. A text alone is the slug of a story.
fn item(
    fields: &mut Fields<'_>,
    (number, node): (usize, &Node),
    set: &typography::Setting,
) -> Option<Item> {
    if let Value::Scalar { text, .. } = &node.value {
        return Some(Item {
            story: At {
                value: text.trim().to_owned(),
                line: node.line,
            },
            kind: ItemKind::Article,
            words: None,
            is_pinned: false,
            label: String::new(),
        });
    }
    let mut table = fields.table("items", number, node, keys::ITEM)?;
    let story = table.required("story");
    let moment = words(&mut table, "moment");
    let figure = words(&mut table, "figure");
    let (kind, words) = match (moment, figure) {
        (Some(_), Some(_)) => {
            table.wrong(node.line, "figure", "is one thing too many beside `moment`");
            return None;
        }
        (Some(moment), None) => (ItemKind::Moment, Some(moment)),
        (None, Some(figure)) => (ItemKind::Figure, Some(figure)),
        (None, None) => (ItemKind::Article, None),
    };
    let label = table.text("label").map(|label| label.value);
    Some(Item {
        kind,
        words,
        is_pinned: table.flag("pinned").unwrap_or(false),
        label: typography::text(set, label.unwrap_or_default()),
        story: story?,
    })
}

/// The words of a moment or figure; those of another story are named by `story`.
fn words(table: &mut Fields<'_>, key: &'static str) -> Option<Words> {
    let Place { words, .. } = place(table, key)?;
    Some(words)
}
