//! Seconds and keys at the strip, and a sort that switches itself off.
use masthead::newsroom::strip::{self, Count, Sort};
use masthead::people::role::Role;
use serde_json::json;

use super::{decision, find, offered, people, send, story};
use crate::harness::TestApp;

const PATH: &str = "/desk/knowledge/numbers";

#[tokio::test]
async fn editors_see_the_median_and_what_became_of_suggestions() {
    let app = TestApp::new().await;
    let (mut editor, mut author) = people(&app).await;
    let page = editor.get(PATH).await.expect(200);
    assert!(!page.has("#time ~ .facts"), "nobody was there yet");
    let (story, _) = story(&app, &mut editor, &["Trade grew by 9 % in 2021."]).await;
    let items = offered(&mut editor, &story).await;
    let figure = find(&items, "figure", "9");
    send(
        &mut editor,
        &story,
        &[decision(figure, "accept", &json!({}))],
    )
    .await
    .expect(200);
    let page = editor.get(PATH).await.expect(200);
    assert!(
        page.text("#time ~ .facts").contains("12 seconds"),
        "{}",
        page.html()
    );
    assert!(page.html().contains("100 %"));
    author.get(PATH).await.expect(403);
    author
        .submit(PATH, &[("sort", "figure"), ("to", "off")])
        .await
        .expect(403);
}

#[tokio::test]
async fn a_sort_of_which_too_few_are_accepted_switches_itself_off_and_on_again_by_hand() {
    let app = TestApp::new().await;
    let mut editor = app.staff(Role::Editor).await;
    let wrong = Count {
        rejected: 3,
        accepted: 1,
        ..Count::nothing(Sort::Figure)
    };
    for story in 1..=50 {
        let mut tx = app.db.begin().await.unwrap();
        let off = strip::settle(&mut tx, story, &[wrong], app.clock.now())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert_eq!(off.is_empty(), story < 50, "{story}");
    }
    let (one, _) = story(&app, &mut editor, &["Trade grew by 9 % in 2021."]).await;
    let has_figures =
        |items: &[serde_json::Value]| items.iter().any(|item| item["sort"] == "figure");
    assert!(!has_figures(&offered(&mut editor, &one).await));
    let page = editor
        .get(&format!("/desk/stories/{one}/knowledge"))
        .await
        .expect(200);
    assert!(page.html().contains("switched off: Figures"));
    let page = editor.get(PATH).await.expect(200);
    // Names come first, then figures.
    let seen = page.attrs("tbody input[name=seen]", "value").swap_remove(1);
    let on = [("sort", "figure"), ("to", "on"), ("seen", seen.as_str())];
    editor.submit(PATH, &on).await.expect(303);
    assert!(has_figures(&offered(&mut editor, &one).await));
    // The same button once more was made from what is no longer so.
    editor.submit(PATH, &on).await.expect(409);
    editor
        .submit(PATH, &[("sort", "animal"), ("to", "off")])
        .await
        .expect(400);
}
