//! Payment: the test till, events, crashes, and Stripe against a fake of its interface.
mod back;
mod balance;
mod buyers;
mod contest;
mod crash;
mod events;
pub mod fake_stripe;
mod laws;
mod orders;
mod periods;
pub mod shop;
mod storm;
pub mod stripe;
mod stuck;
mod till;
mod visitor;
