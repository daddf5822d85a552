//! The table of mails that were asked for to log in.
use db::{Db, Result, Tx, sql};

use super::{Asked, Hashes};
use crate::reader::Email;
use ground::clock::Millis;
use ground::sweep;

/// The mail's name, the code's hash, and tries so far.
type Tried = (String, String, i64);

fn asked((email, next, is_open, is_refused): (String, String, bool, bool)) -> Asked {
    Asked {
        email,
        next,
        is_open,
        is_refused,
    }
}

/// Notes that the mails to an address that are waited for were refused.
pub async fn refuse(db: &Db, email_key: &str, now: Millis) -> Result<()> {
    sql("UPDATE log_ins SET refused_at = $2
         WHERE email_key = $1 AND used_at IS NULL AND expires_at > $2")
    .bind(email_key)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// Keeps a new mail.
pub async fn insert(
    tx: &mut Tx,
    hashes: &Hashes,
    email: &Email,
    next: &str,
    expires_at: Millis,
) -> Result<()> {
    sql(
        "INSERT INTO log_ins (link_hash, browser_hash, link_code_hash, browser_code_hash, email,
         email_key, next, tries, used_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0, NULL, $8)",
    )
    .bind(&hashes.link)
    .bind(&hashes.browser)
    .bind(&hashes.link_code)
    .bind(&hashes.browser_code)
    .bind(email.written())
    .bind(email.key())
    .bind(next)
    .bind(expires_at)
    .execute(tx)
    .await?;
    Ok(())
}

/// The mail that this browser asked for.
pub async fn by_browser(db: &Db, hash: &str, now: Millis) -> Result<Option<Asked>> {
    let row = sql(
        "SELECT email, next, used_at IS NULL AND expires_at > $2, refused_at IS NOT NULL FROM log_ins
         WHERE browser_hash = $1",
    )
    .bind(hash)
    .bind(now)
    .optional(db)
    .await?;
    Ok(row.map(asked))
}

/// The mail with this link.
pub async fn by_link(db: &Db, hash: &str, now: Millis) -> Result<Option<Asked>> {
    let row = sql(
        "SELECT email, next, used_at IS NULL AND expires_at > $2, refused_at IS NOT NULL FROM log_ins
         WHERE link_hash = $1",
    )
    .bind(hash)
    .bind(now)
    .optional(db)
    .await?;
    Ok(row.map(asked))
}

/// Whether the link's mail was asked for by this browser.
pub async fn is_pair(db: &Db, link: &str, browser: &str) -> Result<bool> {
    let row: Option<(i64,)> =
        sql("SELECT tries FROM log_ins WHERE link_hash = $1 AND browser_hash = $2")
            .bind(link)
            .bind(browser)
            .optional(db)
            .await?;
    Ok(row.is_some())
}

/// Counts a try of the browser that asked, unless there is none left.
pub async fn try_by_browser(db: &Db, hash: &str, most: i64, now: Millis) -> Result<Option<Tried>> {
    sql("UPDATE log_ins SET tries = tries + 1
         WHERE browser_hash = $1 AND used_at IS NULL AND expires_at > $2 AND tries < $3
         RETURNING link_hash, browser_code_hash, tries")
    .bind(hash)
    .bind(now)
    .bind(most)
    .optional(db)
    .await
}

/// Counts a try of whoever has the link, unless there is none left.
pub async fn try_by_link(db: &Db, hash: &str, most: i64, now: Millis) -> Result<Option<Tried>> {
    sql("UPDATE log_ins SET tries = tries + 1
         WHERE link_hash = $1 AND used_at IS NULL AND expires_at > $2 AND tries < $3
         RETURNING link_hash, link_code_hash, tries")
    .bind(hash)
    .bind(now)
    .bind(most)
    .optional(db)
    .await
}

/// Uses a mail up.
pub async fn redeem(tx: &mut Tx, link: &str, now: Millis) -> Result<Option<Asked>> {
    let row: Option<(String, String)> = sql("UPDATE log_ins SET used_at = $2
         WHERE link_hash = $1 AND used_at IS NULL AND expires_at > $2
         RETURNING email, next")
    .bind(link)
    .bind(now)
    .optional(tx)
    .await?;
    Ok(row.map(|(email, next)| asked((email, next, true, false))))
}

/// Uses a mail up by its link in the browser that asked.
pub async fn redeem_pair(
    tx: &mut Tx,
    link: &str,
    browser: &str,
    now: Millis,
) -> Result<Option<Asked>> {
    let row: Option<(String, String)> = sql("UPDATE log_ins SET used_at = $3
         WHERE link_hash = $1 AND browser_hash = $2 AND used_at IS NULL AND expires_at > $3
         RETURNING email, next")
    .bind(link)
    .bind(browser)
    .bind(now)
    .optional(tx)
    .await?;
    Ok(row.map(|(email, next)| asked((email, next, true, false))))
}

/// Forgets what is too old.
pub async fn sweep(db: &Db, now: Millis) -> Result<()> {
    sweep::in_batches(|most| {
        sql("DELETE FROM log_ins WHERE expires_at <= $1 AND link_hash IN
             (SELECT link_hash FROM log_ins WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2)")
        .bind(now)
        .bind(most)
        .execute(db)
    })
    .await?;
    Ok(())
}

/// Forgets every mail to an address.
pub async fn forget(tx: &mut Tx, email_key: &str) -> Result<()> {
    sql("DELETE FROM log_ins WHERE email_key = $1")
        .bind(email_key)
        .execute(tx)
        .await?;
    Ok(())
}
