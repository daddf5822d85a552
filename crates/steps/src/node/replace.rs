//! Replaces what is between two positions with a slice.

use super::{Fragment, Node, Place, Slice, fragment::push_joined, place::push_between};
use crate::refusal::{Refusal, Result};

/// The tree with a slice in place of what is between two positions.
///
/// # Errors
///
/// The slice is open too deep, or nodes do not fit together.
pub(crate) fn replace(root: &Node, from: usize, to: usize, slice: &Slice) -> Result<Node> {
    let (from, to) = (root.place(from)?, root.place(to)?);
    let before = from.depth().checked_sub(slice.open_start());
    let after = to.depth().checked_sub(slice.open_end());
    if before.is_none() || before != after {
        return Err(Refusal::Open);
    }
    let whole = Replacing {
        from: &from,
        to: &to,
        slice,
    };
    whole.outer(0)
}

struct Replacing<'a> {
    from: &'a Place<'a>,
    to: &'a Place<'a>,
    slice: &'a Slice,
}

impl Replacing<'_> {
    /// The node at this depth with the replacement in it.
    fn outer(&self, depth: usize) -> Result<Node> {
        let (from, to, slice) = (self.from, self.to, self.slice);
        let node = from.node(depth)?;
        let index = from.index(depth)?;
        if index == to.index(depth)? && depth + slice.open_start() < from.depth() {
            let inner = self.outer(depth + 1)?;
            return node.with_content(node.content().with_child(index, inner)?);
        }
        if slice.content().size() == 0 {
            return closed(node, two_way(from, to, depth)?);
        }
        let is_closed = slice.open_start() == 0 && slice.open_end() == 0;
        if is_closed && from.depth() == depth && to.depth() == depth {
            let content = node.content();
            let before = content.cut(0, from.offset())?;
            let after = content.cut(to.offset(), content.size())?;
            return closed(node, before.append(slice.content().clone()).append(after));
        }
        let wrapped = wrap(slice, from)?;
        let extra = from.depth().saturating_sub(slice.open_start());
        let end = wrapped.content_size().checked_sub(slice.open_end() + extra);
        let start = wrapped.place(slice.open_start() + extra)?;
        let end = wrapped.place(end.ok_or(Refusal::Open)?)?;
        closed(node, three_way([from, &start, &end, to], depth)?)
    }
}

/// The slice in the nodes that are around the position at which it is put in.
fn wrap(slice: &Slice, along: &Place<'_>) -> Result<Node> {
    let extra = along.depth().saturating_sub(slice.open_start());
    let mut node = along.node(extra)?.with_content(slice.content().clone())?;
    for depth in (0..extra).rev() {
        node = along.node(depth)?.with_content(Fragment::new(vec![node]))?;
    }
    Ok(node)
}

/// The node with this content, which must be valid.
fn closed(node: &Node, content: Fragment) -> Result<Node> {
    if !node.kind().takes(content.nodes()) {
        return Err(Refusal::Content(node.name().to_owned()));
    }
    node.with_content(content)
}

fn check_join(main: &Node, joined: &Node) -> Result<()> {
    if joined.kind().is_compatible(main.kind()) {
        return Ok(());
    }
    let names = (joined.name().to_owned(), main.name().to_owned());
    Err(Refusal::Join(names.0, names.1))
}

/// The node at a depth before a join, if the one behind can be joined to it.
fn joinable<'a>(before: &Place<'a>, after: &Place<'_>, depth: usize) -> Result<&'a Node> {
    let node = before.node(depth)?;
    check_join(node, after.node(depth)?)?;
    Ok(node)
}

/// What is before `from` and behind `to`, joined.
fn two_way(from: &Place<'_>, to: &Place<'_>, depth: usize) -> Result<Fragment> {
    let mut content = Vec::new();
    push_between(None, Some(from), depth, &mut content)?;
    if from.depth() > depth {
        let node = joinable(from, to, depth + 1)?;
        push_joined(&mut content, closed(node, two_way(from, to, depth + 1)?)?);
    }
    push_between(Some(to), None, depth, &mut content)?;
    Ok(Fragment::new(content))
}

/// What is before `from`, what is between `start` and `end`, and what is behind `to`, joined.
fn three_way(places: [&Place<'_>; 4], depth: usize) -> Result<Fragment> {
    let [from, start, end, to] = places;
    let open_start = (from.depth() > depth).then(|| joinable(from, start, depth + 1));
    let open_end = (to.depth() > depth).then(|| joinable(end, to, depth + 1));
    let (open_start, open_end) = (open_start.transpose()?, open_end.transpose()?);
    let mut content = Vec::new();
    push_between(None, Some(from), depth, &mut content)?;
    match (open_start, open_end) {
        (Some(first), Some(last)) if start.index(depth)? == end.index(depth)? => {
            check_join(first, last)?;
            let inner = three_way(places, depth + 1)?;
            push_joined(&mut content, closed(first, inner)?);
        }
        _ => {
            if let Some(node) = open_start {
                let inner = two_way(from, start, depth + 1)?;
                push_joined(&mut content, closed(node, inner)?);
            }
            push_between(Some(start), Some(end), depth, &mut content)?;
            if let Some(node) = open_end {
                let inner = two_way(end, to, depth + 1)?;
                push_joined(&mut content, closed(node, inner)?);
            }
        }
    }
    push_between(Some(to), None, depth, &mut content)?;
    Ok(Fragment::new(content))
}
