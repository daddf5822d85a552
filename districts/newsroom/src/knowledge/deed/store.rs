//! The table of deeds, and the parts of records that a split moves.
use db::{Db, Executor, FromRow, Result, Row, Tx, sql};

use super::{Deed, DeedKind, Link};

impl FromRow for Deed {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            thing: row.get("thing_id")?,
            other: row.get("other_id")?,
            kind: DeedKind::parse(&row.get::<String>("kind")?).unwrap_or(DeedKind::Change),
            before: row.get("before")?,
            after: row.get("after")?,
            undoes: row.get("undoes_id")?,
            staff: row.get("staff_id")?,
            at: row.get("at")?,
        })
    }
}

pub async fn insert(tx: &mut Tx, deed: &Deed) -> Result<()> {
    sql("INSERT INTO thing_deeds (id, thing_id, other_id, kind, before, after, undoes_id, staff_id, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .bind(deed.id)
    .bind(deed.thing)
    .bind(deed.other)
    .bind(deed.kind.word())
    .bind(&deed.before)
    .bind(&deed.after)
    .bind(deed.undoes)
    .bind(deed.staff)
    .bind(deed.at)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<Deed>> {
    sql("SELECT * FROM thing_deeds WHERE id = $1")
        .bind(id)
        .optional(on)
        .await
}

/// Whether a deed was undone.
pub async fn is_undone(on: impl Executor, id: i64) -> Result<bool> {
    let row: Option<(i64,)> = sql("SELECT id FROM thing_deeds WHERE undoes_id = $1")
        .bind(id)
        .optional(on)
        .await?;
    Ok(row.is_some())
}

pub async fn of_thing(db: &Db, thing: i64) -> Result<Vec<Deed>> {
    sql("SELECT * FROM thing_deeds WHERE thing_id = $1
         UNION SELECT * FROM thing_deeds WHERE other_id = $1 ORDER BY id DESC LIMIT 200")
    .bind(thing)
    .all(db)
    .await
}

/// The parts of a record that name a thing.
pub async fn parts(on: impl Executor, record: i64, thing: i64) -> Result<Vec<Link>> {
    let rows: Vec<(String,)> = sql(
        "SELECT 'mention' AS part FROM mentions WHERE id = $1 AND thing_id = $2
         UNION ALL SELECT 'speaker' FROM quotes WHERE id = $1 AND speaker_id = $2
         UNION ALL SELECT 'place' FROM moments WHERE id = $1 AND place_id = $2
         UNION ALL SELECT 'series' FROM moments WHERE id = $1 AND series_id = $2
         UNION ALL SELECT 'counter' FROM moments WHERE id = $1 AND counter_id = $2
         UNION ALL SELECT 'measure' FROM figures WHERE id = $1 AND measure_id = $2
         UNION ALL SELECT 'source' FROM figures WHERE id = $1 AND source_id = $2
         UNION ALL SELECT 'figure' FROM figure_things WHERE figure_id = $1 AND thing_id = $2
         UNION ALL SELECT role FROM moment_things WHERE moment_id = $1 AND thing_id = $2",
    )
    .bind(record)
    .bind(thing)
    .all(on)
    .await?;
    let link = |(part,)| Link { record, part };
    Ok(rows.into_iter().map(link).collect())
}

/// Has a part of a record name another thing. Nothing where it names that already.
pub async fn relink(tx: &mut Tx, link: &Link, (from, to): (i64, i64)) -> Result<u64> {
    let moves = match link.part.as_str() {
        "mention" => sql("UPDATE mentions SET thing_id = $3 WHERE id = $1 AND thing_id = $2"),
        "speaker" => sql("UPDATE quotes SET speaker_id = $3 WHERE id = $1 AND speaker_id = $2"),
        "place" => sql("UPDATE moments SET place_id = $3 WHERE id = $1 AND place_id = $2"),
        "series" => sql("UPDATE moments SET series_id = $3 WHERE id = $1 AND series_id = $2"),
        "counter" => sql("UPDATE moments SET counter_id = $3 WHERE id = $1 AND counter_id = $2"),
        "measure" => sql("UPDATE figures SET measure_id = $3 WHERE id = $1 AND measure_id = $2"),
        "source" => sql("UPDATE figures SET source_id = $3 WHERE id = $1 AND source_id = $2"),
        "figure" => {
            sql("UPDATE figure_things SET thing_id = $3 WHERE figure_id = $1 AND thing_id = $2")
        }
        role => {
            return sql("UPDATE moment_things SET thing_id = $3
                 WHERE moment_id = $1 AND thing_id = $2 AND role = $4")
            .bind(link.record)
            .bind(from)
            .bind(to)
            .bind(role)
            .execute(tx)
            .await;
        }
    };
    let moves = moves.bind(link.record).bind(from).bind(to);
    moves.execute(tx).await
}

/// How many parts of records name a thing, or other things do, and how many other names it has.
pub async fn count_links(on: impl Executor, thing: i64) -> Result<i64> {
    let (count,): (i64,) = sql(
        "SELECT (SELECT count(*) FROM (SELECT 1 FROM mentions WHERE thing_id = $1 LIMIT 10001) a)
             + (SELECT count(*) FROM (SELECT 1 FROM quotes WHERE speaker_id = $1 LIMIT 10001) b)
             + (SELECT count(*) FROM (SELECT 1 FROM moments WHERE place_id = $1 LIMIT 10001) c)
             + (SELECT count(*) FROM (SELECT 1 FROM moments WHERE series_id = $1 LIMIT 10001) d)
             + (SELECT count(*) FROM (SELECT 1 FROM moments WHERE counter_id = $1 LIMIT 10001) e)
             + (SELECT count(*) FROM (SELECT 1 FROM figures WHERE measure_id = $1 LIMIT 10001) f)
             + (SELECT count(*) FROM (SELECT 1 FROM figures WHERE source_id = $1 LIMIT 10001) g)
             + (SELECT count(*) FROM (SELECT 1 FROM figure_things WHERE thing_id = $1 LIMIT 10001) h)
             + (SELECT count(*) FROM (SELECT 1 FROM moment_things WHERE thing_id = $1 LIMIT 10001) i)
             + (SELECT count(*) FROM (SELECT 1 FROM things WHERE parent_id = $1 LIMIT 10001) j)
             + (SELECT count(*) FROM (SELECT 1 FROM things WHERE merged_into = $1 LIMIT 10001) k)
             + (SELECT count(*) FROM (SELECT 1 FROM thing_names WHERE thing_id = $1 LIMIT 10001) l)
             AS links",
    )
    .bind(thing)
    .one(on)
    .await?;
    Ok(count)
}
