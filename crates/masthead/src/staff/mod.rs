//! Staff: accounts that may use the desk, what each may do there, and what each did.
mod roles;
mod store;

use db::{Db, Tx};

pub use roles::{Permission, Role, Roles};

use crate::app::App;
use crate::error::Result;
use crate::reader::Viewer;

/// Who did something that the log keeps.
#[derive(Clone, Copy, Debug)]
pub enum Actor<'a> {
    /// A member of staff at the desk.
    Staff(&'a Viewer),
    /// Whoever runs a command on the server.
    Command,
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

/// The roles of an account; none for a reader who is no staff.
///
/// # Errors
/// When the database does not answer.
pub async fn roles(db: &Db, reader: i64) -> Result<Roles> {
    Ok(store::roles(db, reader).await?)
}

/// Makes an account staff, or changes its roles; without any it is staff no more.
///
/// # Errors
/// When the database does not answer.
pub async fn set_roles(app: &App, tx: &mut Tx, reader: i64, roles: Roles) -> Result<()> {
    Ok(store::set_roles(tx, reader, roles, app.clock.now()).await?)
}

/// Writes down what somebody did, in the transaction of the deed.
///
/// # Errors
/// When the database does not answer.
pub async fn log(app: &App, tx: &mut Tx, actor: Actor<'_>, deed: Deed<'_>) -> Result<()> {
    let now = app.clock.now();
    let (id, name) = match actor {
        Actor::Staff(viewer) => (Some(viewer.reader.id), viewer.reader.email.as_str()),
        Actor::Command => (None, "command line"),
    };
    Ok(store::log(tx, app.ids.next(now), now, id, name, &deed).await?)
}
