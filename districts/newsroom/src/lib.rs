//! The newsroom's model: the publication, its sections, authors, articles, pictures and pages.
pub mod about;
pub mod article;
pub mod author;
pub mod draft;
pub mod former;
pub mod front;
pub mod house_style;
pub mod picture;
pub mod publication;
pub mod search;
pub mod section;
pub mod slug;
pub mod topic;
pub mod websub;
pub mod wrong;
