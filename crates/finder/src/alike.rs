//! Entries that are about the same as another.
