//! A story as every page of the desk knows it: its address, the pages that it has, who may do what
//! with it, and the names of its writers. It is below planning, knowledge, the library and writing,
//! because each of them asks for these.
mod names;
mod pages;
mod permit;

pub use self::names::{Names, names};
pub use self::pages::{StoryPage, StoryPages};
pub use self::permit::{ANYWAY, BREAKING, EDIT, PUBLISH, RUN, WRITE, writable};
pub(crate) use self::permit::{Permit, may_open, may_publish, may_write, own, permit, permit_in};

/// The list of stories.
pub const STORIES: &str = "/desk/stories";
