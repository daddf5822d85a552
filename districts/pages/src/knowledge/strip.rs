//! Where the dots of a strip of time stand: one for each moment, above the year in which it was, so
//! that one sees when much was reported and when nothing was.
use std::collections::BTreeMap;

use serde::Serialize;

/// Most years that get a column of their own; of more, several share one.
const MOST_COLUMNS: i64 = 28;
/// Most dots above one another; the rest of a year is told in words.
const MOST_DOTS: usize = 12;
/// Most columns that get words, so that they have room on 320 pixels.
const MOST_LABELS: i64 = 5;
/// How high a dot's place is, in pixels.
const DOT: usize = 13;
/// The whole width, in hundredths of a percent.
const WHOLE: i64 = 10_000;

/// A moment of the strip.
#[derive(Clone, Debug)]
pub struct Point {
    /// The year in which it began.
    pub year: i64,
    /// How much it weighs, 0 to 2.
    pub weight: i64,
    /// What happened, for whoever points at it.
    pub text: String,
}

/// The drawing of a strip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Strip {
    /// Its height in pixels.
    pub height: usize,
    /// Its dots.
    pub dots: Vec<Dot>,
    /// Years, or the first years of several.
    pub labels: Vec<Label>,
}

/// A dot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Dot {
    /// Its middle, in percent of the width.
    pub x: String,
    /// Its middle, in pixels from above.
    pub y: usize,
    /// 0 to 2.
    pub weight: i64,
    /// What happened.
    pub text: String,
}

/// A word below the axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Label {
    /// Its middle, in percent of the width.
    pub x: String,
    /// The year.
    pub year: i64,
}

/// Draws moments in the order of time. None for fewer than three, or all of one year: a strip
/// would say nothing that the list does not. `is_rtl` lets time run from right to left.
pub fn draw(points: &[Point], is_rtl: bool) -> Option<Strip> {
    let (first, last) = (points.first()?.year, points.last()?.year);
    if points.len() < 3 || last <= first {
        return None;
    }
    let years_each = (last - first).div_euclid(MOST_COLUMNS) + 1;
    let columns = (last - first).div_euclid(years_each) + 1;
    let column = |year: i64| (year - first).clamp(0, last - first).div_euclid(years_each);
    let x = |column: i64| {
        let x = (2 * column + 1) * WHOLE / (2 * columns);
        percent(if is_rtl { WHOLE - x } else { x })
    };
    let mut stacks: BTreeMap<i64, Vec<&Point>> = BTreeMap::new();
    for point in points {
        stacks.entry(column(point.year)).or_default().push(point);
    }
    let most = stacks.values().map(Vec::len).max().unwrap_or_default();
    let height = most.min(MOST_DOTS) * DOT;
    let dots = stacks.iter().flat_map(|(column, stack)| {
        let x = x(*column);
        let places = stack.iter().take(MOST_DOTS).enumerate();
        places.map(move |(nth, point)| Dot {
            x: x.clone(),
            y: height - nth * DOT - DOT / 2,
            weight: point.weight,
            text: point.text.clone(),
        })
    });
    Some(Strip {
        height,
        dots: dots.collect(),
        labels: labels(first, years_each, columns, x),
    })
}

fn labels(first: i64, years_each: i64, columns: i64, x: impl Fn(i64) -> String) -> Vec<Label> {
    let apart = (columns - 1).div_euclid(MOST_LABELS - 1).max(1);
    let leaves_room = |column: &i64| *column == columns - 1 || columns - 1 - column >= apart;
    let nth = |column: &i64| column % apart == 0 || *column == columns - 1;
    let chosen = (0..columns).filter(nth).filter(leaves_room);
    let label = |column: i64| Label {
        x: x(column),
        year: first + column * years_each,
    };
    chosen.map(label).collect()
}

/// Hundredths of a percent as SVG writes them.
fn percent(hundredths: i64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(years: &[i64]) -> Vec<Point> {
        let point = |year: &i64| Point {
            year: *year,
            weight: 1,
            text: format!("In {year}"),
        };
        years.iter().map(point).collect()
    }

    #[test]
    fn each_moment_is_a_dot_above_its_year() {
        let strip = draw(&points(&[2013, 2013, 2014, 2016]), false).unwrap();
        assert_eq!(strip.dots.len(), 4);
        assert_eq!(strip.height, 26);
        assert_eq!(strip.dots[0].x, "12.50%");
        assert_eq!((strip.dots[0].y, strip.dots[1].y), (20, 7));
        assert_eq!(strip.dots[3].x, "87.50%");
    }

    #[test]
    fn a_strip_of_few_moments_or_of_one_year_is_not_drawn() {
        for years in [&[][..], &[2013, 2014], &[2020, 2020, 2020]] {
            assert_eq!(draw(&points(years), false), None, "{years:?}");
        }
    }

    #[test]
    fn time_runs_the_way_the_page_is_read() {
        let strip = draw(&points(&[2013, 2014, 2016]), true).unwrap();
        assert_eq!(strip.dots[0].x, "87.50%");
    }

    #[test]
    fn a_long_time_and_a_busy_year_have_room() {
        let years: Vec<i64> = (1800..2000).chain([2000; 40]).collect();
        let strip = draw(&points(&years), false).unwrap();
        assert!(strip.height <= 12 * 13);
        assert!(strip.labels.len() <= 6, "{:?}", strip.labels);
        assert!(strip.dots.iter().all(|dot| dot.y < strip.height));
    }
}
