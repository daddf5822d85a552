//! The snapshot of the publication that this node answers from, and its renewal.
use std::sync::{Arc, PoisonError, RwLock};

use tokio::sync::Mutex;

use super::{Publication, generation};
use crate::ground::app::App;
use crate::ground::error::Result;

/// The snapshot, and who renews it.
#[derive(Debug)]
pub struct Current {
    snapshot: RwLock<Arc<Publication>>,
    reloading: Mutex<()>,
}

impl Current {
    /// Begins with this snapshot.
    pub fn new(publication: Publication) -> Self {
        Self {
            snapshot: RwLock::new(Arc::new(publication)),
            reloading: Mutex::new(()),
        }
    }

    fn snapshot(&self) -> Arc<Publication> {
        self.snapshot
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
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
    let now = app.clock.now();
    // Boxed, so that the future of every request stays small.
    Box::pin(reload_unless(app, |snapshot| snapshot.is_current(now))).await
}

/// The same, where it need not be read anew.
pub fn at_hand(app: &App) -> Option<Arc<Publication>> {
    let snapshot = app.part::<Current>().snapshot();
    snapshot.is_current(app.clock.now()).then_some(snapshot)
}

/// Reads the publication anew after a change, when the database has a newer one.
pub async fn refresh(app: &App) -> Result<()> {
    let generation = generation(&app.db).await?;
    let now = app.clock.now();
    let is_good =
        |snapshot: &Publication| snapshot.generation == generation && snapshot.is_current(now);
    reload_unless(app, is_good).await?;
    Ok(())
}

async fn reload_unless(
    app: &App,
    is_good: impl Fn(&Publication) -> bool,
) -> Result<Arc<Publication>> {
    let current = app.part::<Current>();
    let _one_at_a_time = current.reloading.lock().await;
    let before = current.snapshot();
    if is_good(&before) {
        return Ok(before);
    }
    let (now, epoch) = (app.clock.now(), before.epoch + 1);
    let processor = app.config.payment.processor;
    let publication = Publication::load(&app.db, now, epoch, processor).await?;
    let publication = Arc::new(publication);
    let mut snapshot = current
        .snapshot
        .write()
        .unwrap_or_else(PoisonError::into_inner);
    *snapshot = publication.clone();
    Ok(publication)
}
