//! The tables of charges, of events, and of what processors are asked.
use db::{Db, Executor, FromRow, Result, Row, Tx, sql};

use super::Told;
use super::calls::{Asked, Stage};
use super::charges::Charge;
use ground::clock::Millis;
use ground::json;
use ground::sweep;
use ground::written::Written;

impl FromRow for Charge {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            subscription: row.get("subscription_id")?,
            reader: row.get("reader_id")?,
            number: row.get("number")?,
            invoice: json::column(row, "invoice")?,
        })
    }
}

impl FromRow for Asked {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            key: row.get("call_key")?,
            subscription: row.get("subscription_id")?,
            call: json::column(row, "call")?,
            answer: row.get("answer")?,
            asked_at: row.get("asked_at")?,
            refusals: row.get("refusals")?,
            retry_at: row.get("retry_at")?,
        })
    }
}

/// A call with the word of its stage.
struct Staged(Asked, String);

impl FromRow for Staged {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self(Asked::from_row(row)?, row.get("state")?))
    }
}

/// Writes a charge, or what has changed of it. The number stays.
pub async fn put_charge(tx: &mut Tx, processor: &str, one: &Charge) -> Result<()> {
    sql("INSERT INTO charges (id, processor, invoice_id, subscription_id, reader_id, number, invoice, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (processor, invoice_id) DO UPDATE SET invoice = excluded.invoice")
    .bind(one.id)
    .bind(processor)
    .bind(&one.invoice.id)
    .bind(one.subscription)
    .bind(one.reader)
    .bind(&one.number)
    .bind(json::encode("invoice", &one.invoice)?)
    .bind(one.invoice.made_at)
    .execute(tx)
    .await?;
    Ok(())
}

/// Brings the charges of one account to another.
pub async fn bring_charges(tx: &mut Tx, from: i64, to: i64) -> Result<()> {
    sql("UPDATE charges SET reader_id = $2 WHERE reader_id = $1")
        .bind(from)
        .bind(to)
        .execute(tx)
        .await?;
    Ok(())
}

/// A reader's charges, newest first.
pub async fn charges_of_reader(db: &Db, reader: i64) -> Result<Vec<Charge>> {
    sql(
        "SELECT id, subscription_id, reader_id, number, invoice FROM charges
         WHERE reader_id = $1 ORDER BY made_at DESC, id DESC LIMIT 500",
    )
    .bind(reader)
    .all(db)
    .await
}

/// A page of the charges behind an id.
pub async fn charges_after(db: &Db, id: i64) -> Result<Vec<Charge>> {
    sql(
        "SELECT id, subscription_id, reader_id, number, invoice FROM charges
         WHERE id > $1 ORDER BY id LIMIT 1000",
    )
    .bind(id)
    .all(db)
    .await
}

/// A subscription's charges, newest first.
pub async fn charges_of(db: &Db, subscription: i64) -> Result<Vec<Charge>> {
    sql(
        "SELECT id, subscription_id, reader_id, number, invoice FROM charges
         WHERE subscription_id = $1 ORDER BY made_at DESC, id DESC LIMIT 500",
    )
    .bind(subscription)
    .all(db)
    .await
}

/// The charge with this number.
pub async fn charge(db: &Db, number: &str) -> Result<Option<Charge>> {
    sql("SELECT id, subscription_id, reader_id, number, invoice FROM charges WHERE number = $1")
        .bind(number)
        .optional(db)
        .await
}

/// Keeps an event; overtaken when it is kept already.
pub async fn keep_event(tx: &mut Tx, processor: &str, told: &Told, now: Millis) -> Result<Written> {
    let kept = sql(
        "INSERT INTO payment_events (processor, id, kind, object, body, made_at, received_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (processor, id) DO NOTHING",
    )
    .bind(processor)
    .bind(&told.id)
    .bind(&told.kind)
    .bind(&told.object)
    .bind(&told.body)
    .bind(told.made_at)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(Written::of(kept))
}

/// What a kept event is about.
pub async fn event_object(db: &Db, processor: &str, id: &str) -> Result<Option<String>> {
    let row: Option<(String,)> =
        sql("SELECT object FROM payment_events WHERE processor = $1 AND id = $2")
            .bind(processor)
            .bind(id)
            .optional(db)
            .await?;
    Ok(row.map(|(object,)| object))
}

/// Notes that an event was followed.
pub async fn event_applied(db: &Db, processor: &str, id: &str, now: Millis) -> Result<()> {
    sql("UPDATE payment_events SET applied_at = $3 WHERE processor = $1 AND id = $2")
        .bind(processor)
        .bind(id)
        .bind(now)
        .execute(db)
        .await?;
    Ok(())
}

/// Kind, time of happening and time of following of the events about an object.
pub async fn events_about(db: &Db, object: &str) -> Result<Vec<(String, Millis, Option<Millis>)>> {
    sql(
        "SELECT kind, made_at, applied_at FROM payment_events WHERE object = $1
         ORDER BY made_at DESC, id LIMIT 100",
    )
    .bind(object)
    .all(db)
    .await
}

/// Forgets events that were followed before a moment.
pub async fn forget_events(db: &Db, before: Millis) -> Result<u64> {
    sweep::in_batches(|most| {
        sql(
            "DELETE FROM payment_events WHERE applied_at < $1 AND (processor, id) IN
             (SELECT processor, id FROM payment_events WHERE applied_at < $1 ORDER BY applied_at LIMIT $2)",
        )
        .bind(before)
        .bind(most)
        .execute(db)
    })
    .await
}

/// Keeps what is to be asked; overtaken when it is kept already.
pub async fn ask(tx: &mut Tx, asked: &Asked) -> Result<Written> {
    let kept = sql(
        "INSERT INTO payment_calls (id, call_key, subscription_id, call, state, answer, asked_at)
         VALUES ($1, $2, $3, $4, 'waiting', '', $5) ON CONFLICT (call_key) DO NOTHING",
    )
    .bind(asked.id)
    .bind(&asked.key)
    .bind(asked.subscription)
    .bind(json::encode("call", &asked.call)?)
    .bind(asked.asked_at)
    .execute(tx)
    .await?;
    Ok(Written::of(kept))
}

/// What is still to be done about a subscription, in order.
pub async fn open_calls(on: impl Executor, subscription: i64) -> Result<Vec<Asked>> {
    sql(
        "SELECT id, call_key, subscription_id, call, answer, asked_at, refusals, retry_at
         FROM payment_calls
         WHERE subscription_id = $1 AND (state = 'waiting' OR state = 'refused') ORDER BY id",
    )
    .bind(subscription)
    .all(on)
    .await
}

/// What is open about a subscription, and what staff have settled by hand; each with the word
/// of its stage.
pub async fn held_calls(on: impl Executor, subscription: i64) -> Result<Vec<(Asked, String)>> {
    let found: Vec<Staged> = sql(
        "SELECT id, call_key, subscription_id, call, answer, asked_at, refusals, retry_at, state
         FROM payment_calls
         WHERE subscription_id = $1 AND (state = 'waiting' OR state = 'refused' OR state = 'settled')
         ORDER BY id",
    )
    .bind(subscription)
    .all(on)
    .await?;
    Ok(found
        .into_iter()
        .map(|Staged(asked, stage)| (asked, stage))
        .collect())
}

/// What the processor has done about a subscription, in order.
pub async fn done_calls(on: impl Executor, subscription: i64) -> Result<Vec<Asked>> {
    sql(
        "SELECT id, call_key, subscription_id, call, answer, asked_at, refusals, retry_at
         FROM payment_calls WHERE subscription_id = $1 AND state = 'done' ORDER BY id",
    )
    .bind(subscription)
    .all(on)
    .await
}

/// Opens a call again that was done; overtaken when somebody was faster.
pub async fn reopen_call(tx: &mut Tx, asked: &Asked, answer: &str) -> Result<Written> {
    let opened = sql(
        "UPDATE payment_calls SET state = 'refused', call = $2, answer = $3,
         refusals = refusals + 1, done_at = NULL WHERE id = $1 AND state = 'done'",
    )
    .bind(asked.id)
    .bind(json::encode("call", &asked.call)?)
    .bind(answer)
    .execute(tx)
    .await?;
    Ok(Written::of(opened))
}

/// Whether there ever was a call with this id.
pub async fn is_call(on: impl Executor, id: i64) -> Result<bool> {
    let found: Option<(i64,)> = sql("SELECT id FROM payment_calls WHERE id = $1")
        .bind(id)
        .optional(on)
        .await?;
    Ok(found.is_some())
}

/// The call with this id, if it is still to be done.
pub async fn open_call(on: impl Executor, id: i64) -> Result<Option<Asked>> {
    sql(
        "SELECT id, call_key, subscription_id, call, answer, asked_at, refusals, retry_at
         FROM payment_calls WHERE id = $1 AND (state = 'waiting' OR state = 'refused')",
    )
    .bind(id)
    .optional(on)
    .await
}

/// What was refused, and what has waited since before a moment; oldest first.
pub async fn stuck_calls(on: impl Executor, before: Millis) -> Result<Vec<Asked>> {
    sql(
        "SELECT id, call_key, subscription_id, call, answer, asked_at, refusals, retry_at
         FROM payment_calls
         WHERE (state = 'waiting' OR state = 'refused') AND (state = 'refused' OR asked_at < $1)
         ORDER BY asked_at, id LIMIT 200",
    )
    .bind(before)
    .all(on)
    .await
}

/// Notes a refusal; overtaken when somebody was faster.
pub async fn refuse_call(
    tx: &mut Tx,
    asked: &Asked,
    answer: &str,
    retry_at: Option<Millis>,
) -> Result<Written> {
    let noted = sql(
        "UPDATE payment_calls SET state = 'refused', answer = $3, refusals = $2 + 1, retry_at = $4
         WHERE id = $1 AND refusals = $2 AND (state = 'waiting' OR state = 'refused')",
    )
    .bind(asked.id)
    .bind(asked.refusals)
    .bind(answer)
    .bind(retry_at)
    .execute(tx)
    .await?;
    Ok(Written::of(noted))
}

/// Has a refused call tried again from `now` on.
pub async fn retry_call(tx: &mut Tx, id: i64, now: Millis) -> Result<()> {
    sql("UPDATE payment_calls SET retry_at = $2 WHERE id = $1 AND state = 'refused'")
        .bind(id)
        .bind(now)
        .execute(tx)
        .await?;
    Ok(())
}

/// Closes a call; overtaken when it was closed already.
pub async fn close_call(
    tx: &mut Tx,
    id: i64,
    stage: Stage,
    note: &str,
    now: Millis,
) -> Result<Written> {
    let closed = sql(
        "UPDATE payment_calls SET state = $2, note = $3, done_at = $4, retry_at = NULL
         WHERE id = $1 AND (state = 'waiting' OR state = 'refused')",
    )
    .bind(id)
    .bind(stage.word())
    .bind(note)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(Written::of(closed))
}
