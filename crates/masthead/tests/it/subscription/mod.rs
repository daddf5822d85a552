//! What readers see and do with their subscriptions.
mod account;
mod due;
mod leave;
mod life;
