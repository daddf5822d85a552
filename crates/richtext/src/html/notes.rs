//! Footnotes, and what refers to them. The addresses are made of the number, so that a document
//! may be written in parts.

use crate::block::Note;
use crate::inline::NoteRef;

use super::OpenTag;

/// The footnotes as terms and descriptions; a number leads back.
pub(super) fn notes(tag: &OpenTag<'_>, notes: &[Note]) -> String {
    let note = |note: &Note| {
        let (number, text) = (note.number, tag.inner(&note.blocks));
        format!(
            "<dt id=\"{}\"><a href=\"#{}\" role=\"doc-backlink\">{number}</a></dt><dd>{text}</dd>",
            note_id(number),
            note_ref_id(number)
        )
    };
    let inside: String = notes.iter().map(note).collect();
    tag.filled("dl", "notes", &inside)
}

/// The number of a footnote in the text.
pub(super) fn reference(note: NoteRef) -> String {
    let number = note.number;
    let id = match note.again {
        true => String::new(),
        false => format!(" id=\"{}\"", note_ref_id(number)),
    };
    let note = note_id(number);
    format!("<sup{id}><a href=\"#{note}\" role=\"doc-noteref\">{number}</a></sup>")
}

/// The id of a footnote on the page.
pub(crate) fn note_id(number: u32) -> String {
    format!("note-{number}")
}

/// The id of what refers to it first.
pub(crate) fn note_ref_id(number: u32) -> String {
    format!("note-ref-{number}")
}
