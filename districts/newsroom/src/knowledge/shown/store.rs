//! Reading what may become public, of whatever thing or story. Whether it is, is decided in `screen.rs`
//! alone.
use db::{Db, Executor, FromRow, Query, Result, Row, sql};

use super::screen::Found;
use crate::knowledge::record::Record;
use crate::knowledge::thing::{Spot, Thing};
use crate::knowledge::{figure, moment, quote};
use ground::clock::Millis;

/// Ids in one statement, which has as many parameters: one text for both databases.
pub const BATCH: usize = 20;

/// Binds at most [`BATCH`] ids; what is left of the parameters is the id of nothing.
fn bound(query: Query, ids: &[i64]) -> Query {
    let nothing = std::iter::repeat(i64::MIN);
    let ids = ids.iter().copied().chain(nothing).take(BATCH);
    ids.fold(query, Query::bind)
}

impl FromRow for Found<moment::Facts> {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            record: Record::from_row(row)?,
            what: moment::Facts::from_row(row)?,
        })
    }
}

impl FromRow for Found<(figure::Facts, figure::Fate)> {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            record: Record::from_row(row)?,
            what: (figure::Facts::from_row(row)?, figure::Fate::from_row(row)?),
        })
    }
}

impl FromRow for Found<quote::Facts> {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            record: Record::from_row(row)?,
            what: quote::Facts::from_row(row)?,
        })
    }
}

/// The thing and the place of a mention.
pub struct MentionOf {
    pub thing: Option<i64>,
    pub spot: Spot,
}

impl FromRow for Found<MentionOf> {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            record: Record::from_row(row)?,
            what: MentionOf {
                thing: row.get("thing_id")?,
                spot: Spot::parse(&row.get::<String>("spot")?).unwrap_or(Spot::Body),
            },
        })
    }
}

/// A thing with the id of one that is read as it.
pub struct Read {
    pub asked: i64,
    pub thing: Thing,
}

impl FromRow for Read {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            asked: row.get("asked")?,
            thing: Thing::from_row(row)?,
        })
    }
}

/// Which of these things that stand for themselves a live story tells of in the open, in whatever part,
/// they or what was merged into them. Of each part the newest rows are looked at, until one is found:
/// much is said of some things.
pub async fn told(db: &Db, now: Millis, ids: &[i64]) -> Result<Vec<(i64,)>> {
    let query = sql("SELECT DISTINCT t.root_id FROM things t
         WHERE t.root_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
                 $17, $18, $19, $20)
             AND (SELECT 1 FROM
                 (SELECT id FROM (SELECT id FROM mentions WHERE thing_id = t.id
                      ORDER BY id DESC LIMIT 200) mentioned
                  UNION ALL SELECT id FROM (SELECT moment_id AS id FROM moment_things
                      WHERE thing_id = t.id ORDER BY moment_id DESC LIMIT 200) partaking
                  UNION ALL SELECT id FROM (SELECT id FROM moments WHERE place_id = t.id LIMIT 200) placed
                  UNION ALL SELECT id FROM (SELECT figure_id AS id FROM figure_things
                      WHERE thing_id = t.id ORDER BY figure_id DESC LIMIT 200) counted
                  UNION ALL SELECT id FROM (SELECT id FROM figures WHERE measure_id = t.id
                      ORDER BY id DESC LIMIT 200) measured
                  UNION ALL SELECT id FROM (SELECT id FROM quotes WHERE speaker_id = t.id
                      ORDER BY id DESC LIMIT 200) spoken) said
                 WHERE (SELECT 1 FROM knowledge k JOIN articles a ON a.id = k.article_id
                     WHERE k.id = said.id AND k.state = 'confirmed'
                         AND (k.is_open = TRUE OR k.shown_openly = TRUE OR a.access = 'free')
                         AND a.state = 'live' AND a.published_at <= $21
                         AND (a.expires_at IS NULL OR a.expires_at > $21)) = 1
                 LIMIT 1) = 1
         LIMIT 20");
    bound(query, ids).bind(now).all(db).await
}

/// What these things are read as.
pub async fn roots(db: &Db, ids: &[i64]) -> Result<Vec<Read>> {
    let query = sql(
        "SELECT t.id AS asked, r.* FROM things t JOIN things r ON r.id = t.root_id
         WHERE t.id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
             $18, $19, $20)
         LIMIT 20",
    );
    bound(query, ids).all(db).await
}

/// Names of private things that stories name in whatever row, each with the story.
pub async fn private_names(db: &Db, articles: &[i64]) -> Result<Vec<(i64, String)>> {
    let query = sql("WITH k AS (SELECT id, article_id, words FROM knowledge WHERE article_id IN
                ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
                 $20)),
             named AS (SELECT k.article_id, m.thing_id, k.words FROM k JOIN mentions m ON m.id = k.id
                 UNION SELECT k.article_id, q.speaker_id, '' FROM k JOIN quotes q ON q.id = k.id
                 UNION SELECT k.article_id, t.thing_id, '' FROM k JOIN moment_things t ON t.moment_id = k.id
                 UNION SELECT k.article_id, t.thing_id, '' FROM k JOIN figure_things t ON t.figure_id = k.id),
             private AS (SELECT named.article_id, named.words, t.root_id AS id FROM named
                 CROSS JOIN things t WHERE t.id = named.thing_id
                     AND (SELECT privacy FROM things WHERE id = t.root_id) = 'private')
         SELECT article_id, words FROM private WHERE words <> ''
         UNION SELECT private.article_id, x.name FROM private CROSS JOIN things x
             WHERE x.root_id = private.id
         UNION SELECT private.article_id, n.name FROM private CROSS JOIN things x
             CROSS JOIN thing_names n WHERE x.root_id = private.id AND n.thing_id = x.id
         LIMIT 20000");
    bound(query, articles).all(db).await
}

pub async fn moment_things(db: &Db, ids: &[i64]) -> Result<Vec<(i64, i64, String)>> {
    let query = sql("SELECT moment_id, thing_id, role FROM moment_things WHERE moment_id IN
             ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
         ORDER BY moment_id, thing_id LIMIT 4000");
    bound(query, ids).all(db).await
}

pub async fn figure_things(db: &Db, ids: &[i64]) -> Result<Vec<(i64, i64)>> {
    let query = sql("SELECT figure_id, thing_id FROM figure_things WHERE figure_id IN
             ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
         ORDER BY figure_id, thing_id LIMIT 4000");
    bound(query, ids).all(db).await
}

pub async fn mentions_of_article(db: &Db, id: i64) -> Result<Vec<Found<MentionOf>>> {
    sql(
        "SELECT k.*, m.thing_id, m.spot FROM knowledge k JOIN mentions m ON m.id = k.id
         WHERE k.article_id = $1 AND k.state = 'confirmed' ORDER BY k.id LIMIT 1000",
    )
    .bind(id)
    .all(db)
    .await
}

/// Mentions of a thing, the newest first, behind one.
pub async fn mentions_of_thing(db: &Db, id: i64, last: i64) -> Result<Vec<Found<MentionOf>>> {
    sql("SELECT k.*, m.thing_id, m.spot
         FROM mentions m JOIN knowledge k ON k.id = m.id
         WHERE m.thing_id = $1 AND m.id < $2 AND k.state = 'confirmed' ORDER BY m.id DESC LIMIT 200")
    .bind(id)
    .bind(last)
    .all(db)
    .await
}

pub async fn moments_of_article(db: &Db, id: i64) -> Result<Vec<Found<moment::Facts>>> {
    sql(
        "SELECT k.*, m.* FROM knowledge k JOIN moments m ON m.id = k.id
         WHERE k.article_id = $1 AND k.state = 'confirmed' ORDER BY k.id LIMIT 500",
    )
    .bind(id)
    .all(db)
    .await
}

/// Moments with a thing in any part, or at it as their place, the newest first.
pub async fn moments_of_thing(db: &Db, id: i64) -> Result<Vec<Found<moment::Facts>>> {
    sql(
        "SELECT k.*, m.* FROM moments m JOIN knowledge k ON k.id = m.id
         WHERE m.id IN (SELECT moment_id FROM moment_things WHERE thing_id = $1
                 UNION SELECT id FROM moments WHERE place_id = $1)
             AND k.state = 'confirmed'
         ORDER BY m.id DESC LIMIT 2000",
    )
    .bind(id)
    .all(db)
    .await
}

pub async fn moments_of_series(db: &Db, id: i64) -> Result<Vec<Found<moment::Facts>>> {
    sql(
        "SELECT k.*, m.* FROM moments m JOIN knowledge k ON k.id = m.id
         WHERE m.series_id = $1 AND k.state = 'confirmed' ORDER BY m.id DESC LIMIT 2000",
    )
    .bind(id)
    .all(db)
    .await
}

pub async fn moments(db: &Db, ids: &[i64]) -> Result<Vec<Found<moment::Facts>>> {
    let query = sql(
        "SELECT k.*, m.* FROM moments m JOIN knowledge k ON k.id = m.id
         WHERE k.id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
             $18, $19, $20) AND k.state = 'confirmed'
         LIMIT 20",
    );
    bound(query, ids).all(db).await
}

type Figures = Vec<Found<(figure::Facts, figure::Fate)>>;

pub async fn figures_of_article(db: &Db, id: i64) -> Result<Figures> {
    sql(
        "SELECT k.*, f.* FROM knowledge k JOIN figures f ON f.id = k.id
         WHERE k.article_id = $1 AND k.state IN ('confirmed', 'stale') ORDER BY k.id LIMIT 500",
    )
    .bind(id)
    .all(db)
    .await
}

/// Figures about a thing or counted by it, the newest first.
pub async fn figures_of_thing(db: &Db, id: i64) -> Result<Figures> {
    sql(
        "SELECT k.*, f.* FROM figures f JOIN knowledge k ON k.id = f.id
         WHERE f.id IN (SELECT figure_id FROM figure_things WHERE thing_id = $1)
             AND k.state IN ('confirmed', 'stale')
         ORDER BY f.id DESC LIMIT 2000",
    )
    .bind(id)
    .all(db)
    .await
}

pub async fn figures_of_measure(db: &Db, id: i64) -> Result<Figures> {
    sql(
        "SELECT k.*, f.* FROM figures f JOIN knowledge k ON k.id = f.id
         WHERE f.measure_id = $1 AND k.state IN ('confirmed', 'stale')
         ORDER BY f.id DESC LIMIT 2000",
    )
    .bind(id)
    .all(db)
    .await
}

pub async fn figures(db: &Db, ids: &[i64]) -> Result<Figures> {
    let query = sql(
        "SELECT k.*, f.* FROM figures f JOIN knowledge k ON k.id = f.id
         WHERE f.id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
             $18, $19, $20) AND k.state IN ('confirmed', 'stale')
         LIMIT 20",
    );
    bound(query, ids).all(db).await
}

pub async fn quotes_of_article(db: &Db, id: i64) -> Result<Vec<Found<quote::Facts>>> {
    sql(
        "SELECT k.*, q.* FROM knowledge k JOIN quotes q ON q.id = k.id
         WHERE k.article_id = $1 AND k.state = 'confirmed' ORDER BY k.id LIMIT 500",
    )
    .bind(id)
    .all(db)
    .await
}

/// What a thing said, the newest first.
pub async fn quotes_of_thing(db: &Db, id: i64) -> Result<Vec<Found<quote::Facts>>> {
    sql(
        "SELECT k.*, q.* FROM quotes q JOIN knowledge k ON k.id = q.id
         WHERE q.speaker_id = $1 AND k.state = 'confirmed' ORDER BY q.id DESC LIMIT 1000",
    )
    .bind(id)
    .all(db)
    .await
}

pub async fn article_of(on: impl Executor, record: i64) -> Result<Option<i64>> {
    let row: Option<(i64,)> = sql("SELECT article_id FROM knowledge WHERE id = $1")
        .bind(record)
        .optional(on)
        .await?;
    Ok(row.map(|(id,)| id))
}

/// The things of a record, and what they are read as.
pub async fn things_of_record(on: impl Executor, record: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64, i64)> = sql(
        "WITH named AS (SELECT thing_id AS id FROM mentions WHERE id = $1
             UNION SELECT speaker_id FROM quotes WHERE id = $1
             UNION SELECT place_id FROM moments WHERE id = $1
             UNION SELECT series_id FROM moments WHERE id = $1
             UNION SELECT counter_id FROM moments WHERE id = $1
             UNION SELECT measure_id FROM figures WHERE id = $1
             UNION SELECT source_id FROM figures WHERE id = $1
             UNION SELECT thing_id FROM figure_things WHERE figure_id = $1
             UNION SELECT thing_id FROM moment_things WHERE moment_id = $1)
         SELECT t.id, t.root_id FROM named JOIN things t ON t.id = named.id",
    )
    .bind(record)
    .all(on)
    .await?;
    let mut ids: Vec<i64> = rows.into_iter().flat_map(|(id, root)| [id, root]).collect();
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}

pub async fn storylines_of_record(on: impl Executor, record: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT storyline_id FROM storyline_items
         WHERE kind = 'moment' AND item_id = $1
         UNION SELECT storyline_id FROM storyline_items WHERE kind = 'figure' AND item_id = $1
         UNION SELECT storyline_id FROM storyline_items WHERE kind = 'article'
             AND item_id = (SELECT article_id FROM knowledge WHERE id = $1)")
    .bind(record)
    .all(on)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
