//! The copy of the database: SQLite's own `VACUUM INTO`, or `pg_dump`'s archive.
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail, ensure};
use db::{Db, Dialect, SqliteOptions};
use percent_encoding::percent_decode_str;
use tokio::process::Command;
use url::Url;

use super::manifest::Kind;

/// The schema that every database of PostgreSQL has, so that a copy must not make it.
const PUBLIC: &str = "public";

/// Which database this is.
pub fn kind(db: &Db) -> Kind {
    match db.dialect() {
        Dialect::Sqlite => Kind::Sqlite,
        Dialect::Postgres => Kind::Postgres,
    }
}

/// Writes a consistent copy to `target` while the database is in use, and reads it again.
///
/// # Errors
/// When it cannot be written, or is not sound.
pub async fn copy(db: &Db, url: Option<&str>, target: &Path) -> Result<()> {
    match url {
        None => db.backup_to(target).await?,
        Some(url) => {
            let mut command = tool("pg_dump", url)?;
            command.args(["--format=custom", "--no-owner", "--no-privileges"]);
            // Others may have schemas of their own beside ours.
            if let Some(schema) = db.schema_name().await?.filter(|name| name != PUBLIC) {
                command.arg("--schema").arg(format!("\"{schema}\""));
            }
            run("pg_dump", command.arg("--file").arg(target)).await?;
        }
    }
    check(kind(db), target).await
}

/// Whether a copy is sound.
///
/// # Errors
/// What is wrong with it.
pub async fn check(kind: Kind, copy: &Path) -> Result<()> {
    match kind {
        Kind::Sqlite => {
            let options = SqliteOptions {
                readers: 1,
                read_only: true,
                ..SqliteOptions::default()
            };
            let db = Db::open_sqlite(copy, options).await?;
            let damages = db.damages().await?;
            let said = damages.join("; ");
            ensure!(damages.is_empty(), "{} is damaged: {said}", copy.display());
        }
        Kind::Postgres => {
            let mut command = Command::new("pg_restore");
            let list = run("pg_restore", command.arg("--list").arg(copy)).await?;
            let has_data = list.lines().any(|line| line.contains("TABLE DATA"));
            ensure!(has_data, "{} holds no tables", copy.display());
        }
    }
    Ok(())
}

/// Loads an archive into the empty database at `url`, whole or not at all.
///
/// # Errors
/// What `pg_restore` says.
pub async fn load(archive: &Path, url: &str) -> Result<()> {
    let mut command = tool("pg_restore", url)?;
    command.args([
        "--no-owner",
        "--no-privileges",
        "--exit-on-error",
        "--single-transaction",
    ]);
    run("pg_restore", command.arg(archive)).await?;
    Ok(())
}

/// One of PostgreSQL's programs for the database at `url`. The password goes by the environment:
/// every user of the machine can read the arguments of a process.
fn tool(program: &str, url: &str) -> Result<Command> {
    let mut url = Url::parse(url).context("database_url is no address")?;
    let password = url.password().map(str::to_owned);
    let mut command = Command::new(program);
    if let Some(password) = password {
        let password = percent_decode_str(&password).decode_utf8()?;
        command.env("PGPASSWORD", password.as_ref());
        ensure!(
            url.set_password(None).is_ok(),
            "database_url names no server"
        );
    }
    command.arg("--dbname").arg(url.as_str());
    Ok(command)
}

/// What a program prints.
async fn run(name: &str, command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .kill_on_drop(true)
        .output()
        .await;
    let output = output.with_context(|| {
        format!("{name} cannot be run; install the client programs of PostgreSQL")
    })?;
    if !output.status.success() {
        bail!("{name}: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
