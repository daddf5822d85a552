//! `masthead search rebuild`: makes the index of search anew.
use anyhow::Result;
use clap::Subcommand;
use db::Dialect;
use serde::{Deserialize, Serialize};

use crate::ground::app::App;
use crate::newsroom::search::{self, Rebuilt};

/// What to do with the index.
#[derive(Debug, Subcommand, Serialize, Deserialize)]
pub enum Search {
    /// Make it anew from the database; the old one answers until then.
    Rebuild,
}

/// Makes the index anew and says what is in it. On PostgreSQL each server makes its own, told by
/// the table of changes.
///
/// # Errors
/// When the database or the data folder does not answer.
pub async fn run(app: &App, what: Search) -> Result<String> {
    let Search::Rebuild = what;
    if app.db.dialect() == Dialect::Postgres {
        let mut tx = app.db.begin().await?;
        search::ask_to_rebuild(&mut tx).await?;
        tx.commit().await?;
        return Ok("every server that runs makes its index of search anew".to_owned());
    }
    let Rebuilt { stories, desk } = Box::pin(search::rebuild(app)).await?;
    Ok(format!(
        "the index of search was made anew: {stories} stories for readers, {desk} stories and \
         pictures for the desk"
    ))
}
