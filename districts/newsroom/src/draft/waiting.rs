//! Who waits for what happens in drafts: tabs that listen, and those that ask again and again.
use std::time::Duration;

use tokio::sync::broadcast::error::RecvError;
use tokio::sync::broadcast::{self, Receiver, Sender};

use super::store;
use ground::app::App;
use ground::clock::{Millis, SECOND};
use ground::error::Result;

/// What may happen while somebody is busy; whoever missed more looks at everything.
const QUEUE: usize = 1_024;
/// Other nodes write too; what they did is looked up so often while somebody listens.
const LOOK: Duration = Duration::from_millis(250);
/// Clocks of nodes may differ by so much.
const DRIFT: Millis = 5 * SECOND;

/// What happened in a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Somebody wrote.
    Steps,
    /// Somebody came, moved or left.
    Presence,
    /// Somebody said something in the margin, or settled it.
    Talk,
}

/// What a listener is to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// This happened in this draft.
    In(i64, What),
    /// So much happened that some of it was missed: everything.
    Everything,
}

/// Tells listeners of this process what happened in which draft.
#[derive(Debug)]
pub struct Waiting(Sender<(i64, What)>);

/// Hears what happened in which draft.
#[derive(Debug)]
pub struct Ear(Receiver<(i64, What)>);

impl Default for Waiting {
    fn default() -> Self {
        Self(broadcast::channel(QUEUE).0)
    }
}

impl Waiting {
    /// Hears what happens from now on.
    pub fn listen(&self) -> Ear {
        Ear(self.0.subscribe())
    }

    /// Says what happened in a draft.
    pub fn tell(&self, draft: i64, what: What) {
        // Nobody may be listening.
        let _: Result<usize, _> = self.0.send((draft, what));
    }

    /// Whether anybody listens here.
    pub fn is_heard(&self) -> bool {
        self.0.receiver_count() > 0
    }
}

impl Ear {
    /// Waits until something happened in one of these drafts, or perhaps did.
    pub async fn next(&mut self, drafts: &[i64]) -> Heard {
        loop {
            match self.0.recv().await {
                Ok((draft, what)) if drafts.contains(&draft) => return Heard::In(draft, what),
                Ok(_) => {}
                Err(RecvError::Lagged(_)) => return Heard::Everything,
                // Nothing can happen any more, and the listener ends for another reason.
                Err(RecvError::Closed) => std::future::pending().await,
            }
        }
    }
}

/// Tells those who listen here what other nodes wrote, until the server stops.
pub async fn follow(app: App) {
    let mut beat = tokio::time::interval(LOOK);
    let mut known = Vec::new();
    while app
        .stopping
        .run_until_cancelled(beat.tick())
        .await
        .is_some()
    {
        if app.part::<Waiting>().is_heard() {
            let looked = look(&app, &mut known).await;
            // The database may be away for a while; the next look finds what was missed.
            drop(looked.inspect_err(|error| tracing::debug!(%error, "drafts are not followed")));
        }
    }
}

/// Tells of each draft whose version is another one than at the last look.
async fn look(app: &App, known: &mut Vec<(i64, i64)>) -> Result<()> {
    let since = app.clock.now() - DRIFT;
    let versions = store::changed_since(&app.db, since).await?;
    for version in &versions {
        if !known.contains(version) {
            app.part::<Waiting>().tell(version.0, What::Steps);
        }
    }
    *known = versions;
    Ok(())
}
