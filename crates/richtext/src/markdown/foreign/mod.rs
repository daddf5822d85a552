//! What other systems read in Markdown and CommonMark does not know: shortcodes, templates, lists of
//! attributes. Each is read before the text is, turned into Markdown where Markdown can say it, and
//! refused with its line elsewhere. What stands in code is code. Lines keep their numbers.

mod attributes;
mod code;
mod elements;
mod emoji;
mod fences;
mod known;
mod marks;
mod tables;
mod tags;

use std::ops::Range;

use super::MarkdownError;
use crate::typography::Typography;
use code::Code;

pub(super) use elements::named as named_in;
pub(super) use marks::Said;

/// How a text of another system is read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Dialect<'a> {
    /// The comment beside `<!-- gate -->` and `<!--more-->` that ends the lead-in.
    pub separator: Option<&'a str>,
    /// Names of shortcodes, template tags, containers, attribute words and elements that are left
    /// out. What stands between an opening and a closing one stays.
    pub ignored: &'a [String],
    /// What stands for a tag, by what it says between its marks.
    pub values: &'a [(String, String)],
    /// How straight quotes and dashes are set, where they are.
    pub typography: Option<&'a Typography>,
}

impl Dialect<'_> {
    /// Whether this is left out.
    pub(super) fn ignores(&self, name: &str) -> bool {
        self.ignored.iter().any(|ignored| ignored == name)
    }

    /// What stands for the tag with this between its marks.
    fn value(&self, inside: &str) -> Option<&str> {
        let words = || inside.split_whitespace();
        let mut values = self.values.iter();
        let found = values.find(|(tag, _)| tag.split_whitespace().eq(words()));
        found.map(|(_, value)| value.as_str())
    }
}

/// One piece of the text and what stands in its place.
type Edit = (Range<usize>, String);

/// The text as Markdown; what cannot be said in it is added to `errors`.
pub(super) fn settle(text: &str, dialect: Dialect<'_>, errors: &mut Vec<MarkdownError>) -> String {
    let text = fences::gated(fences::settle(text), dialect.separator);
    let text = elements::whole_tables(tables::settle(text));
    let text = elements::without_styles(elements::without_noscript(emoji::settle(text)));
    // Every other form that is looked for has one.
    if !text.contains('{') {
        return text;
    }
    let edits = tags::settle(&text, Code::of(&text), dialect, errors);
    let text = edited(&text, edits);
    let edits = attributes::settle(&text, &Code::of(&text), dialect, errors);
    edited(&text, edits)
}

/// The text with its edits, which are in order; lines that an edit leaves out come after it.
fn edited(text: &str, edits: Vec<Edit>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (range, put) in edits {
        if range.start < from {
            continue;
        }
        let lines = |text: &str| text.matches('\n').count();
        let lost = lines(&text[range.clone()]).saturating_sub(lines(&put));
        out.push_str(&text[from..range.start]);
        out.push_str(&put);
        out.push_str(&"\n".repeat(lost));
        from = range.end;
    }
    out.push_str(&text[from..]);
    out
}

/// The line of a place in the text, counted from 1. Places are asked for in order.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Lines<'a> {
        Lines {
            text,
            at: 0,
            line: 1,
        }
    }

    fn line(&mut self, place: usize) -> usize {
        let between = self.text.get(self.at..place).unwrap_or_default();
        self.line += between.matches('\n').count();
        self.at = self.at.max(place);
        self.line
    }
}
