//! Writing at the desk: the list of stories, the editor, and what the editor in the browser asks
//! for while people write.
pub mod board;
pub mod choices;
pub mod events;
pub mod history;
pub mod index;
mod people;
mod permit;
pub mod publish;
pub mod show;
pub mod steps;
pub mod threads;
mod words;

pub use self::people::People;
pub use self::permit::{EDIT, PUBLISH, WRITE};
use crate::desk::{Group, Place};
use crate::people::role::Permission;

/// Its places at the desk.
pub const PLACES: &[Place] = &[Place::new(Group::Newsroom, "desk-stories", PATH, WRITE)];

/// What it asks of whoever writes.
pub const PERMISSIONS: &[Permission] = &[WRITE, EDIT, PUBLISH];

/// The list of stories.
const PATH: &str = "/desk/stories";
