//! Mailings: letters to many. Everybody who is to get one is a row. Rows are written in batches by
//! the feature that knows the readers, and drained in batches by a job; the letter is put into
//! words when its turn comes, so that whoever does not want it any more gets none.
mod jobs;
mod store;

use std::fmt;

use ::jobs::New;
use db::{Migration, Tx};
pub use jobs::JOBS;

use crate::letter::Letter;
use crate::reader::Holds;
use ground::app::{App, Pending};
use ground::clock::Millis;
use ground::error::Result;
use ground::written::Written;

/// The steps of its tables.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    41,
    "mailings",
    include_str!("0041_mailings.sql"),
)];

/// What is held about a reader: that a letter is on its way.
pub const HOLDS: &[Holds] = &[Holds::secret(|tx, reader| {
    Box::pin(async { Ok(store::forget(tx, reader.id).await?) })
})];

/// A letter, unless its reader is to get none any more.
type Letters<'a> = Pending<'a, Result<Option<Letter>>>;

/// A kind of letter to many: its name, and who writes it to one of them.
#[derive(Clone, Copy)]
pub struct Kind {
    /// Its name.
    pub name: &'static str,
    /// Writes it, about a thing, to a reader.
    pub write: for<'a> fn(app: &'a App, about: i64, reader: i64) -> Letters<'a>,
}

impl fmt::Debug for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Kind({})", self.name)
    }
}

/// Every kind of letter to many.
#[derive(Debug)]
pub struct Kinds(pub Vec<Kind>);

/// A mailing whose recipients are not all written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mailing {
    id: i64,
    /// Recipients up to this id are written down.
    pub reached: i64,
}

/// Begins a mailing about a thing, or goes on with the one that was begun; `None` when all its
/// recipients are written down.
pub async fn begin(app: &App, tx: &mut Tx, kind: &str, about: i64) -> Result<Option<Mailing>> {
    let now = app.clock.now();
    store::begin(tx, app.ids.next(now), (kind, about), now).await?;
    Ok(store::unfinished(tx, kind, about).await?)
}

/// Writes recipients down, who are all up to `reached`; overtaken when another one has done it.
pub async fn add(
    tx: &mut Tx,
    mailing: &mut Mailing,
    readers: &[i64],
    reached: i64,
    now: Millis,
) -> Result<Written> {
    let moved = store::reach(tx, mailing.id, (mailing.reached, reached)).await?;
    if moved.is_done() {
        for reader in readers {
            store::add(tx, mailing.id, *reader, now).await?;
        }
        mailing.reached = reached;
    }
    Ok(moved)
}

/// All recipients are written down: the letters go out. Ring `app.job_bell` after the commit.
pub async fn send(app: &App, tx: &mut Tx, mailing: Mailing) -> Result<()> {
    let now = app.clock.now();
    if !store::has_recipients(tx, mailing.id).await? {
        return Ok(store::end(tx, mailing.id).await?);
    }
    store::complete(tx, mailing.id).await?;
    let job = New {
        unique_key: Some(format!("{} {}", jobs::KIND, mailing.id)),
        ..New::job(jobs::KIND, serde_json::json!({ "mailing": mailing.id }))
    };
    Ok(::jobs::enqueue(tx, now, app.ids.next(now), job).await?)
}
