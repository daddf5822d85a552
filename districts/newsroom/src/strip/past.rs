//! What was said before of the number that somebody types: where it was used last, and whether it still
//! holds. A newer period may be there, another source may say something else, it may have been corrected,
//! or be older than its rhythm.
use std::cmp::Reverse;

use db::Db;
use serde::Serialize;

use super::store;
use crate::knowledge::edtf;
use crate::knowledge::figure::{self, Facts, Past};
use crate::knowledge::record;
use crate::knowledge::thing::{self, Kind, Thing};
use ground::clock::{DAY, Millis};
use ground::error::Result;

/// Measures that are compared with one figure.
const MEASURES: usize = 20;

/// A figure that was used before.
#[derive(Clone, Debug)]
pub struct Use {
    /// Its record.
    pub id: i64,
    /// The story.
    pub article: i64,
    /// Its words there.
    pub words: String,
    /// What is said of it.
    pub facts: Facts,
    /// Why it is not right any more, where that was said; empty without a reason.
    pub withdrawn: Option<String>,
}

/// Why a figure deserves a second look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// It was corrected or withdrawn.
    Corrected,
    /// There is a figure for a newer period.
    Newer,
    /// Another source says something else for the same period.
    Differs,
    /// A new value should be there by now.
    Old,
}

/// Where a value was used before, the last first.
pub async fn uses(db: &Db, value: &str, article: i64) -> Result<Vec<Use>> {
    let mut uses = Vec::new();
    for (id, article) in store::of_value(db, value, article).await? {
        let record = record::by_id(db, id).await?;
        let (Some(record), Some(facts)) = (record, figure::facts(db, id).await?) else {
            continue;
        };
        let fate = figure::fate(db, id).await?.unwrap_or_default();
        uses.push(Use {
            id,
            article,
            words: record.anchor.words,
            facts,
            withdrawn: (!fate.is_current()).then_some(fate.withdrawn_reason),
        });
    }
    Ok(uses)
}

/// What a figure probably measures: of the measures of the things around it, those in the same unit,
/// first the one that has most words in common with the passage.
pub async fn likely(db: &Db, things: &[i64], (unit, passage): (&str, &str)) -> Result<Vec<Thing>> {
    let mut ids = Vec::new();
    for thing in things {
        ids.extend(store::measures_of_thing(db, *thing).await?);
    }
    ids.sort_unstable();
    ids.dedup();
    let words = words(passage);
    let mut found = Vec::new();
    for id in ids.into_iter().take(MEASURES) {
        if let Some(measure) = thing::root_of(db, id).await?
            && measure.kind == Kind::Measure
            && measure.unit == unit
        {
            let common = self::words(&measure.name);
            let common = common.iter().filter(|word| words.contains(word)).count();
            found.push((Reverse(common), measure));
        }
    }
    found.sort_by_key(|(common, measure)| (*common, measure.id));
    found.dedup_by_key(|(_, measure)| measure.id);
    let named = found.into_iter().filter(|(Reverse(common), _)| *common > 0);
    Ok(named.map(|(_, measure)| measure).collect())
}

/// The words of a text that are long enough to mean something.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| word.chars().count() > 3)
        .map(str::to_lowercase)
        .collect()
}

/// What speaks against a figure of a measure: each with the figure that says so, where there is one.
pub async fn doubts(
    db: &Db,
    measure: &Thing,
    figure: &Facts,
    now: Millis,
) -> Result<Vec<(Doubt, Option<Past>)>> {
    let past = figure::of_measure(db, measure.id).await?;
    Ok(found(measure, figure, &past, now))
}

fn found(
    measure: &Thing,
    figure: &Facts,
    past: &[Past],
    now: Millis,
) -> Vec<(Doubt, Option<Past>)> {
    let is_same = |one: &&Past| one.facts.value == figure.value;
    let (current, gone): (Vec<&Past>, Vec<&Past>) =
        past.iter().partition(|one| one.fate.is_current());
    let mut doubts = Vec::new();
    let same = current.iter().copied().find(is_same);
    if same.is_none() {
        let corrected = gone.iter().copied().find(is_same);
        doubts.extend(corrected.map(|one| (Doubt::Corrected, Some(one.clone()))));
    }
    let own = period(&figure.period).or_else(|| same.and_then(|one| period(&one.facts.period)));
    let newest = current.iter().max_by_key(|one| period(&one.facts.period));
    let newest = newest.filter(|one| own.is_some() && period(&one.facts.period) > own);
    if let Some(newest) = newest {
        doubts.push((Doubt::Newer, Some((*newest).clone())));
    }
    let other = current.iter().find(|one| {
        let is_same_time = own.is_some() && period(&one.facts.period) == own;
        is_same_time && one.facts.currency == figure.currency && one.facts.value != figure.value
    });
    doubts.extend(other.map(|one| (Doubt::Differs, Some((*one).clone()))));
    let is_old = own.is_some_and(|own| is_overdue(&measure.rhythm, own, now));
    if newest.is_none() && is_old {
        doubts.push((Doubt::Old, same.cloned()));
    }
    doubts
}

/// The last day of a period, and the first; later periods are greater.
fn period(text: &str) -> Option<(i64, i64)> {
    let bounds = edtf::bounds(text)?;
    Some((bounds.latest, bounds.earliest))
}

/// Whether more than one and a half times its rhythm has gone by since the end of a period.
fn is_overdue(rhythm: &str, (last, _): (i64, i64), now: Millis) -> bool {
    let days = match rhythm {
        "day" => 1,
        "month" => 31,
        "quarter" => 92,
        "year" => 366,
        _ => return false,
    };
    // After a period has ended, its value is made: a rhythm and a half is the time to wait for the next.
    now.div_euclid(DAY) - last > days + days / 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::decimal::Decimal;
    use crate::knowledge::figure::Fate;

    const NOW: Millis = 20_000 * DAY;

    fn facts(value: &str, period: &str) -> Facts {
        let mut facts = Facts::new(Decimal::parse(value).expect("a number"), "");
        facts.currency = "USD".to_owned();
        facts.period = period.to_owned();
        facts
    }

    fn past(id: i64, value: &str, period: &str) -> Past {
        Past {
            id,
            article: id,
            facts: facts(value, period),
            fate: Fate::default(),
            is_stale: false,
            decided_at: Some(0),
        }
    }

    fn doubts(figure: &Facts, past: &[Past], rhythm: &str) -> Vec<(Doubt, Option<i64>)> {
        let mut measure = Thing::new(1, Kind::Measure, "Trade", 0);
        measure.rhythm = rhythm.to_owned();
        let found = found(&measure, figure, past, NOW);
        let short = |(doubt, past): (Doubt, Option<Past>)| (doubt, past.map(|past| past.id));
        found.into_iter().map(short).collect()
    }

    #[test]
    fn a_figure_that_nothing_speaks_against_has_no_doubt() {
        assert!(doubts(&facts("130", "2021"), &[], "").is_empty());
        let same = [past(1, "130", "2021"), past(2, "110", "2020")];
        assert!(doubts(&facts("130", "2021"), &same, "").is_empty());
    }

    #[test]
    fn a_newer_period_is_said_also_where_the_text_names_none() {
        let known = [past(1, "130", "2021"), past(2, "190", "2022")];
        assert_eq!(
            doubts(&facts("130", "2021"), &known, ""),
            [(Doubt::Newer, Some(2))]
        );
        assert_eq!(
            doubts(&facts("130", ""), &known, ""),
            [(Doubt::Newer, Some(2))]
        );
        assert!(doubts(&facts("7", ""), &known, "").is_empty());
    }

    #[test]
    fn another_source_for_the_same_time_differs_and_is_never_averaged() {
        let known = [past(1, "146", "2021")];
        assert_eq!(
            doubts(&facts("130", "2021"), &known, ""),
            [(Doubt::Differs, Some(1))]
        );
    }

    #[test]
    fn what_was_withdrawn_is_said_unless_it_stands_elsewhere() {
        let mut gone = past(1, "130", "2021");
        gone.fate.withdrawn_at = Some(1);
        gone.fate.withdrawn_reason = "A slip.".to_owned();
        let figure = facts("130", "2021");
        assert_eq!(
            doubts(&figure, &[gone.clone()], ""),
            [(Doubt::Corrected, Some(1))]
        );
        assert!(doubts(&figure, &[gone, past(2, "130", "2021")], "").is_empty());
    }

    #[test]
    fn a_rhythm_and_a_half_is_the_time_to_wait_for_the_next_value() {
        let last = NOW / DAY;
        assert!(is_overdue("day", (last - 2, 0), NOW) && !is_overdue("day", (last - 1, 0), NOW));
        assert!(is_overdue("year", (last - 550, 0), NOW));
        assert!(!is_overdue("year", (last - 549, 0), NOW) && !is_overdue("", (0, 0), NOW));
    }
}
