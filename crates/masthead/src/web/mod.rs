//! What every page needs: cache policy as a value, answers, their form.
pub mod answer;
mod asked;
pub mod assets;
mod cache_policy;
pub mod canonical;
pub mod cookies;
pub mod encoding;
pub mod extract;
pub mod failure;
pub mod feed_link;
pub mod form;
pub mod health;
pub mod next;
pub mod pace;
pub mod page;
pub mod palette;
pub mod places;
pub mod refuse;
mod rendered;
pub mod reply;
pub mod robots;
pub mod server;
pub mod survive;

pub use answer::Answer;
pub use asked::Asked;
pub use cache_policy::CachePolicy;
pub use rendered::{Rendered, Weight};
