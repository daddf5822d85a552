//! What other systems read in Markdown and front matter: understood, or a mistake with its line.
use super::{Folder, story};
use crate::harness::TestApp;

fn with_body(body: &str) -> String {
    story("access: free\n").replace("One.\n\nTwo.\n\nThree.\n\nFour.\n", body)
}

/// Asserts that a line begins with `place` and holds `words`.
fn has(lines: &[String], place: &str, words: &str) {
    let found = lines
        .iter()
        .any(|line| line.starts_with(place) && line.contains(words));
    assert!(found, "no `{place} … {words}` in\n{}", lines.join("\n"));
}

#[tokio::test]
async fn syntax_of_other_systems_is_a_mistake_with_its_line_and_none_in_code() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .file(
            "articles/a.md",
            with_body("One.\n\n{{< gallery >}}\n\n{% include x %}\n\n[toc]\n\nA <Chart/>\n"),
        )
        .file(
            "articles/b.md",
            with_body("Liquid is `{% include x %}` or\n\n```\n{{ page.title }}\n{: .x}\n```\n"),
        )
        .file("authors/bo.md", "---\nname: Bo\n---\n{{ x }}\n")
        .file(
            "pages/ethics.md",
            "---\ntitle: E\nkind: ethics\n---\n[[x]]\n",
        );
    let lines = folder.mistakes(&app).await;
    for (place, words) in [
        ("articles/a.md:10:", "`{{< gallery >}}` is a shortcode"),
        ("articles/a.md:12:", "`{% include x %}` is a tag"),
        ("articles/a.md:14:", "table of contents"),
        ("articles/a.md:16:", "`<Chart>` is no element"),
        ("authors/bo.md:4:", "`{{ x }}`"),
        ("pages/ethics.md:5:", "`[[x]]`"),
    ] {
        has(&lines, place, words);
    }
    assert_eq!(lines.len(), 6, "{}", lines.join("\n"));
    let settings = "name = \"The Example\"\ntime_zone = \"Europe/London\"\n";
    let ignored = "ignore_tags = [\"gallery\", \"include\", \"toc\", \"Chart\", \"x\"]\n";
    folder.write("publication.toml", format!("{settings}{ignored}"));
    folder.write("pages/ethics.md", "---\ntitle: E\nkind: ethics\n---\nWe.\n");
    folder.write("authors/bo.md", "---\nname: Bo\n---\nBo. {{ x }}\n");
    folder.write(
        "articles/a.md",
        with_body("One.\n\n{{< gallery >}}\n\n{% include x %}\n\nA <Chart/>\n"),
    );
    folder.import(&app).await.unwrap();
    let page = app.visitor().get("/news/a").await.expect(200);
    assert_eq!(page.texts(".story p"), ["One.", "A"]);
    let page = app.visitor().get("/news/b").await.expect(200);
    assert!(page.text(".story").contains("{% include x %}"));
    folder.write(
        "publication.toml",
        format!("{settings}ignore_tags = {{ a = 1 }}\nexcerpt_separator = \"x\"\n"),
    );
    let lines = folder.mistakes(&app).await;
    has(&lines, "publication.toml:3: ignore_tags:", "list");
    has(
        &lines,
        "publication.toml:4: excerpt_separator:",
        "no comment",
    );
}

#[tokio::test]
async fn a_summarys_end_is_the_gate() {
    let app = TestApp::new().await;
    let keys = "---\ntitle: A\nsection: news\nbyline: [jane-doe]\ndate: 2026-06-01 09:00\naccess: subscribers\n";
    let text = |more: &str, mark: &str| {
        format!("{keys}{more}---\nOpen.\n\nToo.\n\n{mark}\n\nKept.\n\nBack.\n")
    };
    Folder::new()
        .file("articles/a.md", text("", "<!--more-->"))
        .file("articles/b.md", text("", "<!-- more -->"))
        .file(
            "articles/c.md",
            text("excerpt_separator: <!--end-->\n", "<!--end-->"),
        )
        .import(&app)
        .await
        .unwrap();
    for path in ["/news/a", "/news/b", "/news/c"] {
        let page = app.visitor().get(path).await.expect(200);
        assert_eq!(page.texts(".story p")[..2], ["Open.", "Too."], "{path}");
        assert!(!page.html().contains("Kept."), "{path}");
    }
    let lines = Folder::new()
        .file(
            "articles/a.md",
            text("", "<!--more-->\n\nx\n\n<!-- gate -->"),
        )
        .file("articles/b.md", text("excerpt_separator: '---'\n", "x"))
        .file("articles/c.md", text("", "x <!--more--> y"))
        .mistakes(&app)
        .await;
    has(&lines, "articles/a.md:16:", "a second gate marker");
    has(
        &lines,
        "articles/b.md:7: excerpt_separator:",
        "is no comment",
    );
    has(&lines, "articles/c.md:12:", "must stand alone");
    assert_eq!(lines.len(), 3, "{lines:?}");
}

#[tokio::test]
async fn links_to_headings_lead_to_their_blocks() {
    let app = TestApp::new().await;
    let body = "See [below](#whats-next), [own](#mine), [there](b.md#the-vote), [also](/news/b#the-vote), [top](#).\n\n\
        ## What's next?\n\nText.\n\n## Other {#mine}\n\nEnd.\n";
    let folder = Folder::new()
        .file("articles/a.md", with_body(body))
        .file(
            "articles/b.md",
            with_body("One [a](a.md#mine).\n\n## The vote\n\nEnd.\n"),
        )
        .file(
            "pages/ethics.md",
            "---\ntitle: E\nkind: ethics\n---\n[x](#rules)\n\n## Rules\n\nWe.\n",
        );
    folder.import(&app).await.unwrap();
    let check = async || {
        let page = app.visitor().get("/news/a").await.expect(200);
        let other = app.visitor().get("/news/b").await.expect(200);
        let (own, others) = (
            page.attrs(".story h2, .story h3", "id"),
            other.attrs(".story h2, .story h3", "id"),
        );
        assert_eq!(own.len(), 2);
        let expected = [
            format!("#{}", own[0]),
            format!("#{}", own[1]),
            format!("/news/b#{}", others[0]),
            format!("/news/b#{}", others[0]),
            "#".to_owned(),
        ];
        assert_eq!(page.attrs(".story a", "href"), expected);
        assert_eq!(
            other.attrs(".story a", "href"),
            [format!("/news/a#{}", own[1])]
        );
        own
    };
    let before = check().await;
    let about = app.visitor().get("/about/ethics").await.expect(200);
    let id = about.attrs("main [id^=b-]", "id").pop().unwrap_or_default();
    assert!(
        !id.is_empty()
            && about
                .attrs("main a", "href")
                .iter()
                .any(|href| href.starts_with("#b-"))
    );
    // What moves and is mended keeps its address, and the links of others go on working.
    folder.write(
        "articles/a.md",
        with_body(&format!(
            "New.\n\n{}",
            body.replace("Text.", "Text, mended.")
        )),
    );
    folder.write(
        "articles/b.md",
        with_body("New.\n\nOne [a](a.md#mine).\n\n## The vote\n\nEnd, mended.\n"),
    );
    folder.import(&app).await.unwrap();
    assert_eq!(check().await, before);
    assert_eq!(folder.import(&app).await.unwrap().unchanged, 2);
}

#[tokio::test]
async fn a_link_to_no_heading_is_a_mistake_and_one_behind_the_gate_tells_nothing() {
    let app = TestApp::new().await;
    let gated = "---\ntitle: A\nsection: news\nbyline: [jane-doe]\ndate: 2026-06-01 09:00\naccess: subscribers\n---\n\
        Open [x](#canary-words).\n\n<!-- gate -->\n\n## Canary words\n\nKept.\n";
    let folder = Folder::new()
        .file("articles/a.md", gated)
        .file("articles/b.md", with_body("See [x](a.md#canary-words).\n"));
    folder.import(&app).await.unwrap();
    for path in ["/news/a", "/news/b"] {
        let page = app.visitor().get(path).await.expect(200);
        assert!(!page.html().to_lowercase().contains("canary"), "{path}");
        let link = page.attrs(".story a", "href").remove(0);
        assert!(link.contains("#b-"), "{link}");
    }
    let lines = Folder::new()
        .file("articles/a.md", gated)
        .file(
            "articles/b.md",
            with_body("[a](#nothing)\n\n[b](a.md#canary-word)\n\n[c](/news/a#no)\n\n## Noting\n"),
        )
        .mistakes(&app)
        .await;
    has(
        &lines,
        "articles/b.md:8:",
        "`#nothing` leads to no heading or name there; did you mean `noting`?",
    );
    has(
        &lines,
        "articles/b.md:10:",
        "`a.md#canary-word` leads to no heading",
    );
    has(
        &lines,
        "articles/b.md:12:",
        "`/news/a#no` leads to no heading",
    );
    assert_eq!(lines.len(), 3, "{lines:?}");
}

#[tokio::test]
async fn all_mistakes_come_in_one_round_where_front_matter_is_wrong() {
    let app = TestApp::new().await;
    let yaml = "---\ntitle: Live: the vote\nsection: news\nbyline: [jane-doe\ndate: soon\ntitel: x\n---\nOne.\n\n{{< x >}}\n";
    let toml = "+++\ntitle = \"x\"\nsection = news\nbyline = [\"jane-deo\"]\ndate = 2026-06-01\ntitel = \"x\"\n+++\nOne.\n\n[[x]]\n";
    let lines = Folder::new()
        .file("articles/a.md", yaml)
        .file("articles/b.md", toml)
        .file("articles/c.md", "No front matter.\n\n{{< x >}}\n")
        .mistakes(&app)
        .await;
    for (place, words) in [
        ("articles/a.md:2:", "in quotes"),
        ("articles/a.md:4:", "not YAML"),
        ("articles/a.md:5: date:", "`soon` is no date"),
        ("articles/a.md:6: titel:", "unknown key"),
        ("articles/a.md:10:", "shortcode"),
        ("articles/b.md:3:", "not TOML"),
        ("articles/b.md:6: titel:", "unknown key"),
        ("articles/b.md:10:", "`[[x]]`"),
        ("articles/c.md:1:", "front matter"),
        ("articles/c.md:3:", "shortcode"),
    ] {
        has(&lines, place, words);
    }
    assert_eq!(lines.len(), 10, "{}", lines.join("\n"));
    assert!(
        lines.iter().all(|line| line.matches("line ").count() == 0),
        "{lines:?}"
    );
}

#[tokio::test]
async fn a_biography_leads_to_a_heading_that_was_published_under_other_words() {
    let app = TestApp::new().await;
    let folder = Folder::new().file("articles/c.md", with_body("One.\n\n## The vote\n\nEnd.\n"));
    folder.import(&app).await.unwrap();
    folder.write(
        "articles/c.md",
        with_body("One.\n\n## The vote, counted\n\nEnd.\n"),
    );
    folder.write(
        "authors/bo.md",
        "---\nname: Bo\n---\nSee [it](../articles/c.md#the-vote-counted).\n",
    );
    folder.import(&app).await.unwrap();
    let story = app.visitor().get("/news/c").await.expect(200);
    let heading = format!("/news/c#{}", story.attrs(".story h2", "id")[0]);
    let bo = app.visitor().get("/authors/bo").await.expect(200);
    assert!(
        bo.attrs("main a", "href").contains(&heading),
        "{heading} in {:?}",
        bo.attrs("main a", "href")
    );
}
