//! `masthead knowledge`: what stories are about, suggested and not kept; and all that is kept, as files.
pub mod archive;
pub mod export;
mod file;
mod out;

use std::collections::{HashMap, HashSet, hash_map};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};
use sense::{Entry, Kind, Known};

use super::boot;
use crate::ground::app::App;
use crate::ground::config::Config;
use crate::newsroom::author::{self, Kind as Signs};
use crate::newsroom::knowledge::thing;
use crate::newsroom::strip;

/// What to ask of stories.
#[derive(Debug, Subcommand)]
pub enum Knowledge {
    /// Suggest names, figures, quotations and moments of stories in Markdown files.
    Suggest(Suggest),
    /// Write things, storylines and what is known of stories as files, for an import.
    Export(export::Export),
}

/// Which stories, and where the suggestions go.
#[derive(Debug, Args)]
pub struct Suggest {
    /// Folder for the suggestions, a JSON file for each story; it is made where it is not there.
    #[arg(long, value_name = "OUT", requires = "files")]
    pub json: Option<PathBuf>,
    /// The stories: a headline, a line with "Published" and "Language", paragraphs. Without files,
    /// suggestions are kept for all published stories of the publication, and none is confirmed.
    #[arg(value_name = "FILE", requires = "json")]
    pub files: Vec<PathBuf>,
}

/// Suggests for each file and says how much. With `archive`, the configuration of a publication,
/// the names of its topics and authors are known. Nothing is written to a database.
///
/// # Errors
/// When a file cannot be read, with all mistakes of all files at once, or nothing can be written.
pub async fn suggest(archive: Option<Config>, asked: Suggest) -> Result<()> {
    let stories = stories(&asked.files)?;
    let app = match archive {
        Some(config) => Some(boot::reader(config).await?),
        None => None,
    };
    let mut known: HashMap<String, Known> = HashMap::new();
    let folder = asked
        .json
        .context("say with --json where the suggestions go")?;
    let folder = folder.as_path();
    std::fs::create_dir_all(folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    for (name, text) in stories {
        let known = match known.entry(text.language.clone()) {
            hash_map::Entry::Occupied(held) => held.into_mut(),
            hash_map::Entry::Vacant(free) => free.insert(match &app {
                Some(app) => names(app, &text.language).await?,
                None => Known::nothing(),
            }),
        };
        let reading = sense::read(&text, known);
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

/// The names of a publication that are known in a language: of its things, topics and authors.
async fn names(app: &App, language: &str) -> Result<Known> {
    let things = thing::all_names(&app.db, language).await?.into_iter();
    let things = things.map(|known| Entry {
        id: id(known.thing),
        kind: strip::kind_of(known.kind),
        name: known.name,
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
    Ok(Known::new(things.chain(authors).collect()))
}

/// An id without its sign; only whether two are equal matters.
fn id(id: i64) -> u64 {
    id.cast_unsigned()
}
