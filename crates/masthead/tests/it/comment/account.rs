//! One's own comments, the export of them, and their end.
use masthead::people::reader;
use masthead::talk::comment;

use super::{answer, named, open_house, say, send, talk};

#[tokio::test]
async fn the_account_lists_ones_own_comments_and_nobody_elses() {
    let (app, article) = open_house().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let root = say(&mut anna, &article, "Anna speaks.").await;
    answer(&mut bert, &article, root, "Bert speaks.").await;
    let page = anna.get("/account/comments").await.expect(200);
    assert!(page.html().contains("Anna speaks.") && !page.html().contains("Bert speaks."));
    assert!(!page.has_canary());
    assert_eq!(app.visitor().get("/account/comments").await.status, 303);
    for number in 0..22 {
        app.terms(|terms: &mut masthead::talk::comment::Settings| terms.per_hour = 1_000)
            .await;
        say(&mut anna, &article, &format!("Number {number}.")).await;
    }
    let page = anna.get("/account/comments").await;
    assert_eq!(page.texts(".own-comments > .comment").len(), 20);
    let page = anna
        .get(&page.attr(".pager-older", "href"))
        .await
        .expect(200);
    assert_eq!(page.texts(".own-comments > .comment").len(), 3);
}

#[tokio::test]
async fn the_export_has_everything_and_the_erasure_leaves_nothing_but_the_shape() {
    let (app, article) = open_house().await;
    let (mut anna, mut bert) = (named(&app, "Anna MARK").await, named(&app, "Bert").await);
    let root = say(&mut anna, &article, "MARK of mine.").await;
    send(
        &mut anna,
        &format!("/comments/{root}/edit"),
        &[("text", "MARK again.")],
    )
    .await
    .expect(303);
    let reply = answer(&mut bert, &article, root, "Bert speaks.").await;
    send(
        &mut anna,
        &format!("/comments/{reply}/like"),
        &[("set", "on")],
    )
    .await
    .expect(303);
    let report = [("reason", "other"), ("text", "MARK of a report.")];
    send(&mut anna, &format!("/comments/{reply}/report"), &report)
        .await
        .expect(303);
    send(
        &mut anna,
        &format!("/comments/{root}/follow"),
        &[("set", "on")],
    )
    .await
    .expect(303);
    let now = app.clock.now();
    let reader = reader::by_id(&app.db, anna.id).await.unwrap().unwrap();
    let data = comment::export(&app.db, &reader, now).await.unwrap();
    assert_eq!(data["comments"][0]["text"], "MARK again.");
    assert_eq!(data["likes"][0]["comment"], reply);
    assert_eq!(data["reports"][0]["text"], "MARK of a report.");
    assert_eq!(data["follows"][0]["thread"], root);
    let mut tx = app.db.begin().await.unwrap();
    comment::erase(&mut tx, &reader).await.unwrap();
    tx.commit().await.unwrap();
    let page = talk(&mut bert, &article).await.expect(200);
    assert!(
        page.text(&format!("#c-{root}"))
            .contains("no longer exists")
    );
    assert!(page.html().contains("Bert speaks."));
    assert_eq!(page.text("#talk-heading"), "1 comment");
    assert!(!page.has("li.comment-likes"));
    for table in ["comments", "comment_reports", "comment_log"] {
        let rows = texts(&app, table).await;
        assert!(!rows.contains("MARK"), "{table}: {rows}");
    }
    let data = comment::export(&app.db, &reader, now).await.unwrap();
    assert_eq!(data["comments"].as_array().unwrap().len(), 0);
    assert_eq!(data["likes"].as_array().unwrap().len(), 0);
}

async fn texts(app: &crate::harness::TestApp, table: &str) -> String {
    let query = match table {
        "comments" => db::sql("SELECT source || document || form_key FROM comments"),
        "comment_reports" => db::sql("SELECT text FROM comment_reports"),
        _ => db::sql("SELECT actor || detail FROM comment_log"),
    };
    let rows: Vec<(String,)> = query.all(&app.db).await.unwrap();
    rows.into_iter()
        .map(|(text,)| text)
        .collect::<Vec<_>>()
        .join("\n")
}
