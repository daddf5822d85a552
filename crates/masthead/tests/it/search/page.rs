//! `/search`, as readers use it.
use http::StatusCode;
use masthead::ground::clock::{DAY, Millis};
use masthead::newsroom::article::{self, State};
use masthead::people::rights::Rights;

use super::stories::{ask, found, newspaper, text};
use crate::harness::TestApp;

const HARBOUR: &str = "/news/old-harbour";
const ORCHARD: &str = "/culture/orchard";
const RAILWAY: &str = "/news/railway";

#[tokio::test]
async fn a_story_is_found_by_its_words_its_phrases_and_without_others() {
    let app = newspaper().await;
    let visitor = app.visitor();
    for (query, expected) in [
        ("q=orchard", vec![ORCHARD]),
        ("q=Pears+tram", vec![ORCHARD]),
        ("q=%22since+the+great+storm%22", vec![HARBOUR]),
        ("q=%22great+since+storm%22", vec![]),
        ("q=boats+-pears", vec![HARBOUR]),
        ("q=calloway", vec![HARBOUR]),
        ("q=author:%22Ines+Calloway%22", vec![HARBOUR]),
        ("q=boats+section:culture", vec![ORCHARD]),
        ("q=boats&section=culture", vec![ORCHARD]),
        ("q=boats&author=ines-calloway", vec![HARBOUR]),
        ("q=boats&topic=gardens", vec![ORCHARD]),
        ("q=nowhere-at-all", vec![]),
    ] {
        let page = ask(&visitor, query).await;
        assert_eq!(found(&page), expected, "{query}");
    }
    let mut newest = found(&ask(&visitor, "q=harbour&order=newest").await);
    newest.sort();
    assert_eq!(newest, [HARBOUR, RAILWAY]);
}

#[tokio::test]
async fn a_year_narrows_to_the_stories_of_that_year() {
    let app = TestApp::new().await;
    let now = app.clock.now();
    for (slug, at) in [("now", now - DAY), ("then", now - 3 * 366 * DAY)] {
        let one = app.article().slug(slug).headline("Harbour dues");
        one.published_at(at).create().await;
    }
    app.index().await;
    let year = |at: Millis| {
        let at = jiff::Timestamp::from_millisecond(at).unwrap();
        at.to_zoned_datetime(jiff::tz::TimeZone::UTC).year()
    };
    let visitor = app.visitor();
    let then = year(now - 3 * 366 * DAY);
    let page = ask(&visitor, &format!("q=dues&from={then}&to={then}")).await;
    assert_eq!(found(&page), ["/news/then"]);
    assert_eq!(page.text(".search-chosen li"), format!("{then} ×"));
    let page = ask(&visitor, &format!("q=dues&from={}", then + 1)).await;
    assert_eq!(found(&page), ["/news/now"]);
    let page = ask(&visitor, "q=dues").await;
    let link = format!("/search?q=dues&from={then}&to={then}");
    assert!(page.attrs(".search-groups a", "href").contains(&link));
}

#[tokio::test]
async fn filters_are_links_with_counts_and_one_click_takes_each_away() {
    let app = newspaper().await;
    let visitor = app.visitor();
    let page = ask(&visitor, "q=boats").await;
    let sections = page.texts(".search-groups section:first-child li");
    assert_eq!(sections.len(), 2, "{sections:?}");
    assert!(sections.iter().all(|one| one.ends_with(" 1")));
    let narrowed = ask(&visitor, "q=boats&section=culture&order=newest").await;
    let away = narrowed.attr(".search-chosen a", "href");
    assert_eq!(away, "/search?q=boats&order=newest");
    assert!(narrowed.has("form input[type=hidden][name=section][value=culture]"));
    let unknown = ask(&visitor, "q=boats&section=nowhere").await;
    assert_eq!(found(&unknown).len(), 2, "no such section is no filter");
}

#[tokio::test]
async fn words_are_marked_in_text_that_is_escaped() {
    let app = TestApp::new().await;
    app.article()
        .slug("script")
        .headline("<script>alert('harbour')</script> & <b>harbour</b>")
        .standfirst("About \"harbour\" <i>dues</i>.")
        .document(text("The lighthouse <img src=x> keeper.", "Gone."))
        .create()
        .await;
    app.index().await;
    for (query, mark) in [("q=harbour", "harbour"), ("q=lighthouse", "lighthouse")] {
        let page = ask(&app.visitor(), query).await;
        assert_eq!(found(&page), ["/news/script"]);
        assert!(!page.html().contains("<script>alert"), "{query}");
        assert!(!page.html().contains("<img src=x>"), "{query}");
        assert_eq!(page.text("mark"), mark, "{query}");
        let title = page.text(".card-found .head");
        assert!(title.contains("<script>alert("), "{title}");
    }
    let asked = ask(&app.visitor(), "q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").await;
    assert!(!asked.html().contains("<script>alert"));
}

#[tokio::test]
async fn what_cannot_be_searched_for_is_said_in_words() {
    let app = newspaper().await;
    let long = format!("q={}", "harbour".repeat(40));
    let many = format!("q={}", "a+".repeat(40));
    for (query, words) in [
        (long.as_str(), "too long"),
        (many.as_str(), "too many words"),
        ("q=-harbour", "at least one word"),
    ] {
        let page = ask(&app.visitor(), query).await;
        assert!(page.text(".problems").contains(words), "{query}");
        assert_eq!(found(&page), [""; 0], "{query}");
    }
}

#[tokio::test]
async fn where_nothing_is_found_there_is_something_to_go_on_with() {
    let app = newspaper().await;
    let page = ask(&app.visitor(), "q=submarine").await;
    assert_eq!(page.text(".search-count"), "Nothing found");
    assert!(page.text(".nothing").contains("Check the spelling"));
    assert_eq!(page.texts(".search-else .card").len(), 3);
    assert!(page.has(".search-sections a[href='/culture']"));
    let page = ask(&app.visitor(), "q=orchrad").await;
    assert_eq!(page.attr(".search-meant a", "href"), "/search?q=orchard");
    let page = app.visitor().get("/search").await.expect(200);
    assert!(page.has("#q[autofocus]") && page.has(".search-sections"));
}

#[tokio::test]
async fn results_are_leafed_through_within_bounds() {
    let app = TestApp::new().await;
    for _ in 0..25 {
        app.article().headline("Harbour dues").create().await;
    }
    app.index().await;
    let visitor = app.visitor();
    let first = ask(&visitor, "q=dues").await;
    let second = ask(&visitor, "q=dues&page=2").await;
    assert_eq!((found(&first).len(), found(&second).len()), (20, 5));
    assert!(
        found(&first)
            .iter()
            .all(|one| !found(&second).contains(one))
    );
    assert_eq!(
        first.attr(".search-pager [rel=next]", "href"),
        "/search?q=dues&page=2"
    );
    assert_eq!(
        second.attr(".search-pager [rel=prev]", "href"),
        "/search?q=dues"
    );
    assert_eq!(second.text(".search-place"), "Page 2 of 2");
    for page in ["3", "50", "999999"] {
        let path = format!("/search?q=dues&page={page}");
        let page = visitor.clone().get(&path).await.expect(303);
        assert_eq!(page.header("location"), "/search?q=dues");
    }
    for page in ["-1", "0", "x"] {
        let page = ask(&visitor, &format!("q=dues&page={page}")).await;
        assert!(page.raw == first.raw);
    }
}

#[tokio::test]
async fn strangers_share_an_answer_and_who_has_rights_shares_none() {
    let app = newspaper().await;
    let public = "public, max-age=0, s-maxage=60, must-revalidate";
    for path in ["/search", "/search?q=harbour"] {
        let page = app.visitor().get(path).await.expect(200);
        assert_eq!(page.header("cache-control"), public, "{path}");
        assert_eq!(page.attr("meta[name=robots]", "content"), "noindex");
        assert!(page.raw == app.curl().get(path).await.raw);
        for mut reader in [app.reader().await, app.subscriber().await] {
            let page = reader.get(path).await.expect(200);
            assert_eq!(page.header("cache-control"), "private, no-store");
        }
    }
}

/// Whoever reads with adverts sees pages that look like everybody's.
#[tokio::test]
async fn what_rights_have_found_is_private_even_with_adverts() {
    let app = newspaper().await;
    let rights = Rights {
        articles: true,
        ..Rights::default()
    };
    let mut reader = app.reader().await.entitled(&app, rights).await;
    let page = reader.get("/search?q=zanzibarine").await.expect(200);
    assert_eq!(found(&page), [HARBOUR]);
    assert_eq!(page.header("cache-control"), "private, no-store");
}

#[tokio::test]
async fn a_withdrawn_story_is_gone_although_the_index_still_has_it() {
    let app = newspaper().await;
    let mut tx = app.db.begin().await.unwrap();
    let now = app.clock.now();
    let _ = article::set_state(&mut tx, &app.ids, "orchard", State::Withdrawn, now)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    assert_eq!(found(&ask(&app.visitor(), "q=orchard").await), [""; 0]);
    let feed = app
        .curl()
        .get("/search/rss.xml?q=orchard")
        .await
        .expect(200);
    assert!(!feed.html().contains(ORCHARD));
}

#[tokio::test]
async fn nobody_searches_without_end() {
    let app = newspaper().await;
    let mut visitor = app.visitor();
    visitor.get("/search?q=a").await.expect(200);
    visitor.get("/search/suggest?q=a").await.expect(200);
    let spent = db::sql("UPDATE limits SET taken = 1000000");
    assert!(spent.execute(&app.db).await.unwrap() > 0);
    for path in [
        "/search?q=harbour",
        "/search/rss.xml?q=harbour",
        "/search/suggest?q=harbour",
    ] {
        let page = visitor.get(path).await;
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS, "{path}");
        assert!(page.text("main").contains("Please wait"), "{path}");
        assert!(!page.header("retry-after").is_empty());
    }
    visitor.get("/search").await.expect(200);
    let mut elsewhere = app.visitor().at("192.0.2.7");
    elsewhere.get("/search?q=harbour").await.expect(200);
}

#[tokio::test]
async fn every_page_has_a_field_and_a_wrong_address_a_large_one() {
    let app = newspaper().await;
    let mut visitor = app.visitor();
    for path in [
        "/",
        "/news",
        HARBOUR,
        "/authors",
        "/log-in",
        "/topics/ferries",
    ] {
        let page = visitor.get(path).await.expect(200);
        let field = "header form[role=search][action='/search'] input[name=q]";
        assert!(page.has(field), "{path}");
        assert!(page.has("header a.find-link[href='/search']"), "{path}");
        assert_eq!(
            page.attr("link[rel=search]", "href"),
            "/search/opensearch.xml"
        );
        assert_eq!(page.texts("form[role=search]").len(), 1, "{path}");
    }
    let page = visitor.get("/news/old-harbor").await.expect(404);
    assert!(page.has("main form[role=search] input[data-lost]"));
    assert_eq!(page.texts("form[role=search]").len(), 1);
    let page = visitor.get("/search?q=harbour").await.expect(200);
    assert_eq!(page.texts("form[role=search]").len(), 1);
    assert_eq!(page.attr("#q", "value"), "harbour");
}
