//! Readers in every state of a subscription, brought there by what readers and the till do:
//! buying, cancelling, pausing, withdrawing, unwrapping, and cards that fail.
use masthead::shop::offer::{Deal, Kind};
use masthead::shop::subscription::terms::Every;
use masthead::shop::subscription::{self, State, Subscription, Terms};

use crate::harness::{Member, Person};
use crate::offer::{deal, sell};
use crate::payment::shop::{CONSENT, GOOD, Shop, monthly, pay_at, terms};

const FAILS: &str = "4000 0003 0000 0001";
const DISPUTES: &str = "4000 0002 0000 0001";
const RECIPIENT: &str = "mother@home.example";

/// Readers whose subscriptions are, or were, real.
#[derive(Default)]
pub struct Lives {
    /// Who may read everything.
    pub running: Vec<(&'static str, Person)>,
    /// Whom their subscription gives nothing.
    pub idle: Vec<(&'static str, Member)>,
}

/// A reader with the subscription that they bought.
type Holder = (Member, Subscription);

fn weekly() -> Terms {
    Terms {
        every: Every::Week,
        ..monthly()
    }
}

/// A reader who has bought a week, and then sends a form about it.
async fn after(shop: &Shop, path: &str, form: &[(&str, &str)]) -> Holder {
    let (mut member, one) = shop.buy(&weekly(), GOOD).await;
    let fields: Vec<_> = [("order", one.number.as_str())]
        .iter()
        .chain(form)
        .copied()
        .collect();
    member.submit(path, &fields).await.expect(303);
    (member, one)
}

/// Buys what is on sale under `code`.
async fn order(shop: &Shop, member: &mut Member, code: &str) -> Subscription {
    let path = format!("/subscribe/{code}/checkout");
    let page = member.submit(&path, &[CONSENT]).await.expect(303);
    let paid = pay_at(member, page.header("location"), GOOD).await;
    paid.expect(200);
    let all = subscription::of_reader(&shop.app.db, member.id).await;
    all.unwrap().remove(0)
}

impl Lives {
    /// Lets 15 days pass, in which subscriptions are renewed, fail, end and are contested.
    pub async fn new(shop: &Shop) -> Self {
        let unpaid = shop.buy(&weekly(), FAILS).await;
        let left = after(shop, "/cancel", &[]).await;
        shop.pass(7).await;
        let late = shop.buy(&weekly(), FAILS).await;
        shop.pass(6).await;
        let contested = shop.buy(&weekly(), DISPUTES).await;
        shop.pass(2).await;
        let pause = [("deed", "pause"), ("days", "10")];
        let idle = [
            ("nothing paid after grace", State::Ended, unpaid),
            ("a time that was cancelled and is over", State::Ended, left),
            ("a contested charge", State::Disputed, contested),
            (
                "a pause",
                State::Paused,
                after(shop, "/account/subscription", &pause).await,
            ),
            (
                "a withdrawal",
                State::Refunded,
                after(shop, "/cancel/withdraw", &[]).await,
            ),
            ("an open checkout", State::Open, begun(shop).await),
        ];
        let running = [
            ("a trial", State::Trialing, shop.buy(&terms(), GOOD).await),
            ("a week", State::Active, shop.buy(&weekly(), GOOD).await),
            ("a charge that failed lately", State::PastDue, late),
            (
                "a cancelled week before its end",
                State::Cancelled,
                after(shop, "/cancel", &[]).await,
            ),
        ];
        let mut lives = Self {
            running: given(shop).await,
            idle: Vec::new(),
        };
        // Nothing is left to be done about any of them.
        shop.settle().await;
        for (name, state, (member, one)) in idle {
            assert_eq!(shop.state(one.id).await, state, "{name}");
            lives.idle.push((name, member));
        }
        for (name, state, (member, one)) in running {
            assert_eq!(shop.state(one.id).await, state, "{name}");
            lives.running.push((name, member.into_person()));
        }
        lives
    }
}

async fn begun(shop: &Shop) -> Holder {
    let member = shop.app.reader().await;
    let one = shop.begin(&member, &weekly()).await;
    (member, one)
}

/// Readers with what is bought otherwise: for a day, for somebody else, for a group.
async fn given(shop: &Shop) -> Vec<(&'static str, Person)> {
    for (code, kind, seats) in [
        ("pass", Kind::DayPass { hours: 24 }, 1),
        ("gift-year", Kind::Gift { months: 12 }, 1),
        ("team", Kind::Group, 5),
    ] {
        let mut one = Deal {
            kind,
            seats,
            trial_days: 0,
            ..deal()
        };
        one.steps.remove(0);
        sell(&shop.app, code, &one).await;
    }
    let mut passing = shop.app.reader().await;
    order(shop, &mut passing, "pass").await;
    vec![
        ("a day pass", passing.into_person()),
        ("a gift subscription", unwrapped(shop).await),
        ("a seat in a group", seated(shop).await),
    ]
}

/// Somebody who has unwrapped what somebody else has paid.
async fn unwrapped(shop: &Shop) -> Person {
    let mut giver = shop.app.reader().await;
    let words = [
        ("email", RECIPIENT),
        ("from", "Anna"),
        ("date", ""),
        ("message", "Read well."),
    ];
    let written = giver.submit("/subscribe/gift-year/gift", &words).await;
    written.expect(303);
    order(shop, &mut giver, "gift-year").await;
    shop.settle().await;
    let link = shop.app.link_for(RECIPIENT).await;
    let mut recipient = shop.app.reader().await;
    recipient.post(&link).await.expect(200);
    recipient.into_person()
}

/// Somebody who has accepted a seat that somebody else pays for.
async fn seated(shop: &Shop) -> Person {
    let (mut holder, mut guest) = (shop.app.reader().await, shop.app.reader().await);
    let group = order(shop, &mut holder, "team").await.id.to_string();
    let form = [("group", group.as_str()), ("email", &guest.email)];
    let invited = holder.submit("/account/group/invite", &form).await;
    invited.expect(303);
    let link = shop.app.link_for(&guest.email).await;
    let (_, token) = link.split_once("token=").unwrap();
    let joined = guest
        .submit("/account/group/join", &[("token", token)])
        .await;
    joined.expect(303);
    guest.into_person()
}
