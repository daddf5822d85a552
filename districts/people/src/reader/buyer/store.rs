//! The table of buyers.
use db::{Executor, Result, Tx, sql};

use crate::reader::Email;
use ground::clock::Millis;
use ground::written::Written;

/// Makes an account that no address leads to.
pub async fn insert_reader(tx: &mut Tx, id: i64, email: &Email, now: Millis) -> Result<()> {
    sql(
        "INSERT INTO readers (id, email, email_key, name, verified_at, created_at)
         VALUES ($1, $2, $3, '', NULL, $4)",
    )
    .bind(id)
    .bind(email.written())
    .bind(format!("buyer {id}"))
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// Makes it a buyer's; overtaken where the form was sent before.
pub async fn insert(
    tx: &mut Tx,
    id: i64,
    email: &Email,
    form: &str,
    now: Millis,
) -> Result<Written> {
    let added = sql(
        "INSERT INTO buyers (reader_id, email_key, form_hash, made_at)
         VALUES ($1, $2, $3, $4) ON CONFLICT (form_hash) DO NOTHING",
    )
    .bind(id)
    .bind(email.key())
    .bind(form)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(Written::of(added))
}

/// Whether this account is a buyer's.
pub async fn is_one(on: impl Executor, reader: i64) -> Result<bool> {
    let row: Option<(i64,)> = sql("SELECT reader_id FROM buyers WHERE reader_id = $1")
        .bind(reader)
        .optional(on)
        .await?;
    Ok(row.is_some())
}

/// The buyer that this form has made.
pub async fn by_form(on: impl Executor, form: &str) -> Result<Option<i64>> {
    let row: Option<(i64,)> = sql("SELECT reader_id FROM buyers WHERE form_hash = $1")
        .bind(form)
        .optional(on)
        .await?;
    Ok(row.map(|(id,)| id))
}

/// Whether somebody has typed this address.
pub async fn is_typed(on: impl Executor, key: &str) -> Result<bool> {
    let (is_typed,): (bool,) = sql("SELECT EXISTS (SELECT 1 FROM buyers WHERE email_key = $1)")
        .bind(key)
        .one(on)
        .await?;
    Ok(is_typed)
}

/// Whether the orders of a buyer wait for this address.
pub async fn has_key(on: impl Executor, reader: i64, key: &str) -> Result<bool> {
    let (has,): (bool,) =
        sql("SELECT EXISTS (SELECT 1 FROM buyers WHERE reader_id = $1 AND email_key = $2)")
            .bind(reader)
            .bind(key)
            .one(on)
            .await?;
    Ok(has)
}

/// Whether this is a buyer whose orders are an account's now, with a browser to be told so.
pub async fn is_told(on: impl Executor, reader: i64) -> Result<bool> {
    let (is_told,): (bool,) = sql("SELECT EXISTS (SELECT 1 FROM readers r
         JOIN sessions s ON s.reader_id = r.id WHERE r.id = $1 AND r.email = '')")
    .bind(reader)
    .one(on)
    .await?;
    Ok(is_told)
}

/// Has the orders of a buyer wait for this address.
pub async fn set_key(on: impl Executor, reader: i64, email: &Email) -> Result<()> {
    sql("UPDATE buyers SET email_key = $2 WHERE reader_id = $1")
        .bind(reader)
        .bind(email.key())
        .execute(on)
        .await?;
    Ok(())
}

/// Leaves of a buyer what its browser is known by: neither the address nor the form leads there.
pub async fn retire(tx: &mut Tx, reader: i64) -> Result<()> {
    sql(
        "UPDATE buyers SET email_key = '', form_hash = 'joined ' || CAST(reader_id AS TEXT)
         WHERE reader_id = $1",
    )
    .bind(reader)
    .execute(tx)
    .await?;
    Ok(())
}

/// Buyers from before a moment, behind an id.
pub async fn older(on: impl Executor, than: Millis, after: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT reader_id FROM buyers
         WHERE made_at < $1 AND reader_id > $2 ORDER BY reader_id LIMIT 1000")
    .bind(than)
    .bind(after)
    .all(on)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Notes another address of a buyer.
pub async fn set_email(tx: &mut Tx, reader: i64, email: &Email) -> Result<()> {
    set_key(&mut *tx, reader, email).await?;
    sql("UPDATE readers SET email = $2, is_listed = FALSE WHERE id = $1 AND verified_at IS NULL")
        .bind(reader)
        .bind(email.written())
        .execute(tx)
        .await?;
    Ok(())
}

/// Forgets a buyer.
pub async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM buyers WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}
