//! Subscriptions as a gift: somebody pays, writes a few words, and names an address and a day;
//! on the day a letter goes there, whose link begins the subscription.
pub mod begin;
pub mod pages;
mod store;

use db::{Db, Tx};

pub use begin::Fit;

use super::{Offer, Plan, token};
use crate::app::App;
use crate::clock::{DAY, Millis};
use crate::error::Result;
use crate::letter::{self, Letter};
use crate::reader::Reader;

/// How far ahead a gift can be delivered.
const FURTHEST: Millis = 366 * DAY;

/// A gift, from the form to the link that was used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gift {
    /// Id.
    pub id: i64,
    /// Who pays.
    pub buyer: i64,
    /// The offer, this very version.
    pub offer: i64,
    /// Its code.
    pub code: String,
    /// The buyer's name in the letter.
    pub buyer_name: String,
    /// To whom.
    pub email: String,
    /// Words for them.
    pub message: String,
    /// When the letter goes out.
    pub deliver_at: Millis,
}

/// Keeps what a buyer has written, before it is paid, in place of what they wrote before.
///
/// # Errors
/// When the database does not answer.
pub async fn save_draft(app: &App, tx: &mut Tx, gift: &Gift) -> Result<()> {
    Ok(store::save_draft(tx, gift, app.clock.now()).await?)
}

/// What a buyer has written for an offer and not paid yet. Without it there is nothing to sell.
///
/// # Errors
/// When the database does not answer.
pub async fn draft(db: &Db, buyer: i64, code: &str) -> Result<Option<Gift>> {
    Ok(store::draft(db, buyer, code).await?)
}

/// The gift is paid: its letter goes out on its day. False when there is nothing that could
/// be meant, as on a second call.
///
/// # Errors
/// When the database does not answer.
pub async fn paid(app: &App, tx: &mut Tx, buyer: i64, code: &str) -> Result<bool> {
    let (secret, hash) = token::new();
    let Some(gift) = store::pay(tx, buyer, code, &hash).await? else {
        return Ok(false);
    };
    let url = format!("{}/subscribe/redeem/{secret}", app.config.public_url());
    let letter = Letter::new("gift-subscription", &gift.email)
        .typed_by(Some(buyer))
        .with("from", &gift.buyer_name)
        .with("message", one_paragraph(&gift.message))
        .action(url);
    let at = gift.deliver_at.max(app.clock.now());
    letter::send_at(
        app,
        tx,
        &letter,
        Some(format!("gift-subscription {}", gift.id)),
        at,
    )
    .await?;
    Ok(true)
}

/// Empty lines would end the paragraph of the letter.
fn one_paragraph(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A gift that waits to be unwrapped, with its plan and offer.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(db: &Db, secret: &str) -> Result<Option<(Gift, Plan, Offer)>> {
    let Some(hash) = token::hash(secret) else {
        return Ok(None);
    };
    let Some(gift) = store::by_token(db, &hash).await? else {
        return Ok(None);
    };
    let found = super::by_id(db, gift.offer).await?;
    Ok(found.map(|(plan, offer)| (gift, plan, offer)))
}

/// Gives the reader what is in the gift, once, as it fits them. What it did; `None` when
/// somebody was faster. A gift that would burn beside something else is kept. Call
/// [`crate::reader::session::Sessions::clear`] after the commit.
///
/// # Errors
/// When the database does not answer.
pub async fn redeem(
    app: &App,
    tx: &mut Tx,
    found: (&Gift, &Plan, &Offer),
    reader: &Reader,
) -> Result<Option<Fit>> {
    let (gift, plan, offer) = found;
    let fit = begin::fit(app, reader.id, plan, offer).await?;
    if fit == Fit::Waits {
        return Ok(Some(fit));
    }
    if !store::redeem(tx, gift.id, reader.id, app.clock.now()).await? {
        return Ok(None);
    }
    begin::give(app, tx, found, (reader.id, fit)).await?;
    Ok(Some(fit))
}

/// The last moment at which a gift that is bought now can be delivered.
pub fn latest(now: Millis) -> Millis {
    now + FURTHEST
}

/// Gifts that a reader has bought, for the export of their data.
pub(super) async fn bought(db: &Db, buyer: i64) -> Result<Vec<Gift>> {
    Ok(store::bought(db, buyer).await?)
}

/// Forgets what somebody has written about others.
pub(super) async fn forget(tx: &mut Tx, buyer: i64) -> Result<()> {
    Ok(store::forget(tx, buyer).await?)
}
