//! Visitors who log in while requests of theirs are under way: however they fall, one
//! browser gets no more than the larger limit.
use std::sync::Arc;

use masthead::ground::clock::Millis;
use masthead::paywall::{Account, Answer, Meter, Terms, Ticket};
use tokio::task::JoinSet;

use crate::harness::{NOON, TestApp};

const VISITORS: u32 = 3;
const READERS: u32 = 6;

fn account(subject: &str, round: usize) -> Account {
    Account {
        subject: format!("{subject} {round}"),
        pool: "all".to_owned(),
        period: "2026-06-15".to_owned(),
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

/// Stories released anew when `requests` come at once: a third by the visitor's cookie
/// alone, the others by two accounts beside it.
async fn released(app: &TestApp, meters: &[Arc<Meter>], round: usize, requests: i64) -> usize {
    let mut all = JoinSet::new();
    for story in 0..requests {
        let number = usize::try_from(story).unwrap();
        let meter = meters[number % meters.len()].clone();
        let db = app.db.clone();
        let visitor = account("visitor", round);
        let reader = match number % 3 {
            0 => None,
            1 => Some(account("anna", round)),
            _ => Some(account("ben", round)),
        };
        all.spawn(async move {
            match reader {
                Some(reader) => {
                    let (pages, terms) = ((&reader, &visitor), terms(READERS));
                    let ticket = || Some(Ticket::free());
                    meter.spend_joined(&db, pages, story, terms, ticket).await
                }
                None => {
                    let ticket = || Some(Ticket::free());
                    meter
                        .spend(&db, &visitor, story, terms(VISITORS), ticket)
                        .await
                }
            }
        });
    }
    let answers = all.join_all().await;
    // A database that is too busy to answer releases nothing, which is the safe side.
    let granted = answers.iter().filter_map(|answer| answer.as_ref().ok());
    granted
        .filter(|answer| matches!(answer, Answer::Granted { new: true, .. }))
        .count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_requests_of_a_visitor_and_two_accounts_release_exactly_the_larger_limit() {
    let app = TestApp::new().await;
    let rounds = if app.is_postgres() { 4 } else { 30 };
    for round in 0..rounds {
        let meters = [Arc::new(Meter::default())];
        let released = released(&app, &meters, round, 1_000).await;
        assert_eq!(released, READERS as usize, "round {round}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn three_nodes_agree_on_who_has_joined_whom() {
    let app = TestApp::new().await;
    let requests = if app.is_postgres() { 120 } else { 600 };
    for round in 0..20 {
        let meters: Vec<Arc<Meter>> = (0..3).map(|_| Arc::default()).collect();
        let released = released(&app, &meters, round, requests).await;
        assert_eq!(released, READERS as usize, "round {round}");
    }
}

#[tokio::test]
async fn a_page_that_is_remembered_open_after_it_was_closed_takes_no_more() {
    let app = TestApp::new().await;
    let (old, new) = (Meter::default(), Meter::default());
    let (visitor, reader) = (account("visitor", 0), account("anna", 0));
    let ticket = || Some(Ticket::free());
    let read = async |meter: &Meter, story| {
        meter
            .spend(&app.db, &visitor, story, terms(VISITORS), ticket)
            .await
            .unwrap()
    };
    read(&old, 1).await;
    for story in 2..=6 {
        let pages = (&reader, &visitor);
        let answer = new
            .spend_joined(&app.db, pages, story, terms(READERS), ticket)
            .await
            .unwrap();
        assert!(
            matches!(answer, Answer::Granted { new: true, .. }),
            "{answer:?}"
        );
    }
    assert_eq!(read(&old, 7).await, Answer::Spent);
    let again = Answer::Granted {
        new: false,
        left: 0,
        joined: true,
    };
    assert_eq!(read(&old, 6).await, again);
}

#[tokio::test]
async fn an_account_that_gets_nothing_leaves_no_row_for_its_cookie() {
    let app = TestApp::new().await;
    let meter = Meter::default();
    let reader = account("anna", 0);
    let ticket = || Some(Ticket::free());
    for number in 0..5 {
        let visitor = account("visitor", number);
        let answer = meter
            .spend_joined(&app.db, (&reader, &visitor), 1, terms(1), ticket)
            .await
            .unwrap();
        assert!(matches!(answer, Answer::Granted { .. }));
        let other = account("another visitor", number);
        let answer = meter
            .spend_joined(&app.db, (&reader, &other), 2, terms(1), ticket)
            .await
            .unwrap();
        assert_eq!(answer, Answer::Spent);
    }
    assert_eq!(
        app.ledger_rows().await,
        2,
        "the reader's page and the first cookie's"
    );
}

#[tokio::test]
async fn without_a_ticket_an_account_gets_nothing_and_leaves_no_row() {
    let app = TestApp::new().await;
    let meter = Meter::default();
    let (visitor, reader) = (account("visitor", 0), account("anna", 0));
    let pages = (&reader, &visitor);
    let spend = async |ticket: Option<()>, story| {
        let ticket = || ticket.map(|()| Ticket::free());
        let answer = meter.spend_joined(&app.db, pages, story, terms(READERS), ticket);
        answer.await.unwrap()
    };
    assert_eq!(spend(None, 1).await, Answer::NoTicket);
    assert_eq!(app.ledger_rows().await, 0);
    let first = spend(Some(()), 1).await;
    assert!(matches!(first, Answer::Granted { new: true, .. }));
    let second = spend(None, 2).await;
    assert!(
        matches!(second, Answer::Granted { new: true, .. }),
        "a page that is open"
    );
}
