//! Tables, both ways. The tree has the alignment at each cell, the document at each column.

use richtext::{Align, Inline};
use serde_json::{Value, json};
use steps::Node;

use super::Trouble;
use super::line;
use super::parts::Reading;

/// The widest table that is read. A cell may claim to reach over any number of columns.
const WIDEST: usize = 200;

/// The node of a table.
pub(super) fn written(head: &[Inline], rows: &[Vec<Inline>], align: &[Align]) -> Value {
    let row = |name: &str, cells: &[Inline]| {
        let cells = cells.iter().enumerate().map(|(column, text)| {
            let align = named(align.get(column).copied().unwrap_or_default());
            json!({"type": name, "attrs": {"align": align}, "content": line::nodes(text)})
        });
        json!({"type": "table_row", "content": cells.collect::<Vec<_>>()})
    };
    let head = (!head.is_empty()).then(|| row("table_header", head));
    let rows = rows.iter().map(|cells| row("table_cell", cells));
    json!({"type": "table", "content": head.into_iter().chain(rows).collect::<Vec<_>>()})
}

/// What a node of a table says: head, rows, and the alignment of each column.
#[derive(Default)]
pub(super) struct Table {
    pub(super) head: Vec<Inline>,
    pub(super) rows: Vec<Vec<Inline>>,
    pub(super) align: Vec<Align>,
}

/// Reads a table, where it has a cell. All rows are as wide as the widest.
pub(super) fn table(node: &Node, reading: &mut Reading) -> Option<Table> {
    let mut table = Table::default();
    for (at, row) in node.children().iter().enumerate() {
        let cells = cells(row, reading);
        for (column, cell) in row.children().iter().enumerate().take(WIDEST) {
            if column >= table.align.len() {
                table.align.push(alignment(cell));
            }
        }
        let is_head = |cell: &Node| cell.name() == "table_header";
        match at == 0 && row.children().iter().all(is_head) {
            true => table.head = cells,
            false if cells.is_empty() => {}
            false => table.rows.push(cells),
        }
    }
    let widest = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    let columns = widest.max(table.head.len());
    for row in &mut table.rows {
        row.resize_with(columns, Inline::default);
    }
    if !table.head.is_empty() {
        table.head.resize_with(columns, Inline::default);
    }
    table.align.resize(columns, Align::Auto);
    (columns > 0).then_some(table)
}

/// The texts of a row. A cell that reaches over others is followed by empty ones.
fn cells(row: &Node, reading: &mut Reading) -> Vec<Inline> {
    let mut cells = Vec::new();
    for cell in row.children() {
        let size = |name: &str| cell.attr(name).and_then(Value::as_u64).unwrap_or(1);
        let mut text = line::text(cell);
        reading.notice_notes(&mut text);
        cells.push(text);
        if size("colspan") > 1 || size("rowspan") > 1 {
            reading.complain(Trouble::WideCells);
        }
        for _ in 1..size("colspan") {
            if cells.len() < WIDEST {
                cells.push(Inline::default());
            } else {
                break;
            }
        }
    }
    cells.truncate(WIDEST);
    cells
}

fn named(align: Align) -> &'static str {
    match align {
        Align::Auto => "auto",
        Align::Left => "left",
        Align::Center => "center",
        Align::Right => "right",
    }
}

fn alignment(cell: &Node) -> Align {
    match cell.attr("align").and_then(Value::as_str) {
        Some("left") => Align::Left,
        Some("center") => Align::Center,
        Some("right") => Align::Right,
        _ => Align::Auto,
    }
}

impl Table {
    /// Puts the rows of another table below these.
    pub(super) fn append(&mut self, other: Table) {
        self.rows
            .extend((!other.head.is_empty()).then_some(other.head));
        self.rows.extend(other.rows);
        let columns = self.align.len().max(other.align.len());
        let rows = self.rows.iter_mut();
        rows.for_each(|row| row.resize_with(columns, Inline::default));
        if !self.head.is_empty() {
            self.head.resize_with(columns, Inline::default);
        }
        let further = other.align.into_iter().skip(self.align.len());
        self.align.extend(further);
    }
}
