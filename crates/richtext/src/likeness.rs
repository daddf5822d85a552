//! How like two blocks are in their words.

use std::cmp::Ordering;

use unicode_segmentation::UnicodeSegmentation;

use crate::block::{BlockKind, PictureRef};
use crate::identity::fnv1a;

/// The beginning of a block that is compared, so that long blocks cost no more.
const WORDS: usize = 300;

/// What a block is known by, as sorted hashes.
pub(crate) struct Words(Vec<u64>);

impl Words {
    /// The first words of a text, or what a picture or an embed shows, whatever is said of it.
    pub(crate) fn of(kind: &BlockKind) -> Words {
        let file = |picture: &PictureRef| fnv1a(picture.file.bytes());
        let mut hashes: Vec<u64> = match kind {
            BlockKind::Picture { picture } => vec![file(picture)],
            BlockKind::Gallery { pictures, .. } => pictures.iter().take(WORDS).map(file).collect(),
            BlockKind::Embed { url, .. } => vec![fnv1a(url.bytes())],
            other => {
                let text = other.plain_text().to_lowercase();
                let words = text.unicode_words().take(WORDS);
                words.map(|word| fnv1a(word.bytes())).collect()
            }
        };
        hashes.sort_unstable();
        Words(hashes)
    }
}

/// The share of all words that both have, each as often as both have it.
pub(crate) fn likeness_percent(one: &Words, other: &Words) -> usize {
    let (mut left, mut right) = (one.0.as_slice(), other.0.as_slice());
    let all = left.len() + right.len();
    let mut common = 0;
    while let ([a, rest_of_left @ ..], [b, rest_of_right @ ..]) = (left, right) {
        let order = a.cmp(b);
        common += usize::from(order.is_eq());
        if order != Ordering::Greater {
            left = rest_of_left;
        }
        if order != Ordering::Less {
            right = rest_of_right;
        }
    }
    200 * common / all.max(1)
}
