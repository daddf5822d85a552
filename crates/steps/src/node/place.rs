//! A position with the nodes that it is in.

use super::{Fragment, Node, fragment::push_joined};
use crate::refusal::{Refusal, Result};

/// Where in a row of nodes a position is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Found {
    /// The number of the node that it is in or before.
    pub(crate) index: usize,
    /// Where that node begins.
    pub(crate) offset: usize,
}

/// A position with the nodes that it is in, from the root on.
pub(crate) struct Place<'a> {
    position: usize,
    /// The position in the innermost node.
    offset: usize,
    levels: Vec<Level<'a>>,
}

struct Level<'a> {
    node: &'a Node,
    /// The number of the child that the position is in or before.
    index: usize,
    /// The position at which that child begins, from the root.
    child: usize,
    /// The position at which the content begins, from the root.
    start: usize,
}

impl<'a> Place<'a> {
    /// Finds a position in the content of `root`.
    pub(crate) fn find(root: &'a Node, position: usize) -> Result<Self> {
        let mut levels = Vec::with_capacity(8);
        let (mut node, mut start, mut offset) = (root, 0, position);
        loop {
            let found = node.content().find(offset);
            let found = found.map_err(|_| Refusal::Outside(position))?;
            levels.push(Level {
                node,
                index: found.index,
                child: start + found.offset,
                start,
            });
            let inside = offset.saturating_sub(found.offset);
            let next = node.child(found.index);
            match next.filter(|next| inside > 0 && !next.kind().is_text()) {
                Some(next) => node = next,
                None => break,
            }
            offset = inside - 1;
            start += found.offset + 1;
        }
        Ok(Self {
            position,
            offset,
            levels,
        })
    }

    /// How many nodes below the root it is in.
    pub(crate) fn depth(&self) -> usize {
        self.levels.len().saturating_sub(1)
    }

    /// How many children the nodes have that it is in, which is what a change there copies.
    pub(crate) fn breadth(&self) -> usize {
        let levels = self.levels.iter();
        levels.map(|level| level.node.children().len()).sum()
    }

    fn level(&self, depth: usize) -> Result<&Level<'a>> {
        self.levels.get(depth).ok_or(Refusal::Open)
    }

    /// The node at this depth that it is in.
    pub(crate) fn node(&self, depth: usize) -> Result<&'a Node> {
        Ok(self.level(depth)?.node)
    }

    /// The number of the child, at this depth, that it is in or before.
    pub(crate) fn index(&self, depth: usize) -> Result<usize> {
        Ok(self.level(depth)?.index)
    }

    /// The number of the child, at this depth, that is behind it.
    pub(crate) fn index_after(&self, depth: usize) -> Result<usize> {
        let is_between = depth == self.depth() && !self.is_in_text();
        Ok(self.index(depth)? + usize::from(!is_between))
    }

    /// Where the content of the node at this depth begins.
    pub(crate) fn start(&self, depth: usize) -> Result<usize> {
        Ok(self.level(depth)?.start)
    }

    /// The position in the innermost node.
    pub(crate) fn offset(&self) -> usize {
        self.offset
    }

    /// The depth of the innermost node that another position is in too.
    pub(crate) fn shared_depth(&self, position: usize) -> usize {
        let is_in = |level: &Level<'_>| {
            let end = level.start + level.node.content_size();
            (level.start..=end).contains(&position)
        };
        self.levels.iter().rposition(is_in).unwrap_or(0)
    }

    /// How many code units of the text that it is in are before it.
    fn text_offset(&self) -> usize {
        let last = self.levels.last();
        last.map_or(0, |last| self.position.saturating_sub(last.child))
    }

    fn is_in_text(&self) -> bool {
        self.text_offset() > 0
    }

    /// The part before it of the text that it is in.
    fn text_before(&self) -> Result<Option<Node>> {
        let at = self.text_offset();
        let text = self.text_around()?;
        text.map(|text| text.cut(0, at)).transpose()
    }

    /// The part behind it of the text that it is in.
    fn text_after(&self) -> Result<Option<Node>> {
        let at = self.text_offset();
        let text = self.text_around()?;
        text.map(|text| text.cut(at, text.node_size())).transpose()
    }

    fn text_around(&self) -> Result<Option<&'a Node>> {
        if !self.is_in_text() {
            return Ok(None);
        }
        let innermost = self.level(self.depth())?;
        Ok(innermost.node.child(innermost.index))
    }
}

/// Appends the children at a depth that are between two places. Without a first place they are
/// those from the beginning on, without a second one those to the end. A child that a place is
/// inside of is left out, but for text.
pub(super) fn push_between(
    start: Option<&Place<'_>>,
    end: Option<&Place<'_>>,
    depth: usize,
    nodes: &mut Vec<Node>,
) -> Result<()> {
    let Some(place) = end.or(start) else {
        return Ok(());
    };
    let children = place.node(depth)?.children();
    let mut from = 0;
    if let Some(start) = start {
        from = start.index(depth)?;
        if start.depth() > depth {
            from += 1;
        } else if let Some(text) = start.text_after()? {
            push_joined(nodes, text);
            from += 1;
        }
    }
    let to = match end {
        Some(end) => end.index(depth)?,
        None => children.len(),
    };
    for child in children.get(from..to).unwrap_or_default() {
        push_joined(nodes, child.clone());
    }
    if let Some(end) = end.filter(|end| end.depth() == depth)
        && let Some(text) = end.text_before()?
    {
        push_joined(nodes, text);
    }
    Ok(())
}

impl Node {
    /// Finds a position in the content.
    pub(crate) fn place(&self, position: usize) -> Result<Place<'_>> {
        Place::find(self, position)
    }

    /// The node that begins at a position, or the text that the position is in.
    ///
    /// # Errors
    ///
    /// The position is outside, or there is no node.
    pub fn node_at(&self, position: usize) -> Result<&Node> {
        let (mut node, mut rest) = (self, position);
        loop {
            let found = node.content().find(rest);
            let Found { index, offset } = found.map_err(|_| Refusal::Outside(position))?;
            node = node.child(index).ok_or(Refusal::NoNode(position))?;
            if offset == rest || node.kind().is_text() {
                return Ok(node);
            }
            rest = rest.saturating_sub(offset + 1);
        }
    }
}

impl Fragment {
    /// The number of the node that a position is in or before, and where it begins.
    pub(super) fn found(&self, position: usize) -> Result<(usize, usize)> {
        let Found { index, offset } = self.find(position)?;
        Ok((index, offset))
    }
}
