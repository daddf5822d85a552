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
pub mod pages;
mod people;
pub(crate) mod permit;
pub mod publish;
pub mod replay;
pub mod show;
pub mod steps;
pub mod threads;
mod words;

pub use self::after::AFTER;
pub use self::pages::{StoryPage, StoryPages};
pub use self::people::People;
pub(crate) use self::permit::own;
pub use self::permit::{ANYWAY, BREAKING, EDIT, PUBLISH, RUN, WRITE, writable};
pub use self::steps::names;
use crate::{Group, Place};
use ::people::role::Permission;

/// Its places at the desk.
pub const PLACES: &[Place] = &[Place::new(Group::Newsroom, "desk-stories", PATH, WRITE)];

/// What it asks of whoever writes.
pub const PERMISSIONS: &[Permission] = &[WRITE, EDIT, PUBLISH, ANYWAY, BREAKING, AFTER, RUN];

/// The list of stories.
pub const STORIES: &str = "/desk/stories";
pub(crate) const PATH: &str = STORIES;
