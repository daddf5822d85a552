//! Timelines: their order, tellings of one moment, and the five moments that carry a long one.
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashSet};

use super::Kind;
use crate::knowledge::edtf;
use crate::knowledge::shown::Moment;
use ground::clock::{DAY, Millis};

/// How many moments carry a timeline.
const FIVE: usize = 5;

/// Sorts moments as a timeline has them: by their first day, then the less exact first, then by when
/// their story came.
pub fn in_order(moments: &mut [Moment]) {
    moments.sort_by_key(|moment| {
        let width = moment.latest - moment.earliest;
        let came = moment.story.published_at;
        (moment.earliest, Reverse(width), came, moment.id)
    });
}

/// Each moment once, in the order given: of several tellings the one that others name, else the first.
pub fn once(moments: Vec<Moment>) -> Vec<Moment> {
    let ids: HashSet<i64> = moments.iter().map(|moment| moment.id).collect();
    let mut told = HashSet::new();
    let is_first = |moment: &Moment| match moment.same_as {
        // Where the first telling is not shown, the next one stands for it.
        Some(first) if !ids.contains(&first) => told.insert(first),
        Some(_) => false,
        None => true,
    };
    let mut is_first = is_first;
    moments
        .into_iter()
        .filter(|moment| is_first(moment))
        .collect()
}

/// What is planned and not past, the next first, and what is not planned; plans that are past are in
/// neither until somebody has looked at them.
pub fn ahead(moments: Vec<Moment>, now: Millis) -> (Vec<Moment>, Vec<Moment>) {
    let today: edtf::Day = now.div_euclid(DAY);
    let (mut plans, past): (Vec<Moment>, Vec<Moment>) =
        moments.into_iter().partition(|moment| moment.is_plan);
    plans.retain(|moment| moment.latest >= today);
    (plans, past)
}

/// The five moments that carry a timeline, in its order: those that are `pinned`, the first, the latest,
/// and the weightiest of different months between them.
pub fn choose(moments: &[Moment], pinned: &[i64]) -> Vec<Moment> {
    let mut sorted: Vec<&Moment> = moments.iter().filter(|moment| !moment.is_plan).collect();
    sorted.sort_by_key(|moment| (moment.earliest, moment.id));
    let mut chosen: BTreeSet<usize> = BTreeSet::new();
    let is_pinned = |moment: &&Moment| pinned.contains(&moment.id);
    for (at, _) in sorted.iter().enumerate().filter(|(_, one)| is_pinned(one)) {
        if chosen.len() < FIVE {
            chosen.insert(at);
        }
    }
    for end in [0, sorted.len().saturating_sub(1)] {
        if chosen.len() < FIVE && end < sorted.len() {
            chosen.insert(end);
        }
    }
    let mut rest: Vec<usize> = (0..sorted.len())
        .filter(|at| !chosen.contains(at))
        .collect();
    rest.sort_by_key(|at| (Reverse(weight(sorted[*at])), Reverse(*at)));
    let mut months: HashSet<Option<(i16, i8)>> = HashSet::new();
    months.extend(chosen.iter().map(|at| month(sorted[*at])));
    for at in rest {
        if chosen.len() == FIVE {
            break;
        }
        if months.insert(month(sorted[at])) {
            chosen.insert(at);
        }
    }
    chosen.into_iter().map(|at| sorted[at].clone()).collect()
}

/// How much a moment carries: what a person has said first, then its kind.
fn weight(moment: &Moment) -> (bool, u8, i64) {
    let of_kind = match moment.kind {
        Kind::Agreement | Kind::Vote | Kind::Attack | Kind::Death | Kind::Court => 3,
        Kind::Meeting => 2,
        Kind::Statement => 1,
        Kind::Plan | Kind::Other => 0,
    };
    // A weight of 2 beats all; a lower one decides between moments of one kind.
    (moment.weight == 2, of_kind, moment.weight)
}

fn month(moment: &Moment) -> Option<(i16, i8)> {
    edtf::date(moment.earliest).map(|date| (date.year(), date.month()))
}

#[cfg(test)]
mod tests;
