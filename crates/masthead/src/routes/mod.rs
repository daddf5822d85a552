//! Every URL, in one table.
mod knowledge;
mod knowledge_desk;
#[cfg(test)]
mod masked;
mod newsroom;
mod structure;
mod talk;

use axum::Router;
use axum::extract::Request;
use axum::routing::{get, post};

use crate::desk::DESK;
use crate::desk::staff::STAFF;
use crate::ground::app::App;
use crate::ground::error::Error;
use crate::ground::limit::Attempt;
use crate::newsroom::picture;
use crate::pages::reader_desk::READERS;
use crate::pages::search::desk::LIBRARY;
pub use crate::pages::site::route::{Faces, Route};
use crate::pages::site::route::{article, desk, feed, file, list, open, ops, own, signed};
use crate::pages::site::{Mask, Site};
use crate::pages::{archive, feed, oembed, search, sitemap, text_files};
use crate::people::reader::{self, log_in, oidc, passkey, preference, recovery, security};
use crate::shop::offer::desk::OFFERS;
use crate::shop::permission::SUBSCRIPTIONS;
use crate::shop::{gift, offer, payment, subscription};
use crate::web::{assets, health, palette};
use crate::{desk, pages};

/// Every route of the site.
pub const TABLE: &[Route] = &joined::<{ length(ALL) }>(ALL);

/// The tables that it is made of.
const ALL: &[&[Route]] = &[
    MOST,
    newsroom::TABLE,
    talk::TABLE,
    structure::TABLE,
    knowledge::TABLE,
    knowledge_desk::TABLE,
];

const fn length(tables: &[&[Route]]) -> usize {
    let (mut length, mut at) = (0, 0);
    while at < tables.len() {
        length += tables[at].len();
        at += 1;
    }
    length
}

const fn joined<const N: usize>(tables: &[&[Route]]) -> [Route; N] {
    let mut all = [MOST[0]; N];
    let (mut at, mut table, mut row) = (0, 0, 0);
    while at < N {
        if row == tables[table].len() {
            (table, row) = (table + 1, 0);
            continue;
        }
        all[at] = tables[table][row];
        (at, row) = (at + 1, row + 1);
    }
    all
}

/// Those without a file of their own. One with a parameter needs an example address in
/// `tests/it/examples.rs`: without one the tests fail. A route that changes something says with
/// `first`, `within` or `never` where that is counted.
const MOST: &[Route] = &[
    list("/", || get(pages::front::index)),
    list("/about", || get(pages::about::index)),
    list("/about/{slug}", || get(pages::about::show)),
    list("/archive", || get(archive::index)),
    list("/archive/{year}/{month}", || get(archive::show)),
    file("/assets/{file}", || get(palette::show)),
    ops("/healthz", || get(health::alive)),
    ops("/readyz", || get(health::ready)),
    ops("/uncached", || get(health::uncached)),
    file("/assets/{hash}/{*name}", || get(assets::show)),
    list("/authors", || get(pages::author::index)),
    list("/authors/{slug}", || get(pages::author::show)),
    list("/corrections", || get(pages::correction::index)),
    file("/favicon.ico", || get(assets::favicon)),
    file("/pictures/{id}/{signature}/{file}", || {
        get(picture::pages::show)
    }),
    article("/preview/{token}", || get(pages::article::preview::show)),
    article("/preview/draft/{token}", || {
        get(pages::article::draft::open::show)
    })
    .within(Attempt::DraftLink),
    list("/feeds", || get(pages::about::feeds)),
    list("/masthead", || get(pages::about::masthead)),
    list("/topics", || get(pages::topic::index)),
    list("/topics/{slug}", || get(pages::topic::show)),
    list("/{section}", || get(pages::section::show)),
    list("/search", || get(search::index)).within(Attempt::Search),
    feed("/search/rss.xml", || get(search::machine::feed)).within(Attempt::Search),
    feed("/search/atom.xml", || get(search::machine::feed)).within(Attempt::Search),
    feed("/search/feed.json", || get(search::machine::feed)).within(Attempt::Search),
    feed("/search/suggest", || get(search::suggest::show)).within(Attempt::Suggestion),
    feed("/search/opensearch.xml", || {
        get(search::machine::description)
    }),
    feed("/rss.xml", || get(feed::pages::site)),
    feed("/atom.xml", || get(feed::pages::site)),
    feed("/feed.json", || get(feed::pages::site)),
    feed("/authors/{slug}/rss.xml", || get(feed::pages::author)),
    feed("/authors/{slug}/atom.xml", || get(feed::pages::author)),
    feed("/authors/{slug}/feed.json", || get(feed::pages::author)),
    feed("/topics/{slug}/rss.xml", || get(feed::pages::topic)),
    feed("/topics/{slug}/atom.xml", || get(feed::pages::topic)),
    feed("/topics/{slug}/feed.json", || get(feed::pages::topic)),
    feed("/{section}/rss.xml", || get(feed::pages::section)),
    feed("/{section}/atom.xml", || get(feed::pages::section)),
    feed("/{section}/feed.json", || get(feed::pages::section)),
    feed("/sitemap.xml", || get(sitemap::index)),
    feed("/sitemap-news.xml", || get(sitemap::news)),
    feed("/sitemaps/{file}", || get(sitemap::show)),
    feed("/robots.txt", || get(text_files::robots)),
    feed("/ads.txt", || get(text_files::ads)),
    feed("/humans.txt", || get(text_files::humans)),
    feed("/oembed", || get(oembed::show)),
    article("/{section}/{slug}", || get(pages::article::pages::index)),
    article("/{section}/{slug}/continue", || {
        get(pages::article::continuation::index).post(pages::article::continuation::create)
    })
    .never("hands out a cookie and writes nothing; the network budget counts what it releases"),
    // Gifts
    open("/gift/{token}", || {
        get(gift::pages::show).post(gift::pages::redeem)
    })
    .first(Attempt::GiftUse),
    own("/account/gifts", || {
        get(gift::pages::index).post(gift::pages::create)
    })
    .first(Attempt::GiftLink),
    own("/account/gifts/{id}/end", || post(gift::pages::end)).first(Attempt::GiftLink),
    // Accounts
    open("/log-in", || {
        get(log_in::pages::index).post(log_in::pages::create)
    })
    .within(Attempt::LogInMail),
    open("/log-in/code", || {
        get(log_in::pages::code).post(log_in::pages::type_in)
    })
    .first(Attempt::LogInCode),
    open("/log-in/link/{token}", || {
        get(log_in::pages::link).post(log_in::pages::open_link)
    })
    .first(Attempt::LogInLink),
    open("/log-in/password", || post(log_in::pages::by_password)).within(Attempt::Password),
    open("/log-in/with/{provider}", || get(oidc::pages::start)).within(Attempt::Provider),
    open("/log-in/with/{provider}/callback", || {
        get(oidc::pages::finish).post(oidc::pages::posted)
    })
    .within(Attempt::ProviderAnswer),
    open("/log-in/passkey", || post(passkey::pages::log_in)).first(Attempt::PasskeyAnswer),
    open("/log-in/passkey/start", || post(passkey::pages::start)).first(Attempt::Passkey),
    own("/log-in/second", || {
        get(reader::second::index).post(reader::second::create)
    })
    .within(Attempt::OneTimeCode),
    open("/log-out", || post(log_in::pages::log_out))
        .never("ends the session that the browser shows, and does nothing without one"),
    own("/account", || get(pages::account::pages::index)),
    own("/account/profile", || {
        get(pages::account::pages::profile).post(pages::account::pages::rename)
    })
    .first(Attempt::Account),
    own("/account/email", || {
        post(pages::account::email_change::create)
    })
    .within(Attempt::EmailChange),
    open("/account/email/{token}", || {
        get(pages::account::email_change::index).post(pages::account::email_change::update)
    })
    .first(Attempt::Confirmation),
    own("/account/newsletters", || {
        get(preference::pages::index).post(preference::pages::update)
    })
    .first(Attempt::Account),
    own("/account/security", || get(security::index)),
    own("/account/security/password", || {
        post(security::set_password)
    })
    .first(Attempt::NewPassword),
    own("/account/security/password/remove", || {
        post(security::remove_password)
    })
    .first(Attempt::Security),
    own("/account/security/codes", || post(security::start_codes)).first(Attempt::Security),
    own("/account/security/codes/remove", || {
        post(security::remove_codes)
    })
    .first(Attempt::Security),
    own("/account/security/recovery", || {
        get(recovery::pages::index).post(recovery::pages::create)
    })
    .first(Attempt::Security),
    own("/account/passkeys", || post(passkey::pages::create)).first(Attempt::Security),
    own("/account/passkeys/start", || {
        post(passkey::pages::start_add)
    })
    .first(Attempt::Passkey),
    own("/account/passkeys/remove", || post(passkey::pages::delete)).first(Attempt::Security),
    own("/account/sessions", || {
        get(pages::account::pages::sessions).post(pages::account::pages::end_session)
    })
    .first(Attempt::Account),
    own("/account/sessions/end-all", || {
        post(pages::account::pages::end_sessions)
    })
    .first(Attempt::Account),
    own("/account/data", || get(pages::account::pages::held)),
    own("/account/data/export", || {
        get(pages::account::pages::export)
    })
    .within(Attempt::Export),
    own("/account/data/erase", || post(pages::account::pages::erase)).first(Attempt::Erasure),
    // Subscriptions
    list("/subscribe", || get(pages::subscribe::index)),
    open("/subscribe/{code}", || get(offer::show)).within(Attempt::Coupon),
    own("/subscribe/{code}/ask", || post(offer::access::pages::ask)).first(Attempt::Question),
    own("/subscribe/{code}/claim", || {
        post(offer::access::pages::claim)
    })
    .first(Attempt::Claim),
    own("/subscribe/{code}/gift", || post(offer::gift::pages::write)).within(Attempt::GiftOrder),
    open("/subscribe/redeem/{token}", || {
        get(offer::gift::pages::show).post(offer::gift::pages::redeem)
    })
    .first(Attempt::Redemption),
    open("/subscribe/confirm/{token}", || {
        get(offer::access::pages::confirm).post(offer::access::pages::confirmed)
    })
    .first(Attempt::Confirmation),
    own("/account/group", || get(offer::group::pages::index)),
    own("/account/group/invite", || {
        post(offer::group::pages::invite)
    })
    .within(Attempt::Invitation),
    own("/account/group/domains", || {
        post(offer::group::pages::domains)
    })
    .first(Attempt::Group),
    own("/account/group/remove", || {
        post(offer::group::pages::remove)
    })
    .first(Attempt::Group),
    own("/account/group/take", || post(offer::group::pages::take)).first(Attempt::Group),
    own("/account/group/join", || {
        get(offer::group::pages::join).post(offer::group::pages::accept)
    })
    .first(Attempt::Group),
    desk("/desk/offers", OFFERS, || get(offer::desk::index)),
    desk("/desk/offers/plan", OFFERS, || {
        post(offer::desk::plan::save_plan)
    }),
    desk("/desk/offers/list/{code}", OFFERS, || {
        post(offer::desk::plan::list)
    }),
    desk("/desk/offers/offer/{code}", OFFERS, || {
        get(offer::desk::edit::edit).post(offer::desk::edit::save)
    }),
    desk("/desk/offers/coupons", OFFERS, || {
        get(offer::desk::coupons::index).post(offer::desk::coupons::create)
    }),
    desk("/desk/offers/coupons/{code}/end", OFFERS, || {
        post(offer::desk::coupons::end)
    }),
    desk("/desk/offers/experiments", OFFERS, || {
        get(offer::desk::experiments::index).post(offer::desk::experiments::create)
    }),
    desk("/desk/offers/experiments/{id}/end", OFFERS, || {
        post(offer::desk::experiments::end)
    }),
    desk("/desk/offers/institutions", OFFERS, || {
        get(offer::desk::institutions::index).post(offer::desk::institutions::create)
    }),
    desk("/desk/offers/institutions/{id}", OFFERS, || {
        get(offer::desk::institutions::edit).post(offer::desk::institutions::update)
    }),
    desk("/desk/offers/institutions/{id}/end", OFFERS, || {
        post(offer::desk::institutions::end)
    }),
    desk("/desk/access", SUBSCRIPTIONS, || {
        get(offer::desk::access::index).post(offer::desk::access::give)
    }),
    desk("/desk/access/{id}/end", SUBSCRIPTIONS, || {
        post(offer::desk::access::end)
    }),
    desk("/desk/access/requests/{id}", SUBSCRIPTIONS, || {
        post(offer::desk::access::decide)
    }),
    open("/subscribe/{code}/checkout", || {
        post(subscription::agree::create)
    })
    .first(Attempt::Order),
    open("/subscribe/return/{order}", || {
        get(subscription::pages::returned)
    })
    .within(Attempt::Subscription),
    own("/account/subscription", || {
        get(subscription::account::show).post(subscription::account::update)
    })
    .first(Attempt::Subscription),
    own("/account/subscription/method", || {
        get(subscription::account::method)
    })
    .within(Attempt::Subscription),
    own("/account/subscription/change/{order}", || {
        get(subscription::change_page::show).post(subscription::change_page::update)
    })
    .first(Attempt::Subscription),
    own("/account/invoices", || get(subscription::account::invoices)),
    own("/account/invoices/{number}", || {
        get(subscription::account::invoice)
    }),
    open("/cancel", || {
        get(subscription::leave::cancel_page).post(subscription::leave::cancel)
    })
    .within(Attempt::Leave),
    open("/cancel/withdraw", || {
        get(subscription::leave::withdraw_page).post(subscription::leave::withdraw)
    })
    .within(Attempt::Leave),
    desk("/desk/subscriptions", SUBSCRIPTIONS, || {
        get(subscription::desk::index)
    }),
    desk("/desk/subscriptions/{order}", SUBSCRIPTIONS, || {
        get(subscription::desk::show).post(subscription::desk::update)
    }),
    // Payment
    desk("/desk/payments", SUBSCRIPTIONS, || {
        get(payment::desk::index)
    }),
    desk("/desk/payments/{id}", SUBSCRIPTIONS, || {
        post(payment::desk::update)
    }),
    signed("/payment/events/till", || post(payment::events::till))
        .never("a signature is checked before anything is written"),
    signed("/payment/events/stripe", || post(payment::events::stripe))
        .never("a signature is checked before anything is written"),
    open("/till", || {
        get(payment::till::pages::clock).post(payment::till::pages::move_clock)
    })
    .never("the test till stands for a processor, and no real publication has it"),
    open("/till/checkout/{id}", || {
        get(payment::till::pages::show).post(payment::till::pages::pay)
    })
    .never("the test till stands for a processor, and no real publication has it"),
    open("/till/method/{id}", || {
        get(payment::till::pages::method).post(payment::till::pages::set_method)
    })
    .never("the test till stands for a processor, and no real publication has it"),
    // Letters
    open("/letters/stop/{token}", || {
        get(preference::stop::show).post(preference::stop::stop)
    })
    .never(
        "a signed link of a letter does the same however often; mail providers press it for many",
    ),
    open("/dev/mail", || get(pages::inbox::index)),
    open("/dev/mail/{name}", || get(pages::inbox::show)),
    open("/dev/mail/{name}/html", || get(pages::inbox::html)),
    // The desk
    desk("/desk", DESK, || get(desk::index)),
    desk("/desk/search", LIBRARY, || get(search::desk::index)),
    desk("/desk/open", DESK, || get(search::open::index)),
    desk("/desk/open/suggest", DESK, || get(search::open::suggest)),
    desk("/desk/log", STAFF, || get(desk::log::index)),
    desk("/desk/readers", READERS, || get(pages::reader_desk::index)),
    desk("/desk/readers/{id}", READERS, || {
        get(pages::reader_desk::show)
    }),
    desk("/desk/readers/{id}/end-sessions", READERS, || {
        post(pages::reader_desk::end_sessions)
    }),
    desk("/desk/readers/{id}/notes", READERS, || {
        post(pages::reader_desk::add_note)
    }),
    desk("/desk/staff", STAFF, || {
        get(desk::staff::index).post(desk::staff::create)
    }),
    desk("/desk/staff/roles", STAFF, || {
        get(desk::roles::index).post(desk::roles::create)
    }),
    desk("/desk/staff/roles/{id}", STAFF, || {
        post(desk::roles::update)
    }),
    desk("/desk/staff/roles/{id}/remove", STAFF, || {
        post(desk::roles::remove)
    }),
    desk("/desk/staff/{id}", STAFF, || post(desk::staff::update)),
    desk("/desk/staff/{id}/reset", STAFF, || post(desk::staff::reset)),
    desk("/desk/staff/{id}/remove", STAFF, || {
        post(desk::staff::remove)
    }),
];

/// The site.
pub fn site(app: App) -> Site {
    let add = |router: Router<App>, route: &Route| router.route(route.path, route.service(&app));
    let router = TABLE
        .iter()
        .fold(Router::new(), add)
        .fallback(|| async { Error::NotFound })
        .method_not_allowed_fallback(|_: Request| async { Error::MethodNotAllowed("GET, HEAD") })
        .with_state(app.clone());
    let mask = Mask::new(TABLE.iter().map(|route| route.path));
    Site::new(app, router, mask)
}

/// What the operator's own tools ask, on a listener apart from the site.
pub fn operations(app: App) -> Router {
    Router::new()
        .route("/metrics", get(health::metrics))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .with_state(app)
}
