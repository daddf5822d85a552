//! Notices to whoever runs the server: a mail when a job is given up, or an account reads
//! more than a person does. They are gathered by topic: one mail an hour says how many there were
//! and shows the last, so that no fault, and nobody who types nonsense, buries the others.
mod store;

use ::jobs::{Job, JobError, New};
use db::{Migration, Tx};
use mail::Message;
use serde_json::json;

use ground::alarm;
use ground::app::{App, Pending};
use ground::clock::{HOUR, Millis};
use ground::error::Result;
use ground::i18n::{self, FluentArgs};
use ground::jobs::Kind;
use ground::lane::Lane;
use newsroom::publication;

/// The steps of its table.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    43,
    "notices",
    include_str!("0043_notices.sql"),
)];

/// The jobs of notices.
pub const JOBS: &[Kind] =
    &[Kind::new(KIND, Lane::Awaited, |app, job| Box::pin(run(app, job))).within(PAUSE)];

/// The time between two mails about one topic.
const PAUSE: Millis = HOUR;

/// The kind of the job that sends a notice.
pub const KIND: &str = "operator.notice";
/// A reason longer than this many characters is cut.
const LONGEST_REASON: usize = 2_000;

/// Does the `work` that `job` asks for, and has the operator told when it is given up;
/// also when it panics, which nobody else would see.
///
/// # Errors
/// Those of the work.
pub async fn watched(
    app: &App,
    job: &Job,
    work: impl Future<Output = Result<(), JobError>>,
) -> Result<(), JobError> {
    let outcome = ::jobs::survive(work).await;
    let reason = match &outcome {
        Err(JobError::Permanent(reason)) => reason,
        Err(JobError::Retry(reason)) if job.is_last_attempt() => reason,
        _ => return outcome,
    };
    if let Err(error) = alarm::given_up(app, job, reason).await {
        tracing::warn!(%error, "an alarm could not be raised");
    }
    // A notice that cannot be sent is no reason for another one.
    if job.kind != KIND && app.config.operator_email.is_some() {
        tell(app, job, reason).await?;
    }
    outcome
}

async fn tell(app: &App, job: &Job, reason: &str) -> Result<(), JobError> {
    let reason: String = reason.chars().take(LONGEST_REASON).collect();
    let payload =
        json!({ "job": job.id, "kind": job.kind, "attempts": job.attempts, "reason": reason });
    let mut tx = app.db.begin().await?;
    gather(app, &mut tx, &format!("job {}", job.kind), &payload).await?;
    tx.commit().await?;
    app.job_bell.ring();
    Ok(())
}

/// Gathers a notice, with a job that tells it when its hour has come.
async fn gather(
    app: &App,
    tx: &mut Tx,
    topic: &str,
    payload: &serde_json::Value,
) -> Result<(), db::Error> {
    let now = app.clock.now();
    let next_at = store::gather(&mut *tx, topic, &payload.to_string(), now).await?;
    let new = New {
        // One a mail: the job of the last one may be about to end.
        unique_key: Some(format!("{KIND} {topic} {next_at}")),
        run_at_ms: Some(next_at.clamp(now, now + PAUSE)),
        ..New::job(KIND, json!({ "topic": topic }))
    };
    ::jobs::enqueue(tx, now, app.ids.next(now), new).await
}

/// Tells the operator that an account has opened as many articles today as one person may.
pub async fn excess(app: &App, reader: i64) -> Result<()> {
    let count = app.config.paywall.subscriber_ceiling;
    tracing::warn!(
        reader,
        count,
        "an account opens more articles than a person reads"
    );
    if app.config.operator_email.is_none() {
        return Ok(());
    }
    let payload = json!({ "notice": "excess", "reader": reader, "count": count });
    let mut tx = app.db.begin().await?;
    // Every process counts for itself; one mail an hour says it for all.
    gather(app, &mut tx, "excess", &payload).await?;
    tx.commit().await?;
    app.job_bell.ring();
    Ok(())
}

/// Something that the payment processor has refused.
#[derive(Clone, Copy, Debug)]
pub struct Refusal<'a> {
    /// The number of the order that it is about.
    pub order: &'a str,
    /// The call that was refused; `None` where it is the order itself.
    pub call: Option<i64>,
    /// What the processor says.
    pub reason: &'a str,
    /// The path of the page that lists what is refused.
    pub list: &'a str,
}

/// Whether the call with this id is still open; those who make calls hand it in.
#[derive(Clone, Copy, Debug)]
pub struct IsOpen(pub for<'a> fn(&'a App, i64) -> Pending<'a, Result<bool>>);

/// Tells the operator that the payment processor has refused something.
pub async fn refusal(app: &App, tx: &mut Tx, refusal: &Refusal<'_>) -> Result<(), db::Error> {
    if app.config.operator_email.is_none() {
        return Ok(());
    }
    let &Refusal {
        order, call, list, ..
    } = refusal;
    let about = if call.is_some() { "call" } else { "order" };
    let reason: String = refusal.reason.chars().take(LONGEST_REASON).collect();
    let payload = json!({
        "notice": about, "order": order, "call": call, "reason": reason, "list": list,
    });
    gather(app, tx, about, &payload).await
}

/// Sends what is gathered about a topic, and stays where more has come meanwhile. What comes later
/// finds another hour, and gets a job of its own.
async fn run(app: &App, job: &Job) -> Result<(), JobError> {
    let Some(topic) = job.payload["topic"].as_str() else {
        // From before they were gathered.
        return send(app, &job.payload, 1).await;
    };
    let Some((count, payload, next_at)) = store::gathered(&app.db, topic).await? else {
        return Ok(());
    };
    let now = app.clock.now();
    // Further ahead than an hour is the work of a clock that was wrong.
    if (now + 1..=now + PAUSE).contains(&next_at) {
        return Err(JobError::GoesOn { at_ms: next_at });
    }
    let payload = serde_json::from_str(&payload).map_err(JobError::permanent)?;
    send(app, &payload, count).await?;
    let at_ms = now + PAUSE;
    match store::told(&app.db, topic, count, at_ms).await? {
        0 => Ok(()),
        _ => Err(JobError::GoesOn { at_ms }),
    }
}

/// Sends the notice that a payload describes, the last of so many.
async fn send(app: &App, payload: &serde_json::Value, times: i64) -> Result<(), JobError> {
    let Some(to) = app.config.operator_email.clone() else {
        return Ok(());
    };
    if let (Some(call), 1) = (payload["call"].as_i64(), times)
        && !(app.part::<IsOpen>().0)(app, call)
            .await
            .map_err(JobError::retry)?
    {
        // It has settled itself in the meantime.
        return Ok(());
    }
    let publication = publication::current(app).await.map_err(JobError::retry)?;
    let text = |name: &str| payload[name].as_str().unwrap_or_default().to_owned();
    let mut args = FluentArgs::new();
    args.set("site", publication.settings.name.clone());
    args.set("url", app.config.public_url());
    args.set("kind", text("kind"));
    args.set("reason", text("reason"));
    args.set("job", payload["job"].to_string());
    args.set("attempts", payload["attempts"].as_i64().unwrap_or_default());
    args.set("count", payload["count"].as_i64().unwrap_or_default());
    let account = format!(
        "{}/desk/readers/{}",
        app.config.public_url(),
        payload["reader"]
    );
    args.set("account", account);
    args.set("order", text("order"));
    args.set("times", times);
    args.set(
        "list",
        format!("{}{}", app.config.public_url(), text("list")),
    );
    let about = payload["notice"].as_str().unwrap_or("job");
    let language = &publication.settings.language;
    let mut words = i18n::translate(language, &format!("notice-{about}-text"), &args);
    if times > 1 {
        let more = i18n::translate(language, "notice-times", &args);
        words = format!("{words}\n\n{more}");
    }
    let message = Message {
        to,
        subject: i18n::translate(language, &format!("notice-{about}-subject"), &args),
        text: words,
        html: None,
        headers: vec![("Auto-Submitted".to_owned(), "auto-generated".to_owned())],
    };
    alarm::hand_over(app, &message)
        .await
        .map_err(alarm::for_the_queue)
}
