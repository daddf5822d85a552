//! A piece cut out of a tree, with the depths to which its ends are open.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

use super::{Fragment, Node, json::Nesting};
use crate::refusal::{Refusal, Result};
use crate::schema::Schema;

/// A piece cut out of a tree. The nodes that its ends are inside of are open.
#[derive(Debug, Clone, Default)]
pub struct Slice {
    content: Fragment,
    open_start: usize,
    open_end: usize,
}

impl Slice {
    /// A slice of these nodes. The first nodes are open to a depth of `open_start`, the last ones
    /// to `open_end`.
    ///
    /// # Errors
    ///
    /// The nodes are not as deep as that.
    pub fn new(content: Fragment, open_start: usize, open_end: usize) -> Result<Self> {
        let start = depth_along(&content, |nodes| nodes.first());
        let end = depth_along(&content, |nodes| nodes.last());
        if open_start > start || open_end > end {
            return Err(Refusal::Open);
        }
        Ok(Self {
            content,
            open_start,
            open_end,
        })
    }

    /// What is in it.
    pub fn content(&self) -> &Fragment {
        &self.content
    }

    /// How many nodes are open at the beginning.
    pub fn open_start(&self) -> usize {
        self.open_start
    }

    /// How many nodes are open at the end.
    pub fn open_end(&self) -> usize {
        self.open_end
    }

    /// How many positions it adds where it is put in.
    pub fn size(&self) -> usize {
        let open = self.open_start + self.open_end;
        self.content.size().saturating_sub(open)
    }

    /// Reads a slice; null is an empty one.
    ///
    /// # Errors
    ///
    /// The nodes are not of the schema, or not as deep as they are open.
    pub fn from_json(json: Option<&Value>, schema: &Schema) -> Result<Self> {
        let Some(json) = json.filter(|json| !json.is_null()) else {
            return Ok(Self::default());
        };
        if !json.is_object() {
            return Err(Refusal::Shape("a slice is an object"));
        }
        let open = |name| match json.get(name) {
            None | Some(Value::Null) => Ok(0),
            Some(depth) => crate::step::position(Some(depth)),
        };
        let content = Nesting::default().fragment(json.get("content"), schema)?;
        Self::new(content, open("openStart")?, open("openEnd")?)
    }

    /// The slice with more nodes at a position in it; none, where they would not be valid.
    pub(crate) fn insert_at(&self, at: usize, nodes: &Fragment) -> Result<Self> {
        let opens = (self.open_start + 1, self.open_end + 1);
        let content = insert(&self.content, at + self.open_start, nodes, opens, None)?;
        Self::new(content, self.open_start, self.open_end)
    }

    /// The slice without the whole nodes between two positions.
    pub(crate) fn remove_between(&self, from: usize, to: usize) -> Result<Self> {
        let (from, to) = (from + self.open_start, to + self.open_start);
        let content = remove(&self.content, from, to)?;
        Self::new(content, self.open_start, self.open_end)
    }
}

impl Node {
    /// The piece between two positions, as deep as both are in the same node.
    ///
    /// # Errors
    ///
    /// A position is outside, or inside of a character.
    pub fn slice(&self, from: usize, to: usize) -> Result<Slice> {
        if from == to {
            return Ok(Slice::default());
        }
        let (first, last) = (self.place(from)?, self.place(to)?);
        let depth = first.shared_depth(to);
        let start = first.start(depth)?;
        let content = first.node(depth)?.content();
        let content = content.cut(from.saturating_sub(start), to.saturating_sub(start))?;
        Ok(Slice {
            content,
            open_start: first.depth().saturating_sub(depth),
            open_end: last.depth().saturating_sub(depth),
        })
    }
}

/// How many nodes are nested along one side.
fn depth_along(content: &Fragment, side: fn(&[Node]) -> Option<&Node>) -> usize {
    let mut depth = 0;
    let mut next = side(content.nodes());
    while let Some(node) = next.filter(|node| !node.kind().is_leaf() && !node.kind().is_text()) {
        depth += 1;
        next = side(node.children());
    }
    depth
}

/// The content with more nodes at a position. Where the nodes that they get into are not open,
/// they must be valid there.
fn insert(
    content: &Fragment,
    at: usize,
    nodes: &Fragment,
    (open_start, open_end): (usize, usize),
    parent: Option<&Node>,
) -> Result<Fragment> {
    let (index, offset) = content.found(at)?;
    let child = content.nodes().get(index);
    let Some(child) = child.filter(|child| offset != at && !child.kind().is_text()) else {
        let is_closed = open_start == 0 && open_end == 0;
        if let Some(parent) = parent.filter(|_| is_closed) {
            check_insert(parent, index, nodes)?;
        }
        let before = content.cut(0, at)?;
        let after = content.cut(at, content.size())?;
        return Ok(before.append(nodes.clone()).append(after));
    };
    let is_last = index + 1 == content.nodes().len();
    let inner_open = |applies: bool, open: usize| if applies { open.saturating_sub(1) } else { 0 };
    let opens = (
        inner_open(index == 0, open_start),
        inner_open(is_last, open_end),
    );
    let inner_at = at.saturating_sub(offset + 1);
    let inner = insert(child.content(), inner_at, nodes, opens, Some(child))?;
    content.with_child(index, child.with_content(inner)?)
}

fn check_insert(parent: &Node, index: usize, nodes: &Fragment) -> Result<()> {
    let (before, after) = parent
        .children()
        .split_at_checked(index)
        .ok_or(Refusal::Fit)?;
    let row = before.iter().chain(nodes.nodes()).chain(after);
    let allowed = |node: &Node| parent.kind().allows(node.marks());
    match parent.kind().orders(row) && nodes.nodes().iter().all(allowed) {
        true => Ok(()),
        false => Err(Refusal::Fit),
    }
}

fn remove(content: &Fragment, from: usize, to: usize) -> Result<Fragment> {
    let (index, offset) = content.found(from)?;
    let (index_to, offset_to) = content.found(to)?;
    let child = content.nodes().get(index);
    let Some(child) = child.filter(|child| offset != from && !child.kind().is_text()) else {
        let last = content.nodes().get(index_to);
        if offset_to != to && last.is_none_or(|last| !last.kind().is_text()) {
            return Err(Refusal::Gap);
        }
        let after = content.cut(to, content.size())?;
        return Ok(content.cut(0, from)?.append(after));
    };
    if index != index_to {
        return Err(Refusal::Gap);
    }
    let inner = |position: usize| position.saturating_sub(offset + 1);
    let inner = remove(child.content(), inner(from), inner(to))?;
    content.with_child(index, child.with_content(inner)?)
}

impl PartialEq for Slice {
    fn eq(&self, other: &Self) -> bool {
        (self.open_start, self.open_end) == (other.open_start, other.open_end)
            && self.content.nodes() == other.content.nodes()
    }
}

impl Serialize for Slice {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        if self.content.size() == 0 {
            return serializer.serialize_none();
        }
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("content", self.content.nodes())?;
        if self.open_start > 0 {
            map.serialize_entry("openStart", &self.open_start)?;
        }
        if self.open_end > 0 {
            map.serialize_entry("openEnd", &self.open_end)?;
        }
        map.end()
    }
}
