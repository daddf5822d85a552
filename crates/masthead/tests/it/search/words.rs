//! By which words a story is found, and by whom.
use jiff::civil::date;
use masthead::ground::clock::DAY;
use masthead::newsroom::search::{Order, Query, Reach};
use masthead::paywall::Access;

use super::{ask, found, found_whole, query, slugs};
use crate::harness::TestApp;

#[tokio::test]
async fn a_visitor_finds_by_the_lead_in_and_a_subscriber_by_the_rest_too() {
    let app = TestApp::new().await;
    let story = app.article().headline("Harbour opens").create().await;
    app.index().await;
    for words in [
        "harbour",
        "harbour opens",
        "\"opening words\"",
        "standfirst",
    ] {
        assert_eq!(found(&app, words).await, [story.slug.as_str()], "{words}");
    }
    for words in ["gated", "\"gated words\"", "canary", "harbour gated"] {
        assert!(found(&app, words).await.is_empty(), "{words}");
        assert_eq!(
            found_whole(&app, words).await,
            [story.slug.as_str()],
            "{words}"
        );
    }
}

#[tokio::test]
async fn what_stands_behind_the_gate_changes_nothing_for_a_visitor() {
    let app = TestApp::new().await;
    app.article().headline("Harbour opens").create().await;
    app.article().headline("Harbour closes").create().await;
    app.index().await;
    let counted = |text: &str| Query {
        counted: true,
        ..query(text)
    };
    for (gated, unknown) in [
        ("gated", "zqxjk"),
        ("\"gated words\"", "\"zqxjk vwpqz\""),
        ("harbour gated", "harbour zqxjk"),
        ("harbour -gated", "harbour -zqxjk"),
        ("harbour -\"gated words\"", "harbour -\"zqxjk vwpqz\""),
        ("gatde", "zqxkj"),
    ] {
        let gated = ask(&app, &counted(gated), Reach::Public).await;
        let unknown = ask(&app, &counted(unknown), Reach::Public).await;
        assert_eq!(slugs(&gated.heads), slugs(&unknown.heads));
        assert_eq!(gated.total, unknown.total);
        assert_eq!(gated.counts, unknown.counts);
        assert_eq!(gated.meant, unknown.meant);
    }
}

#[tokio::test]
async fn a_free_story_is_found_by_all_its_words_and_breaking_news_by_its_lead_in() {
    let app = TestApp::new().await;
    app.free_section("service").await;
    let until = app.clock.now() + DAY;
    app.article()
        .slug("free")
        .access(Access::Free)
        .create()
        .await;
    app.article()
        .slug("section")
        .section("service")
        .create()
        .await;
    app.article()
        .slug("breaking")
        .access(Access::Breaking { until })
        .create()
        .await;
    app.index().await;
    let mut all = found(&app, "gated").await;
    all.sort();
    assert_eq!(all, ["free", "section"]);
    assert_eq!(found(&app, "opening").await.len(), 3);
}

#[tokio::test]
async fn people_teams_and_topics_are_words_and_filters() {
    let app = TestApp::new().await;
    let anna = app.person_author("Anna Berg").await;
    let team = app.team_author("Harbour Desk", &[(anna, "Editor")]).await;
    app.article()
        .slug("hers")
        .by(anna)
        .topic("Public Transport")
        .create()
        .await;
    app.article()
        .slug("theirs")
        .by(team)
        .section("culture")
        .create()
        .await;
    app.index().await;
    let sorted = async |text: &str| {
        let mut slugs = found(&app, text).await;
        slugs.sort();
        slugs
    };
    assert_eq!(
        sorted("berg").await,
        ["hers", "theirs"],
        "the team's people are named with it"
    );
    assert_eq!(sorted("transport").await, ["hers"]);
    assert_eq!(sorted("author:anna-berg").await, ["hers"]);
    assert_eq!(sorted("author:\"Anna Berg\"").await, ["hers"]);
    assert_eq!(sorted("topic:public-transport").await, ["hers"]);
    assert_eq!(sorted("topic:\"Public Transport\"").await, ["hers"]);
    assert_eq!(sorted("section:Culture opening").await, ["theirs"]);
    assert_eq!(sorted("-author:anna-berg opening").await, ["theirs"]);
    assert!(sorted("author:nobody").await.is_empty());
    let chosen = Query {
        section: Some("culture".to_owned()),
        author: Some("harbour-desk".to_owned()),
        ..query("")
    };
    let results = ask(&app, &chosen, Reach::Public).await;
    assert_eq!(slugs(&results.heads), ["theirs"]);
}

#[tokio::test]
async fn a_year_and_days_bound_what_is_found_and_filters_are_counted() {
    let app = TestApp::new().await;
    let zoned = |year, month, day| {
        let day = date(year, month, day).to_zoned_datetime(jiff::tz::TimeZone::UTC);
        day.unwrap().timestamp().as_millisecond()
    };
    app.article()
        .slug("old")
        .published_at(zoned(2023, 5, 17))
        .create()
        .await;
    app.article()
        .slug("new")
        .published_at(zoned(2024, 5, 17))
        .topic("Port")
        .create()
        .await;
    app.index().await;
    assert_eq!(found(&app, "opening after:2024").await, ["new"]);
    assert_eq!(found(&app, "opening before:2024-01").await, ["old"]);
    assert_eq!(
        found(&app, "opening after:2023-05-17 before:2023-05-18").await,
        ["old"]
    );
    assert!(found(&app, "opening after:sometime").await.is_empty());
    let day = Query {
        from: Some(date(2023, 5, 17)),
        to: Some(date(2023, 5, 17)),
        ..query("opening")
    };
    assert_eq!(slugs(&ask(&app, &day, Reach::Public).await.heads), ["old"]);
    let all = Query {
        counted: true,
        order: Order::Newest,
        ..query("opening")
    };
    let all = ask(&app, &all, Reach::Public).await;
    assert_eq!(slugs(&all.heads), ["new", "old"]);
    assert_eq!(all.total, 2);
    assert_eq!(all.counts.years, [(2024, 1), (2023, 1)]);
    let topics: Vec<(&str, usize)> = all
        .counts
        .topics
        .iter()
        .map(|(topic, count)| (topic.name.as_str(), *count))
        .collect();
    assert_eq!(topics, [("Port", 1)]);
    let section = app.section("news").await;
    assert_eq!(all.counts.sections, [(section, 2)]);
}

#[tokio::test]
async fn of_a_story_that_is_told_in_two_languages_a_page_has_one() {
    let app = TestApp::new().await;
    let story = app
        .article()
        .slug("english")
        .headline("Merkel resigns")
        .create()
        .await;
    let other = app
        .article()
        .slug("german")
        .headline("Merkel tritt zurück")
        .language("de");
    other.translates(story.id).create().await;
    app.index().await;
    assert_eq!(found(&app, "merkel").await, ["english"]);
    assert_eq!(
        found(&app, "\"tritt zurück\"").await,
        ["german"],
        "its own words find it"
    );
}
