//! Huffman tables (ITU-T T.81, annex C) and reading symbols with them.

use super::bits::Bits;
use crate::Error;
use crate::container::take;

/// Codes up to this length are looked up at once.
const SHORT: u32 = 8;

/// A table for reading.
pub(super) struct Huffman {
    /// By the next eight bits: length of the code and its symbol, 0 where it is longer.
    short: [u16; 1 << SHORT],
    /// By length: the largest code of it, -1 where there is none.
    largest: [i32; 17],
    /// By length: what has to be added to a code to have the place of its symbol.
    offset: [i32; 17],
    symbols: Vec<u8>,
}

/// The four tables for DC and the four for AC that a scan can name.
#[derive(Default)]
pub(super) struct Tables {
    pub dc: [Option<Huffman>; 4],
    pub ac: [Option<Huffman>; 4],
}

impl Tables {
    /// Reads a segment that defines tables; each replaces one of before.
    pub fn define(&mut self, mut payload: &[u8]) -> Result<(), Error> {
        while let [place, rest @ ..] = payload {
            payload = rest;
            let counts = take(&mut payload, 16)?;
            let total = counts.iter().map(|count| usize::from(*count)).sum();
            let table = Huffman::new(counts, take(&mut payload, total)?)?;
            let slots = match place >> 4 {
                0 => &mut self.dc,
                1 => &mut self.ac,
                _ => return Err(Error::broken("it has a Huffman table of no kind")),
            };
            let slot = slots.get_mut(usize::from(place & 15));
            *slot.ok_or_else(|| Error::broken("it has too many Huffman tables"))? = Some(table);
        }
        Ok(())
    }
}

impl Huffman {
    fn new(counts: &[u8], symbols: &[u8]) -> Result<Self, Error> {
        let mut table = Self {
            short: [0; 1 << SHORT],
            largest: [-1; 17],
            offset: [0; 17],
            symbols: symbols.to_vec(),
        };
        let (mut code, mut place) = (0_usize, 0_usize);
        for (length, count) in (1_u32..).zip(counts) {
            let next = code + usize::from(*count);
            if next > 1 << length {
                return Err(Error::broken("it has an impossible Huffman table"));
            }
            if *count > 0 {
                let slot = length as usize;
                // Both are at most 65536.
                table.offset[slot] = place as i32 - code as i32;
                table.largest[slot] = next as i32 - 1;
                let those = &symbols[place..place + usize::from(*count)];
                table.look_up(code, length, those);
            }
            place += usize::from(*count);
            code = next << 1;
        }
        Ok(table)
    }

    /// Notes what codes of one length mean, where they are short.
    fn look_up(&mut self, first: usize, length: u32, symbols: &[u8]) {
        let Some(free) = SHORT.checked_sub(length) else {
            return;
        };
        for (code, symbol) in (first..).zip(symbols) {
            let entry = (length as u16) << 8 | u16::from(*symbol);
            self.short[code << free..(code + 1) << free].fill(entry);
        }
    }

    /// The next symbol; `None` where the data ends or has no code of this table.
    pub fn symbol(&self, bits: &mut Bits<'_>) -> Option<u8> {
        let window = bits.peek16();
        let [length, symbol] = self.short[usize::from(window >> 8)].to_be_bytes();
        if length > 0 {
            bits.skip(length.into())?;
            return Some(symbol);
        }
        let found = (SHORT + 1..=16).find_map(|length| {
            let code = i32::from(window >> (16 - length));
            let slot = length as usize;
            (code <= self.largest[slot]).then(|| (length, code + self.offset[slot]))
        });
        let (length, place) = found?;
        bits.skip(length)?;
        let place = usize::try_from(place).ok()?;
        self.symbols.get(place).copied()
    }
}
