//! Passwords: set with care, checked at the same cost for everybody, limited, and kept as a hash.
use db::sql;
use masthead::ground::clock::{HOUR, MINUTE};

use crate::harness::{Member, Page, Person, TestApp};
use masthead::people::reader::password::Turns;

const GOOD: &str = "violet kettle marches north";

async fn with_password(app: &TestApp) -> Member {
    let mut reader = app.reader().await;
    reader
        .submit("/account/security/password", &[("password", GOOD)])
        .await
        .expect(303);
    reader
}

async fn log_in(person: &mut Person, email: &str, password: &str) -> Page {
    let fields = [("email", email), ("password", password), ("next", "/feeds")];
    person.submit("/log-in/password", &fields).await
}

#[tokio::test]
async fn a_password_is_set_and_logs_in() {
    let app = TestApp::new().await;
    let reader = with_password(&app).await;
    let mut person = app.visitor();
    let done = log_in(&mut person, &reader.email.to_uppercase(), GOOD).await;
    assert_eq!(done.expect(303).header("location"), "/feeds");
    person.get("/account").await.expect(200);
    let (phc,): (String,) = sql("SELECT phc FROM passwords").one(&app.db).await.unwrap();
    assert!(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{phc}");
    assert!(app.letter_to(&reader.email).await.text.contains("password"));
}

#[tokio::test]
async fn a_weak_password_is_refused_with_the_reason_beside_it() {
    let app = TestApp::new().await;
    let mut reader = app.reader().await;
    let own = reader.email.clone();
    for weak in [
        "fourteen chars",
        "passwordpassword",
        "1234567890123456",
        "long ".repeat(40).as_str(),
        own.as_str(),
    ] {
        let page = reader
            .submit("/account/security/password", &[("password", weak)])
            .await;
        assert_eq!(page.status, 422, "{weak}");
        assert!(page.has("#password-problem"));
    }
    let mut person = app.visitor();
    let page = log_in(&mut person, &reader.email, "passwordpassword").await;
    assert_eq!(page.status, 422);
}

#[tokio::test]
async fn a_new_password_ends_the_sessions_elsewhere_and_renews_the_own() {
    let app = TestApp::new().await;
    let mut reader = app.reader().await;
    let mut elsewhere = app.visitor();
    elsewhere.log_in(&app, &reader.email).await;
    let before = reader.cookies["__Host-session"].clone();
    reader
        .submit("/account/security/password", &[("password", GOOD)])
        .await
        .expect(303);
    assert_ne!(reader.cookies["__Host-session"], before);
    reader.get("/account").await.expect(200);
    assert_eq!(elsewhere.get("/account").await.status, 303);
}

#[tokio::test]
async fn a_wrong_password_is_limited_for_strangers_and_not_for_the_owners_browser() {
    let app = TestApp::new().await;
    let reader = with_password(&app).await;
    let mut owner = app.visitor().at("198.51.100.7");
    log_in(&mut owner, &reader.email, GOOD).await.expect(303);
    let mut thief = app.visitor();
    for _ in 0..10 {
        let page = log_in(&mut thief, &reader.email, "wrong wrong wrong").await;
        assert_eq!(page.status, 422);
    }
    // The right one does not help any more from there, nor does a restart.
    let mut restarted = app.another_node().await.visitor();
    assert_eq!(
        log_in(&mut restarted, &reader.email, GOOD).await.status,
        429
    );
    // The owner's own browser is let in, from any network, even from the thief's.
    let mut owner = owner.at("203.0.113.9");
    log_in(&mut owner, &reader.email, GOOD).await.expect(303);
    // The owner in a new browser in another network as well.
    let mut holiday = app.visitor().at("192.0.2.1");
    log_in(&mut holiday, &reader.email, GOOD).await.expect(303);
    app.clock.advance(HOUR);
    log_in(&mut thief, &reader.email, GOOD).await.expect(303);
}

#[tokio::test]
async fn a_removed_password_opens_nothing() {
    let app = TestApp::new().await;
    let mut reader = with_password(&app).await;
    reader
        .post("/account/security/password/remove")
        .await
        .expect(303);
    let page = log_in(&mut app.visitor(), &reader.email, GOOD).await;
    assert_eq!(page.status, 422);
}

#[tokio::test]
async fn a_forgotten_browser_changes_no_password() {
    let app = TestApp::new().await;
    let mut reader = app.reader().await;
    app.clock.advance(31 * MINUTE);
    let page = reader
        .submit("/account/security/password", &[("password", GOOD)])
        .await;
    assert_eq!(
        page.expect(303).header("location"),
        "/log-in?next=%2Faccount%2Fsecurity"
    );
    let page = log_in(&mut app.visitor(), &reader.email, GOOD).await;
    assert_eq!(page.status, 422);
}

#[tokio::test]
async fn the_queue_for_passwords_has_an_end_and_says_so() {
    let app = TestApp::new().await;
    let mut reader = with_password(&app).await;
    let (release, wait) = std::sync::mpsc::channel::<()>();
    let wait = std::sync::Arc::new(std::sync::Mutex::new(wait));
    let mut held = tokio::task::JoinSet::new();
    for _ in 0..66 {
        let (node, wait) = ((**app).clone(), wait.clone());
        held.spawn(async move {
            let hold = move || wait.lock().unwrap().recv().is_err();
            node.part::<Turns>().run(hold).await.is_ok()
        });
    }
    // A round of the runtime is at most sixty-one tasks: the next one reaches the last of them.
    for _ in 0..3 {
        tokio::task::yield_now().await;
    }
    let page = log_in(&mut app.visitor(), &reader.email, GOOD).await;
    let page = page.expect(503);
    assert_eq!(page.header("retry-after"), "5");
    assert!(page.html().contains("Many people are logging in"));
    let change = [("password", "another violet kettle there")];
    let page = reader.submit("/account/security/password", &change).await;
    page.expect(503);
    assert!(
        app.metrics
            .text()
            .contains("event=\"busy\",by=\"password\"} 2")
    );
    drop(release);
    while let Some(done) = held.join_next().await {
        assert!(done.unwrap(), "whoever had a place was served");
    }
    log_in(&mut app.visitor(), &reader.email, GOOD)
        .await
        .expect(303);
}
