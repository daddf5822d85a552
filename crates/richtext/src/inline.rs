//! Inline text: flat spans with marks, so that nothing nests and nothing can hide.

use serde::{Deserialize, Serialize};

use crate::href::safe_href;
use crate::text::{clean, clean_code};

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
    /// Struck out: it was said and holds no longer.
    #[serde(default, skip_serializing_if = "is_false")]
    pub struck: bool,
    /// Raised or lowered, as in m² and CO₂.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub script: Option<Script>,
    /// Where it leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
    /// The footnote that is referred to here. Such a run has no characters: the number is not
    /// what the writer says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<NoteRef>,
}

/// A reference to a footnote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NoteRef {
    /// The number of the footnote.
    pub number: u32,
    /// Whether an earlier place refers to it too.
    #[serde(default, skip_serializing_if = "is_false")]
    pub again: bool,
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

/// For what is stored only where it holds.
pub(crate) fn is_false(flag: &bool) -> bool {
    !flag
}

impl Span {
    /// Whether white space in it counts, or something other than characters.
    fn is_fixed(&self) -> bool {
        self.marks.code || self.marks.note.is_some()
    }
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
        let is_blank = |span: &Span| span.marks.note.is_none() && span.text.trim().is_empty();
        self.0.iter().all(is_blank)
    }

    /// Appends a run, joined to the last one where the marks are the same.
    pub(crate) fn push(&mut self, text: &str, marks: Marks) {
        let text = match marks.code {
            true => clean_code(text),
            false => clean(text),
        };
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.marks == marks => last.text.push_str(&text),
            _ => self.0.push(Span { text, marks }),
        }
    }

    /// Appends a reference to a footnote.
    pub(crate) fn push_note(&mut self, note: NoteRef) {
        let marks = Marks {
            note: Some(note),
            ..Marks::default()
        };
        let text = String::new();
        self.0.push(Span { text, marks });
    }

    /// Takes out the references to footnotes.
    pub(crate) fn forget_notes(&mut self) {
        self.0.retain(|span| span.marks.note.is_none());
    }

    /// Appends another text on a new line.
    pub(crate) fn push_line(&mut self, line: Inline) {
        if !self.0.is_empty() {
            self.push("\n", Marks::default());
        }
        for span in line.0 {
            match span.marks.note {
                Some(note) => self.push_note(note),
                None => self.push(&span.text, span.marks),
            }
        }
    }

    /// Removes white space at both ends, but for that of code; says how many bytes went at the
    /// beginning.
    pub(crate) fn trim(&mut self) -> usize {
        while let Some(last) = self.0.last_mut().filter(|span| !span.is_fixed()) {
            last.text.truncate(last.text.trim_end().len());
            if !last.text.is_empty() {
                break;
            }
            self.0.pop();
        }
        let blank = |span: &&Span| !span.is_fixed() && span.text.trim_start().is_empty();
        let leading = self.0.iter().take_while(blank).count();
        let mut bytes: usize = self.0.drain(..leading).map(|span| span.text.len()).sum();
        if let Some(first) = self.0.first_mut().filter(|span| !span.is_fixed()) {
            let text = first.text.trim_start().to_owned();
            bytes += first.text.len() - text.len();
            first.text = text;
        }
        bytes
    }

    /// Both sides of a byte position in [`Inline::plain`], trimmed.
    pub(crate) fn split_at(&self, byte: usize) -> (Inline, Inline) {
        let (mut before, mut after) = (Inline::default(), Inline::default());
        let mut start = 0;
        for span in &self.0 {
            let cut = span.text.floor_char_boundary(byte.saturating_sub(start));
            let (left, right) = span.text.split_at(cut);
            match span.marks.note {
                Some(note) if start <= byte => before.push_note(note),
                Some(note) => after.push_note(note),
                None => {
                    before.push(left, span.marks.clone());
                    after.push(right, span.marks.clone());
                }
            }
            start += span.text.len();
        }
        before.trim();
        after.trim();
        (before, after)
    }
}
