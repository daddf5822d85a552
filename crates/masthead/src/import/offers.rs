//! Plans and offers of `publication.toml`, each checked key by key.
use jiff::tz::TimeZone;

use super::dates;
use super::fields::{At, Fields, values};
use super::keys;
use super::mistakes::Mistakes;
use super::node::{Entry, Node, Value};
use super::words::{SLUG_RULE, hint, is_slug};
use crate::ground::clock::Millis;
use crate::ground::config::Processor;
use crate::ground::money::{Currency, Money};
use crate::newsroom::publication::Settings;
use crate::people::rights::Rights;
use crate::shop::offer::{self, Audience, Deal, Interval, Kind, Step};
use crate::shop::payment::Unfit;

/// What one may say to get a plan's rights.
const GIVES: [&str; 5] = ["articles", "ad-free", "comments", "newsletters", "gifts"];
/// Kinds of offers.
const KINDS: [&str; 5] = ["recurring", "day-pass", "donation", "gift", "group"];
/// Days of a trial where nothing is said.
const TRIAL_DAYS: u32 = 14;

/// What is sold, as the file says it.
#[derive(Debug, Default)]
pub struct Shop {
    /// Plans; their ids are given when they are written.
    pub plans: Vec<offer::Plan>,
    /// Offers in the order of the file.
    pub offers: Vec<Listed>,
}

/// An offer of the file.
#[derive(Debug)]
pub struct Listed {
    /// Its code.
    pub code: String,
    /// Its plan's slug.
    pub plan: At<String>,
    /// Whether it is sold.
    pub is_on_sale: bool,
    /// The rest.
    pub deal: Deal,
}

/// Reads the plans and offers of `publication.toml`. `processor` is who is to take the money.
pub fn shop(
    file: &str,
    entries: &[Entry],
    (settings, processor): (&Settings, Processor),
    mistakes: &mut Mistakes,
) -> Shop {
    let is_ours = |entry: &&Entry| keys::SHOP.iter().any(|(key, _)| *key == entry.key);
    let entries = entries.iter().filter(is_ours);
    let mut fields = Fields::new(file, 1, "", entries, keys::SHOP, mistakes);
    let mut shop = Shop::default();
    for (number, node) in fields.nodes("plans").iter().enumerate() {
        if let Some(plan) = plan(&mut fields, number, node, &shop.plans) {
            shop.plans.push(plan);
        }
    }
    for (number, node) in fields.nodes("offers").iter().enumerate() {
        if let Some(offer) = listed(&mut fields, number, node, (settings, processor), &shop) {
            shop.offers.push(offer);
        }
    }
    shop
}

fn plan(
    fields: &mut Fields<'_>,
    number: usize,
    node: &Node,
    before: &[offer::Plan],
) -> Option<offer::Plan> {
    let mut table = fields.table("plans", number, node, keys::PLAN)?;
    let gives = table.texts("gives");
    for word in &gives {
        if !GIVES.contains(&word.value.as_str()) {
            let hint = hint(&word.value, GIVES);
            let message = format!("`{}` is not one of {}{hint}", word.value, GIVES.join(", "));
            table.wrong(word.line, "gives", message);
        }
    }
    let text = table.text("text").map(|text| text.value);
    let active = table.flag("active").unwrap_or(true);
    let slug = slug(&mut table, "slug", |slug| {
        before.iter().any(|plan| plan.slug == slug)
    });
    let name = table.required("name")?;
    Some(offer::Plan {
        id: 0,
        slug: slug?,
        name: name.value,
        text: text.unwrap_or_default(),
        rights: Rights::parse(&values(gives).join(" ")),
        active,
    })
}

/// A word for addresses that nobody has yet.
fn slug(
    table: &mut Fields<'_>,
    key: &'static str,
    is_taken: impl Fn(&str) -> bool,
) -> Option<String> {
    let slug = table.required(key)?;
    if !is_slug(&slug.value) {
        let message = format!("`{}` cannot stand in an address: {SLUG_RULE}", slug.value);
        table.wrong(slug.line, key, message);
    } else if is_taken(&slug.value) {
        table.wrong(slug.line, key, format!("`{}` is given twice", slug.value));
    } else if offer::RESERVED.contains(&slug.value.as_str()) {
        table.wrong(
            slug.line,
            key,
            format!("`{}` is an address that Masthead needs itself", slug.value),
        );
    } else {
        return Some(slug.value);
    }
    None
}

fn listed(
    fields: &mut Fields<'_>,
    number: usize,
    node: &Node,
    sold_by: (&Settings, Processor),
    shop: &Shop,
) -> Option<Listed> {
    let mut table = fields.table("offers", number, node, keys::OFFER)?;
    let code = slug(&mut table, "code", |code| {
        shop.offers.iter().any(|offer| offer.code == code)
    });
    let plan = table.required("plan");
    if let Some(plan) = &plan
        && !shop.plans.iter().any(|known| known.slug == plan.value)
    {
        let hint = hint(
            &plan.value,
            shop.plans.iter().map(|plan| plan.slug.as_str()),
        );
        table.wrong(
            plan.line,
            "plan",
            format!("there is no plan `{}` in this file{hint}", plan.value),
        );
    }
    let is_on_sale = table.flag("on_sale").unwrap_or(true);
    let deal = deal(&mut table, sold_by);
    Some(Listed {
        code: code?,
        plan: plan?,
        is_on_sale,
        deal: deal?,
    })
}

fn deal(table: &mut Fields<'_>, (settings, processor): (&Settings, Processor)) -> Option<Deal> {
    let name = table.required("name");
    let kind = kind(table);
    let currency = currency(table, settings);
    let interval = interval(table, "interval").unwrap_or(Interval::Month);
    let shown_per = interval_or(table, "shown_per", interval);
    let recurs = kind.is_some_and(|kind| !kind.is_once());
    let trial_days = table.number("trial_days");
    if let Some(days) = trial_days
        && days > 365
    {
        table.wrong(table.line, "trial_days", "is more than 365");
    }
    let seats: u32 = table.number("seats").unwrap_or(1);
    if (kind == Some(Kind::Group)) != (seats > 1) || seats > 10_000 {
        table.wrong(
            table.line,
            "seats",
            "a group has 2 to 10000 seats, and nothing else has any",
        );
    }
    let regions = values(table.texts("regions"));
    if let Some(wrong) = regions.iter().find(|region| !is_country(region)) {
        table.wrong(
            table.line,
            "regions",
            format!("`{wrong}` is no country code such as DE"),
        );
    }
    let zone = settings.zone().unwrap_or(TimeZone::UTC);
    let starts_at = moment(table, "starts", &zone, &settings.time_zone);
    let ends_at = moment(table, "ends", &zone, &settings.time_zone);
    let audience = audience(table);
    let steps = steps(table, currency, processor);
    Some(Deal {
        note: table
            .text("note")
            .map(|text| text.value)
            .unwrap_or_default(),
        terms: table
            .text("terms")
            .map(|text| text.value)
            .unwrap_or_default(),
        name: name?.value,
        kind: kind?,
        audience,
        steps: steps?,
        currency: currency?,
        interval,
        trial_days: trial_days.unwrap_or(if recurs { TRIAL_DAYS } else { 0 }),
        shown_per,
        seats,
        regions,
        starts_at,
        ends_at,
    })
}

fn kind(table: &mut Fields<'_>) -> Option<Kind> {
    let hours = table.number("hours");
    let months = table.number("months");
    let Some(word) = table.text("kind") else {
        return Some(Kind::Recurring);
    };
    let needs = |table: &mut Fields<'_>, key: &'static str, value: Option<u32>| {
        let good = value.filter(|value| (1..=8_760).contains(value));
        if good.is_none() {
            table.wrong(
                word.line,
                key,
                format!("a {} says how many {key} it lasts", word.value),
            );
        }
        good
    };
    match word.value.as_str() {
        "recurring" => Some(Kind::Recurring),
        "donation" => Some(Kind::Donation),
        "group" => Some(Kind::Group),
        "day-pass" => Some(Kind::DayPass {
            hours: needs(table, "hours", hours)?,
        }),
        "gift" => Some(Kind::Gift {
            months: needs(table, "months", months)?,
        }),
        other => {
            let hint = hint(other, KINDS);
            let message = format!("`{other}` is not one of {}{hint}", KINDS.join(", "));
            table.wrong(word.line, "kind", message);
            None
        }
    }
}

fn currency(table: &mut Fields<'_>, settings: &Settings) -> Option<Currency> {
    let code = table.text("currency");
    let (text, line) = match &code {
        Some(code) => (code.value.as_str(), code.line),
        None => (settings.currency.as_str(), table.line),
    };
    let currency = Currency::parse(text);
    if currency.is_none() {
        table.wrong(
            line,
            "currency",
            format!("`{text}` is not an ISO 4217 code such as USD"),
        );
    }
    currency
}

fn interval(table: &mut Fields<'_>, key: &'static str) -> Option<Interval> {
    let word = table.text(key)?;
    let interval = Interval::parse(&word.value);
    if interval.is_none() {
        let words = Interval::ALL.map(Interval::word);
        let hint = hint(&word.value, words);
        let message = format!("`{}` is not one of {}{hint}", word.value, words.join(", "));
        table.wrong(word.line, key, message);
    }
    interval
}

fn interval_or(table: &mut Fields<'_>, key: &'static str, default: Interval) -> Interval {
    interval(table, key).unwrap_or(default)
}

fn is_country(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn moment(
    table: &mut Fields<'_>,
    key: &'static str,
    zone: &TimeZone,
    zone_name: &str,
) -> Option<Millis> {
    let text = table.text(key)?;
    match dates::parse(&text.value, zone, zone_name) {
        Ok(at) => Some(at),
        Err(message) => {
            table.wrong(text.line, key, message);
            None
        }
    }
}

fn audience(table: &mut Fields<'_>) -> Audience {
    let domains = table.texts("domains");
    let approval = table.flag("approval").unwrap_or_default();
    for domain in &domains {
        if !offer::is_domain(&domain.value) {
            let message = format!("`{}` is no domain such as uni.example", domain.value);
            table.wrong(domain.line, "domains", message);
        }
    }
    match (domains.is_empty(), approval) {
        (true, false) => Audience::Everybody,
        (true, true) => Audience::Approved,
        (false, false) => Audience::Domains(values(domains)),
        (false, true) => {
            table.wrong(
                domains[0].line,
                "approval",
                "stands beside `domains`; keep one of them",
            );
            Audience::Approved
        }
    }
}

/// Prices: one text, or a list of texts and of `{ amount, periods }`.
fn steps(
    table: &mut Fields<'_>,
    currency: Option<Currency>,
    processor: Processor,
) -> Option<Vec<Step>> {
    let currency = currency?;
    let nodes = table.nodes("prices");
    if nodes.is_empty() {
        table.wrong(table.line, "prices", "is missing");
        return None;
    }
    let mut steps = Vec::with_capacity(nodes.len());
    for (number, node) in nodes.iter().enumerate() {
        let (amount, periods) = match &node.value {
            Value::Scalar { text, .. } => (Some(text.clone()), None),
            _ => {
                let mut step = table.table("prices", number, node, keys::PRICE)?;
                (
                    step.required("amount").map(|amount| amount.value),
                    step.number("periods"),
                )
            }
        };
        let amount = amount?;
        let Some(money) = Money::parse(&amount, currency) else {
            table.wrong(
                node.line,
                "prices",
                format!("`{amount}` is no amount of {currency} such as 26.00"),
            );
            return None;
        };
        if let Some(unfit) = Unfit::of(processor, money) {
            table.wrong(
                node.line,
                "prices",
                format!("`{amount}` cannot be sold: {unfit}"),
            );
            return None;
        }
        steps.push(Step {
            periods,
            amount: money.minor,
        });
    }
    if let Some(mistake) = offer::mistake(&steps) {
        table.wrong(nodes[0].line, "prices", mistake);
        return None;
    }
    Some(steps)
}
