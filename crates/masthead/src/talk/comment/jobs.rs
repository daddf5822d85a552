//! Work off the request path: letters about new comments, and the numbers on cards.
use std::sync::Arc;

use ::jobs::{Job, JobError};
use serde::Deserialize;

use super::off::{self, Letters};
use super::store::{self, Comment};
use super::{State, may_read, permalink};
use crate::ground::app::App;
use crate::ground::changes;
use crate::ground::clock::MINUTE;
use crate::ground::error::Result;
use crate::ground::jobs::{Kind, Lane, retried};
use crate::newsroom::article::{self, Head, shown};
use crate::newsroom::publication::{self, Publication};
use crate::people::letter::{self, Letter};
use crate::people::reader::{self, Caller};

/// The jobs of comments.
pub const JOBS: &[Kind] = &[
    Kind::new(NOTIFY, Lane::Bulk, |app, job| Box::pin(notify(app, job))),
    Kind::new(COUNTS, Lane::Rest, |app, _| retried(counts(app))).every(MINUTE),
];

/// Tells the readers of a comment that it is there.
pub const NOTIFY: &str = "comment.notify";
/// Draws the numbers on cards anew.
pub const COUNTS: &str = "comment.counts";

/// Letters of a comment that a letter shows.
const EXCERPT: usize = 400;
/// Followers that are read at a time.
const BATCH: i64 = 200;

#[derive(Deserialize)]
struct Payload {
    comment: i64,
}

/// Puts the letters about a comment into the queue.
///
/// # Errors
/// [`JobError::Permanent`] when the job is none of ours.
pub async fn notify(app: &App, job: &Job) -> Result<(), JobError> {
    let Payload { comment } =
        serde_json::from_value(job.payload.clone()).map_err(JobError::permanent)?;
    send_all(app, comment).await.map_err(JobError::retry)
}

async fn send_all(app: &App, id: i64) -> Result<()> {
    let publication = publication::current(app).await?;
    let now = app.clock.now();
    let Some(comment) = store::by_id(&app.db, id).await? else {
        return Ok(());
    };
    let heads = article::by_ids(&app.db, &[comment.article], now).await?;
    let (Some(thread), Some(head), State::Shown) = (comment.thread, heads.first(), comment.state)
    else {
        return Ok(());
    };
    let news = News {
        app,
        publication: &publication,
        head,
        comment: &comment,
        thread,
    };
    let letters = news.letters().await?;
    let mut tx = app.db.begin().await?;
    // A job may run twice; its letters are written once.
    if !store::notified(&mut tx, id, now).await?.is_done() {
        return Ok(());
    }
    for (reader, letter) in letters {
        let once = format!("comment {id} {reader}");
        letter::send(app, &mut tx, &letter, Some(once)).await?;
    }
    tx.commit().await?;
    app.job_bell.ring();
    Ok(())
}

/// A comment that there is to tell of.
struct News<'a> {
    app: &'a App,
    publication: &'a Publication,
    head: &'a Head,
    comment: &'a Comment,
    thread: i64,
}

impl News<'_> {
    /// The letters about it, each with its recipient's account.
    async fn letters(&self) -> Result<Vec<(i64, Letter)>> {
        let db = &self.app.db;
        let answered = match self.comment.answers {
            Some(answered) => store::by_id(db, answered).await?,
            None => None,
        };
        let replied_to = answered.and_then(|answered| answered.reader);
        let replied_to = replied_to.filter(|reader| Some(*reader) != self.comment.reader);
        let mut letters = Vec::new();
        if let Some(reader) = replied_to {
            letters.extend(self.reply(reader).await?);
        }
        let mut after = i64::MIN;
        loop {
            let batch = store::followers(db, self.thread, after, BATCH).await?;
            let Some(last) = batch.last() else {
                return Ok(letters);
            };
            after = *last;
            for reader in batch {
                let is_told = Some(reader) == self.comment.reader
                    || letters.iter().any(|(told, _)| *told == reader);
                if !is_told && store::letters(db, reader).await?.1 {
                    let kind = ("comment-thread", Letters::Thread(self.thread));
                    letters.extend(self.letter(kind, reader).await?);
                }
            }
        }
    }

    /// To the writer of the comment that is answered.
    async fn reply(&self, reader: i64) -> Result<Option<(i64, Letter)>> {
        let db = &self.app.db;
        let (replies, _) = store::letters(db, reader).await?;
        let is_muted = store::wants(db, reader, self.thread).await? == Some(false);
        if !replies || is_muted {
            return Ok(None);
        }
        self.letter(("comment-reply", Letters::Replies), reader)
            .await
    }

    /// The letter, if its recipient may still read the comment: whoever has lost the right
    /// gets no word of it.
    async fn letter(
        &self,
        (kind, letters): (&str, Letters),
        reader: i64,
    ) -> Result<Option<(i64, Letter)>> {
        let Some(viewer) = reader::standing(self.app, reader).await? else {
            return Ok(None);
        };
        let email = viewer.reader.email.clone();
        let is_verified = viewer.reader.is_verified();
        let caller = Caller::of(Arc::new(viewer));
        if !is_verified || !may_read(self.publication, self.head, &caller) {
            return Ok(None);
        }
        let base = self.app.config.public_url();
        let link = permalink(self.publication, self.head, self.comment.id);
        let mut letter = Letter::new(kind, &email)
            .with("name", &self.comment.name)
            .with("headline", &self.head.wording.headline)
            .with("words", self.comment.text.excerpt(EXCERPT))
            .action(format!("{base}{link}"));
        letter.unsubscribe = Some(off::url(self.app, reader, letters));
        Ok(Some((reader, letter)))
    }
}

/// Draws the numbers on cards anew, where any have changed. It runs at most once a minute, so
/// that a lively discussion does not have its story's pages made again and again.
pub async fn counts(app: &App) -> Result<()> {
    if !store::any_stale(&app.db).await? {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    let stale = store::freshen(&mut tx).await?;
    changes::record(&mut tx, stale.into_iter().map(shown::tag)).await?;
    tx.commit().await?;
    publication::refresh(app).await
}
