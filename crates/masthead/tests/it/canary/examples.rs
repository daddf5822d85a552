//! Example addresses of every route: what the search for gated text asks for.
use masthead::ground::clock::DAY;
use masthead::newsroom::article::State;
use masthead::newsroom::picture::view::{Audience, folder};
use masthead::pages::article::preview;

use super::world::World;

/// Addresses under the route with this pattern.
pub fn examples(pattern: &str, world: &World) -> Vec<String> {
    match pattern {
        "/{section}/{slug}" => articles(world, ""),
        "/{section}/{slug}/continue" => articles(world, "/continue"),
        "/{section}/{slug}/comments" => articles(world, "/comments"),
        "/{section}/{slug}/ninjs.json" => articles(world, "/ninjs.json"),
        "/preview/{token}" => previews(world),
        "/preview/draft/{token}" => vec![
            format!("/preview/draft/{}", world.ended_link),
            "/preview/draft/00112233445566778899aabbccddeeff".to_owned(),
            "/preview/draft/1".to_owned(),
        ],
        "/pictures/{id}/{signature}/{file}" => pictures(world),
        "/gift/{token}" => vec![
            format!("/gift/{}", world.gift.token),
            format!("/gift/{}", world.ended_gift.token),
            "/gift/00112233445566778899aabbccddeeff".to_owned(),
        ],
        _ => crate::examples::examples(pattern),
    }
}

/// What is behind an article's address, of every article that strangers may not read whole, and
/// at two old addresses.
fn articles(world: &World, suffix: &str) -> Vec<String> {
    let all = world.gated().into_iter().chain(&world.hidden);
    let paths = all.map(|article| article.path.as_str());
    paths
        .chain(["/news/old-metered", "/elsewhere/metered"])
        .map(|path| format!("{path}{suffix}"))
        .collect()
}

/// Links that are forged, expired, or made for another state of the article.
fn previews(world: &World) -> Vec<String> {
    let app = &world.app;
    let now = app.clock.now();
    let live = preview::path(app, world.metered.id, State::Live, now + DAY);
    let forged = live.replace(
        &world.metered.id.to_string(),
        &world.subscribers.id.to_string(),
    );
    let prolonged = live.replace(&(now + DAY).to_string(), &(now + 9 * DAY).to_string());
    vec![
        forged,
        prolonged,
        live[..live.len() - 1].to_owned(),
        preview::path(app, world.metered.id, State::Live, now),
        preview::path(app, world.metered.id, State::Draft, now + DAY),
        preview::path(app, world.hidden[1].id, State::Live, now + DAY),
        preview::path(app, world.hidden[2].id, State::Live, now + DAY),
    ]
}

/// Gated pictures under the address of a public one, and under an expired one.
fn pictures(world: &World) -> Vec<String> {
    let app = &world.app;
    let (lead, gated) = (&world.lead, &world.gated_picture);
    let public = folder(app, lead, Audience::Everybody);
    let borrowed = public
        .replace(&lead.id.to_string(), &gated.id.to_string())
        .replace(&lead.version, &gated.version);
    let expired = folder(app, gated, Audience::Gated(app.clock.now() - 5 * DAY));
    vec![
        format!("{public}/original.png"),
        format!("{borrowed}/original.png"),
        format!("{expired}/original.png"),
        format!("{expired}9/original.png"),
        format!("{borrowed}/320.jpg"),
    ]
}
