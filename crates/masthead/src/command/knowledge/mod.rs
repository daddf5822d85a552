//! `masthead knowledge suggest`: what stories are about, suggested and not kept.
mod file;
mod out;

use std::collections::HashSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};
use sense::{Entry, Kind, Known};

use super::boot;
use crate::ground::app::App;
use crate::ground::config::Config;
use crate::newsroom::author::{self, Kind as Signs};
use crate::newsroom::topic;

/// What to ask of stories.
#[derive(Debug, Subcommand)]
pub enum Knowledge {
    /// Suggest names, figures, quotations and moments of stories in Markdown files.
    Suggest(Suggest),
}

/// Which stories, and where the suggestions go.
#[derive(Debug, Args)]
pub struct Suggest {
    /// Folder for the suggestions, a JSON file for each story; it is made where it is not there.
    #[arg(long, value_name = "OUT")]
    pub json: PathBuf,
    /// The stories: a headline, a line with "Published" and "Language", paragraphs.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

/// Suggests for each file and says how much. With `archive`, the configuration of a publication,
/// the names of its topics and authors are known. Nothing is written to a database.
///
/// # Errors
/// When a file cannot be read, with all mistakes of all files at once, or nothing can be written.
pub async fn suggest(archive: Option<Config>, asked: Suggest) -> Result<()> {
    let stories = stories(&asked.files)?;
    let known = match archive {
        Some(config) => names(&boot::reader(config).await?).await?,
        None => Known::nothing(),
    };
    let folder = &asked.json;
    std::fs::create_dir_all(folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    for (name, text) in stories {
        let reading = sense::read(&text, &known);
        let path = folder.join(format!("{name}.json"));
        std::fs::write(&path, out::json(&reading))
            .with_context(|| format!("cannot write {}", path.display()))?;
        writeln!(std::io::stdout(), "{name}: {}", out::counts(&reading))?;
    }
    Ok(())
}

/// The stories of the files, each with the name that its suggestions get.
fn stories(files: &[PathBuf]) -> Result<Vec<(String, sense::Text)>> {
    let (mut stories, mut wrong, mut names) = (Vec::new(), Vec::new(), HashSet::new());
    for path in files {
        match story(path) {
            Ok((name, text)) if names.insert(name.clone()) => stories.push((name, text)),
            Ok((name, _)) => wrong.push(format!(
                "{}: another file is called {name} too; ask for one of them alone",
                path.display()
            )),
            Err(error) => wrong.push(format!("{}: {error:#}", path.display())),
        }
    }
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n"));
    }
    Ok(stories)
}

fn story(path: &Path) -> Result<(String, sense::Text)> {
    let name = path
        .file_stem()
        .context("name a file, not a folder")?
        .to_string_lossy()
        .into_owned();
    let text = std::fs::read_to_string(path).context("cannot be read as text")?;
    Ok((name, file::parse(&text)?))
}

/// The names of a publication that are known today: its topics and authors.
async fn names(app: &App) -> Result<Known> {
    let topics = topic::named(&app.db).await?.into_iter();
    let topics = topics.map(|topic| Entry {
        id: id(topic.id),
        name: topic.name,
        kind: None,
    });
    let authors = author::all(&app.db).await?.into_values();
    let authors = authors.map(|author| Entry {
        id: id(author.id),
        name: author.name,
        kind: Some(match author.kind {
            Signs::Person => Kind::Person,
            Signs::Team => Kind::Organisation,
        }),
    });
    Ok(Known::new(topics.chain(authors).collect()))
}

/// An id without its sign; only whether two are equal matters.
fn id(id: i64) -> u64 {
    id.cast_unsigned()
}
