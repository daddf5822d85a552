//! Colour profiles (ICC.1): whether one says only what untagged pixels are taken for anyway.

/// The primaries of sRGB (IEC 61966-2-1) as profiles have them, adapted to D50.
const PRIMARIES: [(&[u8; 4], [f64; 3]); 3] = [
    (b"rXYZ", [0.436_07, 0.222_49, 0.013_92]),
    (b"gXYZ", [0.385_15, 0.716_87, 0.097_08]),
    (b"bXYZ", [0.143_07, 0.060_61, 0.714_10]),
];
const CURVES: [&[u8; 4]; 3] = [b"rTRC", b"gTRC", b"bTRC"];
/// Tables that go before primaries and curves.
const TABLES: [&[u8; 4]; 6] = [b"A2B0", b"A2B1", b"A2B2", b"B2A0", b"B2A1", b"B2A2"];
/// How far a primary may be off: makers round and adapt differently.
const PRIMARY_TOLERANCE: f64 = 0.003;
/// How far a curve may be off; the plain power of 2.2 is farther.
const CURVE_TOLERANCE: f64 = 0.002;
/// Tags that are looked at; real profiles have about twenty.
const MAX_TAGS: usize = 100;

/// Whether the profile is one of RGB.
pub(crate) fn is_rgb(icc: &[u8]) -> bool {
    icc.get(16..20) == Some(b"RGB ")
}

/// Whether the profile is sRGB by its primaries and curves, whatever it is called.
pub(crate) fn is_srgb(icc: &[u8]) -> bool {
    let primary = |(name, wanted): &(&[u8; 4], [f64; 3])| {
        tag(icc, name).and_then(xyz).is_some_and(|found| {
            let mut pairs = found.iter().zip(wanted);
            pairs.all(|(found, wanted)| (found - wanted).abs() <= PRIMARY_TOLERANCE)
        })
    };
    TABLES.iter().all(|name| tag(icc, name).is_none())
        && PRIMARIES.iter().all(primary)
        && CURVES
            .iter()
            .all(|name| tag(icc, name).is_some_and(is_srgb_curve))
}

/// The data of a tag.
fn tag<'a>(icc: &'a [u8], name: &[u8; 4]) -> Option<&'a [u8]> {
    let count = be_u32(icc, 128)? as usize;
    let entries = icc.get(132..)?.chunks_exact(12).take(count.min(MAX_TAGS));
    let mut entries = entries.filter(|entry| entry.starts_with(name));
    let entry = entries.next()?;
    let (start, length) = (be_u32(entry, 4)? as usize, be_u32(entry, 8)? as usize);
    icc.get(start..start.checked_add(length)?)
}

fn xyz(data: &[u8]) -> Option<[f64; 3]> {
    let data = data.strip_prefix(b"XYZ \0\0\0\0")?;
    Some([fixed(data, 0)?, fixed(data, 4)?, fixed(data, 8)?])
}

/// Whether a tone curve runs as sRGB's does.
fn is_srgb_curve(data: &[u8]) -> bool {
    let steps = (0..=32_u8).map(|step| f64::from(step) / 32.0);
    let runs_like = |curve: &dyn Fn(f64) -> Option<f64>| {
        let mut steps = steps.clone();
        steps.all(|x| curve(x).is_some_and(|y| (y - srgb(x)).abs() <= CURVE_TOLERANCE))
    };
    if let Some(sampled) = data.strip_prefix(b"curv\0\0\0\0") {
        return runs_like(&|x| sample(sampled, x));
    }
    match data.strip_prefix(b"para\0\0\0\0") {
        Some(formula) => runs_like(&|x| formula_at(formula, x)),
        None => false,
    }
}

/// From an encoded value to light.
fn srgb(x: f64) -> f64 {
    if x <= 0.040_45 {
        x / 12.92
    } else {
        ((x + 0.055) / 1.055).powf(2.4)
    }
}

/// A table of values from 0 to 1, between which lines run. One value alone is a power,
/// and none means no curve; neither is sRGB's.
fn sample(curve: &[u8], x: f64) -> Option<f64> {
    let count = be_u32(curve, 0)? as usize;
    let last = count.checked_sub(1).filter(|last| *last > 0)?;
    let value = |index: usize| {
        let at = 4 + index * 2;
        let pair = curve.get(at..at + 2)?;
        Some(f64::from(u16::from_be_bytes([pair[0], pair[1]])) / 65_535.0)
    };
    let place = x * last as f64;
    let below = (place.floor() as usize).min(last - 1);
    let (low, high) = (value(below)?, value(below + 1)?);
    Some(low + (high - low) * (place - below as f64))
}

/// A formula with a straight part near black: kinds 3 and 4. The others have none.
fn formula_at(curve: &[u8], x: f64) -> Option<f64> {
    let kind = curve.get(..2)?[1];
    let value = |index: usize| fixed(curve, 4 + index * 4);
    let [gamma, a, b, c, d] = [value(0)?, value(1)?, value(2)?, value(3)?, value(4)?];
    let (e, f) = match kind {
        3 => (0.0, 0.0),
        4 => (value(5)?, value(6)?),
        _ => return None,
    };
    Some(if x >= d {
        (a * x + b).powf(gamma) + e
    } else {
        c * x + f
    })
}

/// A number with sixteen bits behind the point.
fn fixed(bytes: &[u8], at: usize) -> Option<f64> {
    let four = bytes.get(at..)?.first_chunk()?;
    Some(f64::from(i32::from_be_bytes(*four)) / 65_536.0)
}

fn be_u32(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_be_bytes(*four))
}
