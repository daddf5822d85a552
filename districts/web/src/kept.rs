//! Bounded caches of what was made from the database, kept until something it shows changes.
use std::sync::Arc;

use quick_cache::sync::Cache;
use quick_cache::{Equivalent, Weighter};

use super::{Rendered, Weight};
use ground::changes::{self, Log, Made, Tag};
use ground::error::Result;

/// The tag of everything that is kept: what all pages may show of the publication's settings.
pub const BASICS: &str = "settings.basics";

/// Pages that everybody with the same face may have.
#[derive(Debug)]
pub struct PageCache(Kept<Arc<Rendered>>);

/// What was made for a path and a variant, bounded by its weight in bytes.
#[derive(Debug)]
pub struct Kept<T>(Cache<Key, Arc<Held<T>>, ByWeight>);

/// Where something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Slot<'a> {
    /// The epoch of the snapshot that it is made from, where it has to be made.
    pub epoch: u64,
    /// Its address, or what else tells it apart.
    pub path: &'a str,
    /// Which of the pages of an address it is.
    pub variant: u64,
}

#[derive(Debug)]
struct Held<T> {
    value: T,
    made: Made,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    variant: u64,
    path: String,
}

/// A key that borrows its path, so that a look-up allocates nothing.
#[derive(Hash)]
struct Borrowed<'a> {
    variant: u64,
    path: &'a str,
}

impl Equivalent<Key> for Borrowed<'_> {
    fn equivalent(&self, key: &Key) -> bool {
        self.variant == key.variant && self.path == key.path
    }
}

/// Counts a page's bytes, compressed forms included, and those of its tags.
#[derive(Clone, Debug)]
struct ByWeight;

impl<T: Weight> Weighter<Key, Arc<Held<T>>> for ByWeight {
    fn weight(&self, _: &Key, held: &Arc<Held<T>>) -> u64 {
        held.value.weight() + size_of_val(held.made.tags()) as u64
    }
}

impl<T: Weight + Clone> Kept<T> {
    /// Keeps at most this many bytes.
    pub fn new(bytes: u64) -> Self {
        let expected = usize::try_from(bytes / 64_000).unwrap_or(64).max(64);
        Self(Cache::with_weighter(expected, bytes, ByWeight))
    }

    /// What is kept here and still holds. What is being made around it shows all that it shows.
    pub fn get(&self, log: &Log, slot: Slot<'_>) -> Option<T> {
        let Slot { path, variant, .. } = slot;
        let held = self.0.get(&Borrowed { variant, path })?;
        if !log.holds(&held.made) {
            return None;
        }
        changes::show_all(held.made.tags());
        Some(held.value.clone())
    }

    /// Keeps what was made of `tags`.
    pub fn insert(&self, slot: Slot<'_>, mut tags: Vec<Tag>, value: T) {
        tags.push(Tag::any(BASICS));
        let (variant, path) = (slot.variant, slot.path.to_owned());
        let made = Made::new(slot.epoch, tags);
        self.0
            .insert(Key { variant, path }, Arc::new(Held { value, made }));
    }

    /// What is kept here and still holds, or what `make` makes, which is then kept.
    ///
    /// # Errors
    /// Whatever `make` fails with.
    pub async fn get_or_make(
        &self,
        log: &Log,
        slot: Slot<'_>,
        make: impl Future<Output = Result<T>>,
    ) -> Result<T> {
        if let Some(value) = self.get(log, slot) {
            return Ok(value);
        }
        // Boxed, so that the page that is found, asked for most of all, needs a small future.
        let (made, tags) = Box::pin(changes::collect(make)).await;
        let value = made?;
        self.insert(slot, tags, value.clone());
        Ok(value)
    }
}

impl PageCache {
    /// A cache of three eighths of `megabytes`; the rest is for released pages and for articles.
    pub fn new(megabytes: u64) -> Self {
        Self(Kept::new(megabytes * 1024 * 1024 / 8 * 3))
    }
}

impl std::ops::Deref for PageCache {
    type Target = Kept<Arc<Rendered>>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}
