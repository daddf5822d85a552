//! `cargo xtask knowledge [--misses] FILES…`: how much of what an editor expects is suggested.

use std::process::Command;

use crate::{Result, place, process};

/// Builds the scorer of `sense` as a release and runs it over the files.
///
/// # Errors
/// When no file is named, or the scorer cannot be built.
pub(crate) fn run(options: &[String]) -> Result<bool> {
    if options.iter().all(|option| option.starts_with("--")) {
        return Err(
            "name stories, or a folder of them: NN.md with what is expected in NN.json".to_owned(),
        );
    }
    let example = [
        "build",
        "--release",
        "--package",
        "sense",
        "--example",
        "goals",
    ];
    process::run(&mut process::cargo(&example))?;
    let program = place::target()?.join("release/examples/goals");
    process::succeeds(Command::new(program).args(options))
}
