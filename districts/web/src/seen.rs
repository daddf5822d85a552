//! The version of a thing that somebody saw.
//!
//! Whoever opens a form has seen one version of what it changes. The form carries it in a
//! hidden field `seen`; it is compared in the transaction of the change, behind
//! [`ground::changes::hold`]. A later version is answered *overtaken*.
use serde::{Deserialize, Deserializer, Serialize};

use ground::error::Result;
use ground::ids;

/// The version of a thing that a form or a button was made from. Nothing has the version 0,
/// so a form without the field has seen nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Seen(pub i64);

impl Seen {
    /// The version of what has no number of its own: a fingerprint of what a form shows. So
    /// whatever changes it counts, by whichever way, and nothing else does.
    ///
    /// # Errors
    /// When the values have no JSON form.
    pub fn of(shown: &impl Serialize) -> Result<Self> {
        let hash = ids::sha256(&serde_json::to_vec(shown)?);
        let first: [u8; 8] = std::array::from_fn(|at| hash[at]);
        // Never 0, and nothing that JSON or a form could read as another number.
        Ok(Self((i64::from_be_bytes(first) >> 11) | 1))
    }

    /// Whether this is the version that the thing has.
    pub fn is(self, version: i64) -> bool {
        self.0 == version
    }
}

/// A field that holds no number has seen nothing: the answer is *overtaken*, not an error.
impl<'de> Deserialize<'de> for Seen {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let typed = String::deserialize(deserializer)?;
        Ok(Self(typed.trim().parse().unwrap_or(0)))
    }
}

/// A form with nothing to type: a button, with the version of what stands beside it.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Button {
    /// The version that was seen.
    pub seen: Seen,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_fingerprint_is_the_same_for_the_same_values_and_never_nothing() {
        let (one, other) = (json!({"a": 1}), json!({"a": 2}));
        assert_eq!(Seen::of(&one).unwrap(), Seen::of(&one).unwrap());
        assert_ne!(Seen::of(&one).unwrap(), Seen::of(&other).unwrap());
        assert_ne!(Seen::of(&one).unwrap(), Seen::default());
    }

    #[test]
    fn what_is_no_number_has_seen_nothing() {
        for (typed, seen) in [
            ("7", 7),
            (" 7 ", 7),
            ("", 0),
            ("x", 0),
            ("99999999999999999999", 0),
        ] {
            let read: Seen = serde_json::from_value(json!(typed)).unwrap();
            assert_eq!(read, Seen(seen), "{typed:?}");
        }
    }
}
