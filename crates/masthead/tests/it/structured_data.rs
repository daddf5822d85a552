//! JSON-LD in the heads of pages.
use imaging::Licensor;
use masthead::newsroom::about::{self, AboutPage};
use masthead::newsroom::article::{Correction, CorrectionKind, Role};
use masthead::newsroom::picture::{Caption, Rights};
use masthead::paywall::Access;
use richtext::Document;
use serde_json::Value;

use crate::harness::{NOON, Page, TestApp};

/// The things of a page's graph.
fn graph(page: &Page) -> Vec<Value> {
    let text = page.text("script[type='application/ld+json']");
    let value: Value =
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!(value["@context"], "https://schema.org");
    value["@graph"].as_array().unwrap().clone()
}

fn of_type(graph: &[Value], kind: &str) -> Value {
    let found = graph.iter().find(|thing| thing["@type"] == kind);
    found
        .unwrap_or_else(|| panic!("no {kind} in {graph:?}"))
        .clone()
}

#[tokio::test]
async fn a_gated_article_names_the_part_that_is_not_free_by_a_class_that_is_there() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut reader = app.visitor();
    let lead_in = reader.get(&article.path).await.expect(200);
    let whole = reader.continue_reading(&article.path).await.expect(200);
    for page in [lead_in, whole] {
        let article = of_type(&graph(&page), "NewsArticle");
        assert_eq!(article["isAccessibleForFree"], false);
        assert_eq!(article["hasPart"]["isAccessibleForFree"], false);
        let selector = article["hasPart"]["cssSelector"].as_str().unwrap();
        assert!(selector.starts_with('.'), "{selector}");
        assert!(page.has(selector), "{selector} finds nothing");
        assert!(!article.to_string().contains("CANARY"), "{article}");
    }
}

#[tokio::test]
async fn a_free_article_is_free_and_has_no_gated_part() {
    let app = TestApp::new().await;
    let article = app.article().access(Access::Free).create().await;
    let article = of_type(&graph(&app.curl().get(&article.path).await), "NewsArticle");
    assert_eq!(article["isAccessibleForFree"], true);
    assert!(article.get("hasPart").is_none());
}

#[tokio::test]
async fn each_name_of_the_byline_is_an_object_of_its_own() {
    let app = TestApp::new().await;
    let (ann, eye) = (
        app.person_author("Ann").await,
        app.person_author("Eye").await,
    );
    let team = app.team_author("News Team", &[(ann, "Editor")]).await;
    let made = app
        .article()
        .by(team)
        .by(ann)
        .credit(eye, Role::PhotographsBy);
    let correction = Correction {
        kind: CorrectionKind::Correction,
        text: "</script>".to_owned(),
        at: NOON,
        block: None,
    };
    let made = made.correction(correction).create().await;
    let article = of_type(&graph(&app.curl().get(&made.path).await), "NewsArticle");
    let authors = article["author"].as_array().unwrap();
    assert_eq!(authors[0]["@type"], "Organization");
    assert_eq!(authors[0]["member"][0]["name"], "Ann");
    assert_eq!(authors[1]["@type"], "Person");
    assert_eq!(authors[1]["url"], "https://news.example/authors/ann");
    assert_eq!(authors.len(), 2);
    assert_eq!(article["contributor"][0]["name"], "Eye");
    assert_eq!(article["correction"][0]["text"], "</script>");
    assert!(!article.to_string().contains("null"), "{article}");
}

#[tokio::test]
async fn the_image_is_a_list_with_credit_and_licence() {
    let app = TestApp::new().await;
    let rights = Rights {
        creators: vec!["A. Lens".to_owned()],
        licence: Some("CC BY 4.0".to_owned()),
        licence_url: Some("https://creativecommons.org/licenses/by/4.0/".to_owned()),
        ..Rights::default()
    };
    let picture = app.picture().rights(rights).create().await;
    let article = app.article().lead_picture(&picture).create().await;
    let article = of_type(&graph(&app.curl().get(&article.path).await), "NewsArticle");
    let image = &article["image"][0];
    assert_eq!(image["creditText"], "A. Lens, CC BY 4.0");
    assert_eq!(image["creator"][0]["name"], "A. Lens");
    assert_eq!(
        image["license"],
        "https://creativecommons.org/licenses/by/4.0/"
    );
    assert!(
        image["url"]
            .as_str()
            .unwrap()
            .starts_with("https://news.example/pictures/")
    );
}

#[tokio::test]
async fn the_image_says_where_it_can_be_licensed_where_it_was_taken_and_what_machines_may() {
    let app = TestApp::new().await;
    let some = |text: &str| Some(text.to_owned());
    let rights = Rights {
        caption: Some(Caption::plain("The <unnamed> *man*")),
        headline: some("A </script> headline"),
        source_page: some("https://found.example/"),
        licensors: vec![
            Licensor {
                name: some("Agency"),
                url: None,
            },
            Licensor {
                name: None,
                url: some("https://licensor.example/buy"),
            },
        ],
        data_mining: some("DMI-PROHIBITED"),
        place: some("Lyon"),
        country: some("France"),
        country_code: some("FRA"),
        ..Rights::default()
    };
    let found = Rights {
        source_page: rights.source_page.clone(),
        ..Rights::default()
    };
    let picture = app.picture().rights(rights).create().await;
    let article = app.article().lead_picture(&picture).create().await;
    let article = of_type(&graph(&app.curl().get(&article.path).await), "NewsArticle");
    let image = &article["image"][0];
    assert_eq!(image["acquireLicensePage"], "https://licensor.example/buy");
    assert_eq!(image["headline"], "A </script> headline");
    assert_eq!(image["caption"], "The <unnamed> *man*");
    let terms = "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED";
    assert_eq!(image["usageInfo"], terms);
    let place = &image["locationCreated"];
    assert_eq!(place["name"], "Lyon, France");
    assert_eq!(place["address"]["addressLocality"], "Lyon");
    assert_eq!(place["address"]["addressCountry"], "France");

    // Where nobody licenses it, the page where it was found has to do.
    let picture = app.picture().rights(found).create().await;
    let article = app.article().lead_picture(&picture).create().await;
    let article = of_type(&graph(&app.curl().get(&article.path).await), "NewsArticle");
    let image = &article["image"][0];
    assert_eq!(image["acquireLicensePage"], "https://found.example/");
    assert!(image.get("locationCreated").is_none() && image.get("usageInfo").is_none());
}

#[tokio::test]
async fn the_home_page_names_the_site_and_the_organisation_with_its_policies() {
    let app = TestApp::new().await;
    let mut tx = app.db.begin().await.unwrap();
    for (position, kind) in ["ethics", "bylines"].into_iter().enumerate() {
        let page = AboutPage {
            id: i64::try_from(position).unwrap() + 1,
            slug: kind.to_owned(),
            kind: kind.to_owned(),
            title: kind.to_owned(),
            document: Document::default(),
            updated_at: NOON,
        };
        let _ = about::save(&mut tx, &page, 1).await.unwrap();
    }
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    let graph = graph(&app.curl().get("/").await.expect(200));
    let site = of_type(&graph, "WebSite");
    assert_eq!(site["name"], "Untitled publication");
    let organisation = of_type(&graph, "NewsMediaOrganization");
    assert_eq!(site["publisher"]["@id"], organisation["@id"]);
    assert_eq!(
        organisation["ethicsPolicy"],
        "https://news.example/about/ethics"
    );
    assert_eq!(
        organisation["noBylinesPolicy"],
        "https://news.example/about/bylines"
    );
    let logo = organisation["logo"]["url"].as_str().unwrap();
    app.curl()
        .get(logo.trim_start_matches("https://news.example"))
        .await
        .expect(200);
}
