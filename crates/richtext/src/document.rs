//! A document and its blocks by name, and the questions asked of a whole one.

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use crate::block::{BlockKind, PictureRef};
use crate::inline::Link;
use crate::text;
use crate::words::join_filled;

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

    /// Every picture used, in order, those inside other blocks too.
    pub fn pictures(&self) -> impl Iterator<Item = &PictureRef> {
        self.blocks.iter().flat_map(|block| block.kind.pictures())
    }

    /// Changes every link, of words and of pictures.
    pub fn each_link(&mut self, change: &mut dyn FnMut(&mut Link)) {
        for block in &mut self.blocks {
            block.kind.each_text(&mut |text| {
                let spans = text.0.iter_mut();
                let links = spans.filter_map(|span| span.marks.link.as_mut());
                links.for_each(&mut *change);
            });
            let pictures = block.kind.pictures_mut().into_iter();
            let links = pictures.filter_map(|picture| picture.link.as_mut());
            links.for_each(&mut *change);
        }
    }

    /// Every picture used, in order, to be changed in place.
    pub fn pictures_mut(&mut self) -> impl Iterator<Item = &mut PictureRef> {
        let blocks = self.blocks.iter_mut();
        blocks.flat_map(|block| block.kind.pictures_mut())
    }
}
