//! Threads, what was said in them, and who was named.
use db::{Db, FromRow, Result, Row, Tx, Written, sql};

use super::{Message, Thread};

impl FromRow for Thread {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            draft: row.get("draft_id")?,
            block: row.get("block")?,
            quote: row.get("quote")?,
            is_open: row.get::<i64>("is_open")? == 1,
            staff: row.get("staff_id")?,
            at: row.get("at")?,
            messages: Vec::new(),
        })
    }
}

impl FromRow for Message {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            thread: row.get("thread_id")?,
            staff: row.get("staff_id")?,
            text: row.get("text")?,
            at: row.get("at")?,
        })
    }
}

pub async fn threads(db: &Db, draft: i64, limit: i64) -> Result<Vec<Thread>> {
    sql(
        "SELECT id, draft_id, block, quote, is_open, staff_id, at FROM draft_threads
         WHERE draft_id = $1 ORDER BY id LIMIT $2",
    )
    .bind(draft)
    .bind(limit)
    .all(db)
    .await
}

pub async fn by_id(db: &Db, id: i64) -> Result<Option<Thread>> {
    sql("SELECT id, draft_id, block, quote, is_open, staff_id, at FROM draft_threads WHERE id = $1")
        .bind(id)
        .optional(db)
        .await
}

/// What was said last in all threads of a story, the newest first.
pub async fn messages(db: &Db, draft: i64, limit: i64) -> Result<Vec<Message>> {
    sql("SELECT m.id, m.thread_id, m.staff_id, m.text, m.at
         FROM draft_threads t JOIN draft_messages m ON m.thread_id = t.id
         WHERE t.draft_id = $1 ORDER BY m.id DESC LIMIT $2")
    .bind(draft)
    .bind(limit)
    .all(db)
    .await
}

/// What was said in one thread, the oldest first.
pub async fn messages_of(db: &Db, thread: i64, limit: i64) -> Result<Vec<Message>> {
    sql(
        "SELECT id, thread_id, staff_id, text, at FROM draft_messages
         WHERE thread_id = $1 ORDER BY id LIMIT $2",
    )
    .bind(thread)
    .bind(limit)
    .all(db)
    .await
}

pub async fn insert(tx: &mut Tx, thread: &Thread) -> Result<()> {
    sql(
        "INSERT INTO draft_threads (id, draft_id, block, quote, is_open, staff_id, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(thread.id)
    .bind(thread.draft)
    .bind(&thread.block)
    .bind(&thread.quote)
    .bind(i64::from(thread.is_open))
    .bind(thread.staff)
    .bind(thread.at)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn insert_message(tx: &mut Tx, message: &Message) -> Result<()> {
    sql("INSERT INTO draft_messages (id, thread_id, staff_id, text, at) VALUES ($1, $2, $3, $4, $5)")
        .bind(message.id)
        .bind(message.thread)
        .bind(message.staff)
        .bind(&message.text)
        .bind(message.at)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn insert_mention(tx: &mut Tx, staff: i64, message: i64, draft: i64) -> Result<()> {
    sql(
        "INSERT INTO draft_mentions (staff_id, message_id, draft_id) VALUES ($1, $2, $3)
         ON CONFLICT (staff_id, message_id) DO NOTHING",
    )
    .bind(staff)
    .bind(message)
    .bind(draft)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn set_open(tx: &mut Tx, id: i64, is_open: bool) -> Result<Written> {
    sql("UPDATE draft_threads SET is_open = $2 WHERE id = $1")
        .bind(id)
        .bind(i64::from(is_open))
        .execute(tx)
        .await
        .map(Written::of)
}

pub async fn count_open(db: &Db, draft: i64) -> Result<i64> {
    let (count,): (i64,) =
        sql("SELECT COUNT(*) FROM draft_threads WHERE draft_id = $1 AND is_open = 1")
            .bind(draft)
            .one(db)
            .await?;
    Ok(count)
}

/// Stories in which somebody was named, and how often.
pub async fn mentions(db: &Db, staff: i64) -> Result<Vec<(i64, i64)>> {
    sql(
        "SELECT draft_id, COUNT(*) FROM draft_mentions WHERE staff_id = $1
         GROUP BY draft_id ORDER BY draft_id DESC LIMIT 100",
    )
    .bind(staff)
    .all(db)
    .await
}

pub async fn is_mentioned(db: &Db, draft: i64, staff: i64) -> Result<bool> {
    let row: Option<(i64,)> =
        sql("SELECT message_id FROM draft_mentions WHERE staff_id = $1 AND draft_id = $2 LIMIT 1")
            .bind(staff)
            .bind(draft)
            .optional(db)
            .await?;
    Ok(row.is_some())
}

pub async fn forget_mentions(tx: &mut Tx, draft: i64, staff: i64) -> Result<()> {
    sql("DELETE FROM draft_mentions WHERE staff_id = $1 AND draft_id = $2")
        .bind(staff)
        .bind(draft)
        .execute(tx)
        .await?;
    Ok(())
}
