//! Work with processors off the request path.
use ::jobs::{Job, JobError, New};

use super::till::deliver;
use super::{Processor, calls, events, store, till};
use crate::payment::Payment;
use crate::subscription;
use ground::app::App;
use ground::clock::{DAY, HOUR, MINUTE, Millis};
use ground::error::{Error, Result};
use ground::jobs::{Kind, Outcome, retried};
use ground::lane::Lane;

/// Follows an event: asks the processor about what it names.
const EVENT: &str = "payment.event";
/// Makes the calls about a subscription that are written down.
const CALL: &str = "payment.call";
/// Looks at every subscription at which something is due.
const CHECK: &str = "payment.check";
/// Asks the processor for events that never arrived.
const MISSED: &str = "payment.missed";

/// Forgets old events.
const SWEEP: &str = "payment.sweep";

/// How often something may be due.
const CHECK_EVERY: Millis = 5 * MINUTE;
/// How often to ask for events that never arrived, and how far back.
const MISSED_EVERY: Millis = HOUR;
const MISSED_BACK: Millis = 2 * DAY;
/// How long an event is kept that was followed: far longer than processors send it again, which is
/// 30 days at most. What it said of people goes with it; the charge that it told of stays.
const EVENT_LIFE: Millis = 400 * DAY;

/// The jobs of payment.
pub const JOBS: &[Kind] = &[
    Kind::new(EVENT, Lane::Processor, |app, job| {
        Box::pin(follow(app, job))
    }),
    Kind::new(CALL, Lane::Processor, |app, job| {
        Box::pin(make_calls(app, job))
    })
    .within(calls::LONGEST_PAUSE),
    Kind::new(CHECK, Lane::Processor, |app, _| {
        Box::pin(async { check(app).await.map_err(later) })
    })
    .every(CHECK_EVERY)
    .by_calendar()
    .wanted(|app| app.config.sells()),
    Kind::new(MISSED, Lane::Processor, |app, _| {
        Box::pin(async { missed(app).await.map_err(later) })
    })
    .every(MISSED_EVERY)
    .wanted(|app| app.config.sells()),
    Kind::new(SWEEP, Lane::Rest, |app, _| retried(forget_events(app)))
        .every(DAY)
        .by_calendar(),
    Kind::new(deliver::KIND, Lane::Processor, |app, job| {
        Box::pin(deliver::deliver(app, job))
    }),
];

pub(super) fn event(processor: &str, id: &str) -> New {
    New::job(
        EVENT,
        serde_json::json!({ "processor": processor, "id": id }),
    )
}

pub(super) fn call(subscription: i64, key: &str) -> New {
    New::job(
        CALL,
        serde_json::json!({ "subscription": subscription, "key": key }),
    )
}

async fn forget_events(app: &App) -> Result<()> {
    store::forget_events(&app.db, app.clock.now() - EVENT_LIFE).await?;
    Ok(())
}

async fn make_calls(app: &App, job: &Job) -> Outcome {
    let id = job.payload["subscription"].as_i64();
    let id = id.ok_or_else(|| JobError::permanent("no subscription"))?;
    subscription::sync(app, id).await.map(drop).map_err(later)
}

fn later(error: Error) -> JobError {
    match error {
        Error::NotFound => JobError::permanent("there is no such subscription"),
        other => JobError::retry(format!("{other:#}")),
    }
}

/// Asks the processor about the subscription that an event names. Events about what is not
/// ours, such as another shop on the same account, are kept and lead to nothing.
async fn follow(app: &App, job: &Job) -> Result<(), JobError> {
    let (processor, id) = (&job.payload["processor"], &job.payload["id"]);
    let (processor, id) = (
        processor.as_str().unwrap_or_default(),
        id.as_str().unwrap_or_default(),
    );
    if processor != app.part::<Payment>().processor.word() {
        return Err(JobError::permanent("the processor is not in use any more"));
    }
    let Some(object) = store::event_object(&app.db, processor, id).await? else {
        return Err(JobError::permanent("there is no such event"));
    };
    if let Some(one) = find(app, processor, &object).await? {
        subscription::sync(app, one).await.map_err(later)?;
    }
    store::event_applied(&app.db, processor, id, app.clock.now()).await?;
    Ok(())
}

async fn find(app: &App, processor: &str, object: &str) -> Result<Option<i64>, JobError> {
    let known = subscription::by_object(&app.db, processor, object)
        .await
        .map_err(later)?;
    if let Some(one) = known {
        return Ok(Some(one.id));
    }
    let Processor::Stripe(stripe) = &app.part::<Payment>().processor else {
        return Ok(None);
    };
    let Some(owner) = stripe.owner(object).await.map_err(JobError::retry)? else {
        return Ok(None);
    };
    let known = subscription::by_object(&app.db, processor, &owner)
        .await
        .map_err(later)?;
    Ok(known.map(|one| one.id))
}

async fn check(app: &App) -> Result<()> {
    if matches!(app.part::<Payment>().processor, Processor::Till) {
        till::run(app).await?;
    }
    subscription::check_due(app).await?;
    Ok(())
}

/// Keeps and follows the events of the last days that never arrived.
async fn missed(app: &App) -> Result<()> {
    let since = app.clock.now() - MISSED_BACK;
    let processor = &app.part::<Payment>().processor;
    let mut after = None;
    loop {
        let (page, next) = processor.told_page(app, since, after).await?;
        for told in page {
            if events::keep(app, &told).await?.is_done() {
                tracing::info!(event = told.id, "an event had not arrived and was fetched");
            }
        }
        if next.is_none() {
            return Ok(());
        }
        after = next;
    }
}
