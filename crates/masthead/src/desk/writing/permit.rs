//! Who may write what.
use crate::desk::Desk;
use crate::ground::error::{Error, Result};
use crate::newsroom::draft::{self, Draft};
use crate::people::role::{Permission, Role, Roles};

/// Writing stories at all.
pub const WRITE: Permission = Permission::of(
    "write",
    &[Role::Contributor, Role::Author, Role::Editor, Role::Chief],
);
/// Writing in stories that somebody else began.
pub const EDIT: Permission = Permission::of("edit", &[Role::Editor, Role::Chief]);
/// Publishing a story.
pub const PUBLISH: Permission =
    Permission::of("publish", &[Role::Author, Role::Editor, Role::Chief]);

/// The draft, for somebody who may write in it.
///
/// # Errors
/// [`Error::NotFound`] where there is none, [`Error::Forbidden`] for whoever may not.
pub(super) async fn writable(desk: &Desk, id: i64) -> Result<Draft> {
    let draft = draft::find(&desk.app.db, id)
        .await?
        .ok_or(Error::NotFound)?;
    match may_write(desk, &draft) {
        true => Ok(draft),
        false => Err(Error::Forbidden),
    }
}

/// Whether whoever looks may write in a draft: it is theirs, or they may write in all.
pub(super) fn may_write(desk: &Desk, draft: &Draft) -> bool {
    may(&desk.viewer.roles, desk.viewer.reader.id, draft)
}

/// The same of anybody, by their roles and their account.
pub(super) fn may(roles: &Roles, account: i64, draft: &Draft) -> bool {
    roles.may(EDIT) || (roles.may(WRITE) && draft.created_by == account)
}

/// Whether they may publish it.
pub(super) fn may_publish(desk: &Desk, draft: &Draft) -> bool {
    desk.viewer.roles.may(PUBLISH) && may_write(desk, draft)
}
