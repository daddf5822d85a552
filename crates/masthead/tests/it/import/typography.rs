//! Straight quotes and dashes that become the language's own at import, and the switch.
use super::{Folder, PICTURE, rows, story};
use crate::harness::TestApp;

const TYPED: &str = "---\ntitle: 'She said \"it''s\" -- twice'\nstandfirst: The '90s, \"again\"...\nsection: news\n\
    byline: [jane-doe]\ndate: 2026-06-01 09:00\naccess: free\npicture: { file: a.jpg, caption: \"'Lead' *it's*\", alt: 'a \"lead\"' }\n";

fn folder(keys: &str) -> Folder {
    Folder::new()
        .file("pictures/a.jpg", PICTURE)
        .file("pictures/a.toml", "creators = [\"Conan O'Brien\"]\nalt = \"An \\\"A\\\"\"\n")
        .file("authors/jane-doe.md", "---\nname: Jane Doe\n---\nShe's \"here\".\n")
        .file(
            "articles/one.md",
            format!(
                "{TYPED}{keys}---\n\"Hi,\" `\"code\"` \\\"kept\\\".\n\n![an \"alt\"](a.jpg \"it's a caption\")\n\nEnd.\n"
            ),
        )
}

async fn page(app: &TestApp) -> String {
    app.visitor().get("/news/one").await.expect(200).html()
}

fn assert_all(html: &str, wanted: &[&str]) {
    for words in wanted {
        assert!(html.contains(words), "{words} in {html}");
    }
}

#[tokio::test]
async fn every_part_of_a_story_is_set_in_its_language() {
    let app = TestApp::new().await;
    folder("").import(&app).await.unwrap();
    let html = page(&app).await;
    assert_all(
        &html,
        &[
            "She said “it’s” – twice",
            "The ’90s, “again”…",
            "‘Lead’ <em>it’s</em>",
            "a “lead”",
            "“Hi,” <code>&quot;code&quot;</code> &quot;kept&quot;.",
            "an “alt”",
            "it’s a caption",
        ],
    );
    let author = app
        .visitor()
        .get("/authors/jane-doe")
        .await
        .expect(200)
        .html();
    assert_all(&author, &["She’s “here”."]);
    let german = TestApp::new().await;
    folder("language: de\n").import(&german).await.unwrap();
    assert_all(&page(&german).await, &["She said „it’s“ – twice", "„Hi,“ "]);
}

#[tokio::test]
async fn the_switch_leaves_texts_as_they_were_typed() {
    let app = TestApp::new().await;
    let folder = folder("typography: false\n");
    folder.import(&app).await.unwrap();
    assert_all(
        &page(&app).await,
        &["She said &quot;it&#39;s&quot; -- twice", "&quot;Hi,&quot;"],
    );
    let off = TestApp::new().await;
    let folder = self::folder("").file("publication.toml", "name = \"X\"\ntypography = false\n");
    folder.import(&off).await.unwrap();
    assert_all(&page(&off).await, &["&quot;Hi,&quot;"]);
    let author = off
        .visitor()
        .get("/authors/jane-doe")
        .await
        .expect(200)
        .html();
    assert_all(&author, &["&quot;here&quot;."]);
    let on = TestApp::new().await;
    let folder = self::folder("typography: true\n")
        .file("publication.toml", "name = \"X\"\ntypography = false\n");
    folder.import(&on).await.unwrap();
    assert_all(&page(&on).await, &["“Hi,”"]);
    let mistakes = self::folder("typography: maybe\n").mistakes(&on).await;
    assert!(
        mistakes[0].contains("articles/one.md:9: typography: expected `true` or `false`"),
        "{mistakes:?}"
    );
}

#[tokio::test]
async fn the_switch_reads_stories_again_and_nothing_else_does() {
    let app = TestApp::new().await;
    let folder = folder("").story("two", "");
    folder.import(&app).await.unwrap();
    let before = rows(&app).await;
    let again = folder.import(&app).await.unwrap();
    assert_eq!(
        (again.revised, again.unchanged, again.others_changed),
        (0, 2, false)
    );
    assert_eq!(rows(&app).await, before);
    let settings = "name = \"The Example\"\ntime_zone = \"Europe/London\"\n";
    folder.write("publication.toml", format!("{settings}typography = true\n"));
    assert_eq!(folder.import(&app).await.unwrap().revised, 0, "on was on");
    folder.write(
        "publication.toml",
        format!("{settings}typography = false\n"),
    );
    let off = folder.import(&app).await.unwrap();
    assert_eq!(
        (off.revised, off.unchanged),
        (1, 1),
        "only what looks different"
    );
    folder.write("articles/two.md", story("").replace("Two.", "It's."));
    folder.import(&app).await.unwrap();
    let text = app.visitor().get("/news/two").await.expect(200).html();
    assert!(
        text.contains("It&#39;s.") || text.contains("It's."),
        "{text}"
    );
}
