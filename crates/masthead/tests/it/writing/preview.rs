//! A draft as its page would be: as much as readers would get, and nothing that never is published.
use masthead::people::role::Role;
use serde_json::{Value, json};

use super::{TEXT, Tab, begin, paragraph, publishing::whole, words};
use crate::harness::{Member, Page, TestApp};

/// All ways to look at a draft.
const PAGES: [&str; 3] = ["visitor", "wall", "subscriber"];
const EXCERPTS: [&str; 3] = ["search", "card", "feed"];

async fn frame(person: &mut Member, story: &str, eye: &str) -> Page {
    let path = format!("/desk/stories/{story}/preview/page?as={eye}");
    person.get(&path).await.expect(200)
}

async fn excerpt(person: &mut Member, story: &str, view: &str) -> Page {
    let path = format!("/desk/stories/{story}/preview?as={view}");
    person.get(&path).await.expect(200)
}

#[tokio::test]
async fn the_gate_holds_in_a_preview_and_opens_for_a_subscriber_alone() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, _) = whole(&app, &mut ana).await;
    for eye in PAGES {
        let page = frame(&mut ana, &story, eye).await;
        assert_eq!(page.text("h1"), "A bridge opens", "{eye}");
        assert!(page.html().contains("Before the gate."), "{eye}");
        let is_whole = page.html().contains("zanzibar");
        assert_eq!(is_whole, eye == "subscriber", "{eye}");
        assert_eq!(page.has(".article-gate"), eye != "subscriber", "{eye}");
        assert_eq!(page.header("cache-control"), "private, no-store", "{eye}");
        let policy = page.header("content-security-policy");
        assert!(policy.contains("frame-ancestors 'self'"), "{eye}: {policy}");
        assert!(!policy.contains("script-src 'self'"), "{eye}: {policy}");
        assert_eq!(
            page.attr("meta[name=robots]", "content"),
            "noindex",
            "{eye}"
        );
        assert!(page.has(".preview-banner"), "{eye}");
    }
    for view in EXCERPTS {
        let page = excerpt(&mut ana, &story, view).await;
        assert!(page.html().contains("A bridge opens"), "{view}");
        assert!(!page.html().contains("zanzibar"), "{view}");
    }
    assert_ne!(
        frame(&mut ana, &story, "visitor")
            .await
            .text(".article-gate"),
        frame(&mut ana, &story, "wall").await.text(".article-gate"),
    );
}

#[tokio::test]
async fn nothing_is_debited_counted_or_kept_by_a_preview() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, _) = whole(&app, &mut ana).await;
    let before = app.metrics.text();
    let decided = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| line.contains("paywall"));
        lines.map(str::to_owned).collect()
    };
    for eye in PAGES {
        let page = frame(&mut ana, &story, eye).await;
        assert!(!page.html().contains("data-advert"), "{eye}");
        assert_eq!(page.header("set-cookie"), "", "{eye}");
        // It is no page of the site: neither its address nor any list has it.
        app.visitor().get("/news/a-bridge-opens").await.expect(404);
    }
    assert_eq!(app.ledger_rows().await, 0);
    let after = app.metrics.text();
    assert_eq!(decided(&before), decided(&after));
}

#[tokio::test]
async fn what_is_for_the_newsroom_alone_is_in_no_preview() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, mut tab) = whole(&app, &mut ana).await;
    let marked = |text: &str, mark: Value| json!({"type": "text", "text": text, "marks": [mark]});
    let talk = json!({"type": "comment", "attrs": {"id": "7"}});
    let added = json!({"type": "insertion", "attrs": {"id": "s1"}});
    let stash = json!({"type": "stash", "attrs": {"id": "ssssssss"}, "content": [
        {"type": "paragraph", "attrs": {"id": "pppppppp"}, "content": [{"type": "text", "text": "Stashword."}]},
    ]});
    let block = json!({"type": "paragraph", "attrs": {"id": "cccccccc"}, "content": [
        marked("talked about", talk), marked("Suggestedword", added),
    ]});
    let step =
        json!({"stepType": "replace", "from": 35, "to": 35, "slice": {"content": [stash, block]}});
    tab.send(&mut ana, &[step]).await;
    let thread = json!({"block": "cccccccc", "quote": "talked about", "text": "Commentword", "mentions": []});
    ana.post_json(&format!("/desk/stories/{story}/threads"), &thread)
        .await
        .expect(200);
    let link = super::links::make(&mut ana, &story, &[]).await;
    let mut pages = vec![app.visitor().get(&link).await.expect(200)];
    for eye in PAGES {
        pages.push(frame(&mut ana, &story, eye).await);
    }
    for view in EXCERPTS {
        pages.push(excerpt(&mut ana, &story, view).await);
    }
    for page in &pages {
        for word in ["Stashword", "Suggestedword", "Commentword"] {
            assert!(!page.html().contains(word), "{word}");
        }
    }
    assert!(pages[0].html().contains("talked about"));
}

#[tokio::test]
async fn any_version_can_be_looked_at_also_one_that_lacks_everything() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Contributor).await;
    let story = begin(&mut ana).await;
    for eye in PAGES {
        frame(&mut ana, &story, eye).await;
    }
    for view in EXCERPTS {
        excerpt(&mut ana, &story, view).await;
    }
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    tab.send(&mut ana, &[paragraph(TEXT, "aaaaaaaa", "Older words.")])
        .await;
    tab.send(&mut ana, &[words(1, "New headline")]).await;
    let path = format!("/desk/stories/{story}/preview");
    let page = ana
        .get(&format!("{path}/page?as=subscriber&version=1"))
        .await
        .expect(200);
    assert!(page.html().contains("Older words.") && !page.html().contains("New headline"));
    let page = ana.get(&format!("{path}?version=1")).await.expect(200);
    assert!(
        page.has(&format!("a[href='{path}?as=visitor&width=desktop']")),
        "to the newest"
    );
    for wrong in ["version=3", "version=-1"] {
        let page = ana.get(&format!("{path}?{wrong}")).await;
        assert!(page.status.is_client_error(), "{wrong}: {}", page.status);
    }
    ana.get(&format!("{path}/page?as=search")).await.expect(404);
}

#[tokio::test]
async fn a_change_of_a_published_story_is_previewed_over_what_readers_have() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, mut tab) = whole(&app, &mut ana).await;
    let path = format!("/desk/stories/{story}/publish");
    ana.submit_from(&path, &path, &[("when", "now")])
        .await
        .expect(303);
    tab.send(&mut ana, &[words(1, "Not yet: ")]).await;
    let page = frame(&mut ana, &story, "visitor").await;
    assert_eq!(page.text("h1"), "Not yet: A bridge opens");
    let page = app.visitor().get("/news/a-bridge-opens").await.expect(200);
    assert_eq!(page.text("h1"), "A bridge opens");
}
