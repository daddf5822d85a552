//! Counters for Prometheus, in the OpenMetrics text format.
mod disk;
mod index;
mod workload;

use std::path::Path;
use std::sync::atomic::AtomicU64;
use std::time::Duration;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::Registry;

use ::jobs::Standing;

use crate::clock::Millis;
use disk::Disk;
pub use disk::free_bytes;
use index::Index;
pub use index::IndexStanding;
use workload::Workload;
pub use workload::{LaneStanding, MailOutcome, MailStanding};

/// Label of answers by class of status.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct StatusLabel {
    /// First digit of the status: `2xx` …; or `refused`.
    pub status: &'static str,
}

/// How a request ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// With this status.
    Status(u16),
    /// With a refusal on purpose, whose status would look like a failure of ours.
    Refused,
}

/// Label of the paywall's decisions.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct DecisionLabel {
    /// The reason of a grant, or the kind of wall.
    pub decision: &'static str,
}

/// Label of what [`crate::watch`] tells.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct SecurityLabel {
    /// What has happened, as in `log-in-failed`.
    pub event: &'static str,
    /// By what, as in `password`; may be empty.
    pub by: &'static str,
}

/// Everything that is counted.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    answers: [Counter; 7],
    seconds: Histogram,
    decisions: Family<DecisionLabel, Counter>,
    security: Family<SecurityLabel, Counter>,
    workload: Workload,
    index: Index,
    disk: Disk,
    /// Connections open now.
    pub connections: Gauge<i64, std::sync::atomic::AtomicI64>,
    /// Requests and connections turned away because more came than could be done.
    pub shed: Counter<u64, AtomicU64>,
    /// Pages rendered, as against served from the cache.
    pub renders: Counter<u64, AtomicU64>,
    /// Pages on which the theme failed and the built-in template served.
    pub theme_failures: Counter<u64, AtomicU64>,
}

const CLASSES: [&str; 7] = ["other", "1xx", "2xx", "3xx", "4xx", "5xx", "refused"];

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("masthead");
        let family = Family::<StatusLabel, Counter>::default();
        let answers = CLASSES.map(|status| family.get_or_create_owned(&StatusLabel { status }));
        let seconds = Histogram::new(exponential_buckets(0.0001, 4.0, 8));
        let decisions = Family::<DecisionLabel, Counter>::default();
        let security = Family::<SecurityLabel, Counter>::default();
        let (connections, shed) = (Gauge::default(), Counter::default());
        let (renders, theme_failures) = (Counter::default(), Counter::default());
        registry.register(
            "shed",
            "Requests and connections turned away in an overload",
            shed.clone(),
        );
        registry.register("answers", "Answers by class of status", family);
        registry.register(
            "answer_seconds",
            "Time from request to answer",
            seconds.clone(),
        );
        registry.register(
            "paywall_decisions",
            "Decisions of the paywall by reason",
            decisions.clone(),
        );
        registry.register(
            "security_events",
            "Log-ins, failures, refusals and ends of sessions",
            security.clone(),
        );
        registry.register("connections", "Connections open now", connections.clone());
        registry.register(
            "renders",
            "Pages rendered, not served from the cache",
            renders.clone(),
        );
        registry.register(
            "theme_failures",
            "Pages on which the theme failed",
            theme_failures.clone(),
        );
        let workload = Workload::register(&mut registry);
        let index = Index::register(&mut registry);
        let disk = Disk::register(&mut registry);
        Self {
            registry,
            workload,
            index,
            disk,
            answers,
            seconds,
            decisions,
            security,
            connections,
            shed,
            renders,
            theme_failures,
        }
    }
}

impl Metrics {
    /// Counts one answer.
    pub fn answered(&self, outcome: Outcome, took: Duration) {
        let class = match outcome {
            Outcome::Status(status @ 100..=599) => usize::from(status / 100),
            Outcome::Status(_) => 0,
            Outcome::Refused => 6,
        };
        self.answers[class].inc();
        self.seconds.observe(took.as_secs_f64());
    }

    /// Counts one decision of the paywall.
    pub fn decided(&self, decision: &'static str) {
        self.decisions
            .get_or_create(&DecisionLabel { decision })
            .inc();
    }

    /// Counts one event that [`crate::watch`] tells.
    pub fn noticed(&self, event: &'static str, by: &'static str) {
        self.security
            .get_or_create(&SecurityLabel { event, by })
            .inc();
    }

    /// Counts one message.
    pub fn mailed(&self, outcome: MailOutcome) {
        self.workload.mailed(outcome);
    }

    /// Counts a job that was given up.
    pub fn gave_up(&self, kind: &str, lane: &'static str) {
        self.workload.gave_up(kind, lane);
    }

    /// Takes over how each lane stands now, and which servers are silent.
    pub fn show_lanes(
        &self,
        now: Millis,
        lanes: &[(&'static str, LaneStanding)],
        silent: Vec<String>,
    ) {
        self.workload.show_lanes(now, lanes, silent);
    }

    /// Takes over how jobs and mail stand now.
    pub fn show(&self, now: Millis, jobs: &[Standing], mail: MailStanding) {
        self.workload.show(now, jobs, mail);
    }

    /// Takes over whether the database keeps what is written, and the room on the disk of the data
    /// folder.
    pub fn show_disk(&self, keeps: bool, data: &Path) {
        self.disk.show(keeps, data);
    }

    /// Takes over how an index of search stands now.
    pub fn show_index(&self, name: &'static str, standing: IndexStanding) {
        self.index.show(name, standing);
    }

    /// The text for the scraper.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let encoded = prometheus_client::encoding::text::encode(&mut text, &self.registry);
        debug_assert!(encoded.is_ok(), "writing to a string does not fail");
        text
    }
}
