//! What the disk says of a file, by which a file that has not changed is known without being read.
use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;

use crate::ground::clock::{Millis, SECOND};
use crate::ground::ids::sha256;

/// For so long after a change a file may change again without its times telling: they are as
/// coarse as two seconds on some disks.
const COARSE: Millis = 3 * SECOND;

/// A file's size, times and place on its disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stat {
    seal: i64,
    newest: Millis,
}

impl Stat {
    /// What `metadata` says. The time of the last change of the record counts too, because tools
    /// that copy files set the other one back.
    pub fn of(metadata: &Metadata) -> Self {
        let facts = [
            i64::try_from(metadata.size()).unwrap_or(i64::MAX),
            metadata.mtime(),
            metadata.mtime_nsec(),
            metadata.ctime(),
            metadata.ctime_nsec(),
            // Numbers of their own kind, of which each bit counts.
            metadata.ino().cast_signed(),
            metadata.dev().cast_signed(),
        ];
        Self {
            seal: sealed(facts.iter().flat_map(|fact| fact.to_le_bytes())),
            newest: metadata
                .mtime()
                .max(metadata.ctime())
                .saturating_mul(SECOND),
        }
    }

    /// What tells this state of the file from others; `None` where it may change at `now`, the time
    /// before it was looked at, without its times telling.
    pub fn seal(self, now: Millis) -> Option<i64> {
        (self.newest < now - COARSE).then_some(self.seal)
    }

    /// The seal of a file together with that of another.
    #[must_use]
    pub fn with(self, other: Option<Self>) -> Self {
        let Some(other) = other else { return self };
        Self {
            seal: sealed(
                [self.seal, other.seal]
                    .iter()
                    .flat_map(|seal| seal.to_le_bytes()),
            ),
            newest: self.newest.max(other.newest),
        }
    }
}

/// The first eight bytes of a SHA-256.
fn sealed(bytes: impl Iterator<Item = u8>) -> i64 {
    first_eight(&bytes.collect::<Vec<u8>>())
}

/// The first eight bytes of the SHA-256 of `bytes`, as a number.
pub fn first_eight(bytes: &[u8]) -> i64 {
    let hash = sha256(bytes);
    let mut first = [0; 8];
    first.copy_from_slice(&hash[..8]);
    i64::from_le_bytes(first)
}
