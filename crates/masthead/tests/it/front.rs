//! The home page: what is placed by hand, and what fills the rest.
use masthead::ground::clock::DAY;
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
    assert!(html.contains("is being set up"), "{html}");
    app.section("news").await;
    let html = app.visitor().get("/").await.expect(200).html();
    assert!(
        html.contains("Nothing has been published here yet."),
        "{html}"
    );
    assert!(!html.contains("masthead import"), "{html}");
    let mut owner = app.staff(Role::Owner).await;
    let page = owner.get("/").await.expect(200);
    assert!(page.header("cache-control").contains("private"));
    let html = page.html();
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

#[tokio::test]
async fn a_row_has_as_many_columns_as_stories_on_a_front_and_a_section() {
    for count in [1, 2, 3, 4, 5, 7, 12] {
        let app = TestApp::new().await;
        app.articles(count).await;
        let home = app.curl().get("/").await.expect(200);
        let section = app.curl().get("/news").await.expect(200);
        for (page, row) in [(home, ".front-secondary"), (section, ".section-columns")] {
            let beside = count.saturating_sub(1).min(3);
            assert_eq!(page.has(row), beside > 0, "{row} of {count}");
            if beside > 0 {
                let class = page.attr(row, "class");
                assert!(class.ends_with(&format!("ruled of-{beside}")), "{class}");
            }
            assert_eq!(page.texts(".card-lead").len(), 1);
        }
    }
}

#[tokio::test]
async fn a_lead_without_a_picture_has_a_form_of_its_own() {
    let app = TestApp::new().await;
    app.articles(1).await;
    let page = app.curl().get("/").await.expect(200);
    assert!(page.has(".card-lead.card-bare") && !page.has(".card-figure"));
    let picture = app.picture().create().await;
    app.article()
        .lead_picture(&picture)
        .published_at(app.clock.now())
        .create()
        .await;
    let page = app.curl().get("/").await.expect(200);
    assert!(page.has(".card-lead .card-figure img") && !page.has(".card-lead.card-bare"));
}

#[tokio::test]
async fn a_card_says_its_date_and_gives_the_script_words_in_the_publications_language() {
    let app = TestApp::new().await;
    app.settings(|settings| {
        settings.language = "de".to_owned();
        settings.time_zone = "Pacific/Auckland".to_owned();
    })
    .await;
    app.article().create().await;
    let page = app.curl().get("/").await.expect(200);
    let time = ".card-lead time[data-when]";
    let (moment, said) = (page.attr(time, "datetime"), page.text(time));
    assert!(moment.contains('T') && !moment.ends_with('Z'), "{moment}");
    // The date stands there for whoever has no script, and in a title for whoever has.
    let year = &moment[..4];
    assert!(
        said.contains(year) && page.attr(time, "title").contains(year),
        "{said}"
    );
    let script = "script[data-hours]";
    assert!(page.attr(script, "src").contains("when.js"));
    assert_eq!(
        page.attr(script, "data-hours"),
        "# Std.".replace(' ', "\u{a0}")
    );
    assert_eq!(page.attr(script, "data-yesterday"), "Gestern");
    // Auckland is 12 or 13 hours ahead, and changes between the two.
    let offsets = page.attr(script, "data-offsets");
    let offsets: Vec<&str> = offsets.split(' ').collect();
    assert!(
        matches!(offsets[..], ["46800", _, "43200"] | ["43200", _, "46800"]),
        "{offsets:?}"
    );
}

#[tokio::test]
async fn a_story_that_is_dated_by_its_day_has_no_moment_to_count_from() {
    let app = TestApp::new().await;
    // The test publication lives in UTC.
    let midnight = app.clock.now() - app.clock.now().rem_euclid(DAY);
    app.article().published_at(midnight).create().await;
    let page = app.curl().get("/").await.expect(200);
    assert_eq!(
        page.attr(".card-lead time[data-when]", "datetime").len(),
        10
    );
}

#[tokio::test]
async fn the_nameplate_says_how_wide_the_name_is() {
    let app = TestApp::new().await;
    app.articles(1).await;
    for (name, class) in [
        ("Zeit", "ems-2"),
        ("Süddeutsche Allgemeine Handelszeitung", "ems-19"),
    ] {
        app.settings(|settings| settings.name = name.to_owned())
            .await;
        for path in ["/", "/news"] {
            let page = app.curl().get(path).await.expect(200);
            assert_eq!(
                page.attr(".nameplate", "class"),
                format!("nameplate {class}")
            );
        }
    }
}

#[tokio::test]
async fn long_words_of_a_headline_may_be_divided_as_its_language_does() {
    let app = TestApp::new().await;
    let headline = "Rechtsschutzversicherungsgesellschaften klagen";
    app.article()
        .headline(headline)
        .language("de")
        .create()
        .await;
    let page = app.curl().get("/").await.expect(200);
    let shown = page.text(".card-lead .head");
    assert!(shown.contains("schutz\u{ad}ver"), "{shown:?}");
    assert_eq!(shown.replace('\u{ad}', ""), headline);
    assert_eq!(page.attr(".card-lead .head a", "lang"), "de");
}
