//! Who wrote what, what differs, and the way back.
use masthead::people::role::Role;
use serde_json::json;

use super::{TEXT, Tab, begin, field, paragraph, text, words};
use crate::harness::TestApp;

#[tokio::test]
async fn a_version_comes_back_as_a_step_that_can_be_taken_back() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    tab.send(
        &mut ana,
        &[words(1, "Before"), paragraph(10, "aaaaaaaa", "One.")],
    )
    .await;
    let cut = json!({"stepType": "replace", "from": 1, "to": 7});
    let steps = [
        cut,
        words(1, "After"),
        field("slug", &json!("after")),
        paragraph(9, "bbbbbbbb", "Two."),
    ];
    tab.send(&mut ana, &steps).await;
    let after = ["After", "", "Two.", "One."];
    assert_eq!(text(&mut ana, &story).await, after);
    let restore = format!("/desk/stories/{story}/restore");
    let page = ana
        .submit(&restore, &[("version", "2"), ("seen", "6")])
        .await
        .expect(303);
    let page = ana.get(page.header("location")).await.expect(200);
    assert!(page.has(".done-note"));
    assert_eq!(text(&mut ana, &story).await, ["Before", "", "One."]);
    // Somebody wrote meanwhile: nothing is done, and the page says so.
    for seen in ["6", "", "x"] {
        let fields = [("version", "6"), ("seen", seen)];
        let page = ana.submit(&restore, &fields).await.expect(409);
        assert!(page.has(".problems"));
    }
    let newest = ana
        .get(&format!("/desk/stories/{story}/history?from=6"))
        .await;
    let newest = newest.attr("form[action$='/restore'] input[name=seen]", "value");
    let fields = [("version", "6"), ("seen", newest.as_str())];
    ana.submit(&restore, &fields).await.expect(303);
    assert_eq!(text(&mut ana, &story).await, after);
    let draft = ana
        .get(&format!("/desk/stories/{story}/draft"))
        .await
        .json();
    assert_eq!(draft["doc"]["attrs"]["slug"], "after");
    for version in ["-1", "99999", "x"] {
        let fields = [("version", version), ("seen", "8")];
        let page = ana.submit(&restore, &fields).await;
        assert!(page.status.is_client_error(), "{version}: {}", page.status);
    }
}

#[tokio::test]
async fn two_versions_are_compared_word_by_word_and_field_by_field() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    let first = paragraph(TEXT, "aaaaaaaa", "The bridge opened on Tuesday.");
    tab.send(&mut ana, &[first]).await;
    let cut = json!({"stepType": "replace", "from": 26, "to": 33});
    tab.send(
        &mut ana,
        &[cut, words(26, "Wednesday"), field("slug", &json!("bridge"))],
    )
    .await;
    let page = ana
        .get(&format!("/desk/stories/{story}/history?from=1&to=4"))
        .await
        .expect(200);
    assert_eq!(page.texts(".difference del"), ["Tuesday"]);
    assert_eq!(page.texts(".difference ins"), ["Wednesday"]);
    assert!(page.text(".sheet").contains("bridge"));
    let page = ana
        .get(&format!("/desk/stories/{story}/history?from=9"))
        .await;
    page.expect(404);
}

#[tokio::test]
async fn the_history_says_who_wrote_and_which_versions_are_kept() {
    let app = TestApp::new().await;
    let (mut ana, mut ben) = (app.staff(Role::Editor).await, app.staff(Role::Editor).await);
    let story = begin(&mut ana).await;
    let mut hers = Tab::open(&mut ana, &story, "a").await;
    hers.send(&mut ana, &[words(1, "A")]).await;
    let mut his = Tab::open(&mut ben, &story, "b").await;
    his.send(&mut ben, &[words(1, "B")]).await;
    let keep = format!("/desk/stories/{story}/revisions");
    ben.post_json(&keep, &json!({"version": 2, "note": "Read by legal"}))
        .await
        .expect(200);
    ben.post_json(&keep, &json!({"version": 3}))
        .await
        .expect(409);
    let page = ana
        .get(&format!("/desk/stories/{story}/history"))
        .await
        .expect(200);
    assert_eq!(
        page.texts(".versions li").len(),
        4,
        "begun, hers, his, kept"
    );
    assert!(page.text(".version-kept").contains("Read by legal"));
}
