//! Plans, and the places of offers on the subscribe page.
use axum::extract::State;
use serde::Deserialize;

use super::edit::is_code;
use super::{PATH, PlaceView, PlanView, Typed, log, overview, words_of};
use crate::desk::form::{Notice, Overtaken, Seen};
use crate::ground::app::App;
use crate::ground::changes;
use crate::ground::error::{Error, Result};
use crate::newsroom::publication;
use crate::people::reader::SignedIn;
use crate::people::rights::Rights;
use crate::shop::offer::{self, Plan};
use crate::web::Answer;
use crate::web::extract::Path;
use crate::web::form::Form;

/// The form of a plan.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PlanForm {
    slug: String,
    name: String,
    text: String,
    gives: String,
    active: String,
    seen: Seen,
}

/// The form of an offer's place.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ListForm {
    position: String,
    on_sale: String,
    seen: Seen,
}

/// The fields of a plan with their names.
const PLAN_FIELDS: [(&str, &str); 4] = [
    ("name", "desk-name"),
    ("text", "desk-plan-text"),
    ("gives", "desk-plan-gives"),
    ("active", "desk-plan-active"),
];

/// The fields of an offer's place with their names.
const PLACE_FIELDS: [(&str, &str); 2] = [("position", "desk-place"), ("on_sale", "desk-on-sale")];

/// `POST /desk/offers/plan`: keeps a plan by its slug.
pub async fn save_plan(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Form(form): Form<PlanForm>,
) -> Result<Answer> {
    let plan = form.read();
    if !is_code(&plan.slug) || plan.name.is_empty() {
        let problem = words_of(&app, "desk-problem-plan").await?;
        let typed = PlanView::of(&plan, form.seen);
        return overview(&app, &viewer, problem.into(), Typed::Plan(typed)).await;
    }
    let mut tx = app.db.begin().await?;
    changes::hold(&mut tx).await?;
    let plans = offer::plans(&mut tx).await?;
    if let Some(newest) = plans.iter().find(|newest| newest.slug == plan.slug) {
        let version = Seen::of(newest)?;
        if form.seen != version {
            tx.rollback().await?;
            let now = PlanView::of(newest, version);
            let typed = PlanView::of(&plan, version);
            let overtaken = Overtaken::of(&PLAN_FIELDS, &now, &typed)?;
            let notice = Notice::Overtaken(overtaken);
            return overview(&app, &viewer, notice, Typed::Plan(typed)).await;
        }
    }
    // The log says who has saved it, whether it says anything new or not.
    let _ = offer::save_plan(&app, &mut tx, &plan).await?;
    let what = (format!("plan:{}", plan.slug), plan.name.as_str());
    log(&app, &mut tx, &viewer, "plan.save", what).await?;
    tx.commit().await?;
    publication::refresh(&app).await?;
    Ok(Answer::see_other(PATH))
}

/// `POST /desk/offers/list/{code}`: on sale or not, and where.
pub async fn list(
    State(app): State<App>,
    Path(code): Path<String>,
    SignedIn(viewer): SignedIn,
    Form(form): Form<ListForm>,
) -> Result<Answer> {
    let is_on_sale = !form.on_sale.is_empty();
    let position = form.position.trim().parse().unwrap_or(1_000);
    let mut tx = app.db.begin().await?;
    changes::hold(&mut tx).await?;
    let listings = offer::listings(&mut tx).await?;
    let newest = listings.iter().find(|listing| listing.offer.code == code);
    let now = PlaceView::of(newest.ok_or(Error::NotFound)?);
    if form.seen != Seen::of(&now)? {
        tx.rollback().await?;
        let typed = PlaceView {
            on_sale: is_on_sale,
            position,
        };
        let overtaken = Overtaken::of(&PLACE_FIELDS, &now, &typed)?;
        let typed = Typed::Place(code, typed);
        return overview(&app, &viewer, Notice::Overtaken(overtaken), typed).await;
    }
    if offer::list(&mut tx, &code, is_on_sale, position)
        .await?
        .is_changed()
    {
        let detail = if is_on_sale { "on sale" } else { "off sale" };
        log(
            &app,
            &mut tx,
            &viewer,
            "offer.list",
            (format!("offer:{code}"), detail),
        )
        .await?;
    }
    tx.commit().await?;
    publication::refresh(&app).await?;
    Ok(Answer::see_other(PATH))
}

impl PlanForm {
    fn read(&self) -> Plan {
        Plan {
            id: 0,
            slug: self.slug.trim().to_owned(),
            name: self.name.trim().to_owned(),
            text: self.text.trim().to_owned(),
            rights: Rights::parse(self.gives.trim()),
            active: !self.active.is_empty(),
        }
    }
}
