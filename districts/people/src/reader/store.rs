//! Tables of accounts and sessions.
use db::{Db, Executor, Result, Tx, sql};

use super::session::{Listed, Row, Session};
use super::{Email, Reader};
use ground::clock::Millis;
use ground::sweep;
use ground::written::Written;

pub(super) type Columns = (i64, String, String, Option<Millis>, Millis, Option<Millis>);

pub(super) fn reader((id, email, name, verified_at, created_at, admitted_at): Columns) -> Reader {
    Reader {
        id,
        email,
        name,
        verified_at,
        created_at,
        admitted_at,
    }
}

/// The account with this id.
pub async fn by_id(db: impl Executor, id: i64) -> Result<Option<Reader>> {
    let row = sql(
        "SELECT id, email, name, verified_at, created_at, admitted_at FROM readers WHERE id = $1",
    )
    .bind(id)
    .optional(db)
    .await?;
    Ok(row.map(reader))
}

/// Keeps others who hold this account waiting until the transaction ends.
pub async fn hold(tx: &mut Tx, id: i64) -> Result<()> {
    sql("UPDATE readers SET created_at = created_at WHERE id = $1")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}

/// The account with this address.
pub async fn by_email_key(db: impl Executor, key: &str) -> Result<Option<Reader>> {
    let row = sql(
        "SELECT id, email, name, verified_at, created_at, admitted_at FROM readers
         WHERE email_key = $1",
    )
    .bind(key)
    .optional(db)
    .await?;
    Ok(row.map(reader))
}

/// Makes an account, unless the address has one.
pub async fn insert(tx: &mut Tx, id: i64, email: &Email, now: Millis) -> Result<()> {
    sql(
        "INSERT INTO readers (id, email, email_key, name, verified_at, created_at)
         VALUES ($1, $2, $3, '', NULL, $4) ON CONFLICT (email_key) DO NOTHING",
    )
    .bind(id)
    .bind(email.written())
    .bind(email.key())
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes that the owner of the address reads its mail.
pub async fn verify(tx: &mut Tx, key: &str, now: Millis) -> Result<()> {
    sql("UPDATE readers SET verified_at = $2 WHERE email_key = $1 AND verified_at IS NULL")
        .bind(key)
        .bind(now)
        .execute(tx)
        .await?;
    Ok(())
}

/// Keeps a new session.
pub async fn insert_session(
    tx: &mut Tx,
    hash: &str,
    reader: i64,
    session: &Session,
    now: Millis,
) -> Result<()> {
    sql(
        "INSERT INTO sessions (token_hash, reader_id, factors, device, place, created_at, seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $6, $7)",
    )
    .bind(hash)
    .bind(reader)
    .bind(session.factors)
    .bind(&session.device)
    .bind(&session.place)
    .bind(now)
    .bind(session.expires_at)
    .execute(tx)
    .await?;
    Ok(())
}

/// The session with this token's hash, unless it is over.
pub async fn session(db: &Db, hash: &str, now: Millis) -> Result<Option<Row>> {
    let row: Option<(i64, i64, Millis, Millis)> = sql(
        "SELECT reader_id, factors, created_at, seen_at FROM sessions
         WHERE token_hash = $1 AND expires_at > $2",
    )
    .bind(hash)
    .bind(now)
    .optional(db)
    .await?;
    Ok(row.map(|(reader, factors, began_at, seen_at)| Row {
        reader,
        factors,
        began_at,
        seen_at,
    }))
}

/// Notes that a session was used, and so goes on.
pub async fn see_session(db: &Db, hash: &str, now: Millis, expires_at: Millis) -> Result<()> {
    sql("UPDATE sessions SET seen_at = $2, expires_at = $3 WHERE token_hash = $1")
        .bind(hash)
        .bind(now)
        .bind(expires_at)
        .execute(db)
        .await?;
    Ok(())
}

/// Ends one session.
pub async fn end_session(tx: &mut Tx, hash: &str) -> Result<u64> {
    sql("DELETE FROM sessions WHERE token_hash = $1")
        .bind(hash)
        .execute(tx)
        .await
}

/// Ends every session of a reader.
pub async fn end_sessions(tx: &mut Tx, reader: i64) -> Result<u64> {
    sql("DELETE FROM sessions WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await
}

/// The sessions of a reader, last used first.
pub async fn sessions(db: &Db, reader: i64, now: Millis) -> Result<Vec<Listed>> {
    let rows: Vec<(String, String, String, Millis, Millis)> = sql(
        "SELECT token_hash, device, place, created_at, seen_at FROM sessions
         WHERE reader_id = $1 AND expires_at > $2 ORDER BY seen_at DESC, created_at DESC LIMIT 200",
    )
    .bind(reader)
    .bind(now)
    .all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|(id, device, place, began_at, seen_at)| Listed {
            id,
            device,
            place,
            began_at,
            seen_at,
        })
        .collect())
}

/// Ends one session of this reader.
pub async fn end_own_session(tx: &mut Tx, reader: i64, hash: &str) -> Result<u64> {
    sql("DELETE FROM sessions WHERE token_hash = $1 AND reader_id = $2")
        .bind(hash)
        .bind(reader)
        .execute(tx)
        .await
}

/// Forgets sessions that are over.
pub async fn sweep_sessions(db: &Db, now: Millis) -> Result<()> {
    sweep::in_batches(|most| {
        sql(
            "DELETE FROM sessions WHERE expires_at <= $1 AND token_hash IN
             (SELECT token_hash FROM sessions WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2)",
        )
        .bind(now)
        .bind(most)
        .execute(db)
    })
    .await?;
    Ok(())
}

/// Sets the name that others see.
pub async fn set_name(tx: &mut Tx, reader: i64, name: &str) -> Result<()> {
    sql("UPDATE readers SET name = $2, is_listed = FALSE WHERE id = $1")
        .bind(reader)
        .bind(name)
        .execute(tx)
        .await?;
    Ok(())
}

/// Gives an account another address, unless another account has it.
pub async fn set_email(tx: &mut Tx, reader: i64, email: &Email, now: Millis) -> Result<Written> {
    let changed = sql(
        "UPDATE readers SET email = $2, email_key = $3, verified_at = $4, is_listed = FALSE
         WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM readers WHERE email_key = $3 AND id <> $1)",
    )
    .bind(reader)
    .bind(email.written())
    .bind(email.key())
    .bind(now)
    .execute(tx)
    .await?;
    Ok(Written::of(changed))
}

/// Accounts behind `after` whose key has letters beyond ASCII: id, address, key.
pub async fn with_wide_keys(db: &Db, after: i64) -> Result<Vec<(i64, String, String)>> {
    sql("SELECT id, email, email_key FROM readers
         WHERE id > $1 AND octet_length(email_key) <> length(email_key) ORDER BY id LIMIT 1000")
    .bind(after)
    .all(db)
    .await
}

/// Gives an account's address the form of today, unless another account has it.
pub async fn set_key(db: &Db, reader: i64, email: &Email) -> Result<Written> {
    let changed = sql(
        "UPDATE readers SET email = $2, email_key = $3, is_listed = FALSE WHERE id = $1
         AND NOT EXISTS (SELECT 1 FROM readers WHERE email_key = $3)",
    )
    .bind(reader)
    .bind(email.written())
    .bind(email.key())
    .execute(db)
    .await?;
    Ok(Written::of(changed))
}

/// Notes that an account has been through the budget of its network.
pub async fn admit(db: &Db, reader: i64, now: Millis) -> Result<()> {
    sql("UPDATE readers SET admitted_at = $2 WHERE id = $1 AND admitted_at IS NULL")
        .bind(reader)
        .bind(now)
        .execute(db)
        .await?;
    Ok(())
}

/// Empties an account; the row stays, because what the law keeps refers to it.
pub async fn anonymise(tx: &mut Tx, reader: i64) -> Result<()> {
    sql(
        "UPDATE readers SET email = '', email_key = 'erased ' || CAST(id AS TEXT), name = '',
         verified_at = NULL, is_listed = FALSE WHERE id = $1",
    )
    .bind(reader)
    .execute(tx)
    .await?;
    Ok(())
}

/// Gives an account a name, unless it has one.
pub async fn name_if_unnamed(tx: &mut Tx, key: &str, name: &str) -> Result<()> {
    sql("UPDATE readers SET name = $2, is_listed = FALSE WHERE email_key = $1 AND name = ''")
        .bind(key)
        .bind(name)
        .execute(tx)
        .await?;
    Ok(())
}

/// Accounts before an id, newest first.
pub async fn newest(db: &Db, before: i64, limit: i64) -> Result<Vec<Reader>> {
    let rows: Vec<Columns> = sql(
        "SELECT id, email, name, verified_at, created_at, admitted_at FROM readers
         WHERE id < $1 ORDER BY id DESC LIMIT $2",
    )
    .bind(before)
    .bind(limit)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(reader).collect())
}

/// How many accounts have this id or a later one, without those of buyers and erased ones.
pub async fn count_from(db: &Db, id: i64) -> Result<i64> {
    let (count,): (i64,) = sql("SELECT count(*) FROM readers r WHERE id >= $1
         AND email <> '' AND (SELECT count(*) FROM buyers b WHERE b.reader_id = r.id) = 0")
    .bind(id)
    .one(db)
    .await?;
    Ok(count)
}
