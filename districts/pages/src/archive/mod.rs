//! `GET /archive` and `GET /archive/{year}/{month}`: every story by its day.
use std::sync::Arc;

use axum::extract::State;
use http::Uri;
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use serde::Serialize;

use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::i18n::{self, DateStyle};
use newsroom::article::listing::Place;
use newsroom::article::view::{Card, cards};
use newsroom::article::{self, Cursor, counts};
use newsroom::publication::{self, Publication};
use people::reader::Caller;
use web::extract::Path;
use web::page::{self, Face, Meta};
use web::{Answer, Rendered};

/// Stories on one page of a month.
const PAGE: usize = 200;

#[derive(Serialize)]
struct IndexPage {
    years: Vec<Year>,
}

#[derive(Serialize)]
struct Year {
    year: i16,
    months: Vec<Month>,
}

#[derive(Serialize)]
struct Month {
    name: String,
    url: String,
    count: i64,
}

#[derive(Serialize)]
struct MonthPage {
    heading: String,
    days: Vec<Day>,
    older_url: Option<String>,
    newer_url: Option<String>,
}

#[derive(Serialize)]
struct Day {
    at: Millis,
    cards: Vec<Card>,
}

/// The months that have stories, newest first.
pub async fn index(State(app): State<App>, caller: Caller) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    page::faced(&app, &publication, &caller, "/archive", async |face| {
        let content = IndexPage {
            years: years(&app, &publication).await?,
        };
        let title = i18n::text(&publication.settings.language, "archive");
        let mut meta = Meta::new(&app, &publication, &title, "/archive");
        meta.face = face;
        page::render(
            &app,
            &publication,
            "archive/index.html",
            &meta,
            "/archive",
            &content,
        )
    })
    .await
}

async fn years(app: &App, publication: &Publication) -> Result<Vec<Year>> {
    let months = counts::months(&app.db, &publication.zone, app.clock.now()).await?;
    let mut years: Vec<Year> = Vec::new();
    for span in months.into_iter().filter(|span| span.stories > 0) {
        let month = day_of(publication, span.start);
        if years.last().is_none_or(|year| year.year != month.year()) {
            years.push(Year {
                year: month.year(),
                months: Vec::new(),
            });
        }
        if let Some(year) = years.last_mut() {
            year.months.push(Month {
                name: name(publication, month),
                url: path(month),
                count: span.stories,
            });
        }
    }
    Ok(years)
}

/// One month's stories by day, newest first.
///
/// # Errors
/// [`Error::NotFound`] for a month that is none or has no stories.
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path((year, month)): Path<(i16, i8)>,
    place: Place,
    uri: Uri,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let month = Date::new(year, month, 1).map_err(|_| Error::NotFound)?;
    if uri.path() != path(month) {
        return Ok(Answer::moved(&path(month)));
    }
    let place = settled(&app, &publication, month, place).await?;
    let key = format!("{}{}", path(month), place.query());
    page::faced(&app, &publication, &caller, &key, async |face| {
        render(&app, &publication, month, place, face).await
    })
    .await
}

/// The place next to a story of the month from which the same page is seen; the start for one
/// that is in no place of the month.
async fn settled(app: &App, publication: &Publication, month: Date, place: Place) -> Result<Place> {
    let (from, to) = bounds(publication, month, app.clock.now())?;
    let place = place.settled(app, article::Scope::Everything).await?;
    let Place::Before(cursor) = place else {
        return Ok(Place::Start);
    };
    let is_inside = (from..to).contains(&cursor.at);
    let has_older = article::between(&app.db, (from, to), cursor, app.clock.now(), 1).await?;
    Ok(match is_inside && !has_older.is_empty() {
        true => place,
        false => Place::Start,
    })
}

/// The month's first moment and the one after its last that is public at `now`.
fn bounds(publication: &Publication, month: Date, now: Millis) -> Result<(Millis, Millis)> {
    let next = month.checked_add(1.month()).map_err(|_| Error::NotFound)?;
    let end = start(publication, next).min(now + 1);
    Ok((start(publication, month), end))
}

async fn render(
    app: &App,
    publication: &Publication,
    month: Date,
    place: Place,
    face: Face,
) -> Result<Arc<Rendered>> {
    let now = app.clock.now();
    let (from, to) = bounds(publication, month, now)?;
    let limit = i64::try_from(PAGE).unwrap_or(i64::MAX) + 1;
    let cursor = place.cursor(now);
    let mut heads = article::between(&app.db, (from, to), cursor, now, limit).await?;
    if heads.is_empty() {
        return Err(Error::NotFound);
    }
    let more = heads.len() > PAGE;
    heads.truncate(PAGE);
    let (older_month, newer_month) = neighbours(app, publication, from, to).await?;
    let same_month = heads.last().filter(|_| more).map(|head| {
        let last = Place::Before(head.place());
        format!("{}{}", path(month), last.query())
    });
    let content = MonthPage {
        heading: name(publication, month),
        days: days(app, publication, &heads).await?,
        older_url: same_month.or(older_month.map(path)),
        newer_url: if place.is_start() {
            newer_month.map(path)
        } else {
            Some(path(month))
        },
    };
    let mut meta = Meta::new(app, publication, &content.heading, &path(month));
    meta.face = face;
    page::render(
        app,
        publication,
        "archive/month.html",
        &meta,
        &path(month),
        &content,
    )
}

/// The nearest months with stories before `from` and from `to` on.
async fn neighbours(
    app: &App,
    publication: &Publication,
    from: Millis,
    to: Millis,
) -> Result<(Option<Date>, Option<Date>)> {
    let (everything, now) = (article::Scope::Everything, app.clock.now());
    let before = Cursor {
        at: from,
        id: Millis::MIN,
    };
    let older = article::latest(&app.db, everything, before, now, 1).await?;
    let after = Cursor {
        at: to - 1,
        id: Millis::MAX,
    };
    let newer = article::next_newer(&app.db, everything, after, now, 1).await?;
    let month = |heads: Vec<article::Head>| {
        heads
            .first()
            .map(|head| day_of(publication, head.published_at).first_of_month())
    };
    Ok((month(older), month(newer)))
}

async fn days(app: &App, publication: &Publication, heads: &[article::Head]) -> Result<Vec<Day>> {
    let mut days: Vec<(Date, Day)> = Vec::new();
    for (head, card) in heads.iter().zip(cards(app, publication, heads).await?) {
        let day = day_of(publication, head.published_at);
        match days.last_mut() {
            Some((last, entry)) if *last == day => entry.cards.push(card),
            _ => days.push((
                day,
                Day {
                    at: head.published_at,
                    cards: vec![card],
                },
            )),
        }
    }
    Ok(days.into_iter().map(|(_, day)| day).collect())
}

fn day_of(publication: &Publication, at: Millis) -> Date {
    let at = Timestamp::from_millisecond(at).unwrap_or(Timestamp::MAX);
    publication.zone.to_datetime(at).date()
}

/// The first moment of a day in the publication's time zone.
fn start(publication: &Publication, day: Date) -> Millis {
    let zoned = day.to_zoned_datetime(publication.zone.clone());
    zoned.map_or(Millis::MAX, |zoned| zoned.timestamp().as_millisecond())
}

fn name(publication: &Publication, month: Date) -> String {
    let middle = start(publication, date(month.year(), month.month(), 15));
    i18n::date(
        &publication.settings.language,
        &publication.zone,
        middle,
        DateStyle::Month,
    )
}

fn path(month: Date) -> String {
    format!("/archive/{:04}/{:02}", month.year(), month.month())
}
