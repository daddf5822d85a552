//! What the page shows besides the text: byline, credits, corrections, topics.
use masthead::ground::clock::HOUR;
use masthead::newsroom::article::{Correction, CorrectionKind, Role};
use masthead::newsroom::picture::Rights;
use masthead::paywall::Access;

use crate::harness::TestApp;

#[tokio::test]
async fn the_byline_is_what_the_revision_says_in_its_order() {
    let app = TestApp::new().await;
    let zoe = app.person_author("Zoe Last").await;
    let anna = app.person_author("Anna First").await;
    let photographer = app.person_author("Pia Photo").await;
    let signed = app
        .article()
        .by(zoe)
        .by(anna)
        .credit(photographer, Role::PhotographsBy);
    let page = app.curl().get(&signed.create().await.path).await;
    assert_eq!(
        page.texts(".article-byline .byline-name"),
        ["Zoe Last", "Anna First", "Pia Photo"]
    );
    assert_eq!(
        page.texts(".article-byline .byline-role"),
        ["By", "Photographs by"]
    );
}

#[tokio::test]
async fn an_article_without_a_byline_has_none() {
    let app = TestApp::new().await;
    app.person_author("Anna First").await;
    let article = app.article().create().await;
    for page in [
        app.curl().get(&article.path).await,
        app.staff_preview(&article).await,
    ] {
        assert!(!page.has(".article-byline"));
        assert!(!page.html().contains("Anna First"));
    }
}

#[tokio::test]
async fn a_team_is_introduced_with_its_people_and_their_roles() {
    let app = TestApp::new().await;
    let anna = app.person_author("Anna First").await;
    let ben = app.person_author("Ben Second").await;
    let team = app
        .team_author("News Team", &[(ben, "Editor"), (anna, "Reporter")])
        .await;
    let article = app.article().by(team).create().await;
    let page = app.curl().get(&article.path).await;
    assert_eq!(page.text(".about-author h2"), "About the News Team");
    assert_eq!(
        page.texts(".about-author .members li"),
        ["Ben Second Editor", "Anna First Reporter"]
    );
    assert_eq!(
        page.attr(".about-author .more-link a", "href"),
        "/authors/news-team"
    );
}

#[tokio::test]
async fn a_picture_is_shown_with_caption_and_full_credit() {
    let app = TestApp::new().await;
    let rights = Rights {
        caption: Some("Two leaders.".into()),
        alt: Some("Two people at a table".to_owned()),
        creators: vec!["A. Photographer".to_owned()],
        suppliers: vec!["Sputnik".to_owned(), "Kremlin".to_owned()],
        via: Some("Reuters".to_owned()),
        ..Rights::default()
    };
    let picture = app.picture().rights(rights).create().await;
    let own = Rights {
        caption: Some("Another caption.".into()),
        ..Rights::default()
    };
    for (article, caption) in [
        (
            app.article().lead_picture(&picture).create().await,
            "Two leaders.",
        ),
        (
            app.article()
                .lead_picture_with(&picture, own)
                .create()
                .await,
            "Another caption.",
        ),
    ] {
        let page = app.curl().get(&article.path).await;
        assert_eq!(page.text(".picture-lead .caption"), caption);
        let credit = page.text(".picture-lead .credit");
        assert_eq!(credit, "Sputnik/A. Photographer/Kremlin via Reuters");
        assert_eq!(
            page.attr(".picture-lead img", "alt"),
            "Two people at a table"
        );
        let src = page.attr(".picture-lead img", "src");
        app.curl().get(&src).await.expect(200);
    }
}

#[tokio::test]
async fn corrections_are_shown_to_everybody_newest_first() {
    let app = TestApp::new().await;
    let correction = |kind, text: &str, hours| Correction {
        kind,
        text: text.to_owned(),
        at: app.clock.now() - hours * HOUR,
        block: None,
    };
    let article = app
        .article()
        .correction(correction(
            CorrectionKind::Clarification,
            "It was unclear.",
            5,
        ))
        .correction(correction(CorrectionKind::Correction, "It was wrong.", 1))
        .create()
        .await;
    let page = app.curl().get(&article.path).await;
    let shown = page.texts("#corrections p");
    assert_eq!(shown.len(), 2);
    assert!(
        shown[0].starts_with("Correction") && shown[0].ends_with("It was wrong."),
        "{shown:?}"
    );
    assert!(shown[1].starts_with("Clarification") && shown[1].ends_with("It was unclear."));
    assert!(page.has(".article-corrected"));
}

#[tokio::test]
async fn section_dateline_times_and_topics_stand_where_they_belong() {
    let app = TestApp::new().await;
    let at = app.clock.now();
    let article = app
        .article()
        .section("diplomacy")
        .dateline("BEIJING")
        .topic("Gas Trade")
        .published_at(at - 3 * HOUR)
        .updated_at(at - HOUR)
        .create()
        .await;
    let page = app.curl().get(&article.path).await;
    assert_eq!(page.text(".kicker a"), "Diplomacy");
    assert!(page.text(".dateline").starts_with("BEIJING"));
    assert_eq!(page.attr(".topics a", "href"), "/topics/gas-trade");
    let times = page.attrs(".article-times time", "datetime");
    assert_eq!(
        times,
        ["2026-06-15T09:00:00+00:00", "2026-06-15T11:00:00+00:00"]
    );
}

#[tokio::test]
async fn a_translation_is_in_its_own_language_and_not_under_its_original() {
    let app = TestApp::new().await;
    let original = app.article().create().await;
    let translation = app
        .article()
        .translates(original.id)
        .language("ar")
        .create()
        .await;
    let page = app.curl().get(&translation.path).await;
    assert_eq!(page.attr("article", "lang"), "ar");
    assert_eq!(page.attr("article", "dir"), "rtl");
    assert!(!page.attrs(".more a", "href").contains(&original.path));
}

#[tokio::test]
async fn related_stories_leave_out_what_the_reader_has_just_read() {
    let app = TestApp::new().await;
    let articles = app.articles(4).await;
    let mut person = app.visitor();
    person.read(&articles[0].path).await;
    let page = person.read(&articles[1].path).await;
    let related = page.attrs(".more a", "href");
    assert!(!related.contains(&articles[0].path));
    assert!(related.contains(&articles[2].path));
    let public = app.curl().get(&articles[1].path).await;
    assert!(public.attrs(".more a", "href").contains(&articles[0].path));
}

#[tokio::test]
async fn comments_ask_for_a_subscription() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let page = app.curl().get(&article.path).await;
    let notice = "You must become a subscriber or log in to view or post comments on this article";
    assert!(
        page.text(".comments p").starts_with(notice),
        "{}",
        page.text(".comments p")
    );
}

#[tokio::test]
async fn whoever_may_read_a_paragraph_gets_it_in_one_piece() {
    let app = TestApp::new().await;
    let text = "The council voted on Monday to close the harbour road for two weeks while the sea \
                wall is repaired, and buses will use the canal.";
    let document = || richtext::markdown::parse(text).unwrap();
    let free = app.article().document(document()).access(Access::Free);
    let free = free.create().await;
    let metered = app.article().document(document()).create().await;
    for page in [
        app.curl().get(&free.path).await,
        app.visitor().read(&metered.path).await,
        app.staff_preview(&metered).await,
    ] {
        assert_eq!(page.texts(".story p"), [text]);
    }
    let lead_in = app.curl().get(&metered.path).await.text(".story");
    assert!(text.starts_with(&lead_in), "{lead_in}");
    assert!(text[lead_in.len()..].starts_with(' '), "{lead_in}");
}
