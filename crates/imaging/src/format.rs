//! The four accepted formats, recognised by content, and the limits put on a file.

use serde::{Deserialize, Serialize};

/// A file format, recognised by its signature and never by a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Format {
    /// JPEG (ISO 10918): baseline, extended and progressive Huffman.
    Jpeg,
    /// PNG, including APNG.
    Png,
    /// GIF 87a and 89a.
    Gif,
    /// WebP: lossy, lossless and animated.
    WebP,
}

impl Format {
    /// Recognises a file by its whole signature, which must be the first bytes.
    pub fn sniff(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"\xFF\xD8\xFF") {
            Some(Self::Jpeg)
        } else if bytes.starts_with(b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR") {
            Some(Self::Png)
        } else if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
            Some(Self::Gif)
        } else if is_webp(bytes) {
            Some(Self::WebP)
        } else {
            None
        }
    }

    /// The usual file extension, without a dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::WebP => "webp",
        }
    }

    /// The media type.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::WebP => "image/webp",
        }
    }
}

fn is_webp(bytes: &[u8]) -> bool {
    let first_chunk = bytes.get(12..16).unwrap_or_default();
    bytes.starts_with(b"RIFF")
        && bytes.get(8..12) == Some(b"WEBP")
        && [b"VP8 ", b"VP8L", b"VP8X"]
            .iter()
            .any(|kind| first_chunk == *kind)
}

/// How much a file may ask of us. Everything is checked on headers, before pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file, in bytes.
    pub max_bytes: usize,
    /// Width times height, in pixels.
    pub max_pixels: u64,
    /// The longer side, in pixels.
    pub max_side: u32,
    /// Estimated peak of memory while decoding, in bytes.
    pub max_alloc: u64,
    /// Frames of an animation, although only the first one is used.
    pub max_frames: u32,
}

impl Default for Limits {
    /// 50 MB, 100 megapixels, 16384 pixels a side, 768 MiB, 1000 frames.
    fn default() -> Self {
        Self {
            max_bytes: 50_000_000,
            max_pixels: 100_000_000,
            max_side: 16_384,
            max_alloc: 768 << 20,
            max_frames: 1_000,
        }
    }
}

impl Limits {
    /// Refuses empty and over-large canvases; sides in pixels.
    pub(crate) fn check_size(&self, width: u32, height: u32) -> Result<(), crate::Error> {
        if width == 0 || height == 0 {
            return Err(crate::Error::broken("a side is zero pixels long"));
        }
        let pixels = u64::from(width) * u64::from(height);
        if width.max(height) > self.max_side || pixels > self.max_pixels {
            return Err(crate::Error::TooLarge { width, height });
        }
        Ok(())
    }

    /// Refuses animations with too many frames.
    pub(crate) fn check_frames(&self, frames: u32) -> Result<(), crate::Error> {
        if frames > self.max_frames {
            return Err(crate::Error::TooManyFrames {
                limit: self.max_frames,
            });
        }
        Ok(())
    }
}
