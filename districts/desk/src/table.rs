//! Tables that go to another program and come back from one.
use http::HeaderValue;
use http::header::CONTENT_DISPOSITION;
use serde::Deserialize;

use super::Desk;
use super::form::Problems;
use ground::i18n::{self, FluentArgs};
use web::{Answer, CachePolicy};

/// Lines of a table that a message names.
const NAMED: usize = 10;

/// A table that is typed or pasted.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Table {
    pub(crate) table: String,
}

/// A table as a file, with what browsers are to do with it (RFC 6266).
pub(crate) fn file(table: String, disposition: &'static str) -> Answer {
    Answer::bytes(CachePolicy::Private, "text/csv; charset=utf-8", table)
        .header(CONTENT_DISPOSITION, HeaderValue::from_static(disposition))
}

/// What the lines of a table say, all of them or none: a problem at `table` names those that say nothing
/// sound. Where there is no line at all, `none` is the key of the words that say so.
pub(crate) fn taken<T>(
    desk: &Desk,
    lines: impl Iterator<Item = (usize, Option<T>)>,
    none: &str,
) -> Result<Vec<T>, Problems> {
    let (mut taken, mut wrong) = (Vec::new(), Vec::new());
    for (line, said) in lines {
        match said {
            Some(said) => taken.push(said),
            None => wrong.push(line),
        }
    }
    if !wrong.is_empty() {
        let mut args = FluentArgs::new();
        let lines: Vec<String> = wrong.iter().take(NAMED).map(ToString::to_string).collect();
        args.set("lines", lines.join(", "));
        let words = i18n::translate(desk.language(), "style-problem-table", &args);
        return Err(Problems::one("table", words));
    }
    if taken.is_empty() {
        return Err(Problems::one("table", desk.word(none)));
    }
    Ok(taken)
}
