//! Inline text: flat spans with marks, so that nothing nests and nothing can hide.

use serde::{Deserialize, Serialize};

use crate::href::safe_href;
use crate::text::clean;

/// Text of one line or paragraph, as spans in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Inline(pub Vec<Span>);

/// A run of text with the same marks; `\n` in it is a line break.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The characters.
    pub text: String,
    /// How they are set.
    #[serde(flatten)]
    pub marks: Marks,
}

/// How a run of text is set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Marks {
    /// Stressed, usually italic.
    #[serde(default, skip_serializing_if = "is_false")]
    pub emphasis: bool,
    /// Important, usually bold.
    #[serde(default, skip_serializing_if = "is_false")]
    pub strong: bool,
    /// Typed by or for a machine.
    #[serde(default, skip_serializing_if = "is_false")]
    pub code: bool,
    /// Raised or lowered, as in m² and CO₂.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub script: Option<Script>,
    /// Where it leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
}

/// Raised or lowered text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Script {
    /// Raised.
    Super,
    /// Lowered.
    Sub,
}

/// The target of a link. The renderer checks the address again, because a link
/// may also have come from stored JSON.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Link {
    /// The address.
    pub href: String,
    /// What shows when the pointer rests on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

impl Link {
    /// A link, if [`safe_href`] allows the address; an empty title is none.
    pub fn new(href: &str, title: &str) -> Option<Link> {
        let title = clean(title).trim().to_owned();
        Some(Link {
            href: safe_href(href)?,
            title: (!title.is_empty()).then_some(title),
        })
    }
}

fn is_false(flag: &bool) -> bool {
    !flag
}

impl Inline {
    /// Unmarked text.
    pub fn from_plain(text: &str) -> Inline {
        let mut inline = Inline::default();
        inline.push(text, Marks::default());
        inline
    }

    /// The characters without their marks.
    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|span| span.text.trim().is_empty())
    }

    /// Appends a run, joined to the last one where the marks are the same.
    pub(crate) fn push(&mut self, text: &str, marks: Marks) {
        let text = clean(text);
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.marks == marks => last.text.push_str(&text),
            _ => self.0.push(Span { text, marks }),
        }
    }

    /// Appends another text on a new line.
    pub(crate) fn push_line(&mut self, line: Inline) {
        if !self.0.is_empty() {
            self.push("\n", Marks::default());
        }
        for span in line.0 {
            self.push(&span.text, span.marks);
        }
    }

    /// Removes white space at both ends.
    pub(crate) fn trim(&mut self) {
        while let Some(last) = self.0.last_mut() {
            last.text.truncate(last.text.trim_end().len());
            if !last.text.is_empty() {
                break;
            }
            self.0.pop();
        }
        let blank = |span: &Span| span.text.trim_start().is_empty();
        let leading = self.0.iter().take_while(|span| blank(span)).count();
        self.0.drain(..leading);
        if let Some(first) = self.0.first_mut() {
            first.text = first.text.trim_start().to_owned();
        }
    }

    /// Both sides of a byte position in [`Inline::plain`], trimmed.
    pub(crate) fn split_at(&self, byte: usize) -> (Inline, Inline) {
        let (mut before, mut after) = (Inline::default(), Inline::default());
        let mut start = 0;
        for span in &self.0 {
            let (left, right) = span
                .text
                .split_at(span.text.len().min(byte.saturating_sub(start)));
            before.push(left, span.marks.clone());
            after.push(right, span.marks.clone());
            start += span.text.len();
        }
        before.trim();
        after.trim();
        (before, after)
    }
}
