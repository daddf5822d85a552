//! The crate as its users see it: on SQLite always, on PostgreSQL where TEST_DATABASE_URL is set.

mod durability;
mod migrations;
mod opening;
mod statements;
mod support;
mod transactions;
