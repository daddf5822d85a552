//! Figures: what stands in one shares its caption.

use crate::block::{BlockKind, PictureRef};
use crate::inline::Inline;

use super::frame::{Element, Frame, Kind, Origin};
use super::{Builder, picture_block};

impl Builder {
    /// Begins a figure.
    pub(crate) fn open_figure(&mut self, origin: Origin) {
        let is_inside = matches!(self.home().kind, Kind::Figure { .. });
        let kind = match is_inside {
            true => Kind::Around,
            false => Kind::Figure {
                caption: Inline::default(),
                in_caption: false,
            },
        };
        self.enter(Element::Figure, origin, kind);
    }

    /// Begins or ends the caption of the open figure or table.
    pub(crate) fn caption(&mut self, inside: bool) {
        self.flush();
        if let Some(in_caption) = self.inner.iter_mut().rev().find_map(Frame::in_caption) {
            *in_caption = inside;
        }
    }
}

/// Gives the caption of a figure to what it holds.
pub(super) fn share(blocks: &mut Vec<BlockKind>, pictures: Vec<PictureRef>, caption: Inline) {
    let caption = Some(caption).filter(|text| !text.is_empty());
    let is_table = matches!(blocks.last(), Some(BlockKind::Table { .. }));
    if !pictures.is_empty() && !is_table {
        return blocks.extend(picture_block(pictures, caption));
    }
    match blocks.last_mut() {
        Some(
            BlockKind::Quote {
                attribution: place, ..
            }
            | BlockKind::Table { caption: place, .. },
        ) => *place = caption.or(place.take()),
        _ => blocks.extend(caption.map(|text| BlockKind::Paragraph { text })),
    }
    blocks.extend(picture_block(pictures, None));
}
