//! The database does not answer: readers get the last copies of public pages, and nobody gets
//! anything else.
use std::time::Duration;

use http::StatusCode;
use masthead::command::state;
use masthead::newsroom::article::State;
use masthead::newsroom::publication;
use masthead::paywall::Access;

use crate::harness::{Page, Person, TestApp};

/// What somebody gets while the database does not answer.
async fn away(person: &mut Person, path: &str) -> Page {
    db::within(Duration::ZERO, person.get(path)).await
}

fn is_copy(page: &Page) -> bool {
    page.status == StatusCode::OK
        && page.html().contains("last copy of this page")
        && page.header("cache-control") == "no-store"
}

#[tokio::test]
async fn pages_that_were_shown_before_are_shown_to_readers_of_every_kind() {
    let app = TestApp::new().await;
    let story = app.article().create().await;
    let free = app.article().access(Access::Free).create().await;
    let read = app.article().create().await;
    let paths = ["/", story.path.as_str(), free.path.as_str()];
    for path in paths {
        assert_eq!(app.visitor().get(path).await.status, StatusCode::OK);
    }
    let (mut subscriber, mut reader) = (app.subscriber().await, app.reader().await);
    let mut known = app.visitor();
    known.get(&read.path).await;
    app.clock.set(app.clock.now() + 5_000);
    let people: [&mut Person; 3] = [&mut subscriber, &mut reader, &mut known];
    for person in people {
        for path in paths {
            let page = away(person, path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.html());
            assert_eq!(page.has_canary(), path == free.path, "{path}");
        }
    }
    assert!(is_copy(&away(&mut subscriber, &story.path).await));
    let step = format!("{}/continue", story.path);
    assert!(!away(&mut known, &step).await.has_canary());
}

#[tokio::test]
async fn a_page_that_nobody_has_kept_or_that_is_about_a_person_is_503_with_a_time() {
    let app = TestApp::new().await;
    let story = app.article().create().await;
    let mut subscriber = app.subscriber().await;
    subscriber.get("/account").await;
    // What a node remembers of a session holds for a second.
    app.clock.set(app.clock.now() + 5_000);
    for path in [story.path.as_str(), "/account", "/log-in/second"] {
        let page = away(&mut subscriber, path).await;
        assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE, "{path}");
        assert!(!page.header("retry-after").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn a_withdrawn_story_is_not_shown_again() {
    let app = TestApp::new().await;
    let story = app.article().create().await;
    app.visitor().get(&story.path).await;
    state::change(&app, &story.slug, State::Withdrawn)
        .await
        .unwrap();
    let mut reader = app.reader().await;
    let page = away(&mut reader, &story.path).await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn the_snapshot_outlasts_the_moment_at_which_it_would_have_been_renewed() {
    let app = TestApp::new().await;
    let story = app.article().create().await;
    let mut visitor = app.visitor();
    visitor.get(&story.path).await;
    app.clock
        .set(app.clock.now() + 2 * masthead::ground::clock::DAY);
    assert_eq!(away(&mut visitor, &story.path).await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_a_request_waits_for_counts_in_all_and_only_where_it_waits_for_the_database() {
    let app = TestApp::new().await;
    let asked = db::within(Duration::from_millis(200), async {
        // Waiting for anything else costs nothing of it.
        tokio::task::yield_now().await;
        app.db.ping().await?;
        db::within(Duration::ZERO, app.db.ping()).await
    });
    let late = asked.await.unwrap_err();
    assert!(late.is_unavailable(), "{late}");
    app.db
        .ping()
        .await
        .expect("outside of it nothing is bounded");
}

#[tokio::test]
async fn what_is_committed_is_done_though_the_database_does_not_answer_any_more() {
    let app = TestApp::new().await;
    let looked = db::within(Duration::ZERO, publication::refresh(&app)).await;
    assert!(looked.is_err(), "the database is away");
    let looked = db::within(Duration::ZERO, publication::look(&app)).await;
    assert!(looked.is_ok());
}
