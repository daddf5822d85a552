//! What is sold, and access that is not bought.
mod access;
mod coupons;
mod desk;
mod experiments;
pub mod gifts;
pub mod groups;
mod import;
mod institutions;
mod shop;

use masthead::ground::clock::Millis;
use masthead::ground::money::Currency;
use masthead::people::reader::{self, Reader};
use masthead::people::rights::Rights;
use masthead::shop::offer::{self, Audience, Deal, Interval, Kind, Offer, Plan, Step};

use crate::harness::{Member, TestApp};

/// A yearly offer at a dollar a week, with a trial of two weeks.
pub fn deal() -> Deal {
    Deal {
        name: "Yearly".to_owned(),
        note: String::new(),
        kind: Kind::Recurring,
        audience: Audience::Everybody,
        steps: vec![
            Step {
                periods: Some(1),
                amount: 2_600,
            },
            Step {
                periods: None,
                amount: 10_400,
            },
        ],
        currency: Currency::USD,
        interval: Interval::Year,
        trial_days: 14,
        shown_per: Interval::Week,
        seats: 1,
        regions: Vec::new(),
        starts_at: None,
        ends_at: None,
        terms: String::new(),
    }
}

/// The plan that everything of the tests belongs to; made where there is none.
pub async fn plan(app: &TestApp) -> i64 {
    let plan = Plan {
        id: 0,
        slug: "digital".to_owned(),
        name: "Digital".to_owned(),
        text: "Everything.".to_owned(),
        rights: Rights::ALL,
        active: true,
    };
    let mut tx = app.db.begin().await.unwrap();
    let _ = offer::save_plan(app, &mut tx, &plan).await.unwrap();
    let id = offer::plan_id(&mut tx, "digital").await.unwrap().unwrap();
    tx.commit().await.unwrap();
    id
}

/// Puts an offer on sale.
pub async fn sell(app: &TestApp, code: &str, deal: &Deal) -> Offer {
    let plan = plan(app).await;
    let mut tx = app.db.begin().await.unwrap();
    let (offer, _) = offer::save(app, &mut tx, (plan, code), deal).await.unwrap();
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    offer
}

/// A publication that sells the yearly offer.
pub async fn shop() -> TestApp {
    let app = TestApp::selling().await;
    sell(&app, "yearly", &deal()).await;
    app
}

/// The account of a member.
pub async fn account(app: &TestApp, member: &Member) -> Reader {
    reader::by_id(&app.db, member.id).await.unwrap().unwrap()
}

/// What a member may have now.
pub async fn rights(app: &TestApp, reader: i64) -> Rights {
    let now: Millis = app.clock.now();
    masthead::shop::subscription::rights(&app.db, reader, now)
        .await
        .unwrap()
}
