//! Coupons: made once, ended once; never changed between.
use std::sync::Arc;

use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::{day, log, render, words_of};
use crate::ground::app::App;
use crate::ground::clock::Millis;
use crate::ground::error::Result;
use crate::ground::i18n::{self, FluentArgs};
use crate::ground::money::{Currency, Money};
use crate::newsroom::publication::{self, Publication};
use crate::people::reader::{SignedIn, Viewer};
use crate::shop::offer;
use crate::shop::offer::{Coupon, Reduction, coupon};
use crate::web::Answer;
use crate::web::extract::Path;
use crate::web::form::Form;

const PATH: &str = "/desk/offers/coupons";

/// The form of a coupon.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CouponForm {
    code: String,
    percent: String,
    amount: String,
    currency: String,
    periods: String,
    offers: String,
    starts: String,
    ends: String,
    max_uses: String,
    note: String,
}

#[derive(Serialize)]
struct Index {
    coupons: Vec<Row>,
    form: CouponForm,
    codes: Vec<String>,
}

#[derive(Serialize)]
struct Row {
    code: String,
    reduction: String,
    periods: Option<u32>,
    offers: String,
    starts_at: Option<Millis>,
    ends_at: Option<Millis>,
    uses: i64,
    max_uses: Option<i64>,
    note: String,
    is_over: bool,
}

/// `GET /desk/offers/coupons`: all coupons.
pub async fn index(State(app): State<App>, SignedIn(viewer): SignedIn) -> Result<Answer> {
    show(&app, &viewer, CouponForm::default(), None).await
}

async fn show(
    app: &App,
    viewer: &Arc<Viewer>,
    form: CouponForm,
    problem: Option<String>,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let language = &publication.settings.language;
    let now = app.clock.now();
    let row = |coupon: Coupon| Row {
        reduction: match coupon.reduction {
            Reduction::Percent(percent) => {
                let mut args = FluentArgs::new();
                args.set("percent", percent);
                i18n::translate(language, "coupon-percent", &args)
            }
            Reduction::Amount(off) => off.format(language),
        },
        periods: coupon.periods,
        offers: coupon.offers.join(", "),
        starts_at: coupon.starts_at,
        ends_at: coupon.ends_at,
        uses: coupon.uses,
        max_uses: coupon.max_uses,
        is_over: coupon.ends_at.is_some_and(|end| end <= now)
            || coupon.max_uses.is_some_and(|most| coupon.uses >= most),
        note: coupon.note,
        code: coupon.code,
    };
    let offers = offer::shelf(&publication).offers.iter();
    let content = Index {
        coupons: coupon::all(&app.db).await?.into_iter().map(row).collect(),
        form,
        codes: offers.map(|(_, offer)| offer.code.clone()).collect(),
    };
    render(app, viewer, ("desk/coupons.html", PATH), &content, problem).await
}

/// `POST /desk/offers/coupons`: a new coupon.
pub async fn create(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Form(form): Form<CouponForm>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let coupon = match form.read(&publication) {
        Ok(coupon) => coupon,
        Err(key) => {
            let problem = words_of(&app, key).await?;
            return show(&app, &viewer, form, problem).await;
        }
    };
    let mut tx = app.db.begin().await?;
    if !coupon::create(&mut tx, &coupon, app.clock.now())
        .await?
        .is_done()
    {
        drop(tx);
        let problem = words_of(&app, "desk-problem-code-taken").await?;
        return show(&app, &viewer, form, problem).await;
    }
    let what = (format!("coupon:{}", coupon.code), coupon.note.as_str());
    log(&app, &mut tx, &viewer, "coupon.create", what).await?;
    tx.commit().await?;
    Ok(Answer::see_other(PATH))
}

/// `POST /desk/offers/coupons/{code}/end`: no more uses from now on. Who has used it keeps it.
pub async fn end(
    State(app): State<App>,
    Path(code): Path<String>,
    SignedIn(viewer): SignedIn,
) -> Result<Answer> {
    let key = Coupon::key(&code).unwrap_or_default();
    let mut tx = app.db.begin().await?;
    if coupon::end(&mut tx, &key, app.clock.now()).await?.is_done() {
        log(
            &app,
            &mut tx,
            &viewer,
            "coupon.end",
            (format!("coupon:{key}"), ""),
        )
        .await?;
    }
    tx.commit().await?;
    Ok(Answer::see_other(PATH))
}

impl CouponForm {
    fn read(&self, publication: &Publication) -> Result<Coupon, &'static str> {
        let code = Coupon::key(&self.code).ok_or("desk-problem-coupon-code")?;
        let currency = match self.currency.trim() {
            "" => &publication.settings.currency,
            typed => typed,
        };
        let reduction = match (self.percent.trim(), self.amount.trim()) {
            (percent, "") => {
                let percent = percent.parse().ok().filter(|one| (1..=100).contains(one));
                percent.map(Reduction::Percent)
            }
            ("", amount) => Currency::parse(currency)
                .and_then(|currency| Money::parse(amount, currency))
                .filter(|money| money.minor > 0)
                .map(Reduction::Amount),
            _ => None,
        };
        let number = |text: &str| match text.trim() {
            "" => Ok(None),
            text => match text.parse::<u32>() {
                Ok(number) if number > 0 => Ok(Some(number)),
                _ => Err("desk-problem-number"),
            },
        };
        let offers: Vec<String> = self
            .offers
            .split([' ', ',', '\n', '\r'])
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        let is_known = |code: &String| {
            let mut all = offer::shelf(publication).offers.iter();
            all.any(|(_, offer)| offer.code == *code)
        };
        if !offers.iter().all(is_known) {
            return Err("desk-problem-coupon-offers");
        }
        Ok(Coupon {
            code,
            reduction: reduction.ok_or("desk-problem-reduction")?,
            periods: number(&self.periods)?,
            offers,
            starts_at: day(&self.starts, publication).map_err(|()| "desk-problem-date")?,
            ends_at: day(&self.ends, publication).map_err(|()| "desk-problem-date")?,
            max_uses: number(&self.max_uses)?.map(i64::from),
            uses: 0,
            note: self.note.trim().to_owned(),
        })
    }
}
