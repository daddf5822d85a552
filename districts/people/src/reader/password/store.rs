//! The table of passwords.
use db::{Db, Result, Tx, sql};

use crate::reader::Reader;
use ground::clock::Millis;

/// An account's columns and the password's text.
type Columns = (
    i64,
    String,
    String,
    Option<Millis>,
    Millis,
    Option<Millis>,
    String,
);

/// The account of an address with the text of its password.
pub async fn by_email_key(db: &Db, key: &str) -> Result<Option<(Reader, String)>> {
    let row: Option<Columns> = sql(
        "SELECT readers.id, readers.email, readers.name, readers.verified_at, readers.created_at,
         readers.admitted_at, passwords.phc FROM readers JOIN passwords ON passwords.reader_id = readers.id
         WHERE readers.email_key = $1",
    )
    .bind(key)
    .optional(db)
    .await?;
    Ok(row.map(
        |(id, email, name, verified_at, created_at, admitted_at, phc)| {
            let reader = Reader {
                id,
                email,
                name,
                verified_at,
                created_at,
                admitted_at,
            };
            (reader, phc)
        },
    ))
}

/// Sets a password.
pub async fn set(tx: &mut Tx, reader: i64, phc: &str, now: Millis) -> Result<()> {
    sql(
        "INSERT INTO passwords (reader_id, phc, set_at) VALUES ($1, $2, $3)
         ON CONFLICT (reader_id) DO UPDATE SET phc = excluded.phc, set_at = excluded.set_at",
    )
    .bind(reader)
    .bind(phc)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// Removes a password.
pub async fn remove(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM passwords WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}

/// When a password was set.
pub async fn set_at(db: &Db, reader: i64) -> Result<Option<Millis>> {
    let row: Option<(Millis,)> = sql("SELECT set_at FROM passwords WHERE reader_id = $1")
        .bind(reader)
        .optional(db)
        .await?;
    Ok(row.map(|(at,)| at))
}
