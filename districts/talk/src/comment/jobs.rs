//! Work off the request path: letters about new comments, and the numbers on cards.
use std::sync::Arc;

use ::jobs::{Job, JobError};
use serde::Deserialize;

use super::off::{self, Letters};
use super::store::{self, Comment};
use super::{State, may_read, permalink};
use ground::app::App;
use ground::changes;
use ground::clock::MINUTE;
use ground::error::{Error, Result};
use ground::jobs::{Kind, retried};
use ground::lane::Lane;
use newsroom::article::{self, Head, shown};
use newsroom::publication::{self, Publication};
use people::letter::Letter;
use people::mailing;
use people::reader::{self, Caller};

/// The jobs of comments.
pub const JOBS: &[Kind] = &[
    Kind::new(NOTIFY, Lane::Bulk, |app, job| Box::pin(notify(app, job))),
    Kind::new(COUNTS, Lane::Rest, |app, _| retried(counts(app))).every(MINUTE),
];

/// What is written to many.
pub const MAILINGS: &[mailing::Kind] = &[MAILING];

const MAILING: mailing::Kind = mailing::Kind {
    name: "comment",
    write: |app, comment, reader| Box::pin(write(app, comment, reader)),
};

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

/// Has the letters about a comment sent to all who are to get one.
///
/// # Errors
/// [`JobError::Permanent`] when the job is none of ours.
pub async fn notify(app: &App, job: &Job) -> Result<(), JobError> {
    let Payload { comment } =
        serde_json::from_value(job.payload.clone()).map_err(JobError::permanent)?;
    gather(app, comment).await.map_err(JobError::retry)
}

/// Writes down, some at a time, who is to be told: no change of anybody else waits for all.
async fn gather(app: &App, id: i64) -> Result<()> {
    let Some(comment) = store::by_id(&app.db, id).await? else {
        return Ok(());
    };
    let (Some(thread), State::Shown) = (comment.thread, comment.state) else {
        return Ok(());
    };
    let mut tx = app.db.begin().await?;
    // A job may run twice; its letters go out once.
    if !store::hold_untold(&mut tx, id).await?.is_done() {
        return Ok(());
    }
    let Some(mut to) = mailing::begin(app, &mut tx, MAILING.name, id).await? else {
        return Ok(());
    };
    if to.reached == i64::MIN {
        let answered: Vec<i64> = answered(app, &comment).await?.into_iter().collect();
        // Whoever is answered comes before those who follow.
        let before = app.clock.now() - 1;
        let _ = mailing::add(&mut tx, &mut to, &answered, i64::MIN + 1, before).await?;
    }
    tx.commit().await?;
    loop {
        let now = app.clock.now();
        let batch = store::followers(&app.db, thread, to.reached, BATCH).await?;
        let mut tx = app.db.begin().await?;
        let Some(last) = batch.last() else {
            if store::notified(&mut tx, id, now).await?.is_done() {
                mailing::send(app, &mut tx, to).await?;
                tx.commit().await?;
                app.job_bell.ring();
            }
            return Ok(());
        };
        if !mailing::add(&mut tx, &mut to, &batch, *last, now)
            .await?
            .is_done()
        {
            // Another worker gathers too, and may have been taken for dead: this one looks again.
            return Err(Error::Unavailable);
        }
        tx.commit().await?;
    }
}

/// Whose comment it answers, where that is somebody else.
async fn answered(app: &App, comment: &Comment) -> Result<Option<i64>> {
    let answered = match comment.answers {
        Some(answered) => store::by_id(&app.db, answered).await?,
        None => None,
    };
    let reader = answered.and_then(|answered| answered.reader);
    Ok(reader.filter(|reader| Some(*reader) != comment.reader))
}

/// The letter about a comment to one of those who were to be told, if that still holds.
async fn write(app: &App, id: i64, reader: i64) -> Result<Option<Letter>> {
    let publication = publication::current(app).await?;
    let Some(comment) = store::by_id(&app.db, id).await? else {
        return Ok(None);
    };
    let heads = article::by_ids(&app.db, &[comment.article], app.clock.now()).await?;
    let (Some(thread), Some(head), State::Shown) = (comment.thread, heads.first(), comment.state)
    else {
        return Ok(None);
    };
    let news = News {
        app,
        publication: &publication,
        head,
        comment: &comment,
        thread,
    };
    news.letter_to(reader).await
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
    /// The letter to a reader: as whose comment is answered, or else as a follower.
    async fn letter_to(&self, reader: i64) -> Result<Option<Letter>> {
        if Some(reader) == self.comment.reader {
            return Ok(None);
        }
        if answered(self.app, self.comment).await? == Some(reader)
            && let Some(reply) = self.reply(reader).await?
        {
            return Ok(Some(reply));
        }
        let db = &self.app.db;
        let follows = store::wants(db, reader, self.thread).await? == Some(true);
        if !follows || !store::letters(db, reader).await?.1 {
            return Ok(None);
        }
        let kind = ("comment-thread", Letters::Thread(self.thread));
        self.letter(kind, reader).await
    }

    /// To the writer of the comment that is answered.
    async fn reply(&self, reader: i64) -> Result<Option<Letter>> {
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
    ) -> Result<Option<Letter>> {
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
        Ok(Some(letter))
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
