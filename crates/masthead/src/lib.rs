//! Masthead: a self-hosted news publication in one binary. The districts are crates of their own,
//! here in their order, from the ground up: each knows those above it in this list, and none
//! below. What names every feature stands here.
pub use {desk, ground, newsroom, pages, paywall, people, shop, talk, web};

pub mod backup;
pub mod command;
pub mod features;
pub mod import;
pub mod routes;
