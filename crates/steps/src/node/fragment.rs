//! Nodes in a row, with the positions that they take together.

use super::{Node, place};
use crate::refusal::{Refusal, Result};

/// Nodes in a row.
#[derive(Debug, Clone, Default)]
pub struct Fragment {
    nodes: Vec<Node>,
    size: usize,
}

static NONE: Fragment = Fragment {
    nodes: Vec::new(),
    size: 0,
};

impl Fragment {
    /// Without any node.
    pub(super) fn none() -> &'static Self {
        &NONE
    }

    /// These nodes as they are.
    pub(crate) fn new(nodes: Vec<Node>) -> Self {
        let size = nodes.iter().map(Node::node_size).sum();
        Self { nodes, size }
    }

    /// These nodes; texts that are beside one another and have the same marks become one.
    pub(crate) fn joined(nodes: Vec<Node>) -> Self {
        let mut joined = Vec::with_capacity(nodes.len());
        for node in nodes {
            push_joined(&mut joined, node);
        }
        Self::new(joined)
    }

    /// The nodes.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// How many positions they take.
    pub fn size(&self) -> usize {
        self.size
    }

    pub(super) fn height(&self) -> usize {
        self.nodes.iter().map(Node::height).max().unwrap_or(0)
    }

    pub(super) fn weight(&self) -> usize {
        self.nodes.iter().map(Node::weight).sum()
    }

    /// These nodes, then the others.
    pub(crate) fn append(mut self, other: Self) -> Self {
        self.size += other.size;
        let mut nodes = other.nodes.into_iter();
        if let Some(first) = nodes.next() {
            push_joined(&mut self.nodes, first);
        }
        self.nodes.extend(nodes);
        self
    }

    /// What is between two positions; nodes that reach beyond are cut.
    pub(crate) fn cut(&self, from: usize, to: usize) -> Result<Self> {
        if from == 0 && to == self.size {
            return Ok(self.clone());
        }
        let mut nodes = Vec::new();
        let mut start = 0;
        for child in &self.nodes {
            if start >= to || from >= to {
                break;
            }
            let end = start + child.node_size();
            if end > from {
                nodes.push(cut_child(child, start, from, to)?);
            }
            start = end;
        }
        Ok(Self::new(nodes))
    }

    /// The same with one node changed.
    pub(crate) fn with_child(&self, at: usize, child: Node) -> Result<Self> {
        let mut nodes = self.nodes.clone();
        let slot = nodes.get_mut(at).ok_or(Refusal::Outside(at))?;
        let size = (self.size + child.node_size()).saturating_sub(slot.node_size());
        *slot = child;
        Ok(Self { nodes, size })
    }

    /// The number of the node that a position is in or before, and where that node begins.
    pub(crate) fn find(&self, position: usize) -> Result<place::Found> {
        let found = |index, offset| Ok(place::Found { index, offset });
        if position == self.size {
            return found(self.nodes.len(), position);
        }
        let mut start = 0;
        for (index, child) in self.nodes.iter().enumerate() {
            if position == start {
                return found(index, start);
            }
            let end = start + child.node_size();
            if position < end {
                return found(index, start);
            }
            start = end;
        }
        Err(Refusal::Outside(position))
    }
}

/// Appends a node; text joins the text before it where their marks are the same.
pub(super) fn push_joined(nodes: &mut Vec<Node>, node: Node) {
    let last = nodes.last_mut();
    match last.and_then(|last| Some((last.join(&node)?, last))) {
        Some((joined, last)) => *last = joined,
        None => nodes.push(node),
    }
}

/// What of a child that begins at `start` is between two positions.
fn cut_child(child: &Node, start: usize, from: usize, to: usize) -> Result<Node> {
    let end = start + child.node_size();
    if start >= from && end <= to {
        return Ok(child.clone());
    }
    // The token that a node begins with is no position in it.
    let token = usize::from(!child.kind().is_text());
    let most = match child.kind().is_text() {
        true => child.node_size(),
        false => child.content_size(),
    };
    let inner = |position: usize| position.saturating_sub(start + token).min(most);
    child.cut(inner(from), inner(to))
}
