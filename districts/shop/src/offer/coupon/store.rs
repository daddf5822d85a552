//! Tables of coupons and their uses.
use db::{Db, Tx, sql};

use super::{Coupon, Reduction, reduction};
use ground::clock::Millis;
use ground::error::Result;
use ground::written::Written;

type Columns = (
    String,
    Option<i64>,
    Option<i64>,
    String,
    Option<u32>,
    String,
    Option<Millis>,
    Option<Millis>,
    Option<i64>,
    i64,
    String,
);

fn coupon(row: Columns) -> Result<Coupon> {
    let (
        code,
        percent,
        amount,
        currency,
        periods,
        offers,
        starts_at,
        ends_at,
        max_uses,
        uses,
        note,
    ) = row;
    let reduction = reduction(percent, amount, &currency)
        .ok_or_else(|| anyhow::anyhow!("coupon {code} takes nothing off"))?;
    Ok(Coupon {
        code,
        reduction,
        periods,
        offers: serde_json::from_str(&offers)?,
        starts_at,
        ends_at,
        max_uses,
        uses,
        note,
    })
}

/// The coupon of a code.
pub async fn by_code(db: &Db, code: &str) -> Result<Option<Coupon>> {
    let row = sql(
        "SELECT code, percent, amount, currency, periods, offers, starts_at, ends_at, max_uses, uses, note
         FROM coupons WHERE code = $1",
    )
    .bind(code)
    .optional(db)
    .await?;
    row.map(coupon).transpose()
}

/// All coupons, newest first.
pub async fn all(db: &Db) -> Result<Vec<Coupon>> {
    let rows: Vec<Columns> = sql(
        "SELECT code, percent, amount, currency, periods, offers, starts_at, ends_at, max_uses, uses, note
         FROM coupons ORDER BY created_at DESC, code LIMIT 500",
    )
    .all(db)
    .await?;
    rows.into_iter().map(coupon).collect()
}

/// Keeps a new coupon.
pub async fn insert(tx: &mut Tx, coupon: &Coupon, now: Millis) -> Result<Written> {
    let (percent, amount, currency) = match coupon.reduction {
        Reduction::Percent(percent) => (Some(i64::from(percent)), None, String::new()),
        Reduction::Amount(off) => (None, Some(off.minor), off.currency.to_string()),
    };
    let rows = sql(
        "INSERT INTO coupons (code, percent, amount, currency, periods, offers, starts_at, ends_at,
         max_uses, uses, note, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10, $11)
         ON CONFLICT (code) DO NOTHING",
    )
    .bind(&coupon.code)
    .bind(percent)
    .bind(amount)
    .bind(currency)
    .bind(coupon.periods.map(i64::from))
    .bind(serde_json::to_string(&coupon.offers)?)
    .bind(coupon.starts_at)
    .bind(coupon.ends_at)
    .bind(coupon.max_uses)
    .bind(&coupon.note)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(Written::of(rows))
}

/// Counts a use if there is one left. The condition and the count are one statement, whose
/// row the database locks.
pub async fn redeem(tx: &mut Tx, code: &str, purchase: &str, now: Millis) -> db::Result<Written> {
    let known: Option<(i64,)> =
        sql("SELECT used_at FROM coupon_uses WHERE coupon = $1 AND purchase = $2")
            .bind(code)
            .bind(purchase)
            .optional(&mut *tx)
            .await?;
    if known.is_some() {
        return Ok(Written::Done);
    }
    let counted = sql(
        "UPDATE coupons SET uses = uses + 1 WHERE code = $1 AND (max_uses IS NULL OR uses < max_uses)
         AND (starts_at IS NULL OR starts_at <= $2) AND (ends_at IS NULL OR ends_at > $2)",
    )
    .bind(code)
    .bind(now)
    .execute(&mut *tx)
    .await?;
    if counted == 0 {
        return Ok(Written::Overtaken);
    }
    let noted = sql(
        "INSERT INTO coupon_uses (coupon, purchase, used_at) VALUES ($1, $2, $3)
         ON CONFLICT (coupon, purchase) DO NOTHING",
    )
    .bind(code)
    .bind(purchase)
    .bind(now)
    .execute(&mut *tx)
    .await?;
    if noted == 0 {
        // The same purchase came twice at once; one of the two counts.
        uncount(tx, code).await?;
    }
    Ok(Written::Done)
}

/// Takes a use back.
pub async fn release(tx: &mut Tx, code: &str, purchase: &str) -> db::Result<()> {
    let removed = sql("DELETE FROM coupon_uses WHERE coupon = $1 AND purchase = $2")
        .bind(code)
        .bind(purchase)
        .execute(&mut *tx)
        .await?;
    if removed == 1 {
        uncount(tx, code).await?;
    }
    Ok(())
}

async fn uncount(tx: &mut Tx, code: &str) -> db::Result<()> {
    sql("UPDATE coupons SET uses = uses - 1 WHERE code = $1 AND uses > 0")
        .bind(code)
        .execute(tx)
        .await?;
    Ok(())
}

/// Ends a coupon.
pub async fn end(tx: &mut Tx, code: &str, now: Millis) -> db::Result<Written> {
    let rows = sql(
        "UPDATE coupons SET ends_at = $2 WHERE code = $1 AND (ends_at IS NULL OR ends_at > $2)",
    )
    .bind(code)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(Written::of(rows))
}
