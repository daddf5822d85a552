//! `GET /desk/pictures`: the library, the newest first, what a search finds, or what runs out.
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use url::form_urlencoded::{self, Serializer};

use super::{Card, PATH};
use crate::Desk;
use crate::form::Notice;
use ground::clock::Millis;
use ground::error::Result;
use newsroom::picture::ending::{self, Cursor};
use newsroom::picture::{self, Picture};
use newsroom::search::expiry::Span;
use newsroom::search::{self, DeskHit, DeskQuery, Sort};
use web::Answer;
use web::extract::Query;

/// Pictures on one page.
const SHOWN: usize = 48;
/// Pages of what a search finds.
const PAGES: usize = 20;

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    /// The picture behind which the page begins.
    before: Option<i64>,
    page: Option<usize>,
    /// Only what may not be shown much longer, `soon`, or any more, `over`.
    ends: String,
    /// Of the first, only what ends on this day or earlier.
    by: String,
    /// The end and the picture behind which the page begins, as in `1780000000000.12`.
    behind: String,
}

#[derive(Serialize)]
struct LibraryPage {
    q: String,
    ends: &'static str,
    by: String,
    pictures: Vec<Card>,
    older_url: Option<String>,
}

/// The page.
pub async fn index(desk: Desk, Query(asked): Query<Asked>) -> Result<Answer> {
    let q = asked.q.trim();
    let (pictures, older_url) = match (q, asked.ends.as_str()) {
        ("", "soon") => running_out(&desk, &asked).await?,
        ("", "over") => over(&desk, &asked).await?,
        ("", _) => newest(&desk, asked.before).await?,
        (q, _) => found(&desk, q, &asked).await?,
    };
    let cards = pictures.iter().map(|picture| Card::of(&desk, picture));
    let content = LibraryPage {
        pictures: cards.collect(),
        older_url,
        q: q.to_owned(),
        ends: match asked.ends.as_str() {
            "soon" => "soon",
            "over" => "over",
            _ => "",
        },
        by: asked.by.trim().to_owned(),
    };
    let title = desk.word("desk-pictures");
    desk.page(
        "library/index.html",
        (PATH, &title),
        &content,
        &Notice::None,
    )
}

type Pictures = (Vec<Picture>, Option<String>);

async fn newest(desk: &Desk, before: Option<i64>) -> Result<Pictures> {
    let limit = SHOWN + 1;
    let mut ids = picture::before(&desk.app.db, before.unwrap_or(i64::MAX), limit).await?;
    let older = (ids.len() > SHOWN).then(|| {
        ids.truncate(SHOWN);
        format!("{PATH}?before={}", ids[SHOWN - 1])
    });
    Ok((picture::by_ids(&desk.app.db, &ids).await?, older))
}

/// What may not be shown much longer, the next one first.
async fn running_out(desk: &Desk, asked: &Asked) -> Result<Pictures> {
    let (db, now) = (&desk.app.db, desk.app.clock.now());
    let after = place(&asked.behind).unwrap_or((now, 0));
    let ids = ending::ending(db, after, until(desk, &asked.by), SHOWN + 1).await?;
    let (pictures, last) = cut(picture::by_ids(db, &ids).await?);
    let by = asked.by.trim();
    let more = last.map(|last| format!("{PATH}?ends=soon&by={}&behind={last}", encoded(by)));
    Ok((pictures, more))
}

/// What may not be shown any more, the latest first.
async fn over(desk: &Desk, asked: &Asked) -> Result<Pictures> {
    let (db, now) = (&desk.app.db, desk.app.clock.now());
    let before = place(&asked.behind).unwrap_or((now, i64::MAX));
    let ids = ending::over(db, before, SHOWN + 1).await?;
    let (pictures, last) = cut(picture::by_ids(db, &ids).await?);
    let more = last.map(|last| format!("{PATH}?ends=over&behind={last}"));
    Ok((pictures, more))
}

/// A page of a list by ends, and its last place where there are more.
fn cut(mut pictures: Vec<Picture>) -> (Vec<Picture>, Option<String>) {
    let is_more = pictures.len() > SHOWN;
    pictures.truncate(SHOWN);
    let last = pictures.last().filter(|_| is_more);
    let last = last.map(|last| format!("{}.{}", last.until.unwrap_or_default(), last.id));
    (pictures, last)
}

fn place(behind: &str) -> Option<Cursor> {
    let (at, id) = behind.split_once('.')?;
    Some((at.parse().ok()?, id.parse().ok()?))
}

/// The end of a day; no day is no end. A licence ends with the first moment after its last day.
fn until(desk: &Desk, by: &str) -> Millis {
    let day: Option<Date> = by.trim().parse().ok();
    let next = day.and_then(|day| day.checked_add(1.day()).ok());
    let next = next.and_then(|day| day.to_zoned_datetime(desk.publication.zone.clone()).ok());
    next.map_or(Millis::MAX, |next| next.timestamp().as_millisecond() + 1)
}

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// What the words find, among those of a list by ends where one is chosen.
async fn found(desk: &Desk, q: &str, asked: &Asked) -> Result<Pictures> {
    let now = desk.app.clock.now();
    let page = asked.page.unwrap_or(1).clamp(1, PAGES);
    let query = DeskQuery {
        text: q.to_owned(),
        sort: Some(Sort::Pictures),
        ends: span(desk, asked, now),
        offset: (page - 1) * SHOWN,
        limit: SHOWN,
        ..DeskQuery::default()
    };
    let found = search::desk_find(&desk.app, &query, now).await?;
    let is_more = found.total > page * SHOWN && page < PAGES;
    let more = is_more.then(|| {
        let mut query = Serializer::new(String::new());
        query.append_pair("q", q);
        for (name, value) in [("ends", &asked.ends), ("by", &asked.by)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.append_pair("page", &(page + 1).to_string());
        format!("{PATH}?{}", query.finish())
    });
    let pictures = found.hits.into_iter().filter_map(|hit| match hit {
        DeskHit::Picture(picture) => Some(*picture),
        DeskHit::Article(_) => None,
    });
    // The index knows days; of those that end today the hour decides.
    let fits = |picture: &Picture| match asked.ends.as_str() {
        "soon" => picture.is_shown(now),
        "over" => !picture.is_shown(now),
        _ => true,
    };
    Ok((pictures.filter(fits).collect(), more))
}

/// The last days of a list by ends; `None` for the whole library.
fn span(desk: &Desk, asked: &Asked, now: Millis) -> Option<Span> {
    let now = Timestamp::from_millisecond(now).unwrap_or(Timestamp::MAX);
    let today = desk.publication.zone.to_datetime(now).date();
    match asked.ends.as_str() {
        "soon" => Some((Some(today), asked.by.trim().parse().ok())),
        "over" => Some((None, Some(today))),
        _ => None,
    }
}
