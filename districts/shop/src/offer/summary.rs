//! `GET /subscribe/{code}`: one offer, exactly what is paid when, and what comes next.
use axum::extract::State;
use http::HeaderMap;
use http::header::SET_COOKIE;
use serde::{Deserialize, Serialize};

use super::access::{self, Standing};
use super::experiment::{self, Person};
use super::gift::{self, pages::GiftForm};
use super::view::{OfferView, PATH, gives, log_in_url};
use super::{Coupon, Kind, Offer, Plan, by_code, coupon, schedule, way_back};
use crate::offer;
use crate::payment::Unfit;
use crate::subscription::agree::{self, Due, Personal};
use crate::subscription::{self, held};
use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use newsroom::publication::{self, Publication};
use people::reader::{Caller, Reader, Trying, Viewer, buyer};
use web::Answer;
use web::extract::{Path, Query};
use web::next::{local, with_next};
use web::page::{self, Meta};

/// What the query may say.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    coupon: String,
    edit: String,
    /// `yes`: the processor did not take the order.
    refused: String,
    /// The path of the story that somebody comes from.
    next: String,
}

#[derive(Serialize)]
struct Summary {
    code: String,
    offer: OfferView,
    /// What this person has had before, in sentences.
    missing: Vec<String>,
    /// What must be agreed to before paying.
    consent: Option<String>,
    due: Due,
    /// The mark of what the page shows.
    agreed: String,
    gives: Vec<String>,
    charges: Vec<ChargeView>,
    terms: Vec<String>,
    coupon: CouponView,
    /// What somebody types who is not logged in.
    address: Option<AddressView>,
    /// Whose account orders.
    account: Option<String>,
    /// The path of the story to come back to; may be empty.
    next: String,
    /// What can be done now: `log-in`, `checkout`, `held`, `claim`, `claimed`, `gift`, or the word of
    /// a [`Standing`].
    step: &'static str,
    ends_at: Option<Millis>,
    domains: String,
    has_access: bool,
    log_in_url: String,
    /// Where a subscription to this plan is changed that the reader holds already.
    held_url: Option<String>,
    back_url: &'static str,
    gift: Option<GiftForm>,
    problem: Option<String>,
    text: String,
}

/// The field for the address.
#[derive(Serialize)]
struct AddressView {
    typed: String,
    problem: Option<String>,
    /// Whether it stands: something was bought with it already.
    is_fixed: bool,
    /// The secret of the form.
    form: String,
}

#[derive(Serialize)]
struct CouponView {
    typed: String,
    applied: bool,
    problem: Option<String>,
    is_offered: bool,
}

#[derive(Serialize)]
struct ChargeView {
    /// `None` for today.
    at: Option<Millis>,
    amount: String,
    note: String,
}

/// What a form on the page has to say besides what everybody sees.
#[derive(Debug, Default)]
pub(crate) struct Said {
    /// The coupon, as it was typed.
    pub coupon: String,
    /// What is wrong with a form.
    pub problem: Option<String>,
    /// What somebody wrote to staff.
    pub text: String,
    /// What somebody wrote about a gift.
    pub gift: Option<GiftForm>,
    /// The address as somebody typed it who is not logged in.
    pub email: Option<String>,
    /// What is wrong with it.
    pub email_problem: Option<String>,
    /// The path of the story that somebody comes from; may be empty.
    pub next: String,
}

/// Shows the offer.
///
/// # Errors
/// [`Error::NotFound`] when nothing is sold under the code.
pub async fn show(
    State(app): State<App>,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    caller: Caller,
    Trying(who): Trying,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let Some((plan, offer)) = by_code(&publication, &code, app.clock.now()) else {
        return elsewhere(&publication, &code);
    };
    let from = (!asked.next.is_empty()).then(|| local(&asked.next).into_owned());
    // Whoever can read goes on reading: they came to this page to log in.
    if let Some(story) = &from
        && caller.holder().is_some()
        && caller.rights().articles
        && offer.kind == Kind::Recurring
    {
        return Ok(Answer::see_other(story));
    }
    super::coupon::typed(&app, &who, &asked.coupon, offer).await?;
    let reader = caller.viewer.as_ref().map(|viewer| viewer.reader.id);
    let person = Person::of(&app, &headers, reader);
    for experiment in &offer::shelf(&publication).experiments {
        if experiment.has(&code) {
            experiment::choose(&app, experiment, &person, &code).await?;
        }
    }
    let language = &publication.settings.language;
    let mut said = Said {
        coupon: asked.coupon,
        problem: (asked.refused == "yes").then(|| i18n::text(language, "order-refused")),
        next: match &from {
            Some(story) => story.clone(),
            None => way_back::remembered(&app, &headers).unwrap_or_default(),
        },
        ..Said::default()
    };
    if !asked.edit.is_empty() {
        said.gift = Some(GiftForm::default());
    }
    let answer = render(&app, &publication, &caller, (plan, offer), said).await?;
    Ok(match from {
        Some(story) => answer.header(SET_COOKIE, way_back::cookie(&app, &story)),
        None => answer,
    })
}

/// What was sold once is sold no more; a link to it leads to what is.
pub(crate) fn elsewhere(publication: &Publication, code: &str) -> Result<Answer> {
    let was_sold = offer::shelf(publication)
        .offers
        .iter()
        .any(|(_, offer)| offer.code == code);
    if !was_sold {
        return Err(Error::NotFound);
    }
    Ok(Answer::see_other(PATH))
}

/// The page with what a form has to say.
pub(crate) async fn render(
    app: &App,
    publication: &Publication,
    caller: &Caller,
    (plan, offer): (&Plan, &Offer),
    mut said: Said,
) -> Result<Answer> {
    let language = &publication.settings.language;
    let path = format!("{PATH}/{}", offer.code);
    let now = app.clock.now();
    let reader = caller.holder().map(|viewer| &viewer.reader);
    let personal = match reader {
        Some(reader) => Personal::of(app, offer, reader).await?,
        None => Personal::common(offer),
    };
    let (found, key) = typed_coupon(app, &said.coupon, offer, reader).await?;
    let (found, unfit) = fit(app, plan, &personal, found, language);
    let coupon_problem = unfit.or_else(|| key.map(|key| i18n::text(language, key)));
    let terms = personal.terms(plan, found.as_ref(), language);
    let viewer = caller.viewer.as_deref();
    let (mut step, gift, ends_at) = step(app, viewer, offer, said.gift.take()).await?;
    let held = match reader {
        Some(reader) if step == "checkout" => held::held(app, reader.id, (plan, offer)).await?,
        _ => None,
    };
    if held.is_some() {
        step = "held";
    }
    let here = match said.next.as_str() {
        "" => path.clone(),
        story => with_next(&path, story),
    };
    let missing = personal.missing.iter();
    let content = Summary {
        code: offer.code.clone(),
        address: address(app, caller, (step, &said)).await?,
        account: viewer.map(|viewer| viewer.reader.email.clone()),
        next: said.next,
        offer: OfferView::with_coupon(plan, &personal.offer, found.as_ref(), language),
        missing: missing.map(|key| i18n::text(language, key)).collect(),
        consent: personal.consent.words(language),
        due: Due::of(publication, &terms, now),
        agreed: terms.mark(),
        gives: gives(plan.rights, publication),
        charges: charges(publication, &personal.offer, found.as_ref(), now),
        terms: offer.terms.lines().map(str::to_owned).collect(),
        coupon: CouponView {
            applied: found.is_some(),
            typed: found.map_or(said.coupon, |coupon| coupon.code),
            problem: coupon_problem,
            is_offered: !offer.is_free(),
        },
        step,
        ends_at,
        domains: domains(offer),
        has_access: caller.rights().articles,
        log_in_url: log_in_url(publication, &here),
        held_url: held.map(|one| held::way(&one, now)),
        back_url: PATH,
        gift,
        problem: said.problem,
        text: said.text,
    };
    let meta = Meta::new(app, publication, &offer.name, &path);
    page::personal(
        app,
        publication,
        caller,
        "offer/show.html",
        meta,
        &here,
        &content,
    )
}

/// The field for the address of a visitor: what was just typed, else what this browser has typed
/// before, so that nothing has to be typed again by whoever comes back.
async fn address(
    app: &App,
    caller: &Caller,
    (step, said): (&str, &Said),
) -> Result<Option<AddressView>> {
    if caller.viewer.is_some() || step != "checkout" {
        return Ok(None);
    }
    let buyer = caller.buyer().map(|viewer| &viewer.reader);
    let known = buyer.map(|buyer| buyer.email.clone());
    let is_fixed = match buyer {
        Some(buyer) => subscription::has_bought(&app.db, buyer.id).await?,
        None => false,
    };
    Ok(Some(AddressView {
        typed: said.email.clone().or(known).unwrap_or_default(),
        problem: said.email_problem.clone(),
        is_fixed,
        form: buyer::new_form(),
    }))
}

/// The domains whose addresses an offer is for, in a list.
fn domains(offer: &Offer) -> String {
    match &offer.audience {
        super::Audience::Domains(domains) => domains.join(", "),
        _ => String::new(),
    }
}

/// The coupon, if the processor can charge what it makes of the price; else why not.
fn fit(
    app: &App,
    plan: &Plan,
    personal: &Personal,
    coupon: Option<Coupon>,
    language: &str,
) -> (Option<Coupon>, Option<String>) {
    let terms = personal.terms(plan, coupon.as_ref(), language);
    match terms.unfit(app.config.payment.processor) {
        Some(why) if coupon.is_some() => (None, Some(sentences("coupon-unfit", why, language))),
        _ => (coupon, None),
    }
}

/// The coupon that was typed, as far as it is this person's to use; else what is wrong.
async fn typed_coupon(
    app: &App,
    typed: &str,
    offer: &Offer,
    reader: Option<&Reader>,
) -> Result<(Option<Coupon>, Option<&'static str>)> {
    if typed.trim().is_empty() {
        return Ok((None, None));
    }
    let Some(found) = coupon(&app.db, typed, offer, app.clock.now()).await? else {
        return Ok((None, Some("coupon-unknown")));
    };
    let was_used = match reader {
        Some(reader) => agree::coupon_was_used(app, &found, reader).await?,
        None => false,
    };
    Ok(match was_used {
        true => (None, Some("coupon-used")),
        false => (Some(found), None),
    })
}

/// That something cannot be bought, and why.
fn sentences(key: &str, why: Unfit, language: &str) -> String {
    format!("{} {}", i18n::text(language, key), why.say(language))
}

/// What can be done now, with the gift's form where there is one, and the end of what is held.
async fn step(
    app: &App,
    viewer: Option<&Viewer>,
    offer: &Offer,
    typed: Option<GiftForm>,
) -> Result<(&'static str, Option<GiftForm>, Option<Millis>)> {
    let Some(viewer) = viewer else {
        let step = if offer.is_for_visitors() {
            "checkout"
        } else {
            "log-in"
        };
        return Ok((step, None, None));
    };
    let reader = &viewer.reader;
    let standing = access::standing(&app.db, offer, reader).await?;
    if standing != Standing::Open {
        return Ok((standing.word(), None, None));
    }
    if offer.is_free() && offer.recurs() {
        let claimed = access::claimed(&app.db, reader.id, &offer.code, app.clock.now()).await?;
        let step = if claimed.is_some() {
            "claimed"
        } else {
            "claim"
        };
        return Ok((step, None, claimed));
    }
    if matches!(offer.kind, Kind::Gift { .. }) {
        let draft = gift::draft(&app.db, reader.id, &offer.code).await?;
        let publication = publication::current(app).await?;
        let kept = draft
            .filter(|draft| draft.offer == offer.id)
            .map(|draft| GiftForm::of(&draft, &publication));
        return Ok(match (typed, kept) {
            (None, Some(kept)) => ("checkout", Some(kept), None),
            (Some(typed), kept) if typed.is_empty() => ("gift", Some(kept.unwrap_or(typed)), None),
            (Some(typed), _) => ("gift", Some(typed), None),
            (None, None) => ("gift", Some(GiftForm::default()), None),
        });
    }
    Ok(("checkout", None, None))
}

/// The payments in order, each with its day.
fn charges(
    publication: &Publication,
    offer: &Offer,
    coupon: Option<&Coupon>,
    now: Millis,
) -> Vec<ChargeView> {
    let language = &publication.settings.language;
    let mut views = Vec::new();
    if offer.is_free() {
        return views;
    }
    if offer.trial_days > 0 && offer.recurs() {
        let mut args = FluentArgs::new();
        args.set("days", offer.trial_days);
        views.push(ChargeView {
            at: None,
            amount: offer.money(0).format(language),
            note: i18n::translate(language, "charge-trial", &args),
        });
    }
    let trial = if offer.recurs() { offer.trial_days } else { 0 };
    // A price that stays the same is said once, with how often it is paid.
    let all = schedule(offer, coupon, trial, now);
    for same in all.chunk_by(|one, next| one.amount == next.amount && !next.repeats) {
        let charge = same[0];
        let mut args = FluentArgs::new();
        args.set("interval", offer.interval.word());
        args.set("count", same.len() as i64);
        let note = match (charge.repeats, same.len()) {
            (true, _) => i18n::translate(language, "charge-repeats", &args),
            (false, _) if !offer.recurs() => String::new(),
            (false, 1) => i18n::translate(language, "charge-each", &args),
            (false, _) => i18n::translate(language, "charge-times", &args),
        };
        views.push(ChargeView {
            at: (charge.at != now).then_some(charge.at),
            amount: charge.amount.format(language),
            note,
        });
    }
    views
}
