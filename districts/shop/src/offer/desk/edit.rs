//! The next version of an offer.
use serde::{Deserialize, Serialize};

use super::{PATH, page};
use crate::offer::{self, Audience, Deal, Interval, Kind, Offer, Plan, Step, words};
use desk::Desk;
use desk::fields::{Fields, Tick, date_field, list};
use desk::form::{Notice, Overtaken, Problems, changes};
use desk::tell::PRICE;
use ground::error::{Error, Result};
use ground::i18n;
use ground::money::{Currency, Money};
use ground::written::Written;
use newsroom::publication::Publication;
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::seen::Seen;

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
    approval: Tick,
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
    kinds: Vec<(&'static str, String)>,
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
pub async fn edit(desk: Desk, Path(code): Path<String>) -> Result<Answer> {
    let form = if code == NEW {
        OfferForm {
            currency: desk.publication.settings.currency.clone(),
            interval: "month".to_owned(),
            shown_per: "month".to_owned(),
            trial_days: "14".to_owned(),
            seats: "1".to_owned(),
            ..OfferForm::default()
        }
    } else {
        let versions = offer::versions(&desk.app.db, &code).await?;
        let newest = versions.first().ok_or(Error::NotFound)?;
        let plans = offer::plans(&desk.app.db).await?;
        OfferForm::of(&desk.publication, &plans, newest)
    };
    show(&desk, &code, form, &Notice::None).await
}

/// `POST /desk/offers/offer/{code}`: keeps the next version.
pub async fn save(
    desk: Desk,
    Path(code): Path<String>,
    Form(form): Form<OfferForm>,
) -> Result<Answer> {
    let target = if code == NEW {
        form.code.trim().to_owned()
    } else {
        code.clone()
    };
    let (plan, deal) = match read(&desk, &target, &form, code == NEW).await? {
        Ok(read) => read,
        Err(problems) => return show(&desk, &code, form, &problems.into()).await,
    };
    let save = async |tx: &mut db::Tx| {
        let newest = offer::newest(&mut *tx, &target).await?;
        if let Some(newest) = &newest
            && !form.seen.is(newest.version)
        {
            return Ok(Written::Overtaken);
        }
        let (offer, kept) = offer::save(&desk.app, &mut *tx, (plan, &target), &deal).await?;
        if kept.is_changed() {
            let plans = offer::plans(&mut *tx).await?;
            let detail = detail(&desk, &plans, newest.as_ref(), &offer)?;
            let subject = format!("offer:{target}");
            desk.log(tx, "offer.save", subject, &detail).await?;
        }
        Ok(Written::Done)
    };
    match desk.save(save).await? {
        Written::Done => Ok(Answer::see_other(PATH)),
        Written::Overtaken => overtaken(&desk, &target, form).await,
    }
}

/// What the log says of a new version: its number, and what differs from the one before it, the
/// price in words.
fn detail(desk: &Desk, plans: &[Plan], before: Option<&Offer>, after: &Offer) -> Result<String> {
    let version = format!("version {}", after.version);
    let Some(before) = before else {
        return Ok(version);
    };
    let price = |(field, key)| match field {
        "prices" => (field, PRICE),
        _ => (field, key),
    };
    let language = desk.language();
    let form = |offer| {
        let mut form = OfferForm::of(&desk.publication, plans, offer).in_words(language);
        form.prices = words::price(offer, language);
        form
    };
    let (before, after) = (form(before), form(after));
    let changes = changes(&OFFER_FIELDS.map(price), &before, &after)?;
    Ok(format!("{version}\n{changes}"))
}

/// The plan and the deal that the form describes.
async fn read(
    desk: &Desk,
    code: &str,
    form: &OfferForm,
    is_new: bool,
) -> Result<Result<(i64, Deal), Problems>> {
    let plans = offer::plans(&desk.app.db).await?;
    let plan = plans.iter().find(|plan| plan.slug == form.plan);
    let mut fields = Fields::of(&desk.publication);
    fields.check("plan", plan.is_some(), "desk-problem-plan-missing");
    fields.check("code", is_code(code), "desk-problem-code");
    if is_new {
        let is_free = offer::versions(&desk.app.db, code).await?.is_empty();
        fields.check("code", is_free, "desk-problem-code-taken");
    }
    let read = form.read(fields, plan.map(|plan| plan.id));
    let processor = desk.app.config.payment.processor;
    Ok(read.and_then(|(plan, deal)| match deal.unfit(processor) {
        None => Ok((plan, deal)),
        Some(unfit) => {
            let words = unfit.say(desk.language());
            let mut problems = Problems::whole(words.clone());
            problems.add("prices", words);
            Err(problems)
        }
    }))
}

/// The form with what was typed, to be kept as the version after the newest.
async fn overtaken(desk: &Desk, code: &str, mut form: OfferForm) -> Result<Answer> {
    let versions = offer::versions(&desk.app.db, code).await?;
    let newest = versions.first().ok_or(Error::NotFound)?;
    let plans = offer::plans(&desk.app.db).await?;
    let now = OfferForm::of(&desk.publication, &plans, newest);
    form.seen = now.seen;
    let language = desk.language();
    let (now, typed) = (now.in_words(language), form.clone().in_words(language));
    let overtaken = Overtaken::of(&OFFER_FIELDS, &now, &typed)?;
    show(desk, code, form, &overtaken.into()).await
}

async fn show(desk: &Desk, code: &str, form: OfferForm, notice: &Notice) -> Result<Answer> {
    let language = desk.language();
    let plans = offer::plans(&desk.app.db).await?;
    let versions = offer::versions(&desk.app.db, code).await?;
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
        kinds: KINDS
            .map(|kind| (kind, desk.word(&format!("desk-kind-{kind}"))))
            .to_vec(),
        intervals: Interval::ALL
            .map(|one| (one.word(), words::interval(one, language)))
            .to_vec(),
        versions: versions
            .iter()
            .map(|offer| (offer.version, words::price(offer, language)))
            .collect(),
    };
    page(desk, ("desk/offer.html", &path), &content, notice)
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
        self
    }

    fn of(publication: &Publication, plans: &[Plan], offer: &Offer) -> Self {
        let plan = plans.iter().find(|plan| plan.id == offer.plan);
        let line = |step: &Step| {
            let amount = offer.money(step.amount).plain();
            match step.periods {
                Some(periods) => format!("{amount} x {periods}"),
                None => amount,
            }
        };
        let zone = &publication.zone;
        Self {
            code: offer.code.clone(),
            plan: plan.map(|plan| plan.slug.clone()).unwrap_or_default(),
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
            starts: date_field(offer.starts_at, zone),
            ends: date_field(offer.ends_at, zone),
            domains: match &offer.audience {
                Audience::Domains(domains) => domains.join("\n"),
                _ => String::new(),
            },
            approval: Tick(offer.audience == Audience::Approved),
            terms: offer.terms.clone(),
            seen: Seen(offer.version),
        }
    }

    /// The deal that the form describes, with the plan that it is for.
    fn read(&self, mut fields: Fields<'_>, plan: Option<i64>) -> Result<(i64, Deal), Problems> {
        let name = fields.needed("name", &self.name, 80, "desk-problem-name");
        let note = fields.text("note", &self.note, 160);
        let kind = self.kind(&mut fields);
        let currency = Currency::parse(self.currency.trim());
        let currency = fields.some("currency", currency, "desk-problem-currency");
        let steps = currency.and_then(|currency| self.steps(currency));
        let steps = steps.filter(|steps| offer::mistake(steps).is_none());
        fields.check(
            "prices",
            steps.is_some() || currency.is_none(),
            "desk-problem-prices",
        );
        let interval = Interval::parse(&self.interval);
        let interval = fields.some("interval", interval, "desk-problem-interval");
        let shown_per = Interval::parse(&self.shown_per);
        let shown_per = fields.some("shown_per", shown_per, "desk-problem-interval");
        let trial_days = fields.number_or_none(
            "trial_days",
            &self.trial_days,
            0..=365,
            "desk-problem-trial",
        );
        let seats = self.seats(kind, &mut fields);
        let domains = list(&self.domains.to_lowercase());
        let are_domains = domains.iter().all(|domain| offer::is_domain(domain));
        fields.check("domains", are_domains, "desk-problem-domains");
        let regions = list(&self.regions.to_uppercase());
        fields.check(
            "regions",
            regions.iter().all(|code| is_country(code)),
            "desk-problem-regions",
        );
        let starts_at = fields.day("starts", &self.starts);
        let ends_at = fields.day("ends", &self.ends);
        let terms = fields.text("terms", &self.terms, 5_000);
        fields.finish(|| {
            let kind = kind?;
            let deal = Deal {
                name,
                note,
                kind,
                audience: match (domains.is_empty(), self.approval.0) {
                    (false, _) => Audience::Domains(domains),
                    (true, true) => Audience::Approved,
                    (true, false) => Audience::Everybody,
                },
                steps: steps?,
                currency: currency?,
                interval: interval?,
                trial_days: if kind.is_once() {
                    0
                } else {
                    trial_days.unwrap_or(0)
                },
                shown_per: shown_per?,
                seats,
                regions,
                starts_at,
                ends_at,
                terms,
            };
            Some((plan?, deal))
        })
    }

    fn kind(&self, fields: &mut Fields<'_>) -> Option<Kind> {
        let mut length = || fields.number("length", &self.length, 1..=8_760, "desk-problem-length");
        match self.kind.as_str() {
            "recurring" => Some(Kind::Recurring),
            "donation" => Some(Kind::Donation),
            "group" => Some(Kind::Group),
            "day-pass" => length().map(|hours| Kind::DayPass { hours }),
            "gift" => length().map(|months| Kind::Gift { months }),
            _ => fields.some("kind", None, "desk-problem-kind"),
        }
    }

    /// A group has several seats, everything else has one.
    fn seats(&self, kind: Option<Kind>, fields: &mut Fields<'_>) -> u32 {
        let key = "desk-problem-seats";
        let seats = fields.number_or_none("seats", &self.seats, 1..=10_000, key);
        let seats = seats.unwrap_or(1);
        let fits = kind.is_none_or(|kind| (kind == Kind::Group) == (seats > 1));
        fields.check("seats", fits, key);
        seats
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

/// Whether this is written as the code of a country is (ISO 3166-1 alpha-2).
fn is_country(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}
