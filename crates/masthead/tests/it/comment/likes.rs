//! Likes count once per reader, can be taken back, and are never one's own.
use masthead::people::role::Role;

use super::{decide, named, open_house, say, send, state, talk};
use crate::harness::TestApp;

async fn likes(app: &TestApp, id: i64) -> i64 {
    let (likes,): (i64,) = db::sql("SELECT likes FROM comments WHERE id = $1")
        .bind(id)
        .one(&app.db)
        .await
        .unwrap();
    likes
}

#[tokio::test]
async fn a_hundred_likes_at_once_count_once_per_reader() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    let id = say(&mut anna, &article, "Words.").await;
    let mut readers = Vec::new();
    for _ in 0..5 {
        readers.push(app.subscriber().await);
    }
    let mut sends = tokio::task::JoinSet::new();
    for number in 0..100 {
        let mut reader = readers[number % 5].clone();
        let path = format!("/comments/{id}/like");
        sends.spawn(async move { reader.send(http::Method::POST, &path, "set=on").await });
    }
    for page in sends.join_all().await {
        assert_eq!(page.status, 303);
    }
    assert_eq!(likes(&app, id).await, 5);
    for reader in &mut readers {
        for _ in 0..2 {
            send(reader, &format!("/comments/{id}/like"), &[("set", "off")])
                .await
                .expect(303);
        }
    }
    assert_eq!(likes(&app, id).await, 0);
}

#[tokio::test]
async fn nobody_likes_their_own_comment_or_one_that_is_not_shown() {
    let (app, article) = open_house().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let id = say(&mut anna, &article, "Words.").await;
    let path = format!("/comments/{id}/like");
    assert_eq!(send(&mut anna, &path, &[("set", "on")]).await.status, 403);
    assert_eq!(
        send(&mut *app.reader().await, &path, &[("set", "on")])
            .await
            .status,
        403
    );
    assert_eq!(
        send(&mut app.visitor(), &path, &[("set", "on")])
            .await
            .status,
        401
    );
    let mut moderator = app.staff(Role::Moderator).await;
    let remove = [("deed", "remove"), ("reason", "spam")];
    decide(&mut moderator, &format!("/desk/comments/{id}"), &remove)
        .await
        .expect(303);
    assert_eq!(state(&app, id).await, "removed");
    assert_eq!(send(&mut bert, &path, &[("set", "on")]).await.status, 404);
    assert_eq!(likes(&app, id).await, 0);
}

#[tokio::test]
async fn the_button_says_whether_one_likes_it() {
    let (app, article) = open_house().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let id = say(&mut anna, &article, "Words.").await;
    let page = talk(&mut bert, &article).await;
    assert_eq!(
        page.attr("button[name='set'][aria-pressed]", "aria-pressed"),
        "false"
    );
    let path = format!("/comments/{id}/like");
    let page = send(&mut bert, &path, &[("set", "on")]).await.expect(303);
    assert_eq!(
        page.header("location"),
        format!("{}/comments?c={id}#c-{id}", article.path)
    );
    let page = talk(&mut bert, &article).await;
    assert_eq!(
        page.attr("button[name='set'][aria-pressed]", "aria-pressed"),
        "true"
    );
    assert_eq!(page.text("button[aria-pressed='true']"), "Like 1");
    assert_eq!(
        talk(&mut anna, &article).await.text("li.comment-likes"),
        "1 like"
    );
}
