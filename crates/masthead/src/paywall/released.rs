//! Pages with gated text, kept for the holders of their story's grant.
use std::sync::Arc;

use super::{Gated, Grant};
use crate::web::Rendered;
use crate::web::kept::Kept;

/// Released pages, each behind its story's gate.
#[derive(Debug)]
pub struct Released(Kept<Gated<Arc<Rendered>>>);

impl Released {
    /// A cache of half of `megabytes`; the other half is for open pages.
    pub fn new(megabytes: u64) -> Self {
        Self(Kept::new(megabytes * 1024 * 1024 / 2))
    }

    /// A page with gated text, for the holder of its grant.
    pub fn get(
        &self,
        epoch: u64,
        path: &str,
        variant: u64,
        grant: &Grant,
    ) -> Option<Arc<Rendered>> {
        let page = self.0.get(epoch, path, variant)?;
        page.open(grant).cloned()
    }

    /// Keeps a page with gated text behind its story's gate.
    pub fn keep(&self, epoch: u64, path: &str, variant: u64, grant: &Grant, page: Arc<Rendered>) {
        let page = Gated::seal(grant.story(), page);
        self.0.insert(epoch, path, variant, page);
    }
}
