//! Readers: accounts, sessions, and every way to log in.
mod account;
mod authenticator;
mod data;
mod email_change;
mod erasure;
mod identity;
mod known;
mod log_in;
mod passkey;
mod password;
mod provider;
mod recovery;
pub mod second;
mod watched;
mod way_back;
