//! F: races, time and failure. F01, F03 and F04 at full size are in `exactness`.
use db::sql;
use masthead::ground::clock::{DAY, HOUR, SECOND};
use masthead::paywall::{Access, Period};

use super::{Over, assert_lead_in, assert_nothing_gated};
use crate::harness::{Page, Person, TestApp, TestArticle};

async fn with_limit(limit: u32) -> TestApp {
    let app = TestApp::new().await;
    app.settings(|settings| settings.paywall.limit = limit)
        .await;
    app
}

async fn with_cookie(app: &TestApp, article: &TestArticle) -> Person {
    let mut person = app.visitor();
    person.post(&format!("{}/continue", article.path)).await;
    person
}

/// All requests at once, each from a window of its own.
async fn at_once(person: &Person, paths: Vec<String>) -> Vec<Page> {
    let ask = |path: String| {
        let mut window = person.clone();
        tokio::spawn(async move { window.get(&path).await })
    };
    let mut pages = Vec::new();
    for request in paths.into_iter().map(ask).collect::<Vec<_>>() {
        pages.push(request.await.unwrap());
    }
    pages
}

fn whole(pages: &[Page]) -> usize {
    pages.iter().filter(|page| page.has_canary()).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn f01_many_articles_at_once_release_exactly_the_limit() {
    let app = with_limit(5).await;
    let articles = app.articles(64).await;
    let person = with_cookie(&app, &articles[0]).await;
    let paths = articles
        .iter()
        .map(|article| article.path.clone())
        .collect();
    assert_eq!(whole(&at_once(&person, paths).await), 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn f02_one_article_in_many_windows_is_one_debit() {
    let app = with_limit(1).await;
    let article = app.article().create().await;
    let person = with_cookie(&app, &article).await;
    let pages = at_once(&person, vec![article.path.clone(); 50]).await;
    assert_eq!(whole(&pages), 50);
    let (stories,): (String,) = sql("SELECT stories FROM ledger")
        .one(&app.db)
        .await
        .unwrap();
    assert_eq!(stories.split(',').count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn f03_three_nodes_share_one_ledger() {
    let app = with_limit(5).await;
    let articles = app.articles(30).await;
    let person = with_cookie(&app, &articles[0]).await;
    let nodes = [app.another_node().await, app.another_node().await];
    let mut requests = Vec::new();
    for (index, article) in articles.iter().enumerate() {
        let router = match index % 3 {
            0 => app.site(),
            node => nodes[node - 1].site(),
        };
        let mut window = Person::browser(router);
        window.cookies = person.cookies.clone();
        let path = article.path.clone();
        requests.push(tokio::spawn(
            async move { window.get(&path).await.has_canary() },
        ));
    }
    let mut whole = 0;
    for request in requests {
        whole += usize::from(request.await.unwrap());
    }
    assert_eq!(whole, 5);
}

#[tokio::test]
async fn f06_when_the_ledger_is_silent_the_meter_fails_closed_and_free_articles_do_not() {
    let mut over = Over::new().await;
    let free = over.app.article().access(Access::Free).create().await;
    sql("DROP TABLE ledger")
        .execute(&over.app.db)
        .await
        .unwrap();
    let page = over.person.get(&over.next.path).await;
    assert_lead_in(&page);
    assert!(page.has(".wall-unavailable"));
    assert_eq!(page.header("cache-control"), "private, no-store");
    assert!(over.person.get(&free.path).await.has_canary());
    assert_lead_in(&over.app.curl().get(&over.next.path).await);
    let remembered = over.person.get(&over.read.path).await;
    assert!(
        remembered.has_canary(),
        "what memory knows to be read stays readable"
    );
}

#[tokio::test]
async fn f07_around_midnight_each_request_belongs_to_one_day() {
    let app = with_limit(2).await;
    app.settings(|settings| settings.time_zone = "America/New_York".to_owned())
        .await;
    let articles = app.articles(8).await;
    // 15 June, 23:59:59 in New York.
    app.clock.set(1_781_582_399_000);
    let mut person = with_cookie(&app, &articles[0]).await;
    let mut total = 0;
    for article in &articles[..4] {
        total += usize::from(person.get(&article.path).await.has_canary());
    }
    assert_eq!(total, 2);
    app.clock.advance(SECOND);
    for article in &articles[4..] {
        total += usize::from(person.get(&article.path).await.has_canary());
    }
    assert_eq!(total, 4);
    assert_eq!(app.ledger_rows().await, 2);
}

#[tokio::test]
async fn f08_a_day_of_23_or_25_hours_has_one_allowance() {
    // Noon before the clocks go forward and back in Berlin, 2026 and 2026.
    for (noon, hours) in [(1_774_695_600_000, 23), (1_792_836_000_000, 25)] {
        let app = with_limit(1).await;
        app.settings(|settings| settings.time_zone = "Europe/Berlin".to_owned())
            .await;
        app.clock.set(noon - DAY);
        let articles = app.articles(3).await;
        app.clock.set(noon + 12 * HOUR);
        let mut person = with_cookie(&app, &articles[0]).await;
        assert!(person.get(&articles[0].path).await.has_canary());
        app.clock.advance(hours * HOUR - SECOND);
        assert_lead_in(&person.get(&articles[1].path).await);
        app.clock.advance(SECOND);
        assert!(
            person.get(&articles[1].path).await.has_canary(),
            "{hours} hours"
        );
        assert_lead_in(&person.get(&articles[2].path).await);
    }
}

#[tokio::test]
async fn f09_a_month_that_follows_the_31st_is_the_next_one() {
    let app = with_limit(1).await;
    app.settings(|settings| settings.paywall.period = Period::Month)
        .await;
    let articles = app.articles(3).await;
    // 31 January 2027, noon.
    app.clock.set(1_801_396_800_000);
    let mut person = with_cookie(&app, &articles[0]).await;
    assert!(person.get(&articles[0].path).await.has_canary());
    assert_lead_in(&person.get(&articles[1].path).await);
    app.clock.advance(DAY);
    assert!(
        person.get(&articles[1].path).await.has_canary(),
        "1 February"
    );
    app.clock.advance(27 * DAY);
    assert_lead_in(&person.get(&articles[2].path).await);
    app.clock.advance(DAY);
    assert!(person.get(&articles[2].path).await.has_canary(), "1 March");
}

#[tokio::test]
async fn f10_a_new_limit_counts_from_the_next_request_and_takes_nothing_back() {
    let app = with_limit(3).await;
    let articles = app.articles(5).await;
    let mut person = with_cookie(&app, &articles[0]).await;
    for article in &articles[..3] {
        assert!(person.get(&article.path).await.has_canary());
    }
    app.settings(|settings| settings.paywall.limit = 2).await;
    assert_lead_in(&person.get(&articles[3].path).await);
    assert!(person.get(&articles[2].path).await.has_canary());
    let public = app.curl().get(&articles[3].path).await;
    assert!(
        public.text("form[data-continue]").contains('2'),
        "the page says the limit that holds"
    );
    app.settings(|settings| settings.paywall.limit = 4).await;
    assert!(person.get(&articles[3].path).await.has_canary());
    assert_lead_in(&person.get(&articles[4].path).await);
}

#[tokio::test]
async fn f10_a_limit_of_nothing_closes_the_meter_and_offers_no_step() {
    let app = with_limit(1).await;
    let articles = app.articles(2).await;
    let mut person = with_cookie(&app, &articles[0]).await;
    assert!(person.get(&articles[0].path).await.has_canary());
    app.settings(|settings| settings.paywall.limit = 0).await;
    for mut somebody in [person.clone(), app.visitor()] {
        let page = somebody.read(&articles[1].path).await;
        assert_lead_in(&page);
        assert!(page.has(".wall-subscribers") && !page.has("form[data-continue]"));
    }
    let page = app.visitor().continue_reading(&articles[1].path).await;
    assert!(page.has(".wall-subscribers"), "{}", page.html());
    assert!(
        person.get(&articles[0].path).await.has_canary(),
        "what is read stays read"
    );
}

#[tokio::test]
async fn f11_the_access_rule_of_the_moment_decides() {
    let app = with_limit(1).await;
    let spent = app.article().create().await;
    let article = |access| app.article().slug("changing").access(access).create();
    let path = article(Access::Free).await.path;
    let mut person = app.visitor();
    assert!(person.read(&spent.path).await.has_canary());
    assert!(person.get(&path).await.has_canary());
    assert!(app.curl().get(&path).await.has_canary());
    article(Access::Metered).await;
    assert_lead_in(&person.get(&path).await);
    assert_lead_in(&app.curl().get(&path).await);
    article(Access::Subscribers).await;
    assert_lead_in(&app.visitor().read(&path).await);
    let until = app.clock.now() + HOUR;
    article(Access::Breaking { until }).await;
    assert!(app.curl().get(&path).await.has_canary());
    assert_eq!(app.ledger_rows().await, 1, "breaking news is not debited");
    app.clock.set(until);
    assert_lead_in(&app.curl().get(&path).await);
    assert_lead_in(&person.get(&path).await);
}

#[tokio::test]
async fn f11_a_clock_set_back_around_the_end_of_breaking_news_leaves_no_open_page_behind() {
    let app = with_limit(1).await;
    let until = app.clock.now() + HOUR;
    let article = app
        .article()
        .access(Access::Breaking { until })
        .create()
        .await;
    app.clock.set(until);
    assert_lead_in(&app.curl().get(&article.path).await);
    app.clock.set(until - SECOND);
    assert!(app.curl().get(&article.path).await.has_canary());
    app.clock.set(until);
    assert_lead_in(&app.curl().get(&article.path).await);
}

#[tokio::test]
async fn f12_a_flood_of_new_and_forged_ids_leaves_no_row() {
    let app = with_limit(3).await;
    let article = app.article().create().await;
    for number in 0..300 {
        let mut person = app.visitor();
        person.post(&format!("{}/continue", article.path)).await;
        let forged = format!("v1.1.k.1781524800000.{number:032x}.{number:032x}");
        let mut forger = app.visitor().with_cookie("__Host-meter", &forged);
        assert_nothing_gated(&forger.get(&article.path).await);
    }
    assert_eq!(app.ledger_rows().await, 0);
}

#[tokio::test]
async fn f12_forgetting_old_reads_never_touches_the_period_that_runs() {
    for period in [Period::Day, Period::Week, Period::Month, Period::Rolling] {
        let app = with_limit(1).await;
        // 1 June, a Monday: all periods begin.
        app.clock.set(1_780_272_000_000);
        app.settings(|settings| settings.paywall.period = period)
            .await;
        let articles = app.articles(2).await;
        let mut person = with_cookie(&app, &articles[0]).await;
        assert!(person.get(&articles[0].path).await.has_canary());
        let zone = app.publication().await.unwrap().zone.clone();
        app.clock
            .set(period.ends_at(app.clock.now(), &zone, 30) - 1);
        assert_eq!(
            masthead::newsroom::publication::jobs::forget_old_reads(&app)
                .await
                .unwrap(),
            0,
            "{period:?}"
        );
        assert_lead_in(&person.get(&articles[1].path).await);
        app.clock.advance(60 * DAY);
        assert_eq!(
            masthead::newsroom::publication::jobs::forget_old_reads(&app)
                .await
                .unwrap(),
            1,
            "{period:?}"
        );
    }
}

#[tokio::test]
async fn f14_a_clock_that_steps_back_opens_no_earlier_allowance() {
    let app = with_limit(1).await;
    app.clock.advance(-2 * DAY);
    let articles = app.articles(3).await;
    app.clock.advance(2 * DAY);
    let mut person = with_cookie(&app, &articles[0]).await;
    assert!(person.get(&articles[0].path).await.has_canary());
    app.clock.advance(-DAY);
    assert_lead_in(&person.get(&articles[1].path).await);
    app.clock.advance(DAY);
    assert_lead_in(&person.get(&articles[2].path).await);
    assert_eq!(app.ledger_rows().await, 1);
}

#[tokio::test]
async fn f14_a_clock_that_was_a_year_ahead_does_not_hold_up_the_days_that_follow() {
    let app = with_limit(1).await;
    let articles = app.articles(3).await;
    let mut person = with_cookie(&app, &articles[0]).await;
    assert!(person.get(&articles[0].path).await.has_canary());
    app.clock.advance(365 * DAY);
    app.visitor().read(&articles[0].path).await;
    app.clock.advance(-365 * DAY);
    assert_lead_in(&person.get(&articles[1].path).await);
    app.clock.advance(DAY);
    assert!(person.get(&articles[1].path).await.has_canary());
    assert_lead_in(&person.get(&articles[2].path).await);
}
