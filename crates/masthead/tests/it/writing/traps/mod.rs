//! The traps of an editor for several people, by number: what goes wrong in each that we know of. Those
//! of the server are here, those of the browser in `editor/test`; `catalogue.rs` names a test for each.
mod browser;
mod catalogue;
mod killed;
mod plays;
mod steps;
