//! A lost second factor is not the end: recovery codes, and others who take the factor away.
use masthead::command::staff::{Whom, link, reset};
use masthead::people::deed::{self, Filter};
use masthead::people::role::Role;

use super::second::{BOSS, enrol, staff as join};
use crate::harness::{Person, TestApp};

const PATH: &str = "/account/security/recovery";

/// Makes a set of codes, which are on the page this once.
async fn make(person: &mut Person) -> Vec<String> {
    let page = person.submit(PATH, &[("next", "/desk")]).await.expect(200);
    let codes = page.texts(".recovery-codes li");
    assert_eq!(codes.len(), 10);
    codes
}

/// Logs in elsewhere with the first factor and types a recovery code.
async fn recover(app: &TestApp, code: &str) -> (Person, u16) {
    let mut person = app.visitor();
    person.log_in(app, BOSS).await;
    let fields = [("recovery", code), ("next", "/desk")];
    let page = person.submit("/log-in/second", &fields).await;
    (person, page.status.as_u16())
}

async fn log_has(app: &TestApp, action: &str) -> bool {
    let filter = Filter {
        action: action.to_owned(),
        ..Filter::default()
    };
    let lines = deed::lines(&app.db, &filter, i64::MAX).await.unwrap();
    !lines.is_empty()
}

#[tokio::test]
async fn codes_are_offered_where_the_factor_is_set_up_and_shown_once() {
    let app = TestApp::new().await;
    let mut boss = join(&app).await;
    enrol(&app, &mut boss).await;
    let page = boss.get(&format!("{PATH}?next=%2Fdesk")).await.expect(200);
    assert!(page.text(".recovery-left").contains("no recovery codes"));
    let codes = make(&mut boss).await;
    let again = boss.get(PATH).await.expect(200);
    assert!(again.text(".recovery-left").contains("10 recovery codes"));
    assert!(codes.iter().all(|code| !again.html().contains(code)));
    assert!(log_has(&app, "staff.recovery_made").await);
    let kept: Vec<(String,)> = db::sql("SELECT hash FROM recovery_codes ORDER BY hash")
        .all(&app.db)
        .await
        .unwrap();
    assert!(
        kept.iter()
            .all(|(hash,)| hash.len() == 64 && !codes.contains(hash))
    );
}

#[tokio::test]
async fn a_code_stands_in_for_the_factor_once_and_is_told_by_mail() {
    let app = TestApp::new().await;
    let mut boss = join(&app).await;
    enrol(&app, &mut boss).await;
    let codes = make(&mut boss).await;
    let typed = codes[0].replace('-', " ").to_uppercase();
    let (mut back, status) = recover(&app, &typed).await;
    assert_eq!(status, 303);
    back.get("/desk").await.expect(200);
    assert!(log_has(&app, "staff.recovery_used").await);
    let letter = app.letter_to(BOSS).await;
    assert!(
        letter.subject.contains("recovery code was used"),
        "{letter:?}"
    );
    assert!(!letter.text.contains(&codes[0]));
    let page = back.get("/account/security").await;
    assert!(page.text(".recovery-left").contains("9 recovery codes"));
    let (mut thief, status) = recover(&app, &codes[0]).await;
    assert_eq!(status, 422, "a code is good once");
    assert_eq!(thief.get("/desk").await.status, 303);
}

#[tokio::test]
async fn a_new_set_ends_the_old_one_and_another_accounts_codes_are_nothing() {
    let app = TestApp::new().await;
    let mut boss = join(&app).await;
    enrol(&app, &mut boss).await;
    let old = make(&mut boss).await;
    let new = make(&mut boss).await;
    assert_eq!(recover(&app, &old[0]).await.1, 422);
    assert_eq!(recover(&app, "0000-0000-0000-0000").await.1, 422);
    assert_eq!(recover(&app, &new[0]).await.1, 303);
    let other = app.staff(Role::Support).await;
    let mut tx = app.db.begin().await.unwrap();
    let now = app.clock.now();
    let used = masthead::people::reader::recovery::use_up(&mut tx, other.id, &new[1], now).await;
    assert!(!used.unwrap().is_done());
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn tries_of_recovery_codes_are_limited() {
    let app = TestApp::new().await;
    let mut boss = join(&app).await;
    enrol(&app, &mut boss).await;
    let codes = make(&mut boss).await;
    let mut thief = app.visitor().at("192.0.2.66");
    thief.log_in(&app, BOSS).await;
    thief.cookies.remove("__Host-known");
    for _ in 0..11 {
        let fields = [("recovery", "0000-0000-0000-0000")];
        thief.submit("/log-in/second", &fields).await;
    }
    let page = thief
        .submit("/log-in/second", &[("recovery", &codes[0])])
        .await;
    assert_eq!(page.status, 429);
}

#[tokio::test]
async fn the_first_factor_alone_makes_no_codes_and_a_reader_gets_none() {
    let app = TestApp::new().await;
    let mut boss = join(&app).await;
    enrol(&app, &mut boss).await;
    let mut thief = app.visitor();
    thief.log_in(&app, BOSS).await;
    let page = thief.submit(PATH, &[("next", "/desk")]).await.expect(303);
    assert!(page.header("location").starts_with("/log-in/second?"));
    let mut reader = app.reader().await;
    assert_eq!(reader.submit(PATH, &[("next", "/")]).await.status, 403);
    assert_eq!(reader.get(PATH).await.status, 403);
}

#[tokio::test]
async fn the_command_takes_the_factor_ends_sessions_and_prints_a_way_in() {
    let app = TestApp::new().await;
    let mut boss = join(&app).await;
    enrol(&app, &mut boss).await;
    make(&mut boss).await;
    let who = Whom {
        email: BOSS.to_owned(),
    };
    let said = reset(&app, &who).await.unwrap();
    assert_eq!(boss.get("/desk").await.status, 303, "logged out");
    let mut back = app.visitor();
    come_in(&mut back, &said).await;
    let page = back.follow("/desk").await.expect(200);
    assert!(
        page.has("form[action='/account/security/codes']"),
        "a new factor is set up"
    );
    assert!(log_has(&app, "staff.reset").await);
    let nobody = Whom {
        email: "nobody@news.example".to_owned(),
    };
    assert!(reset(&app, &nobody).await.is_err());
}

#[tokio::test]
async fn a_printed_link_leaves_the_second_factor_alone() {
    let app = TestApp::new().await;
    let mut boss = join(&app).await;
    enrol(&app, &mut boss).await;
    let who = Whom {
        email: BOSS.to_owned(),
    };
    let said = link(&app, &who).await.unwrap();
    let mut back = app.visitor();
    come_in(&mut back, &said).await;
    let page = back.get("/desk").await.expect(303);
    assert!(page.header("location").starts_with("/log-in/second?"));
    assert!(log_has(&app, "staff.link").await);
    let reader = app.reader().await;
    let stranger = Whom {
        email: reader.email.clone(),
    };
    assert!(link(&app, &stranger).await.is_err(), "readers get no link");
}

/// Uses the link and the code that a command has printed.
async fn come_in(person: &mut Person, said: &str) {
    let after = |mark: &str| said.split(mark).nth(1).unwrap().lines().next().unwrap();
    let (token, code) = (after("/log-in/link/"), after("the code "));
    person.get(&format!("/log-in/link/{token}")).await;
    let fields = [("link", token), ("code", code)];
    person.submit("/log-in/code", &fields).await.expect(303);
}

#[tokio::test]
async fn an_owner_resets_a_colleague_at_the_desk_and_nobody_else_does() {
    let app = TestApp::new().await;
    let mut boss = join(&app).await;
    enrol(&app, &mut boss).await;
    let id = {
        let email = masthead::people::reader::Email::parse(BOSS).unwrap();
        let found = masthead::people::reader::by_email(&app.db, &email)
            .await
            .unwrap();
        found.unwrap().id
    };
    let path = format!("/desk/staff/{id}/reset");
    for role in [Role::Support, Role::Moderator, Role::Advertising] {
        let mut other = app.staff(role).await;
        assert_eq!(other.post(&path).await.status, 403, "{role:?}");
    }
    boss.get("/desk").await.expect(200);
    let page = boss.post(&path).await.expect(422);
    assert!(
        page.text(".problems")
            .contains("your own two-step verification")
    );
    let mut owner = app.staff(Role::Owner).await;
    let page = owner.post(&path).await.expect(303);
    assert_eq!(page.header("location"), "/desk/staff?done=reset");
    assert_eq!(boss.get("/desk").await.status, 303, "logged out");
    assert!(log_has(&app, "staff.reset").await);
    assert!(app.letter_to(BOSS).await.subject.contains("was reset"));
    let page = owner.post("/desk/staff/999/reset").await;
    assert_eq!(page.status, 404);
}

#[tokio::test]
async fn a_session_left_open_is_not_enough_to_reset_a_colleague() {
    let app = TestApp::new().await;
    let colleague = app.staff(Role::Owner).await;
    let mut owner = app.staff(Role::Owner).await;
    app.clock.advance(31 * masthead::ground::clock::MINUTE);
    let path = format!("/desk/staff/{}/reset", colleague.id);
    let page = owner.post(&path).await.expect(303);
    assert!(page.header("location").starts_with("/log-in?next="));
    assert!(!log_has(&app, "staff.reset").await);
}

#[tokio::test]
async fn secrets_of_apps_are_encrypted_and_those_from_before_are_sealed() {
    let app = TestApp::new().await;
    let mut boss = join(&app).await;
    let secret = enrol(&app, &mut boss).await;
    let kept = async || {
        let row: (String,) = db::sql("SELECT secret FROM one_time_codes")
            .one(&app.db)
            .await
            .unwrap();
        row.0
    };
    assert!(!kept().await.contains(&secret));
    db::sql("UPDATE one_time_codes SET secret = $1")
        .bind(&secret)
        .execute(&app.db)
        .await
        .unwrap();
    app.clock.advance(30 * masthead::ground::clock::SECOND);
    super::second::show(&app, &secret).await.expect(303);
    masthead::people::reader::one_time_code::seal_old(&app)
        .await
        .unwrap();
    assert!(masthead::ground::keyring::is_sealed(&kept().await));
    app.clock.advance(30 * masthead::ground::clock::SECOND);
    super::second::show(&app, &secret).await.expect(303);
}

#[tokio::test]
async fn a_node_with_another_key_is_refused_and_told_what_to_do() {
    let app = TestApp::new().await;
    let mut boss = join(&app).await;
    enrol(&app, &mut boss).await;
    masthead::people::reader::one_time_code::check_key(&app)
        .await
        .unwrap();
    assert_eq!(
        masthead::ground::sealed::fits(&app).await.unwrap(),
        Some(true)
    );
    let mut config = app.config.clone();
    config.secret_key = Some("ab".repeat(32));
    let (db, clock) = (app.db.clone(), app.clock.clone());
    let other = crate::harness::Node::new(config, db, clock).await;
    let refused = masthead::people::reader::one_time_code::check_key(&other)
        .await
        .unwrap_err();
    assert!(refused.to_string().contains("set secret_key"), "{refused}");
    assert_eq!(
        masthead::ground::sealed::fits(&other).await.unwrap(),
        Some(false)
    );
    let who = Whom {
        email: BOSS.to_owned(),
    };
    reset(&other, &who).await.unwrap();
    masthead::people::reader::one_time_code::check_key(&other)
        .await
        .unwrap();
    let back = masthead::people::reader::one_time_code::check_key(&app).await;
    back.expect("while there is no secret, the key that comes last counts");
}
