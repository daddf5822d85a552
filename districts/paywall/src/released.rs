//! Pages with gated text, kept for the holders of their story's grant.
use std::sync::Arc;

use super::{Gated, Grant};
use ground::changes::{self, Log};
use ground::error::Result;
use web::Rendered;
use web::kept::{Kept, Slot};

/// Released pages, each behind its story's gate.
#[derive(Debug)]
pub struct Released(Kept<Gated<Arc<Rendered>>>);

impl Released {
    /// A cache of half of `megabytes`; the rest is for open pages and for articles.
    pub fn new(megabytes: u64) -> Self {
        Self(Kept::new(megabytes * 1024 * 1024 / 2))
    }

    /// A page with gated text, for the holder of its grant: kept behind its story's gate, or
    /// made now.
    ///
    /// # Errors
    /// Whatever `make` fails with, where the page has to be made.
    pub async fn get_or_make(
        &self,
        log: &Log,
        slot: Slot<'_>,
        grant: &Grant,
        make: impl Future<Output = Result<Arc<Rendered>>>,
    ) -> Result<Arc<Rendered>> {
        if let Some(page) = self.0.get(log, slot)
            && let Some(page) = page.open(grant)
        {
            return Ok(page.clone());
        }
        let (made, tags) = Box::pin(changes::collect(make)).await;
        let page = made?;
        let gated = Gated::seal(grant.story(), page.clone());
        self.0.insert(slot, tags, gated);
        Ok(page)
    }
}
