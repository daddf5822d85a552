//! From a draft to what readers get: the version that was seen, at its time, behind its gate.
use masthead::ground::clock::HOUR;
use masthead::newsroom::article::State;
use masthead::people::role::Role;
use serde_json::{Value, json};

use super::{Tab, begin, field, paragraph, words};
use crate::harness::{Member, Page, TestApp};
use crate::import::{self, Folder};

/// A story that lacks nothing, with words before and behind its gate.
pub async fn whole(app: &TestApp, ana: &mut Member) -> (String, Tab) {
    app.section("news").await;
    app.person_author("Ana Reed").await;
    let story = begin(ana).await;
    let mut tab = Tab::open(ana, &story, "a").await;
    let gate = json!([{"type": "gate", "attrs": {"id": "gggggggg"}}]);
    let steps = [
        words(1, "A bridge opens"),
        words(17, "After nine years."),
        paragraph(35, "aaaaaaaa", "Before the gate."),
        json!({"stepType": "replace", "from": 53, "to": 53, "slice": {"content": gate}}),
        paragraph(54, "bbbbbbbb", "Behind it: zanzibar."),
        field("section", &json!("news")),
        field("byline", &json!([{"author": "ana-reed", "role": "by"}])),
        field("topics", &json!(["Bridges"])),
    ];
    tab.send(ana, &steps).await;
    (story, tab)
}

pub async fn publish(person: &mut Member, story: &str, fields: &[(&str, &str)]) -> Page {
    let path = format!("/desk/stories/{story}/publish");
    person.submit_from(&path, &path, fields).await
}

#[tokio::test]
async fn a_story_is_published_as_it_was_seen_and_its_gate_holds() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, _) = whole(&app, &mut ana).await;
    let page = publish(&mut ana, &story, &[("when", "now")])
        .await
        .expect(303);
    let page = ana.get(page.header("location")).await.expect(200);
    assert!(page.has(".done-note"));
    let mut visitor = app.visitor();
    let page = visitor.get("/news/a-bridge-opens").await.expect(200);
    assert_eq!(page.text("h1"), "A bridge opens");
    assert!(page.html().contains("Before the gate.") && !page.html().contains("zanzibar"));
    assert!(page.html().contains("Ana Reed"));
    let mut subscriber = app.subscriber().await;
    let page = subscriber.get("/news/a-bridge-opens").await;
    assert!(page.html().contains("zanzibar"));
    visitor.get("/topics/bridges").await.expect(200);
}

#[tokio::test]
async fn what_somebody_else_wrote_meanwhile_is_not_published_unseen() {
    let app = TestApp::new().await;
    let (mut ana, mut ben) = (app.staff(Role::Editor).await, app.staff(Role::Editor).await);
    let (story, _) = whole(&app, &mut ana).await;
    let path = format!("/desk/stories/{story}/publish");
    let seen = ana
        .get(&path)
        .await
        .attr(&format!("form[action='{path}'] input[name=seen]"), "value");
    let mut his = Tab::open(&mut ben, &story, "b").await;
    his.send(&mut ben, &[words(1, "Not ")]).await;
    let fields = [("seen", seen.as_str()), ("version", "8"), ("when", "now")];
    let page = ana.submit(&path, &fields).await.expect(409);
    assert!(page.text(".problems").contains(&ben.email));
    app.visitor().get("/news/a-bridge-opens").await.expect(404);
    // One more press, with the newest version in sight.
    publish(&mut ana, &story, &[]).await.expect(303);
    app.visitor()
        .get("/news/not-a-bridge-opens")
        .await
        .expect(200);
}

#[tokio::test]
async fn a_story_appears_at_its_time_and_not_before() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.time_zone = "UTC".to_owned())
        .await;
    let mut ana = app.staff(Role::Author).await;
    let (story, _) = whole(&app, &mut ana).await;
    let at = app.clock.now() + 2 * HOUR;
    let at = jiff::Timestamp::from_millisecond(at).unwrap();
    let at = at.strftime("%Y-%m-%dT%H:%M").to_string();
    for wrong in ["", "tomorrow", "2026-02-31T10:00", "2001-01-01T10:00"] {
        let fields = [("when", "later"), ("at", wrong)];
        let page = publish(&mut ana, &story, &fields).await.expect(422);
        assert_eq!(page.attr("#at", "value"), wrong, "what was typed is there");
    }
    let fields = [("when", "later"), ("at", &at)];
    publish(&mut ana, &story, &fields).await.expect(303);
    let path = "/news/a-bridge-opens";
    app.visitor().get(path).await.expect(404);
    assert!(
        !app.visitor()
            .get("/news")
            .await
            .html()
            .contains("A bridge opens")
    );
    app.clock.advance(2 * HOUR);
    app.visitor().get(path).await.expect(200);
    assert!(
        app.visitor()
            .get("/news")
            .await
            .html()
            .contains("A bridge opens")
    );
}

#[tokio::test]
async fn what_is_missing_is_said_and_nothing_is_published() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let story = begin(&mut ana).await;
    let path = format!("/desk/stories/{story}/publish");
    let page = ana.get(&path).await.expect(200);
    let missing = page.texts(".finding-blocks");
    assert_eq!(missing.len(), 3, "headline, section, text: {missing:?}");
    assert!(!page.has("input[name=seen]"), "there is no form to publish");
    ana.submit(&path, &[("seen", "1"), ("when", "now")])
        .await
        .expect(409);
}

#[tokio::test]
async fn an_address_that_another_story_has_or_had_is_taken() {
    let app = TestApp::new().await;
    app.article()
        .slug("here")
        .old_slugs(&["before"])
        .create()
        .await;
    let mut ana = app.staff(Role::Author).await;
    let (story, mut tab) = whole(&app, &mut ana).await;
    for slug in ["here", "before"] {
        tab.send(&mut ana, &[field("slug", &json!(slug))]).await;
        let page = ana.get(&format!("/desk/stories/{story}/publish")).await;
        assert!(page.text(".finding-blocks").contains(slug), "{slug}");
    }
    for slug in ["No Slug", "a/b", "..", "-"] {
        tab.send(&mut ana, &[field("slug", &json!(slug))]).await;
        let page = ana.get(&format!("/desk/stories/{story}/publish")).await;
        assert!(page.has(".finding-blocks"), "{slug}");
    }
}

#[tokio::test]
async fn an_article_that_is_edited_keeps_its_address_its_time_and_what_is_not_edited() {
    let app = TestApp::new().await;
    let article = app
        .article()
        .headline("Old words")
        .topic("Trade")
        .create()
        .await;
    let mut visitor = app.visitor();
    let before = visitor.get(&article.path).await.expect(200);
    let mut ana = app.staff(Role::Editor).await;
    let story = article.id.to_string();
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    tab.send(&mut ana, &[words(1, "No ")]).await;
    let page = ana
        .get(&format!("/desk/stories/{story}/publish"))
        .await
        .expect(200);
    assert_eq!(page.texts(".difference ins"), ["No "].map(str::trim));
    publish(&mut ana, &story, &[]).await.expect(303);
    let after = visitor.get(&article.path).await.expect(200);
    assert_eq!(after.text("h1"), "No Old words");
    let time = |page: &Page| page.attr("article time", "datetime");
    assert_eq!(time(&after), time(&before));
    let blocks = |page: &Page| page.attrs("[id^='b-']", "id");
    assert_eq!(blocks(&after), blocks(&before), "links to paragraphs hold");
    visitor.get("/topics/trade").await.expect(200);
}

#[tokio::test]
async fn a_story_that_was_taken_off_the_site_stays_off_it_when_a_change_is_published() {
    let app = TestApp::new().await;
    for (state, status) in [(State::Withdrawn, 410), (State::Blocked, 451)] {
        let article = app.article().state(state).create().await;
        let mut ana = app.staff(Role::Editor).await;
        let story = article.id.to_string();
        let mut tab = Tab::open(&mut ana, &story, "a").await;
        tab.send(&mut ana, &[words(1, "More ")]).await;
        let page = ana.get(&format!("/desk/stories/{story}/publish")).await;
        assert!(page.text(".findings").contains("taken off the site"));
        publish(&mut ana, &story, &[]).await.expect(303);
        app.visitor().get(&article.path).await.expect(status);
    }
}

#[tokio::test]
async fn what_an_import_published_meanwhile_is_seen_before_it_is_replaced() {
    let app = TestApp::new().await;
    let folder = Folder::new().story("one", "");
    folder.import(&app).await.unwrap();
    let id: (i64,) = db::sql("SELECT id FROM articles WHERE slug = 'one'")
        .one(&app.db)
        .await
        .unwrap();
    let story = id.0.to_string();
    let mut ana = app.staff(Role::Editor).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    tab.send(&mut ana, &[words(1, "More ")]).await;
    let path = format!("/desk/stories/{story}/publish");
    let field = format!("form[action='{path}'] input[name=seen]");
    let seen = ana.get(&path).await.attr(&field, "value");
    let edited = import::story("").replace("Two.", "Two, edited.");
    folder.write("articles/one.md", edited);
    assert_eq!(folder.import(&app).await.unwrap().revised, 1);
    let page = ana
        .submit(&path, &[("seen", &seen), ("version", "1")])
        .await
        .expect(409);
    assert!(
        page.text(".difference del").contains("edited"),
        "what would be lost is shown"
    );
    publish(&mut ana, &story, &[]).await.expect(303);
    let page = app.visitor().get("/news/one").await.expect(200);
    assert!(page.text("h1").starts_with("More"));
}

#[tokio::test]
async fn suggestions_comments_and_stashed_words_reach_no_reader() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    let (story, mut tab) = whole(&app, &mut ana).await;
    let marked = |text: &str, mark: Value| json!({"type": "text", "text": text, "marks": [mark]});
    let insertion = marked(
        "suggestedum ",
        json!({"type": "insertion", "attrs": {"id": "1"}}),
    );
    let deletion = marked("keptum ", json!({"type": "deletion", "attrs": {"id": "2"}}));
    let comment = marked(
        "talkedum ",
        json!({"type": "comment", "attrs": {"id": "3"}}),
    );
    let inner = json!({"type": "paragraph", "content": [{"type": "text", "text": "stashedum"}]});
    let blocks = json!([
        {"type": "paragraph", "attrs": {"id": "cccccccc"}, "content": [insertion, deletion, comment]},
        {"type": "stash", "attrs": {"id": "dddddddd"}, "content": [inner]},
    ]);
    let step = json!({"stepType": "replace", "from": 35, "to": 35, "slice": {"content": blocks}});
    tab.send(&mut ana, &[step]).await;
    let page = ana
        .get(&format!("/desk/stories/{story}/publish"))
        .await
        .expect(200);
    assert!(page.text(".findings").contains("Suggestions are open"));
    publish(&mut ana, &story, &[]).await.expect(303);
    let mut subscriber = app.subscriber().await;
    let page = subscriber
        .get("/news/a-bridge-opens")
        .await
        .expect(200)
        .html();
    assert!(page.contains("keptum talkedum"));
    for word in ["suggestedum", "stashedum"] {
        for path in [
            "/news/a-bridge-opens",
            "/rss.xml",
            "/news/feed.json",
            "/news",
            "/",
        ] {
            let page = subscriber.get(path).await.expect(200);
            assert!(!page.html().contains(word), "{word} on {path}");
        }
    }
}

#[tokio::test]
async fn a_file_that_changes_after_the_desk_has_edited_its_story_writes_over_nothing() {
    let app = TestApp::new().await;
    let folder = Folder::new().story("one", "");
    folder.import(&app).await.unwrap();
    let mut ana = app.staff(Role::Editor).await;
    let (id,): (i64,) = db::sql("SELECT id FROM articles WHERE slug = 'one'")
        .one(&app.db)
        .await
        .unwrap();
    let story = id.to_string();
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    tab.send(&mut ana, &[words(1, "Desk’s ")]).await;
    publish(&mut ana, &story, &[]).await.expect(303);
    let report = folder.import(&app).await.unwrap();
    assert_eq!(
        (report.unchanged, report.kept.len()),
        (1, 0),
        "the file is as it was"
    );
    folder.write(
        "articles/one.md",
        import::story("").replace("Two.", "Two, edited."),
    );
    let report = folder.import(&app).await.unwrap();
    assert_eq!(report.kept, ["articles/one.md"]);
    assert!(
        report
            .to_string()
            .contains("kept as they are at the desk: articles/one.md")
    );
    let page = app.visitor().get("/news/one").await.expect(200);
    assert!(page.text("h1").starts_with("Desk’s"));
}

#[tokio::test]
async fn a_topic_that_was_removed_does_not_come_back_with_a_draft_that_names_it() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, mut tab) = whole(&app, &mut ana).await;
    publish(&mut ana, &story, &[("when", "now")])
        .await
        .expect(303);
    let topic = masthead::newsroom::topic::by_slug(&app.db, "bridges").await;
    let path = format!("/desk/topics/{}", topic.unwrap().unwrap().id);
    let mut chief = app.staff(Role::Chief).await;
    chief
        .submit_from(&path, &format!("{path}/remove"), &[])
        .await
        .expect(303);
    tab.send(&mut ana, &[words(1, "Again: ")]).await;
    let page = ana
        .get(&format!("/desk/stories/{story}/publish"))
        .await
        .expect(200);
    assert!(page.html().contains("The topic “Bridges” was removed"));
    publish(&mut ana, &story, &[]).await.expect(303);
    let page = app.visitor().get("/news/a-bridge-opens").await.expect(200);
    assert_eq!(page.text("h1"), "Again: A bridge opens");
    assert!(!page.html().contains("/topics/bridges"));
    app.visitor().get("/topics/bridges").await.expect(410);
    // A new one that nobody has removed comes with the story.
    tab.send(&mut ana, &[field("topics", &json!(["Bridges", "Ferries"]))])
        .await;
    publish(&mut ana, &story, &[]).await.expect(303);
    app.visitor().get("/topics/ferries").await.expect(200);
    app.visitor().get("/topics/bridges").await.expect(410);
}
