//! Every mistake of a folder is reported at once, with its place.
use super::{Folder, PICTURE, rows, story};
use crate::harness::TestApp;

/// Asserts that a line begins with `place` and holds `words`.
fn has(lines: &[String], place: &str, words: &str) {
    let found = lines
        .iter()
        .any(|line| line.starts_with(place) && line.contains(words));
    assert!(found, "no `{place} … {words}` in\n{}", lines.join("\n"));
}

#[tokio::test]
async fn footnotes_are_no_text_behind_the_gate_and_stand_in_no_biography() {
    let app = TestApp::new().await;
    let gate = story("").replace("Four.", "Four.[^a]\n\n<!-- gate -->\n\n[^a]: A source.");
    let lines = Folder::new()
        .file("articles/a.md", gate)
        .file(
            "authors/jane-doe.md",
            "---\nname: Jane Doe\n---\nWrites.\n\nMore.[^a]\n\n[^a]: Where.\n",
        )
        .mistakes(&app)
        .await;
    has(&lines, "articles/a.md:", "needs text before and after it");
    has(&lines, "authors/jane-doe.md:6:", "has no footnotes");
}

#[tokio::test]
#[expect(
    clippy::too_many_lines,
    reason = "one folder with every mistake, and the list of what must be said of it"
)]
async fn all_mistakes_are_reported_at_once_with_file_line_and_key() {
    let app = TestApp::new().await;
    let body = "---\nOne.\n\n<script>x</script>\n\n![](none.jpg)\n\n![Ships](plain.jpg)\n\n:::pull\nOpen\n";
    let front = "---\ntitel: x\nslug: Not A Slug\nsection: newz\nbyline:\n  - jane-deo\n  - { author: jane-doe, role: boss }\n\
        date: 2026-03-29 01:30\nupdated: soon\ndraft: maybe\naccess: breaking\nlanguage: '?'\npicture: lost.jpg\n\
        corrections:\n  - { date: 2026-06-01, kind: corection, text: x }\ntopics: [ships, '…']\n";
    let folder = Folder::new()
        .file("articles/bad.md", format!("{front}{body}"))
        .story("good", "topics: [Ships]\n")
        .file("articles/twin.md", story("slug: good\naliases: [\"a\\tb\"]\n"))
        .file("articles/plain.md", "no front matter\n")
        .file("articles/broken.md", "---\ntitle: [\n---\nx\n")
        .file("articles/latin.md", b"---\ntitle: caf\xE9\n---\nx\n")
        .file("articles/unsigned.md", "---\ntitle: x\nsection: news\ndate: 2026-06-01\n---\nx\n")
        .file("articles/a.md", story("translation_of: b\n"))
        .file("articles/b.md", story("translation_of: a\n"))
        .file("articles/gates.md", story("").replace("Two.", "<!-- gate -->\n\nTwo.\n\n<!-- gate -->"))
        .file("authors/team.md", "---\nname: Team\nkind: teem\nmembers: [nobody]\nemail: x\n---\n")
        .file("authors/Big Name.md", "---\nname: X\n---\n")
        .file("sections.toml", "[[section]]\nslug = \"news\"\nname = \"News\"\n[[section]]\nslug = \"about\"\nname = \"A\"\n[[section]]\nslug = \"news\"\nname = \"B\"\n")
        .file("fronts.toml", "home = [\"good\",\n\"goood\", \"good\"]\n[sections]\nsport = []\n")
        .file("pages/x.md", "---\ntitle: X\nkind: ethic\norder: many\n---\nx\n")
        .file("publication.toml", "name = \"X\"\ntime_zone = \"Europe/London\"\nacent = \"#fff\"\n[paywall]\nperiod = \"dayly\"\nlimit = -1\n")
        .file("pictures/plain.jpg", PICTURE_WITHOUT_RECORD.as_slice())
        .file("pictures/lying.png", PICTURE)
        .file("pictures/fake.jpg", "<html>");
    let lines = folder.mistakes(&app).await;
    for (place, words) in [
        (
            "articles/bad.md:2: titel:",
            "unknown key; did you mean `title`?",
        ),
        ("articles/bad.md:1: title:", "is missing"),
        ("articles/bad.md:3: slug:", "a-z, 0-9"),
        ("articles/bad.md:7: byline[2].role:", "`boss` is not"),
        (
            "articles/bad.md:8: date:",
            "does not exist in Europe/London",
        ),
        ("articles/bad.md:9: updated:", "`soon` is no date"),
        ("articles/bad.md:10: draft:", "`true` or `false`"),
        ("articles/bad.md:11: breaking_until:", "is missing"),
        ("articles/bad.md:12: language:", "BCP 47"),
        (
            "articles/bad.md:15: corrections[1].kind:",
            "did you mean `correction`?",
        ),
        ("articles/bad.md:20:", "`<script>`"),
        ("articles/bad.md:26:", "never closed"),
        ("articles/twin.md:", "is the slug of articles/good.md too"),
        ("articles/twin.md:7: aliases:", "neither a slug nor a path"),
        ("articles/plain.md:1:", "front matter"),
        ("articles/broken.md:", "not YAML"),
        ("articles/latin.md:2:", "not UTF-8"),
        ("articles/unsigned.md:1: byline:", "name who signs"),
        ("articles/a.md:6: translation_of:", "circle"),
        ("articles/gates.md:", "a second gate marker"),
        ("authors/team.md:3: kind:", "neither `person` nor `team`"),
        ("authors/team.md:4: members:", "a person has no members"),
        ("authors/team.md:5: email:", "no e-mail address"),
        ("authors/Big Name.md:", "part of an address"),
        ("sections.toml:5: section[2].slug:", "Masthead needs itself"),
        ("sections.toml:8: section[3].slug:", "given twice"),
        (
            "fronts.toml:2: home:",
            "there is no article `goood`; did you mean `good`?",
        ),
        ("fronts.toml:2: home:", "placed twice"),
        ("fronts.toml:4: sections.sport:", "no such section"),
        ("pages/x.md:3: kind:", "did you mean `ethics`?"),
        ("pages/x.md:4: order:", "whole number"),
        ("publication.toml:3: acent:", "did you mean `accent`?"),
        ("publication.toml:5: paywall.period:", "did you mean `day`?"),
        ("publication.toml:6: paywall.limit:", "whole number"),
        ("pictures/lying.png:", "its content is image/jpeg"),
        ("pictures/fake.jpg:", "not a JPEG, PNG, GIF or WebP file"),
    ] {
        has(&lines, place, words);
    }
    assert!(lines.is_sorted_by_key(|line| line.split(':').next().map(str::to_owned)));
    assert_eq!(rows(&app).await, [0; 9]);
}

/// What the demo's picture is without its rights.
static PICTURE_WITHOUT_RECORD: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(|| {
    imaging::write_rights(PICTURE, &imaging::Metadata::default()).unwrap()
});

#[tokio::test]
async fn names_that_nobody_has_and_pictures_without_credit_or_alt_are_mistakes() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .file("pictures/plain.jpg", PICTURE_WITHOUT_RECORD.as_slice())
        .file("articles/a.md", story("picture: plain.jpg\n").replace("news", "newz").replace("jane-doe", "jane-deo"))
        .file("articles/b.md", story("picture: { file: plain.jpg, credit: Me, alt: Ships }\n") + "\n![](plain.jpg)\n\n![x](../../../etc/passwd)\n")
        .file("articles/c.md", story("picture: https://example.org/x.jpg\ntranslation_of: nothing\nbreaking_until: 2026-06-02\n"))
        .file("articles/d.md", story("topics: [Ships]\n"))
        .file("articles/e.md", story("topics: [ships, Ships]\nupdated: 2020-01-01\nheadline: x\n"));
    let lines = folder.mistakes(&app).await;
    for (place, words) in [
        (
            "articles/a.md:3: section:",
            "there is no section `newz`; did you mean `news`?",
        ),
        (
            "articles/a.md:4: byline:",
            "there is no author `jane-deo`; did you mean `jane-doe`?",
        ),
        ("articles/a.md:6: picture.credit:", "has no credit"),
        ("articles/a.md:6: picture.alt:", "has no alternative text"),
        ("articles/b.md:16:", "plain.jpg: the picture has no credit"),
        (
            "articles/b.md:16:",
            "plain.jpg: the picture has no alternative text",
        ),
        (
            "articles/b.md:18:",
            "`../../../etc/passwd` is not in pictures/",
        ),
        ("articles/c.md:6: picture:", "is elsewhere"),
        (
            "articles/c.md:7: translation_of:",
            "there is no article `nothing`",
        ),
        ("articles/c.md:8: breaking_until:", "no meaning"),
        ("articles/e.md:6: topics:", "is given twice"),
        ("articles/e.md:1: updated:", "is before"),
        ("articles/e.md:8: headline:", "says the same as `title`"),
    ] {
        has(&lines, place, words);
    }
    assert_eq!(lines.len(), 13, "{}", lines.join("\n"));
}

#[tokio::test]
async fn addresses_that_a_published_story_has_or_had_are_taken() {
    let app = TestApp::new().await;
    let folder = Folder::new().story("one", "").story("two", "");
    folder.import(&app).await.unwrap();
    folder.write("articles/one.md", story("slug: renamed\n"));
    folder.import(&app).await.unwrap();
    let swapped = Folder::new()
        .file("articles/one.md", story("slug: two\n"))
        .file("articles/two.md", story("slug: other\n"))
        .story("new", "slug: one\n")
        .story("newer", "aliases: [one]\n");
    let lines = swapped.mistakes(&app).await;
    has(
        &lines,
        "articles/one.md:6: slug:",
        "is the slug of articles/two.md in the publication",
    );
    has(
        &lines,
        "articles/new.md:6: slug:",
        "`one` is an old address of `renamed`",
    );
    has(
        &lines,
        "articles/newer.md:6: aliases:",
        "`/one` leads to articles/new.md already",
    );
    assert_eq!(lines.len(), 3, "{}", lines.join("\n"));
}

#[cfg(unix)]
#[tokio::test]
async fn symbolic_links_are_refused_wherever_they_lead() {
    use std::os::unix::fs::symlink;
    let app = TestApp::new().await;
    let folder = Folder::new().story("one", "");
    let outside = tempfile::tempdir().unwrap();
    std::fs::write(outside.path().join("secret.md"), story("")).unwrap();
    symlink(outside.path(), folder.path().join("articles/all")).unwrap();
    symlink(
        outside.path().join("secret.md"),
        folder.path().join("articles/secret.md"),
    )
    .unwrap();
    let lines = folder.mistakes(&app).await;
    has(&lines, "articles/all:", "symbolic link");
    has(&lines, "articles/secret.md:", "symbolic link");
    assert_eq!(lines.len(), 2);
}

#[tokio::test]
async fn a_folder_with_nothing_to_import_is_a_mistake() {
    let app = TestApp::new().await;
    let folder = Folder::new();
    for path in ["publication.toml", "sections.toml", "authors/jane-doe.md"] {
        std::fs::remove_file(folder.path().join(path)).unwrap();
    }
    folder.write(".git/config", "x");
    folder.write("content/posts/a.md", story(""));
    let lines = folder.mistakes(&app).await;
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(
        lines[0].starts_with(".: there is nothing to import"),
        "{lines:?}"
    );
    folder.write("articles/a.md", story(""));
    assert!(
        folder
            .mistakes(&app)
            .await
            .iter()
            .all(|line| !line.contains("nothing to import"))
    );
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_one_mistake() {
    let app = TestApp::new().await;
    let folder = Folder::new();
    std::fs::remove_dir_all(folder.path()).unwrap();
    let lines = folder.mistakes(&app).await;
    assert!(
        lines.len() == 1 && lines[0].contains("cannot be read"),
        "{lines:?}"
    );
}
