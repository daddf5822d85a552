//! A charge that is contested with the bank: the bank decides about its money, whatever ends
//! meanwhile.
use masthead::ground::clock::DAY;
use masthead::people::role::Role;
use masthead::shop::subscription::{self, State, Subscription, withdrawal};
use serde_json::json;

use super::fake_stripe::Fake;
use super::shop::{Shop, monthly};
use super::stripe::bought;
use crate::harness::{Member, NOON};

const CONTESTS: &str = "4000 0002 0000 0001";

/// A reader whose only charge, of $5 for a month, is contested since the second day: at the till
/// and at Stripe.
async fn contested() -> [(Shop, Option<Fake>, Member, Subscription); 2] {
    let till = Shop::new().await;
    let (member, one) = till.buy(&monthly(), CONTESTS).await;
    till.pass(2).await;
    let at_till = (till, None, member, one);

    let fake = Fake::new(NOON).await;
    let shop = Shop::at_stripe(&fake).await;
    let (member, one) = bought(&shop, &fake, &monthly()).await;
    shop.app.clock.advance(2 * DAY);
    fake.pass(shop.app.clock.now());
    let charge = fake.only("charge")["id"].as_str().unwrap().to_owned();
    fake.change(&charge, |charge| charge["disputed"] = json!(true));
    fake.state().add(
        json!({"id": "dp_1", "object": "dispute", "charge": charge, "status": "needs_response"}),
    );
    subscription::sync(&shop.app, one.id).await.unwrap();
    let all = [at_till, (shop, Some(fake), member, one)];
    for (shop, _, _, one) in &all {
        assert_eq!(shop.state(one.id).await, State::Disputed);
    }
    all
}

/// The bank decides for the publication.
async fn win(shop: &Shop, fake: &Fake, one: &Subscription) {
    fake.change("dp_1", |dispute| dispute["status"] = json!("won"));
    subscription::sync(&shop.app, one.id).await.unwrap();
    shop.settle().await;
}

async fn is_not_given_back(shop: &Shop, one: &Subscription) {
    shop.settle().await;
    let open = masthead::shop::payment::calls::open(&shop.app.db, one.id).await;
    assert_eq!(open.unwrap(), [], "nothing is asked");
    assert_eq!(shop.given_back(one.id).await, 0);
}

#[tokio::test]
async fn staff_who_end_during_a_contest_give_nothing_of_that_charge_back_and_are_told_so() {
    for (shop, fake, _, one) in contested().await {
        let mut support = shop.app.staff(Role::Support).await;
        let path = format!("/desk/subscriptions/{}", one.number);
        let page = support.get(&path).await.expect(200);
        assert!(page.text(".contested").contains("the bank"));
        let refund = [
            ("deed", "refund".to_owned()),
            ("invoice", format!("{}-1", one.number)),
        ];
        let refund = refund
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        support.submit_from(&path, &path, &refund).await.expect(422);
        support
            .submit_from(&path, &path, &[("deed", "end")])
            .await
            .expect(303);
        is_not_given_back(&shop, &one).await;
        support
            .submit_from(&path, &path, &[("deed", "end")])
            .await
            .expect(422);
        let Some(fake) = fake else { continue };
        assert_eq!(fake.only("subscription")["status"], "canceled");
        win(&shop, &fake, &one).await;
        // Of the 30 days of the month 28 were left.
        assert_eq!(shop.given_back(one.id).await, 467);
        assert_eq!(shop.state(one.id).await, State::Ended);
    }
}

#[tokio::test]
async fn who_withdraws_during_a_contest_gets_the_money_from_the_bank_or_after_it_has_decided() {
    for (shop, fake, mut member, one) in contested().await {
        let page = member.get("/cancel/withdraw").await.expect(200);
        assert!(page.text(".contested").contains("bank"), "{}", page.html());
        let one = shop.now(one.id).await;
        assert!(withdrawal::withdraw(&shop.app, &one).await.unwrap());
        is_not_given_back(&shop, &one).await;
        let letters = shop.letters(&member.email, "Confirmation: you have").await;
        assert_eq!(letters.len(), 1);
        assert!(letters[0].contains("before the bank has decided"));
        let one = shop.now(one.id).await;
        assert!(
            !withdrawal::withdraw(&shop.app, &one).await.unwrap(),
            "once"
        );
        let Some(fake) = fake else { continue };
        win(&shop, &fake, &one).await;
        assert_eq!(shop.given_back(one.id).await, 500);
        assert_eq!(shop.state(one.id).await, State::Refunded);
    }
}

#[tokio::test]
async fn an_account_that_is_erased_during_a_contest_asks_for_no_refund_of_it() {
    for (shop, _, member, one) in contested().await {
        subscription::leave_all(&shop.app, member.id).await.unwrap();
        is_not_given_back(&shop, &one).await;
    }
}
