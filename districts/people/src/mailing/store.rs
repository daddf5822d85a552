//! The tables of mailings and their recipients.
use db::{Db, Executor, Result, Tx, sql};

use super::Mailing;
use ground::clock::{HOUR, Millis};
use ground::written::Written;

/// Keeps a mailing, unless there is one about the same.
pub async fn begin(tx: &mut Tx, id: i64, (kind, about): (&str, i64), now: Millis) -> Result<()> {
    sql(
        "INSERT INTO mailings (id, kind, about, reached, is_whole, created_at)
         VALUES ($1, $2, $3, $4, FALSE, $5) ON CONFLICT (kind, about) DO NOTHING",
    )
    .bind(id)
    .bind(kind)
    .bind(about)
    .bind(i64::MIN)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// The mailing about a thing whose recipients are not all written down.
pub async fn unfinished(tx: &mut Tx, kind: &str, about: i64) -> Result<Option<Mailing>> {
    let row: Option<(i64, i64)> = sql("SELECT id, reached FROM mailings
         WHERE kind = $1 AND about = $2 AND NOT is_whole")
    .bind(kind)
    .bind(about)
    .optional(tx)
    .await?;
    Ok(row.map(|(id, reached)| Mailing { id, reached }))
}

/// Notes how far the recipients are written down; overtaken when somebody else was faster.
pub async fn reach(tx: &mut Tx, id: i64, (from, to): (i64, i64)) -> Result<Written> {
    let rows = sql("UPDATE mailings SET reached = $3
         WHERE id = $1 AND reached = $2 AND NOT is_whole")
    .bind(id)
    .bind(from)
    .bind(to)
    .execute(tx)
    .await?;
    Ok(Written::of(rows))
}

/// Writes a recipient down, once.
pub async fn add(tx: &mut Tx, mailing: i64, reader: i64, now: Millis) -> Result<()> {
    sql(
        "INSERT INTO mailing_recipients (mailing, reader_id, due_at, attempts)
         VALUES ($1, $2, $3, 0) ON CONFLICT (mailing, reader_id) DO NOTHING",
    )
    .bind(mailing)
    .bind(reader)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// All recipients are written down.
pub async fn complete(tx: &mut Tx, id: i64) -> Result<()> {
    sql("UPDATE mailings SET is_whole = TRUE WHERE id = $1")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}

/// The kind of a mailing and what it is about.
pub async fn subject(db: &Db, id: i64) -> Result<Option<(String, i64)>> {
    sql("SELECT kind, about FROM mailings WHERE id = $1")
        .bind(id)
        .optional(db)
        .await
}

/// Recipients who are due, with the tries so far, those who have waited longest first. Nobody
/// waits for longer than an hour, unless a clock was wrong.
pub async fn due(db: &Db, id: i64, now: Millis, limit: i64) -> Result<Vec<(i64, u32)>> {
    let parked: Vec<(i64, u32)> = sql("SELECT reader_id, attempts FROM mailing_recipients
         WHERE mailing = $1 AND due_at > $2 ORDER BY due_at, reader_id LIMIT $3")
    .bind(id)
    .bind(now + HOUR)
    .bind(limit)
    .all(db)
    .await?;
    if !parked.is_empty() {
        return Ok(parked);
    }
    sql("SELECT reader_id, attempts FROM mailing_recipients
         WHERE mailing = $1 AND due_at <= $2 ORDER BY due_at, reader_id LIMIT $3")
    .bind(id)
    .bind(now)
    .bind(limit)
    .all(db)
    .await
}

/// Whether there is anybody to write to.
pub async fn has_recipients(tx: &mut Tx, id: i64) -> Result<bool> {
    let row: Option<(i64,)> =
        sql("SELECT reader_id FROM mailing_recipients WHERE mailing = $1 LIMIT 1")
            .bind(id)
            .optional(tx)
            .await?;
    Ok(row.is_some())
}

/// When the next recipient is due.
pub async fn next_due(db: &Db, id: i64) -> Result<Option<Millis>> {
    let row: Option<(Millis,)> = sql("SELECT due_at FROM mailing_recipients
         WHERE mailing = $1 ORDER BY due_at, reader_id LIMIT 1")
    .bind(id)
    .optional(db)
    .await?;
    Ok(row.map(|(at,)| at))
}

/// Takes a recipient out, whose letter is gone or not wanted.
pub async fn done(on: impl Executor, id: i64, reader: i64) -> Result<()> {
    sql("DELETE FROM mailing_recipients WHERE mailing = $1 AND reader_id = $2")
        .bind(id)
        .bind(reader)
        .execute(on)
        .await?;
    Ok(())
}

/// Has a recipient tried again later.
pub async fn again(db: &Db, id: i64, (reader, attempts): (i64, u32), at: Millis) -> Result<()> {
    sql("UPDATE mailing_recipients SET attempts = $3, due_at = $4
         WHERE mailing = $1 AND reader_id = $2")
    .bind(id)
    .bind(reader)
    .bind(attempts)
    .bind(at)
    .execute(db)
    .await?;
    Ok(())
}

/// Forgets a mailing that everybody has got.
pub async fn end(on: impl Executor, id: i64) -> Result<()> {
    sql("DELETE FROM mailings WHERE id = $1")
        .bind(id)
        .execute(on)
        .await?;
    Ok(())
}

/// Takes a reader out of every mailing.
pub async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM mailing_recipients WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}
