//! A crash at every step towards the processor leaves exactly one object there.
use db::sql;
use masthead::people::reader;
use masthead::shop::subscription::deeds::Notice;
use masthead::shop::subscription::{self, State, checkout};

use super::shop::{Shop, monthly, sell, terms};

const GOOD: &str = "4242 4242 0000 0001";

async fn count(shop: &Shop, kind: &str) -> i64 {
    let (rows,): (i64,) = sql("SELECT count(*) FROM till_objects WHERE kind = $1")
        .bind(kind)
        .one(&shop.app.db)
        .await
        .unwrap();
    rows
}

/// Breaks `work` at every step there is, one crash after the other, and lets the queue and
/// the daily look mend it; returns how many steps there were.
macro_rules! at_every_step {
    ($shop:ident, $prepare:expr, $work:expr, $check:expr) => {{
        let mut steps = 0;
        for step in 1..40 {
            let $shop = Shop::new().await;
            let prepared = $prepare.await;
            $shop.app.payment().breaks.at(step);
            let broke = $work(&prepared).await;
            let drained = masthead::ground::jobs::run_due(&$shop.app).await;
            drained.unwrap();
            let has_broken = broke || $shop.app.payment().breaks.was_reached();
            $shop.app.payment().breaks.at(0);
            if broke {
                // Whoever met the crash tries once more.
                assert!(!$work(&prepared).await, "step {step}");
            }
            $shop.pass(1).await;
            $check(&prepared, step).await;
            if !has_broken {
                break;
            }
            steps = step;
        }
        steps
    }};
}

#[tokio::test]
async fn a_crash_at_any_step_of_the_checkout_leaves_one_checkout_and_one_subscription() {
    let steps = at_every_step!(
        shop,
        async { shop.app.reader().await },
        async |member: &crate::harness::Member| {
            let buyer = reader::by_id(&shop.app.db, member.id)
                .await
                .unwrap()
                .unwrap();
            checkout::begin(&shop.app, &buyer, &terms()).await.is_err()
        },
        async |member: &crate::harness::Member, step| {
            assert_eq!(count(&shop, "checkout").await, 1, "step {step}");
            let _ = member;
        }
    );
    assert!(steps >= 4, "{steps}");
}

#[tokio::test]
async fn a_crash_at_any_step_of_the_return_begins_one_subscription_with_one_letter() {
    let steps = at_every_step!(
        shop,
        async {
            let mut member = shop.app.reader().await;
            let one = shop.begin(&member, &monthly()).await;
            let path = one
                .checkout_url
                .clone()
                .unwrap()
                .replace("https://news.example", "");
            member.submit(&path, &[("number", GOOD)]).await.expect(303);
            (member, one)
        },
        async |(_, one): &(crate::harness::Member, subscription::Subscription)| {
            subscription::sync(&shop.app, one.id).await.is_err()
        },
        async |(member, one): &(crate::harness::Member, subscription::Subscription), step| {
            assert_eq!(shop.state(one.id).await, State::Active, "step {step}");
            assert_eq!(count(&shop, "subscription").await, 1);
            assert_eq!(shop.subjects(&member.email).await.len(), 1, "step {step}");
        }
    );
    assert!(steps >= 3, "{steps}");
}

#[tokio::test]
async fn a_crash_at_any_step_of_a_withdrawal_refunds_once() {
    let steps = at_every_step!(
        shop,
        async { shop.buy(&monthly(), GOOD).await },
        async |(_, one): &(crate::harness::Member, subscription::Subscription)| {
            subscription::withdrawal::withdraw(&shop.app, one)
                .await
                .is_err()
        },
        async |(member, one): &(crate::harness::Member, subscription::Subscription), step| {
            assert_eq!(shop.state(one.id).await, State::Refunded, "step {step}");
            let id = shop.now(one.id).await.processor_id.unwrap();
            let said = shop.said(&id).await;
            assert_eq!(said.invoices.len(), 1);
            assert_eq!(said.invoices[0].refunded, 500, "step {step}");
            assert_eq!(shop.subjects(&member.email).await.len(), 3, "step {step}");
        }
    );
    assert!(steps >= 5, "{steps}");
}

#[tokio::test]
async fn a_crash_at_any_step_of_a_cancellation_cancels_once() {
    let steps = at_every_step!(
        shop,
        async { shop.buy(&monthly(), GOOD).await },
        async |(_, one): &(crate::harness::Member, subscription::Subscription)| {
            let done = subscription::change(&shop.app, one.id, |change| {
                Ok(change.cancel(Notice::Ordinary, ""))
            });
            done.await.is_err()
        },
        async |(member, one): &(crate::harness::Member, subscription::Subscription), step| {
            assert_eq!(shop.state(one.id).await, State::Cancelled, "step {step}");
            let id = shop.now(one.id).await.processor_id.unwrap();
            let said = shop.said(&id).await;
            assert!(said.cancels_at_end, "step {step}");
            let subjects = shop.subjects(&member.email).await;
            let confirmed = subjects
                .iter()
                .filter(|subject| subject.starts_with("Confirmation"));
            assert_eq!(confirmed.count(), 1, "step {step}: {subjects:?}");
        }
    );
    assert!(steps >= 4, "{steps}");
}

#[tokio::test]
async fn a_crash_at_any_step_of_a_change_of_plan_charges_for_it_once() {
    let steps = at_every_step!(
        shop,
        async {
            sell(&shop.app).await;
            shop.buy(&monthly(), GOOD).await
        },
        async |(member, one): &(crate::harness::Member, subscription::Subscription)| {
            let path = format!("/account/subscription/change/{}", one.number);
            let at = shop.app.clock.now().to_string();
            let form = [("code", "yearly"), ("at", at.as_str())];
            let page = member.clone().submit(&path, &form).await;
            page.status.is_server_error()
        },
        async |(_, one): &(crate::harness::Member, subscription::Subscription), step| {
            let now = shop.now(one.id).await;
            assert_eq!(now.terms.code, "yearly", "step {step}");
            let id = now.processor_id.unwrap();
            let said = shop.said(&id).await;
            // The $26 of the first year, less the $5 that were paid for the month.
            let amounts: Vec<i64> = said.invoices.iter().map(|one| one.amount).collect();
            assert_eq!(amounts, [500, 2_100], "step {step}");
        }
    );
    assert!(steps >= 4, "{steps}");
}
