//! Who is in which story on other nodes. Each node writes down where its tabs are, each of them once a
//! second at most, and reads once a second what the others wrote, while somebody listens. On SQLite there
//! is one node, which writes nothing.
mod store;

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use db::{Dialect, Migration};

use super::people::{At, GONE, People};
use ground::app::App;
use ground::clock::{MINUTE, Millis, SECOND};
use ground::error::Result;
use newsroom::draft::{Waiting, What};

/// The step of its table.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    73,
    "draft_people",
    include_str!("0073_draft_people.sql"),
)];

/// The place of one tab is written down at most so often.
const TOLD: Millis = SECOND;
/// What the others wrote is read so often.
const LOOK: Duration = Duration::from_secs(1);
/// Clocks of nodes may differ by so much.
const DRIFT: Millis = 5 * SECOND;
/// What is older is forgotten.
const OLD: Millis = MINUTE;

/// A tab in a story.
type Tab = (i64, String);

/// What this process has told the others, and heard of them.
#[derive(Debug, Default)]
pub struct Elsewhere {
    /// The name by which it leaves out what it wrote itself.
    name: OnceLock<i64>,
    told: Mutex<HashMap<Tab, Millis>>,
    heard: Mutex<Heard>,
}

#[derive(Debug, Default)]
struct Heard {
    /// When each tab was there, by the clock of its node.
    tabs: HashMap<Tab, Millis>,
    swept_at: Millis,
}

impl Elsewhere {
    fn name(&self, app: &App) -> i64 {
        let now = app.clock.now();
        *self.name.get_or_init(|| app.ids.next(now))
    }

    /// Whether a tab's place may be written down again; from now on it was.
    fn takes_turn(&self, tab: Tab, now: Millis) -> bool {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        told.retain(|_, at| now - *at < OLD);
        match told.get(&tab) {
            Some(at) if now - *at < TOLD => false,
            _ => {
                told.insert(tab, now);
                true
            }
        }
    }

    fn heard(&self) -> MutexGuard<'_, Heard> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Heard {
    /// Whether a tab was there since it was last heard of.
    fn is_news(&mut self, tab: Tab, at: Millis) -> bool {
        self.tabs.insert(tab, at) != Some(at)
    }

    /// Whether old rows are to be forgotten; from now on they are.
    fn sweeps(&mut self, now: Millis) -> bool {
        let is_due = now - self.swept_at >= OLD;
        if is_due {
            self.swept_at = now;
            self.tabs.retain(|_, at| now - *at < OLD);
        }
        is_due
    }
}

/// Writes down where a tab is, for the other nodes.
pub(super) async fn tell(app: &App, story: i64, at: &At) -> Result<()> {
    let elsewhere = app.part::<Elsewhere>();
    let now = app.clock.now();
    let tab = (story, at.writer.clone());
    if app.db.dialect() == Dialect::Sqlite || !elsewhere.takes_turn(tab, now) {
        return Ok(());
    }
    let place = serde_json::to_string(at)?;
    let tab = (story, at.writer.as_str());
    Ok(store::note(&app.db, tab, (elsewhere.name(app), now), &place).await?)
}

/// Reads where the tabs of other nodes are, and tells those who listen here.
///
/// # Errors
/// When the database does not answer.
pub async fn look(app: &App) -> Result<()> {
    let (elsewhere, now) = (app.part::<Elsewhere>(), app.clock.now());
    let own = elsewhere.name(app);
    for (story, at, place) in store::others(&app.db, own, now - GONE - DRIFT).await? {
        let Ok(place) = serde_json::from_str::<At>(&place) else {
            continue;
        };
        if elsewhere.heard().is_news((story, place.writer.clone()), at) {
            // By the clock of this node, as its own tabs are.
            app.part::<People>().note(story, place, now);
            app.part::<Waiting>().tell(story, What::Presence);
        }
    }
    if elsewhere.heard().sweeps(now) {
        store::forget(&app.db, now - OLD).await?;
    }
    Ok(())
}

/// Does so until the server stops, where there can be other nodes.
pub async fn follow(app: App) {
    if app.db.dialect() == Dialect::Sqlite {
        return app.stopping.cancelled().await;
    }
    let mut beat = tokio::time::interval(LOOK);
    while app
        .stopping
        .run_until_cancelled(beat.tick())
        .await
        .is_some()
    {
        if app.part::<Waiting>().is_heard() {
            let looked = look(&app).await;
            // The next look finds who is still there.
            drop(looked.inspect_err(|error| tracing::debug!(%error, "others are not seen")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tab_is_written_down_once_a_second_and_heard_of_when_it_was_there_again() {
        let elsewhere = Elsewhere::default();
        let tab = || (7, "a".to_owned());
        assert!(elsewhere.takes_turn(tab(), 10_000));
        assert!(!elsewhere.takes_turn(tab(), 10_999));
        assert!(elsewhere.takes_turn((8, "a".to_owned()), 10_999));
        assert!(elsewhere.takes_turn(tab(), 11_000));
        let mut heard = Heard::default();
        assert!(heard.is_news(tab(), 1) && !heard.is_news(tab(), 1));
        assert!(heard.is_news(tab(), 2));
        assert!(heard.sweeps(OLD) && !heard.sweeps(OLD + 1));
    }
}
