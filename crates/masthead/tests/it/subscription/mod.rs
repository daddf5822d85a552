//! What readers see and do with their subscriptions.
mod account;
mod due;
mod gift_back;
mod held;
mod indefinite;
mod leave;
mod life;
mod once;
mod price;
mod withdrawal;
