//! From a configuration to an application over an open, migrated database.
use std::path::Path;

use anyhow::{Context, Result};
use db::{Db, PostgresOptions, SqliteOptions};

use crate::app::App;
use crate::clock::Clock;
use crate::config::Config;
use crate::migrations;

/// Name of the SQLite file in the data folder.
pub const SQLITE_FILE: &str = "masthead.db";

/// Opens the database, brings its schema up to date and assembles the application.
///
/// # Errors
/// One line that an operator can act on.
pub async fn app(config: Config) -> Result<App> {
    let clock = Clock::System;
    make_folder(&config.data)?;
    let db = open(&config).await?;
    db.migrate(&migrations::all(), clock.now()).await?;
    Ok(App::new(config, db, clock).await?)
}

/// Opens the database that the configuration names, without looking into it.
///
/// # Errors
/// When it is unreachable, unreadable or in use.
pub async fn open(config: &Config) -> Result<Db> {
    Ok(match &config.database_url {
        Some(url) => Db::connect_postgres(url, PostgresOptions::default()).await?,
        None => Db::open_sqlite(&config.data.join(SQLITE_FILE), SqliteOptions::default()).await?,
    })
}

fn make_folder(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)
        .with_context(|| format!("the data folder {} cannot be made", folder.display()))
}
