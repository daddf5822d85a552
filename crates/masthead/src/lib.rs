//! Masthead: a self-hosted news publication in one binary. The districts, from the ground up: each
//! knows those above it in this list, and none below.
pub mod ground;

pub mod web;

pub mod paywall;

pub mod newsroom;

pub mod people;

pub mod desk;

pub mod shop;

pub mod talk;

pub mod pages;

pub mod command;
pub mod features;
pub mod import;
pub mod routes;
