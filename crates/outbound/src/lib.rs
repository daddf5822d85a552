//! Outgoing HTTP with a guard against private addresses.
