//! Steps that change an attribute.

use serde_json::Value;

use crate::node::{Fragment, Node, Slice, replace};
use crate::refusal::{Refusal, Result};

/// Changes an attribute of the node that begins at a position.
pub(super) fn set(doc: &Node, at: usize, name: &str, value: Option<&Value>) -> Result<Node> {
    let node = changeable(doc, at)?;
    let attrs = node.kind().attributes().with(node.attrs(), name, value)?;
    put(doc, at, node.bare(attrs, node.marks().to_vec())?)
}

/// Changes an attribute of the topmost node.
pub(super) fn set_top(doc: &Node, name: &str, value: Option<&Value>) -> Result<Node> {
    let attrs = doc.kind().attributes().with(doc.attrs(), name, value)?;
    doc.with_attrs(attrs)
}

/// The node that begins at a position, which must not be text.
pub(super) fn changeable(doc: &Node, at: usize) -> Result<&Node> {
    let node = doc.node_at(at)?;
    match node.kind().is_text() {
        true => Err(Refusal::NoNode(at)),
        false => Ok(node),
    }
}

/// Puts a node without content in place of the one at a position, whose content it gets.
pub(super) fn put(doc: &Node, at: usize, node: Node) -> Result<Node> {
    let open_end = usize::from(!node.kind().is_leaf());
    let slice = Slice::new(Fragment::new(vec![node]), 0, open_end)?;
    replace(doc, at, at + 1, &slice)
}
