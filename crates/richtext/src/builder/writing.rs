//! The line being written: its text so far and the marks that are switched on.

use crate::inline::{Inline, Link, Marks, NoteRef, Script, Span};
use crate::steps;

/// Text under construction.
#[derive(Default)]
pub(crate) struct Writing {
    /// How many emphases are open.
    pub(crate) emphasis: usize,
    /// How many strong runs are open.
    pub(crate) strong: usize,
    /// How many code runs are open.
    pub(crate) code: usize,
    /// How many struck runs are open.
    pub(crate) struck: usize,
    /// Raised or lowered runs that are open.
    pub(crate) scripts: Vec<Script>,
    links: Vec<Option<Link>>,
    /// How many links there have been so far.
    pub(crate) link_count: usize,
    text: Inline,
    length: usize,
    lines: Vec<usize>,
}

impl Writing {
    /// Adds text; white space never begins a line, nor doubles what stands before.
    pub(crate) fn push(&mut self, text: &str) {
        let text = match self.is_spaced() {
            true => text.trim_start(),
            false => text,
        };
        self.append(text, self.marks());
    }

    /// Adds text in which any run of white space means one space.
    pub(crate) fn push_collapsed(&mut self, text: &str) {
        let blank = |c: char| c.is_ascii_whitespace();
        let words = text.split(blank).filter(|word| !word.is_empty());
        let words = words.collect::<Vec<_>>().join(" ");
        if text.starts_with(blank) {
            self.space();
        }
        if !words.is_empty() {
            self.push(&words);
            if text.ends_with(blank) {
                self.space();
            }
        }
    }

    /// Adds text for or from a machine.
    pub(crate) fn push_code(&mut self, text: &str) {
        let marks = Marks {
            code: true,
            ..self.marks()
        };
        self.append(text, marks);
    }

    /// A line end that shows as a space.
    pub(crate) fn soft_break(&mut self) {
        self.space();
        self.lines.push(self.length);
    }

    /// A line end that shows.
    pub(crate) fn line_break(&mut self) {
        if !self.at_start() {
            self.append("\n", self.marks());
            self.lines.push(self.length);
        }
    }

    /// Adds a reference to a footnote.
    pub(crate) fn note(&mut self, note: NoteRef) {
        self.text.push_note(note);
    }

    /// Begins a link; one whose address was refused is `None` and keeps its text.
    pub(crate) fn open_link(&mut self, link: Option<Link>) {
        self.link_count += 1;
        self.links.push(link);
    }

    /// Ends the innermost link.
    pub(crate) fn close_link(&mut self) {
        self.links.pop();
    }

    /// Switches every mark off.
    pub(crate) fn reset_marks(&mut self) {
        (self.emphasis, self.strong, self.code, self.struck) = (0, 0, 0, 0);
        self.scripts.clear();
        self.links.clear();
    }

    /// Where the text leads that is being written.
    pub(crate) fn link(&self) -> Option<Link> {
        self.links.last().cloned().flatten()
    }

    /// The text and where its lines after the first begin; what follows starts afresh with the
    /// same marks.
    pub(crate) fn take(&mut self) -> (Inline, Vec<usize>) {
        let mut text = std::mem::take(&mut self.text);
        let mut lines = std::mem::take(&mut self.lines);
        steps::took(self.length);
        self.length = 0;
        let leading = text.trim();
        for start in &mut lines {
            *start = start.saturating_sub(leading);
        }
        (text, lines)
    }

    /// What is written so far, without its marks.
    pub(crate) fn words(&self) -> String {
        self.text.plain()
    }

    fn at_start(&self) -> bool {
        self.text
            .0
            .last()
            .is_none_or(|span| span.text.ends_with('\n'))
    }

    fn space(&mut self) {
        if !self.is_spaced() {
            self.append(" ", self.marks());
        }
    }

    /// Whether another space would say nothing: at the beginning, and behind one that is not code.
    fn is_spaced(&self) -> bool {
        let is_space = |span: &Span| !span.marks.code && span.text.ends_with([' ', '\n']);
        self.text.0.last().is_none_or(is_space)
    }

    fn append(&mut self, text: &str, marks: Marks) {
        let before = self.text.0.last().map_or(0, |span| span.text.len());
        let spans = self.text.0.len();
        self.text.push(text, marks);
        let after = self.text.0.last().map_or(0, |span| span.text.len());
        let joined = self.text.0.len() == spans;
        self.length += if joined { after - before } else { after };
    }

    fn marks(&self) -> Marks {
        Marks {
            emphasis: self.emphasis > 0,
            strong: self.strong > 0,
            code: self.code > 0,
            struck: self.struck > 0,
            script: self.scripts.last().copied(),
            link: self.link(),
            note: None,
        }
    }
}
