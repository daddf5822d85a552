//! `cargo xtask editor`: the desk's editor, which is built into one file of the server's assets. The
//! file is in the repository, so that nobody needs Node to run the product.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::machine::{self, Need};
use crate::step::{Counts, Outcome, counted};
use crate::{Result, place, process};

/// What a build writes, within the repository.
const WRITTEN: [&str; 3] = [
    "districts/web/assets/editor.js",
    "editor/bundle.js",
    "editor/licences.txt",
];

/// Builds the editor; with `fuzz` plays several writers against each other instead, with `kills` one
/// who types while network, server, database and browser are killed.
///
/// # Errors
/// When Node is missing, or the build fails.
pub fn run(options: &[String]) -> Result<bool> {
    let may_install = !options.iter().any(|option| option == "--no-install");
    let options: Vec<&String> = options
        .iter()
        .filter(|one| *one != "--no-install")
        .collect();
    machine::ensure(&[Need::Node], may_install)?;
    machine::ensure_npm("editor", may_install)?;
    match options.split_first() {
        None => {
            process::run(&mut node("build.mjs"))?;
            Ok(true)
        }
        Some((first, rest)) if *first == "fuzz" => play("fuzz/run.mjs", rest),
        Some((first, rest)) if *first == "kills" => play("fuzz/kills.mjs", rest),
        Some((other, _)) => Err(format!(
            "editor does not know {other}; it knows fuzz, kills and --no-install"
        )),
    }
}

/// Runs a script of the fuzz; whether it found nothing.
fn play(script: &str, options: &[&String]) -> Result<bool> {
    let status = node(script).args(options).status();
    let status = status.map_err(|error| format!("cannot start node: {error}"))?;
    Ok(status.success())
}

/// Whether the file in the repository is what the sources give, and the editor's own tests.
///
/// # Errors
/// When a file cannot be read, or Node cannot be started.
pub fn check() -> Result<(Outcome, Counts)> {
    let before = written()?;
    process::run(&mut node("build.mjs"))?;
    let after = written()?;
    for ((path, before), (_, after)) in before.iter().zip(&after) {
        if before != after {
            println!(
                "{path} was not what the sources give. It is now: commit it, or take the change back."
            );
            return Ok((Outcome::Failed, Counts::default()));
        }
    }
    let mut tests = Command::new("npm");
    tests
        .args(["run", "--silent", "test"])
        .current_dir(folder());
    counted(&mut tests)
}

/// What is written now, by path; nothing where a file is missing.
fn written() -> Result<Vec<(&'static str, Vec<u8>)>> {
    let read = |path: &'static str| {
        let file = place::root().join(path);
        match file.is_file() {
            false => Ok((path, Vec::new())),
            true => fs::read(&file)
                .map(|bytes| (path, bytes))
                .map_err(|error| format!("cannot read {}: {error}", file.display())),
        }
    };
    WRITTEN.into_iter().map(read).collect()
}

fn folder() -> PathBuf {
    place::root().join("editor")
}

fn node(script: &str) -> Command {
    let mut node = Command::new("node");
    node.arg(script).current_dir(folder());
    node
}
