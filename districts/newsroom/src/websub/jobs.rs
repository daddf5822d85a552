//! The ping itself.
use ::jobs::{Job, JobError};
use outbound::{Outbound, OutboundOptions, Request};

use super::KIND;
use super::job;
use crate::publication;
use ground::app::App;
use ground::clock::{DAY, MINUTE, Millis, SECOND};
use ground::jobs::Kind;
use ground::lane::Lane;
use ground::outside::Outside;
use web::canonical::address;
use web::feed_link::Format;

/// The jobs of WebSub.
pub const JOBS: &[Kind] = &[
    Kind::new(KIND, Lane::Rest, |app, job| Box::pin(ping(app, job)))
        .within(SCHEDULED)
        .late_after(LATE),
];

/// After so long the desk hears that nobody is told what is published.
const LATE: Millis = 5 * MINUTE;

/// A story may be scheduled for years later.
const SCHEDULED: Millis = 20 * 366 * DAY;

/// A hub may read the feed through a shared cache, which keeps it for a minute
/// ([`web::CachePolicy::Public`]); so each ping is repeated once after that.
const SECOND_ROUND: i64 = MINUTE + 5 * SECOND;

/// Tells every hub about the feeds of the site and of the job's section.
///
/// # Errors
/// [`JobError::Retry`] when a hub does not answer or has a fault, [`JobError::Permanent`]
/// when it refuses.
pub async fn ping(app: &App, job: &Job) -> Result<(), JobError> {
    if app.config.websub.hubs.is_empty() {
        return Ok(());
    }
    let section = job.payload["section"]
        .as_i64()
        .ok_or_else(|| JobError::permanent("no section"))?;
    let feeds = feeds(app, section).await?;
    // Hubs are named by whoever runs the server, and may stand beside it.
    let reach = OutboundOptions {
        allow_private: true,
        trust: app.trust.clone(),
        ..OutboundOptions::default()
    };
    let client = Outbound::new(reach).map_err(JobError::retry)?;
    let mut failure = None;
    for hub in &app.config.websub.hubs {
        if let Err(error) = tell(app, &client, hub, &feeds).await {
            tracing::warn!(hub, ?error, "a hub was not told about a change");
            failure = Some(error);
        }
    }
    if let Some(error) = failure {
        return Err(error);
    }
    if job.payload["round"] == 1 {
        let now = app.clock.now();
        ::jobs::enqueue(
            &app.db,
            now,
            app.ids.next(now),
            self::job(section, now + SECOND_ROUND, 2),
        )
        .await?;
    }
    Ok(())
}

/// The addresses of the site's and the section's feeds in every format.
async fn feeds(app: &App, section: i64) -> Result<Vec<String>, JobError> {
    let publication = publication::current(app).await.map_err(JobError::retry)?;
    let section = publication
        .section(section)
        .map(crate::section::Section::path);
    let folders = std::iter::once(String::new()).chain(section);
    let feeds =
        folders.flat_map(|folder| Format::ALL.map(|format| format!("{folder}/{}", format.file())));
    Ok(feeds.map(|path| address(app, &path)).collect())
}

async fn tell(app: &App, client: &Outbound, hub: &str, feeds: &[String]) -> Result<(), JobError> {
    let mut form = vec![("hub.mode", "publish")];
    form.extend(feeds.iter().map(|feed| ("hub.url", feed.as_str())));
    let request = Request::post_form(hub, &form);
    let answer = app.part::<Outside>().send(client, request).await;
    let answer = answer.map_err(|error| JobError::retry(format!("{hub}: {error}")))?;
    let reason = format!("{hub} answered {}", answer.status);
    match answer.status {
        200..=299 => Ok(()),
        408 | 429 | 500.. => Err(JobError::retry(reason)),
        _ => Err(JobError::permanent(reason)),
    }
}
