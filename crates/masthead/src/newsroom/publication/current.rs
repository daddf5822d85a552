//! The snapshot of the publication that this node answers from, and its renewal.
use std::sync::{Arc, PoisonError, RwLock};

use tokio::sync::Mutex;

use super::{Composition, Publication, Source};
use crate::ground::app::App;
use crate::ground::changes::{self, Changed};
use crate::ground::clock::Millis;
use crate::ground::error::Result;

/// The snapshot, and who renews it.
#[derive(Debug)]
pub struct Current {
    composition: Composition,
    snapshot: RwLock<Arc<Publication>>,
    reloading: Mutex<()>,
}

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
        })
    }

    fn snapshot(&self) -> Arc<Publication> {
        self.snapshot
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
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

/// The publication as it is now. Free of waiting unless a scheduled moment has passed.
///
/// # Errors
/// When the snapshot must be read anew and the database does not answer.
pub async fn current(app: &App) -> Result<Arc<Publication>> {
    if let Some(current) = at_hand(app) {
        return Ok(current);
    }
    // Boxed, so that the future of every request stays small.
    Box::pin(renew(app, Publication::is_current)).await
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
