//! An idea on its way: put down, assigned, handed in, ready; who moved it, and who was overtaken.
use masthead::people::role::Role;

use super::{assign, log, publish, status, step, to, way, whole};
use crate::harness::{Member, TestApp};
use crate::writing::begin;

/// Puts an idea down: its id.
async fn idea(person: &mut Member, fields: &[(&str, &str)]) -> String {
    let page = person
        .submit("/desk/stories/idea", fields)
        .await
        .expect(303);
    let way = page.header("location").to_owned();
    let story = way.strip_prefix("/desk/stories/").unwrap();
    story.split('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn an_idea_is_put_down_with_a_headline_and_assigned_before_anything_is_written() {
    let app = TestApp::new().await;
    app.section("news").await;
    let (mut chief, mut ben) = (
        app.staff(Role::Chief).await,
        app.staff(Role::Contributor).await,
    );
    let fields = [
        ("headline", "Who pays for  the ferry"),
        ("section", "news"),
        ("brief", "The subsidy ends."),
    ];
    let story = idea(&mut chief, &fields).await;
    assert_eq!(status(&mut chief, &story).await, "Idea");
    ben.get(&way(&story)).await.expect(403);
    let ben_box = to(&ben);
    let fields = [
        (ben_box.as_str(), "yes"),
        ("due", "2030-06-01T17:00"),
        ("brief", "The subsidy ends."),
        ("note", "Call the ministry first."),
    ];
    assign(&mut chief, &story, &fields).await.expect(303);
    let page = ben.get(&way(&story)).await.expect(200);
    assert_eq!(page.text("h1"), "Who pays for the ferry");
    assert_eq!(page.text(".facts dd b"), "Assigned");
    assert!(page.text(".facts").contains(&ben.email));
    assert!(page.text(".facts").contains("2030"));
    assert!(page.text(".facts").contains("The subsidy ends."));
    assert!(page.text(".versions").contains("Call the ministry first."));
    // Whoever has it may write in it, and nobody else of that role.
    ben.get(&format!("/desk/stories/{story}")).await.expect(200);
    let mut other = app.staff(Role::Author).await;
    other
        .get(&format!("/desk/stories/{story}"))
        .await
        .expect(403);
    let lines = log(&app).await;
    assert!(
        lines
            .iter()
            .any(|line| line.contains("assignment of Who pays")),
        "{lines:?}"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.contains("put down the idea Who pays")),
        "{lines:?}"
    );
}

#[tokio::test]
async fn an_assignment_that_is_taken_back_takes_the_right_to_write_with_it() {
    let app = TestApp::new().await;
    let (mut chief, mut ben) = (app.staff(Role::Chief).await, app.staff(Role::Author).await);
    let story = idea(&mut chief, &[("headline", "A ferry")]).await;
    assign(&mut chief, &story, &[(to(&ben).as_str(), "yes")])
        .await
        .expect(303);
    ben.get(&format!("/desk/stories/{story}")).await.expect(200);
    assign(&mut chief, &story, &[]).await.expect(303);
    assert_eq!(status(&mut chief, &story).await, "Idea");
    ben.get(&format!("/desk/stories/{story}")).await.expect(403);
    ben.get(&format!("/desk/stories/{story}/draft"))
        .await
        .expect(403);
}

#[tokio::test]
async fn an_idea_without_a_headline_is_not_put_down_and_what_was_typed_stays() {
    let app = TestApp::new().await;
    let mut chief = app.staff(Role::Chief).await;
    let fields = [
        ("headline", "  "),
        ("section", "nowhere"),
        ("brief", "The subsidy ends."),
        ("due", "tomorrow"),
        ("to-1", "yes"),
    ];
    let page = chief
        .submit("/desk/stories/idea", &fields)
        .await
        .expect(422);
    assert_eq!(page.text("#brief").trim(), "The subsidy ends.");
    assert_eq!(page.attr("#due", "value"), "tomorrow");
    for field in ["headline", "section", "due", "people"] {
        assert!(page.has(&format!("#{field}-problem")), "{field}");
    }
    let list = chief.get("/desk/stories").await.expect(200);
    assert!(!list.has("tbody tr"));
}

#[tokio::test]
async fn a_story_goes_from_hand_to_hand_with_a_word_to_the_next_person() {
    let app = TestApp::new().await;
    let (mut ben, mut ana) = (
        app.staff(Role::Contributor).await,
        app.staff(Role::Editor).await,
    );
    let (story, _) = whole(&app, &mut ben, "A bridge opens").await;
    assert_eq!(status(&mut ben, &story).await, "Draft");
    step(&mut ben, &story, "review", "The end is weak.")
        .await
        .expect(303);
    assert_eq!(status(&mut ana, &story).await, "In review");
    step(&mut ana, &story, "draft", "Please cut it.")
        .await
        .expect(303);
    step(&mut ben, &story, "review", "").await.expect(303);
    step(&mut ana, &story, "ready", "").await.expect(303);
    let page = ana.get(&way(&story)).await.expect(200);
    let moves = page.texts(".versions li");
    assert_eq!(moves.len(), 4, "{moves:?}");
    assert!(moves[0].contains("Ready") && moves[0].contains(&ana.email));
    assert!(moves[3].contains("The end is weak.") && moves[3].contains(&ben.email));
    let lines = log(&app).await;
    let handed_in = lines
        .iter()
        .filter(|line| line.contains("handed in A bridge opens"));
    assert_eq!(handed_in.count(), 2, "{lines:?}");
    assert!(
        lines.iter().any(|line| line.contains("Please cut it.")),
        "{lines:?}"
    );
    publish(&mut ana, &story, &[]).await.expect(303);
    assert_eq!(status(&mut ana, &story).await, "Published");
}

#[tokio::test]
async fn a_step_from_a_page_that_is_no_longer_true_does_nothing_and_keeps_the_note() {
    let app = TestApp::new().await;
    let (mut ana, mut ben) = (app.staff(Role::Editor).await, app.staff(Role::Editor).await);
    let story = begin(&mut ana).await;
    let action = format!("/desk/stories/{story}/stage");
    let seen = ana.get(&way(&story)).await;
    let seen = seen.attr(
        &format!("form[action='{action}'] input[name=seen]"),
        "value",
    );
    step(&mut ben, &story, "review", "").await.expect(303);
    for seen in [seen.as_str(), "", "x"] {
        let fields = [("seen", seen), ("to", "ready"), ("note", "Fine by me.")];
        let page = ana.submit(&action, &fields).await.expect(409);
        assert_eq!(page.text("#step-note").trim(), "Fine by me.");
        assert_eq!(page.text(".facts dd b"), "In review", "as it is now");
    }
    let page = ana.get(&way(&story)).await;
    assert_eq!(page.texts(".versions li").len(), 1);
    ana.submit(&action, &[("seen", "2"), ("to", "nowhere")])
        .await
        .expect(400);
}

#[tokio::test]
async fn an_assignment_that_somebody_else_changed_is_overtaken_with_both_beside_each_other() {
    let app = TestApp::new().await;
    let (mut chief, mut other) = (app.staff(Role::Chief).await, app.staff(Role::Chief).await);
    let story = begin(&mut chief).await;
    let action = format!("/desk/stories/{story}/assign");
    let seen = chief.get(&way(&story)).await;
    let seen = seen.attr(
        &format!("form[action='{action}'] input[name=seen]"),
        "value",
    );
    assign(&mut other, &story, &[("brief", "His words")])
        .await
        .expect(303);
    let fields = [("seen", seen.as_str()), ("brief", "Her words"), ("due", "")];
    let page = chief.submit(&action, &fields).await.expect(409);
    let beside = page.text(".overtaken .sheet");
    assert!(
        beside.contains("His words") && beside.contains("Her words"),
        "{beside}"
    );
    assert_eq!(page.text("#brief").trim(), "Her words");
    let page = chief.get(&way(&story)).await;
    assert!(page.text(".facts").contains("His words"));
}

#[tokio::test]
async fn a_story_that_is_published_is_due_no_more_and_begins_a_new_round() {
    let app = TestApp::new().await;
    let mut chief = app.staff(Role::Chief).await;
    let (story, mut tab) = whole(&app, &mut chief, "A bridge opens").await;
    assign(&mut chief, &story, &[("due", "2001-01-01T10:00")])
        .await
        .expect(303);
    step(&mut chief, &story, "ready", "").await.expect(303);
    let overdue = "/desk/stories?overdue=yes";
    assert!(chief.get(overdue).await.html().contains("A bridge opens"));
    publish(&mut chief, &story, &[]).await.expect(303);
    assert!(!chief.get(overdue).await.html().contains("A bridge opens"));
    // A change of what readers have goes the same way.
    tab.send(&mut chief, &[crate::writing::words(1, "Not ")])
        .await;
    assert_eq!(status(&mut chief, &story).await, "Published");
    step(&mut chief, &story, "review", "").await.expect(303);
    assert_eq!(status(&mut chief, &story).await, "In review");
}
