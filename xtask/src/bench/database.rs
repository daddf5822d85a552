//! The database's own figures, from its example.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::{Result, place};

/// Which lines of the example are reported, with the aim a second.
const WANTED: [(&str, &str, u64); 2] = [
    ("one row written, durable", "64", 20_000),
    ("one row read by key", "16", 100_000),
];

/// The lines as Markdown.
///
/// # Errors
/// When the example fails or prints something else.
pub fn lines(program: &Path) -> Result<String> {
    let folder = place::ours("bench")?;
    let output = Command::new(program)
        .arg(folder)
        .stderr(Stdio::inherit())
        .output();
    let output = output.map_err(|error| format!("cannot run {}: {error}", program.display()))?;
    let printed = String::from_utf8_lossy(&output.stdout);
    let mut text = String::from(
        "\n## The database\n\nSQLite, `synchronous=FULL`, on both cores.\n\n| operation | tasks | a second | aim | p50 µs | p99 µs |\n|---|---:|---:|---:|---:|---:|\n",
    );
    for (name, tasks, aim) in WANTED {
        let line = printed.lines().filter_map(|line| line.strip_prefix(name));
        let mut fields = line.map(|line| line.split_whitespace().collect::<Vec<_>>());
        let found = fields.find(|fields| fields.first() == Some(&tasks));
        let Some([_, per_second, p50, p99]) = found.as_deref() else {
            return Err(format!("no line `{name}` with {tasks} tasks in\n{printed}"));
        };
        text += &format!("| {name} | {tasks} | {per_second} | {aim} | {p50} | {p99} |\n");
    }
    Ok(text)
}
