//! What the desk's forms share: the version that somebody saw, and the answer when it is no
//! longer the newest.
use serde::{Deserialize, Serialize};

/// The version of a thing that a form or a button was made from; a hidden field named `seen`.
/// Nothing has the version 0, so a form without the field has seen nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seen(pub i64);

impl Seen {
    /// Whether this is the version that the thing has.
    pub fn is(self, version: i64) -> bool {
        self.0 == version
    }
}
