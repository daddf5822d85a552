//! The table of uses.
use db::{Db, Executor, FromRow, Result, Row, Tx, sql};

use super::{Holder, Place, Shown, Use};

impl Place {
    fn of(is_lead: bool) -> Self {
        match is_lead {
            true => Self::Lead,
            false => Self::Text,
        }
    }
}

impl FromRow for Use {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            article: row.get("article_id")?,
            is_draft: row.get("is_draft")?,
            place: Place::of(row.get("is_lead")?),
        })
    }
}

pub async fn of_holder(on: impl Executor, holder: Holder) -> Result<Shown> {
    let rows: Vec<(i64, bool)> = sql("SELECT picture_id, is_lead FROM picture_uses
         WHERE article_id = $1 AND is_draft = $2 ORDER BY picture_id LIMIT 10000")
    .bind(holder.article())
    .bind(holder.is_draft())
    .all(on)
    .await?;
    let shown = rows.into_iter();
    Ok(shown
        .map(|(picture, is_lead)| (picture, Place::of(is_lead)))
        .collect())
}

pub async fn clear(tx: &mut Tx, holder: Holder) -> Result<()> {
    sql("DELETE FROM picture_uses WHERE article_id = $1 AND is_draft = $2")
        .bind(holder.article())
        .bind(holder.is_draft())
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn insert(tx: &mut Tx, holder: Holder, (picture, place): (i64, Place)) -> Result<()> {
    sql(
        "INSERT INTO picture_uses (article_id, is_draft, picture_id, is_lead, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (article_id, is_draft, picture_id, is_lead) DO NOTHING",
    )
    .bind(holder.article())
    .bind(holder.is_draft())
    .bind(picture)
    .bind(place == Place::Lead)
    .bind(holder.at())
    .execute(tx)
    .await?;
    Ok(())
}

/// The story shows the same, perhaps at another time.
pub async fn set_time(tx: &mut Tx, holder: Holder) -> Result<()> {
    sql("UPDATE picture_uses SET at = $3
         WHERE article_id = $1 AND is_draft = $2 AND at IS DISTINCT FROM $3")
    .bind(holder.article())
    .bind(holder.is_draft())
    .bind(holder.at())
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn of_picture(db: &Db, picture: i64, limit: i64) -> Result<Vec<Use>> {
    sql("SELECT article_id, is_draft, is_lead FROM picture_uses
         WHERE picture_id = $1 ORDER BY article_id DESC LIMIT $2")
    .bind(picture)
    .bind(limit)
    .all(db)
    .await
}
