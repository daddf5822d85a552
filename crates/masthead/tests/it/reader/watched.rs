//! What whoever watches over the site hears of log-ins, refusals and sessions of staff, and
//! that no secret is in it.
use db::sql;
use masthead::ground::clock::{HOUR, MINUTE};
use masthead::people::role::Role;

use crate::harness::{Log, Member, TestApp};

/// The lines about security.
fn security(log: &Log) -> Vec<String> {
    let all = log.text();
    all.lines()
        .filter(|line| line.contains("masthead::security"))
        .map(str::to_owned)
        .collect()
}

/// The metric of an event.
fn count(app: &TestApp, event: &str, by: &str) -> u64 {
    let start = format!("masthead_security_events_total{{event=\"{event}\",by=\"{by}\"}} ");
    let text = app.metrics.text();
    let line = text.lines().find_map(|line| line.strip_prefix(&start));
    line.map_or(0, |number| number.parse().unwrap())
}

#[tokio::test]
async fn log_ins_and_failures_are_told_without_secrets() {
    let app = TestApp::new().await;
    let (lines, _guard) = Log::listen();
    let mut anna = app.visitor();
    anna.submit("/log-in", &[("email", "anna@readers.example")])
        .await
        .expect(303);
    let code = app.code_for("anna@readers.example").await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    anna.submit("/log-in/code", &[("code", wrong)])
        .await
        .expect(422);
    anna.submit("/log-in/code", &[("code", &code)])
        .await
        .expect(303);
    anna.post("/log-out").await.expect(303);
    let password = "violet kettle marches north";
    let fields = [("email", "anna@readers.example"), ("password", password)];
    app.visitor()
        .submit("/log-in/password", &fields)
        .await
        .expect(422);
    assert_eq!(count(&app, "log-in-failed", "mail"), 1);
    assert_eq!(count(&app, "log-in", "mail"), 1);
    assert_eq!(count(&app, "log-out", ""), 1);
    assert_eq!(count(&app, "log-in-failed", "password"), 1);
    let told = security(&lines);
    assert_eq!(told.len(), 4, "{told:?}");
    assert!(told[1].contains("event=\"log-in\"") && told[1].contains("account="));
    assert!(told[1].contains("203.0.113.0/24"), "{told:?}");
    let all = told.concat();
    for secret in [password, "anna@readers.example", "203.0.113.7"] {
        assert!(!all.contains(secret), "{secret}");
    }
    // An account's number may hold the digits of a code.
    let mut numbers = all.split(|letter: char| !letter.is_ascii_digit());
    assert!(numbers.all(|number| number != code && number != wrong));
}

#[tokio::test]
async fn refusals_are_told() {
    let app = TestApp::new().await;
    let (lines, _guard) = Log::listen();
    let mut support = app.staff(Role::Support).await;
    support.get("/desk/adverts").await.expect(403);
    assert_eq!(count(&app, "not-permitted", ""), 1);
    let mut visitor = app.visitor();
    visitor.submit("/log-in/code", &[("code", "1")]).await;
    let spent = sql("UPDATE limits SET taken = 1000000")
        .execute(&app.db)
        .await;
    spent.unwrap();
    visitor
        .submit("/log-in/code", &[("code", "1")])
        .await
        .expect(429);
    assert_eq!(count(&app, "too-often", "log-in-code"), 1);
    assert!(
        security(&lines)
            .iter()
            .any(|line| line.contains("log-in-code"))
    );
}

async fn knock(staff: &mut Member) -> u16 {
    staff.get("/desk").await.status.as_u16()
}

#[tokio::test]
async fn a_session_of_staff_ends_at_its_greatest_age_however_much_it_is_used() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    let mut reader = app.reader().await;
    for _ in 0..23 {
        app.clock.advance(30 * MINUTE);
        assert_eq!(knock(&mut owner).await, 200);
    }
    app.clock.advance(30 * MINUTE);
    assert_eq!(knock(&mut owner).await, 303, "twelve hours after it began");
    assert_eq!(count(&app, "staff-session-ended", "age"), 1);
    let (rows,): (i64,) = sql("SELECT count(*) FROM sessions WHERE reader_id = $1")
        .bind(owner.id)
        .one(&app.db)
        .await
        .unwrap();
    assert_eq!(rows, 0, "it is over everywhere");
    reader.get("/account").await.expect(200);
}

#[tokio::test]
async fn a_session_of_staff_ends_when_nobody_uses_it() {
    let app = TestApp::with(|config| config.staff.idle_minutes = 20).await;
    let mut owner = app.staff(Role::Owner).await;
    app.clock.advance(19 * MINUTE);
    assert_eq!(knock(&mut owner).await, 200);
    app.clock.advance(19 * MINUTE);
    assert_eq!(knock(&mut owner).await, 200);
    app.clock.advance(22 * MINUTE);
    assert_eq!(knock(&mut owner).await, 303);
    assert_eq!(count(&app, "staff-session-ended", "idle"), 1);
    let mut reader = app.reader().await;
    app.clock.advance(30 * 24 * HOUR);
    reader.get("/account").await.expect(200);
}

#[tokio::test]
async fn nobody_ends_the_sessions_of_somebody_above_them() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    let mut support = app.staff(Role::Support).await;
    let mut colleague = app.staff(Role::Support).await;
    let reader = app.reader().await;
    let page = support.get(&format!("/desk/readers/{}", owner.id)).await;
    assert!(!page.expect(200).has("form[action$='/end-sessions'] button"));
    let end = |id: i64| format!("/desk/readers/{id}/end-sessions");
    support.post(&end(owner.id)).await.expect(403);
    assert_eq!(knock(&mut owner).await, 200);
    for id in [colleague.id, reader.id] {
        support.post(&end(id)).await.expect(303);
    }
    assert_eq!(knock(&mut colleague).await, 303);
    owner.post(&end(support.id)).await.expect(303);
    assert_eq!(knock(&mut support).await, 303);
    assert_eq!(count(&app, "sessions-ended", ""), 3);
}
