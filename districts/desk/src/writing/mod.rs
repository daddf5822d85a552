//! Writing at the desk: the list of stories, the editor, and what the editor in the browser asks
//! for while people write.
pub mod after;
pub mod board;
mod checks;
pub mod choices;
pub mod elsewhere;
pub mod embed;
pub mod events;
pub mod history;
pub mod index;
mod people;
pub mod publish;
pub mod replay;
pub mod show;
pub mod spelling;
pub mod steps;
pub mod threads;
mod words;

pub use self::after::AFTER;
pub use self::people::People;
use crate::story::{ANYWAY, BREAKING, EDIT, PUBLISH, RUN, STORIES, WRITE};
use crate::{Group, Place};
use ::people::role::Permission;

/// Its places at the desk.
pub const PLACES: &[Place] = &[Place::new(Group::Newsroom, "desk-stories", STORIES, WRITE)];

/// What it asks of whoever writes.
pub const PERMISSIONS: &[Permission] = &[WRITE, EDIT, PUBLISH, ANYWAY, BREAKING, AFTER, RUN];
