//! No cent of a payment is lost in a change of plan: what is left stays as a balance that later
//! charges take first, and goes back when there is nothing more to pay.
use masthead::ground::clock::{DAY, MINUTE};
use masthead::ground::money::Currency;
use masthead::shop::offer::Interval;
use masthead::shop::subscription::deeds::Notice;
use masthead::shop::subscription::terms::{Every, Step};
use masthead::shop::subscription::{self, State, Subscription, Terms};

use super::fake_stripe::Fake;
use super::shop::{GOOD, Shop, monthly, sell_at, sell_in};
use crate::harness::{Member, NOON};

const FAILS: &str = "4000 0003 0000 0001";

/// $26 a year, without a trial.
fn yearly() -> Terms {
    Terms {
        offer: 8,
        code: "yearly-now".to_owned(),
        steps: vec![Step {
            periods: None,
            amount: 2_600,
        }],
        every: Every::Year,
        ..monthly()
    }
}

async fn shop() -> Shop {
    let shop = Shop::new().await;
    sell_everything(&shop).await;
    shop
}

async fn sell_everything(shop: &Shop) {
    sell_at(&shop.app, "monthly", Interval::Month, &[(None, 400)]).await;
    sell_at(&shop.app, "weekly", Interval::Week, &[(None, 150)]).await;
    sell_at(&shop.app, "yearly", Interval::Year, &[(None, 2_600)]).await;
}

#[tokio::test]
async fn what_a_cheaper_plan_does_not_cost_stays_and_pays_for_the_next_months() {
    let shop = shop().await;
    let (mut member, one) = shop.buy(&yearly(), GOOD).await;
    shop.app.clock.advance(MINUTE / 2);
    let said = shop.change(&mut member, &one, "monthly").await;
    for words in [
        "You have $26.00 left",
        "so you pay $0.00 now",
        "$22.00 stays as your balance",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert_eq!(shop.amounts(one.id).await, [2_600, 0]);
    let page = member.get("/account/subscription").await.expect(200);
    assert!(
        page.text("dd.balance").starts_with("$22.00"),
        "{}",
        page.html()
    );
    shop.pass(62).await;
    assert_eq!(shop.amounts(one.id).await, [2_600, 0, 0, 0]);
    assert_eq!(shop.balance(one.id).await, 1_400);
    each_invoice_says_what_the_balance_paid(&mut member, &one).await;
    shop.pass(5 * 31).await;
    let amounts = shop.amounts(one.id).await;
    assert_eq!(
        amounts[..8],
        [2_600, 0, 0, 0, 0, 0, 0, 200],
        "$2 was left of it"
    );
    let subjects = shop.subjects(&member.email).await;
    let receipts = subjects.iter().filter(|one| one.contains("your balance"));
    assert_eq!(receipts.count(), 6, "{subjects:#?}");
}

async fn each_invoice_says_what_the_balance_paid(member: &mut Member, one: &Subscription) {
    let path = format!("/account/invoices/{}-3", one.number);
    let rows = member.get(&path).await.expect(200).texts("main tbody tr");
    let ends = ["$4.00", "-$4.00", "$0.00"];
    assert_eq!(rows.len(), ends.len(), "{rows:?}");
    for (row, end) in rows.iter().zip(ends) {
        assert!(row.ends_with(end), "{rows:?}");
    }
}

#[tokio::test]
async fn several_changes_within_minutes_cost_nothing_and_lose_nothing() {
    let shop = shop().await;
    let (mut member, one) = shop.buy(&yearly(), GOOD).await;
    let codes = ["monthly", "weekly", "monthly", "yearly", "weekly", "yearly"];
    for (turn, code) in codes.into_iter().enumerate() {
        // The first two in the same moment.
        shop.app.clock.advance(if turn < 2 { 0 } else { MINUTE });
        shop.change(&mut member, &one, code).await;
        let said = shop.now(one.id).await.life.said.unwrap();
        let price = said.invoices.last().unwrap().price();
        assert_eq!(price + said.balance, 2_600, "{code}");
    }
    assert_eq!(shop.amounts(one.id).await.iter().sum::<i64>(), 2_600);
}

#[tokio::test]
async fn a_dearer_plan_takes_the_balance_and_what_is_left_of_the_period() {
    let shop = shop().await;
    let (mut member, one) = shop.buy(&yearly(), GOOD).await;
    shop.change(&mut member, &one, "monthly").await;
    shop.pass(15).await;
    // Half of the $4 of June, and $22 on the balance.
    let said = shop.change(&mut member, &one, "yearly").await;
    assert!(
        said.contains("You have $24.00 left") && said.contains("pay $2.00 now"),
        "{said}"
    );
    assert_eq!(shop.amounts(one.id).await, [2_600, 0, 200]);
    assert_eq!(shop.balance(one.id).await, 0);
}

#[tokio::test]
async fn a_cancelled_subscription_gives_its_balance_back_when_it_ends() {
    let shop = shop().await;
    let (mut member, one) = shop.buy(&yearly(), GOOD).await;
    shop.change(&mut member, &one, "monthly").await;
    let page = member.get("/cancel").await.expect(200);
    assert!(
        page.text("dd.balance").starts_with("$22.00 is refunded"),
        "{}",
        page.html()
    );
    let order = [("order", one.number.as_str())];
    member.submit("/cancel", &order).await.expect(303);
    shop.pass(10).await;
    assert_eq!(shop.given_back(one.id).await, 0, "it can still be kept");
    shop.pass(25).await;
    assert_eq!(shop.given_back(one.id).await, 2_200);
    assert_eq!(shop.balance(one.id).await, 0);
    let letters = shop.app.mails().await;
    let letter = letters
        .iter()
        .find(|one| one.subject.contains("you have cancelled"));
    assert!(letter.unwrap().text.contains("$22.00"), "it was said");
    shop.pass(3).await;
    assert_eq!(shop.given_back(one.id).await, 2_200, "once");
}

#[tokio::test]
async fn cancelling_at_once_gives_back_the_time_that_is_left_and_the_balance() {
    let shop = shop().await;
    let (mut member, one) = shop.buy(&yearly(), GOOD).await;
    shop.change(&mut member, &one, "monthly").await;
    shop.pass(15).await;
    subscription::change(&shop.app, one.id, |change| {
        Ok(change.cancel(Notice::Extraordinary, "I move"))
    })
    .await
    .unwrap();
    shop.pass(1).await;
    assert_eq!(shop.given_back(one.id).await, 200 + 2_200);
    assert_eq!(shop.balance(one.id).await, 0);
}

#[tokio::test]
async fn erasing_the_account_says_what_goes_back_and_gives_it_back() {
    let shop = shop().await;
    let (mut member, one) = shop.buy(&yearly(), GOOD).await;
    shop.change(&mut member, &one, "monthly").await;
    shop.pass(15).await;
    let page = member.get("/account/data").await.expect(200);
    assert!(page.text("p.balance").contains("$24.00"), "{}", page.html());
    subscription::leave_all(&shop.app, member.id).await.unwrap();
    shop.pass(1).await;
    assert_eq!(shop.given_back(one.id).await, 2_400);
    assert_eq!(shop.state(one.id).await, State::Ended);
}

#[tokio::test]
async fn nobody_is_given_back_more_than_they_have_paid() {
    let shop = shop().await;
    let (mut member, one) = shop.buy(&yearly(), GOOD).await;
    shop.change(&mut member, &one, "monthly").await;
    let paid = shop.now(one.id).await.life.said.unwrap().invoices.remove(0);
    for (amount, balance) in [(500, 2_100), (2_100, 0)] {
        subscription::change(&shop.app, one.id, |change| {
            assert!(change.refund(&paid.id, amount));
            Ok(())
        })
        .await
        .unwrap();
        shop.settle().await;
        assert_eq!(shop.balance(one.id).await, balance, "after {amount}");
    }
    subscription::leave_all(&shop.app, member.id).await.unwrap();
    shop.pass(1).await;
    assert_eq!(shop.given_back(one.id).await, 2_600);
}

#[tokio::test]
async fn what_the_balance_paid_of_a_charge_that_failed_comes_back() {
    let shop = shop().await;
    let (mut member, one) = shop.buy(&monthly(), FAILS).await;
    // $5 is left, $21 is to be paid, and the card fails.
    shop.change(&mut member, &one, "yearly").await;
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::PastDue);
    shop.pass(9).await;
    assert_eq!(shop.state(one.id).await, State::Refunded);
    assert_eq!(shop.given_back(one.id).await, 500);
}

#[tokio::test]
async fn a_cost_that_is_no_longer_the_one_that_was_shown_is_not_agreed_to() {
    let shop = shop().await;
    let (mut member, one) = shop.buy(&monthly(), GOOD).await;
    let offered = shop.change_of(&mut member, &one, "yearly").await;
    let paid = shop.now(one.id).await.life.said.unwrap().invoices.remove(0);
    subscription::change(&shop.app, one.id, |change| {
        change.refund(&paid.id, 500);
        Ok(())
    })
    .await
    .unwrap();
    shop.settle().await;
    let to = offered.submit(&mut member).await;
    assert_eq!(to, "/account/subscription?problem=cost");
    assert_eq!(shop.amounts(one.id).await, [500]);
}

#[tokio::test]
async fn currencies_without_and_with_three_decimals_lose_nothing_either() {
    for (code, price, small) in [("JPY", 2_600, 401), ("KWD", 26_000, 4_010)] {
        let shop = Shop::new().await;
        let currency = Currency::parse(code).unwrap();
        let step = [(None, small)];
        sell_in(&shop.app, ("monthly", currency), Interval::Month, &step).await;
        let terms = Terms {
            currency: code.to_owned(),
            steps: vec![Step {
                periods: None,
                amount: price,
            }],
            ..yearly()
        };
        let (mut member, one) = shop.buy(&terms, GOOD).await;
        shop.app.clock.advance(MINUTE);
        shop.change(&mut member, &one, "monthly").await;
        assert_eq!(shop.balance(one.id).await, price - small, "{code}");
        shop.pass(62).await;
        assert_eq!(shop.balance(one.id).await, price - 3 * small, "{code}");
    }
}

#[tokio::test]
async fn stripe_keeps_the_balance_and_gives_it_back() {
    let fake = Fake::new(NOON).await;
    let shop = Shop::at_stripe(&fake).await;
    sell_everything(&shop).await;
    let mut member = shop.app.reader().await;
    let one = shop.begin(&member, &yearly()).await;
    fake.pay(&one.checkout_id.clone().unwrap(), "fp_1");
    let back = format!("/subscribe/return/{}", one.number);
    member.get(&back).await.expect(200);

    // The answer to the credit is lost, then that to the change: each is made once.
    let offered = shop.change_of(&mut member, &one, "monthly").await;
    assert!(offered.text.contains("$22.00 stays"), "{}", offered.text);
    fake.state().lose = 1;
    offered.submit(&mut member).await;
    fake.state().lose = 2;
    shop.pass(1).await;
    assert_eq!(fake.only("customer")["balance"], -2_200);
    assert_eq!(shop.balance(one.id).await, 2_200);
    assert_eq!(shop.amounts(one.id).await, [2_600, 0]);

    for _ in 0..31 {
        shop.app.clock.advance(DAY);
        fake.pass(shop.app.clock.now());
        shop.settle().await;
    }
    assert_eq!(shop.amounts(one.id).await, [2_600, 0, 0]);
    assert_eq!(shop.balance(one.id).await, 1_800);
    subscription::leave_all(&shop.app, member.id).await.unwrap();
    fake.state().lose = 2;
    shop.pass(1).await;
    assert_eq!(fake.only("customer")["balance"], 0);
    // Two of the 31 days of July are used.
    assert_eq!(shop.given_back(one.id).await, 1_800 + 375);
}

/// What was asked back was taken off twice: once as asked, and once more as given back.
#[tokio::test]
async fn a_refund_just_before_a_change_of_plan_counts_once() {
    let fake = Fake::new(NOON).await;
    let (till, stripe) = (Shop::new().await, Shop::at_stripe(&fake).await);
    for (shop, fake) in [(till, None), (stripe, Some(fake))] {
        let (_, one) = match &fake {
            None => shop.buy(&yearly(), GOOD).await,
            Some(fake) => super::stripe::bought(&shop, fake, &yearly()).await,
        };
        let paid = one.life.said.unwrap().invoices[0].id.clone();
        let decide = |it: &mut subscription::Change| {
            assert!(it.refund(&paid, 600));
            assert!(it.change_plan(monthly(), (it.now, Some(0))));
            Ok(())
        };
        subscription::change(&shop.app, one.id, decide)
            .await
            .unwrap();
        assert_eq!(shop.balance(one.id).await, 1_500, "as it was told");
        shop.settle().await;
        assert_eq!(shop.given_back(one.id).await, 600);
        assert_eq!(shop.balance(one.id).await, 1_500);
    }
}
