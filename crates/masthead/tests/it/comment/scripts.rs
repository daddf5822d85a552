//! Stored injections: nothing that is typed becomes an element, an attribute or a script.
//!
//! The families are those of `e2e/xss`, which opens the same pages in a browser.
use std::collections::BTreeSet;
use std::path::Path;

use masthead::talk::comment::text::Text;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use super::{named, open_house, say, send, talk};
use crate::harness::{Page, TestApp, TestArticle};

/// Elements of a comment's words, with their attributes.
const WORDS: [(&str, &[&str]); 5] = [
    ("a", &["href", "rel"]),
    ("blockquote", &[]),
    ("br", &[]),
    ("em", &[]),
    ("p", &[]),
];

fn families() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e/xss/families.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Every payload of the families, without the encodings that only a browser undoes.
fn corpus() -> Vec<String> {
    let families = families();
    let list = |name: &str| -> Vec<String> {
        let values = families[name].as_array().unwrap();
        values
            .iter()
            .map(|value| value.as_str().unwrap().to_owned())
            .collect()
    };
    let mut found = BTreeSet::new();
    for tag in list("tags") {
        for event in list("events") {
            for quoting in list("quotings") {
                let upper = event.to_uppercase();
                let on = quoting
                    .replace("{event}", &event)
                    .replace("{upper}", &upper);
                found.insert(tag.replace("{on}", &on));
            }
        }
    }
    found.extend(list("scripts"));
    found.extend(list("templates"));
    for link in list("links") {
        found.extend(list("urls").iter().map(|url| link.replace("{u}", url)));
    }
    for around in list("breakouts").into_iter().chain(list("mutations")) {
        for seed in [
            "<img src=x onerror={js}>",
            "<script>{js}</script>",
            "onmouseover={js} x=",
        ] {
            found.insert(around.replace("{p}", seed));
        }
    }
    let number = |(number, text): (usize, String)| {
        let script = format!("fire({number})");
        let url = format!("javascript:{script}");
        text.replace("{url}", &url).replace("{js}", &script)
    };
    found.into_iter().enumerate().map(number).collect()
}

/// What stands below the elements of `selector` and is not on the list.
fn foreign(page: &Html, selector: &str) -> Vec<String> {
    let mut found = Vec::new();
    for root in page.select(&Selector::parse(selector).unwrap()) {
        let own = root.id();
        let inner = root
            .descendants()
            .filter_map(ElementRef::wrap)
            .filter(|e| e.id() != own);
        for element in inner {
            let name = element.value().name();
            let Some((_, allowed)) = WORDS.iter().find(|(known, _)| *known == name) else {
                found.push(format!("<{name}>"));
                continue;
            };
            for (key, value) in element.value().attrs() {
                let is_good = match key {
                    "rel" => value == "nofollow ugc noopener",
                    "href" => value.starts_with("https://") || value.starts_with("http://"),
                    _ => false,
                };
                if !allowed.contains(&key) || !is_good {
                    found.push(format!("<{name} {key}={value:?}>"));
                }
            }
        }
    }
    found
}

/// Scripts, handlers and addresses of scripts anywhere on the page.
fn active(page: &Page) -> Vec<String> {
    let html = Html::parse_document(&page.html());
    let mut found = Vec::new();
    for element in html.select(&Selector::parse("*").unwrap()) {
        let name = element.value().name();
        if name == "script"
            && element
                .attr("src")
                .is_none_or(|src| !src.starts_with("/assets/"))
        {
            found.push("<script>".to_owned());
        }
        for (key, value) in element.value().attrs() {
            let is_address =
                ["href", "src", "action", "formaction", "data", "srcdoc"].contains(&key);
            let value = value.trim().to_lowercase();
            let is_good = value.starts_with(['/', '#', '?'])
                || value.starts_with("https://")
                || value.starts_with("http://");
            if key.starts_with("on")
                || key == "style"
                || (is_address && !is_good && !value.is_empty())
            {
                found.push(format!("<{name} {key}={value:?}>"));
            }
        }
    }
    found
}

async fn talk_about(app: &TestApp, payloads: &[String]) -> (TestArticle, Page) {
    app.terms(|terms: &mut masthead::talk::comment::Settings| {
        terms.longest = 20_000;
        terms.most_links = 100_000;
    })
    .await;
    let article = app.article().create().await;
    let mut anna = named(app, "Anna").await;
    for batch in payloads.chunks(150) {
        say(&mut anna, &article, &batch.join("\n\n")).await;
    }
    let page = talk(&mut anna, &article).await.expect(200);
    (article, page)
}

#[tokio::test]
async fn no_payload_becomes_an_element_or_an_attribute_of_a_comment() {
    let (app, _) = open_house().await;
    let payloads = corpus();
    assert!(payloads.len() > 2_000, "{}", payloads.len());
    let mut shown = 0;
    // Twenty comments are on a page.
    for batch in payloads.chunks(2_800) {
        let (_, page) = talk_about(&app, batch).await;
        let html = Html::parse_document(&page.html());
        assert_eq!(foreign(&html, ".comment-words"), Vec::<String>::new());
        assert_eq!(active(&page), Vec::<String>::new());
        shown += page.html().matches("fire(").count();
    }
    assert!(shown > 2_000, "{shown}");
}

#[tokio::test]
async fn no_payload_gets_out_of_a_form_a_report_the_account_or_the_desk() {
    let (app, _) = open_house().await;
    let payloads: Vec<String> = corpus().into_iter().step_by(11).take(300).collect();
    let (article, _) = talk_about(&app, &payloads).await;
    let mut bert = named(&app, "Bert").await;
    let id = say(&mut bert, &article, &payloads.join("\n")).await;
    let mut moderator = app.staff(masthead::people::role::Role::Moderator).await;
    let mut pages = Vec::new();
    for query in ["quote", "answer", "edit"] {
        pages.push(
            bert.get(&format!("{}/comments?{query}={id}", article.path))
                .await,
        );
    }
    pages.push(bert.get("/account/comments").await);
    pages.push(moderator.get("/desk/comments?queue=all").await);
    let mut anna = named(&app, "Carla").await;
    pages.push(anna.get(&format!("/comments/{id}/report")).await);
    for payload in payloads.iter().take(15) {
        let report = [("reason", "other"), ("text", payload.as_str())];
        let mut reader = named(&app, "Dora").await;
        send(&mut reader, &format!("/comments/{id}/report"), &report)
            .await
            .expect(303);
        let fields = [("text", ""), ("name", payload.as_str())];
        let mut nameless = app.subscriber().await;
        pages.push(
            send(
                &mut nameless,
                &format!("{}/comments", article.path),
                &fields,
            )
            .await,
        );
        let address = [("article", payload.as_str()), ("set", "off")];
        pages.push(send(&mut moderator, "/desk/comments/articles", &address).await);
        let decision = [
            ("deed", "reject"),
            ("reason", payload.as_str()),
            ("law", payload.as_str()),
        ];
        pages.push(send(&mut moderator, &format!("/desk/comments/{id}"), &decision).await);
    }
    pages.push(
        moderator
            .get(&format!("/desk/comments/{id}"))
            .await
            .expect(200),
    );
    for page in &pages {
        assert_eq!(active(page), Vec::<String>::new(), "{}", page.html());
    }
}

#[tokio::test]
async fn no_name_that_the_database_may_hold_becomes_markup() {
    let (app, article) = open_house().await;
    app.terms(|terms: &mut masthead::talk::comment::Settings| terms.per_hour = 1_000)
        .await;
    let mut bert = named(&app, "Bert").await;
    for payload in corpus().into_iter().step_by(97) {
        let mut anna = named(&app, &payload.replace('\0', "")).await;
        let id = say(&mut anna, &article, "Words.").await;
        super::answer(&mut bert, &article, id, "An answer.").await;
    }
    for query in ["", "?sort=old", "?sort=liked"] {
        let page = bert
            .get(&format!("{}/comments{query}", article.path))
            .await
            .expect(200);
        assert_eq!(active(&page), Vec::<String>::new());
        let html = Html::parse_document(&page.html());
        assert_eq!(foreign(&html, ".comment-name"), Vec::<String>::new());
    }
    for mail in app.mails().await {
        let html = Html::parse_document(&mail.html.unwrap_or_default());
        for selector in ["script", "img", "svg", "iframe", "[onerror]", "[onload]"] {
            assert!(
                html.select(&Selector::parse(selector).unwrap())
                    .next()
                    .is_none(),
                "{selector}"
            );
        }
        assert!(!mail.subject.contains(['\r', '\n']), "{:?}", mail.subject);
    }
}

#[test]
fn the_search_finds_what_is_foreign() {
    let page = "<div class=comment-words><p><img src=x><a href='javascript:x' rel=x onclick=y>z</a></p></div>";
    assert_eq!(
        foreign(&Html::parse_document(page), ".comment-words").len(),
        4
    );
}

#[test]
fn no_payload_is_taken_for_a_link_that_is_none() {
    for payload in corpus() {
        for href in Text::parse(&payload).links() {
            let rest = href.split_once("://").map(|(_, rest)| rest).unwrap();
            let host = rest.split(['/', '?', '#']).next().unwrap();
            assert!(
                host.contains('.') && !host.contains('@'),
                "{payload} gives {href}"
            );
            assert!(
                !href.contains(['"', '<', '>', ' ']),
                "{payload} gives {href}"
            );
        }
    }
}
