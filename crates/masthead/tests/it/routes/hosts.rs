//! Requests that name another host: nothing we send leads there.
use http::Method;
use masthead::routes::TABLE;

use super::{ask, everybody_at_once, path};
use crate::canary::world::World;

const EVIL: &str = "evil.example";

/// Headers with which proxies, and attackers, name the host.
const NAMES: [(&str, &str); 6] = [
    ("x-forwarded-host", EVIL),
    ("x-host", EVIL),
    ("x-original-host", EVIL),
    ("forwarded", "host=evil.example;proto=http"),
    ("x-forwarded-server", EVIL),
    ("x-original-url", "https://evil.example/"),
];

#[tokio::test]
async fn a_foreign_host_is_answered_421_by_every_route_but_the_probes() {
    let world = World::new().await;
    let person = everybody_at_once(&world).await.into_person();
    for host in [
        EVIL,
        "news.example.evil.example",
        "news.example:81",
        "",
        "localhost",
    ] {
        let person = person.clone().with("host", host);
        for route in TABLE {
            if matches!(route.path, "/healthz" | "/readyz") {
                continue;
            }
            for method in [Method::GET, Method::POST] {
                let page = ask(&person, &method, &path(route, &world)).await;
                assert_eq!(page.status, 421, "{method} {} for {host:?}", route.path);
                assert!(!page.html().contains(EVIL), "{}", route.path);
                assert!(!page.headers.contains_key("set-cookie"), "{}", route.path);
            }
        }
    }
}

#[tokio::test]
async fn no_header_makes_an_answer_name_another_host() {
    let world = World::new().await;
    for (name, value) in NAMES {
        for route in TABLE {
            let person = everybody_at_once(&world).await.into_person();
            let person = person.with(name, value);
            for method in [Method::GET, Method::POST] {
                let page = ask(&person, &method, &path(route, &world)).await;
                let headers = format!("{:?}", page.headers);
                let asked = format!("{method} {} with {name}", route.path);
                assert!(!headers.contains(EVIL), "{asked}: {headers}");
                assert!(!page.html().contains(EVIL), "{asked}");
            }
        }
    }
    for mail in world.app.mails().await {
        assert!(!format!("{mail:?}").contains(EVIL), "{mail:?}");
    }
}
