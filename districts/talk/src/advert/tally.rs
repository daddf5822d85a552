//! Numbers in memory: what was shown and clicked since they were last written down, and how
//! often each creative was shown today. No reader is in them, and no cookie.
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use super::running::Active;
use super::{Adverts, Creative, Slot, day, store};
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;
use ground::ids::random_bytes;
use newsroom::publication::Publication;

/// Events after which the numbers are written down before their time.
const FULL: i64 = 2_000;

/// A creative on a day.
type Key = (i64, Millis);

/// Impressions and clicks.
#[derive(Clone, Copy, Debug, Default)]
struct Numbers {
    impressions: i64,
    clicks: i64,
}

/// Numbers that wait to be written down, and what is known about today.
#[derive(Debug, Default)]
pub struct Tally {
    state: Mutex<State>,
    /// Rings when many events wait.
    pub full: Notify,
}

#[derive(Debug, Default)]
struct State {
    waiting: HashMap<Key, Numbers>,
    events: i64,
    /// Shown on a day, by all nodes as far as known.
    shown: HashMap<i64, (Millis, i64)>,
    /// Times that a creative could have been chosen.
    chances: HashMap<i64, i64>,
}

impl Tally {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes that a frame with a creative was served.
    pub fn seen(&self, creative: i64, day: Millis) {
        self.note((creative, day), 1, 0);
    }

    /// Notes that somebody followed a creative's link.
    pub fn clicked(&self, creative: i64, day: Millis) {
        self.note((creative, day), 0, 1);
    }

    fn note(&self, key: Key, impressions: i64, clicks: i64) {
        let mut state = self.lock();
        let numbers = state.waiting.entry(key).or_default();
        numbers.impressions += impressions;
        numbers.clicks += clicks;
        if let Some((day, shown)) = state.shown.get_mut(&key.0)
            && *day == key.1
        {
            *shown += impressions;
        }
        state.events += 1;
        if state.events >= FULL {
            self.full.notify_one();
        }
    }

    /// How often a creative was shown on a day, where that is known.
    fn known(&self, creative: i64, day: Millis) -> Option<i64> {
        let state = self.lock();
        let (known, shown) = state.shown.get(&creative)?;
        (*known == day).then_some(*shown)
    }

    /// Takes a total from the database; what waits is not in it yet.
    fn learn(&self, (creative, day): Key, total: i64) {
        let mut state = self.lock();
        let waiting = state.waiting.get(&(creative, day));
        let total = total + waiting.map_or(0, |numbers| numbers.impressions);
        state.shown.insert(creative, (day, total));
    }

    /// Whether it is a creative's turn, among the times that it could be chosen.
    fn is_turn(&self, creative: &Creative) -> bool {
        if creative.every_nth <= 1 {
            return true;
        }
        let mut state = self.lock();
        let chances = state.chances.entry(creative.id).or_default();
        *chances += 1;
        *chances % creative.every_nth == 0
    }

    fn take(&self) -> HashMap<Key, Numbers> {
        let mut state = self.lock();
        state.events = 0;
        std::mem::take(&mut state.waiting)
    }

    fn give_back(&self, batch: &HashMap<Key, Numbers>) {
        let mut state = self.lock();
        for (key, numbers) in batch {
            let waiting = state.waiting.entry(*key).or_default();
            waiting.impressions += numbers.impressions;
            waiting.clicks += numbers.clicks;
        }
    }
}

/// Writes down what waits. What cannot be written goes on waiting.
pub async fn flush(app: &App) -> Result<()> {
    let batch = app.part::<Tally>().take();
    if batch.is_empty() {
        return Ok(());
    }
    match write(app, &batch).await {
        Ok(totals) => {
            for (key, total) in totals {
                app.part::<Tally>().learn(key, total);
            }
            Ok(())
        }
        Err(error) => {
            app.part::<Tally>().give_back(&batch);
            Err(error)
        }
    }
}

async fn write(app: &App, batch: &HashMap<Key, Numbers>) -> Result<Vec<(Key, i64)>> {
    // In one order on all nodes, so that none waits for another in a circle.
    let mut keys: Vec<&Key> = batch.keys().collect();
    keys.sort();
    let mut totals = Vec::new();
    let mut tx = app.db.begin().await?;
    for key in keys {
        let numbers = batch[key];
        let total = store::count(&mut tx, *key, numbers.impressions, numbers.clicks).await?;
        totals.push((*key, total));
    }
    tx.commit().await?;
    Ok(totals)
}

/// The creative for a frame: by weight among those that fit, have not had their number of
/// the day, and whose turn it is.
pub(super) async fn choose<'a>(
    app: &App,
    publication: &'a Publication,
    slot: Slot,
    section: Option<&str>,
    tags: bool,
) -> Result<Option<&'a Creative>> {
    let today = day(publication, app.clock.now());
    let mut fitting: Vec<&Creative> = Vec::new();
    let active = publication.peek::<Adverts>().active.iter();
    for Active { creative, .. } in active.filter(|one| one.fits(slot, section, tags)) {
        if may_show(app, creative, today).await? && app.part::<Tally>().is_turn(creative) {
            fitting.push(creative);
        }
    }
    Ok(by_weight(&fitting, u64::from_le_bytes(random_bytes())))
}

async fn may_show(app: &App, creative: &Creative, today: Millis) -> Result<bool> {
    let Some(cap) = creative.daily_cap else {
        return Ok(true);
    };
    if app.part::<Tally>().known(creative.id, today).is_none() {
        let total = store::shown(&app.db, creative.id, today).await?;
        app.part::<Tally>().learn((creative.id, today), total);
    }
    let shown = app
        .part::<Tally>()
        .known(creative.id, today)
        .unwrap_or_default();
    Ok(shown < cap)
}

fn by_weight<'a>(fitting: &[&'a Creative], random: u64) -> Option<&'a Creative> {
    let weight = |creative: &Creative| creative.weight.max(1).unsigned_abs();
    let sum: u64 = fitting.iter().map(|one| weight(one)).sum();
    let mut at = random.checked_rem(sum)?;
    for creative in fitting {
        if at < weight(creative) {
            return Some(creative);
        }
        at -= weight(creative);
    }
    None
}
