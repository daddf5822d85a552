//! What the address of events takes, and what it refuses.
use db::sql;
use masthead::ground::clock::{DAY, HOUR, SECOND};
use masthead::shop::payment::{events, signature};
use masthead::shop::subscription::State;
use serde_json::{Value, json};

use super::shop::{Shop, terms};
use crate::harness::Page;

/// The secret that signs the till's events.
async fn secret(shop: &Shop) -> String {
    shop.buy(&terms(), "4242 4242 9999 0001").await;
    shop.settle().await;
    let (secret,): (String,) = sql("SELECT object FROM till_keys WHERE call_key = 'secret'")
        .one(&shop.app.db)
        .await
        .unwrap();
    secret
}

fn event(id: &str, order: &str) -> Value {
    json!({
        "id": id,
        "type": "customer.subscription.updated",
        "created": 1_781_524_800,
        "livemode": false,
        "data": {"object": {"id": "x", "object": "subscription", "metadata": {"order": order}}},
    })
}

async fn send(shop: &Shop, body: &str, header: &str) -> Page {
    let mut program = shop.app.curl().with("till-signature", header);
    program
        .send(http::Method::POST, "/payment/events/till", body)
        .await
}

async fn kept(shop: &Shop, id: &str) -> i64 {
    let (rows,): (i64,) = sql("SELECT count(*) FROM payment_events WHERE id = $1")
        .bind(id)
        .one(&shop.app.db)
        .await
        .unwrap();
    rows
}

#[tokio::test]
async fn forged_old_and_live_events_are_refused_and_leave_nothing() {
    let shop = Shop::new().await;
    let secret = secret(&shop).await;
    let now = shop.app.clock.now();
    let body = event("evt_1", "M-0").to_string();
    let mut live = event("evt_1", "M-0");
    live["livemode"] = json!(true);
    let live = live.to_string();
    for (text, header) in [
        (body.as_str(), String::new()),
        (&body, signature::sign("guessed", body.as_bytes(), now)),
        (&body, signature::sign(&secret, b"other", now)),
        (
            &body,
            signature::sign(&secret, body.as_bytes(), now - 301 * SECOND),
        ),
        (
            &body,
            signature::sign(&secret, body.as_bytes(), now + 301 * SECOND),
        ),
        (&live, signature::sign(&secret, live.as_bytes(), now)),
        ("{}", signature::sign(&secret, b"{}", now)),
        ("no json", signature::sign(&secret, b"no json", now)),
    ] {
        assert_eq!(send(&shop, text, &header).await.status, 400, "{header}");
    }
    assert_eq!(kept(&shop, "evt_1").await, 0);
}

#[tokio::test]
async fn an_event_that_comes_again_is_kept_once_and_answered_alike() {
    let shop = Shop::new().await;
    let secret = secret(&shop).await;
    let body = event("evt_2", "M-0").to_string();
    let header = signature::sign(&secret, body.as_bytes(), shop.app.clock.now());
    for _ in 0..3 {
        assert_eq!(send(&shop, &body, &header).await.status, 200);
    }
    assert_eq!(kept(&shop, "evt_2").await, 1);
    shop.settle().await;
}

#[tokio::test]
async fn an_event_that_was_followed_is_forgotten_after_400_days_and_one_that_was_not_stays() {
    let shop = Shop::new().await;
    let secret = secret(&shop).await;
    let body = event("evt_8", "M-0").to_string();
    let header = signature::sign(&secret, body.as_bytes(), shop.app.clock.now());
    assert_eq!(send(&shop, &body, &header).await.status, 200);
    shop.settle().await;
    let waiting =
        "INSERT INTO payment_events (processor, id, kind, object, body, made_at, received_at)
         SELECT processor, 'evt_9', kind, object, body, made_at, received_at FROM payment_events
         WHERE id = 'evt_8'";
    sql(waiting).execute(&shop.app.db).await.unwrap();
    for (days, left) in [(399, 1), (2, 0)] {
        shop.app.clock.advance(days * DAY);
        shop.settle().await;
        assert_eq!(kept(&shop, "evt_8").await, left, "{days}");
    }
    assert_eq!(kept(&shop, "evt_9").await, 1);
}

#[tokio::test]
async fn what_an_event_claims_is_not_believed() {
    let shop = Shop::new().await;
    let secret = secret(&shop).await;
    let (_, one) = shop.buy(&terms(), "4242 4242 0000 0009").await;
    let mut body = event("evt_3", &one.number);
    body["type"] = json!("customer.subscription.deleted");
    body["data"]["object"]["status"] = json!("canceled");
    let body = body.to_string();
    let header = signature::sign(&secret, body.as_bytes(), shop.app.clock.now());
    assert_eq!(send(&shop, &body, &header).await.status, 200);
    shop.settle().await;
    assert_eq!(
        shop.state(one.id).await,
        State::Trialing,
        "the till says that it runs"
    );
}

#[tokio::test]
async fn events_that_never_arrived_are_fetched() {
    let shop = Shop::new().await;
    let (_, one) = shop.buy(&terms(), "4242 4242 0000 0010").await;
    // What recurs is known from the first time on that somebody asks for it.
    masthead::ground::jobs::schedule(&shop.app).await.unwrap();
    sql("DELETE FROM jobs").execute(&shop.app.db).await.unwrap();
    shop.app.clock.advance(HOUR);
    let told = shop
        .app
        .payment()
        .processor
        .told_since(&shop.app, 0)
        .await
        .unwrap();
    assert_eq!(told.len(), 1);
    shop.settle().await;
    assert_eq!(kept(&shop, &told[0].id).await, 1);
    let about = events::about_object(&shop.app, &one.number).await.unwrap();
    assert!(about[0].2.is_some(), "followed");
}
