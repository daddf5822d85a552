//! Follows records through the revisions of their story, in the transaction of each: what is not found in
//! the newest is stale before readers have it.
use db::Tx;

use super::store::{self, Found};
use super::together;
use super::{Record, State};
use crate::article::{self, Content};
use crate::knowledge::anchor::{self, Followed, Passage};
use crate::publication;
use ground::app::App;
use ground::changes::{self, Tag};
use ground::clock::MINUTE;
use ground::error::Result;
use ground::jobs::{Kind, retried};
use ground::lane::Lane;
use paywall::Settings;

/// The job that looks again on which side of the gate words are, when the terms of the lead-in are
/// others. Until it has, they count as gated.
pub const JOB: Kind = Kind::new("knowledge.gate", Lane::Rest, |app, _| {
    retried(look_again(app))
})
.every(MINUTE);

/// Records whose articles are looked at in one transaction.
const BATCH: i64 = 500;

/// The terms of the lead-in of a story that is not free, in the form in which records keep them. Of a
/// story that is free to all nobody asks where its gate is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The terms.
    pub terms: richtext::Opening,
    /// The same as text.
    pub text: String,
}

impl Opening {
    /// What the paywall says.
    pub fn of(settings: &Settings) -> Self {
        let (paragraphs, percent) = (settings.lead_in_paragraphs, settings.lead_in_percent);
        Self {
            terms: richtext::Opening {
                paragraphs,
                percent,
            },
            text: format!("{paragraphs}/{percent}"),
        }
    }
}

/// What becomes of a record whose words were in no revision yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unseen {
    /// It waits for the next revision, because its story is being written.
    Waits,
    /// Its words were changed before they were published.
    IsLost,
}

/// Follows the records of an article into a revision that is published now.
pub async fn published(tx: &mut Tx, of: (i64, i64), content: &Content) -> Result<()> {
    follow_all(tx, of, content, Unseen::IsLost).await
}

async fn follow_all(
    tx: &mut Tx,
    (article, revision): (i64, i64),
    content: &Content,
    unseen: Unseen,
) -> Result<()> {
    let mut last = i64::MIN;
    let mut text: Option<(Vec<Passage>, Opening)> = None;
    loop {
        let records = store::standing(&mut *tx, article, last).await?;
        let Some(newest) = records.last() else {
            return Ok(());
        };
        last = newest.id;
        if text.is_none() {
            let settings = publication::settings(&mut *tx).await?;
            let opening = Opening::of(&settings.paywall);
            let passages = anchor::passages(content, opening.terms);
            text = Some((passages, opening));
        }
        for record in &records {
            if let Some((passages, opening)) = &text {
                follow(tx, (record, unseen), revision, passages, opening).await?;
            }
        }
    }
}

/// Looks for the words of one record, or of all, in the published revision of an article, where it has one.
pub(super) async fn place(tx: &mut Tx, article: i64, record: Option<i64>) -> Result<()> {
    if record.is_some() && together::is_put_off() {
        return Ok(());
    }
    let Some((revision, wanted)) = article::newest(&mut *tx, article).await? else {
        return Ok(());
    };
    let Some(id) = record else {
        let newest = (article, revision);
        return follow_all(tx, newest, &wanted.content, Unseen::Waits).await;
    };
    let settings = publication::settings(&mut *tx).await?;
    let opening = Opening::of(&settings.paywall);
    let passages = anchor::passages(&wanted.content, opening.terms);
    match store::by_id(&mut *tx, id).await? {
        Some(record) if record.state != State::Rejected => {
            let record = (&record, Unseen::Waits);
            follow(tx, record, revision, &passages, &opening).await
        }
        _ => Ok(()),
    }
}

async fn follow(
    tx: &mut Tx,
    (record, unseen): (&Record, Unseen),
    revision: i64,
    passages: &[Passage],
    opening: &Opening,
) -> Result<()> {
    let place = usize::try_from(record.place).unwrap_or_default();
    match anchor::follow(&record.anchor, place, passages) {
        Followed::Here {
            anchor,
            place,
            is_open,
            is_doubtful,
        } => {
            let found = Found {
                revision,
                anchor: &anchor,
                place,
                is_open,
                // A doubt stays until somebody has looked.
                is_doubtful: is_doubtful || record.is_doubtful,
                opening: &opening.text,
            };
            Ok(store::found(tx, record.id, &found).await?)
        }
        Followed::Gone if record.revision.is_none() && unseen == Unseen::Waits => Ok(()),
        Followed::Gone => Ok(store::lost(tx, record.id).await?),
    }
}

async fn look_again(app: &App) -> Result<()> {
    loop {
        let mut tx = app.db.begin().await?;
        let settings = publication::settings(&mut tx).await?;
        let opening = Opening::of(&settings.paywall);
        let articles = store::by_other_terms(&mut tx, &opening.text, BATCH).await?;
        if articles.is_empty() {
            return Ok(tx.rollback().await?);
        }
        let tags: Vec<Tag> = articles
            .iter()
            .map(|article| Tag::one(article::KIND, *article))
            .collect();
        for article in articles {
            place(&mut tx, article, None).await?;
            store::agree(&mut tx, article, &opening.text).await?;
        }
        changes::record(&mut tx, tags).await?;
        tx.commit().await?;
    }
}
