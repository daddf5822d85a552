//! Who wrote what stands at each position of a document, followed from step to step. Words that only
//! move, come back or are set otherwise stay those of who wrote them.
use std::time::Duration;

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};
use steps::{Node, Step};

use super::Passage;
use ground::clock::{Millis, monotonic};

/// What was taken away is remembered for so many steps: most likely it comes back at once elsewhere.
const LATELY: usize = 12;
/// Shorter pieces that come back may as well be typed anew.
const SHORTEST: usize = 12;
/// Longer than that nobody waits for the words that a replaced passage has in common with the new one.
const PATIENCE: Duration = Duration::from_millis(20);

/// What stands at a position: a letter, as UTF-16 has it, or the beginning or end of a node.
type Token = u32;
const OPEN: Token = 0x1_0000;
const CLOSE: Token = 0x1_0001;

/// Who wrote something, and when; nobody for what was there from the beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct By {
    staff: Option<i64>,
    at: Millis,
}

/// Positions one after the other that one person filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    length: usize,
    by: By,
}

/// Who filled each position of a document.
#[derive(Clone, Debug, Default)]
pub(super) struct Writers {
    runs: Vec<Run>,
    /// What was taken away in the last steps, with who wrote it.
    lately: Vec<(Vec<Token>, Vec<By>)>,
}

impl Writers {
    /// The writers of what nobody wrote here.
    pub(super) fn begun(document: &Node) -> Self {
        let by = By { staff: None, at: 0 };
        let mut writers = Self::default();
        push(&mut writers.runs, document.content_size(), by);
        writers
    }

    /// Follows a step that leads from one document to another.
    pub(super) fn follow(
        &mut self,
        step: &Step,
        (before, after): (&Node, &Node),
        (staff, at): (i64, Millis),
    ) {
        let by = By {
            staff: Some(staff),
            at,
        };
        let ranges = step.step_map().ranges();
        // From the end, so that the places of what stands before stay right.
        for [from, to, new_from, new_to] in ranges.into_iter().rev() {
            let (old, new) = (tokens(before, from, to), tokens(after, new_from, new_to));
            let known = self.between(from, to);
            let filled = self.filled((&old, &known), &new, by);
            self.replace((from, to), &filled);
            if old.len() >= SHORTEST {
                self.lately.push((old, known));
                let most = self.lately.len().saturating_sub(LATELY);
                self.lately.drain(..most);
            }
        }
    }

    /// Who filled the positions of a passage that took the place of another one.
    fn filled(&self, (old, known): (&[Token], &[By]), new: &[Token], by: By) -> Vec<By> {
        let mut filled = vec![by; new.len()];
        if old.is_empty() {
            self.recall(new, &mut filled);
            return filled;
        }
        if new.is_empty() {
            return filled;
        }
        let deadline = Some((monotonic() + PATIENCE).into_std());
        let same = capture_diff_slices_deadline(Algorithm::Myers, old, new, deadline);
        for op in same {
            if let DiffOp::Equal {
                old_index,
                new_index,
                len,
            } = op
            {
                filled[new_index..new_index + len]
                    .copy_from_slice(&known[old_index..old_index + len]);
            }
        }
        filled
    }

    /// Finds a passage among those that were taken away just before.
    fn recall(&self, new: &[Token], filled: &mut [By]) {
        let words = inner(new);
        if words.len() < SHORTEST {
            return;
        }
        for (old, known) in self.lately.iter().rev() {
            let Some(at) = old.windows(words.len()).position(|part| part == words) else {
                continue;
            };
            let start = new.iter().position(|token| *token < OPEN).unwrap_or(0);
            filled[start..start + words.len()].copy_from_slice(&known[at..at + words.len()]);
            return;
        }
    }

    /// Who filled each position between two.
    fn between(&self, from: usize, to: usize) -> Vec<By> {
        let mut all = Vec::with_capacity(to - from);
        let mut start = 0;
        for run in &self.runs {
            let end = start + run.length;
            let common = end.min(to).saturating_sub(start.max(from));
            all.extend(std::iter::repeat_n(run.by, common));
            start = end;
        }
        // A document never has more positions than runs, but a lost one must not shift the rest.
        all.resize(to - from, By { staff: None, at: 0 });
        all
    }

    fn replace(&mut self, (from, to): (usize, usize), filled: &[By]) {
        let mut runs = Vec::with_capacity(self.runs.len() + 2);
        let mut start = 0;
        for run in &self.runs {
            let before = from.saturating_sub(start).min(run.length);
            push(&mut runs, before, run.by);
            start += run.length;
        }
        for by in filled {
            push(&mut runs, 1, *by);
        }
        start = 0;
        for run in &self.runs {
            let end = start + run.length;
            push(&mut runs, end.saturating_sub(start.max(to)), run.by);
            start = end;
        }
        self.runs = runs;
    }

    /// The words of a block that begins at a position, by who wrote them.
    pub(super) fn passages(&self, block: &Node, start: usize) -> Vec<Passage> {
        let size = block.node_size();
        let by = self.between(start, start + size);
        let mut passages: Vec<Passage> = Vec::new();
        let mut is_first = true;
        block.nodes_between(0, block.content_size(), &mut |node, at| {
            if node.kind().is_textblock() && !std::mem::take(&mut is_first) {
                add(&mut passages, "\n", None);
            }
            let Some(text) = node.as_text() else {
                return true;
            };
            // A block has its own beginning before its content.
            let mut place = at + 1;
            for letter in text.chars() {
                let mut buffer = [0; 4];
                add(
                    &mut passages,
                    letter.encode_utf8(&mut buffer),
                    by.get(place).copied(),
                );
                place += letter.len_utf16();
            }
            true
        });
        passages.retain(|passage| !passage.text.is_empty());
        passages
    }
}

/// The tokens between the outermost beginnings and ends.
fn inner(tokens: &[Token]) -> &[Token] {
    let is_letter = |token: &Token| *token < OPEN;
    let first = tokens.iter().position(is_letter);
    let last = tokens.iter().rposition(is_letter);
    match first.zip(last) {
        Some((first, last)) => &tokens[first..=last],
        None => &[],
    }
}

fn push(runs: &mut Vec<Run>, length: usize, by: By) {
    match runs.last_mut() {
        _ if length == 0 => {}
        Some(last) if last.by == by => last.length += length,
        _ => runs.push(Run { length, by }),
    }
}

/// Adds words to those of their writer. What nobody wrote, as the break between two lines, belongs to
/// the words before it.
fn add(passages: &mut Vec<Passage>, text: &str, by: Option<By>) {
    match (passages.last_mut(), by) {
        (Some(last), None) => last.text.push_str(text),
        (Some(last), Some(by)) if last.by == by.staff => {
            last.text.push_str(text);
            last.at = last.at.max(by.at);
        }
        (_, Some(by)) => passages.push(Passage {
            text: text.to_owned(),
            by: by.staff,
            at: by.at,
        }),
        (None, None) => {}
    }
}

/// What stands at each position between two.
fn tokens(document: &Node, from: usize, to: usize) -> Vec<Token> {
    let mut tokens = vec![CLOSE; to.saturating_sub(from)];
    document.nodes_between(from, to, &mut |node, start| {
        let mut put = |at: usize, token: Token| {
            let place = at.checked_sub(from);
            if let Some(place) = place.and_then(|at| tokens.get_mut(at)) {
                *place = token;
            }
        };
        match node.as_text() {
            Some(text) => {
                for (at, unit) in text.encode_utf16().enumerate() {
                    put(start + at, Token::from(unit));
                }
            }
            None => put(start, OPEN),
        }
        true
    });
    tokens
}
