//! What commands cost in a large publication, beside a small one.

use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use super::measure::middle_of;
use crate::{Result, place};

/// Runs of which the median counts.
const ROUNDS: usize = 3;

/// What is run: a name, its words, and whether it must succeed; a doctor that finds something does not.
/// `{story}` is a story that is public, `{backups}` a folder.
const COMMANDS: [(&str, &[&str], bool); 6] = [
    ("withdraw", &["withdraw", "{story}"], true),
    ("restore", &["restore", "{story}"], true),
    ("staff list", &["staff", "list"], true),
    ("ids", &["ids"], true),
    ("doctor", &["doctor"], false),
    ("backup", &["backup", "{backups}"], true),
];

/// The median time of each command in milliseconds, beside a publication that holds the story.
///
/// # Errors
/// When a command fails that must not.
pub(super) fn times(masthead: &Path, data: &Path, story: &str) -> Result<Vec<f64>> {
    let backups = place::ours("bench-backups")?;
    let mut all = vec![Vec::new(); COMMANDS.len()];
    for _ in 0..ROUNDS {
        for ((name, words, must), times) in COMMANDS.iter().zip(&mut all) {
            let mut command = Command::new(masthead);
            command.arg("--config").arg(data.join("masthead.toml"));
            command.arg("--data").arg(data);
            for word in *words {
                match *word {
                    "{story}" => command.arg(story),
                    "{backups}" => command.arg(&backups),
                    word => command.arg(word),
                };
            }
            let begun = Instant::now();
            let output = command.stdout(Stdio::null()).output();
            let output = output.map_err(|error| format!("cannot start {name}: {error}"))?;
            times.push(begun.elapsed().as_secs_f64() * 1_000.0);
            if *must && !output.status.success() {
                let said = String::from_utf8_lossy(&output.stderr).into_owned();
                return Err(format!("{name} failed: {said}"));
            }
        }
    }
    place::remove(&backups)?;
    Ok(all.iter_mut().map(|times| middle_of(times)).collect())
}

/// Both as Markdown.
pub(super) fn table(small: &[f64], large: &[f64]) -> String {
    let mut text = "\nCommands beside no server, from start to end. A backup copies everything, `ids` names every story, and\n\
        a doctor reads the whole database.\n\n\
        | command | small, ms | large, ms | large ÷ small |\n|---|---:|---:|---:|\n"
        .to_owned();
    for ((name, ..), (small, large)) in COMMANDS.iter().zip(small.iter().zip(large)) {
        // A `String` takes whatever is written.
        let _ = writeln!(
            text,
            "| `{name}` | {small:.0} | {large:.0} | {:.1} |",
            large / small
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_a_row_for_each_command_with_its_ratio() {
        let text = table(&[20.0; COMMANDS.len()], &[30.0; COMMANDS.len()]);
        assert!(text.contains("| `withdraw` | 20 | 30 | 1.5 |\n"), "{text}");
        assert_eq!(text.matches(" | 1.5 |\n").count(), COMMANDS.len());
    }
}
