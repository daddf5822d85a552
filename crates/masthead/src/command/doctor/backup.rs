//! The newest backup: whether there is one, and how old it is.
use super::Check;
use crate::backup::shelf;
use crate::ground::clock::{Clock, HOUR};
use crate::ground::config::Config;

const SUBJECT: &str = "backup";

pub fn checks(config: &Config, clock: &Clock) -> Vec<Check> {
    let settings = &config.backup;
    let Some(folder) = &settings.folder else {
        let remedy = "set backup.folder to a folder on another disk, or run `masthead backup DIR`";
        return vec![Check::warn(SUBJECT, "none is made by itself", remedy)];
    };
    let newest = match shelf::newest_until(folder, clock.now()) {
        Ok(newest) => newest,
        Err(error) => {
            let remedy = "give the user of the server the right to read and write it";
            return vec![Check::fail(SUBJECT, format!("{error:#}"), remedy)];
        }
    };
    let remedy = "run `masthead backup` and see what it says; the server makes one by itself \
                  while it runs";
    let Some(newest) = newest else {
        let finding = format!("there is none in {}", folder.display());
        return vec![Check::warn(SUBJECT, finding, remedy)];
    };
    let age = (clock.now() - newest.made_at) / HOUR;
    let finding = format!("the newest is {age} hours old: {}", newest.folder.display());
    vec![if age > 2 * i64::from(settings.every_hours) {
        Check::fail(SUBJECT, finding, remedy)
    } else {
        Check::ok(SUBJECT, finding)
    }]
}
