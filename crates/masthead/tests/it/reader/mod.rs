//! Accounts and what they may have.
mod known;
