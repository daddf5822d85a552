//! B: another representation of the same article.
use db::sql;
use http::Method;
use masthead::newsroom::article::State;
use masthead::paywall::Pools;

use super::{Over, assert_lead_in, assert_nothing_gated};
use crate::harness::TestApp;

/// Feeds of the site, a section, an author and a topic.
const FEEDS: [&str; 12] = [
    "/rss.xml",
    "/atom.xml",
    "/feed.json",
    "/news/rss.xml",
    "/news/atom.xml",
    "/news/feed.json",
    "/authors/anna-writer/rss.xml",
    "/authors/anna-writer/atom.xml",
    "/authors/anna-writer/feed.json",
    "/topics/trade/rss.xml",
    "/topics/trade/atom.xml",
    "/topics/trade/feed.json",
];

async fn with_feeds() -> TestApp {
    let app = TestApp::new().await;
    let anna = app.person_author("Anna Writer").await;
    app.article()
        .by(anna)
        .topic("Trade")
        .gated_picture()
        .create()
        .await;
    app
}

#[tokio::test]
async fn b01_feeds_carry_the_lead_in_at_most() {
    let app = with_feeds().await;
    for feed in FEEDS {
        let page = app.curl().get(feed).await.expect(200);
        assert!(page.html().contains("Headline 1"), "{feed}");
        assert_nothing_gated(&page);
        let page = app.curl().get(&format!("{feed}?full=1&token=x")).await;
        assert_nothing_gated(&page);
    }
}

#[tokio::test]
async fn b02_sitemaps_and_json_feeds_carry_no_gated_text() {
    let app = with_feeds().await;
    for path in ["/feed.json", "/sitemap.xml", "/sitemap-news.xml"] {
        assert_nothing_gated(&app.curl().get(path).await.expect(200));
    }
}

#[tokio::test]
async fn b04_asking_for_fields_changes_nothing() {
    let over = Over::new().await;
    let plain = over.app.curl().get(&over.next.path).await;
    for query in [
        "fields=body",
        "include=content",
        "embed=html",
        "select=document",
        "full=true",
    ] {
        let page = over
            .app
            .curl()
            .get(&format!("{}?{query}", over.next.path))
            .await;
        assert_eq!(page.raw, plain.raw, "{query}");
    }
}

#[tokio::test]
async fn b05_there_is_no_fragment_that_skips_the_decision() {
    let mut over = Over::new().await;
    let path = over.next.path.clone();
    let plain = over.person.get(&path).await;
    for query in ["page=2", "fragment=rest", "partial=1", "infinite=1"] {
        let mut script = over
            .person
            .clone()
            .with("x-requested-with", "XMLHttpRequest");
        let page = script.get(&format!("{path}?{query}")).await;
        assert_eq!(page.raw, plain.raw, "{query}");
    }
    for list in ["/news?page=2", "/news?before=1", "/?more=1"] {
        assert_nothing_gated(&over.person.get(list).await);
    }
}

#[tokio::test]
async fn b07_no_search_answers_whether_gated_words_are_there() {
    let over = Over::new().await;
    over.app.index().await;
    let open = over.app.curl().get("/search?q=opening").await.expect(200);
    assert!(open.html().contains(&over.next.path), "the index is there");
    for path in [
        "/search?q=Gated+words",
        "/search?q=%22Gated+words%22&order=newest",
        "/search?q=opening+-Gated",
        "/search/rss.xml?q=Gated",
        "/search/suggest?q=Gated",
        "/news?q=Gated+words",
        "/archive?q=Gated",
    ] {
        let with = over.app.curl().get(path).await;
        assert_nothing_gated(&with);
        let without = over.app.curl().get(&path.replace("Gated", "Zqxjk")).await;
        assert_eq!(with.status, without.status);
        assert_eq!(with.bytes().len(), without.bytes().len(), "{path}");
    }
}

#[tokio::test]
async fn b08_there_is_no_prebuilt_index_of_texts() {
    let app = with_feeds().await;
    for path in [
        "/index.json",
        "/search.json",
        "/search-index.json",
        "/content.json",
        "/api/articles",
    ] {
        assert_nothing_gated(&app.curl().get(path).await.expect(404));
    }
}

#[tokio::test]
async fn b09_there_is_no_amp_page() {
    let mut over = Over::new().await;
    let path = over.next.path.clone();
    for suffix in ["?amp", "?amp=1", "?outputType=amp"] {
        assert_lead_in(&over.person.get(&format!("{path}{suffix}")).await);
    }
    for suffix in ["/amp", ".amp.html", ".amp"] {
        assert_nothing_gated(
            &over
                .person
                .get(&format!("{path}{suffix}"))
                .await
                .expect(404),
        );
    }
}

#[tokio::test]
async fn b10_agents_get_no_plain_text_edition() {
    let mut over = Over::new().await;
    let path = over.next.path.clone();
    for suffix in [".md", ".txt", ".json", ".pdf"] {
        assert_nothing_gated(
            &over
                .person
                .get(&format!("{path}{suffix}"))
                .await
                .expect(404),
        );
    }
    for file in ["/llms.txt", "/llms-full.txt"] {
        assert_nothing_gated(&over.person.get(file).await.expect(404));
    }
    assert_lead_in(
        &over
            .person
            .clone()
            .with("accept", "text/markdown")
            .get(&path)
            .await,
    );
}

#[tokio::test]
async fn b11_another_accept_header_gets_the_same_page() {
    let over = Over::new().await;
    let plain = over.app.curl().get(&over.next.path).await;
    for accept in [
        "application/json",
        "application/ld+json",
        "application/activity+json",
        "text/plain",
    ] {
        let page = over
            .app
            .curl()
            .with("accept", accept)
            .get(&over.next.path)
            .await;
        assert_eq!(page.raw, plain.raw, "{accept}");
    }
}

#[tokio::test]
async fn b12_embeds_show_a_card_and_no_text() {
    let over = Over::new().await;
    let url = format!(
        "https%3A%2F%2Fnews.example{}",
        over.next.path.replace('/', "%2F")
    );
    for format in ["", "&format=json", "&format=xml", "&maxwidth=9999"] {
        let page = over
            .app
            .curl()
            .get(&format!("/oembed?url={url}{format}"))
            .await;
        assert_nothing_gated(&page);
    }
    let page = over
        .app
        .curl()
        .get(&format!("/oembed?url={url}"))
        .await
        .expect(200);
    assert!(page.html().contains("Headline"));
}

#[tokio::test]
async fn b14_the_preview_link_of_a_draft_dies_at_publication() {
    let app = TestApp::new().await;
    let draft = app
        .article()
        .slug("draft")
        .state(State::Draft)
        .create()
        .await;
    assert!(
        app.preview(&draft, State::Draft)
            .await
            .expect(200)
            .has_canary()
    );
    app.article().slug("draft").create().await;
    assert_nothing_gated(&app.preview(&draft, State::Draft).await.expect(404));
}

#[tokio::test]
async fn b14_a_preview_link_dies_when_the_article_is_taken_off_the_site() {
    let app = TestApp::new().await;
    for state in [State::Withdrawn, State::Blocked] {
        let article = app.article().slug("gone").create().await;
        assert!(
            app.preview(&article, State::Live)
                .await
                .expect(200)
                .has_canary()
        );
        app.article().slug("gone").state(state).create().await;
        assert_nothing_gated(&app.preview(&article, State::Live).await.expect(404));
    }
}

#[tokio::test]
async fn b15_there_is_no_side_resource_that_quotes_the_article() {
    let mut over = Over::new().await;
    let path = over.next.path.clone();
    for suffix in ["/related", "/share", "/print", "/audio", "/revisions"] {
        for method in [Method::GET, Method::POST] {
            let page = over
                .person
                .send(method, &format!("{path}{suffix}"), "")
                .await;
            assert_nothing_gated(&page.expect(404));
        }
    }
}

#[tokio::test]
async fn b16_earlier_revisions_are_not_public() {
    let app = TestApp::new().await;
    let first = app.article().slug("revised").create().await;
    let second = app
        .article()
        .slug("revised")
        .headline("Revised")
        .create()
        .await;
    assert_eq!(first.id, second.id);
    let plain = app.curl().get(&second.path).await;
    for query in ["version=1", "revision=1", "diff=1", "at=2026-06-15"] {
        let page = app.curl().get(&format!("{}?{query}", second.path)).await;
        assert_eq!(page.raw, plain.raw, "{query}");
        assert_nothing_gated(&page);
    }
}

#[tokio::test]
async fn b17_what_is_pushed_out_holds_no_text() {
    let app = with_feeds().await;
    let jobs: Vec<(String,)> = sql("SELECT payload FROM jobs ORDER BY id LIMIT 100")
        .all(&app.db)
        .await
        .unwrap();
    assert!(jobs.iter().all(|(payload,)| !payload.contains("CANARY")));
    for path in ["/outbox", "/.well-known/webfinger", "/actor", "/push"] {
        assert_nothing_gated(&app.curl().get(path).await.expect(404));
    }
}

#[tokio::test]
async fn b20_a_translation_is_the_same_story_for_the_meter() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.paywall.limit = 1).await;
    let original = app.article().create().await;
    let translation = app
        .article()
        .translates(original.id)
        .language("de")
        .create()
        .await;
    let other = app.article().create().await;
    let mut person = app.visitor();
    assert!(person.read(&original.path).await.has_canary());
    assert!(
        person.read(&translation.path).await.has_canary(),
        "counts once"
    );
    assert_lead_in(&person.read(&other.path).await);
}

#[tokio::test]
async fn b20_a_translation_in_another_section_draws_on_the_pool_of_its_story() {
    let app = TestApp::new().await;
    app.settings(|settings| {
        settings.paywall.limit = 1;
        settings.paywall.pools = Pools::Section;
    })
    .await;
    let original = app.article().section("news").create().await;
    let translation = app
        .article()
        .section("culture")
        .translates(original.id)
        .language("de")
        .create()
        .await;
    let culture = app.article().section("culture").create().await;
    let news = app.article().section("news").create().await;
    let mut person = app.visitor();
    for path in [&translation.path, &original.path, &culture.path] {
        assert!(person.read(path).await.has_canary(), "{path}");
    }
    assert_lead_in(&person.read(&news.path).await);
}
