//! Reading the coefficients of one block, as far as needed to find the next one (ITU-T T.81,
//! annexes F and G). Each function answers `None` where the data ends or makes no sense.

use super::bits::Bits;
use super::huffman::Huffman;

/// The difference of a block's mean from that of the block before (F.2.2.1).
pub(super) fn mean(table: &Huffman, bits: &mut Bits<'_>) -> Option<()> {
    let size = table.symbol(bits)?;
    bits.skip(size.into())
}

/// All coefficients of a block (F.2.2.2).
pub(super) fn all_coefficients(table: &Huffman, bits: &mut Bits<'_>) -> Option<()> {
    let mut at = 1;
    while at <= 63 {
        match run_and_size(table, bits)? {
            (15, 0) => at += 16,
            (_, 0) => return Some(()),
            (run, size) => {
                at += run;
                if at > 63 {
                    return None;
                }
                bits.skip(size)?;
                at += 1;
            }
        }
    }
    Some(())
}

/// A band of a block for the first time (G.1.2.2): for how many further blocks nothing follows.
pub(super) fn first_band(
    table: &Huffman,
    bits: &mut Bits<'_>,
    (from, to): (u32, u32),
    nonzero: &mut u64,
) -> Option<u32> {
    let mut at = from;
    while at <= to {
        match run_and_size(table, bits)? {
            (15, 0) => at += 16,
            (run, 0) => return Some((1 << run) + bits.take(run)? - 1),
            (run, size) => {
                at += run;
                if at > to {
                    return None;
                }
                bits.skip(size)?;
                *nonzero |= 1 << at;
                at += 1;
            }
        }
    }
    Some(0)
}

/// One more bit of a band (G.1.2.3); `ended` counts the blocks, this one included, that have
/// no new coefficients any more, and so does the answer for those that follow.
pub(super) fn more_band(
    table: &Huffman,
    bits: &mut Bits<'_>,
    (from, to): (u32, u32),
    nonzero: &mut u64,
    mut ended: u32,
) -> Option<u32> {
    let mut at = from;
    while ended == 0 && at <= to {
        let (mut run, size) = run_and_size(table, bits)?;
        match size {
            0 if run < 15 => {
                ended = (1 << run) + bits.take(run)?;
                break;
            }
            // The sign of the new coefficient.
            1 => bits.skip(1)?,
            0 => {}
            _ => return None,
        }
        // Passes `run` zeros; each coefficient between them has its bit.
        while at <= to {
            if *nonzero >> at & 1 == 1 {
                bits.skip(1)?;
            } else if run == 0 {
                break;
            } else {
                run -= 1;
            }
            at += 1;
        }
        if size == 1 {
            if at > to {
                return None;
            }
            *nonzero |= 1 << at;
        }
        at += 1;
    }
    if ended == 0 {
        return Some(0);
    }
    let band = nonzero.checked_shr(at).unwrap_or(0) & (u64::MAX >> (63 - (to - at.min(to))));
    let rest = if at > to { 0 } else { band.count_ones() };
    bits.skip(rest)?;
    Some(ended - 1)
}

fn run_and_size(table: &Huffman, bits: &mut Bits<'_>) -> Option<(u32, u32)> {
    let symbol = table.symbol(bits)?;
    Some((u32::from(symbol >> 4), u32::from(symbol & 15)))
}
