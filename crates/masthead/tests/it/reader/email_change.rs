//! Another address: both confirm, scanners confirm nothing, and nobody learns of accounts.
use masthead::ground::clock::{HOUR, MINUTE};

use crate::harness::{Member, Page, TestApp};

const NEW: &str = "new@readers.example";

async fn ask(reader: &mut Member, email: &str) -> Page {
    reader.submit("/account/email", &[("email", email)]).await
}

#[tokio::test]
async fn both_addresses_confirm_and_everybody_is_logged_out() {
    let app = TestApp::new().await;
    let mut reader = app.reader().await;
    let old = reader.email.clone();
    ask(&mut reader, NEW).await.expect(303);
    let page = reader.get("/account/profile").await;
    assert!(page.text(".done-note").contains(NEW));
    let (first, second) = (app.link_for(&old).await, app.link_for(NEW).await);
    assert_ne!(first, second);
    let mut phone = app.visitor();
    for link in [&first, &second] {
        // A scanner of mails opens the link; that confirms nothing.
        app.curl().get(link).await.expect(200);
        assert!(reader.get("/account").await.html().contains(&old));
        let page = phone.get(link).await.expect(200);
        assert_eq!(&page.attr("main form", "action"), link);
        phone.post(link).await.expect(200);
    }
    assert_eq!(reader.get("/account").await.status, 303);
    let mut anew = app.visitor();
    anew.log_in(&app, NEW).await;
    assert!(anew.get("/account").await.html().contains(NEW));
    // The old address is somebody else's business now.
    let mut stranger = app.visitor();
    stranger.log_in(&app, &old).await;
    let page = stranger.get("/account/data/export").await.json();
    assert_ne!(page["account"]["id"], reader.id);
}

#[tokio::test]
async fn one_confirmation_and_a_late_one_change_nothing() {
    let app = TestApp::new().await;
    let mut reader = app.reader().await;
    ask(&mut reader, NEW).await.expect(303);
    let (first, second) = (app.link_for(&reader.email).await, app.link_for(NEW).await);
    let mut phone = app.visitor();
    phone.post(&second).await.expect(200);
    phone.post(&second).await.expect(200);
    assert!(reader.get("/account").await.html().contains(&reader.email));
    app.clock.advance(24 * HOUR);
    assert_eq!(phone.post(&first).await.status, 410);
    assert_eq!(phone.get(&first).await.status, 410);
    for wrong in ["00", "zz", "00112233445566778899aabbccddeeff"] {
        let path = format!("/account/email/{wrong}");
        assert_eq!(phone.post(&path).await.status, 410);
    }
}

#[tokio::test]
async fn an_address_with_an_account_looks_like_any_other_and_is_not_taken_over() {
    let app = TestApp::new().await;
    let owner = app.reader().await;
    let mut reader = app.reader().await;
    ask(&mut reader, NEW).await.expect(303);
    let free = reader.get("/account/profile").await.html();
    ask(&mut reader, &owner.email).await.expect(303);
    let taken = reader.get("/account/profile").await.html();
    assert_eq!(free.replace(NEW, "A"), taken.replace(&owner.email, "A"));
    let letter = app.letter_to(&owner.email).await;
    assert!(!letter.text.contains("/account/email/"), "{}", letter.text);
    let link = app.link_for(&reader.email).await;
    app.visitor().post(&link).await.expect(200);
    assert!(reader.get("/account").await.html().contains(&reader.email));
}

#[tokio::test]
async fn an_address_that_gets_an_account_in_between_is_not_taken_over() {
    let app = TestApp::new().await;
    let mut reader = app.reader().await;
    ask(&mut reader, NEW).await.expect(303);
    let links = [app.link_for(&reader.email).await, app.link_for(NEW).await];
    let mut other = app.visitor();
    other.log_in(&app, NEW).await;
    let mut phone = app.visitor();
    phone.post(&links[0]).await.expect(200);
    assert_eq!(phone.post(&links[1]).await.status, 410);
    assert!(reader.get("/account").await.html().contains(&reader.email));
    assert!(other.get("/account").await.html().contains(NEW));
}

#[tokio::test]
async fn a_forgotten_browser_and_a_wrong_address_start_nothing() {
    let app = TestApp::new().await;
    let mut reader = app.reader().await;
    let page = ask(&mut reader, "nonsense").await;
    assert_eq!(page.status, 422);
    assert_eq!(page.attr("#email", "value"), "nonsense");
    app.clock.advance(31 * MINUTE);
    let page = ask(&mut reader, NEW).await.expect(303);
    assert_eq!(page.header("location"), "/log-in?next=%2Faccount%2Fprofile");
    assert!(app.mails().await.is_empty());
}

#[tokio::test]
async fn changes_are_limited_in_a_day() {
    let app = TestApp::new().await;
    let mut reader = app.reader().await;
    for number in 0..5 {
        let email = format!("new{number}@readers.example");
        ask(&mut reader, &email).await.expect(303);
    }
    assert_eq!(ask(&mut reader, NEW).await.status, 429);
}
