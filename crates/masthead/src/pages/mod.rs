//! Pages that put together what several features give.
pub mod about;
pub mod article;
pub mod author;
pub mod correction;
pub mod front;
pub mod section;
pub mod topic;
