//! `masthead ids`: what a new database must be told, so that feed readers notice nothing.
use std::fmt::Write as _;
use std::io::Write;

use anyhow::Result;

use super::boot;
use crate::ground::app::App;
use crate::ground::config::Config;
use crate::newsroom::article::{identity, origin};
use crate::newsroom::publication;

/// Prints the ids of all feeds and stories as `ids.toml`.
///
/// # Errors
/// When there is no database that can be read.
pub async fn run(config: Config) -> Result<()> {
    let app = boot::reader(config).await?;
    Ok(std::io::stdout().write_all(text(&app).await?.as_bytes())?)
}

/// The file `ids.toml` of this publication.
///
/// # Errors
/// When the database does not answer.
pub async fn text(app: &App) -> Result<String> {
    let settings = publication::settings(&app.db).await?;
    let feeds = identity::of_feed(&settings, &app.config.public_url(), "");
    let mut text =
        String::from("# The ids of feeds and stories, for an import into another database.\n");
    writeln!(text, "feeds = {}\n\n[stories]", quoted(&feeds))?;
    for story in origin::all(&app.db).await? {
        let id = story
            .feed_id
            .unwrap_or_else(|| identity::of_site(app, story.id));
        match &story.source {
            Some(file) => writeln!(text, "{} = {}", quoted(file), quoted(&id))?,
            None => writeln!(text, "# {}, which has no file: {}", story.slug, quoted(&id))?,
        }
    }
    Ok(text)
}

fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}
