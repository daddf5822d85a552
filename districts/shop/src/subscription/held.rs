//! One reader, one subscription to a plan: whoever holds one is led to its change, and is not
//! sold a second one beside it. `checkout::begin` keeps to it also where two windows order at
//! the same moment.
use super::{Subscription, Terms, account, store};
use crate::offer::{self, Kind, Offer, Plan};
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;

/// The subscription that a reader holds to this plan, if one runs; of groups, to this offer.
pub async fn held(app: &App, reader: i64, sold: (&Plan, &Offer)) -> Result<Option<Subscription>> {
    Ok(all(app, reader, sold).await?.into_iter().next())
}

/// Each of them: there are two where orders of a visitor have come to the account.
pub(super) async fn all(
    app: &App,
    reader: i64,
    sold: (&Plan, &Offer),
) -> Result<Vec<Subscription>> {
    let now = app.clock.now();
    let mut all = Vec::new();
    for one in store::of_reader(&app.db, reader).await? {
        if !one.state(now).is_over() && is_same(app, &one.terms, sold).await? {
            all.push(one);
        }
    }
    Ok(all)
}

/// Whether what was agreed is a subscription to the same plan.
pub(super) async fn is_same(
    app: &App,
    terms: &Terms,
    (plan, offer): (&Plan, &Offer),
) -> Result<bool> {
    if terms.code == offer.code {
        return Ok(terms.is_recurring());
    }
    if terms.kind != Kind::Recurring || offer.kind != Kind::Recurring {
        return Ok(false);
    }
    let known = offer::by_id(&app.db, terms.offer).await?;
    Ok(known.map_or(terms.plan == plan.name, |(known, _)| known.id == plan.id))
}

/// Where a subscription is changed, or where the account says why that has to wait.
pub fn way(one: &Subscription, now: Millis) -> String {
    match one.can_change(now) {
        true => format!("{}/change/{}", account::PATH, one.number),
        false => format!("{}?problem=held", account::PATH),
    }
}
