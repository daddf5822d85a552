//! Opening and closing containers.

use crate::block::Align;

use super::frame::{Element, Frame, Kind, Origin};
use super::notes::NoteNames;
use super::table::Table;
use super::{Builder, Inline, MAX_DEPTH};

impl Builder {
    /// Begins a quote.
    pub(crate) fn open_quote(&mut self, origin: Origin) {
        self.enter(Element::Quote, origin, Kind::Quote);
    }

    /// Begins a list.
    pub(crate) fn open_list(&mut self, origin: Origin, ordered: bool, start: Option<u64>) {
        let kind = Kind::List {
            ordered,
            start,
            loose: false,
            items: Vec::new(),
        };
        self.enter(Element::List, origin, kind);
    }

    /// Begins an item of the innermost list.
    pub(crate) fn open_item(&mut self, origin: Origin) {
        self.flush();
        self.end_item_before(origin);
        let kind = match self.top().kind {
            Kind::List { .. } => Kind::Flow,
            _ => Kind::Around,
        };
        self.push(Element::Item, origin, kind);
    }

    /// Begins a paragraph, which tells of the list it stands in directly that it has some.
    pub(crate) fn open_paragraph(&mut self) {
        self.flush();
        let is_item = self.top().element == Element::Item;
        if let [.., list, _] = self.inner.as_mut_slice()
            && let Kind::List { loose, .. } = &mut list.kind
        {
            *loose |= is_item;
        }
    }

    /// Begins a table.
    pub(crate) fn open_table(&mut self, origin: Origin, align: Vec<Align>) {
        let table = Table {
            align,
            ..Table::default()
        };
        self.enter(Element::Table, origin, Kind::Table(table));
    }

    /// Begins text that shows when it is asked for.
    pub(crate) fn open_details(&mut self, origin: Origin, open: bool) {
        let kind = Kind::Details {
            summary: Inline::default(),
            in_summary: false,
            open,
        };
        self.enter(Element::Details, origin, kind);
    }

    /// Begins or ends the summary of such text.
    pub(crate) fn summary(&mut self, inside: bool) {
        self.flush();
        if let Kind::Details { in_summary, .. } = &mut self.home().kind {
            *in_summary = inside;
        }
    }

    /// Begins the footnote of this name.
    pub(crate) fn open_note(&mut self, name: &str) {
        let kind = Kind::Note(NoteNames::key(name));
        self.enter(Element::Note, Origin::Markdown, kind);
    }

    /// Ends the innermost container that is such an element, and all within it.
    pub(crate) fn leave(&mut self, element: Element, origin: Origin) {
        self.flush();
        let may_be = |frame: &&Frame| origin == Origin::Markdown || frame.origin == Origin::Html;
        let within = self.inner.iter().rev().take_while(may_be);
        let mut from_the_end = within.map(|frame| (frame.element, frame.origin));
        if let Some(back) = from_the_end.position(|found| found == (element, origin)) {
            self.pop_to(self.inner.len() - back);
            self.pop();
        }
    }

    /// Ends the item that is open in the innermost list, if one is.
    pub(crate) fn leave_item(&mut self, origin: Origin) {
        let mut elements = self.inner.iter().rev().map(|frame| frame.element);
        let innermost = elements.find(|element| matches!(element, Element::Item | Element::List));
        if innermost == Some(Element::Item) {
            self.leave(Element::Item, origin);
        }
    }

    pub(super) fn enter(&mut self, element: Element, origin: Origin, kind: Kind) {
        self.flush();
        self.enter_flow();
        let is_too_deep = element.is_level() && self.depth >= MAX_DEPTH;
        let kind = match is_too_deep || self.line_holder().is_some() {
            true => Kind::Around,
            false => kind,
        };
        self.push(element, origin, kind);
    }

    fn push(&mut self, element: Element, origin: Origin, kind: Kind) {
        self.depth += usize::from(element.is_level());
        let frame = Frame::new(element, origin, self.line, kind);
        self.inner.push(frame);
    }

    /// Ends all but the first `length` containers, which nothing has closed.
    pub(super) fn pop_to(&mut self, length: usize) {
        while self.inner.len() > length {
            let (element, line) = (self.top().element, self.top().line);
            // Markdown closes all that is its own, and HTML lets the end of an item be left out.
            if !matches!(element, Element::Item | Element::ImpliedItem) {
                let message = "an HTML element that opens here is never closed";
                self.mistakes.push((line, message.to_owned()));
            }
            self.pop();
        }
    }

    fn pop(&mut self) {
        let Some(mut frame) = self.inner.pop() else {
            return;
        };
        self.depth -= usize::from(frame.element.is_level());
        // All that stands in a summary are lines: what was to follow it would be lost among them.
        if let Kind::Details {
            in_summary: true, ..
        } = frame.kind
        {
            let message = "the summary of this element is never closed";
            self.mistakes.push((frame.line, message.to_owned()));
        }
        if matches!(frame.kind, Kind::Around) {
            return;
        }
        let is_item = matches!(frame.element, Element::Item | Element::ImpliedItem);
        if let Kind::List { items, .. } = &mut self.top().kind
            && is_item
        {
            return items.push(frame.blocks);
        }
        if let Kind::Note(name) = frame.kind {
            return self.notes.define(name, frame.blocks, frame.line);
        }
        if matches!(frame.kind, Kind::Table(_)) {
            let pictures = std::mem::take(&mut frame.pictures);
            self.home().pictures.extend(pictures);
        }
        let blocks = frame.finish();
        let home = self.home();
        home.blocks.extend(blocks);
        // What is last now came in one piece.
        home.lines.last = 0;
        if !home.keeps_pictures() {
            self.emit_pictures();
        }
    }

    /// In HTML an item ends where the next begins.
    fn end_item_before(&mut self, origin: Origin) {
        let (element, before) = (self.top().element, self.top().origin);
        let is_open = element == Element::Item && (before, origin) == (Origin::Html, Origin::Html);
        if is_open || element == Element::ImpliedItem {
            self.pop();
        }
    }

    /// Goes on in the last item of a list where something stands outside of its items.
    pub(super) fn enter_flow(&mut self) {
        let Kind::List { items, .. } = &mut self.top().kind else {
            return;
        };
        let blocks = items.pop().unwrap_or_default();
        let mut item = Frame::new(Element::ImpliedItem, Origin::Html, self.line, Kind::Flow);
        item.blocks = blocks;
        self.inner.push(item);
    }

    /// The innermost container.
    pub(super) fn top(&mut self) -> &mut Frame {
        self.inner.last_mut().unwrap_or(&mut self.document)
    }

    /// The innermost container that keeps what stands in it.
    pub(super) fn home(&mut self) -> &mut Frame {
        let keeps = |frame: &&mut Frame| !matches!(frame.kind, Kind::Around);
        let inner = self.inner.iter_mut().rev().find(keeps);
        inner.unwrap_or(&mut self.document)
    }

    /// Where lines go, if nothing but lines can stand here: captions before cells, because a
    /// table is inside the figure that has its caption.
    pub(super) fn line_holder(&mut self) -> Option<&mut Inline> {
        let is_table = |frame: &Frame| matches!(frame.kind, Kind::Table(_));
        let is_open = |frame: &mut Frame| !is_table(frame) && frame.line_holder().is_some();
        let caption = self.inner.iter_mut().rposition(is_open);
        let cell = self.inner.iter().rposition(is_table);
        let holder = self.inner.get_mut(caption.or(cell)?)?;
        holder.line_holder()
    }
}
