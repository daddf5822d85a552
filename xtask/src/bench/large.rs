//! `cargo xtask bench --large [--write] [ARTICLES [ACCOUNTS]]`: what a request and an import cost in a
//! large publication, beside a small one.

use std::fmt::Write;
use std::process::Command;
use std::{env, fs};

use super::{Programs, commands, filled};
use crate::{Result, place};

/// What the figures stand under in `docs/bench.md`, as its last section.
const HEADING: &str = "\n## A large publication beside a small one\n";

/// Articles and accounts of the small publication.
const SMALL: (usize, usize) = (200, 1_000);
/// The same of the large one, where nothing else is said.
const LARGE: (usize, usize) = (100_000, 1_000_000);

/// A page with what it cost: milliseconds of processor time, cold and warm.
type Cost = (String, f64, f64);

/// Builds both and prints the tables; after `--write` the words of `options` are the articles and
/// accounts of the large one. Imports are measured on SQLite, and on PostgreSQL where
/// `BENCH_DATABASE_URL` names an empty database.
///
/// # Errors
/// When something cannot be built or does not answer as it should.
pub(super) fn run(options: &[String]) -> Result<bool> {
    let (writes, sizes) = match options.split_first() {
        Some((first, rest)) if first == "--write" => (true, rest),
        _ => (false, options),
    };
    let number = |at: usize, other: usize| match sizes.get(at) {
        Some(text) => text
            .parse()
            .map_err(|_| format!("{text} is no number of articles or accounts")),
        None => Ok(other),
    };
    let large = (number(0, LARGE.0)?, number(1, LARGE.1)?);
    let programs = Programs::build()?;
    let (of_small, small_times) = costs(&programs, SMALL)?;
    let (of_large, large_times) = costs(&programs, large)?;
    let mut text = head(large) + &table(&of_small, &of_large);
    text += &commands::table(&small_times, &large_times);
    text += &imports(&programs, large.0)?;
    println!("{text}");
    if writes {
        write(&text)?;
    }
    Ok(true)
}

fn head((articles, accounts): (usize, usize)) -> String {
    format!(
        "{HEADING}
`cargo xtask bench --large --write` wrote this section.

- Large: {articles} articles, {accounts} accounts, {} subscriptions, {} comments and {} pages of the
  ledger. Small: {} articles, {} accounts and as much of the rest. Both on SQLite.
- CPU ms is the processor time of all threads for one answer, the median of 7: cold in a process that has kept
  nothing but what every page needs, warm when it is asked again. Aims: large ÷ small ≤ 2 cold, ≤ 1.5 warm.

",
        accounts / 10,
        accounts / 5,
        accounts * 2,
        SMALL.0,
        SMALL.1,
    )
}

/// What imports cost, as Markdown.
fn imports(programs: &Programs, articles: usize) -> Result<String> {
    let mut text = format!(
        "\nImports of {articles} stories of about 500 words. Aims for 100,000: the first within 90 s and 400 MB,\n\
        one changed story within 1 s.\n\n\
        | import | database | seconds | CPU seconds | memory at most, MB | read to be checked |\n\
        |---|---|---:|---:|---:|---:|\n"
    );
    let postgres = env::var("BENCH_DATABASE_URL").ok();
    for (database, url) in [("SQLite", None)]
        .into_iter()
        .chain(postgres.map(|url| ("PostgreSQL", Some(url))))
    {
        let mut import = Command::new(&programs.import_speed);
        let output = import.arg(articles.to_string()).args(url).output();
        let output = output.map_err(|error| format!("cannot start the import: {error}"))?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            return Err(format!("the import failed: {said}"));
        }
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let fields: Vec<&str> = line.split('\t').collect();
            let [name, figures @ ..] = &fields[..] else {
                continue;
            };
            // A `String` takes whatever is written.
            let _ = writeln!(text, "| {name} | {database} | {} |", figures.join(" | "));
        }
    }
    Ok(text)
}

/// Puts the section into `docs/bench.md`, in the place of the one before.
fn write(text: &str) -> Result<()> {
    let file = place::root().join("docs/bench.md");
    let page = fs::read_to_string(&file).unwrap_or_default();
    let (page, _) = apart(&page);
    fs::write(&file, format!("{page}{text}"))
        .map_err(|error| format!("cannot write {}: {error}", file.display()))
}

/// A page without this section, and the section.
pub(super) fn apart(page: &str) -> (&str, &str) {
    let at = page.find(HEADING).unwrap_or(page.len());
    page.split_at(at)
}

/// What each page costs, and how long each command takes.
fn costs(
    programs: &Programs,
    (articles, accounts): (usize, usize),
) -> Result<(Vec<Cost>, Vec<f64>)> {
    eprintln!("{articles} articles, {accounts} accounts");
    let (data, _) = filled(programs, articles)?;
    let output = Command::new(&programs.growth)
        .arg(&data)
        .arg(accounts.to_string())
        .output()
        .map_err(|error| format!("cannot start the measuring: {error}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(format!("the measuring failed: {said}"));
    }
    let costs: Result<_> = String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(cost)
        .collect();
    let story = format!("story-{}", articles - 1);
    Ok((costs?, commands::times(&programs.masthead, &data, &story)?))
}

fn cost(line: &str) -> Result<Cost> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [path, cold, warm] = fields[..] else {
        return Err(format!("a strange line of figures: {line}"));
    };
    let number = |text: &str| text.parse().map_err(|_| format!("no figure: {text}"));
    Ok((path.to_owned(), number(cold)?, number(warm)?))
}

fn table(small: &[Cost], large: &[Cost]) -> String {
    let mut text = "| request | small, CPU ms | large | large ÷ small | warm: small, CPU ms | large | large ÷ small |\n\
        |---|---:|---:|---:|---:|---:|---:|\n"
        .to_owned();
    for ((path, cold, warm), (_, large_cold, large_warm)) in small.iter().zip(large) {
        let (by_cold, by_warm) = (large_cold / cold, large_warm / warm);
        // A `String` takes whatever is written.
        let _ = writeln!(
            text,
            "| `{path}` | {cold:.2} | {large_cold:.2} | {by_cold:.1} | {warm:.2} | {large_warm:.2} | {by_warm:.1} |"
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_section_is_told_from_the_page() {
        let section = format!("{HEADING}figures\n");
        let page = format!("# Page\n{section}");
        assert_eq!(apart(&page), ("# Page\n", section.as_str()));
        assert_eq!(apart("# Page\n"), ("# Page\n", ""));
    }

    #[test]
    fn a_table_has_a_row_for_each_page_with_its_ratios() {
        let small = [cost("/\t1.0\t0.1").unwrap()];
        let large = [cost("/\t2.5\t0.1").unwrap()];
        assert!(
            table(&small, &large).ends_with("| `/` | 1.00 | 2.50 | 2.5 | 0.10 | 0.10 | 1.0 |\n")
        );
        assert!(cost("/\t1.0").is_err() && cost("/\tx\t1").is_err());
    }
}
