//! The effective configuration as TOML: for people, each value with where it comes from, and as a
//! file for another machine.
use std::fmt::Write;

use toml::Value;

use super::Config;
use super::keys::KEYS;
use super::load::Loaded;

/// Stands where a secret is set.
const HIDDEN: &str = "•••";

/// The text that `masthead config` prints.
pub fn text(loaded: &Loaded) -> String {
    let all = Value::try_from(&loaded.config).unwrap_or(Value::Boolean(false));
    let mut text = String::new();
    let mut table = "";
    for key in KEYS.iter().filter(|key| key.file_of.is_none()) {
        let (section, name) = key.name.split_once('.').unwrap_or(("", key.name));
        if section != table {
            table = section;
            let _ = write!(text, "\n[{section}]\n");
        }
        let origin = loaded
            .origins
            .get(key.name)
            .map_or("default", String::as_str);
        let _ = match lookup(&all, key.name) {
            None => writeln!(text, "# {name} is not set"),
            Some(_) if key.is_secret => writeln!(text, "{name} = \"{HIDDEN}\" # {origin}"),
            Some(value) => writeln!(text, "{name} = {value} # {origin}"),
        };
    }
    text
}

/// A configuration file with everything but the secrets, which it names.
pub fn without_secrets(config: &Config) -> String {
    let all = Value::try_from(config).unwrap_or(Value::Boolean(false));
    let mut text = String::new();
    let mut table = "";
    for key in KEYS.iter().filter(|key| key.file_of.is_none()) {
        let Some(value) = lookup(&all, key.name) else {
            continue;
        };
        let (section, name) = key.name.split_once('.').unwrap_or(("", key.name));
        if section != table {
            table = section;
            let _ = write!(text, "\n[{section}]\n");
        }
        let _ = match key.is_secret {
            true => writeln!(text, "# {name} is a secret and is not kept here"),
            false => writeln!(text, "{name} = {value}"),
        };
    }
    text
}

fn lookup<'a>(all: &'a Value, name: &str) -> Option<&'a Value> {
    name.split('.').try_fold(all, |value, part| value.get(part))
}
