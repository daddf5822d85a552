//! Spans as elements: what neighbours share stays open between them.

use crate::href::{is_external, safe_href};
use crate::inline::{Inline, Link, Marks, Script};
use crate::text::escape;

use super::notes::reference;

/// Marks as elements, outermost first.
#[derive(Clone, PartialEq)]
enum Element<'a> {
    Link(&'a Link),
    Plain(&'static str),
}

fn elements(marks: &Marks) -> Vec<Element<'_>> {
    let link = marks
        .link
        .as_ref()
        .filter(|link| safe_href(&link.href).is_some());
    let script = marks.script.map(|script| match script {
        Script::Super => "sup",
        Script::Sub => "sub",
    });
    let plain = [
        marks.struck.then_some("del"),
        marks.strong.then_some("strong"),
        marks.emphasis.then_some("em"),
        script,
        marks.code.then_some("code"),
    ];
    let plain = plain.into_iter().flatten().map(Element::Plain);
    link.map(Element::Link).into_iter().chain(plain).collect()
}

/// The text with its marks; links to other hosts get the `rel`, unless it is empty.
pub(super) fn render_inline(inline: &Inline, rel: &str) -> String {
    let mut out = String::new();
    let mut open: Vec<Element<'_>> = Vec::new();
    for span in &inline.0 {
        if let Some(note) = span.marks.note {
            close_elements(&mut out, &mut open, 0);
            out += &reference(note);
            continue;
        }
        if span.text.is_empty() {
            continue;
        }
        let wanted = elements(&span.marks);
        let shared = open.iter().zip(&wanted).take_while(|(a, b)| a == b).count();
        close_elements(&mut out, &mut open, shared);
        for element in &wanted[shared..] {
            open_element(&mut out, element, rel);
        }
        open = wanted;
        out += &escape(&span.text).replace('\n', "<br>");
    }
    close_elements(&mut out, &mut open, 0);
    out
}

fn open_element(out: &mut String, element: &Element<'_>, rel: &str) {
    let link = match element {
        Element::Plain(name) => return out.extend(["<", name, ">"]),
        Element::Link(link) => link,
    };
    let href = safe_href(&link.href).unwrap_or_default();
    out.extend(["<a href=\"", &escape(&href), "\""]);
    if let Some(title) = &link.title {
        out.extend([" title=\"", &escape(title), "\""]);
    }
    if is_external(&href) && !rel.is_empty() {
        out.extend([" rel=\"", &escape(rel), "\""]);
    }
    out.push('>');
}

fn close_elements(out: &mut String, open: &mut Vec<Element<'_>>, keep: usize) {
    for element in open.drain(keep..).rev() {
        let name = match element {
            Element::Link(_) => "a",
            Element::Plain(name) => name,
        };
        out.extend(["</", name, ">"]);
    }
}
