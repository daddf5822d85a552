//! Time is handed in, so that tests can say what it is.

use crate::{File, Finding};

const ASKS: [&str; 6] = [
    "Instant::now",
    "Local::now",
    "SystemTime::now",
    "Timestamp::now",
    "Utc::now",
    "Zoned::now",
];

/// Only `clock.rs` asks the system what time it is.
pub fn time_comes_from_the_clock(file: &File) -> Vec<Finding> {
    let is_free = file.ends_in(&["/clock.rs"]) || file.is_under(&["xtask/"]) || file.is_test();
    if !file.ends_in(&[".rs"]) || is_free {
        return Vec::new();
    }
    let parts = file.parts();
    let tests = parts.first_test_line().unwrap_or(usize::MAX);
    let mut findings = file.by_line(&parts.code, |line| {
        let ask = ASKS.iter().find(|ask| line.contains(**ask))?;
        Some(format!(
            "{ask}: take the time from the clock that is handed in"
        ))
    });
    findings.retain(|finding| finding.line < tests);
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::planted::check;

    #[test]
    fn asking_the_system_for_the_time_is_found() {
        for ask in ASKS {
            let text = format!("fn a() {{\n    std::time::{ask}();\n}}\n#[cfg(test)]\n{ask}();");
            check(time_comes_from_the_clock, "crates/a/src/b.rs", &text, &[2]);
            for free in [
                "crates/a/src/clock.rs",
                "crates/a/tests/it/b.rs",
                "xtask/src/b.rs",
            ] {
                check(time_comes_from_the_clock, free, &text, &[]);
            }
        }
        check(
            time_comes_from_the_clock,
            "crates/a/src/b.rs",
            "// Utc::now",
            &[],
        );
    }
}
