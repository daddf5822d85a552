//! The effective configuration as TOML: for people, each value with where it comes from, and as a
//! file for another machine.
use std::fmt::Write;

use toml::Value;

use super::Config;
use super::keys::{KEYS, Key};
use super::load::Loaded;

/// Stands where a secret is set.
const HIDDEN: &str = "•••";

/// The text that `masthead config` prints.
pub fn text(loaded: &Loaded) -> String {
    written(&loaded.config, |key, name, value| {
        let origin = loaded
            .origins
            .get(key.name)
            .map_or("default", String::as_str);
        match value {
            None => format!("# {name} is not set"),
            Some(_) if key.is_secret => format!("{name} = \"{HIDDEN}\" # {origin}"),
            Some(value) => format!("{name} = {value} # {origin}"),
        }
    })
}

/// A configuration file with everything but the secrets, which it names.
pub fn without_secrets(config: &Config) -> String {
    written(config, |key, name, value| match value {
        None => format!("# {name} is not set"),
        Some(_) if key.is_secret => format!("# {name} is a secret and is not kept here"),
        Some(value) => format!("{name} = {value}"),
    })
}

/// A line for each key, by its name in its table and its value, under the heading of the table.
fn written(config: &Config, line: impl Fn(&Key, &str, Option<&Value>) -> String) -> String {
    let all = Value::try_from(config).unwrap_or(Value::Boolean(false));
    let mut text = String::new();
    let mut table = "";
    for key in KEYS.iter().filter(|key| key.file_of.is_none()) {
        let (section, name) = key.name.split_once('.').unwrap_or(("", key.name));
        if section != table {
            table = section;
            let _ = write!(text, "\n[{section}]\n");
        }
        let _ = writeln!(text, "{}", line(key, name, lookup(&all, key.name)));
    }
    text
}

fn lookup<'a>(all: &'a Value, name: &str) -> Option<&'a Value> {
    name.split('.').try_fold(all, |value, part| value.get(part))
}
