//! Payment: the test till, events, crashes, and Stripe against a fake of its interface.
mod crash;
mod events;
mod fake_stripe;
pub mod shop;
mod storm;
mod stripe;
mod till;
