//! Steps that add and remove marks.

use super::{
    Step,
    attributes::{changeable, put},
};
use crate::mark::Mark;
use crate::node::{Fragment, Node, Slice, replace};
use crate::refusal::Result;

pub(super) fn add(doc: &Node, from: usize, to: usize, mark: &Mark) -> Result<Node> {
    change(doc, from, to, &|node, parent| {
        if !node.kind().is_atom() || !parent.kind().allows_mark(mark.kind()) {
            return Ok(node);
        }
        let marks = mark.add_to(node.marks());
        with_marks(node, marks)
    })
}

pub(super) fn remove(doc: &Node, from: usize, to: usize, mark: &Mark) -> Result<Node> {
    change(doc, from, to, &|node, _| {
        let marks = mark.remove_from(node.marks());
        with_marks(node, marks)
    })
}

fn with_marks(node: Node, marks: Vec<Mark>) -> Result<Node> {
    match node.marks() == marks {
        true => Ok(node),
        false => node.with_marks(marks),
    }
}

/// What happens to a node, given the node that it is in.
type Change<'a> = &'a dyn Fn(Node, &Node) -> Result<Node>;

fn change(doc: &Node, from: usize, to: usize, change: Change<'_>) -> Result<Node> {
    let slice = doc.slice(from, to)?;
    let place = doc.place(from)?;
    let parent = place.node(place.shared_depth(to))?;
    let content = change_all(slice.content(), parent, change)?;
    let slice = Slice::new(content, slice.open_start(), slice.open_end())?;
    replace(doc, from, to, &slice)
}

fn change_all(content: &Fragment, parent: &Node, change: Change<'_>) -> Result<Fragment> {
    let children = content.nodes().iter().map(|child| {
        let child = match child.content_size() {
            0 => child.clone(),
            _ => child.with_content(change_all(child.content(), child, change)?)?,
        };
        match child.kind().is_inline() {
            true => change(child, parent),
            false => Ok(child),
        }
    });
    Ok(Fragment::joined(children.collect::<Result<_>>()?))
}

pub(super) fn add_to_node(doc: &Node, at: usize, mark: &Mark) -> Result<Node> {
    let node = changeable(doc, at)?;
    let marks = mark.add_to(node.marks());
    put(doc, at, node.bare(node.attrs().clone(), marks)?)
}

pub(super) fn remove_from_node(doc: &Node, at: usize, mark: &Mark) -> Result<Node> {
    let node = changeable(doc, at)?;
    let marks = mark.remove_from(node.marks());
    put(doc, at, node.bare(node.attrs().clone(), marks)?)
}

/// Calls a function for every part of a line between two positions, with what is between them.
fn each_inline(doc: &Node, from: usize, to: usize, visit: &mut dyn FnMut(&Node, usize, usize)) {
    doc.nodes_between(from, to, &mut |node, start| {
        if node.kind().is_inline() && node.kind().is_atom() {
            visit(node, from.max(start), to.min(start + node.node_size()));
        }
        true
    });
}

pub(super) fn undo_add(doc: &Node, from: usize, to: usize, mark: &Mark) -> Step {
    let mut steps = Vec::new();
    each_inline(doc, from, to, &mut |node, from, to| {
        let added = mark.add_to(node.marks());
        if added == node.marks() {
            return;
        }
        let removed = (from, to, mark.clone());
        push(&mut steps, false, removed);
        for lost in node.marks().iter().filter(|it| !added.contains(it)) {
            push(&mut steps, true, (from, to, lost.clone()));
        }
    });
    one_or_set(steps)
}

pub(super) fn undo_remove(doc: &Node, from: usize, to: usize, mark: &Mark) -> Step {
    let mut steps = Vec::new();
    each_inline(doc, from, to, &mut |node, from, to| {
        if node.marks().contains(mark) {
            push(&mut steps, true, (from, to, mark.clone()));
        }
    });
    one_or_set(steps)
}

pub(super) fn undo_set(doc: &Node, steps: &[Step]) -> Result<Step> {
    let steps = steps.iter().map(|step| step.invert(doc));
    Ok(Step::MarkSet(steps.collect::<Result<_>>()?))
}

/// Appends a step, or makes the last one longer.
fn push(steps: &mut Vec<Step>, adds: bool, (from, to, mark): (usize, usize, Mark)) {
    match (steps.last_mut(), adds) {
        (
            Some(Step::AddMark {
                to: end, mark: it, ..
            }),
            true,
        )
        | (
            Some(Step::RemoveMark {
                to: end, mark: it, ..
            }),
            false,
        ) if *end == from && *it == mark => {
            *end = to;
        }
        (_, true) => steps.push(Step::AddMark { from, to, mark }),
        (_, false) => steps.push(Step::RemoveMark { from, to, mark }),
    }
}

fn one_or_set(mut steps: Vec<Step>) -> Step {
    match (steps.pop(), steps.is_empty()) {
        (Some(step), true) => step,
        (last, _) => {
            steps.extend(last);
            Step::MarkSet(steps)
        }
    }
}

pub(super) fn undo_add_to_node(doc: &Node, at: usize, mark: &Mark) -> Step {
    let mark = mark.clone();
    let node = doc.node_at(at).ok();
    let Some(node) = node.filter(|it| mark.add_to(it.marks()).len() == it.marks().len()) else {
        return Step::RemoveNodeMark { at, mark };
    };
    let added = mark.add_to(node.marks());
    let lost = node.marks().iter().find(|it| !added.contains(it));
    Step::AddNodeMark {
        at,
        mark: lost.cloned().unwrap_or(mark),
    }
}

pub(super) fn undo_remove_from_node(doc: &Node, at: usize, mark: &Mark) -> Step {
    let mark = mark.clone();
    match doc.node_at(at).ok() {
        Some(node) if node.marks().contains(&mark) => Step::AddNodeMark { at, mark },
        _ => Step::RemoveNodeMark { at, mark },
    }
}
