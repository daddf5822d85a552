//! Another second factor for a member of staff who has lost theirs.
use crate::deed::{self, Actor, Deed};
use crate::letter::{self, Letter};
use crate::reader::session::Sessions;
use crate::reader::{Reader, one_time_code, passkey, recovery, session};
use crate::role;
use ground::app::App;
use ground::error::Result;

/// What came of taking somebody's second factor away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reset {
    /// It is done.
    Done,
    /// Only an owner may do that to an owner.
    NotAnOwner,
    /// Nobody does it to themselves at the desk: a session that somebody left open would be
    /// enough to swap the factor.
    Oneself,
}

/// Takes every second factor and every session from a member of staff who has lost the former,
/// and tells them by mail. They log in with the first factor and set up another second one.
pub async fn reset(app: &App, actor: Actor<'_>, member: &Reader) -> Result<Reset> {
    if let Actor::Staff { reader, roles, .. } = actor {
        if reader == member.id {
            return Ok(Reset::Oneself);
        }
        if role::of(&app.db, member.id).await?.is_owner() && !roles.is_owner() {
            return Ok(Reset::NotAnOwner);
        }
    }
    let mut tx = app.db.begin().await?;
    one_time_code::remove(&mut tx, member.id).await?;
    passkey::forget(&mut tx, member.id).await?;
    recovery::forget(&mut tx, member.id).await?;
    session::end_all(&mut tx, member.id).await?;
    let deed = Deed {
        action: "staff.reset",
        subject: format!("reader:{}", member.id),
        detail: &member.email,
    };
    deed::log(app, &mut tx, actor, deed).await?;
    let desk = format!("{}/desk", app.config.public_url());
    let letter = Letter::new("staff-reset", &member.email)
        .action(desk)
        .awaited();
    letter::send(app, &mut tx, &letter, None).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    app.job_bell.ring();
    Ok(Reset::Done)
}
