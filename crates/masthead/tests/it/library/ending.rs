//! A picture whose time is over falls away from every page, and its files answer no more.
use http::StatusCode;
use masthead::ground::clock::{DAY, HOUR, MINUTE};
use masthead::newsroom::picture::Rights;
use masthead::people::role::Role;
use richtext::{BlockKind, Document, Inline, PictureRef};
use serde_json::json;

use super::whole;
use crate::harness::{Page, TestApp, TestArticle, TestPicture};
use crate::writing::{TEXT, Tab, begin, field, paragraph, words};

/// A picture until the end of the day after tomorrow, in UTC, and a story that shows it in the text
/// and above it.
async fn ending(app: &TestApp) -> (TestPicture, TestArticle) {
    app.settings(|settings| settings.time_zone = "UTC".to_owned())
        .await;
    let day = jiff::Timestamp::from_millisecond(app.clock.now() + 2 * DAY).unwrap();
    let rights = Rights {
        expires: Some(day.to_zoned_datetime(jiff::tz::TimeZone::UTC).date()),
        ..whole()
    };
    let picture = app
        .picture()
        .name("strait.png")
        .rights(rights)
        .create()
        .await;
    let shown = PictureRef {
        file: picture.name.clone(),
        id: Some(picture.id),
        ..PictureRef::default()
    };
    let text = Document::from_kinds(vec![
        BlockKind::Paragraph {
            text: Inline::from_plain("Words before."),
        },
        BlockKind::Picture { picture: shown },
        BlockKind::Paragraph {
            text: Inline::from_plain("Words after."),
        },
    ]);
    let story = app.article().access(masthead::paywall::Access::Free);
    let story = story.lead_picture(&picture).document(text).create().await;
    (picture, story)
}

async fn page(app: &TestApp, path: &str) -> Page {
    app.curl().get(path).await.expect(200)
}

#[tokio::test]
async fn after_its_last_day_a_picture_is_on_no_page_and_its_files_answer_no_more() {
    let app = TestApp::new().await;
    let (picture, story) = ending(&app).await;
    let before = page(&app, &story.path).await;
    assert_eq!(before.attrs("figure.picture img", "src").len(), 2);
    let file = before.attr(".picture-lead img", "src");
    let answer = app.curl().get(&file).await.expect(200);
    assert!(!answer.header("cache-control").contains("immutable"));
    assert!(page(&app, "/").await.has(".card-picture"));
    app.clock.advance(2 * DAY - HOUR);
    assert!(
        page(&app, &story.path).await.has(".picture-lead"),
        "not yet"
    );

    app.clock.advance(DAY + HOUR);
    let after = page(&app, &story.path).await;
    assert!(!after.has("figure.picture") && !after.html().contains("The strait at dawn"));
    assert!(!after.html().contains("Hanne Vogt"), "{}", after.html());
    assert!(after.html().contains("Words before.") && after.html().contains("Words after."));
    assert!(!after.html().contains(&file));
    let front = page(&app, "/").await;
    assert!(front.html().contains(&story.headline) && !front.has(".card-picture"));
    for path in ["/rss.xml", "/atom.xml", "/feed.json", "/sitemap.xml"] {
        let answer = app.curl().get(path).await;
        assert!(!answer.html().contains("/pictures/"), "{path}");
    }
    app.curl().get(&file).await.expect(404);
    // The newsroom still sees what it decides on.
    let mut ben = app.staff(Role::Editor).await;
    let record = ben
        .get(&format!("/desk/pictures/{}", picture.id))
        .await
        .expect(200);
    assert!(record.text(".record-facts").contains("No longer shown"));
    let file = record.attr(".record-picture img", "src");
    assert_eq!(ben.get(&file).await.status, StatusCode::OK);
    let as_reader = file.replace("-desk", "");
    app.curl().get(&as_reader).await.expect(404);
}

#[tokio::test]
async fn a_licence_that_is_renewed_brings_the_picture_back() {
    let app = TestApp::new().await;
    let (picture, story) = ending(&app).await;
    app.clock.advance(4 * DAY);
    assert!(!page(&app, &story.path).await.has(".picture-lead"));
    let mut ben = app.staff(Role::Editor).await;
    let path = format!("/desk/pictures/{}", picture.id);
    let fields = [
        ("creators", "Hanne Vogt"),
        ("usage_terms", "Renewed"),
        ("alt", "A strait"),
        ("expires", "2040-01-31"),
    ];
    let action = format!("{path}/record");
    ben.submit_from(&path, &action, &fields).await.expect(303);
    assert!(page(&app, &story.path).await.has(".picture-lead"));
    for (name, wrong) in [
        ("expires", "31.1.2040"),
        ("days_shown", "0"),
        ("days_shown", "x"),
    ] {
        let fields = [&fields[..3], &[(name, wrong)]].concat();
        let page = ben.submit_from(&path, &action, &fields).await.expect(422);
        assert!(page.has(&format!("#{name}-problem")));
        assert_eq!(
            page.attr(&format!("#{name}"), "value"),
            wrong,
            "what was typed is there"
        );
    }
}

#[tokio::test]
async fn what_is_not_for_the_archive_ends_some_days_after_any_story_first_showed_it() {
    let app = TestApp::new().await;
    let rights = Rights {
        days_shown: Some(3),
        ..whole()
    };
    let picture = app.picture().rights(rights).create().await;
    app.clock.advance(10 * DAY);
    let first = app.article().lead_picture(&picture);
    let first = first.published_at(app.clock.now()).create().await;
    app.clock.advance(2 * DAY);
    let second = app.article().lead_picture(&picture);
    let second = second.published_at(app.clock.now()).create().await;
    for story in [&first, &second] {
        assert!(page(&app, &story.path).await.has(".picture-lead"));
    }
    app.clock.advance(DAY + MINUTE);
    for story in [&first, &second] {
        assert!(!page(&app, &story.path).await.has(".picture-lead"));
    }
}

#[tokio::test]
async fn a_time_that_has_not_come_moves_with_its_story() {
    let app = TestApp::new().await;
    let rights = Rights {
        days_shown: Some(3),
        ..whole()
    };
    let picture = app.picture().rights(rights).create().await;
    let at = app.clock.now() + DAY;
    let planned = || app.article().slug("planned").lead_picture(&picture);
    planned().published_at(at).create().await;
    let story = planned().published_at(at + 5 * DAY).create().await;
    app.clock.advance(8 * DAY);
    assert!(page(&app, &story.path).await.has(".picture-lead"));
    app.clock.advance(DAY + MINUTE);
    assert!(!page(&app, &story.path).await.has(".picture-lead"));
}

#[tokio::test]
async fn the_desk_says_beforehand_what_runs_out_and_lists_it() {
    let app = TestApp::new().await;
    let (picture, _) = ending(&app).await;
    let later = Rights {
        expires: Some("2039-05-31".parse().unwrap()),
        ..whole()
    };
    app.picture().name("later.png").rights(later).create().await;
    app.picture()
        .name("never.png")
        .rights(whole())
        .create()
        .await;
    let mut ben = app.staff(Role::Editor).await;
    let first = ben.get("/desk").await.expect(200);
    assert!(
        first
            .html()
            .contains("1 picture can’t be shown much longer")
    );
    assert!(
        first
            .attrs("a", "href")
            .contains(&"/desk/pictures?ends=soon".to_owned())
    );
    let record = ben.get(&format!("/desk/pictures/{}", picture.id)).await;
    assert!(
        record
            .text(".record-facts .problem")
            .contains("May be shown until")
    );
    let names = async |ben: &mut crate::harness::Member, query: &str| {
        let page = ben
            .get(&format!("/desk/pictures?{query}"))
            .await
            .expect(200);
        page.texts(".library bdi")
    };
    assert_eq!(
        names(&mut ben, "ends=soon").await,
        ["strait.png", "later.png"]
    );
    assert_eq!(
        names(&mut ben, "ends=soon&by=2038-01-01").await,
        ["strait.png"]
    );
    assert_eq!(names(&mut ben, "ends=soon&by=2039-05-31").await.len(), 2);
    assert!(names(&mut ben, "ends=over").await.is_empty());
    app.clock.advance(4 * DAY);
    let mut ben = app.staff(Role::Editor).await;
    assert_eq!(names(&mut ben, "ends=over").await, ["strait.png"]);
    assert_eq!(names(&mut ben, "ends=soon").await, ["later.png"]);
    let first = ben.get("/desk").await.expect(200);
    assert!(!first.html().contains("much longer"));
    // Those who may not change a record are not asked to.
    let mut ana = app.staff(Role::Contributor).await;
    assert!(!ana.get("/desk").await.html().contains("ends=soon"));
}

#[tokio::test]
async fn a_story_is_not_published_without_terms_and_is_told_of_a_picture_that_is_over() {
    let app = TestApp::new().await;
    app.section("news").await;
    app.person_author("Ana Reed").await;
    let bare = Rights {
        usage_terms: None,
        alt: Some(String::new()),
        ..whole()
    };
    let bare = app.picture().name("bare.png").rights(bare).create().await;
    let over = Rights {
        expires: Some("2001-01-31".parse().unwrap()),
        ..whole()
    };
    let over = app.picture().name("over.png").rights(over).create().await;
    let mut ana = app.staff(Role::Author).await;
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    let lead = |picture: &TestPicture| json!({"picture": picture.id.to_string()});
    let steps = [
        words(1, "A bridge"),
        paragraph(TEXT + "A bridge".len(), "aaaaaaaa", "Words."),
        field("section", &json!("news")),
        field("byline", &json!([{"author": "ana-reed", "role": "by"}])),
        field("picture", &lead(&bare)),
    ];
    tab.send(&mut ana, &steps).await;
    let path = format!("/desk/stories/{story}/publish");
    let page = ana.get(&path).await.expect(200);
    assert!(
        page.html()
            .contains("“bare.png” has no licence and no terms")
    );
    assert!(
        !page.html().contains("no alternative text"),
        "decorative is an answer"
    );
    assert!(!page.has(&format!("form[action='{path}']")));
    tab.send(&mut ana, &[field("picture", &lead(&over))]).await;
    let page = ana.get(&path).await.expect(200);
    assert!(page.html().contains("“over.png” may no longer be shown"));
    let fields = [("when", "now")];
    ana.submit_from(&path, &path, &fields).await.expect(303);
    let page = self::page(&app, "/news/a-bridge").await;
    assert!(!page.has(".picture-lead") && page.has("h1"));
}
