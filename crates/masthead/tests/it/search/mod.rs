//! Search: the index of each node, the pages of readers and of the desk, and the gate.
mod desk;
mod feed;
mod following;
mod gate;
mod live;
mod newsroom;
mod page;
mod rebuild;
mod related;
mod stories;
mod suggest;
mod words;

use masthead::newsroom::article::Head;
