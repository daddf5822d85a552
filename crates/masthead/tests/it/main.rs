//! Tests through the router, on a real database. The tree mirrors the URLs.
//!
//! `MASTHEAD_TEST_DATABASE=postgres` with `TEST_DATABASE_URL` runs all of them on Postgres.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that fails should stop its test"
)]

mod advert;
mod alarm;
mod article;
mod backup;
mod bypass;
mod caches;
mod canary;
mod changes;
mod command;
mod comment;
mod correction;
mod desk;
mod documents;
mod exactness;
mod examples;
mod faults;
mod feed;
mod front;
mod gift;
mod harness;
mod i18n;
mod import;
mod knowledge;
mod knowledge_desk;
mod knowledge_follow;
mod knowledge_pages;
mod lanes;
mod letter;
mod library;
mod limit;
mod oembed;
mod offer;
mod payment;
mod picture;
mod planning;
mod plans;
mod reader;
mod routes;
mod search;
mod server;
mod set_up;
mod sharing;
mod sitemap;
mod smoke;
mod sql;
mod structure;
mod structured_data;
mod subscription;
mod text_files;
mod theme;
mod websub;
mod writing;
