//! Which block of a document's former version each block of its new version is.

use std::cmp::Reverse;
use std::collections::{HashMap, VecDeque};
use std::mem::discriminant;
use std::ops::Range;

use crate::block::BlockKind;
use crate::document::Block;
use crate::identity::content_key;
use crate::likeness::{Words, likeness_percent};

/// The least likeness of one block in two versions. Half of the words may be others; what two
/// texts of one language share by chance stays below it.
const LIKE_PERCENT: usize = 40;

/// About how many pairs of blocks are compared at most: all that an edit left over, but in a
/// document made to be slow only those that stand near each other.
const PAIRS: usize = 100_000;

/// For each block of `new` the position in `old` of the block it was, each given once: first the
/// equal ones, in order; then the likest in words; then what alone stands in the same place.
pub(crate) fn former_positions(new: &[Block], old: &[Block]) -> Vec<Option<usize>> {
    let mut matching = Matching {
        new,
        old,
        former: vec![None; new.len()],
        is_used: vec![false; old.len()],
    };
    matching.match_equal();
    matching.match_alike();
    matching.match_in_place();
    matching.former
}

struct Matching<'a> {
    new: &'a [Block],
    old: &'a [Block],
    former: Vec<Option<usize>>,
    is_used: Vec<bool>,
}

impl Matching<'_> {
    fn join(&mut self, new: usize, old: usize) {
        self.former[new] = Some(old);
        self.is_used[old] = true;
    }

    fn match_equal(&mut self) {
        let mut known: HashMap<String, VecDeque<usize>> = HashMap::new();
        for (at, block) in self.old.iter().enumerate() {
            known
                .entry(content_key(&block.kind))
                .or_default()
                .push_back(at);
        }
        for (at, block) in self.new.iter().enumerate() {
            let same = known.get_mut(&content_key(&block.kind));
            if let Some(old) = same.and_then(VecDeque::pop_front) {
                self.join(at, old);
            }
        }
    }

    /// The likest pair first; of equally like ones the pair that moved least.
    fn match_alike(&mut self) {
        let mut pairs = self.alike();
        pairs.sort_by_key(|(percent, new, old)| (Reverse(*percent), new.abs_diff(*old), *new));
        for (_, new, old) in pairs {
            if self.former[new].is_none() && !self.is_used[old] {
                self.join(new, old);
            }
        }
    }

    /// How like the pairs are of which both are left, with their positions.
    fn alike(&self) -> Vec<(usize, usize, usize)> {
        let news = worded(self.new, |at| self.former[at].is_none());
        let olds = worded(self.old, |at| !self.is_used[at]);
        let reach = match news.len() * olds.len() {
            ..=PAIRS => news.len().max(olds.len()),
            _ => PAIRS / 2 / news.len() + 1,
        };
        let mut pairs = Vec::new();
        for (rank, (new, new_words)) in news.iter().enumerate() {
            let end = olds.len().min(rank + reach);
            let near = rank.saturating_sub(reach).min(end)..end;
            for (old, old_words) in &olds[near] {
                let percent = likeness_percent(new_words, old_words);
                if percent >= LIKE_PERCENT && is_same_kind(&self.new[*new], &self.old[*old]) {
                    pairs.push((percent, *new, *old));
                }
            }
        }
        pairs
    }

    fn match_in_place(&mut self) {
        let mut start = 0;
        while start < self.new.len() {
            let end = run_end(start, self.new.len(), |at| self.former[at].is_none());
            if start < end
                && let Some(place) = self.place_of(start..end)
            {
                self.match_lone_kinds(start..end, place);
            }
            start = end + 1;
        }
    }

    /// Where between the same two neighbours something stood that is left.
    fn place_of(&self, run: Range<usize>) -> Option<Range<usize>> {
        let start = match run.start.checked_sub(1) {
            Some(before) => self.former[before]? + 1,
            None => 0,
        };
        let end = run_end(start, self.old.len(), |at| !self.is_used[at]);
        let is_next = match self.former.get(run.end) {
            Some(next) => *next == Some(end),
            None => end == self.old.len(),
        };
        is_next.then_some(start..end)
    }

    /// Joins those of a kind only where there are as many as before: otherwise nobody can tell
    /// which of them is new, and a link had better lead nowhere than to another paragraph.
    fn match_lone_kinds(&mut self, run: Range<usize>, place: Range<usize>) {
        let news = by_kind(self.new, run);
        let mut olds = by_kind(self.old, place);
        for (kind, news) in news {
            let olds = olds.remove(&kind).unwrap_or_default();
            if news.len() == olds.len() {
                let pairs = news.into_iter().zip(olds);
                pairs.for_each(|(new, old)| self.join(new, old));
            }
        }
    }
}

type KindOf = std::mem::Discriminant<BlockKind>;

fn by_kind(blocks: &[Block], range: Range<usize>) -> HashMap<KindOf, Vec<usize>> {
    let mut kinds: HashMap<KindOf, Vec<usize>> = HashMap::new();
    for at in range {
        let kind = discriminant(&blocks[at].kind);
        kinds.entry(kind).or_default().push(at);
    }
    kinds
}

fn is_same_kind(one: &Block, other: &Block) -> bool {
    discriminant(&one.kind) == discriminant(&other.kind)
}

/// The blocks that are left, each with its words.
fn worded(blocks: &[Block], is_left: impl Fn(usize) -> bool) -> Vec<(usize, Words)> {
    let left = (0..blocks.len()).filter(|at| is_left(*at));
    left.map(|at| (at, Words::of(&blocks[at].kind))).collect()
}

fn run_end(start: usize, len: usize, is_inside: impl Fn(usize) -> bool) -> usize {
    (start..len).find(|at| !is_inside(*at)).unwrap_or(len)
}
