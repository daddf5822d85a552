//! From a configuration to an application over an open, migrated database.
use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use db::{Db, PostgresOptions, SqliteOptions};
use tokio::time::sleep;

use super::safety;
use crate::backup::{quiet, recover};
use crate::features;
use crate::ground::app::App;
use crate::ground::clock::{self, Clock};
use crate::ground::config::{Config, Processor};
use crate::ground::ids::Ids;
use crate::newsroom::article::identity;
use crate::newsroom::publication;
use crate::people::reader::{self, one_time_code};
use crate::shop::offer::group;
use crate::shop::payment::till;

/// How often it is looked whether another process still has the database file.
const GLANCE: Duration = Duration::from_millis(100);

/// Name of the SQLite file in the data folder.
pub const SQLITE_FILE: &str = "masthead.db";

/// Opens the database, brings its schema up to date and assembles the application.
///
/// # Errors
/// One line that an operator can act on.
pub async fn app(config: Config) -> Result<App> {
    let clock = Clock::System;
    safety::own_folder(&config.data)?;
    make_folder(&config.data)?;
    recover::expect_whole(&config.data)?;
    let db = open(&config).await?;
    db.migrate(&features::migrations(), clock.now()).await?;
    db.keep_statistics().await?;
    let clock = match config.payment.processor {
        Processor::Till => till::clock(&db).await?,
        Processor::None | Processor::Stripe => clock,
    };
    reader::renew_keys(&db).await?;
    group::renew_keys(&db).await?;
    let ids = Ids::of_node(publication::next_node(&db).await?);
    let is_quiet = quiet::since(&db).await?.is_some();
    let config = match is_quiet {
        true => quieted(config),
        false => config,
    };
    let app = features::open(config, db, clock, ids).await?;
    identity::settle(&app).await?;
    let sealed = one_time_code::seal_old(&app).await?;
    if sealed > 0 {
        tracing::info!(sealed, "secrets of one-time codes are encrypted now");
    }
    Ok(app)
}

/// Opens the database by `open`; while another process has its file, tries again for so long.
///
/// # Errors
/// What `open` says.
pub async fn in_turn<T>(patience: Duration, open: impl AsyncFn() -> Result<T>) -> Result<T> {
    let end = clock::monotonic() + patience;
    loop {
        match open().await {
            Err(error) if is_taken(&error) && clock::monotonic() < end => sleep(GLANCE).await,
            opened => return opened,
        }
    }
}

/// Whether another process has the database file.
pub fn is_taken(error: &anyhow::Error) -> bool {
    let cause = error.downcast_ref();
    matches!(cause, Some(db::Error::Locked { .. }))
}

/// The configuration of a publication that reaches nobody outside.
fn quieted(mut config: Config) -> Config {
    config.is_quiet = true;
    config.websub.hubs.clear();
    config.alarm_url = None;
    // The folder may be the one of the publication that this is a copy of.
    config.backup.folder = None;
    config
}

/// Assembles the application for commands that only read, also while a server has the database.
///
/// # Errors
/// One line that an operator can act on.
pub async fn reader(config: Config) -> Result<App> {
    let db = open_to_read(&config).await?;
    check_schema(&db).await?;
    // It keeps nothing, so its ids are nobody's.
    let ids = Ids::of_node(0);
    Ok(features::open(config, db, Clock::System, ids).await?)
}

/// Whether there is no database yet, so that opening it makes one: the file is missing, or nothing
/// was ever written to it.
pub fn is_new(config: &Config) -> bool {
    let length = std::fs::metadata(config.data.join(SQLITE_FILE)).map(|file| file.len());
    config.database_url.is_none() && length.unwrap_or(0) == 0
}

/// The version of the schema that this program makes.
pub fn known_schema() -> i64 {
    let versions = features::migrations().iter().map(|it| it.version).max();
    versions.unwrap_or_default()
}

/// Refuses a database that is not of this program's schema.
///
/// # Errors
/// When a start has not made or not updated it, or a newer program has.
pub async fn check_schema(db: &Db) -> Result<()> {
    let known = known_schema();
    match db.schema_version().await? {
        Some(found) if found == known => Ok(()),
        Some(found) if found > known => Err(db::Error::NewerSchema { found, known }.into()),
        Some(found) => bail!(
            "the database is at schema version {found} and this program needs {known}; \
             `masthead serve` brings it up to date"
        ),
        None => bail!("the database is empty; `masthead serve` or `masthead import` sets it up"),
    }
}

/// Opens the database that the configuration names, without looking into it.
///
/// # Errors
/// When it is unreachable, unreadable or in use.
pub async fn open(config: &Config) -> Result<Db> {
    connect(config, SqliteOptions::default()).await
}

/// The same for reading alone, which works beside a server.
///
/// # Errors
/// When there is none, or it cannot be read.
pub async fn open_to_read(config: &Config) -> Result<Db> {
    let file = config.data.join(SQLITE_FILE);
    if config.database_url.is_none() && !file.is_file() {
        bail!(
            "there is no database at {}; `masthead serve` or `masthead import` makes one, \
             and --data names its folder",
            file.display()
        );
    }
    let options = SqliteOptions {
        readers: 1,
        read_only: true,
        ..SqliteOptions::default()
    };
    connect(config, options).await
}

async fn connect(config: &Config, options: SqliteOptions) -> Result<Db> {
    Ok(match &config.database_url {
        Some(url) => {
            let options = PostgresOptions {
                trust: config.trust()?,
                ..PostgresOptions::default()
            };
            Db::connect_postgres(url, options).await?
        }
        None => {
            let file = config.data.join(SQLITE_FILE);
            let opened = Db::open_sqlite(&file, options).await;
            opened.map_err(|error| match error {
                // The others name the file themselves.
                db::Error::Damaged(_) | db::Error::Full(_) => {
                    anyhow::Error::from(error).context(file.display().to_string())
                }
                error => error.into(),
            })?
        }
    })
}

fn make_folder(folder: &Path) -> Result<()> {
    // Whatever the process allows others elsewhere, this is nobody else's.
    let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.with_context(|| format!("the data folder {} cannot be made", folder.display()))
}
