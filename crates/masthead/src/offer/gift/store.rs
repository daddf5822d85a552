//! The table of gift subscriptions.
use db::{Db, Tx, sql};

use super::Gift;
use crate::clock::Millis;

type Columns = (i64, i64, i64, String, String, String, String, Millis);

fn gift((id, buyer, offer, code, buyer_name, email, message, deliver_at): Columns) -> Gift {
    Gift {
        id,
        buyer,
        offer,
        code,
        buyer_name,
        email,
        message,
        deliver_at,
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
    let row: Option<Columns> = sql(
        "SELECT id, buyer_id, offer_id, code, buyer_name, email, message, deliver_at
         FROM gift_subscriptions WHERE buyer_id = $1 AND code = $2 AND state = 'draft'
         ORDER BY id DESC LIMIT 1",
    )
    .bind(buyer)
    .bind(code)
    .optional(db)
    .await?;
    Ok(row.map(gift))
}

/// Turns the draft into a gift that waits.
pub async fn pay(tx: &mut Tx, buyer: i64, code: &str, hash: &str) -> db::Result<Option<Gift>> {
    let row: Option<Columns> = sql(
        "UPDATE gift_subscriptions SET state = 'waiting', token_hash = $3
         WHERE state = 'draft' AND id = (SELECT id FROM gift_subscriptions
         WHERE buyer_id = $1 AND code = $2 AND state = 'draft' ORDER BY id DESC LIMIT 1)
         RETURNING id, buyer_id, offer_id, code, buyer_name, email, message, deliver_at",
    )
    .bind(buyer)
    .bind(code)
    .bind(hash)
    .optional(tx)
    .await?;
    Ok(row.map(gift))
}

/// The gift that waits behind a link.
pub async fn by_token(db: &Db, hash: &str) -> db::Result<Option<Gift>> {
    let row: Option<Columns> = sql(
        "SELECT id, buyer_id, offer_id, code, buyer_name, email, message, deliver_at
         FROM gift_subscriptions WHERE token_hash = $1 AND state = 'waiting'",
    )
    .bind(hash)
    .optional(db)
    .await?;
    Ok(row.map(gift))
}

/// Hands a gift over, once.
pub async fn redeem(tx: &mut Tx, id: i64, reader: i64, now: Millis) -> db::Result<bool> {
    let rows = sql(
        "UPDATE gift_subscriptions SET state = 'redeemed', redeemed_by = $2, redeemed_at = $3,
         token_hash = NULL WHERE id = $1 AND state = 'waiting'",
    )
    .bind(id)
    .bind(reader)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(rows == 1)
}

/// What a reader has bought.
pub async fn bought(db: &Db, buyer: i64) -> db::Result<Vec<Gift>> {
    let rows: Vec<Columns> = sql(
        "SELECT id, buyer_id, offer_id, code, buyer_name, email, message, deliver_at
         FROM gift_subscriptions WHERE buyer_id = $1 ORDER BY id DESC LIMIT 500",
    )
    .bind(buyer)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(gift).collect())
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
