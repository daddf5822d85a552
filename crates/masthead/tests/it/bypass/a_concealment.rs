//! A: the text is sent and hidden in the browser.
use richtext::{BlockKind, Document, Inline};
use scraper::{Html, Node};

use super::{Over, assert_lead_in, assert_nothing_gated};
use crate::harness::TestApp;

#[tokio::test]
async fn a01_without_scripts_there_is_no_more_than_the_lead_in() {
    let mut over = Over::new().await;
    for page in over.pages().await {
        assert_lead_in(&page);
    }
}

#[tokio::test]
async fn a02_no_node_of_the_document_hides_gated_text() {
    let mut over = Over::new().await;
    for page in over.pages().await {
        assert!(!page.has(".gated, #rest, [hidden] p"));
        for node in Html::parse_document(&page.html()).tree.values() {
            let text = match node {
                Node::Text(text) => text.to_string(),
                Node::Comment(comment) => comment.to_string(),
                Node::Element(element) => element.attrs().map(|(_, value)| value).collect(),
                _ => continue,
            };
            assert!(!text.contains("CANARY"), "{text}");
        }
    }
}

#[tokio::test]
async fn a03_blocking_the_script_leaves_a_button_and_no_text() {
    let over = Over::new().await;
    let page = over.app.visitor().get(&over.next.path).await;
    assert!(page.has("form[data-continue] button"));
    assert_lead_in(&page);
}

#[tokio::test]
async fn a04_no_inline_script_does_the_gating() {
    let mut over = Over::new().await;
    for page in over.pages().await {
        let inline = page.texts("script:not([src]):not([type='application/ld+json'])");
        assert_eq!(inline, Vec::<String>::new());
        assert!(
            page.header("content-security-policy")
                .contains("script-src 'self'")
        );
        assert_lead_in(&page);
    }
}

#[tokio::test]
async fn a05_reader_mode_finds_the_lead_in_and_the_wall() {
    let mut over = Over::new().await;
    let [page, _] = over.pages().await;
    let words = page.texts("article p").join(" ");
    assert!(words.contains("TEASER-"));
    assert!(!words.contains("CANARY"));
}

#[tokio::test]
async fn a06_structured_data_says_what_is_gated_and_not_what_it_says() {
    let mut over = Over::new().await;
    for page in over.pages().await {
        let blocks = page.texts("script[type='application/ld+json']");
        assert_eq!(blocks.len(), 1);
        let data: serde_json::Value = serde_json::from_str(&blocks[0]).unwrap();
        let article = &data["@graph"][0];
        assert_eq!(article["isAccessibleForFree"], false);
        assert_eq!(article["hasPart"]["isAccessibleForFree"], false);
        let selector = article["hasPart"]["cssSelector"].as_str().unwrap();
        assert!(
            page.has(selector),
            "{selector} finds where the text is missing"
        );
        assert!(article.get("articleBody").is_none() && article.get("text").is_none());
        assert!(!data.to_string().contains("CANARY"));
    }
    let full = over.person.get(&over.read.path).await;
    let data = full.texts("script[type='application/ld+json']").join("");
    assert!(
        !data.contains("CANARY"),
        "a released page does not repeat its text for machines"
    );
}

#[tokio::test]
async fn a07_no_script_carries_the_state_of_the_page() {
    let mut over = Over::new().await;
    for page in over.pages().await {
        for script in page.texts("script") {
            assert!(
                !script.contains("CANARY") && !script.contains("TEASER"),
                "{script}"
            );
        }
    }
}

#[tokio::test]
async fn a09_descriptions_come_from_the_standfirst_and_from_nothing_else() {
    let over = Over::new().await;
    let bare = over
        .app
        .article()
        .standfirst("")
        .gate_after(1)
        .create()
        .await;
    for (article, expected) in [(&over.next, "Standfirst 2."), (&bare, "")] {
        let page = over.app.curl().get(&article.path).await;
        for selector in [
            "meta[name='description']",
            "meta[property='og:description']",
            "meta[name='twitter:description']",
        ] {
            for description in page.attrs(selector, "content") {
                assert_eq!(description, expected, "{selector}");
            }
        }
        assert_nothing_gated(&page);
    }
}

#[tokio::test]
async fn a12_a_short_article_does_not_fit_into_its_own_lead_in() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.paywall.lead_in_paragraphs = 3)
        .await;
    let text = "Ein Wort, noch ein Wört. ".repeat(8) + "CANARY-99-1 am Ende.";
    let lone = Document::from_kinds(vec![paragraph(&text)]);
    let lone = app.article().document(lone).create().await;
    let page = app.curl().get(&lone.path).await.expect(200);
    assert_nothing_gated(&page);
    let shown = page.text(".story").chars().count();
    assert!(
        shown * 2 < text.chars().count(),
        "{shown} characters are shown"
    );
    assert!(shown > 0);
    let two = Document::from_kinds(vec![paragraph("Opening."), paragraph("CANARY-98-1.")]);
    let two = app.article().document(two).create().await;
    assert_nothing_gated(&app.curl().get(&two.path).await.expect(200));
}

#[tokio::test]
async fn a12_a_long_opening_shows_no_more_than_its_share() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.paywall.lead_in_percent = 30)
        .await;
    let opening = "A word of the opening. ".repeat(20) + "CANARY-99-1.";
    let blocks = [opening.as_str(), "CANARY-99-2.", "CANARY-99-3.", "End."];
    let long = Document::from_kinds(blocks.into_iter().map(paragraph).collect());
    let length = long.plain_text().chars().count();
    let long = app.article().document(long).create().await;
    let page = app.curl().get(&long.path).await.expect(200);
    assert_nothing_gated(&page);
    let shown = page.text(".story").chars().count();
    assert!(
        shown > 0 && shown * 100 <= length * 30,
        "{shown} of {length}"
    );
}

fn paragraph(words: &str) -> BlockKind {
    BlockKind::Paragraph {
        text: Inline::from_plain(words),
    }
}

#[tokio::test]
async fn a14_pictures_behind_the_gate_have_addresses_nobody_can_guess() {
    let mut over = Over::new().await;
    let gated = over.next.gated_picture.unwrap();
    for page in over.pages().await {
        assert!(
            !page.html().contains(&gated.to_string()),
            "not even its number shows"
        );
    }
    let full = over.app.visitor().read(&over.next.path).await;
    let address = full.attr(".gated img", "src");
    let page = over.app.curl().get(&address).await.expect(200);
    assert_eq!(page.header("cache-control"), "private, no-store");
    let (folder, file) = address.rsplit_once('/').unwrap();
    let (base, last_day) = folder.rsplit_once('-').unwrap();
    for forged in [
        format!("/pictures/{gated}/{}/{file}", "0".repeat(32)),
        format!("{base}/{file}"),
        format!("{base}-{}/{file}", last_day.parse::<i64>().unwrap() + 1),
        format!("{}/{file}", folder.replace(&gated.to_string(), "1")),
    ] {
        over.app.curl().get(&forged).await.expect(404);
    }
    over.app.clock.advance(4 * masthead::ground::clock::DAY);
    over.app.curl().get(&address).await.expect(404);
}
