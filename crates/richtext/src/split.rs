//! Cuts a document into the lead-in that everybody gets and the rest.

use crate::block::BlockKind;
use crate::document::{Block, Document};
use crate::text::sentence_cut;

/// How much of a lone paragraph the lead-in may show.
const LONE_PERCENT: usize = 40;

/// How long a lead-in may be where no gate marker stands. Both bounds hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// Paragraphs.
    pub paragraphs: usize,
    /// Share of the document's characters, in percent.
    pub percent: usize,
}

/// A document cut in two between its blocks. `open` and `rest` are the whole of it, and share
/// nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Split {
    /// The blocks that everybody gets.
    pub open: Document,
    /// The beginning of the first paragraph of `rest`, with its id, where that paragraph whole
    /// would be too much. It belongs to the lead-in alone: whoever gets the rest gets the
    /// paragraph in one piece.
    pub beginning: Option<Block>,
    /// The blocks that are kept back.
    pub rest: Document,
}

impl Split {
    /// What somebody gets who does not get the rest. Footnotes belong to the rest, so nothing
    /// refers to them here.
    pub fn lead_in(&self) -> Document {
        let blocks = self.open.blocks.iter().chain(&self.beginning);
        let mut blocks: Vec<Block> = blocks.cloned().collect();
        let kinds = blocks.iter_mut().map(|block| &mut block.kind);
        kinds.for_each(BlockKind::forget_notes);
        Document { blocks }
    }
}

impl Document {
    /// Cuts at the gate marker, which belongs to neither side.
    ///
    /// Without a marker the lead-in is the first paragraphs and what stands between
    /// them, within `opening`, but never the whole document: fewer paragraphs if
    /// there are several, the beginning of the first if that alone is too much. In a
    /// document without paragraphs every other block that can be read counts as one.
    pub fn split(&self, opening: Opening) -> Split {
        let is_gate = |block: &Block| matches!(block.kind, BlockKind::Gate);
        let (end, beginning) = match self.blocks.iter().position(is_gate) {
            Some(gate) => (gate, None),
            None => cut_by_length(&self.blocks, opening),
        };
        let mut open = self.blocks[..end].to_vec();
        let mut rest = self.blocks[end..].to_vec();
        rest.retain(|block| !is_gate(block));
        // With an empty rest there is nothing a last heading could belong to.
        if !rest.is_empty() && beginning.is_none() {
            let is_heading = |b: &Block| matches!(b.kind, BlockKind::Heading { .. });
            let dangling = open.iter().rev().take_while(|b| is_heading(b)).count();
            let headings = open.split_off(open.len() - dangling);
            rest.splice(0..0, headings);
        }
        Split {
            open: Document { blocks: open },
            beginning,
            rest: Document { blocks: rest },
        }
    }
}

/// Where a lead-in ends, and what it has of the block there.
type Cut = (usize, Option<Block>);

fn cut_by_length(blocks: &[Block], opening: Opening) -> Cut {
    // Footnotes stand behind the text, and are no part of its length.
    let blocks = match blocks.split_last() {
        Some((last, text)) if matches!(last.kind, BlockKind::Notes { .. }) => text,
        _ => blocks,
    };
    let units = counted(blocks);
    let Some(first) = units.first().copied().filter(|_| opening.paragraphs > 0) else {
        return (0, None);
    };
    let room = length(blocks) * opening.percent / 100;
    let before = length(&blocks[..first]);
    if before > room {
        return (whole_blocks(blocks, room), None);
    }
    if units.len() == 1 {
        let most = length(&blocks[first..=first]) * LONE_PERCENT / 100;
        return cut_inside(blocks, first, most.min(room - before));
    }
    let mut count = opening.paragraphs.min(units.len());
    if !blocks[units[count - 1] + 1..].iter().any(has_words) {
        count = units.len() - 1;
    }
    while count > 0 && length(&blocks[..=units[count - 1]]) > room {
        count -= 1;
    }
    if count == 0 {
        return cut_inside(blocks, first, room - before);
    }
    (units[count - 1] + 1, None)
}

/// How many blocks `room` characters hold whole.
fn whole_blocks(blocks: &[Block], room: usize) -> usize {
    let mut used = 0;
    let fits = |block: &&Block| {
        used += length(std::slice::from_ref(*block));
        used <= room
    };
    blocks.iter().take_while(fits).count()
}

/// Characters of text.
fn length(blocks: &[Block]) -> usize {
    let texts = blocks.iter().map(|block| block.kind.plain_text());
    texts.map(|text| text.chars().count()).sum()
}

/// The positions that count: paragraphs, or all that can be read where there are none.
fn counted(blocks: &[Block]) -> Vec<usize> {
    let positions = |counts: &dyn Fn(&Block) -> bool| -> Vec<usize> {
        (0..blocks.len())
            .filter(|at| counts(&blocks[*at]))
            .collect()
    };
    let paragraphs = positions(&|block| match &block.kind {
        BlockKind::Paragraph { text } => !text.is_empty(),
        _ => false,
    });
    if paragraphs.is_empty() {
        return positions(&can_be_read);
    }
    paragraphs
}

fn can_be_read(block: &Block) -> bool {
    let shows = matches!(
        block.kind,
        BlockKind::Picture { .. } | BlockKind::Gallery { .. } | BlockKind::Embed { .. }
    );
    shows || has_words(block)
}

/// Whether the block tells something by itself; captions and headings do not.
fn has_words(block: &Block) -> bool {
    match block.kind {
        BlockKind::Picture { .. } | BlockKind::Gallery { .. } | BlockKind::Heading { .. } => false,
        _ => !block.kind.plain_text().trim().is_empty(),
    }
}

/// Cuts before the block at `at`, and takes at most `room` characters of it where it is a
/// paragraph.
fn cut_inside(blocks: &[Block], at: usize, room: usize) -> Cut {
    let block = &blocks[at];
    let BlockKind::Paragraph { text } = &block.kind else {
        return (at, None);
    };
    let (mut text, _) = text.split_at(sentence_cut(&text.plain(), room));
    text.forget_notes();
    let beginning = (!text.is_empty()).then(|| Block {
        id: block.id.clone(),
        kind: BlockKind::Paragraph { text },
    });
    (at, beginning)
}
