//! What is kept of one reader: given out whole, and erased.
use db::{Db, Tx};
use serde_json::{Value, json};

use super::store;
use ground::clock::Millis;
use ground::error::Result;
use people::reader::{Holds, Reader};

/// What is held about a reader.
pub const HOLDS: &[Holds] = &[Holds::new(
    "comments",
    |app, reader| Box::pin(export(&app.db, reader, app.clock.now())),
    |tx, reader| Box::pin(erase(tx, reader)),
)];

/// Comments read at a time.
const BATCH: i64 = 500;

/// Everything here that is a reader's: comments, likes, follows, reports, wishes, a ban.
pub async fn export(db: &Db, who: &Reader, now: Millis) -> Result<Value> {
    let reader = who.id;
    let mut comments = Vec::new();
    let mut before = i64::MAX;
    loop {
        let batch = store::own(db, reader, before, BATCH).await?;
        let Some(last) = batch.last() else { break };
        before = last.id;
        comments.extend(batch.iter().map(|comment| {
            json!({
                "id": comment.id,
                "article": comment.article,
                "answers": comment.answers,
                "text": comment.source,
                "state": comment.state.word(),
                "likes": comment.likes,
                "posted_at": comment.created_at,
                "edited_at": comment.edited_at,
            })
        }));
    }
    let likes = store::likes_of(db, reader).await?;
    let reports = store::reports_of(db, reader).await?;
    let follows = store::follows(db, reader).await?;
    let (replies, threads) = store::letters(db, reader).await?;
    let ban = store::ban(db, who, now).await?;
    let like = |(comment, at): &(i64, Millis)| json!({ "comment": comment, "at": at });
    let follow =
        |(thread, wants): &(i64, bool)| json!({ "thread": thread, "wants_letters": wants });
    let report = |(comment, reason, text, at): &(i64, String, String, Millis)| json!({ "comment": comment, "reason": reason, "text": text, "at": at });
    Ok(json!({
        "comments": comments,
        "likes": likes.iter().map(like).collect::<Vec<_>>(),
        "follows": follows.iter().map(follow).collect::<Vec<_>>(),
        "reports": reports.iter().map(report).collect::<Vec<_>>(),
        "letters": { "replies": replies, "threads": threads },
        "ban": ban.map(|(until, reason)| json!({ "until": until, "reason": reason })),
    }))
}

/// Takes a reader's name and words out of every discussion. A comment that was answered
/// leaves a place that says so, so that the answers still make sense. A ban goes on for the
/// hash of the mailbox.
pub async fn erase(tx: &mut Tx, reader: &Reader) -> Result<()> {
    store::keep_ban(tx, reader).await?;
    Ok(store::erase(tx, reader.id).await?)
}
