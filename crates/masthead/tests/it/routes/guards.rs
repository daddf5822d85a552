//! Who is let in, and who may keep the answer.
use std::collections::BTreeSet;

use http::Method;
use masthead::desk::DESK;
use masthead::desk::house_style::STYLE;
use masthead::desk::knowledge::KNOWLEDGE;
use masthead::desk::library::RECORD;
use masthead::desk::staff::STAFF;
use masthead::desk::story::{ANYWAY, BREAKING, EDIT, PUBLISH, RUN, WRITE};
use masthead::desk::structure::STRUCTURE;
use masthead::desk::writing::AFTER;
use masthead::pages::article::draft::links::SHOW;
use masthead::pages::reader_desk::READERS;
use masthead::pages::search::desk::LIBRARY;
use masthead::pages::site::guard::Guard;
use masthead::people::role::{Permission, Role, Roles};
use masthead::routes::{Faces, Route, TABLE};
use masthead::shop::offer::desk::OFFERS;
use masthead::shop::permission::SUBSCRIPTIONS;
use masthead::talk::advert::desk::ADVERTS;
use masthead::talk::comment::moderation::MODERATE;

use super::{ask, everybody_at_once, methods, path};
use crate::canary::world::World;
use crate::harness::{Page, Person, TestApp};

/// Routes that change something for people who are not logged in, each with its reason.
/// A new one needs a row: that is where somebody thinks about limits and abuse.
const OPEN: &[(&str, &str)] = &[
    (
        "/{section}/{slug}/continue",
        "hands out a visitor's cookie, which is worth nothing by itself",
    ),
    (
        "/{section}/{slug}/comments",
        "shows a page to everybody; posting asks for a session and the right to comment",
    ),
    (
        "/gift/{token}",
        "the token is the right; a link has so many readers and no more",
    ),
    (
        "/cancel",
        "anybody may cancel by address and order number; both must fit, the answer is always the same",
    ),
    (
        "/cancel/withdraw",
        "anybody may withdraw by address and order number; both must fit, the answer is always the same",
    ),
    (
        "/subscribe/{code}/checkout",
        "a visitor orders with an address; what is ordered is nobody's account until that is proved",
    ),
    (
        "/till",
        "the clock of the test till, which no real publication has",
    ),
    (
        "/till/checkout/{id}",
        "the test till stands for a processor, which knows no accounts of ours",
    ),
    (
        "/till/method/{id}",
        "the test till stands for a processor, which knows no accounts of ours",
    ),
    (
        "/set-up",
        "compares a code of eighty bits while there is no owner; limited by network",
    ),
    (
        "/set-up/{token}",
        "the code from the server's terminal makes the first owner, once; limited by network",
    ),
    (
        "/log-in",
        "sends a mail to any address; limited by address, network and browser",
    ),
    (
        "/log-in/code",
        "tries are counted before the comparison, and the browser must be the asking one",
    ),
    (
        "/log-in/link/{token}",
        "the token of the mail, in the browser that asked for it",
    ),
    (
        "/log-in/password",
        "limited by address, network and browser, after the same work for all",
    ),
    (
        "/log-in/passkey",
        "the browser signs a challenge of ours, which is good once",
    ),
    (
        "/log-in/passkey/start",
        "gives out a challenge; limited by network",
    ),
    (
        "/log-out",
        "ends the session of the browser that asks, and nothing where there is none",
    ),
    (
        "/log-in/with/{provider}/callback",
        "what a provider posts back, bound to the asking browser by its state",
    ),
    (
        "/adverts/consent",
        "keeps what the browser's owner chose in a cookie of that browser",
    ),
    (
        "/letters/stop/{token}",
        "the signed token stops letters of one kind to one reader (RFC 8058)",
    ),
    (
        "/subscribe/redeem/{token}",
        "the token of a gift subscription, which is worth something to an account alone",
    ),
    (
        "/subscribe/confirm/{token}",
        "the token of the mail confirms the address that it went to",
    ),
    (
        "/account/email/{token}",
        "the token of the mail confirms the address that it went to",
    ),
];

/// Pages of the account that are opened by a link in a mail, perhaps in another browser.
const BY_LINK: [&str; 1] = ["/account/email/{token}"];

fn guarded(is: impl Fn(Guard) -> bool) -> impl Iterator<Item = &'static Route> {
    TABLE.iter().filter(move |route| is(route.guard))
}

/// A page leads to the log-in and back; a form is refused.
#[track_caller]
fn assert_led(page: &Page, method: &Method, route: &Route, to: &str) {
    let asked = format!("{method} {} {:?}", route.path, page.header("location"));
    if page.status == 405 {
        // There is nothing to guard, which is known from the manual.
    } else if *method == Method::GET {
        assert_eq!(page.status, 303, "{asked}");
        let start = format!("{to}?next=%2F");
        assert!(page.header("location").starts_with(&start), "{asked}");
    } else {
        assert_eq!(page.status, 401, "{asked}");
    }
    assert!(page.header("cache-control").contains("no-store"), "{asked}");
}

#[tokio::test]
async fn what_is_a_readers_own_leads_others_to_the_log_in() {
    let world = World::new().await;
    let nobody = world.app.visitor();
    let invented = "00112233445566778899aabbccddeeff";
    let forger = world.app.visitor().with_cookie("__Host-session", invented);
    for route in guarded(|guard| matches!(guard, Guard::SignedIn | Guard::Staff(_))) {
        for method in [Method::GET, Method::POST] {
            for person in [&nobody, &forger] {
                let page = ask(person, &method, &path(route, &world)).await;
                assert_led(&page, &method, route, "/log-in");
            }
        }
    }
}

#[tokio::test]
async fn each_place_of_the_desk_is_shut_to_every_role_that_lacks_its_permission() {
    let world = World::new().await;
    let mut people: Vec<(Roles, Person)> = Vec::new();
    let subscriber = world.app.subscriber().await;
    people.push((Roles::default(), subscriber.clone().into_person()));
    for role in Role::ALL {
        let member = world.app.staff(role).await;
        people.push((Roles::of(vec![role]), member.into_person()));
    }
    let mut refused = 0;
    for route in guarded(|guard| matches!(guard, Guard::Staff(_))) {
        let Guard::Staff(permission) = route.guard else {
            continue;
        };
        for (roles, person) in &people {
            for method in [Method::GET, Method::POST] {
                let page = ask(person, &method, &path(route, &world)).await;
                let asked = format!("{method} {} as {:?}", route.path, roles.words());
                if page.status == 405 {
                    continue;
                }
                if roles.may(permission) {
                    assert!(page.status != 403 && page.status != 401, "{asked}");
                } else {
                    refused += 1;
                    assert_eq!(page.status, 403, "{asked}");
                    assert_eq!(page.header("cache-control"), "no-store", "{asked}");
                }
            }
        }
    }
    assert!(refused > 0);
}

#[tokio::test]
async fn the_desk_asks_for_a_second_factor() {
    let world = World::new().await;
    let owner = world.app.staff(Role::Owner).await;
    let owner = owner.with_one_factor(&world.app).await;
    for route in guarded(|guard| matches!(guard, Guard::Staff(_))) {
        for method in [Method::GET, Method::POST] {
            let page = ask(&owner, &method, &path(route, &world)).await;
            assert_led(&page, &method, route, "/log-in/second");
        }
    }
}

#[test]
fn each_permission_is_held_by_its_roles_and_the_owner_alone() {
    let writers = [Role::Chief, Role::Editor, Role::Author, Role::Contributor];
    let table: [(Permission, &[Role]); 20] = [
        (DESK, &Role::ALL),
        (WRITE, &writers),
        (PUBLISH, &writers[..3]),
        (RECORD, &writers[..3]),
        (EDIT, &writers[..2]),
        (ANYWAY, &writers[..2]),
        (BREAKING, &writers[..2]),
        (RUN, &writers[..1]),
        (AFTER, &writers[..2]),
        (STRUCTURE, &writers[..1]),
        (SHOW, &writers[..3]),
        (STYLE, &writers[..2]),
        (KNOWLEDGE, &writers[..2]),
        (READERS, &[Role::Support]),
        (SUBSCRIPTIONS, &[Role::Support]),
        (OFFERS, &[]),
        (MODERATE, &[Role::Moderator]),
        (ADVERTS, &[Role::Advertising]),
        (STAFF, &[]),
        (LIBRARY, &writers[..2]),
    ];
    for (permission, roles) in table {
        assert!(!Roles::default().may(permission), "a reader is no staff");
        for role in Role::ALL {
            let is_held = role == Role::Owner || roles.contains(&role);
            let may = Roles::of(vec![role]).may(permission);
            assert_eq!(may, is_held, "{role:?} {permission:?}");
        }
    }
}

#[tokio::test]
async fn what_changes_something_for_strangers_is_listed_with_its_reason() {
    let world = World::new().await;
    let mut found = BTreeSet::new();
    for route in guarded(|guard| guard == Guard::Everybody) {
        if !methods(route, &world).await.is_empty() {
            found.insert(route.path);
        }
    }
    let listed: BTreeSet<&str> = OPEN.iter().map(|(path, _)| *path).collect();
    assert_eq!(found, listed);
    assert!(OPEN.iter().all(|(_, reason)| reason.len() > 20));
}

#[test]
fn what_is_a_readers_own_or_of_the_desk_says_so() {
    for route in TABLE {
        let path = route.path;
        let is_desk = path == "/desk" || path.starts_with("/desk/");
        assert_eq!(is_desk, matches!(route.guard, Guard::Staff(_)), "{path}");
        assert_eq!(is_desk, route.faces == Faces::Desk, "{path}");
        let is_own = path == "/account" || path.starts_with("/account/");
        if is_own && !BY_LINK.contains(&path) {
            assert_eq!(route.guard, Guard::SignedIn, "{path}");
        }
        if matches!(route.guard, Guard::SignedIn | Guard::Signed) {
            assert_eq!(route.faces, Faces::Personal, "{path}");
        }
    }
}

#[tokio::test]
async fn no_cache_keeps_what_is_personal() {
    let world = World::new().await;
    for route in TABLE {
        if !matches!(route.faces, Faces::Personal | Faces::Desk) {
            continue;
        }
        let people = [
            world.app.visitor(),
            world.app.reader().await.into_person(),
            everybody_at_once(&world).await.into_person(),
        ];
        for person in &people {
            for method in [Method::GET, Method::POST] {
                let page = ask(person, &method, &path(route, &world)).await;
                let policy = page.header("cache-control");
                let asked = format!("{method} {}: {policy}", route.path);
                assert!(
                    ["private, no-store", "no-store"].contains(&policy),
                    "{asked}"
                );
                assert!(!page.headers.contains_key("etag"), "{asked}");
            }
        }
    }
}

/// Whatever a session shows, no shared cache may keep.
#[tokio::test]
async fn no_shared_cache_keeps_what_somebody_with_an_account_gets() {
    let world = World::new().await;
    let person = world.app.subscriber().await;
    for route in TABLE {
        if !matches!(route.faces, Faces::Article | Faces::List) {
            continue;
        }
        let page = ask(&person, &Method::GET, &path(route, &world)).await;
        if page.html().contains("href=\"/account\"") {
            let policy = page.header("cache-control");
            assert!(policy.contains("no-store"), "{}: {policy}", route.path);
        }
    }
}

#[tokio::test]
async fn in_the_demo_alone_one_factor_is_enough_for_the_desk() {
    for is_demo in [true, false] {
        let app = TestApp::with(|config| config.is_demo = is_demo).await;
        let owner = app.staff(Role::Owner).await;
        let mut owner = owner.with_one_factor(&app).await;
        let expected = if is_demo { 200 } else { 303 };
        owner.get("/desk").await.expect(expected);
        let support = app.staff(Role::Support).await;
        let mut support = support.with_one_factor(&app).await;
        let page = support.get("/desk/staff").await;
        assert_eq!(page.status, 403, "permissions hold in the demo too");
    }
}
