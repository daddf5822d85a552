//! `masthead doctor`: what is wrong with an installation, and how to mend it.
mod backup;
mod data;
mod dictionaries;
pub mod front;
mod newsroom;
mod outside;
mod private;
mod search;
mod server;

use std::fmt;
use std::io::Write;
use std::process::ExitCode;

use anyhow::Result;

use crate::ground::clock::Clock;
use crate::ground::config::Config;
use crate::ground::config::load::{Loaded, Mistakes};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// As it should be.
    Ok,
    /// Works, but somebody should look at it.
    Warn,
    /// Does not work.
    Fail,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// How it is.
    pub verdict: Verdict,
    /// What was looked at.
    pub subject: &'static str,
    /// What was found.
    pub finding: String,
    /// How to mend it; empty where nothing is wrong.
    pub remedy: String,
}

impl Check {
    fn ok(subject: &'static str, finding: impl Into<String>) -> Self {
        Self::new(Verdict::Ok, subject, finding, "")
    }

    fn warn(subject: &'static str, finding: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(Verdict::Warn, subject, finding, remedy)
    }

    fn fail(subject: &'static str, finding: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(Verdict::Fail, subject, finding, remedy)
    }

    fn new(
        verdict: Verdict,
        subject: &'static str,
        finding: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self {
            verdict,
            subject,
            finding: finding.into(),
            remedy: remedy.into(),
        }
    }
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.verdict {
            Verdict::Ok => "ok  ",
            Verdict::Warn => "warn",
            Verdict::Fail => "FAIL",
        };
        write!(f, "{word}  {}: {}", self.subject, self.finding)?;
        if !self.remedy.is_empty() {
            write!(f, "\n      → {}", self.remedy)?;
        }
        Ok(())
    }
}

/// Looks at everything and prints what it finds. The exit code is 1 when something does not work.
///
/// # Errors
/// When nobody listens to what is printed.
pub async fn run(loaded: Result<Loaded, Mistakes>) -> Result<ExitCode> {
    let checks = match loaded {
        Ok(loaded) => {
            let mut checks = examine(&loaded.config, &Clock::System).await;
            checks.extend(private::secrets(&loaded));
            checks.extend(front::checks(&loaded.config).await);
            checks
        }
        Err(mistakes) => vec![unreadable(&mistakes)],
    };
    let mut out = std::io::stdout();
    for check in &checks {
        writeln!(out, "{check}")?;
    }
    let worst = checks.iter().map(|check| check.verdict).max();
    Ok(match worst {
        Some(Verdict::Fail) => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    })
}

fn unreadable(mistakes: &Mistakes) -> Check {
    let remedy = "mend the lines that are named; docs/configuration.md describes every key";
    Check::fail("configuration", mistakes.to_string(), remedy)
}

/// Everything that can be looked at while a server may be running. Changes nothing.
pub async fn examine(config: &Config, clock: &Clock) -> Vec<Check> {
    let mut checks = vec![Check::ok("configuration", "no mistakes")];
    checks.extend(server::checks(config));
    checks.extend(private::checks(config));
    checks.extend(outside::checks(config).await);
    checks.extend(data::checks(config, clock).await);
    checks.extend(backup::checks(config, clock));
    checks.extend(dictionaries::checks(config));
    checks
}
