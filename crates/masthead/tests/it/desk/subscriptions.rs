//! What support does with subscriptions.
use db::sql;
use masthead::staff::Role;
use masthead::subscription::State;

use crate::payment::shop::{Shop, monthly};

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
        support.submit(&path, &form).await.expect(status);
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
            .filter(|subject| subject.contains("money goes back"))
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
        .submit(&path, &[("deed", "extend"), ("days", "0")])
        .await
        .expect(422);
    support
        .submit(&path, &[("deed", "extend"), ("days", "7")])
        .await
        .expect(303);
    shop.settle().await;
    let said = shop.now(one.id).await.life.said.unwrap();
    assert_eq!(said.period_end, end + 7 * masthead::clock::DAY);
    support
        .submit(&path, &[("deed", "cancel")])
        .await
        .expect(303);
    assert_eq!(shop.state(one.id).await, State::Cancelled);
    support.submit(&path, &[("deed", "end")]).await.expect(303);
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Ended);
    support.submit(&path, &[("deed", "end")]).await.expect(422);
    assert_eq!(
        deeds(&shop).await,
        [
            "subscription.extend",
            "subscription.cancel",
            "subscription.end"
        ]
    );
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
