//! Masthead: a self-hosted news publication in one binary. The modules in reading order.
pub mod app;
pub mod clock;
pub mod config;
pub mod error;
pub mod i18n;
pub mod ids;
pub mod jobs;
pub mod json;
pub mod letter;
pub mod limit;
pub mod migrations;
pub mod money;
pub mod notice;
pub mod routes;
pub mod theme;

pub mod about;
pub mod advert;
pub mod archive;
pub mod article;
pub mod author;
pub mod comment;
pub mod correction;
pub mod desk;
pub mod feed;
pub mod front;
pub mod gift;
pub mod import;
pub mod note;
pub mod oembed;
pub mod offer;
pub mod payment;
pub mod paywall;
pub mod picture;
pub mod publication;
pub mod reader;
pub mod section;
pub mod sitemap;
pub mod staff;
pub mod subscription;
pub mod text_files;
pub mod topic;
pub mod websub;

pub mod web;

pub mod command;
