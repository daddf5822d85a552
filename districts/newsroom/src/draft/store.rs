//! Drafts and their steps. The order of the steps is kept by one conditional statement.
use db::{Db, Executor, FromRow, Query, Result, Row, Tx, Written, sql};

use super::assignment::fold;
use super::{Batch, Draft, Leftover, Reason, Snapshot, Spell};
use ground::clock::Millis;

impl FromRow for Draft {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            format: row.get("format")?,
            version: row.get("version")?,
            headline: row.get("headline")?,
            section: row.get("section")?,
            revision: row.get("revision_id")?,
            published_version: row.get("published_version")?,
            created_by: row.get("created_by")?,
            changed_at: row.get("changed_at")?,
            changed_by: row.get("changed_by")?,
        })
    }
}

impl FromRow for Batch {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            version: row.get("version")?,
            count: row.get("count")?,
            writer: row.get("writer")?,
            number: row.get("batch")?,
            staff: row.get("staff_id")?,
            at: row.get("at")?,
            steps: row.get("steps")?,
        })
    }
}

impl FromRow for Snapshot {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            version: row.get("version")?,
            reason: Reason::from_word(&row.get::<String>("reason")?),
            at: row.get("at")?,
            staff: row.get("staff_id")?,
            note: row.get("note")?,
        })
    }
}

pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<Draft>> {
    sql(
        "SELECT id, format, version, headline, section, revision_id, published_version, created_by,
             changed_at, changed_by
         FROM drafts WHERE id = $1",
    )
    .bind(id)
    .optional(on)
    .await
}

/// Ids in one statement, which has as many parameters: one text for both databases.
pub const BATCH: usize = 20;

/// The drafts of at most [`BATCH`] articles; what is left of the parameters is the id of nothing.
pub async fn of_ids(db: &Db, ids: &[i64]) -> Result<Vec<Draft>> {
    let query = sql(
        "SELECT id, format, version, headline, section, revision_id, published_version, created_by,
             changed_at, changed_by
         FROM drafts WHERE id IN
             ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
         LIMIT 20",
    );
    let ids = ids.iter().copied().chain(std::iter::repeat(i64::MIN));
    ids.take(BATCH).fold(query, Query::bind).all(db).await
}

/// Drafts that were changed before a place, the latest first.
pub async fn latest(db: &Db, before: (Millis, i64), limit: i64) -> Result<Vec<Draft>> {
    sql(
        "SELECT id, format, version, headline, section, revision_id, published_version, created_by,
             changed_at, changed_by
         FROM drafts WHERE (changed_at, id) < ($1, $2)
         ORDER BY changed_at DESC, id DESC LIMIT $3",
    )
    .bind(before.0)
    .bind(before.1)
    .bind(limit)
    .all(db)
    .await
}

pub async fn published_here(on: impl Executor) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT id FROM drafts WHERE published_version > 0")
        .all(on)
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The newest whole document that is no newer than `version`, as JSON, and its version.
pub async fn document_until(db: &Db, id: i64, version: i64) -> Result<Option<(String, i64)>> {
    sql("SELECT document, version FROM draft_documents
         WHERE draft_id = $1 AND version <= $2 ORDER BY version DESC LIMIT 1")
    .bind(id)
    .bind(version)
    .optional(db)
    .await
}

/// The newest whole document that was made on the way, or else the newest there is.
pub async fn newest_document(tx: &mut Tx, id: i64) -> Result<Option<Snapshot>> {
    sql(
        "SELECT version, reason, at, staff_id, note FROM draft_documents
         WHERE draft_id = $1 ORDER BY version DESC LIMIT 1",
    )
    .bind(id)
    .optional(tx)
    .await
}

/// Whole documents that were kept on purpose, the newest first.
pub async fn documents(db: &Db, id: i64, before: i64, limit: i64) -> Result<Vec<Snapshot>> {
    sql(
        "SELECT version, reason, at, staff_id, note FROM draft_documents
         WHERE draft_id = $1 AND version < $2 AND reason NOT IN ('passing', 'waypoint')
         ORDER BY version DESC LIMIT $3",
    )
    .bind(id)
    .bind(before)
    .bind(limit)
    .all(db)
    .await
}

/// Keeps a whole document. What was kept of the version for a lesser reason is kept for this one.
pub async fn keep_document(tx: &mut Tx, id: i64, snapshot: &Snapshot, text: &str) -> Result<()> {
    sql(
        "INSERT INTO draft_documents (draft_id, version, reason, at, staff_id, note, document)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (draft_id, version) DO UPDATE SET reason = excluded.reason, at = excluded.at,
             staff_id = excluded.staff_id,
             note = CASE WHEN draft_documents.note = '' THEN excluded.note
                 ELSE draft_documents.note || ' · ' || excluded.note END
         WHERE draft_documents.reason IN ('passing', 'waypoint', 'kept')",
    )
    .bind(id)
    .bind(snapshot.version)
    .bind(snapshot.reason.word())
    .bind(snapshot.at)
    .bind(snapshot.staff)
    .bind(&snapshot.note)
    .bind(text)
    .execute(tx)
    .await?;
    Ok(())
}

/// Takes away whole documents that were made on the way before `version`.
pub async fn forget_passing(tx: &mut Tx, id: i64, version: i64) -> Result<()> {
    sql("DELETE FROM draft_documents WHERE draft_id = $1 AND version < $2 AND reason = 'passing'")
        .bind(id)
        .bind(version)
        .execute(tx)
        .await?;
    Ok(())
}

/// Batches from a version on, in their order.
pub async fn batches(
    on: impl Executor,
    id: i64,
    from: i64,
    until: i64,
    limit: i64,
) -> Result<Vec<Batch>> {
    sql(
        "SELECT version, count, writer, batch, staff_id, at, steps FROM draft_steps
         WHERE draft_id = $1 AND version >= $2 AND version < $3 ORDER BY version LIMIT $4",
    )
    .bind(id)
    .bind(from)
    .bind(until)
    .bind(limit)
    .all(on)
    .await
}

/// The batches with steps between two versions, in their order: of the first one, some may lie
/// before them.
pub async fn batches_over(
    db: &Db,
    id: i64,
    (from, until): (i64, i64),
    limit: i64,
) -> Result<Vec<Batch>> {
    sql(
        "SELECT version, count, writer, batch, staff_id, at, steps FROM draft_steps
         WHERE draft_id = $1 AND version < $3 AND version >= COALESCE(
             (SELECT MAX(version) FROM draft_steps WHERE draft_id = $1 AND version <= $2), $2)
         ORDER BY version LIMIT $4",
    )
    .bind(id)
    .bind(from)
    .bind(until)
    .bind(limit)
    .all(db)
    .await
}

/// Whole documents from one version to another, in their order: version, and the document as JSON.
pub async fn documents_between(
    db: &Db,
    id: i64,
    (from, until): (i64, i64),
    limit: i64,
) -> Result<Vec<(i64, String)>> {
    sql("SELECT version, document FROM draft_documents
         WHERE draft_id = $1 AND version >= $2 AND version <= $3 ORDER BY version LIMIT $4")
    .bind(id)
    .bind(from)
    .bind(until)
    .bind(limit)
    .all(db)
    .await
}

/// The version of the newest whole document from before a time.
pub async fn document_before(db: &Db, id: i64, before: Millis) -> Result<Option<i64>> {
    let row: Option<(i64,)> = sql("SELECT version FROM draft_documents
         WHERE draft_id = $1 AND at < $2 ORDER BY version DESC LIMIT 1")
    .bind(id)
    .bind(before)
    .optional(db)
    .await?;
    Ok(row.map(|(version,)| version))
}

/// The version that a draft had at a time.
pub async fn version_at(db: &Db, id: i64, at: Millis) -> Result<Option<i64>> {
    let row: Option<(i64,)> = sql("SELECT version + count FROM draft_steps
         WHERE draft_id = $1 AND at <= $2 ORDER BY version DESC LIMIT 1")
    .bind(id)
    .bind(at)
    .optional(db)
    .await?;
    Ok(row.map(|(version,)| version))
}

/// When the step that made a version was made, and who made it.
pub async fn step_before(db: &Db, id: i64, version: i64) -> Result<Option<(Millis, i64)>> {
    sql("SELECT at, staff_id FROM draft_steps
         WHERE draft_id = $1 AND version < $2 ORDER BY version DESC LIMIT 1")
    .bind(id)
    .bind(version)
    .optional(db)
    .await
}

/// The newest batches without their steps, the newest first.
pub async fn spells(db: &Db, id: i64, limit: i64) -> Result<Vec<Spell>> {
    let rows: Vec<(i64, i64, i64, i64)> =
        sql("SELECT version, count, staff_id, at FROM draft_steps
         WHERE draft_id = $1 ORDER BY version DESC LIMIT $2")
        .bind(id)
        .bind(limit)
        .all(db)
        .await?;
    let spell = |(version, count, staff, at): (i64, i64, i64, i64)| Spell {
        from: version,
        to: version + count,
        staff,
        began_at: at,
        ended_at: at,
    };
    Ok(rows.into_iter().map(spell).collect())
}

/// The version behind a batch that was sent before.
pub async fn version_behind(db: &Db, id: i64, (writer, batch): (&str, i64)) -> Result<Option<i64>> {
    let row: Option<(i64,)> = sql("SELECT version + count FROM draft_steps
         WHERE draft_id = $1 AND writer = $2 AND batch = $3")
    .bind(id)
    .bind(writer)
    .bind(batch)
    .optional(db)
    .await?;
    Ok(row.map(|(version,)| version))
}

pub async fn insert(tx: &mut Tx, draft: &Draft) -> Result<Written> {
    sql("INSERT INTO drafts (id, format, version, headline, section, revision_id, published_version,
             created_at, created_by, changed_at, changed_by, folded, has_uses)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8, $9, $10, TRUE) ON CONFLICT (id) DO NOTHING")
    .bind(draft.id)
    .bind(draft.format)
    .bind(draft.version)
    .bind(&draft.headline)
    .bind(&draft.section)
    .bind(draft.revision)
    .bind(draft.published_version)
    .bind(draft.changed_at)
    .bind(draft.created_by)
    .bind(fold(&draft.headline))
    .execute(tx)
    .await
    .map(Written::of)
}

/// Takes the place behind `batch.version`, unless somebody else has it.
pub async fn advance(tx: &mut Tx, id: i64, batch: &Batch, shown: (&str, &str)) -> Result<Written> {
    sql(
        "UPDATE drafts SET version = version + $3, headline = $4, section = $5, changed_at = $6, changed_by = $7,
             folded = $8
         WHERE id = $1 AND version = $2",
    )
    .bind(id)
    .bind(batch.version)
    .bind(batch.count)
    .bind(shown.0)
    .bind(shown.1)
    .bind(batch.at)
    .bind(batch.staff)
    .bind(fold(shown.0))
    .execute(tx)
    .await
    .map(Written::of)
}

pub async fn insert_batch(tx: &mut Tx, id: i64, batch: &Batch) -> Result<()> {
    sql(
        "INSERT INTO draft_steps (draft_id, version, count, writer, batch, staff_id, at, steps)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id)
    .bind(batch.version)
    .bind(batch.count)
    .bind(&batch.writer)
    .bind(batch.number)
    .bind(batch.staff)
    .bind(batch.at)
    .bind(&batch.steps)
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes which revision a version has become.
pub async fn set_published(tx: &mut Tx, id: i64, revision: i64, version: i64) -> Result<()> {
    sql("UPDATE drafts SET revision_id = $2, published_version = $3 WHERE id = $1")
        .bind(id)
        .bind(revision)
        .bind(version)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn version(db: &Db, id: i64) -> Result<Option<i64>> {
    let row: Option<(i64,)> = sql("SELECT version FROM drafts WHERE id = $1")
        .bind(id)
        .optional(db)
        .await?;
    Ok(row.map(|(version,)| version))
}

/// The drafts that were changed since a time, with their versions.
pub async fn changed_since(db: &Db, since: Millis) -> Result<Vec<(i64, i64)>> {
    sql("SELECT id, version FROM drafts WHERE changed_at >= $1 ORDER BY changed_at DESC LIMIT 200")
        .bind(since)
        .all(db)
        .await
}

pub async fn insert_leftover(tx: &mut Tx, leftover: &Leftover) -> Result<()> {
    sql(
        "INSERT INTO draft_leftovers (id, draft_id, staff_id, block, text, reason, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(leftover.id)
    .bind(leftover.draft)
    .bind(leftover.staff)
    .bind(&leftover.block)
    .bind(&leftover.text)
    .bind(&leftover.reason)
    .bind(leftover.at)
    .execute(tx)
    .await?;
    Ok(())
}

/// Passages that wait for somebody to place them or to let them go.
pub async fn leftovers(db: &Db, draft: i64, limit: i64) -> Result<Vec<Leftover>> {
    sql(
        "SELECT id, draft_id, staff_id, block, text, reason, at FROM draft_leftovers
         WHERE draft_id = $1 AND settled_at IS NULL ORDER BY id LIMIT $2",
    )
    .bind(draft)
    .bind(limit)
    .all(db)
    .await
}

pub async fn leftover(db: &Db, id: i64) -> Result<Option<Leftover>> {
    sql("SELECT id, draft_id, staff_id, block, text, reason, at FROM draft_leftovers WHERE id = $1")
        .bind(id)
        .optional(db)
        .await
}

pub async fn settle_leftover(tx: &mut Tx, id: i64, now: Millis) -> Result<Written> {
    sql("UPDATE draft_leftovers SET settled_at = $2 WHERE id = $1 AND settled_at IS NULL")
        .bind(id)
        .bind(now)
        .execute(tx)
        .await
        .map(Written::of)
}

impl FromRow for Leftover {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            draft: row.get("draft_id")?,
            staff: row.get("staff_id")?,
            block: row.get("block")?,
            text: row.get("text")?,
            reason: row.get("reason")?,
            at: row.get("at")?,
        })
    }
}
