//! Open redirects: no parameter of ours leads to another site.
use std::collections::HashSet;

use http::Method;
use masthead::routes::TABLE;
use sha2::{Digest, Sha256};
use url::Url;

use super::{everybody_at_once, path};
use crate::canary::world::World;
use crate::harness::{Page, TestApp};

/// Parameters under which sites take addresses.
const NAMES: [&str; 10] = [
    "next",
    "return",
    "return_to",
    "url",
    "to",
    "redirect",
    "redirect_uri",
    "continue",
    "back",
    "from",
];

/// Spellings of another site's address that have fooled others.
const ELSEWHERE: [&str; 18] = [
    "https://evil.example/",
    "http://evil.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https:/evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "javascript:alert(1)",
    "data:text/html,evil.example",
    "https://news.example@evil.example/",
    "/%09/evil.example",
    "/.../evil.example/",
    "/.//evil.example",
    "/%2e%2e%2e//evil.example",
    "/..%5c/evil.example",
];

/// Where a page's own links and forms lead, and itself.
const WAYS: [(&str, &str); 4] = [
    ("a", "href"),
    ("form", "action"),
    ("[formaction]", "formaction"),
    ("meta[http-equiv]", "content"),
];

/// Addresses to which the page leads by itself or by a link or form of it.
fn leads_to(page: &Page) -> Vec<String> {
    let headers = ["location", "refresh"].map(|name| page.header(name).to_owned());
    let mut all = Vec::from(headers);
    if page.header("content-type").starts_with("text/html") {
        all.extend(page.all_attrs(&WAYS));
    }
    all
}

/// All that [`leads_to`] looks at.
fn looked_at(page: &Page) -> [Vec<u8>; 4] {
    let header = |name| page.header(name).as_bytes().to_vec();
    let body = page.bytes();
    let digest = Sha256::digest(body).to_vec();
    [
        header("location"),
        header("refresh"),
        header("content-type"),
        digest,
    ]
}

/// Whether a browser that stands here and follows `address` ends up at our evil example.
fn is_elsewhere(address: &str) -> bool {
    let base = Url::parse("https://news.example/here").unwrap();
    match base.join(address) {
        Ok(url) if url.scheme() == "javascript" || url.scheme() == "data" => true,
        Ok(url) => url
            .host_str()
            .is_some_and(|host| host.ends_with("evil.example")),
        Err(_) => false,
    }
}

#[tokio::test]
async fn no_parameter_leads_to_another_site() {
    let world = World::new().await;
    // Most answers are one of a few: a refusal, or a page that shows nothing of what was asked.
    let mut seen = HashSet::new();
    for route in TABLE {
        let path = path(route, &world);
        // Somebody new for each route, because some of the forms end a session.
        let people = [
            world.app.visitor(),
            everybody_at_once(&world).await.into_person(),
        ];
        for elsewhere in ELSEWHERE {
            let value = encode(elsewhere);
            let fields: Vec<String> = NAMES.iter().map(|name| format!("{name}={value}")).collect();
            let fields = fields.join("&");
            let joint = if path.contains('?') { '&' } else { '?' };
            let asked = format!("{path}{joint}{fields}");
            for person in &people {
                for (method, body) in [(Method::GET, ""), (Method::POST, fields.as_str())] {
                    let page = person.clone().send(method.clone(), &asked, body).await;
                    if !seen.insert(looked_at(&page)) {
                        continue;
                    }
                    let wrong = leads_to(&page);
                    let wrong = wrong.iter().find(|address| is_elsewhere(address));
                    assert!(wrong.is_none(), "{method} {asked} leads to {wrong:?}");
                }
            }
        }
    }
}

fn encode(value: &str) -> String {
    percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC).to_string()
}

#[test]
fn what_leads_elsewhere_is_known_when_it_is_seen() {
    for address in [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "https:evil.example",
    ] {
        // A browser reads a scheme without slashes relative to a page of the same scheme.
        let is_relative = address == "https:evil.example";
        assert_eq!(is_elsewhere(address), !is_relative, "{address}");
    }
    for address in [
        "/",
        "/account?next=https://evil.example",
        "",
        "https://news.example/a",
    ] {
        assert!(!is_elsewhere(address), "{address}");
    }
}

#[tokio::test]
async fn no_spelling_of_a_path_leads_to_another_site_and_each_leads_to_one() {
    let app = TestApp::new().await;
    for begin in [
        "",
        "/",
        "//",
        "/.",
        "/..",
        "/...",
        "/%2e%2e%2e",
        "/%2f",
        "/%5c",
        "/.%5c",
    ] {
        let asked = format!("/x/..{begin}/evil.example/log-in?a=//b");
        let page = app.curl().get(&asked).await.expect(301);
        assert_eq!(
            page.header("location"),
            "/evil.example/log-in?a=//b",
            "{asked}"
        );
    }
    for path in ["/%ff", "/news/%00", "/a%0d%0ab", "/%c2%85"] {
        app.curl().get(path).await.expect(404);
    }
}

#[tokio::test]
async fn the_way_back_after_a_log_in_is_in_its_one_spelling() {
    let app = TestApp::new().await;
    for (next, expected) in [
        ("/.../evil.example/log-in", "/evil.example/log-in"),
        ("/News//Summit/?c=7", "/news/summit?c=7"),
        ("/account", "/account"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
    ] {
        let asked = format!("/log-in?next={}", encode(next));
        let page = app.visitor().get(&asked).await.expect(200);
        assert_eq!(page.attrs("input[name=next]", "value")[0], expected);
    }
}
