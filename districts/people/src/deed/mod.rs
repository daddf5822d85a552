//! Deeds: what members of staff did, and the log of it.
mod store;

use db::{Db, Migration, Tx};
use serde::Serialize;

use crate::role::Roles;
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;
use ground::{i18n, ids};

/// Steps of its table.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    32,
    "kinds",
    include_str!("0032_kinds.sql"),
)];

/// Lines of the log on one page of it.
pub const LINES: i64 = 50;

/// A line of the log as it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Grows with time.
    pub id: i64,
    /// When.
    pub at: Millis,
    /// The account of who did it; `None` for a command.
    pub actor_id: Option<i64>,
    /// Who, by the name they had then.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// To what.
    pub subject: String,
    /// The rest, in words.
    pub detail: String,
}

/// Whose lines of the log are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// Anybody's.
    #[default]
    Anybody,
    /// Those of an account.
    Reader(i64),
    /// Those of commands on the server.
    Command,
}

/// Which lines of the log are wanted.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Whose.
    pub by: By,
    /// The action, or its words before the last dot; empty is any.
    pub action: String,
    /// To what; empty is anything.
    pub subject: String,
    /// From when up to, not including, when.
    pub time: Option<(Millis, Millis)>,
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

/// The sort of an action: its words before the last dot.
fn kind(action: &str) -> &str {
    action.rsplit_once('.').map_or("", |(kind, _)| kind)
}

/// The interface string that says an action in a sentence.
pub fn key(action: &str) -> String {
    format!("deed-{}", action.replace(['.', '_'], "-"))
}

/// Writes down what somebody did, in the transaction of the deed.
pub async fn log(app: &App, tx: &mut Tx, actor: Actor<'_>, deed: Deed<'_>) -> Result<()> {
    debug_assert!(
        i18n::knows(&key(deed.action)),
        "no string says {} in a sentence",
        deed.action
    );
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
    // Ids grow with time, so a day is a range of them.
    let (from, to) = filter.time.unwrap_or((0, Millis::MAX));
    let ids = (ids::first_at(from), before.min(ids::first_at(to)));
    Ok(store::lines(db, filter, ids, LINES + 1).await?)
}
