//! Migrations: each in its own transaction with its record, guarded against a second node.

use crate::{Db, Dialect, Error, Result, Tx, Written, by_dialect, sql};

/// One step of the schema.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Its place in the order; never reused.
    pub version: i64,
    /// What it is called in the record and in messages.
    pub name: &'static str,
    /// The statements for SQLite.
    pub sqlite: &'static str,
    /// The statements for PostgreSQL.
    pub postgres: &'static str,
}

impl Migration {
    /// A migration with one text for both. `{blob}` stands for the type of bytes, `{by_bytes}` for
    /// the order in which a text column is compared byte by byte, and `{in_key_order}` behind a table
    /// for rows that are kept in the order of the key, not in a tree beside it. On SQLite a key that is
    /// `BIGINT PRIMARY KEY` is the number of the row itself, so that it needs no tree of its own
    /// (<https://sqlite.org/lang_createtable.html#rowid>).
    pub const fn shared(version: i64, name: &'static str, text: &'static str) -> Self {
        Migration {
            version,
            name,
            sqlite: text,
            postgres: text,
        }
    }

    fn text(&self, dialect: Dialect) -> String {
        match dialect {
            Dialect::Sqlite => filled(self.sqlite, ["BLOB", "", " WITHOUT ROWID"])
                .replace("BIGINT PRIMARY KEY", "INTEGER PRIMARY KEY"),
            Dialect::Postgres => filled(self.postgres, ["BYTEA", " COLLATE \"C\"", ""]),
        }
    }

    /// Applies it, unless somebody else has by now.
    async fn apply(&self, db: &Db, now_ms: i64) -> Result<Written> {
        let mut tx = begin_alone(db).await?;
        if self.is_recorded(&mut tx).await? {
            return Ok(Written::Overtaken);
        }
        tx.script(self.text(db.dialect())).await?;
        sql("INSERT INTO schema_migrations (version, name, applied_at) VALUES ($1, $2, $3)")
            .bind(self.version)
            .bind(self.name)
            .bind(now_ms)
            .execute(&mut tx)
            .await?;
        tx.commit().await?;
        Ok(Written::Done)
    }

    async fn is_recorded(&self, tx: &mut Tx) -> Result<bool> {
        let found: Option<(i64,)> = sql("SELECT version FROM schema_migrations WHERE version = $1")
            .bind(self.version)
            .optional(tx)
            .await?;
        Ok(found.is_some())
    }

    fn failed(&self, source: Error) -> Error {
        Error::Migration {
            version: self.version,
            name: self.name,
            source: Box::new(source),
        }
    }
}

/// The text with what stands for its marks in one dialect.
fn filled(text: &str, [blob, by_bytes, in_key_order]: [&str; 3]) -> String {
    text.replace("{blob}", blob)
        .replace(" {by_bytes}", by_bytes)
        .replace(" {in_key_order}", in_key_order)
}

pub(crate) async fn run(db: &Db, migrations: &[Migration], now_ms: i64) -> Result<usize> {
    create_record(db).await?;
    let recorded: Vec<(i64,)> = sql("SELECT version FROM schema_migrations ORDER BY version")
        .all(db)
        .await?;
    refuse_newer(recorded.last().map_or(0, |last| last.0), migrations)?;

    let mut pending: Vec<&Migration> = migrations.iter().collect();
    pending.retain(|migration| recorded.binary_search(&(migration.version,)).is_err());
    pending.sort_by_key(|migration| migration.version);

    let mut applied = 0;
    for migration in pending {
        let done = migration.apply(db, now_ms).await;
        let done = done.map_err(|error| migration.failed(error))?;
        applied += usize::from(done.is_done());
    }
    Ok(applied)
}

/// The highest version recorded; `None` in a database that was never migrated.
pub(crate) async fn version(db: &Db) -> Result<Option<i64>> {
    let (tables,): (i64,) = by_dialect(
        "SELECT count(*) FROM sqlite_schema WHERE name = 'schema_migrations'",
        "SELECT count(*) FROM information_schema.tables
             WHERE table_schema = current_schema() AND table_name = 'schema_migrations'",
    )
    .one(db)
    .await?;
    if tables == 0 {
        return Ok(None);
    }
    let (version,): (Option<i64>,) = sql("SELECT max(version) FROM schema_migrations")
        .one(db)
        .await?;
    Ok(version)
}

async fn create_record(db: &Db) -> Result<()> {
    let mut tx = begin_alone(db).await?;
    sql("CREATE TABLE IF NOT EXISTS schema_migrations (version BIGINT PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)")
        .execute(&mut tx)
        .await?;
    tx.commit().await
}

fn refuse_newer(found: i64, migrations: &[Migration]) -> Result<()> {
    let known = migrations
        .iter()
        .map(|migration| migration.version)
        .max()
        .unwrap_or(0);
    if found > known {
        return Err(Error::NewerSchema { found, known });
    }
    Ok(())
}

/// A transaction in which no other node migrates the same schema. On SQLite every transaction is.
async fn begin_alone(db: &Db) -> Result<Tx> {
    let mut tx = db.begin().await?;
    tx.unhurried().await?;
    by_dialect(
        "SELECT 1",
        "SELECT pg_advisory_xact_lock(1684171117, hashtext(current_schema()))",
    )
    .execute(&mut tx)
    .await?;
    Ok(tx)
}
