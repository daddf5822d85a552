//! JPEG: segments, scans, and the application segments that hold metadata.

mod bits;
mod blocks;
mod entropy;
mod huffman;

use std::borrow::Cow;

use super::{Blocks, Header, Inserts, take, take_u8};
use crate::Error;

pub(super) use entropy::check as check_data;

/// Scans a progressive file may have. Real ones have about ten; thousands of
/// empty scans over a large picture are a known way to burn CPU.
const MAX_SCANS: u32 = 100;

const EXIF: &[u8] = b"Exif\0\0";
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
const ICC: &[u8] = b"ICC_PROFILE\0";
const PHOTOSHOP: &[u8] = b"Photoshop 3.0\0";
const ADOBE: &[u8] = b"Adobe";
/// The IPTC record among Photoshop's image resources.
const IPTC_RESOURCE: u16 = 0x0404;
/// Bytes that a segment can hold after its length field.
const MAX_PAYLOAD: usize = 65_533;

/// A marker with its payload and, for a scan, the entropy-coded data behind it.
struct Segment<'a> {
    marker: u8,
    payload: &'a [u8],
    scan: &'a [u8],
}

/// Walks from SOI to EOI; what follows EOI is never looked at.
struct Segments<'a> {
    rest: &'a [u8],
    done: bool,
}

fn segments(bytes: &[u8]) -> Segments<'_> {
    Segments {
        rest: bytes.get(2..).unwrap_or_default(),
        done: false,
    }
}

impl<'a> Iterator for Segments<'a> {
    type Item = Result<Segment<'a>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let item = self.step().transpose();
        self.done = !matches!(item, Some(Ok(_)));
        item
    }
}

impl<'a> Segments<'a> {
    fn step(&mut self) -> Result<Option<Segment<'a>>, Error> {
        loop {
            // Stray bytes between segments are skipped, as libjpeg does.
            while take_u8(&mut self.rest)? != 0xFF {}
            let mut marker = take_u8(&mut self.rest)?;
            while marker == 0xFF {
                marker = take_u8(&mut self.rest)?;
            }
            match marker {
                0xD9 => return Ok(None),
                // No length: stuffing, TEM, RSTn, SOI.
                0x00 | 0x01 | 0xD0..=0xD8 => {}
                _ => return self.segment(marker).map(Some),
            }
        }
    }

    fn segment(&mut self, marker: u8) -> Result<Segment<'a>, Error> {
        let length = take(&mut self.rest, 2)?;
        let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
        let length = length
            .checked_sub(2)
            .ok_or_else(|| Error::broken("a segment is too short"))?;
        let payload = take(&mut self.rest, length)?;
        let scan_length = if marker == 0xDA {
            scan_length(self.rest)?
        } else {
            0
        };
        let scan = take(&mut self.rest, scan_length)?;
        Ok(Segment {
            marker,
            payload,
            scan,
        })
    }
}

/// Bytes of entropy-coded data up to the next real marker.
fn scan_length(data: &[u8]) -> Result<usize, Error> {
    data.windows(2)
        .position(|pair| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xD0..=0xD7 | 0xFF))
        .ok_or_else(Error::cut_off)
}

/// What the frame header and its surroundings say.
#[derive(Default)]
struct Frame {
    width: u16,
    height: u16,
    components: u8,
    progressive: bool,
}

fn frame(segment: &Segment) -> Result<Frame, Error> {
    if !matches!(segment.marker, 0xC0..=0xC2) {
        return Err(Error::Unsupported(
            "a lossless, arithmetic or hierarchical JPEG",
        ));
    }
    let [precision, h1, h0, w1, w0, components, ..] = *segment.payload else {
        return Err(Error::cut_off());
    };
    if precision != 8 {
        return Err(Error::Unsupported("a JPEG with more than 8 bits a channel"));
    }
    Ok(Frame {
        width: u16::from_be_bytes([w1, w0]),
        height: u16::from_be_bytes([h1, h0]),
        components,
        progressive: segment.marker == 0xC2,
    })
}

/// Any SOFn; the gaps are DHT, JPG and DAC.
fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF)
}

/// Reads the frame header, counts scans and requires the end marker.
pub(super) fn header(bytes: &[u8]) -> Result<Header, Error> {
    let (mut found, mut scans, mut adobe) = (None, 0, false);
    for segment in segments(bytes) {
        let segment = segment?;
        match segment.marker {
            marker if is_frame(marker) && found.is_some() => {
                return Err(Error::broken("it has two frame headers"));
            }
            marker if is_frame(marker) => found = Some(frame(&segment)?),
            0xDA => scans += 1,
            0xEE => adobe |= segment.payload.starts_with(ADOBE),
            _ => {}
        }
    }
    let frame = found.ok_or_else(|| Error::broken("it has no frame header"))?;
    check_kind(&frame, scans, adobe)?;
    Ok(Header {
        width: frame.width.into(),
        height: frame.height.into(),
        frames: 1,
        // RGB, plus either a copy for turning it or 16-bit coefficients.
        bytes_per_pixel: if frame.progressive || scans > 1 { 9 } else { 6 },
    })
}

fn check_kind(frame: &Frame, scans: u32, adobe: bool) -> Result<(), Error> {
    if scans == 0 {
        return Err(Error::broken("it has no picture data"));
    }
    if scans > MAX_SCANS {
        return Err(Error::TooManyFrames { limit: MAX_SCANS });
    }
    match frame.components {
        1 | 3 => Ok(()),
        // Only Adobe's marker says whether the inks are stored inverted.
        4 if adobe => Ok(()),
        4 => Err(Error::Unsupported("a CMYK JPEG without Adobe's marker")),
        _ => Err(Error::Unsupported(
            "a JPEG that is not grey, colour or CMYK",
        )),
    }
}

/// Finds EXIF, XMP and IIM; stops quietly at damage.
pub(super) fn blocks(bytes: &[u8]) -> Blocks<'_> {
    let mut blocks = Blocks::default();
    let mut resources: Vec<&[u8]> = Vec::new();
    // Metadata precedes the first scan, so there is no need to walk the data.
    let before_scan = segments(bytes)
        .map_while(Result::ok)
        .take_while(|s| s.marker != 0xDA);
    for segment in before_scan {
        match segment.marker {
            0xE1 => {
                blocks.exif = blocks.exif.or_else(|| segment.payload.strip_prefix(EXIF));
                blocks.xmp = blocks.xmp.or_else(|| segment.payload.strip_prefix(XMP));
            }
            0xED => resources.extend(segment.payload.strip_prefix(PHOTOSHOP)),
            _ => {}
        }
    }
    blocks.iim = match resources[..] {
        [] => None,
        [one] => iptc_resource(one).map(Cow::Borrowed),
        // Large resources continue in the next segment.
        _ => iptc_resource(&resources.concat()).map(|iim| Cow::Owned(iim.to_vec())),
    };
    blocks
}

/// The IPTC record among Photoshop's image resource blocks.
fn iptc_resource(mut rest: &[u8]) -> Option<&[u8]> {
    loop {
        if take(&mut rest, 4).ok()? != b"8BIM" {
            return None;
        }
        let id = take(&mut rest, 2).ok()?;
        let name_length = usize::from(take_u8(&mut rest).ok()?);
        // Name with its length byte, and data, are each padded to an even size.
        take(&mut rest, name_length | 1).ok()?;
        let size = take(&mut rest, 4).ok()?;
        let size = u32::from_be_bytes([size[0], size[1], size[2], size[3]]) as usize;
        if u16::from_be_bytes([id[0], id[1]]) == IPTC_RESOURCE {
            // Of a resource that is cut short what is there: its record says that it is broken.
            return Some(rest.get(..size).unwrap_or(rest));
        }
        take(&mut rest, size + size % 2).ok()?;
    }
}

/// Rebuilds the file from tables, scans, colour information and `inserts`.
pub(super) fn rewrite(bytes: &[u8], inserts: &Inserts) -> Result<Vec<u8>, Error> {
    let mut out = Vec::with_capacity(bytes.len() + 8_192);
    out.extend_from_slice(b"\xFF\xD8");
    let mut inserted = false;
    for segment in segments(bytes) {
        let segment = segment?;
        // JFIF must stay first; ours come right behind it.
        if !inserted && segment.marker != 0xE0 {
            push_inserts(&mut out, inserts)?;
            inserted = true;
        }
        match segment.marker {
            0xE0 => push_jfif(&mut out, segment.payload)?,
            _ if is_kept(&segment) => {
                push_segment(&mut out, segment.marker, &[segment.payload])?;
                out.extend_from_slice(segment.scan);
            }
            _ => {}
        }
    }
    out.extend_from_slice(b"\xFF\xD9");
    Ok(out)
}

/// Tables, frames and scans, the colour profile, and Adobe's colour transform.
fn is_kept(segment: &Segment) -> bool {
    match segment.marker {
        0xC0..=0xDF => true,
        0xE2 => segment.payload.starts_with(ICC),
        0xEE => segment.payload.starts_with(ADOBE),
        _ => false,
    }
}

/// Keeps the density and drops the thumbnail, which may show what a crop removed.
fn push_jfif(out: &mut Vec<u8>, payload: &[u8]) -> Result<(), Error> {
    match payload.get(..12) {
        Some(head) if head.starts_with(b"JFIF\0") => push_segment(out, 0xE0, &[head, &[0, 0]]),
        _ => Ok(()),
    }
}

fn push_inserts(out: &mut Vec<u8>, inserts: &Inserts) -> Result<(), Error> {
    if let Some(exif) = &inserts.exif {
        push_segment(out, 0xE1, &[EXIF, exif])?;
    }
    if let Some(xmp) = &inserts.xmp {
        push_segment(out, 0xE1, &[XMP, xmp])?;
    }
    if let Some(iim) = &inserts.iim {
        push_segment(out, 0xED, &[PHOTOSHOP, &photoshop_resource(iim)])?;
    }
    match &inserts.icc {
        Some(icc) => push_profile(out, icc),
        None => Ok(()),
    }
}

/// A profile, in numbered parts where one segment does not hold it (ICC.1, annex B).
fn push_profile(out: &mut Vec<u8>, icc: &[u8]) -> Result<(), Error> {
    let parts = icc.chunks(MAX_PAYLOAD - ICC.len() - 2);
    let count = u8::try_from(parts.len())
        .map_err(|_| Error::Encode("the colour profile is too long".into()))?;
    for (number, part) in (1..=count).zip(parts) {
        push_segment(out, 0xE2, &[ICC, &[number, count], part])?;
    }
    Ok(())
}

fn photoshop_resource(iim: &[u8]) -> Vec<u8> {
    let mut out = b"8BIM\x04\x04\0\0".to_vec();
    out.extend_from_slice(&u32::try_from(iim.len()).unwrap_or(u32::MAX).to_be_bytes());
    out.extend_from_slice(iim);
    if !iim.len().is_multiple_of(2) {
        out.push(0);
    }
    out
}

fn push_segment(out: &mut Vec<u8>, marker: u8, parts: &[&[u8]]) -> Result<(), Error> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    let field = u16::try_from(length + 2)
        .ok()
        .filter(|_| length <= MAX_PAYLOAD);
    let field = field.ok_or_else(|| Error::Encode("a JPEG segment is too long".into()))?;
    out.extend_from_slice(&[0xFF, marker]);
    out.extend_from_slice(&field.to_be_bytes());
    for part in parts {
        out.extend_from_slice(part);
    }
    Ok(())
}
