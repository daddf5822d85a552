//! Code between two tags becomes code between two fences, and the mark of the gate that another
//! system uses becomes one that is known.

use super::code::Code;
use super::tags::Tag;
use super::{Edit, edited};
use crate::markdown::containers::fence_after;

/// Longer than those that code has.
const FENCE: &str = "~~~~~~~~~~~~";

/// The text with `<!--more-->` wherever the separator stands outside of code.
pub(super) fn gated(text: String, separator: Option<&str>) -> String {
    let found = separator.map(str::trim).filter(|mark| text.contains(mark));
    let Some(separator) = found else {
        return text;
    };
    let code = Code::of(&text);
    let marks = text.match_indices(separator);
    let marks = marks.filter(|(at, _)| !code.surrounds(*at));
    let edits: Vec<Edit> = marks
        .map(|(at, mark)| (at..at + mark.len(), "<!--more-->".to_owned()))
        .collect();
    edited(&text, edits)
}

/// The text with the fences of Markdown.
pub(super) fn settle(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let last_end = lines.iter().rposition(|line| highlight(line) == Some(End));
    let mut settled: Vec<String> = Vec::with_capacity(lines.len());
    let mut fence = None;
    while let Some(&line) = lines.get(settled.len()) {
        let at = settled.len();
        fence = fence_after(fence, line);
        match highlight(line) {
            Some(Begin(language)) if fence.is_none() && last_end.is_some_and(|end| end > at) => {
                let is_end = |line: &&str| highlight(line) == Some(End);
                let code = lines[at + 1..].iter().take_while(|line| !is_end(line));
                let indent = &line[..line.len() - line.trim_start().len()];
                settled.push(format!("{indent}{FENCE}{language}"));
                settled.extend(code.map(|line| without_raw(line)));
                settled.push(format!("{indent}{FENCE}"));
            }
            _ => settled.push(line.to_owned()),
        }
    }
    settled.join("\n")
}

use Highlight::{Begin, End};

/// A line that is nothing but a tag around code.
#[derive(Debug, PartialEq)]
enum Highlight {
    /// It begins, in this language.
    Begin(String),
    /// It ends.
    End,
}

fn highlight(line: &str) -> Option<Highlight> {
    let tag = Tag::whole(line.trim()).filter(|tag| tag.name == "highlight")?;
    if tag.closes {
        return Some(End);
    }
    let language = tag.rest.split_whitespace().next().unwrap_or_default();
    let language = language.trim_matches(['"', '\'', '`']);
    Some(Begin(language.to_owned()))
}

/// What Liquid leaves of a line of code that it was told not to read.
fn without_raw(line: &str) -> String {
    line.replace("{% raw %}", "").replace("{% endraw %}", "")
}
