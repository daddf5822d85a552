//! Pages that put together what several features give.
pub mod about;
pub mod about_author;
pub mod account;
pub mod archive;
pub mod article;
pub mod author;
pub mod correction;
pub mod feed;
pub mod front;
pub mod oembed;
pub mod reader_desk;
pub mod section;
pub mod site;
pub mod sitemap;
pub mod subscribe;
pub mod text_files;
pub mod topic;
