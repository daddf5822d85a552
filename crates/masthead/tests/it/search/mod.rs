//! Search: the pages of readers, the gate, feeds, suggestions, and the desk's own.
mod desk;
mod feed;
mod gate;
mod page;
mod stories;
mod suggest;
