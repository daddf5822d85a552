//! Bombs, lies, damage, and arbitrary bytes.

use imaging::{Error, Format, Limits, Metadata, decode, inspect, metadata, write_rights};
use proptest::prelude::*;

use crate::samples;

fn refusal(bytes: &[u8]) -> Error {
    let limits = Limits::default();
    let error = inspect(bytes, &limits).unwrap_err();
    assert_eq!(decode(bytes, &limits).err(), Some(error.clone()));
    error
}

fn png_of(width: u32, height: u32) -> Vec<u8> {
    let mut header = width.to_be_bytes().to_vec();
    header.extend_from_slice(&height.to_be_bytes());
    header.extend_from_slice(&[8, 2, 0, 0, 0]);
    let mut out = b"\x89PNG\r\n\x1A\n".to_vec();
    for (kind, data) in [(b"IHDR", &header[..]), (b"IDAT", b"x"), (b"IEND", b"")] {
        out.extend(samples::png_chunk(kind, data));
    }
    out
}

fn gif_of(frames: usize) -> Vec<u8> {
    let mut out = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xFF\xFF\xFF".to_vec();
    for _ in 0..frames {
        out.extend_from_slice(b"\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0");
    }
    out.push(0x3B);
    out
}

#[test]
fn a_huge_canvas_is_refused_by_its_header() {
    let huge = Error::TooLarge {
        width: 60_000,
        height: 60_000,
    };
    assert_eq!(refusal(&png_of(60_000, 60_000)), huge);
    // Each side is allowed, their product is not.
    assert!(matches!(
        refusal(&png_of(16_000, 16_000)),
        Error::TooLarge { .. }
    ));
    assert!(matches!(
        refusal(&png_of(u32::MAX, u32::MAX)),
        Error::TooLarge { .. }
    ));
}

#[test]
fn a_picture_that_would_take_too_much_memory_is_refused() {
    let limits = Limits {
        max_alloc: 5_000,
        ..Limits::default()
    };
    let refused = inspect(&samples::jpeg(), &limits);
    assert!(matches!(
        refused,
        Err(Error::TooMuchMemory { limit: 5_000, .. })
    ));
}

#[test]
fn zero_sides_are_refused() {
    for (width, height) in [(0, 10), (10, 0), (0, 0)] {
        assert!(matches!(refusal(&png_of(width, height)), Error::Broken(_)));
    }
    let mut jpeg = samples::jpeg();
    let frame = jpeg
        .windows(2)
        .position(|pair| pair == [0xFF, 0xC0])
        .unwrap();
    jpeg[frame + 5..frame + 7].fill(0);
    assert!(matches!(refusal(&jpeg), Error::Broken(_)));
}

#[test]
fn an_animation_of_a_hundred_thousand_frames_is_refused() {
    assert_eq!(
        refusal(&gif_of(100_000)),
        Error::TooManyFrames { limit: 1_000 }
    );
    assert!(decode(&gif_of(1_000), &Limits::default()).is_ok());
}

#[test]
fn a_jpeg_with_thousands_of_scans_is_refused() {
    let mut jpeg = samples::jpeg();
    let scan = jpeg
        .windows(2)
        .position(|pair| pair == [0xFF, 0xDA])
        .unwrap();
    let scans = jpeg[scan..jpeg.len() - 2].repeat(200);
    jpeg.splice(scan..scan, scans);
    assert_eq!(refusal(&jpeg), Error::TooManyFrames { limit: 100 });
}

#[test]
fn files_cut_off_anywhere_are_refused() {
    for whole in [
        samples::jpeg(),
        samples::png(),
        samples::animated_gif(),
        samples::webp(),
        samples::animated_webp(),
    ] {
        for length in (0..whole.len()).step_by(7).chain([whole.len() - 1]) {
            assert!(
                inspect(&whole[..length], &Limits::default()).is_err(),
                "{length}"
            );
        }
    }
}

#[test]
fn content_decides_the_format_and_whole_signatures_only() {
    assert_eq!(Format::sniff(&samples::jpeg()), Some(Format::Jpeg));
    let others: [&[u8]; 9] = [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<!DOCTYPE html><img>",
        b"%PDF-1.7\n\xFF\xD8\xFF",
        b"\x89PNG<html>",
        b"GIF88a",
        b"RIFF\0\0\0\0WEBPHTML",
        b" GIF89a",
        b"PK\x03\x04",
    ];
    for bytes in others {
        assert_eq!(refusal(bytes), Error::UnknownFormat);
    }
}

#[test]
fn a_script_behind_a_gif_signature_is_refused() {
    assert!(matches!(
        refusal(b"GIF89a/*<svg onload=alert(1)>*/=1;//"),
        Error::Broken(_)
    ));
}

#[test]
fn a_file_over_the_size_limit_is_refused_unread() {
    let limits = Limits {
        max_bytes: 10,
        ..Limits::default()
    };
    assert!(matches!(
        inspect(&samples::png(), &limits),
        Err(Error::TooManyBytes { limit: 10, .. })
    ));
}

#[test]
fn exif_full_of_lies_is_ignored() {
    let mut lies = samples::exif(6);
    // Count and offset of the first text, beyond any end.
    lies[26..34].fill(0xFF);
    let found = metadata(&samples::jpeg_with_exif(&lies));
    assert_eq!(found.creators, Vec::<String>::new());
    // A directory that follows itself.
    let mut circle = samples::exif(6);
    let next = 8 + 2 + 5 * 12;
    circle[next..next + 4].copy_from_slice(&8_u32.to_be_bytes());
    assert!(inspect(&samples::jpeg_with_exif(&circle), &Limits::default()).is_ok());
}

/// Every public function that takes bytes; only panics count.
fn exercise(bytes: &[u8]) {
    let limits = Limits {
        max_pixels: 100_000,
        ..Limits::default()
    };
    let found = metadata(bytes);
    let _ = inspect(bytes, &limits);
    let _ = decode(bytes, &limits);
    if let Ok(kept) = write_rights(bytes, &found) {
        let _ = decode(&kept, &limits);
        assert_eq!(metadata(&kept), found);
    }
    let _ = write_rights(bytes, &Metadata::default());
}

fn real_files() -> Vec<Vec<u8>> {
    let rights = samples::full_rights();
    let transparent = samples::encoded(&samples::fading(40, 20), image::ImageFormat::Png);
    let mut files = vec![
        samples::jpeg_with_exif(&samples::exif(6)),
        samples::cmyk_jpeg(true),
        transparent,
        samples::animated_gif(),
        samples::webp(),
        samples::animated_webp(),
    ];
    files.extend(
        files
            .clone()
            .iter()
            .map(|file| write_rights(file, &rights).unwrap()),
    );
    files
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_panics_on_damaged_real_files(
        which in 0_usize..12,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        near_front in any::<bool>(),
        keep in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = real_files().swap_remove(which);
        for (at, value) in changes {
            // Structure sits at the front; pixels and late chunks behind.
            let span = if near_front { bytes.len().min(200) } else { bytes.len() };
            bytes[at.index(span)] = value;
        }
        if let Some(keep) = keep {
            bytes.truncate(keep.index(bytes.len()));
        }
        exercise(&bytes);
    }

    #[test]
    fn nothing_panics_on_noise_behind_a_signature(
        which in 0_usize..12, noise in prop::collection::vec(any::<u8>(), 0..400), keep in 0_usize..64,
    ) {
        let mut bytes = real_files().swap_remove(which);
        bytes.truncate(keep);
        bytes.extend(noise);
        exercise(&bytes);
    }

    #[test]
    fn nothing_panics_on_noise_as_metadata(noise in prop::collection::vec(any::<u8>(), 0..300)) {
        exercise(&samples::jpeg_with_exif(&noise));
        exercise(&samples::jpeg_with_xmp(&noise));
        exercise(&samples::jpeg_with_iim(&noise));
    }
}
