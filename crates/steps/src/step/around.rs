//! Steps that replace what is around a gap.

use super::{Step, replacing::has_content_between};
use crate::map::{Mapping, StepMap};
use crate::node::{Node, replace};
use crate::refusal::{Refusal, Result};

pub(super) fn apply(step: &Step, doc: &Node) -> Result<Node> {
    let Step::ReplaceAround {
        from,
        to,
        gap_from,
        gap_to,
        slice,
        insert,
        structure,
    } = step
    else {
        return Err(Refusal::Shape("the step has no gap"));
    };
    if *structure
        && (has_content_between(doc, *from, *gap_from)? || has_content_between(doc, *gap_to, *to)?)
    {
        return Err(Refusal::Overwrites);
    }
    let gap = doc.slice(*gap_from, *gap_to)?;
    if gap.open_start() > 0 || gap.open_end() > 0 {
        return Err(Refusal::Gap);
    }
    let inserted = slice.insert_at(*insert, gap.content())?;
    replace(doc, *from, *to, &inserted)
}

pub(super) fn invert(step: &Step, doc: &Node) -> Result<Step> {
    let Step::ReplaceAround {
        from,
        to,
        gap_from,
        gap_to,
        slice,
        insert,
        structure,
    } = step
    else {
        return Err(Refusal::Shape("the step has no gap"));
    };
    let gap = gap_to.checked_sub(*gap_from).ok_or(Refusal::Backwards)?;
    let before = gap_from.checked_sub(*from).ok_or(Refusal::Backwards)?;
    let whole = doc.slice(*from, *to)?;
    Ok(Step::ReplaceAround {
        from: *from,
        to: from + slice.size() + gap,
        gap_from: from + insert,
        gap_to: from + insert + gap,
        slice: whole.remove_between(before, before + gap)?,
        insert: before,
        structure: *structure,
    })
}

pub(super) fn map(step: &Step, mapping: &Mapping) -> Option<Step> {
    let mut step = step.clone();
    let Step::ReplaceAround {
        from,
        to,
        gap_from,
        gap_to,
        ..
    } = &mut step
    else {
        return None;
    };
    let (start, end) = (mapping.map(*from, true), mapping.map(*to, false));
    let gap = (
        match from == gap_from {
            true => start.position,
            false => mapping.map(*gap_from, false).position,
        },
        match to == gap_to {
            true => end.position,
            false => mapping.map(*gap_to, true).position,
        },
    );
    let is_gone = start.is_deleted_across() && end.is_deleted_across();
    if is_gone || gap.0 < start.position || gap.1 > end.position || gap.0 > gap.1 {
        return None;
    }
    (*from, *to) = (start.position, end.position);
    (*gap_from, *gap_to) = gap;
    Some(step)
}

pub(super) fn step_map(step: &Step) -> StepMap {
    let Step::ReplaceAround {
        from,
        to,
        gap_from,
        gap_to,
        slice,
        insert,
        ..
    } = step
    else {
        return StepMap::default();
    };
    StepMap::new(vec![
        [*from, gap_from.saturating_sub(*from), *insert],
        [
            *gap_to,
            to.saturating_sub(*gap_to),
            slice.size().saturating_sub(*insert),
        ],
    ])
}
