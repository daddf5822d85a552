//! Pages that put together what several features give.
pub mod about;
pub mod account;
pub mod article;
pub mod author;
pub mod correction;
pub mod front;
pub mod reader_desk;
pub mod section;
pub mod topic;
