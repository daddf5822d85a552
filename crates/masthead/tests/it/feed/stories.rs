//! What stays and what changes of a story in a feed.
use richtext::{Document, markdown};

use super::{FILES, content, read};
use crate::harness::TestApp;

fn document(text: &str) -> Document {
    markdown::parse(text).unwrap()
}

#[tokio::test]
async fn the_id_of_a_story_stays_when_its_slug_changes() {
    let app = TestApp::new().await;
    let article = app.article().source("a.md").slug("old").create().await;
    let mut ids = Vec::new();
    for file in FILES {
        ids.push(read(&app, &format!("/{file}")).await.entries[0].id.clone());
    }
    let renamed = app.article().source("a.md").slug("new").create().await;
    assert_eq!(renamed.id, article.id);
    for (file, id) in FILES.into_iter().zip(ids) {
        let entry = read(&app, &format!("/{file}")).await.entries[0].clone();
        assert!(
            entry.links[0].href.ends_with("/news/new"),
            "{file}: {:?}",
            entry.links
        );
        assert_eq!(entry.id, id, "{file}");
        assert_eq!(
            id,
            format!("tag:news.example,2026:article/{}", article.id),
            "{file}"
        );
    }
}

#[tokio::test]
async fn links_and_anchors_in_a_text_work_away_from_the_site() {
    let app = TestApp::new().await;
    let text = "See [us](/about/us), [there](#b-x), [it](https://other.example/a?b=1&c=2).\n\n<!-- gate -->\n\nRest.";
    let article = app.article().document(document(text)).create().await;
    for file in FILES {
        let html = content(&read(&app, &format!("/{file}")).await);
        assert!(
            html.contains("href=\"https://news.example/about/us\""),
            "{html}"
        );
        assert!(
            html.contains(&format!(
                "href=\"https://news.example{}#b-x\"",
                article.path
            )),
            "{html}"
        );
        assert!(
            html.contains("href=\"https://other.example/a?b=1&amp;c=2\""),
            "{html}"
        );
        assert!(!html.contains("Rest."), "{html}");
    }
}

#[tokio::test]
async fn a_story_in_another_language_says_so_and_speaks_it() {
    let app = TestApp::new().await;
    app.article().language("fr").create().await;
    let json = super::fetch(&app, "/feed.json").await.json();
    assert_eq!(json["language"], "en");
    assert_eq!(json["items"][0]["language"], "fr");
    assert!(
        super::fetch(&app, "/atom.xml")
            .await
            .html()
            .contains("<entry xml:lang=\"fr\">")
    );
    assert!(
        super::fetch(&app, "/rss.xml")
            .await
            .html()
            .contains("<dc:language>fr</dc:language>")
    );
}
