//! Example addresses of the routes with parameters. What only a test's world has, as a signed link,
//! is made in `canary/examples.rs`.
use std::sync::LazyLock;

use masthead::routes::{Faces, Route, TABLE};

/// Addresses that exist or could; the one that a test with one address takes comes first. A new
/// route with a parameter needs a line here.
const EXAMPLES: &[&str] = &[
    "/about/ethics",
    "/archive/2026/06",
    "/archive/2026/6",
    "/assets/palette-none.css",
    "/assets/0000/main.css",
    "/authors/anna-writer",
    "/authors/news-team",
    "/topics/trade",
    "/news",
    "/authors/anna-writer/rss.xml",
    "/authors/news-team/rss.xml",
    "/authors/anna-writer/atom.xml",
    "/authors/news-team/atom.xml",
    "/authors/anna-writer/feed.json",
    "/authors/news-team/feed.json",
    "/topics/trade/rss.xml",
    "/topics/trade/atom.xml",
    "/topics/trade/feed.json",
    "/news/rss.xml",
    "/news/atom.xml",
    "/news/feed.json",
    "/search?q=gated+words",
    "/search?q=%22gated+words%22&order=newest&section=news",
    "/search?q=opening+-gated&page=2",
    "/search/rss.xml?q=gated+words",
    "/search/atom.xml?q=opening",
    "/search/feed.json?q=gated",
    "/search/suggest?q=gate",
    "/search/suggest?q=head",
    "/news/metered/ninjs.json",
    "/news/spent/ninjs.json",
    "/story/trade-talks",
    "/story/trade-talks/rss.xml",
    "/story/trade-talks/atom.xml",
    "/story/trade-talks/feed.json",
    "/story/trade-talks/data.csv",
    "/story/trade-talks/data.json",
    "/story/trade-talks/since",
    "/story/trade-talks/follow",
    "/account/newsletters/stories/1/stop",
    "/things/arland",
    "/things/gated-thing",
    "/things/arland/data.csv",
    "/things/arland/data.json",
    "/topics/trade/data.csv",
    "/topics/trade/data.json",
    "/between/arland/belmark",
    "/between/arland/belmark/data.csv",
    "/between/arland/belmark/data.json",
    "/desk/search?q=gated",
    "/desk/stories/1",
    "/desk/stories/1/draft",
    "/desk/stories/1/steps",
    "/desk/stories/1/presence",
    "/desk/stories/1/leftovers",
    "/desk/leftovers/1",
    "/desk/stories/1/revisions",
    "/desk/stories/1/history",
    "/desk/stories/1/restore",
    "/desk/stories/1/replay",
    "/desk/stories/1/preview",
    "/desk/stories/1/preview/page",
    "/desk/stories/1/preview/links",
    "/desk/draft-links/1/end",
    "/desk/style/1",
    "/desk/style/1/delete",
    "/desk/style/words/1/delete",
    "/desk/stories/1/publish",
    "/desk/stories/1/after",
    "/desk/stories/1/entries",
    "/desk/stories/1/state",
    "/desk/stories/1/expiry",
    "/desk/stories/1/embargo",
    "/desk/stories/1/addresses",
    "/desk/stories/1/words",
    "/desk/words/1",
    "/desk/stories/1/threads",
    "/desk/stories/1/embed",
    "/desk/stories/1/spelling",
    "/desk/stories/1/assignment",
    "/desk/stories/1/assign",
    "/desk/stories/1/stage",
    "/desk/stories/1/items/1",
    "/desk/newsroom/checklists/0",
    "/desk/newsroom/editors/1",
    "/desk/threads/1/messages",
    "/desk/threads/1/state",
    "/desk/pictures/1",
    "/desk/pictures/1/record",
    "/desk/pictures/1/crop",
    "/desk/pictures/1/turn",
    "/desk/pictures/uploads/1",
    "/desk/sections/1",
    "/desk/sections/1/move",
    "/desk/sections/1/retire",
    "/desk/authors/1",
    "/desk/authors/1/merge",
    "/desk/authors/1/remove",
    "/desk/topics/1",
    "/desk/topics/1/merge",
    "/desk/topics/1/remove",
    "/desk/stories/1/knowledge",
    "/desk/stories/1/knowledge/suggestions",
    "/desk/knowledge/records/1",
    "/desk/knowledge/records/1/inbox",
    "/desk/knowledge/records/1/correct",
    "/desk/knowledge/records/1/openly",
    "/desk/knowledge/records/1/places",
    "/desk/things/1",
    "/desk/things/1/names",
    "/desk/things/1/merge",
    "/desk/things/1/split",
    "/desk/things/1/undo",
    "/desk/storylines/1",
    "/desk/storylines/1/items",
    "/desk/about/1",
    "/desk/about/1/remove",
    "/sitemaps/articles-1.xml",
    "/oembed?url=https%3A%2F%2Fnews.example%2Fnews%2Fmetered",
    "/account/gifts/1/end",
    "/log-in/link/00000000000000000000000000000000",
    "/set-up/abcd-efgh-jkmn-pqrs",
    "/log-in/with/google",
    "/log-in/with/google/callback?code=a&state=b",
    "/account/email/00000000000000000000000000000000",
    "/subscribe/yearly",
    "/subscribe/yearly/ask",
    "/subscribe/yearly/claim",
    "/subscribe/yearly/gift",
    "/subscribe/redeem/00112233445566778899aabbccddeeff",
    "/subscribe/confirm/00112233445566778899aabbccddeeff",
    "/desk/offers/list/yearly",
    "/desk/offers/offer/yearly",
    "/desk/offers/coupons/yearly/end",
    "/desk/offers/experiments/1/end",
    "/desk/offers/institutions/1",
    "/desk/offers/institutions/1/end",
    "/desk/access/1/end",
    "/desk/access/requests/1",
    "/subscribe/yearly/checkout",
    "/subscribe/return/M-7F3K-2Q9D",
    "/account/subscription/change/M-7F3K-2Q9D",
    "/account/invoices/M-7F3K-2Q9D-1",
    "/desk/subscriptions/M-7F3K-2Q9D",
    "/desk/payments/1",
    "/till/checkout/till_checkout_00",
    "/till/method/till_subscription_00",
    "/comments/1/like",
    "/comments/1/follow",
    "/comments/1/edit",
    "/comments/1/delete",
    "/comments/1/report",
    "/comments/off/1.replies.00",
    "/desk/comments/1",
    "/adverts/article?section=news",
    "/adverts/nowhere",
    "/adverts/click/1/00112233445566778899aabbccddeeff",
    "/desk/adverts/campaigns/1",
    "/desk/adverts/campaigns/1/creatives",
    "/desk/adverts/creatives/1",
    "/desk/adverts/creatives/1/header",
    "/letters/stop/comment-reply.1.00112233445566778899aabbccddeeff",
    "/letters/stop/story/1.2.00112233445566778899aabbccddeeff",
    "/dev/mail/1-letter-news-example",
    "/dev/mail/1-letter-news-example/html",
    "/desk/readers/1",
    "/desk/readers/1/end-sessions",
    "/desk/readers/1/notes",
    "/desk/staff/roles/1",
    "/desk/staff/roles/1/remove",
    "/desk/staff/1",
    "/desk/staff/1/reset",
    "/desk/staff/1/remove",
];

/// The examples of the route with this pattern.
///
/// # Panics
/// When there is none.
pub fn examples(pattern: &str) -> Vec<String> {
    let found = found(pattern);
    assert!(
        !found.is_empty(),
        "{pattern} has a parameter: give an example of it in tests/it/examples.rs"
    );
    found
}

/// A pattern without a parameter is an example of itself.
fn found(pattern: &str) -> Vec<String> {
    // Asked for every route by every stranger, so the search for the routes is made once.
    static PATTERNS: LazyLock<Vec<Option<&str>>> = LazyLock::new(|| {
        let routes = EXAMPLES.iter().map(|address| route(address));
        routes.map(|found| found.map(|route| route.path)).collect()
    });
    let plain = Some(pattern).filter(|pattern| !pattern.contains('{'));
    let examples = EXAMPLES.iter().copied().zip(PATTERNS.iter());
    let own = examples.filter(|(_, of)| **of == Some(pattern));
    let own = own.map(|(address, _)| address);
    plain.into_iter().chain(own).map(str::to_owned).collect()
}

/// The route that answers at an address: of those that fit, the one that says it most literally.
fn route(address: &str) -> Option<&'static Route> {
    let literal = |part: &str| !part.starts_with('{');
    TABLE
        .iter()
        .filter(|route| fits(route.path, address))
        .max_by_key(|route| route.path.split('/').map(literal).collect::<Vec<bool>>())
}

fn fits(pattern: &str, address: &str) -> bool {
    let path = address.split('?').next().unwrap_or_default();
    let (mut pattern, mut path) = (pattern.split('/'), path.split('/'));
    loop {
        match (pattern.next(), path.next()) {
            (None, None) => return true,
            (Some(part), Some(_)) if part.starts_with("{*") => return true,
            (Some(part), Some(found)) if part == found || part.starts_with('{') => {}
            _ => return false,
        }
    }
}

#[test]
fn every_example_is_of_a_route_that_is_there() {
    for address in EXAMPLES {
        let route = route(address).unwrap_or_else(|| panic!("{address} fits no route"));
        // The pattern of an article fits what is left over of other routes.
        assert_ne!(route.faces, Faces::Article, "{address} fits no other route");
    }
}

#[test]
fn an_address_belongs_to_the_route_that_says_it_most_literally() {
    for (address, pattern) in [
        ("/archive/2026/06", "/archive/{year}/{month}"),
        ("/news/rss.xml", "/{section}/rss.xml"),
        ("/adverts/consent", "/adverts/consent"),
        ("/adverts/nowhere?section=a", "/adverts/{slot}"),
        ("/news/metered", "/{section}/{slug}"),
        ("/assets/0000/fonts/a.woff2", "/assets/{hash}/{*name}"),
    ] {
        assert_eq!(route(address).unwrap().path, pattern, "{address}");
    }
    assert!(route("/a/b/c/d/e/f").is_none());
}

#[test]
fn a_route_without_an_example_is_found() {
    assert_eq!(found("/planted/{id}/end"), Vec::<String>::new());
    assert_eq!(found("/planted"), ["/planted"]);
}
