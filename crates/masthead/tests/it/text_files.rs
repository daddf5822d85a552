//! `/robots.txt`, `/ads.txt` and `/humans.txt`.
use masthead::newsroom::publication::ads;

use crate::harness::TestApp;

#[tokio::test]
async fn robots_learn_where_the_sitemaps_are_and_what_leads_nowhere() {
    let app = TestApp::new().await;
    let page = app.curl().get("/robots.txt").await.expect(200);
    assert_eq!(page.header("content-type"), "text/plain; charset=utf-8");
    let text = page.html();
    for line in [
        "User-agent: *",
        "Disallow: /preview/",
        "Disallow: /*/continue$",
        "Sitemap: https://news.example/sitemap.xml",
        "Sitemap: https://news.example/sitemap-news.xml",
    ] {
        assert!(
            text.lines().any(|other| other == line),
            "{line} is not in {text}"
        );
    }
    assert!(!text.lines().any(|line| line == "Disallow: /"), "{text}");
}

#[tokio::test]
async fn without_sellers_ads_txt_authorises_nobody() {
    let app = TestApp::new().await;
    let page = app.curl().get("/ads.txt").await.expect(200);
    assert_eq!(page.html(), ads::NOBODY);
    app.settings(|settings| settings.ads_txt = "ads.example, 12, DIRECT\n\n".to_owned())
        .await;
    let page = app.curl().get("/ads.txt").await.expect(200);
    assert_eq!(page.html(), "ads.example, 12, DIRECT\n");
    assert_eq!(page.header("content-type"), "text/plain; charset=utf-8");
}

#[tokio::test]
async fn a_wrong_line_of_ads_txt_is_a_mistake_in_the_settings() {
    let settings = masthead::newsroom::publication::Settings {
        ads_txt: "ads.example, 12, DIRECT\nads.example, 12, OWNER".to_owned(),
        ..Default::default()
    };
    let mistakes = settings.mistakes();
    assert_eq!(mistakes.len(), 1, "{mistakes:?}");
    assert_eq!(mistakes[0].0, "ads_txt");
    assert!(mistakes[0].1.starts_with("line 2: "), "{mistakes:?}");
}

#[tokio::test]
async fn humans_txt_names_persons_and_teams_with_their_members() {
    let app = TestApp::new().await;
    let ann = app.person_author("Ann").await;
    app.team_author("News Team", &[(ann, "Editor")]).await;
    let text = app.curl().get("/humans.txt").await.expect(200).html();
    assert!(text.contains("\nAnn\nNews Team: Ann (Editor)\n"), "{text}");
    assert!(text.contains("\nName: Untitled publication\n"), "{text}");
    assert!(!text.contains("/masthead"), "no such page: {text}");
}
