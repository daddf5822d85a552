//! The rights record survives every way out, and nothing else of the source does.

use imaging::{Limits, Metadata, decode, encode_jpeg, encode_webp, metadata, write_rights};

use crate::samples::{self, full_rights};

fn holds(haystack: &[u8], needle: &[u8]) -> bool {
    haystack
        .windows(needle.len())
        .any(|window| window == needle)
}

/// Every kind of output, made from a file with GPS in it.
fn outputs(rights: &Metadata) -> Vec<(&'static str, Vec<u8>)> {
    let exif = samples::exif(1);
    let source = samples::jpeg_with_exif(&exif);
    let picture = decode(&source, &Limits::default()).unwrap();
    let mut png = samples::png();
    png.splice(33..33, samples::png_chunk(b"eXIf", &exif));
    let mut webp = samples::webp();
    webp.extend(samples::riff(b"EXIF", &exif));
    let size = u32::try_from(webp.len() - 8).unwrap();
    webp[4..8].copy_from_slice(&size.to_le_bytes());
    vec![
        ("encoded jpeg", encode_jpeg(&picture, 80, rights).unwrap()),
        ("encoded webp", encode_webp(&picture, 80.0, rights).unwrap()),
        ("kept jpeg", write_rights(&source, rights).unwrap()),
        ("kept png", write_rights(&png, rights).unwrap()),
        ("kept webp", write_rights(&webp, rights).unwrap()),
        (
            "kept animated webp",
            write_rights(&samples::animated_webp(), rights).unwrap(),
        ),
        (
            "kept gif",
            write_rights(&samples::animated_gif(), rights).unwrap(),
        ),
    ]
}

#[test]
fn every_field_survives_every_output() {
    for (name, bytes) in outputs(&full_rights()) {
        assert_eq!(metadata(&bytes), full_rights(), "{name}");
        assert!(decode(&bytes, &Limits::default()).is_ok(), "{name}");
    }
}

#[test]
fn the_position_and_all_other_exif_is_gone_from_every_output() {
    assert!(holds(&samples::exif(1), samples::POSITION));
    for (name, bytes) in outputs(&full_rights()) {
        for trace in [samples::POSITION, b"Bo Ek\0", b"Exif", b"eXIf"] {
            assert!(!holds(&bytes, trace), "{name}");
        }
    }
}

#[test]
fn an_empty_record_removes_everything_and_writes_nothing() {
    for (name, bytes) in outputs(&Metadata::default()) {
        assert_eq!(metadata(&bytes), Metadata::default(), "{name}");
        assert!(
            !holds(&bytes, b"xpacket") && !holds(&bytes, b"8BIM"),
            "{name}"
        );
    }
}

#[test]
fn writing_rights_replaces_a_foreign_record_instead_of_adding_to_it() {
    let first = write_rights(&samples::jpeg(), &full_rights()).unwrap();
    let later = Metadata {
        headline: Some("Only this".into()),
        ..Metadata::default()
    };
    assert_eq!(metadata(&write_rights(&first, &later).unwrap()), later);
}

#[test]
fn a_record_survives_json_and_unknown_absent_fields() {
    let json = serde_json::to_string(&full_rights()).unwrap();
    assert_eq!(
        serde_json::from_str::<Metadata>(&json).unwrap(),
        full_rights()
    );
    assert_eq!(
        serde_json::from_str::<Metadata>("{}").unwrap(),
        Metadata::default()
    );
}

#[test]
fn a_record_far_too_long_for_a_jpeg_segment_is_shortened_and_still_read() {
    let long = "é&<\n".repeat(100_000);
    let rights = Metadata {
        caption: Some(long.clone()),
        alt: Some(long.clone()),
        instructions: Some(long.clone()),
        persons: vec![long; 80],
        credit_line: Some("Short".into()),
        ..Metadata::default()
    };
    let read = metadata(&write_rights(&samples::jpeg(), &rights).unwrap());
    assert_eq!(read.credit_line.as_deref(), Some("Short"));
    assert_eq!(read.persons.len(), 50);
    assert!(read.caption.unwrap().starts_with("é&<\né&<"));
}

#[test]
fn older_readers_find_the_credit_in_iim_cut_at_a_whole_character() {
    let rights = Metadata {
        credit_line: Some("0123456789012345678901234567890é tail".into()),
        ..Metadata::default()
    };
    let bytes = write_rights(&samples::jpeg(), &rights).unwrap();
    assert!(holds(
        &bytes,
        b"\x1C\x02\x6E\0\x1F0123456789012345678901234567890"
    ));
}

#[test]
fn a_kept_original_stays_upright_though_its_exif_is_gone() {
    let source = samples::jpeg_with_exif(&samples::exif(6));
    let kept = write_rights(&source, &full_rights()).unwrap();
    let info = imaging::inspect(&kept, &Limits::default()).unwrap();
    assert_eq!((info.width, info.height, info.orientation), (32, 48, 6));
    assert!(!holds(&kept, samples::POSITION) && !holds(&kept, b"Ana Lima; Bo Ek"));
}

#[test]
fn a_kept_original_loses_thumbnails_comments_and_what_is_appended() {
    let mut jpeg = samples::jpeg_with(0xFE, &[b"comment-secret"]);
    jpeg.extend_from_slice(b"PK\x03\x04appended-secret");
    let mut png = samples::png();
    png.splice(33..33, samples::png_chunk(b"tEXt", b"Comment\0text-secret"));
    png.extend_from_slice(b"appended-secret");
    let mut gif = samples::animated_gif();
    let comment = b"\x21\xFE\x0Ecomment-secret\0";
    let end = gif.len() - 1;
    gif.splice(end..end, comment.iter().copied());
    gif.extend_from_slice(b"appended-secret");
    let mut webp = samples::animated_webp();
    webp.extend_from_slice(b"appended-secret");
    for bytes in [jpeg, png, gif, webp] {
        let kept = write_rights(&bytes, &full_rights()).unwrap();
        assert!(holds(&bytes, b"secret") && !holds(&kept, b"secret"));
        assert!(decode(&kept, &Limits::default()).is_ok());
    }
}

#[test]
fn a_colour_profile_is_kept_in_originals_and_carried_into_encodings() {
    let mut profile = vec![7; 400];
    profile[16..20].copy_from_slice(b"RGB ");
    let source = samples::jpeg_with(0xE2, &[b"ICC_PROFILE\0\x01\x01", &profile]);
    let picture = decode(&source, &Limits::default()).unwrap();
    let rights = full_rights();
    for bytes in [
        write_rights(&source, &rights).unwrap(),
        encode_jpeg(&picture, 80, &rights).unwrap(),
        encode_webp(&picture, 80.0, &rights).unwrap(),
    ] {
        assert!(holds(&bytes, &profile));
    }
}

#[test]
fn animations_stay_animations_when_their_original_is_kept() {
    for bytes in [samples::animated_gif(), samples::animated_webp()] {
        let kept = write_rights(&bytes, &full_rights()).unwrap();
        assert!(
            imaging::inspect(&kept, &Limits::default())
                .unwrap()
                .animated
        );
    }
}
