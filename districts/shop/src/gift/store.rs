//! Tables of gift links and of how many each giver has made in a month.
use db::{Db, Result, Tx, sql};

use super::Gift;
use ground::clock::Millis;
use ground::sweep;
use ground::written::Written;

type Columns = (i64, i64, i64, i64, i64, Millis, Millis);

fn gift((id, giver, article, story, uses, made_at, ends_at): Columns) -> Gift {
    Gift {
        id,
        giver,
        article,
        story,
        uses,
        made_at,
        ends_at,
    }
}

/// Takes one of the month's gifts, if there is one left: one conditional statement, so that
/// no number of requests at once takes more.
pub async fn take(tx: &mut Tx, giver: i64, month: &str, limit: i64) -> Result<Written> {
    let rows = sql(
        "INSERT INTO gift_quotas (giver_id, month, given) VALUES ($1, $2, 1)
         ON CONFLICT (giver_id, month) DO UPDATE SET given = gift_quotas.given + 1
         WHERE gift_quotas.given < $3",
    )
    .bind(giver)
    .bind(month)
    .bind(limit)
    .execute(tx)
    .await?;
    Ok(Written::of(rows))
}

/// How many a giver has made in a month.
pub async fn given(db: &Db, giver: i64, month: &str) -> Result<i64> {
    let row: Option<(i64,)> =
        sql("SELECT given FROM gift_quotas WHERE giver_id = $1 AND month = $2")
            .bind(giver)
            .bind(month)
            .optional(db)
            .await?;
    Ok(row.map_or(0, |(given,)| given))
}

/// Keeps a new link.
pub async fn insert(tx: &mut Tx, gift: &Gift, token_hash: &str, month: &str) -> Result<()> {
    sql(
        "INSERT INTO gifts (id, token_hash, giver_id, article_id, story_id, month, uses, made_at, ends_at)
         VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8)",
    )
    .bind(gift.id)
    .bind(token_hash)
    .bind(gift.giver)
    .bind(gift.article)
    .bind(gift.story)
    .bind(month)
    .bind(gift.made_at)
    .bind(gift.ends_at)
    .execute(tx)
    .await?;
    Ok(())
}

/// The link whose token has this hash.
pub async fn by_token_hash(db: &Db, hash: &str) -> Result<Option<Gift>> {
    let row = sql(
        "SELECT id, giver_id, article_id, story_id, uses, made_at, ends_at FROM gifts
         WHERE token_hash = $1",
    )
    .bind(hash)
    .optional(db)
    .await?;
    Ok(row.map(gift))
}

/// The link with this id.
pub async fn by_id(db: &Db, id: i64) -> Result<Option<Gift>> {
    let row = sql(
        "SELECT id, giver_id, article_id, story_id, uses, made_at, ends_at FROM gifts
         WHERE id = $1",
    )
    .bind(id)
    .optional(db)
    .await?;
    Ok(row.map(gift))
}

/// The links of a giver, newest first.
pub async fn of_giver(db: &Db, giver: i64) -> Result<Vec<Gift>> {
    let rows = sql(
        "SELECT id, giver_id, article_id, story_id, uses, made_at, ends_at FROM gifts
         WHERE giver_id = $1 ORDER BY id DESC LIMIT 200",
    )
    .bind(giver)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(gift).collect())
}

/// Counts one more reader, unless there have been enough or the time is over.
pub async fn redeem(db: &Db, id: i64, readers: i64, now: Millis) -> Result<Written> {
    let rows = sql("UPDATE gifts SET uses = uses + 1 WHERE id = $1 AND uses < $2 AND ends_at > $3")
        .bind(id)
        .bind(readers)
        .bind(now)
        .execute(db)
        .await?;
    Ok(Written::of(rows))
}

/// Removes a link of this giver.
pub async fn remove(db: &Db, giver: i64, id: i64) -> Result<Written> {
    let rows = sql("DELETE FROM gifts WHERE id = $1 AND giver_id = $2")
        .bind(id)
        .bind(giver)
        .execute(db)
        .await?;
    Ok(Written::of(rows))
}

/// Removes links that ended before `before`, and counts of months before `month`.
pub async fn forget(db: &Db, before: Millis, month: &str) -> Result<()> {
    sweep::in_batches(|most| {
        sql("DELETE FROM gifts WHERE ends_at < $1 AND id IN
             (SELECT id FROM gifts WHERE ends_at < $1 ORDER BY ends_at LIMIT $2)")
        .bind(before)
        .bind(most)
        .execute(db)
    })
    .await?;
    sweep::in_batches(|most| {
        sql(
            "DELETE FROM gift_quotas WHERE month < $1 AND (giver_id, month) IN
             (SELECT giver_id, month FROM gift_quotas WHERE month < $1 ORDER BY month LIMIT $2)",
        )
        .bind(month)
        .bind(most)
        .execute(db)
    })
    .await?;
    Ok(())
}

/// Removes everything of one giver.
pub async fn erase(tx: &mut Tx, giver: i64) -> Result<()> {
    sql("DELETE FROM gifts WHERE giver_id = $1")
        .bind(giver)
        .execute(&mut *tx)
        .await?;
    sql("DELETE FROM gift_quotas WHERE giver_id = $1")
        .bind(giver)
        .execute(tx)
        .await?;
    Ok(())
}
