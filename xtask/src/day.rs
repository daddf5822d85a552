//! The day on which something runs: today, or one that a shifted clock says it is.

use std::path::PathBuf;
use std::process::Command;

use crate::{Result, process};

/// Days on which a short form of the tests runs each time: the next, a month and a year later,
/// 29 February, and the hours in which London's clocks go back and forward.
pub const OTHER_DAYS: [&str; 6] = [
    "+1 day",
    "+30 days",
    "+400 days",
    "2028-02-29 12:00 UTC",
    "2027-10-31 00:30 UTC",
    "2027-03-28 00:50 UTC",
];

/// Names the moment of the machine's clock, in seconds since 1970, to the planted test.
pub const REAL_NOW: &str = "XTASK_REAL_NOW";

/// A clock that goes as the machine's does, but is ahead of it or behind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Day {
    seconds_ahead: i64,
}

impl Day {
    /// The day that `words` name, as `date --date` reads them: `+400 days`, `2028-02-29`.
    ///
    /// # Errors
    /// When they name none.
    pub fn named(words: &str) -> Result<Self> {
        let then = seconds(&["--utc", "--date", words, "+%s"])
            .map_err(|_| format!("`{words}` is no day; write '+400 days' or 2028-02-29"))?;
        Ok(Self {
            seconds_ahead: then - real_now()?,
        })
    }

    /// Whether it is the machine's own day.
    pub fn is_today(self) -> bool {
        self.seconds_ahead == 0
    }

    /// What a program needs in its environment to live on this day. Waiting stays as it is: only
    /// the time of day is shifted, not the clock that runs since the machine started.
    ///
    /// # Errors
    /// When libfaketime is not installed.
    pub fn environment(self) -> Result<Vec<(&'static str, String)>> {
        if self.is_today() {
            return Ok(Vec::new());
        }
        let library = library().ok_or("libfaketime is not installed")?;
        Ok(vec![
            ("LD_PRELOAD", library.display().to_string()),
            ("FAKETIME", format!("{:+}", self.seconds_ahead)),
            ("FAKETIME_DONT_FAKE_MONOTONIC", "1".to_owned()),
            ("DONT_FAKE_MONOTONIC", "1".to_owned()),
            // Programs compare the ages of files with each other, and files are of today.
            ("NO_FAKE_STAT", "1".to_owned()),
        ])
    }

    /// Lets what `cargo test` builds run on this day. Cargo itself stays in the present, or it
    /// would build everything again.
    ///
    /// # Errors
    /// When libfaketime is not installed.
    pub fn for_tests(self, cargo: &mut Command) -> Result<&mut Command> {
        let mut runner = vec!["env".to_owned()];
        for (name, value) in self.environment()? {
            runner.push(format!("{name}={value}"));
        }
        if self.is_today() {
            return Ok(cargo);
        }
        Ok(cargo.args([
            "--config",
            &format!("target.'cfg(all())'.runner={runner:?}"),
        ]))
    }
}

/// The machine's clock, in seconds since 1970.
///
/// # Errors
/// When there is no `date`.
pub fn real_now() -> Result<i64> {
    seconds(&["+%s"])
}

fn seconds(words: &[&str]) -> Result<i64> {
    let mut date = Command::new("date");
    let done = date.args(words).output();
    let done = done.map_err(|error| format!("cannot run {}: {error}", process::shown(&date)))?;
    let printed = String::from_utf8_lossy(&done.stdout);
    printed
        .trim()
        .parse()
        .map_err(|_| format!("{} failed", process::shown(&date)))
}

/// The form of libfaketime for programs with threads, wherever Debian puts it.
pub fn library() -> Option<PathBuf> {
    let folders = std::fs::read_dir("/usr/lib").ok()?.flatten();
    folders
        .map(|folder| folder.path().join("faketime/libfaketimeMT.so.1"))
        .find(|library| library.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_named_as_a_calendar_or_a_distance() {
        let later = Day::named("+30 days").expect("a distance");
        assert!((later.seconds_ahead - 30 * 86_400).abs() < 2 * 3_600);
        assert!(!Day::named("2028-02-29").expect("a day").is_today());
        assert!(Day::named("2027-02-29").is_err() && Day::named("soon").is_err());
        assert!(Day::default().is_today());
    }

    /// Planted: where the step names the machine's own moment, this passes on that day alone.
    #[test]
    fn planted_the_day_is_the_one_that_was_named() {
        let named = match std::env::var(REAL_NOW) {
            Ok(named) => named.parse().expect("seconds"),
            Err(_) => real_now().expect("there is a clock"),
        };
        let now = std::time::UNIX_EPOCH.elapsed().expect("after 1970");
        let now = i64::try_from(now.as_secs()).expect("a moment that fits");
        assert!(
            now.abs_diff(named) < 3_600,
            "{now} is not the day of {named}"
        );
    }
}
