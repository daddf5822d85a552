//! What is public stands in the published revision, word for word, or it is gone at once.
use masthead::newsroom::article::{State as ArticleState, departure, newest};
use masthead::newsroom::knowledge::anchor::{self, Anchor};
use masthead::newsroom::knowledge::decimal::Decimal;
use masthead::newsroom::knowledge::inbox::{self, Why};
use masthead::newsroom::knowledge::record::{self, State};
use masthead::newsroom::knowledge::shown::{self, Readers};
use masthead::newsroom::knowledge::thing::Kind;
use masthead::newsroom::knowledge::{figure, moment};
use masthead::paywall::Access;
use richtext::{Document, Opening};

use super::{Kept, surfaces, text};
use crate::harness::TestApp;

const WHOLE: Opening = Opening {
    paragraphs: usize::MAX,
    percent: 100,
};

async fn publish(app: &TestApp, document: Document) -> i64 {
    let article = app.article().slug("the-story").access(Access::Free);
    article.document(document).create().await.id
}

#[tokio::test]
async fn words_that_change_are_off_every_page_with_the_revision_and_in_the_inbox() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let story = publish(&app, text("At least 23 people died.|The river rose.")).await;
    let river = kept.thing(Kind::Place, "River").await;
    let figure = kept
        .count(story, "At least 23 people", "23", &[&river])
        .await;
    assert!(
        surfaces(&app, story, &[&river])
            .await
            .contains("At least 23")
    );
    publish(&app, text("At least 31 people died.|The river rose.")).await;
    let all = surfaces(&app, story, &[&river]).await;
    assert!(!all.contains("Decimal(\"23\")"), "{all}");
    let waiting = inbox::waiting(&app.db, app.clock.now()).await.unwrap();
    let why: Vec<(i64, Why)> = waiting.iter().map(|one| (one.record.id, one.why)).collect();
    assert_eq!(why, [(figure, Why::Stale)]);
    // The words come back: somebody has to look before readers have them.
    publish(&app, text("The river rose.|At least 23 people died.")).await;
    assert!(
        !surfaces(&app, story, &[&river])
            .await
            .contains("Decimal(\"23\")")
    );
    let seen = record::by_id(&app.db, figure).await.unwrap().unwrap();
    assert_eq!(seen.state, State::Stale);
    let mut tx = kept.begin().await;
    let now = app.clock.now();
    let decided = record::decide(&mut tx, (figure, seen.version), State::Confirmed, (1, now)).await;
    assert!(decided.unwrap().is_done());
    kept.done(tx).await;
    assert!(
        surfaces(&app, story, &[&river])
            .await
            .contains("At least 23")
    );
    // Who saw it before is overtaken.
    let mut tx = kept.begin().await;
    let late = record::decide(&mut tx, (figure, seen.version), State::Rejected, (1, now)).await;
    assert!(!late.unwrap().is_done());
    kept.done(tx).await;
}

#[tokio::test]
async fn words_that_move_are_followed_and_of_several_the_nearest_is_doubted() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let story = publish(&app, text("Some 40 came.|Then it rained.")).await;
    let rain = kept.thing(Kind::Event, "Rain").await;
    let figure = kept.count(story, "Some 40", "40", &[&rain]).await;
    publish(
        &app,
        text("Then it rained.|Later that day some said so. Some 40 came."),
    )
    .await;
    let record = record::by_id(&app.db, figure).await.unwrap().unwrap();
    assert!(!record.is_doubtful && record.state == State::Confirmed);
    publish(
        &app,
        text(
            "Some 40 came to the square in the morning.|Later that day some said so.|\
             By the ferry from the island Some 40 more arrived.",
        ),
    )
    .await;
    let record = record::by_id(&app.db, figure).await.unwrap().unwrap();
    let all = surfaces(&app, story, &[&rain]).await;
    assert!(
        record.is_doubtful && all.contains("Some 40"),
        "{record:?} {all}"
    );
    let waiting = inbox::waiting(&app.db, app.clock.now()).await.unwrap();
    assert_eq!(waiting[0].why, Why::Doubtful);
    let mut tx = kept.begin().await;
    let settled = record::settle(&mut tx, (figure, record.version), None).await;
    assert!(settled.unwrap().is_done());
    kept.done(tx).await;
    assert!(
        inbox::waiting(&app.db, app.clock.now())
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn what_was_found_in_a_draft_is_public_with_the_revision_that_has_its_words() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let story = publish(&app, text("It rained.")).await;
    let rain = kept.thing(Kind::Event, "Rain").await;
    let figure = kept.count(story, "Some 40 people", "40", &[&rain]).await;
    let lost = kept.count(story, "Some 50 people", "50", &[&rain]).await;
    assert!(
        !surfaces(&app, story, &[&rain])
            .await
            .contains("Decimal(\"40\")")
    );
    let record = record::by_id(&app.db, figure).await.unwrap().unwrap();
    assert_eq!((record.revision, record.state), (None, State::Confirmed));
    publish(&app, text("It rained on some people. Some 40 people came.")).await;
    assert!(
        surfaces(&app, story, &[&rain])
            .await
            .contains("Some 40 people")
    );
    let record = record::by_id(&app.db, lost).await.unwrap().unwrap();
    assert_eq!(record.state, State::Stale);
}

#[tokio::test]
async fn a_story_that_leaves_the_site_takes_its_records_along_and_brings_them_back() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let story = publish(&app, text("Some 40 people came.")).await;
    let rain = kept.thing(Kind::Event, "Rain").await;
    kept.count(story, "Some 40 people", "40", &[&rain]).await;
    let now = app.clock.now();
    for state in [ArticleState::Withdrawn, ArticleState::Blocked] {
        let mut tx = kept.begin().await;
        let said = departure::Departure::default();
        let left = departure::leave(&mut tx, &app.ids, story, (state, &said), now).await;
        assert!(left.unwrap().is_done());
        kept.done(tx).await;
        assert!(
            !surfaces(&app, story, &[&rain])
                .await
                .contains("Decimal(\"40\")")
        );
        let mut tx = kept.begin().await;
        let back = departure::come_back(&mut tx, &app.ids, story, now).await;
        assert!(back.unwrap().is_done());
        kept.done(tx).await;
        assert!(
            surfaces(&app, story, &[&rain])
                .await
                .contains("Decimal(\"40\")")
        );
    }
}

#[tokio::test]
async fn a_suggestion_and_what_was_rejected_are_never_public() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let story = publish(&app, text("Some 40 people came.")).await;
    let rain = kept.thing(Kind::Event, "Rain").await;
    let facts = || {
        let mut facts = figure::Facts::new(Decimal::parse("40").unwrap(), "people");
        facts.things = vec![rain.id];
        facts
    };
    let mut new = kept.row(story, "Some 40 people");
    new.state = State::Suggested;
    let mut tx = kept.begin().await;
    figure::add(&mut tx, &new, &facts()).await.unwrap();
    kept.done(tx).await;
    assert!(
        !surfaces(&app, story, &[&rain])
            .await
            .contains("Decimal(\"40\")")
    );
    assert_eq!(inbox::later(&app.db).await.unwrap(), [(story, 1)]);
    for (state, is_public) in [(State::Confirmed, true), (State::Rejected, false)] {
        let seen = record::by_id(&app.db, new.id)
            .await
            .unwrap()
            .unwrap()
            .version;
        let mut tx = kept.begin().await;
        let now = app.clock.now();
        let overtaken = record::decide_all(&mut tx, &[(new.id, seen)], state, (1, now)).await;
        assert!(overtaken.unwrap().is_empty());
        kept.done(tx).await;
        let all = surfaces(&app, story, &[&rain]).await;
        assert_eq!(all.contains("Some 40"), is_public);
    }
}

#[tokio::test]
async fn a_withdrawn_value_stays_in_the_history_with_its_reason_and_is_nowhere_current() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let story = publish(&app, text("Trade was 103 units in 2021.")).await;
    let trade = kept.thing(Kind::Measure, "Trade").await;
    let state = kept.thing(Kind::State, "Vale").await;
    let mut facts = figure::Facts::new(Decimal::parse("103").unwrap(), "units");
    (facts.measure, facts.things) = (Some(trade.id), vec![state.id]);
    facts.period = "2021".to_owned();
    let wrong = kept.figure(story, "103 units", &facts).await;
    publish(&app, text("Trade was 130 units in 2021.")).await;
    facts.value = Decimal::parse("130").unwrap();
    let right = kept.figure(story, "130 units", &facts).await;
    let seen = record::by_id(&app.db, wrong)
        .await
        .unwrap()
        .unwrap()
        .version;
    let fate = figure::Fate {
        corrected_by: Some(right),
        withdrawn_at: Some(app.clock.now()),
        withdrawn_reason: "Two digits changed places.".to_owned(),
    };
    let mut tx = kept.begin().await;
    assert!(
        figure::set_fate(&mut tx, (wrong, seen), &fate)
            .await
            .unwrap()
            .is_done()
    );
    let silent = figure::Fate {
        withdrawn_reason: String::new(),
        ..fate.clone()
    };
    assert!(
        figure::set_fate(&mut tx, (wrong, seen), &silent)
            .await
            .is_err()
    );
    kept.done(tx).await;
    let publication = app.publication().await.unwrap();
    let readers = Readers {
        db: &app.db,
        publication: &publication,
        now: app.clock.now(),
    };
    let history = shown::history(&readers, &trade).await.unwrap();
    let count = &history[0].counts[0];
    assert_eq!(count.current().map(|figure| figure.id), Some(right));
    let past = &count.figures[1];
    assert_eq!((past.words.clone(), &past.fate), (None, &fate));
    let current = shown::figures_of_thing(&readers, &state).await.unwrap();
    let ids: Vec<i64> = current.iter().map(|figure| figure.id).collect();
    assert_eq!(ids, [right]);
}

/// A sequence of numbers that is the same each time.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(99);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

const SENTENCES: &[&str] = &[
    "Ada Stone met Bo Reed on Monday.",
    "At least 23 people came.",
    "At least 31 people came.",
    "“We are glad,” said Bo Reed.",
    "Some 1,123 units were sold.",
    "Some 123 units were sold.",
    "It rained.",
];

#[tokio::test]
async fn two_hundred_edits_leave_no_public_row_without_its_words() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let mut dice = Dice(7);
    let mut story: Vec<&str> = SENTENCES.to_vec();
    let id = publish(&app, text(&story.join("|"))).await;
    let bo = kept.thing(Kind::Person, "Bo Reed").await;
    let mut shown_at_all = 0;
    for round in 0..200 {
        if round % 20 == 0 {
            for words in ["At least 23 people", "Some 123 units", "At least 31 people"] {
                kept.count(id, words, "1", &[&bo]).await;
            }
            kept.quote(id, "We are glad,", &bo).await;
        }
        let at = dice.throw(story.len());
        match dice.throw(4) {
            0 => story[at] = SENTENCES[dice.throw(SENTENCES.len())],
            1 if story.len() > 2 => drop(story.remove(at)),
            2 => story.swap(0, at),
            _ => story.insert(at, SENTENCES[dice.throw(SENTENCES.len())]),
        }
        story.truncate(12);
        publish(&app, text(&story.join("|"))).await;
        let publication = app.publication().await.unwrap();
        let readers = Readers {
            db: &app.db,
            publication: &publication,
            now: app.clock.now(),
        };
        let head = kept.head(id).await;
        let (_, wanted) = newest(&app.db, id).await.unwrap().unwrap();
        let passages = anchor::passages(&wanted.content, WHOLE);
        let stands = |words: &str| {
            let mut passages = passages.iter();
            passages.any(|passage| !anchor::occurrences(words, &passage.text).is_empty())
        };
        for figure in shown::figures_of_article(&readers, &head).await.unwrap() {
            assert!(stands(&figure.words.unwrap()));
            shown_at_all += 1;
        }
        for quote in shown::quotes_of_article(&readers, &head).await.unwrap() {
            assert!(stands(&quote.words));
        }
    }
    assert!(shown_at_all > 100, "the planted control: {shown_at_all}");
}

#[tokio::test]
async fn what_does_not_hold_together_is_refused() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let story = publish(&app, text("Some 40 people came.")).await;
    let mut undated = moment::Facts::new("A day", "Friday", moment::Kind::Other);
    let uncounted = moment::Facts {
        ordinal: Some(38),
        edtf: "2022-02-04".to_owned(),
        ..undated.clone()
    };
    let heavy = moment::Facts {
        weight: 3,
        edtf: "2022".to_owned(),
        ..undated.clone()
    };
    let mut tx = kept.begin().await;
    for facts in [&undated, &uncounted, &heavy] {
        let new = kept.row(story, "Some 40 people");
        assert!(moment::add(&mut tx, &new, facts).await.is_err());
    }
    undated.edtf = "2022-02-04".to_owned();
    let new = kept.row(story, "Some 40 people");
    moment::add(&mut tx, &new, &undated).await.unwrap();
    let mut range = figure::Facts::new(Decimal::parse("21").unwrap(), "people");
    range.value_high = Decimal::parse("17");
    let mut linked = figure::Facts::new(Decimal::parse("21").unwrap(), "people");
    linked.source_url = "javascript:alert(1)".to_owned();
    for facts in [&range, &linked] {
        let new = kept.row(story, "Some 40 people");
        assert!(figure::add(&mut tx, &new, facts).await.is_err());
    }
    tx.rollback().await.unwrap();
}

#[tokio::test]
async fn somebody_may_point_to_other_words_and_is_overtaken_like_everybody() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let story = publish(&app, text("At least 23 people died. It rained.")).await;
    let rain = kept.thing(Kind::Event, "Rain").await;
    let figure = kept.count(story, "23 people", "23", &[&rain]).await;
    let record = record::by_id(&app.db, figure).await.unwrap().unwrap();
    let wider = Anchor {
        words: "At least 23 people".to_owned(),
        ..record.anchor.clone()
    };
    let mut tx = kept.begin().await;
    let seen = (figure, record.version);
    assert!(
        record::settle(&mut tx, seen, Some(&wider))
            .await
            .unwrap()
            .is_done()
    );
    assert!(!record::settle(&mut tx, seen, None).await.unwrap().is_done());
    kept.done(tx).await;
    assert!(
        surfaces(&app, story, &[&rain])
            .await
            .contains("At least 23 people")
    );
}
