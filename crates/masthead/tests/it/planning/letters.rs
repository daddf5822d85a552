//! Letters to those who have a story: what is written, to whom, and who has switched them off.
use masthead::ground::clock::{DAY, HOUR, MINUTE};
use masthead::ground::jobs;
use masthead::people::role::Role;

use super::{assign, step, to, way, whole};
use crate::harness::{Member, TestApp};

/// The subjects of all letters to somebody, oldest first.
async fn subjects(app: &TestApp, to: &Member) -> Vec<String> {
    let mails = app.mails().await.into_iter();
    let own = mails.filter(|mail| mail.to == to.email);
    own.map(|mail| mail.subject).collect()
}

/// A moment as the form has it; the publication's zone is UTC.
fn typed(at: i64) -> String {
    let at = jiff::Timestamp::from_millisecond(at).unwrap();
    at.strftime("%Y-%m-%dT%H:%M").to_string()
}

/// An application, a chief, and a contributor with a story of the chief's that is due then.
async fn assigned(due_in: i64) -> (TestApp, Member, Member, String) {
    let app = TestApp::new().await;
    app.settings(|settings| settings.time_zone = "UTC".to_owned())
        .await;
    let mut chief = app.staff(Role::Chief).await;
    let ben = app.staff(Role::Contributor).await;
    let (story, _) = whole(&app, &mut chief, "Ferry fares").await;
    let (box_of_ben, due) = (to(&ben), typed(app.clock.now() + due_in));
    let fields = [
        (box_of_ben.as_str(), "yes"),
        ("due", due.as_str()),
        ("brief", "Who pays."),
        ("note", "Call the ministry."),
    ];
    assign(&mut chief, &story, &fields).await.expect(303);
    (app, chief, ben, story)
}

/// Has the jobs run that are due by the schedule.
async fn run(app: &TestApp) {
    jobs::schedule(app).await.unwrap();
    jobs::run_due(app).await.unwrap();
    app.clock.advance(11 * MINUTE);
    jobs::schedule(app).await.unwrap();
    jobs::run_due(app).await.unwrap();
}

#[tokio::test]
async fn whoever_gets_a_story_is_told_by_whom_and_until_when_and_nothing_of_its_text() {
    let (app, chief, ben, story) = assigned(3 * DAY).await;
    let letter = app.letter_to(&ben.email).await;
    assert!(
        letter
            .subject
            .ends_with("assigned you a story: Ferry fares")
    );
    assert!(letter.subject.contains(&chief.email));
    assert!(letter.text.contains("What it is about: Who pays."));
    assert!(letter.text.contains("Note: Call the ministry."));
    assert!(letter.text.contains("Due: "));
    assert!(letter.text.contains(&way(&story)));
    assert!(!letter.text.contains("Words.") && !letter.text.contains("In short."));
    let headers: Vec<&str> = letter
        .headers
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert!(headers.contains(&"List-Unsubscribe"), "{headers:?}");
    assert!(subjects(&app, &chief).await.is_empty(), "who did it knows");
}

#[tokio::test]
async fn a_note_goes_to_those_who_have_the_story_and_a_return_says_so() {
    let (app, mut chief, mut ben, story) = assigned(3 * DAY).await;
    step(&mut ben, &story, "review", "Please read.")
        .await
        .expect(303);
    step(&mut chief, &story, "draft", "The second source is missing.")
        .await
        .expect(303);
    let told = subjects(&app, &ben).await;
    assert_eq!(told.len(), 2, "{told:?}");
    assert_eq!(told[1], "Returned for more work: Ferry fares");
    let letter = app.letter_to(&ben.email).await;
    assert!(letter.text.contains("Note: The second source is missing."));
    step(&mut chief, &story, "review", "").await.expect(303);
    assert_eq!(subjects(&app, &ben).await.len(), 2, "a step without words");
    step(&mut chief, &story, "ready", "Well done.")
        .await
        .expect(303);
    let told = subjects(&app, &ben).await;
    assert!(told[2].starts_with("A note from"), "{told:?}");
}

#[tokio::test]
async fn a_story_of_nobody_goes_back_to_whoever_began_it() {
    let app = TestApp::new().await;
    let (mut ana, mut chief) = (app.staff(Role::Author).await, app.staff(Role::Chief).await);
    let (story, _) = whole(&app, &mut ana, "Ferry fares").await;
    step(&mut ana, &story, "review", "").await.expect(303);
    step(&mut chief, &story, "draft", "").await.expect(303);
    assert_eq!(
        subjects(&app, &ana).await,
        ["Returned for more work: Ferry fares"]
    );
    assert!(subjects(&app, &chief).await.is_empty());
}

#[tokio::test]
async fn what_is_due_is_told_once_before_and_once_after_its_time() {
    let (app, chief, ben, _) = assigned(3 * DAY).await;
    run(&app).await;
    assert_eq!(subjects(&app, &ben).await.len(), 1, "not yet");
    app.clock.advance(2 * DAY + HOUR);
    run(&app).await;
    run(&app).await;
    let told = subjects(&app, &ben).await;
    assert_eq!(told[1..], ["Due soon: Ferry fares"]);
    app.clock.advance(DAY);
    run(&app).await;
    run(&app).await;
    let told = subjects(&app, &ben).await;
    assert_eq!(told[2..], ["Overdue: Ferry fares"]);
    assert!(subjects(&app, &chief).await.is_empty(), "it is not theirs");
}

#[tokio::test]
async fn what_was_assigned_within_the_last_day_or_handed_in_is_not_said_to_be_due() {
    let (app, _, mut ben, story) = assigned(5 * HOUR).await;
    run(&app).await;
    assert_eq!(subjects(&app, &ben).await.len(), 1);
    step(&mut ben, &story, "review", "").await.expect(303);
    app.clock.advance(DAY);
    run(&app).await;
    assert_eq!(subjects(&app, &ben).await.len(), 1, "it was handed in");
}

#[tokio::test]
async fn each_of_the_staff_switches_these_letters_off_and_readers_are_not_asked() {
    let (app, mut chief, mut ben, story) = assigned(3 * DAY).await;
    let page = ben.get("/account/newsletters").await.expect(200);
    for kind in ["assignments", "deadlines"] {
        assert!(page.has(&format!("input[name={kind}][checked]")), "{kind}");
    }
    let mut reader = app.reader().await;
    let page = reader.get("/account/newsletters").await.expect(200);
    assert!(!page.has("input[name=assignments]") && !page.has("input[name=deadlines]"));
    assert_eq!(subjects(&app, &ben).await.len(), 1);
    let kept = [("deadlines", "1")];
    ben.submit("/account/newsletters", &kept).await.expect(303);
    step(&mut chief, &story, "review", "I read it now.")
        .await
        .expect(303);
    step(&mut chief, &story, "draft", "Start again.")
        .await
        .expect(303);
    assert_eq!(subjects(&app, &ben).await.len(), 1);
    app.clock.advance(2 * DAY + 2 * HOUR);
    run(&app).await;
    assert_eq!(subjects(&app, &ben).await[1..], ["Due soon: Ferry fares"]);
}

#[tokio::test]
async fn who_has_left_the_staff_hears_of_no_story() {
    let (app, _, ben, _) = assigned(3 * DAY).await;
    assert_eq!(subjects(&app, &ben).await.len(), 1);
    let mut tx = app.db.begin().await.unwrap();
    masthead::people::role::remove(&mut tx, ben.id)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    app.clock.advance(2 * DAY + HOUR);
    run(&app).await;
    assert_eq!(subjects(&app, &ben).await.len(), 1);
}
