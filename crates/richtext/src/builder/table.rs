//! A table under construction.

use crate::document::{Align, BlockKind};
use crate::inline::Inline;

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
