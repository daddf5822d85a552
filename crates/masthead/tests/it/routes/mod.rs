//! What holds for every route, asked of every row of `routes::TABLE`: who is let in, who may
//! keep the answer, and what a foreign page, a foreign host or a foreign id can do.
mod counted;
mod enumeration;
mod guards;
mod hosts;
mod ids;
mod matrix;
mod origins;
mod parameters;
mod redirects;

use http::Method;
use masthead::people::role::Role;
use masthead::routes::{Route, TABLE};

use crate::canary::examples::examples;
use crate::canary::world::World;
use crate::harness::{Member, Page, Person};

/// Methods that change something.
const CHANGING: [Method; 4] = [Method::POST, Method::PUT, Method::PATCH, Method::DELETE];

/// An address of the route; the first of its examples.
fn path(route: &Route, world: &World) -> String {
    examples(route.path, world).swap_remove(0)
}

/// Somebody who is let in everywhere: an owner of the desk who subscribes.
async fn everybody_at_once(world: &World) -> Member {
    let owner = world.app.staff(Role::Owner).await;
    owner.subscribed(&world.app).await
}

/// A request from a window of its own, so that what an answer sets stays there.
async fn ask(person: &Person, method: &Method, path: &str) -> Page {
    let body = if *method == Method::POST {
        "nothing=1"
    } else {
        ""
    };
    person.clone().send(method.clone(), path, body).await
}

/// The changing methods that the route has a handler for. Each is tried by somebody new,
/// because some of the forms end a session.
async fn methods(route: &Route, world: &World) -> Vec<Method> {
    let mut found = Vec::new();
    for method in CHANGING {
        let person = everybody_at_once(world).await;
        if ask(&person, &method, &path(route, world)).await.status != 405 {
            found.push(method);
        }
    }
    found
}

#[test]
fn no_address_stands_twice_in_the_table() {
    let mut paths: Vec<&str> = TABLE.iter().map(|route| route.path).collect();
    paths.sort_unstable();
    let count = paths.len();
    paths.dedup();
    assert_eq!(paths.len(), count);
}
