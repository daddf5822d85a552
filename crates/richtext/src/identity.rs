//! Block ids: derived from content, and kept when a document is written anew.

use std::collections::{HashMap, HashSet};

use crate::block::BlockKind;
use crate::document::{Block, BlockId, Document};
use crate::matching::former_positions;

impl Document {
    /// A document of these blocks, each with an id derived from its content.
    pub fn from_kinds(kinds: Vec<BlockKind>) -> Document {
        let mut ids = IdMaker::default();
        let blocks = kinds
            .into_iter()
            .map(|kind| Block {
                id: ids.derive(&content_key(&kind)),
                kind,
            })
            .collect();
        Document { blocks }
    }

    /// Gives each block the id of the block of `previous` that it was: the equal one, else one
    /// of its kind with like words, else the one in its place, so that ids survive an edit. A
    /// block that is new gets an id that `previous` does not have. Links within the document follow.
    /// Which picture a file name was resolved to makes no difference.
    pub fn adopt_ids(&mut self, previous: &Document) {
        let mut ids = IdMaker::default();
        let known = previous.blocks.iter().map(|block| block.id.clone());
        ids.taken.extend(known);
        let former = former_positions(&self.blocks, &previous.blocks);
        let mut renamed = HashMap::new();
        for (block, former) in self.blocks.iter_mut().zip(former) {
            let id = match former {
                Some(at) => previous.blocks[at].id.clone(),
                None => ids.derive(&content_key(&block.kind)),
            };
            if id != block.id {
                renamed.insert(format!("#b-{}", block.id), format!("#b-{id}"));
            }
            block.id = id;
        }
        self.follow(&renamed);
    }

    /// Makes links within the document lead to blocks by their new names.
    fn follow(&mut self, renamed: &HashMap<String, String>) {
        if renamed.is_empty() {
            return;
        }
        self.each_link(&mut |link| {
            if let Some(href) = renamed.get(&link.href) {
                link.href.clone_from(href);
            }
        });
    }
}

/// Derives ids from content and never gives one twice.
#[derive(Default)]
struct IdMaker {
    taken: HashSet<BlockId>,
    seen: HashMap<u64, u64>,
}

impl IdMaker {
    fn derive(&mut self, key: &str) -> BlockId {
        let occurrence = self.seen.entry(fnv1a(key.bytes())).or_default();
        loop {
            let number = occurrence.to_le_bytes();
            *occurrence += 1;
            let id = spell(fnv1a(key.bytes().chain(number)));
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// The content as JSON, without what an import adds to it later.
pub(crate) fn content_key(kind: &BlockKind) -> String {
    let mut kind = kind.clone();
    for picture in kind.pictures_mut() {
        picture.id = None;
    }
    serde_json::to_string(&kind).expect("blocks hold only strings, numbers and lists")
}

/// FNV-1a: stable for ever, unlike the standard library's hasher.
pub(crate) fn fnv1a(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

fn spell(mut hash: u64) -> BlockId {
    // The low bits of FNV-1a mix poorly; fold the high ones in.
    hash ^= hash >> 32;
    let mut id = String::with_capacity(8);
    for _ in 0..8 {
        let digit = u32::try_from(hash % 36).expect("a remainder of 36 fits");
        id.push(char::from_digit(digit, 36).expect("a remainder of 36 is a digit"));
        hash /= 36;
    }
    BlockId::parse(&id).expect("eight digits of base 36 are an id")
}
