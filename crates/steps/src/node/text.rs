//! Characters whose positions are counted in UTF-16 code units.

use crate::refusal::{Refusal, Result};

/// Text with its length in UTF-16 code units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    text: String,
    units: usize,
}

impl Text {
    pub(super) fn new(text: String) -> Self {
        let units = match text.is_ascii() {
            true => text.len(),
            false => text.chars().map(char::len_utf16).sum(),
        };
        Self { text, units }
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// How many UTF-16 code units there are.
    pub(super) fn units(&self) -> usize {
        self.units
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn join(&self, next: &Self) -> Self {
        let mut text = String::with_capacity(self.text.len() + next.text.len());
        text.push_str(&self.text);
        text.push_str(&next.text);
        Self {
            text,
            units: self.units + next.units,
        }
    }

    /// The text between two positions.
    ///
    /// # Errors
    ///
    /// A position is outside, or between the two code units of a character.
    pub(super) fn cut(&self, from: usize, to: usize) -> Result<Self> {
        let start = self.byte(from)?;
        let end = self.byte(to)?;
        let cut = self.text.get(start..end).ok_or(Refusal::Backwards)?;
        Ok(Self {
            text: cut.to_owned(),
            units: to.saturating_sub(from),
        })
    }

    /// The text between two positions, moved back to where a character begins.
    pub(super) fn near(&self, from: usize, to: usize) -> &str {
        let floor = |at: usize| {
            let at = at.min(self.units);
            self.byte(at)
                .or_else(|_| self.byte(at.saturating_sub(1)))
                .unwrap_or(0)
        };
        self.text.get(floor(from)..floor(to)).unwrap_or_default()
    }

    fn byte(&self, unit: usize) -> Result<usize> {
        if unit == self.units {
            return Ok(self.text.len());
        }
        if unit > self.units {
            return Err(Refusal::Outside(unit));
        }
        if self.text.len() == self.units {
            return Ok(unit);
        }
        let mut at = 0;
        for (byte, c) in self.text.char_indices() {
            if at == unit {
                return Ok(byte);
            }
            at += c.len_utf16();
            if at > unit {
                break;
            }
        }
        Err(Refusal::InsideCharacter)
    }
}
