//! `cargo xtask test`: everything that has to be true before a change is good.

use std::num::NonZero;
use std::process::Command;

use crate::day::{Day, OTHER_DAYS, REAL_NOW, real_now};
use crate::machine::{self, Need};
use crate::postgres::Cluster;
use crate::scratch::Scratch;
use crate::server::Server;
use crate::step::{Counts, Outcome, Run, counted, plain};
use crate::{Result, deny, editor, faults, place, process};

/// Names the database the tests may fill, as `crates/db` documents it.
const DATABASE_URL: &str = "TEST_DATABASE_URL";
/// Lets the application's own tests run on that database instead of SQLite.
const DATABASE: &str = "MASTHEAD_TEST_DATABASE";
/// Says how many tests run at once.
const AT_ONCE: &str = "RUST_TEST_THREADS";
/// Names the folder for temporary files.
const TEMPORARY: &str = "TMPDIR";

/// What to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    only: Option<Part>,
    on: Day,
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
            on: Day::default(),
            may_install: true,
        };
        let mut words = words.iter().map(String::as_str);
        while let Some(word) = words.next() {
            match word {
                "--no-install" => options.may_install = false,
                "--only" => options.only = Some(Part::named(words.next().unwrap_or_default())?),
                "--on" => options.on = Day::named(words.next().unwrap_or_default())?,
                _ => {
                    return Err(format!(
                        "test does not know {word}; it knows --only, --on and --no-install"
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
        let mut needs = vec![Need::Faketime];
        if self.runs(Part::Postgres) && std::env::var_os(DATABASE_URL).is_none() {
            needs.push(Need::Postgres);
        }
        if self.runs(Part::Rust) || self.runs(Part::Postgres) {
            needs.extend([Need::Python, Need::Caches]);
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
        machine::ensure_npm("e2e", options.may_install)?;
        machine::ensure_npm("editor", options.may_install)?;
    }
    if options.needs().contains(&Need::Python) {
        machine::ensure_python(options.may_install)?;
    }
    if options.runs(Part::Rust) {
        deny::ensure(options.may_install)?;
    }
    let scratch = Scratch::new()?;
    let mut run = Run::begin();
    if options.runs(Part::Rust) {
        run.step("Formatting", || {
            plain(&mut process::cargo(&["fmt", "--all", "--check"]))
        });
        run.step("Dependencies", deny::check);
        run.step("Lints", || plain(&mut lints()));
    }
    let built = run.step("Build", || {
        plain(&mut process::cargo(&["test", "--workspace", "--no-run"]))
    });
    for (part, name, step) in STEPS {
        if options.runs(part) && built == Outcome::Passed {
            run.step(name, || step(options.on, &scratch));
        } else if options.runs(part) {
            run.skip(name);
        }
    }
    Ok(run.end())
}

type Step = fn(Day, &Scratch) -> Result<(Outcome, Counts)>;

/// The steps that need the build, in their order.
const STEPS: [(Part, &str, Step); 8] = [
    (Part::Rust, "Tests on SQLite", on_sqlite),
    (Part::Rust, "Kills, power cuts, disk errors", under_faults),
    (Part::Rust, "What other days would change", on_other_days),
    (Part::Postgres, "Tests on PostgreSQL", on_postgres),
    (Part::E2e, "The editor", the_editor),
    (Part::E2e, "Browser journeys", journeys),
    (Part::E2e, "A journey on other days", journey_on_other_days),
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

/// `cargo test` with these words, on a day and on SQLite.
fn tests(on: Day, scratch: &Scratch, words: &[&str]) -> Result<Command> {
    let mut tests = process::cargo(&["test"]);
    on.for_tests(&mut tests)?;
    tests.args(words);
    tests.env_remove(DATABASE_URL).env_remove(DATABASE);
    tests.env(TEMPORARY, scratch.folder());
    tests.env(AT_ONCE, at_once().to_string());
    Ok(tests)
}

/// How many tests run beside each other: they wait for processes and sockets half the time, so two
/// for each core.
fn at_once() -> usize {
    2 * std::thread::available_parallelism().map_or(1, NonZero::get)
}

const EVERYTHING: [&str; 2] = ["--workspace", "--no-fail-fast"];

fn on_sqlite(on: Day, scratch: &Scratch) -> Result<(Outcome, Counts)> {
    counted(&mut tests(on, scratch, &EVERYTHING)?)
}

/// The short form of `cargo xtask faults`, which no day changes.
fn under_faults(_: Day, scratch: &Scratch) -> Result<(Outcome, Counts)> {
    faults::test(scratch)
}

/// On the server that is named, else on one of our own, which ends with the step.
fn on_postgres(on: Day, scratch: &Scratch) -> Result<(Outcome, Counts)> {
    let mut tests = tests(on, scratch, &EVERYTHING)?;
    tests.env(DATABASE, "postgres");
    if let Ok(url) = std::env::var(DATABASE_URL) {
        return counted(tests.env(DATABASE_URL, url));
    }
    let cluster = Cluster::start(scratch)?;
    println!("PostgreSQL answers at {}", cluster.url());
    counted(tests.env(DATABASE_URL, cluster.url()))
}

/// The tests that see the machine's clock: of the program as it is started, not of one whose clock
/// the test sets. Of those, some are of headers, sockets and processes, whatever the day. Packages
/// are not chosen: with the features of fewer, all would be built again.
const SEE_THE_CLOCK: [&str; 13] = [
    "--workspace",
    "--test",
    "it",
    "--",
    "command::",
    "server::",
    "websub::",
    "--skip",
    "server::octets",
    "--skip",
    "command::beside",
    "--skip",
    "command::restart",
];

/// Those tests on each of the other days; and that a test which depends on the day is found.
fn on_other_days(_: Day, scratch: &Scratch) -> Result<(Outcome, Counts)> {
    let mut sum = Counts::default();
    for words in OTHER_DAYS {
        let day = Day::named(words)?;
        println!("--- {words}");
        if planted(Day::default(), scratch)? == Outcome::Failed
            || planted(day, scratch)? == Outcome::Passed
        {
            return Err(format!(
                "a test that passes today alone is not found: {words}"
            ));
        }
        let (outcome, counts) = counted(&mut tests(day, scratch, &SEE_THE_CLOCK)?)?;
        sum += counts;
        if outcome == Outcome::Failed {
            return Ok((outcome, sum));
        }
    }
    Ok((Outcome::Passed, sum))
}

/// A test that passes on the day on which it is run alone.
fn planted(on: Day, scratch: &Scratch) -> Result<Outcome> {
    let words = ["--workspace", "--bin", "xtask", "--quiet", "--", "planted_"];
    let mut tests = tests(on, scratch, &words)?;
    tests.env(REAL_NOW, real_now()?.to_string());
    let done = tests.output();
    let done = done.map_err(|error| format!("cannot run {}: {error}", process::shown(&tests)))?;
    Ok(Outcome::of(done.status.success()))
}

/// What is in the repository of it, and its own tests, which no day changes.
fn the_editor(_: Day, _: &Scratch) -> Result<(Outcome, Counts)> {
    editor::check()
}

fn journeys(on: Day, scratch: &Scratch) -> Result<(Outcome, Counts)> {
    in_node("journeys", on, scratch)
}

/// From the wall to a comment and out again, on each of the other days.
fn journey_on_other_days(_: Day, scratch: &Scratch) -> Result<(Outcome, Counts)> {
    let mut sum = Counts::default();
    for words in OTHER_DAYS {
        println!("--- {words}");
        let (outcome, counts) = in_node("any-day", Day::named(words)?, scratch)?;
        sum += counts;
        if outcome == Outcome::Failed {
            return Ok((outcome, sum));
        }
    }
    Ok((Outcome::Passed, sum))
}

fn checks(on: Day, scratch: &Scratch) -> Result<(Outcome, Counts)> {
    in_node("checks", on, scratch)
}

fn as_json(environment: &[(&str, String)]) -> String {
    let pairs = environment
        .iter()
        .map(|(name, value)| format!("{name:?}: {value:?}"));
    format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
}

/// A script of `e2e` against a new demo in a folder of ours, served by the debug binary.
fn in_node(script: &str, on: Day, scratch: &Scratch) -> Result<(Outcome, Counts)> {
    let environment = on.environment()?;
    let demo = Server::demo(&scratch.fresh("demo")?, &environment)?;
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
    node.env(TEMPORARY, scratch.folder());
    node.env("CHROMIUM", machine::chromium().unwrap_or_default());
    if script == "checks" {
        node.envs(environment);
    } else {
        // Chromium does not bear a shifted clock; the servers that a journey starts have one.
        node.env("SITE_CLOCK", as_json(&environment));
    }
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
        assert_eq!(
            options.needs(),
            [Need::Faketime, Need::Python, Need::Caches]
        );
    }

    #[test]
    fn a_day_can_be_named() {
        let options = parse(&["--on", "+400 days"]).expect("a day");
        assert!(!options.on.is_today() && parse(&[]).expect("today").on.is_today());
    }

    #[test]
    fn unknown_words_are_refused() {
        for words in [
            &["--only"][..],
            &["--only", "x"],
            &["--quick"],
            &["--on", "soon"],
        ] {
            assert!(parse(words).is_err(), "{words:?}");
        }
    }
}
