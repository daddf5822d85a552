//! Delivers the till's events as a processor would: signed, to the address of ours that
//! takes them.
use ::jobs::{Job, JobError, New};
use axum::Router;
use axum::body::Body;
use axum::routing::post;
use http::{Request, header};
use tower::ServiceExt;

use super::{secret, store};
use crate::payment::{events, signature};
use ground::app::App;

/// The kind of the job.
pub const KIND: &str = "till.deliver";
/// Where the till delivers.
const PATH: &str = "/payment/events/till";
/// The header with the signature.
pub const HEADER: &str = "till-signature";

/// The job that delivers an event.
pub fn job(event: &str) -> New {
    New::job(KIND, serde_json::json!({ "event": event }))
}

/// Delivers the event of a job.
///
/// # Errors
/// [`JobError::Retry`] when it is not taken.
pub async fn deliver(app: &App, job: &Job) -> Result<(), JobError> {
    let id = job.payload["event"].as_str().unwrap_or_default();
    let Some(body) = store::event(&app.db, id).await? else {
        return Err(JobError::permanent("there is no such event"));
    };
    let secret = secret(app).await.map_err(JobError::retry)?;
    let signature = signature::sign(&secret, body.as_bytes(), app.clock.now());
    let host = app.hosts.first().map_or("localhost", String::as_str);
    let request = Request::post(PATH)
        .header(header::HOST, host)
        .header(HEADER, signature)
        .body(Body::from(body))
        .map_err(JobError::permanent)?;
    let address = Router::new()
        .route(PATH, post(events::till))
        .with_state(app.clone());
    let Ok(answer) = address.oneshot(request).await;
    let status = answer.status();
    match status.is_success() {
        true => Ok(()),
        false => Err(JobError::retry(format!(
            "our own address answered {status}"
        ))),
    }
}
