//! What adverts tell the rest of the desk: today's numbers on its first page, and the log in words.
use super::{ADVERTS, PLACE, campaign_url, creative_url, store};
use crate::advert;
use desk::tell::{Tell, Told};
use desk::{Board, Desk, Entry, Group, Today};
use ground::clock::DAY;
use ground::error::Result;

/// The detail of a line in the log about something that is new.
pub(super) const NEW: &str = "new";
/// Days before its end at which a campaign is shown as ending.
const NOTICE_DAYS: i64 = 3;

/// Its numbers on the first page.
pub const BOARD: &[Board] = &[Board {
    group: Group::Adverts,
    permission: ADVERTS,
    read: |desk, today| Box::pin(board(desk, today)),
}];

/// Impressions and clicks of today: a row for each advert of the campaigns that run, by the key of
/// `advert_counts`; both lists are as short as what anybody books.
async fn board(desk: &Desk, today: Today) -> Result<Vec<Entry>> {
    let flush = |app| async move { advert::flush(&app).await };
    desk.app.beside(flush).await?;
    let (db, now) = (&desk.app.db, today.now);
    let running = store::running(db, now).await?;
    let running: Vec<_> = running.iter().filter(|one| one.starts_at <= now).collect();
    let (impressions, clicks) = store::counted_on(db, now, today.start).await?;
    let is_ending = |end: i64| end <= now + NOTICE_DAYS * DAY;
    let ending = running
        .iter()
        .filter(|one| one.ends_at.is_some_and(is_ending));
    let ending = i64::try_from(ending.count()).unwrap_or(i64::MAX);
    let running = i64::try_from(running.len()).unwrap_or(i64::MAX);
    Ok(vec![
        Entry::count("today-campaigns", running, PLACE),
        Entry::count("today-impressions", impressions, PLACE),
        Entry::count("today-clicks", clicks, PLACE),
        Entry::task("waits-campaigns-end", ending, PLACE),
    ])
}

/// Its lines of the log.
pub const TELLS: &[Tell] = &[|desk, told| Box::pin(tell(desk, told))];

async fn tell(desk: &Desk, told: &mut [Told]) -> Result<()> {
    for one in told {
        let id = |kind: &str| one.id(kind).and_then(|id| id.parse::<i64>().ok());
        if let Some(id) = id("campaign") {
            if let Some(campaign) = store::campaign_by_id(&desk.app.db, id).await? {
                one.call(campaign.name, campaign_url(id));
            }
        } else if let Some(id) = id("creative") {
            if let Some(creative) = store::creative_by_id(&desk.app.db, id).await? {
                one.call(creative.name, creative_url(id));
            }
        } else {
            continue;
        }
        // Lines from before changes were kept hold the whole thing, as a program sees it.
        if one.note == NEW {
            one.key.push_str("-new");
        }
        one.note.clear();
    }
    Ok(())
}
