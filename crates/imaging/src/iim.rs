//! IPTC IIM: the older record that agencies still write and some tools only read.

use crate::letters;
use crate::metadata::{Metadata, clean, cut};

/// Data sets that are looked at; real files have about twenty.
const MAX_SETS: usize = 1_000;
/// Says that the record is UTF-8 (1:90, ESC % G).
const UTF8: &[u8] = b"\x1B%G";
/// Say that it is Latin-1, by which Windows-1252 is meant as well.
const LATIN1: [&[u8]; 3] = [b"\x1B.A", b"\x1B-A", b"\x1B,A"];

/// How the texts of the record are written (1:90, ISO 2022).
#[derive(Clone, Copy)]
enum Coding {
    /// The record does not say, or says Latin-1.
    Undeclared,
    Utf8,
    /// Another alphabet.
    Foreign,
}

impl Coding {
    fn of(declaration: &[u8]) -> Self {
        match declaration {
            UTF8 => Self::Utf8,
            [0x1B, ..] if !LATIN1.contains(&declaration) => Self::Foreign,
            _ => Self::Undeclared,
        }
    }

    /// A value that writers cut at `limit` bytes.
    fn decode(self, value: &[u8], limit: usize) -> String {
        match self {
            Self::Undeclared => letters::undeclared(value),
            Self::Utf8 => letters::declared(value, limit),
            Self::Foreign => letters::foreign(value),
        }
    }
}
const CREATOR: u8 = 80;
const CREATOR_BYTES: usize = 32;

/// A data set of record 2 that holds one text.
struct TextSet {
    number: u8,
    /// The standard's limit in bytes; writers must cut, readers may find more.
    max: usize,
    slot: fn(&mut Metadata) -> &mut Option<String>,
}

const TEXTS: [TextSet; 11] = [
    TextSet {
        number: 40,
        max: 256,
        slot: |m| &mut m.instructions,
    },
    TextSet {
        number: 90,
        max: 32,
        slot: |m| &mut m.place,
    },
    TextSet {
        number: 92,
        max: 32,
        slot: |m| &mut m.sublocation,
    },
    TextSet {
        number: 95,
        max: 32,
        slot: |m| &mut m.region,
    },
    TextSet {
        number: 100,
        max: 3,
        slot: |m| &mut m.country_code,
    },
    TextSet {
        number: 101,
        max: 64,
        slot: |m| &mut m.country,
    },
    TextSet {
        number: 105,
        max: 256,
        slot: |m| &mut m.headline,
    },
    TextSet {
        number: 110,
        max: 32,
        slot: |m| &mut m.credit_line,
    },
    TextSet {
        number: 115,
        max: 32,
        slot: |m| &mut m.source,
    },
    TextSet {
        number: 116,
        max: 128,
        slot: |m| &mut m.copyright,
    },
    TextSet {
        number: 120,
        max: 2_000,
        slot: |m| &mut m.caption,
    },
];
const DATE: u8 = 55;
const TIME: u8 = 60;

/// Reads the record, up to where it is damaged.
pub(crate) fn read(bytes: &[u8]) -> Metadata {
    let mut found = Metadata::default();
    let mut coding = Coding::Undeclared;
    let (mut date, mut time) = (String::new(), String::new());
    for (record, number, value) in Sets(bytes).take(MAX_SETS) {
        match (record, number) {
            (1, 90) => coding = Coding::of(value),
            (2, CREATOR) => found.creators.push(coding.decode(value, CREATOR_BYTES)),
            (2, DATE) => date = coding.decode(value, usize::MAX),
            (2, TIME) => time = coding.decode(value, usize::MAX),
            (2, _) => {
                if let Some(set) = TEXTS.iter().find(|set| set.number == number) {
                    (set.slot)(&mut found).get_or_insert_with(|| coding.decode(value, set.max));
                }
            }
            _ => {}
        }
    }
    found.taken = iso_time(&date, &time);
    clean(&mut found);
    found
}

/// Whether the record does not break off inside a data set; what follows the last one is room.
pub(crate) fn is_whole(bytes: &[u8]) -> bool {
    let mut sets = Sets(bytes);
    sets.by_ref().take(MAX_SETS).for_each(drop);
    !sets.0.starts_with(&[0x1C])
}

/// The data sets as (record, number, value).
struct Sets<'a>(&'a [u8]);

impl<'a> Iterator for Sets<'a> {
    type Item = (u8, u8, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let [0x1C, record, number, high, low, rest @ ..] = self.0 else {
            return None;
        };
        let mut rest = rest;
        let mut length = usize::from(u16::from_be_bytes([*high & 0x7F, *low]));
        // The top bit says that this is the length of the length, for values over 32 kB.
        if *high >= 0x80 {
            let digits;
            (digits, rest) = rest.split_at_checked(length).filter(|_| length <= 4)?;
            length = digits
                .iter()
                .fold(0, |sum, digit| sum << 8 | usize::from(*digit));
        }
        let (value, rest) = rest.split_at_checked(length)?;
        self.0 = rest;
        Some((*record, *number, value))
    }
}

/// `20240501` and `102030+0200` as ISO text; a month or day of 00 is unknown.
fn iso_time(date: &str, time: &str) -> Option<String> {
    let (year, month, day) = (date.get(..4)?, date.get(4..6)?, date.get(6..8)?);
    if month == "00" {
        return Some(year.to_owned());
    }
    if day == "00" {
        return Some(format!("{year}-{month}"));
    }
    let (Some(h), Some(m), Some(s)) = (time.get(..2), time.get(2..4), time.get(4..6)) else {
        return Some(format!("{year}-{month}-{day}"));
    };
    let zone = match (time.get(6..9), time.get(9..11)) {
        (Some(hours), Some(minutes)) => format!("{hours}:{minutes}"),
        _ => String::new(),
    };
    Some(format!("{year}-{month}-{day}T{h}:{m}:{s}{zone}"))
}

/// Writes the record in UTF-8, each value cut to the standard's length.
pub(crate) fn write(rights: &Metadata) -> Vec<u8> {
    let mut rights = rights.clone();
    let mut out = Vec::new();
    push(&mut out, 1, 90, UTF8);
    // The version of the record.
    push(&mut out, 2, 0, &[0, 4]);
    for creator in &rights.creators {
        push(&mut out, 2, CREATOR, cut(creator, CREATOR_BYTES).as_bytes());
    }
    for set in &TEXTS {
        if let Some(text) = (set.slot)(&mut rights) {
            push(&mut out, 2, set.number, cut(text, set.max).as_bytes());
        }
    }
    if let Some(taken) = &rights.taken {
        push_time(&mut out, taken);
    }
    out
}

/// The date always; the time only with its zone, which the standard requires.
fn push_time(out: &mut Vec<u8>, taken: &str) {
    let (date, time) = taken.split_once('T').unwrap_or((taken, ""));
    let date: String = date.chars().filter(char::is_ascii_digit).collect();
    push(out, 2, DATE, format!("{:0<8}", cut(&date, 8)).as_bytes());
    let Some((clock, zone)) = split_zone(time) else {
        return;
    };
    let clock: String = clock.chars().filter(char::is_ascii_digit).collect();
    push(
        out,
        2,
        TIME,
        format!("{:0<6}{zone}", cut(&clock, 6)).as_bytes(),
    );
}

/// Clock without a fraction, and the zone as `+0200`.
fn split_zone(time: &str) -> Option<(&str, String)> {
    let at = time.find(['Z', '+', '-'])?;
    let (clock, zone) = time.split_at(at);
    let clock = clock.split('.').next().unwrap_or(clock);
    let zone = if zone == "Z" {
        "+0000".to_owned()
    } else {
        zone.replace(':', "")
    };
    (zone.len() == 5).then_some((clock, zone))
}

fn push(out: &mut Vec<u8>, record: u8, number: u8, value: &[u8]) {
    // Every value is far under the 32 kB that this form of length can say.
    let length = u16::try_from(value.len()).unwrap_or(0);
    out.extend_from_slice(&[0x1C, record, number]);
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(&value[..usize::from(length)]);
}
