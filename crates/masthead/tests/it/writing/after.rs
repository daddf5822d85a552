//! `/desk/stories/{id}/after`: what readers have of a story, and what the desk does about it.
use masthead::ground::clock::{HOUR, MINUTE};
use masthead::newsroom::article::State;
use masthead::people::role::Role;

use super::publishing::{publish, whole};
use super::{Tab, words};
use crate::harness::{Member, Page, TestApp, TestArticle};
use crate::import::{self, Folder};

/// Sends a form of the page, from the page as it is now.
pub async fn act(person: &mut Member, story: i64, deed: &str, fields: &[(&str, &str)]) -> Page {
    let from = format!("/desk/stories/{story}/after");
    let path = format!("/desk/stories/{story}/{deed}");
    let seen = person.get(&from).await.expect(200);
    let mut all = Vec::from(fields);
    let field = "form input[name=seen]";
    let seen = match seen.has(field) {
        true => seen.attr(field, "value"),
        false => String::new(),
    };
    all.push(("seen", &seen));
    person.submit(&path, &all).await
}

async fn take_off(editor: &mut Member, article: &TestArticle, fields: &[(&str, &str)]) {
    let page = act(editor, article.id, "state", fields).await.expect(303);
    let page = editor.get(page.header("location")).await.expect(200);
    assert!(page.has(".done-note"));
}

#[tokio::test]
async fn a_story_that_is_withdrawn_says_why_and_comes_back_as_it_was() {
    let app = TestApp::new().await;
    let article = app.article().headline("A bridge opens").create().await;
    let mut editor = app.staff(Role::Editor).await;
    let reason = "The bridge <never> opened.";
    take_off(
        &mut editor,
        &article,
        &[("deed", "withdraw"), ("reason", reason)],
    )
    .await;
    let page = app.visitor().get(&article.path).await.expect(410);
    assert_eq!(page.text(".page-intro"), reason);
    assert!(!page.html().contains("A bridge opens"));
    for list in ["/", "/news", "/rss.xml", "/sitemap-news.xml"] {
        let page = app.visitor().get(list).await;
        assert!(!page.html().contains("A bridge opens"), "{list}");
    }
    let page = editor
        .get(&format!("/desk/stories/{}/after", article.id))
        .await;
    assert!(page.text(".after-state").contains("Withdrawn"));
    take_off(
        &mut editor,
        &article,
        &[("deed", "restore"), ("reason", "It did.")],
    )
    .await;
    let page = app.visitor().get(&article.path).await.expect(200);
    assert_eq!(page.text("h1"), "A bridge opens");
    let mut owner = app.staff(Role::Owner).await;
    let log = owner.get("/desk/log").await.expect(200).html();
    assert!(log.contains("withdrew") && log.contains("It did."));
}

#[tokio::test]
async fn a_story_that_is_blocked_says_who_demanded_it_and_why() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut editor = app.staff(Role::Editor).await;
    let fields = [
        ("deed", "block"),
        ("reason", "Case 7 C 3."),
        ("demanded_by", ""),
    ];
    let page = act(&mut editor, article.id, "state", &fields)
        .await
        .expect(422);
    assert!(page.has("#demanded_by-problem"));
    assert_eq!(page.text("textarea[name=reason]").trim(), "Case 7 C 3.");
    app.visitor().get(&article.path).await.expect(200);
    let fields = [
        ("deed", "block"),
        ("reason", "Case 7 C 3."),
        ("demanded_by", "The High Court"),
    ];
    take_off(&mut editor, &article, &fields).await;
    let page = app.visitor().get(&article.path).await.expect(451);
    let said = page.text(".page-intro");
    assert!(said.contains("The High Court") && said.contains("Case 7 C 3."));
}

#[tokio::test]
async fn a_story_that_is_a_draft_again_leads_elsewhere_for_now_or_says_why() {
    let app = TestApp::new().await;
    let other = app.article().slug("other").create().await;
    let article = app
        .article()
        .slug("here")
        .old_slugs(&["before"])
        .create()
        .await;
    let mut editor = app.staff(Role::Editor).await;
    for wrong in [
        "https://elsewhere.example/",
        "//elsewhere.example",
        "javascript:alert(1)",
        "other",
        article.path.as_str(),
    ] {
        let fields = [("deed", "unpublish"), ("leads_to", wrong)];
        let page = act(&mut editor, article.id, "state", &fields)
            .await
            .expect(422);
        assert_eq!(page.attr("#leads_to", "value"), wrong);
    }
    let fields = [("deed", "unpublish"), ("leads_to", other.path.as_str())];
    take_off(&mut editor, &article, &fields).await;
    for path in [article.path.as_str(), "/news/before"] {
        let page = app.visitor().get(path).await.expect(302);
        assert_eq!(page.header("location"), other.path);
        assert_eq!(page.header("cache-control"), "no-store", "it may come back");
    }
    take_off(
        &mut editor,
        &article,
        &[("deed", "restore"), ("reason", "Again.")],
    )
    .await;
    app.visitor().get(&article.path).await.expect(200);
    let fields = [("deed", "unpublish"), ("reason", "We look into it.")];
    take_off(&mut editor, &article, &fields).await;
    let page = app.visitor().get(&article.path).await.expect(410);
    assert_eq!(page.text(".page-intro"), "We look into it.");
    let oembed = format!("/oembed?url=https%3A%2F%2Fnews.example{}", article.path);
    app.visitor().get(&oembed).await.expect(404);
}

#[tokio::test]
async fn a_draft_again_that_is_published_again_is_on_the_site() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut editor = app.staff(Role::Editor).await;
    let fields = [("deed", "unpublish"), ("reason", "We look into it.")];
    take_off(&mut editor, &article, &fields).await;
    let story = article.id.to_string();
    let mut tab = Tab::open(&mut editor, &story, "a").await;
    tab.send(&mut editor, &[words(1, "Again ")]).await;
    let page = publish(&mut editor, &story, &[]).await.expect(303);
    assert!(page.header("location").ends_with("done=published"));
    app.visitor().get(&article.path).await.expect(200);
    let page = editor.get(&format!("/desk/stories/{story}/after")).await;
    assert!(!page.html().contains("We look into it."));
}

#[tokio::test]
async fn publishing_a_story_that_is_off_the_site_does_not_say_that_it_is_published() {
    let app = TestApp::new().await;
    for state in [State::Withdrawn, State::Blocked] {
        let article = app.article().state(state).create().await;
        let mut editor = app.staff(Role::Editor).await;
        let story = article.id.to_string();
        let mut tab = Tab::open(&mut editor, &story, "a").await;
        tab.send(&mut editor, &[words(1, "More ")]).await;
        let page = editor.get(&format!("/desk/stories/{story}/publish")).await;
        assert!(page.text(".problems").contains("off the site"));
        assert_ne!(page.text(".form .button"), "Publish changes");
        let page = publish(&mut editor, &story, &[]).await.expect(303);
        let to = page.header("location").to_owned();
        assert!(
            to.starts_with(&format!("/desk/stories/{story}/after")),
            "{to}"
        );
        let page = editor.get(&to).await.expect(200);
        assert!(page.text(".done-note").contains("off the site"));
        let mut owner = app.staff(Role::Owner).await;
        let log = owner.get("/desk/log").await.expect(200).text("main");
        assert!(!log.contains("published"), "{log}");
    }
}

#[tokio::test]
async fn a_correction_leads_to_its_paragraph_for_whoever_sees_it_and_tells_others_nothing() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    let (story, _) = whole(&app, &mut ana).await;
    publish(&mut ana, &story, &[("when", "now")])
        .await
        .expect(303);
    let id: i64 = story.parse().unwrap();
    for (block, text) in [
        ("aaaaaaaa", "The opening was late."),
        ("bbbbbbbb", "It was a zoo."),
    ] {
        let fields = [("kind", "correction"), ("text", text), ("block", block)];
        act(&mut ana, id, "entries", &fields).await.expect(303);
        app.clock.advance(MINUTE);
    }
    let path = "/news/a-bridge-opens";
    let links = |page: &Page| page.attrs(".corrections a", "href");
    let page = app.visitor().get(path).await.expect(200);
    assert_eq!(
        links(&page),
        ["#b-aaaaaaaa"],
        "{}",
        page.text(".corrections")
    );
    assert!(page.text(".corrections").contains("It was a zoo."));
    assert!(
        !page.html().contains("bbbbbbbb"),
        "an id follows from words"
    );
    assert!(page.has("#b-aaaaaaaa"));
    let page = app.subscriber().await.get(path).await.expect(200);
    assert_eq!(links(&page), ["#b-bbbbbbbb", "#b-aaaaaaaa"]);
    for place in ["/corrections", "/rss.xml", "/feed.json"] {
        let page = app.visitor().get(place).await.expect(200);
        assert!(page.html().contains("It was a zoo."), "{place}");
        assert!(
            !page.html().contains("bbbbbbbb") && !page.html().contains("zanzibar"),
            "{place}"
        );
    }
}

#[tokio::test]
async fn entries_are_changed_and_taken_back_and_the_log_says_so() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut editor = app.staff(Role::Editor).await;
    let entry = |text| [("kind", "note"), ("text", text), ("block", "")];
    let page = act(&mut editor, article.id, "entries", &entry(" "))
        .await
        .expect(422);
    assert!(page.has("#text-problem"));
    let fields = [("kind", "note"), ("text", "A note."), ("block", "zzzzzzzz")];
    let page = act(&mut editor, article.id, "entries", &fields)
        .await
        .expect(422);
    assert!(page.has("#block-problem") && page.text("#text").contains("A note."));
    act(&mut editor, article.id, "entries", &entry("First words."))
        .await
        .expect(303);
    let after = format!("/desk/stories/{}/after", article.id);
    let page = editor.get(&format!("{after}?entry=0")).await.expect(200);
    assert_eq!(page.text("#text").trim(), "First words.");
    let fields = [
        ("entry", "0"),
        ("kind", "clarification"),
        ("text", "Better words."),
    ];
    act(&mut editor, article.id, "entries", &fields)
        .await
        .expect(303);
    let shown = app.visitor().get(&article.path).await.expect(200);
    let said = shown.text(".corrections");
    assert!(said.contains("Better words.") && said.contains("Clarification"));
    assert!(!shown.html().contains("First words."));
    let fields = [("entry", "0"), ("deed", "remove")];
    act(&mut editor, article.id, "entries", &fields)
        .await
        .expect(303);
    assert!(!app.visitor().get(&article.path).await.has(".corrections"));
    act(&mut editor, article.id, "entries", &fields)
        .await
        .expect(404);
    let mut owner = app.staff(Role::Owner).await;
    let log = owner.get("/desk/log").await.expect(200).text("main");
    for words in ["First words.", "Better words.", "took back"] {
        assert!(log.contains(words), "{words}: {log}");
    }
}

#[tokio::test]
async fn an_update_stands_above_the_story_with_its_time_and_is_no_correction() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, mut tab) = whole(&app, &mut ana).await;
    let page = ana.get(&format!("/desk/stories/{story}/publish")).await;
    assert!(!page.has("#note"), "nobody reads it yet");
    publish(&mut ana, &story, &[("when", "now")])
        .await
        .expect(303);
    app.clock.advance(20 * MINUTE);
    tab.send(&mut ana, &[words(1, "Now ")]).await;
    let fields = [("note", "The ferry has stopped.")];
    publish(&mut ana, &story, &fields).await.expect(303);
    let path = "/news/a-bridge-opens";
    let page = app.visitor().get(path).await.expect(200);
    let update = page.text(".article-updates");
    assert!(update.contains("The ferry has stopped.") && update.contains("Updated"));
    assert!(!page.has(".corrections") && !page.has(".article-corrected"));
    assert!(page.text(".article-times").contains("Updated"));
    let page = app.visitor().get("/corrections").await.expect(200);
    assert!(!page.html().contains("The ferry has stopped."));
    // What needs no note changes no time.
    app.clock.advance(20 * MINUTE);
    let before = app.visitor().get(path).await.text(".article-times");
    tab.send(&mut ana, &[words(1, "And ")]).await;
    publish(&mut ana, &story, &[("note", "  ")])
        .await
        .expect(303);
    let after = app.visitor().get(path).await;
    assert_eq!(after.text(".article-times"), before);
    assert_eq!(after.texts(".article-updates li").len(), 1);
}

#[tokio::test]
async fn a_deed_on_what_somebody_else_has_changed_is_not_done() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let (mut ana, mut ben) = (app.staff(Role::Editor).await, app.staff(Role::Chief).await);
    let after = format!("/desk/stories/{}/after", article.id);
    let page = ana.get(&after).await.expect(200);
    let seen = page.attr("#entry-form input[name=seen]", "value");
    let fields = [("deed", "withdraw"), ("reason", "It was wrong.")];
    take_off(&mut ben, &article, &fields).await;
    for (deed, fields) in [
        ("entries", [("kind", "note"), ("text", "My long note.")]),
        (
            "state",
            [("deed", "unpublish"), ("reason", "My long note.")],
        ),
        ("expiry", [("expires", "2030-01-01T10:00"), ("text", "")]),
        (
            "embargo",
            [
                ("embargo_until", "2030-01-01T10:00"),
                ("embargo_reason", "My long note."),
            ],
        ),
    ] {
        let mut all = Vec::from(fields);
        all.push(("seen", &seen));
        let path = format!("/desk/stories/{}/{deed}", article.id);
        let page = ana.submit(&path, &all).await.expect(409);
        let typed = if deed == "expiry" {
            "2030-01-01T10:00"
        } else {
            "My long note."
        };
        let html = page.html();
        assert!(
            deed == "embargo" || html.contains(typed),
            "{deed}: what was typed is there"
        );
    }
    let page = app.visitor().get(&article.path).await.expect(410);
    assert_eq!(page.text(".page-intro"), "It was wrong.");
    assert!(!ana.get(&after).await.html().contains("My long note."));
}

#[tokio::test]
async fn of_two_who_take_a_story_off_at_once_one_does() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let after = format!("/desk/stories/{}/after", article.id);
    let path = format!("/desk/stories/{}/state", article.id);
    let mut editors = Vec::new();
    for _ in 0..4 {
        editors.push(app.staff(Role::Editor).await);
    }
    let seen = editors[0].get(&after).await;
    let seen = seen.attr(&format!("form[action='{path}'] input[name=seen]"), "value");
    let mut sent = tokio::task::JoinSet::new();
    for (number, mut editor) in editors.into_iter().enumerate() {
        let (path, seen) = (path.clone(), seen.clone());
        sent.spawn(async move {
            let deed = ["withdraw", "unpublish"][number % 2];
            let reason = format!("Reason {number}.");
            let fields = [("deed", deed), ("reason", reason.as_str()), ("seen", &seen)];
            editor.submit(&path, &fields).await.status.as_u16()
        });
    }
    let mut statuses = sent.join_all().await;
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409, 409, 409]);
}

#[tokio::test]
async fn whoever_may_not_correct_sees_the_page_of_their_story_and_can_do_nothing() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, _) = whole(&app, &mut ana).await;
    publish(&mut ana, &story, &[("when", "now")])
        .await
        .expect(303);
    let after = format!("/desk/stories/{story}/after");
    let page = ana.get(&after).await.expect(200);
    for deed in ["entries", "state", "expiry", "addresses"] {
        let path = format!("/desk/stories/{story}/{deed}");
        assert!(!page.has(&format!("form[action='{path}']")), "{deed}");
        ana.submit(&path, &[("seen", "1")]).await.expect(403);
    }
    let words = format!("/desk/stories/{story}/words");
    ana.get(&words).await.expect(403);
    let mut other = app.staff(Role::Author).await;
    other.get(&after).await.expect(403);
    let mut contributor = app.staff(Role::Contributor).await;
    contributor.get(&after).await.expect(403);
    let path = format!("/desk/stories/{story}/embargo");
    contributor
        .submit(&path, &[("seen", "1")])
        .await
        .expect(403);
}

#[tokio::test]
async fn nothing_can_be_corrected_or_taken_off_before_it_is_public() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    let (story, _) = whole(&app, &mut ana).await;
    let page = ana
        .get(&format!("/desk/stories/{story}/after"))
        .await
        .expect(200);
    assert!(page.text(".after-state").contains("Not published"));
    let later = app
        .article()
        .published_at(app.clock.now() + HOUR)
        .create()
        .await;
    for id in [story.parse().unwrap(), later.id] {
        for deed in ["entries", "state"] {
            let fields = [
                ("kind", "note"),
                ("text", "Words."),
                ("deed", "withdraw"),
                ("reason", "Words."),
            ];
            act(&mut ana, id, deed, &fields).await.expect(404);
        }
    }
    ana.get("/desk/stories/1/after").await.expect(404);
}

#[tokio::test]
async fn an_old_address_is_let_go_and_the_others_stay() {
    let app = TestApp::new().await;
    let article = app.article().old_slugs(&["first", "second"]).create().await;
    let mut editor = app.staff(Role::Editor).await;
    app.visitor().get("/news/first").await.expect(301);
    let fields = [("address", "first")];
    act(&mut editor, article.id, "addresses", &fields)
        .await
        .expect(303);
    app.visitor().get("/news/first").await.expect(404);
    app.visitor().get("/news/second").await.expect(301);
    act(&mut editor, article.id, "addresses", &fields)
        .await
        .expect(409);
    // Nobody lets go of what is another story's.
    let other = app.article().create().await;
    let fields = [("address", "second")];
    act(&mut editor, other.id, "addresses", &fields)
        .await
        .expect(409);
    app.visitor().get("/news/second").await.expect(301);
}

#[tokio::test]
async fn an_import_leaves_alone_what_the_desk_has_corrected_or_taken_off() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .story("one", "")
        .story("two", "")
        .story("three", "");
    folder.import(&app).await.unwrap();
    let mut editor = app.staff(Role::Editor).await;
    let entry = [("kind", "note"), ("text", "The desk’s words.")];
    act(&mut editor, id_of(&app, "one").await, "entries", &entry)
        .await
        .expect(303);
    let off = [("deed", "unpublish"), ("reason", "We look into it.")];
    act(&mut editor, id_of(&app, "two").await, "state", &off)
        .await
        .expect(303);
    for name in ["one", "two", "three"] {
        let text = import::story("").replace("Two.", "Two, edited.");
        folder.write(&format!("articles/{name}.md"), text);
    }
    let report = folder.import(&app).await.unwrap();
    assert_eq!(report.kept, ["articles/one.md", "articles/two.md"]);
    assert_eq!(report.revised, 1);
    let page = app.visitor().get("/news/one").await.expect(200);
    assert!(page.text(".corrections").contains("The desk’s words."));
    app.visitor().get("/news/two").await.expect(410);
}

async fn id_of(app: &TestApp, slug: &str) -> i64 {
    let found: (i64,) = db::sql("SELECT id FROM articles WHERE slug = $1")
        .bind(slug)
        .one(&app.db)
        .await
        .unwrap();
    found.0
}
