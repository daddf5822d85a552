//! Taking back what a moderator has just decided with one press.
use db::Db;

use super::State;
use super::moderation::{Deed, Ground, Moderator, Objection};
use super::store::{self, Comment, Line};
use ground::app::App;
use ground::clock::{MINUTE, Millis};
use ground::error::Result;
use ground::written::Written;
use people::letter;
use web::seen::Seen;

/// How long a decision can be taken back. The statement of reasons of a decision with one press
/// waits as long, so that nobody is told of what was a slip.
pub const TIME: Millis = 10 * MINUTE;

/// The occasion of the letter about the decision that has led to the comment's version.
pub(super) fn occasion(comment: &Comment) -> String {
    occasion_of(comment.id, comment.version)
}

/// The same by id and version.
pub(super) fn occasion_of(id: i64, version: i64) -> String {
    format!("comment-decision {id} {version}")
}

/// Where a comment was before a decision; `None` for what is no decision that can be taken back.
fn before(comment: &Comment, action: &str) -> Option<State> {
    match (action, comment.state) {
        ("approve", State::Shown) | ("reject", State::Rejected) => Some(State::Pending),
        ("remove", State::Removed) => Some(State::Shown),
        ("settle", state) => Some(state),
        _ => None,
    }
}

/// The decision that can be taken back, and where it leads: the last line of the comment's history,
/// while it is young and its writer has not been told.
async fn takeable(app: &App, comment: &Comment) -> Result<Option<(Line, State)>> {
    let Some(line) = store::last_line(&app.db, comment.id).await? else {
        return Ok(None);
    };
    let Some(to) = before(comment, &line.action) else {
        return Ok(None);
    };
    let is_young = app.clock.now() - line.at < TIME;
    let is_told = is_told_of(&line) && !is_unwritten(&app.db, comment).await?;
    Ok((is_young && !is_told).then_some((line, to)))
}

/// Whether the writer is told of the decision in this line.
fn is_told_of(line: &Line) -> bool {
    Deed::parse(&line.action).is_some_and(Deed::is_short)
}

/// Whether the writer has no word of a decision yet.
async fn is_unwritten(db: &Db, comment: &Comment) -> Result<bool> {
    match comment.reader {
        None => Ok(true),
        Some(_) => letter::is_waiting(db, &occasion(comment)).await,
    }
}

/// Whether the last decision about a comment can be taken back.
pub(super) async fn is_open(app: &App, comment: &Comment) -> Result<bool> {
    Ok(takeable(app, comment).await?.is_some())
}

impl Moderator<'_> {
    /// Takes back the last decision about the version of a comment that the moderator has `seen`:
    /// the comment is where it was, reports that the decision closed are open again, and the letter
    /// about it is not sent.
    pub(super) async fn undo(
        &self,
        comment: &Comment,
        seen: Seen,
    ) -> Result<Result<(), Objection>> {
        if !seen.is(comment.version) {
            return Ok(Err(Objection::Overtaken));
        }
        let Some((line, to)) = takeable(self.app, comment).await? else {
            return Ok(Err(Objection::Unfit));
        };
        let mut tx = self.app.db.begin().await?;
        match store::set_state(&mut tx, comment, to, &comment.held_for).await? {
            Written::Done => {}
            Written::Overtaken => return Ok(Err(Objection::Overtaken)),
        }
        if is_told_of(&line) && comment.reader.is_some() {
            match letter::recall(self.app, &mut tx, &occasion(comment)).await? {
                Written::Done => {}
                // It has gone out since the page was made.
                Written::Overtaken => {
                    tx.rollback().await?;
                    return Ok(Err(Objection::Unfit));
                }
            }
        }
        store::reopen(&mut tx, comment.id, line.at).await?;
        self.note(
            &mut tx,
            comment.id,
            ("undo", "comment.undo", self.app.clock.now()),
            &Ground::default(),
        )
        .await?;
        tx.commit().await?;
        Ok(Ok(()))
    }
}
