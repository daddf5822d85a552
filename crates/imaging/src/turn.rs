//! Turning a picture by quarters, its pixels or the note in its file that says how to hold it.

use image::DynamicImage;

use crate::Picture;

/// EXIF orientations, each a quarter clockwise behind the one before it: as they are, then mirrored.
const CIRCLES: [[u8; 4]; 2] = [[1, 6, 3, 8], [2, 7, 4, 5]];

/// The picture turned clockwise by so many quarters.
pub fn turned(picture: &Picture, quarters: u8) -> Picture {
    let pixels: DynamicImage = match quarters % 4 {
        0 => return picture.clone(),
        1 => picture.pixels.rotate90(),
        2 => picture.pixels.rotate180(),
        _ => picture.pixels.rotate270(),
    };
    Picture {
        pixels,
        icc: picture.icc.clone(),
    }
}

/// The orientation of a file whose picture is turned clockwise by so many quarters.
pub(crate) fn orientation(before: u8, quarters: u8) -> u8 {
    let quarters = usize::from(quarters % 4);
    let place = |circle: &[u8; 4]| {
        let at = circle.iter().position(|one| *one == before)?;
        Some(circle[(at + quarters) % 4])
    };
    CIRCLES.iter().find_map(place).unwrap_or(1)
}
