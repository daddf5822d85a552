//! Changing the plan: what each change costs now is shown before it is agreed.
use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::account::{PATH, own, said_done};
use super::agree::Personal;
use super::{
    Change, Proration, Rest, Subscription, Terms, change, held, proration, rest, sync, unused,
    words,
};
use crate::offer::{self, Audience, Kind, Offer};
use ground::app::App;
use ground::clock::{HOUR, Millis};
use ground::error::Result;
use ground::i18n::{self, FluentArgs};
use newsroom::publication::{self, Publication};
use people::reader::{Reader, SignedIn, account};
use web::Answer;
use web::extract::Path;
use web::form::Form;

/// How long a cost that was shown holds.
const HOLDS: Millis = HOUR;

#[derive(Serialize)]
struct ChangePage {
    action: String,
    at: Millis,
    plans: Vec<PlanRow>,
    back_url: &'static str,
}

#[derive(Serialize)]
struct PlanRow {
    code: String,
    name: String,
    text: String,
    /// What stays as a balance, in a sentence.
    balance: Option<String>,
    /// What is charged now, in words.
    today: String,
    /// The same in minor units.
    due: i64,
}

/// What was agreed to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ChangeForm {
    code: String,
    at: Millis,
    /// What was shown to be charged now, in minor units; another cost is not agreed to.
    due: Option<i64>,
}

/// `GET /account/subscription/change/{order}`: what there is to change to, and what it costs.
///
/// # Errors
/// [`ground::error::Error::NotFound`] for somebody else's order.
pub async fn show(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(number): Path<String>,
) -> Result<Answer> {
    let one = own(&app, viewer.reader.id, &number).await?;
    // What is left is known when everything that we have asked for is done.
    let one = sync(&app, one.id).await?;
    let publication = publication::current(&app).await?;
    let at = app.clock.now();
    let plans = others(&app, &publication, &viewer.reader, &one).await?;
    let content = ChangePage {
        action: format!("{PATH}/change/{}", one.number),
        at,
        plans: plans
            .iter()
            .filter_map(|terms| row(&publication, &one, terms, at))
            .collect(),
        back_url: PATH,
    };
    let title = i18n::text(&publication.settings.language, "subscription-change");
    account::render(
        &app,
        &publication,
        &viewer,
        "subscription/change.html",
        &title,
        PATH,
        &content,
    )
}

/// What somebody with this subscription could change to: without a trial, and without an
/// introductory price where they have had one.
async fn others(
    app: &App,
    publication: &Publication,
    reader: &Reader,
    one: &Subscription,
) -> Result<Vec<Terms>> {
    let now = app.clock.now();
    if !one.can_change(now) {
        return Ok(Vec::new());
    }
    let language = &publication.settings.language;
    let fits = |offer: &Offer| {
        offer.kind == Kind::Recurring
            && offer.audience == Audience::Everybody
            && !offer.is_free()
            && offer.currency.code() == one.terms.currency
            && offer.code != one.terms.code
    };
    let mut plans = Vec::new();
    for (plan, offer) in offer::current(publication, now, None).filter(|(_, offer)| fits(offer)) {
        // Who holds that plan beside this one has it already.
        let held = held::held(app, reader.id, (plan, offer)).await?;
        if held.is_some_and(|held| held.id != one.id) {
            continue;
        }
        let offer = offer.clone().without_trial();
        let mut terms = Personal::of(app, &offer, reader)
            .await?
            .terms(plan, None, language);
        // The service goes on as the buyer asked for it at the order.
        terms.rules.consent = one.terms.rules.consent;
        plans.push(terms);
    }
    Ok(plans)
}

fn cost(one: &Subscription, terms: &Terms, at: Millis) -> Option<Proration> {
    let said = one.life.said.as_ref()?;
    let rest = rest(said, at, one.life.given);
    Some(proration(said, terms.amount(0), rest))
}

/// What is left at `at`, and how much less that is than without what rounding gave before.
fn rest_and_less(one: &Subscription, at: Millis) -> Option<(Rest, i64)> {
    let said = one.life.said.as_ref()?;
    let rest = rest(said, at, one.life.given);
    Some((rest, unused(said, at) - rest.amount))
}

fn row(
    publication: &Publication,
    one: &Subscription,
    terms: &Terms,
    at: Millis,
) -> Option<PlanRow> {
    let language = publication.settings.language.as_str();
    let cost = cost(one, terms, at)?;
    let money = |minor| words::money(minor, &terms.currency, language);
    let mut args = FluentArgs::new();
    args.set("plan", terms.plan.clone());
    args.set("price", words::price(terms, 0, language));
    args.set("credit", money(cost.credit));
    args.set("due", money(cost.due));
    args.set("balance", money(cost.balance));
    Some(PlanRow {
        code: terms.code.clone(),
        name: terms.title().to_owned(),
        text: i18n::translate(language, "subscription-change-text", &args),
        balance: (cost.balance > 0)
            .then(|| i18n::translate(language, "subscription-change-balance", &args)),
        today: money(cost.due),
        due: cost.due,
    })
}

/// `POST /account/subscription/change/{order}`: changes the plan for what was shown.
///
/// # Errors
/// [`ground::error::Error::NotFound`] for somebody else's order.
pub async fn update(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(number): Path<String>,
    Form(form): Form<ChangeForm>,
) -> Result<Answer> {
    let one = own(&app, viewer.reader.id, &number).await?;
    let one = sync(&app, one.id).await?;
    let publication = publication::current(&app).await?;
    let now = app.clock.now();
    let plans = others(&app, &publication, &viewer.reader, &one).await?;
    let chosen = plans.into_iter().find(|terms| terms.code == form.code);
    let is_fresh = (now - HOLDS..=now).contains(&form.at);
    let is_done = match chosen.filter(|_| is_fresh) {
        Some(terms) => {
            let shown = (form.at, form.due);
            change(&app, one.id, |change| Ok(change.change_plan(terms, shown))).await?
        }
        None => false,
    };
    let query = match is_done {
        true => said_done(&app, one.id, "change").await?,
        false => "problem=cost".to_owned(),
    };
    let to = format!("{PATH}?{query}");
    Ok(Answer::see_other(&to))
}

impl Change {
    /// Changes the plan, if it costs what was shown for the moment `at`.
    pub fn change_plan(&mut self, terms: Terms, (at, due): (Millis, Option<i64>)) -> bool {
        let cost = cost(&self.one, &terms, at);
        let cost = cost.filter(|cost| due.is_none_or(|due| due == cost.due));
        let rest = rest_and_less(&self.one, at);
        let (true, Some(cost), Some((rest, less))) = (self.one.can_change(self.now), cost, rest)
        else {
            return false;
        };
        let call = crate::payment::Call::Change {
            amount: terms.amount(0),
            every: terms.every,
            currency: terms.currency.clone(),
            plan: terms.plan.clone(),
            at,
            less,
            asked_back: Vec::new(),
        };
        let life = &mut self.one.life;
        life.given = rest.given;
        life.periods_before = life.periods();
        life.changed_at = Some(self.now);
        // The new terms may have an introductory price, which is taken with the change.
        life.has_favours = false;
        if let Some(said) = &mut life.said {
            (said.amount, said.balance) = (terms.amount(0), cost.balance);
        }
        self.one.terms = terms;
        self.ask(self.moment("change"), call);
        true
    }
}
