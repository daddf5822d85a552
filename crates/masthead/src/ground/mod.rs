//! What everything stands on: the database's handle, the clock, ids, configuration, errors,
//! languages, jobs, limits and counters. Nothing here knows of news.
pub mod alarm;
pub mod app;
pub mod changes;
pub mod client;
pub mod clock;
pub mod config;
pub mod error;
pub mod i18n;
pub mod ids;
pub mod jobs;
pub mod json;
pub mod keys;
pub mod language;
pub mod limit;
pub mod mailer;
pub mod metrics;
pub mod migrations;
pub mod money;
pub mod numbers;
pub mod outside;
pub mod sealed;
pub mod spelling;
pub mod steps;
pub mod watch;
pub mod written;
