//! The log of plans, offers, coupons, institutions, experiments and free access in words.
use crate::offer::{self, Plan, experiment, institution};
use desk::Desk;
use desk::tell::{Tell, Told};
use ground::error::Result;

/// Its lines of the log.
pub const TELLS: &[Tell] = &[
    |desk, told| Box::pin(tell_sold(desk, told)),
    |desk, told| Box::pin(tell_others(desk, told)),
];

fn has(told: &[Told], kind: &str) -> bool {
    told.iter().any(|one| one.id(kind).is_some())
}

fn is_access(one: &Told) -> bool {
    matches!(&*one.line.action, "access.approve" | "access.refuse")
}

async fn tell_sold(desk: &Desk, told: &mut [Told]) -> Result<()> {
    let has_offers = has(told, "offer") || told.iter().any(is_access);
    if !has_offers && !has(told, "plan") {
        return Ok(());
    }
    let plans = offer::plans(&desk.app.db).await?;
    if has_offers {
        tell_offers(desk, &plans, told).await?;
    }
    tell_plans(&plans, told);
    Ok(())
}

/// An offer by the names of its plan and its own, as in "Digital, Monthly".
async fn tell_offers(desk: &Desk, plans: &[Plan], told: &mut [Told]) -> Result<()> {
    let listings = offer::listings(&desk.app.db).await?;
    let name = |code: &str| {
        let offer = &listings.iter().find(|one| one.offer.code == code)?.offer;
        let plan = plans.iter().find(|plan| plan.id == offer.plan)?;
        Some(format!("{}, {}", plan.name, offer.name))
    };
    for one in told {
        if is_access(one) {
            one.note = name(&one.note).unwrap_or_else(|| one.note.clone());
            continue;
        }
        let Some(code) = one.id("offer").map(str::to_owned) else {
            continue;
        };
        let key = match (&*one.line.action, &*one.note) {
            ("offer.save", "version 1") => "deed-offer-new",
            ("offer.list", "on sale") => "deed-offer-list-on",
            ("offer.list", "off sale") => "deed-offer-list-off",
            _ => "",
        };
        if !key.is_empty() {
            key.clone_into(&mut one.key);
        }
        one.note.clear();
        let url = format!("/desk/offers/offer/{code}");
        one.call(name(&code).unwrap_or(code), url);
    }
    Ok(())
}

fn tell_plans(plans: &[Plan], told: &mut [Told]) {
    for one in told {
        let Some(slug) = one.id("plan").map(str::to_owned) else {
            continue;
        };
        if one.note == "new" {
            "deed-plan-new".clone_into(&mut one.key);
        }
        one.note.clear();
        let name = plans.iter().find(|plan| plan.slug == slug);
        let name = name.map_or(slug, |plan| plan.name.clone());
        one.call(name, "/desk/offers".to_owned());
    }
}

async fn tell_others(desk: &Desk, told: &mut [Told]) -> Result<()> {
    let db = &desk.app.db;
    let institutions = match has(told, "institution") {
        true => institution::all(db).await?,
        false => Vec::new(),
    };
    let experiments = match has(told, "experiment") {
        true => experiment::all(db).await?,
        false => Vec::new(),
    };
    for one in told {
        let number = |kind: &str| one.id(kind).and_then(|id| id.parse::<i64>().ok());
        if let Some(id) = number("institution") {
            let found = institutions.iter().find(|known| known.id == id);
            let name = found.map_or_else(String::new, |found| found.name.clone());
            one.note.clear();
            one.call(name, format!("/desk/offers/institutions/{id}"));
        } else if let Some(id) = number("experiment") {
            let found = experiments.iter().find(|known| known.id == id);
            let name = found.map_or_else(String::new, |found| found.name.clone());
            one.note.clear();
            one.call(name, "/desk/offers/experiments".to_owned());
        } else if let Some(code) = one.id("coupon").map(str::to_uppercase) {
            one.call(code, "/desk/offers/coupons".to_owned());
        }
    }
    Ok(())
}
