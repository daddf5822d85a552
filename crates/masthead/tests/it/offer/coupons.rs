//! Coupons: what they take off, whom they fit, and that no use is given twice.
use masthead::ground::app::App;
use masthead::ground::money::{Currency, Money};
use masthead::shop::offer::{self, Coupon, Reduction, coupon};
use tokio::task::JoinSet;

use super::{deal, sell, shop};
use crate::harness::TestApp;

fn half() -> Coupon {
    Coupon {
        code: "HALF".to_owned(),
        reduction: Reduction::Percent(50),
        periods: Some(1),
        offers: Vec::new(),
        starts_at: None,
        ends_at: None,
        max_uses: None,
        uses: 0,
        note: String::new(),
    }
}

async fn make(app: &TestApp, coupon: &Coupon) {
    let mut tx = app.db.begin().await.unwrap();
    assert!(
        coupon::create(&mut tx, coupon, app.clock.now())
            .await
            .unwrap()
            .is_done()
    );
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_code_lowers_the_price_that_the_page_names() {
    let app = shop().await;
    make(&app, &half()).await;
    let mut reader = app.reader().await;
    let page = reader
        .get("/subscribe/yearly?coupon=half")
        .await
        .expect(200);
    let rows = page.texts(".shop-charges tr");
    assert!(rows[2].contains("$13.00 for one year"), "{rows:?}");
    assert!(rows[3].contains("$104.00"), "{rows:?}");
    assert_eq!(page.attr("input[name='coupon']", "value"), "HALF");
    let page = reader
        .get("/subscribe/yearly?coupon=HALFF")
        .await
        .expect(200);
    assert!(page.text("#coupon-problem").contains("isn’t valid"));
    assert!(page.texts(".shop-charges tr")[2].contains("$26.00"));
}

#[tokio::test]
async fn a_code_fits_its_offers_its_currency_and_its_dates_alone() {
    let app = shop().await;
    let now = app.clock.now();
    let yearly = sell(&app, "yearly", &deal()).await;
    let mut other = half();
    other.code = "OTHER".to_owned();
    other.offers = vec!["monthly".to_owned()];
    let mut euros = half();
    euros.code = "EUROS".to_owned();
    euros.reduction = Reduction::Amount(Money::new(500, Currency::EUR));
    let mut late = half();
    late.code = "LATE".to_owned();
    late.starts_at = Some(now + 1);
    let mut over = half();
    over.code = "OVER".to_owned();
    over.ends_at = Some(now);
    for wrong in [other, euros, late, over] {
        make(&app, &wrong).await;
        let found = offer::coupon(&app.db, &wrong.code, &yearly, now)
            .await
            .unwrap();
        assert_eq!(found, None, "{}", wrong.code);
    }
    for broken in [
        "",
        " ",
        "NONE",
        "HA LF",
        "'; DROP TABLE coupons",
        &"X".repeat(100),
    ] {
        let found = offer::coupon(&app.db, broken, &yearly, now).await.unwrap();
        assert_eq!(found, None, "{broken}");
    }
}

#[tokio::test]
async fn a_code_is_used_as_often_as_it_may_be_and_not_once_more() {
    let app = shop().await;
    let mut few = half();
    few.max_uses = Some(7);
    make(&app, &few).await;
    let mut tasks = JoinSet::new();
    for number in 0..40 {
        let app = App::clone(&app);
        tasks.spawn(async move {
            let mut tx = app.db.begin().await.unwrap();
            let purchase = format!("purchase:{number}");
            let now = app.clock.now();
            let used = offer::redeem(&mut tx, "HALF", &purchase, now)
                .await
                .unwrap();
            tx.commit().await.unwrap();
            used
        });
    }
    let used = tasks
        .join_all()
        .await
        .into_iter()
        .filter(|used| used.is_done())
        .count();
    assert_eq!(used, 7);
    let kept = &coupon::all(&app.db).await.unwrap()[0];
    assert_eq!(kept.uses, 7);
}

#[tokio::test]
async fn one_purchase_uses_a_code_once_and_gives_it_back_when_it_is_abandoned() {
    let app = shop().await;
    let mut few = half();
    few.max_uses = Some(1);
    make(&app, &few).await;
    let now = app.clock.now();
    let mut tx = app.db.begin().await.unwrap();
    assert!(
        offer::redeem(&mut tx, "HALF", "a", now)
            .await
            .unwrap()
            .is_done()
    );
    assert!(
        offer::redeem(&mut tx, "HALF", "a", now)
            .await
            .unwrap()
            .is_done()
    );
    assert!(
        !offer::redeem(&mut tx, "HALF", "b", now)
            .await
            .unwrap()
            .is_done()
    );
    offer::release(&mut tx, "HALF", "b").await.unwrap();
    offer::release(&mut tx, "HALF", "a").await.unwrap();
    assert!(
        offer::redeem(&mut tx, "HALF", "b", now)
            .await
            .unwrap()
            .is_done()
    );
    tx.commit().await.unwrap();
    assert_eq!(coupon::all(&app.db).await.unwrap()[0].uses, 1);
}

#[tokio::test]
async fn guesses_have_an_end_and_a_code_that_fits_costs_none() {
    let app = shop().await;
    make(&app, &half()).await;
    let mut reader = app.reader().await;
    for _ in 0..30 {
        reader
            .get("/subscribe/yearly?coupon=half")
            .await
            .expect(200);
    }
    for number in 0..20 {
        let guess = format!("/subscribe/yearly?coupon=GUESS{number}");
        reader.get(&guess).await.expect(200);
    }
    let page = reader
        .get("/subscribe/yearly?coupon=half")
        .await
        .expect(429);
    assert!(page.header("retry-after").parse::<u32>().unwrap() > 0);
    let order = [("coupon", "GUESS")];
    let page = reader.submit("/subscribe/yearly/checkout", &order).await;
    page.expect(429);
    reader.get("/subscribe/yearly").await.expect(200);
}
