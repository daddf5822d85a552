//! Lanes of background work: whoever waits for the code of a log-in does not wait for what waits
//! in other lanes.
mod outsiders;
pub mod postbox;
mod recipients;
mod time;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use db::{Db, sql};
use mail::Mailer;
use masthead::command::serve;
use masthead::ground::app::App;
use masthead::ground::config::Processor;
use masthead::ground::lane::Lane;
use masthead::shop::payment::{Told, events};
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tower::ServiceExt;

use crate::comment::{answer, named, open_house, say};
use crate::harness::TestApp;

/// Who waits for a code, and how long at most.
const WAITS: &str = "waits@readers.example";
const PATIENCE: Duration = Duration::from_secs(1);
/// A backlog.
const MANY: i64 = 20_000;

/// A server that takes every connection and says nothing.
pub struct Silent {
    address: String,
    calls: Arc<AtomicUsize>,
}

impl Silent {
    async fn start() -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/", socket.local_addr().unwrap());
        let calls = Arc::new(AtomicUsize::new(0));
        let counted = calls.clone();
        tokio::spawn(async move {
            let mut held = Vec::new();
            while let Ok((connection, _)) = socket.accept().await {
                held.push(connection);
                counted.fetch_add(1, Ordering::SeqCst);
            }
        });
        Self { address, calls }
    }

    /// Where it listens on this machine.
    fn port(&self) -> u16 {
        let port = self.address.trim_end_matches('/').rsplit(':').next();
        port.unwrap().parse().unwrap()
    }

    /// How often it was called.
    fn calls(&self) -> usize {
        self.calls.load(Ordering::SeqCst)
    }

    /// Waits until somebody waits for it.
    async fn is_called(&self) {
        while self.calls.load(Ordering::SeqCst) == 0 {
            tokio::task::yield_now().await;
        }
    }
}

/// The workers of a server, which end with the test.
fn workers(app: &App) -> JoinSet<()> {
    let mut workers = JoinSet::new();
    for lane in Lane::ALL {
        workers.spawn(serve::work(app.clone(), lane));
    }
    workers
}

fn has_mail(app: &App, to: &str) -> bool {
    match &app.mailer {
        Mailer::Memory(outbox) => outbox.lock().unwrap().iter().any(|mail| mail.to == to),
        _ => panic!("tests keep mail in memory"),
    }
}

async fn waiting(db: &Db) -> u64 {
    jobs::counts(db).await.unwrap().waiting
}

/// Asks for a code and waits for its mail, beside whatever else is to be done.
async fn asks_for_a_code(app: &TestApp) {
    let form = [("email", WAITS)];
    app.visitor().submit("/log-in", &form).await.expect(303);
    let arrives = async {
        while !has_mail(app, WAITS) {
            tokio::task::yield_now().await;
        }
    };
    let arrived = tokio::time::timeout(PATIENCE, arrives).await;
    arrived.expect("the mail leaves within a second");
}

/// Puts many jobs of a kind into the queue at once, each with the same payload.
async fn pile_up(app: &TestApp, kind: &str, payload: &serde_json::Value, count: i64) {
    sql("INSERT INTO jobs (id, kind, payload, state, run_at, claims, attempts, max_attempts, created_at)
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
         SELECT i, $2, $3, 'waiting', 0, 0, 0, 20, 0 FROM n")
        .bind(count)
        .bind(kind)
        .bind(payload.to_string())
        .execute(&app.db)
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_does_not_wait_for_a_hub_that_never_answers() {
    let hub = Silent::start().await;
    let address = hub.address.clone();
    let app = TestApp::with(|config| config.websub.hubs = vec![address]).await;
    let section = app.section("world").await;
    let ping = serde_json::json!({ "section": section, "round": 1 });
    pile_up(&app, "websub.ping", &ping, MANY).await;
    let _workers = workers(&app);
    hub.is_called().await;
    asks_for_a_code(&app).await;
    assert!(waiting(&app.db).await > 100, "the hub was not in the way");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_does_not_wait_for_a_processor_that_never_answers() {
    let processor = Silent::start().await;
    let address = processor.address.clone();
    let app = TestApp::with(|config| {
        config.payment.processor = Processor::Stripe;
        config.payment.stripe_secret_key = Some("sk_test_1".to_owned());
        config.payment.stripe_webhook_secret = Some("whsec".to_owned());
        config.payment.stripe_url = Some(address);
    })
    .await;
    for number in 0..50 {
        let told = Told {
            id: format!("evt_{number}"),
            kind: "charge.refunded".to_owned(),
            object: format!("ch_{number}"),
            made_at: app.clock.now(),
            body: "{}".to_owned(),
        };
        let _ = events::keep(&app, &told).await.unwrap();
    }
    let _workers = workers(&app);
    processor.is_called().await;
    asks_for_a_code(&app).await;
    assert!(
        waiting(&app.db).await > 20,
        "nobody waits for the processor"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_does_not_wait_for_pictures() {
    let app = TestApp::new().await;
    let picture = serde_json::json!({ "picture": app.picture().create().await.id });
    pile_up(&app, "picture.sizes", &picture, MANY).await;
    let _workers = workers(&app);
    asks_for_a_code(&app).await;
    assert!(waiting(&app.db).await > 100, "all pictures are made");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_does_not_wait_for_letters_to_twenty_thousand_followers() {
    let (app, article) = open_house().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let root = say(&mut anna, &article, "First.").await;
    follow(&app, root, anna.id, MANY).await;
    answer(&mut bert, &article, root, "To all of you.").await;
    let _workers = workers(&app);
    while !has_mail(&app, &anna.email) {
        tokio::task::yield_now().await;
    }
    asks_for_a_code(&app).await;
    let (left,): (i64,) = sql("SELECT count(*) FROM mailing_recipients")
        .one(&app.db)
        .await
        .unwrap();
    assert!(left > 1_000, "all letters are out");
}

/// What is at an address of the listener for whoever watches over the server.
async fn operations(site: &App) -> String {
    let router = masthead::routes::operations(site.clone());
    let request = http::Request::get("/metrics").body(axum::body::Body::empty());
    let answer = router.oneshot(request.unwrap()).await.unwrap();
    let body = axum::body::to_bytes(answer.into_body(), usize::MAX).await;
    String::from_utf8(body.unwrap().to_vec()).unwrap()
}

/// So many readers with the rights of `like` follow a thread, and that one too.
async fn follow(app: &TestApp, thread: i64, like: i64, count: i64) {
    const READERS: &str =
        "INSERT INTO readers (id, email, email_key, name, verified_at, created_at)
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
         SELECT i, 'f' || i || '@followers.example', 'f' || i || '@followers.example', '', 0, 0
         FROM n";
    const RIGHTS: &str = "INSERT INTO entitlements (reader_id, source, rights, starts_at, ends_at)
         SELECT r.id, e.source, e.rights, e.starts_at, e.ends_at
         FROM readers r JOIN entitlements e ON e.reader_id = $2 WHERE r.id <= $1";
    const FOLLOWS: &str = "INSERT INTO comment_follows (reader_id, thread_id, wants, changed_at)
         SELECT id, $2, TRUE, 0 FROM readers WHERE id <= $1";
    sql(READERS).bind(count).execute(&app.db).await.unwrap();
    for (text, about) in [(RIGHTS, like), (FOLLOWS, thread)] {
        let filled = sql(text).bind(count).bind(about).execute(&app.db).await;
        assert!(filled.unwrap() > 0);
    }
}
