//! Deeds: what members of staff did, and the log of it.
mod store;

use db::{Db, Tx};
use serde::Serialize;

use crate::ground::app::App;
use crate::ground::clock::Millis;
use crate::ground::error::Result;
use crate::people::role::Roles;

/// Lines of the log on one page of it.
pub const LINES: i64 = 50;

/// A line of the log as it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Grows with time.
    pub id: i64,
    /// When.
    pub at: Millis,
    /// Who.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// To what.
    pub subject: String,
    /// The rest, in words.
    pub detail: String,
}

/// Which lines of the log are wanted: each part is how the field begins; empty is any.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Who.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// To what.
    pub subject: String,
}

/// Who did something that the log keeps.
#[derive(Clone, Copy, Debug)]
pub enum Actor<'a> {
    /// A member of staff at the desk.
    Staff {
        /// The account.
        reader: i64,
        /// Its address, by which the log names them.
        email: &'a str,
        /// What they may do.
        roles: &'a Roles,
    },
    /// Whoever runs a command on the server.
    Command,
}

impl Actor<'_> {
    /// The account of a member of staff.
    pub fn reader(self) -> Option<i64> {
        match self {
            Self::Staff { reader, .. } => Some(reader),
            Self::Command => None,
        }
    }
}

/// A line of the log: who did what to whom. Nothing changes or removes one.
#[derive(Clone, Debug)]
pub struct Deed<'a> {
    /// What was done, as in `reader.comp`.
    pub action: &'static str,
    /// To what, as in `reader:17`.
    pub subject: String,
    /// The rest, in words.
    pub detail: &'a str,
}

/// Writes down what somebody did, in the transaction of the deed.
pub async fn log(app: &App, tx: &mut Tx, actor: Actor<'_>, deed: Deed<'_>) -> Result<()> {
    let now = app.clock.now();
    let (id, name) = match actor {
        Actor::Staff { reader, email, .. } => (Some(reader), email),
        Actor::Command => (None, "command line"),
    };
    Ok(store::log(tx, app.ids.next(now), now, id, name, &deed).await?)
}

/// Lines of the log before the line `before`, newest first: [`LINES`] of them and one more,
/// where there is one.
pub async fn lines(db: &Db, filter: &Filter, before: i64) -> Result<Vec<Line>> {
    Ok(store::lines(db, filter, before, LINES + 1).await?)
}
