//! The tables of comments: threads, comments and what the page of a discussion shows.
mod office;
mod people;

use db::{Db, Executor, FromRow, Query, Result, Row, Tx, sql};

pub use office::*;
pub use people::*;

use super::State;
use super::place::{Key, Sort};
use super::text::Text;
use ground::clock::Millis;
use ground::json;
use ground::written::Written;
use newsroom::article::Switch;

/// A comment with the name of its writer.
#[derive(Clone, Debug)]
pub struct Comment {
    pub id: i64,
    pub article: i64,
    /// The comment of the first level that this one is a reply to.
    pub thread: Option<i64>,
    /// The comment that this one answers.
    pub answers: Option<i64>,
    pub reader: Option<i64>,
    pub name: String,
    pub answers_name: String,
    pub mark: String,
    pub state: State,
    pub held_for: String,
    pub source: String,
    pub text: Text,
    pub likes: i64,
    pub replies: i64,
    pub created_at: Millis,
    pub edited_at: Option<Millis>,
    /// Raised by each change of its words or its state.
    pub version: i64,
}

impl FromRow for Comment {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            article: row.get("article_id")?,
            thread: row.get("thread_id")?,
            answers: row.get("answers_id")?,
            reader: row.get("reader_id")?,
            name: row.get("name")?,
            answers_name: row.get("answers_name")?,
            mark: row.get("mark")?,
            state: State::from_word(&row.get::<String>("state")?),
            held_for: row.get("held_for")?,
            source: row.get("source")?,
            text: json::column(row, "document")?,
            likes: row.get("likes")?,
            replies: row.get("replies")?,
            created_at: row.get("created_at")?,
            edited_at: row.get("edited_at")?,
            version: row.get("version")?,
        })
    }
}

/// A comment that is to be kept.
#[derive(Clone, Debug)]
pub struct New<'a> {
    pub id: i64,
    pub article: i64,
    pub thread: Option<i64>,
    pub answers: Option<i64>,
    pub reader: i64,
    pub mark: &'a str,
    pub state: State,
    pub held_for: &'a str,
    pub source: &'a str,
    pub text: &'a Text,
    pub form_key: &'a str,
    pub at: Millis,
}

/// Keeps a comment, unless this form has made one already.
pub async fn insert(tx: &mut Tx, new: &New<'_>) -> Result<Written> {
    let rows = sql("INSERT INTO comments (id, article_id, thread_id, answers_id, reader_id, mark, state, held_for,
             source, document, likes, replies, form_key, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, 0, $11, $12)
         ON CONFLICT (reader_id, form_key) DO NOTHING")
    .bind(new.id)
    .bind(new.article)
    .bind(new.thread)
    .bind(new.answers)
    .bind(new.reader)
    .bind(new.mark)
    .bind(new.state.word())
    .bind(new.held_for)
    .bind(new.source)
    .bind(json::encode("document", new.text)?)
    .bind(new.form_key)
    .bind(new.at)
    .execute(&mut *tx)
    .await?;
    if new.thread.is_none() {
        sql("UPDATE comment_threads SET newest = $2 WHERE article_id = $1 AND newest < $2")
            .bind(new.article)
            .bind(new.id)
            .execute(tx)
            .await?;
    }
    Ok(Written::of(rows))
}

/// The comment that a form has made.
pub async fn by_form(on: impl Executor, reader: i64, form_key: &str) -> Result<Option<i64>> {
    let row: Option<(i64,)> = sql("SELECT id FROM comments WHERE reader_id = $1 AND form_key = $2")
        .bind(reader)
        .bind(form_key)
        .optional(on)
        .await?;
    Ok(row.map(|(id,)| id))
}

/// One comment.
pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<Comment>> {
    sql("SELECT * FROM comment_rows WHERE id = $1")
        .bind(id)
        .optional(on)
        .await
}

/// Takes hold of a comment for the transaction and reads it, so that nobody changes it before
/// the commit.
pub async fn lock(tx: &mut Tx, id: i64) -> Result<Option<Comment>> {
    sql("UPDATE comments SET version = version WHERE id = $1")
        .bind(id)
        .execute(&mut *tx)
        .await?;
    by_id(tx, id).await
}

/// Comments of the first level behind `key`, as `me` sees them.
pub async fn roots(
    db: &Db,
    article: i64,
    me: i64,
    sort: Sort,
    key: Key,
    limit: i64,
) -> Result<Vec<Comment>> {
    let query = match sort {
        Sort::New => sql("SELECT * FROM comment_rows WHERE article_id = $1 AND thread_id IS NULL
             AND (state IN ('shown', 'removed') OR replies > 0 OR (state = 'pending' AND reader_id = $2))
             AND id < $3 ORDER BY id DESC LIMIT $4"),
        Sort::Old => sql("SELECT * FROM comment_rows WHERE article_id = $1 AND thread_id IS NULL
             AND (state IN ('shown', 'removed') OR replies > 0 OR (state = 'pending' AND reader_id = $2))
             AND id > $3 ORDER BY id LIMIT $4"),
        Sort::Liked => sql("SELECT * FROM comment_rows WHERE article_id = $1 AND thread_id IS NULL
             AND (state IN ('shown', 'removed') OR replies > 0 OR (state = 'pending' AND reader_id = $2))
             AND (likes, id) < ($5, $3) ORDER BY likes DESC, id DESC LIMIT $4"),
    };
    let query = query.bind(article).bind(me).bind(key.id).bind(limit);
    match sort {
        Sort::Liked => query.bind(key.likes),
        Sort::New | Sort::Old => query,
    }
    .all(db)
    .await
}

/// How many comments of the first level stand before this one, the newest first; at most `limit`.
pub async fn newer_roots(db: &Db, article: i64, me: i64, id: i64, limit: i64) -> Result<i64> {
    let (count,): (i64,) = sql("SELECT count(*) FROM (SELECT id FROM comments
             WHERE article_id = $1 AND thread_id IS NULL
             AND (state IN ('shown', 'removed') OR replies > 0 OR (state = 'pending' AND reader_id = $2))
             AND id > $3 LIMIT $4) newer")
    .bind(article)
    .bind(me)
    .bind(id)
    .bind(limit)
    .one(db)
    .await?;
    Ok(count)
}

/// The first `limit` replies to each of at most twenty threads, oldest first, as `me` sees them. The
/// state is asked in a way that leads no database to read every comment of a state.
pub async fn first_replies(db: &Db, threads: &[i64], me: i64, limit: i64) -> Result<Vec<Comment>> {
    let query = sql("SELECT * FROM (
             SELECT r.*, row_number() OVER (PARTITION BY thread_id ORDER BY id) AS place FROM comment_rows r
             WHERE thread_id IN ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
             AND CASE WHEN state = 'pending' THEN reader_id = $1 ELSE state IN ('shown', 'removed', 'deleted', 'erased') END
         ) replies WHERE place <= $2 ORDER BY id LIMIT 1000")
    .bind(me)
    .bind(limit);
    let ids = threads.iter().copied().chain(std::iter::repeat(0)).take(20);
    ids.fold(query, Query::bind).all(db).await
}

/// The replies of one thread behind `after`, oldest first, as `me` sees them.
pub async fn replies(
    db: &Db,
    thread: i64,
    me: i64,
    after: i64,
    limit: i64,
) -> Result<Vec<Comment>> {
    sql("SELECT * FROM comment_rows WHERE thread_id = $1 AND id > $3
         AND (state IN ('shown', 'removed', 'deleted', 'erased') OR (state = 'pending' AND reader_id = $2))
         ORDER BY id LIMIT $4")
    .bind(thread)
    .bind(me)
    .bind(after)
    .bind(limit)
    .all(db)
    .await
}

/// How many replies of a thread stand before this one, as `me` sees them.
pub async fn earlier_replies(db: &Db, thread: i64, me: i64, id: i64) -> Result<i64> {
    let (count,): (i64,) = sql("SELECT count(*) FROM comments WHERE thread_id = $1 AND id < $3
         AND (state IN ('shown', 'removed', 'deleted', 'erased') OR (state = 'pending' AND reader_id = $2))")
    .bind(thread)
    .bind(me)
    .bind(id)
    .one(db)
    .await?;
    Ok(count)
}

/// Changes what this version of a comment says.
pub async fn rewrite(
    tx: &mut Tx,
    comment: &Comment,
    (source, text): (&str, &Text),
    now: Millis,
) -> Result<Written> {
    let rows = sql(
        "UPDATE comments SET source = $3, document = $4, edited_at = $5, version = version + 1
         WHERE id = $1 AND version = $2",
    )
    .bind(comment.id)
    .bind(comment.version)
    .bind(source)
    .bind(json::encode("document", text)?)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(Written::of(rows))
}

/// Takes away what a comment says, and what it said before it was changed.
pub async fn empty(tx: &mut Tx, id: i64) -> Result<()> {
    sql("UPDATE comments SET source = '', document = '[]' WHERE id = $1")
        .bind(id)
        .execute(&mut *tx)
        .await?;
    sql("UPDATE comment_log SET detail = '' WHERE comment_id = $1 AND action = 'edit'")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}

/// Moves this version of a comment from its state to another one, which may be the same.
pub async fn set_state(
    tx: &mut Tx,
    comment: &Comment,
    to: State,
    held_for: &str,
) -> Result<Written> {
    let rows = sql(
        "UPDATE comments SET state = $3, held_for = $4, version = version + 1
         WHERE id = $1 AND version = $2",
    )
    .bind(comment.id)
    .bind(comment.version)
    .bind(to.word())
    .bind(held_for)
    .execute(&mut *tx)
    .await?;
    let written = Written::of(rows);
    if written.is_done() {
        let was = i64::from(comment.state == State::Shown);
        let is = i64::from(to == State::Shown);
        count(tx, comment.article, comment.thread, is - was).await?;
    }
    Ok(written)
}

/// Adds to the numbers of shown comments of an article and of replies of a thread.
pub async fn count(tx: &mut Tx, article: i64, thread: Option<i64>, more: i64) -> Result<()> {
    if more == 0 {
        return Ok(());
    }
    sql("INSERT INTO comment_threads (article_id, shown, is_stale, switch, newest) VALUES ($1, $2, TRUE, 'auto',
             coalesce((SELECT max(id) FROM comments WHERE article_id = $1 AND thread_id IS NULL), 0))
         ON CONFLICT (article_id) DO UPDATE SET shown = comment_threads.shown + excluded.shown, is_stale = TRUE")
    .bind(article)
    .bind(more)
    .execute(&mut *tx)
    .await?;
    if let Some(thread) = thread {
        sql("UPDATE comments SET replies = replies + $2 WHERE id = $1")
            .bind(thread)
            .bind(more)
            .execute(tx)
            .await?;
    }
    Ok(())
}

/// Holds a comment of which nobody was told yet, until the transaction ends; overtaken where its
/// readers were told.
pub async fn hold_untold(tx: &mut Tx, id: i64) -> Result<Written> {
    let rows = sql("UPDATE comments SET notified_at = NULL WHERE id = $1 AND notified_at IS NULL")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(Written::of(rows))
}

/// Marks that a comment's readers have been told of it; overtaken when they had been.
pub async fn notified(tx: &mut Tx, id: i64, now: Millis) -> Result<Written> {
    let rows = sql("UPDATE comments SET notified_at = $2 WHERE id = $1 AND notified_at IS NULL")
        .bind(id)
        .bind(now)
        .execute(tx)
        .await?;
    Ok(Written::of(rows))
}

/// Whether some numbers on cards are not those in the database.
pub async fn any_stale(db: &Db) -> Result<bool> {
    let row: Option<(i64,)> = sql("SELECT article_id FROM comment_threads WHERE is_stale LIMIT 1")
        .optional(db)
        .await?;
    Ok(row.is_some())
}

/// Notes that cards are about to be drawn anew; gives the articles whose cards had to be.
pub async fn freshen(tx: &mut Tx) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> =
        sql("UPDATE comment_threads SET is_stale = FALSE WHERE is_stale RETURNING article_id")
            .all(tx)
            .await?;
    Ok(rows.into_iter().map(|(article,)| article).collect())
}

/// The number of comments on an article now, newer than what cards show.
pub async fn shown(db: &Db, article: i64) -> Result<i64> {
    let row: Option<(i64,)> = sql("SELECT shown FROM comment_threads WHERE article_id = $1")
        .bind(article)
        .optional(db)
        .await?;
    Ok(row.map_or(0, |(shown,)| shown))
}

/// Whether an article can be talked about.
pub async fn switch(on: impl Executor, article: i64) -> Result<Switch> {
    let row: Option<(String,)> = sql("SELECT switch FROM comment_threads WHERE article_id = $1")
        .bind(article)
        .optional(on)
        .await?;
    Ok(row
        .and_then(|(word,)| Switch::parse(&word))
        .unwrap_or_default())
}

/// Sets whether an article can be talked about.
pub async fn set_switch(tx: &mut Tx, article: i64, switch: Switch) -> Result<()> {
    sql("INSERT INTO comment_threads (article_id, shown, is_stale, switch, newest) VALUES ($1, 0, FALSE, $2,
             coalesce((SELECT max(id) FROM comments WHERE article_id = $1 AND thread_id IS NULL), 0))
         ON CONFLICT (article_id) DO UPDATE SET switch = excluded.switch")
    .bind(article)
    .bind(switch.word())
    .execute(tx)
    .await?;
    Ok(())
}
