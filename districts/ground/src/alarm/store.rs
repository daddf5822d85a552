//! The row that says how mail is going.
use db::{Db, Result, sql};

use super::MailState;
use crate::clock::{MINUTE, Millis};
use crate::written::Kept;

/// How mail is going.
pub async fn mail(db: &Db) -> Result<MailState> {
    type Columns = (Option<Millis>, Option<Millis>, i64, i64, String);
    let (sent_at, failing_since, failures, refusals, last_error): Columns = sql(
        "SELECT sent_at, failing_since, failures, refusals, last_error
         FROM mail_state WHERE id = 1",
    )
    .one(db)
    .await?;
    Ok(MailState {
        sent_at,
        failing_since,
        failures,
        refusals,
        last_error,
    })
}

/// Notes a message that was taken; as before where that is nothing new.
pub async fn sent(db: &Db, now: Millis) -> Result<Kept> {
    let rows = sql("UPDATE mail_state
         SET sent_at = $1, failing_since = NULL, failures = 0, refusals = 0, last_error = ''
         WHERE id = 1 AND (failing_since IS NOT NULL OR sent_at IS NULL OR sent_at < $2)")
    .bind(now)
    .bind(now - MINUTE)
    .execute(db)
    .await?;
    Ok(Kept::of(rows))
}

/// Notes a message that was not taken.
pub async fn failed(db: &Db, now: Millis, reason: &str, is_failure: bool) -> Result<()> {
    sql(
        "UPDATE mail_state SET failing_since = COALESCE(failing_since, $1), last_error = $2,
         failures = failures + CASE WHEN $3 THEN 1 ELSE 0 END,
         refusals = refusals + CASE WHEN $3 THEN 0 ELSE 1 END
         WHERE id = 1",
    )
    .bind(now)
    .bind(reason)
    .bind(is_failure)
    .execute(db)
    .await?;
    Ok(())
}
