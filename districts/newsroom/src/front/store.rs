//! The table of slots.
use db::{Db, Result, Tx, sql};

use ground::written::Kept;

/// Slots of a front that are read; no front shows more.
pub async fn slots(db: &Db, front: &str) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> =
        sql("SELECT article_id FROM front_slots WHERE front = $1 ORDER BY position LIMIT 60")
            .bind(front)
            .all(db)
            .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn replace(tx: &mut Tx, front: &str, articles: &[i64]) -> Result<Kept> {
    let before: Vec<(i64,)> =
        sql("SELECT article_id FROM front_slots WHERE front = $1 ORDER BY position LIMIT 1000")
            .bind(front)
            .all(&mut *tx)
            .await?;
    if before.iter().map(|(id,)| id).eq(articles) {
        return Ok(Kept::AsBefore);
    }
    sql("DELETE FROM front_slots WHERE front = $1")
        .bind(front)
        .execute(&mut *tx)
        .await?;
    for (position, article) in (0_i64..).zip(articles) {
        sql("INSERT INTO front_slots (front, position, article_id) VALUES ($1, $2, $3)")
            .bind(front)
            .bind(position)
            .bind(*article)
            .execute(&mut *tx)
            .await?;
    }
    Ok(Kept::Changed)
}

pub async fn rename(tx: &mut Tx, from: &str, to: &str) -> Result<()> {
    clear(tx, to).await?;
    sql("UPDATE front_slots SET front = $2 WHERE front = $1")
        .bind(from)
        .bind(to)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn clear(tx: &mut Tx, front: &str) -> Result<()> {
    sql("DELETE FROM front_slots WHERE front = $1")
        .bind(front)
        .execute(tx)
        .await?;
    Ok(())
}
