//! Letters about replies and followed threads, and how they end.
use masthead::shop::subscription;

use super::{answer, decide, named, open_house, say, send};
use crate::harness::{Person, TestApp};

async fn subjects(app: &TestApp) -> Vec<(String, String)> {
    let mails = app.mails().await;
    mails
        .into_iter()
        .map(|mail| (mail.to, mail.subject))
        .collect()
}

fn off_path(headers: &[(String, String)]) -> String {
    let header = headers
        .iter()
        .find(|(name, _)| name == "List-Unsubscribe")
        .unwrap();
    let url = header.1.trim_matches(['<', '>']);
    url.strip_prefix("https://news.example").unwrap().to_owned()
}

#[tokio::test]
async fn an_answer_is_told_to_the_one_it_answers_and_to_followers_once_each() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    let mut bert = named(&app, "Bert").await;
    let mut cora = named(&app, "Cora").await;
    let root = say(&mut anna, &article, "First.").await;
    for person in [&mut anna, &mut bert, &mut cora] {
        let path = format!("/comments/{root}/follow");
        send(person, &path, &[("set", "on")]).await.expect(303);
    }
    answer(&mut bert, &article, root, "MARK *of* mine.").await;
    let mut sent = subjects(&app).await;
    sent.sort();
    let mut expected = vec![
        (
            anna.email.clone(),
            format!("Bert replied to you: {}", article.headline),
        ),
        (
            cora.email.clone(),
            format!(
                "Bert commented in a thread you follow: {}",
                article.headline
            ),
        ),
    ];
    expected.sort();
    assert_eq!(sent, expected);
    let mail = &app.mails().await[0];
    assert!(mail.text.contains("MARK of mine.") && !mail.text.contains("CANARY"));
    assert!(
        mail.text
            .contains(&format!("https://news.example{}/comments?c=", article.path))
    );
}

#[tokio::test]
async fn one_click_without_a_log_in_ends_the_letters_and_opening_the_link_does_not() {
    let (app, article) = open_house().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let root = say(&mut anna, &article, "First.").await;
    answer(&mut bert, &article, root, "One.").await;
    let off = off_path(&app.mails().await[0].headers);
    let mut scanner: Person = app.curl();
    let page = scanner.get(&off).await.expect(200);
    assert!(page.has("form button"));
    answer(&mut bert, &article, root, "Two.").await;
    assert_eq!(subjects(&app).await.len(), 2);
    let page = send(&mut app.curl(), &off, &[("List-Unsubscribe", "One-Click")]).await;
    assert!(
        page.expect(200)
            .text("main")
            .contains("won’t get any more e-mails")
    );
    answer(&mut bert, &article, root, "Three.").await;
    assert_eq!(subjects(&app).await.len(), 2);
    assert!(
        !anna
            .get("/account/comments")
            .await
            .has("input[name='replies'][checked]")
    );
    send(&mut anna, "/account/comments", &[("replies", "on")])
        .await
        .expect(303);
    answer(&mut bert, &article, root, "Four.").await;
    assert_eq!(subjects(&app).await.len(), 3);
}

#[tokio::test]
async fn a_link_that_is_not_ours_ends_nothing() {
    let (app, article) = open_house().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let root = say(&mut anna, &article, "First.").await;
    answer(&mut bert, &article, root, "One.").await;
    let off = off_path(&app.mails().await[0].headers);
    let others = off.replace(&anna.id.to_string(), &bert.id.to_string());
    let whole = off.replace(".replies.", ".t1.");
    for wrong in [
        &others,
        &whole,
        &off[..off.len() - 1].to_owned(),
        &"/comments/off/x".to_owned(),
    ] {
        assert_eq!(app.curl().get(wrong).await.status, 404, "{wrong}");
        assert_eq!(
            send(&mut app.curl(), wrong, &[]).await.status,
            404,
            "{wrong}"
        );
    }
}

#[tokio::test]
async fn one_thread_can_be_muted_alone() {
    let (app, article) = open_house().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let first = say(&mut anna, &article, "First.").await;
    let second = say(&mut anna, &article, "Second.").await;
    send(
        &mut anna,
        &format!("/comments/{first}/follow"),
        &[("set", "off")],
    )
    .await
    .expect(303);
    answer(&mut bert, &article, first, "Unheard.").await;
    answer(&mut bert, &article, second, "Heard.").await;
    let mails = app.mails().await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].text.contains("Heard."));
}

#[tokio::test]
async fn whoever_may_no_longer_read_gets_no_word_of_an_answer() {
    let (app, article) = open_house().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let root = say(&mut anna, &article, "First.").await;
    let mut tx = app.db.begin().await.unwrap();
    subscription::revoke(&mut tx, anna.id, "test")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    answer(&mut bert, &article, root, "Unheard.").await;
    assert!(subjects(&app).await.is_empty());
}

#[tokio::test]
async fn nobody_is_told_of_a_comment_before_it_is_approved() {
    let (app, article) = open_house().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let root = say(&mut anna, &article, "First.").await;
    app.terms(|terms: &mut masthead::talk::comment::Settings| terms.premoderate_new = true)
        .await;
    let held = answer(&mut bert, &article, root, "Held.").await;
    assert!(subjects(&app).await.is_empty());
    let mut moderator = app.staff(masthead::people::role::Role::Moderator).await;
    let path = format!("/desk/comments/{held}");
    decide(&mut moderator, &path, &[("deed", "approve")])
        .await
        .expect(303);
    assert_eq!(subjects(&app).await.len(), 1);
}
