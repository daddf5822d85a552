//! Development commands: `cargo xtask test`, `bench`, `faults`, `editor`, `knowledge`, `demo-screenshots`.

mod bench;
mod day;
mod deny;
mod editor;
mod faults;
mod knowledge;
mod machine;
mod place;
mod postgres;
mod process;
mod scratch;
mod screenshots;
mod server;
mod step;
mod test;

use std::process::ExitCode;

const HELP: &str = "\
Usage: cargo xtask COMMAND

  test [--only rust|postgres|e2e] [--on DAY] [--no-install]
      Installs what the tests need where it is missing, then runs formatting,
      lints, all tests on SQLite, all tests on a private PostgreSQL, the browser
      journeys, the HTML checker and Stripe's client; a short form of the tests
      and a journey also on other days. --on runs everything under a clock that
      is shifted to a day, such as '+400 days' or 2028-02-29.

  bench [--quick] [--write]
      Measures release builds beside a static server and prints tables;
      --write puts them into docs/bench.md, --quick takes a first look.

  bench --large [--write] [ARTICLES [ACCOUNTS]]
      Fills a small and a large publication (100,000 articles and a million
      accounts, where nothing else is said) and prints what each page and command
      costs, and how many times as much in the large one.

  bench --search [--quick] [--write]
      Builds an index of 100,000 made-up texts, asks it all kinds of questions, and
      prints what that costs beside SQLite's FTS5; --quick takes 5,000 texts.

  bench --desk [--quick] [--write]
      Measures what the newsroom's work costs: a key, the bundle, pages of the desk, the
      acknowledgement of a word while twenty people type in one story, and what readers
      notice of that.

  faults [METHOD…] [--runs N] [--seed S] [--binaries FOLDER] [--short]
      Lets a release build suffer, and compares what it has acknowledged with what
      is there afterwards. Fails where anything is lost, where an aim is missed, or
      where a planted loss is not found. Without a method, all run:
        kill      kill -9 at random moments of a storm of writes
        power     the power fails at random moments: what may be left of the disk
        disk      one failed sync, failed writes, a used quota, a full disk
        stall     PostgreSQL hangs, is slow, has a locked table, is away
        silent    the payment processor and the mail server take calls and say nothing
        overload  up to ten times as many come as can be served
      --runs says how many kills, moments, rounds or people, or seconds of overload.
      --binaries names a folder with built ones (masthead, examples/flood). --short is
      what the tests run of the first three.

  editor [--no-install]
      Builds the desk's editor into districts/web/assets/editor.js.

  editor fuzz [--runs N] [--seed S] [--plain]
      Lets several writers change one story at random, offline for a while, and
      prints words, lost, doubled, and in the tray; --plain is the control,
      which loses some.

  editor kills [--runs N] [--seed S] [--keys N] [--forget]
      Types while network, server, database and browser are killed at random, and
      compares the text with the keys pressed; --forget is the control: a browser
      that dies takes its journal with it.

  knowledge [--misses] FILES...
      Reads stories (NN.md with NN.json beside it, or a folder of them) in a release
      build and prints how much of what a careful editor expects is found, by goal,
      and how long it takes; --misses names each miss. Fails where a goal is missed.

  demo-screenshots [--no-install]
      Takes the pictures of the demo that the README shows: docs/screenshots.

  help
      This list.
";

/// Result of a command: the error is one line for the person who called it.
type Result<T, E = String> = std::result::Result<T, E>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, options) = match arguments.split_first() {
        Some((command, options)) => (command.as_str(), options),
        None => ("help", &arguments[..]),
    };
    let done = match command {
        "test" => test::Options::parse(options).and_then(|options| test::run(&options)),
        "bench" => bench::run(options),
        "editor" => editor::run(options),
        "faults" => faults::run(options),
        "knowledge" => knowledge::run(options),
        "demo-screenshots" => screenshots::run(options),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(true)
        }
        other => Err(format!(
            "there is no command {other}; `cargo xtask help` lists them"
        )),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}
