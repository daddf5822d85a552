//! A ban is of a person, whatever account they come with.
use masthead::ground::clock::DAY;
use masthead::people::role::Role;

use super::{decide, open_house, say, send, state};
use crate::harness::{Person, TestApp, TestArticle};

/// Somebody who has logged in with this address where everybody with an account may write.
async fn account(app: &TestApp, email: &str) -> Person {
    let mut person = app.visitor();
    person.log_in(app, email).await;
    person
}

/// What comes of a comment.
async fn tries(person: &mut Person, article: &TestArticle) -> u16 {
    let path = format!("{}/comments", article.path);
    let fields = [("text", "Once more."), ("name", "Anna")];
    send(person, &path, &fields).await.status.as_u16()
}

async fn ban(app: &TestApp, comment: i64, days: &str) {
    let mut moderator = app.staff(Role::Moderator).await;
    let path = format!("/desk/comments/{comment}");
    let fields = [
        ("deed", "ban"),
        ("days", days),
        ("reason", "hate"),
        ("text", "Enough."),
    ];
    decide(&mut moderator, &path, &fields).await.expect(303);
}

async fn world() -> (TestApp, TestArticle, Person, i64) {
    let (app, article) = open_house().await;
    app.terms(|terms: &mut masthead::talk::comment::Settings| {
        terms.post = masthead::talk::comment::Circle::Registered;
    })
    .await;
    let mut anna = account(&app, "anna@readers.example").await;
    anna.submit("/account/profile", &[("name", "Anna")])
        .await
        .expect(303);
    let id = say(&mut anna, &article, "Words.").await;
    assert_eq!(state(&app, id).await, "shown");
    (app, article, anna, id)
}

#[tokio::test]
async fn other_addresses_of_the_mailbox_are_banned_too_and_no_others() {
    let (app, article, mut anna, id) = world().await;
    let mut before = account(&app, "anna+before@readers.example").await;
    ban(&app, id, "3").await;
    assert_eq!(tries(&mut anna, &article).await, 403);
    assert_eq!(tries(&mut before, &article).await, 403);
    let mut later = account(&app, "Anna+later@readers.example").await;
    assert_eq!(tries(&mut later, &article).await, 403);
    let mut ben = account(&app, "ben@readers.example").await;
    assert_eq!(tries(&mut ben, &article).await, 303);
    app.clock.advance(3 * DAY);
    assert_eq!(tries(&mut later, &article).await, 303, "it ends by itself");
}

#[tokio::test]
async fn a_ban_outlives_the_account_and_holds_nobodys_name() {
    let (app, article, mut anna, id) = world().await;
    ban(&app, id, "3").await;
    let form = [("email", "anna@readers.example")];
    anna.submit("/account/data/erase", &form).await.expect(303);
    let kept: Vec<(String, String)> =
        db::sql("SELECT person, reason FROM comment_banned_mailboxes LIMIT 10")
            .all(&app.db)
            .await
            .unwrap();
    assert_eq!(kept.len(), 1);
    assert!(!kept[0].0.contains("anna"));
    let mut again = account(&app, "anna@readers.example").await;
    assert_eq!(tries(&mut again, &article).await, 403);
    app.clock.advance(3 * DAY);
    assert_eq!(tries(&mut again, &article).await, 303);
}

#[tokio::test]
async fn a_ban_follows_an_account_to_its_new_address_and_beyond_its_erasure() {
    let (app, article, mut anna, id) = world().await;
    ban(&app, id, "3").await;
    let form = [("email", "berta@readers.example")];
    anna.submit("/account/email", &form).await.expect(303);
    for address in ["anna@readers.example", "berta@readers.example"] {
        let link = app.link_for(address).await;
        anna.post(&link).await.expect(200);
    }
    let mut berta = account(&app, "berta@readers.example").await;
    assert_eq!(tries(&mut berta, &article).await, 403);
    let form = [("email", "berta@readers.example")];
    berta.submit("/account/data/erase", &form).await.expect(303);
    for email in ["berta@readers.example", "anna@readers.example"] {
        assert_eq!(
            tries(&mut account(&app, email).await, &article).await,
            403,
            "{email}"
        );
    }
}

#[tokio::test]
async fn a_ban_that_is_lifted_is_lifted_for_the_mailbox() {
    let (app, article, mut anna, id) = world().await;
    ban(&app, id, "3").await;
    let mut other = account(&app, "anna+1@readers.example").await;
    assert_eq!(tries(&mut other, &article).await, 403);
    ban(&app, id, "0").await;
    assert_eq!(tries(&mut anna, &article).await, 303);
    assert_eq!(tries(&mut other, &article).await, 303);
}
