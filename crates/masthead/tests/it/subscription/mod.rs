//! What readers see and do with their subscriptions.
mod account;
mod leave;
mod life;
