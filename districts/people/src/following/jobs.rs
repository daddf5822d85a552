//! Work off the request path: looking which stories of storylines are new, and writing down who is told of
//! them. The letters go out as a mailing.
//!
//! The look asks what is public now, by the clock. So a scheduled story is found when its time has come, a
//! story that is withdrawn before is not found, and nothing that publishes has to know of followers.
use std::cmp::Reverse;
use std::collections::BTreeMap;

use ::jobs::{Job, JobError, New};
use serde::Deserialize;

use super::{store, words};
use crate::mailing;
use ground::app::App;
use ground::clock::{DAY, HOUR, MINUTE, Millis};
use ground::error::{Error, Result};
use ground::jobs::{Kind, retried};
use ground::lane::Lane;
use newsroom::knowledge::storyline::{self, Published};

/// The jobs of following.
pub const JOBS: &[Kind] = &[
    Kind::new(LOOK, Lane::Rest, |app, _| retried(look(app))).every(5 * MINUTE),
    Kind::new(GATHER, Lane::Bulk, |app, job| Box::pin(gather_of(app, job))),
    Kind::new(SWEEP, Lane::Rest, |app, _| retried(sweep(app)))
        .every(DAY)
        .by_calendar(),
];

/// What is written to many.
pub const MAILINGS: &[mailing::Kind] = &[MAILING];

const MAILING: mailing::Kind = mailing::Kind {
    name: "storyline",
    write: |app, letter, reader| Box::pin(words::write(app, letter, reader)),
};

/// Looks which stories are new.
pub const LOOK: &str = "following.look";
/// Writes down who is told of them.
pub const GATHER: &str = "following.gather";
/// Forgets old letters.
pub const SWEEP: &str = "following.sweep";

/// How long a published story is news. One that is put into a storyline later is of its archive.
pub const NEWS: Millis = 2 * DAY;
/// How long a story is public before a letter tells of it. What is published together is in one letter,
/// and what is withdrawn at once is in none.
pub const SETTLE: Millis = 10 * MINUTE;
/// The time between two letters about one storyline.
pub const GAP: Millis = 6 * HOUR;
/// Stories in a letter, the newest. The others are on the storyline's page.
pub const STORIES: usize = 20;
/// How long it is remembered who was told what: much longer than a story is news.
const MEMORY: Millis = 14 * DAY;
/// Published stories that are read at a time.
const PAGE: i64 = 500;
/// Followers that are read at a time.
const BATCH: i64 = 200;
/// The letter of stories that have no room in one.
const NONE: i64 = 0;

/// A story that is new in a storyline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fresh {
    /// The article.
    pub article: i64,
    /// The story that it tells.
    pub story: i64,
    /// Since when it is public and in the storyline.
    pub came_at: Millis,
}

#[derive(Deserialize)]
struct Payload {
    letter: i64,
}

/// Begins the letters that are due.
async fn look(app: &App) -> Result<()> {
    let now = app.clock.now();
    let mut fresh: BTreeMap<i64, Vec<Fresh>> = BTreeMap::new();
    let mut behind = None;
    loop {
        let page = storyline::published(&app.db, (now - NEWS, now), behind, PAGE).await?;
        let Some(last) = page.last() else { break };
        behind = Some(*last);
        for published in &page {
            sort_in(app, &mut fresh, published, now).await?;
        }
    }
    for (storyline, stories) in fresh {
        begin(app, storyline, stories, now).await?;
    }
    Ok(())
}

/// Notes in which storylines a story is news to a follower.
async fn sort_in(
    app: &App,
    fresh: &mut BTreeMap<i64, Vec<Fresh>>,
    published: &Published,
    now: Millis,
) -> Result<()> {
    for (storyline, added_at) in storyline::places(&app.db, published.article).await? {
        let came_at = published.at.max(added_at).min(now);
        if store::is_news(&app.db, storyline, published.article, came_at).await? {
            fresh.entry(storyline).or_default().push(Fresh {
                article: published.article,
                story: published.story,
                came_at,
            });
        }
    }
    Ok(())
}

/// Begins a letter about a storyline, if it is time for one.
async fn begin(app: &App, storyline: i64, mut stories: Vec<Fresh>, now: Millis) -> Result<()> {
    stories.sort_by_key(|one| Reverse((one.came_at, one.article)));
    let last = store::last(&app.db, storyline, now).await?;
    let is_rested = last.is_none_or(|(_, at)| at + GAP <= now);
    let is_settled = stories
        .last()
        .is_some_and(|first| first.came_at + SETTLE <= now);
    if !is_rested || !is_settled {
        return Ok(());
    }
    let id = app.ids.next(now);
    let previous = last.map_or(NONE, |(id, _)| id);
    let mut tx = app.db.begin().await?;
    if !store::begin(&mut tx, id, (storyline, previous), now)
        .await?
        .is_done()
    {
        return Ok(());
    }
    for (nth, one) in stories.iter().enumerate() {
        let letter = if nth < STORIES { id } else { NONE };
        store::add(&mut tx, (letter, storyline), one, now).await?;
    }
    let job = New {
        unique_key: Some(format!("{GATHER} {id}")),
        ..New::job(GATHER, serde_json::json!({ "letter": id }))
    };
    ::jobs::enqueue(&mut tx, now, app.ids.next(now), job).await?;
    tx.commit().await?;
    app.job_bell.ring();
    Ok(())
}

/// Has a letter sent to all who are to get it.
async fn gather_of(app: &App, job: &Job) -> Result<(), JobError> {
    let Payload { letter } =
        serde_json::from_value(job.payload.clone()).map_err(JobError::permanent)?;
    gather(app, letter).await.map_err(JobError::retry)
}

/// Writes down, some at a time, who is told what: in one transaction, so that a job that was killed goes on
/// where it was, and nobody is told of a story twice.
async fn gather(app: &App, letter: i64) -> Result<()> {
    let Some(storyline) = store::storyline(&app.db, letter).await? else {
        return Ok(());
    };
    let mut tx = app.db.begin().await?;
    // A job may run twice; its letters go out once.
    if !store::hold_ungathered(&mut tx, letter).await?.is_done() {
        return Ok(());
    }
    let Some(mut to) = mailing::begin(app, &mut tx, MAILING.name, letter).await? else {
        return Ok(());
    };
    tx.commit().await?;
    loop {
        let now = app.clock.now();
        let batch = store::followers(&app.db, storyline, to.reached, BATCH).await?;
        let mut tx = app.db.begin().await?;
        let Some(last) = batch.last() else {
            if store::gathered(&mut tx, letter, now).await?.is_done() {
                mailing::send(app, &mut tx, to).await?;
                tx.commit().await?;
                app.job_bell.ring();
            }
            return Ok(());
        };
        let span = (to.reached, *last);
        store::tell(&mut tx, (letter, storyline), span, now).await?;
        let told = store::told(&mut tx, letter, span).await?;
        if !mailing::add(&mut tx, &mut to, &told, *last, now)
            .await?
            .is_done()
        {
            // Another worker gathers too, and may have been taken for dead: this one looks again.
            return Err(Error::Unavailable);
        }
        tx.commit().await?;
    }
}

/// Forgets letters that tell nobody anything new any more.
async fn sweep(app: &App) -> Result<()> {
    store::forget_letters(&app.db, app.clock.now() - MEMORY).await?;
    Ok(())
}
