//! What writing tells on the desk's first page: where somebody is asked for a word.
use crate::story::{STORIES, WRITE};
use crate::{Board, Desk, Entry, Group};
use ground::error::Result;
use newsroom::draft::thread;

/// Its lines on the first page.
pub const BOARD: &[Board] = &[Board {
    group: Group::Newsroom,
    permission: WRITE,
    read: |desk, _| Box::pin(mentions(desk)),
}];

/// The stories in which whoever looks was named in the margin. By the key of `draft_mentions`.
async fn mentions(desk: &Desk) -> Result<Vec<Entry>> {
    let mentions = thread::mentions(&desk.app.db, desk.viewer.reader.id).await?;
    let task = |(story, count)| Entry::task("waits-mentions", count, &format!("{STORIES}/{story}"));
    Ok(mentions.into_iter().map(task).collect())
}
