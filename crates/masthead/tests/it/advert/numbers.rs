//! What is counted, and what is not.
use http::Method;
use masthead::ground::clock::DAY;
use masthead::talk::advert::{Creative, day, flush, numbers, pages};

use super::{book, campaign, framed, house};
use crate::harness::{Node, TestApp};

async fn totals(node: &Node, id: i64) -> (i64, i64) {
    let days = numbers(&node.db, id).await.unwrap();
    days.iter()
        .fold((0, 0), |sum, day| (sum.0 + day.1, sum.1 + day.2))
}

#[tokio::test]
async fn frames_that_a_browser_opens_and_clicks_are_counted_and_nothing_else_is() {
    let app = TestApp::new().await;
    book(&app, &campaign(&app, 1), &[house(1)]).await;
    for _ in 0..3 {
        framed(&app).get("/adverts/front").await.expect(200);
    }
    let click = pages::click_path(&app, 1);
    app.visitor().get(&click).await.expect(303);
    // A program, a preview of the address, a prefetch, a question about the headers.
    app.curl().get("/adverts/front").await.expect(200);
    app.visitor().get("/adverts/front").await.expect(404);
    for purpose in ["prefetch", "prefetch;prerender"] {
        let mut person = framed(&app).with("sec-purpose", purpose);
        person.get("/adverts/front").await.expect(200);
        person.get(&click).await.expect(303);
    }
    // Programs that say that they are.
    for (header, value) in [
        ("user-agent", "Mozilla/5.0 (compatible; bingbot/2.0)"),
        ("user-agent", "facebookexternalhit/1.1"),
        (
            "user-agent",
            "Slackbot-LinkExpanding 1.0 (+https://slack.example/robots)",
        ),
        ("user-agent", "curl/8.9.1"),
        ("from", "crawler@search.example"),
    ] {
        let mut robot = framed(&app).with(header, value);
        robot.get("/adverts/front").await.expect(200);
        robot.get(&click).await.expect(303);
    }
    framed(&app).head("/adverts/front").await.expect(200);
    app.visitor().head(&click).await.expect(303);
    flush(&app).await.unwrap();
    assert_eq!(totals(&app, 1).await, (3, 1));
}

#[tokio::test]
async fn numbers_are_kept_by_the_day_of_the_publication() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.time_zone = "Pacific/Auckland".to_owned())
        .await;
    book(&app, &campaign(&app, 1), &[house(1)]).await;
    framed(&app).get("/adverts/front").await.expect(200);
    app.clock.advance(DAY);
    framed(&app).get("/adverts/front").await.expect(200);
    framed(&app).get("/adverts/front").await.expect(200);
    flush(&app).await.unwrap();
    let days = numbers(&app.db, 1).await.unwrap();
    let today = day(&app.publication().await.unwrap(), app.clock.now());
    assert_eq!(days, [(today, 2, 0), (today - DAY, 1, 0)]);
    assert_ne!(today % DAY, 0, "midnight is Auckland's");
}

#[tokio::test]
async fn numbers_of_several_nodes_add_up() {
    let app = TestApp::new().await;
    let other = app.another_node().await;
    book(&app, &campaign(&app, 1), &[house(1)]).await;
    other.refresh().await.unwrap();
    let (mut here, mut there) = (framed(&app), framed(&other));
    for _ in 0..20 {
        here.get("/adverts/front").await.expect(200);
        there.get("/adverts/front").await.expect(200);
    }
    let (one, two) = tokio::join!(flush(&app), flush(&other));
    one.unwrap();
    two.unwrap();
    assert_eq!(totals(&app, 1).await, (40, 0));
    flush(&app).await.unwrap();
    assert_eq!(totals(&app, 1).await, (40, 0), "nothing is counted twice");
}

#[tokio::test]
async fn the_most_of_a_day_is_kept_across_a_restart_and_begins_anew_at_midnight() {
    let app = TestApp::new().await;
    let capped = Creative {
        daily_cap: Some(3),
        ..house(1)
    };
    book(&app, &campaign(&app, 1), &[capped]).await;
    let mut shown = 0;
    for _ in 0..2 {
        let page = framed(&app).get("/adverts/front").await;
        shown += u32::from(page.html().contains("HOUSE-1"));
    }
    assert_eq!(shown, 2);
    flush(&app).await.unwrap();
    let restarted = app.another_node().await;
    let mut person = framed(&restarted);
    for _ in 0..5 {
        let page = person.get("/adverts/front").await;
        shown += u32::from(page.html().contains("HOUSE-1"));
    }
    assert_eq!(shown, 3);
    app.clock.advance(DAY);
    assert!(
        person
            .get("/adverts/front")
            .await
            .html()
            .contains("HOUSE-1")
    );
}

#[tokio::test]
async fn no_cookie_is_set_and_none_is_needed() {
    let app = TestApp::new().await;
    book(&app, &campaign(&app, 1), &[house(1)]).await;
    for (method, path) in [
        (Method::GET, "/adverts/front".to_owned()),
        (Method::GET, pages::click_path(&app, 1)),
    ] {
        let page = framed(&app).send(method, &path, "").await;
        assert!(page.header("set-cookie").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn one_network_adds_so_many_clicks_and_no_more_and_still_gets_there() {
    let app = TestApp::new().await;
    book(&app, &campaign(&app, 1), &[house(1)]).await;
    let click = pages::click_path(&app, 1);
    for _ in 0..610 {
        app.visitor().get(&click).await.expect(303);
    }
    flush(&app).await.unwrap();
    assert_eq!(totals(&app, 1).await, (0, 600));
    app.visitor()
        .at("198.51.100.7")
        .get(&click)
        .await
        .expect(303);
    flush(&app).await.unwrap();
    assert_eq!(totals(&app, 1).await, (0, 601));
}
