//! Scaling and cropping. Nothing is ever enlarged.

use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::{U8x3, U8x4};
use fast_image_resize::{FilterType, PixelTrait, ResizeAlg, ResizeOptions, Resizer};
use image::{DynamicImage, RgbImage, RgbaImage};

use crate::Picture;

/// Scales to `width` pixels and keeps the aspect; a smaller picture stays as it is.
pub fn resize(picture: &Picture, width: u32) -> Picture {
    if width >= picture.width() {
        return picture.clone();
    }
    let width = width.max(1);
    let ratio = f64::from(width) / f64::from(picture.width());
    let height = (f64::from(picture.height()) * ratio).round() as u32;
    scale(picture, width, height.max(1), &options())
}

/// Cuts out the largest part with the aspect of `width` x `height` pixels around
/// `focus`, and scales it to that size, or leaves it smaller where it is smaller.
///
/// `focus` counts from the top left corner, 0 to 1 on both axes; the part is
/// centred on it as far as the edges allow.
pub fn crop_to(picture: &Picture, width: u32, height: u32, focus: (f32, f32)) -> Picture {
    let (full_w, full_h) = (f64::from(picture.width()), f64::from(picture.height()));
    let (want_w, want_h) = (f64::from(width.max(1)), f64::from(height.max(1)));
    // Target pixels times this are source pixels.
    let factor = (full_w / want_w).min(full_h / want_h);
    let (part_w, part_h) = ((want_w * factor).min(full_w), (want_h * factor).min(full_h));
    let left = start(focus.0, full_w, part_w);
    let top = start(focus.1, full_h, part_h);
    let shrink = factor.min(1.0);
    let target = |side: f64| (side * shrink).round().max(1.0) as u32;
    let options = options().crop(left, top, part_w, part_h);
    scale(picture, target(want_w), target(want_h), &options)
}

/// Where a part of `length` begins so that its middle is near `focus` of `full`.
fn start(focus: f32, full: f64, length: f64) -> f64 {
    let focus = if focus.is_finite() {
        f64::from(focus).clamp(0.0, 1.0)
    } else {
        0.5
    };
    (focus * full - length / 2.0).clamp(0.0, full - length)
}

fn options() -> ResizeOptions {
    ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3))
}

fn scale(picture: &Picture, width: u32, height: u32, options: &ResizeOptions) -> Picture {
    let (from, to) = ((picture.width(), picture.height()), (width, height));
    let pixels = match &picture.pixels {
        DynamicImage::ImageRgb8(source) => {
            let scaled = typed::<U8x3>(source.as_raw(), from, to, options);
            RgbImage::from_raw(width, height, scaled).map(DynamicImage::ImageRgb8)
        }
        other => {
            let scaled = typed::<U8x4>(other.to_rgba8().as_raw(), from, to, options);
            RgbaImage::from_raw(width, height, scaled).map(DynamicImage::ImageRgba8)
        }
    };
    Picture {
        pixels: pixels.expect("the buffer was made for these sides"),
        icc: picture.icc.clone(),
    }
}

/// Scales bytes of one pixel type. The untyped entrance of the library would make the
/// compiler build every pixel type there is, which takes minutes.
fn typed<P: PixelTrait>(
    source: &[u8],
    from: (u32, u32),
    to: (u32, u32),
    options: &ResizeOptions,
) -> Vec<u8> {
    let mut scaled = vec![0; to.0 as usize * to.1 as usize * size_of::<P>()];
    let source = TypedImageRef::<P>::from_buffer(from.0, from.1, source)
        .expect("the picture has as many pixels as its sides say");
    let mut target = TypedImage::<P>::from_buffer(to.0, to.1, &mut scaled)
        .expect("the buffer was made for these sides");
    Resizer::new()
        .resize_typed(&source, &mut target, options)
        .expect("the part lies inside the picture");
    scaled
}
