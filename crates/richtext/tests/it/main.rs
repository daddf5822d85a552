//! Tests of the public interface, one module for each area.

mod commonmark;
mod containers;
mod foreign;
mod from_html;
mod hostile;
mod identity;
mod links;
mod markdown;
mod mistakes;
mod notes;
mod properties;
mod render;
mod sites;
mod split;
mod stored;
mod text;
mod typography;
mod written;

use richtext::{Document, HtmlOptions, PictureContext, PictureRef};

/// The document of a text without mistakes.
fn parse(text: &str) -> Document {
    richtext::markdown::parse(text).expect("the text has no mistakes")
}

/// The HTML of a document with a plain look, without the ids.
fn html(document: &Document) -> String {
    let mut html = html_with_ids(document);
    while let Some(start) = html.find(" id=\"b-") {
        html.replace_range(start..start + 16, "");
    }
    html.trim_end().to_owned()
}

fn html_with_ids(document: &Document) -> String {
    richtext::html(document, &HtmlOptions::new(&show_picture))
}

fn show_picture(picture: &PictureRef, context: PictureContext) -> String {
    let caption = picture.caption.as_ref().map(richtext::inline_html);
    format!(
        "[{context:?} {} {} {}]",
        picture.file.replace('<', "&lt;"),
        picture.alt.as_deref().unwrap_or("-").replace('<', "&lt;"),
        caption.as_deref().unwrap_or("-"),
    )
}
