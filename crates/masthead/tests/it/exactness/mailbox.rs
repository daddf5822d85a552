//! One mailbox, one allowance: whatever accounts it opens, erases and opens again.
use masthead::ground::clock::DAY;
use masthead::people::reader::Email;

use crate::harness::{Person, TestApp, TestArticle};

/// A publication with two free articles for visitors and three for readers.
async fn world(network_budget: u32) -> (TestApp, Vec<TestArticle>) {
    let app = TestApp::with(|config| config.paywall.network_budget = network_budget).await;
    app.settings(|settings| {
        settings.paywall.limit = 2;
        settings.paywall.registered_limit = Some(3);
    })
    .await;
    let mut articles = Vec::new();
    for _ in 0..8 {
        articles.push(app.article().create().await);
    }
    (app, articles)
}

/// How many stories somebody gets whole.
async fn released(person: &mut Person, articles: &[TestArticle]) -> usize {
    let mut total = 0;
    for article in articles {
        total += usize::from(person.read(&article.path).await.has_canary());
    }
    total
}

/// A fresh browser, logged in with this address.
async fn account(app: &TestApp, email: &str) -> Person {
    let mut person = app.visitor();
    let form = [("email", email)];
    person.submit("/log-in", &form).await.expect(303);
    let code = app.code_for(Email::parse(email).unwrap().written()).await;
    let form = [("code", code.as_str())];
    person.submit("/log-in/code", &form).await.expect(303);
    person
}

async fn erase(person: &mut Person, email: &str) {
    let page = person
        .submit("/account/data/erase", &[("email", email)])
        .await;
    page.expect(303);
}

#[tokio::test]
async fn addresses_of_one_mailbox_share_its_allowance() {
    let (app, articles) = world(100).await;
    for spellings in [
        [
            "anna+0@readers.example",
            "anna+1@readers.example",
            "ANNA@readers.example",
        ],
        [
            "an.na@gmail.com",
            "anna+x@googlemail.com",
            "a.n.n.a@gmail.com",
        ],
        [
            "anna@b\u{fc}cher.example",
            "anna+1@xn--bcher-kva.example",
            "anna@B\u{dc}CHER.example",
        ],
    ] {
        let mut total = 0;
        for (number, email) in spellings.iter().enumerate() {
            let mut person = account(&app, email).await;
            // Others each time, so that nothing is read again.
            total += released(&mut person, &articles[number * 2..number * 2 + 3]).await;
        }
        assert_eq!(total, 4, "three, and one of them again");
    }
}

#[tokio::test]
async fn with_the_budget_spent_new_accounts_release_nothing_however_many() {
    let (app, articles) = world(1).await;
    let mut first = account(&app, "ben@readers.example").await;
    assert_eq!(released(&mut first, &articles).await, 3);
    for number in 0..10 {
        let email = format!("anna+{number}@readers.example");
        let mut person = account(&app, &email).await;
        assert_eq!(released(&mut person, &articles).await, 0, "{email}");
    }
    let mut elsewhere = account(&app, "anna@readers.example")
        .await
        .at("198.51.100.77");
    assert_eq!(released(&mut elsewhere, &articles).await, 3);
}

#[tokio::test]
async fn an_account_that_was_let_in_takes_no_further_ticket() {
    let (app, articles) = world(1).await;
    let mut ben = account(&app, "ben@readers.example").await;
    assert_eq!(released(&mut ben, &articles[..1]).await, 1);
    app.clock.advance(DAY);
    assert!(app.visitor().read(&articles[0].path).await.has_canary());
    assert!(!app.visitor().read(&articles[0].path).await.has_canary());
    let mut fresh = account(&app, "ben@readers.example").await;
    assert_eq!(released(&mut fresh, &articles).await, 3);
}

#[tokio::test]
async fn who_reads_in_a_browser_that_was_let_in_lets_no_account_in_elsewhere() {
    let (app, articles) = world(1).await;
    let mut browser = app.visitor();
    assert!(browser.read(&articles[0].path).await.has_canary());
    browser.log_in(&app, "ben@readers.example").await;
    assert_eq!(released(&mut browser, &articles[..2]).await, 2);
    app.clock.advance(DAY);
    assert!(app.visitor().read(&articles[0].path).await.has_canary());
    let mut fresh = account(&app, "ben@readers.example").await;
    assert_eq!(released(&mut fresh, &articles).await, 0);
}

#[tokio::test]
async fn erasing_an_account_and_returning_gives_nothing() {
    let (app, articles) = world(100).await;
    for round in 0..3 {
        let mut person = account(&app, "anna@readers.example").await;
        let expected = if round == 0 { 3 } else { 0 };
        let fresh = &articles[round * 3..(round * 3 + 3).min(8)];
        assert_eq!(released(&mut person, fresh).await, expected, "{round}");
        erase(&mut person, "anna@readers.example").await;
    }
    app.clock.advance(DAY);
    let mut person = account(&app, "anna@readers.example").await;
    assert_eq!(released(&mut person, &articles).await, 3, "a new day");
}

#[tokio::test]
async fn a_new_address_takes_along_what_was_read() {
    let (app, articles) = world(100).await;
    let mut person = account(&app, "anna@readers.example").await;
    assert_eq!(released(&mut person, &articles[..2]).await, 2);
    let form = [("email", "berta@readers.example")];
    person.submit("/account/email", &form).await.expect(303);
    for address in ["anna@readers.example", "berta@readers.example"] {
        let link = app.link_for(address).await;
        person.post(&link).await.expect(200);
    }
    let mut fresh = account(&app, "berta@readers.example").await;
    assert_eq!(released(&mut fresh, &articles[2..]).await, 1);
}
