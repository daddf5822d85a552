//! The page of a record.
use std::collections::HashMap;

use serde::Serialize;

use super::url;
use crate::Desk;
use crate::done::Done;
use crate::form::Notice;
use crate::knowledge::inbox::passage_around;
use crate::knowledge::{SAID, sort_word};
use crate::story::STORIES;
use ground::clock::Millis;
use ground::error::{Error, Result};
use newsroom::article;
use newsroom::knowledge::anchor;
use newsroom::knowledge::figure::{self, Fate};
use newsroom::knowledge::record::{self, Record, Sort, State};
use newsroom::knowledge::{moment, quote, thing};
use newsroom::retold::{self, Place, Retraction, Settled, Shows};
use web::Answer;
use web::extract::{Path, Query};

/// The text of a story is asked whole, whatever is gated.
const WHOLE: richtext::Opening = richtext::Opening {
    paragraphs: usize::MAX,
    percent: 100,
};

/// What is typed to take a record back.
#[derive(Clone, Debug, Default, Serialize, serde::Deserialize)]
#[serde(default)]
pub struct CorrectForm {
    /// Why.
    pub reason: String,
    /// What is right instead.
    pub right: String,
    /// The version that was seen.
    #[serde(skip_serializing)]
    pub seen: web::seen::Seen,
}

#[derive(Serialize)]
struct RecordPage {
    url: String,
    seen: i64,
    words: String,
    sort: &'static str,
    state: &'static str,
    /// What it says: pairs of an interface string and a value.
    facts: Vec<(&'static str, String)>,
    story_url: String,
    headline: String,
    around: Option<[String; 3]>,
    withdrawn: Option<Withdrawn>,
    can_correct: bool,
    can_show_openly: bool,
    shown_openly: bool,
    form: CorrectForm,
    open: usize,
    places: Vec<PlaceView>,
    words_url: String,
}

#[derive(Serialize)]
struct Withdrawn {
    at: Millis,
    reason: String,
    by_url: Option<String>,
}

#[derive(Serialize)]
struct PlaceView {
    key: String,
    kind: Shows,
    name: String,
    url: Option<String>,
    settled: Option<(String, Millis)>,
}

/// The record with this id.
pub(super) async fn found(desk: &Desk, id: i64) -> Result<Record> {
    record::by_id(&desk.app.db, id)
        .await?
        .ok_or(Error::NotFound)
}

/// The page.
///
/// # Errors
/// [`Error::NotFound`] where there is no such record.
pub async fn show(desk: Desk, Path(id): Path<i64>, Query(done): Query<Done>) -> Result<Answer> {
    let notice = done.notice(&desk, &SAID);
    page(&desk, id, (CorrectForm::default(), &notice)).await
}

pub(super) async fn page(
    desk: &Desk,
    id: i64,
    (form, notice): (CorrectForm, &Notice),
) -> Result<Answer> {
    let db = &desk.app.db;
    let record = found(desk, id).await?;
    let newest = article::newest(db, record.article).await?;
    let content = newest.map(|(_, wanted)| wanted.content);
    let passages = content
        .as_ref()
        .map(|content| anchor::passages(content, WHOLE));
    let withdrawn = withdrawn(desk, &record).await?;
    let places = views(desk, &record).await?;
    let is_figure = record.sort == Sort::Figure;
    let content = RecordPage {
        url: url(id),
        seen: record.version,
        sort: sort_word(record.sort),
        state: record.state.word(),
        facts: facts(desk, &record).await?,
        story_url: format!("{STORIES}/{}", record.article),
        headline: content.map_or_else(String::new, |content| content.wording.headline),
        around: passages.and_then(|passages| passage_around(&passages, &record)),
        can_correct: withdrawn.is_none() && matches!(record.state, State::Confirmed | State::Stale),
        withdrawn,
        can_show_openly: is_figure && record.state == State::Confirmed,
        shown_openly: record.shown_openly,
        form,
        open: places.iter().filter(|one| one.settled.is_none()).count(),
        places,
        words_url: format!("{STORIES}/{}/words", record.article),
        words: record.anchor.words,
    };
    let title = desk.word("know-record");
    desk.page(
        "knowledge_desk/record.html",
        (&url(id), &title),
        &content,
        notice,
    )
}

async fn withdrawn(desk: &Desk, record: &Record) -> Result<Option<Withdrawn>> {
    let db = &desk.app.db;
    let retraction = retold::retraction(db, record.id).await?;
    let fate = match record.sort {
        Sort::Figure => figure::fate(db, record.id).await?,
        _ => None,
    };
    let by_url = fate
        .as_ref()
        .and_then(|fate: &Fate| fate.corrected_by)
        .map(url);
    if let Some(Fate {
        withdrawn_at: Some(at),
        withdrawn_reason: reason,
        ..
    }) = fate
    {
        return Ok(Some(Withdrawn { at, reason, by_url }));
    }
    // What was confirmed again since is not withdrawn.
    let is_gone = record.sort != Sort::Figure && record.state == State::Rejected;
    let said = |one: Retraction| Withdrawn {
        at: one.at,
        reason: match one.instead.as_str() {
            "" => one.reason,
            instead => format!("{} → {instead}", one.reason),
        },
        by_url: None,
    };
    Ok(retraction.filter(|_| is_gone).map(said))
}

/// What a record says, by the strings of the fields.
async fn facts(desk: &Desk, record: &Record) -> Result<Vec<(&'static str, String)>> {
    let db = &desk.app.db;
    let mut facts = Vec::new();
    match record.sort {
        Sort::Mention => {
            let mentions = thing::mentions_of(db, record.article).await?;
            let own = mentions.into_iter().find(|one| one.record.id == record.id);
            let name = named(desk, own.and_then(|one| one.thing)).await?;
            facts.push(("know-field-chosen", name));
        }
        Sort::Figure => {
            if let Some(said) = figure::facts(db, record.id).await? {
                let unit = [said.currency.as_str(), said.unit.as_str()].join(" ");
                let value = format!("{} {}", said.value, unit.trim());
                facts.push(("know-fact-value", value.trim().to_owned()));
                facts.push(("know-field-measure", named(desk, said.measure).await?));
                facts.push(("know-fact-period", said.period));
                facts.push(("know-fact-source", said.source_text));
            }
        }
        Sort::Quote => {
            if let Some(said) = quote::facts(db, record.id).await? {
                let speaker = named(desk, said.speaker).await?;
                let speaker = if speaker.is_empty() {
                    said.speaker_text
                } else {
                    speaker
                };
                facts.push(("know-field-speaker", speaker));
                facts.push(("know-fact-occasion", said.occasion));
            }
        }
        Sort::Moment => {
            if let Some(said) = moment::facts(db, record.id).await? {
                facts.push(("know-fact-when", said.edtf));
                facts.push(("know-field-series", named(desk, said.series).await?));
                facts.push(("know-field-counter", said.ordinal_said_by));
            }
        }
    }
    facts.retain(|(_, value)| !value.is_empty());
    Ok(facts)
}

async fn named(desk: &Desk, thing: Option<i64>) -> Result<String> {
    let Some(id) = thing else {
        return Ok(String::new());
    };
    let thing = thing::root_of(&desk.app.db, id).await?;
    Ok(thing.map_or_else(String::new, |thing| thing.name))
}

/// The places that show it: those first that are open, last those that were settled and show it no more.
async fn views(desk: &Desk, record: &Record) -> Result<Vec<PlaceView>> {
    let places: Vec<Place> = retold::places(&desk.app, &desk.publication, record).await?;
    let settled = retold::settled(&desk.app.db, record.id).await?;
    let mut settled: HashMap<String, Settled> = settled
        .into_iter()
        .map(|one| (one.place.clone(), one))
        .collect();
    let told = |one: Settled| (one.note, one.at);
    let mut views: Vec<PlaceView> = places
        .into_iter()
        .map(|place| PlaceView {
            settled: settled.remove(&place.key).map(told),
            key: place.key,
            kind: place.kind,
            name: place.name,
            url: Some(place.url).filter(|url| desk.may_open(url)),
        })
        .collect();
    views.sort_by_key(|view| view.settled.is_some());
    let mut gone: Vec<Settled> = settled.into_values().collect();
    gone.sort_by(|one, other| one.place.cmp(&other.place));
    views.extend(gone.into_iter().map(|one| PlaceView {
        key: one.place.clone(),
        kind: Shows::Words,
        name: one.place.clone(),
        url: None,
        settled: Some(told(one)),
    }));
    Ok(views)
}
