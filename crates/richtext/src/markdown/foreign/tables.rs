//! Tables as MultiMarkdown has them: a row goes on in the next line where it ends with `\`, and a cell
//! goes on in the next row where `^^` stands in its place.

use super::code::Code;
use super::{Edit, edited};

/// The text with rows of one line each. A cell of several lines has line ends, or code in each of its
/// lines; one that goes on leaves the one below it empty.
pub(super) fn settle(text: String) -> String {
    if !text.contains("\\\n") && !text.contains("^^") {
        return text;
    }
    let code = Code::blocks(&text);
    let mut edits: Vec<Edit> = Vec::new();
    let (mut start, mut table) = (0, None);
    for line in text.split_inclusive('\n') {
        let is_row = line.contains('|') && !code.surrounds(start);
        match (&mut table, is_row) {
            (None, true) if is_rule(line) => table = Some(start..start + line.len()),
            (Some(table), true) => table.end = start + line.len(),
            (_, false) => edits.extend(table.take().and_then(|table| table_edit(&text, table))),
            _ => {}
        }
        start += line.len();
    }
    edits.extend(table.and_then(|table| table_edit(&text, table)));
    edited(&text, edits)
}

/// The line between the head of a table and its rows.
fn is_rule(line: &str) -> bool {
    line.contains('-') && line.trim().chars().all(|c| "|-:= ".contains(c))
}

/// What becomes of a table's rows, where they are not as they have to be.
fn table_edit(text: &str, rows: std::ops::Range<usize>) -> Option<Edit> {
    let whole = text[rows.clone()].trim_end_matches('\n');
    let mut out: Vec<String> = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut fences = Fences::default();
    let mut is_other = false;
    for line in whole.split('\n') {
        let goes_on = line.trim_end().ends_with('\\');
        // Code goes on until its end once the row has gone on.
        let has_code = (goes_on || !open.is_empty()) && fences.are_open_behind(line);
        open.push(line);
        if goes_on || has_code {
            continue;
        }
        let row = std::mem::take(&mut open);
        let is_plain = row.len() == 1 && !cells(line).any(|cell| cell.trim() == "^^");
        is_other |= !is_plain;
        out.push(if is_plain {
            line.to_owned()
        } else {
            joined(&row)
        });
    }
    let is_whole = open.is_empty() && is_other;
    is_whole.then(|| (rows.start..rows.start + whole.len(), out.join("\n")))
}

/// In which columns of a row code has begun.
#[derive(Default)]
struct Fences(Vec<bool>);

impl Fences {
    fn are_open_behind(&mut self, line: &str) -> bool {
        for (at, cell) in cells(line).enumerate() {
            let length = self.0.len().max(at + 1);
            self.0.resize(length, false);
            self.0[at] ^= cell.trim().starts_with("```");
        }
        self.0.contains(&true)
    }
}

/// The cells of a line of a row.
fn cells(line: &str) -> impl Iterator<Item = &str> {
    let text = line.trim();
    let text = text.strip_suffix('\\').unwrap_or(text).trim_end();
    let text = text.strip_prefix('|').unwrap_or(text);
    let text = text.strip_suffix('|').unwrap_or(text);
    let mut is_escaped = false;
    text.split(move |c| {
        let ends = c == '|' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        ends
    })
}

/// The lines of a row as one.
fn joined(lines: &[&str]) -> String {
    let mut columns: Vec<Vec<&str>> = Vec::new();
    for line in lines {
        for (at, cell) in cells(line).enumerate() {
            columns.resize_with(columns.len().max(at + 1), Vec::new);
            columns[at].push(cell);
        }
    }
    let cells: Vec<String> = columns.iter().map(|lines| cell(lines)).collect();
    format!("| {} |", cells.join(" | "))
}

fn cell(lines: &[&str]) -> String {
    let mut lines: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
    let is_blank = |line: &&str| matches!(line.trim(), "" | "^^");
    while lines.last().is_some_and(is_blank) {
        lines.pop();
    }
    let is_fence = |line: Option<&&str>| line.is_some_and(|line| line.trim().starts_with("```"));
    if lines.len() > 1 && is_fence(lines.first()) && is_fence(lines.last()) {
        let inner = lines[1..lines.len() - 1].iter();
        let code: Vec<String> = inner.map(|line| code_span(line)).collect();
        return code.join("<br>");
    }
    let words: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
    words.join("<br>")
}

/// A line of code as Markdown has it within a line.
fn code_span(line: &str) -> String {
    let code = line.strip_prefix(' ').unwrap_or(line);
    if code.is_empty() {
        return String::new();
    }
    let runs = code.split(|c| c != '`').map(str::len);
    let mark = "`".repeat(runs.max().unwrap_or_default() + 1);
    let gap = if code.contains('`') { " " } else { "" };
    format!("{mark}{gap}{code}{gap}{mark}")
}
