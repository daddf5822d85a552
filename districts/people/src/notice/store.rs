//! The table of notices that are gathered.
use db::{Db, Executor, Result, sql};

use ground::clock::Millis;

/// Gathers a notice; when its mail may go.
pub async fn gather(on: impl Executor, topic: &str, payload: &str, now: Millis) -> Result<Millis> {
    let (next_at,): (Millis,) = sql(
        "INSERT INTO operator_notices (topic, count, payload, next_at) VALUES ($1, 1, $2, $3)
         ON CONFLICT (topic) DO UPDATE SET count = operator_notices.count + 1,
             payload = excluded.payload
         RETURNING next_at",
    )
    .bind(topic)
    .bind(payload)
    .bind(now)
    .one(on)
    .await?;
    Ok(next_at)
}

/// How often something is to be told, the last of it, and when its mail may go.
pub async fn gathered(db: &Db, topic: &str) -> Result<Option<(i64, String, Millis)>> {
    sql("SELECT count, payload, next_at FROM operator_notices WHERE topic = $1 AND count > 0")
        .bind(topic)
        .optional(db)
        .await
}

/// Notes that so many are told, and when the next mail may go; how many have come since.
pub async fn told(db: &Db, topic: &str, count: i64, next_at: Millis) -> Result<i64> {
    let (left,): (i64,) = sql(
        "UPDATE operator_notices SET count = count - $2, next_at = $3 WHERE topic = $1
         RETURNING count",
    )
    .bind(topic)
    .bind(count)
    .bind(next_at)
    .one(db)
    .await?;
    Ok(left)
}
