//! Damaged pictures: refused, and never filled up with grey.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use imaging::{Error, Limits, average_colour, decode, inspect};

use crate::samples::{self, encoded};

/// A progressive file of ten scans, as tools for the web write them.
const PROGRESSIVE: &[u8] = include_bytes!("../../../../demo/pictures/p08-train.jpg");

/// Every pixel another colour, so that much data is needed.
fn noise(width: u32, height: u32) -> DynamicImage {
    let mut state = 7_u32;
    RgbImage::from_fn(width, height, |_, _| {
        Rgb([0; 3].map(|_: u8| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        }))
    })
    .into()
}

/// What is said of a file whose structure is sound and whose picture is not.
fn damage(bytes: &[u8]) -> String {
    inspect(bytes, &Limits::default()).unwrap();
    match decode(bytes, &Limits::default()).err() {
        Some(Error::Broken(what)) => what,
        other => panic!("{other:?}"),
    }
}

/// Where the data of each scan begins and ends.
fn scans(jpeg: &[u8]) -> Vec<(usize, usize)> {
    let markers = |from: usize, wanted: fn(u8) -> bool| {
        let mut pairs = jpeg.windows(2).enumerate().skip(from);
        pairs.find_map(|(at, pair)| (pair[0] == 0xFF && wanted(pair[1])).then_some(at))
    };
    let mut found = Vec::new();
    let mut from = 2;
    while let Some(start) = markers(from, |marker| marker == 0xDA) {
        let data = start + 2 + usize::from(jpeg[start + 3]);
        let is_end = |marker| !matches!(marker, 0x00 | 0xD0..=0xD7 | 0xFF);
        let end = markers(data, is_end).unwrap();
        found.push((data, end));
        from = end;
    }
    found
}

#[test]
fn a_jpeg_with_a_marker_that_does_not_belong_into_its_data_is_refused() {
    let sound = encoded(&noise(80, 80), ImageFormat::Jpeg);
    let (start, end) = scans(&sound)[0];
    let middle = start + (end - start) / 2;
    // An unknown marker, the end of the picture, a restart that was not announced.
    for marker in [0x41, 0xD9, 0xD0] {
        let mut bytes = sound.clone();
        bytes.splice(middle..middle, [0xFF, marker, 0, 4, 1, 2]);
        let what = damage(&bytes);
        assert!(
            what.starts_with("its picture data breaks off after"),
            "{what}"
        );
        let percent: u32 = what.split(' ').rev().nth(1).unwrap().parse().unwrap();
        assert!((40..60).contains(&percent), "{what}");
    }
}

#[test]
fn a_jpeg_whose_data_ends_early_is_refused_though_an_end_marker_follows() {
    let sound = encoded(&noise(80, 80), ImageFormat::Jpeg);
    let (start, end) = scans(&sound)[0];
    for missing in [3, 20, (end - start) / 2, end - start] {
        let mut bytes = sound.clone();
        bytes.drain(end - missing..end);
        damage(&bytes);
    }
}

#[test]
fn every_scan_of_a_progressive_jpeg_has_to_be_whole() {
    assert!(decode(PROGRESSIVE, &Limits::default()).is_ok());
    let scans = scans(PROGRESSIVE);
    assert_eq!(scans.len(), 10);
    for (start, end) in scans {
        let mut bytes = PROGRESSIVE.to_vec();
        bytes.drain(end - (end - start) / 3..end);
        damage(&bytes);
    }
}

#[test]
fn a_colour_without_data_is_missed() {
    // The first scan has the means of all colours; without it there is no picture.
    let first = PROGRESSIVE.windows(2).position(|pair| pair == [0xFF, 0xDA]);
    let (_, end) = scans(PROGRESSIVE)[0];
    let mut bytes = PROGRESSIVE.to_vec();
    bytes.drain(first.unwrap()..end);
    assert_eq!(damage(&bytes), "it lacks the data of a colour");
}

#[test]
fn restart_markers_are_followed_and_have_to_be_in_their_order() {
    let sound = samples::restarting_jpeg(&[0, 1, 2]);
    assert!(decode(&sound, &Limits::default()).is_ok());
    for order in [&[0, 2, 1][..], &[1, 2, 3], &[0, 1], &[]] {
        damage(&samples::restarting_jpeg(order));
    }
}

#[test]
fn bytes_before_a_marker_that_nobody_needs_are_passed_over() {
    let mut bytes = samples::jpeg();
    let end = bytes.len() - 2;
    bytes.splice(end..end, [0, 0, 0xFF, 0, 0xFF]);
    let picture = decode(&bytes, &Limits::default()).unwrap();
    let sound = decode(&samples::jpeg(), &Limits::default()).unwrap();
    assert_eq!(average_colour(&picture), average_colour(&sound));
}

#[test]
fn grey_and_cmyk_jpegs_of_any_size_are_whole() {
    for (width, height) in [(1, 1), (8, 8), (9, 17), (31, 5), (64, 3)] {
        let picture = noise(width, height);
        for picture in [
            picture.clone(),
            DynamicImage::ImageLuma8(picture.into_luma8()),
        ] {
            let bytes = encoded(&picture, ImageFormat::Jpeg);
            assert!(
                decode(&bytes, &Limits::default()).is_ok(),
                "{width} x {height}"
            );
        }
    }
    assert!(decode(&samples::cmyk_jpeg(true), &Limits::default()).is_ok());
}

#[test]
fn damaged_pictures_of_the_other_formats_are_refused() {
    let mut png = encoded(&noise(40, 40), ImageFormat::Png);
    let data = png.windows(4).position(|kind| kind == b"IDAT").unwrap();
    png[data + 400] ^= 0xFF;
    damage(&png);

    // Sixteen pixels are announced, and the data ends after one.
    let gif = b"GIF89a\x04\0\x04\0\x80\0\0\0\0\0\xFF\xFF\xFF\
        \x2C\0\0\0\0\x04\0\x04\0\0\x02\x02\x44\x01\0\x3B";
    damage(gif);

    let mut webp = encoded(&noise(40, 40), ImageFormat::WebP);
    let half = webp.len() / 4 * 2;
    webp.truncate(half);
    let (all, data) = ((half - 8) as u32, (half - 20) as u32);
    webp[4..8].copy_from_slice(&all.to_le_bytes());
    webp[16..20].copy_from_slice(&data.to_le_bytes());
    damage(&webp);
}
