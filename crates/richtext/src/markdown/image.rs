//! Images in Markdown: their alternative text is what stands in their brackets.

use pulldown_cmark::Event;

use crate::block::PictureRef;
use crate::text::clean;

use super::events::Reader;
use super::parse_inline;

/// An image whose alternative text is being read.
pub(super) struct Image {
    depth: usize,
    file: String,
    alt: String,
    title: String,
}

impl Image {
    /// An image that has just begun.
    pub(super) fn new(file: &str, title: &str) -> Image {
        Image {
            depth: 0,
            file: file.to_owned(),
            alt: String::new(),
            title: title.to_owned(),
        }
    }
}

impl Reader<'_> {
    pub(super) fn image_event(&mut self, event: &Event<'_>) {
        let Some(image) = &mut self.image else {
            return;
        };
        match event {
            Event::Start(_) => image.depth += 1,
            Event::End(_) if image.depth > 0 => image.depth -= 1,
            Event::End(_) => self.end_image(),
            Event::Text(text) | Event::Code(text) => image.alt.push_str(text),
            Event::SoftBreak | Event::HardBreak => image.alt.push(' '),
            _ => {}
        }
    }

    fn end_image(&mut self) {
        let Some(image) = self.image.take() else {
            return;
        };
        if self.inline_only {
            return self.builder.writing.push(&image.alt);
        }
        let filled = |text: String| Some(text).filter(|text| !text.trim().is_empty());
        self.builder.picture(PictureRef {
            file: clean(&image.file),
            id: None,
            alt: filled(clean(&image.alt)),
            caption: filled(image.title).map(|title| parse_inline(&title)),
            link: None,
        });
    }
}
