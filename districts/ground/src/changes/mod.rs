//! What has changed for readers. Each change writes what it concerns in its own transaction;
//! every node reads the table once a second, and whoever keeps something made from the
//! database asks here whether it is still true.
//!
//! The words are those of surrogate keys at a CDN: a page carries the tags of all it shows, and a
//! change of one of them makes the page stale.
mod gather;
mod log;
mod shown;
mod store;

use std::borrow::Cow;

use db::{Db, Executor, Tx};
pub use gather::gather;
pub use log::{Log, Made};
pub use shown::{collect, show, show_all};

use crate::error::Result;

/// Most changes that are read one by one; after more, everything counts as changed.
const MOST: usize = 10_000;

/// Something that readers see and that can change: one of a kind, or the kind as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tag {
    what: Cow<'static, str>,
    which: i64,
}

/// What has changed since a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// These things.
    Tags(Vec<Tag>),
    /// So many things that they are not told apart.
    Everything,
}

impl Tag {
    /// One thing of a kind.
    pub fn one(what: &'static str, which: i64) -> Self {
        let what = Cow::Borrowed(what);
        Self { what, which }
    }

    /// A kind as a whole: every change of one of its things concerns it too.
    pub fn any(what: &'static str) -> Self {
        Self::one(what, 0)
    }

    /// A thing that has a name and no number.
    pub fn named(what: String) -> Self {
        let what = Cow::Owned(what);
        Self { what, which: 0 }
    }

    /// The kind.
    pub fn what(&self) -> &str {
        &self.what
    }

    /// Which one of the kind; 0 is the kind as a whole.
    pub fn which(&self) -> i64 {
        self.which
    }
}

impl Changed {
    /// Whether nothing has changed.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::Tags(tags) if tags.is_empty())
    }

    /// Whether something of one of these kinds has changed.
    pub fn concerns(&self, kinds: &[&str]) -> bool {
        match self {
            Self::Everything => true,
            Self::Tags(tags) => tags.iter().any(|tag| kinds.contains(&tag.what())),
        }
    }
}

/// Writes, in the transaction of a change, what it concerns; the kinds of what has a number are
/// added.
pub async fn record(tx: &mut Tx, tags: impl IntoIterator<Item = Tag>) -> Result<()> {
    let mut all: Vec<Tag> = tags.into_iter().collect();
    let kinds: Vec<Tag> = all
        .iter()
        .cloned()
        .map(|tag| Tag { which: 0, ..tag })
        .collect();
    all.extend(kinds);
    let mut all = gather::take_up(all);
    all.sort_unstable();
    all.dedup();
    if all.is_empty() {
        return Ok(());
    }
    store::record(tx, &all).await
}

/// The version of the newest change, and what has changed since version `known`.
///
/// # Errors
/// When the database does not answer.
pub async fn since(db: &Db, known: i64) -> Result<(i64, Changed)> {
    let newest = version(db).await?;
    if newest == known {
        return Ok((known, Changed::Tags(Vec::new())));
    }
    let rows = store::since(db, known, MOST).await?;
    // A database that was put back to an older state cannot say what is different now.
    if rows.len() > MOST || newest < known {
        return Ok((newest, Changed::Everything));
    }
    let version = rows.last().map_or(known, |(version, _)| *version);
    let tags = rows.into_iter().map(|(_, tag)| tag).collect();
    Ok((version, Changed::Tags(tags)))
}

/// The version of the newest change.
pub async fn version(on: impl Executor) -> Result<i64> {
    store::version(on).await
}

/// Takes hold, for the transaction, of what the desk's forms change, so that what is read from
/// now on is what is written over: nobody else who holds it writes before the commit.
pub async fn hold(tx: &mut Tx) -> Result<()> {
    store::hold(tx).await
}
