//! What readers get of story knowledge: pages of things, relations and storylines, what stands in a story,
//! and the same for machines.
mod gate;
mod in_story;
mod out;
pub mod paper;
mod relation;
mod renewal;
mod since;
mod storyline;
mod thing;
