//! Every permission × route × role: who is let in where, by a table that names every route.
mod stories;
mod table;

use std::collections::BTreeSet;

use http::Method;
use masthead::pages::site::guard::Guard;
use masthead::people::role::{Permissions, Role};
use masthead::routes::{Route, TABLE};

use self::table::{DESK, HOLDERS, OPEN, Row, SIGNED, SIGNED_IN};
use super::{ask, path};
use crate::canary::world::World;
use crate::desk::roles::{give, role};
use crate::harness::Person;

/// Whether a role of the house holds a permission.
pub fn holds(role: Role, permission: &str) -> bool {
    let held = HOLDERS.iter().find(|(word, _)| *word == permission);
    let (_, roles) = held.unwrap_or_else(|| panic!("{permission} is not in the table"));
    role == Role::Owner || roles.split(' ').any(|word| word == role.word())
}

/// The rows of the routes that fit no row, and of those of which a row says something else.
fn unlisted<'a>(routes: impl Iterator<Item = &'a Route>) -> Vec<String> {
    let is_listed = |route: &Route| match route.guard {
        Guard::Staff(permission) => DESK
            .iter()
            .any(|(path, _, word)| *path == route.path && *word == permission.word()),
        Guard::SignedIn => SIGNED_IN.contains(&route.path),
        Guard::Signed => SIGNED.contains(&route.path),
        Guard::Everybody => OPEN.contains(&route.path),
    };
    let missing = routes.filter(|route| !is_listed(route));
    missing
        .map(|route| format!("{}: {:?}", route.path, route.guard))
        .collect()
}

#[test]
fn every_route_is_in_the_matrix_with_its_guard_and_nothing_else_is() {
    let missing = unlisted(TABLE.iter());
    assert!(
        missing.is_empty(),
        "these need a row in routes/matrix/table.rs: {missing:#?}"
    );
    let there: BTreeSet<&str> = TABLE.iter().map(|route| route.path).collect();
    let desk = DESK.iter().map(|(path, ..)| *path);
    let rest = [SIGNED_IN, SIGNED, OPEN].into_iter().flatten().copied();
    let listed: Vec<&str> = desk.chain(rest).collect();
    let gone: Vec<&&str> = listed
        .iter()
        .filter(|path| !there.contains(**path))
        .collect();
    assert!(gone.is_empty(), "these are no routes any more: {gone:?}");
    assert_eq!(listed.len(), TABLE.len());
}

#[test]
fn a_route_that_is_not_in_the_matrix_is_found() {
    let desk = TABLE
        .iter()
        .find(|route| route.path == "/desk/staff")
        .unwrap();
    let (mut renamed, mut opened) = (*desk, *desk);
    renamed.path = "/desk/planted";
    opened.guard = Guard::Everybody;
    assert_eq!(unlisted([&renamed, &opened, desk].into_iter()).len(), 2);
}

#[tokio::test]
async fn every_permission_is_in_the_matrix() {
    let world = World::new().await;
    let Permissions(all) = world.app.part::<Permissions>();
    let there: BTreeSet<&str> = all.iter().map(|one| one.word()).collect();
    let listed: BTreeSet<&str> = HOLDERS.iter().map(|(word, _)| *word).collect();
    let beside: Vec<&&str> = listed.symmetric_difference(&there).collect();
    // In no role of one's own are what everyone on the staff may, and what the owner alone may.
    assert_eq!(beside, [&"desk", &"staff"]);
    for (_, roles) in HOLDERS {
        assert!(
            roles
                .split_terminator(' ')
                .all(|word| Role::parse(word).is_some())
        );
    }
}

/// Asks for a row by each of its methods as somebody who may or may not; how often that was refused.
async fn assert_row(world: &World, row: &Row, (name, person): (&str, &Person), may: bool) -> usize {
    let (pattern, methods, word) = *row;
    let route = TABLE.iter().find(|route| route.path == pattern);
    let path = path(route.expect("a route of the table"), world);
    let mut refused = 0;
    for method in [Method::GET, Method::POST] {
        let is_there = methods.split(' ').any(|one| one == method.as_str());
        let page = ask(person, &method, &path).await;
        let (status, asked) = (
            page.status.as_u16(),
            format!("{method} {path} ({word}) as {name}"),
        );
        match (may, is_there) {
            (true, true) => assert!(
                !matches!(status, 401 | 403 | 405 | 500..),
                "{asked}: {status}"
            ),
            (true, false) => assert_eq!(status, 405, "{asked}"),
            (false, true) => assert_eq!(status, 403, "{asked}"),
            (false, false) => assert!(matches!(status, 403 | 405), "{asked}: {status}"),
        }
        refused += usize::from(status == 403);
        // What is nobody's is not found, by whoever may look.
        if may && method == Method::GET && is_there && pattern.contains("{id}") {
            assert!(matches!(status, 303 | 404), "{asked}: {status}");
        }
    }
    refused
}

#[tokio::test]
async fn each_role_is_let_in_where_the_matrix_says_so_and_nowhere_else() {
    let world = World::new().await;
    world.app.index().await;
    let reader = world.app.reader().await.into_person();
    let mut refused = 0;
    for row in DESK {
        refused += assert_row(&world, row, ("a reader", &reader), false).await;
    }
    for role in Role::ALL {
        let person = world.app.staff(role).await.into_person();
        for row in DESK {
            let may = holds(role, row.2);
            refused += assert_row(&world, row, (role.word(), &person), may).await;
        }
    }
    assert!(refused > 500, "{refused}");
}

#[tokio::test]
async fn a_role_of_one_permission_opens_the_routes_that_ask_for_it_and_no_others() {
    let world = World::new().await;
    let app = &world.app;
    app.index().await;
    let mut owner = app.staff(Role::Owner).await;
    let Permissions(all) = app.part::<Permissions>();
    for permission in all.iter().filter(|one| one.word() != "desk") {
        let word = permission.word();
        let one = role(app, &mut owner, &format!("Only {word}"), &[word]).await;
        let member = app.staff(Role::Support).await;
        give(&mut owner, member.id, one).await;
        let person = member.logged_in(app, 2).await.into_person();
        for row in DESK {
            let may = row.2 == word || row.2 == "desk";
            assert_row(&world, row, (word, &person), may).await;
        }
    }
}
