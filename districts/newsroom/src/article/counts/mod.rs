//! How many stories a month has, and a topic, kept beside the articles: an archive of a hundred
//! thousand stories is not counted again for each page that names its months.
//!
//! A change deletes the rows that it makes wrong, in its transaction; what has no row is counted
//! when it is asked for; a job writes the rows that are missing. So a page is right whatever the job
//! does.
mod store;

use std::collections::{BTreeSet, HashMap, HashSet};

use db::{Db, Migration, Tx};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::{Scope, related, shown};
use crate::publication;
use ground::app::App;
use ground::changes::{self, Tag};
use ground::clock::{MINUTE, Millis};
use ground::error::Result;
use ground::jobs::{Kind, retried};
use ground::lane::Lane;

/// The step of its tables.
pub(super) const MIGRATION: Migration =
    Migration::shared(30, "counts", include_str!("0030_counts.sql"));

/// The job that writes what is missing.
pub(super) const JOB: Kind = Kind::new("article.counts", Lane::Rest, |app, _| {
    retried(write_missing(app))
})
.every(MINUTE);

/// Rows that are written in one transaction.
const BATCH: usize = 100;

/// How many articles appeared from a moment up to, not including, another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its first moment.
    pub start: Millis,
    /// The one after its last.
    pub end: Millis,
    /// Live articles.
    pub articles: i64,
    /// The same, with each story once.
    pub stories: i64,
    /// The last change of one of them.
    pub changed: Millis,
}

/// What a transaction has changed: tags, and what was counted with it.
#[derive(Debug, Default)]
pub struct Touched {
    tags: BTreeSet<Tag>,
    times: BTreeSet<Millis>,
    topics: BTreeSet<i64>,
    /// Articles whose related stories may be others now.
    articles: BTreeSet<i64>,
    /// Topics that were met, by slug: many stories share one.
    pub(super) known_topics: HashMap<String, i64>,
    /// Sections and times that feeds were announced for.
    pub(super) announced: HashSet<(i64, Millis)>,
}

impl Touched {
    /// Notes an article as it is now: before a change, and after it.
    pub(super) async fn note(&mut self, tx: &mut Tx, article: i64) -> Result<()> {
        self.tags.extend(shown::tags(&mut *tx, article).await?);
        self.times.extend(store::times(tx, article).await?);
        self.topics.extend(store::topics(tx, article).await?);
        self.articles.insert(article);
        Ok(())
    }

    /// Notes an article that is new and tells a story of its own: all that it concerns is in `tags`.
    pub(super) fn note_new(&mut self, article: i64, tags: Vec<Tag>, at: Millis, topics: Vec<i64>) {
        self.articles.insert(article);
        self.tags.extend(tags);
        self.times.insert(at);
        self.topics.extend(topics);
    }

    /// Tells, in the transaction of the changes, what they concern. Once for many changes, because
    /// each time is a change of one row that all changes share.
    pub async fn record(self, tx: &mut Tx) -> Result<()> {
        // Only now, when nobody else can write counts before the commit.
        changes::record(tx, self.tags).await?;
        related::make_due(tx, &self.articles).await?;
        store::forget_spans(tx, &self.times).await?;
        Ok(store::forget_topics(tx, &self.topics).await?)
    }
}

/// Forgets how many stories these topics have, which a change makes wrong.
pub(super) async fn forget_topics(tx: &mut Tx, topics: &BTreeSet<i64>) -> Result<()> {
    Ok(store::forget_topics(tx, topics).await?)
}

/// The months of a time zone with live articles, newest first.
pub async fn months(db: &Db, zone: &TimeZone, now: Millis) -> Result<Vec<Span>> {
    changes::show(Scope::Everything.tag());
    let mut kept = kept(db, now).await?;
    let mut found = Vec::new();
    for (start, end) in wanted(db, zone, now).await? {
        let span = match kept.remove(&(start, end)) {
            Some(span) => span,
            None => store::count(db, (start, end), now).await?.0,
        };
        found.extend(Some(span).filter(|span| span.articles > 0));
    }
    found.reverse();
    Ok(found)
}

/// How many stories of a topic are live, where no row says it.
pub async fn of_topic(db: &Db, topic: i64, now: Millis) -> Result<i64> {
    Ok(store::count_topic(db, topic, now).await?.0)
}

async fn kept(db: &Db, now: Millis) -> Result<HashMap<(Millis, Millis), Span>> {
    let spans = store::spans(db, now).await?.into_iter();
    Ok(spans.map(|span| ((span.start, span.end), span)).collect())
}

/// The months from that of the oldest live article to that of the newest, oldest first.
async fn wanted(db: &Db, zone: &TimeZone, now: Millis) -> Result<Vec<(Millis, Millis)>> {
    let Some((oldest, newest)) = store::ends(db, now).await? else {
        return Ok(Vec::new());
    };
    let date = |at| {
        let at = Timestamp::from_millisecond(at).unwrap_or(Timestamp::MAX);
        zone.to_datetime(at).date()
    };
    let start = |day: jiff::civil::Date| {
        let zoned = day.to_zoned_datetime(zone.clone());
        zoned.map_or(Millis::MAX, |zoned| zoned.timestamp().as_millisecond())
    };
    let mut month = date(oldest).first_of_month();
    let mut months = Vec::new();
    while month <= date(newest) {
        let Ok(next) = month.checked_add(1.month()) else {
            break;
        };
        months.push((start(month), start(next)));
        month = next;
    }
    Ok(months)
}

/// Writes the counts that are missing, and forgets those of months that nobody asks for since the
/// publication has another time zone.
async fn write_missing(app: &App) -> Result<()> {
    let (db, now) = (&app.db, app.clock.now());
    let publication = publication::current(app).await?;
    let mut wanted_spans = wanted(db, &publication.zone, now).await?;
    wanted_spans.extend(wanted(db, &TimeZone::UTC, now).await?);
    let asked: BTreeSet<(Millis, Millis)> = wanted_spans.into_iter().collect();
    let kept = kept(db, now).await?;
    for span in kept.keys().filter(|span| !asked.contains(*span)) {
        store::forget_span(db, *span).await?;
    }
    let missing: Vec<(Millis, Millis)> = asked
        .into_iter()
        .filter(|span| !kept.contains_key(span))
        .collect();
    for batch in missing.chunks(BATCH) {
        let mut tx = db.begin().await?;
        changes::hold(&mut tx).await?;
        for span in batch {
            let (counted, holds_until) = store::count(&mut tx, *span, now).await?;
            store::keep_span(&mut tx, counted, holds_until).await?;
        }
        tx.commit().await?;
    }
    write_topics(db, now).await
}

async fn write_topics(db: &Db, now: Millis) -> Result<()> {
    for batch in store::uncounted(db, now).await?.chunks(BATCH) {
        let mut tx = db.begin().await?;
        changes::hold(&mut tx).await?;
        for topic in batch {
            let counted = store::count_topic(&mut tx, *topic, now).await?;
            store::keep_topic(&mut tx, *topic, counted).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}
