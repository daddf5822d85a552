//! A yearly subscription sold in Germany: its first year is fixed, then it runs for an
//! indefinite time, with a month's notice (§ 309 no. 9 BGB).
use masthead::ground::clock::DAY;
use masthead::shop::offer::{Deal, Step};
use masthead::shop::subscription::terms::Every;
use masthead::shop::subscription::{State, Subscription};

use crate::harness::Member;
use crate::offer::{deal, sell};
use crate::payment::shop::{GOOD, Shop};

/// $365 a year, sold in these countries.
async fn bought(regions: &[&str]) -> (Shop, Member, Subscription) {
    let shop = Shop::new().await;
    let yearly = Deal {
        steps: vec![Step {
            periods: None,
            amount: 36_500,
        }],
        trial_days: 0,
        regions: regions.iter().map(|&one| one.to_owned()).collect(),
        ..deal()
    };
    sell(&shop.app, "yearly", &yearly).await;
    let mut reader = shop.app.reader().await;
    let one = shop.order(&mut reader, "yearly", GOOD).await;
    (shop, reader, one)
}

async fn cancel(reader: &mut Member, one: &Subscription) {
    let form = [("order", one.number.as_str())];
    reader.submit("/cancel", &form).await.expect(303);
}

/// Lets the first year end and the second begin, and then so many days pass. The reader logs
/// in again.
async fn renew(shop: &Shop, reader: Member, one: &Subscription, days: i64) -> Member {
    let end = shop.now(one.id).await.life.said.unwrap().period_end;
    shop.app.clock.set(end + DAY);
    shop.settle().await;
    shop.app.clock.advance((days - 1) * DAY);
    shop.settle().await;
    reader.with_one_factor(&shop.app).await
}

async fn returned(shop: &Shop, one: &Subscription) -> i64 {
    let said = shop.now(one.id).await.life.said.unwrap();
    said.invoices.iter().map(|invoice| invoice.refunded).sum()
}

#[tokio::test]
async fn the_terms_say_how_it_goes_on_and_the_first_year_is_fixed() {
    let (shop, mut reader, one) = bought(&["DE"]).await;
    assert!(one.terms.text.contains("indefinite time"));
    assert!(one.terms.text.contains("a month’s notice"));
    let page = shop.app.visitor().get("/subscribe/yearly").await;
    assert!(page.text(".shop-when").contains("indefinite time"));
    let end = one.life.said.clone().unwrap().period_end;
    shop.pass(20).await;
    cancel(&mut reader, &one).await;
    shop.settle().await;
    let now = shop.now(one.id).await;
    assert_eq!(now.access_until, Some(end), "to the end of the fixed term");
    shop.app.clock.set(end + DAY);
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Ended);
    assert_eq!(returned(&shop, &one).await, 0);
}

#[tokio::test]
async fn after_the_first_year_it_ends_a_month_after_the_notice_and_the_rest_goes_back() {
    let (shop, reader, one) = bought(&["AT", "DE"]).await;
    let mut reader = renew(&shop, reader, &one, 100).await;
    let now = shop.app.clock.now();
    let out = Every::Month.end(now, now);
    let said = shop.now(one.id).await.life.said.unwrap();
    let year = said.period_end - said.period_start;
    let rest = (36_500 * (said.period_end - out) + year - 1) / year;
    let receipts = shop.letters(&reader.email, "Receipt").await;
    assert!(receipts[0].contains("indefinite time"), "{receipts:?}");
    let page = reader.get("/cancel").await.expect(200);
    let words = format!("${}.{:02}", rest / 100, rest % 100);
    assert!(
        page.text(".facts").contains(&words),
        "{}",
        page.text("main")
    );
    cancel(&mut reader, &one).await;
    shop.settle().await;
    assert_eq!(shop.now(one.id).await.access_until, Some(out));
    let letters = shop.letters(&reader.email, "Confirmation: you have").await;
    assert!(letters[0].contains(&words), "{letters:?}");
    assert_eq!(returned(&shop, &one).await, 0, "not before it ends");
    shop.app.clock.set(out - 1);
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Cancelled);
    shop.app.clock.set(out);
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Ended);
    assert_eq!(returned(&shop, &one).await, rest);
    assert!(shop.now(one.id).await.life.said.unwrap().ended_at.is_some());
}

#[tokio::test]
async fn a_notice_that_is_taken_back_ends_nothing() {
    let (shop, reader, one) = bought(&["DE"]).await;
    let mut reader = renew(&shop, reader, &one, 100).await;
    cancel(&mut reader, &one).await;
    let keep = [("order", one.number.as_str()), ("deed", "keep")];
    reader
        .submit("/account/subscription", &keep)
        .await
        .expect(303);
    shop.pass(40).await;
    assert_eq!(shop.state(one.id).await, State::Active);
    assert_eq!(returned(&shop, &one).await, 0);
}

#[tokio::test]
async fn elsewhere_it_renews_by_the_year() {
    let (shop, reader, one) = bought(&["FR"]).await;
    assert!(!one.terms.text.contains("indefinite time"));
    let mut reader = renew(&shop, reader, &one, 100).await;
    let end = shop.now(one.id).await.life.said.unwrap().period_end;
    cancel(&mut reader, &one).await;
    shop.settle().await;
    assert_eq!(shop.now(one.id).await.access_until, Some(end));
    assert_eq!(returned(&shop, &one).await, 0);
}
