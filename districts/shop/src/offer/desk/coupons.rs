//! Coupons: made once, ended once; never changed between.
use serde::{Deserialize, Serialize};

use super::page;
use crate::offer;
use crate::offer::{Coupon, Reduction, coupon};
use desk::Desk;
use desk::fields::{Fields, list};
use desk::form::{Notice, Overtaken, Problems};
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use ground::money::{Currency, Money};
use ground::written::Written;
use newsroom::publication::Publication;
use web::Answer;
use web::extract::Path;
use web::form::Form;

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
pub async fn index(desk: Desk) -> Result<Answer> {
    show(&desk, CouponForm::default(), &Notice::None).await
}

async fn show(desk: &Desk, form: CouponForm, notice: &Notice) -> Result<Answer> {
    let (language, now) = (desk.language(), desk.app.clock.now());
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
    let offers = offer::shelf(&desk.publication).offers.iter();
    let coupons = coupon::all(&desk.app.db).await?;
    let content = Index {
        coupons: coupons.into_iter().map(row).collect(),
        form,
        codes: offers.map(|(_, offer)| offer.code.clone()).collect(),
    };
    page(desk, ("desk/coupons.html", PATH), &content, notice)
}

/// `POST /desk/offers/coupons`: a new coupon.
pub async fn create(desk: Desk, Form(form): Form<CouponForm>) -> Result<Answer> {
    let coupon = match form.read(&desk.publication) {
        Ok(coupon) => coupon,
        Err(problems) => return show(&desk, form, &problems.into()).await,
    };
    let save = async |tx: &mut db::Tx| {
        let now = desk.app.clock.now();
        if !coupon::create(&mut *tx, &coupon, now).await?.is_done() {
            return Ok(Written::Overtaken);
        }
        let subject = format!("coupon:{}", coupon.code);
        desk.log(tx, "coupon.create", subject, &coupon.note).await?;
        Ok(Written::Done)
    };
    match desk.save(save).await? {
        Written::Done => Ok(Answer::see_other(PATH)),
        Written::Overtaken => {
            let words = desk.word("desk-problem-code-taken");
            show(&desk, form, &Problems::one("code", words).into()).await
        }
    }
}

/// `POST /desk/offers/coupons/{code}/end`: no more uses from now on. Who has used it keeps it.
///
/// # Errors
/// [`Error::NotFound`] when there is no such coupon.
pub async fn end(desk: Desk, Path(code): Path<String>) -> Result<Answer> {
    let key = Coupon::key(&code).ok_or(Error::NotFound)?;
    let end = async |tx: &mut db::Tx| {
        let now = desk.app.clock.now();
        if !coupon::end(&mut *tx, &key, now).await?.is_done() {
            return Ok(Written::Overtaken);
        }
        desk.log(tx, "coupon.end", format!("coupon:{key}"), "")
            .await?;
        Ok(Written::Done)
    };
    if desk.save(end).await?.is_done() {
        return Ok(Answer::see_other(PATH));
    }
    let all = coupon::all(&desk.app.db).await?;
    if !all.iter().any(|coupon| coupon.code == key) {
        return Err(Error::NotFound);
    }
    show(&desk, CouponForm::default(), &Overtaken::settled().into()).await
}

impl CouponForm {
    fn read(&self, publication: &Publication) -> Result<Coupon, Problems> {
        let mut fields = Fields::of(publication);
        let code = fields.some("code", Coupon::key(&self.code), "desk-problem-coupon-code");
        let reduction = self.reduction(publication);
        let field = if self.amount.trim().is_empty() {
            "percent"
        } else {
            "amount"
        };
        let reduction = fields.some(field, reduction, "desk-problem-reduction");
        let number = "desk-problem-number";
        let periods = fields.number_or_none("periods", &self.periods, 1..=u32::MAX, number);
        let max_uses = fields.number_or_none("max_uses", &self.max_uses, 1..=u32::MAX, number);
        let offers = list(&self.offers);
        let is_known = |code: &String| {
            let mut all = offer::shelf(publication).offers.iter();
            all.any(|(_, offer)| offer.code == *code)
        };
        let are_known = offers.iter().all(is_known);
        fields.check("offers", are_known, "desk-problem-coupon-offers");
        let starts_at = fields.day("starts", &self.starts);
        let ends_at = fields.day("ends", &self.ends);
        let note = fields.text("note", &self.note, 200);
        fields.finish(|| {
            Some(Coupon {
                code: code?,
                reduction: reduction?,
                periods,
                offers,
                starts_at,
                ends_at,
                max_uses: max_uses.map(i64::from),
                uses: 0,
                note,
            })
        })
    }

    /// Either per cent or an amount, in the publication's currency where none is typed.
    fn reduction(&self, publication: &Publication) -> Option<Reduction> {
        let currency = match self.currency.trim() {
            "" => &publication.settings.currency,
            typed => typed,
        };
        match (self.percent.trim(), self.amount.trim()) {
            (percent, "") => {
                let percent = percent.parse().ok().filter(|one| (1..=100).contains(one));
                percent.map(Reduction::Percent)
            }
            ("", amount) => Money::parse(amount, Currency::parse(currency)?)
                .filter(|money| money.minor > 0)
                .map(Reduction::Amount),
            _ => None,
        }
    }
}
