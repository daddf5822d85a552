//! Plans, and the places of offers on the subscribe page.
use serde::Deserialize;

use super::edit::is_code;
use super::{PATH, PlaceView, PlanView, Typed, overview};
use crate::offer::{self, Plan};
use desk::Desk;
use desk::fields::{Fields, Tick};
use desk::form::{Overtaken, Problems, changes};
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::publication::Publication;
use people::rights::Rights;
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::seen::Seen;

/// The greatest place on the subscribe page.
const LAST_PLACE: i64 = 9_999;

/// The form of a plan.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PlanForm {
    slug: String,
    name: String,
    text: String,
    gives: String,
    active: Tick,
    seen: Seen,
}

/// The form of an offer's place.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ListForm {
    position: String,
    on_sale: Tick,
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
pub async fn save_plan(desk: Desk, Form(form): Form<PlanForm>) -> Result<Answer> {
    let plan = match form.read(&desk.publication) {
        Ok(plan) => plan,
        Err(problems) => {
            let typed = Typed::Plan(form.view(form.seen));
            return overview(&desk, &problems.into(), typed).await;
        }
    };
    let save = async |tx: &mut db::Tx| {
        let mut detail = "new".to_owned();
        if let Some(newest) = named(&offer::plans(&mut *tx).await?, &plan.slug) {
            let seen = Seen::of(newest)?;
            if form.seen != seen {
                return Ok(Written::Overtaken);
            }
            let (before, after) = (PlanView::of(newest, seen), PlanView::of(&plan, seen));
            detail = changes(&PLAN_FIELDS, &before, &after)?;
        }
        // The log says who has saved it, whether it says anything new or not.
        let _ = offer::save_plan(&desk.app, &mut *tx, &plan).await?;
        let subject = format!("plan:{}", plan.slug);
        desk.log(tx, "plan.save", subject, &detail).await?;
        Ok(Written::Done)
    };
    match desk.save(save).await? {
        Written::Done => Ok(Answer::see_other(PATH)),
        Written::Overtaken => overtaken_plan(&desk, &plan.slug, &form).await,
    }
}

fn named<'a>(plans: &'a [Plan], slug: &str) -> Option<&'a Plan> {
    plans.iter().find(|plan| plan.slug == slug)
}

/// The form with what was typed, to be kept over the newest version.
async fn overtaken_plan(desk: &Desk, slug: &str, form: &PlanForm) -> Result<Answer> {
    let plans = offer::plans(&desk.app.db).await?;
    let newest = named(&plans, slug).ok_or(Error::NotFound)?;
    let seen = Seen::of(newest)?;
    let (now, typed) = (PlanView::of(newest, seen), form.view(seen));
    let overtaken = Overtaken::of(&PLAN_FIELDS, &now, &typed)?;
    overview(desk, &overtaken.into(), Typed::Plan(typed)).await
}

/// `POST /desk/offers/list/{code}`: on sale or not, and where.
pub async fn list(
    desk: Desk,
    Path(code): Path<String>,
    Form(form): Form<ListForm>,
) -> Result<Answer> {
    let typed = PlaceView {
        on_sale: form.on_sale.0,
        position: form.position.trim().to_owned(),
    };
    let mut fields = Fields::of(&desk.publication);
    let places = 0..=LAST_PLACE;
    let position = fields.number("position", &typed.position, places, "form-problem-number");
    let position = match fields.finish(|| position) {
        Ok(position) => position,
        Err(problems) => {
            let typed = Typed::Place(code, typed);
            return overview(&desk, &problems.into(), typed).await;
        }
    };
    let save = async |tx: &mut db::Tx| {
        let before = place_of(&offer::listings(&mut *tx).await?, &code)?;
        if form.seen != Seen::of(&before)? {
            return Ok(Written::Overtaken);
        }
        let kept = offer::list(&mut *tx, &code, typed.on_sale, position).await?;
        if kept.is_changed() {
            let detail = match (before.on_sale, typed.on_sale) {
                (false, true) => "on sale",
                (true, false) => "off sale",
                _ => "moved",
            };
            let subject = format!("offer:{code}");
            desk.log(tx, "offer.list", subject, detail).await?;
        }
        Ok(Written::Done)
    };
    match desk.save(save).await? {
        Written::Done => Ok(Answer::see_other(PATH)),
        Written::Overtaken => {
            let now = place_of(&offer::listings(&desk.app.db).await?, &code)?;
            let overtaken = Overtaken::of(&PLACE_FIELDS, &now, &typed)?;
            overview(&desk, &overtaken.into(), Typed::Place(code, typed)).await
        }
    }
}

fn place_of(listings: &[offer::Listing], code: &str) -> Result<PlaceView> {
    let listing = listings.iter().find(|listing| listing.offer.code == code);
    Ok(PlaceView::of(listing.ok_or(Error::NotFound)?))
}

impl PlanForm {
    fn read(&self, publication: &Publication) -> Result<Plan, Problems> {
        let mut fields = Fields::of(publication);
        let slug = self.slug.trim().to_owned();
        fields.check("slug", is_code(&slug), "desk-problem-code");
        let name = fields.needed("name", &self.name, 80, "desk-problem-name");
        let text = fields.text("text", &self.text, 500);
        fields.finish(|| {
            Some(Plan {
                id: 0,
                slug,
                name,
                text,
                rights: Rights::parse(self.gives.trim()),
                active: self.active.0,
            })
        })
    }

    /// The form as it was typed, made from the version `seen`.
    fn view(&self, seen: Seen) -> PlanView {
        PlanView {
            slug: self.slug.trim().to_owned(),
            name: self.name.clone(),
            text: self.text.clone(),
            gives: self.gives.clone(),
            active: self.active.0,
            seen,
        }
    }
}
