//! Orders at Stripe: in which units, what is refused, and what costs nothing.
use db::sql;
use masthead::shop::offer::{Coupon, Kind, Reduction, coupon, gift};
use masthead::shop::subscription::terms::{Every, Step};
use masthead::shop::subscription::{State, Terms};

use super::fake_stripe::Fake;
use super::shop::{CONSENT, GOOD, Shop, monthly};
use super::stripe::{bought, shop};
use crate::harness::{Member, NOON, TestApp};
use crate::offer::{deal, rights, sell};

/// What is bought once for so much.
fn once(amount: i64, kind: Kind) -> Terms {
    let hours = match kind {
        Kind::DayPass { hours } => i64::from(hours),
        _ => 0,
    };
    Terms {
        steps: vec![Step {
            periods: None,
            amount,
        }],
        every: Every::Once(hours),
        kind,
        ..monthly()
    }
}

fn in_currency(code: &str, amount: i64, terms: Terms) -> Terms {
    Terms {
        currency: code.to_owned(),
        steps: vec![Step {
            periods: None,
            amount,
        }],
        ..terms
    }
}

/// A day pass at $2, and a coupon that takes so much off it.
async fn pass(app: &TestApp, percent: u32) {
    let mut pass = deal();
    pass.kind = Kind::DayPass { hours: 24 };
    pass.trial_days = 0;
    pass.steps = vec![masthead::shop::offer::Step {
        periods: None,
        amount: 200,
    }];
    sell(app, "pass", &pass).await;
    let one = Coupon {
        code: "LESS".to_owned(),
        reduction: Reduction::Percent(percent),
        periods: None,
        offers: Vec::new(),
        starts_at: None,
        ends_at: None,
        max_uses: None,
        uses: 0,
        note: String::new(),
    };
    let mut tx = app.db.begin().await.unwrap();
    assert!(coupon::create(&mut tx, &one, NOON).await.unwrap().is_done());
    tx.commit().await.unwrap();
}

async fn order(member: &mut Member, coupon: &str) -> crate::harness::Page {
    member
        .submit("/subscribe/pass/checkout", &[("coupon", coupon), CONSENT])
        .await
}

#[tokio::test]
async fn amounts_reach_stripe_in_its_units_and_come_back_in_ours() {
    for (code, ours, stripe) in [
        ("ISK", 990, "99000"),
        ("UGX", 5_000, "500000"),
        ("JPY", 990, "990"),
        ("MGA", 500_000, "5000"),
        ("KWD", 1_500, "1500"),
        ("HUF", 99_000, "99000"),
    ] {
        let (shop, fake) = shop().await;
        let (member, one) = bought(&shop, &fake, &in_currency(code, ours, monthly())).await;
        let form = fake.state().forms.remove(0);
        assert_eq!(
            form["line_items[0][price_data][unit_amount]"], stripe,
            "{code}"
        );
        let said = one.life.said.clone().unwrap();
        assert_eq!(
            (said.amount, said.invoices[0].amount),
            (ours, ours),
            "{code}"
        );
        let mut member = member;
        member
            .submit("/cancel/withdraw", &[("order", &one.number)])
            .await
            .expect(303);
        shop.settle().await;
        assert_eq!(
            fake.only("refund")["amount"],
            stripe.parse::<i64>().unwrap(),
            "{code}"
        );
        let said = shop.now(one.id).await.life.said.unwrap();
        assert_eq!(said.invoices[0].refunded, ours, "{code}");
        assert_eq!(shop.state(one.id).await, State::Refunded, "{code}");
    }
}

#[tokio::test]
async fn what_is_paid_once_is_refunded_in_stripes_units_too() {
    let (shop, fake) = shop().await;
    let terms = in_currency("ISK", 990, once(990, Kind::DayPass { hours: 24 }));
    let (mut member, one) = bought(&shop, &fake, &terms).await;
    assert_eq!(fake.only("payment_intent")["amount"], 99_000);
    member
        .submit("/cancel/withdraw", &[("order", &one.number)])
        .await
        .expect(303);
    shop.settle().await;
    assert_eq!(fake.only("refund")["amount"], 99_000);
    assert_eq!(shop.state(one.id).await, State::Refunded);
}

#[tokio::test]
async fn a_price_below_the_least_of_stripe_is_said_before_anything_is_ordered() {
    let (shop, fake) = shop().await;
    pass(&shop.app, 99).await;
    let mut member = shop.app.reader().await;
    let page = member.get("/subscribe/pass?coupon=LESS").await.expect(200);
    assert!(
        page.text("#coupon-problem").contains("$0.50"),
        "{}",
        page.html()
    );
    assert!(!page.has("input[name=coupon][type=hidden]"));
    let page = order(&mut member, "LESS").await.expect(303);
    assert_eq!(page.header("location"), "/subscribe/pass?coupon=LESS");
    assert_eq!(fake.count("checkout.session"), 0);
    order(&mut member, "").await.expect(200);
    assert_eq!(
        fake.count("checkout.session"),
        1,
        "and without it all is well"
    );
}

#[tokio::test]
async fn an_order_that_is_refused_is_given_up_and_the_next_one_goes_through() {
    let (shop, fake) = shop().await;
    pass(&shop.app, 50).await;
    let mut member = shop.app.reader().await;
    let refusal = (
        "/v1/checkout/sessions",
        "amount_too_small",
        "Amount must convert to at least 50 cents",
    );
    fake.state().refuse.push(refusal);
    let page = order(&mut member, "LESS").await.expect(303);
    assert_eq!(page.header("location"), "/subscribe/pass?refused=yes");
    let page = member.get("/subscribe/pass?refused=yes").await.expect(200);
    assert!(page.text("#problem").contains("Nothing was charged"));
    let rows: Vec<(String, String)> = sql("SELECT state, life FROM subscriptions")
        .all(&shop.app.db)
        .await
        .unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].0, "abandoned");
    assert!(
        rows[0].1.contains("at least 50 cents"),
        "the reason is kept"
    );
    let uses = coupon::all(&shop.app.db).await.unwrap()[0].uses;
    assert_eq!(uses, 0, "the coupon is free again");
    fake.state().refuse.clear();
    order(&mut member, "LESS").await.expect(200);
    assert_eq!(fake.count("checkout.session"), 1);
}

#[tokio::test]
async fn an_order_of_before_that_is_refused_does_not_stand_in_the_way() {
    let (shop, fake) = shop().await;
    let member = shop.app.reader().await;
    fake.state().lose = 1;
    let buyer = crate::offer::account(&shop.app, &member).await;
    let cheaper = monthly();
    let begin = masthead::shop::subscription::checkout::begin(&shop.app, &buyer, &cheaper);
    assert!(begin.await.is_err(), "the answer is lost");
    fake.state()
        .refuse
        .push(("/v1/checkout/sessions", "", "no"));
    let dearer = in_currency("USD", 700, monthly());
    let one = shop.begin(&member, &dearer).await;
    assert_eq!(one.state(shop.app.clock.now()), State::Abandoned);
    fake.state().refuse.clear();
    let one = shop.begin(&member, &dearer).await;
    assert_eq!(one.state(shop.app.clock.now()), State::Open);
    assert_eq!(one.terms, dearer);
}

#[tokio::test]
async fn an_order_that_costs_nothing_is_complete_without_a_payment() {
    for is_stripe in [true, false] {
        let (shop, fake) = match is_stripe {
            true => shop().await,
            false => (Shop::new().await, Fake::new(NOON).await),
        };
        let free = |kind| once(0, kind);
        let mut member = shop.app.reader().await;
        take(
            &shop,
            is_stripe.then_some(&fake),
            &mut member,
            &free(Kind::DayPass { hours: 24 }),
        )
        .await;
        assert!(rights(&shop.app, member.id).await.articles, "{is_stripe}");
        shop.pass(2).await;
        assert!(!rights(&shop.app, member.id).await.articles, "{is_stripe}");

        take(
            &shop,
            is_stripe.then_some(&fake),
            &mut member,
            &free(Kind::Donation),
        )
        .await;

        let months = Kind::Gift { months: 12 };
        let mut year = deal();
        (year.kind, year.trial_days) = (months, 0);
        year.steps.remove(0);
        sell(&shop.app, "monthly", &year).await;
        let words = [
            ("email", "mother@home.example"),
            ("from", "Anna"),
            ("date", ""),
            ("message", ""),
        ];
        member
            .submit("/subscribe/monthly/gift", &words)
            .await
            .expect(303);
        take(
            &shop,
            is_stripe.then_some(&fake),
            &mut member,
            &free(months),
        )
        .await;
        assert_eq!(
            gift::draft(&shop.app.db, member.id, "monthly")
                .await
                .unwrap(),
            None
        );
        let subjects = shop.subjects("mother@home.example").await;
        assert_eq!(subjects.len(), 1, "{is_stripe}: the gift goes out");
        assert_eq!(fake.count("payment_intent"), 0);
    }
}

/// Orders, completes the order on the processor's page, and comes back.
async fn take(shop: &Shop, fake: Option<&Fake>, member: &mut Member, terms: &Terms) {
    let one = shop.begin(member, terms).await;
    match fake {
        Some(fake) => fake.pay(&one.checkout_id.clone().unwrap(), ""),
        None => {
            let url = one.checkout_url.clone().unwrap();
            let path = url.strip_prefix("https://news.example").unwrap();
            let page = member.get(path).await.expect(200);
            assert!(!page.has("#number"), "no card is asked for");
            member.submit(path, &[]).await.expect(303);
        }
    }
    let back = format!("/subscribe/return/{}", one.number);
    let page = member.get(&back).await.expect(200);
    assert!(!page.html().contains("return-open"));
    assert!(!matches!(
        shop.state(one.id).await,
        State::Open | State::Abandoned
    ));
    shop.settle().await;
}

#[tokio::test]
async fn the_till_asks_for_a_card_where_something_is_paid_later() {
    let shop = Shop::new().await;
    let mut member = shop.app.reader().await;
    let later = Terms {
        steps: vec![
            Step {
                periods: Some(1),
                amount: 0,
            },
            Step {
                periods: None,
                amount: 500,
            },
        ],
        ..monthly()
    };
    let one = shop.begin(&member, &later).await;
    let url = one.checkout_url.clone().unwrap();
    let path = url.strip_prefix("https://news.example").unwrap();
    member.submit(path, &[]).await.expect(200);
    assert_eq!(shop.state(one.id).await, State::Open);
    shop.pay(&mut member, &one, GOOD).await.expect(200);
    assert_eq!(shop.state(one.id).await, State::Active);
}
