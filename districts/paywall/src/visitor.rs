//! The visitor's cookie: a signed pointer to the ledger, with no count in it.
use super::Person;
use ground::clock::{DAY, Millis};
use ground::ids::{from_hex, hex, random_bytes};
use ground::keys::{MAC_BYTES, SigningKeys};

/// How long a used id is worth something: as long as browsers keep any cookie
/// (RFC 6265bis, 5.5), which is longer than the longest period.
const USED_LIFE: Millis = 400 * DAY;
/// A new id that nobody used is worth nothing after this time.
const UNUSED_LIFE: Millis = DAY;
/// What a cookie's signature is good for.
const COOKIE: &str = "visitor";

/// Bytes of the time in an id: milliseconds, as in a UUID of version 7 (RFC 9562, 5.7).
const TIME_BYTES: usize = 6;

/// Whether an id has been through the budget of its network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Handed out by the continue step, and not used yet.
    New,
    /// Has released a story before.
    Known,
    /// Came with an account and has not been through the budget, but is remembered as long
    /// as a used one, so that logging out does not make somebody new.
    Linked,
}

/// Somebody without an account, as the cookie names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visitor {
    id: [u8; 16],
    issued_at: Millis,
    /// Whether the id has been through the budget of its network.
    pub standing: Standing,
}

impl Visitor {
    /// A fresh visitor, whose id begins with the time ([`Visitor::subject`]) and goes on
    /// with 80 random bits.
    pub fn mint(now: Millis) -> Self {
        let mut id: [u8; 16] = random_bytes();
        id[..TIME_BYTES].copy_from_slice(&now.to_be_bytes()[8 - TIME_BYTES..]);
        Self {
            id,
            issued_at: now,
            standing: Standing::New,
        }
    }

    /// A fresh visitor for the browser of somebody with an account.
    pub fn mint_linked(now: Millis) -> Self {
        Self::mint(now).linked(now)
    }

    /// The cookie's value: `v1.<key>.<n|k|l>.<issued>.<id>.<signature>`.
    pub fn cookie(&self, keys: &SigningKeys) -> String {
        let key = keys.newest();
        let standing = match self.standing {
            Standing::New => 'n',
            Standing::Known => 'k',
            Standing::Linked => 'l',
        };
        let body = format!(
            "v1.{}.{standing}.{}.{}",
            key.number,
            self.issued_at,
            hex(&self.id)
        );
        let signature = hex(&key.sign(COOKIE, body.as_bytes()));
        format!("{body}.{signature}")
    }

    /// The visitor a cookie names; `None` for a forged, damaged or stale one.
    pub fn read(keys: &SigningKeys, cookie: &str, now: Millis) -> Option<Self> {
        if cookie.len() > 160 {
            return None;
        }
        let (body, signature) = cookie.rsplit_once('.')?;
        let signature: [u8; MAC_BYTES] = from_hex(signature)?;
        let mut parts = body.split('.');
        let ("v1", Some(number), Some(standing), Some(issued), Some(id), None) = (
            parts.next()?,
            parts.next(),
            parts.next(),
            parts.next(),
            parts.next(),
            parts.next(),
        ) else {
            return None;
        };
        let number: i64 = number.parse().ok()?;
        let key = keys.numbered(number)?;
        key.verifies(COOKIE, body.as_bytes(), &signature)
            .then_some(())?;
        let visitor = Self {
            id: from_hex(id)?,
            issued_at: issued.parse().ok()?,
            standing: match standing {
                "k" => Standing::Known,
                "l" => Standing::Linked,
                _ => Standing::New,
            },
        };
        visitor.is_current(now).then_some(visitor)
    }

    /// The name under which the ledger knows the visitor: a keyed hash, so that a
    /// copy of the database does not give cookies away. It outlives key rotation,
    /// because the oldest key makes it. The time before it keeps rows that are written
    /// together together in the index, so that one commit of many touches few pages.
    pub fn subject(&self, keys: &SigningKeys) -> String {
        let mut subject = hex(&self.id[..TIME_BYTES]);
        subject.push_str(&hex(&keys.oldest().sign("subject", &self.id)));
        subject
    }

    /// The same visitor, after a first release; issued anew so that the cookie lives on.
    pub fn known(self, now: Millis) -> Self {
        Self {
            standing: Standing::Known,
            issued_at: now,
            ..self
        }
    }

    /// The same visitor, marked as having logged in to an account in this browser.
    pub fn linked(self, now: Millis) -> Self {
        let standing = match self.standing {
            Standing::Known => Standing::Known,
            Standing::New | Standing::Linked => Standing::Linked,
        };
        Self {
            standing,
            issued_at: now,
            ..self
        }
    }

    /// Whether the cookie should be renewed, so that a regular reader keeps one id.
    pub fn is_ageing(&self, now: Millis) -> bool {
        now - self.issued_at > DAY
    }

    fn is_current(&self, now: Millis) -> bool {
        let life = match self.standing {
            Standing::New => UNUSED_LIFE,
            Standing::Known | Standing::Linked => USED_LIFE,
        };
        now - self.issued_at <= life
    }
}

impl Person {
    /// The name under which the ledger knows the mailbox of the reader, whatever accounts it
    /// opens; as hard to guess as a visitor's.
    pub fn subject(&self, keys: &SigningKeys) -> String {
        hex(&keys.oldest().sign("mailbox", &self.mailbox))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Millis = 1_800_000_000_000;

    fn keys() -> SigningKeys {
        SigningKeys::new(vec![(2, [2; 32]), (1, [1; 32])])
    }

    #[test]
    fn a_cookie_names_the_visitor_it_was_made_for() {
        let visitor = Visitor::mint(NOW);
        assert_eq!(
            Visitor::read(&keys(), &visitor.cookie(&keys()), NOW),
            Some(visitor)
        );
    }

    #[test]
    fn a_cookie_with_any_one_character_changed_is_no_cookie() {
        let cookie = Visitor::mint(NOW).cookie(&keys());
        for index in 0..cookie.len() {
            let mut forged = cookie.clone().into_bytes();
            forged[index] = if forged[index] == b'1' { b'2' } else { b'1' };
            let forged = String::from_utf8(forged).expect("ASCII stays text");
            if forged != cookie {
                assert_eq!(Visitor::read(&keys(), &forged, NOW), None, "{forged}");
            }
        }
    }

    #[test]
    fn broken_cookies_are_refused_without_a_panic() {
        for wrong in [
            "",
            ".",
            "v1",
            "v1.....",
            "v1.1.n.é.00.00",
            &"v1.".repeat(100),
            "v2.1.n.0.00.00",
        ] {
            assert_eq!(Visitor::read(&keys(), wrong, NOW), None, "{wrong}");
        }
    }

    #[test]
    fn an_unused_id_dies_after_a_day_and_a_used_one_after_400() {
        let fresh = Visitor::mint(NOW);
        let cookie = fresh.cookie(&keys());
        assert!(Visitor::read(&keys(), &cookie, NOW + DAY).is_some());
        assert!(Visitor::read(&keys(), &cookie, NOW + DAY + 1).is_none());
        let used = fresh.known(NOW).cookie(&keys());
        assert!(Visitor::read(&keys(), &used, NOW + USED_LIFE).is_some());
        assert!(Visitor::read(&keys(), &used, NOW + USED_LIFE + 1).is_none());
    }

    #[test]
    fn an_id_that_came_with_an_account_lives_long_and_is_not_promoted_by_it() {
        let linked = Visitor::mint_linked(NOW);
        let cookie = linked.cookie(&keys());
        assert_eq!(
            Visitor::read(&keys(), &cookie, NOW + USED_LIFE),
            Some(linked)
        );
        assert_eq!(linked.linked(NOW).standing, Standing::Linked);
        let known = Visitor::mint(NOW).known(NOW);
        assert_eq!(known.linked(NOW).standing, Standing::Known);
    }

    #[test]
    fn later_visitors_stand_later_in_the_ledger_and_none_beside_another() {
        let subjects: Vec<String> = (0..100)
            .map(|step| Visitor::mint(NOW + step / 2).subject(&keys()))
            .collect();
        let mut sorted = subjects.clone();
        sorted.sort_by_key(|subject| subject[..TIME_BYTES * 2].to_owned());
        assert_eq!(subjects, sorted);
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted.len(), 100);
    }

    #[test]
    fn readers_and_visitors_have_different_names_in_the_ledger() {
        let visitor = Visitor::mint(NOW);
        let subject = |reader, mailbox| {
            let person = Person {
                reader,
                mailbox: [mailbox; 32],
                is_admitted: false,
            };
            person.subject(&keys())
        };
        assert_ne!(subject(1, 1), subject(1, 2));
        assert_eq!(subject(1, 1), subject(2, 1), "one mailbox");
        assert_ne!(subject(1, 1), visitor.subject(&keys()));
    }

    #[test]
    fn a_new_signing_key_keeps_old_cookies_and_their_place_in_the_ledger() {
        let old = SigningKeys::new(vec![(1, [1; 32])]);
        let visitor = Visitor::mint(NOW);
        let read =
            Visitor::read(&keys(), &visitor.cookie(&old), NOW).expect("the old key still verifies");
        assert_eq!(read.subject(&keys()), visitor.subject(&old));
    }
}
