//! What is paid once, as the account and the page of thanks show it.
use masthead::shop::offer::Kind;
use masthead::shop::subscription::Terms;
use masthead::shop::subscription::terms::Every;

use crate::payment::shop::{GOOD, Shop, monthly};

fn once(kind: Kind, hours: i64) -> Terms {
    Terms {
        kind,
        every: Every::Once(hours),
        ..monthly()
    }
}

#[tokio::test]
async fn a_pass_that_runs_is_paid_and_not_cancelled_and_says_its_hour() {
    let shop = Shop::new().await;
    let pass = once(Kind::DayPass { hours: 24 }, 24);
    let (mut reader, one) = shop.buy(&pass, GOOD).await;
    let thanks = format!("/subscribe/return/{}", one.number);
    let page = reader.get(&thanks).await.expect(200);
    assert_eq!(page.text("h1"), "Thank you for your order");
    assert!(!page.text("main").contains("Cancelled"));
    let page = reader.get("/account/subscription").await.expect(200);
    assert_eq!(page.text(".subscription-state"), "Paid");
    let until = page.texts(".facts dd").swap_remove(1);
    assert!(until.contains(':'), "a day would be too long: {until}");
    let page = reader.get("/cancel/withdraw").await.expect(200);
    assert!(!page.text("main").contains("Cancelled"));
    shop.pass(2).await;
    let page = reader.get("/account/subscription").await.expect(200);
    assert_eq!(page.text(".subscription-state"), "Ended");
}

#[tokio::test]
async fn a_present_or_a_contribution_is_paid_and_does_not_end_on_the_day_it_is_made() {
    let shop = Shop::new().await;
    for kind in [Kind::Gift { months: 12 }, Kind::Donation] {
        let (mut reader, _) = shop.buy(&once(kind, 0), GOOD).await;
        let page = reader.get("/account/subscription").await.expect(200);
        assert_eq!(page.text(".subscription-state"), "Paid", "{kind:?}");
        assert!(!page.text("main").contains("Runs until"), "{kind:?}");
    }
}

#[tokio::test]
async fn the_page_of_thanks_asks_nobody_to_subscribe_who_just_has() {
    let shop = Shop::new().await;
    let mut reader = shop.app.reader().await;
    let one = shop.begin(&reader, &monthly()).await;
    let page = shop.pay(&mut reader, &one, GOOD).await.expect(200);
    assert_eq!(page.text("h1"), "Thank you for subscribing");
    assert!(!page.has(".account-subscribe"));
}
