//! A change reaches each entry that shows what has changed.
use masthead::ground::changes::{self, Tag};
use masthead::newsroom::author;
use masthead::newsroom::picture::{self, Rights};
use masthead::newsroom::search::{Next, step};
use richtext::{BlockKind, Document, Inline, PictureRef};

use super::{found, found_whole};
use crate::harness::{TestApp, TestPicture};

#[tokio::test]
async fn other_words_take_the_place_of_those_before() {
    let app = TestApp::new().await;
    app.article()
        .slug("story")
        .headline("Harbour opens")
        .create()
        .await;
    app.index().await;
    app.article()
        .slug("story")
        .headline("Airport opens")
        .create()
        .await;
    assert_eq!(
        found(&app, "harbour").await,
        ["story"],
        "nobody has followed yet"
    );
    app.index().await;
    assert!(found(&app, "harbour").await.is_empty());
    assert_eq!(found(&app, "airport").await, ["story"]);
}

#[tokio::test]
async fn another_name_of_an_author_is_in_what_they_and_their_teams_signed() {
    let app = TestApp::new().await;
    let anna = app.person_author("Anna Berg").await;
    let team = app.team_author("Harbour Desk", &[(anna, "Editor")]).await;
    app.article().slug("hers").by(anna).create().await;
    app.article().slug("theirs").by(team).create().await;
    app.article().slug("neither").create().await;
    app.index().await;
    let mut author = app
        .publication()
        .await
        .unwrap()
        .author(anna)
        .unwrap()
        .clone();
    author.name = "Anna Thal".to_owned();
    let mut tx = app.db.begin().await.unwrap();
    let _ = author::save(&mut tx, &author).await.unwrap();
    tx.commit().await.unwrap();
    app.index().await;
    assert!(found(&app, "berg").await.is_empty());
    let mut slugs = found(&app, "thal").await;
    slugs.sort();
    assert_eq!(slugs, ["hers", "theirs"]);
}

/// A picture with this caption, saved anew where it is there.
async fn caption(app: &TestApp, picture: &TestPicture, words: &str) {
    let mut record = picture::by_id(&app.db, picture.id).await.unwrap().unwrap();
    record.rights.caption = Some(words.into());
    let mut tx = app.db.begin().await.unwrap();
    let _ = picture::save(&mut tx, &record, app.clock.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn another_caption_reaches_the_stories_that_show_the_picture() {
    let app = TestApp::new().await;
    let rights = Rights {
        caption: Some("Fishermen at dawn".into()),
        ..Rights::default()
    };
    let picture = app.picture().rights(rights).create().await;
    app.article()
        .slug("lead")
        .lead_picture(&picture)
        .create()
        .await;
    let paragraph = |words: &str| BlockKind::Paragraph {
        text: Inline::from_plain(words),
    };
    let reference = PictureRef {
        file: picture.name.clone(),
        id: Some(picture.id),
        alt: None,
        caption: None,
        link: None,
    };
    let gated = Document::from_kinds(vec![
        paragraph("Opening."),
        BlockKind::Gate,
        paragraph("The rest."),
        BlockKind::Picture { picture: reference },
    ]);
    app.article().slug("inside").document(gated).create().await;
    app.index().await;
    assert_eq!(found(&app, "fishermen").await, ["lead"]);
    assert_eq!(found_whole(&app, "fishermen").await.len(), 2);
    caption(&app, &picture, "Sailors at dusk").await;
    app.index().await;
    assert!(found_whole(&app, "fishermen").await.is_empty());
    assert_eq!(found(&app, "sailors").await, ["lead"]);
    assert_eq!(found_whole(&app, "sailors").await.len(), 2);
}

#[tokio::test]
async fn a_section_that_is_free_no_more_closes_its_stories() {
    let app = TestApp::new().await;
    app.free_section("service").await;
    app.article()
        .slug("story")
        .section("service")
        .create()
        .await;
    app.index().await;
    assert_eq!(found(&app, "gated").await, ["story"]);
    let publication = app.publication().await.unwrap();
    let mut section = publication.section_by_slug("service").unwrap().clone();
    section.is_free = false;
    let mut tx = app.db.begin().await.unwrap();
    let _ = masthead::newsroom::section::save(&mut tx, &section, 0)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    app.index().await;
    assert!(found(&app, "gated").await.is_empty());
    assert_eq!(found_whole(&app, "gated").await, ["story"]);
}

#[tokio::test]
async fn terms_of_the_paywall_that_shorten_lead_ins_close_what_is_behind_them() {
    let app = TestApp::new().await;
    let paragraph = |words: &str| BlockKind::Paragraph {
        text: Inline::from_plain(words),
    };
    let words = [
        "First words here.",
        "Second paragraph stands here.",
        "Third and a lot more of it.",
        "Fourth and still more of it.",
        "Fifth and still more of it.",
    ];
    let text = Document::from_kinds(words.map(paragraph).into());
    app.settings(|settings| {
        settings.paywall.lead_in_paragraphs = 2;
        settings.paywall.lead_in_percent = 90;
    })
    .await;
    app.article().slug("story").document(text).create().await;
    app.index().await;
    assert_eq!(found(&app, "second").await, ["story"]);
    app.settings(|settings| settings.paywall.lead_in_paragraphs = 1)
        .await;
    app.index().await;
    assert!(found(&app, "second").await.is_empty());
    assert_eq!(found_whole(&app, "second").await, ["story"]);
}

#[tokio::test]
async fn more_changes_than_are_told_apart_make_the_index_anew() {
    let app = TestApp::new().await;
    app.article()
        .slug("story")
        .headline("Harbour opens")
        .create()
        .await;
    app.index().await;
    let mut tx = app.db.begin().await.unwrap();
    let tags = (1..=10_001).map(|which| Tag::one("nobody's", which));
    changes::record(&mut tx, tags).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(step(&app).await.unwrap(), Next::Build);
    assert_eq!(
        found(&app, "harbour").await,
        ["story"],
        "the old index answers"
    );
    app.index().await;
    assert_eq!(found(&app, "harbour").await, ["story"]);
    assert_eq!(step(&app).await.unwrap(), Next::Wait);
}

#[tokio::test]
async fn a_large_import_holds_up_no_withdrawal() {
    let app = TestApp::new().await;
    let story = app.article().headline("Harbour opens").create().await;
    app.index().await;
    app.articles(520).await;
    let off = masthead::newsroom::article::State::Withdrawn;
    masthead::command::state::change(&app, &story.slug, off)
        .await
        .unwrap();
    assert_eq!(
        step(&app).await.unwrap(),
        Next::Step,
        "more than a batch is left"
    );
    let query = super::query("harbour");
    let results = super::ask(&app, &query, super::Reach::Public).await;
    assert_eq!(results.total, 0, "the newest change comes first");
    app.index().await;
    let all = super::ask(&app, &super::query("opening"), super::Reach::Public).await;
    assert_eq!(all.total, 520);
}

#[tokio::test]
async fn what_was_followed_is_not_read_again_after_a_start_and_what_came_since_is() {
    let app = TestApp::new().await;
    app.article()
        .slug("before")
        .headline("Harbour opens")
        .create()
        .await;
    app.index().await;
    app.article()
        .slug("since")
        .headline("Harbour closes")
        .create()
        .await;
    let again = TestApp::over(app.into_data()).await;
    assert_eq!(
        step(&again).await.unwrap(),
        Next::Wait,
        "nothing is made anew"
    );
    let mut slugs = found(&again, "harbour").await;
    slugs.sort();
    assert_eq!(slugs, ["before", "since"]);
}
