//! What the demo's stories know: enough of it, each word in its story, and the same after every import.
use std::collections::{BTreeSet, HashMap};

use jiff::Timestamp;
use masthead::ground::app::App;
use masthead::import::{Progress, Report, demo, import};
use masthead::newsroom::article::{self, origin};
use masthead::newsroom::knowledge::anchor::{occurrences, of_text};
use masthead::newsroom::knowledge::record::{self, Record, Sort, State};
use masthead::newsroom::knowledge::thing::{self, Kind, Privacy};
use masthead::newsroom::knowledge::{edtf, figure, moment, quote, storyline};
use richtext::Opening;

use crate::harness::TestApp;

/// 1 December 2026: after the newest story.
const AFTER: i64 = 1_796_083_200_000;
const SUMMIT: &str = "xi-putin-beijing-2022";

async fn demo_on(day: i64) -> (TestApp, Report) {
    let app = TestApp::new().await;
    app.clock.set(day);
    let report = again(&app).await;
    (app, report)
}

async fn again(app: &App) -> Report {
    let report = import(app, demo::source(app.clock.now()), &Progress::Silent).await;
    report.unwrap_or_else(|refusal| panic!("{refusal}"))
}

/// All records by the slug of their story.
async fn records(app: &App) -> HashMap<String, Vec<Record>> {
    let mut all = HashMap::new();
    for origin in origin::all(&app.db).await.unwrap() {
        let records = record::of_article(&app.db, origin.id).await.unwrap();
        all.insert(origin.slug, records);
    }
    all
}

fn of_sort(all: &HashMap<String, Vec<Record>>, sort: Sort) -> Vec<&Record> {
    let records = all.values().flatten();
    let stands = |record: &&Record| record.sort == sort && record.state == State::Confirmed;
    records.filter(stands).collect()
}

async fn thing_at(app: &App, slug: &str) -> thing::Thing {
    let found = thing::by_slug(&app.db, slug).await.unwrap();
    found.unwrap_or_else(|| panic!("no thing {slug}"))
}

#[tokio::test]
async fn the_demo_has_storylines_things_figures_and_quotations_enough() {
    let (app, report) = demo_on(AFTER).await;
    assert!(report.kept.is_empty(), "{:?}", report.kept);
    let things = thing::page(&app.db, None, None, 1000).await.unwrap();
    let named = things.iter().filter(|thing| thing.kind != Kind::Subject);
    assert!(named.clone().count() >= 40, "{} things", named.count());
    assert!(things.iter().any(|thing| thing.privacy == Privacy::Private));
    let all = records(&app).await;
    for (sort, least) in [
        (Sort::Figure, 30),
        (Sort::Quote, 20),
        (Sort::Moment, 20),
        (Sort::Mention, 200),
    ] {
        let count = of_sort(&all, sort).len();
        assert!(count >= least, "{count} of {sort:?}");
    }
    let storylines = storyline::page(&app.db, None, 100).await.unwrap();
    assert!(storylines.len() >= 3, "{} storylines", storylines.len());
    for line in &storylines {
        let items = storyline::items(&app.db, line.id).await.unwrap();
        assert!(
            items.len() >= 8 && !line.summary.is_empty(),
            "{}",
            line.slug
        );
    }
    let gated = of_sort(&all, Sort::Figure);
    let gated = gated.iter().filter(|record| !record.is_open).count();
    assert!(gated >= 10, "{gated} figures are behind a gate");
}

#[tokio::test]
async fn every_word_stands_where_the_demo_says_it() {
    let (app, _) = demo_on(AFTER).await;
    let opening = Opening {
        paragraphs: 0,
        percent: 0,
    };
    let mut looked_at = 0;
    for (slug, records) in records(&app).await {
        let Some(first) = records.first() else {
            continue;
        };
        let (_, wanted) = article::newest(&app.db, first.article)
            .await
            .unwrap()
            .unwrap();
        let passages = of_text(&wanted.content.wording, &wanted.content.document, opening);
        for record in &records {
            let passage = passages.iter().find(|one| one.id == record.anchor.block);
            let places = passage.map(|one| occurrences(&record.anchor.words, &one.text));
            let stands =
                places.is_some_and(|all| all.iter().any(|(nth, ..)| *nth == record.anchor.nth));
            let is_withdrawn = match record.sort {
                Sort::Figure => {
                    let fate = figure::fate(&app.db, record.id).await.unwrap();
                    !fate.unwrap_or_default().is_current()
                }
                _ => false,
            };
            assert!(stands != is_withdrawn, "{slug}: {:?}", record.anchor);
            looked_at += 1;
        }
    }
    assert!(looked_at > 300, "{looked_at} rows");
}

#[tokio::test]
async fn the_second_and_the_third_import_of_the_demo_change_nothing() {
    let (app, first) = demo_on(AFTER).await;
    let generation = app.publication().await.unwrap().generation;
    assert!(first.knowledge > 300, "{first:?}");
    let before = records(&app).await;
    for _ in 0..2 {
        let report = again(&app).await;
        assert_eq!(
            (report.knowledge, report.revised, report.kept.len()),
            (0, 0, 0)
        );
        assert_eq!(records(&app).await, before);
    }
    assert_eq!(app.publication().await.unwrap().generation, generation);
}

#[tokio::test]
async fn the_summit_is_the_38th_meeting_as_one_side_counts_and_some_are_told_here() {
    let (app, _) = demo_on(AFTER).await;
    let series = thing_at(&app, "meetings-of-xi-and-putin").await;
    let (xi, putin) = (
        thing_at(&app, "xi-jinping").await,
        thing_at(&app, "vladimir-putin").await,
    );
    let all = records(&app).await;
    let (mut told, mut counts) = (0, BTreeSet::new());
    for record in all[SUMMIT]
        .iter()
        .filter(|record| record.sort == Sort::Moment)
    {
        let facts = moment::facts(&app.db, record.id).await.unwrap().unwrap();
        if facts.series != Some(series.id) {
            continue;
        }
        let took_part = |id| facts.things.contains(&(id, moment::Role::TookPart));
        assert!(took_part(xi.id) && took_part(putin.id), "{facts:?}");
        told += 1;
        counts.extend(
            facts
                .ordinal
                .map(|ordinal| (ordinal, facts.ordinal_said_by)),
        );
    }
    assert_eq!(told, 7);
    let counted = |number, by: &str| (number, by.to_owned());
    let expected = [
        counted(37, "Xi Jinping"),
        counted(38, "Chinese state media"),
    ];
    assert_eq!(counts, BTreeSet::from(expected));
}

#[tokio::test]
async fn trade_of_each_year_is_told_by_two_sources_that_differ() {
    let (app, _) = demo_on(AFTER).await;
    let measure = thing_at(&app, "trade-of-china-and-russia").await;
    // Two stories tell the same counts; each counts once.
    let mut by_year: HashMap<String, BTreeSet<(Option<i64>, String)>> = HashMap::new();
    for past in figure::of_measure(&app.db, measure.id).await.unwrap() {
        let facts = past.facts;
        let value = facts.value.as_str().to_owned();
        by_year
            .entry(facts.period)
            .or_default()
            .insert((facts.source, value));
    }
    for year in ["2018", "2019", "2020"] {
        let counts: Vec<_> = by_year[year].iter().collect();
        let [(one, first), (other, second)] = counts.as_slice() else {
            panic!("{year}: {:?}", by_year[year]);
        };
        assert!(
            one != other && first != second,
            "{year}: {:?}",
            by_year[year]
        );
    }
    let to_november: Vec<_> = by_year["2021-01/2021-11"].iter().collect();
    assert!(matches!(to_november.as_slice(), [(_, value)] if value == "130430000000"));
}

#[tokio::test]
async fn a_value_that_was_wrong_is_withdrawn_in_favour_of_the_right_one() {
    let (app, _) = demo_on(AFTER).await;
    let all = records(&app).await;
    let mut corrected = Vec::new();
    for record in all
        .values()
        .flatten()
        .filter(|record| record.sort == Sort::Figure)
    {
        let fate = figure::fate(&app.db, record.id)
            .await
            .unwrap()
            .unwrap_or_default();
        if let Some(right) = fate.corrected_by {
            let right = figure::facts(&app.db, right).await.unwrap().unwrap();
            let wrong = figure::facts(&app.db, record.id).await.unwrap().unwrap();
            corrected.push((wrong.value.to_string(), right.value.to_string()));
            assert!(!fate.withdrawn_reason.is_empty() && fate.withdrawn_at.is_some());
        }
    }
    assert_eq!(corrected, [("1900000".to_owned(), "1090000".to_owned())]);
}

#[tokio::test]
async fn on_any_day_a_plan_is_ahead_and_dates_agree_with_the_words() {
    for start in [
        "2026-11-28T22:15:00Z",
        "2028-02-29T12:00:00Z",
        "2027-03-28T01:00:00Z",
    ] {
        let now = start.parse::<Timestamp>().unwrap().as_millisecond();
        let (app, report) = demo_on(now).await;
        assert!(report.knowledge > 300, "{start}: {report:?}");
        let all = records(&app).await;
        let mut ahead = 0;
        for record in of_sort(&all, Sort::Moment) {
            let facts = moment::facts(&app.db, record.id).await.unwrap().unwrap();
            let days = edtf::bounds(&facts.edtf).expect("a date of EDTF");
            let is_ahead = days.latest * 86_400_000 > now;
            ahead += usize::from(facts.is_plan && is_ahead);
            assert!(facts.is_plan || !is_ahead, "{start}: {facts:?}");
            let named = edtf::date(days.earliest).filter(|_| days.is_day());
            if let Some(day) = named.filter(|_| facts.title.contains("to be signed")) {
                let words = day.strftime("%-d %B").to_string();
                assert!(
                    record.anchor.words.contains(&words),
                    "{start}: {words} {record:?}"
                );
            }
        }
        assert!(ahead >= 2, "{start}: {ahead} plans ahead");
        let line = storyline::by_slug(&app.db, "china-and-russia")
            .await
            .unwrap()
            .unwrap();
        assert!(
            line.summary.contains("February 2022"),
            "{start}: {}",
            line.summary
        );
    }
}

#[tokio::test]
async fn nobody_is_quoted_whom_the_demo_does_not_know_and_no_pupil_is_shown() {
    let (app, _) = demo_on(AFTER).await;
    let pupil = thing_at(&app, "yann-kerrant").await;
    assert_eq!(pupil.privacy, Privacy::Private);
    let all = records(&app).await;
    for record in of_sort(&all, Sort::Quote) {
        let facts = quote::facts(&app.db, record.id).await.unwrap().unwrap();
        let speaker = facts
            .speaker
            .unwrap_or_else(|| panic!("{:?}", record.anchor));
        let speaker = thing::by_id(&app.db, speaker).await.unwrap().unwrap();
        assert!(speaker.kind == Kind::Person && speaker.privacy != Privacy::Private);
    }
}
