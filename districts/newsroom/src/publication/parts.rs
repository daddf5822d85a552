//! Parts of the snapshot that belong to features above the publication: what is on sale, adverts,
//! the terms of comments. Each feature says in a [`PartKind`] how its part is read and of which
//! changes; the publication knows no more of it than its type.
use std::any::{Any, type_name};
use std::fmt::Debug;
use std::sync::Arc;

use db::Db;

use super::{KIND, Publication, Terms};
use ground::app::Pending;
use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::config::Config;
use ground::error::Result;

/// What a snapshot is read from.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The database.
    pub db: &'a Db,
    /// The server's configuration.
    pub config: &'a Config,
    /// Now.
    pub now: Millis,
}

/// How a part is read, and when it has to be read again.
#[derive(Clone, Copy, Debug)]
pub struct PartKind {
    /// What pages that show it are tagged with.
    name: &'static str,
    /// Kinds of changes after which it is read again.
    pub(super) reads: &'static [&'static str],
    load: Load,
    differences: fn(&Self, &Publication, &Publication) -> Vec<Tag>,
}

/// Reads a part. The publication has what stands before the part in the list already.
type Load = for<'a> fn(Source<'a>, &'a Publication) -> Pending<'a, Result<Part>>;

/// A part, and when it changes by itself.
#[derive(Clone, Debug)]
pub struct Part {
    value: Arc<dyn Value>,
    pub(super) changes_at: Option<Millis>,
}

trait Value: Any + Send + Sync + Debug {}

impl<T: Any + Send + Sync + Debug> Value for T {}

impl PartKind {
    /// A part of the type `T`, for which `load` reads a value of that type.
    pub const fn new<T: Any + PartialEq>(
        name: &'static str,
        reads: &'static [&'static str],
        load: Load,
    ) -> Self {
        Self {
            name,
            reads,
            load,
            differences: differs::<T>,
        }
    }

    /// The terms of a feature, as a part that pages are tagged with under `name`.
    pub const fn terms<T: Terms + PartialEq + Send + Sync + Debug + 'static>(
        name: &'static str,
    ) -> Self {
        Self::new::<T>(name, &[KIND], |_, publication| {
            let terms = publication.settings.terms::<T>();
            Box::pin(async move { Ok(Part::new(terms?, None)) })
        })
    }

    /// The same, where pages show less than the whole part: `differences` has the tags of what
    /// differs.
    #[must_use]
    pub const fn showing(
        self,
        differences: fn(&Self, &Publication, &Publication) -> Vec<Tag>,
    ) -> Self {
        Self {
            differences,
            ..self
        }
    }

    pub(super) async fn load(&self, source: Source<'_>, publication: &Publication) -> Result<Part> {
        (self.load)(source, publication).await
    }

    pub(super) fn differences(&self, before: &Publication, after: &Publication) -> Vec<Tag> {
        (self.differences)(self, before, after)
    }
}

fn differs<T: Any + PartialEq>(
    kind: &PartKind,
    before: &Publication,
    after: &Publication,
) -> Vec<Tag> {
    match before.peek::<T>() == after.peek::<T>() {
        true => Vec::new(),
        false => vec![Tag::any(kind.name)],
    }
}

impl Part {
    /// A part that changes by itself at this moment, where there is one.
    pub fn new<T: Any + Send + Sync + Debug>(value: T, changes_at: Option<Millis>) -> Self {
        let value = Arc::new(value);
        Self { value, changes_at }
    }

    /// The part, where it is of this type.
    pub(super) fn get<T: Any>(&self) -> Option<&T> {
        let value: &dyn Any = &*self.value;
        value.downcast_ref()
    }
}

impl Publication {
    /// A part of the snapshot; a page that is being made shows it.
    ///
    /// # Panics
    /// When the part is not in the list of the features, which a test forbids.
    pub fn part<T: Any>(&self) -> &T {
        let (name, part) = self.found::<T>();
        changes::show(Tag::any(name));
        part
    }

    /// The same, where pages show less than the whole part and note that by themselves.
    ///
    /// # Panics
    /// When the part is not in the list of the features.
    pub fn peek<T: Any>(&self) -> &T {
        self.found::<T>().1
    }

    fn found<T: Any>(&self) -> (&'static str, &T) {
        let mut parts = self.parts.iter();
        let found = parts.find_map(|(kind, part)| Some((kind.name, part.get::<T>()?)));
        found.unwrap_or_else(|| panic!("{} is no part of the snapshot", type_name::<T>()))
    }
}
