//! The documents in the frames, and where their links lead.
use std::collections::BTreeMap;

use http::Method;
use masthead::talk::advert::{Campaign, Content, Creative, House, pages};

use super::{book, campaign, framed, house, tag};
use crate::harness::TestApp;

#[tokio::test]
async fn a_house_advert_is_words_and_a_signed_link_under_a_policy_without_scripts() {
    let app = TestApp::new().await;
    book(&app, &campaign(&app, 1), &[house(1)]).await;
    let page = framed(&app).get("/adverts/front").await.expect(200);
    assert_eq!(page.text("strong"), "HOUSE-1");
    assert_eq!(page.text(".house-label"), "Strait Line");
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(page.header("x-robots-tag"), "noindex");
    assert!(page.header("etag").is_empty() && page.header("set-cookie").is_empty());
    let policy = page.header("content-security-policy");
    assert!(policy.contains("frame-ancestors 'self'"), "{policy}");
    assert!(!policy.contains("allow-scripts") && !policy.contains("unsafe"));
    let link = page.attr("a", "href");
    let click = app.visitor().get(&link).await.expect(303);
    assert_eq!(click.header("location"), "https://sponsor.example/1");
    assert!(page.attr("a", "rel").contains("sponsored"));
}

#[tokio::test]
async fn an_advert_brings_its_label_and_an_empty_place_has_none() {
    let app = TestApp::new().await;
    let once = Creative {
        daily_cap: Some(1),
        ..house(1)
    };
    book(&app, &campaign(&app, 1), &[once]).await;
    let page = framed(&app).get("/adverts/front").await.expect(200);
    assert_eq!(page.text(".advert-label"), "Advertisement");
    let empty = framed(&app).get("/adverts/front").await.expect(200);
    assert!(!empty.html().contains("Advertisement") && empty.text("body").is_empty());
    // A script of ours tells the page, which gives the place up.
    let script = empty.attr("script", "src");
    assert!(script.starts_with("/assets/") && script.ends_with("/advert-empty.js"));
    app.visitor().get(&script).await.expect(200);
    let policy = empty.header("content-security-policy");
    assert!(policy.contains("script-src 'self'") && policy.contains("sandbox allow-scripts"));
    assert!(!policy.contains("same-origin") && !policy.contains("unsafe"));
    let home = app.visitor().get("/").await.expect(200);
    let scripts = home.attrs("script[type=module]", "src");
    assert!(
        scripts.iter().any(|src| src.ends_with("/advert.js")),
        "{scripts:?}"
    );
}

#[tokio::test]
async fn code_of_others_has_the_label_too() {
    let app = TestApp::new().await;
    book(&app, &campaign(&app, 1), &[tag(1)]).await;
    let page = framed(&app).get("/adverts/front").await.expect(200);
    assert_eq!(page.text(".advert-label"), "Advertisement");
}

#[tokio::test]
async fn a_frame_may_use_the_fonts_of_the_site_and_no_other_file_is_lent() {
    let app = TestApp::new().await;
    book(&app, &campaign(&app, 1), &[house(1)]).await;
    let page = framed(&app).get("/adverts/front").await.expect(200);
    let sheets = page.attrs("link[rel=stylesheet]", "href");
    let sheet = sheets
        .iter()
        .find(|href| href.contains("advert-frame"))
        .unwrap();
    let css = app.visitor().get(sheet).await.expect(200);
    assert_eq!(css.header("access-control-allow-origin"), "");
    // Ours uses none: a frame shares no cache with its page. A theme's may.
    assert!(!css.html().contains("url("));
    let home = app.visitor().get("/").await.expect(200);
    let fonts = home.attrs("link[rel=preload][as=font]", "href");
    assert!(!fonts.is_empty());
    for font in &fonts {
        let font = app.visitor().get(font).await.expect(200);
        assert_eq!(font.header("access-control-allow-origin"), "*");
    }
}

#[tokio::test]
async fn a_picture_of_the_library_stands_in_a_house_advert() {
    let app = TestApp::new().await;
    let picture = app.picture().create().await;
    let content = Content::House(House {
        headline: "With a picture".to_owned(),
        link: "/about".to_owned(),
        picture: picture.name,
        ..House::default()
    });
    let creative = Creative {
        content,
        ..house(1)
    };
    book(&app, &campaign(&app, 1), &[creative]).await;
    let page = framed(&app).get("/adverts/front").await.expect(200);
    app.visitor()
        .get(&page.attr("img", "src"))
        .await
        .expect(200);
}

#[tokio::test]
async fn code_of_others_is_sent_as_it_is_in_a_sandbox_of_its_own() {
    let app = TestApp::new().await;
    book(&app, &campaign(&app, 1), &[tag(1)]).await;
    let page = framed(&app).get("/adverts/front").await.expect(200);
    assert!(
        page.html()
            .contains("<script>document.write('TAG-1')</script>")
    );
    let policy = page.header("content-security-policy");
    assert!(policy.contains("sandbox allow-scripts allow-popups"));
    assert!(!policy.contains("allow-same-origin") && policy.contains("frame-ancestors 'self'"));
    for path in ["/", "/news"] {
        app.article().create().await;
        assert!(!app.visitor().get(path).await.html().contains("TAG-1"));
    }
}

#[tokio::test]
async fn what_was_typed_is_escaped() {
    let app = TestApp::new().await;
    let content = Content::House(House {
        headline: "<script>alert(1)</script>".to_owned(),
        text: "\"><img src=x onerror=alert(1)>".to_owned(),
        link: "https://a.example/\"><b>".to_owned(),
        ..House::default()
    });
    let creative = Creative {
        content,
        label: "<b>".to_owned(),
        ..house(1)
    };
    book(&app, &campaign(&app, 1), &[creative]).await;
    let page = framed(&app).get("/adverts/front").await.expect(200);
    assert!(!page.has("script") && !page.has("img") && !page.has("b"));
}

#[tokio::test]
async fn nobody_is_led_anywhere_but_to_the_stored_address() {
    let app = TestApp::new().await;
    book(&app, &campaign(&app, 1), &[house(1), house(2), tag(3)]).await;
    let first = pages::click_path(&app, 1);
    let borrowed = first.replace("/1/", "/2/");
    let cut = &first[..first.len() - 1];
    let of_a_tag = pages::click_path(&app, 3);
    let unknown = pages::click_path(&app, 99);
    for path in [&borrowed, cut, &of_a_tag, &unknown, "/adverts/click/1/zz"] {
        app.visitor().get(path).await.expect(404);
    }
    let page = app
        .visitor()
        .get(&format!(
            "{first}?url=https://evil.example&next=//evil.example"
        ))
        .await;
    assert_eq!(page.header("location"), "https://sponsor.example/1");
    app.visitor()
        .send(Method::POST, &first, "")
        .await
        .expect(405);
}

#[tokio::test]
async fn a_slot_that_does_not_exist_is_not_found_and_an_unfilled_one_is_empty() {
    let app = TestApp::new().await;
    app.visitor().get("/adverts/nowhere").await.expect(404);
    let page = framed(&app).get("/adverts/front").await.expect(200);
    assert!(page.texts("body *").is_empty());
    book(&app, &campaign(&app, 1), &[house(1)]).await;
    let odd = framed(&app)
        .get("/adverts/front?section=%27%22%3Cb%3E")
        .await;
    assert!(odd.expect(200).html().contains("HOUSE-1"));
}

#[tokio::test]
async fn weights_are_kept_and_what_is_paused_is_never_chosen() {
    let app = TestApp::new().await;
    let heavy = Creative {
        weight: 9,
        ..house(1)
    };
    let paused = Creative {
        is_paused: true,
        ..house(3)
    };
    let resting = Campaign {
        is_paused: true,
        ..campaign(&app, 2)
    };
    let of_resting = Creative {
        campaign: 2,
        ..house(4)
    };
    book(&app, &campaign(&app, 1), &[heavy, house(2), paused]).await;
    book(&app, &resting, &[of_resting]).await;
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for _ in 0..400 {
        let page = framed(&app).get("/adverts/front").await;
        *seen.entry(page.text("strong")).or_default() += 1;
    }
    assert_eq!(seen.keys().collect::<Vec<_>>(), ["HOUSE-1", "HOUSE-2"]);
    // Nine in ten of four hundred, with six standard deviations to either side.
    assert!((324..=396).contains(&seen["HOUSE-1"]), "{seen:?}");
}

#[tokio::test]
async fn an_advert_for_every_third_time_is_shown_then_and_not_before() {
    let app = TestApp::new().await;
    let third = Creative {
        every_nth: 3,
        ..house(1)
    };
    book(&app, &campaign(&app, 1), &[third]).await;
    let mut shown = Vec::new();
    for _ in 0..6 {
        let page = framed(&app).get("/adverts/front").await;
        shown.push(page.html().contains("HOUSE-1"));
    }
    assert_eq!(shown, [false, false, true, false, false, true]);
}

#[tokio::test]
async fn the_document_of_a_frame_is_shown_in_a_frame_and_not_as_a_page() {
    let app = TestApp::new().await;
    book(&app, &campaign(&app, 1), &[tag(1)]).await;
    for wanted in [
        "document",
        "embed",
        "object",
        "frame",
        "script",
        "empty",
        "iframe, document",
    ] {
        let mut person = app.visitor().with("sec-fetch-dest", wanted);
        let page = person.get("/adverts/front").await.expect(404);
        assert!(!page.html().contains("TAG-1"), "{wanted}");
    }
    let twice = framed(&app).with_line("sec-fetch-dest", b"document");
    twice.clone().get("/adverts/front").await.expect(404);
    // A browser without fetch metadata cannot say so; the document's own policy stands.
    let page = app.curl().get("/adverts/front").await.expect(200);
    assert!(page.header("content-security-policy").contains("sandbox"));
}
