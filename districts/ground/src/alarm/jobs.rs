//! Calling the address that is told what is broken.
use ::jobs::{Job, JobError, New};
use outbound::{Outbound, OutboundOptions, Request};

use super::body;
use crate::app::App;
use crate::error::Result;
use crate::jobs::Kind;
use crate::lane::Lane;
use crate::outside::Outside;

/// The jobs of alarms.
pub const JOBS: &[Kind] = &[Kind::new(KIND, Lane::Rest, |app, job| {
    Box::pin(run(app, job))
})];

/// The kind of the job that calls.
pub const KIND: &str = "operator.alarm";

/// Puts a call into the queue, where there is an address to call.
pub async fn call(app: &App, about: &str, state: &str, text: &str) -> Result<()> {
    if app.config.alarm_url.is_none() {
        return Ok(());
    }
    let now = app.clock.now();
    let job = New::job(KIND, body(app, about, state, text));
    ::jobs::enqueue(&app.db, now, app.ids.next(now), job).await?;
    app.job_bell.ring();
    Ok(())
}

/// Makes the call.
///
/// # Errors
/// [`JobError::Retry`] when nobody answers or the answer is no success.
pub async fn run(app: &App, job: &Job) -> Result<(), JobError> {
    let Some(url) = &app.config.alarm_url else {
        return Ok(());
    };
    // Named by whoever runs the server, and may well stand beside it.
    let client = Outbound::new(OutboundOptions {
        allow_private: true,
        trust: app.trust.clone(),
        ..OutboundOptions::default()
    });
    let request = Request::post(url, "application/json", job.payload.to_string());
    let client = client.map_err(JobError::retry)?;
    let answer = app.part::<Outside>().send(&client, request).await;
    let answer = answer.map_err(JobError::retry)?;
    match answer.is_success() {
        true => Ok(()),
        false => Err(JobError::retry(format!(
            "alarm_url answers {}",
            answer.status
        ))),
    }
}
