//! `/desk/newsroom`: the rules of the newsroom, and who may edit them.
use masthead::people::role::Role;

use super::{checklist, log, way, whole};
use crate::harness::TestApp;

const PATH: &str = "/desk/newsroom";

#[tokio::test]
async fn the_rules_are_edited_by_those_who_run_the_newsroom_alone() {
    let app = TestApp::new().await;
    let editor = app.staff(Role::Editor).await;
    let posts = ["checks", "checklists/0", &format!("editors/{}", editor.id)]
        .map(|rest| format!("{PATH}/{rest}"));
    for role in [Role::Contributor, Role::Author, Role::Editor, Role::Support] {
        let mut person = app.staff(role).await;
        person.get(PATH).await.expect(403);
        for path in &posts {
            person.submit(path, &[("seen", "1")]).await.expect(403);
        }
        assert!(
            !person.get("/desk").await.has(&format!("a[href='{PATH}']")),
            "{role:?}"
        );
    }
    for role in [Role::Chief, Role::Owner] {
        let mut person = app.staff(role).await;
        person.get(PATH).await.expect(200);
        assert!(
            person.get("/desk").await.has(&format!("a[href='{PATH}']")),
            "{role:?}"
        );
    }
}

#[tokio::test]
async fn what_blocks_is_saved_said_in_the_log_and_overtaken_where_somebody_else_was_faster() {
    let app = TestApp::new().await;
    let (mut chief, mut other) = (app.staff(Role::Chief).await, app.staff(Role::Chief).await);
    let action = format!("{PATH}/checks");
    let page = chief.get(PATH).await.expect(200);
    let ticked = page.attrs(&format!("form[action='{action}'] input[checked]"), "name");
    assert_eq!(ticked, ["items", "credit", "terms", "alt"]);
    let seen = page.attr(
        &format!("form[action='{action}'] input[name=seen]"),
        "value",
    );
    let fields = [
        ("items", "yes"),
        ("credit", "yes"),
        ("alt", "yes"),
        ("byline", "yes"),
    ];
    other.submit_from(PATH, &action, &fields).await.expect(303);
    let page = chief
        .submit(&action, &[("seen", seen.as_str()), ("ready", "yes")])
        .await;
    let page = page.expect(409);
    assert!(page.has(&format!(
        "form[action='{action}'] input[name=ready][checked]"
    )));
    assert!(page.text(".overtaken").contains("Someone signs the story"));
    let page = chief.get(PATH).await.expect(200);
    let ticked = page.attrs(&format!("form[action='{action}'] input[checked]"), "name");
    assert_eq!(ticked, ["items", "credit", "alt", "byline"]);
    let lines = log(&app).await;
    assert!(
        lines
            .iter()
            .any(|line| line.contains("Someone signs the story")),
        "{lines:?}"
    );
}

#[tokio::test]
async fn a_list_that_is_too_long_is_refused_and_what_was_typed_stays() {
    let app = TestApp::new().await;
    let mut chief = app.staff(Role::Chief).await;
    let action = format!("{PATH}/checklists/0");
    let long = "x".repeat(201);
    let many: Vec<String> = (0..31).map(|number| format!("Item {number}")).collect();
    for items in [long, many.join("\n")] {
        let fields = [("items", items.as_str())];
        let page = chief.submit_from(PATH, &action, &fields).await.expect(422);
        assert_eq!(page.text("#items-0"), items.replace('\n', " "));
        assert!(page.has("#items-0-problem"));
    }
    chief
        .submit(&format!("{PATH}/checklists/7"), &[("items", "x")])
        .await
        .expect(404);
}

#[tokio::test]
async fn an_item_that_comes_back_to_its_list_is_still_ticked() {
    let app = TestApp::new().await;
    checklist(&app, 0, "Names\nFigures").await;
    let mut ana = app.staff(Role::Editor).await;
    let (story, _) = whole(&app, &mut ana, "A bridge opens").await;
    let page = ana.get(&way(&story)).await;
    let action = page.attr(".items form", "action");
    ana.submit(&action, &[("done", "yes")]).await.expect(303);
    checklist(&app, 0, "Figures").await;
    let page = ana.get(&way(&story)).await;
    assert_eq!(page.texts(".items li > p > span:first-child"), ["Figures"]);
    assert!(!page.has(".item-done"));
    ana.submit(&action, &[("done", "")]).await.expect(404);
    checklist(&app, 0, "Figures\nNames").await;
    let page = ana.get(&way(&story)).await;
    assert_eq!(
        page.texts(".items li > p > span:first-child"),
        ["Figures", "Names"]
    );
    assert!(page.text(".item-done").contains("Names"));
}

#[tokio::test]
async fn a_list_that_somebody_else_has_changed_is_overtaken() {
    let app = TestApp::new().await;
    let mut chief = app.staff(Role::Chief).await;
    let action = format!("{PATH}/checklists/0");
    let page = chief.get(PATH).await.expect(200);
    let seen = page.attr(
        &format!("form[action='{action}'] input[name=seen]"),
        "value",
    );
    checklist(&app, 0, "Theirs").await;
    let fields = [("seen", seen.as_str()), ("items", "Ours")];
    let page = chief.submit(&action, &fields).await.expect(409);
    let beside = page.text(".overtaken");
    assert!(beside.contains("Theirs") && beside.contains("Ours"));
    assert_eq!(page.text("#items-0"), "Ours");
}
