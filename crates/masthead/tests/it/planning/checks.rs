//! What is looked at before publishing, what of it blocks, and who may publish all the same.
use masthead::newsroom::picture::Rights;
use masthead::people::role::Role;
use serde_json::json;

use super::{checklist, demand, log, publish, step, way, whole};
use crate::harness::{Member, TestApp};
use crate::writing::{field, paragraph};

const ADDRESS: &str = "/news/a-bridge-opens";

async fn findings(person: &mut Member, story: &str) -> (Vec<String>, Vec<String>) {
    let page = person
        .get(&format!("/desk/stories/{story}/publish"))
        .await
        .expect(200);
    let blocking = page.texts(".finding-blocks, .finding-demanded");
    let all = page.texts(".findings li");
    let doubtful = all.into_iter().filter(|one| !blocking.contains(one));
    (blocking.clone(), doubtful.collect())
}

/// Ticks the item with these words.
async fn tick(person: &mut Member, story: &str, text: &str, done: &str) -> u16 {
    let page = person.get(&way(story)).await.expect(200);
    let items = page.texts(".items li > p > span:first-child");
    let at = items.iter().position(|item| item == text).expect("an item");
    let action = &page.attrs(".items form", "action")[at];
    person
        .submit(action, &[("done", done)])
        .await
        .status
        .as_u16()
}

#[tokio::test]
async fn a_checklist_of_the_section_is_ticked_by_somebody_and_blocks_until_it_is() {
    let app = TestApp::new().await;
    let (news, other) = (app.section("news").await, app.section("culture").await);
    checklist(&app, 0, "Names are right").await;
    checklist(
        &app,
        news,
        "Figures are right\n\n  Figures are right \nThe ministry was asked",
    )
    .await;
    checklist(&app, other, "Pictures are ours").await;
    let (mut ana, mut ben) = (app.staff(Role::Author).await, app.staff(Role::Editor).await);
    let (story, _) = whole(&app, &mut ana, "A bridge opens").await;
    let page = ana.get(&way(&story)).await.expect(200);
    let items = page.texts(".items li > p > span:first-child");
    assert_eq!(
        items,
        [
            "Names are right",
            "Figures are right",
            "The ministry was asked"
        ]
    );
    let (blocking, _) = findings(&mut ana, &story).await;
    assert_eq!(blocking.len(), 3, "{blocking:?}");
    // Her page has no form, so that what she sends has seen nothing.
    publish(&mut ana, &story, &[("reason", "I want to")])
        .await
        .expect(409);
    app.visitor().get(ADDRESS).await.expect(404);
    for item in &items {
        assert_eq!(tick(&mut ana, &story, item, "yes").await, 303);
    }
    // It is done already, and stays hers.
    assert_eq!(tick(&mut ben, &story, &items[0], "yes").await, 409);
    let page = ben.get(&way(&story)).await.expect(200);
    assert!(page.text(".item-done").contains(&ana.email));
    assert_eq!(tick(&mut ben, &story, &items[0], "").await, 303);
    assert_eq!(findings(&mut ana, &story).await.0.len(), 1);
    assert_eq!(tick(&mut ben, &story, &items[0], "yes").await, 303);
    publish(&mut ana, &story, &[]).await.expect(303);
    app.visitor().get(ADDRESS).await.expect(200);
    let lines = log(&app).await;
    assert!(
        lines.iter().any(|line| line.contains("took back a tick")),
        "{lines:?}"
    );
    assert!(
        lines.iter().any(|line| line.contains("Names are right")),
        "{lines:?}"
    );
}

#[tokio::test]
async fn publishing_anyway_needs_a_reason_and_the_right_and_both_are_in_the_log() {
    let app = TestApp::new().await;
    demand(&app, &["standfirst", "links"]).await;
    let (mut ana, mut ben) = (app.staff(Role::Author).await, app.staff(Role::Editor).await);
    let (story, mut tab) = whole(&app, &mut ana, "A bridge opens").await;
    let link = json!([{"type": "text", "text": "there", "marks": [{"type": "link", "attrs": {"href": "/news/nowhere"}}]}]);
    let block = json!([{"type": "paragraph", "attrs": {"id": "cccccccc"}, "content": link}]);
    tab.send(
        &mut ana,
        &[json!({"stepType": "replace", "from": 27, "to": 27, "slice": {"content": block}})],
    )
    .await;
    let (blocking, _) = findings(&mut ana, &story).await;
    assert_eq!(blocking.len(), 1, "{blocking:?}");
    assert!(blocking[0].contains("/news/nowhere"));
    let page = ana.get(&format!("/desk/stories/{story}/publish")).await;
    assert!(!page.has("input[name=seen]"), "there is no form for her");
    // The form of somebody else does not help.
    let path = format!("/desk/stories/{story}/publish");
    let seen = ben
        .get(&path)
        .await
        .attr(&format!("form[action='{path}'] input[name=seen]"), "value");
    let fields = [
        ("seen", seen.as_str()),
        ("reason", "I want to"),
        ("breaking", "yes"),
    ];
    ana.submit(&path, &fields).await.expect(422);
    for reason in ["", "  "] {
        let page = publish(&mut ben, &story, &[("reason", reason)])
            .await
            .expect(422);
        assert!(page.has("#reason-problem"));
    }
    let breaking = publish(&mut ben, &story, &[("breaking", "yes")]).await;
    breaking.expect(422);
    app.visitor().get(ADDRESS).await.expect(404);
    let fields = [("reason", "The other story follows at noon")];
    publish(&mut ben, &story, &fields).await.expect(303);
    app.visitor().get(ADDRESS).await.expect(200);
    let lines = log(&app).await;
    let line = lines
        .iter()
        .find(|line| line.contains("although something was open"));
    let line = line.unwrap_or_else(|| panic!("{lines:?}"));
    assert!(line.contains("The other story follows at noon") && line.contains("/news/nowhere"));
}

#[tokio::test]
async fn breaking_news_skips_steps_and_open_items_but_nothing_else() {
    let app = TestApp::new().await;
    demand(&app, &["ready", "items", "credit"]).await;
    checklist(&app, 0, "Figures are right").await;
    let picture = app
        .picture()
        .name("bare.jpg")
        .rights(Rights::default())
        .create()
        .await;
    for role in [Role::Editor, Role::Chief] {
        let mut person = app.staff(role).await;
        let headline = format!("News for {}", role.word());
        let (story, mut tab) = whole(&app, &mut person, &headline).await;
        let lead = json!({"picture": picture.id.to_string(), "file": "bare.jpg", "alt": "A bridge", "caption": "", "rights": {}});
        tab.send(&mut person, &[field("picture", &lead)]).await;
        assert_eq!(findings(&mut person, &story).await.0.len(), 3);
        publish(&mut person, &story, &[("breaking", "yes")])
            .await
            .expect(422);
        tab.send(&mut person, &[field("picture", &json!(null))])
            .await;
        publish(&mut person, &story, &[]).await.expect(422);
        publish(&mut person, &story, &[("breaking", "yes")])
            .await
            .expect(303);
        let lines = log(&app).await;
        let said = format!("published {headline} as breaking news");
        assert!(lines.iter().any(|line| line.contains(&said)), "{lines:?}");
    }
    let mut ana = app.staff(Role::Author).await;
    let (story, _) = whole(&app, &mut ana, "A bridge opens").await;
    publish(&mut ana, &story, &[("breaking", "yes")])
        .await
        .expect(409);
    app.visitor().get(ADDRESS).await.expect(404);
}

#[tokio::test]
async fn a_story_has_to_be_ready_only_where_the_newsroom_wants_it() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, _) = whole(&app, &mut ana, "A bridge opens").await;
    let (blocking, doubtful) = findings(&mut ana, &story).await;
    assert!(
        blocking.is_empty() && doubtful.is_empty(),
        "{blocking:?} {doubtful:?}"
    );
    demand(&app, &["ready"]).await;
    let (blocking, _) = findings(&mut ana, &story).await;
    assert!(blocking[0].contains("Draft"), "{blocking:?}");
    publish(&mut ana, &story, &[]).await.expect(409);
    step(&mut ana, &story, "ready", "").await.expect(303);
    publish(&mut ana, &story, &[]).await.expect(303);
    app.visitor().get(ADDRESS).await.expect(200);
    // The next change is a round of its own.
    assert_eq!(findings(&mut ana, &story).await.0.len(), 1);
}

#[tokio::test]
async fn what_a_story_cannot_be_without_blocks_whatever_the_newsroom_wants() {
    let app = TestApp::new().await;
    demand(&app, &[]).await;
    let mut ana = app.staff(Role::Chief).await;
    let (story, mut tab) = whole(&app, &mut ana, "A bridge opens").await;
    let fields = [("reason", "Now"), ("breaking", "yes")];
    let unknown =
        json!({"picture": "7", "file": "gone.jpg", "alt": "", "caption": "", "rights": {}});
    let wrong = [
        ("section", json!("nowhere"), json!("news")),
        ("slug", json!("a/b"), json!("")),
        (
            "byline",
            json!([{"author": "nobody", "role": "by"}]),
            json!([]),
        ),
        ("picture", unknown, json!(null)),
    ];
    for (name, bad, good) in wrong {
        tab.send(&mut ana, &[field(name, &bad)]).await;
        let page = ana.get(&format!("/desk/stories/{story}/publish")).await;
        assert_eq!(page.texts(".finding-blocks").len(), 1, "{name}");
        assert!(!page.has("input[name=seen]"), "{name}");
        tab.send(&mut ana, &[field(name, &good)]).await;
    }
    publish(&mut ana, &story, &fields).await.expect(303);
    let lines = log(&app).await;
    assert!(
        !lines
            .iter()
            .any(|line| line.contains("although") || line.contains("breaking")),
        "{lines:?}"
    );
}

#[tokio::test]
async fn open_comments_missing_terms_and_links_that_lead_nowhere_are_pointed_out() {
    let app = TestApp::new().await;
    demand(&app, &[]).await;
    let mut ana = app.staff(Role::Editor).await;
    let there = app.article().section("news").slug("there").create().await;
    app.article()
        .section("news")
        .slug("moved")
        .old_slugs(&["before"])
        .create()
        .await;
    let (story, mut tab) = whole(&app, &mut ana, "A bridge opens").await;
    let credited = Rights {
        alt: Some("A bridge".to_owned()),
        creators: vec!["Ana".to_owned()],
        ..Rights::default()
    };
    let picture = app
        .picture()
        .name("lead.jpg")
        .rights(credited)
        .create()
        .await;
    let lead = json!({"picture": picture.id.to_string(), "file": "", "alt": "", "caption": "", "rights": {}});
    let link = |href: &str| json!({"type": "text", "text": "x", "marks": [{"type": "link", "attrs": {"href": href}}]});
    let links = json!([
        link(&there.path),
        link("/news/before"),
        link("/news/nowhere?a=1#b"),
        link("/elsewhere/nowhere"),
        link("https://other.example/news/nowhere"),
        link("/news/a-bridge-opens"),
        link("/news"),
    ]);
    let block = json!([{"type": "paragraph", "attrs": {"id": "dddddddd"}, "content": links}]);
    let steps = [
        field("picture", &lead),
        json!({"stepType": "replace", "from": 27, "to": 27, "slice": {"content": block}}),
    ];
    tab.send(&mut ana, &steps).await;
    let said = json!({"block": "aaaaaaaa", "quote": "Words", "text": "Really?", "mentions": []});
    let path = format!("/desk/stories/{story}/threads");
    let thread = ana.post_json(&path, &said).await.expect(200).json();
    let (blocking, doubtful) = findings(&mut ana, &story).await;
    assert!(blocking.is_empty(), "{blocking:?}");
    assert_eq!(doubtful.len(), 4, "terms, comment, two links: {doubtful:?}");
    for words in [
        "lead.jpg",
        "licence",
        "/news/nowhere",
        "/news/a-bridge-opens",
        "comment in the margin",
    ] {
        assert!(doubtful.iter().any(|one| one.contains(words)), "{words}");
    }
    let id = thread["id"].as_str().unwrap();
    let settled = json!({"state": "resolved"});
    ana.post_json(&format!("/desk/threads/{id}/state"), &settled)
        .await
        .expect(200);
    demand(&app, &["terms"]).await;
    let (blocking, doubtful) = findings(&mut ana, &story).await;
    assert_eq!(
        (blocking.len(), doubtful.len()),
        (1, 2),
        "{blocking:?} {doubtful:?}"
    );
}

#[tokio::test]
async fn a_paragraph_without_links_finds_nothing() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    let (story, mut tab) = whole(&app, &mut ana, "A bridge opens").await;
    tab.send(&mut ana, &[paragraph(27, "cccccccc", "/news/nowhere")])
        .await;
    let (blocking, doubtful) = findings(&mut ana, &story).await;
    assert!(
        blocking.is_empty() && doubtful.is_empty(),
        "{blocking:?} {doubtful:?}"
    );
}
