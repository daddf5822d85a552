//! What is measured: its values by period and source side by side, and a chart for each source that has
//! more than one. A chart never mixes sources or units, and nothing is averaged.
use std::collections::BTreeMap;

use serde::Serialize;

use super::amount::Amount;
use super::chart::{self, Chart, Reading};
use super::view::{self, FigureView};
use super::when::{self, Step};
use ground::i18n::{self, FluentArgs};
use newsroom::knowledge::shown::{Figure, Label};

/// Most charts of one measure.
const MOST_CHARTS: usize = 4;

/// A measure with its rows and charts.
#[derive(Clone, Debug, Serialize)]
pub struct MeasureView {
    id: String,
    name: String,
    url: Option<String>,
    rows: Vec<FigureView>,
    charts: Vec<ChartView>,
}

/// A chart with its words.
#[derive(Clone, Debug, Serialize)]
pub struct ChartView {
    id: String,
    title: String,
    source: String,
    text: String,
    gaps: Option<String>,
    drawing: Chart,
}

/// What one source counts in one unit for periods of one length.
type Series = (String, String, Step);

/// Figures by what they measure, the measures in the order in which they come; figures that measure
/// nothing known stand last, each for itself.
pub fn grouped(figures: &[Figure], language: &str) -> Vec<MeasureView> {
    let mut groups: Vec<(Option<Label>, Vec<Figure>)> = Vec::new();
    for figure in figures {
        let known = groups
            .iter_mut()
            .find(|(measure, _)| measure.as_ref() == figure.measure.as_ref());
        match known {
            Some((_, group)) => group.push(figure.clone()),
            None => groups.push((figure.measure.clone(), vec![figure.clone()])),
        }
    }
    groups.sort_by_key(|(measure, _)| measure.is_none());
    let view = |(at, (measure, group)): (usize, (Option<Label>, Vec<Figure>))| {
        let id = format!("measure-{}", at + 1);
        of_one(id, measure.as_ref(), group, language)
    };
    groups.into_iter().enumerate().map(view).collect()
}

/// The figures of one measure, the newest period first.
pub fn of_one(
    id: String,
    measure: Option<&Label>,
    mut figures: Vec<Figure>,
    language: &str,
) -> MeasureView {
    figures.sort_by(|one, other| {
        let order = |figure: &Figure| (when::year(&figure.period), figure.period.clone());
        let by_period = order(other).cmp(&order(one));
        by_period.then_with(|| view::source(one).cmp(&view::source(other)))
    });
    let name = measure.map_or_else(String::new, |measure| measure.name.clone());
    let charts = match measure {
        Some(_) => charts(&id, &name, &figures, language),
        None => Vec::new(),
    };
    MeasureView {
        charts,
        name,
        url: measure.and_then(|measure| measure.path.clone()),
        rows: figures
            .iter()
            .map(|one| view::figure(one, language))
            .collect(),
        id,
    }
}

fn charts(id: &str, name: &str, figures: &[Figure], language: &str) -> Vec<ChartView> {
    let mut series: BTreeMap<Series, BTreeMap<i64, &Figure>> = BTreeMap::new();
    for figure in figures.iter().filter(|figure| figure.fate.is_current()) {
        let source = view::source(figure);
        // What no source is named for is no one's series.
        if let Some((step, at)) = when::place(&figure.period).filter(|_| !source.is_empty()) {
            let key = (source, view::unit(figure).to_owned(), step);
            let place = series.entry(key).or_default().entry(at).or_insert(figure);
            if as_of(figure) > as_of(place) {
                *place = figure;
            }
        }
    }
    let drawn = series
        .into_iter()
        .enumerate()
        .filter_map(|(at, (key, figures))| {
            let figures: Vec<(i64, &Figure)> = figures.into_iter().collect();
            chart(&format!("{id}-chart-{at}"), name, &key, &figures, language)
        });
    drawn.take(MOST_CHARTS).collect()
}

/// By when a figure was counted, or its story came.
fn as_of(figure: &Figure) -> (&str, i64) {
    (&figure.as_of, figure.story.published_at)
}

fn chart(
    id: &str,
    name: &str,
    (source, unit, step): &Series,
    figures: &[(i64, &Figure)],
    language: &str,
) -> Option<ChartView> {
    let reading = |(at, figure): &(i64, &Figure)| {
        Some(Reading {
            at: *at,
            label: when::said(&figure.period, language),
            low: Amount::parse(figure.value.as_str())?,
            high: match &figure.value_high {
                Some(high) => Some(Amount::parse(high.as_str())?),
                None => None,
            },
            text: view::value(figure, language),
        })
    };
    let readings: Vec<Reading> = figures.iter().filter_map(reading).collect();
    let is_rtl = i18n::direction(language) == "rtl";
    let drawing = chart::draw(&readings, *step, is_rtl, language)?;
    let said = |reading: &Reading| format!("{}: {}", reading.label, reading.text);
    let words = [
        ("measure", name.to_owned()),
        ("unit", super::amount::unit(unit, language)),
        ("source", source.clone()),
        ("first", said(readings.first()?)),
        ("last", said(readings.last()?)),
    ];
    let title = match unit.as_str() {
        "" => name.to_owned(),
        _ => told(language, "facts-chart", &words[..2]),
    };
    Some(ChartView {
        id: id.to_owned(),
        title,
        source: told(language, "facts-chart-source", &words[2..3]),
        text: told(language, "facts-chart-text", &words[3..]),
        gaps: gaps(drawing.gaps, language),
        drawing,
    })
}

fn told(language: &str, key: &str, words: &[(&'static str, String)]) -> String {
    let mut args = FluentArgs::new();
    for (name, word) in words {
        args.set(*name, word.clone());
    }
    i18n::translate(language, key, &args)
}

fn gaps(count: usize, language: &str) -> Option<String> {
    let mut args = FluentArgs::new();
    args.set("count", i64::try_from(count).unwrap_or(i64::MAX));
    (count > 0).then(|| i18n::translate(language, "facts-chart-gaps", &args))
}
