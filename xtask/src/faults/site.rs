//! The publication that suffers, in a folder of its own, served by the product's binary.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::Bench;
use super::http::Browser;
use super::paper::{self, SLUGS};
use crate::server::Server;
use crate::{Result, process};

/// Numbers of browsers from which on they are those of people that no storm has.
pub const STRANGERS: u32 = 1 << 23;

/// What every server of ours is told. Browsers come through a proxy that names their networks.
const CONFIG: &str = "trusted_proxies = [\"127.0.0.0/8\"]\n";
const LOG: &str = "\n[log]\nlevel = \"warn\"\n";

/// A publication in a folder.
#[derive(Debug, Clone)]
pub struct Site {
    program: PathBuf,
    folder: PathBuf,
    environment: Vec<(String, String)>,
}

/// A story with words that stand behind its gate.
#[derive(Debug, Clone)]
pub struct Story {
    /// Its address.
    pub path: String,
    /// What only a reader of the whole sees.
    pub words: String,
}

impl Site {
    /// A new folder of this name; `keys` are lines of the configuration in
    /// front of all tables, and `tables` follow.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn new(bench: &Bench, name: &str, (keys, tables): (&str, &str)) -> Result<Self> {
        let folder = bench.scratch.fresh(name)?;
        let site = Self {
            program: bench.programs.masthead.clone(),
            folder,
            environment: Vec::new(),
        };
        let config = format!("{CONFIG}{keys}{LOG}{tables}");
        fs::write(site.config(), config).map_err(|error| format!("{name}: {error}"))?;
        Ok(site)
    }

    /// The same whose programs have this in their environment too.
    pub fn with(&self, environment: &[(&str, &Path)]) -> Self {
        let mut site = self.clone();
        let more = environment.iter().map(|(name, value)| {
            let value = value.display().to_string();
            ((*name).to_owned(), value)
        });
        site.environment.extend(more);
        site
    }

    /// The same in another folder, which holds a copy of it.
    pub fn in_folder(&self, folder: &Path) -> Self {
        Self {
            folder: folder.to_path_buf(),
            ..self.clone()
        }
    }

    /// The data folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The log of its programs.
    fn log(&self) -> PathBuf {
        self.folder.with_extension("log")
    }

    fn config(&self) -> PathBuf {
        self.folder.join("masthead.toml")
    }

    /// Brings the stories in.
    ///
    /// # Errors
    /// When the import fails.
    pub fn import(&self) -> Result<()> {
        let folder = self.folder.with_extension("paper");
        paper::write(&folder)?;
        let mut import = self.command()?;
        import.arg("import").arg(folder);
        process::run(import.stdout(Stdio::null())).map_err(|error| self.told(&error))
    }

    /// Serves it.
    ///
    /// # Errors
    /// When the server does not say that it is ready.
    pub fn start(&self) -> Result<Server> {
        let mut serve = self.command()?;
        serve.args(["serve", "--listen", "127.0.0.1:0"]);
        Server::start(&mut serve).map_err(|error| self.told(&error))
    }

    /// What `masthead doctor` says of the database.
    ///
    /// # Errors
    /// When it says nothing of it.
    pub fn examine(&self) -> Result<String> {
        let output = self.command()?.arg("doctor").output();
        let output = output.map_err(|error| format!("no doctor: {error}"))?;
        let said = String::from_utf8_lossy(&output.stdout);
        let line = said.lines().find(|line| line.contains(" database: "));
        line.map(str::to_owned)
            .ok_or(format!("the doctor says nothing of the database:\n{said}"))
    }

    /// An error with the end of the log, which goes with the run.
    fn told(&self, error: &str) -> String {
        let log = fs::read_to_string(self.log()).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        let last = &lines[lines.len().saturating_sub(5)..];
        format!("{error}\n{}", last.join("\n"))
    }

    fn command(&self) -> Result<Command> {
        let mut command = process::bound_to_us(&self.program);
        command.arg("--config").arg(self.config());
        command.arg("--data").arg(&self.folder);
        command.envs(self.environment.iter().cloned());
        for (name, _) in env::vars_os() {
            let is_ours = name.to_string_lossy().starts_with("MASTHEAD_");
            if is_ours || name == "DATABASE_URL" {
                command.env_remove(name);
            }
        }
        let log = File::options().create(true).append(true).open(self.log());
        command.stderr(log.map_err(|error| format!("no log: {error}"))?);
        Ok(command)
    }
}

/// The stories, with words from behind the gate of each.
///
/// # Errors
/// When a story does not open.
pub fn stories(host: &str) -> Result<Vec<Story>> {
    let learn = |(number, slug): (u32, &str)| {
        let path = format!("/news/{slug}");
        let mut reader = Browser::new(host, STRANGERS + number);
        let closed = reader.get(&path)?.body;
        reader.post(&format!("{path}/continue"), &[])?;
        let open = reader.get(&format!("{path}/continue"))?.body;
        let words = longest(&open, &closed).ok_or(format!("{path} does not open"))?;
        Ok(Story { path, words })
    };
    (0..).zip(SLUGS).map(learn).collect()
}

/// The longest text in a paragraph of a page that another one has not.
fn longest(page: &str, other: &str) -> Option<String> {
    let tags = page.split('<').filter_map(|part| part.split_once('>'));
    let paragraphs = tags.filter(|(tag, _)| *tag == "p" || tag.starts_with("p "));
    let texts = paragraphs.map(|(_, text)| text.trim());
    let new = texts.filter(|text| text.len() >= 60 && !other.contains(text));
    new.max_by_key(|text| text.len()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_from_behind_the_gate_are_those_that_the_lead_in_has_not() {
        let (open, next) = ("open ".repeat(20), "next ".repeat(30));
        let lead = format!("<p>{open}</p><p>short</p>");
        let whole = format!("<script>{next}{open}</script><p>{open}</p><p class=x>{next}</p>");
        assert_eq!(longest(&whole, &lead).as_deref(), Some(next.trim()));
        assert_eq!(longest(&lead, &lead), None);
    }
}
