//! The tables of who follows storylines, and of the letters about them.
use db::{Db, Executor, Result, Tx, sql};

use super::jobs::Fresh;
use ground::clock::Millis;
use ground::sweep;
use ground::written::Written;

/// Stories of which a reader was told that an export has.
const EXPORTED: i64 = 10_000;

/// Notes that a reader follows a storyline, unless they do already or follow `most`.
pub async fn follow(
    tx: &mut Tx,
    (reader, storyline): (i64, i64),
    most: i64,
    now: Millis,
) -> Result<Written> {
    sql(
        "INSERT INTO storyline_follows (reader_id, storyline_id, since)
         SELECT $1, $2, $3 WHERE
             (SELECT count(*) FROM storyline_follows f WHERE f.reader_id = $1) < $4
         ON CONFLICT (reader_id, storyline_id) DO NOTHING",
    )
    .bind(reader)
    .bind(storyline)
    .bind(now)
    .bind(most)
    .execute(tx)
    .await
    .map(Written::of)
}

pub async fn stop(tx: &mut Tx, reader: i64, storyline: i64) -> Result<Written> {
    sql("DELETE FROM storyline_follows WHERE reader_id = $1 AND storyline_id = $2")
        .bind(reader)
        .bind(storyline)
        .execute(tx)
        .await
        .map(Written::of)
}

/// Since when a reader follows a storyline.
pub async fn since(on: impl Executor, reader: i64, storyline: i64) -> Result<Option<Millis>> {
    let row: Option<(Millis,)> =
        sql("SELECT since FROM storyline_follows WHERE reader_id = $1 AND storyline_id = $2")
            .bind(reader)
            .bind(storyline)
            .optional(on)
            .await?;
    Ok(row.map(|(since,)| since))
}

/// The storylines that a reader follows, each with since when.
pub async fn of_reader(db: &Db, reader: i64, limit: i64) -> Result<Vec<(i64, Millis)>> {
    sql(
        "SELECT storyline_id, since FROM storyline_follows WHERE reader_id = $1
         ORDER BY storyline_id LIMIT $2",
    )
    .bind(reader)
    .bind(limit)
    .all(db)
    .await
}

/// Readers behind `after` who follow a storyline, in the order of their ids.
pub async fn followers(db: &Db, storyline: i64, after: i64, limit: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql(
        "SELECT reader_id FROM storyline_follows WHERE storyline_id = $1 AND reader_id > $2
         ORDER BY reader_id LIMIT $3",
    )
    .bind(storyline)
    .bind(after)
    .bind(limit)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Whether an article was in no letter about a storyline and came when a reader followed it already.
pub async fn is_news(db: &Db, storyline: i64, article: i64, came_at: Millis) -> Result<bool> {
    let row: Option<(i64,)> = sql("SELECT f.reader_id FROM storyline_follows f
         WHERE f.storyline_id = $1 AND f.since < $3 AND NOT EXISTS
             (SELECT 1 FROM storyline_letter_stories s
              WHERE s.storyline_id = $1 AND s.article_id = $2)
         ORDER BY f.since LIMIT 1")
    .bind(storyline)
    .bind(article)
    .bind(came_at)
    .optional(db)
    .await?;
    Ok(row.is_some())
}

/// The last letter about a storyline and its time. One of a clock that was ahead does not count.
pub async fn last(db: &Db, storyline: i64, now: Millis) -> Result<Option<(i64, Millis)>> {
    sql(
        "SELECT id, at FROM storyline_letters WHERE storyline_id = $1 AND at <= $2
         ORDER BY at DESC LIMIT 1",
    )
    .bind(storyline)
    .bind(now)
    .optional(db)
    .await
}

/// Begins a letter behind the last one; overtaken when another one was begun behind that.
pub async fn begin(
    tx: &mut Tx,
    id: i64,
    (storyline, previous): (i64, i64),
    now: Millis,
) -> Result<Written> {
    sql(
        "INSERT INTO storyline_letters (id, storyline_id, previous, at, gathered_at)
         VALUES ($1, $2, $3, $4, NULL) ON CONFLICT (storyline_id, previous) DO NOTHING",
    )
    .bind(id)
    .bind(storyline)
    .bind(previous)
    .bind(now)
    .execute(tx)
    .await
    .map(Written::of)
}

/// Puts an article into a letter, unless one about the storyline had it.
pub async fn add(
    tx: &mut Tx,
    (letter, storyline): (i64, i64),
    fresh: &Fresh,
    now: Millis,
) -> Result<()> {
    sql(
        "INSERT INTO storyline_letter_stories (storyline_id, article_id, story_id, letter, came_at, at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (storyline_id, article_id) DO NOTHING",
    )
    .bind(storyline)
    .bind(fresh.article)
    .bind(fresh.story)
    .bind(letter)
    .bind(fresh.came_at)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// The storyline that a letter is about.
pub async fn storyline(db: &Db, letter: i64) -> Result<Option<i64>> {
    let row: Option<(i64,)> = sql("SELECT storyline_id FROM storyline_letters WHERE id = $1")
        .bind(letter)
        .optional(db)
        .await?;
    Ok(row.map(|(storyline,)| storyline))
}

/// Holds a letter whose recipients are not all written down; overtaken when they are.
pub async fn hold_ungathered(tx: &mut Tx, letter: i64) -> Result<Written> {
    sql("UPDATE storyline_letters SET gathered_at = NULL WHERE id = $1 AND gathered_at IS NULL")
        .bind(letter)
        .execute(tx)
        .await
        .map(Written::of)
}

/// Marks that the recipients of a letter are written down; overtaken when they were.
pub async fn gathered(tx: &mut Tx, letter: i64, now: Millis) -> Result<Written> {
    sql("UPDATE storyline_letters SET gathered_at = $2 WHERE id = $1 AND gathered_at IS NULL")
        .bind(letter)
        .bind(now)
        .execute(tx)
        .await
        .map(Written::of)
}

/// Notes for the followers behind `after` and up to `last` which stories of a letter are news to them:
/// those that came since they follow, and of which no other letter tells them.
pub async fn tell(
    tx: &mut Tx,
    (letter, storyline): (i64, i64),
    (after, last): (i64, i64),
    now: Millis,
) -> Result<()> {
    sql(
        "INSERT INTO storyline_told (reader_id, story_id, letter, at)
         SELECT f.reader_id, s.story_id, s.letter, $5
         FROM storyline_follows f JOIN storyline_letter_stories s ON s.letter = $1
         WHERE f.storyline_id = $2 AND f.reader_id > $3 AND f.reader_id <= $4
             AND f.since < s.came_at
         ON CONFLICT (reader_id, story_id) DO NOTHING",
    )
    .bind(letter)
    .bind(storyline)
    .bind(after)
    .bind(last)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// Readers behind `after` and up to `last` to whom a letter tells something.
pub async fn told(tx: &mut Tx, letter: i64, (after, last): (i64, i64)) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT DISTINCT reader_id FROM storyline_told
         WHERE letter = $1 AND reader_id > $2 AND reader_id <= $3 ORDER BY reader_id LIMIT 1000")
    .bind(letter)
    .bind(after)
    .bind(last)
    .all(tx)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The articles of which a letter tells a reader.
pub async fn articles(db: &Db, letter: i64, reader: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT s.article_id FROM storyline_told t
             JOIN storyline_letter_stories s ON s.letter = t.letter AND s.story_id = t.story_id
         WHERE t.letter = $1 AND t.reader_id = $2 LIMIT 100")
    .bind(letter)
    .bind(reader)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The stories of which a reader was told, each with when.
pub async fn told_of(db: &Db, reader: i64) -> Result<Vec<(i64, Millis)>> {
    sql("SELECT story_id, at FROM storyline_told WHERE reader_id = $1 ORDER BY story_id LIMIT $2")
        .bind(reader)
        .bind(EXPORTED)
        .all(db)
        .await
}

/// Forgets what a reader follows and was told.
pub async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    for statement in [
        sql("DELETE FROM storyline_follows WHERE reader_id = $1"),
        sql("DELETE FROM storyline_told WHERE reader_id = $1"),
    ] {
        statement.bind(reader).execute(&mut *tx).await?;
    }
    Ok(())
}

/// Forgets letters before a moment, and who was told what by them.
pub async fn forget_letters(db: &Db, before: Millis) -> Result<u64> {
    let mut forgotten = sweep::in_batches(|most| {
        sql(
            "DELETE FROM storyline_told WHERE at < $1 AND (reader_id, story_id) IN
             (SELECT reader_id, story_id FROM storyline_told WHERE at < $1 ORDER BY at LIMIT $2)",
        )
        .bind(before)
        .bind(most)
        .execute(db)
    })
    .await?;
    forgotten += sweep::in_batches(|most| {
        sql(
            "DELETE FROM storyline_letter_stories WHERE at < $1 AND (storyline_id, article_id) IN
             (SELECT storyline_id, article_id FROM storyline_letter_stories WHERE at < $1
              ORDER BY at LIMIT $2)",
        )
        .bind(before)
        .bind(most)
        .execute(db)
    })
    .await?;
    forgotten += sweep::in_batches(|most| {
        sql("DELETE FROM storyline_letters WHERE at < $1 AND id IN
             (SELECT id FROM storyline_letters WHERE at < $1 ORDER BY at LIMIT $2)")
        .bind(before)
        .bind(most)
        .execute(db)
    })
    .await?;
    Ok(forgotten)
}
