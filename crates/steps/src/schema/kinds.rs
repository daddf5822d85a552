//! What the schema says of a kind of node and of a kind of mark.

use super::automaton::Automaton;
use crate::attrs::AttributeSet;
use crate::mark::Mark;
use crate::node::Node;

/// A kind of node.
#[derive(Debug)]
pub struct NodeType {
    pub(super) id: usize,
    pub(super) name: String,
    pub(super) is_text: bool,
    pub(super) is_inline: bool,
    pub(super) is_leaf: bool,
    pub(super) is_atom: bool,
    pub(super) inline_content: bool,
    pub(super) attributes: AttributeSet,
    pub(super) content: Automaton,
    /// The ranks of the marks that its children may have; all, where there is no list.
    pub(super) marks: Option<Vec<usize>>,
}

impl NodeType {
    /// Its name in the schema.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it is text.
    pub fn is_text(&self) -> bool {
        self.is_text
    }

    /// Whether it is part of a line: text, or something among text.
    pub fn is_inline(&self) -> bool {
        self.is_inline
    }

    /// Whether it can have no content.
    pub fn is_leaf(&self) -> bool {
        self.is_leaf
    }

    /// Whether it is a block of text.
    pub fn is_textblock(&self) -> bool {
        !self.is_inline && self.inline_content
    }

    /// Whether it counts as one thing, in which no mark begins or ends.
    pub(crate) fn is_atom(&self) -> bool {
        self.is_atom
    }

    pub(crate) fn id(&self) -> usize {
        self.id
    }

    pub(crate) fn attributes(&self) -> &AttributeSet {
        &self.attributes
    }

    /// Whether these children, in this order, are valid content.
    pub(crate) fn takes(&self, children: &[Node]) -> bool {
        self.orders(children.iter()) && children.iter().all(|child| self.allows(child.marks()))
    }

    /// Whether the kinds of these children are valid in this order.
    pub(crate) fn orders<'a>(&self, children: impl Iterator<Item = &'a Node>) -> bool {
        self.content.accepts(children.map(|child| child.kind().id))
    }

    /// Whether some node can be a child of both at their beginning, as when one is joined to the
    /// other.
    pub(crate) fn is_compatible(&self, other: &Self) -> bool {
        self.id == other.id || self.content.shares_beginning(&other.content)
    }

    /// Whether its children may have these marks.
    pub(crate) fn allows(&self, marks: &[Mark]) -> bool {
        marks.iter().all(|mark| self.allows_mark(mark.kind()))
    }

    /// Whether its children may have marks of this kind.
    pub(crate) fn allows_mark(&self, mark: &MarkType) -> bool {
        let marks = self.marks.as_ref();
        marks.is_none_or(|marks| marks.contains(&mark.rank))
    }
}

/// A kind of mark.
#[derive(Debug)]
pub struct MarkType {
    pub(super) rank: usize,
    pub(super) name: String,
    pub(super) attributes: AttributeSet,
    /// The ranks of the marks that cannot be beside it.
    pub(super) excluded: Vec<usize>,
}

impl MarkType {
    /// Its name in the schema.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its place in the schema, by which marks are ordered.
    pub(crate) fn rank(&self) -> usize {
        self.rank
    }

    pub(crate) fn attributes(&self) -> &AttributeSet {
        &self.attributes
    }

    /// Whether this mark takes the place of the other.
    pub(crate) fn excludes(&self, other: &Self) -> bool {
        self.excluded.contains(&other.rank)
    }
}
