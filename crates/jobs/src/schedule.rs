//! Work that recurs: each slot is given to exactly one node.

use db::{Db, Result, Tx, sql};

/// The next time (ms) after `now_ms` that is a multiple of `every_ms`, so that
/// all nodes mean the same slots. `every_ms` must be positive.
pub fn next_slot(now_ms: i64, every_ms: i64) -> i64 {
    now_ms - now_ms.rem_euclid(every_ms) + every_ms
}

/// Asks whether a schedule is due, and if so takes the slot: exactly one of
/// all who ask gets a transaction to enqueue the work in. The slot is taken
/// with its commit; dropping it leaves the slot for the next who asks.
///
/// `next_ms` is when the schedule is due after this. A name that is asked for
/// the first time is not due but noted for `next_ms`. Slots that passed while
/// nobody asked count as one.
///
/// # Errors
/// The database's.
pub async fn due_schedule(db: &Db, name: &str, next_ms: i64, now_ms: i64) -> Result<Option<Tx>> {
    let noted: Option<(i64,)> = sql("SELECT next_at FROM schedules WHERE name = $1")
        .bind(name)
        .optional(db)
        .await?;
    match noted {
        Some((at,)) if at <= now_ms => take(db, name, next_ms, now_ms).await,
        Some((at,)) if at <= next_ms => Ok(None),
        // New, or changed so that the next slot comes sooner.
        _ => note(db, name, next_ms).await.map(|()| None),
    }
}

async fn take(db: &Db, name: &str, next_ms: i64, now_ms: i64) -> Result<Option<Tx>> {
    let mut tx = db.begin().await?;
    let taken = sql("UPDATE schedules SET next_at = $2 WHERE name = $1 AND next_at <= $3")
        .bind(name)
        .bind(next_ms)
        .bind(now_ms)
        .execute(&mut tx)
        .await?;
    Ok((taken == 1).then_some(tx))
}

async fn note(db: &Db, name: &str, next_ms: i64) -> Result<()> {
    sql("INSERT INTO schedules (name, next_at) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET next_at = excluded.next_at
         WHERE schedules.next_at > excluded.next_at")
    .bind(name)
    .bind(next_ms)
    .execute(db)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::next_slot;

    #[test]
    fn a_slot_is_a_multiple_and_always_later() {
        assert_eq!(next_slot(0, 10), 10);
        assert_eq!(next_slot(9, 10), 10);
        assert_eq!(next_slot(10, 10), 20);
        assert_eq!(next_slot(-1, 10), 0);
    }
}
