//! Small files, made by encoders or by hand where no encoder would.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use imaging::{Licensor, Metadata};

pub const RED: [u8; 3] = [255, 0, 0];
pub const BLUE: [u8; 3] = [0, 0, 255];

/// Left half red, right half blue.
pub fn halves(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, _| {
        Rgb(if x < width / 2 { RED } else { BLUE })
    })
    .into()
}

/// A colour gradient whose alpha falls to the right.
pub fn fading(width: u32, height: u32) -> DynamicImage {
    RgbaImage::from_fn(width, height, |x, y| {
        let fade = u8::try_from(x * 255 / width).unwrap();
        Rgba([200, u8::try_from(y % 256).unwrap(), 40, 255 - fade])
    })
    .into()
}

pub fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut out, format).unwrap();
    out.into_inner()
}

pub fn jpeg() -> Vec<u8> {
    encoded(&halves(48, 32), ImageFormat::Jpeg)
}

pub fn png() -> Vec<u8> {
    encoded(&halves(48, 32), ImageFormat::Png)
}

/// Three frames, each of another colour.
pub fn animated_gif() -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut out);
    let frame = |rgb: [u8; 3]| {
        let [r, g, b] = rgb;
        image::Frame::new(RgbaImage::from_pixel(20, 10, Rgba([r, g, b, 255])))
    };
    encoder
        .encode_frames([RED, BLUE, [0, 255, 0]].map(frame))
        .unwrap();
    drop(encoder);
    out
}

/// A lossless WebP in its short form.
pub fn webp() -> Vec<u8> {
    encoded(&halves(48, 32), ImageFormat::WebP)
}

/// Two frames, red then blue, in the extended form.
pub fn animated_webp() -> Vec<u8> {
    let mut body = b"WEBP".to_vec();
    body.extend(riff(b"VP8X", &[2, 0, 0, 0, 19, 0, 0, 9, 0, 0]));
    body.extend(riff(b"ANIM", &[0; 6]));
    for colour in [RED, BLUE] {
        let still = encoded(
            &RgbImage::from_pixel(20, 10, Rgb(colour)).into(),
            ImageFormat::WebP,
        );
        let mut frame = vec![0, 0, 0, 0, 0, 0, 19, 0, 0, 9, 0, 0, 100, 0, 0, 2];
        frame.extend_from_slice(&still[12..]);
        body.extend(riff(b"ANMF", &frame));
    }
    riff(b"RIFF", &body)
}

pub fn riff(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut out = kind.to_vec();
    out.extend_from_slice(&u32::try_from(data.len()).unwrap().to_le_bytes());
    out.extend_from_slice(data);
    out.resize(out.len().next_multiple_of(2), 0);
    out
}

pub fn png_chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut out = u32::try_from(data.len()).unwrap().to_be_bytes().to_vec();
    out.extend_from_slice(kind);
    out.extend_from_slice(data);
    // Our walker leaves checksums to the decoder.
    out.extend_from_slice(&[0; 4]);
    out
}

/// A JPEG with a segment right behind its start marker.
pub fn jpeg_with(marker: u8, parts: &[&[u8]]) -> Vec<u8> {
    let payload = parts.concat();
    let mut out = vec![0xFF, 0xD8, 0xFF, marker];
    out.extend_from_slice(&u16::try_from(payload.len() + 2).unwrap().to_be_bytes());
    out.extend_from_slice(&payload);
    out.extend_from_slice(&jpeg()[2..]);
    out
}

/// A JPEG with an EXIF block.
pub fn jpeg_with_exif(tiff: &[u8]) -> Vec<u8> {
    jpeg_with(0xE1, &[b"Exif\0\0", tiff])
}

/// A JPEG with an XMP packet around these properties and attributes.
pub fn jpeg_with_xmp(packet: &[u8]) -> Vec<u8> {
    jpeg_with(0xE1, &[b"http://ns.adobe.com/xap/1.0/\0", packet])
}

/// A JPEG with an IIM record in Photoshop's segment, behind another resource.
pub fn jpeg_with_iim(iim: &[u8]) -> Vec<u8> {
    let other = b"8BIM\x03\xED\x03abc\0\0\0\x03xyz\0";
    let size = u32::try_from(iim.len()).unwrap().to_be_bytes();
    jpeg_with(
        0xED,
        &[b"Photoshop 3.0\0", other, b"8BIM\x04\x04\0\0", &size, iim],
    )
}

/// One data set of record 2.
pub fn iim_set(number: u8, value: &[u8]) -> Vec<u8> {
    let mut out = vec![0x1C, 2, number];
    out.extend_from_slice(&u16::try_from(value.len()).unwrap().to_be_bytes());
    out.extend_from_slice(value);
    out
}

/// What the GPS block of [`exif`] says, as searchable text.
pub const POSITION: &[u8] = b"N51.50722-SECRET";

/// A big-endian TIFF: orientation, artist, copyright, time, and a GPS block.
pub fn exif(orientation: u16) -> Vec<u8> {
    let ascii: [(u16, &[u8]); 2] = [(0x013B, b"Ana Lima; Bo Ek\0"), (0x8298, b"(c) Ana Lima\0")];
    let taken: &[u8] = b"2024:05:01 10:20:30\0";
    // Directories of 5, 1 and 1 entries, then the values.
    let (main, photo, gps) = (8_u32, 8 + 2 + 5 * 12 + 4, 8 + 2 + 5 * 12 + 4 + 18);
    let mut values_at = gps + 18;
    let mut values = Vec::new();
    let mut place = |value: &[u8]| {
        values.extend_from_slice(value);
        let at = values_at;
        values_at += u32::try_from(value.len()).unwrap();
        at
    };
    let mut out = b"MM\0\x2A".to_vec();
    out.extend_from_slice(&main.to_be_bytes());
    out.extend_from_slice(&5_u16.to_be_bytes());
    out.extend(entry(0x0112, 3, 1, u32::from(orientation) << 16));
    for (tag, value) in ascii {
        out.extend(entry(
            tag,
            2,
            u32::try_from(value.len()).unwrap(),
            place(value),
        ));
    }
    out.extend(entry(0x8769, 4, 1, photo));
    out.extend(entry(0x8825, 4, 1, gps));
    out.extend_from_slice(&[0; 4]);
    for (tag, value) in [(0x9003, taken), (0x001B, POSITION)] {
        out.extend_from_slice(&1_u16.to_be_bytes());
        out.extend(entry(
            tag,
            2,
            u32::try_from(value.len()).unwrap(),
            place(value),
        ));
        out.extend_from_slice(&[0; 4]);
    }
    out.extend(values);
    out
}

fn entry(tag: u16, kind: u16, count: u32, value: u32) -> Vec<u8> {
    let mut out = tag.to_be_bytes().to_vec();
    out.extend_from_slice(&kind.to_be_bytes());
    out.extend_from_slice(&count.to_be_bytes());
    out.extend_from_slice(&value.to_be_bytes());
    out
}

/// An 8x8 baseline JPEG of four inks, all at half strength.
pub fn cmyk_jpeg(adobe: bool) -> Vec<u8> {
    let mut out = vec![0xFF, 0xD8];
    if adobe {
        out.extend_from_slice(b"\xFF\xEE\0\x0EAdobe\0\x64\0\0\0\0\0");
    }
    out.extend_from_slice(&[0xFF, 0xDB, 0, 67, 0]);
    out.extend_from_slice(&[1; 64]);
    out.extend_from_slice(&[0xFF, 0xC0, 0, 20, 8, 0, 8, 0, 8, 4]);
    out.extend((1..=4).flat_map(|id| [id, 0x11, 0]));
    for table in [0x00, 0x10] {
        // One code of one bit, which means zero, or end of block.
        out.extend_from_slice(&[0xFF, 0xC4, 0, 20, table, 1]);
        out.extend_from_slice(&[0; 16]);
    }
    out.extend_from_slice(&[0xFF, 0xDA, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0]);
    out.extend_from_slice(&[0, 0xFF, 0xD9]);
    out
}

/// A grey baseline JPEG of four blocks, with these restart markers between them.
pub fn restarting_jpeg(restarts: &[u8]) -> Vec<u8> {
    let mut out = vec![0xFF, 0xD8, 0xFF, 0xDB, 0, 67, 0];
    out.extend_from_slice(&[1; 64]);
    out.extend_from_slice(&[0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 32, 1, 1, 0x11, 0]);
    for table in [0x00, 0x10] {
        out.extend_from_slice(&[0xFF, 0xC4, 0, 20, table, 1]);
        out.extend_from_slice(&[0; 16]);
    }
    out.extend_from_slice(&[0xFF, 0xDD, 0, 4, 0, 1]);
    out.extend_from_slice(&[0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0]);
    // Two bits a block, filled up with ones.
    out.push(0x3F);
    for number in restarts {
        out.extend_from_slice(&[0xFF, 0xD0 | number, 0x3F]);
    }
    out.extend_from_slice(&[0xFF, 0xD9]);
    out
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn list(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn licensor(name: Option<String>, url: Option<String>) -> Licensor {
    Licensor { name, url }
}

/// A record with every field set, in several scripts, with markup in it.
pub fn full_rights() -> Metadata {
    Metadata {
        creators: list(&["Aleksey Druzhinin", "Zoë Øre"]),
        credit_line: some("Sputnik/Aleksey Druzhinin/Kremlin via Reuters"),
        source: some("Sputnik & Söhne <Archiv> \"Nord\""),
        copyright: some("© 2026 Пресс-служба"),
        usage_terms: some("GERMANY OUT; no archive"),
        licence_url: some("https://creativecommons.org/licenses/by/4.0/?a=1&b=2"),
        headline: some("首脑会议"),
        caption: some("First line.\nSecond line with ]]> and 🙂."),
        alt: some("Two people shake hands"),
        extended_description: some("A long hall, seen from the left."),
        persons: list(&["Ana Lima", "Bo Ek"]),
        sublocation: some("Stade <Nord>"),
        place: some("Saint-Étienne"),
        region: some("Loire"),
        country: some("France"),
        country_code: some("FRA"),
        places_shown: list(&["Hall 4, Lyon", "Genève"]),
        taken: some("2026-05-01T10:20:30+02:00"),
        suppliers: list(&["Sputnik", "Reuters"]),
        licensors: vec![
            licensor(
                some("Reuters Pictures"),
                some("https://pictures.example/licence"),
            ),
            licensor(some("Söhne & Co."), None),
            licensor(None, some("http://archive.example/")),
        ],
        instructions: some("Mandatory credit"),
        event: some("The 38th meeting"),
        digital_source_type: some("http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"),
        data_mining: some("http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-SEECONSTRAINT"),
        other_constraints: some("No training but by <us>"),
    }
}
