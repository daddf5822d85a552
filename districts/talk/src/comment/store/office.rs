//! The tables of moderation: what waits, what was reported, bans, and what was decided.
use db::{Db, Executor, Result, Tx, sql};

use super::Comment;
use ground::clock::Millis;
use people::reader::Reader;

/// Which comments the desk looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Queue {
    /// Those that wait, the oldest first.
    Waiting,
    /// Those with reports that nobody has settled.
    Reported,
    /// All, the newest first.
    All,
}

/// Comments of a queue behind the comment `after`.
pub async fn queue(db: &Db, queue: Queue, after: i64, limit: i64) -> Result<Vec<Comment>> {
    match queue {
        Queue::Waiting => sql(
            "SELECT * FROM comment_rows WHERE state = 'pending' AND id > $1
             ORDER BY id LIMIT $2",
        ),
        Queue::Reported => sql("SELECT c.* FROM
             (SELECT DISTINCT comment_id FROM comment_reports WHERE settled_at IS NULL AND comment_id > $1
              ORDER BY comment_id LIMIT $2) reported
             JOIN comment_rows c ON c.id = reported.comment_id ORDER BY c.id"),
        Queue::All => sql("SELECT * FROM comment_rows WHERE id < $1 ORDER BY id DESC LIMIT $2"),
    }
    .bind(after)
    .bind(limit)
    .all(db)
    .await
}

/// How many comments wait, and how many have reports.
pub async fn waiting(db: &Db) -> Result<(i64, i64)> {
    sql(
        "SELECT (SELECT count(*) FROM comments WHERE state = 'pending'),
         (SELECT count(DISTINCT comment_id) FROM comment_reports WHERE settled_at IS NULL)",
    )
    .one(db)
    .await
}

/// Since when the oldest comment waits, by `comments_by_state`; and how many were posted from an id
/// on and are shown, by the range of ids.
pub async fn today(db: &Db, from: i64) -> Result<(Option<i64>, i64)> {
    sql(
        "SELECT (SELECT min(id) FROM comments WHERE state = 'pending'),
         (SELECT count(*) FROM comments WHERE id >= $1 AND state = 'shown')",
    )
    .bind(from)
    .one(db)
    .await
}

/// A reader's newest comments, by `comments_by_reader`.
pub async fn newest_of(db: &Db, reader: i64, state: &str, limit: i64) -> Result<Vec<Comment>> {
    sql("SELECT * FROM comment_rows WHERE reader_id = $1 AND state = $2 ORDER BY id DESC LIMIT $3")
        .bind(reader)
        .bind(state)
        .bind(limit)
        .all(db)
        .await
}

/// A report about a comment.
#[derive(Clone, Debug)]
pub struct Report {
    pub name: String,
    pub reason: String,
    pub text: String,
    pub at: Millis,
    pub settled_at: Option<Millis>,
}

/// The reports about a comment, oldest first.
pub async fn reports(on: impl Executor, comment: i64) -> Result<Vec<Report>> {
    let rows: Vec<(String, String, String, Millis, Option<Millis>)> = sql(
        "SELECT coalesce(r.name, ''), p.reason, p.text, p.reported_at, p.settled_at
             FROM comment_reports p LEFT JOIN commenters r ON r.id = p.reader_id
             WHERE p.comment_id = $1 ORDER BY p.id LIMIT 200",
    )
    .bind(comment)
    .all(on)
    .await?;
    let report = |(name, reason, text, at, settled_at)| Report {
        name,
        reason,
        text,
        at,
        settled_at,
    };
    Ok(rows.into_iter().map(report).collect())
}

/// Marks the reports about a comment as dealt with.
pub async fn settle(tx: &mut Tx, comment: i64, now: Millis) -> Result<u64> {
    sql("UPDATE comment_reports SET settled_at = $2 WHERE comment_id = $1 AND settled_at IS NULL")
        .bind(comment)
        .bind(now)
        .execute(tx)
        .await
}

/// Opens the reports of a comment again that were settled at a moment.
pub async fn reopen(tx: &mut Tx, comment: i64, settled_at: Millis) -> Result<u64> {
    sql("UPDATE comment_reports SET settled_at = NULL WHERE comment_id = $1 AND settled_at = $2")
        .bind(comment)
        .bind(settled_at)
        .execute(tx)
        .await
}

/// Until when and why a reader is banned, with this account or with another of the mailbox.
pub async fn ban(
    on: impl Executor,
    reader: &Reader,
    now: Millis,
) -> Result<Option<(Millis, String)>> {
    sql(
        "SELECT until_at, reason FROM comment_bans WHERE reader_id = $1 AND until_at > $2
         UNION ALL
         SELECT until_at, reason FROM comment_banned_mailboxes WHERE person = $3 AND until_at > $2
         ORDER BY until_at DESC LIMIT 1",
    )
    .bind(reader.id)
    .bind(now)
    .bind(reader.mailbox())
    .optional(on)
    .await
}

/// Bans a reader until a time, in place of an earlier ban; a time that has passed ends it.
pub async fn set_ban(
    tx: &mut Tx,
    reader: &Reader,
    until: Millis,
    reason: &str,
    now: Millis,
) -> Result<()> {
    // A few at a time: whoever is banned next takes the rest along.
    sql(
        "DELETE FROM comment_banned_mailboxes WHERE until_at <= $1 AND person IN
         (SELECT person FROM comment_banned_mailboxes WHERE until_at <= $1 LIMIT 100)",
    )
    .bind(now)
    .execute(&mut *tx)
    .await?;
    sql("INSERT INTO comment_banned_mailboxes (person, until_at, reason, banned_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (person) DO UPDATE SET until_at = excluded.until_at, reason = excluded.reason,
         banned_at = excluded.banned_at")
    .bind(reader.mailbox())
    .bind(until)
    .bind(reason)
    .bind(now)
    .execute(&mut *tx)
    .await?;
    sql("INSERT INTO comment_bans (reader_id, until_at, reason, banned_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (reader_id) DO UPDATE SET until_at = excluded.until_at, reason = excluded.reason,
         banned_at = excluded.banned_at")
    .bind(reader.id)
    .bind(until)
    .bind(reason)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes the ban of an account, which is about to be erased, for its mailbox; of two the
/// longer counts.
pub async fn keep_ban(tx: &mut Tx, reader: &Reader) -> Result<()> {
    sql("INSERT INTO comment_banned_mailboxes (person, until_at, reason, banned_at)
         SELECT CAST($2 AS TEXT), until_at, reason, banned_at FROM comment_bans WHERE reader_id = $1
         ON CONFLICT (person) DO UPDATE SET until_at = excluded.until_at, reason = excluded.reason,
         banned_at = excluded.banned_at WHERE comment_banned_mailboxes.until_at < excluded.until_at")
    .bind(reader.id)
    .bind(reader.mailbox())
    .execute(tx)
    .await?;
    Ok(())
}

/// A line of a comment's history.
#[derive(Clone, Debug)]
pub struct Line {
    pub id: i64,
    pub comment: i64,
    pub at: Millis,
    pub actor: String,
    pub action: String,
    pub reason: String,
    pub detail: String,
}

/// What is written into a comment's history.
#[derive(Clone, Debug)]
pub struct NewLine<'a> {
    pub id: i64,
    pub comment: i64,
    pub at: Millis,
    pub actor: Option<i64>,
    pub name: &'a str,
    pub action: &'a str,
    pub reason: &'a str,
    pub detail: &'a str,
}

/// Adds a line to a comment's history. It notes the version that the comment has now, so the
/// line of an edit, whose detail is what stood before, is written before the edit.
pub async fn log(tx: &mut Tx, line: &NewLine<'_>) -> Result<()> {
    sql(
        "INSERT INTO comment_log (id, comment_id, at, actor_id, actor, action, reason, detail, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8,
         coalesce((SELECT c.version FROM comments c WHERE c.id = $2), 0))",
    )
    .bind(line.id)
    .bind(line.comment)
    .bind(line.at)
    .bind(line.actor)
    .bind(line.name)
    .bind(line.action)
    .bind(line.reason)
    .bind(line.detail)
    .execute(tx)
    .await?;
    Ok(())
}

type Columns = (i64, i64, Millis, String, String, String, String);

fn line((id, comment, at, actor, action, reason, detail): Columns) -> Line {
    Line {
        id,
        comment,
        at,
        actor,
        action,
        reason,
        detail,
    }
}

/// A comment's history, oldest first.
pub async fn history(db: &Db, comment: i64) -> Result<Vec<Line>> {
    let rows: Vec<Columns> = sql(
        "SELECT id, comment_id, at, actor, action, reason, detail FROM comment_log
         WHERE comment_id = $1 ORDER BY id LIMIT 200",
    )
    .bind(comment)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(line).collect())
}

/// The last line of a comment's history.
pub async fn last_line(db: &Db, comment: i64) -> Result<Option<Line>> {
    let row: Option<Columns> = sql(
        "SELECT id, comment_id, at, actor, action, reason, detail FROM comment_log
         WHERE comment_id = $1 ORDER BY id DESC LIMIT 1",
    )
    .bind(comment)
    .optional(db)
    .await?;
    Ok(row.map(line))
}

/// What a version of a comment said, if its words have been changed since; empty when its
/// writer has taken them away.
pub async fn words_at(db: &Db, comment: i64, version: i64) -> Result<Option<String>> {
    let row: Option<(String,)> = sql("SELECT detail FROM comment_log
         WHERE comment_id = $1 AND action = 'edit' AND version >= $2 ORDER BY id LIMIT 1")
    .bind(comment)
    .bind(version)
    .optional(db)
    .await?;
    Ok(row.map(|(words,)| words))
}

/// What was decided about all comments, newest first.
pub async fn decisions(db: &Db, before: i64, limit: i64) -> Result<Vec<Line>> {
    let rows: Vec<Columns> = sql(
        "SELECT id, comment_id, at, actor, action, reason, detail FROM comment_log
         WHERE id < $1 ORDER BY id DESC LIMIT $2",
    )
    .bind(before)
    .bind(limit)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(line).collect())
}

/// The last decision about a comment that its writer should know: reason and words.
pub async fn last_decision(db: &Db, comment: i64) -> Result<Option<(String, String)>> {
    sql("SELECT reason, detail FROM comment_log
         WHERE comment_id = $1 AND action IN ('reject', 'remove') ORDER BY id DESC LIMIT 1")
    .bind(comment)
    .optional(db)
    .await
}

/// How many comments of a reader are in each state.
pub async fn record(db: &Db, reader: i64) -> Result<Vec<(String, i64)>> {
    sql("SELECT state, count(*) FROM comments WHERE reader_id = $1 GROUP BY state ORDER BY state LIMIT 10")
        .bind(reader)
        .all(db)
        .await
}

/// Articles with a discussion or a switch, those talked about last first: article, shown, switch.
pub async fn discussions(db: &Db, limit: i64) -> Result<Vec<(i64, i64, String)>> {
    sql("SELECT article_id, shown, switch FROM comment_threads
         ORDER BY newest DESC, article_id DESC LIMIT $1")
    .bind(limit)
    .all(db)
    .await
}
