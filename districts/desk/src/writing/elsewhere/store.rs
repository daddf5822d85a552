//! The table of who is where.
use db::{Db, Result, sql};

use ground::clock::Millis;
use ground::sweep;

/// Writes down where a tab is, as its node says it now.
pub async fn note(
    db: &Db,
    (story, writer): (i64, &str),
    (node, at): (i64, Millis),
    place: &str,
) -> Result<()> {
    sql(
        "INSERT INTO draft_people (draft_id, writer, node, at, place) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (draft_id, writer) DO UPDATE SET node = excluded.node, at = excluded.at,
             place = excluded.place",
    )
    .bind(story)
    .bind(writer)
    .bind(node)
    .bind(at)
    .bind(place)
    .execute(db)
    .await?;
    Ok(())
}

/// Where the tabs of other nodes were after a moment: story, moment and place of each.
pub async fn others(db: &Db, own: i64, after: Millis) -> Result<Vec<(i64, Millis, String)>> {
    sql(
        "SELECT draft_id, at, place FROM draft_people WHERE at > $1 AND node <> $2
         ORDER BY at LIMIT 2000",
    )
    .bind(after)
    .bind(own)
    .all(db)
    .await
}

/// Forgets who was there before a moment.
pub async fn forget(db: &Db, before: Millis) -> Result<()> {
    sweep::in_batches(|most| {
        sql(
            "DELETE FROM draft_people WHERE at < $1 AND (draft_id, writer) IN
             (SELECT draft_id, writer FROM draft_people WHERE at < $1 ORDER BY at LIMIT $2)",
        )
        .bind(before)
        .bind(most)
        .execute(db)
    })
    .await?;
    Ok(())
}
