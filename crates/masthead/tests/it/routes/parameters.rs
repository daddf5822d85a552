//! What others put behind our addresses, and broken values of what we put there ourselves.
use masthead::ground::clock::{HOUR, MINUTE};
use masthead::newsroom::article::{Correction, CorrectionKind};
use masthead::routes::TABLE;

use super::everybody_at_once;
use crate::canary::examples::examples;
use crate::canary::world::World;
use crate::harness::{Page, Person, TestApp};

/// What others add, and what other systems had.
const UNKNOWN: [&str; 9] = [
    "?fbclid=1",
    "?utm_source=x&utm_medium=y",
    "?utm_source=x&utm_source=y",
    "?page=2",
    "?a=%FF&b=%00",
    "?=&&a&b==",
    "?",
    "?gclid=a%2Fb&amp;fbclid",
    "?query[]=1&x=%",
];

/// Every parameter that an address of ours knows.
const KNOWN: [&str; 33] = [
    "action",
    "after",
    "again",
    "answer",
    "author",
    "before",
    "c",
    "code",
    "coupon",
    "currency",
    "done",
    "edit",
    "email",
    "from",
    "group",
    "kind",
    "maxheight",
    "maxwidth",
    "next",
    "order",
    "page",
    "problem",
    "q",
    "queue",
    "quote",
    "region",
    "saved",
    "section",
    "sort",
    "state",
    "subject",
    "to",
    "topic",
];

/// Pages that are rendered once for everybody.
const SHARED: [&str; 17] = [
    "/",
    "/search",
    "/news",
    "/topics",
    "/topics/trade",
    "/authors",
    "/authors/anna-writer",
    "/corrections",
    "/archive",
    "/archive/2026/06",
    "/news/metered",
    "/subscribe",
    "/rss.xml",
    "/news/feed.json",
    "/sitemap.xml",
    "/feeds",
    "/nowhere/at/all",
];

#[tokio::test]
async fn unknown_parameters_change_nothing_and_share_one_kept_page() {
    let world = World::new().await;
    let app = &world.app;
    for path in SHARED {
        let plain = app.visitor().get(path).await;
        assert_eq!(plain.status == 200, path != "/nowhere/at/all", "{path}");
        let renders = app.metrics.renders.get();
        for query in UNKNOWN {
            let asked = format!("{path}{query}");
            let page = app.visitor().get(&asked).await;
            assert_eq!(page.status, plain.status, "{asked}");
            assert!(page.raw == plain.raw, "{asked} is another page");
        }
        assert_eq!(app.metrics.renders.get(), renders, "{path}");
    }
}

#[tokio::test]
async fn an_old_address_leads_on_whatever_stands_behind_it() {
    let world = World::new().await;
    for query in UNKNOWN {
        for old in ["/old-metered", "/elsewhere/metered"] {
            let page = world.app.visitor().get(&format!("{old}{query}")).await;
            assert_eq!(page.status, 301, "{old}{query}");
            assert_eq!(page.header("location"), world.metered.path);
        }
    }
}

/// The page, or the one that its address leads to where that is the same one spelled rightly.
async fn settled(person: &Person, asked: &str) -> Page {
    let path = asked.split('?').next().unwrap();
    let page = person.clone().get(asked).await;
    let to = page.header("location");
    if page.status.is_redirection() && to.split('?').next() == Some(path) {
        return person.clone().get(to).await;
    }
    page
}

#[tokio::test]
async fn broken_values_of_known_parameters_break_no_page() {
    let world = World::new().await;
    let long = "x".repeat(1_000);
    let values = [
        "",
        "junk",
        "%FF",
        "%00",
        "-1",
        "99999999999999999999.1",
        &long,
    ];
    let all = |value: &str| KNOWN.map(|name| format!("{name}={value}")).join("&");
    let mut queries: Vec<String> = values.iter().map(|value| all(value)).collect();
    queries.push(format!("{}&{}", all("1"), all("2")));
    queries.push("before=1.1&after=1.1&before=1.1".to_owned());
    let people = [
        world.app.visitor(),
        everybody_at_once(&world).await.into_person(),
    ];
    queries.push("thread=junk&sort=junk&thread=%FF".to_owned());
    let (mut tried, mut broken) = (0, Vec::new());
    for route in TABLE {
        for path in examples(route.path, &world) {
            let path = path.split('?').next().unwrap();
            for person in &people {
                let plain = person.clone().get(path).await;
                for query in &queries {
                    let page = settled(person, &format!("{path}?{query}")).await;
                    let is_fine = !page.status.is_client_error() && !page.status.is_server_error();
                    // An export is made a few times an hour, and has been by now.
                    let is_used_up = path == "/account/data/export" && page.status == 429;
                    if !is_fine && !is_used_up && page.status != plain.status {
                        let begin = &query[..query.len().min(80)];
                        broken.push(format!("{path}?{begin}: {}", page.status));
                    }
                    tried += 1;
                }
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
    assert!(tried > 2_000, "{tried}");
}

/// Three pages of a section, of its topic, of its author, of its month.
async fn long_lists() -> (TestApp, [&'static str; 3]) {
    let app = TestApp::new().await;
    let anna = app.person_author("Anna Writer").await;
    for number in 0..45 {
        let at = app.clock.now() - HOUR - number * MINUTE;
        let article = app.article().topic("Trade").by(anna).published_at(at);
        let correction = Correction {
            kind: CorrectionKind::Correction,
            text: "A number was wrong.".to_owned(),
            at: at + 1,
            block: None,
        };
        article.correction(correction).create().await;
    }
    (app, ["/news", "/topics/trade", "/authors/anna-writer"])
}

#[tokio::test]
async fn a_place_in_a_list_has_one_spelling_and_others_lead_to_it() {
    let (app, lists) = long_lists().await;
    for path in lists.into_iter().chain(["/corrections"]) {
        let first = app.visitor().get(path).await.expect(200);
        let older = first.attrs(".pager a[rel=next]", "href").remove(0);
        let place = older.split_once("?before=").unwrap().1.to_owned();
        app.visitor().get(&older).await.expect(200);
        for query in [
            format!("before=0{place}"),
            format!("before=%2B{place}"),
            format!("before=+{place}"),
            format!("before={place}&before={place}"),
            format!("before={place}&after=1.1"),
            format!("%62efore={place}"),
            format!("before={}", place.replace('.', "%2E")),
        ] {
            let page = app
                .visitor()
                .get(&format!("{path}?{query}"))
                .await
                .expect(301);
            assert_eq!(page.header("location"), older, "{query}");
        }
        for query in [
            "before=junk",
            "after=%FF",
            "after=1",
            "before",
            "after=&before=1.1",
        ] {
            let page = app
                .visitor()
                .get(&format!("{path}?{query}"))
                .await
                .expect(301);
            assert_eq!(page.header("location"), path, "{query}");
        }
    }
}

#[tokio::test]
async fn endless_places_do_not_fill_the_cache() {
    let (app, lists) = long_lists().await;
    for path in lists
        .into_iter()
        .chain(["/corrections", "/archive/2026/06"])
    {
        let renders = app.metrics.renders.get();
        for number in 0..200 {
            for name in ["before", "after"] {
                for at in [number, app.clock.now() - HOUR + number, i64::MAX - number] {
                    let asked = format!("{path}?{name}={at}.{number}");
                    app.visitor().get(&asked).await.expect(200);
                }
            }
        }
        let rendered = app.metrics.renders.get() - renders;
        assert!(rendered <= 12, "{path} was rendered {rendered} times");
    }
}

#[tokio::test]
async fn the_pages_of_a_list_show_every_story_once_in_both_directions() {
    let (app, lists) = long_lists().await;
    for path in lists {
        let mut seen = Vec::new();
        let mut asked = path.to_owned();
        let mut last = asked.clone();
        loop {
            let page = app.visitor().get(&asked).await.expect(200);
            seen.extend(page.attrs("main article h2 a, main article h3 a", "href"));
            last.clone_from(&asked);
            match page.attrs(".pager a[rel=next]", "href").pop() {
                Some(older) => asked = older,
                None => break,
            }
        }
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 45, "{path}");
        let newer = app.visitor().get(&last).await;
        let newer = newer.attrs(".pager a[rel=prev]", "href").remove(0);
        assert!(newer.starts_with(&format!("{path}?after=")), "{newer}");
        app.visitor().get(&newer).await.expect(200);
    }
}

#[tokio::test]
async fn pages_of_errors_lead_to_the_newest_stories_and_are_rendered_once() {
    let app = TestApp::new().await;
    let articles = app.articles(5).await;
    let newest = &articles[0].path;
    let missing = app.visitor().get("/nowhere").await.expect(404);
    let broken = app.visitor().with_line("host", b"").with_line("host", b"a");
    let broken = broken.clone().get("/").await.expect(400);
    for page in [&missing, &broken] {
        let links = page.attrs("main a", "href");
        assert!(links.contains(newest), "{links:?}");
        assert_eq!(page.header("cache-control"), "no-store");
        assert!(!page.has_canary());
    }
    let renders = app.metrics.renders.get();
    for number in 0..20 {
        let page = app
            .visitor()
            .get(&format!("/nowhere-{number}?a={number}"))
            .await;
        assert!(page.raw == missing.raw, "{number}");
    }
    assert_eq!(app.metrics.renders.get(), renders);
    let fresh = app.article().published_at(app.clock.now()).create().await;
    app.refresh().await.unwrap();
    let page = app.visitor().get("/nowhere").await.expect(404);
    assert!(
        page.attrs("main a", "href").contains(&fresh.path),
        "{}",
        page.text("main")
    );
}
