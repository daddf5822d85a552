//! Reading the configuration: defaults, then the file, the environment and the command line.
//! Every mistake is collected, so that one start shows all of them.
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};
use toml::{Table, Value};

use super::keys::{self, Key, PREFIX};
use super::value::{fits, from_text, insert, plain, try_alone};
use super::{Config, check};

/// The file that is read when none is named.
pub const DEFAULT_FILE: &str = "masthead.toml";

/// What the command line says about the configuration.
#[derive(Clone, Debug, Default)]
pub struct Flags {
    /// The file; else `masthead.toml` in the working folder, where there is one.
    pub config: Option<PathBuf>,
    /// Instead of `data`.
    pub data: Option<PathBuf>,
    /// Instead of `listen`.
    pub listen: Option<SocketAddr>,
}

/// The effective configuration, and where each value that is no default comes from.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The configuration.
    pub config: Config,
    /// By key: `masthead.toml:3`, `environment MASTHEAD_LISTEN`, `flag --data`.
    pub origins: BTreeMap<&'static str, String>,
}

/// Everything that is wrong, each as place, key and reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mistakes(pub Vec<String>);

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_slice() {
            [one] => write!(f, "{one}"),
            many => {
                write!(f, "the configuration has {} mistakes:", many.len())?;
                many.iter().try_for_each(|one| write!(f, "\n  {one}"))
            }
        }
    }
}

impl std::error::Error for Mistakes {}

/// The effective configuration of this process.
///
/// # Errors
/// All mistakes in one message.
pub fn load(flags: &Flags) -> Result<Loaded, Mistakes> {
    let named = flags.config.is_some();
    let path = flags
        .config
        .clone()
        .unwrap_or_else(|| PathBuf::from(DEFAULT_FILE));
    let file = match std::fs::read_to_string(&path) {
        Ok(text) => Some((path, text)),
        Err(error) if !named && error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => {
            let mistake = format!("{} cannot be read: {error}", path.display());
            return Err(Mistakes(vec![mistake]));
        }
    };
    let variables: Vec<(String, String)> = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect();
    let file = file
        .as_ref()
        .map(|(path, text)| (path.as_path(), text.as_str()));
    resolve(file, &variables, flags)
}

/// The configuration that a file, an environment and a command line make together.
///
/// # Errors
/// All mistakes in one message.
pub fn resolve(
    file: Option<(&Path, &str)>,
    variables: &[(String, String)],
    flags: &Flags,
) -> Result<Loaded, Mistakes> {
    let mut reading = Reading::default();
    if let Some((path, text)) = file {
        reading.file(path, text);
    }
    reading.environment(variables);
    reading.flags(flags);
    reading.secret_files();
    reading.finish()
}

/// Values and mistakes found so far. Later sources replace earlier ones.
#[derive(Default)]
struct Reading {
    values: HashMap<&'static str, (Value, String)>,
    mistakes: Vec<String>,
}

impl Reading {
    fn file(&mut self, path: &Path, text: &str) {
        let place = |at: usize| {
            let line = text
                .get(..at)
                .unwrap_or_default()
                .bytes()
                .filter(|byte| *byte == b'\n')
                .count();
            format!("{}:{}", path.display(), line + 1)
        };
        let (document, errors) = DeTable::parse_recoverable(text);
        for error in &errors {
            let at = error.span().map_or(0, |span| span.start);
            self.mistakes
                .push(format!("{}: {}", place(at), error.message()));
        }
        // The values of a file with broken syntax are not worth complaining about.
        if errors.is_empty() {
            self.table("", document.get_ref(), &place);
        }
    }

    fn table(&mut self, prefix: &str, table: &DeTable<'_>, place: &dyn Fn(usize) -> String) {
        for (name, value) in table {
            let full = format!("{prefix}{}", name.get_ref());
            match value.get_ref() {
                DeValue::Table(inner) if keys::find(&full).is_none() => {
                    self.table(&format!("{full}."), inner, place);
                }
                _ => {
                    let origin = place(name.span().start);
                    match keys::find(&full) {
                        Some(key) => match plain(value) {
                            Ok(value) => self.take(key, value, origin),
                            Err(reason) => self.wrong(&origin, &full, &reason),
                        },
                        None => self.unknown(&origin, &full),
                    }
                }
            }
        }
    }

    fn environment(&mut self, variables: &[(String, String)]) {
        let mut sorted: Vec<&(String, String)> = variables.iter().collect();
        // The plain DATABASE_URL, which hosting platforms set, gives way to our own name.
        sorted.sort();
        for (name, text) in sorted {
            let key = if name == "DATABASE_URL" {
                keys::find("database_url")
            } else if name.starts_with(PREFIX) && !is_foreign(name) {
                let key = keys::KEYS.iter().find(|key| key.variable() == *name);
                if key.is_none() {
                    self.unknown_variable(name);
                }
                key
            } else {
                None
            };
            // An empty variable is how compose files say that there is none.
            let Some(key) = key.filter(|_| !text.is_empty()) else {
                continue;
            };
            let origin = format!("environment {name}");
            match from_text(key.kind, text) {
                Ok(value) => self.take(key, value, origin),
                Err(reason) => self.wrong(&origin, key.name, &reason),
            }
        }
    }

    fn flags(&mut self, flags: &Flags) {
        let data = flags.data.as_ref().map(|data| data.display().to_string());
        let listen = flags.listen.map(|listen| listen.to_string());
        for (name, text) in [("data", data), ("listen", listen)] {
            if let (Some(key), Some(text)) = (keys::find(name), text) {
                self.take(key, Value::String(text), format!("flag --{name}"));
            }
        }
    }

    /// Keeps a value if it is good on its own.
    fn take(&mut self, key: &'static Key, value: Value, origin: String) {
        let good = fits(key.kind, &value).and_then(|()| match key.file_of {
            Some(_) => Ok(()),
            None => try_alone(key.name, &value),
        });
        match good {
            Ok(()) => drop(self.values.insert(key.name, (value, origin))),
            Err(reason) => self.wrong(&origin, key.name, &reason),
        }
    }

    /// Reads the secrets that stand in files of their own.
    fn secret_files(&mut self) {
        for (key, target) in keys::KEYS
            .iter()
            .filter_map(|key| Some((key, key.file_of?)))
        {
            let Some((value, origin)) = self.values.remove(key.name) else {
                continue;
            };
            let path = value.as_str().unwrap_or_default();
            match std::fs::read_to_string(path) {
                _ if self.values.contains_key(target) => {
                    self.wrong(&origin, key.name, &format!("{target} is set as well"));
                }
                Ok(text) => {
                    let value = Value::String(text.trim_end().to_owned());
                    let origin = format!("the file {path}, which {origin} names");
                    self.values.insert(target, (value, origin));
                }
                Err(error) => self.wrong(&origin, key.name, &format!("{path}: {error}")),
            }
        }
    }

    fn finish(mut self) -> Result<Loaded, Mistakes> {
        let mut table = Table::new();
        for (name, (value, _)) in &self.values {
            insert(&mut table, name, value.clone());
        }
        let config: Config = match Value::Table(table).try_into() {
            Ok(config) => config,
            Err(error) => {
                self.mistakes.push(error.message().to_owned());
                return Err(Mistakes(self.mistakes));
            }
        };
        for (key, reason) in check::mistakes(&config) {
            let origin = self.values.get(key).map(|(_, origin)| origin.clone());
            let origin = origin.unwrap_or_else(|| "default".to_owned());
            self.wrong(&origin, key, &reason);
        }
        if !self.mistakes.is_empty() {
            return Err(Mistakes(self.mistakes));
        }
        let origins = self
            .values
            .into_iter()
            .map(|(name, (_, origin))| (name, origin));
        Ok(Loaded {
            config,
            origins: origins.collect(),
        })
    }

    fn wrong(&mut self, origin: &str, name: &str, reason: &str) {
        self.mistakes.push(format!("{origin}: {name} {reason}"));
    }

    fn unknown(&mut self, origin: &str, name: &str) {
        let hint = keys::nearest(name).map(|near| format!("; did you mean {near}?"));
        let hint = hint.unwrap_or_default();
        self.mistakes
            .push(format!("{origin}: there is no key {name}{hint}"));
    }

    fn unknown_variable(&mut self, name: &str) {
        let meant = name[PREFIX.len()..].to_ascii_lowercase().replace("__", ".");
        let near = keys::nearest(&meant).and_then(keys::find);
        let hint = near.map(|key| format!("; did you mean {}?", key.variable()));
        let hint = hint.unwrap_or_default();
        self.mistakes
            .push(format!("environment: there is no variable {name}{hint}"));
    }
}

/// Variables that are not for the configuration: Kubernetes gives such ones to every
/// container for a service called `masthead`, and the tests have theirs.
fn is_foreign(name: &str) -> bool {
    let rest = &name[PREFIX.len()..];
    ["PORT", "SERVICE_", "TEST_"]
        .iter()
        .any(|start| rest.starts_with(start))
}
