//! How mail and background jobs stand, for the scraper.
use std::sync::atomic::AtomicI64;

use ::jobs::Standing;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

use crate::clock::{Millis, SECOND};

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailOutcome {
    /// The server took it.
    Sent,
    /// The way was broken; it is tried again.
    Failed,
    /// It will never be taken.
    Refused,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OutcomeLabel {
    outcome: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct KindLabel {
    kind: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct LaneLabel {
    lane: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct ServerLabel {
    server: String,
}

type Gauges = Family<KindLabel, Gauge<i64, AtomicI64>>;
type LaneGauges = Family<LaneLabel, Gauge<i64, AtomicI64>>;

/// How the jobs of a lane stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LaneStanding {
    /// Not begun, or waiting for the next attempt.
    pub waiting: u64,
    /// Being done.
    pub running: u64,
    /// Given up and kept.
    pub dead: u64,
    /// When the oldest that is due fell due.
    pub oldest_at: Option<Millis>,
}

/// How mail stands, on all nodes together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MailStanding {
    /// Whether none goes out.
    pub is_down: bool,
    /// When a message was last taken.
    pub sent_at: Option<Millis>,
}

/// The counters and gauges. Counters are this process's, gauges the database's.
#[derive(Debug, Default)]
pub struct Workload {
    mails: Family<OutcomeLabel, Counter>,
    given_up: Family<KindLabel, Counter>,
    waiting: Gauges,
    failing: Gauges,
    oldest: Gauges,
    dead: Gauges,
    lane_waiting: LaneGauges,
    lane_running: LaneGauges,
    lane_dead: LaneGauges,
    lane_oldest: LaneGauges,
    lane_given_up: Family<LaneLabel, Counter>,
    silent: Family<ServerLabel, Gauge<i64, AtomicI64>>,
    is_down: Gauge<i64, AtomicI64>,
    sent_at: Gauge<i64, AtomicI64>,
}

impl Workload {
    /// All of them at zero, known to the registry.
    pub fn register(registry: &mut Registry) -> Self {
        let all = Self::default();
        for outcome in [MailOutcome::Sent, MailOutcome::Failed, MailOutcome::Refused] {
            drop(all.mails.get_or_create_owned(&label(outcome)));
        }
        registry.register(
            "mails",
            "Messages by what became of them",
            all.mails.clone(),
        );
        let text = "Background jobs given up by this process";
        registry.register("jobs_given_up", text, all.given_up.clone());
        let text = "Background jobs that wait or run";
        registry.register("jobs_waiting", text, all.waiting.clone());
        let text = "Background jobs that wait and have failed at least once";
        registry.register("jobs_failing", text, all.failing.clone());
        let text = "Age of the oldest background job that is due";
        registry.register("jobs_oldest_seconds", text, all.oldest.clone());
        let text = "Background jobs that were given up and are kept";
        registry.register("jobs_dead", text, all.dead.clone());
        let text = "Background jobs that wait, by lane";
        registry.register("lane_waiting", text, all.lane_waiting.clone());
        let text = "Background jobs that run now, by lane";
        registry.register("lane_running", text, all.lane_running.clone());
        let text = "Background jobs that were given up and are kept, by lane";
        registry.register("lane_dead", text, all.lane_dead.clone());
        let text = "Age of the oldest background job that is due, by lane";
        registry.register("lane_oldest_seconds", text, all.lane_oldest.clone());
        let text = "Background jobs given up by this process, by lane";
        registry.register("lane_given_up", text, all.lane_given_up.clone());
        let text = "Servers of others that do not answer this process and are left alone";
        registry.register("server_silent", text, all.silent.clone());
        let text = "Whether mail does not go out: 1 or 0";
        registry.register("mail_down", text, all.is_down.clone());
        let text = "When a message was last taken, in seconds since 1970";
        registry.register("mail_sent_timestamp_seconds", text, all.sent_at.clone());
        all
    }

    /// Counts one message.
    pub fn mailed(&self, outcome: MailOutcome) {
        self.mails.get_or_create(&label(outcome)).inc();
    }

    /// Counts a job that was given up.
    pub fn gave_up(&self, kind: &str, lane: &'static str) {
        self.given_up.get_or_create(&kind_label(kind)).inc();
        self.lane_given_up.get_or_create(&LaneLabel { lane }).inc();
    }

    /// Takes over how each lane stands now, and which servers are silent.
    pub fn show_lanes(
        &self,
        now: Millis,
        lanes: &[(&'static str, LaneStanding)],
        silent: Vec<String>,
    ) {
        let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        for (lane, standing) in lanes {
            let set = |gauges: &LaneGauges, value: i64| {
                gauges.get_or_create(&LaneLabel { lane }).set(value);
            };
            let age = standing
                .oldest_at
                .map_or(0, |at| (now - at).max(0) / SECOND);
            set(&self.lane_waiting, number(standing.waiting));
            set(&self.lane_running, number(standing.running));
            set(&self.lane_dead, number(standing.dead));
            set(&self.lane_oldest, age);
            drop(self.lane_given_up.get_or_create(&LaneLabel { lane }));
        }
        self.silent.clear();
        for server in silent {
            self.silent.get_or_create(&ServerLabel { server }).set(1);
        }
    }

    /// Takes over how jobs and mail stand now. A kind that has none any more is gone.
    pub fn show(&self, now: Millis, jobs: &[Standing], mail: MailStanding) {
        let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        for gauges in [&self.waiting, &self.failing, &self.oldest, &self.dead] {
            gauges.clear();
        }
        for job in jobs {
            let set = |gauges: &Gauges, value: i64| {
                gauges.get_or_create(&kind_label(&job.kind)).set(value);
            };
            let age = job.oldest_at_ms.map_or(0, |at| (now - at).max(0) / SECOND);
            set(&self.waiting, number(job.waiting));
            set(&self.failing, number(job.failing));
            set(&self.oldest, age);
            set(&self.dead, number(job.dead));
        }
        self.is_down.set(i64::from(mail.is_down));
        self.sent_at.set(mail.sent_at.unwrap_or_default() / SECOND);
    }
}

fn kind_label(kind: &str) -> KindLabel {
    KindLabel {
        kind: kind.to_owned(),
    }
}

fn label(outcome: MailOutcome) -> OutcomeLabel {
    OutcomeLabel {
        outcome: match outcome {
            MailOutcome::Sent => "sent",
            MailOutcome::Failed => "failed",
            MailOutcome::Refused => "refused",
        },
    }
}
