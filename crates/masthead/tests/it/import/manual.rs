//! The sample of a whole article in the manual.
use super::{Folder, PICTURE};
use crate::harness::TestApp;

const MANUAL: &str = include_str!("../../../../../docs/import.md");

/// The article in the manual's four back ticks.
fn sample() -> &'static str {
    let (_, rest) = MANUAL.split_once("````markdown\n").expect("a sample");
    rest.split("````").next().expect("its end")
}

#[tokio::test]
async fn the_manuals_article_is_imported_as_it_stands() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .file(
            "authors/omar-bay.md",
            "---\nname: Omar Bay\n---\nHe takes pictures.\n",
        )
        .file("pictures/sea-wall.jpg", PICTURE)
        .file("pictures/sea-wall.toml", "creators = [\"Omar Bay\"]\n")
        .file("articles/2026/harbour-road.md", sample());
    let report = folder.import(&app).await.unwrap();
    assert_eq!((report.created, report.ignored.len()), (1, 0));
    let html = app
        .visitor()
        .get("/news/harbour-road")
        .await
        .expect(200)
        .html();
    for words in [
        "Council closes the harbour road “for two weeks”",
        "– “for two weeks, weather permitting” –",
        "since the ’90s",
        "Omar Bay",
        "The wall <em>before</em> the storm.",
    ] {
        assert!(html.contains(words), "{words} in {html}");
    }
    assert!(!html.contains("cheaper wall"), "{html}");
    let old = app
        .visitor()
        .get("/news/2026/03/road.html")
        .await
        .expect(301);
    assert_eq!(old.header("location"), "/news/harbour-road");
}
