//! `cargo xtask test`: everything that has to be true before a change is good.

use std::process::Command;

use crate::machine::{self, Need};
use crate::postgres::Cluster;
use crate::server::Server;
use crate::step::{Counts, Outcome, Run, counted, plain};
use crate::{Result, place, process};

/// Names the database the tests may fill, as `crates/db` documents it.
const DATABASE_URL: &str = "TEST_DATABASE_URL";
/// Lets the application's own tests run on that database instead of SQLite.
const DATABASE: &str = "MASTHEAD_TEST_DATABASE";

/// What to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    only: Option<Part>,
    may_install: bool,
}

/// A part of the run that can be asked for alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Formatting, lints, tests on SQLite.
    Rust,
    /// Tests on PostgreSQL.
    Postgres,
    /// Browser journeys, the HTML checker, and Stripe's own client.
    E2e,
}

impl Options {
    /// Reads the command line.
    ///
    /// # Errors
    /// With the words that are known.
    pub fn parse(words: &[String]) -> Result<Self> {
        let mut options = Self {
            only: None,
            may_install: true,
        };
        let mut words = words.iter().map(String::as_str);
        while let Some(word) = words.next() {
            match word {
                "--no-install" => options.may_install = false,
                "--only" => options.only = Some(Part::named(words.next().unwrap_or_default())?),
                _ => {
                    return Err(format!(
                        "test does not know {word}; it knows --only and --no-install"
                    ));
                }
            }
        }
        Ok(options)
    }

    fn runs(&self, part: Part) -> bool {
        self.only.is_none_or(|only| only == part)
    }

    fn needs(&self) -> Vec<Need> {
        let mut needs = Vec::new();
        if self.runs(Part::Postgres) && std::env::var_os(DATABASE_URL).is_none() {
            needs.push(Need::Postgres);
        }
        if self.runs(Part::Rust) || self.runs(Part::Postgres) {
            needs.push(Need::Python);
        }
        if self.runs(Part::E2e) {
            needs.extend([Need::Chromium, Need::Node, Need::Java]);
        }
        needs
    }
}

impl Part {
    fn named(name: &str) -> Result<Self> {
        match name {
            "rust" => Ok(Self::Rust),
            "postgres" => Ok(Self::Postgres),
            "e2e" => Ok(Self::E2e),
            _ => Err("--only takes rust, postgres or e2e".to_owned()),
        }
    }
}

/// Runs what `options` ask for; whether all of it passed.
///
/// # Errors
/// When something is missing that cannot be installed.
pub fn run(options: &Options) -> Result<bool> {
    machine::ensure(&options.needs(), options.may_install)?;
    if options.runs(Part::E2e) {
        machine::ensure_npm(options.may_install)?;
    }
    if options.needs().contains(&Need::Python) {
        machine::ensure_python(options.may_install)?;
    }
    let mut run = Run::begin();
    if options.runs(Part::Rust) {
        run.step("Formatting", || {
            plain(&mut process::cargo(&["fmt", "--all", "--check"]))
        });
        run.step("Lints", || plain(&mut lints()));
    }
    let built = run.step("Build", || {
        plain(&mut process::cargo(&["test", "--workspace", "--no-run"]))
    });
    for (part, name, step) in STEPS {
        if options.runs(part) && built == Outcome::Passed {
            run.step(name, step);
        } else if options.runs(part) {
            run.skip(name);
        }
    }
    Ok(run.end())
}

type Step = fn() -> Result<(Outcome, Counts)>;

/// The steps that need the build, in their order.
const STEPS: [(Part, &str, Step); 4] = [
    (Part::Rust, "Tests on SQLite", on_sqlite),
    (Part::Postgres, "Tests on PostgreSQL", on_postgres),
    (Part::E2e, "Browser journeys", journeys),
    (Part::E2e, "HTML checker and Stripe's client", checks),
];

fn lints() -> Command {
    process::cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ])
}

fn tests() -> Command {
    let mut tests = process::cargo(&["test", "--workspace", "--no-fail-fast"]);
    tests.env_remove(DATABASE_URL).env_remove(DATABASE);
    tests
}

fn on_sqlite() -> Result<(Outcome, Counts)> {
    counted(&mut tests())
}

/// On the server that is named, else on one of our own, which ends with the step.
fn on_postgres() -> Result<(Outcome, Counts)> {
    let mut tests = tests();
    tests.env(DATABASE, "postgres");
    if let Ok(url) = std::env::var(DATABASE_URL) {
        return counted(tests.env(DATABASE_URL, url));
    }
    let cluster = Cluster::start()?;
    println!("PostgreSQL answers at {}", cluster.url());
    counted(tests.env(DATABASE_URL, cluster.url()))
}

fn journeys() -> Result<(Outcome, Counts)> {
    place::remove(&place::ours("demo")?)?;
    in_node("journeys")
}

fn checks() -> Result<(Outcome, Counts)> {
    in_node("checks")
}

/// A script of `e2e` against the demo, served by the debug binary.
fn in_node(script: &str) -> Result<(Outcome, Counts)> {
    let demo = Server::demo(&place::ours("demo")?)?;
    println!("The demo answers at {}", demo.url);
    let mut node = Command::new("npm");
    node.args(["run", "--silent", script])
        .current_dir(place::e2e());
    node.env("SITE_PROGRAM", place::debug()?.join("masthead"));
    node.env(
        "STRIPE_PROGRAM",
        place::debug()?.join("examples/fake_stripe"),
    );
    node.env("SITE_URL", &demo.url);
    node.env("CHROMIUM", machine::chromium().unwrap_or_default());
    counted(&mut node)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &[&str]) -> Result<Options> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        Options::parse(&words)
    }

    #[test]
    fn without_options_everything_runs() {
        let options = parse(&[]).expect("no options are fine");
        assert!(options.may_install);
        assert!(
            [Part::Rust, Part::Postgres, Part::E2e]
                .iter()
                .all(|part| options.runs(*part))
        );
    }

    #[test]
    fn one_part_can_be_asked_for_alone() {
        let options = parse(&["--only", "rust", "--no-install"]).expect("both are known");
        assert!(options.runs(Part::Rust) && !options.runs(Part::E2e) && !options.may_install);
        assert_eq!(options.needs(), [Need::Python]);
    }

    #[test]
    fn unknown_words_are_refused() {
        for words in [&["--only"][..], &["--only", "x"], &["--quick"]] {
            assert!(parse(words).is_err(), "{words:?}");
        }
    }
}
