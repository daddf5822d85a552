//! The page for somebody with the cookie: the step, the count, the wall.
use masthead::ground::clock::DAY;
use masthead::paywall::Period;

use crate::harness::TestApp;

#[tokio::test]
async fn the_step_sets_a_cookie_that_scripts_and_other_sites_cannot_use() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut person = app.visitor();
    let step = person
        .post(&format!("{}/continue", article.path))
        .await
        .expect(303);
    let cookie = step.header("set-cookie").to_owned();
    for part in [
        "__Host-meter=v1.",
        "Path=/",
        "HttpOnly",
        "SameSite=Lax",
        "Secure",
        "Max-Age=",
    ] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Domain"));
    assert_eq!(step.header("cache-control"), "no-store");
    assert_eq!(
        step.header("location"),
        format!("{}/continue", article.path)
    );
    assert!(step.raw.is_empty());
}

#[tokio::test]
async fn a_site_without_https_has_a_cookie_without_the_prefix() {
    let app =
        TestApp::with(|config| config.base_url = Some("http://news.example".to_owned())).await;
    let article = app.article().create().await;
    let step = app
        .visitor()
        .post(&format!("{}/continue", article.path))
        .await;
    assert!(step.header("set-cookie").starts_with("meter=v1."));
    assert!(!step.header("set-cookie").contains("Secure"));
}

#[tokio::test]
async fn another_site_cannot_press_the_button() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let step = format!("{}/continue", article.path);
    for site in ["cross-site", "same-site"] {
        let page = app
            .visitor()
            .with("sec-fetch-site", site)
            .post(&step)
            .await
            .expect(403);
        assert_eq!(page.header("set-cookie"), "");
        assert_eq!(page.text("h1"), "That request came from another site.");
        assert!(page.text(".page-intro").ends_with("try again."));
    }
    app.curl()
        .with("origin", "https://elsewhere.example")
        .post(&step)
        .await
        .expect(403);
    app.curl()
        .with("origin", "https://news.example")
        .post(&step)
        .await
        .expect(303);
}

#[tokio::test]
async fn the_released_page_is_private_and_out_of_search_engines_under_the_steps_address() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut person = app.visitor();
    let released = person.continue_reading(&article.path).await.expect(200);
    assert!(released.has_canary());
    assert_eq!(released.header("cache-control"), "private, no-store");
    assert_eq!(released.header("x-robots-tag"), "noindex");
    let again = person.get(&article.path).await.expect(200);
    assert_eq!(again.header("cache-control"), "private, no-store");
    assert_eq!(again.header("vary"), "Accept-Encoding, Cookie");
    assert_eq!(again.header("etag"), "");
    assert!(
        again
            .attr("link[rel=canonical]", "href")
            .ends_with(&article.path)
    );
}

#[tokio::test]
async fn without_a_returned_cookie_the_step_explains_and_releases_nothing() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let page = app
        .curl()
        .get(&format!("{}/continue", article.path))
        .await
        .expect(200);
    assert!(page.has(".wall-cookies") && !page.has_canary());
    assert_eq!(page.header("cache-control"), "private, no-store");
}

#[tokio::test]
async fn the_reader_is_told_how_many_articles_are_left() {
    let app = TestApp::new().await;
    let articles = app.articles(4).await;
    let mut person = app.visitor();
    for (article, notice) in articles.iter().zip([
        "2 free articles left today",
        "1 free article left today",
        "That was your last free article today",
    ]) {
        assert!(
            person
                .read(&article.path)
                .await
                .text(".left-notice")
                .starts_with(notice)
        );
    }
    let notice = person.read(&articles[0].path).await.text(".left-notice");
    assert!(
        notice.starts_with("That was your last"),
        "re-reading is free: {notice}"
    );
    let wall = person.read(&articles[3].path).await;
    assert_eq!(
        wall.text(".wall h2"),
        "You’ve reached your daily free article limit."
    );
    assert!(!wall.has(".left-notice"));
}

#[tokio::test]
async fn the_wall_and_the_step_name_the_period() {
    for (period, heading, step) in [
        (
            Period::Day,
            "You’ve reached your daily free article limit.",
            "1 free today",
        ),
        (
            Period::Week,
            "You’ve reached your weekly free article limit.",
            "1 free this week",
        ),
        (
            Period::Month,
            "You’ve reached your monthly free article limit.",
            "1 free this month",
        ),
        (
            Period::Rolling,
            "You’ve reached your free article limit.",
            "1 free in 30 days",
        ),
    ] {
        let app = TestApp::new().await;
        app.settings(|settings| {
            settings.paywall.limit = 1;
            settings.paywall.period = period;
        })
        .await;
        let articles = app.articles(2).await;
        let offered = app
            .curl()
            .get(&articles[0].path)
            .await
            .text("form[data-continue]");
        assert!(offered.contains(step), "{offered}");
        let mut person = app.visitor();
        person.read(&articles[0].path).await;
        assert_eq!(
            person.read(&articles[1].path).await.text(".wall h2"),
            heading
        );
    }
}

#[tokio::test]
async fn the_wall_says_what_the_newsroom_wants_it_to_say() {
    let app = TestApp::new().await;
    app.settings(|settings| {
        let paywall = &mut settings.paywall;
        paywall.limit = 0;
        paywall.wall_text = "We are three people.".to_owned();
        paywall.price_line = "Full ad-free access for just $0.50/week".to_owned();
        paywall.trial_line = "Start your 14-day free trial".to_owned();
        paywall.coverage = vec!["Diplomacy".to_owned(), "Defence".to_owned()];
        paywall.subscribe_url = Some("/about/subscribe".to_owned());
        paywall.log_in_url = Some("/about/subscribe#log-in".to_owned());
    })
    .await;
    let article = app.article().create().await;
    let page = app.curl().get(&article.path).await;
    assert_eq!(page.text(".wall-text"), "We are three people.");
    assert_eq!(
        page.text(".wall-price"),
        "Full ad-free access for just $0.50/week"
    );
    assert_eq!(
        page.text(".wall-act .button"),
        "Start your 14-day free trial"
    );
    assert_eq!(page.texts(".wall-coverage li"), ["Diplomacy", "Defence"]);
    assert_eq!(page.attr(".wall-act a", "href"), "/about/subscribe");
    assert_eq!(
        page.attr(".wall-log-in a", "href"),
        "/about/subscribe#log-in"
    );
}

#[tokio::test]
async fn a_new_day_brings_a_new_allowance() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.paywall.limit = 1).await;
    let articles = app.articles(3).await;
    let mut person = app.visitor();
    assert!(person.read(&articles[0].path).await.has_canary());
    assert!(!person.read(&articles[1].path).await.has_canary());
    app.clock.advance(DAY);
    assert!(person.read(&articles[1].path).await.has_canary());
    assert!(
        !person.read(&articles[0].path).await.has_canary(),
        "yesterday's is not today's"
    );
}

#[tokio::test]
async fn the_cookie_is_renewed_after_the_first_release_and_then_once_a_day() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut person = app.visitor();
    let first = person.continue_reading(&article.path).await;
    assert!(first.header("set-cookie").contains(".k."), "now a known id");
    assert_eq!(person.get(&article.path).await.header("set-cookie"), "");
    let id = |cookie: &str| cookie.split('.').nth(4).unwrap().to_owned();
    let before = id(&person.cookies["__Host-meter"]);
    app.clock.advance(DAY + 1);
    let renewed = person.get(&article.path).await;
    assert!(renewed.header("set-cookie").contains(".k."));
    assert_eq!(
        id(&person.cookies["__Host-meter"]),
        before,
        "the same visitor"
    );
    assert_eq!(person.get(&article.path).await.header("set-cookie"), "");
}

#[tokio::test]
async fn looking_at_the_head_alone_costs_nothing() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut person = app.visitor();
    person.post(&format!("{}/continue", article.path)).await;
    let page = person.head(&article.path).await.expect(200);
    assert!(!page.has_canary());
    assert_eq!(app.ledger_rows().await, 0);
}
