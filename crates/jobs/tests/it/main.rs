//! The queue as its users see it: on SQLite always, on PostgreSQL where TEST_DATABASE_URL is set.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod lanes;
mod queue;
mod schedule;
mod support;
mod worker;
