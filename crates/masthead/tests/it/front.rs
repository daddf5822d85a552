//! The home page: what is placed by hand, and what fills the rest.
use masthead::newsroom::front::{self, HOME};

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
