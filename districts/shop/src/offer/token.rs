//! Tokens in letters: random, and kept only as their hash.
use sha2::{Digest, Sha256};

use ground::ids::{from_hex, hex, random_bytes};

/// A new token as it stands in a link, and its hash as it is kept.
pub fn new() -> (String, String) {
    let bytes: [u8; 16] = random_bytes();
    (hex(&bytes), hex(&Sha256::digest(bytes)))
}

/// The hash of a token that came back; `None` for what can be none.
pub fn hash(token: &str) -> Option<String> {
    let bytes: [u8; 16] = from_hex(token)?;
    Some(hex(&Sha256::digest(bytes)))
}
