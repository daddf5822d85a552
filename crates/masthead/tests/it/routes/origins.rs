//! Requests that another site makes a browser send (CSRF): refused for every route and
//! every method that changes something, before any handler sees them.
use http::Method;
use masthead::routes::TABLE;

use super::{CHANGING, ask, everybody_at_once, methods, path};
use crate::canary::world::World;
use crate::harness::Person;

/// What browsers say of a request that a page of another site caused.
const FOREIGN: [(&str, &str); 6] = [
    ("sec-fetch-site", "cross-site"),
    ("sec-fetch-site", "same-site"),
    ("sec-fetch-site", "anything else"),
    ("origin", "https://evil.example"),
    ("origin", "https://news.example.evil.example"),
    ("origin", "null"),
];

/// What other sites post to, each with the reason why that is safe.
const FROM_ELSEWHERE: [(&str, &str); 1] = [(
    "/log-in/with/{provider}/callback",
    "only leads the browser to the same address by GET, where the state is compared",
)];

/// Forms that refuse whoever is let in everywhere else, for a reason of their own.
const REFUSED: [(&str, &str); 1] = [(
    "/account/data/erase",
    "an owner takes staff off the staff before their account can be erased",
)];

/// What they say where the reader acts by themselves.
const OWN: [(&str, &str); 3] = [
    ("sec-fetch-site", "same-origin"),
    ("sec-fetch-site", "none"),
    ("origin", "https://news.example"),
];

/// The same person in a browser that says this of its requests, and nothing else.
fn saying(person: &Person, name: &str, value: &str) -> Person {
    person.clone().into_program().with(name, value)
}

#[tokio::test]
async fn no_route_does_what_a_foreign_page_asks() {
    let world = World::new().await;
    let person = everybody_at_once(&world).await;
    for (name, value) in FOREIGN {
        let victim = saying(&person, name, value);
        for route in TABLE {
            for method in CHANGING {
                let page = ask(&victim, &method, &path(route, &world)).await;
                if FROM_ELSEWHERE.iter().any(|(path, _)| *path == route.path) {
                    assert!(!page.headers.contains_key("set-cookie"), "{}", route.path);
                    continue;
                }
                assert_eq!(page.status, 403, "{method} {} {name}: {value}", route.path);
                assert!(!page.headers.contains_key("set-cookie"), "{}", route.path);
            }
        }
    }
}

#[tokio::test]
async fn every_form_accepts_what_its_own_page_sends() {
    let world = World::new().await;
    let mut forms = 0;
    for route in TABLE {
        for method in methods(route, &world).await {
            if REFUSED.iter().any(|(path, _)| *path == route.path) {
                continue;
            }
            forms += 1;
            for (name, value) in OWN {
                let person = everybody_at_once(&world).await;
                let page = ask(&saying(&person, name, value), &method, &path(route, &world)).await;
                assert_ne!(page.status, 403, "{method} {} {name}: {value}", route.path);
            }
        }
    }
    assert!(forms >= 4, "{forms} forms");
}

#[tokio::test]
async fn a_foreign_page_may_link_here() {
    let world = World::new().await;
    let person = saying(&world.app.visitor(), "sec-fetch-site", "cross-site");
    for route in TABLE {
        let page = ask(&person, &Method::GET, &path(route, &world)).await;
        // The talk is for subscribers, wherever a visitor comes from.
        if route.path != "/{section}/{slug}/comments" {
            assert_ne!(page.status, 403, "{}", route.path);
        }
    }
}
