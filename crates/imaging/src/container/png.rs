//! PNG: chunks, and the ones that hold metadata.

use super::{Blocks, Header, Inserts, take};
use crate::Error;

/// Chunks needed to show the picture or its animation in the right colours.
const KEPT: [&[u8; 4]; 19] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT",
    b"bKGD", b"pHYs", b"cICP", b"mDCV", b"cLLI", b"acTL", b"fcTL", b"fdAT", b"hIST",
];
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1A\n";
/// Keyword, then: not compressed, no language, no translated keyword.
const XMP: &[u8] = b"XML:com.adobe.xmp\0\0\0\0\0";
/// Records as some tools write them: in hexadecimal digits, mostly compressed.
const PACKED: [&[u8]; 3] = [
    b"Raw profile type xmp\0",
    b"Raw profile type iptc\0",
    b"Raw profile type 8bim\0",
];

/// One chunk; `raw` includes length, type and checksum.
struct Chunk<'a> {
    kind: &'a [u8],
    data: &'a [u8],
    raw: &'a [u8],
}

/// Walks up to and including IEND; what follows is never looked at.
struct Chunks<'a> {
    rest: &'a [u8],
    done: bool,
}

fn chunks(bytes: &[u8]) -> Chunks<'_> {
    Chunks {
        rest: bytes.get(SIGNATURE.len()..).unwrap_or_default(),
        done: false,
    }
}

impl<'a> Iterator for Chunks<'a> {
    type Item = Result<Chunk<'a>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let chunk = self.step();
        self.done = chunk.as_ref().map_or(true, |chunk| chunk.kind == b"IEND");
        Some(chunk)
    }
}

impl<'a> Chunks<'a> {
    fn step(&mut self) -> Result<Chunk<'a>, Error> {
        let mut ahead = self.rest;
        let length = be_u32(take(&mut ahead, 4)?) as usize;
        let total = length.checked_add(12).ok_or_else(Error::cut_off)?;
        let raw = take(&mut self.rest, total)?;
        Ok(Chunk {
            kind: &raw[4..8],
            data: &raw[8..8 + length],
            raw,
        })
    }
}

/// The first four bytes as a number; zero where there are fewer.
fn be_u32(bytes: &[u8]) -> u32 {
    bytes
        .first_chunk()
        .map_or(0, |four| u32::from_be_bytes(*four))
}

/// Reads IHDR and the animation header, and requires IEND.
pub(super) fn header(bytes: &[u8]) -> Result<Header, Error> {
    let mut frames = 1;
    for chunk in chunks(bytes) {
        let chunk = chunk?;
        if chunk.kind == b"acTL" {
            frames = be_u32(chunk.data).max(1);
        }
    }
    let first = chunks(bytes).next().ok_or_else(Error::cut_off)??;
    let [w3, w2, w1, w0, h3, h2, h1, h0, depth, ..] = *first.data else {
        return Err(Error::cut_off());
    };
    Ok(Header {
        width: u32::from_be_bytes([w3, w2, w1, w0]),
        height: u32::from_be_bytes([h3, h2, h1, h0]),
        frames,
        // RGBA and a copy of it; 16-bit channels are read before they are halved.
        bytes_per_pixel: if depth == 16 { 12 } else { 8 },
    })
}

/// Finds EXIF and uncompressed XMP; stops quietly at damage.
pub(super) fn blocks(bytes: &[u8]) -> Blocks<'_> {
    let mut blocks = Blocks::default();
    for chunk in chunks(bytes).map_while(Result::ok) {
        match chunk.kind {
            b"eXIf" => blocks.exif = blocks.exif.or(Some(chunk.data)),
            b"iTXt" => {
                // Behind the keyword stands whether the text is compressed.
                blocks.has_packed |= chunk.data.starts_with(b"XML:com.adobe.xmp\0\x01");
                blocks.xmp = blocks.xmp.or_else(|| xmp(chunk.data));
            }
            b"tEXt" | b"zTXt" => {
                let mut packed = PACKED.iter();
                blocks.has_packed |= packed.any(|keyword| chunk.data.starts_with(keyword));
            }
            _ => {}
        }
    }
    blocks
}

fn xmp(data: &[u8]) -> Option<&[u8]> {
    let rest = data.strip_prefix(b"XML:com.adobe.xmp\0")?;
    // Compression flag and method; XMP's specification asks for uncompressed.
    let rest = rest.strip_prefix(b"\0\0")?;
    // Language tag and translated keyword, both ended by NUL.
    rest.splitn(3, |byte| *byte == 0).nth(2)
}

/// Rebuilds the file from the kept chunks, with `inserts` behind the header.
pub(super) fn rewrite(bytes: &[u8], inserts: &Inserts) -> Result<Vec<u8>, Error> {
    let mut out = Vec::with_capacity(bytes.len() + 8_192);
    out.extend_from_slice(SIGNATURE);
    for chunk in chunks(bytes) {
        let chunk = chunk?;
        if KEPT.iter().any(|kind| chunk.kind == *kind) {
            out.extend_from_slice(chunk.raw);
        }
        if chunk.kind == b"IHDR" {
            push_inserts(&mut out, inserts);
        }
    }
    Ok(out)
}

fn push_inserts(out: &mut Vec<u8>, inserts: &Inserts) {
    if let Some(exif) = &inserts.exif {
        push_chunk(out, b"eXIf", &[exif]);
    }
    if let Some(xmp) = &inserts.xmp {
        push_chunk(out, b"iTXt", &[XMP, xmp]);
    }
}

fn push_chunk(out: &mut Vec<u8>, kind: &[u8; 4], parts: &[&[u8]]) {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    out.extend_from_slice(&u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes());
    let start = out.len();
    out.extend_from_slice(kind);
    for part in parts {
        out.extend_from_slice(part);
    }
    let checksum = crc32(&out[start..]);
    out.extend_from_slice(&checksum.to_be_bytes());
}

/// PNG's checksum, bit by bit: it only ever runs over a few kilobytes of ours.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg());
    !bytes
        .iter()
        .fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}
