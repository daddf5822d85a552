//! What the strip of a story offers: suggestions, and with each what was decided about it.
use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use sense::Date;
use serde::Serialize;

use super::{figures, names, sayings};
use crate::Desk;
use crate::knowledge::around;
use ground::clock::Millis;
use ground::error::{Error, Result};
use newsroom::article::{self, Wording};
use newsroom::draft::{self, Draft, Fields, Said};
use newsroom::knowledge::anchor::Anchor;
use newsroom::knowledge::record::{self, Record, State};
use newsroom::knowledge::storyline::{self, ItemKind};
use newsroom::knowledge::thing::{self, Mention};
use newsroom::strip::{self, Asked, Read, Sort};

/// What an item is where nothing is decided.
pub const OPEN: &str = "open";
/// Where it was accepted.
pub const ACCEPTED: &str = "accepted";
/// Where it was rejected.
pub const REJECTED: &str = "rejected";

/// How many of a sort are shown before somebody asks for more.
fn most(sort: Sort) -> usize {
    match sort {
        Sort::Name => 8,
        Sort::Figure => 5,
        Sort::Quote => 4,
        Sort::Moment => 3,
        Sort::Storyline => 1,
    }
}

/// What is offered for a story.
#[derive(Debug)]
pub struct Offer {
    /// The version of the draft that was read.
    pub version: i64,
    /// The suggestions.
    pub items: Vec<Item>,
    /// Sorts that are switched off.
    pub off: Vec<Sort>,
    /// All records of the story, each with its version.
    pub records: Vec<(i64, i64)>,
    /// What was read.
    pub read: Read,
    /// What stands around the text.
    pub fields: Fields,
}

/// A suggestion with what was decided about it, as the script and the form see it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Item {
    /// Its place among all.
    pub at: usize,
    /// What it is called as long as its words stand.
    pub key: String,
    /// Of what it is.
    pub sort: Sort,
    /// What it is called on the page.
    pub label: String,
    /// More of it, in words.
    pub detail: String,
    /// `open`, `accepted` or `rejected`.
    pub state: &'static str,
    /// What the form proposes to do.
    pub proposed: &'static str,
    /// Whether it is shown before somebody asks for more.
    pub shown: bool,
    /// Whether it is a known name of one thing, of which nobody is asked.
    pub known: bool,
    /// Whether somebody has to say which thing is meant.
    pub asks: bool,
    /// The kind of a thing.
    pub kind: String,
    /// Kinds to choose from, for a name that is not known.
    pub kinds: Vec<Choice>,
    /// Which thing is meant.
    pub chosen: String,
    /// Things to choose from.
    pub choices: Vec<Choice>,
    /// The words, as the reporter has them.
    pub words: String,
    /// What a figure measures, or the series of a moment.
    pub measure: String,
    /// What `measure` is: `measure`, `series`, or nothing where there is none.
    pub measures_what: &'static str,
    /// Measures to choose from.
    pub measures: Vec<String>,
    /// Who speaks, or who counts.
    pub speaker: String,
    /// `speaker` or `counter`.
    pub speaks: &'static str,
    /// People to choose from.
    pub speakers: Vec<Choice>,
    /// Where its words are.
    pub anchors: Vec<AnchorView>,
    /// What the reporter gains at once.
    pub gains: Vec<Gain>,
    /// What deserves a second look.
    pub warnings: Vec<Gain>,
    /// The records that were seen, each with its version.
    pub seen: String,
    /// Its place in the reading.
    #[serde(skip)]
    pub place: usize,
    /// Those records.
    #[serde(skip)]
    pub records: Vec<(i64, i64)>,
}

/// A choice of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What it is called.
    pub name: String,
}

/// Words with those around them.
#[derive(Clone, Debug, Serialize)]
pub struct AnchorView {
    /// The passage.
    pub block: String,
    /// The words.
    pub words: String,
    /// Which occurrence.
    pub nth: usize,
    /// What stands before them.
    pub before: String,
    /// What stands behind them.
    pub after: String,
}

/// Something to know, with where there is more of it.
#[derive(Clone, Debug, Serialize)]
pub struct Gain {
    /// In words.
    pub say: String,
    /// The address.
    pub url: Option<String>,
}

/// What suggestions are made from.
pub(super) struct Making<'a> {
    pub desk: &'a Desk,
    pub draft: i64,
    pub read: &'a Read,
    pub records: Vec<Record>,
    pub mentions: HashMap<i64, Mention>,
    /// Names and kinds that nobody wants suggested any more.
    pub declined: HashSet<(String, String)>,
}

/// Reads the newest version of a draft and says what is offered.
///
/// # Errors
/// [`Error::Busy`] where too many texts wait to be read.
pub async fn offer(desk: &Desk, draft: &Draft) -> Result<Offer> {
    let app = &desk.app;
    let document = draft::at(app, draft.id, draft.version).await?;
    let Said {
        document, fields, ..
    } = draft::from_tree(&document.ok_or(Error::NotFound)?);
    let wording = Wording {
        headline: fields.headline.clone(),
        standfirst: fields.standfirst.clone(),
        dateline: fields.dateline.clone(),
    };
    let head = article::by_id(&app.db, draft.id).await?;
    let day = day(desk, head.map_or(app.clock.now(), |head| head.published_at));
    let language = fields.language.clone();
    let language = language.unwrap_or_else(|| desk.language().to_owned());
    let asked = Asked {
        wording: &wording,
        document: &document,
        language: &language,
        day,
    };
    let read = strip::read(app, &desk.publication, asked).await?;
    let switches = strip::switches(&app.db).await?.into_iter();
    let off: Vec<Sort> = switches
        .filter(|one| one.is_off)
        .map(|one| one.sort)
        .collect();
    let making = Making::of(desk, draft.id, &read).await?;
    let items = items(&making, &off).await?;
    let records = making.records.iter().map(|one| (one.id, one.version));
    Ok(Offer {
        version: draft.version,
        items,
        off,
        records: records.collect(),
        read,
        fields,
    })
}

/// The day of a moment by the calendar of the publication.
fn day(desk: &Desk, at: Millis) -> Date {
    let at = Timestamp::from_millisecond(at).unwrap_or(Timestamp::MAX);
    at.to_zoned_datetime(desk.publication.zone.clone()).date()
}

async fn items(making: &Making<'_>, off: &[Sort]) -> Result<Vec<Item>> {
    let mut items = Vec::new();
    items.extend(storyline(making).await?);
    items.extend(names::items(making).await?);
    items.extend(figures::items(making).await?);
    items.extend(sayings::quotes(making));
    items.extend(sayings::moments(making));
    let mut shown: HashMap<Sort, usize> = HashMap::new();
    items.retain(|item| !off.contains(&item.sort) || item.state != OPEN);
    for (at, item) in items.iter_mut().enumerate() {
        item.at = at;
        let count = shown.entry(item.sort).or_default();
        item.shown = *count < most(item.sort);
        *count += usize::from(item.state == OPEN);
        item.proposed = match item.state {
            ACCEPTED => "accept",
            REJECTED => "reject",
            _ if item.shown && !item.asks && item.sort != Sort::Storyline => "accept",
            _ => "open",
        };
    }
    Ok(items)
}

/// The storyline that the story is in, or probably part of.
async fn storyline(making: &Making<'_>) -> Result<Option<Item>> {
    let db = &making.desk.app.db;
    let item = |line: storyline::Storyline, state: &'static str| Item {
        key: format!("l|{}", line.id),
        sort: Sort::Storyline,
        label: line.title,
        state,
        seen: state.to_owned(),
        ..Item::default()
    };
    let lines = storyline::of_item(db, ItemKind::Article, making.draft).await?;
    if let Some(line) = lines.into_iter().next() {
        return Ok(Some(item(line, ACCEPTED)));
    }
    let likely = strip::storyline_for(db, making.draft, &making.things()).await?;
    Ok(likely.map(|line| item(line, OPEN)))
}

impl<'a> Making<'a> {
    async fn of(desk: &'a Desk, draft: i64, read: &'a Read) -> Result<Self> {
        let db = &desk.app.db;
        let mentions = thing::mentions_of(db, draft).await?.into_iter();
        let declined = thing::often_rejected(db).await?;
        Ok(Self {
            desk,
            draft,
            read,
            records: record::of_article(db, draft).await?,
            mentions: mentions.map(|one| (one.record.id, one)).collect(),
            declined: declined.into_iter().collect(),
        })
    }

    /// The known things of the story, of which nobody has to be asked, those first that it is most about.
    pub fn things(&self) -> Vec<i64> {
        let known = self.read.reading.names.iter();
        let known = known.filter(|name| name.certainty == sense::Certainty::Known);
        known
            .filter_map(|name| Some(name.ids.first()?.cast_signed()))
            .collect()
    }

    /// The records of a sort with these words, first those in the same place.
    pub fn records_at(&self, sort: record::Sort, anchor: &sense::Anchor) -> Vec<&Record> {
        let of_sort = self.records.iter().filter(|one| one.sort == sort);
        let is_here = |one: &&Record| {
            let here: &Anchor = &one.anchor;
            here.block == anchor.passage && here.nth == anchor.nth && here.words == anchor.words
        };
        let same: Vec<&Record> = of_sort.clone().filter(is_here).collect();
        if !same.is_empty() {
            return same;
        }
        let overlaps = |one: &&Record| {
            let here = &one.anchor;
            here.block == anchor.passage
                && self.range_of(here).is_some_and(|(start, end)| {
                    start < anchor.bytes.end && anchor.bytes.start < end
                })
        };
        let wider: Vec<&Record> = of_sort.clone().filter(overlaps).collect();
        if !wider.is_empty() {
            return wider;
        }
        let has_moved = |one: &&Record| {
            one.anchor.words == anchor.words && self.range_of(&one.anchor).is_none()
        };
        of_sort.filter(has_moved).take(1).collect()
    }

    /// The bytes at which an anchor's words stand in the text that was read.
    fn range_of(&self, anchor: &Anchor) -> Option<(usize, usize)> {
        let text = self.read.text(&anchor.block);
        let (start, words) = text.match_indices(&anchor.words).nth(anchor.nth)?;
        Some((start, start + words.len()))
    }

    /// Words with those around them.
    pub fn view(&self, anchor: &sense::Anchor) -> AnchorView {
        let text = self.read.text(&anchor.passage);
        let [before, words, after] = match text.get(anchor.bytes.clone()) {
            Some(_) => around(text, (anchor.bytes.start, anchor.bytes.end)),
            None => [String::new(), anchor.words.clone(), String::new()],
        };
        AnchorView {
            block: anchor.passage.clone(),
            words,
            nth: anchor.nth,
            before,
            after,
        }
    }

    /// A suggestion with one anchor, and what was decided about it.
    pub fn item(&self, (sort, place): (Sort, usize), anchor: &sense::Anchor) -> Item {
        let (of, letter) = match sort {
            Sort::Figure => (record::Sort::Figure, "f"),
            Sort::Quote => (record::Sort::Quote, "q"),
            _ => (record::Sort::Moment, "m"),
        };
        let records = self.records_at(of, anchor);
        let words = records
            .first()
            .map_or(&anchor.words, |one| &one.anchor.words);
        Item {
            key: format!(
                "{letter}|{}|{}|{}",
                anchor.passage, anchor.nth, anchor.words
            ),
            sort,
            label: words.clone(),
            words: words.clone(),
            anchors: vec![self.view(anchor)],
            place,
            ..Item::default()
        }
        .with_records(&records)
    }
}

impl Item {
    /// With what was decided.
    pub fn with_records(mut self, records: &[&Record]) -> Self {
        self.records = records.iter().map(|one| (one.id, one.version)).collect();
        self.seen = seen(&self.records);
        self.state = match records.first().map(|one| one.state) {
            Some(State::Confirmed | State::Stale) => ACCEPTED,
            Some(State::Rejected) => REJECTED,
            Some(State::Suggested) | None => OPEN,
        };
        self
    }
}

/// Records with their versions, as a form has seen them.
pub fn seen(records: &[(i64, i64)]) -> String {
    let pair = |(id, version): &(i64, i64)| format!("{id}:{version}");
    records.iter().map(pair).collect::<Vec<_>>().join(" ")
}

/// The kinds that a new thing can be given.
pub fn kinds(desk: &Desk) -> Vec<Choice> {
    let kinds = thing::Kind::ALL.iter();
    let kinds = kinds.filter(|kind| **kind != thing::Kind::Subject);
    kinds
        .map(|kind| Choice {
            value: kind.word().to_owned(),
            name: desk.word(&format!("know-kind-{}", kind.word())),
        })
        .collect()
}

/// The offer as the script reads it.
///
/// # Errors
/// When it has no JSON form.
pub fn json(offer: &Offer) -> Result<serde_json::Value> {
    Ok(serde_json::json!({"version": offer.version, "items": offer.items}))
}
