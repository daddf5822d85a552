//! Offers as pages show them.
use serde::Serialize;

use super::{Coupon, Offer, Plan, words};
use ground::i18n;
use newsroom::article::discussion;
use newsroom::publication::Publication;
use people::rights::Rights;

/// The address of the page of offers.
pub const PATH: &str = "/subscribe";

/// An offer as templates see it.
#[derive(Serialize)]
pub struct OfferView {
    url: String,
    name: String,
    note: String,
    plan: String,
    kind: &'static str,
    amount: String,
    per: String,
    price: String,
    trial: Option<String>,
    has_introduction: bool,
    seats: Option<String>,
    renewal: String,
}

impl OfferView {
    /// The offer in the words of a language.
    pub fn new(plan: &Plan, offer: &Offer, language: &str) -> Self {
        Self::with_coupon(plan, offer, None, language)
    }

    /// The same with a coupon that fits it.
    pub fn with_coupon(
        plan: &Plan,
        offer: &Offer,
        coupon: Option<&Coupon>,
        language: &str,
    ) -> Self {
        let (amount, per) = words::large_price(offer, language);
        Self {
            url: format!("{PATH}/{}", offer.code),
            name: offer.name.clone(),
            note: offer.note.clone(),
            plan: plan.name.clone(),
            kind: offer.kind.word(),
            amount,
            per,
            price: words::price_with(offer, coupon, language),
            trial: words::trial(offer, language),
            has_introduction: offer.has_introduction(),
            seats: words::seats(offer, language),
            renewal: words::renewal(offer, language),
        }
    }
}

/// The words of what a plan gives. A right that gives nothing here is not promised: there are
/// no newsletters for subscribers yet, and comments and gifts of articles can be off.
pub fn gives(rights: Rights, publication: &Publication) -> Vec<String> {
    let settings = &publication.settings;
    let gives_something = |word: &&str| match *word {
        "newsletters" => false,
        "comments" => discussion::is_enabled(publication),
        "gifts" => publication.paywall().gifts_per_month > 0,
        _ => true,
    };
    rights
        .given()
        .filter(gives_something)
        .map(|word| i18n::text(&settings.language, &format!("gives-{word}")))
        .collect()
}

/// Where one logs in, and from where one comes back to `path`.
pub fn log_in_url(publication: &Publication, path: &str) -> String {
    publication.paywall().log_in_from(path)
}
