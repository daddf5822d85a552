//! What stands behind a gate is in nothing that readers may see of what stories are about.
use masthead::ground::jobs;
use masthead::newsroom::article::State;
use masthead::newsroom::knowledge::decimal::Decimal;
use masthead::newsroom::knowledge::thing::Kind;
use masthead::newsroom::knowledge::{figure, record};
use masthead::paywall::Access;

use super::{Kept, surfaces, text};
use crate::harness::TestApp;

const OPEN: &str =
    "Ada Stone met Bo Reed on Monday. About 120 people came. “We are glad to be here.”";
const GATED: &str =
    "Cy Marsh met Bo Reed at night. Only 77 people knew. “Nobody may ever hear this.”";

/// A figure of 77 people, by a source.
fn seventy_seven() -> figure::Facts {
    let mut facts = figure::Facts::new(Decimal::parse("77").unwrap(), "people");
    facts.source_text = "Night Watch".to_owned();
    facts
}

#[tokio::test]
async fn words_behind_the_gate_are_nowhere_and_those_before_it_are() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let document = text(&format!("{OPEN}|^|{GATED}"));
    let story = app.article().document(document).create().await;
    let (ada, bo, cy) = (
        kept.thing(Kind::Person, "Ada Stone").await,
        kept.thing(Kind::Person, "Bo Reed").await,
        kept.thing(Kind::Person, "Cy Marsh").await,
    );
    // The planted controls: what stands in the lead-in is shown by the same functions.
    kept.mention(story.id, &ada, "Ada Stone").await;
    kept.meeting(
        story.id,
        "Ada Stone met Bo Reed",
        "2026-06-15",
        &[&ada, &bo],
    )
    .await;
    kept.count(story.id, "About 120 people", "120", &[&bo])
        .await;
    kept.quote(story.id, "We are glad to be here.", &bo).await;
    kept.mention(story.id, &cy, "Cy Marsh").await;
    kept.meeting(story.id, "Cy Marsh met Bo Reed", "2026-06-14", &[&cy, &bo])
        .await;
    let mut facts = seventy_seven();
    facts.things = vec![bo.id];
    let figure = kept.figure(story.id, "Only 77 people", &facts).await;
    kept.quote(story.id, "Nobody may ever hear this.", &bo)
        .await;
    let all = surfaces(&app, story.id, &[&ada, &bo]).await;
    for open in ["Ada Stone met", "About 120", "We are glad", &story.slug] {
        assert!(all.contains(open), "{open} is not in {all}");
    }
    for gated in [
        "Cy Marsh",
        "at night",
        "Only 77",
        "Night Watch",
        "Nobody may",
    ] {
        assert!(!all.contains(gated), "{gated} is in {all}");
    }
    let of_cy = surfaces(&app, story.id, &[&cy]).await;
    assert!(!of_cy.contains("2026-06-14") && !of_cy.contains(&format!("[\"{}\"]", story.slug)));

    // An editor lets the value be shown, with its source: not the words, nor the sentence.
    let seen = record::by_id(&app.db, figure)
        .await
        .unwrap()
        .unwrap()
        .version;
    let mut tx = kept.begin().await;
    let written = record::show_openly(&mut tx, (figure, seen), true).await;
    assert!(written.unwrap().is_done());
    kept.done(tx).await;
    let all = surfaces(&app, story.id, &[&bo]).await;
    assert!(all.contains("Decimal(\"77\")") && all.contains("Night Watch"));
    for gated in ["Only 77 people", "Cy Marsh", "Nobody may"] {
        assert!(!all.contains(gated), "{gated} is in {all}");
    }
    let block = record::by_id(&app.db, figure)
        .await
        .unwrap()
        .unwrap()
        .anchor
        .block;
    assert!(
        !all.contains(&format!("#b-{block}")),
        "the sentence is named"
    );
}

#[tokio::test]
async fn a_story_that_is_free_shows_all_and_no_longer_once_it_is_not() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let document = || text(&format!("{OPEN}|^|{GATED}"));
    let breaking = Access::Breaking {
        until: app.clock.now() + 60_000,
    };
    let new = || app.article().slug("night").document(document());
    let story = new().access(breaking).create().await;
    let bo = kept.thing(Kind::Person, "Bo Reed").await;
    kept.quote(story.id, "Nobody may ever hear this.", &bo)
        .await;
    let all = surfaces(&app, story.id, &[&bo]).await;
    assert!(all.contains("Nobody may"));
    // By the clock, and nothing was written.
    app.clock.advance(61_000);
    let all = surfaces(&app, story.id, &[&bo]).await;
    assert!(!all.contains("Nobody may"));
    new().access(Access::Free).create().await;
    assert!(
        surfaces(&app, story.id, &[&bo])
            .await
            .contains("Nobody may")
    );
    new().access(Access::Subscribers).create().await;
    let all = surfaces(&app, story.id, &[&bo]).await;
    assert!(!all.contains("Nobody may"));
}

/// Lets the job run that looks again where the gate is.
async fn look_again(app: &TestApp) {
    app.clock.advance(120_000);
    jobs::schedule(app).await.unwrap();
    jobs::run_due(app).await.unwrap();
    app.refresh().await.unwrap();
}

#[tokio::test]
async fn other_terms_of_the_lead_in_close_what_they_concern_at_once() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    app.settings(|settings| {
        settings.paywall.lead_in_paragraphs = 2;
        settings.paywall.lead_in_percent = 80;
    })
    .await;
    let document = text("One here is first.|Two people were second.|Three.|Four.");
    let story = app.article().document(document).create().await;
    let thing = kept.thing(Kind::Organisation, "Counters").await;
    kept.count(story.id, "Two people", "2", &[&thing]).await;
    assert!(
        surfaces(&app, story.id, &[&thing])
            .await
            .contains("Two people")
    );
    app.settings(|settings| settings.paywall.lead_in_paragraphs = 1)
        .await;
    let all = surfaces(&app, story.id, &[&thing]).await;
    assert!(!all.contains("Two people"), "before the job has looked");
    look_again(&app).await;
    assert!(
        !surfaces(&app, story.id, &[&thing])
            .await
            .contains("Two people")
    );
    app.settings(|settings| settings.paywall.lead_in_paragraphs = 2)
        .await;
    look_again(&app).await;
    let all = surfaces(&app, story.id, &[&thing]).await;
    assert!(all.contains("Two people"), "it is before the gate again");
}

#[tokio::test]
async fn of_a_lone_paragraph_only_its_beginning_is_shown() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let long = "About 120 people came to the square. Nobody counted them before the evening, when \
                rain fell on all of the town and its roads. Some 77 people stayed there until morning.";
    let story = app.article().document(text(long)).create().await;
    let thing = kept.thing(Kind::Place, "Square").await;
    kept.count(story.id, "About 120 people", "120", &[&thing])
        .await;
    kept.count(story.id, "Some 77 people", "77", &[&thing])
        .await;
    let all = surfaces(&app, story.id, &[&thing]).await;
    assert!(!all.contains("Decimal(\"77\")"), "{all}");
    let opened = app.article().slug(&story.slug).access(Access::Free);
    opened.document(text(long)).create().await;
    let all = surfaces(&app, story.id, &[&thing]).await;
    assert!(all.contains("Some 77 people") && all.contains("About 120 people"));
}

#[tokio::test]
async fn what_is_not_live_shows_nothing() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let thing = kept.thing(Kind::Organisation, "Counters").await;
    let now = app.clock.now();
    let new = |slug: &'static str| {
        let new = app.article().slug(slug).access(Access::Free);
        new.document(text(OPEN))
    };
    let stories = [
        new("draft").state(State::Draft),
        new("withdrawn").state(State::Withdrawn),
        new("blocked").state(State::Blocked),
        new("embargoed").published_at(now + 1_000),
        new("expired").expires_at(now),
    ];
    for story in stories {
        let story = story.create().await;
        kept.count(story.id, "About 120 people", "120", &[&thing])
            .await;
        let all = surfaces(&app, story.id, &[&thing]).await;
        assert!(!all.contains("Decimal(\"120\")"), "{}", story.slug);
    }
    let story = new("live").create().await;
    kept.count(story.id, "About 120 people", "120", &[&thing])
        .await;
    let all = surfaces(&app, story.id, &[&thing]).await;
    assert!(all.contains("Decimal(\"120\")"), "{all}");
    // The embargo is over: the clock alone shows it.
    app.clock.advance(1_000);
    let readers_see = surfaces(&app, story.id, &[&thing]).await;
    assert!(readers_see.matches("Decimal(\"120\")").count() > 1);
}
