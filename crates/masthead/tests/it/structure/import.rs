//! Who wins where files say otherwise than the desk: the desk, and the import says so.
use masthead::people::role::Role;

use super::assert_moved;
use crate::harness::TestApp;
use crate::import::Folder;

fn folder() -> Folder {
    Folder::new()
        .file(
            "sections.toml",
            "[[section]]\nslug = \"news\"\nname = \"News\"\n[[section]]\nslug = \"opera\"\nname = \"Opera\"\n",
        )
        .file("pages/ethics.md", "---\ntitle: Ethics\nkind: ethics\n---\nWe check.\n")
        .file("authors/j-doe.md", "---\nname: J Doe\n---\nShe reports too.\n")
        .story("one", "topics: [Ships]\n")
}

async fn section(app: &TestApp, slug: &str) -> i64 {
    let publication = app.publication().await.unwrap();
    publication.section_by_slug(slug).unwrap().id
}

#[tokio::test]
async fn what_was_changed_at_the_desk_stays_and_the_import_names_its_file() {
    let app = TestApp::new().await;
    let folder = folder();
    folder.import(&app).await.unwrap();
    let mut chief = app.staff(Role::Chief).await;
    let news = section(&app, "news").await;
    let path = format!("/desk/sections/{news}");
    let fields = [("name", "World"), ("slug", "world")];
    chief.submit_from(&path, &path, &fields).await.expect(303);
    let publication = app.publication().await.unwrap();
    let jane = publication.author_by_slug("jane-doe").unwrap().id;
    let other = publication.author_by_slug("j-doe").unwrap().id;
    let path = format!("/desk/authors/{other}");
    let into = jane.to_string();
    let merge = format!("{path}/merge");
    chief
        .submit_from(&path, &merge, &[("into", &into)])
        .await
        .expect(303);
    let page = chief.get("/desk/about").await.expect(200);
    let path = page.attr(".sheet th a", "href");
    let fields = [("title", "Ours"), ("slug", "ours"), ("text", "We ask.")];
    chief.submit_from(&path, &path, &fields).await.expect(303);
    let opera = section(&app, "opera").await;
    let path = format!("/desk/sections/{opera}");
    let retire = format!("{path}/retire");
    chief.submit_from(&path, &retire, &[]).await.expect(303);
    let report = folder.import(&app).await.unwrap();
    let kept = report.kept.join(" ");
    for file in [
        "sections.toml (news)",
        "sections.toml (opera)",
        "authors/j-doe.md",
        "pages/ethics.md",
    ] {
        assert!(kept.contains(file), "{file}: {kept}");
    }
    assert_eq!((report.created, report.revised), (0, 0));
    let mut visitor = app.visitor();
    assert_moved(&visitor.get("/news").await, "/world");
    assert_moved(&visitor.get("/authors/j-doe").await, "/authors/jane-doe");
    assert_moved(&visitor.get("/about/ethics").await, "/about/ours");
    visitor.get("/opera").await.expect(410);
    // A new story in files names section, author and topic as they were, and finds them.
    let story =
        "---\ntitle: Two\nsection: news\nbyline: [j-doe, jane-doe]\ndate: 2026-06-01\n---\nTwo.\n";
    let folder = folder.file("articles/two.md", story);
    folder.import(&app).await.unwrap();
    let page = visitor.get("/world/two").await.expect(200);
    assert!(page.html().contains("/authors/jane-doe"));
    assert!(!page.html().contains("J Doe"));
}

#[tokio::test]
async fn what_nobody_changed_at_the_desk_follows_its_file() {
    let app = TestApp::new().await;
    let folder = folder();
    folder.import(&app).await.unwrap();
    let folder = folder
        .file(
            "sections.toml",
            "[[section]]\nslug = \"news\"\nname = \"The news\"\n[[section]]\nslug = \"opera\"\nname = \"Opera\"\n",
        )
        .file("pages/ethics.md", "---\ntitle: Ethics\nkind: ethics\n---\nWe ask.\n");
    let report = folder.import(&app).await.unwrap();
    assert!(report.kept.is_empty(), "{:?}", report.kept);
    let mut visitor = app.visitor();
    assert!(visitor.get("/news").await.html().contains("The news"));
    assert!(
        visitor
            .get("/about/ethics")
            .await
            .html()
            .contains("We ask.")
    );
}
