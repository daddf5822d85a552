//! EXIF: the orientation, and the rights fields that are the last resort.

use exif::{Exif, In, Reader, Tag, Value};

use crate::letters;
use crate::metadata::{Metadata, clean};

/// Bytes of EXIF that are looked at; JPEG cannot hold more than 64 kB anyway.
const MAX_BYTES: usize = 1 << 20;

/// The orientation, 1 to 8; 1 where it is absent or nonsense.
pub(crate) fn orientation(tiff: &[u8]) -> u8 {
    let value = open(tiff).and_then(|exif| {
        let field = exif.get_field(Tag::Orientation, In::PRIMARY)?;
        field.value.get_uint(0)
    });
    value
        .and_then(|value| u8::try_from(value).ok())
        .filter(|v| (1..=8).contains(v))
        .unwrap_or(1)
}

/// Artist, copyright, description and time; everything else is ignored.
pub(crate) fn read(tiff: &[u8]) -> Metadata {
    let Some(exif) = open(tiff) else {
        return Metadata::default();
    };
    let mut found = Metadata {
        creators: text(&exif, Tag::Artist)
            .map(|names| split_names(&names))
            .unwrap_or_default(),
        copyright: text(&exif, Tag::Copyright),
        caption: text(&exif, Tag::ImageDescription).filter(|text| !is_camera_noise(text)),
        taken: taken(&exif),
        ..Metadata::default()
    };
    clean(&mut found);
    found
}

/// A TIFF structure that holds the orientation and nothing else.
///
/// A kept original is not re-encoded, so without it the picture would lie down.
pub(crate) fn only_orientation(orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0\x2A\0\0\0\x08".to_vec();
    // One entry: tag 0x0112, type SHORT, one value, padded to four bytes.
    tiff.extend_from_slice(b"\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    tiff.push(orientation);
    // Padding of the value; no next directory.
    tiff.extend_from_slice(b"\0\0\0\0\0\0");
    tiff
}

fn open(tiff: &[u8]) -> Option<Exif> {
    if tiff.len() > MAX_BYTES {
        return None;
    }
    match Reader::new()
        .continue_on_error(true)
        .read_raw(tiff.to_vec())
    {
        Ok(exif) => Some(exif),
        Err(exif::Error::PartialResult(partial)) => Some(partial.into_inner().0),
        Err(_) => None,
    }
}

/// An ASCII field; many writers put UTF-8 there, and many Windows-1252.
fn text(exif: &Exif, tag: Tag) -> Option<String> {
    match &exif.get_field(tag, In::PRIMARY)?.value {
        // A copyright may hold two parts: photographer and editor.
        Value::Ascii(parts) => {
            let parts: Vec<String> = parts.iter().map(|part| letters::undeclared(part)).collect();
            Some(parts.join("; ").trim_matches([';', ' ']).to_owned())
        }
        _ => None,
    }
}

fn split_names(names: &str) -> Vec<String> {
    names.split(';').map(str::to_owned).collect()
}

/// Some cameras write their maker's name as the description of every picture.
fn is_camera_noise(text: &str) -> bool {
    let text = text.trim();
    [
        "OLYMPUS DIGITAL CAMERA",
        "SONY DSC",
        "DCIM",
        "MINOLTA DIGITAL CAMERA",
        "DIGITAL CAMERA",
    ]
    .contains(&text)
}

/// `2024:05:01 10:20:30` with an offset, if there is one, as ISO text.
fn taken(exif: &Exif) -> Option<String> {
    let local = text(exif, Tag::DateTimeOriginal)?;
    let (date, time) = local.trim().split_once(' ')?;
    let offset = text(exif, Tag::OffsetTimeOriginal).unwrap_or_default();
    Some(format!(
        "{}T{time}{}",
        date.replace(':', "-"),
        offset.trim()
    ))
}
