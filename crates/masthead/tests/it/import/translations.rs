//! Stories in several languages: said in front matter, or by the names of files.
use super::{Folder, story};
use crate::harness::TestApp;

/// The languages that a story's page links to, with their addresses.
async fn others(app: &TestApp, path: &str) -> Vec<(String, String)> {
    let page = app.visitor().get(path).await.expect(200);
    let languages = page.attrs(".translations a", "hreflang");
    let links = page.attrs(".translations a", "href");
    languages.into_iter().zip(links).collect()
}

fn pair(language: &str, path: &str) -> (String, String) {
    (language.to_owned(), path.to_owned())
}

#[tokio::test]
async fn files_of_one_name_in_several_languages_are_one_story() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .story("a", "")
        .story("a.fr", "")
        .story("a.pt-br", "")
        .story("x/index", "")
        .story("x/index.de", "")
        .story("2026-05-01-b.en", "")
        .story("2026-05-01-b.ckb", "slug: other\n")
        .story("node.js", "");
    for _ in 0..2 {
        let report = folder.import(&app).await.unwrap();
        assert_eq!(report.created + report.unchanged, 8);
    }
    let expected = [pair("fr", "/news/a-fr"), pair("pt-BR", "/news/a-pt-br")];
    assert_eq!(others(&app, "/news/a").await, expected);
    assert_eq!(others(&app, "/news/x").await, [pair("de", "/news/x-de")]);
    assert_eq!(others(&app, "/news/x-de").await, [pair("en", "/news/x")]);
    assert_eq!(others(&app, "/news/b").await, [pair("ckb", "/news/other")]);
    assert!(others(&app, "/news/node-js").await.is_empty());
    let page = app.visitor().get("/news/other").await;
    assert_eq!(page.attr("article", "dir"), "rtl");
}

#[tokio::test]
async fn files_of_one_path_in_the_folders_of_languages_are_one_story() {
    let app = TestApp::new().await;
    let said = "slug: said\n";
    let folder = Folder::new()
        .story("en/post/quay", "")
        .story("fr/post/quay", "")
        .story("zh_tw/post/quay", "")
        .story("fr/alone", "")
        .story("en/said", said)
        .file("articles/fr/said.md", story(said).replace("2026", "2019"))
        .story("harbour", "")
        .story("de/harbour", "")
        // Information technology, not Italian.
        .story("it/chips", "")
        // It says itself that it is none.
        .story("no/harbour", "slug: another\nlang: en\n");
    for _ in 0..2 {
        let report = folder.import(&app).await.unwrap();
        assert_eq!(report.created + report.unchanged, 10);
    }
    let expected = [
        pair("fr", "/news/quay-fr"),
        pair("zh-TW", "/news/quay-zh-tw"),
    ];
    assert_eq!(others(&app, "/news/quay").await, expected);
    assert_eq!(
        others(&app, "/news/said").await,
        [pair("fr", "/news/said-fr")]
    );
    assert_eq!(
        others(&app, "/news/harbour").await,
        [pair("de", "/news/harbour-de")]
    );
    assert!(others(&app, "/news/another").await.is_empty());
    for (path, tag) in [("/news/alone-fr", "fr"), ("/news/chips", "en")] {
        let page = app.visitor().get(path).await.expect(200);
        assert_eq!(page.attr("article", "lang"), tag, "{path}");
    }
}

#[tokio::test]
async fn stories_with_one_translation_key_are_one_story() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .story("eins", "lang: de\ntranslationKey: one\n")
        .story("one", "translationKey: one\n")
        .story("un", "lang: fr\nparams:\n  translationKey: one\n")
        .story("alone", "translationKey: two\n");
    folder.import(&app).await.unwrap();
    let expected = [pair("de", "/news/eins"), pair("fr", "/news/un")];
    assert_eq!(others(&app, "/news/one").await, expected);
    assert!(others(&app, "/news/alone").await.is_empty());
    // A later import takes one out of the story.
    folder.write("articles/un.md", story("lang: fr\n"));
    folder.import(&app).await.unwrap();
    assert_eq!(others(&app, "/news/one").await, [pair("de", "/news/eins")]);
    assert!(others(&app, "/news/un").await.is_empty());
}

#[tokio::test]
async fn a_story_that_is_told_twice_in_one_language_is_a_mistake_with_its_line() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .story("a", "")
        .story("b", "topics: [Ships]\ntranslation_of: a\n")
        .story("c", "lang: fr\ntranslation_of: a\n")
        .story("d", "lang: fr\ntranslation_of: c\n")
        .story("e", "lang: fr\nwithdrawn: true\ntranslation_of: a\n")
        .story("f", "lang: de\ntranslation_of: nothing\n");
    let lines = folder.mistakes(&app).await;
    let told = |other: &str, tag: &str| {
        format!(
            "translation_of: `{other}` is the same story in `{tag}` already; `lang` says in which language a translation is"
        )
    };
    let expected = [
        format!("articles/b.md:7: {}", told("a", "en")),
        format!("articles/d.md:7: {}", told("c", "fr")),
        "articles/f.md:7: translation_of: there is no article `nothing`".to_owned(),
    ];
    assert_eq!(lines, expected);
}

#[tokio::test]
async fn a_story_that_is_published_in_a_language_is_not_told_in_it_again() {
    let app = TestApp::new().await;
    let first = Folder::new()
        .story("a", "")
        .story("c", "lang: fr\ntranslation_of: a\n");
    first.import(&app).await.unwrap();
    let second = Folder::new().story("d", "lang: fr\ntranslation_of: a\n");
    let lines = second.mistakes(&app).await;
    assert_eq!(lines.len(), 1);
    assert!(
        lines[0].starts_with("articles/d.md:7: translation_of: `c` is the same story in `fr`"),
        "{lines:?}"
    );
    let third = Folder::new().story("d", "lang: de\ntranslation_of: c\n");
    third.import(&app).await.unwrap();
    let expected = [pair("fr", "/news/c"), pair("de", "/news/d")];
    assert_eq!(others(&app, "/news/a").await, expected);
}
