//! Withdrawing from a contract: what the law gives back, and the house's rule that gives
//! more, once a person.
use super::favour::{self, Favour};
use super::life::{Ending, Part};
use super::settle::change_at;
use super::{Change, State, Subscription};
use crate::offer::gift::{self, Stage};
use crate::offer::{Consent, Kind};
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;
use newsroom::publication;
use people::reader;

/// What somebody who withdraws gets back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Back {
    part: Part,
    /// Minor units.
    pub amount: i64,
    /// Whether it is more than the law gives, which a person has once.
    is_favour: bool,
}

/// What withdrawing now gives back; `None` where one cannot withdraw. `had_refund` is whether
/// this person has had the house's full refund.
pub fn right(one: &Subscription, had_refund: bool, now: Millis) -> Option<Back> {
    if !one.can_withdraw(now) {
        return None;
    }
    let by_law = by_law(one).map(|part| Back {
        part,
        amount: amount(one, part, now),
        is_favour: false,
    });
    let whole = amount(one, Part::Whole, now);
    if had_refund || by_law.is_some_and(|back| back.amount == whole) {
        return by_law;
    }
    Some(Back {
        part: Part::Whole,
        amount: whole,
        is_favour: true,
    })
}

fn by_law(one: &Subscription) -> Option<Part> {
    match one.terms.rules.consent {
        Consent::NotAsked => Some(Part::Whole),
        Consent::NotNeeded => None,
        // Article 16(m): the right is lost when reading has begun.
        Consent::Content => one.life.begun_at.is_none().then_some(Part::Whole),
        // Article 14(3): in proportion to what was provided.
        Consent::Service => Some(Part::Rest),
    }
}

fn amount(one: &Subscription, part: Part, now: Millis) -> i64 {
    let change = Change::of(one.clone(), now);
    match part {
        // Before the bank has decided, nothing does.
        _ if one.state(now) == State::Disputed => 0,
        Part::Whole => change.left(),
        Part::Rest => change.goes_back(),
    }
}

/// What withdrawing from a subscription gives back now.
pub async fn of(app: &App, one: &Subscription) -> Result<Option<Back>> {
    if !is_at_hand(app, one).await? {
        return Ok(None);
    }
    let had_refund = had_refund(app, one).await?;
    Ok(right(one, had_refund, app.clock.now()))
}

/// Whether what was bought is still the buyer's to return: a gift is until somebody takes it.
async fn is_at_hand(app: &App, one: &Subscription) -> Result<bool> {
    if !matches!(one.terms.kind, Kind::Gift { .. }) {
        return Ok(true);
    }
    let gift = gift::of_order(&app.db, one.id).await?;
    Ok(gift.is_some_and(|gift| gift.stage == Stage::Waiting))
}

/// Whether the person who holds a subscription has had the house's full refund, or it is had
/// by nobody here.
async fn had_refund(app: &App, one: &Subscription) -> Result<bool> {
    if !publication::current(app).await?.settings.house_refund {
        return Ok(true);
    }
    let Some(buyer) = reader::by_id(&app.db, one.reader).await? else {
        return Ok(true);
    };
    let said = one.life.said.as_ref();
    let method = said.and_then(|said| said.method.as_ref());
    let card = method.and_then(|method| method.fingerprint.as_deref());
    favour::was_had(&app.db, &Favour::Refund, &buyer, card).await
}

/// Withdraws from a subscription, if one can. What is given back is decided by what is known
/// of it in the transaction: somebody may begin to read in another window.
///
/// # Errors
/// When the database does not answer, and when the same person takes the house's full refund
/// somewhere else at this moment.
pub async fn withdraw(app: &App, one: &Subscription) -> Result<bool> {
    if !is_at_hand(app, one).await? {
        return Ok(false);
    }
    let had_refund = had_refund(app, one).await?;
    let done = change_at(app, one.id, None, |change| {
        let back = right(&change.one, had_refund, change.now);
        Ok(back.is_some_and(|back| change.withdraw(back)))
    });
    Ok(done.await?.unwrap_or(false))
}

impl Change {
    /// Withdraws from the contract: it ends now, and so much is given back.
    pub fn withdraw(&mut self, back: Back) -> bool {
        if !self.one.can_withdraw(self.now) {
            return false;
        }
        // The balance goes back by itself when it is over.
        if back.part == Part::Rest {
            self.give_back_unused();
        }
        self.one.life.back = Some(back.amount);
        self.takes.extend(back.is_favour.then_some(Favour::Refund));
        self.end(Ending::Withdrawn);
        // Only now is everything on the balance that it had set aside.
        if back.part == Part::Whole {
            self.give_back_whole();
        }
        true
    }
}
