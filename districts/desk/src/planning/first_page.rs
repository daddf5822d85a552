//! What waits on the desk's first page: stories that were assigned to whoever looks, that wait to be read,
//! and that are late.
use crate::story::{EDIT, STORIES, WRITE};
use crate::{Board, Desk, Entry, Group, Today};
use ground::error::Result;
use newsroom::draft::assignment;

/// Its lines on the first page.
pub const BOARD: &[Board] = &[
    Board {
        group: Group::Newsroom,
        permission: WRITE,
        read: |desk, today| Box::pin(own(desk, today)),
    },
    Board {
        group: Group::Newsroom,
        permission: EDIT,
        read: |desk, _| Box::pin(review(desk)),
    },
];

async fn own(desk: &Desk, today: Today) -> Result<Vec<Entry>> {
    let (db, me) = (&desk.app.db, desk.viewer.reader.id);
    let (assigned, since) = assignment::assigned_to(db, me).await?;
    let sees_all = desk.viewer.roles.may(EDIT);
    let (late, oldest) = assignment::overdue(db, (!sees_all).then_some(me), today.now).await?;
    let mine = format!("{STORIES}?assignee={me}");
    let overdue = format!("{STORIES}?overdue=yes");
    Ok(vec![
        Entry::waiting("waits-assigned", assigned, &mine, since),
        Entry::waiting("waits-overdue", late, &overdue, oldest),
    ])
}

async fn review(desk: &Desk) -> Result<Vec<Entry>> {
    let (count, since) = assignment::in_review(&desk.app.db).await?;
    let url = format!("{STORIES}?state=review");
    Ok(vec![Entry::waiting("waits-review", count, &url, since)])
}
