//! The table with the fingerprint of the key that secrets are sealed with.
use db::{Db, Result, sql};

/// Keeps the fingerprint where there is none yet, or where `replaces`; gives the one that
/// counts.
pub async fn mark(db: &Db, fingerprint: &str, replaces: bool) -> Result<String> {
    sql("INSERT INTO seal (id, fingerprint) VALUES (1, $1)
         ON CONFLICT (id) DO UPDATE SET fingerprint = CASE WHEN $2 THEN excluded.fingerprint
         ELSE seal.fingerprint END")
    .bind(fingerprint)
    .bind(replaces)
    .execute(db)
    .await?;
    let (mark,): (String,) = sql("SELECT fingerprint FROM seal WHERE id = 1")
        .one(db)
        .await?;
    Ok(mark)
}

/// The fingerprint that counts, if there is one.
pub async fn known(db: &Db) -> Result<Option<String>> {
    let row: Option<(String,)> = sql("SELECT fingerprint FROM seal WHERE id = 1")
        .optional(db)
        .await?;
    Ok(row.map(|(mark,)| mark))
}
