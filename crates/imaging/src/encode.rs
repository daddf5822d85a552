//! Writing pictures and their rights record; nothing of a source's metadata stays.

use std::borrow::Cow;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, RgbImage};
use webp::PixelLayout;

use crate::container::{self, Inserts};
use crate::picture::on_white;
use crate::{Error, Format, Limits, Metadata, Picture, exif, iim, inspect, metadata, turn, xmp};

/// Encodes as baseline JPEG with XMP and IIM; transparency becomes white.
///
/// `quality` is 1 to 100.
pub fn encode_jpeg(picture: &Picture, quality: u8, rights: &Metadata) -> Result<Vec<u8>, Error> {
    let mut plain = Vec::new();
    JpegEncoder::new_with_quality(&mut plain, quality.clamp(1, 100))
        .encode_image(flat(&picture.pixels).as_ref())
        .map_err(|error| Error::Encode(error.to_string()))?;
    container::rewrite(Format::Jpeg, &plain, &inserts(rights, picture.icc.clone()))
}

/// Encodes as lossy WebP with XMP; transparency stays.
///
/// `quality` is 0 to 100. WebP ends at 16383 pixels a side.
pub fn encode_webp(picture: &Picture, quality: f32, rights: &Metadata) -> Result<Vec<u8>, Error> {
    let quality = if quality.is_finite() {
        quality.clamp(0.0, 100.0)
    } else {
        80.0
    };
    let layout = if picture.has_alpha() {
        PixelLayout::Rgba
    } else {
        PixelLayout::Rgb
    };
    let pixels = picture.pixels.as_bytes();
    let plain = webp::Encoder::new(pixels, layout, picture.width(), picture.height())
        .encode_simple(false, quality)
        .map_err(|error| Error::Encode(format!("{error:?}")))?;
    container::rewrite(Format::WebP, &plain, &inserts(rights, picture.icc.clone()))
}

/// Replaces all metadata of a file by `rights` without touching its pixels.
///
/// Keeps the colour profile, animation and, as the only EXIF, the orientation.
/// Drops thumbnails, comments, and everything behind the end of the picture.
pub fn write_rights(bytes: &[u8], rights: &Metadata) -> Result<Vec<u8>, Error> {
    write_rights_turned(bytes, rights, 0)
}

/// The same of a picture that is shown turned clockwise by so many quarters: the orientation says so.
pub fn write_rights_turned(
    bytes: &[u8],
    rights: &Metadata,
    quarters: u8,
) -> Result<Vec<u8>, Error> {
    let info = inspect(bytes, &unlimited())?;
    let mut inserts = inserts(rights, None);
    let orientation = turn::orientation(info.orientation, quarters);
    if orientation != 1 {
        inserts.exif = Some(exif::only_orientation(orientation));
    }
    container::rewrite(info.format, bytes, &inserts)
}

/// No pixels are decoded here, so only the structure has to be sound.
fn unlimited() -> Limits {
    Limits {
        max_bytes: usize::MAX,
        max_pixels: u64::MAX,
        max_side: u32::MAX,
        max_alloc: u64::MAX,
        max_frames: u32::MAX,
    }
}

fn inserts(rights: &Metadata, icc: Option<Vec<u8>>) -> Inserts {
    let mut rights = rights.clone();
    metadata::clean(&mut rights);
    let empty = rights == Metadata::default();
    Inserts {
        icc,
        xmp: (!empty).then(|| xmp::write(&rights)),
        iim: (!empty).then(|| iim::write(&rights)),
        exif: None,
    }
}

fn flat(pixels: &DynamicImage) -> Cow<'_, RgbImage> {
    match pixels {
        DynamicImage::ImageRgb8(rgb) => Cow::Borrowed(rgb),
        DynamicImage::ImageRgba8(rgba) => Cow::Owned(over_white(rgba)),
        other => Cow::Owned(other.to_rgb8()),
    }
}

fn over_white(rgba: &image::RgbaImage) -> RgbImage {
    RgbImage::from_fn(rgba.width(), rgba.height(), |x, y| {
        image::Rgb(on_white(rgba[(x, y)].0))
    })
}
