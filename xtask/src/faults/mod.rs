//! `cargo xtask faults`: what happens to the product when it is killed, when the power fails, the
//! disk breaks, the database or the mail server hangs, and when more comes than can be done.

mod check;
mod disk;
mod http;
mod kill;
mod options;
mod overload;
mod paper;
mod postbox;
mod power;
mod proxy;
mod random;
mod shim;
mod silent;
mod site;
mod stall;
mod storm;
mod table;

use std::path::PathBuf;

use crate::scratch::Scratch;
use crate::step::{Counts, Outcome};
use crate::{Result, place, process};
use options::Options;
use postbox::Postbox;

/// A method: its name, and what runs it and says whether all was as it should be.
type Method = (&'static str, fn(&Bench) -> Result<bool>);

/// All methods, in the order in which they run.
const METHODS: [Method; 6] = [
    ("kill", kill::run),
    ("power", power::run),
    ("disk", disk::run),
    ("stall", stall::run),
    ("silent", silent::run),
    ("overload", overload::run),
];

/// What methods share.
#[derive(Debug)]
struct Bench<'a> {
    options: Options,
    programs: Programs,
    scratch: &'a Scratch,
}

/// The product's binaries.
#[derive(Debug)]
struct Programs {
    masthead: PathBuf,
    /// Makes arrivals that do not wait for each other.
    flood: PathBuf,
}

/// Runs the methods that are named, or all.
///
/// # Errors
/// When a word is not known, or nothing can be built.
pub fn run(words: &[String]) -> Result<bool> {
    let options = Options::parse(words)?;
    let programs = match &options.binaries {
        Some(folder) => Programs::in_folder(folder.clone()),
        None => Programs::build()?,
    };
    suffer(&Bench {
        options,
        programs,
        scratch: &Scratch::new()?,
    })
}

/// The methods that the tests run in their short form: those that need nothing but the server.
const TESTED: [&str; 3] = ["kill", "power", "disk"];

/// Runs the short form of those on the debug binary, each a test.
///
/// # Errors
/// When the binary's folder is not found.
pub fn test(scratch: &Scratch) -> Result<(Outcome, Counts)> {
    let mut counts = Counts::default();
    for method in TESTED {
        let is_good = suffer(&Bench {
            options: Options::short(&[method]),
            programs: Programs::in_folder(place::debug()?),
            scratch,
        })?;
        counts.passed += u64::from(is_good);
        counts.failed += u64::from(!is_good);
    }
    Ok((Outcome::of(counts.failed == 0), counts))
}

fn suffer(bench: &Bench) -> Result<bool> {
    let mut is_good = true;
    for (name, method) in METHODS {
        if !bench.options.methods.contains(&name) {
            continue;
        }
        println!("\n=== {name}, seed {}", bench.options.seed);
        let done = method(bench);
        let outcome = match &done {
            Ok(true) => "as it should be",
            Ok(false) => "NOT as it should be",
            Err(error) => error,
        };
        println!("=== {name}: {outcome}");
        is_good &= done.is_ok_and(|done| done);
    }
    Ok(is_good)
}

impl Programs {
    fn build() -> Result<Self> {
        process::run(&mut process::cargo(&[
            "build",
            "--release",
            "--package",
            "masthead",
            "--bins",
            "--examples",
        ]))?;
        Ok(Self::in_folder(place::target()?.join("release")))
    }

    fn in_folder(folder: PathBuf) -> Self {
        Self {
            masthead: folder.join("masthead"),
            flood: folder.join("examples/flood"),
        }
    }
}

/// The part of a configuration that has mail go to a postbox.
fn mail(postbox: &Postbox) -> String {
    format!(
        "\n[mail]\nsmtp_host = \"127.0.0.1\"\nsmtp_port = {}\nsmtp_tls = \"none\"\n\
         from = \"Storm <desk@storm.example>\"\n",
        postbox.port
    )
}

/// Prints the first losses.
fn tell(losses: &[String]) {
    for loss in losses.iter().take(10) {
        println!("lost: {loss}");
    }
}
