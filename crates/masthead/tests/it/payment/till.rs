//! The test till: the whole life of a subscription, each letter seen.
use db::sql;
use masthead::ground::clock::{DAY, HOUR};
use masthead::paywall::Access;
use masthead::shop::payment::charges;
use masthead::shop::subscription::State;

use super::shop::{GOOD, Shop, monthly, terms};

const OTHER: &str = "4242 4242 0000 0002";
const FAILS: &str = "4000 0003 0000 0001";

#[tokio::test]
async fn from_the_wall_to_the_refund_each_step_opens_or_closes_and_sends_its_letter() {
    let shop = Shop::new().await;
    let app = &shop.app;
    let article = app.article().access(Access::Subscribers).create().await;
    let mut reader = app.reader().await;
    assert!(!reader.get(&article.path).await.has_canary());

    let one = shop.begin(&reader, &monthly_with_trial()).await;
    let page = shop.pay(&mut reader, &one, FAILS).await.expect(200);
    assert!(page.html().contains(&one.number), "{}", page.html());
    assert_eq!(shop.state(one.id).await, State::Trialing);
    assert!(
        reader.get(&article.path).await.has_canary(),
        "at once, before any event"
    );

    shop.pass(14).await;
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::PastDue);
    assert!(reader.get(&article.path).await.has_canary(), "grace");
    shop.pass(3).await;

    let page = reader.get("/account/subscription/method").await.expect(303);
    let till = page.header("location").to_owned();
    reader.submit(&till, &[("number", GOOD)]).await.expect(303);
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Active);

    let order = [("order", one.number.as_str())];
    let pause = [order[0], ("deed", "pause"), ("days", "20")];
    let page = reader
        .submit("/account/subscription", &pause)
        .await
        .expect(303);
    assert_eq!(page.header("location"), "/account/subscription?done=pause");
    assert_eq!(shop.state(one.id).await, State::Paused);
    app.clock.advance(2 * HOUR);
    assert!(!reader.get(&article.path).await.has_canary(), "paused");
    shop.pass(20).await;
    assert_eq!(shop.state(one.id).await, State::Active);
    assert!(reader.get(&article.path).await.has_canary());

    let page = reader.get("/cancel").await.expect(200);
    assert!(page.html().contains(&one.number));
    reader.submit("/cancel", &order).await.expect(303);
    assert_eq!(shop.state(one.id).await, State::Cancelled);
    assert!(
        reader.get(&article.path).await.has_canary(),
        "until the end of what is paid"
    );
    shop.pass(40).await;
    assert_eq!(shop.state(one.id).await, State::Ended);
    assert!(!reader.get(&article.path).await.has_canary());

    let charge = charges::of(&app.db, one.id).await.unwrap().remove(0);
    masthead::shop::subscription::change(app, one.id, |change| {
        change.refund(&charge.invoice.id, charge.invoice.amount);
        Ok(())
    })
    .await
    .unwrap();
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Refunded);

    each_letter_came_once(&shop, &reader.email).await;
}

/// Every letter of that life, in order.
async fn each_letter_came_once(shop: &Shop, email: &str) {
    let subjects = shop.subjects(email).await;
    let begins = [
        "Welcome to ",
        "Your free trial at ",
        "Your payment to ",
        "Your payment to ",
        "Receipt from ",
        "Your subscription to ",
        "Your subscription to ",
        "Confirmation: you have cancelled",
        "Your subscription to ",
        "Your refund",
    ];
    assert_eq!(subjects.len(), begins.len(), "{subjects:#?}");
    for (subject, begin) in subjects.iter().zip(begins) {
        assert!(subject.starts_with(begin), "{subjects:#?}");
    }
}

fn monthly_with_trial() -> masthead::shop::subscription::Terms {
    masthead::shop::subscription::Terms {
        trial_days: 14,
        ..monthly()
    }
}

#[tokio::test]
async fn the_price_follows_the_steps_of_the_offer() {
    let shop = Shop::new().await;
    let (_, one) = shop
        .buy(
            &masthead::shop::subscription::Terms {
                trial_days: 0,
                ..terms()
            },
            GOOD,
        )
        .await;
    shop.settle().await;
    for _ in 0..2 {
        shop.app.clock.advance(366 * DAY);
        shop.settle().await;
    }
    let mut amounts: Vec<i64> = charges::of(&shop.app.db, one.id)
        .await
        .unwrap()
        .iter()
        .map(|charge| charge.invoice.amount)
        .collect();
    amounts.reverse();
    assert_eq!(amounts, [2_600, 10_400, 10_400]);
}

#[tokio::test]
async fn who_cancels_in_the_trial_keeps_it_to_its_end_and_pays_nothing() {
    let shop = Shop::new().await;
    let (mut reader, one) = shop.buy(&terms(), GOOD).await;
    reader
        .submit("/cancel", &[("order", &one.number)])
        .await
        .expect(303);
    shop.pass(13).await;
    assert_eq!(shop.state(one.id).await, State::Cancelled);
    shop.pass(2).await;
    assert_eq!(shop.state(one.id).await, State::Ended);
    assert!(charges::of(&shop.app.db, one.id).await.unwrap().is_empty());
    let subjects = shop.subjects(&reader.email).await;
    assert!(
        !subjects
            .iter()
            .any(|subject| subject.contains("ends on") || subject.contains("will end on")),
        "{subjects:?}"
    );
}

#[tokio::test]
async fn a_renewal_that_is_never_paid_ends_the_subscription_after_seven_days() {
    let shop = Shop::new().await;
    let (reader, one) = shop.buy(&monthly(), FAILS).await;
    shop.pass(30).await;
    assert_eq!(shop.state(one.id).await, State::PastDue);
    shop.pass(8).await;
    assert_eq!(shop.state(one.id).await, State::Ended);
    let subjects = shop.subjects(&reader.email).await;
    let failed = subjects
        .iter()
        .filter(|subject| subject.contains("ayment") || subject.contains("will end on"));
    assert_eq!(
        failed.count(),
        3,
        "on the first, third and fifth day: {subjects:?}"
    );
    assert!(
        subjects.last().unwrap().contains("has ended"),
        "{subjects:?}"
    );
}

#[tokio::test]
async fn a_contested_charge_closes_the_access() {
    let shop = Shop::new().await;
    let (_, one) = shop.buy(&monthly(), "4000 0002 0000 0001").await;
    assert_eq!(shop.state(one.id).await, State::Active);
    shop.pass(2).await;
    assert_eq!(shop.state(one.id).await, State::Disputed);
    assert_eq!(shop.now(one.id).await.access_until, None);
}

#[tokio::test]
async fn cards_that_decline_or_ask_again_do_so() {
    let shop = Shop::new().await;
    let mut reader = shop.app.reader().await;
    let one = shop.begin(&reader, &terms()).await;
    let path = one
        .checkout_url
        .clone()
        .unwrap()
        .replace("https://news.example", "");
    for wrong in ["", "1234", "4111 1111 1111 1111", "4000 0000 0000 0001"] {
        let page = reader.submit(&path, &[("number", wrong)]).await.expect(200);
        assert!(page.has(".problem"), "{wrong}");
    }
    let page = reader
        .submit(&path, &[("number", "4000 0025 0000 0001")])
        .await
        .expect(200);
    assert!(!page.has(".problem") && page.has("input[name=confirmed]"));
    assert_eq!(shop.state(one.id).await, State::Open);
    shop.pay(&mut reader, &one, "4000 0025 0000 0001")
        .await
        .expect(200);
    assert_eq!(shop.state(one.id).await, State::Trialing);
}

#[tokio::test]
async fn who_pays_and_never_comes_back_is_found() {
    let shop = Shop::new().await;
    let mut reader = shop.app.reader().await;
    let one = shop.begin(&reader, &terms()).await;
    let path = one
        .checkout_url
        .clone()
        .unwrap()
        .replace("https://news.example", "");
    reader.submit(&path, &[("number", GOOD)]).await.expect(303);
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Trialing);
}

#[tokio::test]
async fn one_reader_has_one_open_checkout_for_an_offer() {
    let shop = Shop::new().await;
    let reader = shop.app.reader().await;
    let first = shop.begin(&reader, &terms()).await;
    let second = shop.begin(&reader, &terms()).await;
    assert_eq!(
        (first.id, &first.checkout_url),
        (second.id, &second.checkout_url)
    );
    let dearer = masthead::shop::subscription::Terms {
        trial_days: 0,
        ..terms()
    };
    let third = shop.begin(&reader, &dearer).await;
    assert_ne!(third.id, first.id, "other terms are another order");
    assert_eq!(shop.state(first.id).await, State::Abandoned);
    let mut window = reader.clone();
    let page = shop.pay(&mut window, &second, OTHER).await;
    assert_eq!(page.status, 303, "the page of the old order is closed");
    assert_eq!(shop.state(first.id).await, State::Abandoned);
}

#[tokio::test]
async fn a_checkout_that_nobody_uses_runs_out() {
    let shop = Shop::new().await;
    let reader = shop.app.reader().await;
    let one = shop.begin(&reader, &terms()).await;
    shop.pass(2).await;
    assert_eq!(shop.state(one.id).await, State::Abandoned);
    assert_ne!(shop.begin(&reader, &terms()).await.id, one.id);
    assert!(shop.subjects(&reader.email).await.is_empty());
}

#[tokio::test]
async fn a_step_of_the_clock_does_not_wait_for_pictures() {
    let shop = Shop::new().await;
    let (app, now) = (&shop.app, shop.app.clock.now());
    for kind in ["picture.sizes", "comment.counts"] {
        let job = jobs::New::job(kind, serde_json::json!({ "picture": 1 }));
        let id = app.ids.next(now);
        jobs::enqueue(&app.db, now, id, job).await.unwrap();
    }
    let mut visitor = app.visitor();
    visitor.submit("/till", &[("days", "7")]).await.expect(303);
    assert_eq!(app.clock.now(), now + 7 * DAY);
    let left: Vec<(String,)> = sql("SELECT kind FROM jobs WHERE attempts = 0")
        .all(&app.db)
        .await
        .unwrap();
    assert_eq!(left, [("picture.sizes".to_owned(),)]);
}

#[tokio::test]
async fn without_the_till_its_pages_are_not_there() {
    let shop = Shop::with(|_| {}).await;
    let mut person = shop.app.visitor();
    for path in ["/till", "/till/checkout/x", "/till/method/x"] {
        assert_eq!(person.get(path).await.status, 404, "{path}");
        assert_eq!(person.post(path).await.status, 404, "{path}");
    }
    for path in ["/payment/events/till", "/payment/events/stripe"] {
        assert_eq!(shop.app.curl().post(path).await.status, 404, "{path}");
    }
}
