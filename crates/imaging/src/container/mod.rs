//! The outer structure of the four formats: headers, metadata blocks, rewriting.
//!
//! These walkers look at lengths and tags only; pixels stay opaque. We have our
//! own because the same walk must refuse bombs, find metadata, and rebuild a file
//! from an allow-list that ends exactly where the format says it does.

mod gif;
mod jpeg;
mod png;
mod webp;

use std::borrow::Cow;

use crate::{Error, Format, Limits};

/// What a header and the structure behind it say.
pub(crate) struct Header {
    /// Width as stored, in pixels.
    pub width: u32,
    /// Height as stored, in pixels.
    pub height: u32,
    /// Frames; 1 for a still picture.
    pub frames: u32,
    /// Estimated peak of decoding, in bytes for each pixel.
    pub bytes_per_pixel: u32,
}

/// The raw metadata blocks of a file, still unparsed.
#[derive(Default)]
pub(crate) struct Blocks<'a> {
    /// A TIFF structure.
    pub exif: Option<&'a [u8]>,
    /// An XMP packet.
    pub xmp: Option<&'a [u8]>,
    /// IPTC IIM data sets.
    pub iim: Option<Cow<'a, [u8]>>,
    /// Whether a record is there in a packed form that is not read.
    pub has_packed: bool,
}

/// The only metadata that a rewritten file holds, beside its own colour profile.
#[derive(Default)]
pub(crate) struct Inserts {
    /// A colour profile to add; the file's own is kept anyway.
    pub icc: Option<Vec<u8>>,
    /// An XMP packet.
    pub xmp: Option<Vec<u8>>,
    /// IPTC IIM data sets, used by JPEG only.
    pub iim: Option<Vec<u8>>,
    /// A TIFF structure made by us.
    pub exif: Option<Vec<u8>>,
}

/// Reads sizes, counts frames, and checks that the file is whole.
pub(crate) fn header(format: Format, bytes: &[u8], limits: &Limits) -> Result<Header, Error> {
    let header = match format {
        Format::Jpeg => jpeg::header(bytes),
        Format::Png => png::header(bytes),
        Format::Gif => gif::header(bytes, limits),
        Format::WebP => webp::header(bytes),
    }?;
    limits.check_size(header.width, header.height)?;
    limits.check_frames(header.frames)?;
    Ok(header)
}

/// Checks that the picture data is whole, for the format whose decoder does not say so: what a
/// JPEG lacks is painted grey, where the others are refused.
pub(crate) fn check_data(format: Format, bytes: &[u8]) -> Result<(), Error> {
    match format {
        Format::Jpeg => jpeg::check_data(bytes),
        Format::Png | Format::Gif | Format::WebP => Ok(()),
    }
}

/// Finds the metadata blocks; damaged parts count as absent.
pub(crate) fn blocks(format: Format, bytes: &[u8]) -> Blocks<'_> {
    match format {
        Format::Jpeg => jpeg::blocks(bytes),
        Format::Png => png::blocks(bytes),
        Format::Gif => gif::blocks(bytes),
        Format::WebP => webp::blocks(bytes),
    }
}

/// Rebuilds a file from the parts needed to show it, plus `inserts`.
pub(crate) fn rewrite(format: Format, bytes: &[u8], inserts: &Inserts) -> Result<Vec<u8>, Error> {
    match format {
        Format::Jpeg => jpeg::rewrite(bytes, inserts),
        Format::Png => png::rewrite(bytes, inserts),
        Format::Gif => gif::rewrite(bytes, inserts),
        Format::WebP => webp::rewrite(bytes, inserts),
    }
}

/// Splits `count` bytes off the front, or says that the file is cut off.
fn take<'a>(rest: &mut &'a [u8], count: usize) -> Result<&'a [u8], Error> {
    let (head, tail) = rest.split_at_checked(count).ok_or_else(Error::cut_off)?;
    *rest = tail;
    Ok(head)
}

/// Takes one byte off the front.
fn take_u8(rest: &mut &[u8]) -> Result<u8, Error> {
    Ok(take(rest, 1)?[0])
}
