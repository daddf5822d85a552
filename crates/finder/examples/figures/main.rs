//! Measures the index beside SQLite's FTS5, over the same made-up texts:
//! `figures [ENTRIES]`, 100,000 entries where nothing else is said. Prints Markdown.
//!
//! Each engine has a process of its own, so that their memory is told apart.

mod own;
mod report;
mod store;
mod texts;

use std::process::{Command, Stdio};
use std::time::Instant;

/// How often each kind of question is asked, with other words each time.
const ASKED: usize = 300;

/// What goes wrong ends the program.
type Result<T, E = Box<dyn std::error::Error>> = std::result::Result<T, E>;

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let first = arguments.next();
    let entries = |text: Option<String>| text.map_or(Ok(100_000), |it| it.parse::<usize>());
    match first.as_deref() {
        Some("own") => own::run(entries(arguments.next())?),
        Some("fts5") => store::run(entries(arguments.next())?),
        _ => {
            let entries = entries(first)?;
            print!(
                "{}",
                report::page(entries, &part("own", entries)?, &part("fts5", entries)?)?
            );
            Ok(())
        }
    }
}

/// What one engine prints, from a process of its own.
fn part(name: &str, entries: usize) -> Result<String> {
    let output = Command::new(std::env::current_exe()?)
        .args([name, &entries.to_string()])
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(format!("the part {name} failed").into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Prints how long building took, and what it needs on the disk and in memory.
fn told(build: f64, bytes: u64) {
    println!("build s\t{build:.1}");
    println!("build CPU s\t{:.1}", processor_seconds());
    println!("size MB\t{:.1}", bytes as f64 / 1e6);
    println!("memory at most while building, MB\t{:.0}", memory("VmHWM:"));
}

/// Asks one kind of question again and again, and prints the times in the middle and at 95 of 100,
/// in milliseconds.
fn ask(kind: &str, ask: impl FnMut(usize) -> Result<usize>) -> Result<()> {
    ask_times(ASKED, kind, ask)
}

/// The same with another number of times.
fn ask_times(asked: usize, kind: &str, mut ask: impl FnMut(usize) -> Result<usize>) -> Result<()> {
    let mut times = Vec::with_capacity(asked);
    let mut hits = 0;
    for number in 0..asked {
        let begun = Instant::now();
        hits += ask(number)?;
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times[(asked * share / 100).min(asked - 1)];
    let hits = hits as f64 / asked as f64;
    println!("{kind}\t{hits:.1}\t{:.3}\t{:.3}", at(50), at(95));
    Ok(())
}

/// Processor time of this process so far, in seconds; 0 where the system does not tell.
fn processor_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat
        .rsplit(") ")
        .next()
        .unwrap_or_default()
        .split(' ')
        .collect();
    let ticks = |at: usize| fields.get(at).and_then(|it| it.parse::<f64>().ok());
    // Linux counts in hundredths of a second for programs, whatever it does inside.
    (ticks(11).unwrap_or_default() + ticks(12).unwrap_or_default()) / 100.0
}

/// A line of the process's state, in MB; 0 where the system does not tell.
fn memory(name: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|it| it.strip_prefix(name));
    let kilobytes = line.and_then(|it| it.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1000.0
}
