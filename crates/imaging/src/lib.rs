//! Decoding, resizing and rights metadata of pictures, hardened against hostile files.
