//! G: trials, checkouts and events of payment.
use db::sql;
use http::Method;
use masthead::ground::clock::{DAY, SECOND};
use masthead::paywall::Access;
use masthead::shop::payment::{signature, till};
use masthead::shop::subscription::State;

use super::{assert_lead_in, assert_nothing_gated};
use crate::payment::shop::{CONSENT, Shop, monthly, terms};

const CARD: &str = "4242 4242 0000 0001";

#[tokio::test]
async fn g12_what_has_ended_opens_nothing_on_any_node_within_a_second() {
    let shop = Shop::new().await;
    let article = shop
        .app
        .article()
        .access(Access::Subscribers)
        .create()
        .await;
    let other = shop.app.another_node().await;
    let (mut reader, one) = shop.buy(&monthly(), CARD).await;
    let cookie = reader.cookies["__Host-session"].clone();
    let mut elsewhere = other.visitor().with_cookie("__Host-session", &cookie);
    assert!(reader.get(&article.path).await.has_canary());
    assert!(elsewhere.get(&article.path).await.has_canary());
    reader
        .submit("/cancel/withdraw", &[("order", &one.number)])
        .await
        .expect(303);
    assert_lead_in(&reader.get(&article.path).await);
    shop.app.clock.advance(SECOND);
    assert_lead_in(&elsewhere.get(&article.path).await);
}

#[tokio::test]
async fn g12_a_cancelled_subscription_closes_when_its_time_is_over_without_any_job() {
    let shop = Shop::new().await;
    let article = shop
        .app
        .article()
        .access(Access::Subscribers)
        .create()
        .await;
    let (mut reader, one) = shop.buy(&monthly(), CARD).await;
    reader
        .submit("/cancel", &[("order", &one.number)])
        .await
        .expect(303);
    let end = shop.now(one.id).await.life.said.unwrap().period_end;
    shop.app.clock.set(end - SECOND);
    assert!(reader.get(&article.path).await.has_canary());
    shop.app.clock.set(end + SECOND);
    assert_lead_in(&reader.get(&article.path).await);
}

#[tokio::test]
async fn g13_a_card_that_had_a_trial_begins_no_second_one() {
    let shop = Shop::new().await;
    let article = shop
        .app
        .article()
        .access(Access::Subscribers)
        .create()
        .await;
    shop.buy(&terms(), CARD).await;
    let (mut again, one) = shop.buy(&terms(), CARD).await;
    assert_eq!(shop.state(one.id).await, State::Ended);
    assert_lead_in(&again.get(&article.path).await);
    shop.settle().await;
    shop.pass(15).await;
    let charges = masthead::shop::payment::charges::of(&shop.app.db, one.id)
        .await
        .unwrap();
    assert!(charges.is_empty(), "nobody pays for what was refused");
    let (_, paid) = shop.buy(&monthly(), CARD).await;
    assert_eq!(
        shop.state(paid.id).await,
        State::Active,
        "without a trial the card is welcome"
    );
}

#[tokio::test]
async fn g13_a_mailbox_in_another_spelling_begins_no_second_trial() {
    let shop = Shop::new().await;
    let sell = crate::payment::shop::sell(&shop.app).await;
    let mut first = shop.app.visitor();
    first.log_in(&shop.app, "anna.writer@gmail.com").await;
    let page = first.submit(&sell, &[CONSENT]).await.expect(303);
    let till = page.header("location").replace("https://news.example", "");
    assert!(first.get(&till).await.html().contains("14 days"));
    let page = first.submit(&till, &[("number", CARD)]).await.expect(303);
    first
        .get(&page.header("location").replace("https://news.example", ""))
        .await
        .expect(200);

    let mut second = shop.app.visitor();
    second
        .log_in(&shop.app, "annawriter+again@googlemail.com")
        .await;
    let page = second.submit(&sell, &[CONSENT]).await.expect(200);
    assert!(
        page.html()
            .contains("No free trial, because you have already had one"),
        "said before paying"
    );
    let agreed = page.attr("input[name=agreed]", "value");
    let page = second
        .submit(&sell, &[CONSENT, ("agreed", &agreed)])
        .await
        .expect(303);
    let till = page.header("location").replace("https://news.example", "");
    assert!(!second.get(&till).await.html().contains("14 days"));
}

#[tokio::test]
async fn g14_price_currency_trial_and_product_of_a_form_are_not_looked_at() {
    let shop = Shop::new().await;
    let sell = crate::payment::shop::sell(&shop.app).await;
    let mut reader = shop.app.reader().await;
    let forged = [
        CONSENT,
        ("amount", "1"),
        ("price", "0"),
        ("currency", "JPY"),
        ("trial_days", "3650"),
        ("offer", "2"),
        ("plan", "Everything"),
        ("quantity", "0"),
    ];
    let page = reader.submit(&sell, &forged).await.expect(303);
    let till = page.header("location").replace("https://news.example", "");
    let page = reader.get(&till).await;
    assert!(
        page.html().contains("$26.00") && page.html().contains("14 days"),
        "{}",
        page.html()
    );
    let mut forged = forged.to_vec();
    forged.push(("number", CARD));
    reader.submit(&till, &forged).await.expect(303);
    shop.settle().await;
    shop.pass(14).await;
    let (charge,): (String,) = sql("SELECT invoice FROM charges")
        .one(&shop.app.db)
        .await
        .unwrap();
    assert!(
        charge.contains("\"amount\":2600") && charge.contains("USD"),
        "{charge}"
    );
}

#[tokio::test]
async fn g14_nobody_checks_out_what_is_not_sold_or_without_an_address() {
    let shop = Shop::new().await;
    let sell = crate::payment::shop::sell(&shop.app).await;
    let mut reader = shop.app.reader().await;
    assert_eq!(
        reader
            .submit("/subscribe/free-for-me/checkout", &[])
            .await
            .status,
        404
    );
    let count = async |text: &'static str| {
        let (rows,): (i64,) = sql(text).one(&shop.app.db).await.unwrap();
        rows
    };
    let readers = count("SELECT count(*) FROM readers").await;
    for typed in [
        "",
        "nobody",
        "nobody@",
        "a@readers.example, b@readers.example",
    ] {
        let mut visitor = shop.app.visitor();
        let page = visitor.submit(&sell, &[("email", typed), CONSENT]).await;
        assert_eq!(page.status, 422, "{typed}");
        assert!(page.headers.get("set-cookie").is_none(), "{typed}");
    }
    assert_eq!(shop.app.visitor().submit(&sell, &[]).await.status, 422);
    for text in [
        "SELECT count(*) FROM subscriptions",
        "SELECT count(*) FROM buyers",
        "SELECT count(*) FROM charges",
    ] {
        assert_eq!(count(text).await, 0, "{text}");
    }
    let after = count("SELECT count(*) FROM readers").await;
    assert_eq!(after, readers, "no account is made");
}

#[tokio::test]
async fn g15_a_forged_event_gives_nobody_anything() {
    let shop = Shop::new().await;
    let article = shop
        .app
        .article()
        .access(Access::Subscribers)
        .create()
        .await;
    let mut reader = shop.app.reader().await;
    let one = shop.begin(&reader, &terms()).await;
    let secret = till::secret(&shop.app).await.unwrap();
    let body = format!(
        r#"{{"id":"evt_1","type":"checkout.session.completed","created":1,"livemode":false,
            "data":{{"object":{{"id":"x","payment_status":"paid","metadata":{{"order":"{}"}}}}}}}}"#,
        one.number
    );
    let now = shop.app.clock.now();
    let headers = [
        String::new(),
        signature::sign("", body.as_bytes(), now),
        signature::sign(&secret, body.as_bytes(), now - DAY),
        signature::sign(&secret, body.as_bytes(), now),
    ];
    for header in headers {
        let mut program = shop.app.curl().with("till-signature", &header);
        program
            .send(Method::POST, "/payment/events/till", &body)
            .await;
        shop.settle().await;
        assert_nothing_gated(&reader.get(&article.path).await);
    }
    assert_eq!(
        shop.state(one.id).await,
        State::Open,
        "even a signed event only makes us ask"
    );
}
