//! Stripe, against a fake of its interface.
use db::sql;
use http::Method;
use masthead::ground::clock::{DAY, HOUR};
use masthead::ground::config::Processor;
use masthead::people::reader;
use masthead::shop::payment::signature;
use masthead::shop::subscription::deeds::Notice;
use masthead::shop::subscription::{self, State, Subscription, checkout};
use serde_json::json;

use super::fake_stripe::Fake;
use super::shop::{Shop, monthly, terms};
use crate::harness::{Member, NOON};

/// A publication with Stripe, and the fake of it.
pub async fn shop() -> (Shop, Fake) {
    let fake = Fake::new(NOON).await;
    let url = fake.url.clone();
    let shop = Shop::with(|config| {
        config.payment.processor = Processor::Stripe;
        config.payment.stripe_secret_key = Some("sk_test_1".to_owned());
        config.payment.stripe_webhook_secret = Some("whsec_new".to_owned());
        config.payment.stripe_webhook_secret_old = Some("whsec_old".to_owned());
        config.payment.stripe_url = Some(url);
    })
    .await;
    (shop, fake)
}

/// A subscriber to these terms.
pub async fn bought(
    shop: &Shop,
    fake: &Fake,
    terms: &subscription::Terms,
) -> (Member, Subscription) {
    let mut member = shop.app.reader().await;
    let one = shop.begin(&member, terms).await;
    fake.pay(&one.checkout_id.clone().unwrap(), "fp_1");
    member
        .get(&format!("/subscribe/return/{}", one.number))
        .await
        .expect(200);
    (member, shop.now(one.id).await)
}

#[tokio::test]
async fn the_checkout_says_what_the_offer_says() {
    let (shop, fake) = shop().await;
    let member = shop.app.reader().await;
    let one = shop.begin(&member, &terms()).await;
    assert!(
        one.checkout_url
            .unwrap()
            .starts_with("https://checkout.stripe.example/")
    );
    let form = fake.state().forms.remove(0);
    for (name, value) in [
        ("mode", "subscription"),
        ("client_reference_id", one.number.as_str()),
        ("customer_email", &member.email),
        ("line_items[0][price_data][unit_amount]", "2600"),
        ("line_items[0][price_data][currency]", "usd"),
        ("line_items[0][price_data][recurring][interval]", "year"),
        ("line_items[0][quantity]", "1"),
        ("subscription_data[trial_period_days]", "14"),
        ("subscription_data[metadata][order]", &one.number),
        ("payment_method_collection", "always"),
    ] {
        assert_eq!(form[name], value, "{name}");
    }
    assert!(
        !form
            .keys()
            .any(|name| name.starts_with("payment_method_types")),
        "cards, wallets and debits"
    );
}

#[tokio::test]
async fn the_life_of_a_subscription_at_stripe() {
    let (shop, fake) = shop().await;
    let (mut member, one) = bought(&shop, &fake, &terms()).await;
    assert_eq!(shop.state(one.id).await, State::Trialing);
    assert_eq!(
        one.life.said.unwrap().method.unwrap().label,
        "Visa •••• 4242"
    );

    shop.settle().await;
    fake.renew(NOON + 14 * DAY, true);
    shop.app.clock.set(NOON + 14 * DAY + HOUR);
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Active);
    let price = &fake.only("subscription")["items"]["data"][0]["price"];
    assert_eq!(
        price["unit_amount"], 10_400,
        "the next step is agreed in time"
    );

    let now = NOON + 44 * DAY;
    fake.renew(now, false);
    shop.app.clock.set(now + HOUR);
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::PastDue);
    shop.pass(8).await;
    assert_eq!(shop.state(one.id).await, State::Ended);
    assert_eq!(fake.only("subscription")["status"], "canceled");
    let open = fake
        .state()
        .requests
        .iter()
        .filter(|one| one.ends_with("/void"))
        .count();
    assert_eq!(open, 1, "what is unpaid is given up");
    let page = member.get("/account/invoices").await;
    assert_eq!(page.texts("main tbody tr").len(), 2);
}

#[tokio::test]
async fn pausing_cancelling_and_withdrawing_reach_stripe() {
    let (shop, fake) = shop().await;
    let (mut member, one) = bought(&shop, &fake, &monthly()).await;
    let end = fake.only("subscription")["current_period_end"]
        .as_i64()
        .unwrap();
    let form = [
        ("order", one.number.as_str()),
        ("deed", "pause"),
        ("days", "10"),
    ];
    member
        .submit("/account/subscription", &form)
        .await
        .expect(303);
    shop.settle().await;
    let said = fake.only("subscription");
    assert_eq!(said["current_period_end"], end + 10 * 86_400);
    assert_eq!(shop.state(one.id).await, State::Paused);
    shop.app.clock.advance(11 * DAY);
    shop.settle().await;
    assert_eq!(
        shop.state(one.id).await,
        State::Active,
        "what Stripe calls a trial is none"
    );

    member
        .submit("/cancel", &[("order", &one.number)])
        .await
        .expect(303);
    shop.settle().await;
    assert_eq!(fake.only("subscription")["cancel_at_period_end"], true);
    member
        .submit("/cancel/withdraw", &[("order", &one.number)])
        .await
        .expect(303);
    shop.settle().await;
    assert_eq!(fake.only("refund")["amount"], 500);
    assert_eq!(fake.only("subscription")["status"], "canceled");
    assert_eq!(shop.state(one.id).await, State::Refunded);
    let page = member.get("/account/subscription/method").await.expect(303);
    assert!(
        page.header("location").contains("problem"),
        "nothing runs any more"
    );
}

#[tokio::test]
async fn a_dispute_closes_and_opens_again_when_it_is_won() {
    let (shop, fake) = shop().await;
    let (_, one) = bought(&shop, &fake, &monthly()).await;
    let charge = fake.only("charge")["id"].as_str().unwrap().to_owned();
    fake.change(&charge, |charge| charge["disputed"] = json!(true));
    let dispute =
        json!({"id": "dp_1", "object": "dispute", "charge": charge, "status": "needs_response"});
    fake.state().add(dispute);
    event(
        &shop,
        "evt_1",
        json!({"id": "dp_1", "object": "dispute", "charge": charge}),
        "whsec_new",
    )
    .await;
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Disputed);
    fake.change("dp_1", |dispute| dispute["status"] = json!("won"));
    event(
        &shop,
        "evt_2",
        json!({"id": "dp_1", "object": "dispute", "charge": charge}),
        "whsec_new",
    )
    .await;
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Active);
}

async fn event(shop: &Shop, id: &str, object: serde_json::Value, secret: &str) -> u16 {
    let body = json!({
        "id": id, "object": "event", "type": "x", "created": NOON / 1_000, "livemode": false,
        "data": {"object": object},
    })
    .to_string();
    let header = signature::sign(secret, body.as_bytes(), shop.app.clock.now());
    let mut program = shop.app.curl().with("stripe-signature", &header);
    program
        .send(Method::POST, "/payment/events/stripe", &body)
        .await
        .status
        .as_u16()
}

#[tokio::test]
async fn both_secrets_are_good_while_one_is_exchanged_and_no_third() {
    let (shop, _fake) = shop().await;
    for (secret, status) in [
        ("whsec_new", 200),
        ("whsec_old", 200),
        ("whsec_other", 400),
        ("", 400),
    ] {
        let object = json!({"id": "sub_unknown", "object": "subscription"});
        assert_eq!(
            event(&shop, &format!("evt_{secret}"), object, secret).await,
            status,
            "{secret}"
        );
    }
    let body = json!({"id": "evt_live", "type": "x", "created": 1, "livemode": true, "data": {"object": {"id": "sub_1"}}}).to_string();
    let header = signature::sign("whsec_new", body.as_bytes(), shop.app.clock.now());
    let mut program = shop.app.curl().with("stripe-signature", &header);
    let page = program
        .send(Method::POST, "/payment/events/stripe", &body)
        .await;
    assert_eq!(page.status, 400, "live events do not reach a test key");
}

#[tokio::test]
async fn an_answer_that_is_lost_at_the_checkout_makes_one_checkout() {
    let (shop, fake) = shop().await;
    let member = shop.app.reader().await;
    let buyer = reader::by_id(&shop.app.db, member.id)
        .await
        .unwrap()
        .unwrap();
    fake.state().lose = 1;
    assert!(checkout::begin(&shop.app, &buyer, &terms()).await.is_err());
    assert_eq!(fake.count("checkout.session"), 1);
    let one = shop.begin(&member, &terms()).await;
    assert_eq!(fake.count("checkout.session"), 1);
    assert_eq!(
        one.checkout_id.as_deref(),
        fake.only("checkout.session")["id"].as_str()
    );
}

#[tokio::test]
async fn answers_that_are_lost_in_a_withdrawal_refund_once() {
    for lost in 1..4 {
        let (shop, fake) = shop().await;
        let (_, one) = bought(&shop, &fake, &monthly()).await;
        fake.state().lose = lost;
        subscription::withdrawal::withdraw(&shop.app, &one)
            .await
            .unwrap();
        shop.settle().await;
        shop.app.clock.advance(DAY);
        shop.settle().await;
        assert_eq!(fake.only("refund")["amount"], 500, "answer {lost}");
        assert_eq!(
            fake.only("subscription")["status"],
            "canceled",
            "answer {lost}"
        );
        assert_eq!(shop.state(one.id).await, State::Refunded, "answer {lost}");
    }
}

#[tokio::test]
async fn an_answer_that_is_lost_in_a_cancellation_cancels_all_the_same() {
    let (shop, fake) = shop().await;
    let (_, one) = bought(&shop, &fake, &monthly()).await;
    fake.state().lose = 1;
    subscription::change(&shop.app, one.id, |change| {
        Ok(change.cancel(Notice::Ordinary, ""))
    })
    .await
    .unwrap();
    shop.pass(1).await;
    assert_eq!(fake.only("subscription")["cancel_at_period_end"], true);
    assert_eq!(shop.state(one.id).await, State::Cancelled);
}

#[tokio::test]
async fn while_stripe_is_silent_nobody_is_locked_out() {
    let (shop, fake) = shop().await;
    let (_, one) = bought(&shop, &fake, &monthly()).await;
    drop(fake);
    shop.pass(31).await;
    assert!(
        shop.now(one.id).await.access_until.is_some(),
        "three days of leeway"
    );
}

/// Copies of a subscription, of which so many have something falling due now and the others are
/// to be looked at as every day.
async fn copies(shop: &Shop, of: i64, fallen: i64, routine: i64) {
    const COPY: &str = "INSERT INTO subscriptions (id, order_number, reader_id, offer_id, terms,
             processor, mode, state, life, processor_id, access_until, check_at, falls_at, version,
             created_at)
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $2)
         SELECT i, 'C-' || i, s.reader_id, s.offer_id, s.terms, s.processor, s.mode, s.state, s.life,
             'sub_copy_' || i, s.access_until, i, CASE WHEN i > $3 THEN 1 END, s.version,
             s.created_at
         FROM subscriptions s, n WHERE s.id = $1";
    sql(COPY)
        .bind(of)
        .bind(fallen + routine)
        .bind(routine)
        .execute(&shop.app.db)
        .await
        .unwrap();
}

async fn overdue(shop: &Shop, what: &'static str) -> i64 {
    let (rows,): (i64,) = sql(what)
        .bind(shop.app.clock.now())
        .one(&shop.app.db)
        .await
        .unwrap();
    rows
}

const OVERDUE: &str = "SELECT count(*) FROM subscriptions WHERE check_at <= $1";
const FALLEN: &str = "SELECT count(*) FROM subscriptions WHERE falls_at <= $1";

#[tokio::test]
async fn looks_go_on_until_nothing_is_due() {
    let (shop, fake) = shop().await;
    let (_, one) = bought(&shop, &fake, &monthly()).await;
    copies(&shop, one.id, 0, 700).await;
    // Those of another mode are not asked about, and are in nobody's way.
    sql("UPDATE subscriptions SET mode = 'live' WHERE id <= 700")
        .execute(&shop.app.db)
        .await
        .unwrap();
    assert_eq!(overdue(&shop, OVERDUE).await, 700);
    assert_eq!(subscription::check_due(&shop.app).await.unwrap(), 700);
    assert_eq!(overdue(&shop, OVERDUE).await, 0);
}

#[tokio::test]
async fn what_falls_due_goes_before_routine_looks_and_those_end_while_nobody_answers() {
    let (shop, fake) = shop().await;
    let (_, one) = bought(&shop, &fake, &monthly()).await;
    drop(fake);
    copies(&shop, one.id, 30, 400).await;
    assert_eq!(overdue(&shop, FALLEN).await, 30);
    let looked = subscription::check_due(&shop.app).await.unwrap();
    assert_eq!(
        overdue(&shop, FALLEN).await,
        0,
        "though their looks waited shorter"
    );
    assert_eq!(looked, 130, "a hundred have shown that nobody answers");
    assert_eq!(overdue(&shop, OVERDUE).await, 300);
}
