//! A story in several languages: its pages name one another, and lists have it once.
use masthead::ground::clock::HOUR;
use masthead::newsroom::article::State;
use masthead::paywall::Access;
use serde_json::Value;

use crate::harness::{Page, TestApp, TestArticle};

/// A story in English, and in these languages; each slug is the language.
async fn told(app: &TestApp, languages: &[&str]) -> (TestArticle, Vec<TestArticle>) {
    let original = app.article().slug("story").topic("Harbour");
    let original = original.access(Access::Free).create().await;
    let mut translations = Vec::new();
    for tag in languages {
        let made = app.article().translates(original.id).language(tag);
        let made = made.slug(&tag.to_lowercase()).topic("Harbour");
        translations.push(made.access(Access::Free).create().await);
    }
    (original, translations)
}

/// The languages that a page's head names, with the paths of their pages.
fn named(page: &Page) -> Vec<(String, String)> {
    let languages = page.attrs("link[rel='alternate'][hreflang]", "hreflang");
    let addresses = page.attrs("link[rel='alternate'][hreflang]", "href");
    let path = |url: &String| url.trim_start_matches("https://news.example").to_owned();
    languages
        .into_iter()
        .zip(addresses.iter().map(path))
        .collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let own = |(a, b): &(&str, &str)| ((*a).to_owned(), (*b).to_owned());
    pairs.iter().map(own).collect()
}

/// Whether any link of a page leads to a path.
fn links(page: &Page, path: &str) -> bool {
    let links = page.attrs("a", "href");
    links.iter().any(|link| link == path)
}

#[tokio::test]
async fn each_page_of_a_story_names_all_its_languages_and_links_to_the_others() {
    let app = TestApp::new().await;
    told(&app, &["fr", "ar"]).await;
    let expected = [
        ("en", "/news/story"),
        ("fr", "/news/fr"),
        ("ar", "/news/ar"),
        ("x-default", "/news/story"),
    ];
    for path in ["/news/story", "/news/fr", "/news/ar"] {
        let page = app.curl().get(path).await.expect(200);
        assert_eq!(named(&page), pairs(&expected), "{path}");
    }
    let page = app.curl().get("/news/fr").await;
    assert_eq!(page.texts(".translations a"), ["English", "العربية"]);
    for (name, values) in [
        ("href", ["/news/story", "/news/ar"]),
        ("hreflang", ["en", "ar"]),
        ("lang", ["en", "ar"]),
        ("dir", ["ltr", "rtl"]),
    ] {
        assert_eq!(page.attrs(".translations a", name), values, "{name}");
    }
    assert_eq!(page.attr("html", "lang"), "en");
    assert_eq!(page.attr("title", "lang"), "fr");
    assert_eq!(page.attr("article", "lang"), "fr");
    assert_eq!(page.attr(".kicker", "lang"), "en");
    assert_eq!(page.attr("meta[property='og:locale']", "content"), "fr_FR");
    let others = page.attrs("meta[property='og:locale:alternate']", "content");
    assert_eq!(others, ["en_US", "ar_EG"]);
}

#[tokio::test]
async fn a_story_in_one_language_names_no_other() {
    let app = TestApp::new().await;
    let story = app.article().create().await;
    let page = app.curl().get(&story.path).await.expect(200);
    assert!(named(&page).is_empty() && !page.has(".translations"));
    assert!(!page.has("title[lang]"));
    assert_eq!(page.attr("meta[property='og:locale']", "content"), "en_US");
    assert!(!page.has("meta[property='og:locale:alternate']"));
}

#[tokio::test]
async fn languages_of_one_name_are_told_apart() {
    let app = TestApp::new().await;
    told(&app, &["zh-Hans", "zh-Hant", "pt-BR"]).await;
    let page = app.curl().get("/news/story").await.expect(200);
    let names = page.texts(".translations a");
    assert_eq!(names, ["中文 (Hans)", "中文 (Hant)", "Português"]);
}

#[tokio::test]
async fn structured_data_knows_the_original_and_its_translations() {
    let app = TestApp::new().await;
    told(&app, &["fr", "de"]).await;
    let work = async |path: &str| -> Value {
        let page = app.curl().get(path).await.expect(200);
        let text = page.text("script[type='application/ld+json']");
        let graph: Value = serde_json::from_str(&text).unwrap();
        graph["@graph"][0].clone()
    };
    let url = |slug: &str| format!("https://news.example/news/{slug}");
    let original = work("/news/story").await;
    assert_eq!(original["inLanguage"], "en");
    assert_eq!(original["workTranslation"][0]["@id"], url("fr"));
    assert_eq!(original["workTranslation"][1]["inLanguage"], "de");
    assert!(original.get("translationOfWork").is_none());
    let french = work("/news/fr").await;
    assert_eq!(french["inLanguage"], "fr");
    assert_eq!(french["translationOfWork"]["@id"], url("story"));
    assert!(french.get("workTranslation").is_none());
}

#[tokio::test]
async fn nobody_links_to_a_translation_that_is_not_public() {
    let app = TestApp::new().await;
    let (original, _) = told(&app, &["fr"]).await;
    for (slug, tag, state, later) in [
        ("draft", "de", State::Draft, 0),
        ("gone", "es", State::Withdrawn, 0),
        ("blocked", "it", State::Blocked, 0),
        ("soon", "ar", State::Live, HOUR),
    ] {
        let made = app.article().slug(slug).translates(original.id);
        let made = made.language(tag).state(state);
        made.published_at(app.clock.now() + later - 1)
            .create()
            .await;
    }
    let expected = ["en", "fr", "x-default"];
    for path in ["/news/story", "/news/fr"] {
        let page = app.curl().get(path).await.expect(200);
        let languages: Vec<String> = named(&page).into_iter().map(|(tag, _)| tag).collect();
        assert_eq!(languages, expected, "{path}");
        assert_eq!(page.attrs(".translations a", "href").len(), 1, "{path}");
        assert!(!page.html().contains("/news/gone"), "{path}");
    }
    app.clock.advance(HOUR);
    app.refresh().await.unwrap();
    let page = app.curl().get("/news/story").await.expect(200);
    assert!(links(&page, "/news/soon"), "{:?}", named(&page));
}

#[tokio::test]
async fn a_draft_that_staff_looks_at_says_no_languages_to_machines() {
    let app = TestApp::new().await;
    let (original, _) = told(&app, &[]).await;
    let draft = app.article().slug("draft").translates(original.id);
    let draft = draft.language("de").state(State::Draft).create().await;
    let page = app.preview(&draft, State::Draft).await.expect(200);
    assert!(named(&page).is_empty());
    assert!(!page.has("meta[property='og:title']"), "it is not shared");
    assert!(links(&page, "/news/story"));
}

/// Lists that have a story of the section news about the harbour.
const LISTS: [&str; 7] = [
    "/",
    "/news",
    "/topics/harbour",
    "/archive/2026/06",
    "/nowhere/at/all",
    "/rss.xml",
    "/news/feed.json",
];

/// Which of these paths each list has.
async fn listed(app: &TestApp, path: &str) -> Vec<&'static str> {
    let text = app.visitor().get(path).await.html();
    let slugs = ["story", "fr", "ar"];
    let has = |slug: &&str| {
        text.contains(&format!("/news/{slug}\"")) || text.contains(&format!("/news/{slug}<"))
    };
    slugs.into_iter().filter(has).collect()
}

#[tokio::test]
async fn lists_have_a_story_once_in_the_publications_language() {
    let app = TestApp::new().await;
    told(&app, &["fr", "ar"]).await;
    let other = app.article().topic("Harbour").create().await;
    for list in LISTS {
        assert_eq!(listed(&app, list).await, ["story"], "{list}");
    }
    let page = app.curl().get(&other.path).await.expect(200);
    let related = page.attrs(".more a", "href");
    assert!(related.iter().any(|link| link == "/news/story"));
    for path in ["/news/fr", "/news/ar"] {
        assert!(!related.iter().any(|link| link == path), "{path}");
    }
    let topics = app.curl().get("/topics").await.expect(200);
    let counted = topics.text("main li");
    assert!(counted.contains('2') && !counted.contains('4'), "{counted}");
}

#[tokio::test]
async fn a_story_that_is_not_there_in_the_publications_language_is_listed_as_it_was_written() {
    let app = TestApp::new().await;
    let original = app.article().slug("fr").language("fr").topic("Harbour");
    let original = original.create().await;
    let made = app.article().slug("ar").language("ar").topic("Harbour");
    made.translates(original.id).create().await;
    for list in LISTS {
        assert_eq!(listed(&app, list).await, ["fr"], "{list}");
    }
    let page = app.curl().get("/news/ar").await.expect(200);
    assert_eq!(
        named(&page)[2],
        ("x-default".to_owned(), "/news/fr".to_owned())
    );
    // It is translated into the publication's language later on.
    let made = app.article().slug("story").topic("Harbour");
    let made = made.translates(original.id);
    made.published_at(app.clock.now() + HOUR).create().await;
    for list in LISTS {
        assert_eq!(listed(&app, list).await, ["fr"], "{list} before");
    }
    app.clock.advance(HOUR);
    app.refresh().await.unwrap();
    for list in LISTS {
        assert_eq!(listed(&app, list).await, ["story"], "{list} after");
    }
    // And taken off again.
    masthead::command::state::change(&app, "story", State::Withdrawn)
        .await
        .unwrap();
    for list in LISTS {
        assert_eq!(listed(&app, list).await, ["fr"], "{list} in the end");
    }
}

#[tokio::test]
async fn a_section_a_topic_and_an_author_of_translations_have_them_and_the_front_has_not() {
    let app = TestApp::new().await;
    let translator = app.person_author("Zoe").await;
    let original = app.article().slug("story").topic("Harbour").create().await;
    let made = app.article().section("francais").slug("piece");
    let made = made.language("fr").topic("Port").by(translator);
    let made = made.translates(original.id).create().await;
    assert_eq!(made.path, "/francais/piece");
    for list in [
        "/francais",
        "/topics/port",
        "/authors/zoe",
        "/francais/rss.xml",
    ] {
        let page = app.visitor().get(list).await.expect(200);
        let text = page.html();
        assert!(text.contains(&made.path), "{list}");
    }
    for list in [
        "/",
        "/rss.xml",
        "/news",
        "/archive/2026/06",
        "/nowhere/at/all",
    ] {
        let page = app.visitor().get(list).await;
        let text = page.html();
        assert!(!text.contains(&made.path), "{list}");
    }
}
