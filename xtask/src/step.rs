//! Steps of a run: announced, timed, counted.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::{Result, process};

/// What a step came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All is well.
    Passed,
    /// Something is wrong; the step has printed what.
    Failed,
    /// Not run, because a step before it failed.
    Skipped,
}

/// Numbers of tests.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed.
    pub failed: u64,
    /// Tests that were not run.
    pub ignored: u64,
}

/// One finished step.
#[derive(Debug)]
struct Step {
    name: &'static str,
    outcome: Outcome,
    took: Duration,
    counts: Counts,
}

/// A run of several steps.
#[derive(Debug)]
pub struct Run {
    began: Instant,
    steps: Vec<Step>,
}

impl Run {
    /// Begins the clock.
    pub fn begin() -> Self {
        Self {
            began: Instant::now(),
            steps: Vec::new(),
        }
    }

    /// Runs one step. An error of the step is printed and makes it a failed one.
    pub fn step(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<(Outcome, Counts)>,
    ) -> Outcome {
        println!("\n=== {name}");
        let began = Instant::now();
        let (outcome, mut counts) = work().unwrap_or_else(|error| {
            println!("{error}");
            (Outcome::Failed, Counts::default())
        });
        if outcome == Outcome::Failed {
            counts.failed = counts.failed.max(1);
        }
        let took = began.elapsed();
        println!("=== {name}: {} after {}", outcome.word(), seconds(took));
        self.steps.push(Step {
            name,
            outcome,
            took,
            counts,
        });
        outcome
    }

    /// Notes that a step could not be run.
    pub fn skip(&mut self, name: &'static str) {
        println!("\n=== {name}: skipped");
        self.steps.push(Step {
            name,
            outcome: Outcome::Skipped,
            took: Duration::ZERO,
            counts: Counts::default(),
        });
    }

    /// Prints the summary; whether everything passed.
    pub fn end(self) -> bool {
        println!("\n=== Summary");
        for step in &self.steps {
            println!(
                "{:<44} {:>8} {:>8} {:>6} tests",
                step.name,
                step.outcome.word(),
                seconds(step.took),
                step.counts.passed + step.counts.failed
            );
        }
        println!("\n{}", self.closing_line());
        self.is_good()
    }

    fn is_good(&self) -> bool {
        self.steps
            .iter()
            .all(|step| step.outcome == Outcome::Passed)
    }

    /// The line by which every test runner is understood.
    fn closing_line(&self) -> String {
        let sum =
            |of: fn(&Counts) -> u64| self.steps.iter().map(|step| of(&step.counts)).sum::<u64>();
        format!(
            "test result: {}. {} passed; {} failed; {} ignored; 0 measured; 0 filtered out; finished in {:.2}s",
            if self.is_good() { "ok" } else { "FAILED" },
            sum(|counts| counts.passed),
            sum(|counts| counts.failed),
            sum(|counts| counts.ignored),
            self.began.elapsed().as_secs_f64()
        )
    }
}

impl Outcome {
    /// The outcome of something that succeeds or not.
    pub fn of(succeeded: bool) -> Self {
        if succeeded {
            Self::Passed
        } else {
            Self::Failed
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Passed => "ok",
            Self::Failed => "FAILED",
            Self::Skipped => "skipped",
        }
    }
}

fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}

/// Runs a command that either succeeds or not.
pub fn plain(command: &mut Command) -> Result<(Outcome, Counts)> {
    println!("$ {}", process::shown(command));
    Ok((Outcome::of(process::succeeds(command)?), Counts::default()))
}

/// Runs a test runner, shows what it prints, and counts its tests.
pub fn counted(command: &mut Command) -> Result<(Outcome, Counts)> {
    println!("$ {}", process::shown(command));
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot run {}: {error}", process::shown(command)))?;
    let mut counts = Counts::default();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout)
            .split(b'\n')
            .map_while(|line| line.ok())
        {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            counts.add(&line);
        }
    }
    let status = child
        .wait()
        .map_err(|error| format!("lost {}: {error}", process::shown(command)))?;
    Ok((Outcome::of(status.success() && counts.failed == 0), counts))
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.ignored += other.ignored;
    }
}

impl Counts {
    /// Adds what a closing line of cargo's or node's test runner says.
    fn add(&mut self, line: &str) {
        if let Some(result) = line.strip_prefix("test result: ") {
            for part in result.split(['.', ';']) {
                match part.trim().split_once(' ') {
                    Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                    Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                    Some((number, "ignored")) => self.ignored += number.parse().unwrap_or(0),
                    _ => {}
                }
            }
            return;
        }
        let node = line.strip_prefix("# ").or_else(|| line.strip_prefix("ℹ "));
        match node.and_then(|line| line.split_once(' ')) {
            Some(("pass", number)) => self.passed += number.parse().unwrap_or(0),
            Some(("fail" | "cancelled", number)) => self.failed += number.parse().unwrap_or(0),
            Some(("skipped" | "todo", number)) => self.ignored += number.parse().unwrap_or(0),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_lines_of_both_runners_are_counted() {
        let mut counts = Counts::default();
        for line in [
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 1.23s",
            "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "ℹ pass 4",
            "# fail 2",
            "ℹ duration_ms 12",
            "test passing_a_test ... ok",
        ] {
            counts.add(line);
        }
        assert_eq!(
            counts,
            Counts {
                passed: 18,
                failed: 3,
                ignored: 1
            }
        );
    }

    #[test]
    fn a_step_that_could_not_run_makes_the_run_fail() {
        let mut run = Run::begin();
        run.step("a", || {
            Ok((
                Outcome::Passed,
                Counts {
                    passed: 2,
                    ..Counts::default()
                },
            ))
        });
        assert!(
            run.closing_line()
                .starts_with("test result: ok. 2 passed; 0 failed;")
        );
        run.step("b", || Err("no".to_owned()));
        assert!(
            run.closing_line()
                .starts_with("test result: FAILED. 2 passed; 1 failed;")
        );
        run.skip("c");
        assert!(!run.end());
    }
}
