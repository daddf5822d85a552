//! The home page: what is placed by hand, and what fills the rest.
use masthead::newsroom::front::{self, HOME};
use masthead::people::role::Role;

use crate::harness::{TestApp, TestArticle};

async fn place(app: &TestApp, articles: &[TestArticle]) {
    let ids: Vec<i64> = articles.iter().map(|article| article.id).collect();
    let mut tx = app.db.begin().await.unwrap();
    let _ = front::place(&mut tx, HOME, &ids).await.unwrap();
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
}

#[tokio::test]
async fn the_river_is_called_the_latest_only_where_nobody_placed_stories_in_it() {
    let app = TestApp::new().await;
    let articles = app.articles(12).await;
    // The lead and three beside it stand before the river.
    for (placed, heading) in [(0, "Latest"), (4, "Latest"), (5, "More stories")] {
        place(&app, &articles[12 - placed..]).await;
        let page = app.curl().get("/").await.expect(200);
        assert_eq!(page.text(".front-river h2"), heading, "{placed} placed");
        assert!(page.has(".front-river a"));
    }
}

#[tokio::test]
async fn an_empty_home_page_tells_readers_that_there_is_nothing_and_staff_what_to_do() {
    let app = TestApp::new().await;
    let html = app.visitor().get("/").await.expect(200).html();
    assert!(
        html.contains("Nothing has been published here yet."),
        "{html}"
    );
    assert!(!html.contains("masthead import"), "{html}");
    let mut owner = app.staff(Role::Owner).await;
    let page = owner.get("/").await.expect(200);
    assert!(page.header("cache-control").contains("private"));
    let html = page.html().replace("&#x2f;", "/");
    let data = app.data().display().to_string();
    assert!(
        html.contains("Publish your first story") && html.contains("masthead new my-publication"),
        "{html}"
    );
    assert!(
        html.contains(&format!("masthead import my-publication --data {data}")),
        "{html}"
    );
    assert!(
        !app.reader()
            .await
            .get("/")
            .await
            .expect(200)
            .html()
            .contains("masthead import")
    );
    app.article().create().await;
    for html in [
        app.visitor().get("/").await.expect(200).html(),
        owner.get("/").await.expect(200).html(),
    ] {
        assert!(
            !html.contains("Nothing has been") && !html.contains("Publish your first"),
            "{html}"
        );
    }
}
