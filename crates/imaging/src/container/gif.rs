//! GIF: blocks, frames, and the application extension that holds XMP.

use super::{Blocks, Header, Inserts, take, take_u8};
use crate::{Error, Limits};

const XMP: &[u8] = b"\x0BXMP DataXMP";
const LOOPING: [&[u8]; 2] = [b"\x0BNETSCAPE2.0", b"\x0BANIMEXTS1.0"];
/// Bytes of the header and the logical screen descriptor.
const SCREEN: usize = 13;

/// One block of the stream, with the bytes it was read from.
enum Block<'a> {
    Extension {
        label: u8,
        body: &'a [u8],
        raw: &'a [u8],
    },
    Frame {
        width: u32,
        height: u32,
        raw: &'a [u8],
    },
}

/// Walks from the first block to the trailer; what follows is never looked at.
struct Walk<'a> {
    rest: &'a [u8],
    done: bool,
}

/// The header with its global palette, and the blocks behind it.
fn open(bytes: &[u8]) -> Result<(&[u8], Walk<'_>), Error> {
    let mut rest = bytes;
    let screen = take(&mut rest, SCREEN)?;
    take(&mut rest, palette_size(screen[10]))?;
    let head = &bytes[..bytes.len() - rest.len()];
    Ok((head, Walk { rest, done: false }))
}

/// Bytes of the palette that a packed field announces.
fn palette_size(packed: u8) -> usize {
    if packed & 0x80 == 0 {
        0
    } else {
        3 << ((packed & 7) + 1)
    }
}

impl<'a> Iterator for Walk<'a> {
    type Item = Result<Block<'a>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let item = self.step().transpose();
        self.done = !matches!(item, Some(Ok(_)));
        item
    }
}

impl<'a> Walk<'a> {
    fn step(&mut self) -> Result<Option<Block<'a>>, Error> {
        let start = self.rest;
        match take_u8(&mut self.rest)? {
            0x3B => Ok(None),
            0x21 => self.extension(start).map(Some),
            0x2C => self.frame(start).map(Some),
            _ => Err(Error::broken("it has an unknown block")),
        }
    }

    fn extension(&mut self, start: &'a [u8]) -> Result<Block<'a>, Error> {
        let label = take_u8(&mut self.rest)?;
        self.skip_sub_blocks()?;
        let raw = &start[..start.len() - self.rest.len()];
        Ok(Block::Extension {
            label,
            body: &raw[2..],
            raw,
        })
    }

    fn frame(&mut self, start: &'a [u8]) -> Result<Block<'a>, Error> {
        let head = take(&mut self.rest, 9)?;
        // The palette, and one byte for the size of the first LZW code.
        take(&mut self.rest, palette_size(head[8]) + 1)?;
        self.skip_sub_blocks()?;
        let raw = &start[..start.len() - self.rest.len()];
        Ok(Block::Frame {
            width: le_u16(head, 4),
            height: le_u16(head, 6),
            raw,
        })
    }

    fn skip_sub_blocks(&mut self) -> Result<(), Error> {
        loop {
            let size = usize::from(take_u8(&mut self.rest)?);
            if size == 0 {
                return Ok(());
            }
            take(&mut self.rest, size)?;
        }
    }
}

fn le_u16(bytes: &[u8], at: usize) -> u32 {
    u32::from(u16::from_le_bytes([bytes[at], bytes[at + 1]]))
}

/// Reads the screen size, counts frames up to the limit, and requires the trailer.
pub(super) fn header(bytes: &[u8], limits: &Limits) -> Result<Header, Error> {
    let (head, blocks) = open(bytes)?;
    let mut frames = 0;
    for block in blocks {
        if let Block::Frame { width, height, .. } = block? {
            frames += 1;
            limits.check_size(width, height)?;
            limits.check_frames(frames)?;
        }
    }
    if frames == 0 {
        return Err(Error::broken("it has no frame"));
    }
    Ok(Header {
        width: le_u16(head, 6),
        height: le_u16(head, 8),
        frames,
        // RGBA, and the frame before it is laid on the screen.
        bytes_per_pixel: 8,
    })
}

/// Finds XMP; stops quietly at damage.
pub(super) fn blocks(bytes: &[u8]) -> Blocks<'_> {
    let extension = |block| match block {
        Block::Extension {
            label: 0xFF, body, ..
        } => body.strip_prefix(XMP),
        _ => None,
    };
    let found = open(bytes)
        .ok()
        .and_then(|(_, walk)| walk.map_while(Result::ok).find_map(extension));
    // The packet is not cut into sub-blocks: 258 bytes behind it make readers
    // that skip sub-blocks land on the terminator.
    let xmp = found.and_then(|data| data.len().checked_sub(258).map(|end| &data[..end]));
    Blocks {
        xmp,
        ..Blocks::default()
    }
}

/// Rebuilds the file from frames, timing and looping, with our XMP at the end.
pub(super) fn rewrite(bytes: &[u8], inserts: &Inserts) -> Result<Vec<u8>, Error> {
    let (head, blocks) = open(bytes)?;
    let mut out = Vec::with_capacity(bytes.len() + 8_192);
    // The extension block needs the later version.
    out.extend_from_slice(b"GIF89a");
    out.extend_from_slice(&head[6..]);
    for block in blocks {
        match block? {
            Block::Frame { raw, .. } => out.extend_from_slice(raw),
            // 0xF9 is timing and transparency; 0xFF an application's.
            Block::Extension {
                label: 0xF9, raw, ..
            } => out.extend_from_slice(raw),
            Block::Extension {
                label: 0xFF,
                body,
                raw,
            } if is_looping(body) => {
                out.extend_from_slice(raw);
            }
            Block::Extension { .. } => {}
        }
    }
    if let Some(xmp) = &inserts.xmp {
        push_xmp(&mut out, xmp);
    }
    out.push(0x3B);
    Ok(out)
}

fn is_looping(body: &[u8]) -> bool {
    // Name, one sub-block of three bytes, terminator: nothing can hide in it.
    body.len() == 17 && LOOPING.iter().any(|name| body.starts_with(name))
}

fn push_xmp(out: &mut Vec<u8>, xmp: &[u8]) {
    out.extend_from_slice(&[0x21, 0xFF]);
    out.extend_from_slice(XMP);
    out.extend_from_slice(xmp);
    out.push(1);
    out.extend((0..=255).rev());
    out.push(0);
}
