//! The dictionaries of the desk's spelling list.
use super::Check;
use crate::ground::config::Config;
use crate::newsroom::dictionary;

const SUBJECT: &str = "dictionaries";

/// One line for all that can be used, and one for each that cannot.
pub fn checks(config: &Config) -> Vec<Check> {
    let folder = config.dictionaries();
    let mut names = Vec::new();
    let mut checks = Vec::new();
    for pair in dictionary::pairs(&folder) {
        match dictionary::read(&pair) {
            Ok(_) => names.push(pair.name),
            Err(damage) => {
                let remedy = "put a sound pair of files there, or take this one away; until then the \
                              desk has no spelling list in its language";
                checks.push(Check::warn(SUBJECT, damage.to_string(), remedy));
            }
        }
    }
    let found = match names.is_empty() {
        true => format!("none in {}", folder.display()),
        false => format!("{} in {}", names.join(", "), folder.display()),
    };
    checks.insert(0, Check::ok(SUBJECT, found));
    checks
}
