//! What a file may do to us, what its rights record says, and what comes out.

#![expect(clippy::unwrap_used, reason = "helpers of tests are tests too")]

mod damage;
mod hostile;
mod letters;
mod pixels;
mod profile;
mod reading;
mod rights;
mod samples;
