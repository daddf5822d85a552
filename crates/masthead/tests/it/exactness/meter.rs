//! The meter alone: hundreds of rounds of requests that all come at once.
use std::sync::Arc;

use masthead::ground::clock::{DAY, HOUR, Millis};
use masthead::paywall::{Account, Answer, Meter, Terms, Ticket};
use tokio::task::JoinSet;

use crate::harness::{NOON, TestApp};

const LIMIT: u32 = 5;
const ROUNDS: usize = 100;
/// Requests at once in a round.
const REQUESTS: i64 = 1_000;

fn account(round: usize) -> Account {
    Account {
        subject: format!("subject {round}"),
        pool: "all".to_owned(),
        period: "2026-06-15".to_owned(),
    }
}

fn granted(new: bool, left: u32) -> Answer {
    Answer::Granted {
        new,
        left,
        joined: false,
    }
}

fn terms(limit: u32) -> Terms {
    Terms {
        limit,
        since: Millis::MIN,
        now: NOON,
        opens: false,
    }
}

/// The terms of somebody whose page is opened without a look for it.
fn unseen(limit: u32) -> Terms {
    Terms {
        opens: true,
        ..terms(limit)
    }
}

/// How many stories are released when all are asked for at once, each from one of `meters`.
async fn released(app: &TestApp, meters: &[Arc<Meter>], round: usize) -> usize {
    let account = account(round);
    let mut requests = JoinSet::new();
    for story in 0..REQUESTS {
        let meter = meters[usize::try_from(story).unwrap() % meters.len()].clone();
        let (db, account) = (app.db.clone(), account.clone());
        requests.spawn(async move {
            let ticket = || Some(Ticket::free());
            let terms = if story % 2 == 0 {
                terms(LIMIT)
            } else {
                unseen(LIMIT)
            };
            meter.spend(&db, &account, story, terms, ticket).await
        });
    }
    let answers = requests.join_all().await;
    let is_granted = |answer: &Answer| matches!(answer, Answer::Granted { new: true, .. });
    // A database that is too busy to answer releases nothing, which is the safe side.
    answers
        .iter()
        .filter_map(|answer| answer.as_ref().ok())
        .filter(|answer| is_granted(answer))
        .count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_requests_at_once_release_exactly_the_limit_a_hundred_times() {
    let app = TestApp::new().await;
    let meters = [Arc::new(Meter::default())];
    for round in 0..ROUNDS {
        assert_eq!(
            released(&app, &meters, round).await,
            LIMIT as usize,
            "round {round}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn three_meters_over_one_ledger_release_exactly_the_limit() {
    let app = TestApp::new().await;
    for round in 0..ROUNDS / 5 {
        let meters: Vec<Arc<Meter>> = (0..3).map(|_| Arc::default()).collect();
        assert_eq!(
            released(&app, &meters, round).await,
            LIMIT as usize,
            "round {round}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_story_that_was_granted_is_granted_again_by_every_meter() {
    let app = TestApp::new().await;
    let first = Meter::default();
    for story in 0..3 {
        let ticket = || Some(Ticket::free());
        let answer = first
            .spend(&app.db, &account(0), story, terms(3), ticket)
            .await;
        assert!(matches!(answer, Ok(Answer::Granted { new: true, .. })));
    }
    for meter in [first, Meter::default()] {
        for (story, expected) in [(1, granted(false, 0)), (3, Answer::Spent)] {
            let answer = meter
                .spend(&app.db, &account(0), story, terms(3), || None)
                .await;
            assert_eq!(answer.unwrap(), expected);
        }
    }
}

#[tokio::test]
async fn without_a_ticket_a_new_subject_gets_nothing_and_leaves_no_row() {
    let app = TestApp::new().await;
    let meter = Meter::default();
    let answer = meter
        .spend(&app.db, &account(0), 1, terms(3), || None)
        .await;
    assert_eq!(answer.unwrap(), Answer::NoTicket);
    assert_eq!(app.ledger_rows().await, 0);
    let answer = meter
        .spend(&app.db, &account(0), 1, terms(3), || Some(Ticket::free()))
        .await;
    assert_eq!(answer.unwrap(), granted(true, 2));
    let answer = meter
        .spend(&app.db, &account(0), 2, terms(3), || None)
        .await;
    assert_eq!(
        answer.unwrap(),
        granted(true, 1),
        "asked for the first only"
    );
}

#[tokio::test]
async fn a_page_that_is_opened_unseen_leads_to_the_one_that_is_there() {
    let app = TestApp::new().await;
    for story in 0..2 {
        let ticket = || Some(Ticket::free());
        let answer = Meter::default()
            .spend(&app.db, &account(0), story, terms(3), ticket)
            .await;
        assert_eq!(answer.unwrap(), granted(true, 2 - story as u32));
    }
    // Their network has no new identity left, and they are none.
    for (story, expected) in [
        (1, granted(false, 1)),
        (7, granted(true, 0)),
        (8, Answer::Spent),
    ] {
        let answer = Meter::default()
            .spend(&app.db, &account(0), story, unseen(3), || None)
            .await;
        assert_eq!(answer.unwrap(), expected, "story {story}");
    }
    let answer = Meter::default()
        .spend(&app.db, &account(1), 1, unseen(3), || None)
        .await;
    assert_eq!(answer.unwrap(), Answer::NoTicket);
    assert_eq!(app.ledger_rows().await, 1);
    let ticket = || Some(Ticket::free());
    let answer = Meter::default()
        .spend(&app.db, &account(1), 1, unseen(0), ticket)
        .await;
    assert_eq!(answer.unwrap(), Answer::Spent, "an allowance of nothing");
}

#[tokio::test]
async fn a_rolling_allowance_gives_back_read_by_read() {
    let app = TestApp::new().await;
    let meter = Meter::default();
    let spend = async |story, now, since| {
        let terms = Terms {
            limit: 2,
            since,
            now,
            opens: false,
        };
        meter
            .spend(&app.db, &account(0), story, terms, || Some(Ticket::free()))
            .await
            .unwrap()
    };
    assert_eq!(spend(1, 10, -90).await, granted(true, 1));
    assert_eq!(spend(2, 20, -80).await, granted(true, 0));
    assert_eq!(spend(3, 30, -70).await, Answer::Spent);
    assert_eq!(spend(1, 109, 9).await, granted(false, 0));
    assert_eq!(spend(3, 110, 10).await, granted(true, 0));
    assert_eq!(
        spend(1, 111, 11).await,
        Answer::Spent,
        "forgotten, and no room"
    );
    let rows: Vec<(String,)> = db::sql("SELECT stories FROM ledger LIMIT 10")
        .all(&app.db)
        .await
        .unwrap();
    assert_eq!(
        rows,
        [("2:20,3:110".to_owned(),)],
        "what no longer counts is not kept"
    );
}

#[tokio::test]
async fn a_limit_of_nothing_releases_nothing() {
    let app = TestApp::new().await;
    let (meter, ticket) = (Meter::default(), || Some(Ticket::free()));
    let answer = meter.spend(&app.db, &account(0), 1, terms(0), ticket).await;
    assert_eq!(answer.unwrap(), Answer::Spent);
    assert_eq!(app.ledger_rows().await, 0);
}

#[test]
fn the_meters_time_does_not_step_back_by_a_day() {
    let meter = Meter::default();
    let seen: Vec<Millis> = [5, 9, 3, 8, 10, 10 - 25 * HOUR]
        .map(|clock| meter.now(clock))
        .to_vec();
    assert_eq!(seen, [5, 9, 9, 9, 10, 10]);
}

#[test]
fn a_clock_that_was_far_ahead_is_believed_when_it_is_set_right() {
    let meter = Meter::default();
    let clocks = [0, 365 * DAY, 5, 3, 9, -25 * HOUR];
    let seen: Vec<Millis> = clocks.map(|clock| meter.now(clock)).to_vec();
    assert_eq!(seen, [0, 365 * DAY, 5, 5, 9, -25 * HOUR]);
    let seen: Vec<Millis> = [0, -1].map(|clock| meter.now(clock)).to_vec();
    assert_eq!(seen, [0, 0]);
}
