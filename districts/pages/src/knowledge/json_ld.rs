//! schema.org on pages of knowledge: what happened as Event, figures as Observation, words as Quotation.
//! Everything comes from what the page shows.
use serde_json::{Map, Value, json};

use super::rows::Content as Rows;
use super::rows::sentence;
use super::{view, when};
use crate::structured_data::graph;
use ground::app::App;
use newsroom::knowledge::shown;
use newsroom::knowledge::shown::{Figure, InStory, Label, Mentioned, Moment, Quote};
use newsroom::knowledge::thing::{Kind, Spot, Thing};
use web::canonical::address;

/// Rows of each kind in the markup of a page.
const MOST: usize = 50;

/// What a page's markup says.
pub struct Content<'a> {
    /// What the page is about.
    pub about: Option<Value>,
    /// Its rows.
    pub(super) rows: Rows<'a>,
}

/// The schema.org type of a kind of thing.
fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "Person",
        Kind::State => "Country",
        Kind::Organisation => "Organization",
        Kind::Place => "Place",
        Kind::Event => "Event",
        Kind::Work => "CreativeWork",
        Kind::Series => "EventSeries",
        Kind::Measure => "StatisticalVariable",
        Kind::Subject => "Thing",
    }
}

/// Addresses of the same thing elsewhere, Wikidata's among them.
fn same_as(qid: Option<&str>, addresses: &[String]) -> Vec<String> {
    let wikidata = qid.map(|qid| format!("https://www.wikidata.org/wiki/{qid}"));
    let given = addresses
        .iter()
        .filter(|one| Some(*one) != wikidata.as_ref());
    let mut all: Vec<String> = given.cloned().collect();
    all.extend(wikidata);
    all
}

/// A thing that has a page.
pub fn thing(app: &App, thing: &Thing) -> Value {
    let url = shown::thing_path(thing).map(|path| address(app, &path));
    json!({
        "@type": kind(thing.kind),
        "@id": url,
        "url": url,
        "name": thing.name,
        "description": thing.one_line,
        "sameAs": same_as(thing.qid.as_deref(), &thing.same_as),
    })
}

fn label(app: &App, of: &Label) -> Value {
    let url = of.path.as_ref().map(|path| address(app, path));
    json!({ "@type": kind(of.kind), "@id": url, "url": url, "name": of.name })
}

/// A thing that a story names, for `about` and `mentions` of the story.
fn mentioned(app: &App, of: &Mentioned) -> Value {
    let mut value = label(app, &of.thing);
    value["description"] = json!(of.one_line);
    value["sameAs"] = json!(same_as(of.qid.as_deref(), &of.same_as));
    value
}

/// What a story is about, and what else it names: things of headline and lead first, the rest after.
pub fn of_article(app: &App, things: &[Mentioned]) -> (Value, Value) {
    let is_lead = |one: &&Mentioned| matches!(one.spot, Spot::Headline | Spot::Lead);
    let values = |some: Vec<&Mentioned>| -> Value {
        some.into_iter()
            .take(MOST)
            .map(|one| mentioned(app, one))
            .collect()
    };
    let (about, others) = things.iter().partition(is_lead);
    (values(about), values(others))
}

/// The markup of a page at `path`.
pub fn page(app: &App, (title, path): (&str, &str), content: &Content<'_>) -> String {
    let url = address(app, path);
    let rows = &content.rows;
    let moments = rows.moments.iter().chain(rows.plans);
    let mut parts: Vec<Value> = moments
        .rev()
        .take(MOST)
        .map(|one| event(app, one))
        .collect();
    let current = rows.figures.iter().filter(|one| one.fate.is_current());
    parts.extend(current.take(MOST).map(|one| observation(app, one)));
    parts.extend(rows.quotes.iter().take(MOST).map(|one| quotation(app, one)));
    let page = json!({
        "@type": "CollectionPage",
        "@id": url,
        "url": url,
        "name": title,
        "about": content.about,
        "hasPart": parts,
    });
    graph(json!([page]))
}

fn story(app: &App, story: &InStory) -> Value {
    let url = address(app, story.url.split('#').next().unwrap_or_default());
    json!({ "@type": "NewsArticle", "@id": url, "url": sentence(app, &story.url),
        "headline": story.headline })
}

/// A moment. Where no day is known there is no `startDate`, which would invent one.
fn event(app: &App, moment: &Moment) -> Value {
    let (first, last) = match moment.edtf.split_once('/') {
        Some((first, last)) => (when::day(first), when::day(last)),
        None => (when::day(&moment.edtf), None),
    };
    json!({
        "@type": "Event",
        "name": moment.title,
        "startDate": first,
        "endDate": first.and(last),
        "description": first.is_none().then(|| moment.edtf.clone()),
        "location": moment.place.as_ref().map(|place| label(app, place)),
        "attendee": moment.took_part.iter().map(|one| label(app, one)).collect::<Vec<_>>(),
        "about": moment.about.iter().map(|one| label(app, one)).collect::<Vec<_>>(),
        "subjectOf": story(app, &moment.story),
    })
}

/// A figure. Its value is a text of digits, because a JSON number may be rounded.
fn observation(app: &App, figure: &Figure) -> Value {
    let mut value = Map::new();
    match &figure.value_high {
        None => drop(value.insert("value".to_owned(), json!(figure.value))),
        Some(high) => {
            value.insert("minValue".to_owned(), json!(figure.value));
            value.insert("maxValue".to_owned(), json!(high));
        }
    }
    let mut observation = json!({
        "@type": "Observation",
        "measuredProperty": figure.measure.as_ref().map(|measure| label(app, measure)),
        "observationAbout": figure.about.iter().map(|one| label(app, one)).collect::<Vec<_>>(),
        "observationPeriod": figure.period,
        "observationDate": when::machine(&figure.as_of),
        "unitText": view::unit(figure),
        "measurementMethod": view::source(figure),
        "subjectOf": story(app, &figure.story),
    });
    for (name, number) in value {
        observation[name.as_str()] = number;
    }
    observation
}

fn quotation(app: &App, quote: &Quote) -> Value {
    let in_words = || json!({ "@type": "Person", "name": quote.speaker_text });
    let is_said = !quote.speaker_text.is_empty();
    json!({
        "@type": "Quotation",
        "text": quote.words,
        "inLanguage": quote.language,
        "creator": match &quote.speaker {
            Some(speaker) => Some(label(app, speaker)),
            None => is_said.then(in_words),
        },
        "isPartOf": story(app, &quote.story),
    })
}

/// Things that stories name, as what a page is about.
pub fn labels<'a>(app: &App, things: impl Iterator<Item = &'a Mentioned>) -> Value {
    things.map(|one| mentioned(app, one)).collect()
}
