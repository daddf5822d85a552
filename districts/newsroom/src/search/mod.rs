//! Search: each node has an index of its own, which follows the table of changes.
//!
//! There are two, so that not even how often a word occurs tells readers of a draft: one of the
//! stories that are live now, and one of all stories and pictures for the desk. Neither holds a
//! text; answers are ids, and what they lead to is read from the database when it is shown.
mod asking;
mod build;
mod days;
mod desk;
mod entry;
pub mod expiry;
mod follow;
mod home;
mod question;
mod queue;
pub mod related;
mod suggest;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

pub use asking::find;
pub use build::{Rebuilt, rebuild};
pub use days::Days;
use db::Tx;
pub use desk::desk_find;
use finder::Finder;
pub use follow::{Next, catch_up, step};
pub use home::{FOLDER, Followed, all_followed};
pub use question::{
    Counts, DeskHit, DeskQuery, DeskResults, FEW, LONGEST, MOST, Order, Query, Reach, Results,
    Sort, Standing, Suggestions,
};
pub use suggest::{begins, complete, desk_complete};
use tokio::sync::Mutex;
use tokio::task::spawn_blocking;

use self::follow::Follower;
use crate::article::Topic;
use ground::app::App;
use ground::changes::{self, Tag};
use ground::error::{Error, Result};

/// The kind of the change after which each node makes its index anew.
const REBUILD: &str = "search";

/// The index of this node. It is opened when the server follows, and costs nothing before.
#[derive(Debug, Default)]
pub struct Search {
    pair: RwLock<Option<Pair>>,
    turn: Mutex<Option<Follower>>,
    building: Mutex<()>,
    /// Whether an answer has met a file that is not as it was written.
    is_damaged: AtomicBool,
    /// Whether stories were written since related ones were last asked for.
    has_written: AtomicBool,
    /// All topics by name, and the generation of the publication that they are of.
    topics: RwLock<Option<(i64, Arc<[Topic]>)>>,
}

/// The readers' index and the desk's.
#[derive(Clone, Debug)]
struct Pair {
    readers: Finder,
    desk: Finder,
}

impl Pair {
    /// How far both have followed.
    fn position(&self) -> Option<i64> {
        let both = self.readers.position().zip(self.desk.position());
        both.map(|(readers, desk)| readers.min(desk))
    }
}

impl Search {
    /// The index, where there is one.
    fn pair(&self) -> Option<Pair> {
        let pair = self.pair.read().unwrap_or_else(PoisonError::into_inner);
        pair.clone()
    }

    fn replace(&self, pair: Option<Pair>) {
        let mut place = self.pair.write().unwrap_or_else(PoisonError::into_inner);
        *place = pair;
    }

    /// Does what may wait for the disk on a thread that answers no request. An index that turns out
    /// to be damaged is made anew.
    async fn on_disk<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, finder::Error> + Send + 'static,
    ) -> Result<T> {
        let done = spawn_blocking(work).await.map_err(anyhow::Error::from)?;
        done.map_err(|error| {
            if matches!(error, finder::Error::Damaged(_)) {
                self.is_damaged.store(true, Ordering::Relaxed);
            }
            Error::Internal(anyhow::Error::from(error).context("the index of search"))
        })
    }

    /// Whether there is an index that answers.
    pub fn is_ready(&self) -> bool {
        self.pair().is_some()
    }
}

/// Follows what has changed, as the server does every second; begins to make the index anew beside
/// it, where that is needed.
///
/// # Errors
/// What [`step`] says.
pub async fn look(app: &App) -> Result<()> {
    loop {
        match step(app).await? {
            Next::Wait => {
                let search = app.part::<Search>();
                if search.has_written.swap(false, Ordering::Relaxed) {
                    related::ask(app).await?;
                }
                return Ok(());
            }
            Next::Step => {}
            Next::Build => {
                build_beside(app);
                return Ok(());
            }
        }
    }
}

/// Makes the index anew in the background, unless that is being done.
fn build_beside(app: &App) {
    if app.part::<Search>().building.try_lock().is_err() {
        return;
    }
    let app = app.clone();
    tokio::spawn(async move {
        match Box::pin(rebuild(&app)).await {
            Ok(Rebuilt { stories, desk }) => {
                tracing::info!(stories, desk, "the index of search was made anew");
            }
            Err(_) if app.stopping.is_cancelled() => {}
            Err(error) => tracing::warn!(%error, "the index of search could not be made"),
        }
    });
}

/// Tells every node, in a transaction, to make its index anew.
pub async fn ask_to_rebuild(tx: &mut Tx) -> Result<()> {
    changes::record(tx, [Tag::named(REBUILD.to_owned())]).await
}
