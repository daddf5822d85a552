//! Test cards: what a card does is told by its first eight digits; the last eight are free,
//! so that there are as many different cards as a test wants.
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::payment::Method;
use ground::ids::hex;

/// A card's digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card(String);

/// What a card does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conduct {
    /// Every charge goes through.
    Pays,
    /// No charge goes through.
    Declines,
    /// Its holder is asked once more.
    AsksTwice,
    /// Every charge but the first fails.
    FailsAtRenewal,
    /// Charges go through and are contested a day later.
    Disputes,
}

/// Every conduct: the digits, and the key of its interface string.
pub const CONDUCTS: [(&str, Conduct, &str); 5] = [
    ("42424242", Conduct::Pays, "till-card-pays"),
    ("40000000", Conduct::Declines, "till-card-declines"),
    ("40000025", Conduct::AsksTwice, "till-card-asks"),
    ("40000003", Conduct::FailsAtRenewal, "till-card-fails"),
    ("40000002", Conduct::Disputes, "till-card-disputes"),
];

impl Card {
    /// Reads a card number; `None` for what is no test card.
    pub fn parse(typed: &str) -> Option<Self> {
        let digits: String = typed
            .chars()
            .filter(|letter| !letter.is_whitespace())
            .collect();
        let is_number = digits.len() == 16 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let is_known = CONDUCTS
            .iter()
            .any(|(start, _, _)| digits.starts_with(start));
        (is_number && is_known).then_some(Self(digits))
    }

    /// None was asked for, because nothing is to be paid.
    pub(super) fn none() -> Self {
        Self(String::new())
    }

    /// What it does.
    pub fn conduct(&self) -> Conduct {
        let found = CONDUCTS
            .iter()
            .find(|(start, _, _)| self.0.starts_with(start));
        found.map_or(Conduct::Declines, |(_, conduct, _)| *conduct)
    }

    pub(super) fn method(&self) -> Option<Method> {
        let last = self.0.get(12..)?;
        Some(Method {
            label: format!("Test card •••• {last}"),
            fingerprint: Some(hex(&Sha256::digest(self.0.as_bytes())[..8])),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_test_cards_are_cards() {
        assert!(Card::parse("4242 4242 4242 4242").is_some());
        for wrong in [
            "",
            "4242",
            "4111111111111111",
            "42424242424242420",
            "4242424242424x42",
        ] {
            assert_eq!(Card::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_first_digits_say_what_a_card_does_and_all_of_them_which_it_is() {
        let card = |digits| Card::parse(digits).map(|card| (card.conduct(), card.method()));
        let (one, other) = (card("4242424200000001"), card("4242424200000002"));
        assert_ne!(one, other);
        assert_eq!(one.map(|(conduct, _)| conduct), Some(Conduct::Pays));
        assert_eq!(
            card("4000000300000000").map(|(conduct, _)| conduct),
            Some(Conduct::FailsAtRenewal)
        );
    }
}
