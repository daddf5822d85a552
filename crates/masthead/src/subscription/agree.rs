//! `POST /subscribe/{code}/checkout`: from an offer to an agreement. Price, currency,
//! trial and product are the offer's; the form names a coupon at most.
use axum::extract::State;
use http::StatusCode;
use serde::{Deserialize, Serialize};

use super::terms::{Every, Step};
use super::{Terms, checkout, store, trial, words};
use crate::app::App;
use crate::error::{Error, Result};
use crate::i18n;
use crate::offer::access::{self, Standing};
use crate::offer::{self, Coupon, Interval, Kind, Offer, Plan, gift};
use crate::publication::Publication;
use crate::reader::{Caller, Email, Reader, SignedIn};
use crate::web::extract::Path;
use crate::web::form::Form;
use crate::web::page::{self, Meta};
use crate::web::{Answer, CachePolicy};

/// The most periods for which a coupon can change the price.
const MOST_PERIODS: u32 = 480;

/// What the form may say.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CheckoutForm {
    coupon: String,
    /// `no-trial`: that there is none this time was said and agreed to.
    agreed: String,
}

#[derive(Serialize)]
struct OnwardPage {
    url: String,
}

#[derive(Serialize)]
struct AgainPage<'a> {
    action: String,
    coupon: &'a str,
    plan: &'a str,
    amount: String,
    price: String,
    back_url: String,
}

impl Terms {
    /// What somebody agrees to who takes an offer, with a coupon that fits it.
    pub fn of(plan: &Plan, offer: &Offer, coupon: Option<&Coupon>, language: &str) -> Self {
        let every = match offer.kind {
            Kind::DayPass { hours } => Every::Once(i64::from(hours)),
            Kind::Donation | Kind::Gift { .. } => Every::Once(0),
            Kind::Recurring | Kind::Group => match offer.interval {
                Interval::Day => Every::Day,
                Interval::Week => Every::Week,
                Interval::Month => Every::Month,
                Interval::Quarter => Every::Quarter,
                Interval::Year => Every::Year,
            },
        };
        Self {
            offer: offer.id,
            code: offer.code.clone(),
            plan: plan.name.clone(),
            rights: plan.rights,
            currency: offer.currency.code().to_owned(),
            steps: steps(offer, coupon),
            every,
            trial_days: if offer.recurs() { offer.trial_days } else { 0 },
            text: offer::accepted_text(offer, plan, language),
            kind: offer.kind,
            seats: offer.seats,
            coupon: coupon.map(|coupon| coupon.code.clone()),
        }
    }
}

/// The prices of an offer with a coupon, as steps.
fn steps(offer: &Offer, coupon: Option<&Coupon>) -> Vec<Step> {
    let price = |period: u32| offer::price_with(offer, coupon, period).minor;
    let own: u32 = offer.steps.iter().filter_map(|step| step.periods).sum();
    let reduced = coupon.map_or(0, |coupon| coupon.periods.unwrap_or(0));
    let changes = own.max(reduced).min(MOST_PERIODS);
    let mut steps: Vec<Step> = Vec::new();
    for period in 0..changes {
        let amount = price(period);
        match steps.last_mut().filter(|last| last.amount == amount) {
            Some(last) => last.periods = last.periods.map(|periods| periods + 1),
            None => steps.push(Step {
                periods: Some(1),
                amount,
            }),
        }
    }
    let amount = price(changes);
    steps.push(Step {
        periods: None,
        amount,
    });
    steps
}

/// Begins the checkout and leads to the processor's page.
///
/// # Errors
/// [`Error::NotFound`] for what is not sold, [`Error::Forbidden`] for an address that is
/// not proved or an offer that is not for it, [`Error::Unavailable`] when the processor does
/// not answer.
pub async fn create(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    caller: Caller,
    Path(code): Path<String>,
    Form(form): Form<CheckoutForm>,
) -> Result<Answer> {
    let publication = app.publication().await?;
    let now = app.clock.now();
    let (plan, offer) = offer::by_code(&publication, &code, now).ok_or(Error::NotFound)?;
    let buyer = &viewer.reader;
    let standing = access::standing(&app.db, offer, buyer).await?;
    if !buyer.is_verified() || standing != Standing::Open {
        return Err(Error::Forbidden);
    }
    // What costs nothing is not sold, and a gift without a recipient cannot be.
    let is_unready = offer.is_free() || is_empty_gift(&app, buyer, offer).await?;
    if is_unready {
        return Ok(to(&format!("/subscribe/{code}")));
    }
    if holds(&app, buyer, offer).await? {
        return Ok(to("/account/subscription"));
    }
    let coupon = offer::coupon(&app.db, &form.coupon, offer, now).await?;
    if coupon.is_none() && !form.coupon.trim().is_empty() {
        // The page of the offer says what is wrong with it.
        let typed =
            percent_encoding::utf8_percent_encode(&form.coupon, percent_encoding::NON_ALPHANUMERIC);
        return Ok(to(&format!("/subscribe/{code}?coupon={typed}")));
    }
    let language = &publication.settings.language;
    let mut terms = Terms::of(plan, offer, coupon.as_ref(), language);
    if terms.trial_days > 0 && had_trial(&app, buyer).await? {
        terms = without_trial(terms, language);
        if form.agreed != "no-trial" {
            return say_no_trial(&app, &publication, &caller, &terms, &form);
        }
    }
    let one = checkout::begin(&app, buyer, &terms).await?;
    match one.checkout_url {
        Some(url) if url.starts_with(&app.config.public_url()) => Ok(to(&url)),
        Some(url) => onward(&app, &publication, &caller, &code, url),
        None => Ok(to(&format!("/subscribe/return/{}", one.number))),
    }
}

/// Leads to another site with a page of ours: our forms, and the redirects that answer
/// them, stay on this site (`form-action` of the Content Security Policy).
fn onward(
    app: &App,
    publication: &Publication,
    caller: &Caller,
    code: &str,
    url: String,
) -> Result<Answer> {
    let title = i18n::text(&publication.settings.language, "checkout-onward");
    let path = format!("/subscribe/{code}/checkout");
    let meta = Meta::new(app, publication, &title, &path);
    let content = OnwardPage { url };
    page::personal(
        app,
        publication,
        caller,
        "subscription/onward.html",
        meta,
        &path,
        &content,
    )
}

fn to(url: &str) -> Answer {
    Answer::redirect(CachePolicy::Private, StatusCode::SEE_OTHER, url)
}

async fn is_empty_gift(app: &App, buyer: &Reader, offer: &Offer) -> Result<bool> {
    Ok(match offer.kind {
        Kind::Gift { .. } => gift::draft(&app.db, buyer.id, &offer.code).await?.is_none(),
        _ => false,
    })
}

/// Whether somebody has a subscription to this offer that runs.
async fn holds(app: &App, buyer: &Reader, offer: &Offer) -> Result<bool> {
    let now = app.clock.now();
    let all = store::of_reader(&app.db, buyer.id).await?;
    let runs = |one: &super::Subscription| {
        one.terms.code == offer.code && one.terms.is_recurring() && !one.state(now).is_over()
    };
    Ok(all.iter().any(runs))
}

async fn had_trial(app: &App, buyer: &Reader) -> Result<bool> {
    match Email::parse(&buyer.email) {
        Some(email) => trial::was_used(&app.db, buyer.id, &email).await,
        None => Ok(true),
    }
}

/// The same terms without their trial, and with words that say so.
pub(super) fn without_trial(terms: Terms, language: &str) -> Terms {
    Terms {
        trial_days: 0,
        text: format!(
            "{}\n{}",
            terms.text,
            i18n::text(language, "checkout-no-trial")
        ),
        ..terms
    }
}

/// Says before anything is paid that there is no trial this time.
fn say_no_trial(
    app: &App,
    publication: &Publication,
    caller: &Caller,
    terms: &Terms,
    form: &CheckoutForm,
) -> Result<Answer> {
    let language = &publication.settings.language;
    let action = format!("/subscribe/{}/checkout", terms.code);
    let content = AgainPage {
        coupon: &form.coupon,
        plan: &terms.plan,
        amount: words::money(terms.amount(0), &terms.currency, language),
        price: words::price(terms, terms.amount(0), language),
        back_url: format!("/subscribe/{}", terms.code),
        action: action.clone(),
    };
    let title = i18n::text(language, "checkout-again");
    let meta = Meta::new(app, publication, &title, &action);
    page::personal(
        app,
        publication,
        caller,
        "subscription/again.html",
        meta,
        &action,
        &content,
    )
}
