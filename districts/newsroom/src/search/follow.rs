//! Following the table of changes, and what happens by time alone: a step a second.
//!
//! What a change concerns is queued, the newest first, so that a story that is withdrawn during a
//! large import is gone with the next step. The position is kept in the commit of the batch that
//! empties the queue; a process that ends before reads the same changes again.
use std::collections::HashSet;
use std::sync::atomic::Ordering;

use anyhow::Context;
use finder::{Batch, Finder, Label, Question};
use tokio::task::spawn_blocking;

use super::entry::{self, key};
use super::home::{Followed, Home};
use super::queue::{Due, Queue};
use super::{Pair, REBUILD, Search, build};
use crate::article::{self, Topic, stock};
use crate::publication::{self, Publication, Settings};
use crate::{author, picture, section};
use ground::app::App;
use ground::changes::{self, Changed, Tag};
use ground::error::Result;
use ground::metrics::IndexStanding;

/// Stories and pictures of one commit.
const BATCH: usize = 500;
/// Stories that can show one picture, or be about one topic.
const USES: usize = 20_000;

/// What has to be done after a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nothing until something changes.
    Wait,
    /// More of what is queued.
    Step,
    /// The index anew, in the background.
    Build,
}

/// How far this process has followed.
#[derive(Debug)]
pub struct Follower {
    pub home: Home,
    /// The version of the newest change that was read.
    position: i64,
    /// The one that is in a commit with all before it.
    committed: i64,
    followed: Followed,
    queue: Queue,
    /// Whether the index has to be made anew: it is missing, damaged, of another shape, or too
    /// much has changed.
    is_stale: bool,
    /// Whether the metrics know how the index stands.
    is_shown: bool,
}

impl Follower {
    /// Begins with what is in the folder; makes no index, which takes time.
    async fn begin(app: &App, search: &Search) -> Result<Self> {
        let data = app.config.data.clone();
        let opened = spawn_blocking(move || {
            let home = Home::take(&data)?;
            // Without that file nothing says what the entries were made by.
            let pair = home.followed().and_then(|_| open(&home));
            Ok((home, pair))
        });
        let opened: std::io::Result<_> = opened.await.map_err(anyhow::Error::from)?;
        let (home, pair) = opened.context("there is no folder for the index of search")?;
        // Under other terms more was open, perhaps: better no index for a minute than that one.
        let publication = publication::current(app).await?;
        let terms = terms(&publication);
        let followed = home.followed().filter(|followed| followed.terms == terms);
        let position = pair.as_ref().and_then(Pair::position);
        let found = followed.zip(position).filter(|_| pair.is_some());
        let is_stale = found.is_none();
        let (followed, position) = found.unwrap_or_default();
        search.replace(pair.filter(|_| !is_stale));
        Ok(Self {
            home,
            position,
            committed: position,
            followed,
            queue: Queue::default(),
            is_stale,
            is_shown: false,
        })
    }

    /// Goes on from an index that was made anew.
    pub fn restart(&mut self, position: i64, followed: Followed) {
        (self.position, self.committed) = (position, position);
        self.followed = followed;
        self.queue = Queue::default();
        self.is_stale = false;
        self.is_shown = false;
    }
}

/// Opens what is in a folder; `None` where it has to be made anew.
fn open(home: &Home) -> Option<Pair> {
    let readers = Finder::open(&home.readers());
    let desk = Finder::open(&home.desk());
    match (readers, desk) {
        (Ok(readers), Ok(desk)) => Some(Pair { readers, desk }),
        (Err(error), _) | (_, Err(error)) => {
            tracing::warn!(%error, "the index of search is made anew");
            None
        }
    }
}

/// One look: what has changed since the last one, and at most a batch of what is queued.
///
/// # Errors
/// When the database or the folder does not answer; the next step tries again.
pub async fn step(app: &App) -> Result<Next> {
    let search = app.part::<Search>();
    let mut turn = search.turn.lock().await;
    if turn.is_none() {
        *turn = Some(Follower::begin(app, search).await?);
    }
    let Some(follower) = turn.as_mut() else {
        return Ok(Next::Wait);
    };
    let Some(pair) = search.pair() else {
        return Ok(Next::Build);
    };
    let followed = follow(app, &pair, follower).await;
    follower.is_stale |= search.is_damaged.swap(false, Ordering::Relaxed);
    match followed {
        // A damaged index cannot be followed; it is made anew.
        Err(error) if follower.is_stale => tracing::warn!(%error, "the index is made anew"),
        followed => followed?,
    }
    Ok(if follower.is_stale {
        Next::Build
    } else if follower.queue.is_empty() {
        Next::Wait
    } else {
        Next::Step
    })
}

/// Takes up what has changed, and writes at most a batch of what is queued.
async fn follow(app: &App, pair: &Pair, follower: &mut Follower) -> Result<()> {
    gather(app, pair, follower).await?;
    let batch = follower.queue.pop(BATCH);
    if let Err(error) = write(app, pair, follower, &batch).await {
        follower.queue.push(batch.into_iter().rev());
        return Err(error);
    }
    if !batch.is_empty() || !follower.is_shown {
        show(app, pair, follower);
        follower.is_shown = true;
    }
    Ok(())
}

/// Queues what has changed since the last look.
async fn gather(app: &App, pair: &Pair, follower: &mut Follower) -> Result<()> {
    let now = app.clock.now();
    let (position, changed) = changes::since(&app.db, follower.position).await?;
    if !changed.is_nothing() {
        publication::refresh(app).await?;
    }
    let publication = publication::current(app).await?;
    let timed = stock::changed_by_time(&app.db, follower.followed.looked_at, now).await?;
    let due = match &changed {
        Changed::Everything => {
            follower.is_stale = true;
            Vec::new()
        }
        Changed::Tags(tags) => due(app, &publication, pair, tags).await?,
    };
    follower.is_stale |=
        changed.concerns(&[REBUILD]) || follower.followed.terms != terms(&publication);
    follower.queue.push(due);
    follower.queue.push(timed.into_iter().map(Due::Article));
    let since = follower.followed.looked_at;
    for picture in picture::ending::ended(&app.db, since, now).await? {
        let showing = labelled(app, pair, (key::PICTURE, picture)).await?;
        follower.queue.push(showing);
    }
    follower.followed.looked_at = now;
    follower.position = position;
    Ok(())
}

/// What the entries are that show what has changed. A section is in entries by its id.
async fn due(app: &App, publication: &Publication, pair: &Pair, tags: &[Tag]) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for tag in tags.iter().filter(|tag| tag.which() != 0) {
        match tag.what() {
            article::KIND => due.push(Due::Article(tag.which())),
            author::KIND => due.extend(signed(app, publication, tag.which()).await?),
            Topic::KIND => due.extend(labelled(app, pair, (key::TOPIC, tag.which())).await?),
            picture::KIND => {
                due.extend(labelled(app, pair, (key::PICTURE, tag.which())).await?);
                due.push(Due::Picture(tag.which()));
            }
            _ => {}
        }
    }
    Ok(due)
}

/// The stories that name an author: signed alone, with others, or by a team with this member.
async fn signed(app: &App, publication: &Publication, author: i64) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    let teams = publication.teams_of(author).into_iter().map(|team| team.id);
    for one in teams.chain([author]) {
        let ids = stock::signed_by(&app.db, one).await?;
        due.extend(ids.into_iter().map(Due::Article));
    }
    Ok(due)
}

/// The stories that show a picture or are about a topic, which the desk's index knows.
async fn labelled(app: &App, pair: &Pair, (key, id): (&str, i64)) -> Result<Vec<Due>> {
    let label = Label::new(key, id.to_string());
    let question = Question {
        only: vec![vec![label]],
        limit: USES,
        ..Question::default()
    };
    let desk = pair.desk.clone();
    let found = app
        .part::<Search>()
        .on_disk(move || desk.find(&question))
        .await?;
    let ids = found.hits.iter().filter_map(|hit| hit.id.parse().ok());
    Ok(ids.map(Due::Article).collect())
}

/// Writes the entries of a batch into both indexes.
async fn write(app: &App, pair: &Pair, follower: &mut Follower, batch: &[Due]) -> Result<()> {
    let is_last = follower.queue.is_empty();
    if batch.is_empty() {
        return Ok(());
    }
    let position = if is_last {
        follower.position
    } else {
        follower.committed
    };
    let (readers, desk) = entries(app, batch, position).await?;
    let both = pair.clone();
    let write = move || {
        both.readers.write(&readers)?;
        both.desk.write(&desk)
    };
    app.part::<Search>().on_disk(write).await?;
    let search = app.part::<Search>();
    search.has_written.store(true, Ordering::Relaxed);
    follower.committed = position;
    follower.followed.stories = pair.readers.health().entries;
    follower.followed.desk = pair.desk.health().entries;
    follower
        .home
        .note(&follower.followed)
        .map_err(anyhow::Error::from)?;
    Ok(())
}

/// The batches for readers and for the desk.
async fn entries(app: &App, due: &[Due], position: i64) -> Result<(Batch, Batch)> {
    let now = app.clock.now();
    let publication = publication::current(app).await?;
    let mut readers = Batch {
        position,
        ..Batch::default()
    };
    let mut desk = readers.clone();
    let articles = due.iter().filter_map(|one| match one {
        Due::Article(id) => Some(*id),
        Due::Picture(_) => None,
    });
    let articles: Vec<i64> = articles.collect();
    let heads = stock::of_ids(&app.db, &articles).await?;
    let mut gone: HashSet<i64> = articles.into_iter().collect();
    for head in heads {
        gone.remove(&head.id);
        let told = entry::of_article(app, &publication, head, now).await?;
        match told.readers {
            Some(entry) => readers.put.push(entry),
            None => readers.remove.push(told.desk.id.clone()),
        }
        desk.put.push(told.desk);
    }
    for id in gone {
        readers.remove.push(id.to_string());
        desk.remove.push(id.to_string());
    }
    for one in due {
        let Due::Picture(id) = one else { continue };
        match picture::by_id(&app.db, *id).await? {
            Some(picture) => desk.put.push(entry::of_picture(&publication, &picture)),
            None => desk.remove.push(entry::picture_id(*id)),
        }
    }
    Ok((readers, desk))
}

/// What entries depend on that no change of a story tells.
pub fn terms(publication: &Publication) -> String {
    let Settings {
        language,
        time_zone,
        paywall,
        ..
    } = &publication.settings;
    let mut free: Vec<(i64, bool)> = publication
        .sections()
        .iter()
        .map(|section: &section::Section| (section.id, section.is_free))
        .collect();
    free.retain(|(_, is_free)| *is_free);
    free.sort_unstable();
    format!(
        "{language} {time_zone} {} {} {free:?}",
        paywall.lead_in_paragraphs, paywall.lead_in_percent
    )
}

/// How the index stands, for the scraper.
fn show(app: &App, pair: &Pair, follower: &Follower) {
    let behind = match follower.queue.is_empty() {
        true => 0,
        false => follower.position - follower.committed,
    };
    for (name, finder) in [("readers", &pair.readers), ("desk", &pair.desk)] {
        let health = finder.health();
        let standing = IndexStanding {
            entries: health.entries,
            segments: health.segments as u64,
            bytes: health.bytes,
            waiting: follower.queue.len() as u64,
            behind: u64::try_from(behind).unwrap_or_default(),
        };
        app.metrics.show_index(name, standing);
    }
}

/// Brings the index up to date and waits for it, building it where that is needed.
///
/// # Errors
/// What [`step`] says.
pub async fn catch_up(app: &App) -> Result<()> {
    loop {
        match step(app).await? {
            Next::Wait => return Ok(()),
            Next::Step => {}
            Next::Build => {
                build::rebuild(app).await?;
            }
        }
    }
}
