//! Ids and secrets: time-ordered numbers for rows, random bytes for tokens.
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use http::HeaderValue;

use crate::clock::Millis;

/// Bits of an id below the milliseconds: the process, then a count.
const LOW_BITS: u32 = NODE_BITS + COUNT_BITS;
/// Bits for the process that made the id.
const NODE_BITS: u32 = 10;
/// Bits for the ids of one process in one millisecond; what is more goes into the next one.
const COUNT_BITS: u32 = 10;
/// 2020-01-01T00:00:00Z, so that ids stay short.
const EPOCH: Millis = 1_577_836_800_000;

/// Makes ids that grow with time and that no other process makes.
#[derive(Clone, Debug)]
pub struct Ids {
    node: i64,
    /// Milliseconds and count of the last id.
    last: Arc<AtomicI64>,
}

impl Ids {
    /// For the process to which the database has given this number
    /// (`publication::next_node`). Numbers come again after 1,024 starts: two processes
    /// would have to run side by side for as long.
    pub fn of_node(number: i64) -> Self {
        Self {
            node: number.rem_euclid(1 << NODE_BITS),
            last: Arc::default(),
        }
    }

    /// The next id at `now`.
    pub fn next(&self, now: Millis) -> i64 {
        let fresh = (now - EPOCH).max(0) << COUNT_BITS;
        let previous = self
            .last
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |last| {
                Some(fresh.max(last + 1))
            })
            .unwrap_or_else(|last| last);
        let tick = fresh.max(previous + 1);
        let count = tick & ((1 << COUNT_BITS) - 1);
        (tick >> COUNT_BITS) << LOW_BITS | self.node << COUNT_BITS | count
    }
}

/// Names requests for the log: eight digits drawn at the start of the process, then a count.
#[derive(Debug)]
pub struct RequestIds {
    process: String,
    next: AtomicU64,
}

impl Default for RequestIds {
    fn default() -> Self {
        Self {
            process: hex(&random_bytes::<4>()),
            next: AtomicU64::new(1),
        }
    }
}

impl RequestIds {
    /// The next name, as a header carries it.
    pub fn next(&self) -> HeaderValue {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let name = [&self.process, "-", &hex(&number.to_be_bytes()[2..])].concat();
        HeaderValue::try_from(name).expect("hexadecimal digits are a header value")
    }
}

/// The smallest id that can be made at a moment, so that what was made in a span of time is a range
/// of ids. An id that had to wait for its millisecond can be a few of them late.
pub fn first_at(at: Millis) -> i64 {
    (at - EPOCH).clamp(0, i64::MAX >> LOW_BITS) << LOW_BITS
}

/// The moment at which an id was made, to the millisecond.
pub fn made_at(id: i64) -> Millis {
    (id >> LOW_BITS) + EPOCH
}

/// `N` bytes from the operating system's generator.
///
/// # Panics
/// When the operating system has no randomness, without which nothing here is safe.
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives randomness");
    bytes
}

/// Lower-case hexadecimal digits of `bytes`.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

/// The bytes of `text`, or `None` where it is not hexadecimal of `N` bytes.
pub fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != N * 2 || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0; N];
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(index * 2..index * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}

/// The part of a URL for a name: lower-case letters and digits of any script, joined by hyphens.
pub fn slug(name: &str) -> String {
    let lowered = name.to_lowercase();
    let words = lowered.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

/// SHA-256 of `bytes`.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_and_never_repeat_within_one_millisecond() {
        let ids = Ids::of_node(1);
        let made: Vec<i64> = (0..10_000).map(|_| ids.next(EPOCH + 5)).collect();
        assert!(made.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn nodes_make_different_ids_however_many_in_one_millisecond() {
        let nodes: Vec<Ids> = (1_022..1_025).map(Ids::of_node).collect();
        let mut made = std::collections::HashSet::new();
        for _ in 0..10_000 {
            assert!(nodes.iter().all(|node| made.insert(node.next(EPOCH + 5))));
        }
    }

    #[test]
    fn an_id_tells_when_it_was_made() {
        let made = EPOCH + 86_400_123;
        assert_eq!(made_at(Ids::of_node(1_023).next(made)), made);
    }

    #[test]
    fn hexadecimal_goes_there_and_back_and_refuses_anything_else() {
        assert_eq!(from_hex::<3>(&hex(&[0, 171, 255])), Some([0, 171, 255]));
        for wrong in ["", "00", "00abf", "zzabff", "00abffé"] {
            assert_eq!(from_hex::<3>(wrong), None, "{wrong}");
        }
    }
}
