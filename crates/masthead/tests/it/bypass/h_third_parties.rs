//! H: somebody else fetches the page.
use super::{Over, assert_lead_in, assert_nothing_gated};

#[tokio::test]
async fn h01_an_archiver_without_cookies_keeps_the_lead_in_and_is_asked_not_to() {
    let over = Over::new().await;
    for agent in [
        "archive.org_bot",
        "Mozilla/5.0 (compatible; special_archiver/3.1.1)",
    ] {
        let mut archiver = over.app.curl().with("user-agent", agent);
        let page = archiver.get(&over.next.path).await;
        assert_lead_in(&page);
        assert!(
            page.attr("meta[name='robots']", "content")
                .contains("noarchive")
        );
        assert_lead_in(&archiver.get(&format!("{}/continue", over.next.path)).await);
    }
}

#[tokio::test]
async fn h02_a_proxy_that_poses_as_a_crawler_gets_the_lead_in() {
    let over = Over::new().await;
    let mut proxy = over
        .app
        .curl()
        .with("user-agent", "Mozilla/5.0 (compatible; Googlebot/2.1)")
        .with("x-forwarded-for", "66.249.66.1")
        .with("referer", "https://www.google.com/");
    assert_lead_in(&proxy.get(&over.next.path).await);
    assert_nothing_gated(&proxy.post(&format!("{}/continue", over.next.path)).await);
}

#[tokio::test]
async fn h09_a_translation_proxy_returns_no_cookie_and_gets_the_lead_in() {
    let over = Over::new().await;
    let mut proxy = over.app.curl().with("via", "1.1 translate.google.com");
    assert_lead_in(
        &proxy
            .get(&format!("{}?_x_tr_sl=auto&_x_tr_tl=de", over.next.path))
            .await,
    );
    proxy
        .post(&format!("{}/continue", over.next.path))
        .await
        .expect(303);
    assert_lead_in(&proxy.get(&format!("{}/continue", over.next.path)).await);
    let mut foreign = proxy.with("host", "news-example.translate.goog");
    assert_nothing_gated(&foreign.get(&over.next.path).await.expect(421));
}
