//! Coupons: a code that lowers a price for some periods, so many times and no more.
mod store;

use db::{Db, Tx};
use serde::{Deserialize, Serialize};

use super::Offer;
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;
use ground::limit::{self, Attempt, Who};
use ground::money::{Currency, Money};
use ground::written::Written;

/// What a coupon takes off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reduction {
    /// Hundredths of the price, 1 to 100.
    Percent(u32),
    /// An amount, for offers in its currency.
    Amount(Money),
}

/// A code that lowers a price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coupon {
    /// What readers type: capital letters, digits, hyphens.
    pub code: String,
    /// What it takes off.
    pub reduction: Reduction,
    /// Billing periods it counts for, from the first; `None` for all.
    pub periods: Option<u32>,
    /// Codes of the offers it fits; empty for all.
    pub offers: Vec<String>,
    /// From when.
    pub starts_at: Option<Millis>,
    /// Until when, exclusive.
    pub ends_at: Option<Millis>,
    /// How many purchases it is good for; `None` for any number.
    pub max_uses: Option<i64>,
    /// Purchases so far.
    pub uses: i64,
    /// What staff wrote about it.
    pub note: String,
}

impl Reduction {
    /// The price that is left.
    pub fn of(self, price: Money) -> Money {
        match self {
            Self::Percent(percent) => price.less_percent(percent),
            Self::Amount(off) if off.currency == price.currency => price.less(off.minor),
            Self::Amount(_) => price,
        }
    }
}

impl Coupon {
    /// Whether it lowers the price of this offer now. That it has a use left is certain
    /// only when [`redeem`] says so.
    pub fn fits(&self, offer: &Offer, now: Millis) -> bool {
        let has_currency = match self.reduction {
            Reduction::Percent(_) => true,
            Reduction::Amount(off) => off.currency == offer.currency,
        };
        has_currency
            && (self.offers.is_empty() || self.offers.contains(&offer.code))
            && self.starts_at.is_none_or(|start| start <= now)
            && self.ends_at.is_none_or(|end| now < end)
            && self.max_uses.is_none_or(|most| self.uses < most)
    }

    /// The code as it is kept, from what somebody typed; `None` for what can be no code.
    pub fn key(typed: &str) -> Option<String> {
        let key: String = typed.trim().to_uppercase();
        let is_good = (1..=40).contains(&key.len())
            && key
                .bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-');
        is_good.then_some(key)
    }
}

/// The coupon that somebody typed, if it fits the offer now.
pub async fn coupon(db: &Db, typed: &str, offer: &Offer, now: Millis) -> Result<Option<Coupon>> {
    let Some(key) = Coupon::key(typed) else {
        return Ok(None);
    };
    let coupon = store::by_code(db, &key).await?;
    Ok(coupon.filter(|coupon| coupon.fits(offer, now)))
}

/// The same for somebody who types it. A guess is counted before anything is looked up; what
/// fits takes nothing from the allowance of guesses.
///
/// # Errors
/// [`ground::error::Error::TooMany`] after too many guesses.
pub async fn typed(app: &App, who: &Who, typed: &str, offer: &Offer) -> Result<Option<Coupon>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    limit::require(app, Attempt::Coupon, who).await?;
    let found = coupon(&app.db, typed, offer, app.clock.now()).await?;
    if found.is_some() {
        limit::give_back(app, Attempt::Coupon, who).await?;
    }
    Ok(found)
}

/// Uses a coupon for a purchase, in the purchase's transaction. Overtaken, and nothing is used,
/// when it has ended or has no use left; a purchase that has used it already has it still.
pub async fn redeem(tx: &mut Tx, code: &str, purchase: &str, now: Millis) -> Result<Written> {
    Ok(store::redeem(tx, code, purchase, now).await?)
}

/// Gives the use of a purchase that was abandoned back to others.
pub async fn release(tx: &mut Tx, code: &str, purchase: &str) -> Result<()> {
    Ok(store::release(tx, code, purchase).await?)
}

/// All coupons, newest first.
pub async fn all(db: &Db) -> Result<Vec<Coupon>> {
    store::all(db).await
}

/// Keeps a new coupon; overtaken when its code is taken.
pub async fn create(tx: &mut Tx, coupon: &Coupon, now: Millis) -> Result<Written> {
    store::insert(tx, coupon, now).await
}

/// Ends a coupon now; overtaken when it had ended.
pub async fn end(tx: &mut Tx, code: &str, now: Millis) -> Result<Written> {
    Ok(store::end(tx, code, now).await?)
}

/// The reduction of a coupon's row.
fn reduction(percent: Option<i64>, amount: Option<i64>, currency: &str) -> Option<Reduction> {
    match (percent, amount) {
        (Some(percent), _) => Some(Reduction::Percent(u32::try_from(percent).ok()?)),
        (None, Some(minor)) => Some(Reduction::Amount(Money::new(
            minor,
            Currency::parse(currency)?,
        ))),
        (None, None) => None,
    }
}
