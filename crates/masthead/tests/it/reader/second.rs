//! The second factor of staff: set up where there is none, shown where there is, never skipped.
use masthead::ground::clock::{MINUTE, SECOND};
use masthead::people::role::{self, Role, Roles};
use totp_rs::{Builder, Secret};

use crate::harness::{Page, Person, TestApp};

pub const BOSS: &str = "boss@news.example";

/// Somebody who has just been made staff and logged in by mail.
pub async fn staff(app: &TestApp) -> Person {
    let mut person = app.visitor();
    person.log_in(app, BOSS).await;
    let email = masthead::people::reader::Email::parse(BOSS).unwrap();
    let reader = masthead::people::reader::by_email(&app.db, &email)
        .await
        .unwrap();
    let mut tx = app.db.begin().await.unwrap();
    role::set(
        &mut tx,
        reader.unwrap().id,
        Roles::of(vec![Role::Owner]),
        app.clock.now(),
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    app.sessions().clear();
    person
}

fn code(app: &TestApp, secret: &str) -> String {
    let secret = Secret::try_from_base32(secret).unwrap();
    let totp = Builder::new().with_secret(secret).build().unwrap();
    let seconds = u64::try_from(app.clock.now() / SECOND).unwrap();
    totp.generate(seconds).to_string()
}

/// Logs in elsewhere and shows the code of this moment.
pub async fn show(app: &TestApp, secret: &str) -> Page {
    let mut person = app.visitor();
    person.log_in(app, BOSS).await;
    let fields = [("code", code(app, secret)), ("next", "/desk".to_owned())];
    let fields = fields
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    person.submit("/log-in/second", &fields).await
}

/// Sets codes up on the way to the desk; the secret.
pub async fn enrol(app: &TestApp, person: &mut Person) -> String {
    let page = person.follow("/desk").await.expect(200);
    let next = page.attr("form[action='/account/security/codes'] input", "value");
    let page = person
        .submit("/account/security/codes", &[("next", &next)])
        .await
        .expect(303);
    let page = person.get(page.header("location")).await;
    let secret = page.text(".secret");
    assert!(page.attr("a[href^='otpauth:']", "href").contains(&secret));
    let done = person
        .submit(
            "/log-in/second",
            &[("code", &code(app, &secret)), ("next", "/desk")],
        )
        .await;
    let onward = done.expect(303).header("location").to_owned();
    assert_eq!(onward, "/account/security/recovery?next=%2Fdesk");
    secret
}

#[tokio::test]
async fn the_first_member_of_staff_sets_codes_up_on_the_way_to_the_desk() {
    let app = TestApp::new().await;
    let mut boss = staff(&app).await;
    let way = boss.get("/desk").await.expect(303);
    assert_eq!(way.header("location"), "/log-in/second?next=%2Fdesk");
    let before = boss.cookies["__Host-session"].clone();
    enrol(&app, &mut boss).await;
    assert_ne!(boss.cookies["__Host-session"], before);
    boss.get("/desk").await.expect(200);
}

#[tokio::test]
async fn a_code_is_asked_for_again_and_is_good_once() {
    let app = TestApp::new().await;
    let mut boss = staff(&app).await;
    let secret = enrol(&app, &mut boss).await;
    let used = code(&app, &secret);
    let mut elsewhere = app.visitor();
    elsewhere.log_in(&app, BOSS).await;
    let page = elsewhere.follow("/desk").await.expect(200);
    assert!(!page.html().contains(&secret));
    let fields = |code| [("code", code), ("next", "/desk")];
    let page = elsewhere.submit("/log-in/second", &fields(&used)).await;
    assert_eq!(page.status, 422);
    app.clock.advance(30 * SECOND);
    let fresh = code(&app, &secret);
    let mut watcher = elsewhere.clone();
    elsewhere
        .submit("/log-in/second", &fields(&fresh))
        .await
        .expect(303);
    elsewhere.get("/desk").await.expect(200);
    let page = watcher.submit("/log-in/second", &fields(&fresh)).await;
    assert_ne!(page.header("location"), "/desk");
}

#[tokio::test]
async fn tries_of_a_code_are_limited() {
    let app = TestApp::new().await;
    let mut boss = staff(&app).await;
    let secret = enrol(&app, &mut boss).await;
    let mut thief = app.visitor().at("192.0.2.66");
    thief.log_in(&app, BOSS).await;
    thief.cookies.remove("__Host-known");
    let mut last = 0;
    for _ in 0..11 {
        let page = thief.submit("/log-in/second", &[("code", "000000")]).await;
        last = page.status.as_u16();
    }
    assert_eq!(last, 429);
    app.clock.advance(30 * SECOND);
    let right = code(&app, &secret);
    let page = thief.submit("/log-in/second", &[("code", &right)]).await;
    assert_eq!(page.status, 429);
}

#[tokio::test]
async fn the_first_factor_alone_changes_nothing_of_a_member_of_staff() {
    let app = TestApp::new().await;
    let mut boss = staff(&app).await;
    enrol(&app, &mut boss).await;
    let mut thief = app.visitor();
    thief.log_in(&app, BOSS).await;
    assert_eq!(thief.post("/account/passkeys/start").await.status, 403);
    for (path, field, value) in [
        (
            "/account/security/password",
            "password",
            "violet kettle marches north",
        ),
        ("/account/security/codes", "next", "/desk"),
        ("/account/security/codes/remove", "id", "1"),
        ("/account/email", "email", "thief@readers.example"),
        ("/account/passkeys", "name", "x"),
    ] {
        let page = thief.submit(path, &[(field, value)]).await;
        let to = page.expect(303).header("location").to_owned();
        assert!(to.starts_with("/log-in/second?next="), "{path}: {to}");
    }
    assert_eq!(thief.get("/desk").await.status, 303);
}

#[tokio::test]
async fn a_stale_session_is_not_enough_to_set_a_second_factor_up() {
    let app = TestApp::new().await;
    let mut boss = staff(&app).await;
    app.clock.advance(31 * MINUTE);
    let page = boss.get("/log-in/second?next=%2Fdesk").await.expect(303);
    assert!(page.header("location").starts_with("/log-in?next="));
}

#[tokio::test]
async fn a_reader_who_is_no_staff_needs_no_second_factor_and_gets_no_codes() {
    let app = TestApp::new().await;
    let mut reader = app.reader().await;
    let page = reader.get("/log-in/second?next=%2Ffeeds").await;
    assert_eq!(page.expect(303).header("location"), "/feeds");
    let page = reader
        .submit("/account/security/codes", &[("next", "/desk")])
        .await;
    assert_eq!(page.status, 403);
    let page = reader.submit("/log-in/second", &[("code", "123456")]).await;
    assert_ne!(page.status, 200);
    assert_eq!(reader.get("/desk").await.status, 403);
}
