//! Texts that are written as Markdown: biographies and pages about the publication.
use richtext::{BlockKind, Document, Typography};

use crate::Desk;
use crate::fields::Fields;
use ground::error::Result;
use ground::i18n::{self, FluentArgs};
use newsroom::picture;

/// Bytes of the longest text.
pub(super) const LONGEST: usize = 200_000;

/// A text as it is typed.
pub(super) fn typed(document: &Document) -> String {
    richtext::markdown::write(document)
}

/// What was typed for a text, or what is wrong with it, in words.
pub(super) type Read = std::result::Result<Document, String>;

/// The document that is meant. One that was not touched stays what it was.
pub(super) async fn read(desk: &Desk, text: &str, before: &Document) -> Result<Read> {
    let text = text.replace("\r\n", "\n");
    if text.trim() == typed(before).trim() {
        return Ok(Ok(before.clone()));
    }
    if text.len() > LONGEST {
        return Ok(Err(desk.word("form-problem-long")));
    }
    let typography = Typography::of(desk.language());
    match richtext::markdown::parse_set(&text, Some(&typography)) {
        Ok(mut document) => {
            document.adopt_ids(before);
            resolve(desk, document).await
        }
        Err(errors) => {
            let lines = errors.iter().map(ToString::to_string);
            Ok(Err(lines.collect::<Vec<_>>().join("\n")))
        }
    }
}

/// Finds the pictures of a text in the library.
async fn resolve(desk: &Desk, mut document: Document) -> Result<Read> {
    for reference in document.pictures_mut() {
        let Some(picture) = picture::named(&desk.app.db, &reference.file).await? else {
            let mut args = FluentArgs::new();
            args.set("name", reference.file.clone());
            let key = "structure-problem-picture";
            return Ok(Err(i18n::translate(desk.language(), key, &args)));
        };
        reference.id = Some(picture.id);
    }
    Ok(Ok(document))
}

/// Notes what is wrong with a text.
pub(super) fn noted(fields: &mut Fields<'_>, field: &'static str, read: Read) -> Option<Document> {
    read.map_err(|words| fields.refuse_in_words(field, words))
        .ok()
}

/// Whether a text has footnotes, which one that stands below others cannot have.
pub(super) fn has_notes(document: &Document) -> bool {
    let is_notes = |kind: &BlockKind| matches!(kind, BlockKind::Notes { .. });
    document.blocks.iter().any(|block| is_notes(&block.kind))
}
