//! The URLs of what others say on our pages: comments and adverts.
use axum::routing::{get, post};

use crate::ground::limit::Attempt;
use crate::pages::site::route::{Route, desk, open, own, signed};
use crate::talk::advert::desk::ADVERTS;
use crate::talk::comment::moderation::MODERATE;
use crate::talk::{advert, comment};

/// The routes.
pub(super) const TABLE: &[Route] = &[
    // Comments
    open("/{section}/{slug}/comments", || {
        get(comment::pages::index).post(comment::pages::create)
    })
    .within(Attempt::Comment),
    own("/comments/{id}/like", || post(comment::deeds::like)).first(Attempt::CommentLike),
    own("/comments/{id}/follow", || post(comment::deeds::follow)).first(Attempt::CommentFollow),
    own("/comments/{id}/edit", || post(comment::deeds::edit)).within(Attempt::CommentChange),
    own("/comments/{id}/delete", || post(comment::deeds::delete)).first(Attempt::CommentChange),
    own("/comments/{id}/report", || {
        get(comment::deeds::report_form).post(comment::deeds::report)
    })
    .first(Attempt::CommentReport),
    signed("/comments/off/{token}", || {
        get(comment::off::show).post(comment::off::create)
    })
    .never(
        "a signed link of a letter does the same however often; mail providers press it for many",
    ),
    own("/account/comments", || {
        get(comment::account::index).post(comment::account::save)
    })
    .first(Attempt::Account),
    desk("/desk/comments", MODERATE, || get(comment::desk::index)),
    desk("/desk/comments/{id}", MODERATE, || {
        get(comment::desk::show).post(comment::desk::decide)
    }),
    desk("/desk/comments/articles", MODERATE, || {
        get(comment::desk::articles).post(comment::desk::switch)
    }),
    desk("/desk/comments/log", MODERATE, || get(comment::desk::log)),
    // Adverts
    open("/adverts/{slot}", || get(advert::pages::frame)),
    open("/adverts/consent", || {
        get(advert::consent::show).post(advert::consent::answer)
    })
    .never("keeps the choice in a cookie of the browser and writes nothing"),
    open("/adverts/click/{id}/{signature}", || {
        get(advert::pages::click)
    })
    .within(Attempt::AdvertClick),
    desk("/desk/adverts", ADVERTS, || get(advert::desk::index)),
    desk("/desk/adverts/settings", ADVERTS, || {
        get(advert::desk::settings::show).post(advert::desk::settings::change)
    }),
    desk("/desk/adverts/campaigns", ADVERTS, || {
        get(advert::desk::campaign::form).post(advert::desk::campaign::create)
    }),
    desk("/desk/adverts/campaigns/{id}", ADVERTS, || {
        get(advert::desk::campaign::show).post(advert::desk::campaign::change)
    }),
    desk("/desk/adverts/campaigns/{id}/creatives", ADVERTS, || {
        get(advert::desk::creative::form).post(advert::desk::creative::create)
    }),
    desk("/desk/adverts/creatives/{id}", ADVERTS, || {
        get(advert::desk::creative::show).post(advert::desk::creative::change)
    }),
    desk("/desk/adverts/creatives/{id}/{slot}", ADVERTS, || {
        get(advert::desk::creative::preview)
    }),
];
