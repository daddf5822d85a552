//! The desk's questions: stories in every state, and pictures of the library.
use finder::{Filters, Label, Question, Reach};

use super::asking::{self, answer, order, typed};
use super::days::start;
use super::entry::{ARTICLE, PICTURE, key};
use super::question::{DeskHit, DeskQuery, DeskResults, LONGEST, MOST, Sort, Standing};
use super::{Search, expiry};
use crate::article::stock;
use crate::picture;
use crate::publication::{self, Publication};
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;

/// Stories in every state and pictures, for somebody who may see all of them.
///
/// # Errors
/// When the index or the database does not answer.
pub async fn desk_find(app: &App, query: &DeskQuery, now: Millis) -> Result<DeskResults> {
    let own = [key::STANDING, key::EXPIRES];
    let keys: Vec<&str> = asking::KEYS.into_iter().chain(own).collect();
    let asked = finder::parse(&query.text, &keys);
    let search = app.part::<Search>();
    let Some(pair) = search.pair() else {
        return Ok(DeskResults {
            asked,
            ..DeskResults::default()
        });
    };
    let publication = publication::current(app).await?;
    let mut filters = filters(&publication, query);
    typed(app, &publication, &asked, &mut filters).await?;
    let question = Question {
        asked: asked.clone(),
        reach: Reach::Whole,
        languages: Vec::new(),
        only: filters.only,
        not: filters.not,
        from: filters.from,
        to: filters.to,
        order: order(query.order, now),
        offset: query.offset.min(MOST),
        limit: query.limit.min(LONGEST),
        count: vec![key::SORT.to_owned(), key::STANDING.to_owned()],
    };
    let (found, meant) = answer(search, pair.desk, question).await?;
    let count = |key: &str, value: &str| {
        let counted = found.counts.get(key).into_iter().flatten();
        counted
            .filter(|(one, _)| one == value)
            .map(|(_, count)| *count)
            .sum()
    };
    let standing = |one: Standing| (one, count(key::STANDING, one.word()));
    let ids = found.hits.iter().map(|hit| hit.id.as_str());
    Ok(DeskResults {
        hits: read(app, ids).await?,
        total: found.total,
        standings: Standing::ALL.map(standing).into(),
        pictures: count(key::SORT, PICTURE),
        meant,
        asked,
        is_ready: true,
    })
}

fn filters(publication: &Publication, query: &DeskQuery) -> Filters {
    let zone = &publication.zone;
    let mut only = Vec::new();
    if let Some(sort) = query.sort {
        let value = match sort {
            Sort::Articles => ARTICLE,
            Sort::Pictures => PICTURE,
        };
        only.push(vec![Label::new(key::SORT, value)]);
    }
    if let Some(standing) = query.standing {
        only.push(vec![Label::new(key::STANDING, standing.word())]);
    }
    if let Some(span) = query.ends {
        only.push(expiry::within(span));
    }
    if let Some(slug) = &query.author {
        let author = publication.author_by_slug(slug);
        let label = author.map(|author| Label::new(key::AUTHOR, author.id.to_string()));
        only.push(label.into_iter().collect());
    }
    Filters {
        only,
        not: Vec::new(),
        from: query.from.map(|day| start(zone, day)),
        to: query
            .to
            .and_then(|day| Some(start(zone, day.tomorrow().ok()?))),
    }
}

/// What the ids lead to, as the database has it now, in their order.
async fn read(app: &App, ids: impl Iterator<Item = &str>) -> Result<Vec<DeskHit>> {
    let ids: Vec<&str> = ids.collect();
    let articles: Vec<i64> = ids.iter().filter_map(|id| id.parse().ok()).collect();
    let pictures: Vec<i64> = ids.iter().copied().filter_map(picture_of).collect();
    let mut heads = stock::of_ids(&app.db, &articles)
        .await?
        .into_iter()
        .peekable();
    let mut pictures = picture::by_ids(&app.db, &pictures)
        .await?
        .into_iter()
        .peekable();
    let mut hits = Vec::with_capacity(ids.len());
    for id in ids {
        if let Ok(article) = id.parse::<i64>() {
            let head = heads.next_if(|head| head.id == article);
            hits.extend(head.map(|head| DeskHit::Article(Box::new(head))));
        } else if let Some(id) = picture_of(id) {
            let picture = pictures.next_if(|picture| picture.id == id);
            hits.extend(picture.map(|picture| DeskHit::Picture(Box::new(picture))));
        }
    }
    Ok(hits)
}

/// The picture of an entry's id.
fn picture_of(id: &str) -> Option<i64> {
    id.strip_prefix('p')?.parse().ok()
}
