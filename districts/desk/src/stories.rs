//! What the newsroom tells on the desk's first page: what was published, corrected and read today,
//! and what is scheduled next.
use super::board::Next;
use super::{Board, DESK, Desk, Entry, Group, Today};
use ground::error::Result;
use newsroom::article;
use people::role::Permission;

/// Seeing what is not published yet: for owners alone.
pub const SCHEDULE: Permission = Permission::of("schedule", &[]);

/// Stories in the list of what comes next.
const NEXT: i64 = 8;

/// Its numbers on the first page.
pub const BOARD: &[Board] = &[
    Board {
        group: Group::Newsroom,
        permission: DESK,
        read: |desk, today| Box::pin(published(desk, today)),
    },
    Board {
        group: Group::Newsroom,
        permission: SCHEDULE,
        read: |desk, today| Box::pin(scheduled(desk, today)),
    },
];

/// By `articles_by_time` and `corrections_by_time`, and a hundred rows at most of `paywall_counts`.
async fn published(desk: &Desk, today: Today) -> Result<Vec<Entry>> {
    let db = &desk.app.db;
    let published = article::count_between(db, today.start, today.now + 1).await?;
    let corrections = article::count_corrections(db, today.start, today.now + 1).await?;
    let read = paywall::counted(&desk.app, today.start, today.end).await?;
    Ok(vec![
        Entry::count("today-published", published, "/archive"),
        Entry::count("today-corrections", corrections, "/corrections"),
        Entry::count("today-opened", read.opened, None),
        Entry::count("today-walls", read.walls, None),
    ])
}

/// By `articles_by_time`.
async fn scheduled(desk: &Desk, today: Today) -> Result<Vec<Entry>> {
    let db = &desk.app.db;
    let later = article::count_between(db, today.now + 1, today.end).await?;
    let next = article::scheduled(db, today.now, NEXT).await?.into_iter();
    let next = next.map(|head| {
        Entry::Next(Next {
            at: head.published_at,
            name: head.wording.headline,
            url: None,
        })
    });
    let mut entries = vec![Entry::count("today-scheduled", later, None)];
    entries.extend(next);
    Ok(entries)
}
