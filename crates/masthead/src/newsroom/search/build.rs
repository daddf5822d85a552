//! Making the index anew, beside the one that answers: in a new folder, which takes the place of
//! the old one when it is whole.
use finder::{Batch, Building, Finder};
use tokio::task::spawn_blocking;

use super::home::Followed;
use super::{Pair, Search, entry, failed, follow};
use crate::ground::app::App;
use crate::ground::changes;
use crate::ground::clock::Millis;
use crate::ground::error::{Error, Result};
use crate::newsroom::article::stock;
use crate::newsroom::picture;
use crate::newsroom::publication::{self, Publication};

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
    let begun = spawn_blocking(move || Ok((Finder::begin(&readers)?, Finder::begin(&desk)?)));
    let mut both = Both {
        halves: begun.await.map_err(anyhow::Error::from)?.map_err(failed)?,
        position,
    };
    both = articles(app, &publication, both, now).await?;
    both = pictures(app, &publication, both).await?;
    let mut turn = search.turn.lock().await;
    let finished = spawn_blocking(move || both.finish());
    let pair = finished
        .await
        .map_err(anyhow::Error::from)?
        .map_err(failed)?;
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
    Ok(rebuilt)
}

/// The two indexes while they are built.
struct Both {
    halves: (Building, Building),
    position: i64,
}

impl Both {
    /// Writes a batch into each, on a thread that may wait for the disk.
    async fn write(
        mut self,
        readers: Vec<finder::Entry>,
        desk: Vec<finder::Entry>,
    ) -> Result<Self> {
        let batch = |put| Batch {
            put,
            remove: Vec::new(),
            position: self.position,
        };
        let (readers, desk) = (batch(readers), batch(desk));
        let written = spawn_blocking(move || {
            self.halves.0.write(&readers)?;
            self.halves.1.write(&desk)?;
            Ok(self)
        });
        written.await.map_err(anyhow::Error::from)?.map_err(failed)
    }

    fn finish(self) -> Result<Pair, finder::Error> {
        let readers = self.halves.0.finish()?;
        let desk = self.halves.1.finish()?;
        Ok(Pair { readers, desk })
    }
}

async fn articles(
    app: &App,
    publication: &Publication,
    mut both: Both,
    now: Millis,
) -> Result<Both> {
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

async fn pictures(app: &App, publication: &Publication, mut both: Both) -> Result<Both> {
    let mut last = i64::MIN;
    loop {
        let page = picture::stock(&app.db, last).await?;
        let Some(end) = page.last() else {
            return Ok(both);
        };
        last = end.id;
        let mut entries = Vec::new();
        for kept in &page {
            expect_wanted(app)?;
            let picture = picture::by_id(&app.db, kept.id).await?;
            entries.extend(picture.map(|picture| entry::of_picture(publication, &picture)));
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
