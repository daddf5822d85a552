//! Hugo's and Zola's way of saying the same.
use super::{Folder, rows};
use crate::harness::TestApp;

const OURS: &str = "---\ntitle: A story\nstandfirst: In short.\nsection: news\ntopics: [Ships, Trade]\n\
    byline: [jane-doe]\ndate: 2026-06-01T08:00:00Z\nupdated: 2026-06-02T08:00:00Z\nlanguage: fr\n\
    access: free\ndateline: PARIS\n---\nOne.\n\nTwo.\n";

const HUGO: &str = "---\ntitle: A story\ndescription: In short.\ncategories: [News, Europe]\ntags:\n  - Ships\n  - Trade\n\
    author: Jane Doe\npublishDate: 2026-06-01T09:00:00+01:00\nlastmod: 2026-06-02 09:00\nlang: fr\ndraft: false\n\
    params:\n  access: free\n  dateline: PARIS\n---\nOne.\n\nTwo.\n";

const ZOLA: &str = "+++\ntitle = \"A story\"\ndescription = \"In short.\"\ndate = 2026-06-01T09:00:00+01:00\n\
    updated = 2026-06-02T09:00:00\nauthors = [\"Jane Doe\"]\n[taxonomies]\ncategories = [\"news\"]\ntags = [\"Ships\", \"Trade\"]\n\
    [extra]\nlanguage = \"fr\"\naccess = \"free\"\ndateline = \"PARIS\"\n+++\nOne.\n\nTwo.\n";

#[tokio::test]
async fn hugo_and_zola_say_the_same_as_we_do() {
    let app = TestApp::new().await;
    let folder = Folder::new().file("articles/a.md", OURS);
    folder.import(&app).await.unwrap();
    for other in [HUGO, ZOLA] {
        folder.write("articles/a.md", other);
        let report = folder.import(&app).await.unwrap();
        assert_eq!((report.revised, report.unchanged), (0, 1), "{other}");
    }
    assert_eq!(rows(&app).await[1], 1, "the first revision is the only one");
    let page = app.visitor().get("/news/a").await.expect(200);
    assert_eq!(page.attr("article", "lang"), "fr");
}

#[tokio::test]
async fn a_page_bundle_has_the_name_of_its_folder_and_section_pages_are_passed_over() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .story("harbour/index", "")
        .file("articles/_index.md", "no front matter");
    let report = folder.import(&app).await.unwrap();
    assert_eq!(report.ignored, ["articles/_index.md"]);
    app.visitor().get("/news/harbour").await.expect(200);
}
