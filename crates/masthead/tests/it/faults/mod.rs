//! What happens when the disk fails, the database hangs, or more comes than can be done.
mod away;
mod disk;
mod door;
mod hanging;
mod stall;
mod sweeps;
