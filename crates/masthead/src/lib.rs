//! Masthead: a self-hosted news publication in one binary. The modules in reading order.
pub mod app;
pub mod clock;
pub mod config;
pub mod error;
pub mod i18n;
pub mod ids;
pub mod json;
pub mod migrations;
pub mod routes;
pub mod theme;

pub mod about;
pub mod article;
pub mod author;
pub mod paywall;
pub mod picture;
pub mod publication;
pub mod section;

pub mod web;
