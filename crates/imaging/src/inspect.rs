//! What a header says: format, size, orientation. No pixel is decoded here.

use crate::{Error, Format, Limits, container, exif};

/// The facts of a file that its header tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Info {
    /// The format, by content.
    pub format: Format,
    /// Width in pixels as seen, after the EXIF orientation is applied.
    pub width: u32,
    /// Height in pixels as seen, after the EXIF orientation is applied.
    pub height: u32,
    /// EXIF orientation, 1 to 8; 1 where the file has none or an invalid one.
    pub orientation: u8,
    /// Whether the file holds more than one frame.
    pub animated: bool,
}

/// Reads the header and walks the file's structure without decoding pixels.
///
/// Refuses unknown formats, cut-off files and whatever is over `limits`.
pub fn inspect(bytes: &[u8], limits: &Limits) -> Result<Info, Error> {
    if bytes.len() > limits.max_bytes {
        return Err(Error::TooManyBytes {
            bytes: bytes.len(),
            limit: limits.max_bytes,
        });
    }
    let format = Format::sniff(bytes).ok_or(Error::UnknownFormat)?;
    let header = container::header(format, bytes, limits)?;
    check_memory(&header, limits)?;
    let orientation = container::blocks(format, bytes)
        .exif
        .map_or(1, exif::orientation);
    // Orientations 5 to 8 lie on their side.
    let (width, height) = match orientation {
        5..=8 => (header.height, header.width),
        _ => (header.width, header.height),
    };
    Ok(Info {
        format,
        width,
        height,
        orientation,
        animated: header.frames > 1,
    })
}

fn check_memory(header: &container::Header, limits: &Limits) -> Result<(), Error> {
    let pixels = u64::from(header.width) * u64::from(header.height);
    let bytes = pixels.saturating_mul(u64::from(header.bytes_per_pixel));
    if bytes > limits.max_alloc {
        return Err(Error::TooMuchMemory {
            bytes,
            limit: limits.max_alloc,
        });
    }
    Ok(())
}
