//! A story as the tree that is edited, and the tree as a story.
//!
//! The tree is laxer than a [`Document`]: a merge of what two people did must never be invalid.
//! [`from_tree`] makes the best of it, and says in [`Complaint`]s what the author should look at.
//! For what an import made, [`to_tree`] and [`from_tree`] lead there and back without a change.

mod blocks;
mod line;
mod parts;
mod rejected;
mod table;
#[cfg(test)]
mod tests;
mod written;

use std::collections::HashSet;

use richtext::{Block, BlockId, BlockKind, Document};
use serde_json::{Value, json};
use steps::{Node, Refusal};

pub(super) use self::blocks::picture_id;
use self::parts::Reading;
use super::{Fields, SCHEMA};

/// Something that the author should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The block, where it has an id.
    pub block: Option<String>,
    /// What it is.
    pub what: Trouble,
}

/// What [`from_tree`] had to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// A second gate was left out.
    SecondGate,
    /// Two attributions became one.
    Attributions,
    /// Two captions became one.
    Captions,
    /// The cells of a table that reach over others became single ones.
    WideCells,
    /// Words refer to a footnote that is not there.
    MissingNote(u32),
    /// Two footnotes have one number.
    SameNote(u32),
    /// No words refer to a footnote.
    UnusedNote(u32),
    /// Suggestions are open; what they suggest was left out.
    Suggestions,
}

/// What a tree says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// The blocks.
    pub document: Document,
    /// What stands around them.
    pub fields: Fields,
    /// What the author should look at.
    pub complaints: Vec<Complaint>,
}

/// The tree of a story.
///
/// # Errors
///
/// Blocks are nested deeper than a tree may be. No import makes such a document.
pub fn to_tree(document: &Document, fields: &Fields) -> Result<Node, Refusal> {
    let mut content = fields.nodes();
    for block in &document.blocks {
        let mut node = written::block(&block.kind);
        if let Some(attrs) = node.get_mut("attrs") {
            attrs["id"] = json!(block.id.as_str());
        }
        content.push(node);
    }
    let doc = json!({"type": "doc", "attrs": fields.attributes(), "content": content});
    let tree = Node::from_json(&doc, &SCHEMA)?;
    tree.check()?;
    Ok(tree)
}

/// The story of a tree. Suggestions count as rejected; comments and what is put aside are left out,
/// as are blocks without content.
pub fn from_tree(tree: &Node) -> Said {
    let rejected = rejected::rejected(tree);
    let mut reading = Reading::default();
    if rejected.had_suggestions {
        reading.complain(Trouble::Suggestions);
    }
    let mut kinds = Vec::new();
    let mut has_gate = false;
    for node in rejected.tree.children() {
        let id = node.attr("id").and_then(Value::as_str);
        reading.block = id.map(str::to_owned);
        let Some(kind) = blocks::block(node, &mut reading) else {
            continue;
        };
        if kind == BlockKind::Gate && std::mem::replace(&mut has_gate, true) {
            reading.complain(Trouble::SecondGate);
            continue;
        }
        kinds.push((id, kind));
    }
    reading.block = None;
    let mut document = named(kinds);
    reading.settle_notes(&mut document);
    Said {
        document,
        fields: Fields::read(&rejected.tree),
        complaints: reading.complaints,
    }
}

/// The blocks with their own ids. A block without one, or with one that is taken, gets a new one.
fn named(kinds: Vec<(Option<&str>, BlockKind)>) -> Document {
    let (own, kinds): (Vec<_>, Vec<_>) = kinds.into_iter().unzip();
    let own: Vec<Option<BlockId>> = own.into_iter().map(|id| BlockId::parse(id?)).collect();
    let mut taken: HashSet<BlockId> = own.iter().flatten().cloned().collect();
    let mut seen = HashSet::new();
    let mut document = Document::from_kinds(kinds);
    for (block, own) in document.blocks.iter_mut().zip(own) {
        block.id = match own.filter(|id| seen.insert(id.clone())) {
            Some(id) => id,
            None => free_id(block, &taken),
        };
        taken.insert(block.id.clone());
    }
    document
}

/// The id that was derived from the content, or one near it that is free.
fn free_id(block: &Block, taken: &HashSet<BlockId>) -> BlockId {
    let counted = (0..u32::MAX).filter_map(|number| BlockId::parse(&format!("{number:08}")));
    let mut ids = std::iter::once(block.id.clone()).chain(counted);
    let free = ids.find(|id| !taken.contains(id));
    free.unwrap_or_else(|| block.id.clone())
}
