//! `/desk/knowledge/records/{id}`: one thing that the publication says, how it is taken back, and all places
//! that show it.
mod correct;
mod page;

pub use self::correct::{correct, openly, settle};
pub use self::page::show;

/// The address of a record.
pub fn url(id: i64) -> String {
    format!("/desk/knowledge/records/{id}")
}
