//! Threads: talks in the margin of a story, which no reader ever sees.
mod store;

use db::{Db, Migration, Written};

use crate::draft::{Waiting, What};
use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};

/// Steps of its tables.
pub const MIGRATION: Migration = Migration::shared(48, "threads", include_str!("0048_threads.sql"));

/// The longest message, in bytes.
pub const LONGEST: usize = 10_000;
/// Most threads of a story, and most messages of all of them, that are shown.
const MOST: i64 = 2_000;

/// A talk about a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread {
    /// Its id, which the mark in the text carries.
    pub id: i64,
    /// The story.
    pub draft: i64,
    /// The block that it was begun in.
    pub block: String,
    /// The words that it was begun about.
    pub quote: String,
    /// Whether it is still talked about.
    pub is_open: bool,
    /// Who began it.
    pub staff: i64,
    /// When.
    pub at: Millis,
    /// What was said, the oldest first.
    pub messages: Vec<Message>,
}

/// What somebody said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: i64,
    /// Where.
    pub thread: i64,
    /// Who.
    pub staff: i64,
    /// The words.
    pub text: String,
    /// When.
    pub at: Millis,
}

/// Words for a thread, and who is named in them.
#[derive(Clone, Debug)]
pub struct Said {
    /// Who says it.
    pub staff: i64,
    /// The words.
    pub text: String,
    /// Who is named.
    pub mentions: Vec<i64>,
}

/// The threads of a story, those that are settled too, the oldest first.
pub async fn all(db: &Db, draft: i64) -> Result<Vec<Thread>> {
    let mut threads = store::threads(db, draft, MOST).await?;
    for message in store::messages(db, draft, MOST).await?.into_iter().rev() {
        let thread = threads.iter_mut().find(|one| one.id == message.thread);
        if let Some(thread) = thread {
            thread.messages.push(message);
        }
    }
    Ok(threads)
}

/// How many threads of a story are still talked about.
pub async fn count_open(db: &Db, draft: i64) -> Result<i64> {
    Ok(store::count_open(db, draft).await?)
}

/// A thread with what was said in it.
pub async fn whole(db: &Db, id: i64) -> Result<Option<Thread>> {
    let Some(thread) = store::by_id(db, id).await? else {
        return Ok(None);
    };
    let messages = store::messages_of(db, id, MOST).await?;
    Ok(Some(Thread { messages, ..thread }))
}

/// Begins a thread about a passage; gives its id.
pub async fn begin(
    app: &App,
    draft: i64,
    (block, quote): (String, String),
    said: Said,
) -> Result<i64> {
    let now = app.clock.now();
    let thread = Thread {
        id: app.ids.next(now),
        draft,
        block,
        quote,
        is_open: true,
        staff: said.staff,
        at: now,
        messages: Vec::new(),
    };
    let mut tx = app.db.begin().await?;
    store::insert(&mut tx, &thread).await?;
    say(app, &mut tx, &thread, said).await?;
    tx.commit().await?;
    app.part::<Waiting>().tell(draft, What::Talk);
    Ok(thread.id)
}

/// Says something in a thread, which is open again then.
///
/// # Errors
/// [`Error::NotFound`] where the story has no such thread.
pub async fn answer(app: &App, thread: &Thread, said: Said) -> Result<()> {
    let mut tx = app.db.begin().await?;
    say(app, &mut tx, thread, said).await?;
    let written = store::set_open(&mut tx, thread.id, true).await?;
    if !written.is_done() {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    app.part::<Waiting>().tell(thread.draft, What::Talk);
    Ok(())
}

async fn say(app: &App, tx: &mut db::Tx, thread: &Thread, said: Said) -> Result<()> {
    let now = app.clock.now();
    let message = Message {
        id: app.ids.next(now),
        thread: thread.id,
        staff: said.staff,
        text: said.text,
        at: now,
    };
    store::insert_message(tx, &message).await?;
    for staff in said.mentions {
        if staff != said.staff {
            store::insert_mention(tx, staff, message.id, thread.draft).await?;
        }
    }
    Ok(())
}

/// Settles a thread, or opens it again. Both answers of the write are good: it is as was asked.
pub async fn set_open(app: &App, thread: &Thread, is_open: bool) -> Result<Written> {
    let mut tx = app.db.begin().await?;
    let written = store::set_open(&mut tx, thread.id, is_open).await?;
    tx.commit().await?;
    app.part::<Waiting>().tell(thread.draft, What::Talk);
    Ok(written)
}

/// The thread with this id, without what was said.
pub async fn find(db: &Db, id: i64) -> Result<Option<Thread>> {
    Ok(store::by_id(db, id).await?)
}

/// The stories in which somebody was named and has not looked since, with how often.
pub async fn mentions(db: &Db, staff: i64) -> Result<Vec<(i64, i64)>> {
    Ok(store::mentions(db, staff).await?)
}

/// Notes that somebody has looked at a story.
pub async fn seen(app: &App, draft: i64, staff: i64) -> Result<()> {
    if !store::is_mentioned(&app.db, draft, staff).await? {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    store::forget_mentions(&mut tx, draft, staff).await?;
    Ok(tx.commit().await?)
}
