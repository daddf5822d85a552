//! The crate as its users see it: on SQLite always, on PostgreSQL where TEST_DATABASE_URL is set.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that fails should stop its test"
)]

mod durability;
mod migrations;
mod opening;
mod statements;
mod statistics;
mod support;
mod tls;
mod transactions;
