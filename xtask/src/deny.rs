//! What may be built in: runs cargo-deny over `deny.toml`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::step::{Counts, Outcome};
use crate::{Result, place, process};

/// The version that is installed, so that every machine judges alike.
const VERSION: &str = "0.20.2";
/// What is checked everywhere. Known faults need a copy of their database, see [`faults`].
const CHECKS: [&str; 3] = ["bans", "licenses", "sources"];

/// Installs cargo-deny into a folder of ours, where it is not yet.
///
/// # Errors
/// With the remedy, when it is missing and may not be installed.
pub fn ensure(may_install: bool) -> Result<()> {
    if program()?.is_file() {
        return Ok(());
    }
    if !may_install {
        return Err(format!(
            "missing: cargo-deny {VERSION}. Leave out --no-install"
        ));
    }
    println!("Installing cargo-deny {VERSION} below target/xtask");
    // It runs for a second, so building it must not take minutes.
    process::run(
        process::cargo(&["install", "cargo-deny", "--locked", "--debug", "--quiet"])
            .args(["--version", VERSION])
            .arg("--root")
            .arg(folder()?)
            .arg("--target-dir")
            .arg(place::ours("build-tools")?),
    )
}

fn folder() -> Result<PathBuf> {
    place::ours(&format!("cargo-deny-{VERSION}"))
}

fn program() -> Result<PathBuf> {
    Ok(folder()?.join("bin/cargo-deny"))
}

/// Checks the workspace, after a planted case has shown that something would be found.
///
/// # Errors
/// When the planted case is not found.
pub fn check() -> Result<(Outcome, Counts)> {
    if process::succeeds(deny(&planted()?, &["licenses"])?.arg("--hide-inclusion-graph"))? {
        return Err("a package whose licence is not in deny.toml is not found".to_owned());
    }
    println!("(found the planted package, as it must)");
    let manifest = place::root().join("Cargo.toml");
    let mut checks = CHECKS.to_vec();
    match faults() {
        Some(_) => checks.push("advisories"),
        None => println!("Known faults are not checked: there is no copy of the RustSec database."),
    }
    let passed = process::succeeds(&mut deny(&manifest, &checks)?)?;
    Ok((Outcome::of(passed), Counts::default()))
}

fn deny(manifest: &Path, checks: &[&str]) -> Result<Command> {
    let mut deny = Command::new(program()?);
    deny.args(["--offline", "--log-level", "error", "--manifest-path"])
        .arg(manifest)
        .arg("--config")
        .arg(place::root().join("deny.toml"))
        .args(["check", "--allow", "duplicate"])
        .args(checks)
        .current_dir(place::root());
    Ok(deny)
}

/// The machine's copy of the RustSec database, where somebody has fetched one
/// (`cargo deny fetch`).
fn faults() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")))?;
    let copies = fs::read_dir(home.join("advisory-dbs")).ok()?;
    copies.flatten().map(|copy| copy.path()).next()
}

/// A package under a licence that `deny.toml` does not name.
fn planted() -> Result<PathBuf> {
    let folder = place::ours("planted-licence")?;
    let write = |name: &str, text: &str| {
        let file = folder.join(name);
        fs::write(&file, text).map_err(|error| format!("cannot write {}: {error}", file.display()))
    };
    place::create(&folder.join("src"))?;
    write("src/lib.rs", "")?;
    write(
        "Cargo.toml",
        "[package]\nname = \"planted\"\nversion = \"1.0.0\"\nedition = \"2024\"\n\
         license = \"AGPL-3.0-only\"\n\n[workspace]\n",
    )?;
    Ok(folder.join("Cargo.toml"))
}
