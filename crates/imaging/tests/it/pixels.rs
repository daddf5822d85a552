//! Orientation, scaling, cropping and colours.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use imaging::{
    Error, Format, Limits, Metadata, Picture, average_colour, crop_to, decode, encode_jpeg,
    encode_webp, inspect, resize, turned, write_rights_turned,
};
use proptest::prelude::*;

use crate::samples::{self, BLUE, RED, encoded};

fn open(bytes: &[u8]) -> Picture {
    decode(bytes, &Limits::default()).unwrap()
}

fn size(picture: &Picture) -> (u32, u32) {
    (picture.width(), picture.height())
}

fn is_near(colour: [u8; 3], expected: [u8; 3]) -> bool {
    colour.iter().zip(expected).all(|(a, b)| a.abs_diff(b) < 16)
}

/// The colours at the left, right, top and bottom edges.
fn edges(picture: &Picture) -> [[u8; 3]; 4] {
    [(0.0, 0.5), (1.0, 0.5), (0.5, 0.0), (0.5, 1.0)]
        .map(|focus| average_colour(&crop_spot(picture, focus)))
}

/// A part of about an eighth of the picture.
fn crop_spot(picture: &Picture, focus: (f32, f32)) -> Picture {
    let narrow = crop_to(picture, 1, picture.height(), focus);
    if focus.1 == 0.5 {
        narrow
    } else {
        crop_to(picture, picture.width(), 1, focus)
    }
}

#[test]
fn orientation_is_applied_in_all_eight_values() {
    // The stored picture is red on the left and blue on the right.
    let (left, right, top, bottom) = (0, 1, 2, 3);
    let red_and_blue = [
        (left, right),
        (right, left),
        (right, left),
        (left, right),
        (top, bottom),
        (top, bottom),
        (bottom, top),
        (bottom, top),
    ];
    for (orientation, (red, blue)) in (1..=8).zip(red_and_blue) {
        let bytes = samples::jpeg_with_exif(&samples::exif(orientation));
        let picture = open(&bytes);
        let info = inspect(&bytes, &Limits::default()).unwrap();
        assert_eq!(size(&picture), (info.width, info.height));
        assert_eq!(picture.height() > picture.width(), orientation > 4);
        assert!(
            is_near(edges(&picture)[red], RED),
            "orientation {orientation}"
        );
        assert!(
            is_near(edges(&picture)[blue], BLUE),
            "orientation {orientation}"
        );
    }
}

#[test]
fn nonsense_orientations_count_as_upright() {
    for orientation in [0, 9, 255, u16::MAX] {
        let bytes = samples::jpeg_with_exif(&samples::exif(orientation));
        assert_eq!(inspect(&bytes, &Limits::default()).unwrap().orientation, 1);
    }
}

#[test]
fn headers_say_what_decoding_finds() {
    let files = [
        (samples::jpeg(), Format::Jpeg, false),
        (samples::png(), Format::Png, false),
        (samples::animated_gif(), Format::Gif, true),
        (samples::webp(), Format::WebP, false),
        (samples::animated_webp(), Format::WebP, true),
    ];
    for (bytes, format, animated) in files {
        let info = inspect(&bytes, &Limits::default()).unwrap();
        assert_eq!((info.format, info.animated), (format, animated));
        assert_eq!((info.width, info.height), size(&open(&bytes)));
    }
}

#[test]
fn only_the_first_frame_of_an_animation_is_used() {
    for bytes in [samples::animated_gif(), samples::animated_webp()] {
        assert!(is_near(average_colour(&open(&bytes)), RED));
    }
}

#[test]
fn resizing_keeps_the_aspect_and_never_enlarges() {
    let picture = open(&encoded(&samples::halves(400, 225), ImageFormat::Png));
    assert_eq!(size(&resize(&picture, 200)), (200, 113));
    assert_eq!(size(&resize(&picture, 4_000)), (400, 225));
    assert_eq!(size(&resize(&picture, 0)), (1, 1));
    let line = open(&encoded(&samples::halves(3_000, 1), ImageFormat::Png));
    assert_eq!(size(&resize(&line, 10)), (10, 1));
}

#[test]
fn crops_have_the_asked_size_or_a_smaller_one_of_the_same_aspect() {
    let picture = open(&encoded(&samples::halves(400, 200), ImageFormat::Png));
    assert_eq!(size(&crop_to(&picture, 100, 100, (0.5, 0.5))), (100, 100));
    assert_eq!(
        size(&crop_to(&picture, 1_200, 1_200, (0.5, 0.5))),
        (200, 200)
    );
    assert_eq!(
        size(&crop_to(&picture, 0, 0, (f32::NAN, f32::INFINITY))),
        (1, 1)
    );
}

/// Black, with a white spot of 9 x 9 pixels around the focus.
fn spotted(width: u32, height: u32, focus: (f32, f32)) -> DynamicImage {
    let at = |side: u32, focus: f32| (f64::from(side - 1) * f64::from(focus)) as u32;
    let (x0, y0) = (at(width, focus.0), at(height, focus.1));
    RgbImage::from_fn(width, height, |x, y| {
        let inside = x.abs_diff(x0) < 5 && y.abs_diff(y0) < 5;
        Rgb([if inside { 255 } else { 0 }; 3])
    })
    .into()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_crop_contains_its_focus(
        width in 40_u32..200, height in 40_u32..200,
        want in (20_u32..100, 20_u32..100), focus in (0.0_f32..=1.0, 0.0_f32..=1.0),
    ) {
        let picture = open(&encoded(&spotted(width, height, focus), ImageFormat::Png));
        let crop = crop_to(&picture, want.0, want.1, focus);
        let png = encode_webp(&crop, 100.0, &Metadata::default()).unwrap();
        let brightest = image::load_from_memory(&png).unwrap().to_luma8().pixels().map(|p| p.0[0]).max();
        prop_assert!(brightest.unwrap() > 100, "brightest {brightest:?} of {:?}", size(&crop));
    }
}

#[test]
fn transparency_becomes_white_in_jpeg_and_stays_in_webp() {
    let clear = image::RgbaImage::from_pixel(16, 16, image::Rgba([0, 0, 0, 0]));
    let picture = open(&encoded(&clear.into(), ImageFormat::Png));
    assert!(picture.has_alpha());
    let jpeg = open(&encode_jpeg(&picture, 90, &Metadata::default()).unwrap());
    assert!(is_near(average_colour(&jpeg), [255; 3]));
    assert!(!jpeg.has_alpha());
    let webp = open(&encode_webp(&picture, 90.0, &Metadata::default()).unwrap());
    assert!(webp.has_alpha());
}

#[test]
fn an_alpha_channel_that_hides_nothing_is_dropped() {
    let opaque = DynamicImage::ImageRgba8(samples::halves(8, 8).into_rgba8());
    assert!(!open(&encoded(&opaque, ImageFormat::Png)).has_alpha());
}

#[test]
fn sixteen_bit_and_grey_pictures_become_rgb() {
    let deep = DynamicImage::ImageRgb16(samples::halves(40, 20).into_rgb16());
    let grey = DynamicImage::ImageLuma8(samples::halves(40, 20).into_luma8());
    for picture in [deep, grey] {
        let picture = open(&encoded(&picture, ImageFormat::Png));
        assert!(encode_webp(&picture, 80.0, &Metadata::default()).is_ok());
        assert!(encode_jpeg(&picture, 80, &Metadata::default()).is_ok());
    }
}

#[test]
fn cmyk_jpegs_are_converted_where_adobe_says_how_and_refused_otherwise() {
    let picture = open(&samples::cmyk_jpeg(true));
    assert!(is_near(average_colour(&picture), [64; 3]));
    let refused = decode(&samples::cmyk_jpeg(false), &Limits::default()).err();
    assert!(matches!(refused, Some(Error::Unsupported(_))));
}

#[test]
fn quality_out_of_range_is_taken_to_the_nearest_end() {
    let picture = open(&samples::jpeg());
    for quality in [0, 255] {
        assert!(encode_jpeg(&picture, quality, &Metadata::default()).is_ok());
    }
    for quality in [-1.0, 101.0, f32::NAN] {
        assert!(encode_webp(&picture, quality, &Metadata::default()).is_ok());
    }
}

#[test]
fn a_file_that_says_how_to_hold_it_and_a_picture_that_is_turned_are_the_same() {
    for orientation in 1..=8 {
        let bytes = samples::jpeg_with_exif(&samples::exif(orientation));
        for quarters in 0..=4 {
            let file = write_rights_turned(&bytes, &Metadata::default(), quarters).unwrap();
            let (held, turned) = (open(&file), turned(&open(&bytes), quarters));
            assert_eq!(size(&held), size(&turned), "{orientation} {quarters}");
            assert_eq!(edges(&held), edges(&turned), "{orientation} {quarters}");
        }
    }
}

#[test]
fn a_quarter_to_the_right_brings_the_left_edge_to_the_top() {
    let picture = open(&samples::png());
    let [left, right, ..] = edges(&picture);
    let [.., top, bottom] = edges(&turned(&picture, 1));
    assert_eq!((top, bottom), (left, right));
    assert_eq!(edges(&turned(&picture, 4)), edges(&picture));
}
