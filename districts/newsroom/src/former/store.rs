//! The table of former slugs.
use db::{Db, Executor, Result, Tx, sql};

use ground::clock::Millis;

pub async fn find(on: impl Executor, kind: &str, slug: &str) -> Result<Option<(Option<i64>,)>> {
    sql("SELECT target_id FROM former_slugs WHERE kind = $1 AND slug = $2")
        .bind(kind)
        .bind(slug)
        .optional(on)
        .await
}

pub async fn after(db: &Db, kind: &str, slug: &str) -> Result<Vec<(String, Option<i64>)>> {
    sql(
        "SELECT slug, target_id FROM former_slugs WHERE kind = $1 AND slug > $2
         ORDER BY slug LIMIT 5000",
    )
    .bind(kind)
    .bind(slug)
    .all(db)
    .await
}

pub async fn retire(
    tx: &mut Tx,
    (kind, slug): (&str, &str),
    to: Option<i64>,
    now: Millis,
) -> Result<()> {
    sql(
        "INSERT INTO former_slugs (kind, slug, target_id, retired_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (kind, slug) DO UPDATE SET target_id = excluded.target_id,
             retired_at = excluded.retired_at",
    )
    .bind(kind)
    .bind(slug)
    .bind(to)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn hand_over(tx: &mut Tx, kind: &str, from: i64, to: Option<i64>) -> Result<()> {
    sql("UPDATE former_slugs SET target_id = $3 WHERE kind = $1 AND target_id = $2")
        .bind(kind)
        .bind(from)
        .bind(to)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn free(tx: &mut Tx, kind: &str, slug: &str) -> Result<()> {
    sql("DELETE FROM former_slugs WHERE kind = $1 AND slug = $2")
        .bind(kind)
        .bind(slug)
        .execute(tx)
        .await?;
    Ok(())
}
