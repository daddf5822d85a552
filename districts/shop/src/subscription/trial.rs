//! One trial a person: known by the mailbox and by the card.
use db::{Db, Tx};
use sha2::{Digest, Sha256};

use super::life::Ending;
use super::{Change, store};
use crate::payment::Status;
use ground::error::Result;
use ground::ids::hex;
use people::reader::{Email, Reader};

/// The mailbox behind an address, as a hash.
pub fn mailbox(email: &Email) -> String {
    email.mailbox_hash()
}

/// A card, as a hash.
fn card(fingerprint: &str) -> String {
    format!("card:{}", hex(&Sha256::digest(fingerprint)))
}

/// Whether this account, or whoever reads mail there, has had a trial.
pub async fn was_used(db: &Db, reader: &Reader) -> Result<bool> {
    for person in people(reader, None) {
        if store::had_trial(db, &person).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// An account, which may change its address.
fn account(reader: i64) -> String {
    format!("account:{reader}")
}

/// Everything by which a person is known: the mailbox, the account and the card. An address that
/// is not proved may be somebody else's, and says nothing about who has typed it.
pub(super) fn people(reader: &Reader, fingerprint: Option<&str>) -> Vec<String> {
    let proved = Email::parse(&reader.email).filter(|_| reader.is_verified());
    let mail = proved.map(|email| mailbox(&email));
    let known = mail.into_iter().chain([account(reader.id)]);
    known.chain(fingerprint.map(card)).collect()
}

/// Takes the person's trial for a subscription that has begun with one. Where another one
/// has it, this one ends before anything is charged.
pub(super) async fn claim(tx: &mut Tx, buyer: &Reader, change: &mut Change) -> Result<()> {
    let life = &change.one.life;
    let Some(said) = &life.said else {
        return Ok(());
    };
    if life.has_claimed || said.trial_end.is_none() || said.status == Status::Incomplete {
        return Ok(());
    }
    let fingerprint = said
        .method
        .as_ref()
        .and_then(|method| method.fingerprint.as_deref());
    let mut is_first = true;
    for person in people(buyer, fingerprint) {
        let owner = store::claim_trial(tx, &person, change.one.id, change.now).await?;
        is_first &= owner == change.one.id;
    }
    change.one.life.has_claimed = true;
    if !is_first && !change.is_settled() {
        change.end(Ending::TrialUsed);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<String> {
        Email::parse(text).map(|email| mailbox(&email))
    }

    #[test]
    fn one_mailbox_in_many_spellings_is_one_person() {
        let anna = of("anna.writer@gmail.com");
        for same in [
            "annawriter@gmail.com",
            "A.n.n.a.Writer+news@Gmail.com",
            "annawriter@googlemail.com",
        ] {
            assert_eq!(of(same), anna, "{same}");
        }
        assert_eq!(of("anna+trial2@news.example"), of("anna@news.example"));
        assert_ne!(of("a.nna@news.example"), of("anna@news.example"));
        assert_ne!(of("bertha@gmail.com"), anna);
    }
}
