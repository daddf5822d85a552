//! The kinds of steps.

mod around;
mod attributes;
mod json;
mod marks;
mod replacing;

use serde_json::Value;

pub(crate) use json::position;

use crate::map::{Mapping, StepMap};
use crate::mark::Mark;
use crate::node::{DEEPEST, Node, Slice};
use crate::refusal::{Refusal, Result};

/// A change of a tree. Its positions are those of the tree that it was made for.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// Replaces what is between two positions.
    Replace {
        /// The beginning.
        from: usize,
        /// The end.
        to: usize,
        /// What is put in.
        slice: Slice,
        /// Whether it is refused where it would delete more than the borders of nodes.
        structure: bool,
    },
    /// Replaces what is around a gap, whose content stays.
    ReplaceAround {
        /// The beginning.
        from: usize,
        /// The end.
        to: usize,
        /// Where the gap begins.
        gap_from: usize,
        /// Where the gap ends.
        gap_to: usize,
        /// What is put in.
        slice: Slice,
        /// The position in the slice at which the content of the gap is.
        insert: usize,
        /// Whether it is refused where it would delete more than the borders of nodes.
        structure: bool,
    },
    /// Adds a mark to all that is in lines between two positions.
    AddMark {
        /// The beginning.
        from: usize,
        /// The end.
        to: usize,
        /// The mark.
        mark: Mark,
    },
    /// Removes a mark from all that is in lines between two positions.
    RemoveMark {
        /// The beginning.
        from: usize,
        /// The end.
        to: usize,
        /// The mark.
        mark: Mark,
    },
    /// Adds and removes marks in a row: what undoes a step that changed marks of several kinds.
    MarkSet(Vec<Step>),
    /// Adds a mark to one node.
    AddNodeMark {
        /// The position before the node.
        at: usize,
        /// The mark.
        mark: Mark,
    },
    /// Removes a mark from one node.
    RemoveNodeMark {
        /// The position before the node.
        at: usize,
        /// The mark.
        mark: Mark,
    },
    /// Changes an attribute of one node.
    Attr {
        /// The position before the node.
        at: usize,
        /// The attribute.
        name: String,
        /// Its value; without one it becomes the default.
        value: Option<Value>,
    },
    /// Changes an attribute of the topmost node.
    DocAttr {
        /// The attribute.
        name: String,
        /// Its value; without one it becomes the default.
        value: Option<Value>,
    },
}

/// A range that a step changes: before it and after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Changed {
    /// The positions in the tree before the step.
    pub before: (usize, usize),
    /// The positions in the tree after the step.
    pub after: (usize, usize),
}

impl Step {
    /// The tree after the step.
    ///
    /// # Errors
    ///
    /// The step does not fit to the tree, or the tree would not be valid after it.
    pub fn apply(&self, doc: &Node) -> Result<Node> {
        let after = self.change(doc)?;
        if after.height() > DEEPEST {
            return Err(Refusal::Depth);
        }
        after.check()?;
        Ok(after)
    }

    /// The tree after the step, of which only the places where nodes were joined are checked.
    fn change(&self, doc: &Node) -> Result<Node> {
        match self {
            Self::Replace {
                from,
                to,
                slice,
                structure,
            } => replacing::apply(doc, *from, *to, slice, *structure),
            Self::ReplaceAround { .. } => around::apply(self, doc),
            Self::AddMark { from, to, mark } => marks::add(doc, *from, *to, mark),
            Self::RemoveMark { from, to, mark } => marks::remove(doc, *from, *to, mark),
            Self::MarkSet(steps) => steps
                .iter()
                .try_fold(doc.clone(), |doc, step| step.change(&doc)),
            Self::AddNodeMark { at, mark } => marks::add_to_node(doc, *at, mark),
            Self::RemoveNodeMark { at, mark } => marks::remove_from_node(doc, *at, mark),
            Self::Attr { at, name, value } => attributes::set(doc, *at, name, value.as_ref()),
            Self::DocAttr { name, value } => attributes::set_top(doc, name, value.as_ref()),
        }
    }

    /// The step that undoes this one. `doc` is the tree before this step.
    ///
    /// # Errors
    ///
    /// The step does not fit to the tree.
    pub fn invert(&self, doc: &Node) -> Result<Self> {
        Ok(match self {
            Self::Replace {
                from, to, slice, ..
            } => Self::Replace {
                from: *from,
                to: from + slice.size(),
                slice: doc.slice(*from, *to)?,
                structure: false,
            },
            Self::ReplaceAround { .. } => return around::invert(self, doc),
            Self::AddMark { from, to, mark } => marks::undo_add(doc, *from, *to, mark),
            Self::RemoveMark { from, to, mark } => marks::undo_remove(doc, *from, *to, mark),
            Self::MarkSet(steps) => return marks::undo_set(doc, steps),
            Self::AddNodeMark { at, mark } => marks::undo_add_to_node(doc, *at, mark),
            Self::RemoveNodeMark { at, mark } => marks::undo_remove_from_node(doc, *at, mark),
            Self::Attr { at, name, .. } => Self::Attr {
                at: *at,
                name: name.clone(),
                value: doc.node_at(*at)?.attr(name).cloned(),
            },
            Self::DocAttr { name, .. } => Self::DocAttr {
                name: name.clone(),
                value: doc.attr(name).cloned(),
            },
        })
    }

    /// The step for the tree that a mapping leads to; none, where its place was deleted.
    pub fn map(&self, mapping: &Mapping) -> Option<Self> {
        let node = |at: &usize| {
            let mapped = mapping.map(*at, true);
            (!mapped.is_deleted_after()).then_some(mapped.position)
        };
        let range = |from: &usize, to: &usize| {
            let range = (mapping.map(*from, true), mapping.map(*to, false));
            let (from, to) = (range.0.position, range.1.position);
            (from < to).then_some((from, to))
        };
        let mut step = self.clone();
        match &mut step {
            Self::Replace { from, to, .. } => replacing::map(from, to, mapping)?,
            Self::ReplaceAround { .. } => return around::map(self, mapping),
            Self::AddMark { from, to, .. } | Self::RemoveMark { from, to, .. } => {
                (*from, *to) = range(from, to)?;
            }
            Self::MarkSet(steps) => {
                *steps = steps.iter().filter_map(|step| step.map(mapping)).collect();
                if steps.is_empty() {
                    return None;
                }
            }
            Self::AddNodeMark { at, .. }
            | Self::RemoveNodeMark { at, .. }
            | Self::Attr { at, .. } => {
                *at = node(at)?;
            }
            Self::DocAttr { .. } => {}
        }
        Some(step)
    }

    /// Where the positions go.
    pub fn step_map(&self) -> StepMap {
        match self {
            Self::Replace {
                from, to, slice, ..
            } => StepMap::new(vec![[*from, to.saturating_sub(*from), slice.size()]]),
            Self::ReplaceAround { .. } => around::step_map(self),
            _ => StepMap::default(),
        }
    }

    /// The ranges that the step changes, those of marks and attributes too. The topmost node's
    /// attributes have no range.
    pub fn changed(&self) -> Vec<Changed> {
        let stays = |from: usize, to: usize| Changed {
            before: (from, to),
            after: (from, to),
        };
        match self {
            Self::Replace { .. } | Self::ReplaceAround { .. } => {
                let ranges = self.step_map().ranges().into_iter();
                let changed = ranges.map(|[from, to, new_from, new_to]| Changed {
                    before: (from, to),
                    after: (new_from, new_to),
                });
                changed.collect()
            }
            Self::AddMark { from, to, .. } | Self::RemoveMark { from, to, .. } => {
                vec![stays(*from, *to)]
            }
            Self::MarkSet(steps) => steps.iter().flat_map(Self::changed).collect(),
            Self::AddNodeMark { at, .. }
            | Self::RemoveNodeMark { at, .. }
            | Self::Attr { at, .. } => vec![stays(*at, at + 1)],
            Self::DocAttr { .. } => Vec::new(),
        }
    }

    /// About how much is looked at and copied to apply the step: the positions that it changes, and
    /// the children of the nodes around them.
    pub(crate) fn work(&self, doc: &Node) -> usize {
        let changed = self.changed();
        let costs = changed.iter().map(|it| {
            let (from, to) = it.before;
            let around = doc.place(from).map_or(0, |place| place.breadth());
            around.saturating_add(to.saturating_sub(from))
        });
        // The attributes of the topmost node are beside all of its children.
        costs.fold(doc.children().len(), usize::saturating_add)
    }
}
