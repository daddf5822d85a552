//! Old addresses answer as they were written, and what an address of ours answers is a mistake.
use super::{Folder, story};
use crate::harness::TestApp;

/// A story `a` with these old addresses, quoted as YAML has them.
fn with_aliases(aliases: &[&str]) -> String {
    let quoted: Vec<String> = aliases
        .iter()
        .map(|alias| format!("\"{}\"", alias.replace('\\', "\\\\")))
        .collect();
    story(&format!("aliases: [{}]\n", quoted.join(", ")))
}

async fn imported(aliases: &[&str]) -> TestApp {
    let app = TestApp::new().await;
    let folder = Folder::new().file("articles/a.md", with_aliases(aliases));
    folder.import(&app).await.unwrap();
    app
}

#[tokio::test]
async fn old_addresses_lead_to_the_story_in_one_step_as_they_were_written() {
    let app = imported(&[
        "/2014/12/12/Timeline.html",
        "/2020/01/02/index.html",
        "/2019/05/%E3%81%82",
        "/2019/05/हिन्दी",
        "/2018/E\u{301}te\u{301}/",
        "/2017/a+b,c'd e(f)!",
        "/2016/caf%E9.html",
        "/dev/notes/Post.aspx",
        "/Feed/rss.xml",
        "/CamelCase",
        "/.hidden/~jane/a_b",
        "blog/a",
    ])
    .await;
    for asked in [
        "/2014/12/12/Timeline.html",
        "/2014/12/12/timeline.html",
        "/2014/12/12/TIMELINE.html/",
        "/2020/01/02/index.html",
        "/2020/01/02/",
        "/2020/01/02",
        "/2019/05/%E3%81%82",
        "/2019/05/%e3%81%82/",
        "/2019/05/%E0%A4%B9%E0%A4%BF%E0%A4%A8%E0%A5%8D%E0%A4%A6%E0%A5%80",
        "/2018/%C3%89t%C3%A9",
        "/2018/E%CC%81te%CC%81",
        "/2018/%C3%A9t%C3%A9",
        "/2017/a+b,c'd%20e(f)!",
        "/2017/a%2Bb%2Cc%27d%20e%28f%29%21",
        "/2016/caf%E9.html",
        "/2016/caf%e9.html",
        "/dev/notes/Post.aspx",
        "/Feed/rss.xml",
        "/feed/rss.xml",
        "/CamelCase",
        "/camelcase?utm_source=x",
        "/.hidden/~jane/a_b",
        "/blog/a",
        "/blog/a/",
    ] {
        let page = app.curl().get(asked).await.expect(301);
        assert_eq!(page.header("location"), "/news/a", "{asked}");
        let page = app.curl().head(asked).await.expect(301);
        assert_eq!(page.header("location"), "/news/a", "{asked}");
    }
    for other in [
        "/2014/12/12",
        "/2019/05/%E3%81%84",
        "/2016/caf%E8.html",
        "/%ff",
        "/feed/atom.xml",
    ] {
        app.curl().get(other).await.expect(404);
    }
    assert!(
        app.visitor()
            .post("/2020/01/02")
            .await
            .status
            .is_client_error()
    );
    app.curl().get("/news/a").await.expect(200);
}

#[tokio::test]
async fn the_last_part_of_an_old_address_may_be_anothers_or_a_story_of_today() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .file(
            "articles/budget-2019.md",
            with_aliases(&["/2019/budget", "/p/Ab"]),
        )
        .file(
            "articles/budget-2020.md",
            with_aliases(&["/2020/budget", "/p/aB"]),
        )
        .story("budget", "");
    for _ in 0..2 {
        folder.import(&app).await.unwrap();
    }
    for (asked, home) in [
        ("/2019/budget", "/news/budget-2019"),
        ("/2020/budget", "/news/budget-2020"),
        ("/2021/budget", "/news/budget"),
        ("/p/Ab", "/news/budget-2019"),
        ("/p/aB", "/news/budget-2020"),
    ] {
        let page = app.curl().get(asked).await.expect(301);
        assert_eq!(page.header("location"), home, "{asked}");
    }
    app.curl().get("/news/budget").await.expect(200);
}

#[tokio::test]
async fn addresses_that_differ_by_their_query_lead_each_to_its_story() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .file(
            "articles/one.md",
            with_aliases(&["?p=1", "/News.php?id=7&lang=en"]),
        )
        .file(
            "articles/two.md",
            with_aliases(&["/index.php?p=2", "/?12345", "/show.asp?t=caf%E9+noir"]),
        );
    folder.import(&app).await.unwrap();
    for (asked, home) in [
        ("/?p=1", "/news/one"),
        ("/?utm_source=x&p=1&fbclid=y", "/news/one"),
        ("/News.php?id=7&lang=en", "/news/one"),
        ("/news.php?lang=en&id=7&x=1", "/news/one"),
        ("/?p=2", "/news/two"),
        ("/index.php?p=2", "/news/two"),
        ("/?12345", "/news/two"),
        ("/show.asp?t=caf%e9%20noir", "/news/two"),
    ] {
        let page = app.curl().get(asked).await.expect(301);
        assert_eq!(page.header("location"), home, "{asked}");
    }
    for asked in ["/", "/?p=3", "/?p=", "/?q=1", "/news/one?p=2", "/?fbclid=x"] {
        app.curl().get(asked).await.expect(200);
    }
    app.curl().get("/news.php?id=7").await.expect(404);
}

#[tokio::test]
async fn a_query_is_an_old_address_on_every_node_as_soon_as_the_import_is_done() {
    let app = imported(&[]).await;
    let other = app.another_node().await;
    let folder = Folder::new().file("articles/a.md", with_aliases(&["?p=1"]));
    folder.import(&app).await.unwrap();
    other.refresh().await.unwrap();
    other.curl().get("/?p=1").await.expect(301);
}

#[tokio::test]
async fn an_address_added_later_answers_without_a_new_revision() {
    let app = imported(&[]).await;
    app.curl().get("/2019/late").await.expect(404);
    let folder = Folder::new().file("articles/a.md", with_aliases(&["/2019/Late"]));
    let report = folder.import(&app).await.unwrap();
    assert_eq!((report.revised, report.unchanged), (0, 1));
    for asked in ["/2019/Late", "/2019/late"] {
        let page = app.curl().get(asked).await.expect(301);
        assert_eq!(page.header("location"), "/news/a");
    }
}

#[tokio::test]
async fn a_storys_own_address_may_be_among_its_old_ones_and_leads_in_no_circle() {
    let app = TestApp::new().await;
    let folder = Folder::new().file(
        "articles/my-post.md",
        with_aliases(&[
            "/blog/my-post/",
            "/blog/My-Post",
            "my-post",
            "/news/my-post",
            "/News/My-Post.",
            "/blog/my-post",
        ]),
    );
    for _ in 0..2 {
        folder.import(&app).await.unwrap();
    }
    for asked in [
        "/blog/my-post",
        "/blog/My-Post/",
        "/my-post",
        "/News/My-Post",
    ] {
        let page = app.curl().get(asked).await.expect(301);
        assert_eq!(page.header("location"), "/news/my-post", "{asked}");
    }
    app.curl().get("/news/my-post").await.expect(200);
    // It moves to where it was once.
    folder.write("sections.toml", "[[section]]\nslug = \"news\"\nname = \"News\"\n[[section]]\nslug = \"blog\"\nname = \"Blog\"\n");
    let text = with_aliases(&["/blog/my-post/", "/news/my-post"]);
    folder.write(
        "articles/my-post.md",
        text.replace("section: news", "section: blog"),
    );
    folder.import(&app).await.unwrap();
    app.curl().get("/blog/my-post").await.expect(200);
    for asked in ["/news/my-post", "/blog/My-Post", "/my-post"] {
        let page = app.curl().get(asked).await.expect(301);
        assert_eq!(page.header("location"), "/blog/my-post", "{asked}");
    }
}

#[tokio::test]
async fn what_a_page_of_ours_answers_is_a_mistake() {
    let app = TestApp::new().await;
    let ours = [
        "/",
        "news",
        "/About/",
        "/about/us",
        "/topics/trade",
        "/authors/jane-doe",
        "/archive/2019/05",
        "/rss.xml",
        "/news/rss.xml",
        "/Robots.txt",
        "/index.html",
        "/log-in?next=x",
        "/assets/a/b/c.css",
        "/news/other/comments",
        "/desk/readers/7",
    ];
    let mut text = with_aliases(&[]).replace("aliases: []\n", "aliases:\n");
    let list: String = ours
        .iter()
        .map(|alias| format!("  - \"{alias}\"\n"))
        .collect();
    text = text.replace("aliases:\n", &format!("aliases:\n{list}"));
    let folder = Folder::new().file("articles/a.md", text).story("other", "");
    let lines = folder.mistakes(&app).await;
    assert_eq!(lines.len(), ours.len(), "{}", lines.join("\n"));
    for line in &lines {
        assert!(
            line.contains("is an address that Masthead needs itself"),
            "{line}"
        );
    }
}

#[tokio::test]
async fn what_another_story_answers_is_a_mistake_and_so_is_what_is_no_address() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .file("articles/a.md", with_aliases(&["/news/Other"]))
        .file("articles/b.md", with_aliases(&["other"]))
        .file("articles/c.md", with_aliases(&["/2019/x", "?p=1"]))
        .file(
            "articles/d.md",
            with_aliases(&["2019/x/index.html", "/index.php?p=1"]),
        )
        .file(
            "articles/e.md",
            with_aliases(&["https://old.example/a", "/a#b", "/a%0ab"]),
        )
        .story("other", "");
    let lines = folder.mistakes(&app).await;
    for (place, words) in [
        (
            "articles/a.md:6:",
            "`/news/other` leads to articles/other.md already",
        ),
        (
            "articles/b.md:6:",
            "`/other` leads to articles/other.md already",
        ),
        (
            "articles/d.md:6:",
            "`2019/x` is an address of articles/c.md too",
        ),
        (
            "articles/d.md:6:",
            "`?p=1` is an address of articles/c.md too",
        ),
        (
            "articles/e.md:6:",
            "`https://old.example/a` is a whole address",
        ),
        ("articles/e.md:6:", "`/a#b` has a `#`"),
        ("articles/e.md:6:", "`/a%0ab` is neither a slug nor a path"),
    ] {
        let found = lines
            .iter()
            .any(|line| line.starts_with(place) && line.contains(words));
        assert!(found, "no `{place} {words}` in\n{}", lines.join("\n"));
    }
    assert_eq!(lines.len(), 7, "{}", lines.join("\n"));
}

#[tokio::test]
async fn a_new_story_does_not_take_the_old_address_of_another() {
    let app = imported(&["/news/Once", "/news/then"]).await;
    let folder = Folder::new()
        .story("then", "")
        .story("new", "aliases: [/news/Once]\n");
    let lines = folder.mistakes(&app).await;
    let expected = [
        "articles/new.md:6: aliases: `news/Once` is an old address of `a`",
        "articles/then.md:1: slug: `news/then` is an old address of `a`",
    ];
    assert_eq!(lines, expected);
}

#[tokio::test]
async fn old_addresses_of_what_readers_may_not_see_lead_nowhere() {
    for (key, status) in [("withdrawn: true\n", 410), ("draft: true\n", 404)] {
        let app = TestApp::new().await;
        let keys = format!("{key}aliases: [/2019/Gone, \"?p=1\", gone]\n");
        Folder::new().story("a", &keys).import(&app).await.unwrap();
        for asked in ["/2019/gone", "/gone"] {
            app.curl().get(asked).await.expect(status);
        }
        let by_query = if status == 404 { 200 } else { status };
        app.curl().get("/?p=1").await.expect(by_query);
    }
}

#[tokio::test]
async fn no_old_address_leads_to_another_site() {
    let app = imported(&[
        "//evil.example/x",
        "/..//evil.example/Y",
        "/\\evil.example/z",
        "/?next=//evil.example",
    ])
    .await;
    for asked in [
        "//evil.example/x",
        "/evil.example/x",
        "/x/..//evil.example/Y",
        "/%5cevil.example/z",
        "/?next=//evil.example",
    ] {
        let page = app.curl().get(asked).await.expect(301);
        assert_eq!(page.header("location"), "/news/a", "{asked}");
    }
}
