//! Whether the entropy-coded data of a JPEG is whole: every block is there and can be read.
//!
//! Decoders paint what is missing grey and say nothing. Here the same symbols are read, but
//! no pixel is computed; of coefficients only whether they are zero is kept, which later
//! scans of a progressive file need to be read at all.

use super::bits::Bits;
use super::blocks;
use super::huffman::Tables;
use super::{Segment, is_frame, segments};
use crate::Error;

/// One colour of the picture.
struct Component {
    id: u8,
    /// Blocks of one MCU, across and down.
    across: usize,
    down: usize,
    /// Blocks of a row, those included that only fill up the last MCU.
    stride: usize,
    /// Blocks across and down that show something.
    columns: usize,
    rows: usize,
    /// By block: which coefficients are not zero. Empty where no later scan asks.
    nonzero: Vec<u64>,
    is_there: bool,
}

/// The picture as its frame header lays it out.
struct Layout {
    is_progressive: bool,
    /// MCUs across and down.
    mcus: (usize, usize),
    components: Vec<Component>,
}

/// How the blocks of a scan are coded (ITU-T T.81, annexes F and G).
#[derive(Clone, Copy)]
enum Coding {
    /// All coefficients at once.
    Sequential,
    /// The mean of each block, but for its lowest bits.
    FirstDc,
    /// One more bit of each mean.
    MoreDc,
    /// A band of coefficients, but for their lowest bits.
    FirstAc { from: u32, to: u32 },
    /// One more bit of each coefficient of a band.
    MoreAc { from: u32, to: u32 },
}

/// A component in a scan, with the numbers of its tables.
struct Part {
    component: usize,
    dc: usize,
    ac: usize,
}

/// Reads all scans to their ends.
///
/// # Errors
/// [`Error::Broken`] where data is missing or wrong, with how much of the scan was sound.
pub(in crate::container) fn check(bytes: &[u8]) -> Result<(), Error> {
    let mut tables = Tables::default();
    let (mut layout, mut interval) = (None, 0);
    for segment in segments(bytes) {
        let segment = segment?;
        match segment.marker {
            marker if is_frame(marker) => layout = Some(Layout::read(&segment)?),
            0xC4 => tables.define(segment.payload)?,
            0xDD => interval = be_u16(segment.payload, 0)?,
            0xDA => {
                let layout = layout.as_mut().ok_or_else(headless)?;
                let (coding, parts) = layout.scan(segment.payload)?;
                let scan = Scan {
                    coding,
                    parts: &parts,
                    tables: &tables,
                    interval,
                };
                scan.check(layout, segment.scan)?;
            }
            _ => {}
        }
    }
    let layout = layout.ok_or_else(headless)?;
    if layout.components.iter().all(|component| component.is_there) {
        Ok(())
    } else {
        Err(Error::broken("it lacks the data of a colour"))
    }
}

fn headless() -> Error {
    Error::broken("it has no frame header")
}

fn be_u16(bytes: &[u8], at: usize) -> Result<usize, Error> {
    let pair = bytes.get(at..).and_then(<[u8]>::first_chunk);
    pair.map(|pair| usize::from(u16::from_be_bytes(*pair)))
        .ok_or_else(Error::cut_off)
}

impl Layout {
    fn read(segment: &Segment<'_>) -> Result<Self, Error> {
        let payload = segment.payload;
        let (height, width) = (be_u16(payload, 1)?, be_u16(payload, 3)?);
        let listed = payload.get(6..).unwrap_or_default().chunks_exact(3);
        let factors = |entry: &[u8]| (usize::from(entry[1] >> 4), usize::from(entry[1] & 15));
        let listed: Vec<&[u8]> = listed.collect();
        if listed.len() != usize::from(*payload.get(5).unwrap_or(&0)) || listed.is_empty() {
            return Err(Error::broken(
                "its frame header lists other colours than it counts",
            ));
        }
        let (mut most_across, mut most_down) = (1, 1);
        for entry in &listed {
            let (across, down) = factors(entry);
            if !(1..=4).contains(&across) || !(1..=4).contains(&down) {
                return Err(Error::broken("its frame header has an impossible sampling"));
            }
            most_across = most_across.max(across);
            most_down = most_down.max(down);
        }
        let mcus = (
            width.div_ceil(8 * most_across),
            height.div_ceil(8 * most_down),
        );
        let is_progressive = segment.marker == 0xC2;
        let components = listed.iter().map(|entry| {
            let (across, down) = factors(entry);
            let stride = mcus.0 * across;
            let kept = if is_progressive {
                stride * mcus.1 * down
            } else {
                0
            };
            Component {
                id: entry[0],
                across,
                down,
                stride,
                columns: (width * across).div_ceil(most_across).div_ceil(8),
                rows: (height * down).div_ceil(most_down).div_ceil(8),
                nonzero: vec![0; kept],
                is_there: false,
            }
        });
        Ok(Self {
            is_progressive,
            mcus,
            components: components.collect(),
        })
    }

    /// Reads a scan header.
    fn scan(&mut self, payload: &[u8]) -> Result<(Coding, Vec<Part>), Error> {
        let wrong = || Error::broken("it has an impossible scan header");
        let (count, rest) = payload.split_first().ok_or_else(wrong)?;
        let (listed, rest) = rest
            .split_at_checked(usize::from(*count) * 2)
            .filter(|(listed, _)| !listed.is_empty())
            .ok_or_else(wrong)?;
        let [from, to, approximation, ..] = *rest else {
            return Err(wrong());
        };
        let (from, to, is_later) = (u32::from(from), u32::from(to), approximation >> 4 > 0);
        let coding = match (self.is_progressive, from, is_later) {
            (false, ..) => Coding::Sequential,
            (true, 0, _) if to > 0 => return Err(wrong()),
            (true, 0, false) => Coding::FirstDc,
            (true, 0, true) => Coding::MoreDc,
            _ if *count != 1 || from > to || to > 63 => return Err(wrong()),
            (true, _, false) => Coding::FirstAc { from, to },
            (true, _, true) => Coding::MoreAc { from, to },
        };
        let mut parts = Vec::with_capacity(listed.len() / 2);
        for entry in listed.chunks_exact(2) {
            let mut components = self.components.iter();
            let place = components.position(|component| component.id == entry[0]);
            let component = place.ok_or_else(wrong)?;
            self.components[component].is_there |=
                matches!(coding, Coding::Sequential | Coding::FirstDc);
            parts.push(Part {
                component,
                dc: usize::from(entry[1] >> 4),
                ac: usize::from(entry[1] & 15),
            });
        }
        Ok((coding, parts))
    }
}

/// One scan and what is needed to read it.
struct Scan<'a> {
    coding: Coding,
    parts: &'a [Part],
    tables: &'a Tables,
    /// MCUs between restart markers; 0 where there are none.
    interval: usize,
}

impl Scan<'_> {
    fn check(&self, layout: &mut Layout, data: &[u8]) -> Result<(), Error> {
        let (across, down) = match self.parts {
            // A component alone has no blocks that only fill up.
            [part] => {
                let component = &layout.components[part.component];
                (component.columns, component.rows)
            }
            _ => layout.mcus,
        };
        let total = across * down;
        let mut bits = Bits::new(data);
        // Blocks that end early and follow one another are counted, not written.
        let mut ended = 0;
        for mcu in 0..total {
            let restarts = self.interval > 0 && mcu > 0 && mcu.is_multiple_of(self.interval);
            let number = (mcu.checked_div(self.interval).unwrap_or(0) + 7) % 8;
            let is_sound = if restarts {
                ended = 0;
                bits.restart(number as u8)
            } else {
                Some(())
            };
            is_sound
                .and_then(|()| {
                    self.mcu(layout, &mut bits, (mcu % across, mcu / across), &mut ended)
                })
                .ok_or_else(|| {
                    let percent = mcu * 100 / total;
                    Error::broken(format!("its picture data breaks off after {percent} %"))
                })?;
        }
        Ok(())
    }

    /// Reads the blocks of one MCU.
    fn mcu(
        &self,
        layout: &mut Layout,
        bits: &mut Bits<'_>,
        (x, y): (usize, usize),
        ended: &mut u32,
    ) -> Option<()> {
        if let [part] = self.parts {
            let component = &mut layout.components[part.component];
            let place = y * component.stride + x;
            return self.block(part, component, place, bits, ended);
        }
        for part in self.parts {
            let component = &mut layout.components[part.component];
            for row in 0..component.down {
                let first = (y * component.down + row) * component.stride + x * component.across;
                for place in first..first + component.across {
                    self.block(part, component, place, bits, ended)?;
                }
            }
        }
        Some(())
    }

    fn block(
        &self,
        part: &Part,
        component: &mut Component,
        place: usize,
        bits: &mut Bits<'_>,
        ended: &mut u32,
    ) -> Option<()> {
        let dc = || self.tables.dc.get(part.dc)?.as_ref();
        let ac = || self.tables.ac.get(part.ac)?.as_ref();
        match self.coding {
            Coding::Sequential => {
                blocks::mean(dc()?, bits)?;
                blocks::all_coefficients(ac()?, bits)
            }
            Coding::FirstDc => blocks::mean(dc()?, bits),
            Coding::MoreDc => bits.skip(1),
            Coding::FirstAc { .. } if *ended > 0 => {
                *ended -= 1;
                Some(())
            }
            Coding::FirstAc { from, to } => {
                let nonzero = component.nonzero.get_mut(place)?;
                *ended = blocks::first_band(ac()?, bits, (from, to), nonzero)?;
                Some(())
            }
            Coding::MoreAc { from, to } => {
                let nonzero = component.nonzero.get_mut(place)?;
                *ended = blocks::more_band(ac()?, bits, (from, to), nonzero, *ended)?;
                Some(())
            }
        }
    }
}
