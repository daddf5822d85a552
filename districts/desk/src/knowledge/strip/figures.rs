//! Figures as suggestions: what each measures, where its number was used last, and what speaks against it.
use super::offer::{Gain, Item, Making};
use crate::Desk;
use crate::knowledge::record::url as record_url;
use ground::error::Result;
use ground::i18n::{self, FluentArgs};
use newsroom::article;
use newsroom::knowledge::figure::{self, Facts, Past};
use newsroom::knowledge::record as records;
use newsroom::knowledge::thing::{self, Kind, Thing};
use newsroom::strip::{self, Doubt, Sort, Use, figure_facts, unit_of};

/// Figures of a story that are compared with those before.
const COMPARED: usize = 20;
/// Measures to choose from.
const MEASURES: usize = 50;

pub(super) async fn items(making: &Making<'_>) -> Result<Vec<Item>> {
    let db = &making.desk.app.db;
    let known = thing::page(db, Some(Kind::Measure), None, MEASURES).await?;
    let known: Vec<String> = known.into_iter().map(|one| one.name).collect();
    let mut items = Vec::new();
    for (place, figure) in making.read.reading.figures.iter().enumerate() {
        let Some(facts) = figure_facts(figure) else {
            continue;
        };
        let mut item = making.item((Sort::Figure, place), &figure.anchor);
        item.detail = facts.period.clone();
        item.measures_what = "measure";
        if place < COMPARED {
            compare(making, &mut item, (figure, facts)).await?;
        }
        for name in &known {
            if !item.measures.contains(name) {
                item.measures.push(name.clone());
            }
        }
        items.push(item);
    }
    Ok(items)
}

async fn compare(
    making: &Making<'_>,
    item: &mut Item,
    (figure, facts): (&sense::Figure, Facts),
) -> Result<()> {
    let (desk, db) = (making.desk, &making.desk.app.db);
    let uses = strip::uses(db, facts.value.as_str(), making.draft).await?;
    let decided = match item.records.first() {
        Some((id, _)) => figure::facts(db, *id).await?,
        None => None,
    };
    let passage = making.read.text(&figure.anchor.passage);
    let things = making.things();
    let likely = strip::likely(db, &things, (unit_of(&facts), passage)).await?;
    let measure = decided.as_ref().and_then(|facts| facts.measure);
    let measure = measure.or(likely.first().map(|one| one.id));
    let same = uses
        .iter()
        .filter(|one| unit_of(&one.facts) == unit_of(&facts));
    let measure = measure.or(same.clone().find_map(|one| one.facts.measure));
    item.measures = likely.into_iter().map(|one| one.name).collect();
    for last in same.take(1) {
        item.gains.push(last_use(desk, last).await?);
    }
    let Some(measure) = (match measure {
        Some(id) => thing::root_of(db, id).await?,
        None => None,
    }) else {
        return withdrawn(desk, item, &uses).await;
    };
    item.measure.clone_from(&measure.name);
    warn(desk, item, (&measure, &facts)).await
}

/// Warns of a number that was withdrawn elsewhere, whatever it measures.
async fn withdrawn(desk: &Desk, item: &mut Item, uses: &[Use]) -> Result<()> {
    if uses.iter().all(|one| one.withdrawn.is_some())
        && let Some(one) = uses.first()
    {
        let reason = one.withdrawn.clone().unwrap_or_default();
        let words = [("words", one.words.clone()), ("reason", reason)];
        item.warnings
            .push(gain(desk, "know-doubt-corrected", words, one.id));
    }
    Ok(())
}

async fn warn(desk: &Desk, item: &mut Item, (measure, facts): (&Thing, &Facts)) -> Result<()> {
    let now = desk.app.clock.now();
    let doubts = strip::doubts(&desk.app.db, measure, facts, now).await?;
    let own = item.records.first().map(|(id, _)| *id);
    for (doubt, past) in doubts {
        if past.as_ref().is_some_and(|past| Some(past.id) == own) {
            continue;
        }
        item.warnings
            .push(said(desk, (measure, doubt), past).await?);
    }
    Ok(())
}

async fn said(desk: &Desk, (measure, doubt): (&Thing, Doubt), past: Option<Past>) -> Result<Gain> {
    let record = match &past {
        Some(past) => records::by_id(&desk.app.db, past.id).await?,
        None => None,
    };
    let words = record.map_or_else(|| measure.name.clone(), |record| record.anchor.words);
    let key = match doubt {
        Doubt::Corrected => "know-doubt-corrected",
        Doubt::Newer => "know-doubt-newer",
        Doubt::Differs => "know-doubt-differs",
        Doubt::Old => "know-doubt-old",
    };
    let mut args = FluentArgs::new();
    args.set("words", words);
    args.set("measure", measure.name.clone());
    let said = past.as_ref();
    let period = said.map_or_else(String::new, |past| past.facts.period.clone());
    let source = said.map_or_else(String::new, |past| past.facts.source_text.clone());
    let reason = said.map_or_else(String::new, |past| past.fate.withdrawn_reason.clone());
    args.set("period", period);
    args.set("source", source);
    args.set("reason", reason);
    let url = past.map(|past| record_url(past.id));
    Ok(Gain {
        say: i18n::translate(desk.language(), key, &args),
        url: url.filter(|url| desk.may_open(url)),
    })
}

/// Where a number was used last.
async fn last_use(desk: &Desk, last: &Use) -> Result<Gain> {
    let head = article::by_id(&desk.app.db, last.article).await?;
    let now = desk.app.clock.now();
    let mut args = FluentArgs::new();
    args.set("words", last.words.clone());
    args.set("period", last.facts.period.clone());
    let headline = head.as_ref().map(|head| head.wording.headline.clone());
    args.set("headline", headline.unwrap_or_default());
    let path = head.filter(|head| head.is_live(now));
    Ok(Gain {
        say: i18n::translate(desk.language(), "know-gain-last", &args),
        url: path.map(|head| head.path(&desk.publication)),
    })
}

fn gain(desk: &Desk, key: &str, values: [(&'static str, String); 2], record: i64) -> Gain {
    let mut args = FluentArgs::new();
    for (name, value) in values {
        args.set(name, value);
    }
    Gain {
        say: i18n::translate(desk.language(), key, &args),
        url: Some(record_url(record)).filter(|url| desk.may_open(url)),
    }
}
