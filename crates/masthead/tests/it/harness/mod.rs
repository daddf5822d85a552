//! What the tests stand on: an application over a fresh database, people, pages, builders.
mod app;
mod builder;
mod data;
mod gift;
mod listener;
mod log;
mod member;
mod page;
mod person;
mod server;

pub use app::{Node, TestApp};
pub use builder::{ArticleBuilder, TestArticle, TestPicture};
pub use data::TestData;
pub use gift::{TestGift, give};
pub use listener::Listener;
pub use log::Log;
pub use member::Member;
pub use page::Page;
pub use person::Person;
pub use server::Server;

/// Monday, 15 June 2026, noon in UTC: where every test's clock stands at first.
pub const NOON: i64 = 1_781_524_800_000;
/// Where every test's site is published.
pub const HOST: &str = "news.example";
