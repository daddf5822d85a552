//! Development commands: `cargo xtask test`, `bench`, `editor`, `knowledge`, `demo-screenshots`.

mod bench;
mod day;
mod deny;
mod editor;
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
      accounts, where nothing else is said) and prints what each page costs,
      and how many times as much in the large one.

  bench --search [--quick] [--write]
      Builds an index of 100,000 made-up texts, asks it all kinds of questions, and
      prints what that costs beside SQLite's FTS5; --quick takes 5,000 texts.

  editor [--no-install]
      Builds the desk's editor into districts/web/assets/editor.js.

  editor fuzz [--runs N] [--seed S] [--plain]
      Lets several writers change one story at random, offline for a while, and
      prints words, lost, doubled, and in the tray; --plain is the control,
      which loses some.

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
