//! Measuring: a run of load, the processor time it cost, memory.

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;

use super::Plan;
use crate::server::Server;
use crate::{Result, process};

/// Ticks of `/proc/PID/stat` in a second; Linux has kept to 100 for user programs.
const TICKS: f64 = 100.0;

/// A load, ready to be run.
#[derive(Debug)]
pub struct Load {
    /// The server's host and port.
    pub host: String,
    /// The page.
    pub path: String,
    /// Connections at once.
    pub connections: usize,
    /// Time of a run.
    pub seconds: f64,
    /// A shorter answer is an error.
    pub min_bytes: usize,
    /// Cookies, in the load program's words.
    pub cookie: String,
}

/// What a run came to.
#[derive(Debug, Clone, Copy)]
pub struct Measured {
    /// Answers in a second.
    pub per_second: f64,
    /// Median time of an answer in milliseconds.
    pub p50: f64,
    /// Time within which 99 of 100 answers came, in milliseconds.
    pub p99: f64,
    /// The server's processor time for one answer in milliseconds.
    pub cpu: f64,
}

/// Memory in megabytes.
#[derive(Debug, Clone, Copy)]
pub struct Memory {
    /// Resident now.
    pub now: f64,
    /// Resident at most, since the start.
    pub peak: f64,
}

impl Load {
    /// The load of the static server's page `number`.
    pub fn of_twin(twin: &Server, number: usize, connections: usize, plan: &Plan) -> Self {
        Self {
            host: twin.host().to_owned(),
            path: format!("/{number}"),
            connections,
            seconds: plan.seconds,
            min_bytes: 1,
            cookie: "none".to_owned(),
        }
    }

    /// Runs it once against the server with process id `pid`.
    ///
    /// # Errors
    /// When an answer is not what it should be.
    pub fn run(&self, program: &Path, pid: u32) -> Result<Measured> {
        let mut load = process::pinned(1, program);
        load.args([&self.host, &self.path])
            .args([self.connections.to_string(), self.seconds.to_string()]);
        load.arg(self.min_bytes.to_string())
            .arg(&self.cookie)
            .stdout(Stdio::piped());
        let mut child = load
            .spawn()
            .map_err(|error| format!("cannot start the load: {error}"))?;
        let stdout = child.stdout.take().ok_or("a load without output")?;
        let mut lines = BufReader::new(stdout).lines().map_while(|line| line.ok());
        let begins = lines.next();
        let before = processor_seconds(pid)?;
        let result = lines.next();
        let after = processor_seconds(pid)?;
        let status = child
            .wait()
            .map_err(|error| format!("lost the load: {error}"))?;
        match (begins.as_deref(), result, status.success()) {
            (Some("begin"), Some(result), true) => self.read(&result, after - before),
            _ => Err(format!("the load on {} failed", self.path)),
        }
    }

    fn read(&self, result: &str, cpu_seconds: f64) -> Result<Measured> {
        let fields: HashMap<&str, f64> = result
            .split(' ')
            .filter_map(|field| field.split_once('='))
            .filter_map(|(name, value)| Some((name, value.parse().ok()?)))
            .collect();
        let field = |name: &str| {
            fields
                .get(name)
                .copied()
                .ok_or_else(|| format!("no {name} in {result}"))
        };
        let (requests, errors) = (field("requests")?, field("errors")?);
        if errors > 0.0 || requests < 1.0 {
            return Err(format!(
                "{} of {requests} answers on {} were wrong",
                errors, self.path
            ));
        }
        Ok(Measured {
            per_second: requests / (field("micros")? / 1e6),
            p50: field("p50")? / 1000.0,
            p99: field("p99")? / 1000.0,
            cpu: cpu_seconds * 1000.0 / requests,
        })
    }
}

/// The middle of several runs, each figure for itself.
pub fn median(runs: Vec<Measured>) -> Measured {
    let middle = |of: fn(&Measured) -> f64| {
        let mut values: Vec<f64> = runs.iter().map(of).collect();
        middle_of(&mut values)
    };
    Measured {
        per_second: middle(|it| it.per_second),
        p50: middle(|it| it.p50),
        p99: middle(|it| it.p99),
        cpu: middle(|it| it.cpu),
    }
}

/// The middle value.
pub fn middle_of(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Processor time a process has used, all threads, user and system.
fn processor_seconds(pid: u32) -> Result<f64> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat"))
        .map_err(|error| format!("the server is gone: {error}"))?;
    // The program's name, in brackets, may hold spaces; the fields after it do not.
    let fields: Vec<&str> = stat
        .rsplit(')')
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .collect();
    let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<f64>().ok());
    match (ticks(11), ticks(12)) {
        (Some(user), Some(system)) => Ok((user + system) / TICKS),
        _ => Err(format!("/proc/{pid}/stat cannot be read: {stat}")),
    }
}

/// Memory of a process.
pub fn memory(pid: u32) -> Result<Memory> {
    let status = fs::read_to_string(format!("/proc/{pid}/status"))
        .map_err(|error| format!("the server is gone: {error}"))?;
    let megabytes = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name))?;
        Some(line.split_whitespace().next()?.parse::<f64>().ok()? / 1024.0)
    };
    match (megabytes("VmRSS:"), megabytes("VmHWM:")) {
        (Some(now), Some(peak)) => Ok(Memory { now, peak }),
        _ => Err(format!("/proc/{pid}/status cannot be read")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_time_and_memory_can_be_read() {
        let own = std::process::id();
        assert!(processor_seconds(own).expect("we are running") < 60.0);
        let memory = memory(own).expect("we are running");
        assert!(memory.now > 0.5 && memory.peak >= memory.now);
    }

    #[test]
    fn the_middle_of_three_is_not_moved_by_an_outlier() {
        assert!((middle_of(&mut [900.0, 1.0, 2.0]) - 2.0).abs() < f64::EPSILON);
    }
}
