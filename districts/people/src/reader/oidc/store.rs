//! The table of accounts at other providers.
use db::{Db, Executor, Result, Tx, sql};

use ground::clock::Millis;
use ground::written::Written;

/// The reader of an account at a provider.
pub async fn reader(on: impl Executor, issuer: &str, subject: &str) -> Result<Option<i64>> {
    let row: Option<(i64,)> =
        sql("SELECT reader_id FROM provider_accounts WHERE issuer = $1 AND subject = $2")
            .bind(issuer)
            .bind(subject)
            .optional(on)
            .await?;
    Ok(row.map(|(reader,)| reader))
}

/// Keeps a reader's account at a provider; overtaken where the reader has another one there.
pub async fn link(
    tx: &mut Tx,
    (issuer, subject): (&str, &str),
    reader: i64,
    now: Millis,
) -> Result<Written> {
    let rows = sql(
        "INSERT INTO provider_accounts (issuer, subject, reader_id, linked_at)
         VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    )
    .bind(issuer)
    .bind(subject)
    .bind(reader)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(Written::of(rows))
}

/// The providers by which a reader logs in, with the time of the first log-in.
pub async fn of_reader(db: &Db, reader: i64) -> Result<Vec<(String, Millis)>> {
    sql("SELECT issuer, linked_at FROM provider_accounts WHERE reader_id = $1 ORDER BY issuer LIMIT 100")
        .bind(reader)
        .all(db)
        .await
}

/// Forgets a reader's accounts at providers.
pub async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM provider_accounts WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}
