//! What is noticed while a tree is read: complaints, and which footnotes there are.

use std::collections::HashSet;

use richtext::{BlockKind, Document, Inline};

use super::{Complaint, Trouble};

/// What is noticed while a tree is read.
#[derive(Default)]
pub(super) struct Reading {
    /// The outermost block that is being read.
    pub(super) block: Option<String>,
    pub(super) complaints: Vec<Complaint>,
    referred: HashSet<u32>,
}

impl Reading {
    /// Says that the author should look at the block.
    pub(super) fn complain(&mut self, what: Trouble) {
        let block = self.block.clone();
        let complaint = Complaint { block, what };
        if !self.complaints.contains(&complaint) {
            self.complaints.push(complaint);
        }
    }

    /// Marks those references to footnotes that an earlier place has too.
    pub(super) fn notice_notes(&mut self, text: &mut Inline) {
        for span in &mut text.0 {
            if let Some(note) = &mut span.marks.note {
                note.again = !self.referred.insert(note.number);
            }
        }
    }

    /// Joins the blocks of footnotes into one at the end, and compares it with what refers to it.
    pub(super) fn settle_notes(&mut self, document: &mut Document) {
        let is_notes = |kind: &BlockKind| matches!(kind, BlockKind::Notes { .. });
        let mut defined = HashSet::new();
        for block in &document.blocks {
            let BlockKind::Notes { notes } = &block.kind else {
                continue;
            };
            for note in notes {
                if !defined.insert(note.number) {
                    self.complain(Trouble::SameNote(note.number));
                }
                if !self.referred.contains(&note.number) {
                    self.complain(Trouble::UnusedNote(note.number));
                }
            }
        }
        let mut missing: Vec<u32> = self.referred.difference(&defined).copied().collect();
        missing.sort_unstable();
        for number in missing {
            self.complain(Trouble::MissingNote(number));
        }
        let (mut notes, mut blocks): (Vec<_>, Vec<_>) = std::mem::take(&mut document.blocks)
            .into_iter()
            .partition(|block| is_notes(&block.kind));
        let mut last = notes.pop();
        if let Some(BlockKind::Notes { notes: all }) = last.as_mut().map(|block| &mut block.kind) {
            for earlier in notes.into_iter().rev() {
                if let BlockKind::Notes { notes } = earlier.kind {
                    all.splice(0..0, notes);
                }
            }
        }
        blocks.extend(last);
        document.blocks = blocks;
    }
}
