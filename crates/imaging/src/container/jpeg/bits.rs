//! The bits of entropy-coded data, up to the next marker (ITU-T T.81, F.2.2.5).

/// Reads bits, most significant first.
pub(super) struct Bits<'a> {
    rest: &'a [u8],
    /// The lowest `count` bits are those not taken yet.
    held: u64,
    count: u32,
}

impl<'a> Bits<'a> {
    pub fn new(rest: &'a [u8]) -> Self {
        Self {
            rest,
            held: 0,
            count: 0,
        }
    }

    /// The next 16 bits without taking them; zeros stand for those behind the end.
    pub fn peek16(&mut self) -> u16 {
        self.fill(16);
        let bits = if self.count < 16 {
            self.held << (16 - self.count)
        } else {
            self.held >> (self.count - 16)
        };
        (bits & 0xFFFF) as u16
    }

    /// Takes at most 16 bits; `None` where there are fewer.
    pub fn take(&mut self, count: u32) -> Option<u32> {
        if count == 0 {
            return Some(0);
        }
        self.fill(count);
        let left = self.count.checked_sub(count)?;
        let bits = (self.held >> left) & ((1 << count) - 1);
        self.count = left;
        u32::try_from(bits).ok()
    }

    /// Passes any number of bits; `None` where there are fewer.
    pub fn skip(&mut self, mut count: u32) -> Option<()> {
        while count > 16 {
            self.take(16)?;
            count -= 16;
        }
        self.take(count).map(|_| ())
    }

    /// Goes on behind the restart marker of this number, which has to be the next one. Bytes
    /// before it are padding.
    pub fn restart(&mut self, number: u8) -> Option<()> {
        self.count = 0;
        loop {
            match self.rest {
                [0xFF, marker @ 0xD0..=0xD7, rest @ ..] => {
                    self.rest = rest;
                    return (*marker == 0xD0 | number).then_some(());
                }
                [_, rest @ ..] => self.rest = rest,
                [] => return None,
            }
        }
    }

    fn fill(&mut self, wanted: u32) {
        if self.count >= wanted {
            return;
        }
        while self.count <= 56 {
            let Some(byte) = self.byte() else { return };
            self.held = self.held << 8 | u64::from(byte);
            self.count += 8;
        }
    }

    /// The next byte; 0xFF is written as 0xFF 0x00, and anything else behind it is a marker.
    fn byte(&mut self) -> Option<u8> {
        let (first, mut rest) = self.rest.split_first()?;
        if *first == 0xFF {
            // Any number of 0xFF may precede a marker.
            while let [0xFF, more @ ..] = rest {
                self.rest = rest;
                rest = more;
            }
            rest = rest.strip_prefix(&[0])?;
        }
        self.rest = rest;
        Some(*first)
    }
}
