//! The desk's index: stories in every state, and pictures by what their records say.
use masthead::ground::clock::HOUR;
use masthead::newsroom::article::State;
use masthead::newsroom::picture::Rights;
use masthead::newsroom::search::{DeskHit, DeskQuery, DeskResults, Sort, Standing, desk_find};

use super::found_whole;
use crate::harness::TestApp;

async fn ask(app: &TestApp, text: &str) -> DeskResults {
    let query = DeskQuery {
        text: text.to_owned(),
        limit: 20,
        ..DeskQuery::default()
    };
    asked(app, &query).await
}

async fn asked(app: &TestApp, query: &DeskQuery) -> DeskResults {
    desk_find(app, query, app.clock.now()).await.unwrap()
}

/// Slugs of stories and names of pictures, in the order of letters.
fn names(results: &DeskResults) -> Vec<String> {
    let name = |hit: &DeskHit| match hit {
        DeskHit::Article(head) => head.slug.clone(),
        DeskHit::Picture(picture) => picture.name.clone(),
    };
    let mut names: Vec<String> = results.hits.iter().map(name).collect();
    names.sort();
    names
}

#[tokio::test]
async fn stories_are_found_in_every_state_by_all_their_words() {
    let app = TestApp::new().await;
    for (slug, state) in [
        ("a", State::Draft),
        ("b", State::Live),
        ("c", State::Withdrawn),
        ("d", State::Blocked),
    ] {
        app.article()
            .slug(slug)
            .headline("Harbour opens")
            .state(state)
            .create()
            .await;
    }
    let later = app.clock.now() + HOUR;
    app.article()
        .slug("e")
        .headline("Harbour opens")
        .published_at(later)
        .create()
        .await;
    app.article()
        .slug("f")
        .headline("Harbour opens")
        .expires_at(app.clock.now())
        .create()
        .await;
    app.index().await;
    for words in ["harbour", "gated", "\"gated words\"", "harbour -zqxjk"] {
        let results = ask(&app, words).await;
        assert_eq!(names(&results), ["a", "b", "c", "d", "e", "f"], "{words}");
        let one_each = Standing::ALL.map(|standing| (standing, 1));
        assert_eq!(results.standings, one_each, "{words}");
    }
    for (standing, slug) in Standing::ALL
        .into_iter()
        .zip(["a", "e", "b", "f", "c", "d"])
    {
        let typed = ask(&app, &format!("harbour state:{}", standing.word())).await;
        assert_eq!(names(&typed), [slug]);
        let query = DeskQuery {
            standing: Some(standing),
            limit: 20,
            ..DeskQuery::default()
        };
        assert_eq!(names(&asked(&app, &query).await), [slug]);
    }
    app.clock.set(later);
    app.index().await;
    assert_eq!(names(&ask(&app, "state:live").await), ["b", "e"]);
    assert_eq!(found_whole(&app, "harbour").await.len(), 2);
}

#[tokio::test]
async fn a_picture_is_found_by_its_photographer_and_whatever_its_record_says() {
    let app = TestApp::new().await;
    let rights = Rights {
        caption: Some("Fishermen at *dawn*".into()),
        alt: Some("Two men on a quay".to_owned()),
        creators: vec!["Dorothea Lang".to_owned()],
        suppliers: vec!["Coast Agency".to_owned()],
        licence: Some("CC BY 4.0".to_owned()),
        persons: vec!["Olaf Berg".to_owned()],
        place: Some("Bergen".to_owned()),
        ..Rights::default()
    };
    app.picture()
        .name("north-pier_07.png")
        .rights(rights)
        .create()
        .await;
    app.picture().create().await;
    app.article().headline("Nothing of the kind").create().await;
    app.index().await;
    for words in [
        "lang",
        "\"Dorothea Lang\"",
        "fishermen dawn",
        "quay",
        "coast agency",
        "\"CC BY\"",
        "olaf",
        "bergen",
        "north pier",
        "north-pier_07.png",
    ] {
        assert_eq!(
            names(&ask(&app, words).await),
            ["north-pier_07.png"],
            "{words}"
        );
        assert!(
            found_whole(&app, words).await.is_empty(),
            "{words}: no reader's affair"
        );
    }
    let query = DeskQuery {
        sort: Some(Sort::Pictures),
        limit: 20,
        ..DeskQuery::default()
    };
    let results = asked(&app, &query).await;
    assert_eq!((results.total, results.pictures), (2, 2));
    let query = DeskQuery {
        sort: Some(Sort::Articles),
        ..query
    };
    assert_eq!(asked(&app, &query).await.total, 1);
}

#[tokio::test]
async fn who_and_when_bound_what_the_desk_finds() {
    let app = TestApp::new().await;
    let anna = app.person_author("Anna Berg").await;
    let day = jiff::Timestamp::from_millisecond(app.clock.now()).unwrap();
    let day = day.to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    let earlier = app.clock.now() - 72 * HOUR;
    app.article()
        .slug("hers")
        .by(anna)
        .state(State::Draft)
        .create()
        .await;
    app.article()
        .slug("old")
        .by(anna)
        .published_at(earlier)
        .create()
        .await;
    app.article().slug("other").create().await;
    app.index().await;
    let author = DeskQuery {
        author: Some("anna-berg".to_owned()),
        limit: 20,
        ..DeskQuery::default()
    };
    assert_eq!(names(&asked(&app, &author).await), ["hers", "old"]);
    let today = DeskQuery {
        from: Some(day),
        to: Some(day),
        ..author
    };
    assert_eq!(names(&asked(&app, &today).await), ["hers"]);
}
