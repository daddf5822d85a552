//! Colour profiles: dropped where they are sRGB, and kept whatever they are called otherwise.

use imaging::{Limits, Metadata, decode, encode_jpeg, encode_webp};

use crate::samples;

const SRGB: [[f64; 3]; 3] = [
    [0.4361, 0.2225, 0.0139],
    [0.3851, 0.7169, 0.0971],
    [0.1431, 0.0606, 0.7141],
];
const P3: [[f64; 3]; 3] = [
    [0.5151, 0.2412, -0.0011],
    [0.2920, 0.6922, 0.0419],
    [0.1571, 0.0666, 0.7841],
];

fn fixed(value: f64) -> [u8; 4] {
    ((value * 65_536.0).round() as i32).to_be_bytes()
}

fn xyz(primary: [f64; 3]) -> Vec<u8> {
    [b"XYZ \0\0\0\0".to_vec(), primary.map(fixed).concat()].concat()
}

/// sRGB's curve as a formula.
fn formula() -> Vec<u8> {
    let values = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];
    [
        b"para\0\0\0\0\0\x03\0\0".to_vec(),
        values.map(fixed).concat(),
    ]
    .concat()
}

/// sRGB's curve as a table, or a power alone.
fn table(values: &[u16]) -> Vec<u8> {
    let mut out = b"curv\0\0\0\0".to_vec();
    out.extend_from_slice(&u32::try_from(values.len()).unwrap().to_be_bytes());
    out.extend(values.iter().flat_map(|value| value.to_be_bytes()));
    out
}

fn srgb_table() -> Vec<u8> {
    let light = |step: i32| {
        let x = f64::from(step) / 1_023.0;
        let y = if x <= 0.040_45 {
            x / 12.92
        } else {
            ((x + 0.055) / 1.055).powf(2.4)
        };
        (y * 65_535.0).round() as u16
    };
    table(&(0..1_024).map(light).collect::<Vec<_>>())
}

/// A profile of this name.
fn profile(name: &str, primaries: [[f64; 3]; 3], curve: &[u8]) -> Vec<u8> {
    let [red, green, blue] = primaries.map(xyz);
    let tags: [(&[u8; 4], &[u8]); 7] = [
        (b"desc", name.as_bytes()),
        (b"rXYZ", &red),
        (b"gXYZ", &green),
        (b"bXYZ", &blue),
        (b"rTRC", curve),
        (b"gTRC", curve),
        (b"bTRC", curve),
    ];
    let mut out = vec![0; 128];
    out[16..20].copy_from_slice(b"RGB ");
    out.extend_from_slice(&(tags.len() as u32).to_be_bytes());
    let mut at = 132 + tags.len() * 12;
    for (kind, data) in &tags {
        out.extend_from_slice(*kind);
        out.extend_from_slice(&(at as u32).to_be_bytes());
        out.extend_from_slice(&(data.len() as u32).to_be_bytes());
        at += data.len();
    }
    tags.iter()
        .for_each(|(_, data)| out.extend_from_slice(data));
    out
}

/// Whether the sizes of a picture with this profile have it.
fn is_kept(profile: &[u8]) -> bool {
    let parts = profile.chunks(60_000);
    let count = u8::try_from(parts.len()).unwrap();
    let mut source = samples::jpeg();
    for (number, part) in (1..=count).zip(parts).rev() {
        let with = samples::jpeg_with(0xE2, &[b"ICC_PROFILE\0", &[number, count], part]);
        let segment = with[2..with.len() - samples::jpeg().len() + 2].to_vec();
        source.splice(2..2, segment);
    }
    let picture = decode(&source, &Limits::default()).unwrap();
    let rights = Metadata::default();
    let webp = encode_webp(&picture, 80.0, &rights).unwrap();
    let jpeg = encode_jpeg(&picture, 80, &rights).unwrap();
    let in_webp = webp.windows(profile.len()).any(|part| part == profile);
    // In a JPEG a long one is in parts; reading it again puts them together.
    let again = decode(&jpeg, &Limits::default()).unwrap();
    let webp = encode_webp(&again, 80.0, &rights).unwrap();
    assert_eq!(
        webp.windows(profile.len()).any(|part| part == profile),
        in_webp
    );
    in_webp
}

#[test]
fn a_profile_that_only_has_srgb_in_its_name_is_kept() {
    assert!(is_kept(&profile("P3 with sRGB gamma", P3, &formula())));
    assert!(is_kept(&profile("P3 with sRGB gamma", P3, &srgb_table())));
    // 2.2 as a power, in 256ths: not the curve of sRGB.
    assert!(is_kept(&profile("sRGB", SRGB, &table(&[563]))));
    assert!(is_kept(&profile("sRGB", SRGB, &table(&[]))));
}

#[test]
fn a_profile_that_is_srgb_is_dropped_whatever_its_name() {
    assert!(!is_kept(&profile("Monitor", SRGB, &formula())));
    assert!(!is_kept(&profile("c2ci", SRGB, &srgb_table())));
}

#[test]
fn a_profile_longer_than_a_segment_is_kept_in_parts() {
    let mut long = profile("Scanner", P3, &formula());
    long.extend((0..200_000_u32).map(|at| (at % 251) as u8));
    assert!(is_kept(&long));
}

#[test]
fn a_profile_that_is_cut_off_is_kept_as_it_is_and_nothing_panics() {
    let whole = profile("sRGB", SRGB, &srgb_table());
    for length in (20..whole.len()).step_by(97) {
        assert!(is_kept(&whole[..length]), "{length}");
    }
}
