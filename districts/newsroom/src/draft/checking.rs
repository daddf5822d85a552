//! Whether the steps of a story give the documents that are kept of it. A fault that is found the night
//! after it happened can be understood; the words are there twice.
use ::jobs::JobError;
use db::Db;

use super::{Draft, fields, kept, store};
use ground::app::App;
use ground::clock::{DAY, HOUR, Millis};
use ground::error::{Error, Result};
use ground::jobs::Outcome;

/// The kind of the job that checks each night.
pub const KIND: &str = "draft.check";
/// What was written in so long is checked: a day, and an hour for a job that comes late.
const SINCE: Millis = DAY + HOUR;
/// Drafts that are read at once, and documents of one.
const PAGE: i64 = 100;
const DOCUMENTS: i64 = 20;
/// Stories that a message names; of more it says how many.
const NAMED: usize = 5;

/// A story whose steps do not give what is kept of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The story.
    pub draft: i64,
    /// Its headline.
    pub headline: String,
    /// The version at which they differ.
    pub version: i64,
}

/// Checks the stories of the last day; the job is given up, which is an alarm, where one is wrong.
///
/// # Errors
/// [`JobError::Permanent`] with the stories that are wrong, [`JobError::Retry`] where the database does
/// not answer.
pub async fn run(app: &App) -> Outcome {
    let found = wrong(&app.db, app.clock.now()).await;
    let found = found.map_err(JobError::retry)?;
    match found.is_empty() {
        true => Ok(()),
        false => Err(JobError::Permanent(said(&found))),
    }
}

/// What is wrong, for whoever runs the server.
pub fn said(wrong: &[Wrong]) -> String {
    let one = |wrong: &Wrong| {
        format!(
            "the steps of story {} (\"{}\") do not give what is kept of its version {}",
            wrong.draft, wrong.headline, wrong.version
        )
    };
    let named: Vec<String> = wrong.iter().take(NAMED).map(one).collect();
    let more = wrong.len().saturating_sub(NAMED);
    match more {
        0 => named.join("; "),
        more => format!("{}; and {more} more", named.join("; ")),
    }
}

/// The stories of the last day whose steps do not give what is kept of them.
///
/// # Errors
/// When the database does not answer.
pub async fn wrong(db: &Db, now: Millis) -> Result<Vec<Wrong>> {
    let since = now - SINCE;
    let mut wrong = Vec::new();
    let mut before = (Millis::MAX, i64::MAX);
    loop {
        let drafts = store::latest(db, before, PAGE).await?;
        let recent = drafts.iter().filter(|draft| draft.changed_at >= since);
        for draft in recent {
            wrong.extend(check(db, draft, since).await?);
        }
        match drafts.last() {
            Some(last) if last.changed_at >= since => before = (last.changed_at, last.id),
            _ => return Ok(wrong),
        }
    }
}

/// The first version of a story, since a time, that its steps do not give.
async fn check(db: &Db, draft: &Draft, since: Millis) -> Result<Option<Wrong>> {
    let wrong = |version| Wrong {
        draft: draft.id,
        headline: draft.headline.clone(),
        version,
    };
    let mut from = store::document_before(db, draft.id, since)
        .await?
        .unwrap_or(0);
    let mut last = None;
    loop {
        // What is written while this looks is checked the next time.
        let between = (from, draft.version);
        let documents = store::documents_between(db, draft.id, between, DOCUMENTS).await?;
        for (version, text) in &documents {
            let Ok(stored) = kept::read(text) else {
                return Ok(Some(wrong(*version)));
            };
            if let Some((known, before)) = last.take() {
                let path = (draft.id, known, *version);
                if led(kept::replayed(db, path, before).await)? != Some(stored.clone()) {
                    return Ok(Some(wrong(*version)));
                }
            }
            last = Some((*version, stored));
        }
        match &last {
            Some((version, _)) if documents.len() > 1 && *version > from => from = *version,
            _ => break,
        }
        last = None;
    }
    newest(db, draft, last)
        .await
        .map(|version| version.map(wrong))
}

/// The newest version, if the steps to it do not fit or do not give the headline that lists show.
async fn newest(db: &Db, draft: &Draft, last: Option<(i64, steps::Node)>) -> Result<Option<i64>> {
    let Some((version, document)) = last else {
        return Ok(Some(0));
    };
    let path = (draft.id, version, draft.version);
    let newest = led(kept::replayed(db, path, document).await)?;
    let shown = newest.as_ref().map(fields::shown);
    let is_right = shown.is_some_and(|(headline, _)| headline == draft.headline);
    Ok((!is_right).then_some(draft.version))
}

/// The document that steps have led to, `None` where one of them does not fit.
fn led(replayed: Result<steps::Node>) -> Result<Option<steps::Node>> {
    match replayed {
        Ok(document) => Ok(Some(document)),
        Err(Error::Internal(reason)) if !reason.is::<db::Error>() => {
            tracing::warn!(%reason, "a step that was kept does not fit");
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
