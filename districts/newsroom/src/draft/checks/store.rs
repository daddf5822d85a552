//! What the newsroom has decided about the checks.
use db::{Executor, Result, Tx, sql};

pub async fn all(on: impl Executor) -> Result<Vec<(String, bool)>> {
    sql("SELECT name, blocks FROM publish_checks ORDER BY name LIMIT 100")
        .all(on)
        .await
}

pub async fn set(tx: &mut Tx, name: &str, blocks: bool) -> Result<()> {
    sql("INSERT INTO publish_checks (name, blocks) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET blocks = excluded.blocks")
    .bind(name)
    .bind(blocks)
    .execute(tx)
    .await?;
    Ok(())
}
