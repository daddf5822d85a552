//! The features of the house, and the application that they make together.
mod list;

use crate::desk::tell::Tells;
use crate::desk::{Boards, Places};
use crate::ground::app::{App, Parts};
use crate::ground::clock::Clock;
use crate::ground::config::Config;
use crate::ground::error::Result;
use crate::ground::ids::Ids;
use crate::ground::jobs::Kinds;
use crate::ground::outside::{Leaps, Outside};
use crate::ground::{mailer, migrations};
use crate::newsroom::publication::{Composition, Current, Source};
use crate::newsroom::{article, knowledge, picture};
use crate::people::mailing;
use crate::people::reader::{AllHolds, account};
use crate::people::role::Permissions;
use crate::shop::offer;
use db::{Db, Migration};
use list::{ACCOUNT, FEATURES, Feature};
use mail::Mailer;

/// Opens the application over a migrated database.
///
/// # Errors
/// When the theme's folder or the publication's settings cannot be read.
pub async fn open(config: Config, db: Db, clock: Clock, ids: Ids) -> Result<App> {
    let mailer = mailer::mailer(&config).map_err(anyhow::Error::from)?;
    open_with(config, db, clock, ids, mailer).await
}

/// The same with another way for mail, as tests have it.
///
/// # Errors
/// What [`open`] says.
pub async fn open_with(
    config: Config,
    db: Db,
    clock: Clock,
    ids: Ids,
    mailer: Mailer,
) -> Result<App> {
    let parts = parts(&config, &db, &clock).await?;
    App::new(config, db, clock, ids, mailer, parts).await
}

/// What the features keep in memory.
async fn parts(config: &Config, db: &Db, clock: &Clock) -> Result<Parts> {
    let now = clock.now();
    let publication = Current::load(snapshot(), Source { db, config, now }).await?;
    let parts = Parts::default()
        .with(publication)
        .with(Outside::new(clock.clone()))
        .with(Leaps::new(clock))
        .with(kinds())
        .with(Places::new(all(|one| one.places)))
        .with(Boards(all(|one| one.boards)))
        .with(Permissions(all(|one| one.permissions)))
        .with(Tells(all(|one| one.tells)))
        .with(account::Places(ACCOUNT))
        .with(mailing::Kinds(all(|one| one.mailings)))
        .with(AllHolds(all(|one| one.holds)));
    FEATURES
        .iter()
        .try_fold(parts, |parts, one| (one.memory)(config, parts))
}

/// The history of the schema, oldest first.
pub fn migrations() -> Vec<Migration> {
    migrations::history(all(|one| one.migrations))
}

/// How the snapshot of the publication is read.
pub fn snapshot() -> Composition {
    Composition {
        parts: all(|one| one.snapshot),
        by_time: vec![
            article::BY_TIME,
            picture::ending::BY_TIME,
            knowledge::storyline::BY_TIME,
            knowledge::moment::BY_TIME,
        ],
        subscribe_url: |publication| offer::window(publication).url.clone(),
    }
}

/// Every kind of job there is.
fn kinds() -> Kinds {
    Kinds::new(all(|one| one.jobs))
}

/// What the features bring of one sort, in their order.
fn all<T: Clone + 'static>(of: impl Fn(&Feature) -> &'static [T]) -> Vec<T> {
    FEATURES.iter().flat_map(of).cloned().collect()
}

#[cfg(test)]
mod tests;
