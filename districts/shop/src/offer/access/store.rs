//! Tables of access that is not bought.
use db::{Db, Executor, Tx, sql};

use super::{Complimentary, Request};
use ground::clock::Millis;
use people::rights::Rights;

/// Keeps what staff gives.
pub async fn give(
    tx: &mut Tx,
    (id, reader): (i64, i64),
    (rights, ends_at): (Rights, Millis),
    (note, given_by): (&str, &str),
    now: Millis,
) -> db::Result<()> {
    sql(
        "INSERT INTO complimentary (id, reader_id, rights, ends_at, note, given_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id)
    .bind(reader)
    .bind(rights.words())
    .bind(ends_at)
    .bind(note)
    .bind(given_by)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// Ends it; gives whose it was.
pub async fn take_back(tx: &mut Tx, id: i64, now: Millis) -> db::Result<Option<i64>> {
    let row: Option<(i64,)> = sql("UPDATE complimentary SET ended_at = $2
         WHERE id = $1 AND ended_at IS NULL AND ends_at > $2 RETURNING reader_id")
    .bind(id)
    .bind(now)
    .optional(tx)
    .await?;
    Ok(row.map(|(reader,)| reader))
}

/// Whether access was ever given under this id.
pub async fn is_given(on: impl Executor, id: i64) -> db::Result<bool> {
    let row: Option<(i64,)> = sql("SELECT id FROM complimentary WHERE id = $1")
        .bind(id)
        .optional(on)
        .await?;
    Ok(row.is_some())
}

/// Whether somebody ever asked under this id.
pub async fn is_asked(on: impl Executor, id: i64) -> db::Result<bool> {
    let row: Option<(i64,)> = sql("SELECT id FROM approvals WHERE id = $1")
        .bind(id)
        .optional(on)
        .await?;
    Ok(row.is_some())
}

/// What lasts, newest first.
pub async fn given(db: &Db, now: Millis) -> db::Result<Vec<Complimentary>> {
    let rows: Vec<(i64, String, String, Millis, String, String)> = sql(
        "SELECT c.id, r.email, c.rights, c.ends_at, c.note, c.given_by
         FROM complimentary c JOIN readers r ON r.id = c.reader_id
         WHERE c.ended_at IS NULL AND c.ends_at > $1 ORDER BY c.id DESC LIMIT 500",
    )
    .bind(now)
    .all(db)
    .await?;
    let one = |(id, email, rights, ends_at, note, given_by): (i64, String, String, _, _, _)| {
        Complimentary {
            id,
            email,
            rights: Rights::parse(&rights),
            ends_at,
            note,
            given_by,
        }
    };
    Ok(rows.into_iter().map(one).collect())
}

/// What staff said about a reader and an offer.
pub async fn state(db: &Db, reader: i64, code: &str) -> db::Result<Option<String>> {
    let row: Option<(String,)> =
        sql("SELECT state FROM approvals WHERE reader_id = $1 AND code = $2")
            .bind(reader)
            .bind(code)
            .optional(db)
            .await?;
    Ok(row.map(|(state,)| state))
}

/// Keeps a question; one that waits is replaced, one that is answered stays.
pub async fn ask(
    tx: &mut Tx,
    id: i64,
    (reader, code): (i64, &str),
    text: &str,
    now: Millis,
) -> db::Result<()> {
    sql(
        "INSERT INTO approvals (id, reader_id, code, text, state, asked_at, decided_by)
         VALUES ($1, $2, $3, $4, 'waiting', $5, '')
         ON CONFLICT (reader_id, code) DO UPDATE SET text = excluded.text
         WHERE approvals.state = 'waiting'",
    )
    .bind(id)
    .bind(reader)
    .bind(code)
    .bind(text)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// Questions that wait, oldest first.
pub async fn waiting(db: &Db) -> db::Result<Vec<Request>> {
    let rows: Vec<(i64, i64, String, String, String, Millis)> = sql(
        "SELECT a.id, a.reader_id, r.email, a.code, a.text, a.asked_at
         FROM approvals a JOIN readers r ON r.id = a.reader_id
         WHERE a.state = 'waiting' ORDER BY a.id LIMIT 200",
    )
    .all(db)
    .await?;
    let request = |(id, reader, email, code, text, asked_at)| Request {
        id,
        reader,
        email,
        code,
        text,
        asked_at,
    };
    Ok(rows.into_iter().map(request).collect())
}

/// Answers a question, once; gives reader, address and offer.
pub async fn decide(
    tx: &mut Tx,
    id: i64,
    (state, by): (&str, &str),
    now: Millis,
) -> db::Result<Option<(i64, String, String)>> {
    let row: Option<(i64, String)> = sql(
        "UPDATE approvals SET state = $2, decided_by = $3, decided_at = $4
         WHERE id = $1 AND state = 'waiting' RETURNING reader_id, code",
    )
    .bind(id)
    .bind(state)
    .bind(by)
    .bind(now)
    .optional(&mut *tx)
    .await?;
    let Some((reader, code)) = row else {
        return Ok(None);
    };
    let (email,): (String,) = sql("SELECT email FROM readers WHERE id = $1")
        .bind(reader)
        .one(tx)
        .await?;
    Ok(Some((reader, email, code)))
}

/// Keeps a free plan.
pub async fn claim(tx: &mut Tx, (reader, code): (i64, &str), ends_at: Millis) -> db::Result<()> {
    sql(
        "INSERT INTO claims (reader_id, code, ends_at) VALUES ($1, $2, $3)
         ON CONFLICT (reader_id, code) DO UPDATE SET ends_at = excluded.ends_at, token_hash = NULL",
    )
    .bind(reader)
    .bind(code)
    .bind(ends_at)
    .execute(tx)
    .await?;
    Ok(())
}

/// Until when a free plan lasts.
pub async fn claimed(db: &Db, reader: i64, code: &str) -> db::Result<Option<Millis>> {
    let row: Option<(Millis,)> =
        sql("SELECT ends_at FROM claims WHERE reader_id = $1 AND code = $2")
            .bind(reader)
            .bind(code)
            .optional(db)
            .await?;
    Ok(row.map(|(end,)| end))
}

/// Free plans that end before `until` and were not asked about: reader, address, offer.
pub async fn due(
    tx: &mut Tx,
    now: Millis,
    until: Millis,
    limit: i64,
) -> db::Result<Vec<(i64, String, String)>> {
    sql(
        "SELECT c.reader_id, r.email, c.code FROM claims c JOIN readers r ON r.id = c.reader_id
         WHERE c.ends_at > $1 AND c.ends_at < $2 AND c.token_hash IS NULL
         ORDER BY c.ends_at LIMIT $3",
    )
    .bind(now)
    .bind(until)
    .bind(limit)
    .all(tx)
    .await
}

/// Notes that somebody was asked.
pub async fn asked(tx: &mut Tx, (reader, code): (i64, &str), hash: &str) -> db::Result<()> {
    sql("UPDATE claims SET token_hash = $3 WHERE reader_id = $1 AND code = $2")
        .bind(reader)
        .bind(code)
        .bind(hash)
        .execute(tx)
        .await?;
    Ok(())
}

/// Whose question this is.
pub async fn by_token(db: &Db, hash: &str) -> db::Result<Option<(i64, String)>> {
    sql("SELECT reader_id, code FROM claims WHERE token_hash = $1")
        .bind(hash)
        .optional(db)
        .await
}

/// Goes on until `ends_at`; the link is used up.
pub async fn confirm(
    tx: &mut Tx,
    hash: &str,
    ends_at: Millis,
) -> db::Result<Option<(i64, String)>> {
    sql(
        "UPDATE claims SET ends_at = $2, token_hash = NULL WHERE token_hash = $1
         RETURNING reader_id, code",
    )
    .bind(hash)
    .bind(ends_at)
    .optional(tx)
    .await
}

/// Offers that a reader asked for, with what was said, and free plans with their ends.
pub async fn held(
    db: &Db,
    reader: i64,
) -> db::Result<(Vec<(String, String, String)>, Vec<(String, Millis)>)> {
    let requests =
        sql("SELECT code, text, state FROM approvals WHERE reader_id = $1 ORDER BY id LIMIT 100")
            .bind(reader)
            .all(db)
            .await?;
    let claims =
        sql("SELECT code, ends_at FROM claims WHERE reader_id = $1 ORDER BY code LIMIT 100")
            .bind(reader)
            .all(db)
            .await?;
    Ok((requests, claims))
}

/// Forgets all of it.
pub async fn forget(tx: &mut Tx, reader: i64) -> db::Result<()> {
    sql("DELETE FROM approvals WHERE reader_id = $1")
        .bind(reader)
        .execute(&mut *tx)
        .await?;
    sql("DELETE FROM claims WHERE reader_id = $1")
        .bind(reader)
        .execute(&mut *tx)
        .await?;
    sql("DELETE FROM complimentary WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}
