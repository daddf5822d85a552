//! The next version of an offer.
use std::sync::Arc;

use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::{PATH, date, day, log, render, words_of};
use crate::desk::form::{Notice, Overtaken, Seen};
use crate::ground::app::App;
use crate::ground::changes;
use crate::ground::error::{Error, Result};
use crate::ground::i18n;
use crate::ground::money::{Currency, Money};
use crate::newsroom::publication::{self, Publication};
use crate::people::reader::{SignedIn, Viewer};
use crate::shop::offer::{self, Audience, Deal, Interval, Kind, Offer, Step, words};
use crate::web::Answer;
use crate::web::extract::Path;
use crate::web::form::Form;

/// The code under which the form for a new offer stands.
const NEW: &str = "new";

/// The form of an offer; prices are lines such as `26.00 x 1` and, at the end, `104.00`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OfferForm {
    code: String,
    plan: String,
    name: String,
    note: String,
    kind: String,
    length: String,
    prices: String,
    currency: String,
    interval: String,
    shown_per: String,
    trial_days: String,
    seats: String,
    regions: String,
    starts: String,
    ends: String,
    domains: String,
    approval: String,
    terms: String,
    /// The version of the offer; 0 for a new one.
    #[serde(skip_serializing)]
    seen: Seen,
}

#[derive(Serialize)]
struct Edit {
    form: OfferForm,
    seen: Seen,
    is_new: bool,
    action: String,
    plans: Vec<(String, String)>,
    kinds: [&'static str; 5],
    intervals: Vec<(&'static str, String)>,
    versions: Vec<(i64, String)>,
}

/// The fields of an offer with their names.
const OFFER_FIELDS: [(&str, &str); 17] = [
    ("plan", "desk-plan"),
    ("name", "desk-name"),
    ("note", "desk-offer-note"),
    ("kind", "desk-kind"),
    ("length", "desk-length"),
    ("prices", "desk-prices"),
    ("currency", "desk-currency"),
    ("interval", "desk-interval"),
    ("shown_per", "desk-shown-per"),
    ("trial_days", "desk-trial-days"),
    ("seats", "desk-seats"),
    ("regions", "desk-regions"),
    ("starts", "desk-starts"),
    ("ends", "desk-ends"),
    ("domains", "desk-domains"),
    ("approval", "desk-approval"),
    ("terms", "desk-terms"),
];

const KINDS: [&str; 5] = ["recurring", "day-pass", "donation", "gift", "group"];

/// `GET /desk/offers/offer/{code}`: the form, filled with the newest version.
///
/// # Errors
/// [`Error::NotFound`] when there is no such code.
pub async fn edit(
    State(app): State<App>,
    Path(code): Path<String>,
    SignedIn(viewer): SignedIn,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let form = if code == NEW {
        OfferForm {
            currency: publication.settings.currency.clone(),
            interval: "month".to_owned(),
            shown_per: "month".to_owned(),
            trial_days: "14".to_owned(),
            seats: "1".to_owned(),
            ..OfferForm::default()
        }
    } else {
        let versions = offer::versions(&app.db, &code).await?;
        let newest = versions.first().ok_or(Error::NotFound)?;
        OfferForm::of(&app, newest, &publication).await?
    };
    show(&app, &viewer, &code, form, Notice::None).await
}

/// `POST /desk/offers/offer/{code}`: keeps the next version.
pub async fn save(
    State(app): State<App>,
    Path(code): Path<String>,
    SignedIn(viewer): SignedIn,
    Form(form): Form<OfferForm>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let target = if code == NEW {
        form.code.trim().to_owned()
    } else {
        code.clone()
    };
    let plans = offer::plans(&app.db).await?;
    let plan = plans
        .iter()
        .find(|plan| plan.slug == form.plan)
        .map(|plan| plan.id);
    let is_taken = code == NEW && !offer::versions(&app.db, &target).await?.is_empty();
    let read = match plan {
        None => Err("desk-problem-plan-missing"),
        Some(_) if !is_code(&target) => Err("desk-problem-code"),
        Some(_) if is_taken => Err("desk-problem-code-taken"),
        Some(plan) => form.read(&publication).map(|deal| (plan, deal)),
    };
    let (plan, deal) = match read {
        Ok(read) => read,
        Err(key) => {
            let problem = words_of(&app, key).await?;
            return show(&app, &viewer, &code, form, problem.into()).await;
        }
    };
    if let Some(unfit) = deal.unfit(app.config.payment.processor) {
        let problem = unfit.say(&publication.settings.language);
        return show(&app, &viewer, &code, form, Notice::Problem(problem)).await;
    }
    let mut tx = app.db.begin().await?;
    changes::hold(&mut tx).await?;
    if let Some(newest) = offer::newest(&mut tx, &target).await?
        && !form.seen.is(newest.version)
    {
        tx.rollback().await?;
        return overtaken(&app, &viewer, form, &newest).await;
    }
    let (offer, kept) = offer::save(&app, &mut tx, (plan, &target), &deal).await?;
    if kept.is_changed() {
        let detail = format!("version {}", offer.version);
        log(
            &app,
            &mut tx,
            &viewer,
            "offer.save",
            (format!("offer:{target}"), &detail),
        )
        .await?;
    }
    tx.commit().await?;
    publication::refresh(&app).await?;
    Ok(Answer::see_other(PATH))
}

/// The form with what was typed, to be kept as the version after the `newest`.
async fn overtaken(
    app: &App,
    viewer: &Arc<Viewer>,
    mut form: OfferForm,
    newest: &Offer,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let language = &publication.settings.language;
    let now = OfferForm::of(app, newest, &publication).await?;
    form.seen = now.seen;
    let (now, typed) = (now.in_words(language), form.clone().in_words(language));
    let notice = Notice::Overtaken(Overtaken::of(&OFFER_FIELDS, &now, &typed)?);
    show(app, viewer, &newest.code, form, notice).await
}

async fn show(
    app: &App,
    viewer: &Arc<Viewer>,
    code: &str,
    form: OfferForm,
    notice: Notice,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let language = &publication.settings.language;
    let plans = offer::plans(&app.db).await?;
    let versions = offer::versions(&app.db, code).await?;
    let path = format!("{PATH}/offer/{code}");
    let content = Edit {
        seen: form.seen,
        form,
        is_new: code == NEW,
        action: path.clone(),
        plans: plans
            .into_iter()
            .map(|plan| (plan.slug, plan.name))
            .collect(),
        kinds: KINDS,
        intervals: Interval::ALL
            .map(|one| (one.word(), words::interval(one, language)))
            .to_vec(),
        versions: versions
            .iter()
            .map(|offer| (offer.version, words::price(offer, language)))
            .collect(),
    };
    render(app, viewer, ("desk/offer.html", &path), &content, notice).await
}

/// Whether this can stand in an address as a code or slug.
pub(super) fn is_code(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=60).contains(&text.len())
        && text.bytes().all(fits)
        && text != NEW
        && !offer::RESERVED.contains(&text)
}

impl OfferForm {
    /// With words in place of what stands in lists and boxes, for somebody to compare.
    fn in_words(mut self, language: &str) -> Self {
        let interval = |word: &str| Interval::parse(word).map(|one| words::interval(one, language));
        self.interval = interval(&self.interval).unwrap_or_default();
        self.shown_per = interval(&self.shown_per).unwrap_or_default();
        self.kind = i18n::text(language, &format!("desk-kind-{}", self.kind));
        if !self.approval.is_empty() {
            "✓".clone_into(&mut self.approval);
        }
        self
    }

    async fn of(app: &App, offer: &Offer, publication: &Publication) -> Result<Self> {
        let plans = offer::plans(&app.db).await?;
        let plan = plans.into_iter().find(|plan| plan.id == offer.plan);
        let line = |step: &Step| {
            let amount = offer.money(step.amount).plain();
            match step.periods {
                Some(periods) => format!("{amount} x {periods}"),
                None => amount,
            }
        };
        let zone = &publication.zone;
        Ok(Self {
            code: offer.code.clone(),
            plan: plan.map(|plan| plan.slug).unwrap_or_default(),
            name: offer.name.clone(),
            note: offer.note.clone(),
            kind: offer.kind.word().to_owned(),
            length: match offer.kind {
                Kind::DayPass { hours: length } | Kind::Gift { months: length } => {
                    length.to_string()
                }
                _ => String::new(),
            },
            prices: offer.steps.iter().map(line).collect::<Vec<_>>().join("\n"),
            currency: offer.currency.to_string(),
            interval: offer.interval.word().to_owned(),
            shown_per: offer.shown_per.word().to_owned(),
            trial_days: offer.trial_days.to_string(),
            seats: offer.seats.to_string(),
            regions: offer.regions.join(" "),
            starts: date(offer.starts_at, zone),
            ends: date(offer.ends_at, zone),
            domains: match &offer.audience {
                Audience::Domains(domains) => domains.join("\n"),
                _ => String::new(),
            },
            approval: match offer.audience {
                Audience::Approved => "on".to_owned(),
                _ => String::new(),
            },
            terms: offer.terms.clone(),
            seen: Seen(offer.version),
        })
    }

    /// The deal that the form describes, or the key of what is wrong.
    fn read(&self, publication: &Publication) -> Result<Deal, &'static str> {
        if self.name.trim().is_empty() {
            return Err("desk-problem-name");
        }
        let currency = Currency::parse(self.currency.trim()).ok_or("desk-problem-currency")?;
        let kind = self.kind()?;
        let seats: u32 = self.seats.trim().parse().unwrap_or(1);
        if (kind == Kind::Group) != (seats > 1) || seats > 10_000 {
            return Err("desk-problem-seats");
        }
        let trial_days: u32 = self.trial_days.trim().parse().unwrap_or(0);
        if trial_days > 365 {
            return Err("desk-problem-trial");
        }
        let steps = self.steps(currency).ok_or("desk-problem-prices")?;
        if offer::mistake(&steps).is_some() {
            return Err("desk-problem-prices");
        }
        let starts_at = day(&self.starts, publication).map_err(|()| "desk-problem-date")?;
        let ends_at = day(&self.ends, publication).map_err(|()| "desk-problem-date")?;
        let words = |text: &str| -> Vec<String> {
            text.split([' ', ',', '\n', '\r', '\t'])
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let domains = words(&self.domains.to_lowercase());
        if !domains.iter().all(|domain| offer::is_domain(domain)) {
            return Err("desk-problem-domains");
        }
        let regions = words(&self.regions.to_uppercase());
        let is_country =
            |one: &String| one.len() == 2 && one.bytes().all(|b| b.is_ascii_uppercase());
        if !regions.iter().all(is_country) {
            return Err("desk-problem-regions");
        }
        Ok(Deal {
            name: self.name.trim().to_owned(),
            note: self.note.trim().to_owned(),
            kind,
            audience: match (domains.is_empty(), self.approval.is_empty()) {
                (false, _) => Audience::Domains(domains),
                (true, false) => Audience::Approved,
                (true, true) => Audience::Everybody,
            },
            steps,
            currency,
            interval: Interval::parse(&self.interval).ok_or("desk-problem-interval")?,
            trial_days: if kind.is_once() { 0 } else { trial_days },
            shown_per: Interval::parse(&self.shown_per).ok_or("desk-problem-interval")?,
            seats,
            regions,
            starts_at,
            ends_at,
            terms: self.terms.trim().replace("\r\n", "\n"),
        })
    }

    fn kind(&self) -> Result<Kind, &'static str> {
        let length = self.length.trim().parse().ok();
        let length = length.filter(|length| (1..=8_760).contains(length));
        match self.kind.as_str() {
            "recurring" => Ok(Kind::Recurring),
            "donation" => Ok(Kind::Donation),
            "group" => Ok(Kind::Group),
            "day-pass" => length
                .map(|hours| Kind::DayPass { hours })
                .ok_or("desk-problem-length"),
            "gift" => length
                .map(|months| Kind::Gift { months })
                .ok_or("desk-problem-length"),
            _ => Err("desk-problem-kind"),
        }
    }

    fn steps(&self, currency: Currency) -> Option<Vec<Step>> {
        let lines = self.prices.lines().filter(|line| !line.trim().is_empty());
        let step = |line: &str| {
            let (amount, periods) = match line.split_once(['x', '×', '*']) {
                Some((amount, periods)) => (amount, Some(periods.trim().parse().ok()?)),
                None => (line, None),
            };
            Some(Step {
                periods,
                amount: Money::parse(amount, currency)?.minor,
            })
        };
        lines.map(step).collect()
    }
}
