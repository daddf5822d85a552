//! More comes than can be done: arrivals at several times what the server can do, at their own pace.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::shim::Throttle;
use super::site::{Site, stories};
use super::table::Table;
use super::{Bench, postbox::Postbox};
use crate::Result;

/// How much of a core the server has, in hundredths, so that one machine can overload it. A debug
/// build does less with more.
const SHARE: u32 = 10;
const SHARE_OF_DEBUG: u32 = 40;
/// Who come one after another to find out what the server can do.
const QUEUE: &str = "each=16";
/// How many times as much as it can do.
const TIMES: [f64; 4] = [0.7, 2.0, 5.0, 10.0];

/// Aims: the part of what can be done that is done, the time within which 99 of 100 are answered, and
/// within which the others are refused, in milliseconds.
const GOODPUT: f64 = 0.8;
const SERVED_MS: f64 = 500.0;
const REFUSED_MS: f64 = 50.0;
/// The part of those that log in who are served.
const URGENT: f64 = 0.9;

/// What became of arrivals of a kind.
#[derive(Debug)]
struct Counted(HashMap<String, f64>);

impl Counted {
    fn read(line: &str) -> Self {
        let fields = line.split(' ').filter_map(|field| field.split_once('='));
        let numbers =
            fields.filter_map(|(name, value)| Some((name.to_owned(), value.parse().ok()?)));
        Self(numbers.collect())
    }

    fn of(&self, name: &str) -> f64 {
        self.0.get(name).copied().unwrap_or_default()
    }
}

/// The program that makes arrivals, and where they go.
struct Crowd {
    program: PathBuf,
    host: String,
    path: String,
    time: Duration,
}

/// Overloads the server, prints; whether the aims are met at ten times what it can do.
///
/// # Errors
/// When nothing can be measured.
pub fn run(bench: &Bench) -> Result<bool> {
    let postbox = Postbox::start()?;
    let site = Site::new(bench, "overload", ("", &super::mail(&postbox)))?;
    site.import()?;
    let server = site.start()?;
    let story = stories(server.host())?.swap_remove(0);
    let share = match is_debug(&bench.programs.masthead) {
        true => SHARE_OF_DEBUG,
        false => SHARE,
    };
    let throttle = Throttle::hold(bench, server.pid(), share)?;
    let crowd = Crowd {
        program: bench.programs.flood.clone(),
        host: server.host().to_owned(),
        path: story.path,
        time: Duration::from_secs(bench.options.runs(15, 4)),
    };
    let can = crowd.can()?;
    println!("With {share} % of a core the server can do {can:.0} first reads a second");
    let mut table = Table::new(&[
        "times",
        "arrivals/s",
        "goodput",
        "p99 served ms",
        "refused",
        "p99 refused ms",
        "lost",
        "log-ins served",
        "p99 log-in ms",
    ]);
    let mut is_good = false;
    for times in TIMES {
        let (arrivals, log_ins) = crowd.come(can * times)?;
        let goodput = arrivals.of("in_time") / crowd.time.as_secs_f64() / can;
        table.row(&row(times, goodput, (&arrivals, &log_ins), &crowd));
        is_good = goodput >= GOODPUT.min(times * GOODPUT)
            && arrivals.of("p99") <= SERVED_MS
            && arrivals.of("refused_p99") <= REFUSED_MS
            && log_ins.of("served") >= URGENT * log_ins.of("came");
    }
    table.print();
    let after = crowd.can()?;
    println!("Afterwards it can do {after:.0} a second");
    drop(throttle);
    Ok(is_good && after >= GOODPUT * can)
}

fn row(
    times: f64,
    goodput: f64,
    (arrivals, log_ins): (&Counted, &Counted),
    crowd: &Crowd,
) -> [String; 9] {
    let part = |of: &str| arrivals.of(of) / arrivals.of("came").max(1.0) * 100.0;
    [
        format!("{times}×"),
        format!("{:.0}", arrivals.of("came") / crowd.time.as_secs_f64()),
        format!("{:.0} %", goodput * 100.0),
        format!("{:.0}", arrivals.of("p99")),
        format!("{:.0} %", part("refused")),
        format!("{:.0}", arrivals.of("refused_p99")),
        format!("{:.0} %", part("lost")),
        format!("{:.0} of {:.0}", log_ins.of("served"), log_ins.of("came")),
        format!("{:.0}", log_ins.of("p99")),
    ]
}

impl Crowd {
    /// What the server can do in a second.
    fn can(&self) -> Result<f64> {
        let printed = self.run(QUEUE)?;
        let arrivals = Counted::read(printed.lines().next().unwrap_or_default());
        let can = arrivals.of("in_time") / self.time.as_secs_f64();
        match can > 0.0 {
            true => Ok(can),
            false => Err(format!("nobody was served: {printed}")),
        }
    }

    /// So many a second; what became of them, and of those that logged in meanwhile.
    fn come(&self, pace: f64) -> Result<(Counted, Counted)> {
        let printed = self.run(&format!("{pace:.0}"))?;
        let mut lines = printed.lines().map(Counted::read);
        match (lines.next(), lines.next()) {
            (Some(arrivals), Some(log_ins)) => Ok((arrivals, log_ins)),
            _ => Err(format!("not two lines: {printed}")),
        }
    }

    fn run(&self, pace: &str) -> Result<String> {
        let mut flood = Command::new(&self.program);
        flood.args([&self.host, &self.path, pace]);
        flood.args([&self.time.as_secs_f64().to_string(), "first"]);
        let output = flood.output();
        let output = output.map_err(|error| format!("{}: {error}", self.program.display()))?;
        match output.status.success() {
            true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
            false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
        }
    }
}

/// Whether a binary lies where debug builds do.
fn is_debug(program: &Path) -> bool {
    let folder = program.parent().and_then(Path::file_name);
    folder.is_some_and(|name| name == "debug")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_crowd_is_read_by_its_names() {
        let counted = Counted::read("arrivals came=10 served=7 p99=12.5 strange");
        assert!((counted.of("served") - 7.0).abs() < f64::EPSILON);
        assert!((counted.of("p99") - 12.5).abs() < f64::EPSILON);
        assert!(counted.of("lost") < f64::EPSILON);
    }
}
