//! Steps that are sent together: their limits, and which blocks they change.

use std::collections::HashSet;

use serde_json::Value;

use crate::node::Node;
use crate::refusal::{Refusal, Result};
use crate::schema::Schema;
use crate::step::Step;

/// How much is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The most bytes of JSON in a batch.
    pub bytes: usize,
    /// The most steps in a batch, counting each part of a set of marks.
    pub steps: usize,
    /// The most bytes that a tree may take; see [`Node::weight`].
    pub weight: usize,
    /// How much the steps of a batch may look at and copy, taken together: positions, and nodes
    /// beside them.
    pub work: usize,
}

impl Default for Limits {
    /// 1 MB, 2,000 steps, a tree of 4 MB, and work that takes two seconds at the worst.
    fn default() -> Self {
        Self {
            bytes: 1_000_000,
            steps: 2_000,
            weight: 4_000_000,
            work: 5_000_000,
        }
    }
}

/// Steps in a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Batch {
    steps: Vec<Step>,
}

/// Why a batch is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("step {index}: {why}")]
pub struct Refused {
    /// The number of the step, from 0. It is 0 where the batch as a whole is the reason.
    pub index: usize,
    /// The reason.
    pub why: Refusal,
}

impl Batch {
    /// Reads a list of steps.
    ///
    /// # Errors
    ///
    /// The text is no list, a limit is exceeded, or a step cannot be read.
    pub fn from_json(
        json: &str,
        schema: &Schema,
        limits: &Limits,
    ) -> std::result::Result<Self, Refused> {
        let whole = |why| Refused { index: 0, why };
        if json.len() > limits.bytes {
            return Err(whole(Refusal::Bytes(limits.bytes)));
        }
        let steps: Vec<Value> = serde_json::from_str(json)
            .map_err(|_| whole(Refusal::Shape("steps are a list of JSON")))?;
        Self::from_values(&steps, schema, limits)
    }

    /// Reads steps that are JSON already.
    ///
    /// # Errors
    ///
    /// A limit is exceeded, or a step cannot be read.
    pub fn from_values(
        json: &[Value],
        schema: &Schema,
        limits: &Limits,
    ) -> std::result::Result<Self, Refused> {
        let mut steps = Vec::with_capacity(json.len().min(limits.steps));
        let (mut count, mut bytes) = (0, 0);
        for (index, json) in json.iter().enumerate() {
            bytes += json.to_string().len();
            if bytes > limits.bytes {
                let why = Refusal::Bytes(limits.bytes);
                return Err(Refused { index, why });
            }
            let step = Step::from_json(json, schema).map_err(|why| Refused { index, why })?;
            count += match &step {
                Step::MarkSet(steps) => steps.len().max(1),
                _ => 1,
            };
            if count > limits.steps {
                let why = Refusal::Steps(limits.steps);
                return Err(Refused { index, why });
            }
            steps.push(step);
        }
        Ok(Self { steps })
    }

    /// The steps.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The tree after all steps.
    ///
    /// # Errors
    ///
    /// A step does not fit, or a limit is exceeded. Nothing is half done: the tree that was given
    /// is as it was.
    pub fn apply(&self, doc: &Node, limits: &Limits) -> std::result::Result<Node, Refused> {
        let mut work: usize = 0;
        let mut doc = doc.clone();
        for (index, step) in self.steps.iter().enumerate() {
            work = work.saturating_add(step.work(&doc));
            let next = within(step, &doc, work, limits);
            doc = next.map_err(|why| Refused { index, why })?;
        }
        Ok(doc)
    }
}

fn within(step: &Step, doc: &Node, work: usize, limits: &Limits) -> Result<Node> {
    if work > limits.work {
        return Err(Refusal::Work);
    }
    let after = step.apply(doc)?;
    // What is too large already may still become smaller.
    if after.weight() > limits.weight.max(doc.weight()) {
        return Err(Refusal::Large(limits.weight));
    }
    Ok(after)
}

/// The children of a tree that are not in another, and the reverse. What steps leave alone is the
/// same in memory before and after them, so that this compares no text.
pub fn changed_children<'a>(before: &'a Node, after: &'a Node) -> (Vec<&'a Node>, Vec<&'a Node>) {
    (missing(before, after), missing(after, before))
}

/// The children of one that the other has not.
fn missing<'a>(one: &'a Node, other: &Node) -> Vec<&'a Node> {
    let kept: HashSet<usize> = other.children().iter().map(Node::address).collect();
    let children = one.children().iter();
    children
        .filter(|child| !kept.contains(&child.address()))
        .collect()
}
