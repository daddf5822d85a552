//! The style sheet that carries the publication's accent, tuned so that text in it can be read.
use std::sync::Arc;

use axum::extract::State;

use super::{Answer, CachePolicy, Rendered};
use crate::extract::Path;
use ground::app::App;
use ground::error::{Error, Result};

/// Contrast that WCAG 2.2 (1.4.3) asks of text.
const ENOUGH: f64 = 4.5;
/// The tinted papers of the light and of the dark scheme, as in `main.css`: what can be read
/// on them can be read on the plain ones too.
const LIGHT_PAPER: Colour = Colour([244.0, 244.0, 242.0]);
const DARK_PAPER: Colour = Colour([28.0, 30.0, 33.0]);

/// A colour in sRGB, 0 to 255 a channel.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Colour([f64; 3]);

impl Colour {
    fn parse(hex: &str) -> Option<Self> {
        let bytes: [u8; 3] = ground::ids::from_hex(hex)?;
        Some(Self(bytes.map(f64::from)))
    }

    fn css(self) -> String {
        let [red, green, blue] = self
            .0
            .map(|channel| channel.round().clamp(0.0, 255.0) as u8);
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// Relative luminance (WCAG 2.2, definitions).
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|channel| {
            let value = channel / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn mixed(self, other: Self, share: f64) -> Self {
        let mut channels = self.0;
        for (channel, target) in channels.iter_mut().zip(other.0) {
            *channel += (target - *channel) * share;
        }
        Self(channels)
    }

    /// This colour, moved towards `extreme` until it can be read on `paper`.
    fn readable_on(self, paper: Self, extreme: Self) -> Self {
        let steps = (0..=50).map(|step| self.mixed(extreme, f64::from(step) / 50.0));
        steps
            .into_iter()
            .find(|colour| colour.contrast(paper) >= ENOUGH)
            .unwrap_or(extreme)
    }
}

/// `GET /assets/palette-{colour}.css`
///
/// # Errors
/// [`Error::NotFound`] for anything but a colour.
pub async fn show(State(_): State<App>, Path(file): Path<String>) -> Result<Answer> {
    let hex = file
        .strip_prefix("palette-")
        .and_then(|rest| rest.strip_suffix(".css"));
    let rules = hex.and_then(rules).ok_or(Error::NotFound)?;
    let sheet = Rendered::new("text/css; charset=utf-8", rules);
    Ok(Answer::rendered(CachePolicy::Immutable, Arc::new(sheet)))
}

/// The rules that set an accent, `a4262c`; `None` for anything but a colour.
pub(super) fn rules(accent: &str) -> Option<String> {
    Colour::parse(accent).map(sheet)
}

fn sheet(accent: Colour) -> String {
    let light = accent.readable_on(LIGHT_PAPER, Colour([0.0; 3])).css();
    let dark = accent.readable_on(DARK_PAPER, Colour([255.0; 3])).css();
    format!(":root{{--accent:{light};--accent-dark:{dark}}}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_accent_becomes_readable_on_both_papers() {
        for hex in ["000000", "ffffff", "ffff00", "a4262c", "00ff00", "808080"] {
            let accent = Colour::parse(hex).expect("a colour");
            let light = accent.readable_on(LIGHT_PAPER, Colour([0.0; 3]));
            let dark = accent.readable_on(DARK_PAPER, Colour([255.0; 3]));
            assert!(light.contrast(LIGHT_PAPER) >= ENOUGH, "{hex}");
            assert!(dark.contrast(DARK_PAPER) >= ENOUGH, "{hex}");
        }
    }

    #[test]
    fn an_accent_that_can_be_read_stays_as_it_is() {
        let accent = Colour::parse("a4262c").expect("a colour");
        assert!(sheet(accent).contains("--accent:#a4262c;"));
    }
}
