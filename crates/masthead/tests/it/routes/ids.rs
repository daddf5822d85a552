//! Ids of others in an address (IDOR): what is one reader's does not exist for another.
use http::Method;
use masthead::pages::site::guard::Guard;
use masthead::people::role::Role;
use masthead::routes::TABLE;

use super::ask;
use crate::canary::world::World;
use crate::comment::{named, say};
use crate::harness::{Member, TestGift};
use crate::knowledge_follow::line;
use crate::payment::shop::{GOOD, begin, monthly, pay};

/// Something of Anna's, by its address: `None` where a pattern has no row here.
async fn annas(world: &World, anna: &mut Member, pattern: &str) -> Option<String> {
    Some(match pattern {
        "/account/gifts/{id}/end" => {
            TestGift::new(anna, &world.metered).await;
            anna.get("/account/gifts").await.attr("td form", "action")
        }
        "/account/newsletters/stories/{id}/stop" => {
            let path = format!("{}/follow", line(&world.app, "Trade talks").await.path());
            anna.submit(&path, &[("set", "on")]).await.expect(303);
            let page = anna.get("/account/newsletters").await.expect(200);
            page.attr(".panel li form", "action")
        }
        "/comments/{id}/edit" | "/comments/{id}/delete" => {
            let mut anna = anna.clone();
            let id = say(&mut anna, &world.metered, "Anna's words.").await;
            pattern.replace("{id}", &id.to_string())
        }
        "/account/invoices/{number}" => {
            let order = bought(world, anna).await;
            pattern.replace("{number}", &format!("{order}-1"))
        }
        "/account/subscription/change/{order}" | "/subscribe/return/{order}" => {
            pattern.replace("{order}", &bought(world, anna).await)
        }
        _ => return None,
    })
}

/// The number of an order that Anna has paid.
async fn bought(world: &World, anna: &mut Member) -> String {
    let one = begin(&world.app, anna, &monthly()).await;
    pay(anna, &one, GOOD).await.expect(200);
    one.number
}

/// What one reader does with another's comment; `tests/it/comment` says who may.
const WITH_ANOTHERS: [&str; 3] = [
    "/comments/{id}/like",
    "/comments/{id}/follow",
    "/comments/{id}/report",
];

/// Patterns of what belongs to one reader.
fn personal() -> impl Iterator<Item = &'static str> {
    let own = TABLE.iter().filter(|route| route.guard == Guard::SignedIn);
    // A code is an offer's and a slug a storyline's, the same for all.
    let is_shared = |path: &&str| path.contains("{code}") || path.starts_with("/story/");
    own.map(|route| route.path)
        .filter(|path| path.contains('{'))
        .filter(move |path| !is_shared(path))
        .filter(|path| !WITH_ANOTHERS.contains(path))
}

#[tokio::test]
async fn what_is_one_readers_does_not_exist_for_another() {
    let world = World::new().await;
    for pattern in personal() {
        let mut anna = named(&world.app, "Anna").await;
        let ben = world.app.subscriber().await;
        let owner = world.app.staff(Role::Owner).await;
        let path = annas(&world, &mut anna, pattern).await;
        let path = path.unwrap_or_else(|| panic!("{pattern} needs a row in routes/ids.rs"));
        let is_personal = ["/account/", "/comments/", "/subscribe/return/"]
            .iter()
            .any(|start| path.starts_with(start));
        assert!(is_personal, "{pattern}: {path}");
        for stranger in [&ben, &owner] {
            for method in [Method::GET, Method::POST] {
                let page = ask(stranger, &method, &path).await;
                let is_refused = matches!(page.status.as_u16(), 403..=405);
                assert!(is_refused, "{method} {path}: {}", page.status);
            }
        }
        let page = ask(&anna, &Method::POST, &path).await;
        let is_hers = !matches!(page.status.as_u16(), 403 | 404);
        assert!(is_hers, "{path} is not Anna's own: {}", page.status);
    }
}

/// Ids that nobody has, and what is no id at all.
const NOBODYS: [&str; 5] = ["1", "0", "-1", "9223372036854775807", "x"];

#[tokio::test]
async fn an_id_that_is_nobodys_is_not_found_at_the_desk_and_in_the_account() {
    let world = World::new().await;
    let owner = super::everybody_at_once(&world).await;
    let inside = |guard: Guard| matches!(guard, Guard::SignedIn | Guard::Staff(_));
    for route in TABLE.iter().filter(|route| inside(route.guard)) {
        if !route.path.contains("{id}") {
            continue;
        }
        for id in NOBODYS {
            let path = route.path.replace("{id}", id).replace("{slot}", "header");
            let path = path.replace("{item}", id);
            assert!(!path.contains('{'), "{path}");
            for method in [Method::GET, Method::POST] {
                let page = ask(&owner, &method, &path).await;
                // To decide about what is nobody's changes nothing, and leads back to the list.
                let ends_nothing = path.starts_with("/desk/") && page.status == 303;
                let is_refused = matches!(page.status.as_u16(), 404 | 405) || ends_nothing;
                assert!(is_refused, "{method} {path}: {}", page.status);
            }
        }
    }
}
