//! A container that is open: what it is, who opened it, what stands in it so far.

use crate::block::{BlockKind, PictureRef};
use crate::inline::Inline;

use super::quote::quote;
use super::table::Table;

/// What opens and closes a container.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Element {
    /// The document, which nothing closes.
    Document,
    /// Somebody's words.
    Quote,
    /// A list.
    List,
    /// An item of a list.
    Item,
    /// An item that was not opened, for what stands in a list outside its items.
    ImpliedItem,
    /// A table.
    Table,
    /// A figure.
    Figure,
    /// Text that shows when it is asked for.
    Details,
    /// The text of a footnote.
    Note,
}

impl Element {
    /// Whether it counts as a level of nesting.
    pub(super) fn is_level(self) -> bool {
        !matches!(
            self,
            Element::Document | Element::Item | Element::ImpliedItem
        )
    }
}

/// Whose syntax opens or closes a container. What HTML opens, Markdown does not close, and the
/// other way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// A mark of Markdown.
    Markdown,
    /// A tag of HTML.
    Html,
}

/// One open container.
pub(super) struct Frame {
    pub(super) element: Element,
    pub(super) origin: Origin,
    pub(super) line: usize,
    pub(super) kind: Kind,
    pub(super) blocks: Vec<BlockKind>,
    pub(super) pictures: Vec<PictureRef>,
    pub(super) lines: Lines,
}

/// What a quote is asked about the lines of its text.
#[derive(Default)]
pub(super) struct Lines {
    /// Where the last line of the last paragraph begins.
    pub(super) last: usize,
    /// How many begin with a dash.
    pub(super) dashed: usize,
}

/// What becomes of the contents.
pub(super) enum Kind {
    /// They are blocks of the document or of an item.
    Flow,
    /// They are a quote.
    Quote,
    /// They are items.
    List {
        ordered: bool,
        start: Option<u64>,
        loose: bool,
        items: Vec<Vec<BlockKind>>,
    },
    /// They are rows and cells, which hold only lines.
    Table(Table),
    /// They share a caption.
    Figure { caption: Inline, in_caption: bool },
    /// They stand behind their summary.
    Details {
        summary: Inline,
        in_summary: bool,
        open: bool,
    },
    /// They are the footnote of this name.
    Note(String),
    /// They belong to the container around this one, which cannot hold it.
    Around,
}

impl Frame {
    pub(super) fn new(element: Element, origin: Origin, line: usize, kind: Kind) -> Frame {
        Frame {
            element,
            origin,
            line,
            kind,
            blocks: Vec::new(),
            pictures: Vec::new(),
            lines: Lines::default(),
        }
    }

    /// Where lines go, where nothing but lines can stand.
    pub(super) fn line_holder(&mut self) -> Option<&mut Inline> {
        match &mut self.kind {
            Kind::Table(table) => Some(&mut table.cell),
            Kind::Figure {
                caption,
                in_caption: true,
            } => Some(caption),
            Kind::Details {
                summary,
                in_summary: true,
                ..
            } => Some(summary),
            _ => None,
        }
    }

    /// Whether the caption of the figure is open.
    pub(super) fn in_caption(&mut self) -> Option<&mut bool> {
        match &mut self.kind {
            Kind::Figure { in_caption, .. } => Some(in_caption),
            _ => None,
        }
    }

    /// Whether pictures wait until the container ends.
    pub(super) fn keeps_pictures(&self) -> bool {
        matches!(self.kind, Kind::Table(_) | Kind::Figure { .. })
    }

    /// The blocks that the container becomes.
    pub(super) fn finish(mut self) -> Vec<BlockKind> {
        match self.kind {
            Kind::Flow | Kind::Note(_) | Kind::Around => self.blocks,
            Kind::Details { summary, open, .. } => vec![BlockKind::Details {
                summary,
                open,
                blocks: self.blocks,
            }],
            Kind::Quote => quote(self.blocks, &self.lines).into_iter().collect(),
            Kind::List { ref items, .. } if items.is_empty() => Vec::new(),
            Kind::List {
                ordered,
                start,
                loose,
                items,
            } => vec![BlockKind::List {
                ordered,
                start: start.filter(|first| ordered && *first != 1),
                loose: loose || items.iter().any(|item| has_two_texts(item)),
                items,
            }],
            Kind::Table(table) => table.finish().into_iter().collect(),
            Kind::Figure { caption, .. } => {
                super::figure::share(&mut self.blocks, self.pictures, caption);
                self.blocks
            }
        }
    }
}

/// Two texts in a row can only be told apart as paragraphs.
fn has_two_texts(item: &[BlockKind]) -> bool {
    let is_text = |block: &BlockKind| matches!(block, BlockKind::Paragraph { .. });
    item.windows(2).any(|pair| pair.iter().all(is_text))
}
