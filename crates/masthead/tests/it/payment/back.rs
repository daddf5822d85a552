//! What goes back is what was named, once, also where the processor does not do it at first.
use masthead::people::role::Role;
use masthead::shop::offer::Interval;
use masthead::shop::payment::{InvoiceStatus, calls};
use masthead::shop::subscription::deeds::Notice;
use masthead::shop::subscription::terms::{Every, Step};
use masthead::shop::subscription::{self, Subscription, Terms, withdrawal};

use super::fake_stripe::Fake;
use super::shop::{Shop, monthly, sell_at};
use crate::harness::{Member, NOON};

const EMPTY: (&str, &str, &str) = ("/v1/refunds", "balance_insufficient", "Insufficient funds.");
const NO_VOID: (&str, &str, &str) = ("/v1/invoices/", "resource_invalid", "Not this one.");
const FAILS: &str = "4000 0003 0000 0001";

async fn sell_everything(shop: &Shop) {
    sell_at(&shop.app, "monthly", Interval::Month, &[(None, 400)]).await;
    sell_at(&shop.app, "yearly", Interval::Year, &[(None, 2_600)]).await;
}

/// A subscriber at Stripe with a card of this fingerprint, for $5 a month.
async fn at_stripe(card: &str) -> (Shop, Fake, Member, Subscription) {
    let fake = Fake::new(NOON).await;
    let shop = Shop::at_stripe(&fake).await;
    sell_everything(&shop).await;
    let mut member = shop.app.reader().await;
    let one = shop.begin(&member, &monthly()).await;
    fake.pay(&one.checkout_id.clone().unwrap(), card);
    let back = format!("/subscribe/return/{}", one.number);
    member.get(&back).await.expect(200);
    (shop, fake, member, one)
}

/// The same with $22 on the balance, after $26 were paid.
async fn with_balance() -> (Shop, Fake, Member, Subscription) {
    let (shop, fake, mut member, one) = at_stripe("pays_1").await;
    shop.change(&mut member, &one, "yearly").await;
    shop.change(&mut member, &one, "monthly").await;
    shop.settle().await;
    assert_eq!(fake.only("customer")["balance"], -2_200);
    (shop, fake, member, one)
}

async fn withdraw(shop: &Shop, id: i64) {
    let one = shop.now(id).await;
    assert!(withdrawal::withdraw(&shop.app, &one).await.unwrap());
    shop.settle().await;
}

#[tokio::test]
async fn a_balance_is_not_given_back_beside_a_refund_of_it_that_waits() {
    let (shop, fake, _, one) = with_balance().await;
    fake.state().refuse.push(EMPTY);
    withdraw(&shop, one.id).await;
    let open = calls::open(&shop.app.db, one.id).await.unwrap();
    assert_eq!(open.len(), 2, "one for each charge: {open:#?}");
    fake.state().refuse.clear();
    shop.pass(1).await;
    assert_eq!(shop.given_back(one.id).await, 2_600);
    assert_eq!(fake.only("customer")["balance"], 0);
    assert!(calls::open(&shop.app.db, one.id).await.unwrap().is_empty());
}

#[tokio::test]
async fn what_staff_have_given_back_by_hand_is_not_given_back_again() {
    let (shop, fake, _, one) = with_balance().await;
    fake.state().refuse.push(EMPTY);
    withdraw(&shop, one.id).await;
    let mut tx = shop.app.db.begin().await.unwrap();
    for asked in calls::open(&shop.app.db, one.id).await.unwrap() {
        let note = "by bank transfer";
        assert!(
            calls::settle(&shop.app, &mut tx, asked.id, note)
                .await
                .unwrap()
                .is_done()
        );
    }
    tx.commit().await.unwrap();
    fake.state().refuse.clear();
    shop.pass(2).await;
    subscription::sync(&shop.app, one.id).await.unwrap();
    shop.settle().await;
    assert_eq!(fake.count("refund"), 0);
}

#[tokio::test]
async fn what_is_asked_back_already_is_not_asked_back_twice() {
    let (shop, fake, _, one) = at_stripe("pays_1").await;
    fake.state().refuse.push(EMPTY);
    let paid = shop.now(one.id).await.life.said.unwrap().invoices.remove(0);
    let refund = async |amount: i64| {
        let done = subscription::change(&shop.app, one.id, |change| {
            Ok(change.refund(&paid.id, amount))
        });
        let is_done = done.await.unwrap();
        shop.settle().await;
        is_done
    };
    assert!(refund(300).await);
    assert!(!refund(300).await, "no more than $2 is left");
    subscription::change(&shop.app, one.id, |change| {
        Ok(change.cancel(Notice::Extraordinary, ""))
    })
    .await
    .unwrap();
    shop.settle().await;
    fake.state().refuse.clear();
    shop.pass(1).await;
    assert_eq!(shop.given_back(one.id).await, 500);
    assert!(calls::open(&shop.app.db, one.id).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_refund_that_fails_afterwards_takes_the_balance_once() {
    let (shop, fake, _, one) = with_balance().await;
    let paid = shop.now(one.id).await.life.said.unwrap().invoices;
    let done = subscription::change(&shop.app, one.id, |change| {
        Ok(change.refund(&paid[1].id, paid[1].amount) && change.refund(&paid[0].id, 500))
    });
    assert!(done.await.unwrap());
    shop.settle().await;
    assert_eq!(fake.only("customer")["balance"], 0);
    fake.fail_refunds();
    subscription::sync(&shop.app, one.id).await.unwrap();
    assert_eq!(shop.balance(one.id).await, 0, "what was taken is taken");
    let mut tx = shop.app.db.begin().await.unwrap();
    for asked in calls::open(&shop.app.db, one.id).await.unwrap() {
        calls::try_again(&shop.app, &mut tx, &asked).await.unwrap();
    }
    tx.commit().await.unwrap();
    shop.settle().await;
    assert_eq!(shop.given_back(one.id).await, 2_600);
    assert_eq!(fake.only("customer")["balance"], 0);
}

#[tokio::test]
async fn an_end_is_open_until_what_is_unpaid_is_given_up_too() {
    let (shop, fake, mut member, one) = at_stripe("fails_1").await;
    // $5 is set aside for a year that the card does not pay.
    shop.change(&mut member, &one, "yearly").await;
    shop.settle().await;
    fake.state().refuse.push(NO_VOID);
    withdraw(&shop, one.id).await;
    shop.pass(1).await;
    let mut support = shop.app.staff(Role::Support).await;
    let page = support.get("/desk/payments").await;
    assert_eq!(page.texts(".stuck-call h2"), ["End now"]);
    fake.state().refuse.clear();
    let action = page.attr(".stuck-call form", "action").to_owned();
    support
        .submit(&action, &[("deed", "retry")])
        .await
        .expect(303);
    assert_eq!(fake.only("customer")["balance"], 0);
    assert_eq!(fake.only("refund")["amount"], 500);
    let said = shop.now(one.id).await.life.said.unwrap();
    let statuses: Vec<_> = said.invoices.iter().map(|one| one.status).collect();
    assert_eq!(statuses, [InvoiceStatus::Paid, InvoiceStatus::Void]);
}

#[tokio::test]
async fn what_is_set_aside_for_an_unpaid_charge_is_named_and_goes_back() {
    let shop = Shop::new().await;
    sell_everything(&shop).await;
    let (mut member, one) = shop.buy(&monthly(), FAILS).await;
    shop.change(&mut member, &one, "yearly").await;
    shop.settle().await;
    erasing_gives_back(&shop, &mut member, &one, ("$5.00", 500)).await;
}

#[tokio::test]
async fn no_more_is_named_to_go_back_than_is_left_of_what_was_paid() {
    let shop = Shop::new().await;
    sell_everything(&shop).await;
    let yearly = Terms {
        every: Every::Year,
        code: "yearly-now".to_owned(),
        steps: vec![Step {
            periods: None,
            amount: 2_600,
        }],
        ..monthly()
    };
    let (mut member, one) = shop.buy(&yearly, "4242 4242 0000 0001").await;
    shop.change(&mut member, &one, "monthly").await;
    let paid = shop.now(one.id).await.life.said.unwrap().invoices.remove(0);
    let done = subscription::change(&shop.app, one.id, |change| {
        Ok(change.refund(&paid.id, 1_000))
    });
    assert!(done.await.unwrap());
    shop.settle().await;
    // $4 of the month and $16 of the balance would be more than the $16 that we have.
    erasing_gives_back(&shop, &mut member, &one, ("$16.00", 2_600)).await;
    assert_eq!(
        shop.balance(one.id).await,
        0,
        "nothing stays that is nobody's"
    );
}

/// That erasing the account names what goes back, and that so much is given back in the end.
async fn erasing_gives_back(
    shop: &Shop,
    member: &mut Member,
    one: &Subscription,
    (named, back): (&str, i64),
) {
    let page = member.get("/account/data").await.expect(200);
    assert!(page.text("p.balance").contains(named), "{}", page.html());
    subscription::leave_all(&shop.app, member.id).await.unwrap();
    shop.pass(1).await;
    assert_eq!(shop.given_back(one.id).await, back);
}

/// The refund waited, the renewal took the money, and the balance fell below nothing.
#[tokio::test]
async fn a_refund_of_the_balance_that_waits_over_a_renewal_leaves_no_debt() {
    let (shop, fake, _, one) = with_balance().await;
    fake.state().refuse.push(EMPTY);
    let paid = shop.now(one.id).await.life.said.unwrap().invoices;
    let dearest = paid.iter().max_by_key(|one| one.amount).unwrap().clone();
    for paid in paid.iter().filter(|one| one.amount > 0) {
        let refund = |it: &mut subscription::Change| Ok(it.refund(&paid.id, paid.amount));
        assert!(
            subscription::change(&shop.app, one.id, refund)
                .await
                .unwrap()
        );
    }
    shop.settle().await;
    assert_eq!(
        fake.only("customer")["balance"],
        0,
        "it is set aside at once"
    );
    for _ in 0..31 {
        shop.app.clock.advance(masthead::ground::clock::DAY);
        fake.pass(shop.app.clock.now());
        shop.settle().await;
    }
    assert_eq!(
        shop.amounts(one.id).await.last(),
        Some(&400),
        "the card pays"
    );
    fake.state().refuse.clear();
    shop.pass(2).await;
    assert_eq!(fake.only("customer")["balance"], 0, "{}", dearest.id);
    assert_eq!(shop.balance(one.id).await, 0);
    assert!(calls::open(&shop.app.db, one.id).await.unwrap().is_empty());
}
