//! Alarms: that mail does not go out, or that work was given up, is told by roads that need no
//! mail. These are the desk, the log, the metrics, the doctor, and an address that is called.
pub mod jobs;
mod store;

use std::sync::{Arc, PoisonError, RwLock};

use ::jobs::{Job, JobError};
use mail::Message;
use serde_json::json;

use crate::app::App;
use crate::clock::{HOUR, Millis};
use crate::error::Result;
use crate::jobs::Kinds;
use crate::limit;
use crate::metrics::{MailOutcome, MailStanding};
use crate::outside::{Missed, Outside};

/// Failures in a row after which mail counts as down. One is an accident.
const FAILURES: i64 = 3;
/// Refused messages in a row after which it does. A refused address is none.
const REFUSALS: i64 = 10;

/// How mail is going, as all nodes have seen it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailState {
    /// When a message was last taken, to the minute.
    pub sent_at: Option<Millis>,
    /// Since when none is taken.
    pub failing_since: Option<Millis>,
    /// How often the way was broken since then.
    pub failures: i64,
    /// How often a message was refused since then.
    pub refusals: i64,
    /// What was said last.
    pub last_error: String,
}

impl MailState {
    /// Since when mail counts as down; `None` while it goes out.
    pub fn down_since(&self) -> Option<Millis> {
        let is_down = self.failures >= FAILURES || self.refusals >= REFUSALS;
        self.failing_since.filter(|_| is_down)
    }

    /// The same for the metrics.
    pub fn standing(&self) -> MailStanding {
        MailStanding {
            is_down: self.down_since().is_some(),
            sent_at: self.sent_at,
        }
    }
}

/// What is broken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Mail.
    pub mail: MailState,
    /// Background jobs that were given up.
    pub given_up: u64,
    /// Since when work waits that the desk is told about.
    pub late_since: Option<Millis>,
}

/// What is broken, as this node last saw it: pages say so without asking the database.
#[derive(Debug, Default)]
pub struct Alarms(RwLock<Arc<State>>);

impl Alarms {
    /// As it was last seen.
    pub fn state(&self) -> Arc<State> {
        self.0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn keep(&self, state: State) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(state);
    }
}

/// Looks at what is broken and remembers it for the pages of this node.
pub async fn look(app: &App) -> Result<Arc<State>> {
    let now = app.clock.now();
    let standings = ::jobs::standings(&app.db, now).await?;
    let kinds = app.part::<Kinds>();
    let late = standings.iter().filter_map(|standing| {
        let kind = kinds.named(&standing.kind)?;
        kind.late_since(standing.oldest_at_ms?, now)
    });
    let state = State {
        mail: store::mail(&app.db).await?,
        given_up: standings.iter().map(|standing| standing.dead).sum(),
        late_since: late.min(),
    };
    app.part::<Alarms>().keep(state);
    Ok(app.part::<Alarms>().state())
}

/// Sends a message and takes note of how that went.
///
/// # Errors
/// Those of the mailer.
pub async fn hand_over(app: &App, message: &Message) -> Result<(), mail::Error> {
    let sent = call(app, message).await;
    app.metrics.mailed(match &sent {
        Ok(()) => MailOutcome::Sent,
        Err(mail::Error::Temporary(_)) => MailOutcome::Failed,
        Err(_) => MailOutcome::Refused,
    });
    // Whether the message is gone does not depend on whether that could be noted.
    if let Err(error) = note(app, &sent).await {
        tracing::warn!(%error, "how a mail went could not be noted");
    }
    sent
}

/// Calls the mail server, unless it has not answered lately.
async fn call(app: &App, message: &Message) -> Result<(), mail::Error> {
    let Some(server) = app.mailer.server() else {
        return app.mailer.send(message).await;
    };
    let outside = app.part::<Outside>();
    let sent = outside
        .call(&server, app.mailer.attempt(message), |unsent| {
            unsent.is_silent
        })
        .await;
    sent.map_err(|missed| match missed {
        Missed::HeldOff(reason) => mail::Error::Temporary(reason),
        Missed::Failed(unsent) => unsent.error,
    })
}

/// What the queue makes of a message that was not sent: only what may pass is tried again.
pub fn for_the_queue(error: mail::Error) -> JobError {
    match error {
        mail::Error::Temporary(reason) => JobError::Retry(reason),
        other => JobError::permanent(other),
    }
}

async fn note(app: &App, sent: &Result<(), mail::Error>) -> Result<()> {
    let now = app.clock.now();
    match sent {
        Ok(()) => {
            let before = store::mail(&app.db).await?;
            if store::sent(&app.db, now).await?.is_changed() {
                look(app).await?;
            }
            if before.down_since().is_some() {
                tracing::info!("mail goes out again");
                jobs::call(app, "mail", "over", "mail goes out again").await?;
            }
        }
        // The message is wrong, or its address, not the way: whoever types nonsense is no alarm.
        Err(mail::Error::Invalid(_) | mail::Error::Recipient(_)) => {}
        Err(mail::Error::Temporary(reason)) => failed(app, now, reason, true).await?,
        Err(mail::Error::Permanent(reason)) => failed(app, now, reason, false).await?,
    }
    Ok(())
}

async fn failed(app: &App, now: Millis, reason: &str, is_failure: bool) -> Result<()> {
    store::failed(&app.db, now, reason, is_failure).await?;
    let mail = look(app).await?.mail.clone();
    let is_first = match is_failure {
        true => mail.failures == FAILURES && mail.refusals < REFUSALS,
        false => mail.refusals == REFUSALS && mail.failures < FAILURES,
    };
    if is_first {
        tracing::error!(reason, "mail does not go out");
        let text = format!("mail does not go out: {reason}");
        jobs::call(app, "mail", "begun", &text).await?;
    }
    Ok(())
}

/// Tells that a job was given up. The address is called once an hour for each kind of job: an
/// outage ends many at once, and the desk and the metrics count them.
pub async fn given_up(app: &App, job: &Job, reason: &str) -> Result<()> {
    tracing::error!(
        kind = job.kind,
        job = job.id,
        reason,
        "a background job was given up"
    );
    let lane = app.part::<Kinds>().lane(&job.kind);
    app.metrics.gave_up(&job.kind, lane.word());
    // That an alarm cannot be told is no reason for another one.
    if job.kind == jobs::KIND {
        return Ok(());
    }
    let key = format!("alarm job {}", job.kind);
    if limit::take(&app.db, &key, 1, HOUR, app.clock.now())
        .await?
        .is_done()
    {
        let text = format!("the background job {} was given up: {reason}", job.kind);
        jobs::call(app, "job", "begun", &text).await?;
    }
    Ok(())
}

/// The body of a call: what is broken, for programs; `text` is what chat rooms show.
fn body(app: &App, about: &str, state: &str, text: &str) -> serde_json::Value {
    let site = app.config.public_url();
    json!({
        "site": site,
        "alarm": about,
        "state": state,
        "at": jiff::Timestamp::from_millisecond(app.clock.now()).map(|at| at.to_string()).ok(),
        "text": format!("{site}: {text}"),
    })
}
