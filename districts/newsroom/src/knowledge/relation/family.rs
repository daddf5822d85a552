//! For whom a thing answers: itself, and its leaders and governments while they are that.
use std::collections::{HashMap, VecDeque};

use crate::knowledge::edtf::{self, Bounds};
use crate::knowledge::shown::Readers;
use crate::knowledge::shown::screen::roots;
use crate::knowledge::thing::{self, Thing};
use ground::error::Result;

/// How far down a thing answers: a state for its government, that for its head, and one more.
const DEPTH: usize = 3;
/// Every day.
const ALWAYS: Bounds = Bounds {
    earliest: i64::MIN,
    latest: i64::MAX,
};

/// The things for which one answers, each with when.
#[derive(Debug, Default)]
pub struct Family {
    things: Vec<Thing>,
    when: HashMap<i64, Vec<Bounds>>,
}

impl Family {
    /// The family of a thing. Notes that all of it is shown.
    pub async fn of(readers: &Readers<'_>, thing: &Thing) -> Result<Self> {
        let mut family = Self::default();
        let mut open = VecDeque::from([(thing.clone(), ALWAYS, 0)]);
        while let Some((thing, when, depth)) = open.pop_front() {
            ground::changes::show(thing.tag());
            let is_new = !family.has(thing.id);
            family.when.entry(thing.id).or_default().push(when);
            if depth < DEPTH && is_new {
                for child in thing::children(readers.db, thing.id).await? {
                    let Some(when) = both(when, span(&child)) else {
                        continue;
                    };
                    let read = roots(readers, [child.id]).await?;
                    let root = read.get(&child.id).cloned();
                    open.extend(root.map(|root| (root, when, depth + 1)));
                }
            }
            if is_new {
                family.things.push(thing);
            }
        }
        Ok(family)
    }

    /// Its things, the first of which is the one that answers.
    pub fn things(&self) -> &[Thing] {
        &self.things
    }

    /// Whether a thing is in it at any time.
    pub fn has(&self, thing: i64) -> bool {
        self.when.contains_key(&thing)
    }

    /// Whether a thing is in it on one of these days.
    pub fn has_at(&self, thing: i64, days: Bounds) -> bool {
        let spans = self.when.get(&thing);
        let mut spans = spans.into_iter().flatten();
        spans.any(|span| both(*span, days).is_some())
    }
}

/// Since when and until when a thing is its parent's.
fn span(child: &Thing) -> Bounds {
    let bounds = |text: &Option<String>| text.as_deref().and_then(edtf::bounds);
    Bounds {
        earliest: bounds(&child.parent_from).map_or(i64::MIN, |from| from.earliest),
        latest: bounds(&child.parent_until).map_or(i64::MAX, |until| until.latest),
    }
}

/// The days in both.
fn both(one: Bounds, other: Bounds) -> Option<Bounds> {
    let common = Bounds {
        earliest: one.earliest.max(other.earliest),
        latest: one.latest.min(other.latest),
    };
    (common.earliest <= common.latest).then_some(common)
}

/// The things that answer for one, from the nearest up.
pub async fn parents(readers: &Readers<'_>, thing: i64) -> Result<Vec<i64>> {
    let (mut parents, mut next) = (Vec::new(), Some(thing));
    while let Some(id) = next.filter(|_| parents.len() < DEPTH) {
        let found = thing::root_of(readers.db, id).await?;
        next = match found.and_then(|thing| thing.parent) {
            Some(parent) => roots(readers, [parent])
                .await?
                .get(&parent)
                .map(|root| root.id)
                .filter(|root| !parents.contains(root)),
            None => None,
        };
        parents.extend(next);
    }
    Ok(parents)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::thing::Kind;

    #[test]
    fn a_leader_counts_while_being_one() {
        let mut leader = Thing::new(2, Kind::Person, "A", 0);
        leader.parent_from = Some("2012-11".to_owned());
        leader.parent_until = Some("2020".to_owned());
        let family = Family {
            things: Vec::new(),
            when: HashMap::from([(2, vec![span(&leader)])]),
        };
        let on = |text: &str| edtf::bounds(text).expect("a date");
        assert!(family.has_at(2, on("2012-11-01")) && family.has_at(2, on("2020-12-31")));
        assert!(!family.has_at(2, on("2012-10-31")) && !family.has_at(2, on("2021")));
        assert!(!family.has_at(3, on("2015")));
        leader.parent_until = None;
        assert_eq!(span(&leader).latest, i64::MAX);
    }
}
