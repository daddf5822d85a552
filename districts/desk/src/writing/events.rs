//! `GET /desk/events`: what happens in stories, as it happens (server-sent events, HTML Living
//! Standard 9.2). One connection of a browser listens to all stories that it shows.
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};
use http_body_util::channel::{Channel, Sender};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio::time::Instant;

use super::people::{At, People};
use super::steps::{BatchView, threads};
use super::threads::ThreadView;
use crate::Desk;
use crate::story::{names, writable};
use ground::clock::monotonic;
use ground::error::{Error, Result};
use newsroom::draft::{self, Ear, Heard, Waiting, What};
use people::reader::Viewer;
use people::reader::session::Sessions;
use web::extract::Query;
use web::{Answer, CachePolicy};

/// Most stories that one connection listens to.
const MOST: usize = 40;
/// A sign of life goes out so often, so that neither a proxy nor the browser takes the connection for
/// dead.
const BEAT: Duration = Duration::from_secs(15);
/// Whether somebody may still listen is looked up so often.
const CHECK: Duration = Duration::from_secs(30);
/// Events that wait for a slow connection.
const QUEUE: usize = 16;
/// What other nodes were told in the margin is looked up so often; steps of theirs are heard of
/// otherwise.
const LOOK: Duration = Duration::from_secs(5);

/// Tells nginx to pass on what comes as it comes.
const BUFFERING: HeaderName = HeaderName::from_static("x-accel-buffering");
const LAST_ID: HeaderName = HeaderName::from_static("last-event-id");

/// Which stories somebody listens to, each perhaps with the version that they know: `12:7,13`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    stories: String,
}

/// One story of a connection.
struct Story {
    id: i64,
    /// The newest version that was sent.
    sent: i64,
    /// Who was said to be here.
    here: Vec<At>,
    /// The talks in the margin as they were said to be.
    threads: Vec<ThreadView>,
}

/// The connection has ended.
struct Gone;

/// The stories that are asked for, each with the version that is known.
fn stories(asked: &str) -> Vec<(i64, Option<i64>)> {
    let one = |text: &str| match text.split_once(':') {
        Some((id, version)) => Some((id.parse().ok()?, Some(version.parse().ok()?))),
        None => Some((text.parse().ok()?, None)),
    };
    asked.split(',').filter_map(one).take(MOST).collect()
}

/// The stream of events.
///
/// # Errors
/// [`Error::NotFound`] where a story is not there, [`Error::Forbidden`] for whoever may not write in
/// one.
pub async fn listen(desk: Desk, headers: HeaderMap, Query(asked): Query<Asked>) -> Result<Answer> {
    // After a break the browser says the last event that it has had.
    let last = headers.get(LAST_ID).and_then(|id| id.to_str().ok());
    let last = stories(last.unwrap_or_default());
    let ear = desk.app.part::<Waiting>().listen();
    let mut heard = Vec::new();
    for (id, known) in stories(&asked.stories) {
        let found = writable(&desk, id).await?;
        let last = last.iter().find(|(story, _)| *story == id);
        let known = last.and_then(|(_, version)| *version).or(known);
        heard.push(Story {
            id,
            sent: known.unwrap_or(found.version),
            here: Vec::new(),
            threads: threads(&desk, id).await?,
        });
    }
    if heard.is_empty() {
        return Err(Error::BadRequest("no story is named"));
    }
    let (sender, body) = Channel::new(QUEUE);
    tokio::spawn(tell(desk, (heard, ear), sender));
    let answer = Answer::stream(CachePolicy::NoStore, "text/event-stream", Body::new(body));
    Ok(answer.header(BUFFERING, HeaderValue::from_static("no")))
}

/// Tells what happens until nobody listens, the server stops, or the right to listen ends.
async fn tell(desk: Desk, (mut heard, mut ear): (Vec<Story>, Ear), mut to: Sender<Bytes>) {
    let stopping = desk.app.stopping.clone();
    let told = async {
        // So that the browser knows at once that the way is open.
        event(&mut to, "hello", None, &json!({})).await?;
        let ids: Vec<i64> = heard.iter().map(|story| story.id).collect();
        everything(&desk, &mut heard, &mut to).await?;
        let [mut looked, mut pinged, mut checked] = [monotonic(); 3];
        loop {
            // Who has not been heard of for a while is gone, which nobody tells.
            let next = tokio::time::timeout(LOOK, ear.next(&ids)).await;
            match next {
                Ok(Heard::Everything) => everything(&desk, &mut heard, &mut to).await?,
                Ok(Heard::In(id, what)) => one(&desk, &mut heard, (id, what), &mut to).await?,
                Err(_) => each(&desk, &mut heard, What::Presence, &mut to).await?,
            }
            if is_due(&mut looked, LOOK) {
                each(&desk, &mut heard, What::Talk, &mut to).await?;
            }
            if is_due(&mut pinged, BEAT) {
                event(&mut to, "ping", None, &json!({})).await?;
            }
            if is_due(&mut checked, CHECK) {
                may_listen(&desk, &ids, &mut to).await?;
            }
        }
    };
    // How it ended makes no difference: the browser asks again, with what it has had.
    let _: Option<Result<(), Gone>> = stopping.run_until_cancelled(told).await;
}

/// Whether so much time has passed since something was done; then it is done now.
fn is_due(last: &mut Instant, after: Duration) -> bool {
    let now = monotonic();
    let is_due = now - *last >= after;
    if is_due {
        *last = now;
    }
    is_due
}

/// Tells what is new in all stories.
async fn everything(desk: &Desk, heard: &mut [Story], to: &mut Sender<Bytes>) -> Result<(), Gone> {
    for what in [What::Steps, What::Presence, What::Talk] {
        each(desk, heard, what, to).await?;
    }
    Ok(())
}

/// Tells what is new of one kind in all stories.
async fn each(
    desk: &Desk,
    heard: &mut [Story],
    what: What,
    to: &mut Sender<Bytes>,
) -> Result<(), Gone> {
    for story in heard {
        news(desk, story, what, to).await?;
    }
    Ok(())
}

/// Tells what happened in a story.
async fn one(
    desk: &Desk,
    heard: &mut [Story],
    (id, what): (i64, What),
    to: &mut Sender<Bytes>,
) -> Result<(), Gone> {
    match heard.iter_mut().find(|story| story.id == id) {
        Some(story) => news(desk, story, what, to).await,
        None => Ok(()),
    }
}

async fn news(
    desk: &Desk,
    story: &mut Story,
    what: What,
    to: &mut Sender<Bytes>,
) -> Result<(), Gone> {
    match what {
        What::Steps => steps(desk, story, to).await,
        What::Presence => people(desk, story, to).await,
        What::Talk => talk(desk, story, to).await,
    }
}

async fn event(
    to: &mut Sender<Bytes>,
    name: &str,
    id: Option<(i64, i64)>,
    data: &impl Serialize,
) -> Result<(), Gone> {
    let data = serde_json::to_string(data).map_err(|_| Gone)?;
    let id = id.map_or_else(String::new, |(story, version)| {
        format!("id: {story}:{version}\n")
    });
    let text = format!("event: {name}\n{id}data: {data}\n\n");
    to.send_data(text.into()).await.map_err(|_| Gone)
}

/// Sends the steps that were made since the last ones.
async fn steps(desk: &Desk, story: &mut Story, to: &mut Sender<Bytes>) -> Result<(), Gone> {
    let batches = draft::batches(&desk.app.db, story.id, story.sent).await;
    let batches = batches.map_err(|_| Gone)?;
    if batches.is_empty() {
        return Ok(());
    }
    let writers = batches.iter().map(|batch| batch.staff).collect();
    let names = names(desk, writers).await.map_err(|_| Gone)?;
    for batch in batches {
        let behind = batch.version + batch.count;
        let told = BatchView::of(story.id, batch, &names).map_err(|_| Gone)?;
        event(to, "steps", Some((story.id, behind)), &told).await?;
        story.sent = behind;
    }
    Ok(())
}

async fn people(desk: &Desk, story: &mut Story, to: &mut Sender<Bytes>) -> Result<(), Gone> {
    let here = desk.app.part::<People>().of(story.id, desk.app.clock.now());
    if here == story.here {
        return Ok(());
    }
    let told = json!({"story": story.id.to_string(), "people": here});
    story.here = here;
    event(to, "presence", None, &told).await
}

async fn talk(desk: &Desk, story: &mut Story, to: &mut Sender<Bytes>) -> Result<(), Gone> {
    let now = threads(desk, story.id).await.map_err(|_| Gone)?;
    if now == story.threads {
        return Ok(());
    }
    for thread in now.iter().filter(|thread| !story.threads.contains(thread)) {
        let told = json!({"story": story.id.to_string(), "thread": thread});
        event(to, "thread", None, &told).await?;
    }
    story.threads = now;
    Ok(())
}

/// Ends the connection of somebody who may not listen any more.
async fn may_listen(desk: &Desk, ids: &[i64], to: &mut Sender<Bytes>) -> Result<(), Gone> {
    let sessions = desk.app.part::<Sessions>();
    let viewer = sessions.owner(&desk.app, desk.viewer.session.clone()).await;
    let is_same = |viewer: &Arc<Viewer>| viewer.reader.id == desk.viewer.reader.id;
    let viewer = viewer.map_err(|_| Gone)?.filter(is_same).ok_or(Gone)?;
    let now = Desk {
        viewer,
        ..desk.clone()
    };
    for id in ids {
        if writable(&now, *id).await.is_err() {
            let told = json!({"story": id.to_string(), "reason": "right"});
            event(to, "leave", None, &told).await?;
            return Err(Gone);
        }
    }
    Ok(())
}
