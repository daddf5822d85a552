//! How mail and background jobs stand, for the scraper.
use std::sync::atomic::AtomicI64;

use ::jobs::Standing;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

use crate::ground::alarm::MailState;
use crate::ground::clock::{Millis, SECOND};

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

type Gauges = Family<KindLabel, Gauge<i64, AtomicI64>>;

/// The counters and gauges. Counters are this process's, gauges the database's.
#[derive(Debug, Default)]
pub struct Workload {
    mails: Family<OutcomeLabel, Counter>,
    given_up: Family<KindLabel, Counter>,
    waiting: Gauges,
    failing: Gauges,
    oldest: Gauges,
    dead: Gauges,
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
    pub fn gave_up(&self, kind: &str) {
        self.given_up.get_or_create(&kind_label(kind)).inc();
    }

    /// Takes over how jobs and mail stand now. A kind that has none any more is gone.
    pub fn show(&self, now: Millis, jobs: &[Standing], mail: &MailState) {
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
        self.is_down.set(i64::from(mail.down_since().is_some()));
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
