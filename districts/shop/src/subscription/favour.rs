//! What a person has once: an introductory price, a coupon, the house's full refund. A person
//! is known by the mailbox, the account and the card, as with trials.
use db::{Db, Tx};
use serde::{Deserialize, Serialize};

use super::life::Ending;
use super::{Change, State, store, trial};
use ground::error::{Error, Result};
use people::reader::Reader;

/// Something that is had once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Favour {
    /// A price below the lasting one at the beginning.
    Introduction,
    /// All money back from a withdrawal for which the law gives back less.
    Refund,
    /// A coupon, by its code.
    Coupon(String),
}

impl Favour {
    /// Its name in the database.
    fn key(&self) -> String {
        match self {
            Self::Introduction => "introduction".to_owned(),
            Self::Refund => "refund".to_owned(),
            Self::Coupon(code) => format!("coupon {code}"),
        }
    }
}

/// Whether this reader, or whoever reads mail there or pays with this card, has had it.
pub async fn was_had(
    db: &Db,
    favour: &Favour,
    reader: &Reader,
    card: Option<&str>,
) -> Result<bool> {
    for person in trial::people(reader, card) {
        if store::favour_owner(db, &favour.key(), &person)
            .await?
            .is_some()
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Takes what the terms of a subscription that has begun give once. Where the person has had
/// it, the subscription ends before anybody reads, and what was charged goes back.
pub(super) async fn claim(tx: &mut Tx, buyer: &Reader, change: &mut Change) -> Result<()> {
    for favour in std::mem::take(&mut change.takes) {
        if !take(tx, &favour, buyer, change).await? {
            // Somebody has taken it in another window since it was looked at.
            return Err(Error::Unavailable);
        }
    }
    let has_begun = !matches!(change.one.state(change.now), State::Open | State::Abandoned);
    let life = &mut change.one.life;
    if life.has_favours || !has_begun || life.ended_by.is_some() {
        return Ok(());
    }
    life.has_favours = true;
    let mut is_first = true;
    for favour in change.one.terms.rules.favours.clone() {
        is_first &= take(tx, &favour, buyer, change).await?;
    }
    if is_first || change.is_settled() {
        return Ok(());
    }
    if change.one.life.changed_at.is_some() {
        return Err(Error::Unavailable);
    }
    give_up(change);
    Ok(())
}

/// Ends an order whose price was for somebody who has not had it.
fn give_up(change: &mut Change) {
    for (invoice, left) in change.paid_in() {
        change.refund_for(&invoice, left, "once");
    }
    change.end(Ending::FavourUsed);
}

/// Whether it is this subscription's from now on, for everybody who is this person.
async fn take(tx: &mut Tx, favour: &Favour, buyer: &Reader, change: &Change) -> Result<bool> {
    let said = change.one.life.said.as_ref();
    let method = said.and_then(|said| said.method.as_ref());
    let card = method.and_then(|method| method.fingerprint.as_deref());
    let (id, now) = (change.one.id, change.now);
    let mut is_first = true;
    for person in trial::people(buyer, card) {
        let owner = store::take_favour(tx, &favour.key(), &person, id, now).await?;
        is_first &= owner == id;
    }
    Ok(is_first)
}
