//! Withdrawing: the law's own limits, and the house's full refund, once a person.
use masthead::paywall::Access;
use masthead::shop::offer::{Deal, Interval, Kind, Step};
use masthead::shop::subscription::{State, Subscription, withdrawal};

use crate::harness::Member;
use crate::offer::{deal, sell};
use crate::payment::shop::{GOOD, Shop};

const OTHER: &str = "4242 4242 0000 0002";

fn flat(amount: i64) -> Deal {
    Deal {
        steps: vec![Step {
            periods: None,
            amount,
        }],
        interval: Interval::Month,
        shown_per: Interval::Month,
        trial_days: 0,
        ..deal()
    }
}

/// With a day pass and a monthly subscription.
async fn shop() -> Shop {
    let shop = Shop::new().await;
    let pass = Deal {
        kind: Kind::DayPass { hours: 24 },
        ..flat(200)
    };
    sell(&shop.app, "pass", &pass).await;
    sell(&shop.app, "monthly", &flat(3_000)).await;
    shop
}

/// Withdraws with the page; whether that was offered there and done.
async fn withdraw(shop: &Shop, reader: &mut Member, one: &Subscription) -> bool {
    let page = reader.get("/cancel/withdraw").await.expect(200);
    let is_offered = page.html().contains(&one.number);
    let form = [("order", one.number.as_str())];
    let page = reader.submit("/cancel/withdraw", &form).await.expect(303);
    shop.settle().await;
    let is_done = page.header("location").contains("done=withdraw");
    assert_eq!(is_offered, is_done, "the page offers what can be done");
    is_done
}

/// How much of what was paid for a subscription has gone back, in cents.
async fn returned(shop: &Shop, one: &Subscription) -> i64 {
    let said = shop.now(one.id).await.life.said.unwrap();
    said.invoices.iter().map(|invoice| invoice.refunded).sum()
}

#[tokio::test]
async fn a_pass_that_was_read_is_returned_once_a_person_and_not_again() {
    let shop = shop().await;
    let article = shop
        .app
        .article()
        .access(Access::Subscribers)
        .create()
        .await;
    let mut reader = shop.app.reader().await;
    let one = shop.order(&mut reader, "pass", GOOD).await;
    assert!(reader.get(&article.path).await.has_canary());
    assert!(withdraw(&shop, &mut reader, &one).await, "the house's rule");
    assert_eq!(returned(&shop, &one).await, 200);
    assert!(!reader.get(&article.path).await.has_canary());

    let second = shop.order(&mut reader, "pass", OTHER).await;
    assert!(reader.get(&article.path).await.has_canary());
    assert!(!withdraw(&shop, &mut reader, &second).await, "the mailbox");
    assert_eq!(returned(&shop, &second).await, 0);
    assert_eq!(shop.state(second.id).await, State::Cancelled);
    assert!(reader.get(&article.path).await.has_canary());

    let mut other = shop.app.reader().await;
    let third = shop.order(&mut other, "pass", GOOD).await;
    assert!(other.get(&article.path).await.has_canary());
    assert!(!withdraw(&shop, &mut other, &third).await, "the card");
}

#[tokio::test]
async fn a_pass_that_was_not_read_is_returned_by_law_as_often_as_one_likes() {
    let shop = shop().await;
    let free = shop.app.article().access(Access::Free).create().await;
    let mut reader = shop.app.reader().await;
    for _ in 0..3 {
        let one = shop.order(&mut reader, "pass", GOOD).await;
        reader.get(&free.path).await.expect(200);
        assert!(withdraw(&shop, &mut reader, &one).await);
        assert_eq!(returned(&shop, &one).await, 200);
    }
}

#[tokio::test]
async fn a_month_is_returned_whole_once_and_then_costs_its_days() {
    let shop = shop().await;
    let mut reader = shop.app.reader().await;
    let first = shop.order(&mut reader, "monthly", GOOD).await;
    shop.pass(10).await;
    assert!(withdraw(&shop, &mut reader, &first).await);
    assert_eq!(returned(&shop, &first).await, 3_000);
    let second = shop.order(&mut reader, "monthly", GOOD).await;
    let said = second.life.said.clone().unwrap();
    let days = (said.period_end - said.period_start) / masthead::ground::clock::DAY;
    shop.pass(10).await;
    let page = reader.get("/cancel/withdraw").await.expect(200);
    let rest = 3_000 * (days - 10) / days;
    let words = format!("${}.", rest / 100);
    assert!(
        page.text(".facts").contains(&words),
        "{}",
        page.text("main")
    );
    assert!(withdraw(&shop, &mut reader, &second).await);
    let back = returned(&shop, &second).await;
    assert!((rest..=rest + 1).contains(&back), "{back} of {rest}");
    let letters = shop.letters(&reader.email, "Confirmation: you have").await;
    assert!(letters[1].contains(&words), "{letters:?}");
}

#[tokio::test]
async fn what_the_law_wants_to_be_asked_is_asked_kept_and_confirmed() {
    let shop = shop().await;
    let mut reader = shop.app.reader().await;
    let page = reader
        .submit("/subscribe/pass/checkout", &[])
        .await
        .expect(200);
    assert!(page.has("input[name=consent][required]"), "asked once more");
    let held = masthead::shop::subscription::of_reader(&shop.app.db, reader.id).await;
    assert!(held.unwrap().is_empty());
    for (code, words) in [
        (
            "pass",
            "my right to withdraw ends as soon as I begin to read",
        ),
        ("monthly", "I pay for the time until then"),
    ] {
        let page = reader.get(&format!("/subscribe/{code}")).await;
        assert!(page.text(".choice").contains(words), "{code}");
        let one = shop.order(&mut reader, code, GOOD).await;
        assert!(one.terms.text.contains(words), "{code}");
        shop.settle().await;
        let mails = shop.app.mails().await;
        let letter = mails
            .iter()
            .rfind(|mail| mail.to == reader.email && mail.text.contains(&one.number));
        assert!(letter.unwrap().text.contains(words), "{code}");
    }
}

#[tokio::test]
async fn where_no_law_of_withdrawal_holds_nothing_is_asked_and_the_house_rule_stands_once() {
    let shop = shop().await;
    let there = Deal {
        regions: vec!["US".to_owned()],
        ..flat(3_000)
    };
    sell(&shop.app, "american", &there).await;
    let mut reader = shop.app.reader().await;
    assert!(
        !reader
            .get("/subscribe/american")
            .await
            .has("input[name=consent]")
    );
    let one = shop.order(&mut reader, "american", GOOD).await;
    assert!(withdraw(&shop, &mut reader, &one).await);
    assert_eq!(returned(&shop, &one).await, 3_000);
    let one = shop.order(&mut reader, "american", GOOD).await;
    assert!(!withdraw(&shop, &mut reader, &one).await);
    assert_eq!(shop.state(one.id).await, State::Active);
}

#[tokio::test]
async fn a_publication_can_end_the_house_rule_and_then_the_law_alone_holds() {
    let shop = shop().await;
    let there = Deal {
        regions: vec!["US".to_owned()],
        ..flat(3_000)
    };
    sell(&shop.app, "american", &there).await;
    shop.app
        .settings(|settings| settings.house_refund = false)
        .await;
    let article = shop
        .app
        .article()
        .access(Access::Subscribers)
        .create()
        .await;
    let mut reader = shop.app.reader().await;
    let page = reader.get("/cancel/withdraw").await.expect(200);
    let intro = page.text(".page-intro");
    assert!(!intro.contains("The first time") && intro.contains("What you agreed to"));

    let pass = shop.order(&mut reader, "pass", GOOD).await;
    let page = reader.get("/account/subscription").await.expect(200);
    assert!(
        page.has(".panel a[href='/cancel/withdraw']"),
        "it was not read"
    );
    assert!(reader.get(&article.path).await.has_canary());
    assert!(!withdraw(&shop, &mut reader, &pass).await, "it was read");
    let page = reader.get("/account/subscription").await.expect(200);
    assert!(!page.has(".panel a[href='/cancel/withdraw']"));

    let mut reader = shop.app.reader().await;
    let month = shop.order(&mut reader, "monthly", GOOD).await;
    shop.pass(10).await;
    assert!(withdraw(&shop, &mut reader, &month).await);
    let back = returned(&shop, &month).await;
    assert!(0 < back && back < 3_000, "its days are paid: {back}");

    let mut reader = shop.app.reader().await;
    let one = shop.order(&mut reader, "american", GOOD).await;
    assert!(!withdraw(&shop, &mut reader, &one).await);
    assert_eq!(shop.state(one.id).await, State::Active);
}

#[tokio::test]
async fn the_full_refund_is_given_once_also_to_two_windows_at_once() {
    let shop = shop().await;
    let article = shop
        .app
        .article()
        .access(Access::Subscribers)
        .create()
        .await;
    let mut reader = shop.app.reader().await;
    let one = shop.order(&mut reader, "pass", GOOD).await;
    let other = shop.order(&mut reader, "pass", GOOD).await;
    assert!(reader.get(&article.path).await.has_canary());
    let (first, second) = tokio::join!(
        withdrawal::withdraw(&shop.app, &one),
        withdrawal::withdraw(&shop.app, &other),
    );
    let done = [first, second]
        .into_iter()
        .filter(|done| matches!(done, Ok(true)));
    assert_eq!(done.count(), 1);
    shop.settle().await;
    let back = returned(&shop, &one).await + returned(&shop, &other).await;
    assert_eq!(back, 200);
}
