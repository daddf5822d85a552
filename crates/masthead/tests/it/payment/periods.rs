//! A period is a period, whatever was paid for it; and it keeps the day of the month.
use jiff::Timestamp;
use jiff::tz::TimeZone;
use masthead::ground::clock::DAY;
use masthead::shop::offer::Interval;
use masthead::shop::subscription::terms::{Every, Step};
use masthead::shop::subscription::{State, Subscription, Terms};

use super::fake_stripe::Fake;
use super::shop::{GOOD, Shop, free_coupon, monthly, sell_at};
use crate::harness::{Member, NOON};

/// Orders through the pages, with a coupon.
async fn order(shop: &Shop, code: &str, coupon: &str) -> (Member, Subscription) {
    let mut member = shop.app.reader().await;
    let one = shop.order_with(&mut member, code, coupon, GOOD).await;
    (member, one)
}

#[tokio::test]
async fn a_coupon_for_one_payment_makes_one_payment_free() {
    let shop = Shop::new().await;
    sell_at(&shop.app, "monthly", Interval::Month, &[(None, 400)]).await;
    free_coupon(&shop.app, "FREE", Some(1)).await;
    let (mut member, one) = order(&shop, "monthly", "FREE").await;
    assert_eq!(shop.amounts(one.id).await, [0]);
    assert_eq!(shop.state(one.id).await, State::Active);
    shop.settle().await;
    let page = member.get("/account/subscription").await.expect(200);
    assert!(page.text("main").contains("$4.00 a month"), "the next one");
    shop.pass(62).await;
    assert_eq!(shop.amounts(one.id).await, [0, 400, 400]);
}

#[tokio::test]
async fn free_periods_count_beside_trials_steps_and_refunds() {
    let shop = Shop::new().await;
    let step = |periods, amount| Step { periods, amount };
    let terms = Terms {
        trial_days: 14,
        steps: vec![step(Some(2), 0), step(Some(1), 100), step(None, 500)],
        ..monthly()
    };
    let (_, one) = shop.buy(&terms, GOOD).await;
    shop.pass(14 + 62).await;
    assert_eq!(shop.amounts(one.id).await, [0, 0, 100]);
    let paid = shop.now(one.id).await.life.said.unwrap().invoices.remove(2);
    masthead::shop::subscription::change(&shop.app, one.id, |change| {
        change.refund(&paid.id, 100);
        Ok(())
    })
    .await
    .unwrap();
    shop.pass(31).await;
    assert_eq!(shop.amounts(one.id).await, [0, 0, 100, 500]);
}

#[tokio::test]
async fn a_free_period_counts_once_after_a_change_of_plan() {
    let shop = Shop::new().await;
    sell_at(&shop.app, "monthly", Interval::Month, &[(None, 400)]).await;
    sell_at(
        &shop.app,
        "weekly",
        Interval::Week,
        &[(Some(1), 0), (None, 150)],
    )
    .await;
    free_coupon(&shop.app, "FREE", Some(1)).await;
    let (mut member, one) = order(&shop, "monthly", "FREE").await;
    let said = shop.change(&mut member, &one, "weekly").await;
    assert!(
        said.contains("You have $0.00 left"),
        "a free period is worth nothing: {said}"
    );
    shop.settle().await;
    shop.pass(14).await;
    assert_eq!(shop.amounts(one.id).await, [0, 0, 150, 150]);
}

#[tokio::test]
async fn stripe_counts_a_free_period_and_no_trial() {
    let fake = Fake::new(NOON).await;
    let shop = Shop::at_stripe(&fake).await;
    let step = |periods, amount| Step { periods, amount };
    for trial_days in [0, 14] {
        let terms = Terms {
            trial_days,
            steps: vec![step(Some(2), 0), step(None, 500)],
            offer: 10 + i64::from(trial_days),
            ..monthly()
        };
        let mut member = shop.app.reader().await;
        let one = shop.begin(&member, &terms).await;
        let card = format!("fp_{trial_days}");
        fake.pay(&one.checkout_id.clone().unwrap(), &card);
        let path = format!("/subscribe/return/{}", one.number);
        member.get(&path).await.expect(200);
        let begun = match trial_days {
            0 => State::Active,
            _ => State::Trialing,
        };
        assert_eq!(shop.state(one.id).await, begun);
        for _ in 0..(trial_days + 3) {
            pass(&shop, &fake, 1).await;
        }
        // A pause moves the charge; Stripe calls the time until then a trial.
        let form = [
            ("order", one.number.as_str()),
            ("deed", "pause"),
            ("days", "10"),
        ];
        member
            .submit("/account/subscription", &form)
            .await
            .expect(303);
        pass(&shop, &fake, 11).await;
        assert_eq!(shop.state(one.id).await, State::Active);
        for _ in 0..62 {
            pass(&shop, &fake, 1).await;
        }
        assert_eq!(shop.amounts(one.id).await, [0, 0, 500]);
    }
}

async fn pass(shop: &Shop, fake: &Fake, days: i64) {
    shop.app.clock.advance(days * DAY);
    fake.pass(shop.app.clock.now());
    shop.settle().await;
}

#[tokio::test]
async fn the_till_keeps_the_day_of_the_month() {
    let shop = Shop::new().await;
    let at = |text: &str| text.parse::<Timestamp>().unwrap().as_millisecond();
    shop.app.clock.set(at("2027-12-31T12:00:00Z"));
    let terms = Terms {
        trial_days: 31,
        ..monthly()
    };
    let (_, one) = shop.buy(&terms, GOOD).await;
    shop.pass(31 + 90).await;
    assert_eq!(
        days(&shop, &one).await,
        ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"]
    );
    let terms = Terms {
        every: Every::Year,
        ..monthly()
    };
    shop.app.clock.set(at("2032-02-29T12:00:00Z"));
    let (_, one) = shop.buy(&Terms { offer: 9, ..terms }, GOOD).await;
    for _ in 0..4 {
        shop.app.clock.advance(366 * DAY);
        shop.settle().await;
    }
    assert_eq!(
        days(&shop, &one).await,
        [
            "2032-02-29",
            "2033-02-28",
            "2034-02-28",
            "2035-02-28",
            "2036-02-29"
        ]
    );
}

/// The days on which its periods began.
async fn days(shop: &Shop, one: &Subscription) -> Vec<String> {
    let said = shop.now(one.id).await.life.said.unwrap();
    let day = |at| {
        let at = Timestamp::from_millisecond(at).unwrap();
        at.to_zoned_datetime(TimeZone::UTC).date().to_string()
    };
    said.invoices
        .iter()
        .map(|one| day(one.period_start))
        .collect()
}
