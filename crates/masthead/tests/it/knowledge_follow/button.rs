//! The button: one page for all visitors, one press for readers, and the list in the account.
use db::sql;

use super::{A_WHILE, letters, line, pass, press, publish};
use crate::harness::TestApp;

#[tokio::test]
async fn a_visitor_is_led_to_the_log_in_and_back_to_one_press() {
    let app = TestApp::new().await;
    let line = line(&app, "Trade talks").await;
    let page = app.visitor().get(&line.path()).await.expect(200);
    assert!(!page.has(".known-follow form"));
    let button = page.attr(".known-follow a.button", "href");
    assert_eq!(button, "/story/trade-talks/follow");
    let page = app.visitor().get(&button).await.expect(303);
    assert_eq!(
        page.header("location"),
        "/log-in?next=%2Fstory%2Ftrade%2Dtalks%2Ffollow"
    );
    press(&mut app.visitor(), &line, "on").await.expect(401);
    let mut reader = app.reader().await;
    let page = reader.get(&button).await.expect(200);
    assert!(page.header("cache-control").contains("no-store"));
    assert_eq!(page.attr("main form", "action"), button);
    assert!(page.has("main button[value='on']"));
    press(&mut reader, &line, "on").await.expect(303);
    let page = reader.get(&button).await.expect(200);
    assert!(page.has("main button[value='off']"));
}

#[tokio::test]
async fn the_public_page_is_the_same_bytes_whoever_follows() {
    let app = TestApp::new().await;
    let line = line(&app, "Trade talks").await;
    let before = app.visitor().get(&line.path()).await.expect(200);
    assert!(before.header("cache-control").starts_with("public"));
    press(&mut *app.reader().await, &line, "on")
        .await
        .expect(303);
    let renders = app.metrics.renders.get();
    let after = app.visitor().get(&line.path()).await.expect(200);
    assert_eq!(before.html(), after.html());
    assert_eq!(app.metrics.renders.get(), renders, "it is still kept");
}

#[tokio::test]
async fn one_press_follows_and_one_stops_for_this_reader_alone() {
    let app = TestApp::new().await;
    let line = line(&app, "Trade talks").await;
    let (mut anna, mut ben) = (app.reader().await, app.reader().await);
    let page = anna.get(&line.path()).await.expect(200);
    assert_eq!(
        page.text(".known-follow button[value='on']"),
        "Follow by e-mail"
    );
    let page = press(&mut anna, &line, "on").await.expect(303);
    assert_eq!(page.header("location"), "/story/trade-talks#follow");
    // Once more changes nothing.
    press(&mut anna, &line, "on").await.expect(303);
    let page = anna.get(&line.path()).await.expect(200);
    assert!(page.header("cache-control").contains("no-store"));
    assert_eq!(
        page.text(".known-follow button[value='off']"),
        "You follow this story – stop"
    );
    let page = ben.get(&line.path()).await.expect(200);
    assert!(page.has(".known-follow button[value='on']"));
    press(&mut anna, &line, "off").await.expect(303);
    press(&mut anna, &line, "off").await.expect(303);
    let page = anna.get(&line.path()).await.expect(200);
    assert!(page.has(".known-follow button[value='on']"));
    app.clock.advance(1);
    publish(&app, &line, "fresh").await;
    pass(&app, A_WHILE).await;
    assert!(letters(&app).await.is_empty());
}

#[tokio::test]
async fn a_storyline_that_is_not_there_is_not_followed() {
    let app = TestApp::new().await;
    let mut reader = app.reader().await;
    let path = "/story/nothing/follow";
    reader.get(path).await.expect(404);
    reader.submit(path, &[("set", "on")]).await.expect(404);
    let line = line(&app, "Trade talks").await;
    let mut unproved = app.reader().await.unverified(&app).await;
    press(&mut unproved, &line, "on").await.expect(403);
}

#[tokio::test]
async fn the_account_lists_what_is_followed_each_with_its_end() {
    let app = TestApp::new().await;
    let (talks, ferry) = (
        line(&app, "Trade talks").await,
        line(&app, "The ferry").await,
    );
    let (mut anna, mut ben) = (app.reader().await, app.reader().await);
    assert!(!anna.get("/account/newsletters").await.has(".panel form"));
    for line in [&talks, &ferry] {
        press(&mut anna, line, "on").await.expect(303);
    }
    let page = anna.get("/account/newsletters").await.expect(200);
    assert_eq!(page.texts(".panel li a"), ["The ferry", "Trade talks"]);
    let end = page.attr(".panel li form", "action");
    assert_eq!(
        end,
        format!("/account/newsletters/stories/{}/stop", ferry.id)
    );
    ben.submit(&end, &[]).await.expect(404);
    let page = anna.submit(&end, &[]).await.expect(303);
    assert_eq!(page.header("location"), "/account/newsletters?done=saved");
    anna.submit(&end, &[]).await.expect(404);
    let page = anna.get("/account/newsletters").await.expect(200);
    assert_eq!(page.texts(".panel li a"), ["Trade talks"]);
    // The other preferences are a form of their own.
    anna.submit("/account/newsletters", &[]).await.expect(303);
    let page = anna.get("/account/newsletters").await.expect(200);
    assert_eq!(page.texts(".panel li a"), ["Trade talks"]);
}

#[tokio::test]
async fn who_follows_as_many_as_there_is_room_for_is_told_so() {
    let app = TestApp::new().await;
    let line = line(&app, "Trade talks").await;
    let mut reader = app.reader().await;
    for storyline in 1..=200_i64 {
        sql("INSERT INTO storyline_follows (reader_id, storyline_id, since) VALUES ($1, $2, 0)")
            .bind(reader.id)
            .bind(storyline)
            .execute(&app.db)
            .await
            .unwrap();
    }
    let page = press(&mut reader, &line, "on").await.expect(422);
    assert!(
        page.text(".problems")
            .contains("as many stories as you can")
    );
    sql("DELETE FROM storyline_follows WHERE reader_id = $1 AND storyline_id = 7")
        .bind(reader.id)
        .execute(&app.db)
        .await
        .unwrap();
    press(&mut reader, &line, "on").await.expect(303);
    // Who follows it already has room for it.
    press(&mut reader, &line, "on").await.expect(303);
}

#[tokio::test]
async fn what_is_followed_is_given_out_and_erased() {
    let app = TestApp::new().await;
    let line = line(&app, "Trade talks").await;
    let mut reader = app.reader().await;
    press(&mut reader, &line, "on").await.expect(303);
    app.clock.advance(1);
    publish(&app, &line, "fresh").await;
    pass(&app, A_WHILE).await;
    let held = reader.get("/account/data/export").await.expect(200).json();
    let held = &held["storylines_followed"];
    assert_eq!(held["followed"][0]["storyline"], line.id);
    assert_eq!(held["told"].as_array().unwrap().len(), 1);
    publish(&app, &line, "later").await;
    let email = reader.email.clone();
    reader
        .submit("/account/data/erase", &[("email", &email)])
        .await
        .expect(303);
    for text in [
        "SELECT count(*) FROM storyline_follows",
        "SELECT count(*) FROM storyline_told",
    ] {
        let (rows,): (i64,) = sql(text).one(&app.db).await.unwrap();
        assert_eq!(rows, 0, "{text}");
    }
    pass(&app, super::jobs_gap()).await;
    assert_eq!(letters(&app).await.len(), 1, "nothing after the erasure");
}
