//! What differs between two versions of a story: each field, and the words of each block.
use std::collections::HashMap;
use std::time::Duration;

use serde::Serialize;
use serde_json::Value;
use similar::{ChangeTag, TextDiff};
use steps::Node;

/// Longer than that nobody waits for the words of a block: what is left is then told whole.
const PATIENCE: Duration = Duration::from_millis(200);

/// The attributes of a document that are compared.
const FIELDS: [&str; 8] = [
    "section", "slug", "language", "dateline", "access", "topics", "byline", "picture",
];

/// What differs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Fields with what they were and are, as JSON in words.
    pub fields: Vec<Field>,
    /// Blocks in the order of the later version; those that are gone stand where they stood.
    pub blocks: Vec<Changed>,
    /// Blocks that are the same.
    pub same: usize,
}

/// A field that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it was.
    pub before: String,
    /// What it is.
    pub after: String,
}

/// How a block differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// Its words, or how they are set, are others.
    Changed,
    /// It stands elsewhere.
    Moved,
}

/// A block that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// Its id, or the name of the headline or standfirst.
    pub block: String,
    /// What kind of block it is.
    pub kind: String,
    /// How it differs.
    pub how: How,
    /// Its words.
    pub pieces: Vec<Piece>,
}

/// Words of a block that are in both versions or in one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// In which: `same`, `added` or `removed`.
    pub how: &'static str,
    /// The words.
    pub text: String,
}

impl Difference {
    /// Whether nothing differs.
    pub fn is_nothing(&self) -> bool {
        self.fields.is_empty() && self.blocks.is_empty()
    }

    /// What differs between two documents of a draft.
    pub fn between(before: &Node, after: &Node) -> Self {
        let mut difference = Self {
            fields: fields(before, after),
            ..Self::default()
        };
        let old: HashMap<&str, (usize, &Node)> = numbered(before).collect();
        let new: HashMap<&str, (usize, &Node)> = numbered(after).collect();
        let still = unmoved(before, after, &old);
        // What is gone stands behind what it stood behind.
        let mut gone = numbered(before)
            .filter(|(id, _)| !new.contains_key(id))
            .peekable();
        let mut reached = 0;
        for (id, (_, block)) in numbered(after) {
            let known = old.get(id);
            reached = known.map_or(reached, |(place, _)| reached.max(*place));
            while let Some((id, (_, block))) = gone.next_if(|(_, (place, _))| *place < reached) {
                difference.blocks.push(whole(id, block, How::Removed));
            }
            match known {
                None => difference.blocks.push(whole(id, block, How::Added)),
                Some((_, old)) => difference.compare(id, old, block, still.contains(&id)),
            }
        }
        let gone = gone.map(|(id, (_, block))| whole(id, block, How::Removed));
        difference.blocks.extend(gone);
        difference
    }

    fn compare(&mut self, id: &str, before: &Node, after: &Node, is_still: bool) {
        if before != after {
            self.blocks.push(Changed {
                block: id.to_owned(),
                kind: after.name().to_owned(),
                how: How::Changed,
                pieces: pieces(&words(before), &words(after)),
            });
        } else if is_still {
            self.same += 1;
        } else {
            self.blocks.push(whole(id, after, How::Moved));
        }
    }
}

/// The blocks of a document by their ids, each with its place; headline and standfirst by name.
fn numbered(document: &Node) -> impl Iterator<Item = (&str, (usize, &Node))> {
    document
        .children()
        .iter()
        .enumerate()
        .map(|(place, block)| {
            let id = block.attr("id").and_then(Value::as_str);
            (id.unwrap_or(block.name()), (place, block))
        })
}

/// The blocks that need not be moved to come from the one order to the other: a longest increasing
/// run of old places.
fn unmoved<'a>(
    before: &Node,
    after: &'a Node,
    old: &HashMap<&str, (usize, &Node)>,
) -> Vec<&'a str> {
    let old_order: Vec<usize> = (0..before.children().len()).collect();
    let kept: Vec<(&str, usize)> = numbered(after)
        .filter_map(|(id, _)| Some((id, old.get(id)?.0)))
        .collect();
    let new_order: Vec<usize> = kept.iter().map(|(_, place)| *place).collect();
    let diff = similar::capture_diff_slices(similar::Algorithm::Myers, &old_order, &new_order);
    let is_equal = |op: &similar::DiffOp| op.tag() == similar::DiffTag::Equal;
    let still = diff.iter().filter(|op| is_equal(op));
    let places = still.flat_map(similar::DiffOp::new_range);
    places
        .filter_map(|place| Some(kept.get(place)?.0))
        .collect()
}

fn whole(id: &str, block: &Node, how: How) -> Changed {
    let piece = Piece {
        how: match how {
            How::Added => "added",
            How::Removed => "removed",
            How::Changed | How::Moved => "same",
        },
        text: words(block),
    };
    Changed {
        block: id.to_owned(),
        kind: block.name().to_owned(),
        how,
        pieces: vec![piece],
    }
}

/// The words of a block; those inside it on lines of their own.
fn words(block: &Node) -> String {
    block.text_between(0, block.content_size(), "\n", "")
}

/// The words of both, side by side. A space that stands alone between two changes belongs to them:
/// a person reads "said on Tuesday" for "told us" as one change.
fn pieces(before: &str, after: &str) -> Vec<Piece> {
    let mut words = TextDiff::configure();
    let diff = words.timeout(PATIENCE).diff_unicode_words(before, after);
    let mut pieces: Vec<Piece> = Vec::new();
    for change in diff.iter_all_changes() {
        let how = match change.tag() {
            ChangeTag::Equal => "same",
            ChangeTag::Insert => "added",
            ChangeTag::Delete => "removed",
        };
        match pieces.last_mut().filter(|last| last.how == how) {
            Some(last) => last.text.push_str(change.value()),
            None => pieces.push(Piece {
                how,
                text: change.value().to_owned(),
            }),
        }
    }
    joined(pieces)
}

/// Puts changes together that a space alone keeps apart.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut joined = Vec::with_capacity(pieces.len());
    let (mut removed, mut added) = (String::new(), String::new());
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        match piece.how {
            "removed" => removed += &piece.text,
            "added" => added += &piece.text,
            _ if !(removed.is_empty() && added.is_empty())
                && piece.text.trim().is_empty()
                && pieces.peek().is_some() =>
            {
                removed += &piece.text;
                added += &piece.text;
            }
            _ => {
                flush(&mut joined, &mut removed, &mut added);
                joined.push(piece);
            }
        }
    }
    flush(&mut joined, &mut removed, &mut added);
    joined
}

fn flush(joined: &mut Vec<Piece>, removed: &mut String, added: &mut String) {
    for (how, text) in [("removed", removed), ("added", added)] {
        if !text.is_empty() {
            let text = std::mem::take(text);
            joined.push(Piece { how, text });
        }
    }
}

fn fields(before: &Node, after: &Node) -> Vec<Field> {
    let said = |document: &Node, name| document.attr(name).map_or_else(String::new, plain);
    let field = |name| {
        let (before, after) = (said(before, name), said(after, name));
        (before != after).then_some(Field {
            name,
            before,
            after,
        })
    };
    FIELDS.into_iter().filter_map(field).collect()
}

/// A value as a person reads it.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(all) => all.iter().map(plain).collect::<Vec<_>>().join(", "),
        Value::Object(all) => {
            let said = all.values().map(plain).filter(|text| !text.is_empty());
            said.collect::<Vec<_>>().join(" ")
        }
        other => other.to_string(),
    }
}
