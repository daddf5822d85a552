//! Ids in feeds: the same folder gives the same ones, whatever the site is called and wherever its
//! database is.
use masthead::command::ids;
use masthead::ground::config::Config;
use masthead::newsroom::article::identity;

use super::{Folder, story};
use crate::harness::{HOST, Node, TestApp};

const FILES: [&str; 3] = ["/rss.xml", "/atom.xml", "/feed.json"];

/// A publication at another address, with nothing in it.
async fn elsewhere() -> TestApp {
    TestApp::with(move_away).await
}

fn move_away(config: &mut Config) {
    config.base_url = Some("https://moved.example".to_owned());
    config.hosts = vec![HOST.to_owned()];
}

async fn text(app: &TestApp, path: &str) -> String {
    let page = app.visitor().get(path).await.expect(200);
    String::from_utf8(page.bytes().to_vec()).unwrap()
}

/// The ids of the stories in a feed, sorted, and the id of the feed where it has one.
async fn ids_in(app: &TestApp, path: &str) -> Vec<String> {
    let feed = feed_rs::parser::parse(text(app, path).await.as_bytes()).unwrap();
    let mut ids: Vec<String> = feed.entries.into_iter().map(|entry| entry.id).collect();
    ids.sort_unstable();
    if path == "/atom.xml" {
        ids.push(feed.id);
    }
    ids
}

async fn all_ids(app: &TestApp) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    for path in FILES {
        all.push(ids_in(app, path).await);
    }
    all
}

fn folder() -> Folder {
    Folder::new()
        .story("2026/one", "")
        .story("two", "id: the second\n")
        .story("three", "guid: \"https://old.example/?p=3\"\n")
}

#[tokio::test]
async fn ids_stay_in_a_new_database_at_another_address() {
    for tag in ["", "feed_tag = \"example.org,2026\"\n"] {
        let folder = folder();
        folder.write("publication.toml", format!("name = \"The Example\"\n{tag}"));
        let (here, there) = (TestApp::new().await, elsewhere().await);
        folder.import(&here).await.unwrap();
        folder.import(&there).await.unwrap();
        let ids = all_ids(&here).await;
        assert_eq!(ids, all_ids(&there).await);
        assert_eq!(ids[0].len(), 3);
        assert!(
            ids[0].contains(&"https://old.example/?p=3".to_owned()),
            "{ids:?}"
        );
        let said = ids.concat().join(" ");
        assert!(
            !said.contains("news.example") && !said.contains("moved"),
            "{said}"
        );
        if !tag.is_empty() {
            let expected = [
                "https://old.example/?p=3",
                "tag:example.org,2026:one",
                "tag:example.org,2026:the%20second",
                "tag:example.org,2026:/atom.xml",
            ];
            assert_eq!(ids[1], expected);
        }
    }
}

#[tokio::test]
async fn ids_stay_when_slug_headline_folder_section_and_file_change() {
    let (app, fresh) = (TestApp::new().await, elsewhere().await);
    let folder = folder();
    folder.import(&app).await.unwrap();
    let before = all_ids(&app).await;
    std::fs::remove_file(folder.path().join("articles/2026/one.md")).unwrap();
    let text = story("slug: renamed\n").replace("A story", "Another headline");
    folder.write("articles/2027/05/2027-05-01-one.md", &text);
    folder.import(&fresh).await.unwrap();
    assert_eq!(all_ids(&fresh).await, before, "a new database");
    // In the same database the file is known by its slug.
    folder.write("articles/2027/05/2027-05-01-one.md", story("slug: one\n"));
    folder.import(&app).await.unwrap();
    folder.write("articles/2027/05/2027-05-01-one.md", &text);
    folder.import(&app).await.unwrap();
    std::fs::remove_file(folder.path().join("articles/2027/05/2027-05-01-one.md")).unwrap();
    folder.write("articles/quite-another-name.md", &text);
    folder.import(&app).await.unwrap();
    assert_eq!(all_ids(&app).await, before, "the same database");
    let html = app.visitor().get("/news/one").await.expect(301);
    assert_eq!(html.header("location"), "/news/renamed");
}

#[tokio::test]
async fn a_new_file_under_an_old_name_is_another_story() {
    let app = TestApp::new().await;
    let folder = folder();
    folder.import(&app).await.unwrap();
    let before = ids_in(&app, "/rss.xml").await;
    std::fs::rename(
        folder.path().join("articles/2026/one.md"),
        folder.path().join("articles/moved.md"),
    )
    .unwrap();
    folder.write("articles/moved.md", story("slug: one\n"));
    folder.import(&app).await.unwrap();
    folder.write("articles/2026/one.md", story("slug: fresh\n"));
    folder.write("articles/2027/one.md", story("slug: fresher\n"));
    folder.import(&app).await.unwrap();
    let mut after = ids_in(&app, "/rss.xml").await;
    assert_eq!(after.len(), 5);
    assert!(
        before.iter().all(|id| after.contains(id)),
        "{before:?} {after:?}"
    );
    after.dedup();
    assert_eq!(after.len(), 5, "{after:?}");
}

#[tokio::test]
async fn two_stories_with_one_id_are_a_mistake_with_their_lines() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .story("one", "guid: x\n")
        .story("two", "feed_id: x\n")
        .story("three", "id: y\n")
        .story("four", "id: y\n");
    let mistakes = folder.mistakes(&app).await;
    assert_eq!(mistakes.len(), 2, "{mistakes:?}");
    assert!(
        mistakes[0].contains("articles/three.md:6: id: ")
            && mistakes[0].contains("articles/four.md too (line 6)"),
        "{mistakes:?}"
    );
    assert!(
        mistakes[1]
            .contains("articles/two.md:6: guid: `x` is the id of articles/one.md too (line 6)"),
        "{mistakes:?}"
    );
    Folder::new()
        .story("one", "guid: x\n")
        .import(&app)
        .await
        .unwrap();
    let mistakes = Folder::new().story("two", "guid: x\n").mistakes(&app).await;
    assert!(
        mistakes[0].contains("articles/two.md:6") && mistakes[0].contains("`one`"),
        "{mistakes:?}"
    );
    let folder = Folder::new().file(
        "publication.toml",
        "name = \"X\"\nfeed_tag = \"https://x.example\"\n",
    );
    let mistakes = folder.mistakes(&app).await;
    assert!(
        mistakes[0].contains("publication.toml:2: feed_tag: is not a domain and a date"),
        "{mistakes:?}"
    );
}

#[tokio::test]
async fn what_was_said_before_stays_and_goes_to_a_new_database() {
    let app = TestApp::new().await;
    let folder = Folder::new().story("one", "").story("two", "");
    folder.import(&app).await.unwrap();
    // As an installation from before the ids has it.
    db::sql("UPDATE articles SET feed_id = NULL")
        .execute(&app.db)
        .await
        .unwrap();
    app.settings(|settings| settings.feed_base.clear()).await;
    let before = all_ids(&app).await;
    assert!(
        before[0]
            .iter()
            .all(|id| id.starts_with("tag:news.example,2026:article/")),
        "{before:?}"
    );
    assert_eq!(before[1][2], "https://news.example/atom.xml");
    identity::settle(&app).await.unwrap();
    assert_eq!(all_ids(&app).await, before);
    let mut config = app.config.clone();
    move_away(&mut config);
    let moved = Node::new(config, app.db.clone(), app.clock.clone()).await;
    identity::settle(&moved).await.unwrap();
    let feed = moved.visitor().get("/atom.xml").await.expect(200);
    let feed = feed_rs::parser::parse(feed.html().as_bytes()).unwrap();
    assert_eq!(
        feed.id, "https://news.example/atom.xml",
        "the same database at another address"
    );
    folder.write(
        "publication.toml",
        "name = \"Renamed\"\nfeed_tag = \"x.example,2026\"\n",
    );
    folder.write("articles/two.md", story("").replace("Two.", "Edited."));
    folder.import(&app).await.unwrap();
    assert_eq!(all_ids(&app).await, before, "a later tag and an edit");
    folder.write("ids.toml", ids::text(&app).await.unwrap());
    let fresh = elsewhere().await;
    folder.import(&fresh).await.unwrap();
    assert_eq!(all_ids(&fresh).await, before, "a new database");
}

#[tokio::test]
async fn an_id_that_is_no_address_is_kept_and_atom_gets_an_address() {
    let app = TestApp::new().await;
    let folder = Folder::new().story("one", "guid: 12 at http://old.example\n");
    folder.import(&app).await.unwrap();
    assert_eq!(ids_in(&app, "/rss.xml").await, ["12 at http://old.example"]);
    assert_eq!(
        ids_in(&app, "/feed.json").await,
        ["12 at http://old.example"]
    );
    let atom = ids_in(&app, "/atom.xml").await;
    assert!(atom[0].starts_with("urn:uuid:"), "{atom:?}");
    folder.write(
        "articles/one.md",
        story("guid: \"https://old.example/1\"\n"),
    );
    assert_eq!(folder.import(&app).await.unwrap().revised, 0);
    assert_eq!(ids_in(&app, "/rss.xml").await, ["https://old.example/1"]);
}

#[tokio::test]
async fn a_new_tag_holds_for_stories_that_did_not_change_too() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .story("one", "id: first\n")
        .story("two", "id: second\n");
    for year in ["2025", "2026"] {
        let tag = format!("name = \"The Example\"\nfeed_tag = \"example.org,{year}\"\n");
        folder.write("publication.toml", tag);
        folder.import(&app).await.unwrap();
        let expected = ["first", "second"].map(|id| format!("tag:example.org,{year}:{id}"));
        assert_eq!(ids_in(&app, "/rss.xml").await, expected);
    }
}
