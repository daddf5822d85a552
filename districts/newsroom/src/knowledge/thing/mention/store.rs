//! The table of mentions.
use db::{Db, Executor, FromRow, Result, Row, Tx, sql};

use super::{Mention, NewMention, Spot};
use crate::knowledge::record::Record;
use crate::knowledge::thing::Kind;

impl FromRow for Mention {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            record: Record::from_row(row)?,
            thing: row.get("thing_id")?,
            name: row.get("name")?,
            kind: Kind::parse(&row.get::<String>("kind")?),
            spot: Spot::parse(&row.get::<String>("spot")?).unwrap_or(Spot::Body),
        })
    }
}

pub async fn insert(tx: &mut Tx, id: i64, mention: &NewMention) -> Result<()> {
    sql("INSERT INTO mentions (id, thing_id, name, kind, spot) VALUES ($1, $2, $3, $4, $5)")
        .bind(id)
        .bind(mention.thing)
        .bind(&mention.name)
        .bind(mention.kind.map_or("", Kind::word))
        .bind(mention.spot.word())
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn set_thing(tx: &mut Tx, id: i64, thing: i64) -> Result<()> {
    sql("UPDATE mentions SET thing_id = $2 WHERE id = $1")
        .bind(id)
        .bind(thing)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn of_article(on: impl Executor, article: i64) -> Result<Vec<Mention>> {
    sql("SELECT k.*, m.thing_id, m.name, m.kind, m.spot
         FROM knowledge k JOIN mentions m ON m.id = k.id
         WHERE k.article_id = $1 ORDER BY k.id LIMIT 2000")
    .bind(article)
    .all(on)
    .await
}

pub async fn often_rejected(db: &Db, times: i64) -> Result<Vec<(String, String)>> {
    let rows: Vec<(String, String, i64)> = sql(
        "SELECT m.name, m.kind, count(DISTINCT k.article_id) AS times
         FROM knowledge k JOIN mentions m ON m.id = k.id
         WHERE k.state = 'rejected' GROUP BY m.name, m.kind
         HAVING count(DISTINCT k.article_id) >= $1 LIMIT 20000",
    )
    .bind(times)
    .all(db)
    .await?;
    let name = |(name, kind, _)| (name, kind);
    Ok(rows.into_iter().map(name).collect())
}
