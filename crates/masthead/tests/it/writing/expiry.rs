//! Stories that are public for a time: gone from every surface at their moment, on every node.
use masthead::ground::clock::{DAY, HOUR, MINUTE, SECOND};
use masthead::people::role::Role;

use super::after::act;
use super::publishing::{publish, whole};
use crate::harness::{Node, TestApp};
use crate::import::Folder;

/// Everything that names stories to strangers.
const SURFACES: [&str; 16] = [
    "/",
    "/news",
    "/topics/trade",
    "/topics",
    "/authors/anna-writer",
    "/archive/2026/06",
    "/rss.xml",
    "/atom.xml",
    "/feed.json",
    "/news/rss.xml",
    "/topics/trade/feed.json",
    "/authors/anna-writer/atom.xml",
    "/sitemap-news.xml",
    "/sitemaps/articles-1.xml",
    "/corrections",
    "/search?q=zeppelin",
];

/// The surfaces that name a story, as strangers get them from this server.
async fn naming(node: &Node, words: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    for path in SURFACES {
        if node.visitor().get(path).await.html().contains(words) {
            found.push(path);
        }
    }
    found
}

#[tokio::test]
async fn a_story_leaves_every_surface_at_its_moment_on_every_node() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.time_zone = "UTC".to_owned())
        .await;
    let anna = app.person_author("Anna Writer").await;
    let story = |slug: &str| {
        let story = app.article().slug(slug).topic("Trade").by(anna);
        story.headline("The zeppelin lands")
    };
    let expires_at = app.clock.now() + HOUR;
    let leaves = story("leaves").expires_at(expires_at).create().await;
    story("stays").create().await;
    app.index().await;
    let other = app.another_node().await;
    for node in [&*app, &other] {
        let naming = naming_of(node, "/news/leaves").await;
        assert!(naming.len() > 9, "the control: all name it: {naming:?}");
        node.visitor().get(&leaves.path).await.expect(200);
    }
    app.clock.advance(HOUR - 1);
    app.visitor().get(&leaves.path).await.expect(200);
    app.clock.advance(1);
    for node in [&*app, &other] {
        let page = node.visitor().get(&leaves.path).await.expect(410);
        assert!(page.text(".page-intro").contains("limited time"));
        assert!(!page.html().contains("href=\"/news/leaves\""));
    }
    app.index().await;
    for node in [&*app, &other] {
        assert_eq!(naming_of(node, "/news/leaves").await, [""; 0]);
        let stays = naming_of(node, "/news/stays").await;
        assert!(stays.len() > 9, "the control: {stays:?}");
    }
    let page = app.visitor().get("/search?q=zeppelin").await.expect(200);
    assert!(page.html().contains("/news/stays") && !page.html().contains("/news/leaves"));
    let oembed = "/oembed?url=https%3A%2F%2Fnews.example%2Fnews%2Fleaves";
    app.visitor().get(oembed).await.expect(404);
    let page = app.visitor().get("/news/stays").await.expect(200);
    assert!(!page.html().contains("/news/leaves"), "no related story");
    let page = app.visitor().get("/archive").await.expect(200);
    assert!(
        page.text("main").contains('1'),
        "the months count it no more"
    );
}

async fn naming_of(node: &Node, path: &str) -> Vec<&'static str> {
    naming(node, path).await
}

#[tokio::test]
async fn a_story_that_expires_while_the_database_is_away_is_not_shown() {
    let app = TestApp::new().await;
    let expires_at = app.clock.now() + HOUR;
    let story = app.article().expires_at(expires_at).create().await;
    app.visitor().get(&story.path).await.expect(200);
    app.clock.set(expires_at);
    let remembered = masthead::newsroom::article::entry::remembered;
    let publication = masthead::newsroom::publication::last(&app);
    assert!(remembered(&app, &publication, &story.path).is_none());
}

#[tokio::test]
async fn a_translation_comes_back_into_the_lists_when_its_original_expires() {
    let app = TestApp::new().await;
    let expires_at = app.clock.now() + HOUR;
    let original = app
        .article()
        .slug("first")
        .expires_at(expires_at)
        .create()
        .await;
    let story = app
        .article()
        .slug("second")
        .translates(original.id)
        .language("de");
    story.create().await;
    let lists = |page: String| (page.contains("/news/first"), page.contains("/news/second"));
    for path in ["/news", "/rss.xml", "/archive/2026/06"] {
        let page = app.visitor().get(path).await.expect(200).html();
        assert_eq!(lists(page), (true, false), "{path}");
    }
    app.clock.set(expires_at);
    for path in ["/news", "/rss.xml", "/archive/2026/06"] {
        let page = app.visitor().get(path).await.expect(200).html();
        assert_eq!(lists(page), (false, true), "{path}");
    }
}

#[tokio::test]
async fn the_counts_of_a_topic_and_a_month_follow_the_clock() {
    let app = TestApp::new().await;
    let expires_at = app.clock.now() + HOUR;
    let story = |slug: &str| app.article().slug(slug).topic("Trade");
    story("leaves").expires_at(expires_at).create().await;
    story("stays").create().await;
    // Also where the counts have been written down before.
    masthead::ground::jobs::schedule(&app).await.unwrap();
    let work = |job: jobs::Job| {
        let app = (**app).clone();
        async move { masthead::ground::jobs::handle(&app, job).await }
    };
    jobs::drain(&app.db, app.clock.now(), None, work)
        .await
        .unwrap();
    let count = |page: crate::harness::Page| page.text("main");
    let before = count(app.visitor().get("/topics").await.expect(200));
    assert!(before.contains("2 "), "{before}");
    app.clock.set(expires_at);
    let after = count(app.visitor().get("/topics").await.expect(200));
    assert!(after.contains("1 ") && !after.contains("2 "), "{after}");
}

#[tokio::test]
async fn the_time_is_set_at_publishing_and_changed_after_it() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.time_zone = "UTC".to_owned())
        .await;
    let mut ana = app.staff(Role::Editor).await;
    let (story, _) = whole(&app, &mut ana).await;
    let id: i64 = story.parse().unwrap();
    // Noon is now.
    for wrong in ["2026-06-15T12:00", "2020-01-01T10:00", "never"] {
        let fields = [("when", "now"), ("expires", wrong)];
        let page = publish(&mut ana, &story, &fields).await.expect(422);
        assert_eq!(
            page.attr("#expires", "value"),
            wrong,
            "what was typed is there"
        );
    }
    let fields = [("when", "now"), ("expires", "2026-06-15T13:00")];
    publish(&mut ana, &story, &fields).await.expect(303);
    let path = "/news/a-bridge-opens";
    app.visitor().get(path).await.expect(200);
    let page = ana.get(&format!("/desk/stories/{story}/publish")).await;
    assert_eq!(page.attr("#expires", "value"), "2026-06-15T13:00");
    act(&mut ana, id, "expiry", &[("expires", "2026-06-15T12:30")])
        .await
        .expect(303);
    app.clock.advance(30 * MINUTE - SECOND);
    app.visitor().get(path).await.expect(200);
    app.clock.advance(SECOND);
    app.visitor().get(path).await.expect(410);
    let page = ana
        .get(&format!("/desk/stories/{story}/after"))
        .await
        .expect(200);
    assert!(page.text(".after-state").contains("Expired"));
    // A form that does not ask about it changes nothing, and says that the story stays off.
    let page = publish(&mut ana, &story, &[("expires", "2026-06-15T12:30")]).await;
    page.expect(422);
    act(&mut ana, id, "expiry", &[("expires", "")])
        .await
        .expect(303);
    app.visitor().get(path).await.expect(200);
    app.clock.advance(400 * DAY);
    app.visitor().get(path).await.expect(200);
}

#[tokio::test]
async fn a_file_says_until_when_its_story_is_public() {
    let app = TestApp::new().await;
    let folder = Folder::new().story("one", "expires: 2026-06-15 14:00\n");
    folder.import(&app).await.unwrap();
    // Noon in UTC is one o’clock in London.
    app.visitor().get("/news/one").await.expect(200);
    app.clock.advance(HOUR);
    app.visitor().get("/news/one").await.expect(410);
    assert_eq!(folder.import(&app).await.unwrap().unchanged, 1);
    let folder = Folder::new().story("one", "expires: 2020-01-01\n");
    let refusal = folder.import(&app).await.unwrap_err().to_string();
    assert!(refusal.contains("expires"), "{refusal}");
}
