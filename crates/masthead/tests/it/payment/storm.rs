//! A thousand events, each ten times, in any order, at servers of the real binary that are
//! killed again and again: three on PostgreSQL, one on SQLite, which is for one process.
use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, RwLock};

use db::sql;
use masthead::features;
use masthead::ground::app::App;
use masthead::ground::clock::{Clock, DAY, HOUR};
use masthead::ground::config::Config;
use masthead::ground::ids::Ids;
use masthead::ground::mailer;
use masthead::newsroom::publication;
use masthead::shop::payment::{InvoiceStatus, Payment, charges, signature, till};
use masthead::shop::subscription::{self, State};

use super::shop::{Shop, monthly};
use crate::harness::{Server, TestData};

/// Enough subscriptions and months for a thousand events.
const SUBSCRIPTIONS: usize = 50;
/// Of these, so many are never renewed.
const FAILING: usize = 4;
const MONTHS: usize = 22;
const COPIES: usize = 10;
const AT_ONCE: usize = 32;
const KILLS: usize = 12;
/// Refused as often, an event is not late but lost.
const TRIES: usize = 1_000;

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }

    fn shuffle<T>(&mut self, all: &mut [T]) {
        for index in (1..all.len()).rev() {
            all.swap(index, self.below(index + 1));
        }
    }
}

/// What the storm finds: readers who have bought, and a till that has told nobody.
struct Before {
    data: TestData,
    config: Config,
    clock: Clock,
    /// The paying ones last.
    subscriptions: Vec<i64>,
    events: Vec<String>,
    secret: String,
}

async fn prepare() -> Before {
    let shop = Shop::new().await;
    let mut subscriptions = Vec::new();
    for index in 0..SUBSCRIPTIONS {
        let fails = index < FAILING;
        let kind = if fails { "40000003" } else { "42424242" };
        let (_, one) = shop.buy(&monthly(), &format!("{kind}{index:08}")).await;
        subscriptions.push(one.id);
    }
    shop.app.mails().await;
    // The till goes on charging and ending them, and no event of it reaches us.
    for _ in 0..MONTHS {
        shop.app.clock.advance(31 * DAY);
        till::run(&shop.app).await.unwrap();
    }
    sql("DELETE FROM jobs").execute(&shop.app.db).await.unwrap();
    // The servers' clocks go on from here. What they do by themselves every five minutes,
    // and what would heal a lost event, comes after the storm.
    let ahead = shop.app.clock.now() - Clock::System.now();
    sql("INSERT INTO till_keys (call_key, object) VALUES ('clock', $1)")
        .bind(ahead.to_string())
        .execute(&shop.app.db)
        .await
        .unwrap();
    let told = shop
        .app
        .part::<Payment>()
        .processor
        .told_since(&shop.app, 0)
        .await;
    Before {
        config: shop.app.config.clone(),
        clock: Clock::moved(ahead),
        subscriptions,
        events: told.unwrap().into_iter().map(|event| event.body).collect(),
        secret: till::secret(&shop.app).await.unwrap(),
        data: shop.app.into_data(),
    }
}

/// Servers, each of which can be killed and started again while the others serve.
struct Fleet<'a> {
    data: &'a TestData,
    servers: Vec<RwLock<Server>>,
}

impl<'a> Fleet<'a> {
    fn start(data: &'a TestData) -> Self {
        let till = "payment.processor = \"till\"\n";
        std::fs::write(data.folder().join("masthead.toml"), till).unwrap();
        let url = data.database_url();
        let count = if url.is_some() { 3 } else { 1 };
        let server = |_| RwLock::new(Server::start(data.folder(), url.as_deref()));
        Self {
            data,
            servers: (0..count).map(server).collect(),
        }
    }

    /// Where the `turn`th request goes; waits while that server is being started.
    fn address(&self, turn: usize) -> String {
        let server = &self.servers[turn % self.servers.len()];
        server.read().unwrap().address()
    }

    fn kill(&self, turn: usize) {
        let mut server = self.servers[turn % self.servers.len()].write().unwrap();
        server.kill();
        let url = self.data.database_url();
        *server = Server::start(self.data.folder(), url.as_deref());
    }
}

/// Sends an event; whether it was taken, and not only sent.
fn deliver(address: &str, body: &str, signature: &str) -> bool {
    let Ok(mut stream) = TcpStream::connect(address) else {
        return false;
    };
    let length = body.len();
    let request = format!(
        "POST /payment/events/till HTTP/1.1\r\nHost: {address}\r\nTill-Signature: {signature}\r\n\
         Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    );
    let mut answer = Vec::new();
    // Whatever a killed server leaves of its answer counts as none.
    stream.write_all(request.as_bytes()).is_ok()
        && stream.read_to_end(&mut answer).is_ok()
        && answer.starts_with(b"HTTP/1.1 200 ")
}

/// Sends all, `AT_ONCE` at a time, each until it is taken, as processors do; kills a server
/// each time that one of the `moments` is the number of answers so far.
fn storm(fleet: &Fleet<'_>, before: &Before, copies: Vec<String>, moments: &BTreeSet<usize>) {
    let (left, answers, turns) = (Mutex::new(copies), AtomicUsize::new(0), AtomicUsize::new(0));
    let send = || {
        while let Some(body) = { left.lock().unwrap().pop() } {
            let taken = (0..TRIES).any(|_| {
                let address = fleet.address(turns.fetch_add(1, Ordering::SeqCst));
                let now = before.clock.now();
                let header = signature::sign(&before.secret, body.as_bytes(), now);
                deliver(&address, &body, &header)
            });
            assert!(taken, "an event was never taken: {body}");
            let answer = answers.fetch_add(1, Ordering::SeqCst);
            if moments.contains(&answer) {
                fleet.kill(answer);
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(send);
        }
    });
}

/// An application that takes over from the killed servers, later than any lease of theirs,
/// and does what they have left.
async fn inherit(before: &Before) -> App {
    let db = before.data.open().await;
    let clock = Clock::fixed(before.clock.now());
    let mailer = mailer::mailer(&before.config).unwrap();
    let ids = Ids::of_node(publication::next_node(&db).await.unwrap());
    let app = features::open_with(before.config.clone(), db, clock, ids, mailer);
    let app = app.await.unwrap();
    for _ in 0..6 {
        app.clock.advance(HOUR);
        masthead::ground::jobs::run_due(&app).await.unwrap();
    }
    app
}

#[tokio::test(flavor = "multi_thread")]
async fn a_storm_of_events_at_servers_that_are_killed_ends_where_their_order_would_have_ended() {
    let before = prepare().await;
    assert!(before.events.len() >= 1_000, "{}", before.events.len());
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut copies: Vec<String> = Vec::new();
    for event in &before.events {
        copies.extend(vec![event.clone(); COPIES]);
    }
    dice.shuffle(&mut copies);
    let moments = (0..KILLS).map(|_| dice.below(copies.len())).collect();
    let fleet = Fleet::start(&before.data);
    storm(&fleet, &before, copies, &moments);
    // The last kill is for all of them, in the middle of what the events have set off.
    drop(fleet);
    let app = inherit(&before).await;
    check_ledger(&app).await;
    check_states(&app, &before.subscriptions).await;
    check_mails(&before);
}

/// One row for each event of the till, also for those about what we asked of it to end
/// what was never paid; each was followed, and no work was given up.
async fn check_ledger(app: &App) {
    let told = app
        .part::<Payment>()
        .processor
        .told_since(app, 0)
        .await
        .unwrap();
    let (rows, followed): (i64, i64) =
        sql("SELECT count(*), count(applied_at) FROM payment_events")
            .one(&app.db)
            .await
            .unwrap();
    assert_eq!(rows, i64::try_from(told.len()).unwrap(), "one row an event");
    assert_eq!(followed, rows);
    let (jobs,): (i64,) = sql("SELECT count(*) FROM jobs").one(&app.db).await.unwrap();
    assert_eq!(jobs, 0);
}

/// Every subscription is where the model says, with each of its charges once, and is what
/// the till knows.
async fn check_states(app: &App, subscriptions: &[i64]) {
    for (index, id) in subscriptions.iter().enumerate() {
        let one = subscription::by_id(&app.db, *id).await.unwrap().unwrap();
        let (state, paid) = match index < FAILING {
            true => (State::Ended, 1),
            false => (State::Active, MONTHS + 1),
        };
        assert_eq!(one.state(app.clock.now()), state);
        let charges = charges::of(&app.db, *id).await.unwrap();
        let is_paid = |status| status == InvoiceStatus::Paid;
        let count = charges.iter().filter(|one| is_paid(one.invoice.status));
        assert_eq!(count.count(), paid);
        let said = app
            .part::<Payment>()
            .processor
            .snapshot(app, one.processor_id.as_ref().unwrap());
        let said = said.await.unwrap();
        assert_eq!(charges.len(), said.invoices.len());
        assert_eq!(one.life.said, Some(said));
    }
}

/// However often the jobs of mails were begun, and however often an event was told, there
/// are no more mails than events; and subscribers have heard of their charges.
fn check_mails(before: &Before) {
    let folder = before.data.folder().join(mailer::FOLDER);
    let names = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    let mails = names
        .filter(|name| name.to_string_lossy().ends_with(".eml"))
        .count();
    assert!((1..=before.events.len()).contains(&mails), "{mails} mails");
}
