//! Ids and secrets: time-ordered numbers for rows, random bytes for tokens.
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use crate::clock::Millis;

/// Bits of an id below the milliseconds: random at first, then counted up.
const LOW_BITS: u32 = 20;
/// 2020-01-01T00:00:00Z, so that ids stay short.
const EPOCH: Millis = 1_577_836_800_000;

/// Makes ids that grow with time and never repeat within a process.
///
/// Two nodes differ by 20 random bits in each millisecond; the primary key
/// refuses the rare clash, and the transaction is tried again.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    last: Arc<AtomicI64>,
}

impl Ids {
    /// The next id at `now`.
    pub fn next(&self, now: Millis) -> i64 {
        let random = i64::from(u32::from_le_bytes(random_bytes()) >> (32 - LOW_BITS));
        let fresh = ((now - EPOCH).max(0) << LOW_BITS) | random;
        let previous = self
            .last
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |last| {
                Some(fresh.max(last + 1))
            })
            .unwrap_or_else(|last| last);
        fresh.max(previous + 1)
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
    /// The next name.
    pub fn next(&self) -> String {
        format!(
            "{}-{:x}",
            self.process,
            self.next.fetch_add(1, Ordering::Relaxed)
        )
    }
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
    use std::fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_and_never_repeat_within_one_millisecond() {
        let ids = Ids::default();
        let made: Vec<i64> = (0..10_000).map(|_| ids.next(EPOCH + 5)).collect();
        assert!(made.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn an_id_tells_when_it_was_made() {
        let made = EPOCH + 86_400_123;
        assert_eq!(made_at(Ids::default().next(made)), made);
    }

    #[test]
    fn hexadecimal_goes_there_and_back_and_refuses_anything_else() {
        assert_eq!(from_hex::<3>(&hex(&[0, 171, 255])), Some([0, 171, 255]));
        for wrong in ["", "00", "00abf", "zzabff", "00abffé"] {
            assert_eq!(from_hex::<3>(wrong), None, "{wrong}");
        }
    }
}
