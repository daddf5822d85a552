//! The figures of both engines as Markdown.

use std::fmt::Write;

use crate::{ASKED, Result};

/// The tables of both parts.
pub fn page(entries: usize, own: &str, fts5: &str) -> Result<String> {
    let mut text = format!(
        "{entries} entries of 600 words, of which 150 are open; {ASKED} questions of each kind.\n\n"
    );
    writeln!(
        text,
        "| | finder | FTS5 | finder ÷ FTS5 |\n|---|---:|---:|---:|"
    )?;
    for line in own.lines() {
        if let [name, figure] = fields(line)[..] {
            let other = row(fts5, name).map(|it| it[1]);
            let ratio = other
                .and_then(|other| ratio(figure, other))
                .unwrap_or_default();
            writeln!(
                text,
                "| {name} | {figure} | {} | {ratio} |",
                other.unwrap_or_default()
            )?;
        }
    }
    writeln!(
        text,
        "\n| question | hits | finder p50 ms | p95 | FTS5 hits | p50 ms | p95 | p50 finder ÷ FTS5 | p95 |\n\
         |---|---:|---:|---:|---:|---:|---:|---:|---:|"
    )?;
    for line in own.lines() {
        if let [name, hits, p50, p95] = fields(line)[..] {
            let other = row(fts5, name)
                .filter(|it| it.len() == 4)
                .unwrap_or(vec![""; 4]);
            let by = |own, at: usize| ratio(own, other[at]).unwrap_or_default();
            let (by_p50, by_p95) = (by(p50, 2), by(p95, 3));
            writeln!(
                text,
                "| {name} | {hits} | {p50} | {p95} | {} | {} | {} | {by_p50} | {by_p95} |",
                other[1], other[2], other[3]
            )?;
        }
    }
    Ok(text)
}

fn fields(line: &str) -> Vec<&str> {
    line.split('\t').collect()
}

fn row<'a>(part: &'a str, name: &str) -> Option<Vec<&'a str>> {
    part.lines()
        .map(fields)
        .find(|it| it.first() == Some(&name))
}

fn ratio(own: &str, other: &str) -> Option<String> {
    let (own, other): (f64, f64) = (own.parse().ok()?, other.parse().ok()?);
    (other > 0.0).then(|| format!("{:.2}", own / other))
}
