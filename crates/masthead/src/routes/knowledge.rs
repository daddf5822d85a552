//! The URLs of what readers get of story knowledge.
use axum::routing::{get, post};

use crate::ground::limit::Attempt;
use crate::pages::article::ninjs;
use crate::pages::knowledge::{between, follow, since, story, thing};
use crate::pages::site::route::{Route, feed, list, own, signed};
use crate::people::following;

/// The routes.
pub(super) const TABLE: &[Route] = &[
    list("/story", || get(story::index)),
    list("/story/{slug}", || get(story::show)),
    feed("/story/{slug}/rss.xml", || get(story::feed)),
    feed("/story/{slug}/atom.xml", || get(story::feed)),
    feed("/story/{slug}/feed.json", || get(story::feed)),
    feed("/story/{slug}/data.csv", || get(story::data)),
    feed("/story/{slug}/data.json", || get(story::data)),
    own("/story/{slug}/since", || {
        get(since::show).post(since::update)
    })
    .first(Attempt::Account),
    own("/story/{slug}/follow", || {
        get(follow::show).post(follow::update)
    })
    .first(Attempt::Account),
    own("/account/newsletters/stories/{id}/stop", || {
        post(following::pages::end)
    })
    .first(Attempt::Account),
    signed("/letters/stop/story/{token}", || {
        get(following::stop::show).post(following::stop::stop)
    })
    .never(
        "a signed link of a letter does the same however often; mail providers press it for many",
    ),
    feed("/{section}/{slug}/ninjs.json", || get(ninjs::show)),
    list("/things/{slug}", || get(thing::show)),
    feed("/things/{slug}/data.csv", || get(thing::data)),
    feed("/things/{slug}/data.json", || get(thing::data)),
    feed("/topics/{slug}/data.csv", || get(thing::data)),
    feed("/topics/{slug}/data.json", || get(thing::data)),
    list("/between/{a}/{b}", || get(between::show)),
    feed("/between/{a}/{b}/data.csv", || get(between::data)),
    feed("/between/{a}/{b}/data.json", || get(between::data)),
];
