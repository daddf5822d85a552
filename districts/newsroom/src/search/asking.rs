//! A reader's question to the index, and what of the answer is live at this moment.
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use finder::{Asked, Filters, Finder, Found, Label, Question};

use super::days::{Days, start};
use super::entry::key;
use super::question::{Counts, FEW, LONGEST, MOST, Order, Query, Reach, Results};
use super::{Search, expiry, suggest};
use crate::article::{Head, stock};
use crate::publication::{self, Publication};
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;

/// Keys that readers may type.
pub const KEYS: [&str; 5] = ["author", "section", "topic", "after", "before"];
/// Topics that are counted.
const TOPICS: usize = 20;
/// Authors that are counted.
const AUTHORS: usize = 20;

/// The stories that fit a question and are live at `now`.
///
/// # Errors
/// When the index or the database does not answer.
pub async fn find(app: &App, query: &Query, reach: Reach, now: Millis) -> Result<Results> {
    let asked = finder::parse(&query.text, &KEYS);
    let search = app.part::<Search>();
    let Some(pair) = search.pair() else {
        return Ok(Results {
            asked,
            ..Results::default()
        });
    };
    let publication = publication::current(app).await?;
    let question = question(app, &publication, query, (&asked, reach), now).await?;
    let (found, meant) = answer(search, pair.readers, question).await?;
    let ids: Vec<i64> = found
        .hits
        .iter()
        .filter_map(|hit| hit.id.parse().ok())
        .collect();
    let heads = stock::of_ids(&app.db, &ids).await?;
    let gone = heads.iter().filter(|head| !head.is_live(now)).count();
    Ok(Results {
        heads: once(heads, now),
        total: found.total.saturating_sub(gone),
        counts: counts(app, found.counts).await?,
        meant,
        asked,
        is_ready: true,
    })
}

/// Asks an index; and what was meant, where it finds little.
pub async fn answer(
    search: &Search,
    finder: Finder,
    question: Question,
) -> Result<(Found, Option<String>)> {
    let ask = move || {
        let found = finder.find(&question)?;
        let filters = question.filters();
        let meant = match found.total < FEW {
            true => finder.meant(&question.asked, &question.languages, &filters)?,
            false => None,
        };
        Ok((found, meant))
    };
    search.on_disk(ask).await
}

/// Of the translations of a story, the one that stands for it in lists, at the place of the first;
/// what is not live at `now` is left out, whatever the index says.
pub fn once(heads: Vec<Head>, now: Millis) -> Vec<Head> {
    let (mut shown, mut places) = (Vec::<Head>::new(), HashMap::new());
    for head in heads.into_iter().filter(|head| head.is_live(now)) {
        match places.get(&head.story) {
            None => {
                places.insert(head.story, shown.len());
                shown.push(head);
            }
            Some(place) if head.is_first(now) => shown[*place] = head,
            Some(_) => {}
        }
    }
    shown
}

/// The question with its filters, those that were typed included.
async fn question(
    app: &App,
    publication: &Publication,
    query: &Query,
    (asked, reach): (&Asked, Reach),
    now: Millis,
) -> Result<Question> {
    let zone = &publication.zone;
    let mut filters = Filters {
        from: query.from.map(|day| start(zone, day)),
        to: query
            .to
            .and_then(|day| Some(start(zone, day.tomorrow().ok()?))),
        ..Filters::default()
    };
    let chosen = [
        ("section", &query.section),
        ("author", &query.author),
        ("topic", &query.topic),
    ];
    for (key, value) in chosen {
        if let Some(value) = value {
            filters
                .only
                .push(labels(app, publication, key, value).await?);
        }
    }
    typed(app, publication, asked, &mut filters).await?;
    // An entry of a story whose time has been put off may still be there.
    let until = now.saturating_add(1);
    Ok(Question {
        asked: asked.clone(),
        reach: match reach {
            Reach::Public => finder::Reach::Open,
            Reach::Whole => finder::Reach::Whole,
        },
        languages: Vec::new(),
        only: filters.only,
        not: filters.not,
        from: filters.from,
        to: Some(filters.to.map_or(until, |to| to.min(until))),
        order: order(query.order, now),
        offset: query.offset.min(MOST),
        limit: query.limit.min(LONGEST),
        count: match query.counted {
            true => [key::SECTION, key::AUTHOR, key::TOPIC, key::YEAR]
                .map(str::to_owned)
                .into(),
            false => Vec::new(),
        },
    })
}

pub fn order(order: Order, now: Millis) -> finder::Order {
    match order {
        Order::Relevance => finder::Order::Relevance { now },
        Order::Newest => finder::Order::Newest,
    }
}

/// Adds what was typed under keys. What names nothing is met by nothing.
pub async fn typed(
    app: &App,
    publication: &Publication,
    asked: &Asked,
    filters: &mut Filters,
) -> Result<()> {
    for (key, value) in asked.keyed() {
        let span = Days::parse(value).map(|days| days.span(&publication.zone));
        match (key.as_str(), span) {
            ("after", Some((start, _))) => {
                filters.from = Some(filters.from.map_or(start, |from| from.max(start)));
            }
            ("before", Some((start, _))) => {
                filters.to = Some(filters.to.map_or(start, |to| to.min(start)));
            }
            ("after" | "before", None) => filters.only.push(Vec::new()),
            (key, _) => filters
                .only
                .push(labels(app, publication, key, value).await?),
        }
    }
    for (key, value) in asked.keyed_not() {
        filters
            .not
            .extend(labels(app, publication, key, value).await?);
    }
    Ok(())
}

/// The labels of what is called so under a key: by the last part of the address, or by name.
async fn labels(
    app: &App,
    publication: &Publication,
    key: &str,
    value: &str,
) -> Result<Vec<Label>> {
    let name = value.to_lowercase();
    let is_so = |slug: &str, other: &str| slug == name || other.to_lowercase() == name;
    let ids: Vec<i64> = match key {
        key::SECTION => {
            let sections = publication.sections().iter();
            let sections = sections.filter(|one| is_so(&one.slug, &one.name));
            sections.map(|one| one.id).collect()
        }
        key::AUTHOR => {
            let authors = publication
                .authors()
                .filter(|one| is_so(&one.slug, &one.name));
            authors.map(|one| one.id).collect()
        }
        key::TOPIC => {
            let topics = suggest::all_topics(app).await?;
            let topics = topics.iter().filter(|one| is_so(&one.slug, &one.name));
            topics.map(|one| one.id).collect()
        }
        key::EXPIRES => return Ok(expiry::parse(value).map_or_else(Vec::new, expiry::within)),
        _ => return Ok(vec![Label::new(key, name)]),
    };
    let label = |id: i64| Label::new(key, id.to_string());
    Ok(ids.into_iter().map(label).collect())
}

/// Numbers by filter, for pages.
async fn counts(app: &App, mut counted: BTreeMap<String, Vec<(String, usize)>>) -> Result<Counts> {
    let mut take = |key: &str| -> Vec<(i64, usize)> {
        let values = counted.remove(key).unwrap_or_default().into_iter();
        let number = |(value, count): (String, usize)| Some((value.parse().ok()?, count));
        values.filter_map(number).collect()
    };
    let sections = take(key::SECTION);
    let mut authors = take(key::AUTHOR);
    authors.truncate(AUTHORS);
    let mut topics = take(key::TOPIC);
    topics.truncate(TOPICS);
    let years = take(key::YEAR).into_iter();
    let year = |(year, count)| Some((i16::try_from(year).ok()?, count));
    let mut years: Vec<(i16, usize)> = years.filter_map(year).collect();
    years.sort_unstable_by_key(|(year, _)| Reverse(*year));
    let ids: Vec<i64> = topics.iter().map(|(id, _)| *id).collect();
    let found = stock::topics_of_ids(&app.db, &ids).await?;
    let count = |id: i64| topics.iter().find(|(topic, _)| *topic == id);
    let topics = found.into_iter().filter_map(|topic| {
        let (_, count) = *count(topic.id)?;
        Some((topic, count))
    });
    Ok(Counts {
        sections,
        authors,
        topics: topics.collect(),
        years,
    })
}
