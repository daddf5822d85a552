//! A server behind a cache, with stories for each visit.
use std::net::SocketAddr;

use masthead::ground::clock::{DAY, HOUR};
use masthead::paywall::Access;
use masthead::shop::offer::institution::{self, Institution, parse_networks};
use masthead::web::server;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::harness::{TestApp, TestArticle};

/// The network of the institution, as [`super::browser::Browser`] counts them.
pub const INSTITUTION: u8 = 7;

/// A running server.
pub struct World {
    /// The application.
    pub app: TestApp,
    /// Metered stories.
    pub metered: Vec<TestArticle>,
    /// A story for subscribers.
    pub closed: TestArticle,
    /// A story that is free for an hour.
    pub breaking: TestArticle,
    address: SocketAddr,
    stop: CancellationToken,
    served: Option<JoinHandle<()>>,
}

impl World {
    /// A server that trusts what a cache on this machine says of its clients.
    pub async fn new() -> Self {
        let trust = vec!["127.0.0.1/32".parse().unwrap()];
        Self::of(TestApp::with(|config| config.trusted_proxies = trust).await).await
    }

    /// A server of this application.
    pub async fn of(app: TestApp) -> Self {
        let mut metered = Vec::new();
        for _ in 0..6 {
            metered.push(app.article().create().await);
        }
        let until = app.clock.now() + HOUR;
        let closed = app.article().access(Access::Subscribers).create().await;
        let breaking = app.article().access(Access::Breaking { until }).create();
        let breaking = breaking.await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let stop = CancellationToken::new();
        let limits = app.config.limits.clone();
        let served = server::serve(listener, app.site(), limits, stop.clone());
        Self {
            metered,
            closed,
            breaking,
            address,
            stop,
            served: Some(tokio::spawn(served)),
            app,
        }
    }

    /// Where the server itself answers.
    pub fn origin(&self) -> SocketAddr {
        self.address
    }

    /// How often a lead-in was asked of the server itself.
    pub fn lead_ins_asked(&self) -> u64 {
        let metrics = self.app.metrics.text();
        let line = metrics
            .lines()
            .find(|line| line.contains("decision=\"continue\""));
        line.map_or(0, |line| line.rsplit(' ').next().unwrap().parse().unwrap())
    }

    /// Gives the network of an institution its rights.
    pub async fn sign_institution(&self) {
        let now = self.app.clock.now();
        let library = Institution {
            id: self.app.ids.next(now),
            name: "Library".to_owned(),
            networks: parse_networks(&format!("127.0.{INSTITUTION}.0/24")).unwrap(),
            starts_at: None,
            ends_at: Some(now + DAY),
            note: String::new(),
        };
        let mut tx = self.app.db.begin().await.unwrap();
        institution::save(&mut tx, &library).await.unwrap();
        tx.commit().await.unwrap();
        self.app.refresh().await.unwrap();
    }

    /// Ends the server; the cache finds nobody any more.
    pub async fn stop(&mut self) {
        self.stop.cancel();
        if let Some(served) = self.served.take() {
            served.await.unwrap();
        }
    }
}
