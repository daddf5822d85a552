//! A thousand events, each ten times, in any order, on three nodes at once.
use std::collections::BTreeMap;
use std::time::Duration;

use db::sql;
use http::Method;
use masthead::clock::{Clock, DAY, HOUR};
use masthead::payment::signature;
use masthead::subscription::State;

use super::shop::{Shop, monthly};
use crate::harness::{Node, Person};

/// Enough subscriptions and months for a thousand events.
const SUBSCRIPTIONS: usize = 22;
/// Of these, so many are never renewed.
const FAILING: usize = 2;
const MONTHS: i64 = 50;
const COPIES: usize = 10;
const AT_ONCE: usize = 32;
const PATH: &str = "/payment/events/till";

/// An order that looks random and is the same in every run.
fn shuffle<T>(all: &mut [T]) {
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    for index in (1..all.len()).rev() {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        all.swap(index, usize::try_from(seed % (index as u64 + 1)).unwrap());
    }
}

async fn deliver(person: Person, body: String, secret: String, clock: Clock) {
    for _ in 0..20 {
        let header = signature::sign(&secret, body.as_bytes(), clock.now());
        let mut person = person.clone().with("till-signature", &header);
        let page = person.send(Method::POST, PATH, &body).await;
        if page.status == 200 {
            return;
        }
        // What is not answered well is sent again, as processors do.
        assert!(page.status.is_server_error(), "{}", page.html());
    }
    panic!("an event was never taken");
}

/// Lets the clock run: nodes that made thousands of ids in one millisecond would make the
/// same ones.
fn run(clock: Clock) -> tokio::task::JoinHandle<()> {
    tokio::spawn(async move {
        let mut beat = tokio::time::interval(Duration::from_millis(1));
        loop {
            beat.tick().await;
            clock.advance(1);
        }
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_storm_of_events_ends_where_their_order_would_have_ended() {
    let shop = Shop::new().await;
    let mut held = Vec::new();
    for index in 0..SUBSCRIPTIONS {
        let start = if index < FAILING {
            "40000003"
        } else {
            "42424242"
        };
        let card = format!("{start}{index:08}");
        held.push(shop.buy(&monthly(), &card).await);
    }
    shop.app.mails().await;
    // Their lives go on at the till, and nothing of it reaches us.
    for _ in 0..MONTHS {
        shop.app.clock.advance(31 * DAY);
        masthead::payment::till::run(&shop.app).await.unwrap();
    }
    sql("DELETE FROM jobs").execute(&shop.app.db).await.unwrap();
    let told = shop
        .app
        .payment
        .processor
        .told_since(&shop.app, 0)
        .await
        .unwrap();
    let secret = masthead::payment::till::secret(&shop.app).await.unwrap();
    assert!(told.len() >= 1_000, "{}", told.len());
    let mut copies: Vec<String> = Vec::new();
    for event in &told {
        copies.extend(vec![event.body.clone(); COPIES]);
    }
    shuffle(&mut copies);

    let nodes = [shop.app.another_node().await, shop.app.another_node().await];
    let all: Vec<&Node> = vec![&shop.app, &nodes[0], &nodes[1]];
    let clock = run(shop.app.clock.clone());
    for (index, wave) in copies.chunks(AT_ONCE).enumerate() {
        let mut tasks = Vec::new();
        for (place, body) in wave.iter().enumerate() {
            let person = all[(index + place) % 3].curl();
            let (secret, clock) = (secret.clone(), shop.app.clock.clone());
            tasks.push(tokio::spawn(deliver(person, body.clone(), secret, clock)));
        }
        for task in tasks {
            task.await.unwrap();
        }
    }
    let workers: Vec<_> = all
        .iter()
        .map(|node| {
            let app = (**node).clone();
            tokio::spawn(async move { while masthead::jobs::run_due(&app).await.unwrap() > 0 {} })
        })
        .collect();
    for worker in workers {
        worker.await.unwrap();
    }
    clock.abort();
    // Jobs that met one another come again.
    shop.app.clock.advance(HOUR);
    masthead::jobs::run_due(&shop.app).await.unwrap();
    // What we asked of the till, to end what was never paid, it has told us too.
    let processor = &shop.app.payment.processor;
    let told = processor.told_since(&shop.app, 0).await.unwrap();

    let (rows,): (i64,) = sql("SELECT count(*) FROM payment_events")
        .one(&shop.app.db)
        .await
        .unwrap();
    assert_eq!(rows, i64::try_from(told.len()).unwrap(), "one row an event");
    check_states(&shop, &held).await;
    check_mails(&shop, &nodes, told.len()).await;
}

/// Every subscription is where the till says it is, with each of its charges once.
async fn check_states(
    shop: &Shop,
    held: &[(crate::harness::Member, masthead::subscription::Subscription)],
) {
    for (index, (_, one)) in held.iter().enumerate() {
        let one = shop.now(one.id).await;
        let expected = if index < FAILING {
            State::Ended
        } else {
            State::Active
        };
        assert_eq!(one.state(shop.app.clock.now()), expected);
        let id = one.processor_id.clone().unwrap();
        let said = shop
            .app
            .payment
            .processor
            .snapshot(&shop.app, &id)
            .await
            .unwrap();
        let charges = masthead::payment::charges::of(&shop.app.db, one.id)
            .await
            .unwrap();
        assert_eq!(charges.len(), said.invoices.len());
    }
}

/// No more mails than events, and none of them twice.
async fn check_mails(shop: &Shop, nodes: &[Node; 2], events: usize) {
    let mut mails = shop.app.mails().await;
    for node in nodes {
        mails.extend(node.mails().await);
    }
    assert!(
        mails.len() <= events + SUBSCRIPTIONS,
        "{} mails, {events} events",
        mails.len()
    );
    let mut noted: BTreeMap<(String, String), usize> = BTreeMap::new();
    let rows: Vec<(i64, String)> = sql("SELECT subscription_id, occasion FROM subscription_letters
         WHERE occasion <> 'fulfilled'")
    .all(&shop.app.db)
    .await
    .unwrap();
    for (id, occasion) in &rows {
        *noted.entry((id.to_string(), occasion.clone())).or_default() += 1;
    }
    assert!(noted.values().all(|count| *count == 1));
    assert_eq!(mails.len(), rows.len(), "each occasion is one mail");
}
