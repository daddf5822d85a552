//! Who may write, read and publish which story.
use http::Method;
use masthead::people::role::Role;
use serde_json::json;

use super::{Tab, begin, words};
use crate::harness::TestApp;

/// Every address of a story.
const ADDRESSES: [(Method, &str); 15] = [
    (Method::GET, ""),
    (Method::GET, "/draft"),
    (Method::GET, "/steps"),
    (Method::POST, "/steps"),
    (Method::POST, "/presence"),
    (Method::POST, "/leftovers"),
    (Method::POST, "/revisions"),
    (Method::GET, "/history"),
    (Method::POST, "/restore"),
    (Method::GET, "/publish"),
    (Method::GET, "/replay"),
    (Method::GET, "/preview"),
    (Method::GET, "/preview/page"),
    (Method::GET, "/preview/links"),
    (Method::POST, "/preview/links"),
];

/// A body that each of them could read.
fn body() -> String {
    json!({
        "writer": "x", "batch": 1, "version": 0, "schema": 1, "steps": [words(1, "x")],
        "anchor": 1, "head": 1, "block": "aaaaaaaa", "text": "x", "reason": "x",
    })
    .to_string()
}

#[tokio::test]
async fn whoever_does_not_write_here_gets_nothing_of_a_story() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    tab.send(&mut ana, &[words(1, "Sekretum")]).await;
    for role in [Role::Support, Role::Moderator, Role::Advertising] {
        let mut other = app.staff(role).await;
        for (method, rest) in ADDRESSES {
            let path = format!("/desk/stories/{story}{rest}");
            let page = other.send(method.clone(), &path, &body()).await.expect(403);
            assert!(
                !page.html().contains("Sekretum"),
                "{role:?} {method} {rest}"
            );
        }
        other.get("/desk/stories").await.expect(403);
        other
            .get(&format!("/desk/events?stories={story}"))
            .await
            .expect(403);
        other.post("/desk/stories").await.expect(403);
    }
    let mut reader = app.reader().await;
    let mut visitor = app.visitor();
    for (method, rest) in ADDRESSES {
        let path = format!("/desk/stories/{story}{rest}");
        reader
            .send(method.clone(), &path, &body())
            .await
            .expect(403);
        let page = visitor.send(method.clone(), &path, &body()).await;
        assert!(matches!(page.status.as_u16(), 303 | 401), "{method} {rest}");
    }
}

#[tokio::test]
async fn an_author_writes_in_stories_of_their_own_alone_and_an_editor_in_all() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let mut ben = app.staff(Role::Contributor).await;
    let story = begin(&mut ana).await;
    for (method, rest) in ADDRESSES {
        let path = format!("/desk/stories/{story}{rest}");
        ben.send(method, &path, &body()).await.expect(403);
    }
    ben.get(&format!("/desk/events?stories={story}"))
        .await
        .expect(403);
    let list = ben.get("/desk/stories").await.expect(200);
    assert!(!list.html().contains(&story));
    for role in [Role::Editor, Role::Chief, Role::Owner] {
        let mut editor = app.staff(role).await;
        editor
            .get(&format!("/desk/stories/{story}"))
            .await
            .expect(200);
        assert!(editor.get("/desk/stories").await.html().contains(&story));
    }
}

#[tokio::test]
async fn a_contributor_publishes_nothing_of_their_own_either() {
    let app = TestApp::new().await;
    let mut ben = app.staff(Role::Contributor).await;
    let story = begin(&mut ben).await;
    let path = format!("/desk/stories/{story}");
    let page = ben.get(&path).await.expect(200);
    assert!(!page.has("#editor-publish"));
    ben.get(&format!("{path}/publish")).await.expect(403);
    ben.submit(&format!("{path}/publish"), &[("seen", "1")])
        .await
        .expect(403);
}

#[tokio::test]
async fn a_published_story_is_opened_for_writing_by_editors_alone() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let path = format!("/desk/stories/{}", article.id);
    let mut author = app.staff(Role::Author).await;
    author.get(&path).await.expect(403);
    let mut editor = app.staff(Role::Editor).await;
    editor.get(&path).await.expect(200);
    editor.get("/desk/stories/7").await.expect(404);
}
