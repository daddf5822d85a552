//! Talks in the margin of a story.
use serde::{Deserialize, Serialize};

use super::steps::writers;
use crate::Desk;
use crate::story::{Names, names, writable};
use ground::clock::Millis;
use ground::error::{Error, Result};
use newsroom::draft::Draft;
use newsroom::draft::thread::{self, LONGEST, Message, Said, Thread};
use people::staff::Member;
use web::Answer;
use web::extract::Path;
use web::json::Octets;

/// The longest quote that is kept of the passage, in characters.
const LONGEST_QUOTE: usize = 500;
/// Most people who are named in one message.
const MOST_MENTIONS: usize = 50;

/// A thread as the editor shows it.
#[derive(PartialEq, Eq, Serialize)]
pub(super) struct ThreadView {
    id: String,
    block: String,
    quote: String,
    state: &'static str,
    messages: Vec<MessageView>,
}

#[derive(PartialEq, Eq, Serialize)]
struct MessageView {
    id: String,
    staff: String,
    name: String,
    text: String,
    at: Millis,
}

impl ThreadView {
    pub(super) fn of(thread: Thread, names: &Names) -> Self {
        let message = |message: Message| MessageView {
            id: message.id.to_string(),
            staff: message.staff.to_string(),
            name: names.get(&message.staff).cloned().unwrap_or_default(),
            text: message.text,
            at: message.at,
        };
        Self {
            id: thread.id.to_string(),
            block: thread.block,
            quote: thread.quote,
            state: if thread.is_open { "open" } else { "resolved" },
            messages: thread.messages.into_iter().map(message).collect(),
        }
    }
}

/// What somebody says in a thread, and of what where it is new.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Words {
    block: String,
    quote: String,
    text: String,
    mentions: Vec<String>,
}

impl Words {
    fn said(&self, staff: i64, writers: &[Member]) -> Result<Said> {
        let text = self.text.trim();
        if text.is_empty() {
            return Err(Error::BadRequest("nothing is said"));
        }
        if text.len() > LONGEST {
            return Err(Error::TooLarge);
        }
        let is_one = |id: &i64| writers.iter().any(|member| member.reader.id == *id);
        let mentions = self.mentions.iter().filter_map(|id| id.parse().ok());
        let mentions = mentions.filter(is_one);
        Ok(Said {
            staff,
            text: text.to_owned(),
            mentions: mentions.take(MOST_MENTIONS).collect(),
        })
    }
}

/// `POST /desk/stories/{id}/threads`: begins one.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`] for whoever may not write there, [`Error::BadRequest`]
/// where nothing is said.
pub async fn create(desk: Desk, Path(id): Path<i64>, posted: Octets) -> Result<Answer> {
    let draft = writable(&desk, id).await?;
    let words: Words = posted.json()?;
    let writers = writers(&desk.app, &draft).await?;
    let said = words.said(desk.viewer.reader.id, &writers)?;
    let quote = words.quote.chars().take(LONGEST_QUOTE).collect();
    let block = words.block.chars().take(64).collect();
    let thread = thread::begin(&desk.app, id, (block, quote), said).await?;
    whole(&desk, thread).await
}

/// A thread with all that was said in it.
async fn whole(desk: &Desk, id: i64) -> Result<Answer> {
    let thread = thread::whole(&desk.app.db, id).await?;
    let thread = thread.ok_or(Error::NotFound)?;
    let people = thread.messages.iter().map(|message| message.staff);
    let names = names(desk, people.collect()).await?;
    Answer::json(&ThreadView::of(thread, &names))
}

/// The thread, for somebody who may write in its story.
async fn found(desk: &Desk, id: i64) -> Result<(Thread, Draft)> {
    let thread = thread::find(&desk.app.db, id).await?;
    let thread = thread.ok_or(Error::NotFound)?;
    let draft = writable(desk, thread.draft).await?;
    Ok((thread, draft))
}

/// `POST /desk/threads/{id}/messages`: says something in one.
///
/// # Errors
/// As [`create`].
pub async fn answer(desk: Desk, Path(id): Path<i64>, posted: Octets) -> Result<Answer> {
    let (thread, draft) = found(&desk, id).await?;
    let words: Words = posted.json()?;
    let writers = writers(&desk.app, &draft).await?;
    let said = words.said(desk.viewer.reader.id, &writers)?;
    thread::answer(&desk.app, &thread, said).await?;
    whole(&desk, id).await
}

/// Whether a thread is settled.
#[derive(Debug, Deserialize)]
pub struct Settled {
    state: String,
}

/// `POST /desk/threads/{id}/state`: settles one, or opens it again.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write in its story.
pub async fn settle(desk: Desk, Path(id): Path<i64>, posted: Octets) -> Result<Answer> {
    let (thread, _) = found(&desk, id).await?;
    let settled: Settled = posted.json()?;
    let is_open = settled.state != "resolved";
    match thread::set_open(&desk.app, &thread, is_open)
        .await?
        .is_done()
    {
        true => whole(&desk, id).await,
        false => Err(Error::NotFound),
    }
}
