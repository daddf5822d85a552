//! `cargo xtask bench --large`: what a request costs in a large publication, beside a small one.

use std::fmt::Write;
use std::process::Command;

use super::{Programs, filled};
use crate::Result;

/// Articles and accounts of the small publication.
const SMALL: (usize, usize) = (200, 1_000);
/// The same of the large one, where nothing else is said.
const LARGE: (usize, usize) = (100_000, 1_000_000);

/// A page with what it cost: milliseconds of processor time, cold and warm.
type Cost = (String, f64, f64);

/// Builds both and prints the table; `sizes` are the articles and accounts of the large one.
///
/// # Errors
/// When something cannot be built or does not answer as it should.
pub(super) fn run(sizes: &[String]) -> Result<bool> {
    let number = |at: usize, other: usize| match sizes.get(at) {
        Some(text) => text
            .parse()
            .map_err(|_| format!("{text} is no number of articles or accounts")),
        None => Ok(other),
    };
    let large = (number(0, LARGE.0)?, number(1, LARGE.1)?);
    let programs = Programs::build()?;
    let (of_small, of_large) = (costs(&programs, SMALL)?, costs(&programs, large)?);
    println!("{}", table(&of_small, &of_large));
    Ok(true)
}

fn costs(programs: &Programs, (articles, accounts): (usize, usize)) -> Result<Vec<Cost>> {
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
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(cost)
        .collect()
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
    let mut text = "| request | small, CPU ms | large | large ÷ small | warm, large ÷ small |\n\
        |---|---:|---:|---:|---:|\n"
        .to_owned();
    for ((path, cold, warm), (_, large_cold, large_warm)) in small.iter().zip(large) {
        let (by_cold, by_warm) = (large_cold / cold, large_warm / warm);
        // A `String` takes whatever is written.
        let _ = writeln!(
            text,
            "| `{path}` | {cold:.2} | {large_cold:.2} | {by_cold:.1} | {by_warm:.1} |"
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_a_row_for_each_page_with_its_ratios() {
        let small = [cost("/\t1.0\t0.1").unwrap()];
        let large = [cost("/\t2.5\t0.1").unwrap()];
        assert!(table(&small, &large).ends_with("| `/` | 1.00 | 2.50 | 2.5 | 1.0 |\n"));
        assert!(cost("/\t1.0").is_err() && cost("/\tx\t1").is_err());
    }
}
