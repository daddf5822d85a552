//! Example addresses of every route: what the search for gated text asks for.
use masthead::ground::clock::DAY;
use masthead::newsroom::article::State;
use masthead::newsroom::picture::view::{Audience, folder};
use masthead::pages::article::preview;

use super::world::World;

/// Routes with one example, whose parameters name nothing that the world has.
const ONE: &[(&str, &str)] = &[
    ("/comments/off/{token}", "/comments/off/1.replies.00"),
    ("/assets/{hash}/{*name}", "/assets/0000/main.css"),
    ("/log-in/with/{provider}", "/log-in/with/google"),
    (
        "/log-in/with/{provider}/callback",
        "/log-in/with/google/callback?code=a&state=b",
    ),
    (
        "/adverts/click/{id}/{signature}",
        "/adverts/click/1/00112233445566778899aabbccddeeff",
    ),
    ("/desk/adverts/campaigns/{id}", "/desk/adverts/campaigns/1"),
    (
        "/desk/adverts/campaigns/{id}/creatives",
        "/desk/adverts/campaigns/1/creatives",
    ),
    ("/desk/adverts/creatives/{id}", "/desk/adverts/creatives/1"),
    (
        "/desk/adverts/creatives/{id}/{slot}",
        "/desk/adverts/creatives/1/header",
    ),
    (
        "/letters/stop/{token}",
        "/letters/stop/comment-reply.1.00112233445566778899aabbccddeeff",
    ),
    ("/dev/mail/{name}", "/dev/mail/1-letter-news-example"),
    (
        "/dev/mail/{name}/html",
        "/dev/mail/1-letter-news-example/html",
    ),
    ("/subscribe/{code}/checkout", "/subscribe/yearly/checkout"),
    ("/subscribe/return/{order}", "/subscribe/return/M-7F3K-2Q9D"),
    (
        "/account/subscription/change/{order}",
        "/account/subscription/change/M-7F3K-2Q9D",
    ),
    (
        "/account/invoices/{number}",
        "/account/invoices/M-7F3K-2Q9D-1",
    ),
    (
        "/desk/subscriptions/{order}",
        "/desk/subscriptions/M-7F3K-2Q9D",
    ),
    ("/desk/payments/{id}", "/desk/payments/1"),
    ("/till/checkout/{id}", "/till/checkout/till_checkout_00"),
    ("/till/method/{id}", "/till/method/till_subscription_00"),
    ("/account/gifts/{id}/end", "/account/gifts/1/end"),
];

/// Addresses under the route with this pattern. A new route needs a line here.
pub fn examples(pattern: &str, world: &World) -> Vec<String> {
    let articles = |suffix: &str| -> Vec<String> {
        let all = world.gated().into_iter().chain(&world.hidden);
        let mut paths: Vec<String> = all
            .map(|article| format!("{}{suffix}", article.path))
            .collect();
        paths.push(format!("/news/old-metered{suffix}"));
        paths.push(format!("/elsewhere/metered{suffix}"));
        paths
    };
    if let Some((_, example)) = ONE.iter().find(|(path, _)| *path == pattern) {
        return vec![(*example).to_owned()];
    }
    match pattern {
        "/{section}/{slug}" => articles(""),
        "/{section}/{slug}/continue" => articles("/continue"),
        "/{section}/{slug}/comments" => articles("/comments"),
        "/preview/{token}" => previews(world),
        "/pictures/{id}/{signature}/{file}" => pictures(world),
        "/log-in/link/{token}" => vec![format!("/log-in/link/{}", "0".repeat(32))],
        "/account/email/{token}" => vec![format!("/account/email/{}", "0".repeat(32))],
        "/archive/{year}/{month}" => {
            vec!["/archive/2026/06".to_owned(), "/archive/2026/6".to_owned()]
        }
        "/adverts/{slot}" => vec![
            "/adverts/article?section=news".to_owned(),
            "/adverts/nowhere".to_owned(),
        ],
        "/gift/{token}" => vec![
            format!("/gift/{}", world.gift.token),
            format!("/gift/{}", world.ended_gift.token),
            "/gift/00112233445566778899aabbccddeeff".to_owned(),
        ],
        pattern if pattern.starts_with("/desk/") && pattern.contains("{id}") => {
            vec![pattern.replace("{id}", "1")]
        }
        other
            if other.starts_with("/subscribe/")
                || other.starts_with("/desk/offers")
                || other.starts_with("/desk/access") =>
        {
            vec![numbered(other)]
        }
        other => filled(other),
    }
}

/// Patterns about offers and at the desk, whose parameters are codes, tokens and ids.
fn numbered(pattern: &str) -> String {
    pattern
        .replace("{code}", "yearly")
        .replace("{token}", "00112233445566778899aabbccddeeff")
        .replace("{id}", "1")
}

/// Patterns with plain parameters, or with none.
fn filled(pattern: &str) -> Vec<String> {
    let (slug, section) = match pattern.split('/').nth(1) {
        Some("authors") => ("anna-writer", "news"),
        Some("topics") => ("trade", "news"),
        Some("about") => ("ethics", "news"),
        _ => ("metered", "news"),
    };
    let path = pattern
        .replace("{section}", section)
        .replace("{slug}", slug)
        .replace("{file}", "articles-1.xml")
        .replace("{id}", "1");
    assert!(
        !path.contains('{'),
        "{pattern} needs a line in tests/it/canary/examples.rs"
    );
    let mut paths = vec![path.clone()];
    if path == "/oembed" {
        paths.push("/oembed?url=https%3A%2F%2Fnews.example%2Fnews%2Fmetered".to_owned());
    }
    if slug == "anna-writer" && pattern.contains("{slug}") {
        paths.push(path.replace("anna-writer", "news-team"));
    }
    paths
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
        format!("{borrowed}/960.jpg"),
    ]
}
