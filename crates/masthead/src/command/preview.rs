//! `masthead preview SLUG`
use std::io::Write;

use anyhow::{Context, Result};
use clap::Args;

use super::boot;
use crate::ground::app::App;
use crate::ground::clock::{HOUR, Millis};
use crate::ground::config::Config;
use crate::newsroom::article::{self, Found};
use crate::pages;

/// What is to be shown, and for how long.
#[derive(Debug, Args)]
pub struct Preview {
    /// Slug of the article, in any state.
    pub slug: String,
    /// How long the link works, in hours: 1 to 720.
    #[arg(long, default_value_t = 48, value_parser = clap::value_parser!(i64).range(1..=720))]
    pub hours: i64,
}

/// Prints a link that shows the whole article to whoever has it, while the server may be running.
///
/// # Errors
/// When the database cannot be read or there is no such article.
pub async fn run(config: Config, preview: Preview) -> Result<()> {
    let app = boot::reader(config).await?;
    let until = app.clock.now() + preview.hours * HOUR;
    writeln!(
        std::io::stdout(),
        "{}",
        link(&app, &preview.slug, until).await?
    )?;
    Ok(())
}

/// The link, good until `until` and for as long as the article stays in its present state.
///
/// # Errors
/// When there is no such article.
pub async fn link(app: &App, slug: &str, until: Millis) -> Result<String> {
    let found = article::find(&app.db, slug)
        .await?
        .with_context(|| format!("there is no article called {slug}"))?;
    let (Found::Article(head) | Found::Moved(head)) = found;
    let path = pages::article::preview::path(app, head.id, head.state, until);
    Ok(format!("{}{path}", app.config.public_url()))
}
