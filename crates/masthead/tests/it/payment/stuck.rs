//! What the processor refuses is somebody's work: it stays open, is tried again, stands on a
//! list at the desk, and nobody is told that it is done before it is.
use db::sql;
use masthead::ground::clock::{DAY, HOUR};
use masthead::ground::config::Processor;
use masthead::people::role::Role;
use masthead::shop::payment::calls;
use masthead::shop::subscription::State;

use super::fake_stripe::Fake;
use super::shop::{Shop, monthly};
use super::stripe::{bought, shop};
use crate::harness::{Member, NOON};

const EMPTY: (&str, &str, &str) = (
    "/v1/refunds",
    "balance_insufficient",
    "Insufficient funds in your Stripe balance to refund this amount.",
);
const NEVER: (&str, &str, &str) = (
    "/v1/subscriptions/",
    "resource_invalid",
    "Not with this account.",
);
const LIST: &str = "/desk/payments";

async fn deed(member: &mut Member, order: &str, deed: &str) -> String {
    let form = [("order", order), ("deed", deed), ("days", "10")];
    let page = member.submit("/account/subscription", &form).await;
    page.expect(303).header("location").to_owned()
}

/// The page that a redirect leads to.
async fn follow(member: &mut Member, path: &str, form: &[(&str, &str)]) -> crate::harness::Page {
    // What has no page of its own has no version either.
    let page = match path.starts_with("/desk/subscriptions/") {
        true => member.submit_from(path, path, form).await,
        false => member.submit(path, form).await,
    };
    let page = page.expect(303);
    let to = page.header("location").to_owned();
    member.get(&to).await.expect(200)
}

#[tokio::test]
async fn a_refund_that_finds_no_money_is_tried_until_there_is_some() {
    let (shop, fake) = shop().await;
    let (mut member, one) = bought(&shop, &fake, &monthly()).await;
    fake.state().refuse.push(EMPTY);
    let order = [("order", one.number.as_str())];
    let page = follow(&mut member, "/cancel/withdraw", &order).await;
    assert!(
        page.text(".done-note")
            .contains("hasn’t carried it out yet"),
        "{}",
        page.html()
    );
    assert_eq!(page.texts(".subscription-open li"), ["Refund $5.00"]);
    shop.settle().await;
    assert_eq!(
        shop.state(one.id).await,
        State::Ended,
        "the contract is over all the same"
    );
    assert_eq!(fake.only("subscription")["status"], "canceled");
    let subjects = shop.subjects(&member.email).await;
    assert!(
        !subjects.iter().any(|one| one.starts_with("Your refund")),
        "{subjects:?}"
    );

    shop.app.clock.advance(2 * HOUR);
    shop.settle().await;
    assert_eq!(calls::open(&shop.app.db, one.id).await.unwrap().len(), 1);
    fake.state().refuse.clear();
    shop.pass(1).await;
    assert_eq!(fake.only("refund")["amount"], 500);
    assert_eq!(shop.state(one.id).await, State::Refunded);
    let subjects = shop.subjects(&member.email).await;
    let told = subjects.iter().filter(|one| one.starts_with("Your refund"));
    assert_eq!(told.count(), 1, "{subjects:?}");
    let page = member.get("/account/subscription").await;
    assert!(!page.has(".subscription-open"));
    shop.pass(3).await;
    assert_eq!(fake.count("refund"), 1);
}

#[tokio::test]
async fn a_refund_that_stripe_takes_and_then_fails_is_still_open() {
    let (shop, fake) = shop().await;
    let (mut member, one) = bought(&shop, &fake, &monthly()).await;
    fake.state().refunds_fail = true;
    member
        .submit("/cancel/withdraw", &[("order", &one.number)])
        .await
        .expect(303);
    shop.settle().await;
    let open = calls::open(&shop.app.db, one.id).await.unwrap();
    assert!(
        open[0].answer.contains("expired_or_canceled_card"),
        "{open:?}"
    );
}

#[tokio::test]
async fn a_refund_that_fails_days_later_is_open_again() {
    let (shop, fake) = shop().await;
    let (mut member, one) = bought(&shop, &fake, &monthly()).await;
    member
        .submit("/cancel/withdraw", &[("order", &one.number)])
        .await
        .expect(303);
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Refunded);
    let charge = fake.only("charge")["id"].as_str().unwrap().to_owned();
    fake.change(&charge, |charge| {
        charge["amount_refunded"] = serde_json::json!(0)
    });
    masthead::shop::subscription::sync(&shop.app, one.id)
        .await
        .unwrap();
    let open = calls::open(&shop.app.db, one.id).await.unwrap();
    assert_eq!(open.len(), 1);
    assert!(open[0].answer.contains("failed afterwards"), "{open:?}");
    let page = member.get("/account/subscription").await.expect(200);
    assert_eq!(page.texts(".subscription-open li"), ["Refund $5.00"]);
    assert_eq!(fake.count("refund"), 1, "somebody looks first");
}

#[tokio::test]
async fn the_desk_and_the_operator_see_what_is_open_and_can_settle_it() {
    let fake = Fake::new(NOON).await;
    let url = fake.url.clone();
    let shop = Shop::with(|config| {
        config.payment.processor = Processor::Stripe;
        config.payment.stripe_secret_key = Some("sk_test_1".to_owned());
        config.payment.stripe_webhook_secret = Some("whsec_new".to_owned());
        config.payment.stripe_url = Some(url);
        config.operator_email = Some("operator@news.example".to_owned());
    })
    .await;
    let (mut member, one) = bought(&shop, &fake, &monthly()).await;
    let mut support = shop.app.staff(Role::Support).await;
    let page = support.get(LIST).await.expect(200);
    assert!(!page.has(".stuck-call") && page.html().contains("Nothing is open"));
    fake.state().refuse.push(EMPTY);
    member
        .submit("/cancel/withdraw", &[("order", &one.number)])
        .await
        .expect(303);
    shop.settle().await;

    let subjects = shop.subjects("operator@news.example").await;
    assert_eq!(subjects.len(), 1, "{subjects:?}");
    assert!(subjects[0].contains(&one.number), "{subjects:?}");
    let page = support.get(LIST).await.expect(200);
    assert_eq!(page.texts(".stuck-call h2"), ["Refund $5.00"]);
    assert!(page.html().contains("Insufficient funds"));
    let action = page.attr(".stuck-call form", "action").to_owned();
    let page = follow(&mut support, &action, &[("deed", "retry")]).await;
    assert!(
        page.text(".done-note")
            .contains("hasn’t carried it out yet")
    );
    support
        .submit(&action, &[("deed", "settle"), ("note", " ")])
        .await
        .expect(422);
    let form = [("deed", "settle"), ("note", "by bank transfer")];
    let page = follow(&mut support, &action, &form).await;
    assert!(!page.has(".stuck-call"));
    support.submit(&action, &form).await.expect(409);
    shop.pass(3).await;
    assert_eq!(fake.count("refund"), 0, "nothing is done twice");
    let log: Vec<(String, String)> = sql("SELECT action, detail FROM staff_log ORDER BY id")
        .all(&shop.app.db)
        .await
        .unwrap();
    let log: Vec<&str> = log.iter().map(|(action, _)| action.as_str()).collect();
    assert_eq!(log, ["payment.retry", "payment.settle"]);
}

#[tokio::test]
async fn the_list_is_for_staff_who_help_with_subscriptions() {
    let shop = Shop::new().await;
    let mut moderator = shop.app.staff(Role::Moderator).await;
    moderator.get(LIST).await.expect(403);
    moderator
        .submit("/desk/payments/1", &[("deed", "retry")])
        .await
        .expect(403);
    shop.app.reader().await.get(LIST).await.expect(403);
    let mut support = shop.app.staff(Role::Support).await;
    support
        .submit("/desk/payments/1", &[("deed", "retry")])
        .await
        .expect(404);
}

#[tokio::test]
async fn whatever_is_refused_holds_on_our_side_and_is_not_called_done() {
    let (shop, fake) = shop().await;
    let (mut member, one) = bought(&shop, &fake, &monthly()).await;
    fake.state().refuse.push(NEVER);
    let to = deed(&mut member, &one.number, "pause").await;
    assert!(to.ends_with("done=asked"), "{to}");
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Paused);
    let subjects = shop.subjects(&member.email).await;
    assert!(
        !subjects.iter().any(|one| one.ends_with("is paused")),
        "{subjects:?}"
    );
    let to = deed(&mut member, &one.number, "resume").await;
    assert!(to.ends_with("done=asked"), "{to}");
    let open = calls::open(&shop.app.db, one.id).await.unwrap();
    assert_eq!(
        open.len(),
        1,
        "the second wish has overtaken the first: {open:?}"
    );

    member
        .submit("/cancel", &[("order", &one.number)])
        .await
        .expect(303);
    shop.settle().await;
    shop.pass(2).await;
    assert_eq!(
        shop.state(one.id).await,
        State::Cancelled,
        "whatever the processor says"
    );
    let to = deed(&mut member, &one.number, "keep").await;
    assert!(to.ends_with("done=asked"), "{to}");
    assert_eq!(shop.state(one.id).await, State::Active);

    let mut support = shop.app.staff(Role::Support).await;
    let path = format!("/desk/subscriptions/{}", one.number);
    let page = follow(&mut support, &path, &[("deed", "extend"), ("days", "7")]).await;
    assert!(
        page.text(".done-note")
            .contains("hasn’t carried it out yet"),
        "{}",
        page.html()
    );
    assert!(page.has(".subscription-open"));
    let page = follow(&mut support, &path, &[("deed", "end"), ("note", "fraud")]).await;
    assert!(
        page.text(".done-note")
            .contains("hasn’t carried it out yet"),
        "{}",
        page.html()
    );
    shop.pass(1).await;
    // Sessions of staff end within a day.
    let mut support = shop.app.staff(Role::Support).await;
    let state = shop.state(one.id).await;
    assert!(
        state.is_over(),
        "an end that is refused stays an end: {state:?}"
    );
    assert_eq!(support.get(LIST).await.texts(".stuck-call h2"), ["End now"]);

    fake.state().refuse.clear();
    let page = support.get(LIST).await;
    let action = page.attr(".stuck-call form", "action").to_owned();
    let page = follow(&mut support, &action, &[("deed", "retry")]).await;
    assert!(page.text(".done-note").contains("has carried it out"));
    assert_eq!(fake.only("subscription")["status"], "canceled");
    assert!(!page.has(".stuck-call"));
}

#[tokio::test]
async fn a_letter_about_a_pause_comes_once_it_is_done() {
    let (shop, fake) = shop().await;
    let (mut member, one) = bought(&shop, &fake, &monthly()).await;
    fake.state()
        .refuse
        .push(("/v1/subscriptions/", "lock_timeout", "Try again."));
    deed(&mut member, &one.number, "pause").await;
    let paused = async |shop: &Shop| {
        let subjects = shop.subjects(&member.email).await;
        subjects
            .iter()
            .filter(|one| one.ends_with("is paused"))
            .count()
    };
    shop.settle().await;
    assert_eq!(paused(&shop).await, 0);
    fake.state().refuse.clear();
    shop.app.clock.advance(DAY);
    shop.settle().await;
    assert_eq!(paused(&shop).await, 1);
    assert!(calls::open(&shop.app.db, one.id).await.unwrap().is_empty());
}

#[tokio::test]
async fn where_the_processor_does_what_it_is_asked_it_is_called_done() {
    let (shop, fake) = shop().await;
    let (mut member, one) = bought(&shop, &fake, &monthly()).await;
    let to = deed(&mut member, &one.number, "pause").await;
    assert!(to.ends_with("done=pause"), "{to}");
    assert_eq!(
        fake.only("subscription")["status"],
        "trialing",
        "what Stripe calls a pause"
    );
    let page = follow(&mut member, "/cancel/withdraw", &[("order", &one.number)]).await;
    assert!(page.text(".done-note").contains("was due to you"));
    assert_eq!(fake.only("refund")["amount"], 500);
}

#[tokio::test]
async fn what_waits_long_for_a_silent_processor_stands_on_the_list_too() {
    let (shop, fake) = shop().await;
    let (mut member, one) = bought(&shop, &fake, &monthly()).await;
    fake.state().is_silent = true;
    member
        .submit("/cancel", &[("order", &one.number)])
        .await
        .expect(303);
    let mut support = shop.app.staff(Role::Support).await;
    assert!(
        !support.get(LIST).await.has(".stuck-call"),
        "it is patient for an hour"
    );
    shop.app.clock.advance(2 * HOUR);
    let mut support = shop.app.staff(Role::Support).await;
    let page = support.get(LIST).await.expect(200);
    assert_eq!(page.texts(".stuck-call h2"), ["Do not renew"]);
    assert!(page.html().contains("No reply yet"));
}
