//! The files of a picture answer the public as long as something public shows it, and no longer.
use http::StatusCode;
use masthead::ground::clock::{DAY, HOUR, SECOND};
use masthead::newsroom::article::{self, State};
use masthead::newsroom::author;
use masthead::newsroom::picture;
use masthead::newsroom::picture::view::{Audience, folder};
use masthead::people::role::Role;
use masthead::talk::advert::{Campaign, Content, Creative, House};

use super::whole;
use crate::advert::{book, campaign, framed, house};
use crate::harness::{Node, TestApp, TestArticle, TestPicture};

/// The lasting address of a picture's original.
async fn lasting(app: &TestApp, id: i64) -> String {
    address(app, id, Audience::Everybody).await
}

async fn address(app: &TestApp, id: i64, audience: Audience) -> String {
    let picture = picture::by_id(&app.db, id).await.unwrap().unwrap();
    format!("{}/original.png", folder(app, &picture, audience))
}

async fn status(app: &TestApp, path: &str) -> u16 {
    app.curl().get(path).await.status.as_u16()
}

/// Gives a story another state, as a command does.
async fn turn(app: &TestApp, slug: &str, state: State) {
    let now = app.clock.now();
    let mut tx = app.db.begin().await.unwrap();
    let kept = article::set_state(&mut tx, &app.ids, slug, state, now).await;
    assert!(kept.unwrap().is_changed());
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
}

/// A story with a lead picture of its own.
async fn illustrated(app: &TestApp, slug: &str) -> (TestPicture, TestArticle) {
    let picture = app.picture().rights(whole()).create().await;
    let story = app.article().slug(slug).lead_picture(&picture);
    (picture, story.create().await)
}

#[tokio::test]
async fn the_files_of_a_story_that_is_off_the_site_answer_no_more_and_come_back_with_it() {
    let app = TestApp::new().await;
    let (_, story) = illustrated(&app, "bridge").await;
    let page = app.curl().get(&story.path).await.expect(200);
    let file = page.attr(".picture-lead img", "src");
    let answer = app.curl().get(&file).await.expect(200);
    assert_eq!(answer.header("cdn-cache-control"), "public, max-age=60");
    for state in [State::Withdrawn, State::Draft] {
        turn(&app, "bridge", state).await;
        assert_eq!(status(&app, &file).await, 404, "{state:?}");
        turn(&app, "bridge", State::Live).await;
        assert_eq!(status(&app, &file).await, 200, "{state:?}");
    }
    turn(&app, "bridge", State::Blocked).await;
    assert_eq!(status(&app, &file).await, 404);
}

#[tokio::test]
async fn another_node_hears_of_it() {
    let app = TestApp::new().await;
    let (_, story) = illustrated(&app, "bridge").await;
    let page = app.curl().get(&story.path).await.expect(200);
    let file = page.attr(".picture-lead img", "src");
    let node: Node = app.another_node().await;
    node.curl().get(&file).await.expect(200);
    turn(&app, "bridge", State::Withdrawn).await;
    node.refresh().await.unwrap();
    node.curl().get(&file).await.expect(404);
}

#[tokio::test]
async fn a_picture_that_two_stories_show_answers_until_both_are_gone() {
    let app = TestApp::new().await;
    let (picture, _) = illustrated(&app, "one").await;
    let two = app.article().slug("two").lead_picture(&picture);
    two.create().await;
    let file = lasting(&app, picture.id).await;
    turn(&app, "two", State::Withdrawn).await;
    assert_eq!(status(&app, &file).await, 200);
    turn(&app, "one", State::Withdrawn).await;
    assert_eq!(status(&app, &file).await, 404);
}

#[tokio::test]
async fn a_time_that_has_not_come_or_is_over_hides_the_files_by_the_clock() {
    let app = TestApp::new().await;
    let picture = app.picture().rights(whole()).create().await;
    let (from, until) = (app.clock.now() + HOUR, app.clock.now() + 2 * HOUR);
    let story = app.article().lead_picture(&picture);
    let story = story.published_at(from).expires_at(until).create().await;
    let file = lasting(&app, picture.id).await;
    assert_eq!(status(&app, &file).await, 404, "scheduled");
    app.clock.set(from);
    assert_eq!(status(&app, &file).await, 200);
    assert_eq!(status(&app, &story.path).await, 200);
    app.clock.set(until - SECOND);
    assert_eq!(status(&app, &file).await, 200);
    app.clock.set(until);
    assert_eq!(status(&app, &file).await, 404, "expired");
}

#[tokio::test]
async fn a_picture_that_another_has_replaced_in_the_story_answers_no_more() {
    let app = TestApp::new().await;
    let (first, _) = illustrated(&app, "bridge").await;
    let file = lasting(&app, first.id).await;
    assert_eq!(status(&app, &file).await, 200);
    let (second, _) = illustrated(&app, "bridge").await;
    assert_eq!(status(&app, &file).await, 404);
    assert_eq!(status(&app, &lasting(&app, second.id).await).await, 200);
}

#[tokio::test]
async fn a_picture_behind_the_gate_goes_with_its_story_and_the_newsroom_keeps_it() {
    let app = TestApp::new().await;
    let story = app.article().slug("gated").gated_picture().create().await;
    let gated = story.gated_picture.unwrap();
    let page = app.visitor().read(&story.path).await;
    let file = page.attr(".gated img", "src");
    assert_eq!(status(&app, &file).await, 200);
    turn(&app, "gated", State::Withdrawn).await;
    assert_eq!(status(&app, &file).await, 404);
    let desk = address(&app, gated, Audience::Desk(app.clock.now())).await;
    assert_eq!(status(&app, &desk).await, 200);
    // A preview shows it for some hours to whoever has its page.
    let page = app.preview(&story, State::Withdrawn).await.expect(200);
    let shown = page.attr(".gated img", "src");
    assert!(shown.contains("-preview/"), "{shown}");
    let answer = app.curl().get(&shown).await.expect(200);
    assert_eq!(answer.header("cache-control"), "private, no-store");
    for wrong in [
        shown.replace("-preview/", "/"),
        shown.replace("-preview/", "-desk/"),
    ] {
        assert_eq!(status(&app, &wrong).await, 404, "{wrong}");
    }
    app.clock.advance(5 * HOUR);
    assert_eq!(status(&app, &shown).await, 404);
}

#[tokio::test]
async fn a_picture_of_the_library_that_nothing_shows_answers_nobody_but_the_newsroom() {
    let app = TestApp::new().await;
    let picture = app.picture().rights(whole()).create().await;
    assert_eq!(status(&app, &lasting(&app, picture.id).await).await, 404);
    let now = app.clock.now();
    let gated = address(&app, picture.id, Audience::Gated(now)).await;
    assert_eq!(status(&app, &gated).await, 404);
    let mut ben = app.staff(Role::Editor).await;
    let page = ben
        .get(&format!("/desk/pictures/{}", picture.id))
        .await
        .expect(200);
    let own = page.attr(".record-picture img", "src");
    assert_eq!(ben.get(&own).await.status, StatusCode::OK);
}

#[tokio::test]
async fn portraits_and_the_pictures_of_adverts_that_run_answer() {
    let app = TestApp::new().await;
    let portrait = app.picture().rights(whole()).create().await;
    let file = lasting(&app, portrait.id).await;
    let id = app.person_author("Ana Reed").await;
    assert_eq!(status(&app, &file).await, 404);
    for (shown, expected) in [(Some(portrait.id), 200), (None, 404)] {
        let publication = app.publication().await.unwrap();
        let mut ana = publication.author(id).unwrap().clone();
        ana.portrait = shown;
        let mut tx = app.db.begin().await.unwrap();
        assert!(author::save(&mut tx, &ana).await.unwrap().is_changed());
        tx.commit().await.unwrap();
        app.refresh().await.unwrap();
        assert_eq!(status(&app, &file).await, expected);
    }

    let picture = app.picture().rights(whole()).create().await;
    let file = lasting(&app, picture.id).await;
    let content = Content::House(House {
        headline: "With a picture".to_owned(),
        link: "/about".to_owned(),
        picture: picture.name.clone(),
        ..House::default()
    });
    let creative = Creative {
        content,
        ..house(1)
    };
    assert_eq!(status(&app, &file).await, 404);
    let campaign = Campaign {
        ends_at: Some(app.clock.now() + DAY),
        ..campaign(&app, 1)
    };
    book(&app, &campaign, &[creative]).await;
    let page = framed(&app).get("/adverts/front").await.expect(200);
    assert_eq!(page.attr("img", "src"), file);
    assert_eq!(status(&app, &file).await, 200);
    app.clock.advance(2 * DAY);
    assert_eq!(status(&app, &file).await, 404, "the campaign is over");
    // Whoever runs adverts sees it still.
    let mut staff = app.staff(Role::Advertising).await;
    let preview = staff
        .get("/desk/adverts/creatives/1/front")
        .await
        .expect(200);
    let own = preview.attr("img", "src");
    assert_eq!(staff.get(&own).await.status, StatusCode::OK);
}
