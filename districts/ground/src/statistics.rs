//! What the database knows of its tables, kept up to date.
use crate::app::App;
use crate::clock::DAY;
use crate::error::Result;
use crate::jobs::{Kind, retried};
use crate::lane::Lane;

/// The job that looks which tables have grown.
pub const JOBS: &[Kind] = &[Kind::new("database.statistics", Lane::Rest, |app, _| {
    retried(keep(app))
})
.every(DAY)];

async fn keep(app: &App) -> Result<()> {
    Ok(app.db.keep_statistics().await?)
}
