//! `/desk/things`: whom and what stories are about: names, kinds, where they may be shown, merging and
//! splitting, all of which can be undone exactly.
mod deeds;
mod index;
mod names;
mod one;

pub use self::deeds::{merge, split, undo};
pub use self::index::index;
pub use self::names::names;
pub use self::one::{show, update};
use crate::Desk;
use newsroom::knowledge::deed::Doer;

/// The list.
pub const PATH: &str = "/desk/things";

/// The address of a thing.
pub fn url(id: i64) -> String {
    format!("{PATH}/{id}")
}

/// Whoever makes a request, as the doer of a deed.
fn doer(desk: &Desk) -> Doer {
    Doer {
        staff: desk.viewer.reader.id,
        now: desk.app.clock.now(),
        deed: desk.next_id(),
    }
}
