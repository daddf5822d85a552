//! What the library tells on the desk's first page: pictures that may not be shown much longer.
use super::{PATH, RECORD};
use crate::{Board, Desk, Entry, Group, Today};
use ground::error::Result;
use newsroom::picture::ending::{self, SOON};

/// Its line on the first page.
pub const BOARD: &[Board] = &[Board {
    group: Group::Newsroom,
    permission: RECORD,
    read: |desk, today| Box::pin(running_out(desk, today)),
}];

/// By `pictures_by_end`.
async fn running_out(desk: &Desk, today: Today) -> Result<Vec<Entry>> {
    let count = ending::count(&desk.app.db, today.now, today.now + SOON).await?;
    let url = format!("{PATH}?ends=soon");
    Ok(vec![Entry::task("waits-pictures-end", count, &url)])
}
