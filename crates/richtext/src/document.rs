//! The types of a document, and the questions asked of a whole one.

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use crate::inline::Inline;
use crate::text;

/// A document: blocks in order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// The blocks, top to bottom.
    pub blocks: Vec<Block>,
}

/// One block and the id that other records may point to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// Unique within the document.
    pub id: BlockId,
    /// What the block is.
    #[serde(flatten)]
    pub kind: BlockKind,
}

/// A block's stable name: eight characters of `a-z0-9`, so it is safe in any markup.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BlockId(String);

impl BlockId {
    /// Accepts exactly eight characters of `a-z0-9`.
    pub fn parse(text: &str) -> Option<BlockId> {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        (text.len() == 8 && text.bytes().all(fits)).then(|| BlockId(text.to_owned()))
    }

    /// The eight characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for BlockId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for BlockId {
    type Error = String;

    fn try_from(text: String) -> Result<BlockId, String> {
        BlockId::parse(&text).ok_or_else(|| format!("not a block id: {text:?}"))
    }
}

impl From<BlockId> for String {
    fn from(id: BlockId) -> String {
        id.0
    }
}

/// What a block is.
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
    /// A flat list.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The first number, where it is not 1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        start: Option<u64>,
        /// The items.
        items: Vec<Inline>,
    },
    /// Somebody's words.
    Quote {
        /// What was said.
        paragraphs: Vec<Inline>,
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
    /// A thematic break.
    Divider,
    /// The mark that ends the lead-in.
    Gate,
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
}

impl Document {
    /// Whether the writer marked where the lead-in ends.
    pub fn has_gate(&self) -> bool {
        self.blocks
            .iter()
            .any(|block| matches!(block.kind, BlockKind::Gate))
    }

    /// All the words a person sees, blocks separated by an empty line.
    pub fn plain_text(&self) -> String {
        let texts: Vec<String> = self.blocks.iter().map(|b| b.kind.plain_text()).collect();
        join_filled(&texts, "\n\n")
    }

    /// How many words [`Document::plain_text`] has.
    pub fn word_count(&self) -> usize {
        self.plain_text().unicode_words().count()
    }

    /// The beginning of the first paragraph in at most `chars` characters,
    /// ending in … at a word boundary where it was cut.
    pub fn excerpt(&self, chars: usize) -> String {
        let first = self.blocks.iter().find_map(|block| match &block.kind {
            BlockKind::Paragraph { text } if !text.is_empty() => Some(text.plain()),
            _ => None,
        });
        text::shorten(&first.unwrap_or_default(), chars)
    }

    /// Every picture used, in order.
    pub fn pictures(&self) -> impl Iterator<Item = &PictureRef> {
        self.blocks.iter().flat_map(|block| match &block.kind {
            BlockKind::Picture { picture } => std::slice::from_ref(picture),
            BlockKind::Gallery { pictures, .. } => pictures,
            BlockKind::Embed { picture, .. } => picture.as_slice(),
            _ => &[],
        })
    }

    /// Every picture used, in order, to be changed in place.
    pub fn pictures_mut(&mut self) -> impl Iterator<Item = &mut PictureRef> {
        self.blocks
            .iter_mut()
            .flat_map(|block| match &mut block.kind {
                BlockKind::Picture { picture } => std::slice::from_mut(picture),
                BlockKind::Gallery { pictures, .. } => pictures,
                BlockKind::Embed { picture, .. } => picture.as_mut_slice(),
                _ => &mut [],
            })
    }
}

impl BlockKind {
    /// The words of this block that a person sees.
    pub fn plain_text(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        let mut add = |text: &Inline| parts.push(text.plain());
        match self {
            BlockKind::Paragraph { text } | BlockKind::Heading { text, .. } => add(text),
            BlockKind::List { items, .. } => items.iter().for_each(add),
            BlockKind::Quote {
                paragraphs,
                attribution,
            } => paragraphs.iter().chain(attribution).for_each(add),
            BlockKind::PullQuote { text, attribution } => {
                std::iter::once(text).chain(attribution).for_each(add);
            }
            BlockKind::Picture { picture } => picture.caption.iter().for_each(add),
            BlockKind::Gallery { pictures, caption } => pictures
                .iter()
                .filter_map(|picture| picture.caption.as_ref())
                .chain(caption)
                .for_each(add),
            BlockKind::Embed {
                author,
                picture,
                paragraphs,
                ..
            } => {
                let caption = picture.as_ref().and_then(|p| p.caption.as_ref());
                paragraphs.iter().chain(caption).for_each(add);
                parts.extend(author.clone());
            }
            BlockKind::Table {
                head,
                rows,
                caption,
                ..
            } => {
                caption.iter().for_each(add);
                let rows = std::iter::once(head).chain(rows);
                parts.extend(rows.map(|row| row_text(row)));
            }
            BlockKind::Code { text, .. } => parts.push(text.clone()),
            BlockKind::Divider | BlockKind::Gate => {}
        }
        join_filled(&parts, "\n")
    }
}

fn row_text(cells: &[Inline]) -> String {
    let cells: Vec<String> = cells.iter().map(Inline::plain).collect();
    join_filled(&cells, "\t")
}

fn join_filled(parts: &[String], separator: &str) -> String {
    let filled: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.trim().is_empty())
        .collect();
    filled.join(separator)
}
