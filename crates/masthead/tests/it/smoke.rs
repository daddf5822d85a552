//! Read to the wall: the whole product in one walk.
use crate::harness::TestApp;

#[tokio::test]
async fn a_visitor_reads_to_the_limit_and_then_meets_the_wall() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.paywall.limit = 2).await;
    let mut articles = Vec::new();
    for _ in 0..3 {
        articles.push(app.article().create().await);
    }
    let mut anna = app.visitor();
    for article in &articles[..2] {
        let page = anna.read(&article.path).await.expect(200);
        assert!(page.has_canary(), "{}", page.html());
    }
    let wall = anna.read(&articles[2].path).await.expect(200);
    assert!(wall.has(".wall-wall"), "{}", wall.html());
    assert!(
        wall.html()
            .contains(&format!("TEASER-{}", articles[2].number))
    );
    assert!(!wall.has_canary());
    assert!(anna.read(&articles[0].path).await.has_canary());
}

#[tokio::test]
async fn a_program_without_cookies_gets_the_lead_in_and_leaves_no_trace() {
    let app = TestApp::new().await;
    let article = app.article().gated_picture().create().await;
    let page = app.curl().get(&article.path).await.expect(200);
    assert!(page.html().contains("TEASER-"));
    assert!(!page.has_canary());
    assert_eq!(page.header("set-cookie"), "");
    let page = app
        .curl()
        .post(&format!("{}/continue", article.path))
        .await
        .expect(303);
    assert!(!page.has_canary());
    assert_eq!(app.ledger_rows().await, 0);
}

#[tokio::test]
async fn staff_sees_the_whole_article_through_a_preview_link() {
    let app = TestApp::new().await;
    let article = app.article().gated_picture().create().await;
    assert!(app.staff_preview(&article).await.expect(200).has_canary());
}
