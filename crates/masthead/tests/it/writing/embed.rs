//! `POST /desk/stories/{id}/embed`: an address elsewhere is asked about, never one of our own network.
use masthead::people::role::Role;
use serde_json::{Value, json};

use super::begin;
use crate::harness::{Member, Page, TestApp};

async fn ask(person: &mut Member, story: &str, url: &str) -> Page {
    let path = format!("/desk/stories/{story}/embed");
    person.post_json(&path, &json!({ "url": url })).await
}

#[tokio::test]
async fn what_is_not_reached_or_is_in_our_own_network_is_a_card_to_fill_in() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let story = begin(&mut ana).await;
    for url in [
        "http://127.0.0.1:9/",
        "http://localhost/",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]/",
        "https://10.0.0.1/admin",
    ] {
        let page = ask(&mut ana, &story, url).await.expect(200);
        assert_eq!(page.json(), json!({ "told": Value::Null }), "{url}");
        assert_eq!(page.header("cache-control"), "private, no-store");
    }
}

#[tokio::test]
async fn only_addresses_of_the_web_are_asked_about_and_only_by_those_who_write_there() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let story = begin(&mut ana).await;
    let long = format!("https://other.example/{}", "a".repeat(2_000));
    for wrong in [
        "",
        "ferry",
        "file:///etc/passwd",
        "javascript:1",
        "//x",
        &long,
    ] {
        ask(&mut ana, &story, wrong).await.expect(400);
    }
    let mut ben = app.staff(Role::Contributor).await;
    ask(&mut ben, &story, "https://other.example/")
        .await
        .expect(403);
    ask(&mut ana, "7", "https://other.example/")
        .await
        .expect(404);
    let mut support = app.staff(Role::Support).await;
    ask(&mut support, &story, "https://other.example/")
        .await
        .expect(403);
}
