//! From a backup to a publication in an empty folder.
use std::fs::{self, DirBuilder};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use db::{Db, Migration, PostgresOptions, SqliteOptions};

use super::database;
use super::files;
use super::manifest::{Kind, Manifest};
use super::quiet;
use super::shelf::{Backup, ORIGINALS};
use crate::ground::clock::Millis;
use crate::ground::config::Config;
use crate::ground::files::{UNFINISHED, sync_folder};

/// Puts a backup into the empty data folder of this configuration, and for PostgreSQL into the
/// empty database, reading every byte of it against the manifest. The database comes last: until
/// then there is nothing that a server would start with. The publication is quiet afterwards.
///
/// # Errors
/// What is damaged, or stands in the way; what was copied until then may be taken away.
pub async fn recover(
    backup: &Backup,
    config: &Config,
    migrations: &[Migration],
    now: Millis,
) -> Result<Manifest> {
    let manifest = Manifest::read(&backup.folder)?;
    let known = migrations.iter().map(|it| it.version).max();
    ensure!(
        Some(manifest.schema) <= known,
        "the backup was made by a newer masthead ({}); recover it with that one",
        manifest.program
    );
    expect_database(&manifest, config)?;
    empty_folder(&config.data)?;
    let work = {
        let (backup, config, manifest) = (backup.clone(), config.clone(), manifest.clone());
        move || copy_files(&backup, &config.data, &manifest)
    };
    let copy = tokio::task::spawn_blocking(work).await??;
    database::check(manifest.database, &copy).await?;
    let db = match &config.database_url {
        None => Db::open_sqlite(&copy, SqliteOptions::default()).await?,
        Some(url) => load(&copy, url, config).await?,
    };
    db.migrate(migrations, now).await?;
    quiet::begin(&db, now).await?;
    drop(db);
    settle(&copy, &config.data, manifest.database)?;
    Ok(manifest)
}

/// Refuses a data folder in which a recovery was broken off: what is there would not be quiet.
///
/// # Errors
/// What to do about it.
pub fn expect_whole(data: &Path) -> Result<()> {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let copy = unfinished(data, kind);
        ensure!(
            !copy.exists(),
            "a recovery into {} was broken off; empty the folder, and on PostgreSQL the database, \
             and run `masthead recover` again",
            data.display()
        );
    }
    Ok(())
}

/// Where the copy of the database is until it is whole and quiet.
fn unfinished(data: &Path, kind: Kind) -> PathBuf {
    data.join(format!("{}{}", UNFINISHED, kind.file()))
}

/// Refuses a copy of one kind of database for a configuration of the other.
fn expect_database(manifest: &Manifest, config: &Config) -> Result<()> {
    let remedy = match (manifest.database, &config.database_url) {
        (Kind::Sqlite, None) | (Kind::Postgres, Some(_)) => return Ok(()),
        (Kind::Sqlite, Some(_)) => "take database_url out of the configuration",
        (Kind::Postgres, None) => "set database_url to an empty database",
    };
    bail!("the backup is of {}: {remedy}", manifest.database.name())
}

/// Makes the data folder; one with anything in it is somebody's.
fn empty_folder(folder: &Path) -> Result<()> {
    let mut builder = DirBuilder::new();
    let made = builder.recursive(true).mode(0o700).create(folder);
    made.with_context(|| format!("the data folder {} cannot be made", folder.display()))?;
    let mut entries = fs::read_dir(folder)?;
    ensure!(
        entries.next().is_none(),
        "{} is not empty; name an empty folder with --data",
        folder.display()
    );
    Ok(())
}

/// Copies the originals and the copy of the database; where the latter is until it is opened.
fn copy_files(backup: &Backup, data: &Path, manifest: &Manifest) -> Result<PathBuf> {
    for entry in &manifest.originals {
        let source = entry.below(&backup.originals())?;
        let target = entry.below(&data.join(ORIGINALS))?;
        files::copy_exactly(&source, &target, entry)?;
    }
    let name = manifest.database.file();
    let entry = manifest.files.iter().find(|entry| entry.path == name);
    let entry = entry.context("the backup has no copy of the database")?;
    let target = unfinished(data, manifest.database);
    files::copy_exactly(&entry.below(&backup.folder)?, &target, entry)?;
    Ok(target)
}

/// Loads an archive into the database that the configuration names, if that one is empty.
async fn load(archive: &Path, url: &str, config: &Config) -> Result<Db> {
    let options = PostgresOptions {
        trust: config.trust()?,
        ..PostgresOptions::default()
    };
    let db = Db::connect_postgres(url, options).await?;
    let found = db.schema_version().await?;
    ensure!(
        found.is_none(),
        "the database at database_url is not empty; name an empty one"
    );
    database::load(archive, url).await?;
    Ok(db)
}

/// Gives the file of the database its name, or takes the archive away that was loaded.
fn settle(copy: &Path, data: &Path, kind: Kind) -> Result<()> {
    match kind {
        Kind::Sqlite => fs::rename(copy, data.join(kind.file()))?,
        Kind::Postgres => fs::remove_file(copy)?,
    }
    let lock = PathBuf::from(format!("{}.lock", copy.display()));
    if lock.exists() {
        fs::remove_file(lock)?;
    }
    Ok(sync_folder(data)?)
}
