//! The table of gift subscriptions.
use db::{Db, Error, FromRow, Row, Tx, sql};

use super::{Gift, Stage};
use crate::subscription::Subscription;
use ground::clock::Millis;
use ground::written::Written;

impl FromRow for Gift {
    fn from_row(row: &Row) -> db::Result<Self> {
        let stage: String = row.get("state")?;
        Ok(Self {
            id: row.get("id")?,
            buyer: row.get("buyer_id")?,
            offer: row.get("offer_id")?,
            code: row.get("code")?,
            buyer_name: row.get("buyer_name")?,
            email: row.get("email")?,
            message: row.get("message")?,
            deliver_at: row.get("deliver_at")?,
            stage: Stage::parse(&stage).ok_or_else(|| Error::Decode {
                column: "state".to_owned(),
                reason: format!("`{stage}` is no stage of a gift"),
            })?,
            taken_at: row.get("redeemed_at")?,
        })
    }
}

/// Keeps what is not paid yet, one for each buyer and offer.
pub async fn save_draft(tx: &mut Tx, gift: &Gift, now: Millis) -> db::Result<()> {
    sql("DELETE FROM gift_subscriptions WHERE buyer_id = $1 AND code = $2 AND state = 'draft'")
        .bind(gift.buyer)
        .bind(&gift.code)
        .execute(&mut *tx)
        .await?;
    sql(
        "INSERT INTO gift_subscriptions (id, buyer_id, offer_id, code, buyer_name, email, message,
         deliver_at, state, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'draft', $9)",
    )
    .bind(gift.id)
    .bind(gift.buyer)
    .bind(gift.offer)
    .bind(&gift.code)
    .bind(&gift.buyer_name)
    .bind(&gift.email)
    .bind(&gift.message)
    .bind(gift.deliver_at)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// What is written and not paid.
pub async fn draft(db: &Db, buyer: i64, code: &str) -> db::Result<Option<Gift>> {
    sql(
        "SELECT id, buyer_id, offer_id, code, buyer_name, email, message, deliver_at,
         state, redeemed_at
         FROM gift_subscriptions WHERE buyer_id = $1 AND code = $2 AND state = 'draft'
         ORDER BY id DESC LIMIT 1",
    )
    .bind(buyer)
    .bind(code)
    .optional(db)
    .await
}

/// Turns the draft into a gift that waits. A day that is over by now is today.
pub async fn pay(
    tx: &mut Tx,
    order: &Subscription,
    hash: &str,
    now: Millis,
) -> db::Result<Option<Gift>> {
    sql(
        "UPDATE gift_subscriptions SET state = 'waiting', token_hash = $3, subscription_id = $4,
         deliver_at = CASE WHEN deliver_at < $5 THEN $5 ELSE deliver_at END
         WHERE state = 'draft' AND id = (SELECT id FROM gift_subscriptions
         WHERE buyer_id = $1 AND code = $2 AND state = 'draft' ORDER BY id DESC LIMIT 1)
         RETURNING id, buyer_id, offer_id, code, buyer_name, email, message, deliver_at,
         state, redeemed_at",
    )
    .bind(order.reader)
    .bind(&order.terms.code)
    .bind(hash)
    .bind(order.id)
    .bind(now)
    .optional(tx)
    .await
}

/// The gift that was bought with an order.
pub async fn of_order(db: &Db, order: i64) -> db::Result<Option<Gift>> {
    sql(
        "SELECT id, buyer_id, offer_id, code, buyer_name, email, message, deliver_at,
         state, redeemed_at
         FROM gift_subscriptions WHERE subscription_id = $1",
    )
    .bind(order)
    .optional(db)
    .await
}

/// Takes a gift back that nobody has taken.
pub async fn take_back(tx: &mut Tx, order: i64) -> db::Result<Option<Gift>> {
    sql("UPDATE gift_subscriptions SET state = 'withdrawn'
         WHERE subscription_id = $1 AND state = 'waiting'
         RETURNING id, buyer_id, offer_id, code, buyer_name, email, message, deliver_at,
         state, redeemed_at")
    .bind(order)
    .optional(tx)
    .await
}

/// The gift behind a link: one that waits, or that was taken back.
pub async fn by_token(db: &Db, hash: &str) -> db::Result<Option<Gift>> {
    sql(
        "SELECT id, buyer_id, offer_id, code, buyer_name, email, message, deliver_at,
         state, redeemed_at
         FROM gift_subscriptions WHERE token_hash = $1",
    )
    .bind(hash)
    .optional(db)
    .await
}

/// Hands a gift over, once.
pub async fn redeem(tx: &mut Tx, id: i64, reader: i64, now: Millis) -> db::Result<Written> {
    let rows = sql(
        "UPDATE gift_subscriptions SET state = 'redeemed', redeemed_by = $2, redeemed_at = $3,
         token_hash = NULL WHERE id = $1 AND state = 'waiting'",
    )
    .bind(id)
    .bind(reader)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(Written::of(rows))
}

/// What a reader has bought.
pub async fn bought(db: &Db, buyer: i64) -> db::Result<Vec<Gift>> {
    sql(
        "SELECT id, buyer_id, offer_id, code, buyer_name, email, message, deliver_at,
         state, redeemed_at
         FROM gift_subscriptions WHERE buyer_id = $1 ORDER BY id DESC LIMIT 500",
    )
    .bind(buyer)
    .all(db)
    .await
}

/// Forgets drafts, and names and words in what is paid; who was given something keeps it.
pub async fn forget(tx: &mut Tx, buyer: i64) -> db::Result<()> {
    sql("DELETE FROM gift_subscriptions WHERE buyer_id = $1 AND state = 'draft'")
        .bind(buyer)
        .execute(&mut *tx)
        .await?;
    sql("UPDATE gift_subscriptions SET buyer_name = '', message = '' WHERE buyer_id = $1")
        .bind(buyer)
        .execute(tx)
        .await?;
    Ok(())
}
