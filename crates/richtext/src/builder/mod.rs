//! Collects what a parser meets into blocks. Markdown and HTML both feed it, so both nest in the
//! same way. Where nothing but lines can stand, in cells and captions, and below the deepest
//! level, containers give their text to what is around them. Pictures come out behind the text
//! they stand in.

mod containers;
mod figure;
mod frame;
mod notes;
mod quote;
mod table;
mod writing;

use crate::anchors::{Anchor, Name};
use crate::block::{BlockKind, PictureRef};
use crate::inline::Inline;
pub(crate) use frame::{Element, Origin};
use frame::{Frame, Kind, Lines};
use notes::NoteNames;
pub(crate) use writing::Writing;

/// How deep containers nest. Stored documents must stay readable: JSON has a
/// limit of its own, at 128.
pub(crate) const MAX_DEPTH: usize = 16;

/// What is wrong with the source, with the line.
pub(crate) type Mistake = (usize, String);

/// Blocks under construction.
pub(crate) struct Builder {
    /// The text of the current line.
    pub(crate) writing: Writing,
    /// The line of the source that is being read, where it has lines.
    pub(crate) line: usize,
    mistakes: Vec<Mistake>,
    anchors: Vec<Anchor>,
    notes: NoteNames,
    document: Frame,
    inner: Vec<Frame>,
    depth: usize,
    picture_count: usize,
}

impl Default for Builder {
    fn default() -> Builder {
        Builder {
            writing: Writing::default(),
            line: 0,
            mistakes: Vec::new(),
            anchors: Vec::new(),
            notes: NoteNames::default(),
            document: Frame::new(Element::Document, Origin::Markdown, 0, Kind::Flow),
            inner: Vec::new(),
            depth: 0,
            picture_count: 0,
        }
    }
}

impl Builder {
    /// How many containers are open, items aside.
    pub(crate) fn depth(&self) -> usize {
        self.depth
    }

    /// Whether a container is open.
    pub(crate) fn is_inside(&self) -> bool {
        !self.inner.is_empty()
    }

    /// Ends the document.
    pub(crate) fn finish(mut self) -> (Vec<BlockKind>, Vec<Anchor>, Vec<Mistake>) {
        self.flush();
        self.pop_to(0);
        let notes = self.finish_notes();
        let mut blocks = self.document.finish();
        blocks.extend(notes);
        (blocks, self.anchors, self.mistakes)
    }

    /// Ends the current text as a paragraph, or as a line of what holds only lines.
    pub(crate) fn flush(&mut self) {
        self.flush_as(|text| BlockKind::Paragraph { text });
    }

    /// Ends the current text as a heading, where headings can stand.
    pub(crate) fn flush_heading(&mut self, level: u8) {
        let level = level.clamp(2, 4);
        let words = self.writing.words();
        if !words.trim().is_empty() {
            self.anchor(Name::Heading(words));
        }
        self.flush_as(|text| BlockKind::Heading { level, text });
    }

    /// Gives what is being written a name that links can lead to.
    pub(crate) fn name(&mut self, name: String) {
        self.anchor(Name::Given(name));
    }

    /// Footnotes come to stand elsewhere, so nothing in them has an address of its own.
    fn anchor(&mut self, name: Name) {
        let mut inner = self.inner.iter();
        if inner.all(|frame| frame.element != Element::Note) {
            let block = self.document.blocks.len();
            self.anchors.push(Anchor { name, block });
        }
    }

    fn flush_as(&mut self, block: impl FnOnce(Inline) -> BlockKind) {
        let (text, starts) = self.writing.take();
        if !text.is_empty() {
            self.place(text, &starts, block);
        }
        if !self.home().keeps_pictures() {
            self.emit_pictures();
        }
    }

    fn place(&mut self, text: Inline, starts: &[usize], block: impl FnOnce(Inline) -> BlockKind) {
        if let Some(lines) = self.line_holder() {
            return lines.push_line(text);
        }
        self.enter_flow();
        let home = self.home();
        if matches!(home.kind, Kind::Quote) {
            home.lines.last = starts.last().copied().unwrap_or_default();
            home.lines.dashed += quote::dashed_lines(&text.plain(), starts);
        }
        home.blocks.push(block(text));
    }

    /// Adds a block that stands alone; where only lines can stand it is left out.
    pub(crate) fn stand_alone(&mut self, block: BlockKind) {
        self.flush();
        if self.line_holder().is_none() {
            self.enter_flow();
            self.home().blocks.push(block);
        }
    }

    /// Adds preformatted text.
    pub(crate) fn preformatted(&mut self, language: Option<String>, text: &str) {
        self.flush();
        let text = text.strip_suffix('\n').unwrap_or(text);
        if self.line_holder().is_some() {
            self.writing.push_code(text);
            return self.flush();
        }
        let clean: Vec<String> = text.split('\n').map(crate::text::clean_code).collect();
        self.stand_alone(BlockKind::Code {
            language,
            text: clean.join("\n"),
        });
    }

    /// Adds a picture, which leads where the text around it leads; it comes out behind that text.
    pub(crate) fn picture(&mut self, mut picture: PictureRef) {
        self.picture_count += 1;
        picture.link = self.writing.link();
        if self.line_holder().is_none() {
            self.enter_flow();
        }
        self.home().pictures.push(picture);
    }

    /// How many links and pictures there have been so far.
    pub(crate) fn references(&self) -> usize {
        self.picture_count + self.writing.link_count
    }

    fn emit_pictures(&mut self) {
        let home = self.home();
        let pictures = std::mem::take(&mut home.pictures);
        home.blocks.extend(picture_block(pictures, None));
    }
}

/// The block of one picture or of several.
fn picture_block(mut pictures: Vec<PictureRef>, caption: Option<Inline>) -> Option<BlockKind> {
    if pictures.len() > 1 {
        return Some(BlockKind::Gallery { pictures, caption });
    }
    let mut picture = pictures.pop()?;
    picture.caption = caption.or(picture.caption);
    Some(BlockKind::Picture { picture })
}
