//! Footnotes: numbered as they are referred to, and put at the end.

use std::collections::HashMap;

use crate::block::{BlockKind, Note};
use crate::inline::NoteRef;

use super::{Builder, Mistake};
use crate::anchors::{Anchor, Name};

/// The footnotes so far, by name.
#[derive(Default)]
pub(super) struct NoteNames {
    numbers: HashMap<String, u32>,
    defined: HashMap<String, (usize, Vec<BlockKind>)>,
    mistakes: Vec<Mistake>,
}

impl NoteNames {
    /// Names differ in more than their case.
    pub(super) fn key(name: &str) -> String {
        name.to_lowercase()
    }

    pub(super) fn define(&mut self, name: String, blocks: Vec<BlockKind>, line: usize) {
        if self.defined.contains_key(&name) {
            let message = format!("there is a footnote `[^{name}]` already");
            self.mistakes.push((line, message));
            return;
        }
        self.defined.insert(name, (line, blocks));
    }
}

impl Builder {
    /// Refers to a footnote.
    pub(crate) fn refer_to_note(&mut self, name: &str) {
        let numbers = &mut self.notes.numbers;
        let next = u32::try_from(numbers.len() + 1).unwrap_or(u32::MAX);
        let mut again = true;
        let number = *numbers.entry(NoteNames::key(name)).or_insert_with(|| {
            again = false;
            next
        });
        self.writing.note(NoteRef { number, again });
    }

    /// The block of all footnotes; what is wrong with them is added to the mistakes.
    pub(super) fn finish_notes(&mut self) -> Option<BlockKind> {
        let mut names = std::mem::take(&mut self.notes);
        self.mistakes.append(&mut names.mistakes);
        let mut notes = Vec::new();
        for (name, (line, blocks)) in names.defined {
            match names.numbers.get(&name) {
                Some(&number) => {
                    let (name, block) = (Name::Note(name, number), usize::MAX);
                    self.anchors.push(Anchor { name, block });
                    notes.push(Note { number, blocks });
                }
                None => {
                    let message = format!("nothing refers to the footnote `[^{name}]`");
                    self.mistakes.push((line, message));
                }
            }
        }
        notes.sort_by_key(|note| note.number);
        (!notes.is_empty()).then_some(BlockKind::Notes { notes })
    }
}
