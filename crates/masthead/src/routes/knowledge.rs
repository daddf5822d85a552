//! The URLs of what readers get of story knowledge.
use axum::routing::get;

use crate::ground::limit::Attempt;
use crate::pages::article::ninjs;
use crate::pages::knowledge::{between, since, story, thing};
use crate::pages::site::route::{Route, feed, list, own};

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
