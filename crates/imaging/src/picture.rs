//! A decoded picture: upright RGB or RGBA pixels and, where it matters, their profile.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::codecs::{gif::GifDecoder, jpeg::JpegDecoder, png::PngDecoder, webp::WebPDecoder};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageResult};

use crate::{Error, Format, Limits, container, icc, inspect};

/// Bytes of the largest colour profile carried along; those of devices have up to two million.
const MAX_PROFILE: usize = 4 << 20;

/// Upright pixels, 8 bits a channel, RGB or RGBA.
#[derive(Clone)]
pub struct Picture {
    pub(crate) pixels: DynamicImage,
    /// An RGB profile other than sRGB, which untagged files are taken for.
    pub(crate) icc: Option<Vec<u8>>,
}

impl Picture {
    /// Width in pixels.
    pub fn width(&self) -> u32 {
        self.pixels.width()
    }

    /// Height in pixels.
    pub fn height(&self) -> u32 {
        self.pixels.height()
    }

    /// Whether any pixel may be less than opaque.
    pub fn has_alpha(&self) -> bool {
        self.pixels.color().has_alpha()
    }
}

/// Decodes a file: the first frame, turned upright, as RGB8 or RGBA8.
///
/// What is damaged is refused, and never filled up with grey.
///
/// An RGB profile is kept unless it is sRGB. CMYK JPEGs are converted by Adobe's simple
/// formula, and grey becomes RGB; their profiles no longer fit and are dropped.
pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Picture, Error> {
    let info = inspect(bytes, limits)?;
    container::check_data(info.format, bytes)?;
    // The decoders are other people's code fed with strangers' files. A panic in
    // one of them must cost this file, not the worker.
    let decoded = catch_unwind(AssertUnwindSafe(|| pixels(info.format, bytes, limits)))
        .map_err(|_| Error::broken("the decoder gave up"))?;
    let (mut pixels, profile) = decoded.map_err(refused)?;
    let icc = profile.filter(|icc| icc::is_rgb(icc) && !icc::is_srgb(icc));
    if icc.as_ref().is_some_and(|icc| icc.len() > MAX_PROFILE) {
        return Err(Error::Unsupported("a colour profile of more than 4 MB"));
    }
    if let Some(orientation) = Orientation::from_exif(info.orientation) {
        pixels.apply_orientation(orientation);
    }
    Ok(Picture {
        pixels: simplify(pixels),
        icc,
    })
}

type Decoded = (DynamicImage, Option<Vec<u8>>);

fn pixels(format: Format, bytes: &[u8], limits: &Limits) -> ImageResult<Decoded> {
    let input = Cursor::new(bytes);
    match format {
        Format::Jpeg => read(JpegDecoder::new(input)?, limits),
        Format::Png => read(
            PngDecoder::with_limits(input, decoder_limits(limits))?,
            limits,
        ),
        Format::Gif => read(GifDecoder::new(input)?, limits),
        Format::WebP => read(WebPDecoder::new(input)?, limits),
    }
}

fn read(mut decoder: impl ImageDecoder, limits: &Limits) -> ImageResult<Decoded> {
    decoder.set_limits(decoder_limits(limits))?;
    // A profile that cannot be read costs some colour, not the picture.
    let icc = decoder.icc_profile().unwrap_or_default();
    Ok((DynamicImage::from_decoder(decoder)?, icc))
}

fn decoder_limits(limits: &Limits) -> image::Limits {
    let mut inner = image::Limits::default();
    inner.max_image_width = Some(limits.max_side);
    inner.max_image_height = Some(limits.max_side);
    inner.max_alloc = Some(limits.max_alloc);
    inner
}

fn refused(error: image::ImageError) -> Error {
    match error {
        image::ImageError::Unsupported(_) => Error::Unsupported("a rare variant of this format"),
        other => Error::broken(other),
    }
}

/// RGB8 where nothing is transparent, else RGBA8.
fn simplify(pixels: DynamicImage) -> DynamicImage {
    if !pixels.color().has_alpha() {
        return DynamicImage::ImageRgb8(pixels.into_rgb8());
    }
    let rgba = pixels.into_rgba8();
    if rgba.pixels().all(|pixel| pixel.0[3] == u8::MAX) {
        return DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(rgba).into_rgb8());
    }
    DynamicImage::ImageRgba8(rgba)
}

/// The mean colour on white, as red, green and blue: a placeholder while loading.
pub fn average_colour(picture: &Picture) -> [u8; 3] {
    let mut sums = [0_u64; 3];
    let mut add = |pixel: [u8; 3]| {
        for (sum, channel) in sums.iter_mut().zip(pixel) {
            *sum += u64::from(channel);
        }
    };
    match picture.pixels.as_rgb8() {
        Some(rgb) => rgb.pixels().for_each(|pixel| add(pixel.0)),
        None => picture
            .pixels
            .to_rgba8()
            .pixels()
            .for_each(|pixel| add(on_white(pixel.0))),
    }
    let count = u64::from(picture.width()) * u64::from(picture.height());
    // A mean of bytes is a byte.
    sums.map(|sum| u8::try_from(sum / count.max(1)).unwrap_or(u8::MAX))
}

/// A pixel laid over white paper.
pub(crate) fn on_white([r, g, b, alpha]: [u8; 4]) -> [u8; 3] {
    let alpha = u32::from(alpha);
    [r, g, b].map(|channel| {
        let mixed = (u32::from(channel) * alpha + 255 * (255 - alpha) + 127) / 255;
        u8::try_from(mixed).unwrap_or(u8::MAX)
    })
}
