//! What sites of Hugo, Zola, Jekyll and Eleventy show is kept: their folders, addresses and names.
use super::{Folder, PICTURE, story};
use crate::harness::TestApp;

/// A story with this text.
fn with_body(body: &str) -> String {
    story("access: free\n").replace("One.\n\nTwo.\n\nThree.\n\nFour.\n", body)
}

async fn links(app: &TestApp, path: &str) -> Vec<String> {
    let page = app.visitor().get(path).await.expect(200);
    page.attrs(".story a", "href")
}

#[tokio::test]
async fn files_of_one_name_in_several_folders_are_several_stories() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .story("quickstart/2/index", "")
        .story("faq/2/index", "")
        .story("_docs/liquid", "")
        .story("_docs/plugins/liquid", "")
        .story("hands", "")
        .file("articles/inside/hands.md", story("").replace("2026", "2019"))
        .file(
            "articles/a.md",
            with_body("[a]({% link _docs/liquid.md %}) [b](@/plugins/liquid.md) [c](quickstart/2/index.md)\n"),
        );
    for _ in 0..2 {
        let report = folder.import(&app).await.unwrap();
        assert_eq!(report.created + report.unchanged, 7);
    }
    let expected = ["/news/liquid", "/news/plugins-liquid", "/news/quickstart-2"];
    assert_eq!(links(&app, "/news/a").await, expected);
    for path in ["/news/2", "/news/hands", "/news/inside-hands"] {
        app.visitor().get(path).await.expect(200);
    }
    // One that comes later and stands before takes no address away.
    folder.write("articles/about/2.md", story(""));
    assert_eq!(folder.import(&app).await.unwrap().created, 1);
    app.visitor().get("/news/about-2").await.expect(200);
    assert_eq!(links(&app, "/news/a").await, expected);
    // What two files say themselves is a mistake as before.
    let lines = Folder::new()
        .story("x/a", "slug: one\n")
        .story("y/b", "slug: one\n")
        .mistakes(&app)
        .await;
    assert_eq!(
        lines,
        ["articles/y/b.md:6: slug: `one` is the slug of articles/x/a.md too"]
    );
}

#[tokio::test]
async fn a_story_whose_slug_follows_from_other_files_is_written_anew() {
    let app = TestApp::new().await;
    let folder = Folder::new().story("faq/2", "").story("quickstart/2", "");
    folder.import(&app).await.unwrap();
    app.visitor().get("/news/quickstart-2").await.expect(200);
    std::fs::remove_file(folder.path().join("articles/faq/2.md")).unwrap();
    folder.write("articles/faq/three.md", story("slug: three\nid: \"2\"\n"));
    folder.write("articles/quickstart/2.md", story("slug: second\n"));
    folder.import(&app).await.unwrap();
    let page = app.visitor().get("/news/quickstart-2").await.expect(301);
    assert_eq!(page.header("location"), "/news/second");
}

#[tokio::test]
async fn links_to_the_list_of_a_folder_lead_to_its_section() {
    let app = TestApp::new().await;
    let body = "[a](@/edition-1/_index.md) [b](@/edition-1/extra/_index.md) [c](@/_index.md) [d](../news/_index.fr.md)\n";
    let folder = Folder::new()
        .file(
            "sections.toml",
            "[[section]]\nslug = \"news\"\nname = \"News\"\n[[section]]\nslug = \"old\"\nname = \"Old\"\n",
        )
        .file("articles/_index.md", "+++\n+++\n")
        .file("articles/edition-1/_index.md", "+++\ntitle = \"One\"\n+++\n")
        .file("articles/edition-1/extra/_index.md", "+++\n+++\n")
        .file("articles/news/_index.fr.md", "+++\n+++\n")
        .file("articles/empty/_index.md", "+++\n+++\nText\n")
        .file("articles/edition-1/a.md", with_body(body))
        .file(
            "articles/edition-1/extra/b.md",
            story("").replace("section: news", "section: old"),
        )
        .story("edition-1/c", "");
    let report = folder.import(&app).await.unwrap();
    assert_eq!(report.created, 3);
    assert_eq!(report.ignored.len(), 5, "{:?}", report.ignored);
    assert_eq!(
        links(&app, "/news/a").await,
        ["/news", "/old", "/", "/news"]
    );
    folder.write(
        "articles/edition-1/a.md",
        with_body("[x](@/empty/_index.md)\n"),
    );
    let lines = folder.mistakes(&app).await;
    assert!(
        lines.len() == 1
            && lines[0]
                .starts_with("articles/edition-1/a.md:8: `@/empty/_index.md` leads to no file"),
        "{lines:?}"
    );
}

#[tokio::test]
async fn links_to_footnotes_and_to_headings_in_latin_letters_lead_there() {
    let app = TestApp::new().await;
    let body = "See [below](#fn:1), [back](#fnref:1), [there](@/b.md#di-gui-ye-biao) [note](b.md#fn1).[^a]\n\n## Rust 🦀\n\n\
        [self](#rust-crab)\n\n[^a]: Note.\n";
    Folder::new()
        .file("articles/a.md", with_body(body))
        .file(
            "articles/b.md",
            with_body("One.[^1]\n\n## 递归页表\n\nEnd.\n\n[^1]: x\n"),
        )
        .import(&app)
        .await
        .unwrap();
    let page = app.visitor().get("/news/a").await.expect(200);
    let hrefs = page.attrs(".story a", "href");
    let heading = page.attrs(".story h2, .story h3", "id").remove(0);
    let other = app.visitor().get("/news/b").await.expect(200);
    let others = other.attrs(".story h2, .story h3", "id").remove(0);
    assert_eq!(hrefs[..2], ["#note-1", "#note-ref-1"]);
    assert_eq!(hrefs[2], format!("/news/b#{others}"));
    assert_eq!(hrefs[3], "/news/b#note-1");
    assert!(hrefs.contains(&format!("#{heading}")), "{hrefs:?}");
    assert!(page.html().contains("id=\"note-1\"") && page.html().contains("id=\"note-ref-1\""));
}

#[tokio::test]
async fn a_picture_named_from_the_address_of_a_story_is_found() {
    let app = TestApp::new().await;
    let record = "creators = [\"Mirela\"]\nalt = \"A strait\"\n";
    let folder = Folder::new()
        .file("articles/img/a.jpg", PICTURE)
        .file("articles/img/a.toml", record)
        .file("articles/other/index.md", story(""))
        .file("articles/other/b.jpg", PICTURE)
        .file("articles/other/b.toml", record)
        .file(
            "articles/x/a.md",
            with_body("![x](../../img/a.jpg)\n\n![y](../../../../2024/05/07/other/b.jpg)\n"),
        );
    folder.import(&app).await.unwrap();
    let page = app.visitor().get("/news/a").await.expect(200);
    assert_eq!(page.attrs(".story img", "src").len(), 2);
    // Another story's picture of the same name is none.
    folder.write(
        "articles/x/a.md",
        with_body("![x](../a.jpg)\n\n![y](./b.jpg)\n\n![z](../2024/b.jpg)\n"),
    );
    assert_eq!(folder.mistakes(&app).await.len(), 3);
}

#[tokio::test]
async fn a_story_of_pictures_alone_is_one_and_an_empty_one_is_none() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .file("pictures/a.jpg", PICTURE)
        .file(
            "pictures/a.toml",
            "creators = [\"Mirela\"]\nalt = \"A strait\"\n",
        )
        .file("articles/a.md", with_body("![x](a.jpg)\n"))
        .file(
            "articles/b.md",
            with_body("![x](a.jpg)\n").replace("access: free", "access: subscribers"),
        );
    folder.import(&app).await.unwrap();
    let page = app.visitor().get("/news/a").await.expect(200);
    assert_eq!(page.attrs(".story img", "src").len(), 1);
    let page = app.visitor().get("/news/b").await.expect(200);
    assert!(page.attrs(".story img", "src").is_empty());
    folder.write("articles/a.md", with_body("<!-- nothing -->\n"));
    let lines = folder.mistakes(&app).await;
    assert_eq!(
        lines,
        ["articles/a.md:8: the story has no text and no picture"]
    );
}

#[tokio::test]
async fn a_story_of_jekyll_without_a_title_has_that_of_its_name() {
    let app = TestApp::new().await;
    let untitled = story("").replace("title: A story\n", "");
    let folder = Folder::new()
        .file("articles/_docs/the-rendering.md", &untitled)
        .file("articles/2026-05-04-a-new-day.md", &untitled);
    folder.import(&app).await.unwrap();
    for (path, title) in [
        ("/news/the-rendering", "The Rendering"),
        ("/news/a-new-day", "A New Day"),
    ] {
        let page = app.visitor().get(path).await.expect(200);
        assert_eq!(page.text("h1"), title);
    }
    folder.write("articles/plain.md", &untitled);
    folder.write(
        "articles/_docs/empty.md",
        untitled.replace("section", "title: ''\nsection"),
    );
    let lines = folder.mistakes(&app).await;
    let expected = [
        "articles/_docs/empty.md:2: title: is missing",
        "articles/plain.md:1: title: is missing",
    ];
    assert_eq!(lines, expected);
}

#[tokio::test]
async fn links_to_a_file_with_its_accents_apart_follow_its_blocks() {
    let app = TestApp::new().await;
    let apart = "articles/e\u{301}te\u{301}.md";
    let text = "One.\n\n## The vote\n\nEnd.\n";
    let folder = Folder::new().file(apart, with_body(text)).file(
        "articles/a.md",
        with_body("[x](\u{e9}t\u{e9}.md#the-vote)\n"),
    );
    folder.import(&app).await.unwrap();
    let before = links(&app, "/news/a").await;
    // The heading is another one now, and keeps its id where it is published.
    folder.write(
        apart,
        with_body(&text.replace("The vote", "The vote today")),
    );
    folder.write(
        "articles/a.md",
        with_body("[x](\u{e9}t\u{e9}.md#the-vote-today)\n"),
    );
    folder.import(&app).await.unwrap();
    assert_eq!(links(&app, "/news/a").await, before);
}

#[tokio::test]
async fn links_by_the_addresses_that_follow_from_the_names_of_files_lead_to_the_stories() {
    let app = TestApp::new().await;
    let body = "[a](/docs/install/) [b](/2019/05/07/old-quay.html#top) [c](../usage/?x=1#the-end) [d](usage) \
        [e](/elsewhere/page/?q=1#part) [f](https://example.org/docs/install/) [g](/docs/)\n";
    let folder = Folder::new()
        .story("_docs/install", "slug: set-up\n")
        .file(
            "articles/_docs/usage.md",
            with_body("One.\n\n## The end\n\nTwo.\n"),
        )
        .story("_posts/2019-05-07-old-quay", "")
        .file("articles/_docs/a.md", with_body(body));
    for _ in 0..2 {
        folder.import(&app).await.unwrap();
        let found = links(&app, "/news/a").await;
        assert_eq!(found[0], "/news/set-up");
        assert_eq!(found[1], "/news/old-quay#top");
        assert!(found[2].starts_with("/news/usage#b-"), "{found:?}");
        assert_eq!(
            found[3..],
            [
                "/news/usage",
                "/elsewhere/page/?q=1#part",
                "https://example.org/docs/install/",
                "/docs/"
            ]
        );
    }
    // A place within such a page is looked for as in any other.
    folder.write(
        "articles/_docs/a.md",
        with_body("[x](/docs/usage#nowhere)\n"),
    );
    let lines = folder.mistakes(&app).await;
    assert!(
        lines.len() == 1 && lines[0].contains("`/docs/usage#nowhere` leads to no heading"),
        "{lines:?}"
    );
}

#[tokio::test]
async fn a_reference_of_hugo_is_looked_for_beside_the_file_too() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .story("cpp/basics", "slug: cpp-basics\n")
        .story("go/basics", "slug: go-basics\n")
        .file(
            "articles/go/a.md",
            with_body("[x]({{< relref \"basics\" >}})\n"),
        );
    folder.import(&app).await.unwrap();
    assert_eq!(links(&app, "/news/a").await, ["/news/go-basics"]);
    folder.write(
        "articles/go/a.md",
        with_body("[x]({{< relref \"other\" >}})\n"),
    );
    assert_eq!(folder.mistakes(&app).await.len(), 1);
}

#[tokio::test]
async fn a_picture_named_from_an_address_without_the_number_of_its_folder_is_found() {
    let app = TestApp::new().await;
    let record = "creators = [\"Mirela\"]\nalt = \"A strait\"\n";
    let folder = Folder::new()
        .file("articles/08-paging/index.md", story(""))
        .file("articles/08-paging/a.jpg", PICTURE)
        .file("articles/08-paging/a.toml", record)
        .file(
            "articles/09-tables/index.fr.md",
            with_body("![x](../paging/a.jpg)\n"),
        );
    folder.import(&app).await.unwrap();
    // Two folders of that name are none, and neither is a file's own number one.
    folder.write("articles/2024-05-07-paging/a.jpg", PICTURE);
    folder.write("articles/2024-05-07-paging/a.toml", record);
    folder.write("articles/07-x/8-b.jpg", PICTURE);
    folder.write("articles/07-x/8-b.toml", record);
    folder.write(
        "articles/09-tables/index.fr.md",
        with_body("![x](../paging/a.jpg)\n\n![y](../x/b.jpg)\n"),
    );
    let lines = folder.mistakes(&app).await;
    assert_eq!(lines.len(), 2, "{lines:?}");
}

#[tokio::test]
async fn a_tag_shows_the_value_that_the_publication_gives_it() {
    let app = TestApp::new().await;
    let settings = std::fs::read_to_string(Folder::new().path().join("publication.toml")).unwrap();
    let with = |values: &str| format!("{settings}{values}");
    let body = "Get [it]({{ site.repository }}/x).\n\n```\nv{{< param version.core >}}\n```\n";
    let folder = Folder::new()
        .file(
            "publication.toml",
            with("[tag_values]\n\"site.repository\" = \"https://example.org/r\"\n\"param version.core\" = 1.2\n"),
        )
        .file("articles/a.md", with_body(body));
    folder.import(&app).await.unwrap();
    assert_eq!(links(&app, "/news/a").await, ["https://example.org/r/x"]);
    let page = app.visitor().get("/news/a").await.expect(200);
    assert_eq!(page.text(".story pre"), "v1.2");
    // Another value reads the stories anew.
    folder.write(
        "publication.toml",
        with("[tag_values]\n\"site.repository\" = \"https://example.org/s\"\n\"param version.core\" = \"2\"\n"),
    );
    folder.import(&app).await.unwrap();
    assert_eq!(links(&app, "/news/a").await, ["https://example.org/s/x"]);
    folder.write(
        "publication.toml",
        with("[tag_values]\nx = [1]\n\"site.repository\" = \"\"\"a\nb\"\"\"\n"),
    );
    let lines = folder.mistakes(&app).await;
    for key in ["x", "site.repository"] {
        let expected = format!("tag_values: expected one line of text for `{key}`");
        let is_named =
            |line: &String| line.starts_with("publication.toml:") && line.ends_with(&expected);
        assert!(lines.iter().any(is_named), "{lines:?}");
    }
}

#[tokio::test]
async fn an_old_address_of_jekyll_answers() {
    let app = TestApp::new().await;
    Folder::new()
        .story("a", "redirect_from:\n  - /docs/old-a/\n  - /2019/a.html\n")
        .import(&app)
        .await
        .unwrap();
    for old in ["/docs/old-a/", "/2019/a.html"] {
        let page = app.visitor().get(old).await.expect(301);
        assert_eq!(page.header("location"), "/news/a", "{old}");
    }
}
