//! Tells a quote from its attribution.

use crate::block::BlockKind;
use crate::inline::Inline;

use super::Lines;

const DASHES: [&str; 4] = ["—", "―", "–", "--"];

/// A quote whose last line, if it alone begins with a dash, is not the first and does not end as
/// a sentence does, says who spoke. Other lines with a dash are spoken themselves.
pub(super) fn quote(mut blocks: Vec<BlockKind>, lines: &Lines) -> Option<BlockKind> {
    let attribution = attribution(&mut blocks, lines);
    (!blocks.is_empty()).then_some(BlockKind::Quote {
        blocks,
        attribution,
    })
}

fn attribution(blocks: &mut Vec<BlockKind>, lines: &Lines) -> Option<Inline> {
    let (last, others) = blocks.split_last_mut()?;
    let BlockKind::Paragraph { text } = last else {
        return None;
    };
    let (before, line) = match lines.last {
        0 => (Inline::default(), text.clone()),
        start => text.split_at(start),
    };
    let start = after_dash(&line.plain())?;
    let name = line.split_at(start).1;
    let is_alone = before.is_empty() && others.is_empty();
    if is_alone || lines.dashed > 1 || is_sentence(&name.plain()) {
        return None;
    }
    *text = before;
    if text.is_empty() {
        blocks.pop();
    }
    Some(name)
}

/// How many lines begin with a dash; `starts` says where the lines after the first begin.
pub(super) fn dashed_lines(text: &str, starts: &[usize]) -> usize {
    let starts = std::iter::once(&0).chain(starts);
    let lines = starts.filter_map(|start| text.get(*start..));
    let dashed = lines.filter(|line| DASHES.iter().any(|dash| line.starts_with(dash)));
    dashed.count()
}

/// Where the name begins after the dash of an attribution.
fn after_dash(line: &str) -> Option<usize> {
    let name = DASHES
        .iter()
        .find_map(|dash| line.strip_prefix(dash))?
        .trim_start();
    (!name.is_empty()).then(|| line.len() - name.len())
}

/// Whether it ends as a sentence does. A name may end in an abbreviation, as in `Jr.`
fn is_sentence(text: &str) -> bool {
    let words = text.trim_end_matches(['.', '…']);
    let is_stopped = words.len() < text.len() || text.ends_with('。');
    let last = words.rsplit(char::is_whitespace).next().unwrap_or_default();
    let is_name = last.starts_with(char::is_uppercase);
    text.ends_with(['!', '?', '！', '？', '؟', '।', '»', '”']) || (is_stopped && !is_name)
}
