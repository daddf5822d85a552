//! The snapshot of the publication that this node answers from, and its renewal.
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::{Instant, timeout};

use super::{Composition, Publication, Source};
use ground::app::App;
use ground::changes::{self, Changed};
use ground::clock::{self, Millis};
use ground::error::{Error, Result};

/// The snapshot, and who renews it.
#[derive(Debug)]
pub struct Current {
    composition: Composition,
    snapshot: RwLock<Arc<Publication>>,
    reloading: Mutex<()>,
    /// When the database last did not answer.
    failed: RwLock<Option<Instant>>,
}

/// How long requests go on with the snapshot that they have after the database did not answer.
const PAUSE: Duration = Duration::from_secs(1);

impl Current {
    /// Reads the first snapshot.
    ///
    /// # Errors
    /// When the database does not answer or holds settings this version cannot read.
    pub async fn load(composition: Composition, source: Source<'_>) -> Result<Self> {
        let generation = changes::version(source.db).await?;
        let publication = Publication::load(&composition, source, generation).await?;
        Ok(Self {
            composition,
            snapshot: RwLock::new(Arc::new(publication)),
            reloading: Mutex::new(()),
            failed: RwLock::default(),
        })
    }

    fn snapshot(&self) -> Arc<Publication> {
        self.snapshot
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Whether the database did not answer just now, so that nobody need ask it again.
    fn has_just_failed(&self) -> bool {
        let failed = *self.failed.read().unwrap_or_else(PoisonError::into_inner);
        failed.is_some_and(|at| clock::monotonic() - at < PAUSE)
    }

    fn note(&self, failed: bool) {
        let at = failed.then(clock::monotonic);
        *self.failed.write().unwrap_or_else(PoisonError::into_inner) = at;
    }

    fn replace(&self, publication: Publication) -> Arc<Publication> {
        let mut snapshot = self
            .snapshot
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        *snapshot = Arc::new(publication);
        snapshot.clone()
    }
}

/// The publication as it is now. Free of waiting unless a scheduled moment has passed. Where the
/// database does not answer, the publication as it was last: what is due appears later, and the
/// site stays up.
///
/// # Errors
/// When the database holds settings this version cannot read.
pub async fn current(app: &App) -> Result<Arc<Publication>> {
    if let Some(current) = at_hand(app) {
        return Ok(current);
    }
    // Boxed, so that the future of every request stays small.
    Box::pin(renew_or_last(app)).await
}

/// The publication as this node knows it, without asking whether it is still so.
pub fn last(app: &App) -> Arc<Publication> {
    app.part::<Current>().snapshot()
}

async fn renew_or_last(app: &App) -> Result<Arc<Publication>> {
    let current = app.part::<Current>();
    if current.has_just_failed() {
        return Ok(current.snapshot());
    }
    // One asks; the others need not wait for as long as it may take, and keep time for their page.
    let patience = Duration::from_millis(app.config.limits.database_ms) / 2;
    match timeout(patience, renew(app, Publication::is_current)).await {
        Ok(Err(Error::Unavailable)) | Err(_) => {
            current.note(true);
            Ok(current.snapshot())
        }
        Ok(renewed) => {
            current.note(false);
            renewed
        }
    }
}

/// The same, where it need not be read anew.
pub fn at_hand(app: &App) -> Option<Arc<Publication>> {
    let snapshot = app.part::<Current>().snapshot();
    snapshot.is_current(app.clock.now()).then_some(snapshot)
}

/// Reads what has changed in the database, on whichever node, since it was read last.
///
/// # Errors
/// What [`current`] says.
pub async fn refresh(app: &App) -> Result<()> {
    Box::pin(renew(app, |_, _| false)).await?;
    Ok(())
}

/// The same after a change of this node's, which is done whatever comes of it: where the database
/// does not answer any more, the node looks again within a second, as every other one does.
///
/// # Errors
/// When the database holds settings this version cannot read.
pub async fn look(app: &App) -> Result<()> {
    match refresh(app).await {
        Err(Error::Unavailable) => {
            tracing::warn!("a change is kept, and appears on pages when the database answers");
            Ok(())
        }
        looked => looked,
    }
}

/// Follows what has changed, unless somebody else has while this one waited.
async fn renew(
    app: &App,
    is_good: impl Fn(&Publication, Millis) -> bool,
) -> Result<Arc<Publication>> {
    let current = app.part::<Current>();
    let _one_at_a_time = current.reloading.lock().await;
    let (before, now) = (current.snapshot(), app.clock.now());
    if is_good(&before, now) {
        return Ok(before);
    }
    let (generation, changed) = changes::since(&app.db, before.generation).await?;
    if changed.is_nothing() && before.is_current(now) {
        return Ok(before);
    }
    let (db, config) = (&app.db, &app.config);
    let source = Source { db, config, now };
    let next = before
        .after(&current.composition, source, (generation, &changed))
        .await?;
    let changed = match changed {
        Changed::Everything => Changed::Everything,
        Changed::Tags(mut tags) => {
            let differences = before.differences(&next, &current.composition, source);
            tags.extend(differences.await?);
            Changed::Tags(tags)
        }
    };
    // Before the snapshot is seen: what is kept of an older one must not go with it.
    app.changes.advance(next.epoch, changed);
    Ok(current.replace(next))
}
