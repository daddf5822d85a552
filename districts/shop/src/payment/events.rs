//! Where processors tell us that something has happened. An event is verified, kept once,
//! and followed by a job that asks the processor; what the event itself says about money
//! or time is not believed.
use axum::body::Bytes;
use axum::extract::State;
use http::{HeaderMap, StatusCode};
use serde_json::Value;

use super::{Mode, Processor, Told, jobs, signature, store, till};
use crate::payment::Payment;
use ground::app::App;
use ground::error::{Error, Result};
use ground::written::Written;
use web::{Answer, CachePolicy};

/// `POST /payment/events/till`: an event of the test till.
///
/// # Errors
/// [`Error::NotFound`] where the till is not in use, [`Error::BadRequest`] for what it has
/// not sent just now.
pub async fn till(State(app): State<App>, headers: HeaderMap, body: Bytes) -> Result<Answer> {
    if !matches!(app.part::<Payment>().processor, Processor::Till) {
        return Err(Error::NotFound);
    }
    let secret = till::secret(&app).await?;
    take(
        &app,
        header(&headers, till::deliver::HEADER),
        &body,
        &[&secret],
    )
    .await
}

/// `POST /payment/events/stripe`: an event of Stripe.
///
/// # Errors
/// [`Error::NotFound`] where Stripe is not in use, [`Error::BadRequest`] for what it has
/// not sent just now.
pub async fn stripe(State(app): State<App>, headers: HeaderMap, body: Bytes) -> Result<Answer> {
    let Processor::Stripe(stripe) = &app.part::<Payment>().processor else {
        return Err(Error::NotFound);
    };
    take(
        &app,
        header(&headers, "stripe-signature"),
        &body,
        &stripe.webhook_secrets(),
    )
    .await
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers
        .get(name)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

async fn take(app: &App, header: &str, body: &[u8], secrets: &[&str]) -> Result<Answer> {
    if !signature::is_good(header, body, secrets, app.clock.now()) {
        return Err(Error::BadRequest("the signature does not fit"));
    }
    let event: Value =
        serde_json::from_slice(body).map_err(|_| Error::BadRequest("the event is not JSON"))?;
    let told = read(&event).ok_or(Error::BadRequest("the event is not understood"))?;
    let mode = match event["livemode"].as_bool() {
        Some(true) => Mode::Live,
        _ => Mode::Test,
    };
    if mode != app.part::<Payment>().processor.mode() {
        return Err(Error::BadRequest("test and live do not mix"));
    }
    // Processors tell some things twice; one that is kept already is followed already.
    let _ = keep(app, &told).await?;
    Ok(Answer::empty(CachePolicy::NoStore, StatusCode::OK))
}

/// What an event is about, in the form that Stripe gives it; the till's have it too.
pub(super) fn read(event: &Value) -> Option<Told> {
    let id = event["id"]
        .as_str()
        .filter(|id| !id.is_empty() && id.len() <= 255)?;
    Some(Told {
        id: id.to_owned(),
        kind: event["type"].as_str()?.to_owned(),
        object: about(&event["data"]["object"])?,
        made_at: event["created"].as_i64()?.checked_mul(1_000)?,
        body: event.to_string(),
    })
}

/// The order number where we have left it at the object, else the name by which the
/// subscription can be found.
fn about(object: &Value) -> Option<String> {
    let subscription = &object["subscription"];
    let found = [
        &object["metadata"]["order"],
        &object["subscription_details"]["metadata"]["order"],
        &object["client_reference_id"],
        subscription,
        &subscription["id"],
        &object["charge"],
        &object["id"],
    ];
    found.into_iter().find_map(Value::as_str).map(str::to_owned)
}

/// Keeps an event with the job that follows it; one that is kept already is dropped.
pub async fn keep(app: &App, told: &Told) -> Result<Written> {
    let now = app.clock.now();
    let processor = app.part::<Payment>().processor.word();
    let mut tx = app.db.begin().await?;
    let kept = store::keep_event(&mut tx, processor, told, now).await?;
    if kept.is_done() {
        let job = jobs::event(processor, &told.id);
        ::jobs::enqueue(&mut tx, now, app.ids.next(now), job).await?;
    }
    tx.commit().await?;
    app.job_bell.ring();
    Ok(kept)
}

/// Kind, time of happening and time of following of the events about an object.
pub async fn about_object(app: &App, object: &str) -> Result<Vec<(String, i64, Option<i64>)>> {
    Ok(store::events_about(&app.db, object).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_event_is_about_an_order_or_about_what_leads_to_it() {
        let about = |object: Value| {
            let event =
                json!({"id": "evt_1", "type": "x", "created": 1, "data": {"object": object}});
            read(&event).map(|told| told.object)
        };
        let expected = |text: &str| Some(text.to_owned());
        assert_eq!(
            about(json!({"id": "sub_1", "metadata": {"order": "M-1"}})),
            expected("M-1")
        );
        assert_eq!(
            about(json!({"id": "in_1", "subscription": "sub_1"})),
            expected("sub_1")
        );
        assert_eq!(
            about(json!({"id": "dp_1", "charge": "ch_1"})),
            expected("ch_1")
        );
        assert_eq!(about(json!({"id": "ch_1"})), expected("ch_1"));
        assert_eq!(about(json!({})), None);
        assert_eq!(about(json!(null)), None);
    }

    #[test]
    fn an_event_without_its_parts_is_none() {
        for wrong in [
            json!({}),
            json!({"id": "", "type": "x", "created": 1, "data": {"object": {"id": "a"}}}),
            json!({"id": "e", "type": "x", "created": "1", "data": {"object": {"id": "a"}}}),
            json!({"id": "e", "type": "x", "created": i64::MAX, "data": {"object": {"id": "a"}}}),
            json!([1, 2]),
        ] {
            assert_eq!(read(&wrong), None, "{wrong}");
        }
    }
}
