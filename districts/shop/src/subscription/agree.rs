//! `POST /subscribe/{code}/checkout`: from an offer to an agreement. Price, currency,
//! trial and product are the offer's; the form names a coupon at most.
use axum::extract::State;
use http::header::SET_COOKIE;
use http::{HeaderValue, StatusCode};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::favour::{self, Favour};
use super::terms::{Every, Rules};
use super::visitor::{self, Ordering};
use super::{Terms, checkout, held, trial, words};
use crate::offer::access::{self, Standing};
use crate::offer::summary::{self, Said};
use crate::offer::{
    self, Consent, Coupon, Interval, Kind, Offer, Plan, Renewal, gift, way_back as remember,
};
use ground::app::App;
use ground::clock::{DAY, Millis};
use ground::error::{Error, Result};
use ground::i18n;
use ground::ids::hex;
use ground::limit::Who;
use newsroom::publication::{self, Publication};
use people::reader::{Browser, Caller, Reader, Trying};
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::next;
use web::page::{self, Meta};

/// Letters of a coupon that go back to the page where it can be mended; none has more.
const LONGEST_COUPON: usize = 40;

/// What the form may say.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CheckoutForm {
    coupon: String,
    /// The mark of the terms that the page has shown.
    agreed: String,
    /// Whether the buyer has agreed to what the law wants to be asked.
    consent: bool,
    /// The address of somebody who is not logged in.
    email: String,
    /// The secret of the form that a visitor sends, so that it orders once.
    form: String,
    /// The path of the story that somebody comes from.
    next: String,
}

#[derive(Serialize)]
struct OnwardPage {
    url: String,
}

#[derive(Serialize)]
struct AgainPage<'a> {
    action: String,
    coupon: &'a str,
    email: &'a str,
    form: &'a str,
    next: &'a str,
    plan: &'a str,
    reasons: Vec<String>,
    due: Due,
    agreed: String,
    consent: Option<String>,
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
            steps: offer::steps_with(offer, coupon),
            every,
            trial_days: if offer.recurs() { offer.trial_days } else { 0 },
            text: offer::accepted_text(offer, plan, coupon, language),
            kind: offer.kind,
            seats: offer.seats,
            coupon: coupon.map(|coupon| coupon.code.clone()),
            rules: Rules {
                favours: favours(offer, coupon),
                consent: Consent::NotAsked,
                renewal: Renewal::of(offer, language),
            },
        }
    }

    /// The same with another line of what is agreed.
    #[must_use]
    pub fn with_line(mut self, line: &str) -> Self {
        self.text = format!("{}\n{line}", self.text);
        self
    }

    /// A short mark of everything that a page has shown, which its form sends back: nobody
    /// buys on other terms than those that were seen.
    pub fn mark(&self) -> String {
        let seen = format!(
            "{} {} {} {:?}",
            self.offer, self.trial_days, self.text, self.steps
        );
        hex(&Sha256::digest(seen.as_bytes())[..12])
    }
}

/// What of an offer a person has once, besides its trial.
fn favours(offer: &Offer, coupon: Option<&Coupon>) -> Vec<Favour> {
    let introduction = offer.has_introduction().then_some(Favour::Introduction);
    let coupon = coupon.map(|coupon| Favour::Coupon(coupon.code.clone()));
    introduction.into_iter().chain(coupon).collect()
}

/// An offer as it is for one person.
#[derive(Clone, Debug)]
pub struct Personal {
    /// The offer, without what this person has had.
    pub offer: Offer,
    /// What is missing, as keys of interface strings.
    pub missing: Vec<&'static str>,
    /// What must be agreed to before paying.
    pub consent: Consent,
}

impl Personal {
    /// The offer as it is for everybody who has had nothing.
    pub fn common(offer: &Offer) -> Self {
        Self {
            offer: offer.clone(),
            missing: Vec::new(),
            consent: Consent::of(offer),
        }
    }

    /// The offer as it is for this reader.
    pub async fn of(app: &App, offer: &Offer, buyer: &Reader) -> Result<Self> {
        let mut one = Self::common(offer);
        if offer.recurs() && offer.trial_days > 0 && trial::was_used(&app.db, buyer).await? {
            one.offer = one.offer.without_trial();
            one.missing.push("checkout-no-trial");
        }
        if offer.has_introduction()
            && favour::was_had(&app.db, &Favour::Introduction, buyer, None).await?
        {
            one.offer = one.offer.without_introduction();
            one.missing.push("checkout-no-introduction");
        }
        Ok(one)
    }

    /// What this person would agree to.
    pub fn terms(&self, plan: &Plan, coupon: Option<&Coupon>, language: &str) -> Terms {
        let terms = Terms::of(plan, &self.offer, coupon, language);
        let missing = self.missing.iter();
        missing.fold(terms, |terms, key| {
            terms.with_line(&i18n::text(language, key))
        })
    }

    /// The same terms, after the person has agreed to what must be agreed to.
    fn agreed(&self, mut terms: Terms, language: &str) -> Terms {
        terms.rules.consent = self.consent;
        match self.consent.words(language) {
            Some(words) => terms.with_line(&words),
            None => terms,
        }
    }
}

/// What an order is made of, besides its buyer.
struct Wanted<'a> {
    app: &'a App,
    publication: &'a Publication,
    caller: &'a Caller,
    plan: &'a Plan,
    offer: &'a Offer,
    form: CheckoutForm,
}

/// Begins the checkout and leads to the processor's page.
///
/// # Errors
/// [`Error::NotFound`] for what is not sold, [`Error::LogIn`] for a visitor where an offer needs
/// an account, [`Error::Forbidden`] for an address that is not proved or an offer that is not for
/// it, [`Error::Unavailable`] when the processor does not answer.
pub async fn create(
    State(app): State<App>,
    (caller, browser, Trying(who)): (Caller, Browser, Trying),
    Path(code): Path<String>,
    Form(form): Form<CheckoutForm>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let Some((plan, offer)) = offer::by_code(&publication, &code, app.clock.now()) else {
        return offer::summary::elsewhere(&publication, &code);
    };
    let way_back = (!form.next.is_empty()).then(|| remember::cookie(&app, &form.next));
    let wanted = Wanted {
        app: &app,
        publication: &publication,
        caller: &caller,
        plan,
        offer,
        form,
    };
    let (answer, session) = match &caller.viewer {
        Some(viewer) => (order(&wanted, &who, &viewer.reader).await?, None),
        None => by_visitor(&wanted, &who, &browser).await?,
    };
    let cookies = way_back.into_iter().chain(session);
    Ok(cookies.fold(answer, |answer, cookie| answer.header(SET_COOKIE, cookie)))
}

/// The order of somebody who is not logged in, with the cookie of a session that begins with it.
async fn by_visitor(
    wanted: &Wanted<'_>,
    who: &Who,
    browser: &Browser,
) -> Result<(Answer, Option<HeaderValue>)> {
    let Wanted {
        app,
        publication,
        caller,
        plan,
        offer,
        form,
    } = wanted;
    if !offer.is_for_visitors() {
        return Err(Error::LogIn);
    }
    let typed = (form.email.as_str(), form.form.as_str());
    let from = (*publication, *caller, browser);
    match visitor::buyer(app, from, (plan, offer), typed).await? {
        Ordering::Buyer(buyer, session) => Ok((order(wanted, who, &buyer).await?, session)),
        Ordering::Subscriber => {
            let story = next::with_next(&format!("/subscribe/{}", offer.code), &form.next);
            let log_in = publication.paywall().log_in_from(&story);
            Ok((Answer::see_other(&log_in), None))
        }
        Ordering::Mistyped(key) => {
            let said = Said {
                coupon: form.coupon.clone(),
                email: Some(form.email.clone()),
                email_problem: Some(i18n::text(&publication.settings.language, key)),
                next: form.next.clone(),
                ..Said::default()
            };
            let page = summary::render(app, publication, caller, (plan, offer), said).await?;
            Ok((page.status(StatusCode::UNPROCESSABLE_ENTITY), None))
        }
    }
}

/// The order of this buyer, who is somebody's account or has typed an address.
async fn order(wanted: &Wanted<'_>, who: &Who, buyer: &Reader) -> Result<Answer> {
    let Wanted {
        app,
        publication,
        caller,
        plan,
        offer,
        form,
    } = wanted;
    let (now, code) = (app.clock.now(), offer.code.as_str());
    let standing = access::standing(&app.db, offer, buyer).await?;
    let is_known = buyer.is_verified() || caller.viewer.is_none();
    if !is_known || standing != Standing::Open {
        return Err(Error::Forbidden);
    }
    // What costs nothing is not sold, and a gift without a recipient cannot be.
    let is_unready = offer.is_free() || is_empty_gift(app, buyer, offer).await?;
    if is_unready {
        return Ok(Answer::see_other(&format!("/subscribe/{code}")));
    }
    if let Some(one) = held::held(app, buyer.id, (plan, offer)).await? {
        return Ok(Answer::see_other(&held::way(&one, now)));
    }
    let coupon = offer::coupon::typed(app, who, &form.coupon, offer).await?;
    let is_used = match &coupon {
        Some(coupon) => coupon_was_used(app, coupon, buyer).await?,
        None => !form.coupon.trim().is_empty(),
    };
    if is_used {
        return Ok(to_offer(code, &form.coupon));
    }
    let language = &publication.settings.language;
    let personal = Personal::of(app, offer, buyer).await?;
    let terms = personal.terms(plan, coupon.as_ref(), language);
    if terms.unfit(app.config.payment.processor).is_some() {
        return Ok(to_offer(code, &form.coupon));
    }
    // A form without a mark is for the offer as everybody sees it.
    let is_seen = match form.agreed.as_str() {
        "" => personal.missing.is_empty(),
        mark => mark == terms.mark(),
    };
    if !is_seen || (personal.consent.words(language).is_some() && !form.consent) {
        return again(wanted, (&personal, &terms));
    }
    // Without a card and a proof nobody is known, and everybody would be new again and again.
    if !buyer.is_verified() && terms.is_never_paid() {
        let back = offer_path(code, &form.coupon);
        return Ok(Answer::see_other(&publication.paywall().log_in_from(&back)));
    }
    let terms = personal.agreed(terms, language);
    to_processor(wanted, buyer, &terms).await
}

/// Opens the processor's page for what was agreed.
async fn to_processor(wanted: &Wanted<'_>, buyer: &Reader, terms: &Terms) -> Result<Answer> {
    let (app, code) = (wanted.app, terms.code.as_str());
    let one = checkout::begin(app, buyer, terms).await?;
    if one.terms.offer != terms.offer {
        return Ok(Answer::see_other(&held::way(&one, app.clock.now())));
    }
    if one.life.refusal.is_some() {
        return Ok(Answer::see_other(&format!("/subscribe/{code}?refused=yes")));
    }
    match one.checkout_url {
        Some(url) if url.starts_with(&app.config.public_url()) => Ok(Answer::see_other(&url)),
        Some(url) => onward(app, wanted.publication, wanted.caller, code, url),
        None => Ok(Answer::see_other(&format!(
            "/subscribe/return/{}",
            one.number
        ))),
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
    let path = format!("/subscribe/{code}");
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

/// The page of the offer, which says what is wrong with the coupon or the price.
fn to_offer(code: &str, coupon: &str) -> Answer {
    Answer::see_other(&offer_path(code, coupon))
}

/// Where an order was made, for whoever comes back without having paid: with the coupon that was
/// typed. The address is remembered by the session.
pub(super) fn way_back(terms: &Terms) -> String {
    offer_path(&terms.code, terms.coupon.as_deref().unwrap_or_default())
}

fn offer_path(code: &str, coupon: &str) -> String {
    if coupon.trim().is_empty() {
        return format!("/subscribe/{code}");
    }
    let typed: String = coupon.chars().take(LONGEST_COUPON).collect();
    let typed = percent_encoding::utf8_percent_encode(&typed, percent_encoding::NON_ALPHANUMERIC);
    format!("/subscribe/{code}?coupon={typed}")
}

async fn is_empty_gift(app: &App, buyer: &Reader, offer: &Offer) -> Result<bool> {
    Ok(match offer.kind {
        Kind::Gift { .. } => gift::draft(&app.db, buyer.id, &offer.code).await?.is_none(),
        _ => false,
    })
}

/// Whether this person has had the coupon.
pub async fn coupon_was_used(app: &App, coupon: &Coupon, buyer: &Reader) -> Result<bool> {
    let favour = Favour::Coupon(coupon.code.clone());
    favour::was_had(&app.db, &favour, buyer, None).await
}

/// Shows the order once more: with terms that the page before did not show, or without the
/// consent that the law asks for.
fn again(wanted: &Wanted<'_>, (personal, terms): (&Personal, &Terms)) -> Result<Answer> {
    let (app, publication, form) = (wanted.app, wanted.publication, &wanted.form);
    let language = &publication.settings.language;
    let action = format!("/subscribe/{}/checkout", terms.code);
    let has_changed = !form.agreed.is_empty() && form.agreed != terms.mark();
    let changed = has_changed.then_some("checkout-changed");
    let reasons = personal.missing.iter().copied().chain(changed);
    let content = AgainPage {
        coupon: &form.coupon,
        email: &form.email,
        form: &form.form,
        next: &form.next,
        plan: &terms.plan,
        reasons: reasons.map(|key| i18n::text(language, key)).collect(),
        due: Due::of(publication, terms, app.clock.now()),
        agreed: terms.mark(),
        consent: personal.consent.words(language),
        back_url: format!("/subscribe/{}", terms.code),
        action: action.clone(),
    };
    let title = i18n::text(language, "checkout-again");
    let meta = Meta::new(app, publication, &title, &action);
    page::personal(
        app,
        publication,
        wanted.caller,
        "subscription/again.html",
        meta,
        &content.back_url,
        &content,
    )
}

/// What stands above an ordering button: what is paid today, and the whole price.
#[derive(Clone, Debug, Serialize)]
pub struct Due {
    today: String,
    price: String,
    /// From when the price is paid, where it begins with a trial.
    from: Option<Millis>,
    /// Whether it is paid again and again.
    recurs: bool,
    /// Whether anything is ever paid.
    is_paid: bool,
}

impl Due {
    /// What somebody pays who orders at `now`.
    pub fn of(publication: &Publication, terms: &Terms, now: Millis) -> Self {
        let language = &publication.settings.language;
        let is_tried = terms.trial_days > 0;
        let today = if is_tried { 0 } else { terms.amount(0) };
        Self {
            today: words::money(today, &terms.currency, language),
            price: words::price(terms, 0, language),
            from: is_tried.then(|| now + i64::from(terms.trial_days) * DAY),
            recurs: terms.is_recurring(),
            is_paid: !terms.is_never_paid(),
        }
    }
}
