//! What each source counts for each period.
use super::*;
use crate::knowledge::decimal::Decimal;
use crate::knowledge::figure::Fate;
use crate::knowledge::shown::InStory;

fn figure(id: i64, value: &str, period: &str, source: &str) -> Figure {
    Figure {
        id,
        value: Decimal::parse(value).expect("a number"),
        value_high: None,
        unit: String::new(),
        currency: "USD".to_owned(),
        qualifier: String::new(),
        period: period.to_owned(),
        as_of: String::new(),
        source_text: source.to_owned(),
        source: None,
        source_url: String::new(),
        measure: None,
        about: Vec::new(),
        fate: Fate::default(),
        words: None,
        block: None,
        nth: 0,
        confirmed_at: 0,
        story: InStory {
            article: id,
            headline: String::new(),
            url: String::new(),
            published_at: 0,
            revision: 1,
            language: "en".to_owned(),
        },
    }
}

#[test]
fn sources_stand_side_by_side_and_the_newest_period_is_first() {
    let periods = periods(vec![
        figure(1, "107", "2020", "Customs"),
        figure(2, "130.43", "2021", ""),
        figure(3, "146.9", "2021", "Customs"),
        figure(4, "200", "", "Customs"),
    ]);
    let shown: Vec<(&str, Vec<&str>)> = periods
        .iter()
        .map(|period| {
            let sources = period.counts.iter().map(|count| count.source.as_str());
            (period.period.as_str(), sources.collect())
        })
        .collect();
    let expected = [
        ("2021", vec!["", "Customs"]),
        ("2020", vec!["Customs"]),
        ("", vec!["Customs"]),
    ];
    assert_eq!(shown, expected);
}

#[test]
fn what_was_withdrawn_stays_and_is_never_current() {
    let mut wrong = figure(2, "103.43", "2021", "Customs");
    wrong.fate.withdrawn_at = Some(1);
    wrong.fate.withdrawn_reason = "Two digits changed places.".to_owned();
    let found = periods(vec![wrong.clone(), figure(1, "130.43", "2021", "Customs")]);
    let count = &found[0].counts[0];
    assert_eq!(count.figures.len(), 2);
    assert_eq!(count.current().map(|figure| figure.id), Some(1));
    let alone = periods(vec![wrong]);
    assert_eq!(alone[0].counts[0].current(), None);
}
