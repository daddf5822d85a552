//! Where the marks of a chart stand: bars for few periods, a line for many. A chart has one source
//! and one unit. Templates draw it; places are in percent of the drawing, so that it fits every
//! width and its words keep their size.
use serde::Serialize;

use super::amount::Amount;
use super::when::Step;

/// Most periods on the axis, those without a number included, that are drawn as bars.
const MOST_BARS: i64 = 14;
/// Most periods on the axis that get words, so that they have room on 320 pixels.
const MOST_LABELS: i64 = 6;
/// Most steps of the scale.
const MOST_STEPS: i128 = 4;
/// Room at both ends of a line, in hundredths of a percent.
const PAD: i64 = 300;
/// The whole width or height, in hundredths of a percent.
const WHOLE: i64 = 10_000;
/// Shares of its place that a bar takes, in percent.
const BAR_PERCENT: i64 = 64;

/// A number of a chart.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Where it stands on the axis.
    pub at: i64,
    /// The name of its period.
    pub label: String,
    /// The number; of a range its lower end.
    pub low: Amount,
    /// The upper end of a range.
    pub high: Option<Amount>,
    /// The number in words.
    pub text: String,
}

/// The drawing of a chart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Chart {
    /// Bars, from the first period to the last.
    pub bars: Vec<Mark>,
    /// The numbers of a line.
    pub dots: Vec<Mark>,
    /// What joins them.
    pub strokes: Vec<Stroke>,
    /// Lines of the scale with their numbers, the lowest first.
    pub scale: Vec<Line>,
    /// Words below the axis.
    pub labels: Vec<Line>,
    /// Periods on the axis without a number.
    pub gaps: usize,
}

/// A bar, or a dot of a line, in percent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// Its left side; of a dot its middle.
    pub x: String,
    /// Its upper side; of a dot its middle.
    pub y: String,
    /// How wide it is; of a dot nothing.
    pub width: String,
    /// How high it is; of a dot nothing.
    pub height: String,
    /// The middle of its width.
    pub middle: String,
    /// Where a range ends; none for a single number.
    pub high: Option<String>,
    /// Period and number, in words.
    pub text: String,
    /// Whether it is the last one.
    pub is_last: bool,
}

/// A straight part of a line, in percent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "named as in SVG")]
pub struct Stroke {
    pub x1: String,
    pub y1: String,
    pub x2: String,
    pub y2: String,
    /// Whether periods between its ends have no number.
    pub is_gap: bool,
}

/// A place on a side of the drawing with its words, in percent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The place.
    pub at: String,
    /// The words.
    pub text: String,
    /// Whether it is the line of nothing.
    pub is_ground: bool,
}

/// The axes of a chart.
struct Frame {
    first: i64,
    last: i64,
    lowest: i128,
    highest: i128,
    is_bars: bool,
    is_rtl: bool,
}

/// Draws numbers, in the order of their places, of which no two are the same. None where there are
/// fewer than two: one number is no chart. `is_rtl` lets time run from right to left; `language` is
/// that of the scale.
pub fn draw(readings: &[Reading], step: Step, is_rtl: bool, language: &str) -> Option<Chart> {
    let [first, .., last] = readings else {
        return None;
    };
    let (whole, digits) = levels(readings);
    let ticks = ticks(whole.iter().flat_map(|(low, high)| [*low, *high]));
    let frame = Frame {
        first: first.at,
        last: last.at,
        lowest: *ticks.first()?,
        highest: *ticks.last()?,
        is_bars: last.at - first.at < MOST_BARS && step != Step::Day,
        is_rtl,
    };
    let marks: Vec<Mark> = readings
        .iter()
        .zip(&whole)
        .map(|(reading, ends)| mark(&frame, reading, ends, reading.at == last.at))
        .collect();
    let scale = ticks.iter().map(|tick| Line {
        at: percent(frame.y(*tick)),
        text: Amount::of_level(*tick, digits).said(language),
        is_ground: *tick == 0,
    });
    let periods = usize::try_from(last.at - first.at + 1).unwrap_or(usize::MAX);
    Some(Chart {
        scale: scale.collect(),
        labels: labels(&frame, readings),
        gaps: match step {
            Step::Day => 0,
            _ => periods.saturating_sub(readings.len()),
        },
        strokes: match frame.is_bars {
            true => Vec::new(),
            false => strokes(&frame, readings, &whole, step),
        },
        bars: marks.iter().filter(|_| frame.is_bars).cloned().collect(),
        dots: marks.into_iter().filter(|_| !frame.is_bars).collect(),
    })
}

/// Lower and upper end of each number as whole steps of one scale.
fn levels(readings: &[Reading]) -> (Vec<(i128, i128)>, u32) {
    let ends = readings
        .iter()
        .flat_map(|one| [one.low, one.high.unwrap_or(one.low)]);
    let (whole, scale) = Amount::level(&ends.collect::<Vec<_>>());
    let lows = whole.iter().copied().step_by(2);
    let highs = whole.iter().copied().skip(1).step_by(2);
    (lows.zip(highs).collect(), scale)
}

/// Round numbers from nothing, or from below the lowest, to above the highest.
fn ticks(numbers: impl Iterator<Item = i128>) -> Vec<i128> {
    let (lowest, highest) = numbers.fold((0, 0), |(lowest, highest): (i128, i128), number| {
        (lowest.min(number), highest.max(number))
    });
    let span = (highest - lowest).max(1);
    let mut size = 1;
    while size * 10 * MOST_STEPS < span {
        size *= 10;
    }
    let steps = [size, 2 * size, 5 * size, 10 * size];
    let step = steps.into_iter().find(|step| span <= step * MOST_STEPS);
    let step = step.unwrap_or(10 * size);
    let start = lowest.div_euclid(step);
    let end = -(-highest).div_euclid(step);
    (start..=end.max(start + 1)).map(|nth| nth * step).collect()
}

impl Frame {
    /// Where the middle of a period is, in hundredths of a percent.
    fn x(&self, at: i64) -> i64 {
        let span = self.last - self.first;
        let x = match self.is_bars {
            true => (2 * (at - self.first) + 1) * WHOLE / (2 * (span + 1)),
            false => PAD + (at - self.first) * (WHOLE - 2 * PAD) / span.max(1),
        };
        if self.is_rtl { WHOLE - x } else { x }
    }

    fn y(&self, number: i128) -> i64 {
        let height = (self.highest - self.lowest).max(1);
        let from_top = (self.highest - number) * i128::from(WHOLE) / height;
        i64::try_from(from_top).unwrap_or(WHOLE)
    }

    fn bar_width(&self) -> i64 {
        WHOLE / (self.last - self.first + 1) * BAR_PERCENT / 100
    }
}

fn mark(frame: &Frame, reading: &Reading, (low, high): &(i128, i128), is_last: bool) -> Mark {
    let middle = frame.x(reading.at);
    let (top, ground) = (frame.y(*low), frame.y(0));
    let (width, height) = match frame.is_bars {
        true => (frame.bar_width(), (ground - top).abs()),
        false => (0, 0),
    };
    Mark {
        x: percent(middle - width / 2),
        y: percent(if frame.is_bars { top.min(ground) } else { top }),
        width: percent(width),
        height: percent(height),
        middle: percent(middle),
        high: reading.high.map(|_| percent(frame.y(*high))),
        text: format!("{}: {}", reading.label, reading.text),
        is_last,
    }
}

fn strokes(frame: &Frame, readings: &[Reading], whole: &[(i128, i128)], step: Step) -> Vec<Stroke> {
    let pairs = readings.windows(2).zip(whole.windows(2));
    let stroke = |(ends, numbers): (&[Reading], &[(i128, i128)])| Stroke {
        x1: percent(frame.x(ends[0].at)),
        y1: percent(frame.y(numbers[0].0)),
        x2: percent(frame.x(ends[1].at)),
        y2: percent(frame.y(numbers[1].0)),
        is_gap: step != Step::Day && ends[1].at - ends[0].at > 1,
    };
    pairs.map(stroke).collect()
}

/// The words of the first and the last period, and of some between them that have a number.
fn labels(frame: &Frame, readings: &[Reading]) -> Vec<Line> {
    let span = frame.last - frame.first;
    let apart = (span + MOST_LABELS - 2).div_euclid(MOST_LABELS - 1).max(1);
    let mut labels: Vec<(i64, &Reading)> = Vec::new();
    for reading in readings {
        let is_far = labels
            .last()
            .is_none_or(|(before, _)| reading.at - before >= apart);
        let leaves_room = reading.at == frame.last || frame.last - reading.at >= apart;
        if is_far && leaves_room {
            labels.push((reading.at, reading));
        }
    }
    let label = |(at, reading): (i64, &Reading)| Line {
        at: percent(frame.x(at)),
        text: reading.label.clone(),
        is_ground: false,
    };
    labels.into_iter().map(label).collect()
}

/// Hundredths of a percent as SVG writes them.
fn percent(hundredths: i64) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    match rest {
        0 => format!("{whole}%"),
        rest => format!("{whole}.{rest:02}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(at: i64, number: &str) -> Reading {
        Reading {
            at,
            label: at.to_string(),
            low: Amount::parse(number).unwrap(),
            high: None,
            text: number.to_owned(),
        }
    }

    fn drawn(readings: &[Reading]) -> Chart {
        draw(readings, Step::Year, false, "en").unwrap()
    }

    #[test]
    fn one_number_is_no_chart() {
        assert_eq!(draw(&[reading(2021, "1")], Step::Year, false, "en"), None);
        assert_eq!(draw(&[], Step::Year, false, "en"), None);
    }

    #[test]
    fn bars_begin_at_nothing_and_a_year_without_a_number_leaves_its_place() {
        let chart = drawn(&[reading(2019, "50"), reading(2021, "100")]);
        assert_eq!((chart.bars.len(), chart.gaps), (2, 1));
        let [first, last] = [&chart.bars[0], &chart.bars[1]];
        assert_eq!((first.y.as_str(), first.height.as_str()), ("50%", "50%"));
        assert_eq!((last.y.as_str(), last.height.as_str()), ("0%", "100%"));
        assert_eq!(first.middle, "16.66%");
        assert_eq!(last.middle, "83.33%");
        assert!(last.is_last && !first.is_last);
        assert_eq!(chart.scale[0].text, "0");
        assert_eq!(chart.scale.last().unwrap().text, "100");
    }

    #[test]
    fn a_fall_below_nothing_hangs_from_the_ground() {
        let chart = drawn(&[reading(2020, "-2"), reading(2021, "2")]);
        assert_eq!(chart.bars[0].y, "50%");
        assert_eq!(chart.bars[0].height, "50%");
        assert_eq!(chart.scale[0].text, "\u{2212}2");
    }

    #[test]
    fn many_years_are_a_line_whose_gap_is_marked() {
        let readings: Vec<Reading> = (2000..2020)
            .filter(|year| *year != 2010)
            .map(|year| reading(year, "7.5"))
            .collect();
        let chart = drawn(&readings);
        assert!(chart.bars.is_empty());
        assert_eq!((chart.dots.len(), chart.strokes.len()), (19, 18));
        let gaps = chart.strokes.iter().filter(|stroke| stroke.is_gap);
        assert_eq!(gaps.count(), 1);
        assert!(chart.labels.len() <= 6, "{:?}", chart.labels);
        assert_eq!(chart.labels.first().unwrap().text, "2000");
        assert_eq!(chart.labels.last().unwrap().text, "2019");
    }

    #[test]
    fn time_runs_the_way_the_page_is_read() {
        let readings = [reading(2020, "1"), reading(2021, "2")];
        let chart = draw(&readings, Step::Year, true, "ar").unwrap();
        assert_eq!(chart.bars[0].middle, "75%");
        assert_eq!(chart.bars[1].middle, "25%");
    }

    #[test]
    fn the_scale_has_few_round_numbers_that_hold_all() {
        for (numbers, expected) in [
            (vec![130], vec![0, 50, 100, 150]),
            (vec![0], vec![0, 1]),
            (vec![4], vec![0, 1, 2, 3, 4]),
            (vec![-30, 70], vec![-50, 0, 50, 100]),
            (vec![13_043], vec![0, 5_000, 10_000, 15_000]),
        ] {
            assert_eq!(ticks(numbers.iter().copied()), expected, "{numbers:?}");
        }
    }

    #[test]
    fn a_range_shows_where_it_ends() {
        let mut range = reading(2021, "50");
        range.high = Amount::parse("100");
        let chart = drawn(&[reading(2020, "10"), range]);
        assert_eq!(chart.bars[0].high, None);
        assert_eq!(chart.bars[1].high.as_deref(), Some("0%"));
        assert_eq!(chart.bars[1].y, "50%");
    }
}
