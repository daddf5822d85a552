//! Prints how long one large photograph takes: `cargo run --release --example timing`.

use std::time::Instant;

use imaging::{Limits, Metadata, average_colour, decode, encode_jpeg, encode_webp, resize};

/// A picture with detail at all scales, so that encoders have work to do.
fn photograph(width: u32, height: u32) -> Vec<u8> {
    let wave = |v: u32, by: f32| ((v as f32 / by).sin() * 60.0 + 128.0) as u8;
    let pixels = image::RgbImage::from_fn(width, height, |x, y| {
        let grain = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)) as u8 / 12;
        image::Rgb([
            wave(x + y, 90.0),
            wave(y, 37.0).saturating_add(grain),
            wave(x, 210.0),
        ])
    });
    let mut out = Vec::new();
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut out, 92);
    pixels
        .write_with_encoder(encoder)
        .expect("a sound picture encodes");
    out
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = work();
    println!("{what:<24} {:>6} ms", start.elapsed().as_millis());
    result
}

fn main() -> Result<(), imaging::Error> {
    let bytes = photograph(4_000, 2_250);
    let rights = Metadata {
        credit_line: Some("Example".into()),
        ..Metadata::default()
    };
    let picture = timed("decode 4000 x 2250", || decode(&bytes, &Limits::default()))?;
    timed("average colour", || average_colour(&picture));
    for width in [2_000, 1_200, 800, 400] {
        let smaller = timed(&format!("resize to {width}"), || resize(&picture, width));
        let webp = timed("  WebP quality 80", || encode_webp(&smaller, 80.0, &rights))?;
        let jpeg = timed("  JPEG quality 82", || encode_jpeg(&smaller, 82, &rights))?;
        println!(
            "  {} kB WebP, {} kB JPEG",
            webp.len() / 1_000,
            jpeg.len() / 1_000
        );
    }
    Ok(())
}
