//! What every page needs: cache policy as a value, answers, the shell around the router.
pub mod answer;
pub mod assets;
mod cache_policy;
pub mod canonical;
pub mod client;
pub mod cookies;
mod encoding;
pub mod error_page;
pub mod extract;
pub mod form;
pub mod guard;
pub mod health;
pub mod listing;
mod mask;
pub mod metrics;
pub mod page;
pub mod palette;
pub mod refuse;
mod rendered;
mod reply;
pub mod server;
pub mod shell;
mod survive;
mod workload;

pub use answer::Answer;
pub use cache_policy::CachePolicy;
pub use rendered::Rendered;
