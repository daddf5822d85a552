//! Stages, who has a story, and who moved it.
use db::{Db, Executor, FromRow, Query, Result, Row, Tx, Written, sql};

use super::{Assignment, Filter, Listed, Move, Stage, Waits};
use crate::draft::Draft;
use ground::clock::Millis;

/// Stories in one statement, which has as many parameters: one text for both databases.
pub const BATCH: usize = 20;

fn stage(row: &Row, name: &str) -> Result<Stage> {
    Ok(Stage::parse(&row.get::<String>(name)?).unwrap_or(Stage::Draft))
}

impl FromRow for Assignment {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            draft: row.get("id")?,
            stage: stage(row, "stage")?,
            due_at: row.get("due_at")?,
            brief: row.get("brief")?,
            round: row.get("round")?,
            assignees: Vec::new(),
        })
    }
}

impl FromRow for Listed {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            draft: Draft::from_row(row)?,
            stage: stage(row, "stage")?,
            due_at: row.get("due_at")?,
            round: row.get("round")?,
        })
    }
}

impl FromRow for Move {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            from: stage(row, "stage_from")?,
            to: stage(row, "stage_to")?,
            staff: row.get("staff_id")?,
            at: row.get("at")?,
            note: row.get("note")?,
        })
    }
}

pub async fn by_draft(on: impl Executor, draft: i64) -> Result<Option<Assignment>> {
    sql("SELECT id, stage, due_at, brief, round FROM drafts WHERE id = $1")
        .bind(draft)
        .optional(on)
        .await
}

pub async fn assignees(on: impl Executor, draft: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> =
        sql("SELECT staff_id FROM draft_assignees WHERE draft_id = $1 ORDER BY staff_id LIMIT 100")
            .bind(draft)
            .all(on)
            .await?;
    Ok(rows.into_iter().map(|(staff,)| staff).collect())
}

pub async fn assignees_of(db: &Db, drafts: &[i64]) -> Result<Vec<(i64, i64)>> {
    let query = sql("SELECT draft_id, staff_id FROM draft_assignees WHERE draft_id IN
             ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
         ORDER BY draft_id, staff_id LIMIT 2000");
    let nothing = std::iter::repeat(i64::MIN);
    let ids = drafts.iter().copied().chain(nothing).take(BATCH);
    ids.fold(query, Query::bind).all(db).await
}

/// Writes what is settled, if it is still of the round that was seen.
pub async fn update(tx: &mut Tx, seen: i64, next: &Assignment) -> Result<Written> {
    sql(
        "UPDATE drafts SET stage = $3, due_at = $4, brief = $5, round = round + 1
         WHERE id = $1 AND round = $2",
    )
    .bind(next.draft)
    .bind(seen)
    .bind(next.stage.word())
    .bind(next.due_at)
    .bind(&next.brief)
    .execute(tx)
    .await
    .map(Written::of)
}

pub async fn begin_anew(tx: &mut Tx, draft: i64) -> Result<()> {
    sql("UPDATE drafts SET stage = 'draft', due_at = NULL, round = round + 1 WHERE id = $1")
        .bind(draft)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn appoint(tx: &mut Tx, draft: i64, staff: i64) -> Result<()> {
    sql(
        "INSERT INTO draft_assignees (draft_id, staff_id) VALUES ($1, $2)
         ON CONFLICT (draft_id, staff_id) DO NOTHING",
    )
    .bind(draft)
    .bind(staff)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn dismiss(tx: &mut Tx, draft: i64, staff: i64) -> Result<()> {
    sql("DELETE FROM draft_assignees WHERE draft_id = $1 AND staff_id = $2")
        .bind(draft)
        .bind(staff)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn insert_move(tx: &mut Tx, draft: i64, step: &Move) -> Result<()> {
    sql(
        "INSERT INTO draft_moves (id, draft_id, stage_from, stage_to, staff_id, at, note)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(step.id)
    .bind(draft)
    .bind(step.from.word())
    .bind(step.to.word())
    .bind(step.staff)
    .bind(step.at)
    .bind(&step.note)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn moves(db: &Db, draft: i64, limit: i64) -> Result<Vec<Move>> {
    sql(
        "SELECT id, stage_from, stage_to, staff_id, at, note FROM draft_moves
         WHERE draft_id = $1 ORDER BY id DESC LIMIT $2",
    )
    .bind(draft)
    .bind(limit)
    .all(db)
    .await
}

/// Binds a filter: `$1` to `$4` the words, `$5` the section, `$6` whose, `$7` to whom assigned, `$8` when
/// wanted.
fn bound(query: Query, filter: &Filter) -> Query {
    let patterns = filter.patterns().into_iter();
    patterns
        .fold(query, Query::bind)
        .bind(filter.section.clone())
        .bind(filter.of.unwrap_or_default())
        .bind(filter.assignee.unwrap_or_default())
        .bind(filter.due_before.unwrap_or_default())
}

/// Stories in any state, or in one that follows from the article.
pub async fn all(
    db: &Db,
    filter: &Filter,
    (state, now): (&str, Millis),
    before: (Millis, i64),
    limit: i64,
) -> Result<Vec<Listed>> {
    let query = sql("SELECT d.id, d.format, d.version, d.headline, d.section, d.revision_id, d.published_version,
             d.created_by, d.changed_at, d.changed_by, d.stage, d.due_at, d.round
         FROM drafts d
         WHERE (d.changed_at, d.id) < ($9, $10)
             AND d.folded LIKE $1 ESCAPE '!' AND d.folded LIKE $2 ESCAPE '!'
             AND d.folded LIKE $3 ESCAPE '!' AND d.folded LIKE $4 ESCAPE '!'
             AND ($5 = '' OR d.section = $5)
             AND (CAST($6 AS BIGINT) = 0 OR d.created_by = $6 OR EXISTS (
                 SELECT 1 FROM draft_assignees a WHERE a.draft_id = d.id AND a.staff_id = $6))
             AND (CAST($7 AS BIGINT) = 0 OR EXISTS (
                 SELECT 1 FROM draft_assignees a WHERE a.draft_id = d.id AND a.staff_id = $7))
             AND (CAST($8 AS BIGINT) = 0 OR d.due_at < $8)
             AND ($11 = '' OR (d.stage NOT IN ('review', 'ready') AND EXISTS (
                 SELECT 1 FROM article_heads h WHERE h.id = d.id
                     AND CASE WHEN h.state = 'live' AND h.published_at > $12 THEN 'scheduled'
                         WHEN h.state = 'live' AND h.expires_at <= $12 THEN 'expired' ELSE h.state END = $11)))
         ORDER BY d.changed_at DESC, d.id DESC LIMIT $13");
    bound(query, filter)
        .bind(before.0)
        .bind(before.1)
        .bind(state)
        .bind(now)
        .bind(limit)
        .all(db)
        .await
}

/// Stories on their way. What readers have is not on its way, but where a change of it waits.
pub async fn in_stage(
    db: &Db,
    filter: &Filter,
    stage: Stage,
    before: (Millis, i64),
    limit: i64,
) -> Result<Vec<Listed>> {
    let query = sql("SELECT d.id, d.format, d.version, d.headline, d.section, d.revision_id, d.published_version,
             d.created_by, d.changed_at, d.changed_by, d.stage, d.due_at, d.round
         FROM drafts d
         WHERE d.stage = $11 AND (d.changed_at, d.id) < ($9, $10)
             AND d.folded LIKE $1 ESCAPE '!' AND d.folded LIKE $2 ESCAPE '!'
             AND d.folded LIKE $3 ESCAPE '!' AND d.folded LIKE $4 ESCAPE '!'
             AND ($5 = '' OR d.section = $5)
             AND (CAST($6 AS BIGINT) = 0 OR d.created_by = $6 OR EXISTS (
                 SELECT 1 FROM draft_assignees a WHERE a.draft_id = d.id AND a.staff_id = $6))
             AND (CAST($7 AS BIGINT) = 0 OR EXISTS (
                 SELECT 1 FROM draft_assignees a WHERE a.draft_id = d.id AND a.staff_id = $7))
             AND (CAST($8 AS BIGINT) = 0 OR d.due_at < $8)
             AND (d.stage IN ('review', 'ready') OR NOT EXISTS (
                 SELECT 1 FROM article_heads h WHERE h.id = d.id AND h.state <> 'draft'))
         ORDER BY d.changed_at DESC, d.id DESC LIMIT $12");
    bound(query, filter)
        .bind(before.0)
        .bind(before.1)
        .bind(stage.word())
        .bind(limit)
        .all(db)
        .await
}

pub async fn due(db: &Db, from: Millis, to: Millis, limit: i64) -> Result<Vec<Listed>> {
    sql(
        "SELECT id, format, version, headline, section, revision_id, published_version, created_by,
             changed_at, changed_by, stage, due_at, round
         FROM drafts WHERE due_at >= $1 AND due_at < $2 ORDER BY due_at, id LIMIT $3",
    )
    .bind(from)
    .bind(to)
    .bind(limit)
    .all(db)
    .await
}

/// By `draft_assignees_by_staff`: an assignment that readers have got is none any more.
pub async fn assigned_to(db: &Db, staff: i64) -> Result<Waits> {
    sql("SELECT COUNT(*), MIN(d.changed_at) FROM draft_assignees a JOIN drafts d ON d.id = a.draft_id
         WHERE a.staff_id = $1 AND d.revision_id IS NULL AND d.stage IN ('assigned', 'draft')")
    .bind(staff)
    .one(db)
    .await
}

pub async fn in_review(db: &Db) -> Result<Waits> {
    sql("SELECT COUNT(*), MIN(changed_at) FROM drafts WHERE stage = 'review'")
        .one(db)
        .await
}

/// By `drafts_by_due`: what is published is due no more.
pub async fn overdue(db: &Db, now: Millis) -> Result<Waits> {
    sql("SELECT COUNT(*), MIN(due_at) FROM drafts WHERE due_at < $1")
        .bind(now)
        .one(db)
        .await
}

pub async fn overdue_of(db: &Db, staff: i64, now: Millis) -> Result<Waits> {
    sql("SELECT COUNT(*), MIN(d.due_at) FROM drafts d
         WHERE d.due_at < $2 AND (d.created_by = $1 OR EXISTS (
             SELECT 1 FROM draft_assignees a WHERE a.draft_id = d.id AND a.staff_id = $1))")
    .bind(staff)
    .bind(now)
    .one(db)
    .await
}
