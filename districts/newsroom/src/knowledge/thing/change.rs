//! What deeds write: the rows of things, whole.
use db::{Executor, Tx};

use super::{KIND, Thing, store};
use crate::article;
use ground::changes::{self, Tag};
use ground::error::{Error, Result};

/// Stories that are told with one statement.
const TOLD: usize = 1_000;

/// Writes what is said of a thing, in the version that it has.
pub(in crate::knowledge) async fn write(tx: &mut Tx, thing: &Thing) -> Result<()> {
    done(store::update(tx, thing).await?)
}

/// Raises the version of a thing.
pub(in crate::knowledge) async fn raise(tx: &mut Tx, thing: &Thing) -> Result<()> {
    write(tx, thing).await
}

/// Has a thing be read as another one, or as itself.
pub(in crate::knowledge) async fn set_merged(
    tx: &mut Tx,
    thing: &Thing,
    into: Option<i64>,
) -> Result<()> {
    done(store::set_merged(tx, (thing.id, thing.version), into).await?)
}

/// Whoever holds the changes has read the version that is written over.
fn done(written: db::Written) -> Result<()> {
    match written.is_done() {
        true => Ok(()),
        false => Err(Error::Unavailable),
    }
}

/// Sets what a thing is read as.
pub(in crate::knowledge) async fn set_root(tx: &mut Tx, id: i64, root: i64) -> Result<()> {
    Ok(store::set_root(tx, id, root).await?)
}

/// What was merged into a thing at first hand.
pub(in crate::knowledge) async fn merged(on: impl Executor, into: i64) -> Result<Vec<i64>> {
    Ok(store::merged(on, into).await?)
}

/// Takes a thing away that no record names.
pub(in crate::knowledge) async fn delete(tx: &mut Tx, thing: &Thing) -> Result<()> {
    store::delete(tx, thing.id).await?;
    changes::record(tx, [Tag::one(KIND, thing.id)]).await
}

/// Tells that all stories show something new that name a thing, by whatever row: who may be shown has
/// changed, and with it what else stands beside the name.
pub(in crate::knowledge) async fn tell_stories(tx: &mut Tx, thing: i64) -> Result<()> {
    let mut last = i64::MIN;
    loop {
        let articles = store::stories_of(&mut *tx, thing, last).await?;
        let Some(newest) = articles.last() else {
            return Ok(());
        };
        last = *newest;
        for some in articles.chunks(TOLD) {
            let tags = some.iter().map(|id| Tag::one(article::KIND, *id));
            changes::record(tx, tags).await?;
        }
    }
}
