//! How blocks inside of blocks are stored. A paragraph is its text alone, as it was when lists and
//! quotes held nothing else, so that documents of then are read, and keep their ids when they are
//! written anew.

use serde::{Deserialize, Serialize, Serializer};

use crate::block::BlockKind;
use crate::inline::Inline;

/// A block on its way out.
struct Written<'a>(&'a BlockKind);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            BlockKind::Paragraph { text } => text.serialize(serializer),
            block => block.serialize(serializer),
        }
    }
}

/// A block on its way in.
#[derive(Deserialize)]
#[serde(untagged)]
enum Read {
    Text(Inline),
    Block(Box<BlockKind>),
}

impl From<Read> for BlockKind {
    fn from(read: Read) -> BlockKind {
        match read {
            Read::Text(text) => BlockKind::Paragraph { text },
            Read::Block(block) => *block,
        }
    }
}

/// The blocks of a quote: texts and other blocks in a row.
pub(crate) mod blocks {
    use serde::{Deserialize, Deserializer, Serializer};

    use super::{Read, Written};
    use crate::block::BlockKind;

    pub(crate) fn serialize<S: Serializer>(
        blocks: &[BlockKind],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(blocks.iter().map(Written))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<BlockKind>, D::Error> {
        let blocks = Vec::<Read>::deserialize(deserializer)?;
        Ok(blocks.into_iter().map(BlockKind::from).collect())
    }
}

/// The items of a list: each a text, or a row of blocks that all say what they are.
pub(crate) mod items {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::Written;
    use crate::block::BlockKind;
    use crate::inline::Inline;

    struct Item<'a>(&'a [BlockKind]);

    impl Serialize for Item<'_> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            match self.0 {
                [text @ BlockKind::Paragraph { .. }] => Written(text).serialize(serializer),
                blocks => blocks.serialize(serializer),
            }
        }
    }

    // Blocks come first: code could pass for a run of text.
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum ReadItem {
        Blocks(Vec<BlockKind>),
        Text(Inline),
    }

    pub(crate) fn serialize<S: Serializer>(
        items: &[Vec<BlockKind>],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(items.iter().map(|blocks| Item(blocks)))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<Vec<BlockKind>>, D::Error> {
        let items = Vec::<ReadItem>::deserialize(deserializer)?;
        let blocks = |item| match item {
            ReadItem::Blocks(blocks) => blocks,
            ReadItem::Text(text) => vec![BlockKind::Paragraph { text }],
        };
        Ok(items.into_iter().map(blocks).collect())
    }
}
