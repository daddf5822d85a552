//! The account's pages about subscriptions and invoices.
use masthead::shop::offer::Kind;
use masthead::shop::subscription::State;
use masthead::shop::subscription::terms::Every;

use crate::payment::shop::{Shop, monthly, terms};

const CARD: &str = "4242 4242 0000 0001";

#[tokio::test]
async fn the_account_says_in_words_how_things_are() {
    let shop = Shop::new().await;
    let (mut reader, one) = shop.buy(&terms(), CARD).await;
    let page = reader.get("/account/subscription").await.expect(200);
    assert_eq!(page.text(".subscription-state"), "Free trial");
    assert!(page.html().contains(&one.number) && page.html().contains("$26.00 a year"));
    assert!(
        page.html().contains("then $104 a year"),
        "what was agreed is kept"
    );
    let mut other = shop.app.reader().await;
    assert!(
        !other
            .get("/account/subscription")
            .await
            .html()
            .contains(&one.number)
    );
    assert_eq!(
        shop.app.visitor().get("/account/subscription").await.status,
        303
    );
}

#[tokio::test]
async fn one_pauses_once_a_year_and_for_ninety_days_at_most() {
    let shop = Shop::new().await;
    let (mut reader, one) = shop.buy(&monthly(), CARD).await;
    let paid_until = shop.now(one.id).await.life.said.unwrap().period_end;
    let form = |days: &'static str| {
        [
            ("order", one.number.clone()),
            ("deed", "pause".to_owned()),
            ("days", days.to_owned()),
        ]
    };
    let path = "/account/subscription";
    for days in ["0", "91", "-1"] {
        let fields = form(days);
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let page = reader.submit(path, &fields).await.expect(303);
        assert!(page.header("location").contains("problem"), "{days}");
    }
    let fields = form("10");
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    reader.submit(path, &fields).await.expect(303);
    shop.pass(4).await;
    assert_eq!(shop.state(one.id).await, State::Paused);
    reader
        .submit(path, &[("order", &one.number), ("deed", "resume")])
        .await
        .expect(303);
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Active);
    let now = shop.now(one.id).await;
    assert_eq!(
        now.life.said.unwrap().period_end,
        paid_until + 4 * masthead::ground::clock::DAY,
        "no paid day is lost"
    );
    let page = reader.submit(path, &fields).await.expect(303);
    assert!(page.header("location").contains("problem"), "once a year");
}

#[tokio::test]
async fn a_cancellation_can_be_taken_back() {
    let shop = Shop::new().await;
    let (mut reader, one) = shop.buy(&monthly(), CARD).await;
    reader
        .submit("/cancel", &[("order", &one.number)])
        .await
        .expect(303);
    shop.settle().await;
    reader
        .submit(
            "/account/subscription",
            &[("order", &one.number), ("deed", "keep")],
        )
        .await
        .expect(303);
    shop.pass(40).await;
    assert_eq!(shop.state(one.id).await, State::Active);
}

#[tokio::test]
async fn invoices_are_listed_and_printed_for_their_owner_alone() {
    let shop = Shop::new().await;
    let (mut reader, one) = shop.buy(&monthly(), CARD).await;
    let page = reader.get("/account/invoices").await.expect(200);
    let path = page.attr("main table a", "href");
    assert_eq!(path, format!("/account/invoices/{}-1", one.number));
    let page = reader.get(&path).await.expect(200);
    assert!(page.html().contains("$5.00") && page.html().contains(&reader.email));
    assert_eq!(shop.app.reader().await.get(&path).await.status, 404);
}

#[tokio::test]
async fn nobody_changes_or_sees_somebody_elses_subscription() {
    let shop = Shop::new().await;
    let (_, one) = shop.buy(&monthly(), CARD).await;
    let mut other = shop.app.reader().await;
    for deed in ["pause", "resume", "keep"] {
        let form = [
            ("order", one.number.as_str()),
            ("deed", deed),
            ("days", "5"),
        ];
        assert_eq!(
            other.submit("/account/subscription", &form).await.status,
            404
        );
    }
    assert_eq!(
        other
            .get(&format!("/subscribe/return/{}", one.number))
            .await
            .status,
        404
    );
    assert_eq!(shop.state(one.id).await, State::Active);
}

#[tokio::test]
async fn erasing_an_account_ends_what_it_pays_for() {
    let shop = Shop::new().await;
    let (reader, one) = shop.buy(&monthly(), CARD).await;
    masthead::shop::subscription::leave_all(&shop.app, reader.id)
        .await
        .unwrap();
    shop.settle().await;
    let id = shop.now(one.id).await.processor_id.unwrap();
    let said = shop.said(&id).await;
    assert!(said.ended_at.is_some());
    assert_eq!(shop.state(one.id).await, State::Ended);
}

#[tokio::test]
async fn a_change_of_plan_costs_what_was_shown_and_is_made_once() {
    let shop = Shop::new().await;
    crate::payment::shop::sell(&shop.app).await;
    let (mut reader, one) = shop.buy(&monthly(), CARD).await;
    shop.pass(15).await;
    let path = format!("/account/subscription/change/{}", one.number);
    let page = reader.get(&path).await.expect(200);
    assert_eq!(page.text(".panel h2"), "Digital, Yearly");
    // Half of the $5 of June is left of the $26 of the first year.
    assert!(
        page.html().contains("$2.50") && page.html().contains("$23.50"),
        "{}",
        page.html()
    );
    let at = page.attr("input[name=at]", "value");
    let form = [("code", "yearly"), ("at", at.as_str())];
    let page = reader.submit(&path, &form).await.expect(303);
    assert_eq!(page.header("location"), "/account/subscription?done=change");
    shop.settle().await;
    let charges = masthead::shop::payment::charges::of(&shop.app.db, one.id)
        .await
        .unwrap();
    let amounts: Vec<i64> = charges.iter().map(|charge| charge.invoice.amount).collect();
    assert_eq!(amounts, [2_350, 500]);
    let now = shop.now(one.id).await;
    assert_eq!(
        (now.terms.code.as_str(), now.life.said.unwrap().amount),
        ("yearly", 10_400)
    );
    let page = reader.submit(&path, &form).await.expect(303);
    assert!(
        page.header("location").contains("problem"),
        "it is that plan already"
    );
    let stale = [("code", "yearly"), ("at", "1")];
    assert!(
        reader
            .submit(&path, &stale)
            .await
            .header("location")
            .contains("problem")
    );
}

#[tokio::test]
async fn whoever_gives_money_is_not_told_that_their_subscription_has_begun_and_ended() {
    let shop = Shop::new().await;
    let mut thanks = monthly();
    (thanks.kind, thanks.every) = (Kind::Donation, Every::Once(0));
    let (mut reader, one) = shop.buy(&thanks, CARD).await;
    let page = reader
        .get(&format!("/subscribe/return/{}", one.number))
        .await
        .expect(200);
    assert_eq!(page.text("h1"), "Thank you for your contribution");
    assert!(!page.html().contains("has started") && !page.text("main").contains("Ended"));
}

#[tokio::test]
async fn whoever_subscribes_at_a_wall_is_led_back_to_the_article() {
    let shop = Shop::new().await;
    let (mut reader, one) = shop.buy(&monthly(), CARD).await;
    let thanks = format!("/subscribe/return/{}", one.number);
    let page = reader.get(&thanks).await.expect(200);
    assert_eq!(page.attr(".form-row a", "href"), "/");
    let page = reader
        .get("/subscribe?next=%2Feconomy%2Fgas%2Dpipeline")
        .await
        .expect(303);
    assert_eq!(page.header("location"), "/subscribe");
    assert_eq!(page.header("cache-control"), "private, no-store");
    let page = reader.get(&thanks).await.expect(303);
    assert_eq!(page.header("location"), "/economy/gas-pipeline");
    let page = reader.get(&thanks).await.expect(200);
    assert_eq!(page.attr(".form-row a", "href"), "/", "once");
}

#[tokio::test]
async fn the_way_back_from_a_purchase_leads_to_no_other_site() {
    let shop = Shop::new().await;
    let (mut reader, one) = shop.buy(&monthly(), CARD).await;
    let thanks = format!("/subscribe/return/{}", one.number);
    for elsewhere in [
        "https%3A%2F%2Fevil.example",
        "%2F%2Fevil.example",
        "%2F%5Cevil.example",
        "javascript%3Aalert(1)",
        "%FF",
    ] {
        let path = format!("/subscribe?next={elsewhere}");
        let status = reader.get(&path).await.status;
        assert!(
            matches!(status.as_u16(), 303 | 400),
            "{elsewhere}: {status}"
        );
        let page = reader.get(&thanks).await.expect(200);
        assert_eq!(page.attr(".form-row a", "href"), "/", "{elsewhere}");
    }
}
