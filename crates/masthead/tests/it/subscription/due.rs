//! A renewal that was not paid: until when one goes on reading, and where that is said.
use masthead::ground::clock::DAY;
use masthead::shop::payment::{Invoice, InvoiceStatus};
use masthead::shop::subscription::State;

use crate::harness::Page;
use crate::payment::shop::{GOOD, Shop, monthly};

const FAILS: &str = "4000 0003 0000 0001";

/// The day that the notice names, as letters and the account write it.
fn named(page: &Page) -> String {
    let words = page.text(".due-notice p");
    let after = words.split("until ").nth(1).unwrap_or_default();
    after.split('.').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn page_letter_and_account_name_the_same_day_and_it_is_the_day_on_which_access_ends() {
    let shop = Shop::new().await;
    let (mut reader, one) = shop.buy(&monthly(), FAILS).await;
    assert!(!reader.get("/").await.has(".due-notice"));
    shop.pass(31).await;
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::PastDue);
    let day = named(&reader.get("/").await);
    assert!(!day.is_empty());
    let account = reader.get("/account/subscription").await.expect(200);
    assert!(account.text(".subscription-state").contains(&day), "{day}");
    let facts = account.text(".facts");
    assert!(!facts.contains("Runs until"), "no second day: {facts}");
    let mails = shop.app.mails().await;
    let letter = mails
        .iter()
        .rfind(|mail| mail.to == reader.email && mail.subject.contains("didn’t go through"));
    assert!(letter.unwrap().text.contains(&day), "{day}");
    let until = shop.now(one.id).await.access_until.unwrap();
    shop.app.clock.set(until);
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Ended);
    assert!(!reader.get("/").await.has(".due-notice"));
    let facts = reader.get("/account/subscription").await.text(".facts");
    assert!(facts.contains(&format!("Ended on {day}")), "{facts}");
}

#[tokio::test]
async fn the_grace_counts_from_the_first_charge_that_was_not_paid() {
    let shop = Shop::new().await;
    let (_, one) = shop.buy(&monthly(), FAILS).await;
    let mut life = shop.now(one.id).await.life;
    let now = shop.app.clock.now() + 40 * DAY;
    let failed = |days: i64, said: &Invoice| Invoice {
        id: format!("failed {days} days ago"),
        status: InvoiceStatus::Open,
        paid_at: None,
        failed_at: Some(now - days * DAY),
        made_at: now - days * DAY,
        ..said.clone()
    };
    let said = life.said.as_mut().unwrap();
    said.period_end = now + 20 * DAY;
    let first = said.invoices[0].clone();
    said.invoices.push(failed(8, &first));
    said.invoices.push(failed(0, &first));
    assert_eq!(life.grace_end(), Some(now - DAY));
    assert_eq!(life.access_until(now), Some(now - DAY), "it is over");
    let said = life.said.as_mut().unwrap();
    said.invoices[1].status = InvoiceStatus::Paid;
    assert_eq!(
        life.grace_end(),
        Some(now + 7 * DAY),
        "the older one is paid"
    );
}

#[tokio::test]
async fn every_page_of_whoever_owes_tells_it_and_no_page_of_others() {
    let shop = Shop::new().await;
    let article = shop.app.article().create().await;
    let (mut reader, _) = shop.buy(&monthly(), FAILS).await;
    let (mut other, _) = shop.buy(&monthly(), GOOD).await;
    shop.pass(31).await;
    shop.settle().await;
    let paths = ["/", &article.path, "/subscribe", "/account", "/nowhere"];
    for path in paths {
        let page = reader.get(path).await;
        assert!(page.has(".due-notice"), "{path}");
        assert_eq!(
            page.attr(".due-notice a", "href"),
            "/account/subscription/method"
        );
        let policy = page.header("cache-control").to_owned();
        assert!(policy.contains("no-store"), "{path}: {policy}");
        assert!(!other.get(path).await.has(".due-notice"), "{path}");
        assert!(
            !shop.app.visitor().get(path).await.has(".due-notice"),
            "{path}"
        );
    }
    let page = reader.get("/account/subscription/method").await.expect(303);
    let till = page.header("location").to_owned();
    reader.submit(&till, &[("number", GOOD)]).await.expect(303);
    shop.settle().await;
    for path in paths {
        assert!(!reader.get(path).await.has(".due-notice"), "{path}");
    }
}

#[tokio::test]
async fn rights_begin_when_they_are_given_and_a_renewal_does_not_move_that() {
    let shop = Shop::new().await;
    let began = shop.app.clock.now();
    let (reader, _) = shop.buy(&monthly(), GOOD).await;
    let begun = async || {
        let given = masthead::shop::subscription::given(&shop.app.db, reader.id).await;
        given.unwrap()[0].starts_at
    };
    let after_buying = shop.app.clock.now();
    let first = begun().await;
    assert!((began..=after_buying).contains(&first), "{first}");
    shop.pass(31).await;
    shop.settle().await;
    assert_eq!(begun().await, first);
}
