//! The tables of what readers hold.
use std::collections::HashSet;

use db::{Db, Executor, FromRow, Result, Row, Tx, sql};

use super::Subscription;
use ground::clock::Millis;
use ground::json;
use ground::written::Written;

impl FromRow for Subscription {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            number: row.get("order_number")?,
            reader: row.get("reader_id")?,
            terms: json::column(row, "terms")?,
            processor: row.get("processor")?,
            mode: row.get("mode")?,
            state: row.get("state")?,
            life: json::column(row, "life")?,
            checkout_id: row.get("checkout_id")?,
            checkout_url: row.get("checkout_url")?,
            processor_id: row.get("processor_id")?,
            access_until: row.get("access_until")?,
            check_at: row.get("check_at")?,
            version: row.get("version")?,
            created_at: row.get("created_at")?,
        })
    }
}

/// Adds a subscription at its checkout. Overtaken: this reader has one open for this offer.
pub async fn insert(tx: &mut Tx, one: &Subscription) -> Result<Written> {
    let added = sql(
        "INSERT INTO subscriptions (id, order_number, reader_id, offer_id, terms, processor,
         mode, state, life, check_at, version, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         ON CONFLICT (reader_id, offer_id) WHERE state = 'open' DO NOTHING",
    )
    .bind(one.id)
    .bind(&one.number)
    .bind(one.reader)
    .bind(one.terms.offer)
    .bind(json::encode("terms", &one.terms)?)
    .bind(&one.processor)
    .bind(&one.mode)
    .bind(&one.state)
    .bind(json::encode("life", &one.life)?)
    .bind(one.check_at)
    .bind(one.version)
    .bind(one.created_at)
    .execute(tx)
    .await?;
    Ok(Written::of(added))
}

/// The one with this id.
pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<Subscription>> {
    sql(
        "SELECT id, order_number, reader_id, offer_id, terms, processor, mode, state, life,
         checkout_id, checkout_url, processor_id, access_until, check_at, version, created_at
         FROM subscriptions WHERE id = $1",
    )
    .bind(id)
    .optional(on)
    .await
}

/// The one with this order number.
pub async fn by_number(on: impl Executor, number: &str) -> Result<Option<Subscription>> {
    sql(
        "SELECT id, order_number, reader_id, offer_id, terms, processor, mode, state, life,
         checkout_id, checkout_url, processor_id, access_until, check_at, version, created_at
         FROM subscriptions WHERE order_number = $1",
    )
    .bind(number)
    .optional(on)
    .await
}

/// The one that a processor knows by this name, its own or that of its checkout.
pub async fn by_object(
    on: impl Executor,
    processor: &str,
    object: &str,
) -> Result<Option<Subscription>> {
    sql(
        "SELECT id, order_number, reader_id, offer_id, terms, processor, mode, state, life,
         checkout_id, checkout_url, processor_id, access_until, check_at, version, created_at
         FROM subscriptions WHERE id IN
             (SELECT id FROM subscriptions WHERE processor = $1 AND processor_id = $2
              UNION ALL SELECT id FROM subscriptions WHERE processor = $1 AND checkout_id = $2
              UNION ALL SELECT id FROM subscriptions WHERE processor = $1 AND order_number = $2)",
    )
    .bind(processor)
    .bind(object)
    .optional(on)
    .await
}

/// The one that a reader has at the checkout for an offer.
pub async fn open(on: impl Executor, reader: i64, offer: i64) -> Result<Option<Subscription>> {
    sql(
        "SELECT id, order_number, reader_id, offer_id, terms, processor, mode, state, life,
         checkout_id, checkout_url, processor_id, access_until, check_at, version, created_at
         FROM subscriptions WHERE reader_id = $1 AND offer_id = $2 AND state = 'open'",
    )
    .bind(reader)
    .bind(offer)
    .optional(on)
    .await
}

/// How many orders a reader has ever made.
pub async fn orders(on: impl Executor, reader: i64) -> Result<i64> {
    let (count,): (i64,) = sql("SELECT count(*) FROM subscriptions WHERE reader_id = $1")
        .bind(reader)
        .one(on)
        .await?;
    Ok(count)
}

/// Whether a reader has ever bought something.
pub async fn has_bought(on: impl Executor, reader: i64) -> Result<bool> {
    let (has,): (bool,) = sql("SELECT EXISTS (SELECT 1 FROM subscriptions
         WHERE reader_id = $1 AND state <> 'open' AND state <> 'abandoned')")
    .bind(reader)
    .one(on)
    .await?;
    Ok(has)
}

/// Whether a reader has an order that has not come to nothing.
pub async fn has_orders(on: impl Executor, reader: i64) -> Result<bool> {
    let (has,): (bool,) = sql("SELECT EXISTS (SELECT 1 FROM subscriptions
         WHERE reader_id = $1 AND state <> 'abandoned')")
    .bind(reader)
    .one(on)
    .await?;
    Ok(has)
}

/// Buyers who have bought something with the address of this key, oldest first.
pub async fn buyers_of(on: impl Executor, email_key: &str) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT b.reader_id FROM buyers b WHERE b.email_key = $1
         AND EXISTS (SELECT 1 FROM subscriptions s WHERE s.reader_id = b.reader_id
         AND s.state <> 'open' AND s.state <> 'abandoned') ORDER BY b.reader_id LIMIT 100")
    .bind(email_key)
    .all(on)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// What a reader has at the checkout, newest first.
pub async fn at_checkout(on: impl Executor, reader: i64) -> Result<Vec<Subscription>> {
    sql(
        "SELECT id, order_number, reader_id, offer_id, terms, processor, mode, state, life,
         checkout_id, checkout_url, processor_id, access_until, check_at, version, created_at
         FROM subscriptions WHERE reader_id = $1 AND state = 'open' ORDER BY id DESC LIMIT 100",
    )
    .bind(reader)
    .all(on)
    .await
}

/// A reader's, newest first, without those that came to nothing.
pub async fn of_reader(on: impl Executor, reader: i64) -> Result<Vec<Subscription>> {
    sql("SELECT id, order_number, reader_id, offer_id, terms, processor, mode, state, life,
         checkout_id, checkout_url, processor_id, access_until, check_at, version, created_at
         FROM subscriptions WHERE reader_id = $1 AND state <> 'open' AND state <> 'abandoned' ORDER BY id DESC LIMIT 100")
    .bind(reader)
    .all(on)
    .await
}

/// A reader's that were in a state when they last changed.
pub async fn in_state(db: &Db, reader: i64, state: &str) -> Result<Vec<Subscription>> {
    sql(
        "SELECT id, order_number, reader_id, offer_id, terms, processor, mode, state, life,
         checkout_id, checkout_url, processor_id, access_until, check_at, version, created_at
         FROM subscriptions WHERE reader_id = $1 AND state = $2 ORDER BY id DESC LIMIT 100",
    )
    .bind(reader)
    .bind(state)
    .all(db)
    .await
}

/// A reader's that were ordered since a moment.
pub async fn since(db: &Db, reader: i64, since: Millis) -> Result<Vec<Subscription>> {
    sql(
        "SELECT id, order_number, reader_id, offer_id, terms, processor, mode, state, life,
         checkout_id, checkout_url, processor_id, access_until, check_at, version, created_at
         FROM subscriptions WHERE reader_id = $1 AND created_at >= $2 ORDER BY id DESC LIMIT 100",
    )
    .bind(reader)
    .bind(since)
    .all(db)
    .await
}

/// All before an id, newest first.
pub async fn latest(on: impl Executor, before: i64, limit: i64) -> Result<Vec<Subscription>> {
    sql("SELECT id, order_number, reader_id, offer_id, terms, processor, mode, state, life,
         checkout_id, checkout_url, processor_id, access_until, check_at, version, created_at
         FROM subscriptions WHERE id < $1 AND state <> 'open' AND state <> 'abandoned' ORDER BY id DESC LIMIT $2")
    .bind(before)
    .bind(limit)
    .all(on)
    .await
}

/// Ids of those to which something has happened by `now`, those that have waited longest first.
pub async fn fallen(
    on: impl Executor,
    processor: &str,
    now: Millis,
    limit: i64,
) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT id FROM subscriptions
         WHERE processor = $2 AND falls_at <= $1 ORDER BY falls_at, id LIMIT $3")
    .bind(now)
    .bind(processor)
    .bind(limit)
    .all(on)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Ids of those to be looked at by `now`, those that have waited longest first.
pub async fn due(on: impl Executor, processor: &str, now: Millis, limit: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT id FROM subscriptions
         WHERE check_at <= $1 AND processor = $2 ORDER BY check_at, id LIMIT $3")
    .bind(now)
    .bind(processor)
    .bind(limit)
    .all(on)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Reads one for a change, and keeps others from changing it until the transaction ends.
pub async fn lock(tx: &mut Tx, id: i64) -> Result<Option<Subscription>> {
    sql(
        "UPDATE subscriptions SET version = version + 1 WHERE id = $1
         RETURNING id, order_number, reader_id, offer_id, terms, processor, mode, state, life,
         checkout_id, checkout_url, processor_id, access_until, check_at, version, created_at",
    )
    .bind(id)
    .optional(tx)
    .await
}

/// Writes one that was locked.
pub async fn save(tx: &mut Tx, one: &Subscription, now: Millis) -> Result<()> {
    sql(
        "UPDATE subscriptions SET terms = $2, state = $3, life = $4, checkout_id = $5,
         checkout_url = $6, processor_id = $7, access_until = $8, check_at = $9, offer_id = $10,
         ended_at = CASE WHEN $3 = 'ended' OR $3 = 'refunded' THEN coalesce(ended_at, $11) END,
         falls_at = $12
         WHERE id = $1",
    )
    .bind(one.id)
    .bind(json::encode("terms", &one.terms)?)
    .bind(&one.state)
    .bind(json::encode("life", &one.life)?)
    .bind(one.checkout_id.as_deref())
    .bind(one.checkout_url.as_deref())
    .bind(one.processor_id.as_deref())
    .bind(one.access_until)
    .bind(one.check_at)
    .bind(one.terms.offer)
    .bind(now)
    .bind(one.life.falls_at(now))
    .execute(tx)
    .await?;
    Ok(())
}

/// How many subscriptions there are of a sort that the desk shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Begun today, by the range of ids.
    pub begun: i64,
    /// Ended today, by `subscriptions_by_end`.
    pub ended: i64,
    /// In their trial, by `subscriptions_by_state`, as the next ones.
    pub trialing: i64,
    /// With a charge that was not paid.
    pub past_due: i64,
    /// With a charge that is contested.
    pub disputed: i64,
}

/// The numbers of the desk, with the first id and the first moment of the day.
pub async fn counts(db: &Db, (first, start): (i64, Millis)) -> Result<Counts> {
    let (begun, ended, trialing, past_due, disputed) = sql(
        "SELECT (SELECT count(*) FROM subscriptions WHERE id >= $1 AND state <> 'open' AND state <> 'abandoned'),
         (SELECT count(*) FROM subscriptions WHERE ended_at >= $2),
         (SELECT count(*) FROM subscriptions WHERE state = 'trialing'),
         (SELECT count(*) FROM subscriptions WHERE state = 'past-due'),
         (SELECT count(*) FROM subscriptions WHERE state = 'disputed')",
    )
    .bind(first)
    .bind(start)
    .one(db)
    .await?;
    Ok(Counts {
        begun,
        ended,
        trialing,
        past_due,
        disputed,
    })
}

/// Puts off the next look at one, after a look that failed.
pub async fn put_off(on: impl Executor, id: i64, until: Millis) -> Result<()> {
    sql("UPDATE subscriptions SET check_at = $2,
             falls_at = CASE WHEN falls_at < $2 THEN $2 ELSE falls_at END
         WHERE id = $1")
    .bind(id)
    .bind(until)
    .execute(on)
    .await?;
    Ok(())
}

/// The occasions of the letters that have gone out.
pub async fn letters(tx: &mut Tx, id: i64) -> Result<HashSet<String>> {
    let rows: Vec<(String,)> =
        sql("SELECT occasion FROM subscription_letters WHERE subscription_id = $1")
            .bind(id)
            .all(tx)
            .await?;
    Ok(rows.into_iter().map(|(occasion,)| occasion).collect())
}

/// Whether the letter of an occasion has gone out.
pub async fn has_letter(on: impl Executor, id: i64, occasion: &str) -> Result<bool> {
    let row: Option<(i64,)> = sql("SELECT sent_at FROM subscription_letters
         WHERE subscription_id = $1 AND occasion = $2")
    .bind(id)
    .bind(occasion)
    .optional(on)
    .await?;
    Ok(row.is_some())
}

/// Notes that a letter goes out; overtaken when it has gone before.
pub async fn note_letter(tx: &mut Tx, id: i64, occasion: &str, now: Millis) -> Result<Written> {
    let noted = sql(
        "INSERT INTO subscription_letters (subscription_id, occasion, sent_at)
         VALUES ($1, $2, $3) ON CONFLICT (subscription_id, occasion) DO NOTHING",
    )
    .bind(id)
    .bind(occasion)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(Written::of(noted))
}

/// Takes a person's trial for a subscription; the id of the one that has it.
pub async fn claim_trial(tx: &mut Tx, person: &str, id: i64, now: Millis) -> Result<i64> {
    sql(
        "INSERT INTO trials (person, subscription_id, began_at) VALUES ($1, $2, $3)
         ON CONFLICT (person) DO NOTHING",
    )
    .bind(person)
    .bind(id)
    .bind(now)
    .execute(&mut *tx)
    .await?;
    let (owner,): (i64,) = sql("SELECT subscription_id FROM trials WHERE person = $1")
        .bind(person)
        .one(tx)
        .await?;
    Ok(owner)
}

/// Whether a person has had a trial.
pub async fn had_trial(on: impl Executor, person: &str) -> Result<bool> {
    let row: Option<(i64,)> = sql("SELECT subscription_id FROM trials WHERE person = $1")
        .bind(person)
        .optional(on)
        .await?;
    Ok(row.is_some())
}

/// Takes something that a person has once for a subscription; the id of the one that has it.
pub async fn take_favour(
    tx: &mut Tx,
    favour: &str,
    person: &str,
    id: i64,
    now: Millis,
) -> Result<i64> {
    sql(
        "INSERT INTO favours (favour, person, subscription_id, had_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (favour, person) DO NOTHING",
    )
    .bind(favour)
    .bind(person)
    .bind(id)
    .bind(now)
    .execute(&mut *tx)
    .await?;
    let owner = favour_owner(&mut *tx, favour, person).await?;
    Ok(owner.unwrap_or(id))
}

/// The subscription for which a person has had something, if there is one.
pub async fn favour_owner(on: impl Executor, favour: &str, person: &str) -> Result<Option<i64>> {
    let row: Option<(i64,)> =
        sql("SELECT subscription_id FROM favours WHERE favour = $1 AND person = $2")
            .bind(favour)
            .bind(person)
            .optional(on)
            .await?;
    Ok(row.map(|(owner,)| owner))
}

/// Brings what one account has bought to another. Their ids.
pub async fn bring(tx: &mut Tx, from: i64, to: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql(
        "UPDATE subscriptions SET reader_id = $2, version = version + 1
         WHERE reader_id = $1 AND state <> 'open' AND state <> 'abandoned'
         RETURNING id",
    )
    .bind(from)
    .bind(to)
    .all(tx)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Forgets which letters have gone out, so that they go out again to another address. What a
/// purchase has set going besides is no letter, and stays.
pub async fn forget_letters(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM subscription_letters
         WHERE occasion <> 'fulfilled' AND occasion <> 'taken-back'
         AND subscription_id IN (SELECT id FROM subscriptions WHERE reader_id = $1)")
    .bind(reader)
    .execute(tx)
    .await?;
    Ok(())
}
