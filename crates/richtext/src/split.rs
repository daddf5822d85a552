//! Cuts a document into the lead-in that everybody gets and the rest.

use crate::document::{Block, BlockKind, Document};
use crate::identity::second_half;
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

impl Document {
    /// Everything before the gate marker, and everything after it.
    ///
    /// Without a marker the lead-in is the first paragraphs and what stands between
    /// them, within `opening`, but never the whole document: fewer paragraphs if
    /// there are several, the beginning of the first if that alone is too much. In a
    /// document without paragraphs every other block that can be read counts as one.
    /// The two values share nothing.
    pub fn split(&self, opening: Opening) -> (Document, Document) {
        let is_gate = |block: &Block| matches!(block.kind, BlockKind::Gate);
        let (mut lead_in, mut rest) = match self.blocks.iter().position(is_gate) {
            Some(gate) => (
                self.blocks[..gate].to_vec(),
                self.blocks[gate + 1..].to_vec(),
            ),
            None => split_by_length(&self.blocks, opening),
        };
        rest.retain(|block| !is_gate(block));
        // With an empty rest there is nothing a last heading could belong to.
        if !rest.is_empty() {
            let is_heading = |b: &Block| matches!(b.kind, BlockKind::Heading { .. });
            let dangling = lead_in.iter().rev().take_while(|b| is_heading(b)).count();
            let headings = lead_in.split_off(lead_in.len() - dangling);
            rest.splice(0..0, headings);
        }
        (Document { blocks: lead_in }, Document { blocks: rest })
    }
}

fn split_by_length(blocks: &[Block], opening: Opening) -> (Vec<Block>, Vec<Block>) {
    let units = counted(blocks);
    let Some(first) = units.first().copied() else {
        return (Vec::new(), blocks.to_vec());
    };
    if opening.paragraphs == 0 {
        return (Vec::new(), blocks.to_vec());
    }
    let room = length(blocks) * opening.percent / 100;
    let before = length(&blocks[..first]);
    if before > room {
        return split_before(blocks, room);
    }
    if units.len() == 1 {
        let most = length(&blocks[first..=first]) * LONE_PERCENT / 100;
        return split_inside(blocks, first, most.min(room - before));
    }
    let mut count = opening.paragraphs.min(units.len());
    if !blocks[units[count - 1] + 1..].iter().any(has_words) {
        count = units.len() - 1;
    }
    while count > 0 && length(&blocks[..=units[count - 1]]) > room {
        count -= 1;
    }
    if count == 0 {
        return split_inside(blocks, first, room - before);
    }
    let end = units[count - 1] + 1;
    (blocks[..end].to_vec(), blocks[end..].to_vec())
}

/// Cuts before the block that `room` characters do not hold whole.
fn split_before(blocks: &[Block], room: usize) -> (Vec<Block>, Vec<Block>) {
    let fits = |end: &usize| length(&blocks[..*end]) <= room;
    let end = (0..=blocks.len()).take_while(fits).last().unwrap_or(0);
    (blocks[..end].to_vec(), blocks[end..].to_vec())
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

/// Cuts the block at `at` before its first `room` characters end; one that is not a paragraph
/// goes to the rest whole.
fn split_inside(blocks: &[Block], at: usize, room: usize) -> (Vec<Block>, Vec<Block>) {
    let mut lead_in = blocks[..at].to_vec();
    let mut rest = blocks[at..].to_vec();
    let BlockKind::Paragraph { text } = &blocks[at].kind else {
        return (lead_in, rest);
    };
    let cut = sentence_cut(&text.plain(), room);
    let (first, second) = text.split_at(cut);
    if first.is_empty() {
        return (lead_in, rest);
    }
    let id = blocks[at].id.clone();
    rest[0].id = second_half(&id, blocks.iter().map(|block| block.id.clone()));
    rest[0].kind = BlockKind::Paragraph { text: second };
    let kind = BlockKind::Paragraph { text: first };
    lead_in.push(Block { id, kind });
    (lead_in, rest)
}
