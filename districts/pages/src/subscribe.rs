//! `GET /subscribe`: everything on sale, in one currency, the same for all but for experiments.
use std::sync::Arc;

use axum::extract::State;
use http::HeaderMap;
use http::header::SET_COOKIE;
use serde::{Deserialize, Serialize};

use crate::article::visit::Visit;
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;
use ground::i18n::{self, FluentArgs};
use ground::money::Currency;
use newsroom::publication::{self, Publication};
use paywall::Intent;
use people::rights::Rights;
use shop::offer;
use shop::offer::experiment::{self, Experiment, Person};
use shop::offer::view::{OfferView, PATH, gives};
use shop::offer::{Audience, Kind, Offer, Plan, current, way_back};
use web::extract::Query;
use web::page::{self, Face, Meta};
use web::{Answer, CachePolicy, Rendered};

/// What the query may say.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    currency: String,
    region: String,
    again: String,
    /// The path of the article that somebody comes from.
    next: String,
}

/// The currency and country that prices are shown for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Choice {
    currency: Option<Currency>,
    region: Option<String>,
}

#[derive(Serialize)]
struct Index {
    heading: String,
    gives: Vec<String>,
    offers: Vec<OfferView>,
    others: Vec<OfferView>,
    choices: Vec<ChoiceView>,
    has_access: bool,
}

#[derive(Serialize)]
struct ChoiceView {
    name: String,
    url: String,
    current: bool,
}

impl Choice {
    /// What the query asks for, as far as something is sold there; else the publication's
    /// currency, else that of the first offer.
    fn of(publication: &Publication, asked: &Asked, now: Millis) -> Self {
        let all = || {
            offer::shelf(publication)
                .offers
                .iter()
                .map(|(_, offer)| offer)
        };
        let is_sold = |currency: &Currency| {
            all().any(|offer| offer.currency == *currency && offer.is_current(now))
        };
        let asked_for = Currency::parse(&asked.currency.to_uppercase());
        let own = Currency::parse(&publication.settings.currency);
        let first = all().map(|offer| offer.currency).next();
        let region = asked.region.to_uppercase();
        let is_known = all().any(|offer| offer.regions.contains(&region));
        Self {
            currency: [asked_for, own, first].into_iter().flatten().find(is_sold),
            region: is_known.then_some(region),
        }
    }

    /// The address of the page for this choice; also what the cache knows it by.
    fn url(&self, publication: &Publication) -> String {
        let own = Currency::parse(&publication.settings.currency);
        let currency = self.currency.filter(|currency| Some(*currency) != own);
        let pairs = [
            currency.map(|currency| format!("currency={currency}")),
            self.region
                .as_ref()
                .map(|region| format!("region={region}")),
        ];
        let query: Vec<String> = pairs.into_iter().flatten().collect();
        match query.as_slice() {
            [] => PATH.to_owned(),
            query => format!("{PATH}?{}", query.join("&")),
        }
    }
}

/// Shows what is on sale.
///
/// # Errors
/// When the database does not answer or the template fails.
pub async fn index(
    State(app): State<App>,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
    visit: Visit,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let now = app.clock.now();
    let choice = Choice::of(&publication, &asked, now);
    if !asked.next.is_empty() {
        let here = Answer::see_other(&choice.url(&publication));
        return Ok(here.header(SET_COOKIE, way_back::cookie(&app, &asked.next)));
    }
    let sold = sold(&publication, &choice, now);
    let tried = experiments(&publication, &sold);
    if tried.is_empty() {
        let path = choice.url(&publication);
        return page::faced(&app, &publication, &visit.caller, &path, async |face| {
            render(&app, &publication, &choice, &sold, face)
        })
        .await;
    }
    let reader = visit.caller.viewer.as_ref().map(|viewer| viewer.reader.id);
    let person = Person::of(&app, &headers, reader);
    let reads = visit.asker.intent == Intent::Read;
    if reads && !person.is_known() && asked.again.is_empty() {
        return Ok(remember(&app, &publication, &choice));
    }
    let mut shown = sold.clone();
    for experiment in tried {
        let arm = match reads {
            true => experiment::show(&app, experiment, &person).await?,
            false => experiment.control().to_owned(),
        };
        shown.retain(|(_, offer)| offer.code == arm || !experiment.has(&offer.code));
    }
    let page = render(&app, &publication, &choice, &shown, visit.caller.face())?;
    Ok(Answer::rendered(CachePolicy::Private, page))
}

/// A browser that we know nothing of comes again with a cookie, or without one and is not
/// counted: who takes no cookie cannot be counted once.
fn remember(app: &App, publication: &Publication, choice: &Choice) -> Answer {
    let url = choice.url(publication);
    let mark = if url.contains('?') { '&' } else { '?' };
    let to = format!("{url}{mark}again=1");
    Answer::see_other(&to).header(SET_COOKIE, experiment::new_cookie(app))
}

/// What is sold for this choice, in order.
fn sold<'a>(
    publication: &'a Publication,
    choice: &'a Choice,
    now: Millis,
) -> Vec<(&'a Plan, &'a Offer)> {
    current(publication, now, choice.region.as_deref())
        .filter(|(_, offer)| Some(offer.currency) == choice.currency)
        .collect()
}

/// The experiments that concern what is shown.
fn experiments<'a>(publication: &'a Publication, sold: &[(&Plan, &Offer)]) -> Vec<&'a Experiment> {
    let concerns = |one: &&Experiment| sold.iter().any(|(_, offer)| one.has(&offer.code));
    offer::shelf(publication)
        .experiments
        .iter()
        .filter(concerns)
        .collect()
}

/// Subscriptions for one person and open to all stand in the window; the rest stands below.
fn is_main(offer: &Offer) -> bool {
    offer.kind == Kind::Recurring && offer.audience == Audience::Everybody
}

fn render(
    app: &App,
    publication: &Publication,
    choice: &Choice,
    sold: &[(&Plan, &Offer)],
    face: Face,
) -> Result<Arc<Rendered>> {
    let language = &publication.settings.language;
    let views = |main: bool| {
        sold.iter()
            .filter(|(_, offer)| is_main(offer) == main)
            .map(|(plan, offer)| OfferView::new(plan, offer, language))
            .collect::<Vec<_>>()
    };
    let rights = sold
        .iter()
        .filter(|(_, offer)| is_main(offer))
        .fold(Rights::default(), |all, (plan, _)| all.with(plan.rights));
    let mut args = FluentArgs::new();
    args.set("site", publication.settings.name.clone());
    let heading = i18n::translate(language, "subscribe-heading", &args);
    let content = Index {
        gives: gives(rights, publication),
        offers: views(true),
        others: views(false),
        choices: choices(publication, choice, app.clock.now()),
        has_access: face == Face::Subscriber,
        heading,
    };
    let title = i18n::text(language, "subscribe");
    let mut meta = Meta::new(app, publication, &title, PATH);
    meta.face = face;
    meta.description = offer::window(publication).prices();
    page::render(app, publication, "offer/index.html", &meta, PATH, &content)
}

/// Links to the same page in other currencies and for countries with offers of their own.
fn choices(publication: &Publication, choice: &Choice, now: Millis) -> Vec<ChoiceView> {
    let mut all: Vec<Choice> = Vec::new();
    for (_, offer) in &offer::shelf(publication).offers {
        if !offer.is_current(now) {
            continue;
        }
        let anywhere = offer.regions.is_empty().then_some(None);
        let regions = offer.regions.iter().map(|region| Some(region.clone()));
        for region in anywhere.into_iter().chain(regions) {
            let one = Choice {
                currency: Some(offer.currency),
                region,
            };
            if !all.contains(&one) {
                all.push(one);
            }
        }
    }
    if all.len() < 2 {
        return Vec::new();
    }
    let view = |one: Choice| ChoiceView {
        name: [
            one.currency.map(|code| code.to_string()),
            one.region.clone(),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · "),
        url: one.url(publication),
        current: one == *choice,
    };
    all.into_iter().map(view).collect()
}
