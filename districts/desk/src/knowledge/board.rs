//! What waits on the desk's first page: what the newsroom is to look at of what it knows.
use super::{KNOWLEDGE, inbox};
use crate::{Board, Desk, Entry, Group};
use ground::clock::Millis;
use ground::error::Result;
use newsroom::retold;

/// Its line on the first page.
pub const BOARD: &[Board] = &[Board {
    group: Group::Newsroom,
    permission: KNOWLEDGE,
    read: |desk, today| Box::pin(waiting(desk, today.now)),
}];

async fn waiting(desk: &Desk, now: Millis) -> Result<Vec<Entry>> {
    let count = retold::waiting(&desk.app.db, now).await?;
    Ok(vec![Entry::task("waits-knowledge", count, inbox::PATH)])
}
