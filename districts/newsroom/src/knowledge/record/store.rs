//! The table of records.
use db::{Executor, FromRow, Result, Row, Tx, Written, sql};

use super::{By, New, Record, Sort, State};
use crate::knowledge::anchor::Anchor;
use ground::clock::Millis;

impl FromRow for Record {
    fn from_row(row: &Row) -> Result<Self> {
        let nth: i64 = row.get("nth")?;
        Ok(Self {
            id: row.get("id")?,
            sort: Sort::parse(&row.get::<String>("sort")?).unwrap_or(Sort::Mention),
            article: row.get("article_id")?,
            revision: row.get("revision_id")?,
            anchor: Anchor {
                block: row.get("block")?,
                words: row.get("words")?,
                nth: usize::try_from(nth).unwrap_or_default(),
            },
            place: row.get("place")?,
            is_open: row.get("is_open")?,
            opening: row.get("opening")?,
            shown_openly: row.get("shown_openly")?,
            is_doubtful: row.get("is_doubtful")?,
            // What cannot be read is nothing that readers may see.
            state: State::parse(&row.get::<String>("state")?).unwrap_or(State::Stale),
            made_by: By::parse(&row.get::<String>("made_by")?),
            confidence: row.get("confidence")?,
            decided_by: row.get("decided_by")?,
            decided_at: row.get("decided_at")?,
            made_at: row.get("made_at")?,
            version: row.get("version")?,
        })
    }
}

fn number(nth: usize) -> i64 {
    i64::try_from(nth).unwrap_or(i64::MAX)
}

pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<Record>> {
    sql("SELECT * FROM knowledge WHERE id = $1")
        .bind(id)
        .optional(on)
        .await
}

pub async fn of_article(on: impl Executor, article: i64) -> Result<Vec<Record>> {
    sql("SELECT * FROM knowledge WHERE article_id = $1 ORDER BY id LIMIT 2000")
        .bind(article)
        .all(on)
        .await
}

/// Those of an article that have to be looked for behind one, in their order.
pub async fn standing(on: impl Executor, article: i64, last: i64) -> Result<Vec<Record>> {
    sql(
        "SELECT * FROM knowledge WHERE article_id = $1 AND id > $2 AND state <> 'rejected'
         ORDER BY id LIMIT 1000",
    )
    .bind(article)
    .bind(last)
    .all(on)
    .await
}

/// Articles with records whose side of the gate was said by other terms than these; one comes as often
/// as it has records.
pub async fn by_other_terms(mut on: impl Executor, opening: &str, limit: i64) -> Result<Vec<i64>> {
    let lower = sql("SELECT article_id FROM knowledge WHERE opening < $1
         ORDER BY opening, article_id LIMIT $2");
    let higher = sql("SELECT article_id FROM knowledge WHERE opening > $1
         ORDER BY opening, article_id LIMIT $2");
    let mut ids: Vec<(i64,)> = lower.bind(opening).bind(limit).all(&mut on).await?;
    if ids.is_empty() {
        ids = higher.bind(opening).bind(limit).all(&mut on).await?;
    }
    ids.dedup();
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

pub async fn insert(tx: &mut Tx, new: &New, sort: Sort) -> Result<()> {
    let is_decided = new.state == State::Confirmed;
    sql("INSERT INTO knowledge (id, sort, article_id, block, words, nth, place, is_open, shown_openly,
             is_doubtful, state, made_by, confidence, decided_by, decided_at, made_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, 0, FALSE, FALSE, FALSE, $7, $8, $9, $10, $11, $12, 1)")
    .bind(new.id)
    .bind(sort.word())
    .bind(new.article)
    .bind(&new.anchor.block)
    .bind(&new.anchor.words)
    .bind(number(new.anchor.nth))
    .bind(new.state.word())
    .bind(new.made_by.text())
    .bind(new.confidence)
    .bind(new.decided_by.filter(|_| is_decided))
    .bind(is_decided.then_some(new.now))
    .bind(new.now)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn decide(
    tx: &mut Tx,
    (id, seen): (i64, i64),
    state: &str,
    (staff, now): (i64, Millis),
) -> Result<Written> {
    sql(
        "UPDATE knowledge SET state = $3, decided_by = $4, decided_at = $5, version = version + 1
         WHERE id = $1 AND version = $2",
    )
    .bind(id)
    .bind(seen)
    .bind(state)
    .bind(staff)
    .bind(now)
    .execute(tx)
    .await
    .map(Written::of)
}

pub async fn show_openly(tx: &mut Tx, (id, seen): (i64, i64), is_shown: bool) -> Result<Written> {
    sql(
        "UPDATE knowledge SET shown_openly = $3, version = version + 1
         WHERE id = $1 AND version = $2 AND sort = 'figure'",
    )
    .bind(id)
    .bind(seen)
    .bind(is_shown)
    .execute(tx)
    .await
    .map(Written::of)
}

/// Gives a record an anchor that somebody has chosen; a stale one is confirmed again.
pub async fn set_anchor(tx: &mut Tx, (id, seen): (i64, i64), anchor: &Anchor) -> Result<Written> {
    sql(
        "UPDATE knowledge SET block = $3, words = $4, nth = $5, is_doubtful = FALSE,
             state = CASE state WHEN 'stale' THEN 'confirmed' ELSE state END, version = version + 1
         WHERE id = $1 AND version = $2",
    )
    .bind(id)
    .bind(seen)
    .bind(&anchor.block)
    .bind(&anchor.words)
    .bind(number(anchor.nth))
    .execute(tx)
    .await
    .map(Written::of)
}

pub async fn raise(tx: &mut Tx, (id, seen): (i64, i64)) -> Result<Written> {
    sql("UPDATE knowledge SET version = version + 1 WHERE id = $1 AND version = $2")
        .bind(id)
        .bind(seen)
        .execute(tx)
        .await
        .map(Written::of)
}

/// Where a record's words are in a revision.
pub struct Found<'a> {
    pub revision: i64,
    pub anchor: &'a Anchor,
    pub place: usize,
    pub is_open: bool,
    pub is_doubtful: bool,
    pub opening: &'a str,
}

pub async fn found(tx: &mut Tx, id: i64, found: &Found<'_>) -> Result<()> {
    sql(
        "UPDATE knowledge SET revision_id = $2, block = $3, words = $4, nth = $5, place = $6,
             is_open = $7, is_doubtful = $8, opening = $9
         WHERE id = $1",
    )
    .bind(id)
    .bind(found.revision)
    .bind(&found.anchor.block)
    .bind(&found.anchor.words)
    .bind(number(found.anchor.nth))
    .bind(number(found.place))
    .bind(found.is_open)
    .bind(found.is_doubtful)
    .bind(found.opening)
    .execute(tx)
    .await?;
    Ok(())
}

/// Its words are nowhere: who has seen it as it was is overtaken.
pub async fn lost(tx: &mut Tx, id: i64) -> Result<()> {
    sql(
        "UPDATE knowledge SET state = 'stale', is_doubtful = FALSE, version = version + 1
         WHERE id = $1 AND state <> 'stale'",
    )
    .bind(id)
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes that what is left of an article, which is public nowhere, was looked at by these terms.
pub async fn agree(tx: &mut Tx, article: i64, opening: &str) -> Result<()> {
    sql("UPDATE knowledge SET opening = $2, is_open = FALSE
         WHERE article_id = $1 AND opening <> $2")
    .bind(article)
    .bind(opening)
    .execute(tx)
    .await?;
    Ok(())
}
