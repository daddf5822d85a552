//! What a story is made of comes out as it was written, on the page and in feeds.
use super::{Folder, PICTURE};
use crate::harness::TestApp;

/// A free story with this text, imported into a new publication.
async fn imported(text: &str) -> TestApp {
    let app = TestApp::new().await;
    let keys =
        "title: A\nsection: news\nbyline: [jane-doe]\ndate: 2026-06-01 09:00\naccess: free\n";
    Folder::new()
        .file("articles/a.md", format!("---\n{keys}---\n{text}\n"))
        .file("pictures/box.jpg", PICTURE)
        .file(
            "pictures/box.toml",
            "credit = \"Ana Lee\"\nalt = \"A box\"\n",
        )
        .import(&app)
        .await
        .unwrap();
    app
}

#[tokio::test]
async fn a_sentence_before_a_list_or_a_picture_stays_whole() {
    let intro = "Here is what we know so far about the vote in the harbour town:";
    for after in [
        "- The count ended at noon.\n- The mayor has conceded.",
        "![](box.jpg)",
    ] {
        let app = imported(&format!("{intro}\n\n{after}")).await;
        let page = app.curl().get("/news/a").await.expect(200);
        assert_eq!(page.texts(".story p"), [intro]);
    }
}

#[tokio::test]
async fn lists_code_and_quotes_are_where_they_were_written() {
    let text = "Steps:\n\n1. one\n   - a\n   - b\n2. two\n\n   ```\n   line 1\n     line 2\n   ```\n\n\
                > ## Head\n> - said\n> > within\n\nEnd.";
    let app = imported(text).await;
    let page = app.curl().get("/news/a").await.expect(200);
    assert_eq!(page.texts(".story ol > li > ul > li"), ["a", "b"]);
    assert!(page.html().contains("line 1\n  line 2</code></pre></li>"));
    assert_eq!(page.texts(".story blockquote > h2"), ["Head"]);
    assert_eq!(page.texts(".story blockquote blockquote p"), ["within"]);
    for file in crate::feed::FILES {
        let html = crate::feed::content(&crate::feed::read(&app, &format!("/{file}")).await);
        assert!(
            html.contains("<blockquote><h2>Head</h2><ul><li>said</li></ul>"),
            "{html}"
        );
    }
}

#[tokio::test]
async fn html_around_markdown_is_a_quotation() {
    let text =
        "Own.\n\n<blockquote>\n\nQuoted **words** of somebody else.\n\n</blockquote>\n\nEnd.";
    let app = imported(text).await;
    let page = app.curl().get("/news/a").await.expect(200);
    assert_eq!(
        page.texts(".story blockquote"),
        ["Quoted words of somebody else."]
    );
}

#[tokio::test]
async fn a_linked_picture_leads_there_on_the_page_and_in_feeds() {
    let app = imported("Text.\n\n[![box](box.jpg)](https://example.org/)\n\nEnd.").await;
    let page = app.curl().get("/news/a").await.expect(200);
    assert_eq!(page.attr(".story figure a", "href"), "https://example.org/");
    for file in crate::feed::FILES {
        let html = crate::feed::content(&crate::feed::read(&app, &format!("/{file}")).await);
        assert!(
            html.contains("<a href=\"https://example.org/\"><img "),
            "{html}"
        );
    }
}

#[tokio::test]
async fn footnotes_lead_there_and_back() {
    let app = imported("One[^a].\n\n<!-- gate -->\n\nTwo.\n\n[^a]: The note.").await;
    let page = app.curl().get("/news/a").await.expect(200);
    assert_eq!(page.attr("#note-ref-1 a", "href"), "#note-1");
    assert_eq!(page.attr("#note-1 a", "href"), "#note-ref-1");
    assert_eq!(page.texts(".notes dd"), ["The note."]);
}
