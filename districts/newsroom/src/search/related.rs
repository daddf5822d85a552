//! Finds the related stories of what was published or changed, from public text alone, and stores
//! them: a page asks for nothing new.
use std::collections::{BTreeSet, HashSet};
use std::time::Duration;

use ::jobs::New;
use finder::{Filters, Finder, Label};

use super::Search;
use super::entry::{self, key};
use crate::article::{self, Head, Topic, related, stock};
use crate::publication::{self, Publication};
use ground::app::App;
use ground::clock::{DAY, MINUTE, Millis, SECOND, monotonic};
use ground::error::Result;
use ground::jobs::{Kind, retried};
use ground::lane::Lane;

/// The job that finds what is due, where this process has an index.
pub const JOBS: &[Kind] = &[Kind::new(KIND, Lane::Rest, |app, _| retried(find_due(app)))
    .every(MINUTE)
    .wanted(|app| app.part::<Search>().is_ready())];

/// The kind of the job.
const KIND: &str = "search.related";
/// Stories whose lists are stored in one transaction.
const BATCH: i64 = 20;
/// How long one job goes on, in milliseconds: well within its lease.
const PATIENCE: Millis = 20 * SECOND;
/// Stories that are compared.
const ALIKE: usize = 40;
/// What a story of the same section counts more.
const SECTION: f64 = 1.2;
/// What a shared topic counts more.
const TOPIC: f64 = 0.25;
/// Without a shared topic a story has to be this much like the one that is most like it.
const FLOOR: f64 = 0.4;
/// What is left to the oldest stories of their likeness.
const OLDEST: f64 = 0.4;
/// The age at which half of the rest is lost, in milliseconds.
const HALF_LIFE: Millis = 90 * DAY;
/// A story this new is a candidate for those it is related to.
const FRESH: Millis = DAY;

/// Has what is due found now, and not in a minute.
pub(super) async fn ask(app: &App) -> Result<()> {
    let now = app.clock.now();
    if related::due(&app.db, now, 1).await?.is_empty() {
        return Ok(());
    }
    let job = New {
        unique_key: Some(KIND.to_owned()),
        ..New::job(KIND, serde_json::Value::Null)
    };
    let mut tx = app.db.begin().await?;
    ::jobs::enqueue(&mut tx, now, app.ids.next(now), job).await?;
    tx.commit().await?;
    app.job_bell.ring();
    Ok(())
}

/// Finds the related stories of what is due, for as long as a job may take.
///
/// # Errors
/// When the index or the database does not answer.
pub async fn find_due(app: &App) -> Result<()> {
    let begun = monotonic();
    loop {
        let now = app.clock.now();
        let due = related::due(&app.db, now, BATCH).await?;
        let patience = Duration::from_millis(PATIENCE.unsigned_abs());
        if due.is_empty() || app.stopping.is_cancelled() || monotonic() - begun > patience {
            return Ok(());
        }
        let Some(pair) = app.part::<Search>().pair() else {
            return Ok(());
        };
        let publication = publication::current(app).await?;
        let mut found = Vec::new();
        for head in stock::of_ids(&app.db, &due).await? {
            let others = match head.is_live(now) {
                true => of(app, &publication, &pair.readers, head.clone(), now).await?,
                false => Vec::new(),
            };
            found.push((head, others));
        }
        store(app, &found, now).await?;
    }
}

/// Stores the lists. What a fresh story is related to gets a new list too, once.
async fn store(app: &App, found: &[(Head, Vec<i64>)], now: Millis) -> Result<()> {
    let mut touched = BTreeSet::new();
    let mut tx = app.db.begin().await?;
    for (head, others) in found {
        let is_fresh = head.published_at > now - FRESH;
        if is_fresh && !related::is_kept(&mut tx, head.id).await? {
            touched.extend(others.iter().copied());
        }
        related::keep(&mut tx, head, others).await?;
    }
    for (head, _) in found {
        touched.remove(&head.id);
    }
    related::make_due(&mut tx, &touched).await?;
    tx.commit().await?;
    Ok(())
}

/// The related stories of one article, best first.
async fn of(
    app: &App,
    publication: &Publication,
    readers: &Finder,
    head: Head,
    now: Millis,
) -> Result<Vec<i64>> {
    let topics = article::topics(&app.db, head.id).await?;
    let told = entry::of_article(app, publication, head.clone(), now).await?;
    let filters = filters(publication, &head, now);
    let finder = readers.clone();
    let alike = told
        .readers
        .map(|entry| move || finder.alike(&entry, &filters, ALIKE));
    let found = match alike {
        Some(alike) => app.part::<Search>().on_disk(alike).await?,
        None => Vec::new(),
    };
    let ids: Vec<i64> = found
        .iter()
        .filter_map(|(hit, _)| hit.id.parse().ok())
        .collect();
    let best = found.first().map_or(0.0, |(_, score)| f64::from(*score));
    let mut ranked = Vec::new();
    for other in stock::of_ids(&app.db, &ids).await? {
        let score = found.iter().find(|(hit, _)| hit.id == other.id.to_string());
        let score = score.map_or(0.0, |(_, score)| f64::from(*score));
        if other.story == head.story || !other.is_live(now) {
            continue;
        }
        let shared = shared(&topics, &article::topics(&app.db, other.id).await?);
        if shared > 0 || score >= best * FLOOR {
            ranked.push((weight(score, &head, &other, shared, now), other));
        }
    }
    ranked.sort_by(|(a, one), (b, other)| b.total_cmp(a).then(other.id.cmp(&one.id)));
    let fill = related::candidates(&app.db, &head, &topics, now).await?;
    Ok(list(ranked.into_iter().map(|(_, other)| other), fill))
}

/// What stands first, and what fills the list up; each story once.
fn list(ranked: impl Iterator<Item = Head>, fill: Vec<related::Related>) -> Vec<i64> {
    let mut stories = HashSet::new();
    let ranked = ranked.map(|head| (head.id, head.story));
    let fill = fill.into_iter().map(|one| (one.id, one.story()));
    let all = ranked.chain(fill);
    let once = all.filter(|(_, story)| stories.insert(*story));
    once.map(|(id, _)| id).take(related::CANDIDATES).collect()
}

/// Other stories, in the article's language or the publication's.
fn filters(publication: &Publication, head: &Head, now: Millis) -> Filters {
    let own = Label::new(key::LANGUAGE, head.language(publication));
    let house = Label::new(key::LANGUAGE, publication.settings.language.as_str());
    Filters {
        only: vec![vec![own, house]],
        not: vec![Label::new(key::STORY, head.story.to_string())],
        from: None,
        to: Some(now.saturating_add(1)),
    }
}

fn shared(one: &[Topic], other: &[Topic]) -> usize {
    one.iter().filter(|topic| other.contains(topic)).count()
}

fn weight(score: f64, head: &Head, other: &Head, shared: usize, now: Millis) -> f64 {
    let section = if other.section == head.section {
        SECTION
    } else {
        1.0
    };
    let topics = 1.0 + TOPIC * shared.min(3) as f64;
    let age = (now - other.published_at).max(0) as f64 / HALF_LIFE as f64;
    score * section * topics * (OLDEST + (1.0 - OLDEST) / (1.0 + age))
}
