//! What is sold: plans say what one gets, offers what it costs. An offer is never changed; a
//! change makes its next version, and whoever accepted the one before keeps it.
pub mod access;
pub mod coupon;
pub mod desk;
mod domain;
pub mod experiment;
pub mod gift;
pub mod group;
pub mod institution;
mod kind;
mod law;
mod price;
mod schedule;
mod shelf;
mod store;
pub(crate) mod summary;
mod token;
pub mod view;
pub mod way_back;
pub mod words;

use std::ops::Deref;

use db::{Db, Executor, Tx};
use serde::{Deserialize, Serialize};

pub use coupon::{Coupon, Reduction, coupon, redeem, release};
pub use domain::is_domain;
pub use kind::{Audience, Interval, Kind};
pub use law::{Consent, Renewal};
pub use price::{Step, mistake, price_at, price_with, steps_after, steps_with};
pub use schedule::{Charge, schedule};
pub use shelf::{KIND, SHELF, Shelf, WINDOW, Window, shelf, window};
pub use summary::show;
pub use words::accepted_text;

use crate::payment::Unfit;
use ground::app::App;
use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::config::Processor;
use ground::error::Result;
use ground::money::{Currency, Money};
use ground::written::Kept;
use newsroom::publication::Publication;
use people::reader::Holds;
use people::rights::Rights;

/// What is held about a reader.
pub const HOLDS: &[Holds] = &[Holds::new(
    "offers",
    |app, reader| Box::pin(export(&app.db, reader.id)),
    |tx, reader| Box::pin(erase(tx, reader.id)),
)];

/// Words that stand where an offer's code could in addresses.
pub const RESERVED: [&str; 5] = ["confirm", "done", "gift", "new", "redeem"];

/// What one gets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Id.
    pub id: i64,
    /// Its name in files and forms.
    pub slug: String,
    /// Its name for readers.
    pub name: String,
    /// What it is, in a sentence or two.
    pub text: String,
    /// What it gives.
    pub rights: Rights,
    /// Whether its offers can be bought.
    pub active: bool,
}

/// What a plan costs, and how one begins. Immutable once it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Id of this version.
    pub id: i64,
    /// The plan.
    pub plan: i64,
    /// Its name in addresses, the same for all versions: `a-z`, `0-9`, hyphens.
    pub code: String,
    /// Counted from 1.
    pub version: i64,
    /// Everything else.
    #[serde(flatten)]
    pub deal: Deal,
}

/// Everything about an offer but its identity: what a new version may say differently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deal {
    /// Its name for readers, as in "Yearly".
    pub name: String,
    /// One line under the name; may be empty.
    pub note: String,
    /// What kind of purchase it is.
    pub kind: Kind,
    /// Who may buy it.
    pub audience: Audience,
    /// Prices in order; the last one holds for ever.
    pub steps: Vec<Step>,
    /// Of the prices.
    pub currency: Currency,
    /// How often it is paid.
    pub interval: Interval,
    /// Days before the first payment.
    pub trial_days: u32,
    /// The interval that the price is shown for.
    pub shown_per: Interval,
    /// People it is for; 1 but for groups.
    pub seats: u32,
    /// Country codes it is offered in (ISO 3166-1); empty: everywhere.
    pub regions: Vec<String>,
    /// From when it is sold.
    pub starts_at: Option<Millis>,
    /// Until when, exclusive.
    pub ends_at: Option<Millis>,
    /// What is agreed beside the price; may be empty.
    pub terms: String,
}

/// A code, where its newest version stands on the subscribe page, and whether it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The newest version.
    pub offer: Offer,
    /// Whether it is sold at all.
    pub is_on_sale: bool,
    /// Its place; the first fitting one is the offer that walls show.
    pub position: i64,
}

impl Deref for Offer {
    type Target = Deal;

    fn deref(&self) -> &Deal {
        &self.deal
    }
}

/// Why an offer cannot be bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Hindrance {
    /// Nobody takes money here.
    #[error("no payment processor is configured (payment.processor is none)")]
    NoProcessor,
    /// The processor cannot charge its price.
    #[error("{0}")]
    Unfit(Unfit),
}

impl Deal {
    /// Why this processor cannot charge its prices, if it cannot.
    pub fn unfit(&self, processor: Processor) -> Option<Unfit> {
        let price = |step: &Step| Money::new(step.amount, self.currency);
        let mut wrong = self.steps.iter().map(price);
        wrong.find_map(|price| Unfit::of(processor, price))
    }
}

impl Offer {
    /// An amount in the offer's currency.
    pub fn money(&self, minor: i64) -> Money {
        Money::new(minor, self.currency)
    }

    /// Whether it is paid again and again.
    pub fn recurs(&self) -> bool {
        matches!(self.kind, Kind::Recurring | Kind::Group)
    }

    /// Why it cannot be bought where this processor takes the money; what is free and recurs
    /// is only claimed.
    pub fn hindrance(&self, processor: Processor) -> Option<Hindrance> {
        match processor {
            _ if self.is_free() && self.recurs() => None,
            Processor::None => Some(Hindrance::NoProcessor),
            processor => self.unfit(processor).map(Hindrance::Unfit),
        }
    }

    /// Whether nothing is ever paid for it.
    pub fn is_free(&self) -> bool {
        self.steps.iter().all(|step| step.amount == 0)
    }

    /// Whether a visitor can order it: everything that has to be known of the buyer is an address.
    /// A gift needs words, a group somebody who fills its seats, both of an account.
    pub fn is_for_visitors(&self) -> bool {
        let is_simple = matches!(
            self.kind,
            Kind::Recurring | Kind::DayPass { .. } | Kind::Donation
        );
        is_simple && self.audience == Audience::Everybody && !self.is_free()
    }

    /// Whether it is sold at `now`, as far as its dates say.
    pub fn is_current(&self, now: Millis) -> bool {
        self.starts_at.is_none_or(|start| start <= now) && self.ends_at.is_none_or(|end| now < end)
    }

    /// Whether it is sold in `region`; an unknown region gets what is sold everywhere.
    pub fn fits(&self, region: Option<&str>) -> bool {
        let regions = &self.regions;
        regions.is_empty()
            || region
                .is_some_and(|region| regions.iter().any(|one| one.eq_ignore_ascii_case(region)))
    }
}

/// Everything on sale at `now`, as the publication's snapshot has it, in the order of the
/// subscribe page. `region` is a country code, where one is known.
pub fn current<'a>(
    publication: &'a Publication,
    now: Millis,
    region: Option<&'a str>,
) -> impl Iterator<Item = (&'a Plan, &'a Offer)> {
    shelf(publication)
        .offers
        .iter()
        .filter(move |(plan, offer)| plan.active && offer.is_current(now) && offer.fits(region))
        .map(|(plan, offer)| (plan, offer))
}

/// The version of this code that is sold at `now`.
pub fn by_code<'a>(
    publication: &'a Publication,
    code: &str,
    now: Millis,
) -> Option<(&'a Plan, &'a Offer)> {
    let all = &shelf(publication).offers;
    let (plan, offer) = all.iter().find(|(_, offer)| offer.code == code)?;
    (plan.active && offer.is_current(now)).then_some((plan, offer))
}

/// This very version, whether it is still sold or not, with its plan.
pub async fn by_id(db: &Db, id: i64) -> Result<Option<(Plan, Offer)>> {
    store::by_id(db, id).await
}

/// All plans.
pub async fn plans(db: impl Executor) -> Result<Vec<Plan>> {
    Ok(store::plans(db).await?)
}

/// What is held about a reader here, for the export of their data.
pub async fn export(db: &Db, reader: i64) -> Result<serde_json::Value> {
    let gifts = gift::bought(db, reader).await?;
    let gifts: Vec<_> = gifts
        .iter()
        .map(|gift| {
            serde_json::json!({ "to": gift.email, "from": gift.buyer_name,
                "message": gift.message, "deliver_at": gift.deliver_at,
                "state": gift.stage.word(), "taken_at": gift.taken_at })
        })
        .collect();
    let groups = group::joined(db, reader).await?;
    let groups: Vec<_> = groups.iter().map(|group| &group.name).collect();
    let access = access::held(db, reader).await?;
    Ok(serde_json::json!({ "gifts": gifts, "groups": groups, "access": access }))
}

/// Forgets a reader who leaves for good.
pub async fn erase(tx: &mut Tx, reader: i64) -> Result<()> {
    group::forget(tx, reader).await?;
    gift::forget(tx, reader).await?;
    access::forget(tx, reader).await
}

/// The id of the plan with this slug.
pub async fn plan_id(tx: &mut Tx, slug: &str) -> Result<Option<i64>> {
    let plans = store::plans(tx).await?;
    let plan = plans.into_iter().find(|plan| plan.slug == slug);
    Ok(plan.map(|plan| plan.id))
}

/// The newest version of every code, sold or not.
pub async fn listings(db: impl Executor) -> Result<Vec<Listing>> {
    store::listings(db).await
}

/// What is on sale and cannot be bought, a line each for whoever runs the server.
pub async fn unsold(app: &App) -> Result<Vec<String>> {
    let processor = app.config.payment.processor;
    let listings = listings(&app.db).await?;
    let hindered = listings
        .iter()
        .filter(|one| one.is_on_sale)
        .filter_map(|one| {
            let why = one.offer.hindrance(processor)?;
            Some(format!(
                "offer {} cannot be bought, so no page shows it: {why}",
                one.offer.code
            ))
        });
    Ok(hindered.collect())
}

/// All versions of a code, newest first.
pub async fn versions(db: &Db, code: &str) -> Result<Vec<Offer>> {
    store::versions(db, code).await
}

/// The newest version of a code.
pub async fn newest(db: impl Executor, code: &str) -> Result<Option<Offer>> {
    store::newest(db, code).await
}

/// Keeps a plan by its slug. What it gives changes for new
/// purchases; who has bought keeps what was bought.
pub async fn save_plan(app: &App, tx: &mut Tx, plan: &Plan) -> Result<Kept> {
    let kept = store::save_plan(tx, app.ids.next(app.clock.now()), plan).await?;
    if kept.is_changed() {
        changes::record(tx, [Tag::any(KIND)]).await?;
    }
    Ok(kept)
}

/// Keeps the deal of a code as its next version, unless they are what the newest version
/// says; gives the version that is sold now, and whether it is a new one.
pub async fn save(
    app: &App,
    tx: &mut Tx,
    (plan, code): (i64, &str),
    deal: &Deal,
) -> Result<(Offer, Kept)> {
    let newest = store::newest(&mut *tx, code).await?;
    if let Some(newest) = &newest
        && newest.plan == plan
        && newest.deal == *deal
    {
        return Ok((newest.clone(), Kept::AsBefore));
    }
    let now = app.clock.now();
    let offer = Offer {
        id: app.ids.next(now),
        plan,
        code: code.to_owned(),
        version: newest.map_or(1, |newest| newest.version + 1),
        deal: deal.clone(),
    };
    store::insert(tx, &offer, now).await?;
    changes::record(tx, [Tag::any(KIND)]).await?;
    Ok((offer, Kept::Changed))
}

/// Puts a code on sale or takes it off, and gives it its place.
pub async fn list(tx: &mut Tx, code: &str, is_on_sale: bool, position: i64) -> Result<Kept> {
    let kept = store::list(tx, code, is_on_sale, position).await?;
    if kept.is_changed() {
        changes::record(tx, [Tag::any(KIND)]).await?;
    }
    Ok(kept)
}
