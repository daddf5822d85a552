//! How many stories a month and a topic have: the same whether it is kept or counted.
use db::sql;
use jobs::New;
use masthead::command::state;
use masthead::ground::clock::{DAY, HOUR};
use masthead::ground::jobs::run_due;
use masthead::newsroom::article::State;

use crate::harness::{NOON, TestApp};

/// Where numbers of stories are shown.
const COUNTED: [&str; 3] = ["/archive", "/topics", "/sitemap.xml"];

/// What a process that has kept no page shows.
async fn shown(app: &TestApp) -> Vec<String> {
    let node = app.another_node().await;
    let mut pages = Vec::new();
    for path in COUNTED {
        let page = node.visitor().get(path).await.expect(200);
        let text = if path.ends_with("xml") {
            page.html()
        } else {
            page.text("main")
        };
        pages.push(text);
    }
    pages
}

async fn count(app: &TestApp) {
    let (now, id) = (app.clock.now(), app.ids.next(app.clock.now()));
    let job = New::job("article.counts", serde_json::Value::Null);
    jobs::enqueue(&app.db, now, id, job).await.unwrap();
    run_due(app).await.unwrap();
}

async fn rows(app: &TestApp) -> (i64, i64) {
    sql("SELECT (SELECT count(*) FROM article_spans), (SELECT count(*) FROM topic_counts)")
        .one(&app.db)
        .await
        .unwrap()
}

/// Pages say the same with the rows that there are, with all rows, and without any.
async fn agree(app: &TestApp, when: &str) {
    let left = shown(app).await;
    count(app).await;
    let kept = shown(app).await;
    let all = rows(app).await;
    for table in [
        sql("DELETE FROM article_spans"),
        sql("DELETE FROM topic_counts"),
    ] {
        table.execute(&app.db).await.unwrap();
    }
    let counted = shown(app).await;
    assert_eq!(left, counted, "{when}: a row that is wrong was left");
    assert_eq!(kept, counted, "{when}: a row that is wrong was written");
    count(app).await;
    assert_eq!(rows(app).await, all, "{when}");
}

#[tokio::test]
async fn what_is_kept_is_what_would_be_counted_after_every_kind_of_change() {
    let app = TestApp::new().await;
    agree(&app, "nothing").await;
    for (slug, days) in [("new", 1), ("old", 40), ("older", 400), ("oldest", 20_000)] {
        let article = app.article().slug(slug).topic("Harbour").topic("Ships");
        article.published_at(NOON - days * DAY).create().await;
    }
    agree(&app, "stories").await;
    // A translation takes the place of a story in another language, an hour later.
    let french = app.article().slug("fr").language("fr").topic("Harbour");
    let french = french.published_at(NOON - 41 * DAY).create().await;
    let english = app
        .article()
        .slug("en")
        .topic("Harbour")
        .translates(french.id);
    english.published_at(NOON + HOUR).create().await;
    app.article()
        .slug("soon")
        .topic("Ships")
        .published_at(NOON + 2 * HOUR)
        .create()
        .await;
    agree(&app, "scheduled").await;
    for hours in [1, 2] {
        app.clock.advance(HOUR);
        app.refresh().await.unwrap();
        agree(&app, &format!("{hours} hours later")).await;
    }
    for (slug, to) in [
        ("old", State::Withdrawn),
        ("en", State::Blocked),
        ("old", State::Live),
    ] {
        state::change(&app, slug, to).await.unwrap();
        agree(&app, &format!("{slug} {to:?}")).await;
    }
    // It moves to another month, and loses a topic.
    let moved = app.article().slug("older").topic("Ships");
    moved.published_at(NOON - 100 * DAY).create().await;
    agree(&app, "moved").await;
    app.settings(|settings| settings.time_zone = "Pacific/Auckland".to_owned())
        .await;
    agree(&app, "another time zone").await;
}

#[tokio::test]
async fn a_change_forgets_the_counts_of_its_month_and_topics_alone() {
    let app = TestApp::new().await;
    for (slug, days, topic) in [
        ("new", 1, "Harbour"),
        ("old", 40, "Ships"),
        ("older", 400, "Trade"),
    ] {
        let article = app.article().slug(slug).topic(topic);
        article.published_at(NOON - days * DAY).create().await;
    }
    count(&app).await;
    let (months, topics) = rows(&app).await;
    assert_eq!(topics, 3);
    state::change(&app, "old", State::Withdrawn).await.unwrap();
    let (months_after, topics_after) = rows(&app).await;
    assert_eq!(topics_after, 2);
    // The month of the publication's time zone, and where it is another one, that in UTC.
    assert!(
        (1..=2).contains(&(months - months_after)),
        "{months} {months_after}"
    );
}

#[tokio::test]
async fn every_topic_is_reached_page_by_page() {
    let app = TestApp::new().await;
    let mut article = app.article();
    for number in 0..620 {
        article = article.topic(&format!("Topic {number:03}"));
    }
    article.create().await;
    for _ in 0..2 {
        let (mut seen, mut next) = (Vec::new(), "/topics".to_owned());
        while !next.is_empty() {
            let page = app.visitor().get(&next).await.expect(200);
            seen.extend(page.attrs(".index-list a", "href"));
            assert!(seen.len() % 500 == 0 || !page.has(".pager-older"));
            next = page.attr(".pager-older", "href");
        }
        assert_eq!(seen.len(), 620);
        assert!(seen.is_sorted());
        // The same where the numbers are kept.
        count(&app).await;
    }
    let page = app
        .visitor()
        .get("/topics?after=topic-499")
        .await
        .expect(200);
    assert_eq!(page.attr(".pager-newer", "href"), "/topics");
    let page = app.visitor().get("/topics?after=nothing").await.expect(200);
    assert_eq!(page.attrs(".index-list a", "href").len(), 500);
    assert!(!page.has(".pager-newer"));
}
