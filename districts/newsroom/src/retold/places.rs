//! Where the publication shows what one record says: stories with the words, the same told again, boxes of
//! things, timelines, summaries.
use std::collections::HashSet;

use serde::Serialize;

use super::store;
use crate::knowledge::figure;
use crate::knowledge::record::{Record, Sort};
use crate::knowledge::storyline::{self, ItemKind};
use crate::knowledge::{moment, quote, thing};
use crate::publication::Publication;
use crate::{article, wrong};
use ground::app::App;
use ground::error::Result;

/// What shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shows {
    /// The story in which it stands.
    Story,
    /// Words of another story, of a picture or an advert.
    Words,
    /// The same figure or moment in another story.
    Told,
    /// A storyline's timeline, key figures or list of stories.
    Timeline,
    /// A storyline's summary.
    Summary,
    /// The page and boxes of a thing.
    Thing,
}

/// A place that shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Tells it apart, as in `storyline:7`.
    pub key: String,
    /// What it is.
    pub kind: Shows,
    /// What it is called.
    pub name: String,
    /// Where it is changed or seen.
    pub url: String,
    /// The record that says the same there, which can be taken back too.
    pub record: Option<i64>,
}

/// All places that show what a record says, those of its own story first.
///
/// # Errors
/// When the database does not answer.
pub async fn places(app: &App, publication: &Publication, record: &Record) -> Result<Vec<Place>> {
    let mut places = vec![story(app, record.article, None).await?];
    places.extend(told(app, record).await?);
    places.extend(timelines(app, record).await?);
    places.extend(summaries(app, &record.anchor.words).await?);
    places.extend(things(app, record).await?);
    let found = wrong::find(app, publication, &record.anchor.words).await?;
    let own = format!("/desk/stories/{}", record.article);
    let words = found.places.into_iter().filter(|one| one.url != own);
    places.extend(words.map(|one| Place {
        key: format!("words:{}", one.key),
        kind: Shows::Words,
        name: one.name,
        url: one.url,
        record: None,
    }));
    let mut seen = HashSet::new();
    places.retain(|one| seen.insert(one.key.clone()));
    Ok(places)
}

/// A story; with the record that says the same in it.
async fn story(app: &App, id: i64, record: Option<i64>) -> Result<Place> {
    let head = article::by_id(&app.db, id).await?;
    Ok(Place {
        key: match record {
            Some(record) => format!("record:{record}"),
            None => format!("article:{id}"),
        },
        kind: if record.is_some() {
            Shows::Told
        } else {
            Shows::Story
        },
        name: head.map_or_else(String::new, |head| head.wording.headline),
        url: format!("/desk/stories/{id}"),
        record,
    })
}

/// The same figure or moment in other stories.
async fn told(app: &App, record: &Record) -> Result<Vec<Place>> {
    let db = &app.db;
    let rows = match record.sort {
        Sort::Figure => match figure::facts(db, record.id).await? {
            Some(facts) => match facts.measure {
                Some(measure) => {
                    store::told_again(db, (facts.value.as_str(), measure), record.id).await?
                }
                None => Vec::new(),
            },
            None => Vec::new(),
        },
        Sort::Moment => store::tellings(db, record.id).await?,
        Sort::Mention | Sort::Quote => Vec::new(),
    };
    let mut places = Vec::new();
    for (id, article, _) in rows {
        places.push(story(app, article, Some(id)).await?);
    }
    Ok(places)
}

async fn timelines(app: &App, record: &Record) -> Result<Vec<Place>> {
    let mut lines = storyline::of_item(&app.db, ItemKind::Article, record.article).await?;
    let own = match record.sort {
        Sort::Figure => Some(ItemKind::Figure),
        Sort::Moment => Some(ItemKind::Moment),
        Sort::Mention | Sort::Quote => None,
    };
    if let Some(kind) = own {
        lines.extend(storyline::of_item(&app.db, kind, record.id).await?);
    }
    let place = |line: storyline::Storyline| Place {
        key: format!("storyline:{}", line.id),
        kind: Shows::Timeline,
        url: format!("/desk/storylines/{}", line.id),
        name: line.title,
        record: None,
    };
    Ok(lines.into_iter().map(place).collect())
}

async fn summaries(app: &App, words: &str) -> Result<Vec<Place>> {
    let rows = store::summaries(&app.db).await?.into_iter();
    let with_words = rows.filter(|(_, _, summary)| summary.contains(words));
    Ok(with_words
        .map(|(id, title, _)| Place {
            key: format!("summary:{id}"),
            kind: Shows::Summary,
            name: title,
            url: format!("/desk/storylines/{id}"),
            record: None,
        })
        .collect())
}

/// The pages and boxes of what it is about.
async fn things(app: &App, record: &Record) -> Result<Vec<Place>> {
    let db = &app.db;
    let mut ids: Vec<i64> = match record.sort {
        Sort::Figure => match figure::facts(db, record.id).await? {
            Some(facts) => facts.measure.into_iter().chain(facts.things).collect(),
            None => Vec::new(),
        },
        Sort::Quote => match quote::facts(db, record.id).await? {
            Some(facts) => facts.speaker.into_iter().collect(),
            None => Vec::new(),
        },
        Sort::Moment => match moment::facts(db, record.id).await? {
            Some(facts) => facts.things.into_iter().map(|(id, _)| id).collect(),
            None => Vec::new(),
        },
        Sort::Mention => {
            let mentions = thing::mentions_of(db, record.article).await?;
            let own = mentions
                .into_iter()
                .filter(|one| one.record.id == record.id);
            own.filter_map(|one| one.thing).collect()
        }
    };
    ids.sort_unstable();
    ids.dedup();
    let mut places = Vec::new();
    for id in ids {
        if let Some(thing) = thing::root_of(db, id).await? {
            places.push(Place {
                key: format!("thing:{}", thing.id),
                kind: Shows::Thing,
                url: format!("/desk/things/{}", thing.id),
                name: thing.name,
                record: None,
            });
        }
    }
    Ok(places)
}
