//! Roles that a newsroom makes itself, from named permissions.
use db::{Executor, Tx, Written};
use serde::{Deserialize, Serialize};

use super::{Permission, store};
use ground::clock::Millis;
use ground::error::Result;

/// What the word of such a role begins with, before its number.
pub(super) const PREFIX: &str = "custom:";

/// A role with a name and permissions of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Custom {
    /// Its id.
    pub id: i64,
    /// What it is called.
    pub name: String,
    /// The words of what it may do.
    pub permissions: Vec<String>,
}

impl Custom {
    /// Whether it may do this. What every role may, it may too.
    pub fn may(&self, permission: Permission) -> bool {
        permission.is_everybodys()
            || self
                .permissions
                .iter()
                .any(|word| word == permission.word())
    }

    /// The word for it in the database.
    pub(super) fn word(&self) -> String {
        format!("{PREFIX}{}", self.id)
    }
}

/// The number of the role with this word.
pub(super) fn number(word: &str) -> Option<i64> {
    word.strip_prefix(PREFIX)?.parse().ok()
}

/// The roles that there are, by name.
pub async fn all(on: impl Executor) -> Result<Vec<Custom>> {
    Ok(store::custom(on).await?)
}

/// What the role with this word is called, or was called before it was removed.
pub async fn named(on: impl Executor, word: &str) -> Result<Option<String>> {
    Ok(match number(word) {
        Some(id) => store::custom_name(on, id).await?,
        None => None,
    })
}

/// Makes a role, or changes the one with its id.
pub async fn save(tx: &mut Tx, custom: &Custom, now: Millis) -> Result<()> {
    Ok(store::save_custom(tx, custom, now).await?)
}

/// Removes a role that nobody has.
///
/// # Errors
/// When the database does not answer. [`Written::Overtaken`] where it is gone already, or somebody
/// has been given it.
pub async fn remove(tx: &mut Tx, id: i64, now: Millis) -> Result<Written> {
    Ok(store::remove_custom(tx, id, now).await?)
}
