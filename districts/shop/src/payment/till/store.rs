//! The till's objects: each is one JSON text, with when something happens to it by itself.
use db::{Executor, Result, Tx, sql};

use super::{Event, Held, Session};
use ground::clock::Millis;
use ground::json;

fn read<T: serde::de::DeserializeOwned>(row: Option<(String,)>) -> Result<Option<T>> {
    row.map(|(text,)| json::decode("body", &text)).transpose()
}

async fn put<T: serde::Serialize>(
    tx: &mut Tx,
    key: (&str, &str, &str),
    body: &T,
    due_at: Option<Millis>,
    made_at: Millis,
) -> Result<()> {
    let (id, kind, parent) = key;
    sql(
        "INSERT INTO till_objects (id, kind, parent, body, due_at, made_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET body = excluded.body, due_at = excluded.due_at",
    )
    .bind(id)
    .bind(kind)
    .bind(parent)
    .bind(json::encode("body", body)?)
    .bind(due_at)
    .bind(made_at)
    .execute(tx)
    .await?;
    Ok(())
}

async fn body(on: impl Executor, id: &str, kind: &str) -> Result<Option<(String,)>> {
    sql("SELECT body FROM till_objects WHERE id = $1 AND kind = $2")
        .bind(id)
        .bind(kind)
        .optional(on)
        .await
}

/// The same, kept from others until the transaction ends.
async fn lock(tx: &mut Tx, id: &str, kind: &str) -> Result<Option<(String,)>> {
    sql("UPDATE till_objects SET kind = kind WHERE id = $1 AND kind = $2 RETURNING body")
        .bind(id)
        .bind(kind)
        .optional(tx)
        .await
}

/// The value that was first kept under a key: this one, if it is the first.
pub async fn once(tx: &mut Tx, key: &str, value: &str) -> Result<String> {
    sql("INSERT INTO till_keys (call_key, object) VALUES ($1, $2) ON CONFLICT (call_key) DO NOTHING")
        .bind(key)
        .bind(value)
        .execute(&mut *tx)
        .await?;
    let (first,): (String,) = sql("SELECT object FROM till_keys WHERE call_key = $1")
        .bind(key)
        .one(tx)
        .await?;
    Ok(first)
}

/// Keeps a checkout.
pub async fn put_session(tx: &mut Tx, one: &Session) -> Result<()> {
    put(
        tx,
        (&one.id, "checkout", &one.order),
        one,
        None,
        one.made_at,
    )
    .await
}

/// A checkout.
pub async fn session(on: impl Executor, id: &str) -> Result<Option<Session>> {
    read(body(on, id, "checkout").await?)
}

/// A checkout, for a change.
pub async fn lock_session(tx: &mut Tx, id: &str) -> Result<Option<Session>> {
    read(lock(tx, id, "checkout").await?)
}

/// Keeps a subscription.
pub async fn put_held(tx: &mut Tx, one: &Held, due_at: Option<Millis>) -> Result<()> {
    let key = (one.said.id.as_str(), "subscription", one.order.as_str());
    put(tx, key, one, due_at, one.said.began_at).await
}

/// A subscription.
pub async fn held(on: impl Executor, id: &str) -> Result<Option<Held>> {
    read(body(on, id, "subscription").await?)
}

/// A subscription, for a change.
pub async fn lock_held(tx: &mut Tx, id: &str) -> Result<Option<Held>> {
    read(lock(tx, id, "subscription").await?)
}

/// The subscription to which something happens first, by `now`; nothing else falls due.
pub async fn next_due(on: impl Executor, now: Millis) -> Result<Option<String>> {
    let row: Option<(String,)> = sql("SELECT id FROM till_objects
         WHERE due_at <= $1 ORDER BY due_at, id LIMIT 1")
    .bind(now)
    .optional(on)
    .await?;
    Ok(row.map(|(id,)| id))
}

/// Keeps an event.
pub async fn put_event(tx: &mut Tx, one: &Event, at: Millis) -> Result<()> {
    let parent = one.data.object.id.as_str();
    put(tx, (&one.id, "event", parent), one, None, at).await
}

/// An event as it is delivered.
pub async fn event(on: impl Executor, id: &str) -> Result<Option<String>> {
    Ok(body(on, id, "event").await?.map(|(text,)| text))
}

/// Events since a moment, oldest first.
pub async fn events_since(on: impl Executor, since: Millis) -> Result<Vec<Event>> {
    let rows: Vec<(String,)> = sql("SELECT body FROM till_objects
         WHERE kind = 'event' AND made_at >= $1 ORDER BY made_at, id LIMIT 5000")
    .bind(since)
    .all(on)
    .await?;
    rows.into_iter()
        .filter_map(|row| read(Some(row)).transpose())
        .collect()
}

/// The newest subscriptions.
pub async fn latest_held(on: impl Executor) -> Result<Vec<Held>> {
    let rows: Vec<(String,)> = sql("SELECT body FROM till_objects
         WHERE kind = 'subscription' ORDER BY made_at DESC, id LIMIT 50")
    .all(on)
    .await?;
    rows.into_iter()
        .filter_map(|row| read(Some(row)).transpose())
        .collect()
}

/// Keeps how far the clock is ahead.
pub async fn keep_clock(on: impl Executor, ahead: Millis) -> Result<()> {
    sql(
        "INSERT INTO till_keys (call_key, object) VALUES ('clock', $1)
         ON CONFLICT (call_key) DO UPDATE SET object = excluded.object",
    )
    .bind(ahead.to_string())
    .execute(on)
    .await?;
    Ok(())
}

/// How far the clock is ahead.
pub async fn clock(on: impl Executor) -> Result<Millis> {
    let row: Option<(String,)> = sql("SELECT object FROM till_keys WHERE call_key = 'clock'")
        .optional(on)
        .await?;
    Ok(row.and_then(|(text,)| text.parse().ok()).unwrap_or(0))
}
