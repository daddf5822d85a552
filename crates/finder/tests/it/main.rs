//! The index from outside: languages, questions, the gate, crashes, damage, growth.

#![expect(clippy::unwrap_used, reason = "helpers of tests are tests too")]

mod building;
mod crash;
mod damage;
mod gate;
mod golden;
mod passages;
mod questions;
mod shelf;
mod updates;
mod words;
