//! What a block can be, and what stands in it.

use serde::{Deserialize, Serialize};

use crate::href::safe_href;
use crate::inline::{Inline, Link, is_false};
use crate::stored;

/// What a block is. Blocks that stand inside another have no id; a link leads to the outermost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum BlockKind {
    /// Running text.
    Paragraph {
        /// The words.
        text: Inline,
    },
    /// A heading inside the text.
    Heading {
        /// 2, 3 or 4.
        level: u8,
        /// The words.
        text: Inline,
    },
    /// A list.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The first number, where it is not 1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        start: Option<u64>,
        /// Whether the text of an item is set as paragraphs, with space between them.
        #[serde(default, skip_serializing_if = "is_false")]
        loose: bool,
        /// The items, each with its blocks.
        #[serde(with = "stored::items")]
        items: Vec<Vec<BlockKind>>,
    },
    /// Somebody's words.
    Quote {
        /// What was said.
        #[serde(rename = "paragraphs", with = "stored::blocks")]
        blocks: Vec<BlockKind>,
        /// Who said it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        attribution: Option<Inline>,
    },
    /// A line lifted out of the text for display.
    PullQuote {
        /// The line.
        text: Inline,
        /// Who said it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        attribution: Option<Inline>,
    },
    /// One picture.
    Picture {
        /// Which one.
        picture: PictureRef,
    },
    /// Several pictures shown together.
    Gallery {
        /// Which ones, in order.
        pictures: Vec<PictureRef>,
        /// One caption for all.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        caption: Option<Inline>,
    },
    /// Something published elsewhere, kept as text.
    Embed {
        /// The name of the place.
        provider: String,
        /// Its address there.
        url: String,
        /// Who published it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        author: Option<String>,
        /// When, as the writer put it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        date: Option<String>,
        /// A picture of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        picture: Option<PictureRef>,
        /// Its text.
        paragraphs: Vec<Inline>,
    },
    /// Rows and columns.
    Table {
        /// The column headings; may be empty.
        head: Vec<Inline>,
        /// The rows below the headings.
        rows: Vec<Vec<Inline>>,
        /// What the table shows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        caption: Option<Inline>,
        /// The alignment of each column.
        align: Vec<Align>,
    },
    /// Preformatted text.
    Code {
        /// The language named by the writer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        language: Option<String>,
        /// The text, line breaks included.
        text: String,
    },
    /// Text that shows when it is asked for.
    Details {
        /// What stands for it until then.
        summary: Inline,
        /// Whether it shows at once.
        #[serde(default, skip_serializing_if = "is_false")]
        open: bool,
        /// The text.
        #[serde(with = "stored::blocks")]
        blocks: Vec<BlockKind>,
    },
    /// The footnotes of the document, at its end.
    Notes {
        /// The footnotes, by number.
        notes: Vec<Note>,
    },
    /// A thematic break.
    Divider,
    /// The mark that ends the lead-in.
    Gate,
}

/// A footnote. What refers to it is a [`NoteRef`](crate::NoteRef) of its number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// Its number, from 1.
    pub number: u32,
    /// The text.
    #[serde(with = "stored::blocks")]
    pub blocks: Vec<BlockKind>,
}

/// How the cells of a column are aligned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    /// As the language reads.
    #[default]
    Auto,
    /// Left.
    Left,
    /// Centred.
    Center,
    /// Right.
    Right,
}

/// A use of a picture; `alt` and `caption` override the picture's own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PictureRef {
    /// The name the writer used.
    pub file: String,
    /// The picture that the name was resolved to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// What a screen reader says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
    /// What stands under the picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<Inline>,
    /// Where it leads. As with all links, the renderer checks the address again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
}

impl PictureRef {
    /// The address that the picture leads to, if a link may have it.
    pub fn href(&self) -> Option<String> {
        safe_href(&self.link.as_ref()?.href)
    }
}

impl BlockKind {
    /// The blocks that stand in this one.
    pub(crate) fn inner(&self) -> Vec<&BlockKind> {
        match self {
            BlockKind::List { items, .. } => items.iter().flatten().collect(),
            BlockKind::Quote { blocks, .. } | BlockKind::Details { blocks, .. } => {
                blocks.iter().collect()
            }
            BlockKind::Notes { notes } => notes.iter().flat_map(|note| &note.blocks).collect(),
            _ => Vec::new(),
        }
    }

    fn inner_mut(&mut self) -> Vec<&mut BlockKind> {
        match self {
            BlockKind::List { items, .. } => items.iter_mut().flatten().collect(),
            BlockKind::Quote { blocks, .. } | BlockKind::Details { blocks, .. } => {
                blocks.iter_mut().collect()
            }
            BlockKind::Notes { notes } => {
                let notes = notes.iter_mut();
                notes.flat_map(|note| &mut note.blocks).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Every picture in this block, in order.
    pub(crate) fn pictures(&self) -> Vec<&PictureRef> {
        match self {
            BlockKind::Picture { picture } => vec![picture],
            BlockKind::Gallery { pictures, .. } => pictures.iter().collect(),
            BlockKind::Embed { picture, .. } => picture.iter().collect(),
            other => other.inner().into_iter().flat_map(Self::pictures).collect(),
        }
    }

    /// Every picture in this block, in order, to be changed in place.
    pub(crate) fn pictures_mut(&mut self) -> Vec<&mut PictureRef> {
        match self {
            BlockKind::Picture { picture } => vec![picture],
            BlockKind::Gallery { pictures, .. } => pictures.iter_mut().collect(),
            BlockKind::Embed { picture, .. } => picture.iter_mut().collect(),
            other => {
                let inner = other.inner_mut().into_iter();
                inner.flat_map(Self::pictures_mut).collect()
            }
        }
    }

    /// Takes the references to footnotes out of all texts of this block.
    pub(crate) fn forget_notes(&mut self) {
        self.each_text(&mut Inline::forget_notes);
    }

    /// Acts on every text of this block and of those in it.
    pub(crate) fn each_text(&mut self, act: &mut impl FnMut(&mut Inline)) {
        match self {
            BlockKind::Paragraph { text } | BlockKind::Heading { text, .. } => act(text),
            BlockKind::PullQuote { text, attribution } => {
                std::iter::once(text).chain(attribution).for_each(&mut *act);
            }
            BlockKind::Quote { attribution, .. } => attribution.iter_mut().for_each(&mut *act),
            BlockKind::Details { summary, .. } => act(summary),
            BlockKind::Picture { picture } => picture.caption.iter_mut().for_each(&mut *act),
            BlockKind::Gallery { caption, .. } => caption.iter_mut().for_each(&mut *act),
            BlockKind::Embed { paragraphs, .. } => paragraphs.iter_mut().for_each(&mut *act),
            BlockKind::Table {
                head,
                rows,
                caption,
                ..
            } => {
                let rows = rows.iter_mut().flatten();
                head.iter_mut()
                    .chain(rows)
                    .chain(caption)
                    .for_each(&mut *act);
            }
            BlockKind::List { .. }
            | BlockKind::Notes { .. }
            | BlockKind::Code { .. }
            | BlockKind::Divider
            | BlockKind::Gate => {}
        }
        for inner in self.inner_mut() {
            inner.each_text(act);
        }
    }
}
