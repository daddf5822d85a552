//! Ending letters of a kind, in one click and without a log-in.
use http::Method;
use masthead::people::letter::{self, Letter};
use masthead::people::reader::preference::{self, stop, wants};

use crate::harness::TestApp;

const KIND: &str = "comment-reply";

async fn send(app: &TestApp, reader: i64) {
    let letter = Letter::new("test", "anna@readers.example");
    let letter = stop::optional(app, letter, reader, KIND);
    let mut tx = app.db.begin().await.unwrap();
    letter::send(app, &mut tx, &letter, None).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_mail_program_ends_letters_of_a_kind_with_one_request() {
    let app = TestApp::new().await;
    let reader = app.reader().await.id;
    send(&app, reader).await;
    let mail = app.mails().await.remove(0);
    let header = |name: &str| {
        let found = mail.headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.clone()).unwrap()
    };
    assert_eq!(
        header("List-Unsubscribe-Post"),
        "List-Unsubscribe=One-Click"
    );
    let url = header("List-Unsubscribe");
    let url = url.trim_matches(['<', '>']);
    assert!(mail.text.contains(url) && mail.html.unwrap().contains(url));
    let path = url.strip_prefix("https://news.example").unwrap();
    // As the mail program does it: no cookie, no origin, the body of RFC 8058.
    let mut program = app
        .curl()
        .with("content-type", "application/x-www-form-urlencoded");
    let body = "List-Unsubscribe=One-Click";
    program.send(Method::POST, path, body).await.expect(200);
    assert!(!wants(&app.db, reader, KIND).await.unwrap());
    send(&app, reader).await;
    assert_eq!(app.mails().await.len(), 1, "no second letter");
}

#[tokio::test]
async fn opening_the_link_asks_and_the_button_does_it() {
    let app = TestApp::new().await;
    let reader = app.reader().await.id;
    let path = stop::path(&app, reader, KIND);
    let mut person = app.visitor();
    for _ in 0..2 {
        let page = person.get(&path).await.expect(200);
        assert_eq!(page.attr("main form", "action"), path);
        assert_eq!(page.header("cache-control"), "private, no-store");
        person.head(&path).await.expect(200);
    }
    assert!(
        wants(&app.db, reader, KIND).await.unwrap(),
        "looking ends nothing"
    );
    let page = person.post(&path).await.expect(200);
    assert!(page.has(".done-note") && !page.has("main form"));
    assert!(!wants(&app.db, reader, KIND).await.unwrap());
}

#[tokio::test]
async fn a_token_ends_what_it_names_and_nothing_else() {
    let app = TestApp::new().await;
    let (one, other) = (app.reader().await.id, app.reader().await.id);
    let path = stop::path(&app, one, KIND);
    for forged in [
        path.replace(&one.to_string(), &other.to_string()),
        path.replace(KIND, "newsletter"),
        path.replace(KIND, "receipt"),
        path[..path.len() - 1].to_owned(),
        "/letters/stop/x".to_owned(),
        "/letters/stop/comment-reply.1".to_owned(),
    ] {
        app.visitor().get(&forged).await.expect(404);
        app.visitor().post(&forged).await.expect(404);
    }
    assert!(wants(&app.db, one, KIND).await.unwrap());
    let crossing = app
        .visitor()
        .with("sec-fetch-site", "cross-site")
        .post(&path)
        .await;
    crossing.expect(403);
    app.visitor().post(&path).await.expect(200);
    assert!(wants(&app.db, other, KIND).await.unwrap());
}

#[tokio::test]
async fn a_letter_that_is_stopped_before_it_is_due_is_not_sent() {
    let app = TestApp::new().await;
    let reader = app.reader().await.id;
    send(&app, reader).await;
    let mut tx = app.db.begin().await.unwrap();
    let now = app.clock.now();
    preference::set(&mut tx, reader, KIND, false, now)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(app.mails().await, []);
}
