//! The pages of a story, which lead to each other.
use masthead::people::role::Role;

use super::begin;
use crate::harness::TestApp;

/// Where the pages of a story are, behind its address, and under which of the list each is.
const PAGES: [(&str, &str); 9] = [
    ("", ""),
    ("/assignment", "/assignment"),
    ("/preview", "/preview"),
    ("/preview/links", "/preview"),
    ("/history", "/history"),
    ("/replay", "/history"),
    ("/after", "/after"),
    ("/words", "/after"),
    ("/publish", "/publish"),
];

#[tokio::test]
async fn each_page_of_a_story_leads_to_the_others_and_says_which_one_it_is() {
    let app = TestApp::new().await;
    app.section("news").await;
    let mut editor = app.staff(Role::Editor).await;
    let story = format!("/desk/stories/{}", begin(&mut editor).await);
    let all = [
        "",
        "/assignment",
        "/preview",
        "/history",
        "/after",
        "/publish",
    ];
    let all = all.map(|rest| format!("{story}{rest}"));
    for (rest, place) in PAGES {
        let page = editor.get(&format!("{story}{rest}")).await.expect(200);
        assert_eq!(page.attrs(".story-pages a", "href"), all, "{rest}");
        let here = page.attrs(".story-pages a[aria-current]", "href");
        assert_eq!(here, [format!("{story}{place}")], "{rest}");
    }
}

#[tokio::test]
async fn whoever_may_not_publish_is_not_led_there() {
    let app = TestApp::new().await;
    app.section("news").await;
    let mut ben = app.staff(Role::Contributor).await;
    let story = format!("/desk/stories/{}", begin(&mut ben).await);
    for rest in [
        "",
        "/assignment",
        "/preview",
        "/history",
        "/replay",
        "/after",
    ] {
        let page = ben.get(&format!("{story}{rest}")).await.expect(200);
        let ways = page.attrs(".story-pages a", "href");
        assert!(ways.contains(&format!("{story}/history")), "{rest}");
        assert!(!ways.contains(&format!("{story}/publish")), "{rest}");
    }
}

#[tokio::test]
async fn a_story_that_no_one_has_opened_at_the_desk_leads_to_the_pages_that_it_has() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let story = format!("/desk/stories/{}", article.id);
    let mut editor = app.staff(Role::Editor).await;
    let page = editor.get(&format!("{story}/after")).await.expect(200);
    let ways = page.attrs(".story-pages a", "href");
    assert_eq!(ways, [story.clone(), format!("{story}/after")]);
    for way in ways {
        editor.get(&way).await.expect(200);
    }
}

#[tokio::test]
async fn the_first_page_offers_a_new_story_to_those_who_write() {
    let app = TestApp::new().await;
    let new = "form[action='/desk/stories']";
    let mut author = app.staff(Role::Author).await;
    assert!(author.get("/desk").await.expect(200).has(new));
    let mut moderator = app.staff(Role::Moderator).await;
    assert!(!moderator.get("/desk").await.expect(200).has(new));
}
