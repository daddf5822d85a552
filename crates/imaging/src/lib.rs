//! Decoding, resizing and rights metadata of pictures, hardened against hostile files.
//!
//! A file is first read by its header only ([`inspect`]), then decoded to plain
//! pixels ([`decode`]), cut and scaled, and encoded again with a fresh rights
//! record. No EXIF of the source, and so no GPS position, reaches an output.

mod container;
mod encode;
mod error;
mod exif;
mod format;
mod icc;
mod iim;
mod inspect;
mod letters;
mod metadata;
mod picture;
mod scale;
mod turn;
mod xmp;

pub use encode::{encode_jpeg, encode_webp, write_rights, write_rights_turned};
pub use error::Error;
pub use format::{Format, Limits};
pub use inspect::{Info, inspect};
pub use metadata::{Licensor, Metadata, metadata, unread};
pub use picture::{Picture, average_colour, decode};
pub use scale::{crop_to, resize};
pub use turn::turned;
