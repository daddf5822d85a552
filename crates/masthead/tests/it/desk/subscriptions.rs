//! What support does with subscriptions.
use db::sql;
use masthead::ground::clock::DAY;
use masthead::people::role::Role;
use masthead::shop::offer::{Interval, Kind};
use masthead::shop::payment::calls;
use masthead::shop::subscription::terms::Every;
use masthead::shop::subscription::{self, State, Terms};

use crate::harness::NOON;
use crate::payment::fake_stripe::Fake;
use crate::payment::shop::{Shop, monthly, sell_at, terms};
use crate::payment::stripe::bought;

const CARD: &str = "4242 4242 0000 0001";

async fn deeds(shop: &Shop) -> Vec<String> {
    let rows: Vec<(String,)> =
        sql("SELECT action FROM staff_log WHERE action LIKE 'subscription.%' ORDER BY id")
            .all(&shop.app.db)
            .await
            .unwrap();
    rows.into_iter().map(|(action,)| action).collect()
}

#[tokio::test]
async fn support_finds_a_subscription_by_address_and_by_order() {
    let shop = Shop::new().await;
    let (reader, one) = shop.buy(&monthly(), CARD).await;
    let mut support = shop.app.staff(Role::Support).await;
    for q in [
        reader.email.replace('@', "%40"),
        one.number.to_lowercase(),
        String::new(),
    ] {
        let page = support
            .get(&format!("/desk/subscriptions?q={q}"))
            .await
            .expect(200);
        assert!(page.html().contains(&one.number), "{q}");
    }
    let page = support
        .get("/desk/subscriptions?q=nobody%40readers.example")
        .await
        .expect(200);
    assert!(!page.html().contains(&one.number));
    let page = support
        .get(&format!("/desk/subscriptions/{}", one.number))
        .await
        .expect(200);
    assert!(page.html().contains(&reader.email) && page.html().contains("$5.00"));
}

#[tokio::test]
async fn support_refunds_a_part_and_then_the_rest_and_no_more() {
    let shop = Shop::new().await;
    let (reader, one) = shop.buy(&monthly(), CARD).await;
    let mut support = shop.app.staff(Role::Support).await;
    let path = format!("/desk/subscriptions/{}", one.number);
    let charge = format!("{}-1", one.number);
    let refund = |amount: &'static str| {
        [
            ("deed", "refund".to_owned()),
            ("invoice", charge.clone()),
            ("amount", amount.to_owned()),
            ("note", "late paper".to_owned()),
        ]
    };
    for (amount, status, total) in [
        ("6", 422, 0),
        ("0", 422, 0),
        ("x", 422, 0),
        ("2", 303, 200),
        ("4", 422, 200),
        ("", 303, 500),
        ("", 422, 500),
    ] {
        let form = refund(amount);
        let form: Vec<(&str, &str)> = form
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        support
            .submit_from(&path, &path, &form)
            .await
            .expect(status);
        shop.app.clock.advance(1_000);
        shop.settle().await;
        let said = shop.now(one.id).await.life.said.unwrap();
        assert_eq!(said.invoices[0].refunded, total, "{amount}");
    }
    assert_eq!(
        shop.state(one.id).await,
        State::Active,
        "a refund alone ends nothing"
    );
    assert_eq!(
        deeds(&shop).await,
        ["subscription.refund", "subscription.refund"]
    );
    let subjects = shop.subjects(&reader.email).await;
    assert_eq!(
        subjects
            .iter()
            .filter(|subject| subject.starts_with("Your refund"))
            .count(),
        2
    );
}

#[tokio::test]
async fn support_extends_cancels_and_ends() {
    let shop = Shop::new().await;
    let (_, one) = shop.buy(&monthly(), CARD).await;
    let mut support = shop.app.staff(Role::Support).await;
    let path = format!("/desk/subscriptions/{}", one.number);
    let end = shop.now(one.id).await.life.said.unwrap().period_end;
    support
        .submit_from(&path, &path, &[("deed", "extend"), ("days", "0")])
        .await
        .expect(422);
    support
        .submit_from(&path, &path, &[("deed", "extend"), ("days", "7")])
        .await
        .expect(303);
    shop.settle().await;
    let said = shop.now(one.id).await.life.said.unwrap();
    assert_eq!(said.period_end, end + 7 * masthead::ground::clock::DAY);
    support
        .submit_from(&path, &path, &[("deed", "cancel")])
        .await
        .expect(303);
    assert_eq!(shop.state(one.id).await, State::Cancelled);
    support
        .submit_from(&path, &path, &[("deed", "end")])
        .await
        .expect(303);
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Ended);
    support
        .submit_from(&path, &path, &[("deed", "end")])
        .await
        .expect(422);
    assert_eq!(
        deeds(&shop).await,
        [
            "subscription.extend",
            "subscription.cancel",
            "subscription.end"
        ]
    );
}

/// What the page says of an end, and what has gone back after it.
async fn end(shop: &Shop, order: &str, id: i64) -> (String, i64) {
    let mut support = shop.app.staff(Role::Support).await;
    let path = format!("/desk/subscriptions/{order}");
    let said = support.get(&path).await.expect(200).text("#at-end");
    let before = shop.given_back(id).await;
    support
        .submit_from(&path, &path, &[("deed", "end")])
        .await
        .expect(303);
    shop.settle().await;
    let page = support.get(&path).await.expect(200);
    assert!(!page.has("#at-end"), "it is over");
    (said, shop.given_back(id).await - before)
}

#[tokio::test]
async fn support_reads_before_the_press_what_an_end_gives_back() {
    let shop = Shop::new().await;
    sell_at(&shop.app, "yearly", Interval::Year, &[(None, 2_600)]).await;
    sell_at(&shop.app, "weekly", Interval::Week, &[(None, 150)]).await;
    let (_, one) = shop.buy(&terms(), CARD).await;
    let (said, back) = end(&shop, &one.number, one.id).await;
    assert!(said.contains("nothing is refunded"), "{said}");
    assert_eq!(back, 0, "a trial has cost nothing");

    let (_, one) = shop.buy(&monthly(), CARD).await;
    shop.pass(15).await;
    let (said, back) = end(&shop, &one.number, one.id).await;
    let words = format!("${}.{:02} of what was paid", back / 100, back % 100);
    assert!(back > 0 && said.contains(&words), "{said}");
    assert!(!said.contains("balance"), "{said}");

    let mut member = shop.app.reader().await;
    let one = shop.order(&mut member, "yearly", CARD).await;
    shop.change(&mut member, &one, "weekly").await;
    let balance = shop.balance(one.id).await;
    let (said, back) = end(&shop, &one.number, one.id).await;
    assert_eq!(back, 2_600, "{said}");
    let words = format!(
        "${}.{:02} of it is the balance",
        balance / 100,
        balance % 100
    );
    assert!(said.contains("$26.00") && said.contains(&words), "{said}");
}

#[tokio::test]
async fn support_reads_what_the_balance_gets_back_from_a_charge_that_failed() {
    let shop = Shop::new().await;
    sell_at(&shop.app, "yearly", Interval::Year, &[(None, 2_600)]).await;
    let (mut member, one) = shop.buy(&monthly(), "4000 0003 0000 0001").await;
    shop.change(&mut member, &one, "yearly").await;
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::PastDue);
    let (said, back) = end(&shop, &one.number, one.id).await;
    assert_eq!(back, 500);
    assert!(said.contains("$5.00"), "{said}");
}

#[tokio::test]
async fn who_may_not_decide_about_subscriptions_neither_sees_nor_changes_them() {
    let shop = Shop::new().await;
    let (mut reader, one) = shop.buy(&monthly(), CARD).await;
    let path = format!("/desk/subscriptions/{}", one.number);
    let mut moderator = shop.app.staff(Role::Moderator).await;
    assert_eq!(moderator.get("/desk/subscriptions").await.status, 403);
    assert_eq!(moderator.get(&path).await.status, 403);
    assert_eq!(
        moderator.submit(&path, &[("deed", "end")]).await.status,
        403
    );
    assert_eq!(
        reader
            .submit(&path, &[("deed", "extend"), ("days", "300")])
            .await
            .status,
        403
    );
    assert_eq!(shop.state(one.id).await, State::Active);
    assert!(deeds(&shop).await.is_empty());
}

/// Stripe was asked to move the charge of a payment that is made once.
#[tokio::test]
async fn support_extends_a_day_pass_and_the_processor_has_no_part_in_it() {
    let fake = Fake::new(NOON).await;
    let (till, stripe) = (Shop::new().await, Shop::at_stripe(&fake).await);
    let pass = Terms {
        kind: Kind::DayPass { hours: 24 },
        every: Every::Once(24),
        ..monthly()
    };
    for (shop, fake) in [(till, None), (stripe, Some(fake))] {
        let (reader, one) = match &fake {
            None => shop.buy(&pass, CARD).await,
            Some(fake) => bought(&shop, fake, &pass).await,
        };
        let end = one.access_until.unwrap();
        let mut support = shop.app.staff(Role::Support).await;
        let path = format!("/desk/subscriptions/{}", one.number);
        let form = [("deed", "extend"), ("days", "2")];
        support.submit_from(&path, &path, &form).await.expect(303);
        shop.settle().await;
        assert!(calls::open(&shop.app.db, one.id).await.unwrap().is_empty());
        assert_eq!(shop.now(one.id).await.access_until, Some(end + 2 * DAY));
        let reads = async || {
            let rights = subscription::rights(&shop.app.db, reader.id, shop.app.clock.now());
            rights.await.unwrap().articles
        };
        shop.pass(2).await;
        subscription::sync(&shop.app, one.id).await.unwrap();
        assert!(reads().await, "on the third day");
        shop.pass(1).await;
        assert!(!reads().await);
        assert_eq!(shop.state(one.id).await, State::Ended);
        if let Some(fake) = &fake {
            let state = fake.state();
            let mut asked = state.requests.iter();
            assert!(!asked.any(|one| one.contains("subscriptions/pi_")));
        }
    }
}

#[tokio::test]
async fn a_day_pass_that_was_extended_ends_when_staff_end_it() {
    let shop = Shop::new().await;
    let pass = Terms {
        kind: Kind::DayPass { hours: 24 },
        every: Every::Once(24),
        ..monthly()
    };
    let (_, one) = shop.buy(&pass, CARD).await;
    let mut support = shop.app.staff(Role::Support).await;
    let path = format!("/desk/subscriptions/{}", one.number);
    let form = [("deed", "extend"), ("days", "5")];
    support.submit_from(&path, &path, &form).await.expect(303);
    shop.pass(2).await;
    let mut support = shop.app.staff(Role::Support).await;
    support
        .submit_from(&path, &path, &[("deed", "end")])
        .await
        .expect(303);
    shop.pass(1).await;
    subscription::sync(&shop.app, one.id).await.unwrap();
    assert_eq!(shop.state(one.id).await, State::Ended);
    assert_eq!(shop.now(one.id).await.access_until, None);
}
