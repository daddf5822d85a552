//! Bounded caches of what was rendered.
use std::sync::Arc;

use quick_cache::sync::Cache;
use quick_cache::{Equivalent, Weighter};

use super::{Rendered, Weight};

/// Pages that everybody with the same face may have.
#[derive(Debug)]
pub struct PageCache(Kept<Arc<Rendered>>);

/// What was made for a snapshot, a path and a variant, bounded by its weight in bytes.
#[derive(Debug)]
pub struct Kept<T>(Cache<Key, T, ByWeight>);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    epoch: u64,
    variant: u64,
    path: String,
}

/// A key that borrows its path, so that a look-up allocates nothing.
#[derive(Hash)]
struct Borrowed<'a> {
    epoch: u64,
    variant: u64,
    path: &'a str,
}

impl Equivalent<Key> for Borrowed<'_> {
    fn equivalent(&self, key: &Key) -> bool {
        self.epoch == key.epoch && self.variant == key.variant && self.path == key.path
    }
}

/// Counts a page's bytes, compressed forms included.
#[derive(Clone, Debug)]
struct ByWeight;

impl<T: Weight> Weighter<Key, T> for ByWeight {
    fn weight(&self, _: &Key, page: &T) -> u64 {
        page.weight()
    }
}

impl<T: Weight + Clone> Kept<T> {
    /// Keeps at most this many bytes.
    pub fn new(bytes: u64) -> Self {
        let expected = usize::try_from(bytes / 64_000).unwrap_or(64).max(64);
        Self(Cache::with_weighter(expected, bytes, ByWeight))
    }

    /// What was kept for this variant of a path.
    pub fn get(&self, epoch: u64, path: &str, variant: u64) -> Option<T> {
        self.0.get(&Borrowed {
            epoch,
            variant,
            path,
        })
    }

    /// Keeps `page` for this variant of a path.
    pub fn insert(&self, epoch: u64, path: &str, variant: u64, page: T) {
        let path = path.to_owned();
        let key = Key {
            epoch,
            variant,
            path,
        };
        self.0.insert(key, page);
    }
}

impl PageCache {
    /// A cache of half of `megabytes`; the other half is for released pages.
    pub fn new(megabytes: u64) -> Self {
        Self(Kept::new(megabytes * 1024 * 1024 / 2))
    }

    /// A page without gated text.
    pub fn open(&self, epoch: u64, path: &str, variant: u64) -> Option<Arc<Rendered>> {
        self.0.get(epoch, path, variant)
    }

    /// Keeps a page without gated text.
    pub fn keep_open(&self, epoch: u64, path: &str, variant: u64, page: Arc<Rendered>) {
        self.0.insert(epoch, path, variant, page);
    }
}
