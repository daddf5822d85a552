//! The recorded changes of files, as `shim.c` writes them.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use crate::Result;

/// Bytes in front of a record's path.
const HEAD: usize = 15;

/// A change of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Bytes that were written at an offset.
    Write(u64, Vec<u8>),
    /// A new length.
    Truncate(u64),
    /// What was changed before is on the disk.
    Sync,
    /// Another name.
    Rename(String),
    /// The file is gone.
    Unlink,
}

/// A change with its file and its moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The file's name below the folder.
    pub name: String,
    /// What was done.
    pub change: Change,
    /// The trace's length once this was written down.
    pub at: u64,
}

/// Records, one after another.
#[derive(Debug)]
pub struct Trace<R> {
    from: R,
    at: u64,
}

impl Trace<BufReader<File>> {
    /// The records of a file.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn open(path: &Path) -> Result<Self> {
        let file = File::open(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self::of(BufReader::new(file)))
    }
}

impl<R: Read> Trace<R> {
    fn of(from: R) -> Self {
        Self { from, at: 0 }
    }

    /// `None` where the trace ends, also within a record: its server was killed.
    fn record(&mut self) -> Option<Record> {
        let head = self.take(HEAD)?;
        let number = |from: usize, to: usize| {
            let bytes = head[from..to].iter().rev();
            bytes.fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte))
        };
        let name = self.text(usize::try_from(number(1, 3)).ok()?)?;
        let length = usize::try_from(number(11, 15)).ok()?;
        let offset = number(3, 11);
        let data = self.take(length)?;
        let change = match head[0] {
            b'W' => Change::Write(offset, data),
            b'T' => Change::Truncate(offset),
            b'S' => Change::Sync,
            b'R' => Change::Rename(String::from_utf8(data).ok()?),
            b'U' => Change::Unlink,
            _ => return None,
        };
        let at = self.at;
        Some(Record { name, change, at })
    }

    fn text(&mut self, length: usize) -> Option<String> {
        String::from_utf8(self.take(length)?).ok()
    }

    fn take(&mut self, length: usize) -> Option<Vec<u8>> {
        let mut bytes = vec![0; length];
        self.from.read_exact(&mut bytes).ok()?;
        self.at += length as u64;
        Some(bytes)
    }
}

impl<R: Read> Iterator for Trace<R> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        self.record()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(kind: u8, name: &str, offset: u64, data: &[u8]) -> Vec<u8> {
        let mut bytes = vec![kind];
        bytes.extend((name.len() as u16).to_le_bytes());
        bytes.extend(offset.to_le_bytes());
        bytes.extend((data.len() as u32).to_le_bytes());
        bytes.extend(name.as_bytes());
        bytes.extend(data);
        bytes
    }

    #[test]
    fn records_come_back_with_the_trace_s_length_behind_them() {
        let mut all = bytes(b'W', "a.db", 4_096, b"text");
        let first = all.len() as u64;
        all.extend(bytes(b'S', "a.db", 0, b""));
        let second = all.len() as u64;
        all.extend(bytes(b'R', "a.part", 0, b"a.new"));
        let records: Vec<Record> = Trace::of(&all[..]).collect();
        assert_eq!(records[0].change, Change::Write(4_096, b"text".to_vec()));
        assert_eq!((records[0].at, records[1].at), (first, second));
        assert_eq!(records[1].change, Change::Sync);
        assert_eq!(records[2].change, Change::Rename("a.new".to_owned()));
    }

    #[test]
    fn a_record_that_was_broken_off_is_none() {
        let all = bytes(b'W', "a.db", 0, b"text");
        assert_eq!(Trace::of(&all[..all.len() - 1]).count(), 0);
    }
}
