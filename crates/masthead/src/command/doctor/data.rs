//! The database: whether it answers, is sound and fits this program.
use std::path::Path;

use db::{Db, Privacy};

use super::{Check, newsroom};
use crate::command::boot::{self, SQLITE_FILE};
use crate::features;
use crate::ground::clock::Clock;
use crate::ground::config::Config;
use crate::ground::ids::Ids;
use crate::newsroom::publication;

const SUBJECT: &str = "database";
/// What to do where the server's certificate is not believed.
const TLS_REMEDY: &str = "name the authority of the server's certificate in sslrootcert of \
     database_url or in ca_file, and write the name that the certificate is for; a server without \
     TLS needs ssl = on";
/// What to do where the file is not as SQLite has written it.
const DAMAGE_REMEDY: &str =
    "stop the server, keep a copy of the file, and restore the last good backup";
/// A log this long is folded into the file too rarely: something holds an old read open.
const LONG_LOG: u64 = 256 << 20;

pub async fn checks(config: &Config, clock: &Clock) -> Vec<Check> {
    let file = config.data.join(SQLITE_FILE);
    if config.database_url.is_none() && !file.is_file() {
        let finding = format!("there is none yet at {}", file.display());
        let remedy =
            "`masthead serve` or `masthead import` makes it; or name the right folder with --data";
        return vec![Check::warn(SUBJECT, finding, remedy)];
    }
    let db = match boot::open_to_read(config).await {
        Ok(db) => db,
        Err(error) => {
            let remedy =
                "start the database server, or mend database_url or the rights of the file";
            let reason = format!("{error:#}");
            let remedy = match error.downcast_ref() {
                Some(db::Error::Damaged(_)) => DAMAGE_REMEDY,
                _ if reason.contains("certificate") || reason.contains("TLS") => TLS_REMEDY,
                _ => remedy,
            };
            return vec![Check::fail(SUBJECT, reason, remedy)];
        }
    };
    let mut checks = vec![soundness(&db).await];
    checks.extend(privacy(&db).await);
    checks.extend(log_size(config, &file));
    if let Err(error) = boot::check_schema(&db).await {
        let remedy = "run the program that fits the database";
        checks.push(Check::fail("schema", format!("{error:#}"), remedy));
        return checks;
    }
    checks.push(Check::ok("schema", "up to date"));
    checks.extend(contents(config, db, clock).await);
    checks
}

/// How private the way to the database is, where it leaves this machine.
async fn privacy(db: &Db) -> Option<Check> {
    const SUBJECT: &str = "way to the database";
    Some(match db.privacy().await.ok()? {
        Privacy::Near => return None,
        Privacy::Verified => Check::ok(SUBJECT, "encrypted, and the server is verified"),
        Privacy::Encrypted => Check::warn(
            SUBJECT,
            "encrypted, but anybody may answer in the server's place",
            "add sslmode=verify-full to database_url, and sslrootcert or ca_file for an authority of your own",
        ),
        Privacy::Plain => Check::warn(
            SUBJECT,
            "in plain text, passwords and readers' addresses included",
            "switch TLS on at the server and add sslmode=verify-full to database_url",
        ),
    })
}

async fn soundness(db: &Db) -> Check {
    match db.damages().await {
        Ok(damages) if damages.is_empty() => Check::ok(SUBJECT, "answers and is sound"),
        Ok(damages) => Check::fail(SUBJECT, damages.join("; "), DAMAGE_REMEDY),
        Err(error) => Check::fail(SUBJECT, error.to_string(), DAMAGE_REMEDY),
    }
}

fn log_size(config: &Config, file: &Path) -> Option<Check> {
    const SUBJECT: &str = "write-ahead log";
    if config.database_url.is_some() {
        return None;
    }
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    let bytes = std::fs::metadata(log).map_or(0, |log| log.len());
    let finding = format!("{} MB", bytes >> 20);
    Some(if bytes > LONG_LOG {
        let remedy =
            "restart the server; if it grows again, look for a tool that keeps the file open";
        Check::warn(SUBJECT, finding, remedy)
    } else {
        Check::ok(SUBJECT, finding)
    })
}

async fn contents(config: &Config, db: Db, clock: &Clock) -> Vec<Check> {
    let settings = match publication::settings(&db).await {
        Ok(settings) => settings,
        Err(error) => {
            let remedy = "import the publication again with a publication.toml of this version";
            return vec![Check::fail("publication", format!("{error:#}"), remedy)];
        }
    };
    let mut checks = newsroom::settings(&settings);
    if settings.zone().is_err() {
        return checks;
    }
    match features::open(config.clone(), db, clock.clone(), Ids::of_node(0)).await {
        Ok(app) => checks.extend(newsroom::checks(&app).await),
        Err(error) => checks.push(Check::fail(
            "publication",
            format!("{error:#}"),
            "start `masthead serve` once, which sets up what is missing",
        )),
    }
    checks
}
