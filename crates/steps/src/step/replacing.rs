//! Steps that replace what is between two positions.

use crate::map::Mapping;
use crate::node::{Node, Slice, replace};
use crate::refusal::{Refusal, Result};

pub(super) fn apply(
    doc: &Node,
    from: usize,
    to: usize,
    slice: &Slice,
    structure: bool,
) -> Result<Node> {
    if structure && has_content_between(doc, from, to)? {
        return Err(Refusal::Overwrites);
    }
    replace(doc, from, to, slice)
}

/// Moves the ends; none, where all around them was deleted.
pub(super) fn map(from: &mut usize, to: &mut usize, mapping: &Mapping) -> Option<()> {
    let end = mapping.map(*to, false);
    let start = mapping.map(*from, true);
    if start.is_deleted_across() && end.is_deleted_across() {
        return None;
    }
    *from = start.position;
    *to = end.position.max(start.position);
    Some(())
}

/// Whether there is more than borders of nodes between two positions.
pub(super) fn has_content_between(doc: &Node, from: usize, to: usize) -> Result<bool> {
    let place = doc.place(from)?;
    let mut distance = to.saturating_sub(from);
    let mut depth = place.depth();
    while distance > 0
        && depth > 0
        && place.index_after(depth)? == place.node(depth)?.children().len()
    {
        depth -= 1;
        distance -= 1;
    }
    let mut next = place.node(depth)?.child(place.index_after(depth)?);
    while distance > 0 {
        let Some(node) = next.filter(|node| !is_end(node)) else {
            return Ok(true);
        };
        next = node.child(0);
        distance -= 1;
    }
    Ok(false)
}

fn is_end(node: &Node) -> bool {
    node.kind().is_leaf() || node.kind().is_text()
}
