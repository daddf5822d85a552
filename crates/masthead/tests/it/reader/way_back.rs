//! Whoever logs in comes back to where they were, and to no other site.
use masthead::paywall::Access;
use masthead::web::next::with_next;

use crate::harness::{Page, Person, TestApp};

const ANNA: &str = "anna@readers.example";

/// Where the log-in of the header leads back to.
fn header(page: &Page) -> String {
    page.attr("header .account a[href^='/log-in']", "href")
}

/// Presses the link to log in of a page, and logs in; where that leads.
async fn through(app: &TestApp, person: &mut Person, from: &str, log_in: &str) -> String {
    let referer = format!("https://news.example{from}");
    let mut person = person.clone().with("referer", &referer);
    let page = person.get(log_in).await.expect(200);
    let next = page.attr("form[action='/log-in'] input[name=next]", "value");
    let fields = [("email", ANNA), ("next", next.as_str())];
    person.submit("/log-in", &fields).await.expect(303);
    let code = app.code_for(ANNA).await;
    let page = person.submit("/log-in/code", &[("code", &code)]).await;
    page.expect(303).header("location").to_owned()
}

#[tokio::test]
async fn every_page_leads_to_the_log_in_and_back() {
    let app = TestApp::new().await;
    let free = app.article().access(Access::Free).create().await;
    let paid = app.article().access(Access::Subscribers).create().await;
    let topics = app.article().topic("Gas").create().await;
    for path in [
        "/",
        "/archive",
        "/topics/gas",
        "/authors",
        "/subscribe",
        &free.path,
        &paid.path,
        &topics.path,
        &format!("{}/comments", free.path),
    ] {
        let page = app.visitor().get(path).await;
        assert_eq!(header(&page), with_next("/log-in", path), "{path}");
        let led = through(&app, &mut app.visitor(), path, &header(&page)).await;
        assert_eq!(led, path);
    }
}

#[tokio::test]
async fn the_query_of_the_page_is_kept() {
    let app = TestApp::new().await;
    let page = app.visitor().get("/subscribe?region=DE").await.expect(200);
    let led = through(
        &app,
        &mut app.visitor(),
        "/subscribe?region=DE",
        &header(&page),
    )
    .await;
    assert_eq!(led, "/subscribe?region=DE");
    let elsewhere = through(&app, &mut app.visitor(), "/archive?x=1", &header(&page)).await;
    assert_eq!(
        elsewhere, "/subscribe",
        "the query of another page is none of this one"
    );
}

#[tokio::test]
async fn the_log_in_of_a_comment_leads_back_to_it() {
    let app = TestApp::new().await;
    let free = app.article().access(Access::Free).create().await;
    let here = format!("{}/comments?c=7", free.path);
    let page = app.visitor().get(&here).await.expect(403);
    let led = through(&app, &mut app.visitor(), &here, &header(&page)).await;
    assert_eq!(led, format!("{here}#c-7"));
}

#[tokio::test]
async fn the_log_in_itself_is_no_way_back() {
    let app = TestApp::new().await;
    let mut anna = app.visitor();
    let page = anna.get("/log-in?next=%2Farchive").await.expect(200);
    assert_eq!(header(&page), "/log-in");
    anna.submit("/log-in", &[("email", ANNA)]).await.expect(303);
    let page = anna.get("/log-in/code").await.expect(200);
    assert_eq!(header(&page), "/log-in");
}

#[tokio::test]
async fn no_page_that_led_here_leads_to_another_site() {
    let app = TestApp::new().await;
    for referer in [
        "https://evil.example/archive?x=1",
        "https://news.example.evil.example/archive?x=1",
        "https://news.example@evil.example/archive?x",
        "//evil.example?/archive",
        "archive?x",
    ] {
        let mut anna = app.visitor().with("referer", referer);
        let page = anna.get("/log-in?next=%2Farchive").await.expect(200);
        let next = page.attr("form[action='/log-in'] input[name=next]", "value");
        assert_eq!(next, "/archive", "{referer}");
    }
}

#[tokio::test]
async fn whoever_logs_out_comes_back_to_a_page_of_this_site() {
    let app = TestApp::new().await;
    for (next, expected) in [
        ("/archive?x=1", "/archive?x=1"),
        ("", "/"),
        ("https://evil.example", "/"),
        ("//evil.example", "/"),
    ] {
        let mut anna = app.reader().await;
        let page = anna.submit("/log-out", &[("next", next)]).await.expect(303);
        assert_eq!(page.header("location"), expected, "{next}");
        assert_eq!(anna.get("/account").await.status, 303);
    }
}
