//! Collects what a parser meets into blocks. Markdown and HTML both feed it, so
//! both flatten in the same way: the outermost quote, list or table keeps the
//! text of everything inside it, and pictures come out behind it.

mod quote;
mod table;
mod writing;

use crate::document::{Align, BlockKind, PictureRef};
use crate::inline::Inline;
use quote::quote;
use table::Table;
pub(crate) use writing::Writing;

/// Blocks under construction.
#[derive(Default)]
pub(crate) struct Builder {
    /// The text of the current line.
    pub(crate) writing: Writing,
    blocks: Vec<BlockKind>,
    outer: Option<Outer>,
    depth: usize,
    pictures: Vec<PictureRef>,
    figure: Option<Figure>,
    picture_count: usize,
}

/// The outermost container that is open.
enum Outer {
    Quote {
        paragraphs: Vec<Inline>,
        last_line: Option<usize>,
    },
    List {
        ordered: bool,
        start: Option<u64>,
        items: Vec<Inline>,
        fresh: bool,
    },
    Table(Table),
}

/// An open figure: where its blocks begin and what its caption says.
struct Figure {
    from: usize,
    depth: usize,
    caption: Inline,
    in_caption: bool,
}

impl Builder {
    /// How many containers are open.
    pub(crate) fn depth(&self) -> usize {
        self.depth
    }

    /// Ends the document.
    pub(crate) fn finish(mut self) -> Vec<BlockKind> {
        self.flush();
        self.depth = 0;
        self.finish_outer();
        self.close_figure();
        self.figure = None;
        self.emit_pictures(None);
        self.blocks
    }

    /// Ends the current text as a paragraph, or as part of the open container.
    pub(crate) fn flush(&mut self) {
        self.flush_as(|text| BlockKind::Paragraph { text });
    }

    /// Ends the current text as a heading, where headings can stand.
    pub(crate) fn flush_heading(&mut self, level: u8) {
        let level = level.clamp(2, 4);
        self.flush_as(|text| BlockKind::Heading { level, text });
    }

    fn flush_as(&mut self, block: impl FnOnce(Inline) -> BlockKind) {
        let (text, last_line) = self.writing.take();
        if !text.is_empty() {
            self.place(text, last_line, block);
        }
        if self.outer.is_none() && self.figure.is_none() {
            self.emit_pictures(None);
        }
    }

    fn place(
        &mut self,
        text: Inline,
        line: Option<usize>,
        block: impl FnOnce(Inline) -> BlockKind,
    ) {
        if let Some(figure) = self.figure.as_mut().filter(|figure| figure.in_caption) {
            return figure.caption.push_line(text);
        }
        match &mut self.outer {
            None => self.blocks.push(block(text)),
            Some(Outer::Table(table)) => table.cell.push_line(text),
            Some(Outer::Quote {
                paragraphs,
                last_line,
            }) => {
                paragraphs.push(text);
                *last_line = line;
            }
            Some(Outer::List { items, fresh, .. }) => match items.last_mut() {
                Some(item) if !*fresh => item.push_line(text),
                _ => {
                    items.push(text);
                    *fresh = false;
                }
            },
        }
    }

    /// Adds a block that stands alone; inside a container it is left out.
    pub(crate) fn stand_alone(&mut self, block: BlockKind) {
        self.flush();
        if self.outer.is_none() {
            self.blocks.push(block);
        }
    }

    /// Adds preformatted text.
    pub(crate) fn preformatted(&mut self, language: Option<String>, text: &str) {
        self.flush();
        let text = text.strip_suffix('\n').unwrap_or(text);
        if self.outer.is_some() {
            self.writing.push_code(text);
            return self.flush();
        }
        let clean: Vec<String> = text.split('\n').map(crate::text::clean).collect();
        self.blocks.push(BlockKind::Code {
            language,
            text: clean.join("\n"),
        });
    }

    /// Adds a picture; it comes out behind the text it stands in.
    pub(crate) fn picture(&mut self, picture: PictureRef) {
        self.picture_count += 1;
        self.pictures.push(picture);
    }

    /// How many links and pictures there have been so far.
    pub(crate) fn references(&self) -> usize {
        self.picture_count + self.writing.link_count
    }

    fn emit_pictures(&mut self, caption: Option<Inline>) {
        let mut pictures = std::mem::take(&mut self.pictures);
        match pictures.len() {
            0 => {}
            1 => {
                let mut picture = pictures.remove(0);
                picture.caption = caption.or(picture.caption);
                self.blocks.push(BlockKind::Picture { picture });
            }
            _ => self.blocks.push(BlockKind::Gallery { pictures, caption }),
        }
    }
}

/// Containers.
impl Builder {
    fn enter(&mut self, outer: impl FnOnce() -> Outer) {
        self.flush();
        self.depth += 1;
        self.outer.get_or_insert_with(outer);
    }

    /// Ends the innermost container.
    pub(crate) fn leave(&mut self) {
        self.flush();
        self.depth = self.depth.saturating_sub(1);
        if self.depth == 0 {
            self.finish_outer();
        }
    }

    fn finish_outer(&mut self) {
        match self.outer.take() {
            Some(Outer::Quote {
                paragraphs,
                last_line,
            }) => self.blocks.extend(quote(paragraphs, last_line)),
            Some(Outer::List {
                ordered,
                start,
                items,
                ..
            }) if !items.is_empty() => self.blocks.push(BlockKind::List {
                ordered,
                start: start.filter(|first| *first != 1),
                items,
            }),
            Some(Outer::Table(table)) => self.blocks.extend(table.finish()),
            _ => {}
        }
        if self.figure.is_none() {
            self.emit_pictures(None);
        }
    }

    /// Begins a quote.
    pub(crate) fn open_quote(&mut self) {
        self.enter(|| Outer::Quote {
            paragraphs: Vec::new(),
            last_line: None,
        });
    }

    /// Begins a list.
    pub(crate) fn open_list(&mut self, ordered: bool, start: Option<u64>) {
        self.enter(|| Outer::List {
            ordered,
            start,
            items: Vec::new(),
            fresh: true,
        });
    }

    /// Begins an item of the innermost list.
    pub(crate) fn open_item(&mut self) {
        self.flush();
        if let Some(Outer::List { fresh, .. }) = &mut self.outer {
            *fresh = true;
        }
    }

    /// Begins a table.
    pub(crate) fn open_table(&mut self, align: Vec<Align>) {
        self.enter(|| {
            Outer::Table(Table {
                align,
                ..Table::default()
            })
        });
    }

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

    /// The open table, unless the reader is inside something within it.
    fn table(&mut self) -> Option<&mut Table> {
        match &mut self.outer {
            Some(Outer::Table(table)) if self.depth == 1 => Some(table),
            _ => None,
        }
    }
}

/// Figures.
impl Builder {
    /// Begins a figure: what stands in it shares its caption.
    pub(crate) fn open_figure(&mut self) {
        self.flush();
        if self.outer.is_none() {
            let from = self.blocks.len();
            let figure = self.figure.get_or_insert_with(|| Figure {
                from,
                depth: 0,
                caption: Inline::default(),
                in_caption: false,
            });
            figure.depth += 1;
        }
    }

    /// Begins or ends the caption of the open figure or table.
    pub(crate) fn caption(&mut self, inside: bool) {
        self.flush();
        if let Some(figure) = &mut self.figure {
            figure.in_caption = inside;
        }
    }

    /// Ends the figure and gives its caption to what it holds.
    pub(crate) fn close_figure(&mut self) {
        self.flush();
        if self.outer.is_some() {
            return;
        }
        let Some(mut figure) = self.figure.take() else {
            return;
        };
        figure.depth -= 1;
        if figure.depth > 0 {
            self.figure = Some(figure);
            return;
        }
        let caption = Some(figure.caption).filter(|text| !text.is_empty());
        if !self.pictures.is_empty() {
            return self.emit_pictures(caption);
        }
        let holder = self.blocks[figure.from..].last_mut();
        let place = match holder {
            Some(BlockKind::Quote { attribution, .. }) => attribution,
            Some(BlockKind::Table { caption, .. }) => caption,
            _ => {
                let text = caption.map(|text| BlockKind::Paragraph { text });
                return self.blocks.extend(text);
            }
        };
        *place = caption.or(place.take());
    }
}
