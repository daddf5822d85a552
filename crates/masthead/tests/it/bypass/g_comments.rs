//! G: comments as a way to text.
use http::Method;
use masthead::people::rights::Rights;

use super::{Over, assert_nothing_gated};
use crate::comment::{named, say, send};
use crate::harness::{Person, TestApp};

/// Every address of comments, for an article and a comment on it.
fn addresses(path: &str, id: i64) -> Vec<String> {
    let mut all: Vec<String> = [
        "",
        "?sort=liked",
        "?thread={id}",
        "?c={id}",
        "?quote={id}",
        "?answer={id}",
        "?edit={id}",
    ]
    .iter()
    .map(|query| format!("{path}/comments{query}"))
    .collect();
    for deed in ["like", "follow", "edit", "delete", "report"] {
        all.push(format!("/comments/{{id}}/{deed}"));
    }
    all.extend(["/account/comments", "/desk/comments", "/desk/comments/{id}"].map(str::to_owned));
    all.iter()
        .map(|address| address.replace("{id}", &id.to_string()))
        .collect()
}

#[tokio::test]
async fn g18_neither_comments_without_the_right_nor_article_text_through_comments() {
    let over = Over::new().await;
    let app: &TestApp = &over.app;
    app.terms(|terms: &mut masthead::talk::comment::Settings| terms.premoderate_new = false)
        .await;
    let mut anna = named(app, "Anna").await;
    let id = say(&mut anna, &over.next, "SECRET of a comment.").await;
    let no_comments = Rights {
        articles: true,
        ad_free: true,
        ..Rights::default()
    };
    let strangers: Vec<Person> = vec![
        app.curl(),
        over.person.clone(),
        (*app.reader().await).clone(),
        (*app.reader().await.entitled(app, no_comments).await).clone(),
    ];
    for stranger in strangers {
        for address in addresses(&over.next.path, id) {
            for (method, body) in [
                (Method::GET, ""),
                (Method::POST, "text=x&set=on&reason=spam"),
            ] {
                let page = stranger.clone().send(method.clone(), &address, body).await;
                let html = page.html();
                assert!(!html.contains("SECRET"), "{method} {address}: {html}");
                assert_nothing_gated(&page);
            }
        }
    }
    // A right to comments opens comments, and not a word of the article.
    let only_comments = Rights {
        comments: true,
        ..Rights::default()
    };
    let mut talker = app.reader().await.entitled(app, only_comments).await;
    for address in addresses(&over.next.path, id) {
        let page = talker.get(&address).await;
        assert_nothing_gated(&page);
        assert!(!page.html().contains("TEASER-"), "{address}");
    }
    let page = talker
        .get(&format!("{}/comments?quote={id}", over.next.path))
        .await;
    assert!(
        page.text("textarea").is_empty(),
        "a quotation needs a name and a form"
    );
    let fields = [("text", "> CANARY"), ("name", "Tilda"), ("answers", "1")];
    let page = send(
        &mut talker,
        &format!("{}/comments", over.next.path),
        &fields,
    )
    .await;
    assert_nothing_gated(&page);
}
