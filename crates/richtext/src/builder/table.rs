//! A table under construction.

use crate::block::{Align, BlockKind};
use crate::inline::Inline;

use super::Builder;
use super::frame::Kind;

/// The rows so far, and the row and cell that are open.
#[derive(Default)]
pub(super) struct Table {
    pub(super) head: Vec<Inline>,
    pub(super) rows: Vec<Vec<Inline>>,
    pub(super) row: Vec<Inline>,
    pub(super) cell: Inline,
    pub(super) row_is_head: bool,
    pub(super) align: Vec<Align>,
}

impl Table {
    /// The block, all rows made as wide as the widest.
    pub(super) fn finish(mut self) -> Option<BlockKind> {
        let widest = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let columns = widest.max(self.head.len());
        let rows = self.rows.iter_mut();
        rows.for_each(|row| row.resize_with(columns, Inline::default));
        if !self.head.is_empty() {
            self.head.resize_with(columns, Inline::default);
        }
        self.align.resize(columns, Align::Auto);
        (columns > 0).then_some(BlockKind::Table {
            head: self.head,
            rows: self.rows,
            caption: None,
            align: self.align,
        })
    }
}

impl Builder {
    /// Begins a row of the table.
    pub(crate) fn open_row(&mut self) {
        if let Some(table) = self.table() {
            table.row_is_head = true;
        }
    }

    /// Ends a cell; a row of nothing but heading cells, if it is the first, is the head.
    pub(crate) fn close_cell(&mut self, heading: bool) {
        self.flush();
        if let Some(table) = self.table() {
            table.row_is_head &= heading;
            let cell = std::mem::take(&mut table.cell);
            table.row.push(cell);
        }
    }

    /// Ends a row of the table.
    pub(crate) fn close_row(&mut self) {
        self.flush();
        if let Some(table) = self.table() {
            let row = std::mem::take(&mut table.row);
            if table.row_is_head && table.head.is_empty() && table.rows.is_empty() {
                table.head = row;
            } else if !row.is_empty() {
                table.rows.push(row);
            }
        }
    }

    /// The open table, unless something is open within it.
    fn table(&mut self) -> Option<&mut Table> {
        match &mut self.top().kind {
            Kind::Table(table) => Some(table),
            _ => None,
        }
    }
}
