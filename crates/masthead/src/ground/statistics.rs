//! What the database knows of its tables, kept up to date.
use crate::ground::app::App;
use crate::ground::clock::DAY;
use crate::ground::error::Result;
use crate::ground::jobs::{Kind, Lane, retried};

/// The job that looks which tables have grown.
pub const JOBS: &[Kind] = &[Kind::new("database.statistics", Lane::Rest, |app, _| {
    retried(keep(app))
})
.every(DAY)];

async fn keep(app: &App) -> Result<()> {
    Ok(app.db.keep_statistics().await?)
}
