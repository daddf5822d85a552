//! The tables of the strip.
use db::{Db, Executor, FromRow, Result, Row, Tx, Written, sql};

use super::Sort;
use super::tally::{Count, Switch};
use ground::clock::Millis;

impl FromRow for Count {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            sort: sort(row)?,
            shown: row.get("shown")?,
            accepted: row.get("accepted")?,
            changed: row.get("changed")?,
            rejected: row.get("rejected")?,
        })
    }
}

impl FromRow for Switch {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            sort: sort(row)?,
            is_off: row.get("is_off")?,
            by_itself: row.get("by_itself")?,
            since: row.get("since")?,
        })
    }
}

fn sort(row: &Row) -> Result<Sort> {
    Ok(Sort::parse(&row.get::<String>("sort")?).unwrap_or(Sort::Name))
}

/// The storylines of which a story was said to be no part.
pub async fn declined(on: impl Executor, article: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql(
        "SELECT storyline_id FROM strip_declined WHERE article_id = $1
         ORDER BY storyline_id LIMIT 100",
    )
    .bind(article)
    .all(on)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn decline(tx: &mut Tx, article: i64, storyline: i64) -> Result<()> {
    sql(
        "INSERT INTO strip_declined (article_id, storyline_id) VALUES ($1, $2)
         ON CONFLICT (article_id, storyline_id) DO NOTHING",
    )
    .bind(article)
    .bind(storyline)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn undecline(tx: &mut Tx, article: i64, storyline: i64) -> Result<()> {
    sql("DELETE FROM strip_declined WHERE article_id = $1 AND storyline_id = $2")
        .bind(article)
        .bind(storyline)
        .execute(tx)
        .await?;
    Ok(())
}

/// Storylines with articles that name a thing, of its last hundred mentions.
pub async fn lines_of_thing(on: impl Executor, thing: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT DISTINCT i.storyline_id FROM
             (SELECT id FROM mentions WHERE thing_id = $1 ORDER BY id DESC LIMIT 100) AS m
         JOIN knowledge k ON k.id = m.id
         JOIN storyline_items i ON i.kind = 'article' AND i.item_id = k.article_id
         WHERE k.state = 'confirmed' ORDER BY i.storyline_id LIMIT 50")
    .bind(thing)
    .all(on)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Confirmed figures of this value in other stories, the last first.
pub async fn of_value(db: &Db, value: &str, article: i64) -> Result<Vec<(i64, i64)>> {
    sql(
        "SELECT k.id, k.article_id FROM figures f JOIN knowledge k ON k.id = f.id
         WHERE f.value = $1 AND k.article_id <> $2 AND k.state IN ('confirmed', 'stale')
         ORDER BY f.id DESC LIMIT 5",
    )
    .bind(value)
    .bind(article)
    .all(db)
    .await
}

/// What figures about a thing measure, of its last two hundred.
pub async fn measures_of_thing(db: &Db, thing: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT DISTINCT f.measure_id FROM
             (SELECT figure_id FROM figure_things WHERE thing_id = $1
              ORDER BY figure_id DESC LIMIT 200) AS t
         JOIN figures f ON f.id = t.figure_id
         WHERE f.measure_id IS NOT NULL ORDER BY f.measure_id LIMIT 50")
    .bind(thing)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn visit(tx: &mut Tx, article: i64, (keys, ms): (i64, i64), now: Millis) -> Result<()> {
    sql(
        "INSERT INTO strip_visits (article_id, visits, keys, ms, opened_at, closed_at)
         VALUES ($1, 1, $2, $3, $4, $4)
         ON CONFLICT (article_id) DO UPDATE SET visits = strip_visits.visits + 1,
             keys = strip_visits.keys + excluded.keys, ms = strip_visits.ms + excluded.ms,
             closed_at = excluded.closed_at",
    )
    .bind(article)
    .bind(keys)
    .bind(ms)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// The milliseconds and keys of the stories in which somebody was at the strip last.
pub async fn visits(db: &Db, limit: i64) -> Result<Vec<(i64, i64)>> {
    sql("SELECT ms, keys FROM strip_visits ORDER BY closed_at DESC LIMIT $1")
        .bind(limit)
        .all(db)
        .await
}

pub async fn count(tx: &mut Tx, article: i64, count: &Count, now: Millis) -> Result<()> {
    sql(
        "INSERT INTO strip_tallies (article_id, sort, shown, accepted, changed, rejected, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (article_id, sort) DO UPDATE SET shown = excluded.shown,
             accepted = excluded.accepted, changed = excluded.changed,
             rejected = excluded.rejected, at = excluded.at",
    )
    .bind(article)
    .bind(count.sort.word())
    .bind(count.shown)
    .bind(count.accepted)
    .bind(count.changed)
    .bind(count.rejected)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// What became of the suggestions of a sort in the last stories in which something was decided about
/// them, since a time.
pub async fn counts(
    on: impl Executor,
    sort: &str,
    since: Millis,
    limit: i64,
) -> Result<Vec<Count>> {
    sql(
        "SELECT sort, shown, accepted, changed, rejected FROM strip_tallies
         WHERE sort = $1 AND at >= $2 ORDER BY at DESC LIMIT $3",
    )
    .bind(sort)
    .bind(since)
    .bind(limit)
    .all(on)
    .await
}

pub async fn switches(on: impl Executor) -> Result<Vec<Switch>> {
    sql("SELECT sort, is_off, by_itself, since FROM strip_switches ORDER BY sort LIMIT 50")
        .all(on)
        .await
}

/// Switches a sort, where the switch is as it was seen: by the moment since which it is so.
pub async fn switch(tx: &mut Tx, to: &Switch, seen: Millis) -> Result<Written> {
    sql(
        "INSERT INTO strip_switches (sort, is_off, by_itself, since) VALUES ($1, $2, $3, $4)
         ON CONFLICT (sort) DO UPDATE SET is_off = excluded.is_off, by_itself = excluded.by_itself,
             since = excluded.since WHERE strip_switches.since = $5",
    )
    .bind(to.sort.word())
    .bind(to.is_off)
    .bind(to.by_itself)
    .bind(to.since)
    .bind(seen)
    .execute(tx)
    .await
    .map(Written::of)
}
