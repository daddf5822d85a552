//! The drain: a batch of recipients at a time, several at once. Each is tried and given up alone,
//! as a letter of its own is.
use ::jobs::{Job, JobError, MAX_ATTEMPTS, New, delay_ms};
use tokio::task::JoinSet;

use super::{Kind as Mailed, Kinds, store};
use crate::delivery;
use crate::letter;
use ground::app::App;
use ground::clock::{HOUR, Millis, SECOND};
use ground::error::Result;
use ground::jobs::Kind;
use ground::lane::Lane;

/// The jobs of mailings.
pub const JOBS: &[Kind] =
    &[Kind::new(KIND, Lane::Bulk, |app, job| Box::pin(drain(app, job))).within(HOUR)];

/// The kind of the job that sends a batch, and goes on until nobody is left.
pub const KIND: &str = "letter.batch";

/// Recipients in a batch; other mail to many goes between two batches.
const BATCH: i64 = 40;
/// Letters of a batch that are sent at once.
const AT_ONCE: usize = 4;
/// The pause after a batch of which no letter has gone out: the server is away.
const PAUSE: Millis = 20 * SECOND;

/// Sends a batch, and says when the next one is due.
async fn drain(app: &App, job: &Job) -> Result<(), JobError> {
    let mailing = job.payload["mailing"].as_i64();
    let mailing = mailing.ok_or_else(|| JobError::permanent("no mailing"))?;
    let Some((kind, about)) = store::subject(&app.db, mailing).await? else {
        return Ok(());
    };
    let mut kinds = app.part::<Kinds>().0.iter();
    let kind = kinds.find(|one| one.name == kind);
    let kind = kind.ok_or_else(|| JobError::permanent("nobody writes such letters"))?;
    let now = app.clock.now();
    let batch = store::due(&app.db, mailing, now, BATCH).await?;
    if batch.is_empty() {
        let Some(at_ms) = store::next_due(&app.db, mailing).await? else {
            return Ok(store::end(&app.db, mailing).await?);
        };
        return Err(JobError::GoesOn { at_ms });
    }
    let one = One {
        kind: *kind,
        about,
        mailing,
    };
    let is_away = send_all(app, one, batch).await.map_err(JobError::retry)?;
    let at_ms = if is_away { now + PAUSE } else { now };
    Err(JobError::GoesOn { at_ms })
}

/// What the letters of a batch have in common.
#[derive(Clone, Copy)]
struct One {
    kind: Mailed,
    about: i64,
    mailing: i64,
}

/// Sends some letters, a few at once; whether none of them could be.
async fn send_all(app: &App, one: One, batch: Vec<(i64, u32)>) -> Result<bool> {
    let (mut sending, mut is_away) = (JoinSet::new(), true);
    let mut waiting = batch.into_iter();
    loop {
        while sending.len() < AT_ONCE {
            let Some(recipient) = waiting.next() else {
                break;
            };
            let app = app.clone();
            sending.spawn(async move { one.settle(&app, recipient).await });
        }
        let Some(settled) = sending.join_next().await else {
            return Ok(is_away);
        };
        is_away &= !settled.map_err(anyhow::Error::from)??;
    }
}

impl One {
    /// Sends to one recipient and notes what came of it; whether that is settled.
    async fn settle(self, app: &App, (reader, attempts): (i64, u32)) -> Result<bool> {
        let attempts = attempts + 1;
        match self.send(app, reader).await {
            Ok(()) => {
                store::done(&app.db, self.mailing, reader).await?;
                Ok(true)
            }
            Err(JobError::Retry(_)) if attempts < MAX_ATTEMPTS => {
                let at = app.clock.now() + delay_ms(reader, attempts);
                store::again(&app.db, self.mailing, (reader, attempts), at).await?;
                Ok(false)
            }
            Err(_) => self.give_up(app, reader).await.map(|()| true),
        }
    }

    async fn send(self, app: &App, reader: i64) -> Result<(), JobError> {
        let letter = (self.kind.write)(app, self.about, reader).await;
        let Some(letter) = letter.map_err(JobError::retry)? else {
            return Ok(());
        };
        delivery::send(app, &letter, &self.name(reader)).await
    }

    /// What a recipient's letter is called at mail servers: the same for each try, so that a second
    /// copy is the same message.
    fn name(self, reader: i64) -> String {
        format!("{}.{reader}.mailing", self.mailing)
    }

    /// Makes the letter a job of its own with one attempt: it ends as other letters that are
    /// given up, with an alarm, and can be tried again.
    async fn give_up(self, app: &App, reader: i64) -> Result<()> {
        let now = app.clock.now();
        let written = (self.kind.write)(app, self.about, reader).await?;
        let mut tx = app.db.begin().await?;
        store::done(&mut tx, self.mailing, reader).await?;
        if let Some(mut letter) = written {
            letter.name = Some(self.name(reader));
            let job = New {
                max_attempts: 1,
                ..New::job(letter::BULK, serde_json::to_value(&letter)?)
            };
            ::jobs::enqueue(&mut tx, now, app.ids.next(now), job).await?;
        }
        tx.commit().await?;
        app.job_bell.ring();
        Ok(())
    }
}
