//! What becomes of a buyer: who is forgotten, and whose the orders are in the end.
use masthead::ground::clock::{DAY, HOUR};
use masthead::paywall::Access;
use masthead::people::reader::AllHolds;
use masthead::people::role::Role;
use masthead::shop::offer::Kind;
use masthead::shop::subscription::{self, State, checkout};

use super::fake_stripe::Fake;
use super::shop::{CONSENT, GOOD, Shop, free_coupon, terms as yearly};
use super::visitor::{ANNA, BEN, account, buy, buy_with, one, ours, send, shop, terms};
use crate::harness::{NOON, Person};

const OTHER_CARD: &str = "4242 4242 0000 0002";

/// Pays what is at this till; where that leads back to.
async fn pay(person: &mut Person, till: &str, card: &str) -> String {
    let confirmed = ("confirmed", "true");
    let page = person.submit(till, &[("number", card), confirmed]).await;
    ours(&page.expect(303))
}

fn number(back: &str) -> &str {
    back.rsplit('/').next().unwrap()
}

/// How many subscriptions of this account run.
async fn running(shop: &Shop, email: &str) -> usize {
    let id = account(&shop.app, email).await.unwrap();
    let all = subscription::of_reader(&shop.app.db, id).await.unwrap();
    let now = shop.app.clock.now();
    all.iter().filter(|one| !one.state(now).is_over()).count()
}

#[tokio::test]
async fn nobody_is_forgotten_while_an_order_of_theirs_is_at_the_checkout() {
    let (shop, story) = shop().await;
    let mut anna = shop.app.visitor();
    let page = terms(&mut anna, &story).await;
    send(&mut anna, &page, ANNA).await.expect(303);
    shop.app.clock.advance(47 * HOUR);
    shop.settle().await;
    let page = terms(&mut anna, &story).await;
    let till = ours(&send(&mut anna, &page, ANNA).await.expect(303));
    shop.app.clock.advance(2 * HOUR);
    shop.settle().await;
    let back = pay(&mut anna, &till, GOOD).await;
    let page = anna.get(&back).await.expect(303);
    assert_eq!(page.header("location"), story.path);
    shop.settle().await;
    assert!(anna.get(&story.path).await.has_canary());
    let told = shop.subjects(ANNA).await;
    assert!(told.iter().any(|it| it.contains("Welcome")), "{told:?}");
}

/// A day pass at Stripe whose money is on its way: what is known there as the payment.
async fn delayed(shop: &Shop, fake: &Fake, person: &mut Person) -> (String, String) {
    let mut deal = crate::offer::deal();
    (deal.trial_days, deal.kind) = (0, Kind::DayPass { hours: 24 });
    deal.steps.truncate(1);
    deal.steps[0].periods = None;
    crate::offer::sell(&shop.app, "pass", &deal).await;
    let fields = [("email", ANNA), CONSENT];
    person
        .submit("/subscribe/pass/checkout", &fields)
        .await
        .expect(200);
    let number = fake.state().forms.remove(0)["client_reference_id"].clone();
    let session = one(shop, &number).await.checkout_id.unwrap();
    fake.pay(&session, "fp_1");
    let intent = fake.only("payment_intent")["id"]
        .as_str()
        .unwrap()
        .to_owned();
    fake.change(&intent, |one| one["status"] = "processing".into());
    (number, intent)
}

#[tokio::test]
async fn nobody_is_forgotten_while_money_of_theirs_is_on_its_way() {
    let fake = Fake::new(NOON).await;
    let shop = Shop::at_stripe(&fake).await;
    let story = shop
        .app
        .article()
        .access(Access::Subscribers)
        .create()
        .await;
    let mut anna = shop.app.visitor();
    let (number, intent) = delayed(&shop, &fake, &mut anna).await;
    shop.pass(4).await;
    fake.change(&intent, |one| one["status"] = "succeeded".into());
    fake.change(&intent, |one| {
        one["latest_charge"] = serde_json::Value::Null;
        one["created"] = (NOON / 1_000 + 4 * DAY / 1_000).into();
    });
    let back = format!("/subscribe/return/{number}");
    anna.get(&back).await;
    assert!(anna.get(&story.path).await.has_canary());
}

#[tokio::test]
async fn no_account_is_erased_while_money_of_it_is_on_its_way() {
    let fake = Fake::new(NOON).await;
    let shop = Shop::at_stripe(&fake).await;
    let mut anna = shop.app.visitor();
    anna.log_in(&shop.app, ANNA).await;
    let (number, intent) = delayed(&shop, &fake, &mut anna).await;
    let fields = [("email", ANNA)];
    let page = anna.submit("/account/data/erase", &fields).await;
    assert_eq!(page.status, 503);
    assert!(account(&shop.app, ANNA).await.is_some());
    fake.change(&intent, |one| one["status"] = "succeeded".into());
    shop.pass(1).await;
    assert_ne!(one(&shop, &number).await.state, State::Abandoned.word());
    anna.log_in(&shop.app, ANNA).await;
    anna.submit("/account/data/erase", &fields)
        .await
        .expect(303);
    assert!(account(&shop.app, ANNA).await.is_none());
}

#[tokio::test]
async fn an_account_that_is_erased_leaves_nothing_at_the_checkout() {
    let (shop, _) = shop().await;
    let mut anna = shop.app.reader().await;
    let page = super::shop::order(&mut anna, "yearly", "").await;
    let till = ours(&page.expect(303));
    let email = anna.email.clone();
    anna.submit("/account/data/erase", &[("email", &email)])
        .await
        .expect(303);
    let mut late = shop.app.visitor();
    late.submit(&till, &[("number", GOOD)]).await;
    shop.settle().await;
    let (word,): (String,) = db::sql("SELECT state FROM subscriptions")
        .one(&shop.app.db)
        .await
        .unwrap();
    assert_eq!(word, State::Abandoned.word(), "no money comes any more");
}

#[tokio::test]
async fn nobody_who_is_forgotten_orders() {
    let (shop, _) = shop().await;
    let anna = shop.app.reader().await;
    let reader = masthead::people::reader::by_id(&shop.app.db, anna.id)
        .await
        .unwrap()
        .unwrap();
    let mut tx = shop.app.db.begin().await.unwrap();
    let holds = shop.app.part::<AllHolds>();
    holds.erase(&mut tx, &reader).await.unwrap();
    tx.commit().await.unwrap();
    let begun = checkout::begin(&shop.app, &reader, &yearly()).await;
    assert!(begun.is_err());
    let (rows,): (i64,) = db::sql("SELECT count(*) FROM subscriptions")
        .one(&shop.app.db)
        .await
        .unwrap();
    assert_eq!(rows, 0);
}

#[tokio::test]
async fn of_two_orders_with_one_address_the_older_one_stays() {
    let (shop, story) = shop().await;
    let mut phone = shop.app.visitor();
    let mut desk = shop.app.visitor();
    let (_, first) = buy(&mut phone, &story, ANNA).await;
    let (_, second) = buy_with(&mut desk, &story, ANNA, OTHER_CARD).await;
    shop.app.visitor().log_in(&shop.app, ANNA).await;
    shop.settle().await;
    let now = shop.app.clock.now();
    assert_eq!(one(&shop, &first).await.state(now), State::Active);
    let second = one(&shop, &second).await;
    assert_eq!(second.state(now), State::Refunded);
    assert_eq!(shop.given_back(second.id).await, 2_600);
}

#[tokio::test]
async fn jobs_side_by_side_end_one_of_two_orders_and_not_both() {
    for _ in 0..4 {
        let (shop, story) = shop().await;
        for card in [GOOD, OTHER_CARD] {
            buy_with(&mut shop.app.visitor(), &story, ANNA, card).await;
        }
        shop.app.visitor().log_in(&shop.app, ANNA).await;
        let id = account(&shop.app, ANNA).await.unwrap();
        let all = subscription::of_reader(&shop.app.db, id).await.unwrap();
        assert_eq!(all.len(), 2);
        // As after two log-ins at once: a job for each order, all of them due now.
        let mut tx = shop.app.db.begin().await.unwrap();
        let now = shop.app.clock.now();
        for one in &all {
            let payload = serde_json::json!({ "subscriptions": [one.id] });
            let job = jobs::New::job("subscription.joined", payload);
            let id = shop.app.ids.next(now);
            jobs::enqueue(&mut tx, now, id, job).await.unwrap();
        }
        tx.commit().await.unwrap();
        let (one, other) = tokio::join!(
            masthead::ground::jobs::run_due(&shop.app),
            masthead::ground::jobs::run_due(&shop.app)
        );
        one.unwrap();
        other.unwrap();
        shop.settle().await;
        assert_eq!(running(&shop, ANNA).await, 1);
    }
}

#[tokio::test]
async fn what_is_paid_after_the_log_in_is_no_second_subscription() {
    let (shop, story) = shop().await;
    let mut anna = shop.app.visitor();
    buy(&mut anna, &story, ANNA).await;
    let mut elsewhere = shop.app.visitor();
    let page = terms(&mut elsewhere, &story).await;
    let till = ours(&send(&mut elsewhere, &page, ANNA).await.expect(303));
    anna.log_in(&shop.app, ANNA).await;
    shop.settle().await;
    let back = pay(&mut elsewhere, &till, OTHER_CARD).await;
    let page = elsewhere.get(&back).await.expect(303);
    assert_eq!(page.header("location"), story.path, "its browser reads");
    assert!(elsewhere.get(&story.path).await.has_canary());
    shop.settle().await;
    let page = anna.get("/account/subscription").await.expect(200);
    assert!(page.html().contains(number(&back)), "it is seen at once");
    shop.settle().await;
    assert_eq!(running(&shop, ANNA).await, 1);
    let second = one(&shop, number(&back)).await;
    assert_eq!(shop.given_back(second.id).await, 2_600);
}

#[tokio::test]
async fn what_costs_nothing_needs_an_account() {
    let (shop, story) = shop().await;
    let mut deal = crate::offer::deal();
    (deal.trial_days, deal.kind) = (0, Kind::DayPass { hours: 24 });
    deal.steps.truncate(1);
    deal.steps[0].periods = None;
    crate::offer::sell(&shop.app, "pass", &deal).await;
    free_coupon(&shop.app, "ALWAYS", None).await;
    for code in ["pass", "yearly"] {
        let mut anna = shop.app.visitor();
        let page = anna
            .get(&format!("/subscribe/{code}?coupon=ALWAYS"))
            .await
            .expect(200);
        let agreed = page.attr("form[action$='/checkout'] input[name=agreed]", "value");
        let fields = [
            ("email", ANNA),
            ("agreed", agreed.as_str()),
            ("coupon", "ALWAYS"),
            CONSENT,
        ];
        let path = format!("/subscribe/{code}/checkout");
        let page = anna.submit(&path, &fields).await.expect(303);
        let to = page.header("location");
        assert!(to.starts_with("/log-in?next=%2Fsubscribe%2F"), "{to}");
        assert!(to.contains("ALWAYS"), "the coupon is not lost: {to}");
        assert!(!anna.get(&story.path).await.has_canary());
    }
    let (rows,): (i64,) = db::sql("SELECT count(*) FROM subscriptions")
        .one(&shop.app.db)
        .await
        .unwrap();
    assert_eq!(rows, 0);
}

#[tokio::test]
async fn whoever_has_paid_is_told_that_the_order_is_an_account_s() {
    let (shop, story) = shop().await;
    let mut payer = shop.app.visitor();
    buy(&mut payer, &story, ANNA).await;
    shop.app.visitor().log_in(&shop.app, ANNA).await;
    let page = payer.get("/account/subscription").await.expect(303);
    let page = payer.get(page.header("location")).await.expect(200);
    assert_eq!(page.text("h1"), "Log in or create an account");
    assert_eq!(
        page.attr("#email", "value"),
        "",
        "the address is the account's"
    );
    assert!(!payer.get(&story.path).await.has_canary());
    // Where the wall leads, before anybody pays again.
    let page = terms(&mut payer, &story).await;
    let told = page.text(".due-notice");
    assert!(told.contains("belongs to the account"), "{told}");
    assert!(!page.html().contains(ANNA));
    shop.pass(3).await;
    assert!(terms(&mut payer, &story).await.has(".due-notice"));
    shop.app.clock.advance(91 * DAY);
    shop.settle().await;
    let (rows,): (i64,) = db::sql("SELECT count(*) FROM buyers")
        .one(&shop.app.db)
        .await
        .unwrap();
    assert_eq!(rows, 0, "nothing is kept once the session is over");
}

#[tokio::test]
async fn whoever_logs_in_next_in_the_browser_does_not_get_the_order() {
    let (shop, story) = shop().await;
    let mut anna = shop.app.visitor();
    let (_, number) = buy(&mut anna, &story, ANNA).await;
    anna.log_in(&shop.app, BEN).await;
    shop.settle().await;
    assert!(!anna.get(&story.path).await.has_canary());
    anna.log_in(&shop.app, ANNA).await;
    assert!(anna.get(&story.path).await.has_canary());
    let id = account(&shop.app, ANNA).await.unwrap();
    assert_eq!(one(&shop, &number).await.reader, id);
}

#[tokio::test]
async fn a_corrected_order_is_no_longer_the_first_address_s() {
    let (shop, story) = shop().await;
    let mut anna = shop.app.visitor();
    let (_, number) = buy(&mut anna, &story, BEN).await;
    let page = anna.get("/log-in?again=1").await.expect(200);
    let order = page.attr("form[action='/log-in'] input[name=order]", "value");
    let fields = [("email", ANNA), ("order", &order)];
    anna.submit("/log-in", &fields).await.expect(303);
    let mut ben = shop.app.visitor();
    ben.log_in(&shop.app, BEN).await;
    assert!(!ben.get(&story.path).await.has_canary());
    assert!(anna.get(&story.path).await.has_canary());
    let code = shop.app.code_for(ANNA).await;
    anna.submit("/log-in/code", &[("code", &code)])
        .await
        .expect(303);
    let id = account(&shop.app, ANNA).await.unwrap();
    assert_eq!(one(&shop, &number).await.reader, id);
    let mut stranger = shop.app.visitor();
    let forged = [("email", BEN), ("order", "yes")];
    stranger.submit("/log-in", &forged).await.expect(303);
}

#[tokio::test]
async fn a_code_for_the_address_outlives_the_buyers_who_have_typed_it() {
    let (shop, story) = shop().await;
    let mut payer = shop.app.visitor();
    let page = terms(&mut payer, &story).await;
    send(&mut payer, &page, ANNA).await.expect(303);
    shop.settle().await;
    let till_ends = 2 * DAY - HOUR / 2;
    shop.app.clock.advance(till_ends);
    shop.settle().await;
    shop.app.clock.advance(HOUR);
    let mut anna = shop.app.visitor();
    anna.submit("/log-in", &[("email", ANNA)]).await.expect(303);
    let code = shop.app.code_for(ANNA).await;
    shop.settle().await;
    let (rows,): (i64,) = db::sql("SELECT count(*) FROM buyers")
        .one(&shop.app.db)
        .await
        .unwrap();
    assert_eq!(rows, 0, "the buyer is forgotten");
    let page = anna.submit("/log-in/code", &[("code", &code)]).await;
    assert_eq!(page.status, 303);
    assert_eq!(anna.get("/account").await.status, 200);
}

#[tokio::test]
async fn support_finds_an_order_by_the_address_that_was_typed() {
    let (shop, story) = shop().await;
    let (_, number) = buy(&mut shop.app.visitor(), &story, ANNA).await;
    let mut desk = shop.app.staff(Role::Owner).await;
    let query = "/desk/subscriptions?q=anna%40readers.example";
    let page = desk.get(query).await.expect(200);
    assert!(page.html().contains(&number));
    let page = desk
        .get("/desk/subscriptions?q=ben%40readers.example")
        .await;
    assert!(!page.html().contains(&number));
}
