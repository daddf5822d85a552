//! WebP: RIFF chunks, and the extended header that announces metadata.

use super::{Blocks, Header, Inserts, take};
use crate::Error;

/// Flags of the extended header.
const ICC: u8 = 0x20;
const ALPHA: u8 = 0x10;
const EXIF: u8 = 0x08;
const XMP: u8 = 0x04;
const ANIMATED: u8 = 0x02;

/// One chunk with its data, without padding.
struct Chunk<'a> {
    kind: &'a [u8],
    data: &'a [u8],
}

/// Walks the RIFF body; what follows its declared size is never looked at.
struct Chunks<'a> {
    rest: &'a [u8],
    failed: bool,
}

fn chunks(bytes: &[u8]) -> Result<Chunks<'_>, Error> {
    let size = le_u32(bytes.get(4..).unwrap_or_default()) as usize;
    let end = size.checked_add(8).ok_or_else(Error::cut_off)?;
    let rest = bytes.get(12..end).ok_or_else(Error::cut_off)?;
    Ok(Chunks {
        rest,
        failed: false,
    })
}

impl<'a> Iterator for Chunks<'a> {
    type Item = Result<Chunk<'a>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() || self.failed {
            return None;
        }
        let chunk = self.step();
        self.failed = chunk.is_err();
        Some(chunk)
    }
}

impl<'a> Chunks<'a> {
    fn step(&mut self) -> Result<Chunk<'a>, Error> {
        let kind = take(&mut self.rest, 4)?;
        let size = le_u32(take(&mut self.rest, 4)?) as usize;
        let data = take(&mut self.rest, size)?;
        // The last chunk's padding is forgotten by some writers.
        let padding = (size % 2).min(self.rest.len());
        take(&mut self.rest, padding)?;
        Ok(Chunk { kind, data })
    }
}

/// The first four bytes as a number; zero where there are fewer.
fn le_u32(bytes: &[u8]) -> u32 {
    bytes
        .first_chunk()
        .map_or(0, |four| u32::from_le_bytes(*four))
}

/// What the first chunk says about the canvas.
struct Canvas {
    width: u32,
    height: u32,
    flags: u8,
}

fn canvas(chunk: &Chunk) -> Result<Canvas, Error> {
    match (chunk.kind, chunk.data) {
        (b"VP8X", [flags, _, _, _, w0, w1, w2, h0, h1, h2, ..]) => Ok(Canvas {
            width: u32::from_le_bytes([*w0, *w1, *w2, 0]) + 1,
            height: u32::from_le_bytes([*h0, *h1, *h2, 0]) + 1,
            flags: *flags,
        }),
        // A key frame's tag and start code, then two sides of 14 bits.
        (b"VP8 ", [_, _, _, 0x9D, 0x01, 0x2A, w0, w1, h0, h1, ..]) => Ok(Canvas {
            width: u32::from(u16::from_le_bytes([*w0, *w1]) & 0x3FFF),
            height: u32::from(u16::from_le_bytes([*h0, *h1]) & 0x3FFF),
            flags: 0,
        }),
        // Two sides of 14 bits less one, then whether alpha is used.
        (b"VP8L", [0x2F, packed @ ..]) if packed.len() >= 4 => {
            let packed = le_u32(packed);
            let flags = if packed & (1 << 28) == 0 { 0 } else { ALPHA };
            Ok(Canvas {
                width: (packed & 0x3FFF) + 1,
                height: (packed >> 14 & 0x3FFF) + 1,
                flags,
            })
        }
        _ => Err(Error::broken("its first chunk is not a picture header")),
    }
}

/// Reads the canvas, counts frames, and checks that the chunks are whole.
pub(super) fn header(bytes: &[u8]) -> Result<Header, Error> {
    let (mut found, mut frames, mut stills) = (None, 0, 0);
    for chunk in chunks(bytes)? {
        let chunk = chunk?;
        match chunk.kind {
            b"VP8 " | b"VP8L" => stills += 1,
            b"ANMF" => frames += 1,
            _ => {}
        }
        if found.is_none() {
            found = Some(canvas(&chunk)?);
        }
    }
    let canvas = found.ok_or_else(Error::cut_off)?;
    if frames + stills == 0 {
        return Err(Error::broken("it has no picture data"));
    }
    Ok(Header {
        width: canvas.width,
        height: canvas.height,
        frames: frames.max(1),
        // RGBA, a copy of it, and the planes of the decoder.
        bytes_per_pixel: 10,
    })
}

/// Finds EXIF and XMP; stops quietly at damage.
pub(super) fn blocks(bytes: &[u8]) -> Blocks<'_> {
    let mut blocks = Blocks::default();
    let Ok(chunks) = chunks(bytes) else {
        return blocks;
    };
    for chunk in chunks.map_while(Result::ok) {
        match chunk.kind {
            // Some writers put JPEG's prefix in front.
            b"EXIF" => {
                blocks.exif = Some(chunk.data.strip_prefix(b"Exif\0\0").unwrap_or(chunk.data))
            }
            b"XMP " => blocks.xmp = Some(chunk.data),
            _ => {}
        }
    }
    blocks
}

/// Rebuilds the file in its extended form with picture data and `inserts`.
pub(super) fn rewrite(bytes: &[u8], inserts: &Inserts) -> Result<Vec<u8>, Error> {
    let first = chunks(bytes)?.next().ok_or_else(Error::cut_off)??;
    let canvas = canvas(&first)?;
    let mut icc = inserts.icc.as_deref();
    let mut body = Vec::with_capacity(bytes.len() + 8_192);
    for chunk in chunks(bytes)? {
        let chunk = chunk?;
        match chunk.kind {
            b"ICCP" => icc = Some(chunk.data),
            b"ANIM" | b"ANMF" | b"ALPH" | b"VP8 " | b"VP8L" => {
                push_chunk(&mut body, chunk.kind, chunk.data);
            }
            _ => {}
        }
    }
    let mut out = b"RIFF\0\0\0\0WEBP".to_vec();
    push_chunk(
        &mut out,
        b"VP8X",
        &extended(&canvas, inserts, icc.is_some()),
    );
    push_optional(&mut out, b"ICCP", icc);
    out.append(&mut body);
    push_optional(&mut out, b"EXIF", inserts.exif.as_deref());
    push_optional(&mut out, b"XMP ", inserts.xmp.as_deref());
    let size = u32::try_from(out.len() - 8).map_err(Error::broken)?;
    out[4..8].copy_from_slice(&size.to_le_bytes());
    Ok(out)
}

/// The extended header: what follows, and the canvas.
fn extended(canvas: &Canvas, inserts: &Inserts, icc: bool) -> [u8; 10] {
    let mut flags = canvas.flags & (ALPHA | ANIMATED);
    for (flag, present) in [
        (ICC, icc),
        (EXIF, inserts.exif.is_some()),
        (XMP, inserts.xmp.is_some()),
    ] {
        if present {
            flags |= flag;
        }
    }
    let [w0, w1, w2, _] = canvas.width.wrapping_sub(1).to_le_bytes();
    let [h0, h1, h2, _] = canvas.height.wrapping_sub(1).to_le_bytes();
    [flags, 0, 0, 0, w0, w1, w2, h0, h1, h2]
}

fn push_optional(out: &mut Vec<u8>, kind: &[u8], data: Option<&[u8]>) {
    if let Some(data) = data {
        push_chunk(out, kind, data);
    }
}

fn push_chunk(out: &mut Vec<u8>, kind: &[u8], data: &[u8]) {
    out.extend_from_slice(kind);
    out.extend_from_slice(&u32::try_from(data.len()).unwrap_or(u32::MAX).to_le_bytes());
    out.extend_from_slice(data);
    if !data.len().is_multiple_of(2) {
        out.push(0);
    }
}
