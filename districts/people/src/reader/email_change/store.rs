//! The table of changes of address under way.
use db::{Db, Result, Tx, sql};

use super::Pending;
use crate::reader::Email;
use ground::clock::Millis;
use ground::sweep;

type Columns = (i64, String, Option<Millis>, Option<Millis>);

fn pending((reader, email, old, new): Columns) -> Pending {
    Pending {
        reader,
        email,
        is_old_confirmed: old.is_some(),
        is_new_confirmed: new.is_some(),
    }
}

/// Keeps a change in place of one that is under way.
pub async fn put(
    tx: &mut Tx,
    reader: i64,
    email: &Email,
    [old, new]: &[String; 2],
    expires_at: Millis,
) -> Result<()> {
    sql(
        "INSERT INTO email_changes (reader_id, email, email_key, old_hash, new_hash,
         old_confirmed_at, new_confirmed_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, NULL, NULL, $6)
         ON CONFLICT (reader_id) DO UPDATE SET email = excluded.email,
         email_key = excluded.email_key, old_hash = excluded.old_hash,
         new_hash = excluded.new_hash, old_confirmed_at = NULL, new_confirmed_at = NULL,
         expires_at = excluded.expires_at",
    )
    .bind(reader)
    .bind(email.written())
    .bind(email.key())
    .bind(old)
    .bind(new)
    .bind(expires_at)
    .execute(tx)
    .await?;
    Ok(())
}

/// The change of a link.
pub async fn by_hash(db: &Db, hash: &str, now: Millis) -> Result<Option<Pending>> {
    let row = sql(
        "SELECT reader_id, email, old_confirmed_at, new_confirmed_at FROM email_changes
         WHERE (old_hash = $1 OR new_hash = $1) AND expires_at > $2",
    )
    .bind(hash)
    .bind(now)
    .optional(db)
    .await?;
    Ok(row.map(pending))
}

/// The change of a reader.
pub async fn by_reader(db: &Db, reader: i64, now: Millis) -> Result<Option<Pending>> {
    let row = sql(
        "SELECT reader_id, email, old_confirmed_at, new_confirmed_at FROM email_changes
         WHERE reader_id = $1 AND expires_at > $2",
    )
    .bind(reader)
    .bind(now)
    .optional(db)
    .await?;
    Ok(row.map(pending))
}

/// Notes that one address has confirmed.
pub async fn confirm(tx: &mut Tx, hash: &str, now: Millis) -> Result<Option<Pending>> {
    let row = sql("UPDATE email_changes SET
         old_confirmed_at = CASE WHEN old_hash = $1 THEN $2 ELSE old_confirmed_at END,
         new_confirmed_at = CASE WHEN new_hash = $1 THEN $2 ELSE new_confirmed_at END
         WHERE (old_hash = $1 OR new_hash = $1) AND expires_at > $2
         RETURNING reader_id, email, old_confirmed_at, new_confirmed_at")
    .bind(hash)
    .bind(now)
    .optional(tx)
    .await?;
    Ok(row.map(pending))
}

/// Forgets the change of a reader.
pub async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM email_changes WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}

/// Forgets changes that are too old.
pub async fn sweep(db: &Db, now: Millis) -> Result<()> {
    sweep::in_batches(|most| {
        sql("DELETE FROM email_changes WHERE expires_at <= $1 AND reader_id IN
             (SELECT reader_id FROM email_changes WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2)")
        .bind(now)
        .bind(most)
        .execute(db)
    })
    .await?;
    Ok(())
}
