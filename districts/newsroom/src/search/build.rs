//! Making the index anew, beside the one that answers: in a new folder, which takes the place of
//! the old one when it is whole.
use std::sync::atomic::Ordering;

use finder::{Batch, Building, Entry, Finder};

use super::home::Followed;
use super::{Pair, Search, entry, follow};
use crate::article::stock;
use crate::picture;
use crate::publication::{self, Publication};
use ground::app::App;
use ground::changes;
use ground::clock::Millis;
use ground::error::{Error, Result};

/// Stories that are read together.
const PAGE: i64 = 200;

/// What an index was made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rebuilt {
    /// Stories that readers find.
    pub stories: u64,
    /// Stories and pictures that the desk finds.
    pub desk: u64,
}

/// Makes the index anew, one at a time, and puts it in the place of the old one. Changes in the
/// meantime are followed when it is there.
///
/// # Errors
/// When the database or the folder does not answer, or the server stops; the old index stays.
pub async fn rebuild(app: &App) -> Result<Rebuilt> {
    let search = app.part::<Search>();
    let _one_at_a_time = search.building.lock().await;
    if search.turn.lock().await.is_none() {
        // Takes the folder.
        let _ = follow::step(app).await?;
    }
    let folders = {
        let turn = search.turn.lock().await;
        let home = turn.as_ref().map(|follower| &follower.home);
        home.map(|home| (home.readers(), home.desk()))
    };
    let (readers, desk) = folders.ok_or(Error::Unavailable)?;
    let position = changes::version(&app.db).await?;
    publication::refresh(app).await?;
    let publication = publication::current(app).await?;
    let now = app.clock.now();
    let begin = move || Ok((Finder::begin(&readers)?, Finder::begin(&desk)?));
    let mut both = Both {
        search,
        halves: search.on_disk(begin).await?,
        position,
    };
    both = articles(app, &publication, both, now).await?;
    both = pictures(app, &publication, both).await?;
    let mut turn = search.turn.lock().await;
    let pair = both.finish().await?;
    let rebuilt = Rebuilt {
        stories: pair.readers.health().entries,
        desk: pair.desk.health().entries,
    };
    let followed = Followed {
        looked_at: now,
        terms: follow::terms(&publication),
        stories: rebuilt.stories,
        desk: rebuilt.desk,
    };
    if let Some(follower) = turn.as_mut() {
        follower.home.note(&followed).map_err(anyhow::Error::from)?;
        follower.restart(position, followed);
    }
    search.replace(Some(pair));
    search.has_written.store(true, Ordering::Relaxed);
    Ok(rebuilt)
}

/// The two indexes while they are built.
struct Both<'a> {
    search: &'a Search,
    halves: (Building, Building),
    position: i64,
}

impl Both<'_> {
    /// Writes a batch into each.
    async fn write(self, readers: Vec<Entry>, desk: Vec<Entry>) -> Result<Self> {
        let batch = |put| Batch {
            put,
            remove: Vec::new(),
            position: self.position,
        };
        let (readers, desk) = (batch(readers), batch(desk));
        let mut halves = self.halves;
        let write = move || {
            halves.0.write(&readers)?;
            halves.1.write(&desk)?;
            Ok(halves)
        };
        let halves = self.search.on_disk(write).await?;
        Ok(Self { halves, ..self })
    }

    /// Puts both in the place of the old ones.
    async fn finish(self) -> Result<Pair> {
        let (readers, desk) = self.halves;
        let finish = move || {
            Ok(Pair {
                readers: readers.finish()?,
                desk: desk.finish()?,
            })
        };
        self.search.on_disk(finish).await
    }
}

async fn articles<'a>(
    app: &App,
    publication: &Publication,
    mut both: Both<'a>,
    now: Millis,
) -> Result<Both<'a>> {
    let mut last = i64::MIN;
    loop {
        let heads = stock::after(&app.db, last, PAGE).await?;
        let (mut readers, mut desk) = (Vec::new(), Vec::new());
        let is_end = heads.is_empty();
        for head in heads {
            expect_wanted(app)?;
            last = head.id;
            let told = entry::of_article(app, publication, head, now).await?;
            readers.extend(told.readers);
            desk.push(told.desk);
        }
        // An empty batch too carries the position.
        both = both.write(readers, desk).await?;
        if is_end {
            return Ok(both);
        }
    }
}

/// Pictures that are read between two looks at whether the server stops.
const PICTURES: usize = 100;

async fn pictures<'a>(
    app: &App,
    publication: &Publication,
    mut both: Both<'a>,
) -> Result<Both<'a>> {
    let mut last = i64::MIN;
    loop {
        let page = picture::stock(&app.db, last).await?;
        let Some(end) = page.last() else {
            return Ok(both);
        };
        last = end.id;
        let mut entries = Vec::new();
        let ids: Vec<i64> = page.iter().map(|kept| kept.id).collect();
        for batch in ids.chunks(PICTURES) {
            expect_wanted(app)?;
            let pictures = picture::by_ids(&app.db, batch).await?;
            entries.extend(
                pictures
                    .iter()
                    .map(|one| entry::of_picture(publication, one)),
            );
        }
        both = both.write(Vec::new(), entries).await?;
    }
}

/// A server that stops waits for no index.
fn expect_wanted(app: &App) -> Result<()> {
    match app.stopping.is_cancelled() {
        true => Err(Error::Unavailable),
        false => Ok(()),
    }
}
