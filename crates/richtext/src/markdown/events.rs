//! From the parser's events to the builder's blocks.

use pulldown_cmark::{Alignment, CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::block::{Align, BlockKind};
use crate::builder::{Builder, Element, MAX_DEPTH, Origin};
use crate::from_html::is_gate;
use crate::inline::Link;
use crate::steps;
use crate::text::clean;
use crate::typography::literal;

use super::containers::Container;
use super::foreign::{Dialect, Said};
use super::image::Image;
use super::{Blocks, MarkdownError};

pub(super) const GATE_INSIDE: &str = "the gate marker cannot stand inside a list or a quote";
const MAX_COLUMNS: usize = 50;
const MAX_REFERENCES: usize = 5000;

/// What is read beside CommonMark.
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
}

/// Reads one text.
pub(super) struct Reader<'a> {
    pub(super) builder: Builder,
    pub(super) errors: Vec<MarkdownError>,
    line_starts: Vec<usize>,
    first_line: usize,
    pub(super) containers: Vec<Option<Container>>,
    pub(super) inline_only: bool,
    pub(super) image: Option<Image>,
    pub(super) html: Option<String>,
    code: Option<Code>,
    in_head: bool,
    /// Bytes at the beginning of the event's text that are escaped or written as an entity.
    literal: usize,
    pub(super) raw_pieces: usize,
    /// How the text of another system is read, and its words, where marks of such are looked for.
    pub(super) dialect: Option<Dialect<'a>>,
    said: Option<Said<'a>>,
    /// The line of a gate marker at the end of a paragraph, which ends behind it.
    pub(super) gate: Option<usize>,
    /// The source of the struck words that are open: one mark strikes nothing.
    struck: Vec<bool>,
}

/// Preformatted text that is being read.
struct Code {
    language: Option<String>,
    indented: bool,
    text: String,
}

impl<'a> Reader<'a> {
    /// A reader of a whole text.
    pub(super) fn blocks(text: &str, first_line: usize, containers: Vec<Container>) -> Reader<'a> {
        let newlines = text.match_indices('\n').map(|(at, _)| at + 1);
        Reader {
            builder: Builder::default(),
            errors: Vec::new(),
            line_starts: std::iter::once(0).chain(newlines).collect(),
            first_line,
            containers: containers.into_iter().map(Some).collect(),
            inline_only: false,
            image: None,
            html: None,
            code: None,
            in_head: false,
            literal: 0,
            raw_pieces: 0,
            dialect: None,
            said: None,
            gate: None,
            struck: Vec::new(),
        }
    }

    /// The same of a text of another system.
    pub(super) fn in_dialect(self, dialect: Option<Dialect<'a>>) -> Reader<'a> {
        Reader {
            said: dialect.map(Said::new),
            dialect,
            ..self
        }
    }

    /// A reader of one line, in which a picture is only its alternative text.
    pub(super) fn inline(text: &str) -> Reader<'a> {
        Reader {
            inline_only: true,
            ..Reader::blocks(text, 1, Vec::new())
        }
    }

    /// The blocks of the text; mistakes are added to `errors`.
    pub(super) fn read(mut self, text: &str, errors: &mut Vec<MarkdownError>) -> Blocks {
        let mut bounded = true;
        let mut options = options();
        options.set(Options::ENABLE_FOOTNOTES, !self.inline_only);
        for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
            let line = self.line(range.start);
            self.builder.line = line;
            if let Some(said) = &mut self.said {
                said.hear(&event, (text, range.clone()), line);
            }
            if let Event::Start(Tag::Strikethrough) = event {
                self.struck.push(text[range.start..].starts_with("~~"));
            }
            let before = &text[self.line_starts[line - self.first_line]..range.start];
            self.literal = match &event {
                Event::Text(shown) => literal(text, &range, shown),
                _ => 0,
            };
            bounded = self.event(event, line, before);
            if !bounded {
                break;
            }
        }
        // After a broken limit, what was not read is not a mistake of its own.
        if bounded {
            self.report_unread_containers();
        }
        errors.append(&mut self.errors);
        errors.extend(self.said.into_iter().flat_map(Said::finish));
        let (kinds, anchors, mistakes) = self.builder.finish();
        let mistakes = mistakes.into_iter().filter(|_| bounded);
        errors.extend(mistakes.map(|(line, message)| MarkdownError::new(line, message)));
        (kinds, anchors)
    }

    fn line(&self, offset: usize) -> usize {
        let after = self.line_starts.partition_point(|start| *start <= offset);
        self.first_line + after - 1
    }

    pub(super) fn error(&mut self, line: usize, message: impl Into<String>) {
        self.errors.push(MarkdownError::new(line, message));
    }

    /// Handles one event; false once a limit is broken.
    fn event(&mut self, event: Event<'_>, line: usize, before: &str) -> bool {
        if self.image.is_some() {
            self.image_event(&event);
        } else {
            match event {
                Event::Start(tag) => self.start(tag, line),
                Event::End(tag) => self.end(tag, line),
                Event::Text(text) => self.text(&text, line, before),
                Event::Code(text) => self.builder.writing.push_code(&text),
                Event::Html(html) => self.html.get_or_insert_default().push_str(&html),
                Event::InlineHtml(tag) => self.inline_html(&tag, line),
                Event::SoftBreak => self.builder.writing.soft_break(),
                Event::HardBreak => self.builder.writing.line_break(),
                Event::Rule => self.builder.stand_alone(BlockKind::Divider),
                Event::FootnoteReference(name) => self.builder.refer_to_note(&name),
                Event::TaskListMarker(is_done) => {
                    self.builder.writing.push(if is_done { "☑ " } else { "☐ " });
                }
                // The extension these belong to is off.
                Event::InlineMath(_) | Event::DisplayMath(_) => {}
            }
        }
        self.within_limits(line)
    }

    fn within_limits(&mut self, line: usize) -> bool {
        if self.builder.depth() > MAX_DEPTH {
            self.error(line, format!("nested deeper than {MAX_DEPTH} levels"));
            return false;
        }
        if self.builder.references() + self.raw_pieces > MAX_REFERENCES {
            let message = format!("more than {MAX_REFERENCES} links, pictures and raw tags");
            self.error(line, message);
            return false;
        }
        true
    }

    fn text(&mut self, text: &str, line: usize, before: &str) {
        if let Some(gate) = self.gate.take() {
            self.error(gate, "the gate marker must stand alone on its line");
        }
        if let Some(code) = &mut self.code {
            return code.text.push_str(text);
        }
        // Asked only of what looks like one, and from its end: a long line has many pieces.
        let begins_line = || {
            let is_other = |byte: u8| !b" >-+*.)0123456789".contains(&byte);
            let other = before.bytes().rev().position(is_other);
            steps::took(other.unwrap_or(before.len()));
            other.is_none()
        };
        if text.starts_with(":::") && !self.inline_only && begins_line() {
            self.error(line, "`:::` cannot stand inside a list or a quote");
        }
        // A line end that is written as an entity shows as a space.
        let text = text.replace('\n', " ");
        let (literal, text) = text.split_at(self.literal);
        self.builder.writing.push_literal(literal);
        self.builder.writing.push(text);
    }

    /// Begins or ends words that are struck out; where one mark stands instead of two it is a letter.
    fn strike(&mut self, begins: bool) {
        let is_struck = match begins {
            true => self.struck.last().copied(),
            false => self.struck.pop(),
        };
        let writing = &mut self.builder.writing;
        match (is_struck.unwrap_or_default(), begins) {
            (false, _) => writing.push("~"),
            (true, true) => writing.struck += 1,
            (true, false) => writing.struck = writing.struck.saturating_sub(1),
        }
    }

    fn start(&mut self, tag: Tag<'_>, line: usize) {
        let markdown = Origin::Markdown;
        match tag {
            Tag::BlockQuote(_) => self.builder.open_quote(markdown),
            Tag::List(start) => self.builder.open_list(markdown, start.is_some(), start),
            Tag::Item => {
                self.builder.open_item(markdown);
                self.builder.writing.reset_marks();
            }
            Tag::Table(columns) => self.start_table(&columns, line),
            Tag::TableHead | Tag::TableRow => {
                self.in_head = matches!(tag, Tag::TableHead);
                self.builder.open_row();
            }
            Tag::FootnoteDefinition(name) => self.builder.open_note(&name),
            Tag::CodeBlock(kind) => self.code = Some(Code::new(&kind)),
            Tag::Paragraph => self.builder.open_paragraph(),
            // What stands before on the line belongs to another block.
            Tag::Heading { .. } | Tag::HtmlBlock => self.builder.flush(),
            Tag::Emphasis => self.builder.writing.emphasis += 1,
            Tag::Strong => self.builder.writing.strong += 1,
            Tag::Strikethrough => self.strike(true),
            // What is defined and what is said of it are an item: the term is its first line.
            Tag::DefinitionList => self.builder.open_list(markdown, false, None),
            Tag::DefinitionListTitle => {
                self.builder.leave_item(markdown);
                self.builder.open_item(markdown);
                self.builder.open_paragraph();
                self.builder.writing.strong += 1;
            }
            Tag::DefinitionListDefinition => self.builder.open_paragraph(),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => {
                let scheme = if link_type == LinkType::Email {
                    "mailto:"
                } else {
                    ""
                };
                let link = Link::new(&format!("{scheme}{dest_url}"), &title);
                self.builder.writing.open_link(link);
            }
            Tag::Image {
                dest_url, title, ..
            } => {
                self.image = Some(Image::new(&dest_url, &title));
            }
            _ => {}
        }
    }

    fn start_table(&mut self, columns: &[Alignment], line: usize) {
        if columns.len() > MAX_COLUMNS {
            self.error(
                line,
                format!("a table with more than {MAX_COLUMNS} columns"),
            );
        }
        let align = columns.iter().map(|column| match column {
            Alignment::None => Align::Auto,
            Alignment::Left => Align::Left,
            Alignment::Center => Align::Center,
            Alignment::Right => Align::Right,
        });
        self.builder.open_table(Origin::Markdown, align.collect());
    }

    fn end(&mut self, tag: TagEnd, line: usize) {
        let writing = &mut self.builder.writing;
        let markdown = Origin::Markdown;
        match tag {
            // Raw HTML may have closed a mark already.
            TagEnd::Emphasis => writing.emphasis = writing.emphasis.saturating_sub(1),
            TagEnd::Strong => writing.strong = writing.strong.saturating_sub(1),
            TagEnd::Strikethrough => self.strike(false),
            TagEnd::Link => writing.close_link(),
            TagEnd::DefinitionListTitle | TagEnd::DefinitionListDefinition => {
                self.end_text(Builder::flush);
            }
            TagEnd::DefinitionList => {
                self.builder.leave_item(markdown);
                self.builder.leave(Element::List, markdown);
            }
            TagEnd::BlockQuote(_) => self.builder.leave(Element::Quote, markdown),
            TagEnd::List(_) => self.builder.leave(Element::List, markdown),
            TagEnd::Table => self.builder.leave(Element::Table, markdown),
            TagEnd::FootnoteDefinition => self.builder.leave(Element::Note, markdown),
            TagEnd::TableHead | TagEnd::TableRow => self.builder.close_row(),
            TagEnd::CodeBlock => self.end_code(line),
            TagEnd::HtmlBlock => self.end_html(line),
            TagEnd::Heading(level) => self.end_text(|b| b.flush_heading(level as u8)),
            TagEnd::TableCell => {
                let heading = self.in_head;
                self.end_text(|builder| builder.close_cell(heading));
            }
            TagEnd::Paragraph => {
                self.end_text(Builder::flush);
                self.gate_behind();
            }
            TagEnd::Item => self.end_text(|builder| builder.leave(Element::Item, markdown)),
            _ => {}
        }
    }

    /// Ends a piece of text; a mark that raw HTML left open ends with it.
    fn end_text(&mut self, flush: impl FnOnce(&mut Builder)) {
        flush(&mut self.builder);
        self.builder.writing.reset_marks();
    }

    /// Sets the gate that stands at the end of the paragraph.
    fn gate_behind(&mut self) {
        let Some(line) = self.gate.take() else {
            return;
        };
        match self.builder.is_inside() {
            true => self.error(line, GATE_INSIDE),
            false => self.builder.stand_alone(BlockKind::Gate),
        }
    }

    fn end_code(&mut self, line: usize) {
        let Some(code) = self.code.take() else {
            return;
        };
        if code.indented && code.text.lines().any(|line| is_gate(line.trim())) {
            self.error(line, "the gate marker must not be indented");
        }
        self.builder.preformatted(code.language, &code.text);
    }
}

impl Code {
    fn new(kind: &CodeBlockKind<'_>) -> Code {
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.split_whitespace().next(),
            CodeBlockKind::Indented => None,
        };
        Code {
            language: info.map(clean),
            indented: matches!(kind, CodeBlockKind::Indented),
            text: String::new(),
        }
    }
}
