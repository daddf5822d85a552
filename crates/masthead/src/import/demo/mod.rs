//! The demo publication, built into the program. Its stories tell of one autumn; the day on which
//! a demo starts decides which one, so that its newest story is always a few days old.
mod calendar;
mod retell;

use include_dir::{Dir, DirEntry, include_dir};
use jiff::Timestamp;

use super::Source;
use crate::ground::clock::{DAY, Millis};

pub use retell::Retold;

static DEMO: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../demo");

/// Weekdays that the stories name stay right, because they move by whole weeks.
const WEEK: Millis = 7 * DAY;

/// The demo's folder, told as of `now`: everything in it has happened by then, the newest of it
/// less than a week ago.
pub fn source(now: Millis) -> Source {
    let weeks = (now - newest(&DEMO)).div_euclid(WEEK);
    Source::Embedded {
        root: &DEMO,
        retold: Retold::by_days(weeks * 7),
    }
}

/// When the last thing happens in the stories as they are written.
fn newest(folder: &Dir<'static>) -> Millis {
    let times = folder.entries().iter().map(|entry| match entry {
        DirEntry::Dir(inner) => newest(inner),
        DirEntry::File(file) => file.contents_utf8().map_or(Millis::MIN, newest_of),
    });
    times.max().unwrap_or(Millis::MIN)
}

/// The later of a story's date and of the date of its update.
fn newest_of(text: &str) -> Millis {
    let dates = text.lines().filter_map(|line| {
        let date = line
            .strip_prefix("date: ")
            .or_else(|| line.strip_prefix("updated: "))?;
        date.parse::<Timestamp>().ok()
    });
    dates
        .map(Timestamp::as_millisecond)
        .max()
        .unwrap_or(Millis::MIN)
}
