//! What a request gets by the session that it shows.
use masthead::ground::clock::{DAY, SECOND};
use masthead::paywall::Access;
use masthead::people::reader::session;
use masthead::people::rights::Rights;
use masthead::people::role::Role;

use crate::harness::TestApp;

#[tokio::test]
async fn a_subscriber_reads_what_is_for_subscribers_and_spends_nothing() {
    let app = TestApp::new().await;
    let article = app.article().access(Access::Subscribers).create().await;
    let mut reader = app.reader().await;
    assert!(!reader.get(&article.path).await.has_canary());
    let mut subscriber = app.subscriber().await;
    let page = subscriber.get(&article.path).await;
    assert!(page.has_canary());
    assert_eq!(page.header("cache-control"), "private, no-store");
    assert_eq!(app.ledger_rows().await, 0);
}

#[tokio::test]
async fn a_right_to_comment_opens_no_article() {
    let app = TestApp::new().await;
    let article = app.article().access(Access::Subscribers).create().await;
    let rights = Rights {
        comments: true,
        ad_free: true,
        ..Rights::default()
    };
    let mut reader = app.reader().await.entitled(&app, rights).await;
    assert!(!reader.get(&article.path).await.has_canary());
}

#[tokio::test]
async fn an_invented_session_is_nobody() {
    let app = TestApp::new().await;
    let article = app.article().access(Access::Subscribers).create().await;
    for value in ["", "0", "00112233445566778899aabbccddeeff", "zz"] {
        let mut person = app.visitor().with_cookie("__Host-session", value);
        assert!(!person.get(&article.path).await.has_canary(), "{value}");
    }
}

#[tokio::test]
async fn a_session_that_is_ended_on_one_node_ends_on_all_within_a_second() {
    let app = TestApp::new().await;
    let article = app.article().access(Access::Subscribers).create().await;
    let other = app.another_node().await;
    let subscriber = app.subscriber().await;
    let cookie = subscriber.cookies["__Host-session"].clone();
    let mut elsewhere = other.visitor().with_cookie("__Host-session", &cookie);
    assert!(elsewhere.get(&article.path).await.has_canary());
    let mut tx = app.db.begin().await.unwrap();
    session::end_all(&mut tx, subscriber.id).await.unwrap();
    tx.commit().await.unwrap();
    app.sessions().clear();
    app.clock.advance(SECOND);
    assert!(!elsewhere.get(&article.path).await.has_canary());
    assert!(!subscriber.clone().get(&article.path).await.has_canary());
}

#[tokio::test]
async fn a_session_that_is_not_used_for_ninety_days_is_over() {
    let app = TestApp::new().await;
    let article = app.article().access(Access::Subscribers).create().await;
    let mut subscriber = app.subscriber().await;
    for _ in 0..3 {
        app.clock.advance(80 * DAY);
        assert!(subscriber.get(&article.path).await.has_canary());
    }
    app.clock.advance(91 * DAY);
    assert!(!subscriber.get(&article.path).await.has_canary());
}

#[tokio::test]
async fn the_desk_is_for_staff_with_a_second_factor() {
    let app = TestApp::new().await;
    let stranger = app.visitor().get("/desk").await;
    assert_eq!(stranger.status, 303);
    assert_eq!(stranger.header("location"), "/log-in?next=%2Fdesk");
    assert_eq!(app.subscriber().await.get("/desk").await.status, 403);
    let mut owner = app.staff(Role::Owner).await;
    let page = owner.get("/desk").await.expect(200);
    assert_eq!(page.header("cache-control"), "private, no-store");
}

#[tokio::test]
async fn a_logged_in_reader_sees_the_account_and_no_shared_page() {
    let app = TestApp::new().await;
    app.article().create().await;
    let mut reader = app.reader().await;
    let page = reader.get("/").await.expect(200);
    assert!(page.has("a[href='/account']"));
    assert_eq!(page.header("cache-control"), "private, no-store");
    assert!(!app.visitor().get("/").await.has("a[href='/account']"));
}
