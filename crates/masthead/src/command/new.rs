//! `masthead new DIR`: a small complete publication to begin with.
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use include_dir::{Dir, include_dir};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::ground::clock::{DAY, Millis};
use crate::ground::embedded;

static STARTER: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/starter");

/// Writes the publication and says what to do with it.
///
/// # Errors
/// When there is something in the folder, or it cannot be written.
pub fn run(folder: &Path, now: Millis) -> Result<()> {
    write(folder, now, &TimeZone::system())?;
    let shown = folder.display();
    writeln!(
        std::io::stdout(),
        "{shown} holds a small publication. Import it, serve it, and put your words in place of its own:\n\
         \n  masthead import {shown}\n  masthead serve\n"
    )?;
    Ok(())
}

/// Writes the publication into an empty folder, with dates up to `now` in this time zone.
///
/// # Errors
/// When there is something in the folder, or it cannot be written.
pub fn write(folder: &Path, now: Millis, zone: &TimeZone) -> Result<()> {
    if let Ok(mut entries) = fs::read_dir(folder) {
        let shown = folder.display();
        ensure!(
            entries.next().is_none(),
            "{shown} is not empty, and nothing in it is overwritten"
        );
    }
    for file in embedded::files(&STARTER) {
        let place = folder.join(file.path());
        let made = place.parent().map_or(Ok(()), fs::create_dir_all);
        made.and_then(|()| fs::write(&place, filled(file.contents(), now, zone)))
            .with_context(|| format!("{} cannot be written", place.display()))?;
    }
    Ok(())
}

/// A file with the days and the time zone that it names; a picture as it is.
fn filled(content: &[u8], now: Millis, zone: &TimeZone) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(content) else {
        return content.to_vec();
    };
    let day = |before: i64| {
        let at = Timestamp::from_millisecond(now - before * DAY).unwrap_or_default();
        at.to_zoned_datetime(zone.clone())
            .strftime("%Y-%m-%d")
            .to_string()
    };
    text.replace("@ZONE@", zone.iana_name().unwrap_or("UTC"))
        .replace("@TODAY@", &day(0))
        .replace("@YESTERDAY@", &day(1))
        .replace("@LASTWEEK@", &day(7))
        .into_bytes()
}
