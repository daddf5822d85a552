//! Whoever can make us write, mail or hash is counted, and is told in words when to come again.
use db::sql;
use http::{Method, StatusCode};
use masthead::ground::limit::{Attempt, Counted};
use masthead::routes::{Route, TABLE};

use super::{everybody_at_once, methods, path};
use crate::canary::world::World;
use crate::harness::{Member, Page, Person, TestApp};
use crate::payment::shop::sell;

/// What each form needs before it is counted, where that is more than nothing: those whose
/// handler counts, because it has to know the address that it is about.
const FIELDS: &[(&str, &str)] = &[
    ("/log-in", "email=somebody%40readers.example"),
    (
        "/log-in/password",
        "email=somebody%40readers.example&password=a+long+password+of+somebody",
    ),
    ("/account/email", "email=new%40readers.example"),
    (
        "/cancel",
        "email=somebody%40readers.example&order=M-7F3K-2Q9D",
    ),
    (
        "/cancel/withdraw",
        "email=somebody%40readers.example&order=M-7F3K-2Q9D",
    ),
    ("/{section}/{slug}/comments", "text=A+fair+point."),
];

/// Counted when they are read.
const READ: &[&str] = &[
    "/search",
    "/search/rss.xml",
    "/search/atom.xml",
    "/search/feed.json",
    "/search/suggest",
    "/preview/draft/{token}",
    "/account/data/export",
    "/account/subscription/method",
    "/subscribe/return/{order}",
    "/subscribe/{code}",
];

/// Whoever does this is logged out.
const ENDS: &[&str] = &["/account/sessions/end-all", "/account/data/erase"];

/// What cannot be asked for with an example, and the test that does it.
const ELSEWHERE: &[&str] = &[
    // `offer::groups::one_stranger_is_written_to_three_times_a_day_at_most`
    "/account/group/invite",
    // `offer::gifts`: a gift needs an offer of its kind.
    "/subscribe/{code}/gift",
    // `comment::posting`: only one's own comment can be changed.
    "/comments/{id}/edit",
    // `advert::numbers`: above the limit a click leads on and is not counted.
    "/adverts/click/{id}/{signature}",
    // `providers_are_asked_so_often_and_no_more`, below.
    "/log-in/with/{provider}",
    "/log-in/with/{provider}/callback",
    // A second factor is asked of staff without one; `reader::second`.
    "/log-in/second",
];

/// Whether a route with these methods says where its attempts are counted.
fn is_said(counted: Counted, changes: bool) -> bool {
    match counted {
        Counted::Reads => !changes,
        Counted::Never(reason) => changes && reason.len() > 20,
        Counted::First(_) | Counted::Within(_) => true,
    }
}

#[tokio::test]
async fn a_route_that_changes_something_says_where_that_is_counted() {
    let world = World::new().await;
    for route in TABLE {
        let changes = !methods(route, &world).await.is_empty();
        assert!(is_said(route.counted, changes), "{}", route.path);
    }
    assert!(
        !is_said(Counted::Reads, true),
        "a planted form without one is found"
    );
    assert!(!is_said(Counted::Never("because"), true));
}

#[test]
fn every_attempt_is_counted_somewhere() {
    let counts = |attempt: Attempt| {
        let is_it = |route: &Route| match route.counted {
            Counted::First(one) | Counted::Within(one) => one == attempt,
            _ => false,
        };
        TABLE.iter().any(is_it)
    };
    for attempt in Attempt::ALL {
        // The mails of staff are counted beside what they do at the desk.
        assert!(
            counts(attempt) || attempt == Attempt::DeskMail,
            "{attempt:?}"
        );
    }
}

async fn send(person: &mut Person, route: &Route, world: &World) -> Page {
    let fields = FIELDS.iter().find(|(path, _)| *path == route.path);
    let mut address = path(route, world);
    let (method, body) = match READ.contains(&route.path) {
        true => (Method::GET, ""),
        false => (Method::POST, fields.map_or("nothing=1", |(_, body)| body)),
    };
    match route.path {
        "/subscribe/{code}" => address.push_str("?coupon=GUESS"),
        path if path.starts_with("/search") => address.push_str("?q=harbour"),
        _ => {}
    }
    person.send(method, &address, body).await
}

/// Everything that was ever tried was tried as often as it may be.
async fn spend(app: &TestApp) -> u64 {
    let spent = sql("UPDATE limits SET taken = 1000000")
        .execute(&app.db)
        .await;
    spent.unwrap()
}

#[track_caller]
fn assert_refused(page: &Page, what: &str) {
    assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS, "{what}");
    let seconds: u32 = page.header("retry-after").parse().unwrap_or_default();
    assert!(seconds > 0 && seconds <= 86_400, "{what}: {seconds}");
    assert!(
        page.html().contains("Too many attempts")
            || page.html().contains("Too many requests")
            || page.html().contains("posted a lot"),
        "{what}"
    );
    assert!(page.header("cache-control").contains("no-store"), "{what}");
}

#[tokio::test]
async fn what_is_tried_too_often_is_refused_with_words_and_a_time() {
    let world = World::new().await;
    sell(&world.app).await;
    let counted = TABLE.iter().filter(|route| {
        matches!(route.counted, Counted::First(_) | Counted::Within(_))
            && !route.path.starts_with("/desk")
            && !ELSEWHERE.contains(&route.path)
    });
    for route in counted {
        let mut person: Member = everybody_at_once(&world).await;
        sql("DELETE FROM limits")
            .execute(&world.app.db)
            .await
            .unwrap();
        let first = send(&mut person, route, &world).await;
        assert_ne!(
            first.status,
            StatusCode::TOO_MANY_REQUESTS,
            "{}",
            route.path
        );
        assert!(spend(&world.app).await > 0, "{} counts nothing", route.path);
        if ENDS.contains(&route.path) {
            // Somebody else of the same network.
            person = everybody_at_once(&world).await;
        }
        assert_refused(&send(&mut person, route, &world).await, route.path);
    }
}

#[tokio::test]
async fn the_desk_is_counted_for_each_member_of_staff() {
    let world = World::new().await;
    let one = everybody_at_once(&world).await;
    let other = everybody_at_once(&world).await;
    let ask = async |person: &Member| {
        let mut person: Person = (**person).clone();
        person
            .submit("/desk/offers/plan", &[("nothing", "1")])
            .await
    };
    assert_ne!(ask(&one).await.status, StatusCode::TOO_MANY_REQUESTS);
    spend(&world.app).await;
    assert_refused(&ask(&one).await, "/desk");
    assert_ne!(ask(&other).await.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn a_wide_network_has_no_more_tries_for_each_of_its_parts() {
    let app = TestApp::new().await;
    let mut given = 0;
    for number in 0..600 {
        // Each try from a /64 of its own, all of them within one /48.
        let address = format!("2001:db8:1:{number:x}::1");
        let mut person = app.visitor().at(&address);
        let page = person.submit("/log-in/code", &[("code", "000000")]).await;
        given += usize::from(page.status != StatusCode::TOO_MANY_REQUESTS);
    }
    // Neither a /64 nor a /56 has spent its own.
    assert_eq!(given, 600);
    for number in 600..1_200 {
        let address = format!("2001:db8:1:{number:x}::1");
        let mut person = app.visitor().at(&address);
        let page = person.submit("/log-in/code", &[("code", "000000")]).await;
        given += usize::from(page.status != StatusCode::TOO_MANY_REQUESTS);
    }
    assert_eq!(given, 800, "a /48 has four times what a /64 has");
    let mut neighbour = app.visitor().at("2001:db8:2:1::1");
    let page = neighbour
        .submit("/log-in/code", &[("code", "000000")])
        .await;
    assert_ne!(page.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn providers_are_asked_so_often_and_no_more() {
    let app = TestApp::with(|config| {
        // Nobody listens there.
        config.oidc.issuer = Some("http://127.0.0.1:9".to_owned());
        config.oidc.name = Some("Nobody".to_owned());
        config.oidc.client_id = Some("news".to_owned());
        config.oidc.client_secret = Some("secret".to_owned());
        config.oidc.private_network = true;
    })
    .await;
    for path in [
        "/log-in/with/own",
        "/log-in/with/own/callback?code=a&state=b",
    ] {
        let first = app.visitor().get(path).await;
        assert_ne!(first.status, StatusCode::TOO_MANY_REQUESTS, "{path}");
        assert_ne!(first.status, StatusCode::NOT_FOUND, "{path}");
        assert!(spend(&app).await > 0, "{path} counts nothing");
        assert_refused(&app.visitor().get(path).await, path);
    }
}

#[tokio::test]
async fn a_network_that_is_exempt_has_the_limits_of_accounts_and_mailboxes_alone() {
    let carrier = "203.0.113.0/24".parse().unwrap();
    let app = TestApp::with(|config| config.paywall.network_exempt = vec![carrier]).await;
    let ask = async |address: &str, email: String| {
        let mut person = app.visitor().at(address);
        person.submit("/log-in", &[("email", &email)]).await.status
    };
    for number in 0..120 {
        let email = format!("reader{number}@readers.example");
        assert_eq!(ask("203.0.113.9", email).await, StatusCode::SEE_OTHER);
    }
    let mut sent = 0;
    for _ in 0..40 {
        let status = ask("203.0.113.9", "one@readers.example".to_owned()).await;
        sent += usize::from(status == StatusCode::SEE_OTHER);
    }
    assert_eq!(sent, 30, "one mailbox is not written to without end");
    let mut given = 0;
    for number in 0..120 {
        let email = format!("other{number}@readers.example");
        let status = ask("198.51.100.9", email).await;
        given += usize::from(status == StatusCode::SEE_OTHER);
    }
    assert_eq!(given, 100, "other networks have their limit");
}
