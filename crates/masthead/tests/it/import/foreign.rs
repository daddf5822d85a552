//! Folders as Hugo, Jekyll and Zola keep them: names with dates, pictures beside a story, links from
//! file to file, keys that only the other system needs.
use super::{Folder, PICTURE, story};
use crate::harness::TestApp;

const RECORD: &str = "creators = [\"Mirela\"]\nalt = \"A strait\"\n";

fn with_body(body: &str) -> String {
    story("access: free\n").replace("One.", body)
}

#[tokio::test]
async fn a_files_name_with_a_date_gives_the_slug_and_the_date() {
    let app = TestApp::new().await;
    let undated = story("").replace("date: 2026-06-01 09:00\n", "");
    let folder = Folder::new()
        .file("articles/2017-06-21-the-vote.md", &undated)
        .file("articles/2018-1-5-other/index.md", &undated)
        .story("2019-02-03-dated", "");
    folder.import(&app).await.unwrap();
    for (path, moment) in [
        ("/news/the-vote", "2017-06-21T00:00:00+01:00"),
        ("/news/other", "2018-01-05T00:00:00+00:00"),
        ("/news/dated", "2026-06-01T09:00:00+01:00"),
    ] {
        let page = app.visitor().get(path).await.expect(200);
        assert_eq!(
            page.attrs(".article-times time", "datetime")[0],
            moment,
            "{path}"
        );
    }
    let lines = Folder::new()
        .file("articles/2017-13-21-x.md", &undated)
        .file("articles/2017-06-21-a.md", &undated)
        .file("articles/2018-06-21-a.md", &undated)
        .mistakes(&app)
        .await;
    assert_eq!(lines, ["articles/2017-13-21-x.md:1: date: is missing"]);
}

#[tokio::test]
async fn stories_of_one_name_on_several_days_have_the_day_behind_it() {
    let app = TestApp::new().await;
    let undated = story("").replace("date: 2026-06-01 09:00\n", "");
    let own = undated.replace("---\nOne", "slug: Week_1.0\n---\nOne");
    let long = "word-".repeat(30);
    let folder = Folder::new()
        .file("articles/2018-06-21-week.md", &undated)
        .file("articles/2017-06-21-week.markdown", &undated)
        .file("articles/2019-06-21-a.md", &own)
        .file("articles/2019-06-28-b.md", &own)
        .file(&format!("articles/2019-06-21-{long}x.md"), &undated)
        .file(&format!("articles/2019-06-28-{long}x.md"), &undated);
    folder.import(&app).await.unwrap();
    let short = &long[..119];
    for (path, moment) in [
        ("week", "2017-06-21"),
        ("week-2018-06-21", "2018-06-21"),
        ("week-1-0", "2019-06-21"),
        ("week-1-0-2019-06-28", "2019-06-28"),
        (short, "2019-06-21"),
        (&format!("{}-2019-06-28", &long[..104]), "2019-06-28"),
    ] {
        let page = app
            .visitor()
            .get(&format!("/news/{path}"))
            .await
            .expect(200);
        let shown = &page.attrs(".article-times time", "datetime")[0];
        assert!(shown.starts_with(moment), "{path}: {shown}");
    }
    let again = folder.import(&app).await.unwrap();
    assert_eq!((again.created, again.revised), (0, 0));
    let lines = folder
        .file("articles/d.md", story("slug: week\n"))
        .mistakes(&app)
        .await;
    let expected = "articles/d.md:6: slug: `week` is the slug of articles/2017-06-21-week.markdown in the \
        publication; if that is to change, import the change first";
    assert_eq!(lines, [expected]);
    let lines = Folder::new()
        .story("a", "slug: one\n")
        .story("b", "slug: one\n")
        .mistakes(&app)
        .await;
    let expected = "articles/b.md:6: slug: `one` is the slug of articles/a.md too";
    assert_eq!(lines, [expected]);
}

#[tokio::test]
async fn a_topic_in_other_capitals_is_the_same_topic_spelled_as_most_stories_do() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .story("a", "tags: [release]\n")
        .story("b", "tags: [Release, iOS]\n")
        .story("c", "tags: [Release, IOS]\n");
    folder.import(&app).await.unwrap();
    for (path, name) in [("/topics/release", "Release"), ("/topics/ios", "iOS")] {
        let page = app.visitor().get(path).await.expect(200);
        assert_eq!(page.texts("h1"), [name]);
    }
}

#[tokio::test]
async fn jekylls_links_lead_to_files_of_either_ending_in_its_folders() {
    let app = TestApp::new().await;
    let body = with_body(
        "[b]({% post_url 2013-05-06-b %}) [c]({% link en/news/_posts/2013-05-07-c.markdown %}) \
         [d](en/news/_posts/2013-05-07-c.markdown) [talk](#comments)",
    );
    let folder = Folder::new()
        .file("articles/a.md", body)
        .file("articles/_posts/2013-05-06-b.markdown", story(""))
        .file("articles/en/news/_posts/2013-05-07-c.markdown", story(""));
    folder.import(&app).await.unwrap();
    let page = app.visitor().get("/news/a").await.expect(200);
    let found = page.attrs(".story a", "href");
    assert_eq!(found, ["/news/b", "/news/c", "/news/c", "#comments"]);
}

#[tokio::test]
async fn who_signs_may_be_named_as_other_systems_name_them() {
    let app = TestApp::new().await;
    let signed = story("").replace("[jane-doe]", "[{ name: Jane Doe, link: x }]");
    let folder = Folder::new()
        .file(
            "publication.toml",
            "name = \"X\"\ntime_zone = \"UTC\"\nignore_keys = [\"link\"]\n",
        )
        .file("articles/a.md", signed);
    folder.import(&app).await.unwrap();
    let page = app.visitor().get("/news/a").await.expect(200);
    assert!(page.html().contains("Jane Doe"));
}

#[tokio::test]
async fn pictures_beside_a_story_are_its_own() {
    let app = TestApp::new().await;
    let other = include_bytes!("../../../../../demo/pictures/p02-harbour.jpg");
    let body = |file: &str| with_body(&format!("One.\n\n![]({file})\n\nMore."));
    let folder = Folder::new()
        .file("articles/one/index.md", body("photo.jpg"))
        .file("articles/one/photo.jpg", PICTURE)
        .file("articles/one/photo.toml", RECORD)
        .file("articles/two/index.md", body("./img/photo.jpg"))
        .file("articles/two/img/photo.jpg", other)
        .file("articles/two/img/photo.toml", RECORD)
        .file("articles/three.md", body("two/img/photo.jpg"))
        .file("articles/two/notes.pdf", "x");
    let report = folder.import(&app).await.unwrap();
    assert_eq!(report.pictures, 2);
    assert_eq!(report.ignored, ["articles/two/notes.pdf"]);
    let mut sources = Vec::new();
    for slug in ["one", "two", "three"] {
        let page = app
            .visitor()
            .get(&format!("/news/{slug}"))
            .await
            .expect(200);
        sources.extend(page.all_attrs(&[("main img", "src")]));
    }
    assert_eq!(sources.len(), 3);
    assert!(
        sources[0] != sources[1] && sources[1] == sources[2],
        "{sources:?}"
    );
    let lines = Folder::new()
        .file("articles/one/photo.jpg", PICTURE)
        .file("articles/two.md", body("photo.jpg"))
        .mistakes(&app)
        .await;
    assert_eq!(
        lines,
        ["articles/two.md:10: `photo.jpg` is not in pictures/"]
    );
}

#[tokio::test]
async fn links_to_files_lead_to_what_became_of_them() {
    let app = TestApp::new().await;
    let links = "One [a](b.md), [b](@/b.md), [c](../articles/deep/c.md#part), [d](@/c.md), [e](/deep/c.md), \
        [f](%64.md), [g](../pages/ethics.md), [h](../authors/jane-doe.md), [i](index.md?x=1).\n\n- [in a list](b.md)\n\n> [quoted](b.md)\n\n\
        [out](https://example.org/readme.md) [here](/news/b) [mail](mailto:a@example.md)";
    let folder = Folder::new()
        .file("articles/a.md", with_body(links))
        .story("b", "slug: renamed\n")
        .file(
            "articles/deep/c.md",
            story("access: free\n") + "\n## Part\n\nMore.\n",
        )
        .story("d", "")
        .file("articles/index.md", story("slug: first\n"))
        .file(
            "authors/bo.md",
            "---\nname: Bo\n---\nWrote [this](../articles/b.md).\n",
        )
        .file(
            "pages/ethics.md",
            "---\ntitle: Ethics\nkind: ethics\n---\nSee [that](@/b.md).\n",
        );
    folder.import(&app).await.unwrap();
    let hrefs = |page: &crate::harness::Page| page.attrs("main a", "href");
    let page = app.visitor().get("/news/a").await.expect(200);
    let mut found = page.attrs(".story a", "href");
    // A heading is led to by its block's id, which tells nothing of its words.
    let other = app.visitor().get("/news/c").await.expect(200);
    let part = found[2].split_off("/news/c#".len());
    let expected = [
        "/news/renamed",
        "/news/renamed",
        "/news/c#",
        "/news/c",
        "/news/c",
        "/news/d",
        "/about/ethics",
        "/authors/jane-doe",
        "/news/first",
        "/news/renamed",
        "/news/renamed",
        "https://example.org/readme.md",
        "/news/b",
        "mailto:a@example.md",
    ];
    assert_eq!(found, expected);
    assert!(other.has(&format!("h2[id={:?}]", part)));
    for path in ["/about/ethics", "/authors/bo"] {
        let page = app.visitor().get(path).await.expect(200);
        assert!(hrefs(&page).contains(&"/news/renamed".to_owned()), "{path}");
    }
}

#[tokio::test]
async fn a_link_to_a_file_that_is_not_there_is_a_mistake_with_its_line() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .file(
            "articles/a.md",
            with_body("One.\n\n[gone](articles/gone.md) and [out](../../x.md)"),
        )
        .file("articles/b.md", with_body("[two](@/x.md)"))
        .file("articles/one/x.md", story("slug: x-1\n"))
        .file("articles/two/x.md", story("slug: x-2\n"))
        .file("articles/broken.md", "no front matter\n")
        .file("articles/c.md", with_body("[broken](broken.md)"))
        .file("authors/bo.md", "---\nname: Bo\n---\nOne.\n\n[b](c.md)\n");
    let lines = folder.mistakes(&app).await;
    for (place, words) in [
        (
            "articles/a.md:10:",
            "`articles/gone.md` leads to no file of the folder",
        ),
        (
            "articles/a.md:10:",
            "`../../x.md` leads to no file of the folder",
        ),
        (
            "articles/b.md:8:",
            "`@/x.md` leads to no file of the folder",
        ),
        ("articles/broken.md:1:", "front matter"),
        ("authors/bo.md:6:", "`c.md` leads to no file of the folder"),
    ] {
        let found = lines
            .iter()
            .any(|line| line.starts_with(place) && line.contains(words));
        assert!(found, "no {place} {words} in\n{}", lines.join("\n"));
    }
    assert_eq!(lines.len(), 5, "{}", lines.join("\n"));
}

#[tokio::test]
async fn keys_that_are_to_be_ignored_are_passed_over_and_no_others() {
    let app = TestApp::new().await;
    let keys =
        "layout: post\nextra:\n  toc: true\n  dateline: BEIJING\ncover: { image: x.jpg, alt: x }\n";
    let settings = "name = \"The Example\"\ntime_zone = \"Europe/London\"\n";
    let folder = Folder::new()
        .file(
            "publication.toml",
            format!("{settings}ignore_keys = [\"layout\", \"toc\", \"cover\"]\n"),
        )
        .file(
            "authors/jane-doe.md",
            "---\nname: Jane Doe\nlayout: author\n---\nShe reports.\n",
        )
        .file(
            "pages/ethics.md",
            "---\ntitle: Ethics\nkind: ethics\nlayout: page\n---\nWe check.\n",
        )
        .story("a", keys);
    folder.import(&app).await.unwrap();
    let page = app.visitor().get("/news/a").await.expect(200);
    assert!(page.text("main").contains("BEIJING"));
    folder.write(
        "publication.toml",
        format!("{settings}ignore_keys = [\"layout\"]\n"),
    );
    let lines = folder.mistakes(&app).await;
    let expected = [
        "articles/a.md:8: extra.toc: is an unknown key; did you mean `lang`?",
        "articles/a.md:10: cover: is an unknown key",
    ];
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(
        lines[0].starts_with(&expected[0][..42]) && lines[1].starts_with(expected[1]),
        "{lines:?}"
    );
    folder.write(
        "publication.toml",
        format!("{settings}ignore_keys = {{ a = 1 }}\n"),
    );
    let lines = folder.mistakes(&app).await;
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("publication.toml:3: ignore_keys:")),
        "{lines:?}"
    );
}
