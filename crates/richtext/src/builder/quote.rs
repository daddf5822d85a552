//! Tells a quote from its attribution.

use crate::document::BlockKind;
use crate::inline::Inline;

/// A quote whose last line, if it begins with a dash and is not the first, says who spoke.
pub(super) fn quote(mut paragraphs: Vec<Inline>, last_line: Option<usize>) -> Option<BlockKind> {
    let mut attribution = None;
    let last = paragraphs.pop()?;
    let (before, line) = match last_line {
        Some(start) => last.split_at(start),
        None => (Inline::default(), last.clone()),
    };
    let alone = before.is_empty() && paragraphs.is_empty();
    match after_dash(&line.plain()).filter(|_| !alone) {
        Some(start) => {
            attribution = Some(line.split_at(start).1);
            paragraphs.extend(Some(before).filter(|text| !text.is_empty()));
        }
        None => paragraphs.push(last),
    }
    Some(BlockKind::Quote {
        paragraphs,
        attribution,
    })
}

/// Where the name begins after the dash of an attribution.
fn after_dash(line: &str) -> Option<usize> {
    let name = ["—", "―", "–", "--"]
        .iter()
        .find_map(|dash| line.strip_prefix(dash))?
        .trim_start();
    (!name.is_empty()).then(|| line.len() - name.len())
}
