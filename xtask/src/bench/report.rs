//! The figures as Markdown.

use std::fmt::Write;
use std::fs;

use super::measure::middle_of;
use super::{Line, Plan, Sheet};

/// Aims for start and memory: articles, milliseconds, megabytes.
const AIMS: [(usize, f64, f64); 2] = [(200, 100.0, 60.0), (100_000, 300.0, 150.0)];

/// What was measured, and how.
pub fn head(plan: &Plan) -> String {
    format!(
        "# What was measured

`cargo xtask bench --write` wrote this page.

- Masthead (SQLite, one data folder on the local disk) and a static server take turns. The static server has the
  same HTTP stack and answers with the same heads and bodies from memory; so the ratio says what Masthead's own work costs.
- The server runs on core 0, the load on core 1 ({}). Load: keep-alive connections, brotli accepted.
- Each figure is the median of {} runs of {} s, taken by turns. Other programs may have run on the machine, so look
  at the ratios and at the processor time, which suffer less than requests a second.
- CPU ms is the server's user and system time for one answer, all threads.
- A first read debits the meter: its visitor is new, and the debit is on disk before the first byte of the body.

",
        machine(),
        plan.rounds,
        plan.seconds
    )
}

fn machine() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let cores = info
        .lines()
        .filter(|line| line.starts_with("processor"))
        .count();
    format!(
        "{}, {cores} cores",
        model.map_or("unknown processor", |(_, name)| name)
    )
}

/// The table of one size.
pub fn sheet(sheet: &Sheet) -> String {
    let mut text = format!("\n## {} articles\n\n", thousands(sheet.articles as f64));
    text += "| request | connections | static req/s | Masthead req/s | ratio | aim | p50 ms | p99 ms | CPU ms | static CPU ms | CPU ratio |\n";
    text += "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n";
    for line in &sheet.lines {
        row(&mut text, line);
    }
    text += "\n| | measured | aim |\n|---|---:|---:|\n";
    let aim = AIMS.iter().find(|aim| aim.0 == sheet.articles);
    let mut fact = |name: &str, value: String, aim: Option<String>| {
        let _ = writeln!(text, "| {name} | {value} | {} |", aim.unwrap_or_default());
    };
    let mut starts = sheet.start_ms.clone();
    let (slowest, start) = (
        starts.iter().copied().fold(0.0, f64::max),
        middle_of(&mut starts),
    );
    fact(
        "start until the first answer, median",
        format!("{start:.0} ms (slowest {slowest:.0})"),
        aim.map(|aim| format!("{:.0} ms", aim.1)),
    );
    fact(
        "memory after start",
        format!("{:.0} MB", sheet.fresh.now),
        aim.map(|aim| format!("{:.0} MB", aim.2)),
    );
    fact(
        "memory after all of the above",
        format!(
            "{:.0} MB (at most {:.0})",
            sheet.worked.now, sheet.worked.peak
        ),
        None,
    );
    text
}

fn row(text: &mut String, line: &Line) {
    let (own, fixed) = (&line.masthead, &line.fixed);
    let aim = line.case.aim.filter(|_| line.connections == 64);
    let _ = writeln!(
        text,
        "| {} | {} | {} | {} | {:.2} | {} | {:.2} | {:.2} | {:.4} | {:.4} | {:.2} |",
        line.case.name,
        line.connections,
        thousands(fixed.per_second),
        thousands(own.per_second),
        own.per_second / fixed.per_second,
        aim.map(|aim| format!("≥ {aim:.1}")).unwrap_or_default(),
        own.p50,
        own.p99,
        own.cpu,
        fixed.cpu,
        fixed.cpu / own.cpu,
    );
}

/// A whole number with its thousands apart.
pub fn thousands(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        for (number, text) in [
            (7.0, "7"),
            (999.6, "1,000"),
            (100_000.0, "100,000"),
            (1_234_567.0, "1,234,567"),
        ] {
            assert_eq!(thousands(number), text);
        }
    }
}
