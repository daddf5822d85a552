//! Letters of names, in files that do not say how they are written.

use imaging::metadata;

use crate::samples::{self, iim_set, jpeg_with_exif, jpeg_with_iim};

#[test]
fn an_iim_record_that_names_no_alphabet_is_windows_1252_where_it_is_no_utf_8() {
    let record = [
        iim_set(80, b"Jo O\x92Neil"),
        iim_set(120, b"\x93Quoted\x94 \x96 dash \x80 sign, \x8Atefan"),
        iim_set(105, "Zürich – heute".as_bytes()),
        // Cut inside a letter by its writer: what is before it shows that this is UTF-8.
        iim_set(110, &"Agência São Fé".as_bytes()[..16]),
    ];
    let found = metadata(&jpeg_with_iim(&record.concat()));
    assert_eq!(found.creators, ["Jo O’Neil"]);
    assert_eq!(
        found.caption.as_deref(),
        Some("“Quoted” – dash € sign, Štefan")
    );
    assert_eq!(found.headline.as_deref(), Some("Zürich – heute"));
    assert_eq!(found.credit_line.as_deref(), Some("Agência São F"));
}

#[test]
fn a_declared_alphabet_is_believed_and_a_letter_that_it_does_not_have_is_seen_to_be_lost() {
    let declared = |declaration: &[u8], value: &[u8]| {
        let mut record = vec![0x1C, 1, 90, 0, u8::try_from(declaration.len()).unwrap()];
        record.extend_from_slice(declaration);
        record.extend(iim_set(110, value));
        metadata(&jpeg_with_iim(&record)).credit_line.unwrap()
    };
    assert_eq!(declared(b"\x1B.A", b"Jos\xE9 \x80"), "José €");
    assert_eq!(declared(b"\x1B%G", "José".as_bytes()), "José");
    // Cut at the 32 bytes that a credit may have.
    let long = "é".repeat(20);
    assert_eq!(declared(b"\x1B%G", &long.as_bytes()[..31]), "é".repeat(15));
    assert_eq!(declared(b"\x1B%G", b"Jos\xE9"), "Jos\u{FFFD}");
    assert_eq!(
        declared(b"\x1B-L", b"\xB8\xD2\xD0\xDD"),
        "\u{FFFD}".repeat(4)
    );
    assert_eq!(declared(b"\x1B-L", "Иван".as_bytes()), "Иван");
}

#[test]
fn bytes_that_windows_1252_does_not_have_are_seen_to_be_lost() {
    let found = metadata(&jpeg_with_iim(&iim_set(110, b"\x81\x8D\x8F\x90\x9D")));
    assert_eq!(found.credit_line, Some("\u{FFFD}".repeat(5)));
}

#[test]
fn exif_is_utf_8_where_it_can_be_and_windows_1252_otherwise() {
    let with_artist = |name: &[u8]| {
        let mut tiff = samples::exif(1);
        let at = tiff
            .windows(8)
            .position(|part| part == b"Ana Lima")
            .unwrap();
        tiff[at..at + name.len()].copy_from_slice(name);
        metadata(&jpeg_with_exif(&tiff)).creators
    };
    assert_eq!(with_artist(b"Jos\xE9 M\xFC"), ["José Müa", "Bo Ek"]);
    assert_eq!(with_artist("José M".as_bytes()), ["José Ma", "Bo Ek"]);
}
