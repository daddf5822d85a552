//! The one error of this crate: each variant is a different answer to a person.

/// Why a file was refused or could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The first bytes are none of the four accepted formats.
    #[error("not a JPEG, PNG, GIF or WebP file")]
    UnknownFormat,
    /// The file is larger than the limit; both in bytes.
    #[error("the file has {bytes} bytes; at most {limit} are accepted")]
    TooManyBytes {
        /// Size of the file in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// A side, or the area, is over the limit; in pixels.
    #[error("{width} x {height} pixels are more than accepted")]
    TooLarge {
        /// Width in pixels, as stored.
        width: u32,
        /// Height in pixels, as stored.
        height: u32,
    },
    /// Decoding would take more memory than the limit; both in bytes.
    #[error("decoding would take {bytes} bytes of memory; at most {limit} are accepted")]
    TooMuchMemory {
        /// Estimate of the peak in bytes.
        bytes: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// An animation with more frames, or a JPEG with more scans, than the limit.
    #[error("more than {limit} frames or scans")]
    TooManyFrames {
        /// The limit, in frames or scans.
        limit: u32,
    },
    /// Damaged or cut off; the text says what was wrong.
    #[error("the file is damaged: {0}")]
    Broken(String),
    /// A sound file of a kind that is not decoded.
    #[error("unsupported: {0}")]
    Unsupported(&'static str),
    /// The encoder refused the pixels, for example a WebP side over 16383.
    #[error("could not encode: {0}")]
    Encode(String),
}

impl Error {
    /// A damaged file, in the words of whoever noticed.
    pub(crate) fn broken(what: impl ToString) -> Self {
        Self::Broken(what.to_string())
    }

    /// A file that ends before its format says so.
    pub(crate) fn cut_off() -> Self {
        Self::broken("it ends too early")
    }
}
