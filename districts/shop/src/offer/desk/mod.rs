//! `/desk/offers`: what is sold, and to whom without payment. Every deed goes into the log.
pub mod access;
pub mod coupons;
pub mod edit;
pub mod experiments;
pub mod institutions;
pub mod plan;
pub mod tell;

use serde::Serialize;

use super::words;
use crate::permission::SUBSCRIPTIONS;
use desk::form::Notice;
use desk::{self, Desk};
use ground::error::Result;
use people::role::Permission;
use web::Answer;
use web::seen::Seen;

/// Changing plans, offers and coupons: for owners alone.
pub const OFFERS: Permission = Permission::of("offers", &[]);

/// Its places at the desk.
pub const PLACES: &[desk::Place] = &[desk::Place::new(
    desk::Group::Shop,
    "desk-offers",
    PATH,
    OFFERS,
)];

/// The address of the place.
pub const PATH: &str = "/desk/offers";

/// The pages of the place, with who may see each.
const TABS: [(&str, &str, Permission); 5] = [
    ("desk-offers", PATH, OFFERS),
    ("desk-coupons", "/desk/offers/coupons", OFFERS),
    ("desk-experiments", "/desk/offers/experiments", OFFERS),
    ("desk-institutions", "/desk/offers/institutions", OFFERS),
    ("desk-access", "/desk/access", SUBSCRIPTIONS),
];

#[derive(Serialize)]
struct Framed<'a, T> {
    tabs: Vec<Tab>,
    #[serde(flatten)]
    content: &'a T,
}

#[derive(Serialize)]
struct Tab {
    name: String,
    url: &'static str,
    current: bool,
}

#[derive(Serialize)]
struct Index {
    /// Whether anybody takes money here.
    sells: bool,
    plans: Vec<PlanView>,
    /// A plan that was typed and could not be kept.
    typed: Option<PlanView>,
    /// The code of the offer whose place was typed and could not be kept.
    placed: Option<String>,
    offers: Vec<Row>,
}

#[derive(Serialize)]
struct PlanView {
    slug: String,
    name: String,
    text: String,
    gives: String,
    active: bool,
    /// The version that the form is made from; left out of what is compared.
    seen: Seen,
}

impl PlanView {
    fn of(plan: &super::Plan, seen: Seen) -> Self {
        Self {
            slug: plan.slug.clone(),
            name: plan.name.clone(),
            text: plan.text.clone(),
            gives: plan.rights.words(),
            active: plan.active,
            seen,
        }
    }
}

/// What was typed into one of the forms of the overview and could not be kept.
enum Typed {
    Nothing,
    Plan(PlanView),
    Place(String, PlaceView),
}

/// Whether and where an offer stands on the subscribe page.
#[derive(Clone, Serialize)]
struct PlaceView {
    on_sale: bool,
    /// As it is typed.
    position: String,
}

#[derive(Serialize)]
struct Row {
    code: String,
    name: String,
    plan: String,
    price: String,
    version: i64,
    state: &'static str,
    place: PlaceView,
    /// The version of its place that the form is made from.
    seen: Seen,
    edit_url: String,
}

/// A page of the place, with what is said above it.
fn page<T: Serialize>(
    desk: &Desk,
    (template, path): (&str, &str),
    content: &T,
    notice: &Notice,
) -> Result<Answer> {
    let may = |permission| desk.viewer.roles.may(permission);
    let current = TABS.iter().rev().find(|(_, url, _)| path.starts_with(url));
    let tabs = TABS.iter().filter(|(.., permission)| may(*permission));
    let title = current.map_or("desk-offers", |(key, ..)| *key);
    let framed = Framed {
        tabs: tabs
            .map(|tab| Tab {
                name: desk.word(tab.0),
                url: tab.1,
                current: Some(tab.1) == current.map(|current| current.1),
            })
            .collect(),
        content,
    };
    desk.page(template, (path, &desk.word(title)), &framed, notice)
}

/// `GET /desk/offers`: plans and offers.
pub async fn index(desk: Desk) -> Result<Answer> {
    overview(&desk, &Notice::None, Typed::Nothing).await
}

async fn overview(desk: &Desk, notice: &Notice, typed: Typed) -> Result<Answer> {
    let app = &desk.app;
    let now = app.clock.now();
    let plans = super::plans(&app.db).await?;
    let name = |id: i64| {
        let plan = plans.iter().find(|plan| plan.id == id);
        plan.map_or_else(String::new, |plan| plan.name.clone())
    };
    let row = |listing: super::Listing| {
        let offer = &listing.offer;
        let saved = PlaceView::of(&listing);
        let sells = plans
            .iter()
            .any(|plan| plan.id == offer.plan && plan.active);
        Ok(Row {
            name: offer.name.clone(),
            plan: name(offer.plan),
            price: words::price(offer, desk.language()),
            version: offer.version,
            state: match () {
                () if !listing.is_on_sale || !sells => "off",
                () if offer.starts_at.is_some_and(|start| now < start) => "soon",
                () if !offer.is_current(now) => "over",
                () => "on",
            },
            seen: Seen::of(&saved)?,
            place: match &typed {
                Typed::Place(code, typed) if *code == offer.code => typed.clone(),
                _ => saved,
            },
            edit_url: format!("{PATH}/offer/{}", offer.code),
            code: offer.code.clone(),
        })
    };
    let listings = super::listings(&app.db).await?;
    let content = Index {
        sells: app.config.sells(),
        offers: listings.into_iter().map(row).collect::<Result<_>>()?,
        plans: plans
            .iter()
            .map(|plan| Ok(PlanView::of(plan, Seen::of(plan)?)))
            .collect::<Result<_>>()?,
        placed: match &typed {
            Typed::Place(code, _) => Some(code.clone()),
            Typed::Nothing | Typed::Plan(_) => None,
        },
        typed: match typed {
            Typed::Plan(plan) => Some(plan),
            Typed::Nothing | Typed::Place(..) => None,
        },
    };
    page(desk, ("desk/offers.html", PATH), &content, notice)
}

impl PlaceView {
    fn of(listing: &super::Listing) -> Self {
        Self {
            on_sale: listing.is_on_sale,
            position: listing.position.to_string(),
        }
    }
}
