//! What was decided about a row: only an export says it, in `knowledge.toml`.
use super::row::{Reading, place};
use super::said::Fate;
use super::scalar::{whole, word};
use crate::ground::clock::Millis;
use crate::import::fields::{At, Fields};
use crate::newsroom::knowledge::record::State;

/// Who a row can be made by, beside a rule.
pub const MADE_BY: [&str; 2] = ["import", "staff"];
/// What a rule's name begins with.
pub const RULE: &str = "rule:";

/// The keys of a decision; `None` where none is given, and the row is confirmed.
pub fn read(table: &mut Fields<'_>, reading: Reading<'_>) -> Option<Fate> {
    let state = match table.entry("state") {
        None => Some(State::Confirmed),
        Some(_) => word(table, "state", State::ALL, State::word),
    };
    let withdrawn_at = moment(table, reading);
    let reason = table.text("reason").map(|text| text.value);
    if withdrawn_at.is_some() && reason.is_none() {
        table.wrong(
            table.line,
            "reason",
            "is missing; say why the figure is withdrawn",
        );
    }
    let former = table.text("block").map(|block| block.value);
    let occurrence = whole(table, "occurrence", 0..=1_000_000).unwrap_or(0);
    Some(Fate {
        by: made_by(table),
        confidence: whole(table, "confidence", 0..=100).unwrap_or(100),
        is_open: table.flag("open").unwrap_or(false),
        withdrawn: withdrawn_at.zip(reason),
        corrected_by: place(table, "corrected_by"),
        former: former.map(|block| (block, usize::try_from(occurrence).unwrap_or(0))),
        state: state?,
    })
}

fn made_by(table: &mut Fields<'_>) -> String {
    let Some(by) = table.text("by") else {
        return "import".to_owned();
    };
    if !MADE_BY.contains(&by.value.as_str()) && !by.value.starts_with(RULE) {
        let message = format!("`{}` is not `import`, `staff` or `rule:name/1`", by.value);
        table.wrong(by.line, "by", message);
    }
    by.value
}

fn moment(table: &mut Fields<'_>, reading: Reading<'_>) -> Option<Millis> {
    let At { value, line } = table.text("withdrawn")?;
    match (reading.moment)(&value) {
        Ok(at) => Some(at),
        Err(message) => {
            table.wrong(line, "withdrawn", message);
            None
        }
    }
}
