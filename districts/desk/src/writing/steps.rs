//! What the editor in the browser sends and asks for while somebody writes.
use std::time::Duration;

use http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::elsewhere;
use super::people::{At, People};
use super::threads::ThreadView;
use crate::Desk;
use crate::story::{Names, may_publish, names, permit_in, writable};
use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};
use newsroom::draft::thread;
use newsroom::draft::{self, Added, Batch, Draft, Heard, Leftover, SCHEMA, Sent, Waiting, What};
use people::reader;
use people::staff::{self, Member};
use web::Answer;
use web::extract::{Path, Query};
use web::json::Octets;

/// The longest that somebody who asks for newer steps is kept waiting, in seconds.
const LONGEST_WAIT: u64 = 25;
/// The longest passage that is kept aside, in bytes.
const LONGEST_LEFTOVER: usize = 100_000;

/// A batch as the editor reads it.
#[derive(Serialize)]
pub(super) struct BatchView {
    story: String,
    version: i64,
    writer: String,
    staff: String,
    name: String,
    at: Millis,
    steps: Box<RawValue>,
}

/// Those who may write in a story, and so can be named beside it.
pub(super) async fn writers(app: &App, draft: &Draft) -> Result<Vec<Member>> {
    let permit = permit_in(app, draft).await?;
    let mut members = staff::members(&app.db).await?;
    members.retain(|member| permit.may_write(&member.roles, member.reader.id));
    Ok(members)
}

impl BatchView {
    pub(super) fn of(story: i64, batch: Batch, names: &Names) -> Result<Self> {
        Ok(Self {
            story: story.to_string(),
            version: batch.version,
            writer: batch.writer,
            staff: batch.staff.to_string(),
            name: names.get(&batch.staff).cloned().unwrap_or_default(),
            at: batch.at,
            steps: RawValue::from_string(batch.steps)?,
        })
    }
}

async fn views(desk: &Desk, story: i64, batches: Vec<Batch>) -> Result<Vec<BatchView>> {
    if batches.is_empty() {
        return Ok(Vec::new());
    }
    let names = names(desk, batches.iter().map(|batch| batch.staff).collect()).await?;
    let views = batches.into_iter();
    views
        .map(|batch| BatchView::of(story, batch, &names))
        .collect()
}

/// `GET /desk/stories/{id}/draft`: the document and all that the editor begins with.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write there.
pub async fn document(desk: Desk, Path(id): Path<i64>) -> Result<Answer> {
    let found = writable(&desk, id).await?;
    let app = &desk.app;
    let document = draft::at(app, id, found.version).await?;
    let document = document.ok_or(Error::NotFound)?;
    let staff: Vec<Value> = writers(app, &found)
        .await?
        .iter()
        .map(|member| json!({"id": member.reader.id.to_string(), "name": member.reader.called()}))
        .collect();
    let leftovers: Vec<Value> = draft::leftovers(&app.db, id)
        .await?
        .iter()
        .map(leftover_view)
        .collect();
    let me = &desk.viewer.reader;
    thread::seen(app, id, me.id).await?;
    Answer::json(&json!({
        "schema": SCHEMA.version(),
        "version": found.version,
        "published": found.published_version,
        "doc": document,
        "threads": threads(&desk, id).await?,
        "leftovers": leftovers,
        "people": app.part::<People>().of(id, app.clock.now()),
        "staff": staff,
        "me": {"staff": me.id.to_string(), "name": me.called()},
        "writable": true,
        "publishable": may_publish(&desk, &found).await?,
    }))
}

/// The talks in the margin of a story.
pub(super) async fn threads(desk: &Desk, id: i64) -> Result<Vec<ThreadView>> {
    let threads = thread::all(&desk.app.db, id).await?;
    if threads.is_empty() {
        return Ok(Vec::new());
    }
    let people = threads.iter().flat_map(|one| &one.messages);
    let names = names(desk, people.map(|message| message.staff).collect()).await?;
    let threads = threads.into_iter();
    Ok(threads.map(|one| ThreadView::of(one, &names)).collect())
}

fn leftover_view(leftover: &Leftover) -> Value {
    json!({
        "id": leftover.id.to_string(),
        "staff": leftover.staff.to_string(),
        "block": leftover.block,
        "text": leftover.text,
        "reason": leftover.reason,
        "at": leftover.at,
    })
}

/// `POST /desk/stories/{id}/steps`: steps that somebody made.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write there.
pub async fn create(desk: Desk, Path(id): Path<i64>, posted: Octets) -> Result<Answer> {
    writable(&desk, id).await?;
    let sent: Sent = posted.json()?;
    let by = (id, desk.viewer.reader.id);
    match draft::add(&desk.app, by, &sent).await? {
        Added::Kept(version) => Answer::json(&json!({"version": version})),
        Added::Behind(version, batches) => {
            let batches = views(&desk, id, batches).await?;
            let answer = json!({"reason": "behind", "version": version, "batches": batches});
            Ok(Answer::json(&answer)?.status(StatusCode::CONFLICT))
        }
        Added::OtherSchema => {
            let answer = json!({"reason": "schema", "schema": SCHEMA.version()});
            Ok(Answer::json(&answer)?.status(StatusCode::CONFLICT))
        }
        Added::Refused { index, reason } => {
            let answer = json!({"index": index, "reason": reason});
            Ok(Answer::json(&answer)?.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

/// Which steps are wanted, and how long to wait for one.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    after: i64,
    wait: u64,
}

/// `GET /desk/stories/{id}/steps`: what was written after a version; where that is nothing, what is
/// written next.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write there.
pub async fn index(desk: Desk, Path(id): Path<i64>, Query(asked): Query<Asked>) -> Result<Answer> {
    let app = &desk.app;
    let mut ear = app.part::<Waiting>().listen();
    let found = writable(&desk, id).await?;
    if found.version <= asked.after {
        let patience = Duration::from_secs(asked.wait.min(LONGEST_WAIT));
        let drafts = [id];
        let steps = async { while !is_of_steps(ear.next(&drafts).await) {} };
        let heard = tokio::time::timeout(patience, steps);
        // Whether something happened or the time is over: the answer says what there is.
        let _: Option<Result<(), _>> = app.stopping.run_until_cancelled(heard).await;
        writable(&desk, id).await?;
    }
    let batches = draft::batches(&app.db, id, asked.after).await?;
    let version = draft::version(&app.db, id).await?.ok_or(Error::NotFound)?;
    Answer::json(&json!({"version": version, "batches": views(&desk, id, batches).await?}))
}

/// Whether somebody has written, or perhaps has.
fn is_of_steps(heard: Heard) -> bool {
    matches!(heard, Heard::Everything | Heard::In(_, What::Steps))
}

/// Where somebody is in a story.
#[derive(Debug, Deserialize)]
pub struct Place {
    writer: String,
    version: i64,
    anchor: i64,
    head: i64,
}

/// `POST /desk/stories/{id}/presence`: where somebody is, for the others.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write there.
pub async fn presence(desk: Desk, Path(id): Path<i64>, posted: Octets) -> Result<Answer> {
    writable(&desk, id).await?;
    let place: Place = posted.json()?;
    let me: &reader::Reader = &desk.viewer.reader;
    let at = At {
        writer: place.writer.chars().take(64).collect(),
        staff: me.id.to_string(),
        name: me.called().to_owned(),
        version: place.version,
        anchor: place.anchor,
        head: place.head,
    };
    elsewhere::tell(&desk.app, id, &at).await?;
    let people = desk.app.part::<People>();
    people.note(id, at, desk.app.clock.now());
    desk.app.part::<Waiting>().tell(id, What::Presence);
    Answer::json(&json!({"people": people.of(id, desk.app.clock.now())}))
}

/// A passage that could not be placed.
#[derive(Debug, Deserialize)]
pub struct Aside {
    block: String,
    text: String,
    reason: String,
}

/// `POST /desk/stories/{id}/leftovers`: keeps a passage that could not be placed.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`] for whoever may not write there, and
/// [`Error::TooLarge`].
pub async fn leave(desk: Desk, Path(id): Path<i64>, posted: Octets) -> Result<Answer> {
    writable(&desk, id).await?;
    let aside: Aside = posted.json()?;
    if aside.text.len() > LONGEST_LEFTOVER {
        return Err(Error::TooLarge);
    }
    let leftover = Leftover {
        id: desk.next_id(),
        draft: id,
        staff: desk.viewer.reader.id,
        block: aside.block.chars().take(64).collect(),
        text: aside.text,
        reason: aside.reason.chars().take(200).collect(),
        at: desk.app.clock.now(),
    };
    draft::keep_leftover(&desk.app, &leftover).await?;
    Answer::json(&json!({"id": leftover.id.to_string()}))
}

/// `POST /desk/leftovers/{id}`: it was placed by hand, or let go. What is settled already stays so.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write in its story.
pub async fn settle(desk: Desk, Path(id): Path<i64>) -> Result<Answer> {
    let leftover = draft::leftover(&desk.app.db, id).await?;
    writable(&desk, leftover.ok_or(Error::NotFound)?.draft).await?;
    let settled = draft::settle(&desk.app, id).await?;
    Answer::json(&json!({"was_open": settled.is_done()}))
}
