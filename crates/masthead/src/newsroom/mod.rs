//! The newsroom's model: the publication, its sections, authors, articles, pictures and pages.
pub mod about;
pub mod article;
pub mod author;
pub mod front;
pub mod picture;
pub mod publication;
pub mod section;
pub mod topic;
pub mod websub;
