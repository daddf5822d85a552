//! No grant, no text: every route, in every representation, for everybody without a grant.
pub mod decode;
pub mod examples;
mod lives;
mod newsroom;
pub mod world;

use std::collections::{BTreeSet, HashMap};

use axum::Router;
use axum::routing::get;
use http::Method;
use masthead::pages::site::{Mask, Site};
use masthead::routes::{Faces, Route, TABLE};

use self::decode::{canaries, teasers};
use self::examples::examples;
use self::world::{Stranger, World};
use crate::harness::{Page, Person};

/// Other ways to ask for the same address: what is put behind it, and a header.
const REPRESENTATIONS: [(&str, &str, &str); 12] = [
    ("", "accept-encoding", "br"),
    ("", "accept-encoding", "gzip"),
    ("", "accept-encoding", "zstd"),
    ("", "accept", "application/json"),
    ("", "accept", "text/markdown"),
    ("", "range", "bytes=2000-"),
    ("", "if-none-match", "*"),
    (
        "?amp=1&outputType=amp&format=json&fields=body&version=1&preview=1",
        "accept",
        "*/*",
    ),
    (".md", "accept", "*/*"),
    (".json", "accept", "*/*"),
    ("/amp", "accept", "*/*"),
    (
        "?gaa_at=g&gaa_n=x&gaa_ts=ffffffff&gaa_sig=x&utm_medium=email&ref=newsletter",
        "accept",
        "*/*",
    ),
];

/// The program, the first visit and the visitor over the limit ask in every
/// representation; the others differ from them by their headers alone.
const THOROUGH: usize = 3;

/// Marks of gated text and of lead-ins in a body.
type Marks = (BTreeSet<u32>, BTreeSet<u32>);

/// Looks through everything that strangers get.
struct Search {
    hidden: BTreeSet<u32>,
    seen: HashMap<Vec<u8>, Marks>,
    requests: usize,
}

impl Search {
    fn new(world: &World) -> Self {
        let hidden = world.hidden.iter().map(|article| article.number).collect();
        Self {
            hidden,
            seen: HashMap::new(),
            requests: 0,
        }
    }

    /// Panics when the page holds what `stranger` may not see: gated text of an article
    /// without a grant, or anything of an article that is not public.
    fn check(&mut self, page: &Page, stranger: &Stranger, asked: &str) {
        self.requests += 1;
        let headers = format!("{:?}", page.headers).to_lowercase();
        assert!(
            !headers.contains("canary"),
            "{asked} gives {} {headers}",
            stranger.name
        );
        let text = page.bytes();
        let (gated, open) = self
            .seen
            .entry(text)
            .or_insert_with_key(|text| (canaries(text), teasers(text)));
        let leaked: Vec<&u32> = gated
            .iter()
            .filter(|number| !stranger.may_read.contains(number))
            .collect();
        assert!(
            leaked.is_empty(),
            "{asked} gives {} gated text of {leaked:?}",
            stranger.name
        );
        let hidden: Vec<&u32> = open.intersection(&self.hidden).collect();
        assert!(
            hidden.is_empty(),
            "{asked} gives {} unpublished {hidden:?}",
            stranger.name
        );
    }

    /// Asks for an address; in every representation where `thoroughly`.
    async fn ask(&mut self, stranger: &Stranger, path: &str, thoroughly: bool) {
        // Each request comes from a window of its own, because answers may bring a cookie.
        for method in [Method::GET, Method::HEAD, Method::POST] {
            let page = stranger.person.clone().send(method.clone(), path, "").await;
            self.check(&page, stranger, &format!("{method} {path}"));
        }
        for (suffix, header, value) in REPRESENTATIONS.into_iter().filter(|_| thoroughly) {
            let asked = format!("{path}{suffix}");
            let page = stranger
                .person
                .clone()
                .with(header, value)
                .get(&asked)
                .await;
            self.check(&page, stranger, &format!("GET {asked} ({header}: {value})"));
        }
    }
}

#[tokio::test]
async fn nobody_without_a_grant_gets_gated_text_from_any_route() {
    let world = World::with_subscriptions().await;
    world.app.index().await;
    let mut search = Search::new(&world);
    for (index, stranger) in world.strangers().await.iter().enumerate() {
        for route in routes() {
            for path in examples(route.path, &world) {
                search.ask(stranger, &path, index < THOROUGH).await;
            }
        }
    }
    assert!(search.requests > 5_000, "{} requests", search.requests);
}

#[tokio::test]
async fn somebody_with_articles_left_gets_gated_text_from_article_pages_alone() {
    let world = World::new().await;
    world.app.index().await;
    let mut visitor = world.app.visitor();
    visitor
        .post(&format!("{}/continue", world.metered.path))
        .await;
    let reader = world.app.reader().await.into_person();
    for (name, person) in [
        ("a visitor with articles left", visitor),
        ("a registered reader under the limit", reader),
    ] {
        let stranger = Stranger::new(name, person.clone());
        let mut search = Search::new(&world);
        for article in [&world.subscribers, &world.hidden[0], &world.hidden[3]] {
            search.ask(&stranger, &article.path, true).await;
        }
        let page = person.clone().get(&world.metered.path).await;
        let own = BTreeSet::from([world.metered.number]);
        assert_eq!(
            canaries(&page.bytes()),
            own,
            "the page of an article holds its own text only"
        );
        for path in elsewhere(&world) {
            search.ask(&stranger, &path, true).await;
        }
    }
}

/// Forms that end the session they are sent with, or all of its reader's.
const ENDS: [&str; 4] = [
    "/log-out",
    "/account/sessions",
    "/account/sessions/end-all",
    "/account/data/erase",
];

/// All routes; those that end the session come last, so that the others are asked with it.
fn routes() -> Vec<&'static Route> {
    let mut routes: Vec<&Route> = TABLE.iter().collect();
    routes.sort_by_key(|route| ENDS.contains(&route.path));
    routes
}

/// Examples of every route but the articles' own.
fn elsewhere(world: &World) -> Vec<String> {
    let all = routes().into_iter();
    let others = all.filter(|route| route.faces != Faces::Article);
    others
        .flat_map(|route| examples(route.path, world))
        .collect()
}

#[tokio::test]
async fn whoever_may_read_everything_gets_text_from_article_pages_alone() {
    let world = World::with_subscriptions().await;
    world.app.index().await;
    for (name, person) in world.entitled().await {
        let stranger = Stranger::new(name, person.clone());
        let mut search = Search::new(&world);
        for article in world.gated() {
            for path in [article.path.clone(), format!("{}/continue", article.path)] {
                let page = person.clone().get(&path).await;
                let own = BTreeSet::from([article.number]);
                assert_eq!(canaries(&page.bytes()), own, "{name} at {path}");
                assert_eq!(page.header("cache-control"), "private, no-store");
            }
        }
        for article in &world.hidden {
            search.ask(&stranger, &article.path, false).await;
        }
        for path in elsewhere(&world) {
            search.ask(&stranger, &path, false).await;
        }
    }
    assert!(world.app.ledger_rows().await == 0, "nothing is counted");
}

/// The wrappings a careless renderer might put gated text into.
const LEAKS: [(&str, &str); 5] = [
    ("/leak/plain", "<template>CANARY-1-1</template>"),
    (
        "/leak/json",
        r#"<script type="application/ld+json">{"articleBody":"\u0043ANARY-1-1"}</script>"#,
    ),
    (
        "/leak/entities",
        "<meta name=\"description\" content=\"&#67;ANARY-1-1\">",
    ),
    (
        "/leak/base64",
        "<div data-rest=\"R2F0ZWQgd29yZHMgQ0FOQVJZLTctMSBlbmQu\"></div>",
    ),
    ("/leak/rot13", "PNANEL-1-1"),
];

#[tokio::test]
async fn the_search_finds_text_that_a_route_leaks_on_purpose() {
    let world = World::new().await;
    let mut router = Router::new();
    for (path, body) in LEAKS {
        router = router.route(path, get(move || async move { body }));
    }
    let site = Site::new((**world.app).clone(), router, Mask::new(std::iter::empty()));
    for (path, _) in LEAKS {
        let page = Person::program(site.clone()).get(path).await.expect(200);
        assert_eq!(canaries(&page.bytes()).len(), 1, "{path}");
    }
}

#[tokio::test]
async fn every_route_has_an_example_that_it_answers() {
    let world = World::new().await;
    for route in TABLE.iter().filter(|route| route.faces == Faces::Article) {
        let statuses: Vec<u16> = answers(&world, route.path).await;
        assert!(
            statuses.iter().any(|status| *status < 500),
            "{}: {statuses:?}",
            route.path
        );
    }
    for route in TABLE
        .iter()
        .filter(|route| matches!(route.faces, Faces::List | Faces::Feed))
    {
        let statuses = answers(&world, route.path).await;
        assert!(
            statuses.iter().all(|status| *status < 500),
            "{}: {statuses:?}",
            route.path
        );
    }
}

async fn answers(world: &World, pattern: &str) -> Vec<u16> {
    let mut statuses = Vec::new();
    for path in examples(pattern, world) {
        statuses.push(world.app.curl().get(&path).await.status.as_u16());
    }
    statuses
}
