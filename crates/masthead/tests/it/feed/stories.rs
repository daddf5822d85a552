//! What stays and what changes of a story in a feed.
use richtext::{Document, markdown};

use super::{FILES, content, read};
use crate::harness::TestApp;
use masthead::paywall::Access;

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
async fn a_paragraph_is_whole_in_the_feeds_where_the_story_is_free() {
    let app = TestApp::new().await;
    let text = "The council voted on Monday to close the harbour road for two weeks while the sea \
                wall is repaired, and buses will use the canal.";
    let article = app.article().document(document(text));
    article.access(Access::Free).create().await;
    for file in FILES {
        let html = content(&read(&app, &format!("/{file}")).await);
        assert!(html.contains(text), "{html}");
        assert_eq!(html.matches("<p").count(), 1, "{html}");
    }
    let metered = app.article().document(document(text)).create().await;
    for file in FILES {
        let feed = read(&app, &format!("/{file}")).await;
        let entry = feed.entries.iter().find(|entry| {
            let link = entry.links.first();
            link.is_some_and(|link| link.href.ends_with(&metered.path))
        });
        let html = format!("{:?}", entry.unwrap());
        assert!(html.contains("The council voted on Monday"), "{html}");
        assert!(!html.contains("the canal"), "{html}");
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
