//! Who may take which step with which story.
use masthead::people::role::Role;

use super::{assign, publish, step, to, way, whole};
use crate::harness::{Member, TestApp};
use crate::writing::begin;

/// Sets a stage by a chief, whatever the way there.
async fn put(chief: &mut Member, story: &str, stage: &str) {
    let way = match stage {
        "draft" => &[][..],
        "review" => &["review"],
        _ => &["ready"],
    };
    for to in way {
        step(chief, story, to, "").await.expect(303);
    }
}

#[tokio::test]
async fn each_role_takes_its_own_steps_with_stories_of_its_own_and_no_others() {
    let app = TestApp::new().await;
    let mut chief = app.staff(Role::Chief).await;
    let all = ["idea", "assigned", "draft", "review", "ready"];
    for role in [
        Role::Contributor,
        Role::Author,
        Role::Editor,
        Role::Chief,
        Role::Owner,
    ] {
        for from in ["draft", "review", "ready"] {
            for target in all {
                let mut person = app.staff(role).await;
                let story = begin(&mut person).await;
                put(&mut chief, &story, from).await;
                let may = match (from, target) {
                    ("draft", "review") | ("review", "draft") => true,
                    ("draft" | "review", "ready") | ("ready", "draft" | "review") => {
                        role != Role::Contributor
                    }
                    _ => false,
                };
                let action = format!("/desk/stories/{story}/stage");
                let page = person.get(&way(&story)).await.expect(200);
                let offered = page.attrs("button[name=to]", "value");
                assert_eq!(
                    offered.iter().any(|one| one == target),
                    may,
                    "{role:?} {from} {target}"
                );
                let seen = if from == "draft" { "1" } else { "2" };
                let page = person
                    .submit(&action, &[("to", target), ("seen", seen)])
                    .await;
                let expected = if may { 303 } else { 403 };
                assert_eq!(page.status, expected, "{role:?} {from} {target}");
            }
        }
    }
}

#[tokio::test]
async fn nobody_moves_ticks_or_assigns_a_story_of_others_but_those_who_edit() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let story = begin(&mut ana).await;
    let paths = ["stage", "items/1", "assign"].map(|rest| format!("/desk/stories/{story}/{rest}"));
    let fields = [("seen", "1"), ("to", "review"), ("done", "yes")];
    for role in [
        Role::Contributor,
        Role::Author,
        Role::Support,
        Role::Moderator,
    ] {
        let mut other = app.staff(role).await;
        other.get(&way(&story)).await.expect(403);
        for path in &paths {
            other.submit(path, &fields).await.expect(403);
        }
    }
    // An author and an editor assign nobody, not even themselves.
    for role in [Role::Author, Role::Editor] {
        let mut person = app.staff(role).await;
        let own = begin(&mut person).await;
        let page = person.get(&way(&own)).await.expect(200);
        assert!(!page.has("form[action$='/assign']"), "{role:?}");
        let own_box = to(&person);
        let fields = [("seen", "1"), (own_box.as_str(), "yes")];
        person
            .submit(&format!("/desk/stories/{own}/assign"), &fields)
            .await
            .expect(403);
    }
}

#[tokio::test]
async fn an_idea_of_somebody_who_assigns_nothing_is_assigned_to_nobody() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let own_box = to(&ana);
    let fields = [
        ("headline", "A ferry"),
        (own_box.as_str(), "yes"),
        ("due", "2030-01-01T10:00"),
        ("brief", "Why not."),
    ];
    let page = ana.submit("/desk/stories/idea", &fields).await.expect(303);
    let page = ana.get(page.header("location")).await.expect(200);
    assert_eq!(page.text(".facts dd b"), "Idea");
    assert!(!page.text(".facts").contains("2030"));
    assert!(page.text(".facts").contains("Why not."));
}

#[tokio::test]
async fn an_author_publishes_a_story_that_was_assigned_to_them_and_a_contributor_does_not() {
    let app = TestApp::new().await;
    let (mut chief, mut ana, mut ben) = (
        app.staff(Role::Chief).await,
        app.staff(Role::Author).await,
        app.staff(Role::Contributor).await,
    );
    let (story, _) = whole(&app, &mut chief, "A bridge opens").await;
    publish(&mut ana, &story, &[]).await.expect(403);
    let (hers, his) = (to(&ana), to(&ben));
    let fields = [(hers.as_str(), "yes"), (his.as_str(), "yes")];
    assign(&mut chief, &story, &fields).await.expect(303);
    publish(&mut ben, &story, &[]).await.expect(403);
    publish(&mut ana, &story, &[]).await.expect(303);
}

#[tokio::test]
async fn an_editor_of_some_sections_edits_those_and_their_own_stories_alone() {
    let app = TestApp::new().await;
    let (news, culture) = (app.section("news").await, app.section("culture").await);
    let mut chief = app.staff(Role::Chief).await;
    let mut ana = app.staff(Role::Editor).await;
    let (story, mut tab) = whole(&app, &mut chief, "A bridge opens").await;
    let article = app.article().section("news").create().await;
    let (path, opened) = (
        format!("/desk/stories/{story}"),
        format!("/desk/stories/{}", article.id),
    );
    ana.get(&path).await.expect(200);
    let action = format!("/desk/newsroom/editors/{}", ana.id);
    let culture_box = format!("section-{culture}");
    let fields = [(culture_box.as_str(), "yes")];
    let page = chief.submit_from("/desk/newsroom", &action, &fields).await;
    page.expect(303);
    ana.get(&path).await.expect(403);
    ana.get(&format!("{path}/draft")).await.expect(403);
    ana.get(&opened).await.expect(403);
    publish(&mut ana, &story, &[]).await.expect(403);
    // It is in the list, without a way in.
    let list = ana.get("/desk/stories").await.expect(200);
    assert!(list.html().contains("A bridge opens"));
    assert!(!list.has(&format!("a[href='{path}']")));
    let own = begin(&mut ana).await;
    ana.get(&format!("/desk/stories/{own}")).await.expect(200);
    // The story moves to her section, and she to its.
    let to_culture = crate::writing::field("section", &serde_json::json!("culture"));
    tab.send(&mut chief, &[to_culture]).await;
    ana.get(&path).await.expect(200);
    let both = format!("section-{news}");
    let fields = [(culture_box.as_str(), "yes"), (both.as_str(), "yes")];
    chief
        .submit_from("/desk/newsroom", &action, &fields)
        .await
        .expect(303);
    ana.get(&opened).await.expect(200);
    // Those who run the newsroom are held to no section.
    let action = format!("/desk/newsroom/editors/{}", chief.id);
    let mut other = app.staff(Role::Chief).await;
    other.submit(&action, &[("seen", "1")]).await.expect(404);
}
