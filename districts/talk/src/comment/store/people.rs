//! The tables of what readers do with comments: likes, follows, letters, reports; and what
//! is theirs.
use db::{Db, Executor, Result, Tx, sql};

use super::Comment;
use ground::clock::Millis;
use ground::written::Written;

/// Notes that a reader likes a comment; done the first time.
pub async fn like(tx: &mut Tx, comment: i64, reader: i64, now: Millis) -> Result<Written> {
    let rows = sql(
        "INSERT INTO comment_likes (comment_id, reader_id, liked_at) VALUES ($1, $2, $3)
         ON CONFLICT (comment_id, reader_id) DO NOTHING",
    )
    .bind(comment)
    .bind(reader)
    .bind(now)
    .execute(&mut *tx)
    .await?;
    if rows == 1 {
        sql("UPDATE comments SET likes = likes + 1 WHERE id = $1")
            .bind(comment)
            .execute(tx)
            .await?;
    }
    Ok(Written::of(rows))
}

/// Takes a like back; done when there was one.
pub async fn unlike(tx: &mut Tx, comment: i64, reader: i64) -> Result<Written> {
    let rows = sql("DELETE FROM comment_likes WHERE comment_id = $1 AND reader_id = $2")
        .bind(comment)
        .bind(reader)
        .execute(&mut *tx)
        .await?;
    if rows == 1 {
        sql("UPDATE comments SET likes = likes - 1 WHERE id = $1")
            .bind(comment)
            .execute(tx)
            .await?;
    }
    Ok(Written::of(rows))
}

/// Which comments on an article a reader likes.
pub async fn liked(db: &Db, article: i64, reader: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql(
        "SELECT l.comment_id FROM comment_likes l JOIN comments c ON c.id = l.comment_id
         WHERE l.reader_id = $2 AND c.article_id = $1 ORDER BY l.comment_id LIMIT 10000",
    )
    .bind(article)
    .bind(reader)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Sets whether a reader wants to hear of a thread.
pub async fn follow(tx: &mut Tx, reader: i64, thread: i64, wants: bool, now: Millis) -> Result<()> {
    sql("INSERT INTO comment_follows (reader_id, thread_id, wants, changed_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (reader_id, thread_id) DO UPDATE SET wants = excluded.wants, changed_at = excluded.changed_at")
    .bind(reader)
    .bind(thread)
    .bind(wants)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// Which threads a reader has said something about, and what.
pub async fn follows(on: impl Executor, reader: i64) -> Result<Vec<(i64, bool)>> {
    sql("SELECT thread_id, wants FROM comment_follows WHERE reader_id = $1 ORDER BY changed_at DESC LIMIT 1000")
        .bind(reader)
        .all(on)
        .await
}

/// Whether a reader wants to hear of a thread; `None` where nothing was said.
pub async fn wants(on: impl Executor, reader: i64, thread: i64) -> Result<Option<bool>> {
    let row: Option<(bool,)> =
        sql("SELECT wants FROM comment_follows WHERE reader_id = $1 AND thread_id = $2")
            .bind(reader)
            .bind(thread)
            .optional(on)
            .await?;
    Ok(row.map(|(wants,)| wants))
}

/// Readers behind `after` who follow a thread, in the order of their ids.
pub async fn followers(db: &Db, thread: i64, after: i64, limit: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql(
        "SELECT reader_id FROM comment_follows WHERE thread_id = $1 AND wants
         AND reader_id > $2 ORDER BY reader_id LIMIT $3",
    )
    .bind(thread)
    .bind(after)
    .bind(limit)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Whether a reader gets letters about replies and about threads they follow.
pub async fn letters(on: impl Executor, reader: i64) -> Result<(bool, bool)> {
    let row = sql("SELECT replies, follows FROM comment_letters WHERE reader_id = $1")
        .bind(reader)
        .optional(on)
        .await?;
    Ok(row.unwrap_or((true, true)))
}

/// Sets which letters a reader gets.
pub async fn set_letters(tx: &mut Tx, reader: i64, replies: bool, follows: bool) -> Result<()> {
    sql("INSERT INTO comment_letters (reader_id, replies, follows) VALUES ($1, $2, $3)
         ON CONFLICT (reader_id) DO UPDATE SET replies = excluded.replies, follows = excluded.follows")
    .bind(reader)
    .bind(replies)
    .bind(follows)
    .execute(tx)
    .await?;
    Ok(())
}

/// Keeps a report; overtaken when this reader has reported the comment before.
pub async fn report(
    tx: &mut Tx,
    id: i64,
    (comment, reader): (i64, i64),
    (reason, text): (&str, &str),
    now: Millis,
) -> Result<Written> {
    let rows = sql("INSERT INTO comment_reports (id, comment_id, reader_id, reason, text, reported_at, settled_at)
         VALUES ($1, $2, $3, $4, $5, $6, NULL) ON CONFLICT (comment_id, reader_id) DO NOTHING")
    .bind(id)
    .bind(comment)
    .bind(reader)
    .bind(reason)
    .bind(text)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(Written::of(rows))
}

/// A reader's comments older than `before`, newest first.
pub async fn own(db: &Db, reader: i64, before: i64, limit: i64) -> Result<Vec<Comment>> {
    sql("SELECT * FROM comment_rows WHERE reader_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3")
        .bind(reader)
        .bind(before)
        .bind(limit)
        .all(db)
        .await
}

/// How many of a reader's comments are shown, counted up to `most`.
pub async fn approved(on: impl Executor, reader: i64, most: i64) -> Result<i64> {
    let (count,): (i64,) = sql("SELECT count(*) FROM (SELECT id FROM comments
         WHERE reader_id = $1 AND state = 'shown' LIMIT $2) approved")
    .bind(reader)
    .bind(most)
    .one(on)
    .await?;
    Ok(count)
}

/// The comments that a reader likes, with the time, for an export.
pub async fn likes_of(db: &Db, reader: i64) -> Result<Vec<(i64, Millis)>> {
    sql("SELECT comment_id, liked_at FROM comment_likes WHERE reader_id = $1 ORDER BY comment_id LIMIT 1000000")
        .bind(reader)
        .all(db)
        .await
}

/// A reader's reports, for an export: comment, reason, text, time.
pub async fn reports_of(db: &Db, reader: i64) -> Result<Vec<(i64, String, String, Millis)>> {
    sql(
        "SELECT comment_id, reason, text, reported_at FROM comment_reports WHERE reader_id = $1
         ORDER BY id LIMIT 1000000",
    )
    .bind(reader)
    .all(db)
    .await
}

/// Takes a reader's name and words out of everything here; threads keep their shape.
pub async fn erase(tx: &mut Tx, reader: i64) -> Result<()> {
    for statement in [
        sql("UPDATE comments SET likes = likes - 1 WHERE id IN
             (SELECT comment_id FROM comment_likes WHERE reader_id = $1)"),
        sql("DELETE FROM comment_likes WHERE reader_id = $1"),
        sql("DELETE FROM comment_follows WHERE reader_id = $1"),
        sql("DELETE FROM comment_letters WHERE reader_id = $1"),
        sql("DELETE FROM comment_bans WHERE reader_id = $1"),
        sql("UPDATE comment_reports SET reader_id = NULL, text = '' WHERE reader_id = $1"),
        sql("UPDATE comment_log SET actor_id = NULL, actor = '', detail = '' WHERE actor_id = $1"),
        sql("UPDATE comment_log SET detail = '' WHERE comment_id IN
             (SELECT id FROM comments WHERE reader_id = $1)"),
        sql("UPDATE comment_threads SET is_stale = TRUE, shown = shown - (SELECT count(*) FROM comments c
             WHERE c.article_id = comment_threads.article_id AND c.reader_id = $1 AND c.state = 'shown')
             WHERE article_id IN (SELECT article_id FROM comments WHERE reader_id = $1)"),
        sql("UPDATE comments SET replies = replies - (SELECT count(*) FROM comments c
             WHERE c.thread_id = comments.id AND c.reader_id = $1 AND c.state = 'shown')
             WHERE id IN (SELECT thread_id FROM comments WHERE reader_id = $1)"),
        sql("UPDATE comments SET reader_id = NULL, mark = '', state = 'erased', held_for = '', source = '',
             document = '[]', version = version + 1 WHERE reader_id = $1"),
    ] {
        statement.bind(reader).execute(&mut *tx).await?;
    }
    Ok(())
}
