//! The manuals name every key and every option, and nothing else.
use std::collections::BTreeSet;

use clap::CommandFactory;
use masthead::command::Cli;
use masthead::ground::config::Config;
use masthead::ground::config::keys::{KEYS, Kind};

const CONFIGURATION: &str = include_str!("../../../../../docs/configuration.md");
const COMMANDS: &str = include_str!("../../../../../docs/commands.md");

/// Cells of the rows whose first cell is code.
fn rows(text: &str) -> Vec<Vec<String>> {
    let rows = text.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| {
        let cells = row.trim_matches('|').split(" | ");
        cells
            .map(|cell| {
                cell.trim()
                    .trim_matches('`')
                    .trim_matches('|')
                    .trim()
                    .to_owned()
            })
            .collect()
    })
    .collect()
}

#[test]
fn every_key_is_documented_with_its_default_and_bounds_and_no_other_is() {
    let documented = rows(CONFIGURATION);
    let names: BTreeSet<&str> = documented.iter().map(|row| row[0].as_str()).collect();
    let keys: BTreeSet<&str> = KEYS.iter().map(|key| key.name).collect();
    assert_eq!(names, keys);
    let defaults = serde_json::to_value(Config::default()).unwrap();
    for row in &documented {
        let pointer = format!("/{}", row[0].replace('.', "/"));
        let expected = match defaults.pointer(&pointer) {
            None | Some(serde_json::Value::Null) => "not set".to_owned(),
            Some(serde_json::Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
        };
        assert_eq!(row[1], expected, "{row:?}");
    }
    for key in KEYS {
        let row = documented.iter().find(|row| row[0] == key.name).unwrap();
        let Kind::Number(least, most) = key.kind else {
            continue;
        };
        let text = row[2..].join(" ");
        assert!(
            text.contains(&least.to_string()) && text.contains(&most.to_string()),
            "{row:?}"
        );
    }
}

#[test]
fn every_command_and_option_is_documented_and_no_other_is() {
    let mut expected = BTreeSet::new();
    let mut cli = Cli::command();
    cli.build();
    collect(&cli, "masthead", &mut expected);
    let mut documented = BTreeSet::new();
    let mut command = "masthead".to_owned();
    for line in COMMANDS.lines() {
        if let Some(heading) = line.strip_prefix("## `") {
            command = heading.trim_end_matches('`').to_owned();
            documented.insert(command.clone());
        } else if let Some(row) = rows(line).first() {
            documented.insert(format!("{command} {}", row[0]));
        }
    }
    assert_eq!(documented, expected);
}

/// Names of the commands that do something, and of what each takes beside the global options.
fn collect(command: &clap::Command, name: &str, found: &mut BTreeSet<String>) {
    let is_root = name == "masthead";
    let inner: Vec<_> = command
        .get_subcommands()
        .filter(|inner| inner.get_name() != "help")
        .collect();
    if inner.is_empty() {
        found.insert(name.to_owned());
    }
    for argument in command.get_arguments() {
        let is_common = argument.is_global_set() || argument.get_id() == "help";
        if argument.get_id() == "version" || is_common != is_root {
            continue;
        }
        let value = argument
            .get_value_names()
            .filter(|_| argument.get_action().takes_values());
        let value = value.map(|names| names[0].to_string());
        let shown = match (argument.get_long(), value) {
            (Some(long), Some(value)) => format!("--{long} {value}"),
            (Some(long), None) => format!("--{long}"),
            (None, value) => value.unwrap_or_default(),
        };
        found.insert(format!("{name} {shown}"));
    }
    for inner in inner {
        collect(inner, &format!("{name} {}", inner.get_name()), found);
    }
}
