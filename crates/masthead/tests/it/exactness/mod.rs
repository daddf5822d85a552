//! The meter never gives more than its limit: at any concurrency, on any number of
//! nodes, and when the process is killed.
mod joined;
mod kill;
mod mailbox;
mod meter;
mod naive;
pub mod raw;
mod sites;
