//! Subscriptions as a gift: somebody pays, writes a few words, and names an address and a day;
//! on the day a letter goes there, whose link begins the subscription.
pub mod begin;
pub mod pages;
mod store;

use db::{Db, Tx};

pub use begin::{Fit, fit};

use super::{Offer, Plan, token};
use crate::subscription::Subscription;
use crate::subscription::words::day;
use ground::app::App;
use ground::clock::{DAY, Millis};
use ground::error::Result;
use ground::i18n::{self, FluentArgs};
use ground::written::Written;
use newsroom::publication::Publication;
use people::letter::{self, Letter};
use people::reader::Reader;

/// How far ahead a gift can be delivered.
const FURTHEST: Millis = 366 * DAY;

/// Where a gift is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Written, and not paid.
    Draft,
    /// Paid, and not taken.
    Waiting,
    /// Somebody has it.
    Taken,
    /// Its buyer has withdrawn from the order, or its price was given back.
    TakenBack,
}

impl Stage {
    /// The word for it in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Waiting => "waiting",
            Self::Taken => "redeemed",
            Self::TakenBack => "withdrawn",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        let all = [Self::Draft, Self::Waiting, Self::Taken, Self::TakenBack];
        all.into_iter().find(|stage| stage.word() == word)
    }
}

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
    /// Where it is.
    pub stage: Stage,
    /// When somebody took it.
    pub taken_at: Option<Millis>,
}

/// Keeps what a buyer has written, before it is paid, in place of what they wrote before.
pub async fn save_draft(app: &App, tx: &mut Tx, gift: &Gift) -> Result<()> {
    Ok(store::save_draft(tx, gift, app.clock.now()).await?)
}

/// What a buyer has written for an offer and not paid yet. Without it there is nothing to sell.
pub async fn draft(db: &Db, buyer: i64, code: &str) -> Result<Option<Gift>> {
    Ok(store::draft(db, buyer, code).await?)
}

/// The gift is paid by this order of its buyer's: its letter goes out on its day. Overtaken
/// when there is nothing that could be meant, as on a second call.
pub async fn paid(app: &App, tx: &mut Tx, order: &Subscription) -> Result<Written> {
    let (secret, hash) = token::new();
    let buyer = order.reader;
    let Some(gift) = store::pay(tx, order, &hash, app.clock.now()).await? else {
        return Ok(Written::Overtaken);
    };
    let url = format!("{}/subscribe/redeem/{secret}", app.config.public_url());
    let letter = Letter::new("gift-subscription", &gift.email)
        .typed_by(Some(buyer))
        .with("from", &gift.buyer_name)
        .with("message", one_paragraph(&gift.message))
        .action(url);
    let once = Some(occasion(gift.id));
    letter::send_at(app, tx, &letter, once, gift.deliver_at).await?;
    Ok(Written::Done)
}

/// The occasion of the letter to the recipient.
fn occasion(gift: i64) -> String {
    format!("gift-subscription {gift}")
}

/// The gift that was bought with this order.
pub async fn of_order(db: &Db, order: i64) -> Result<Option<Gift>> {
    Ok(store::of_order(db, order).await?)
}

/// Whether its letter has gone out.
pub async fn is_sent(db: &Db, gift: &Gift) -> Result<bool> {
    Ok(!letter::is_waiting(db, &occasion(gift.id)).await?)
}

/// Takes back the gift of an order: nobody can take it any more, and a letter that has not gone
/// out stays here. Overtaken when somebody was faster and has it.
pub async fn take_back(app: &App, tx: &mut Tx, order: i64) -> Result<Written> {
    let Some(gift) = store::take_back(tx, order).await? else {
        return Ok(Written::Overtaken);
    };
    // The link in a letter that has gone out opens nothing any more.
    let _ = letter::recall(app, tx, &occasion(gift.id)).await?;
    Ok(Written::Done)
}

/// What becomes of the gifts of a buyer whose account is erased before they are taken, a line
/// each.
pub async fn stays(app: &App, publication: &Publication, buyer: i64) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    let all = store::bought(&app.db, buyer).await?;
    for gift in all.iter().filter(|gift| gift.stage == Stage::Waiting) {
        let key = match is_sent(&app.db, gift).await? {
            true => "erase-gift-sent",
            false => "erase-gift-waiting",
        };
        let mut args = FluentArgs::new();
        args.set("email", gift.email.clone());
        args.set("date", day(publication, gift.deliver_at));
        lines.push(i18n::translate(&publication.settings.language, key, &args));
    }
    Ok(lines)
}

/// Empty lines would end the paragraph of the letter.
fn one_paragraph(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A gift that waits to be unwrapped, with its plan and offer.
pub async fn waiting(db: &Db, secret: &str) -> Result<Option<(Gift, Plan, Offer)>> {
    let Some(hash) = token::hash(secret) else {
        return Ok(None);
    };
    let gift = store::by_token(db, &hash).await?;
    let Some(gift) = gift.filter(|gift| gift.stage == Stage::Waiting) else {
        return Ok(None);
    };
    let found = super::by_id(db, gift.offer).await?;
    Ok(found.map(|(plan, offer)| (gift, plan, offer)))
}

/// Whether the gift behind a link was taken back.
pub async fn was_taken_back(db: &Db, secret: &str) -> Result<bool> {
    let Some(hash) = token::hash(secret) else {
        return Ok(false);
    };
    let gift = store::by_token(db, &hash).await?;
    Ok(gift.is_some_and(|gift| gift.stage == Stage::TakenBack))
}

/// Gives the reader what is in the gift, once, as it fits them ([`fit`], asked before the
/// transaction, which must not wait for a second connection). What it did; `None` when
/// somebody was faster. A gift that would burn beside something else is kept. Call
/// [`people::reader::session::Sessions::clear`] after the commit.
pub async fn redeem(
    app: &App,
    tx: &mut Tx,
    found: (&Gift, &Plan, &Offer),
    (reader, fit): (&Reader, Fit),
) -> Result<Option<Fit>> {
    if fit == Fit::Waits {
        return Ok(Some(fit));
    }
    if !store::redeem(tx, found.0.id, reader.id, app.clock.now())
        .await?
        .is_done()
    {
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
