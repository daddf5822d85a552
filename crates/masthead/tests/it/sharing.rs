//! What pages say of themselves where they are shared: Open Graph and Twitter cards.
use masthead::newsroom::author::{self, Author};
use masthead::newsroom::picture::Rights;
use masthead::newsroom::section::{self, Section};

use crate::harness::{Page, TestApp};

fn said(page: &Page, property: &str) -> String {
    page.attr(&format!("meta[property='og:{property}']"), "content")
}

/// A paper with a picture on a story, and one of somebody.
async fn paper() -> TestApp {
    let app = TestApp::new().await;
    let rights = Rights {
        alt: Some("A strait".to_owned()),
        credit: Some("Mirela".to_owned()),
        ..Rights::default()
    };
    let picture = app.picture().rights(rights).create().await;
    let anna = app.person_author("Anna").await;
    app.team_author("Desk", &[(anna, "Editor")]).await;
    let story = app.article().by(anna).topic("Harbour");
    story.lead_picture(&picture).create().await;
    app.article().by(anna).topic("Harbour").create().await;
    app.settings(|settings| settings.tagline = "From both banks.".to_owned())
        .await;
    let publication = app.publication().await.unwrap();
    let anna = Author {
        portrait: Some(picture.id),
        bio: richtext::Document::from_kinds(vec![richtext::BlockKind::Paragraph {
            text: richtext::Inline::from_plain("She reports."),
        }]),
        ..publication.author(anna).unwrap().clone()
    };
    let news = Section {
        description: "What is new.".to_owned(),
        ..publication.section_by_slug("news").unwrap().clone()
    };
    let mut tx = app.db.begin().await.unwrap();
    let _ = author::save(&mut tx, &anna).await.unwrap();
    let _ = section::save(&mut tx, &news, 0).await.unwrap();
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    app
}

#[tokio::test]
async fn every_kind_of_public_page_says_what_it_is_where_it_is_shared() {
    let app = paper().await;
    let name = app.publication().await.unwrap().settings.name.clone();
    for (path, kind, title, description, has_picture) in [
        ("/", "website", name.as_str(), "From both banks.", true),
        ("/news", "website", "News", "What is new.", true),
        ("/authors/anna", "profile", "Anna", "She reports.", true),
        ("/authors/desk", "website", "Desk", "Desk reports.", false),
        (
            "/topics/harbour",
            "website",
            "Harbour",
            "Articles about Harbour",
            true,
        ),
        ("/authors", "website", "Journalists", "", false),
        ("/topics", "website", "Topics", "", false),
        ("/archive", "website", "Archive", "", false),
    ] {
        let page = app.curl().get(path).await.expect(200);
        assert_eq!(said(&page, "type"), kind, "{path}");
        assert_eq!(said(&page, "title"), title, "{path}");
        assert_eq!(said(&page, "site_name"), name, "{path}");
        assert_eq!(said(&page, "locale"), "en_US", "{path}");
        assert_eq!(
            said(&page, "url"),
            page.attr("link[rel='canonical']", "href"),
            "{path}"
        );
        let words = page.attrs("meta[property='og:description']", "content");
        assert_eq!(words.concat(), description, "{path}");
        assert_eq!(page.has("meta[property='og:image']"), has_picture, "{path}");
        if has_picture {
            assert!(said(&page, "image").starts_with("https://news.example/pictures/"));
            assert_eq!(said(&page, "image:alt"), "A strait", "{path}");
            let sizes = [said(&page, "image:width"), said(&page, "image:height")];
            assert!(sizes.iter().all(|size| size.parse::<u32>().unwrap() > 0));
        }
        assert!(page.has("meta[name='twitter:card']"), "{path}");
    }
}

#[tokio::test]
async fn an_article_says_all_of_that_and_when_it_came_out() {
    let app = paper().await;
    let page = app.curl().get("/topics/harbour").await.expect(200);
    let path = page.attrs("main a[href^='/news/']", "href").remove(0);
    let page = app.curl().get(&path).await.expect(200);
    assert_eq!(said(&page, "type"), "article");
    assert!(said(&page, "title").starts_with("Headline"));
    assert!(said(&page, "description").starts_with("Standfirst"));
    assert_eq!(said(&page, "image:alt"), "A strait");
    assert!(page.has("meta[property='article:published_time']"));
    assert_eq!(
        page.attr("meta[property='article:tag']", "content"),
        "Harbour"
    );
}

#[tokio::test]
async fn a_page_about_one_person_and_one_that_is_not_there_say_nothing() {
    let app = paper().await;
    let mut reader = app.reader().await;
    for page in [
        reader.get("/account").await.expect(200),
        app.visitor().get("/nowhere").await.expect(404),
        app.visitor().get("/log-in").await,
    ] {
        assert!(!page.has("meta[property^='og:']"));
        assert!(!page.has("meta[name='twitter:card']"));
    }
}
