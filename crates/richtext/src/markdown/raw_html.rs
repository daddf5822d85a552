//! Raw HTML inside Markdown: converted, or refused with its line. Gates and the
//! marks that containers left behind are comments, so they are found here too.

use crate::block::BlockKind;
use crate::builder::MAX_DEPTH;
use crate::from_html::{
    feed_container_tag, feed_html, feed_inline_tag, is_gate, is_more, split_at_gates,
};
use crate::sanitise::forbidden_elements;

use super::containers::{Container, marker};
use super::events::{GATE_INSIDE, Reader};
use super::foreign::named_in;
use super::pieces::{Piece, is_container, pieces};

impl Reader<'_> {
    pub(super) fn inline_html(&mut self, tag: &str, line: usize) {
        self.raw_pieces += 1;
        named_in(tag)
            .into_iter()
            .for_each(|name| self.builder.name(name));
        if self.inline_only {
            // A picture's title would come back here.
            if !tag.to_ascii_lowercase().starts_with("<img") {
                feed_inline_tag(&mut self.builder, tag);
            }
        } else if is_more(tag) {
            self.gate = Some(line);
        } else if is_gate(tag) {
            self.error(line, "the gate marker must stand alone on its line");
        } else if self.refuses(tag, line) {
            // Nothing of it is kept.
        } else if is_container(tag) {
            feed_container_tag(&mut self.builder, tag);
        } else {
            feed_inline_tag(&mut self.builder, tag);
        }
    }

    pub(super) fn end_html(&mut self, line: usize) {
        self.raw_pieces += 1;
        let html = self.html.take().unwrap_or_default();
        if let Some(container) = self.container_at(html.trim(), line) {
            let block = container.read(self.dialect, &mut self.errors);
            return block.into_iter().for_each(|b| self.builder.stand_alone(b));
        }
        if self.refuses(&html, line) {
            return;
        }
        named_in(&html)
            .into_iter()
            .for_each(|name| self.builder.name(name));
        for (number, part) in split_at_gates(&html).into_iter().enumerate() {
            if number > 0 && self.builder.is_inside() {
                self.error(line, GATE_INSIDE);
            } else if number > 0 {
                self.builder.stand_alone(BlockKind::Gate);
            }
            self.feed_pieces(part);
        }
        self.builder.writing.reset_marks();
    }

    /// Notes every element that cannot be kept and is not to be left out; whether there is one.
    fn refuses(&mut self, html: &str, line: usize) -> bool {
        let dialect = self.dialect.unwrap_or_default();
        let mut found = forbidden_elements(html);
        found.retain(|element| !dialect.ignores(element.name));
        let (mut at, mut line) = (0, line);
        for element in &found {
            line += html[at..element.range.start].matches('\n').count();
            at = element.range.start;
            self.error(line, forbidden(element.name));
        }
        !found.is_empty()
    }

    /// Adds HTML whose containers may begin or end in another block, with Markdown between.
    fn feed_pieces(&mut self, html: &str) {
        for piece in pieces(html) {
            match piece {
                Piece::Balanced(html) => feed_html(&mut self.builder, html),
                Piece::Tag(tag) => feed_container_tag(&mut self.builder, tag),
            }
            if self.builder.depth() > MAX_DEPTH {
                break;
            }
        }
    }

    /// The container whose marker this is; a comment that only looks like one is elsewhere.
    fn container_at(&mut self, html: &str, line: usize) -> Option<Container> {
        let index: usize = html
            .strip_prefix("<!--:::")?
            .strip_suffix("-->")?
            .parse()
            .ok()?;
        let slot = self.containers.get_mut(index)?;
        slot.take_if(|container| container.line + 1 == line && marker(index) == html)
    }

    pub(super) fn report_unread_containers(&mut self) {
        let unread: Vec<usize> = self.containers.iter().flatten().map(|c| c.line).collect();
        for line in unread {
            self.error(line, "`:::` cannot stand inside raw HTML or a comment");
        }
    }
}

fn forbidden(name: &str) -> String {
    format!("`<{name}>` cannot be kept; use `:::embed` for what stands elsewhere")
}
