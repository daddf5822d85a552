//! What comments tell the rest of the desk: what waits, on its first page; the log in words; and a
//! reader's comments on the page about them.
use serde::Serialize;

use super::{Item, URL, heads, item, store};
use crate::comment::moderation::MODERATE;
use desk::tell::{Tell, Told};
use desk::{Board, Desk, Entry, Group, Today};
use ground::error::Result;
use ground::ids;
use newsroom::article::Switch;
use people::reader::Reader;

/// Comments of each state on the page about a reader.
const SHOWN: i64 = 5;

/// Its numbers on the first page.
pub const BOARD: &[Board] = &[Board {
    group: Group::Talk,
    permission: MODERATE,
    read: |desk, today| Box::pin(board(desk, today)),
}];

/// `store::waiting` reads `comments_by_state` and `comment_reports_open`.
async fn board(desk: &Desk, today: Today) -> Result<Vec<Entry>> {
    let db = &desk.app.db;
    let (waiting, reported) = store::waiting(db).await?;
    let (oldest, posted) = store::today(db, ids::first_at(today.start)).await?;
    let since = oldest.map(ids::made_at);
    Ok(vec![
        Entry::count("today-comments", posted, "/desk/comments?queue=all"),
        Entry::waiting("waits-comments", waiting, URL, since),
        Entry::task("waits-reports", reported, "/desk/comments?queue=reported"),
    ])
}

/// Its lines of the log.
pub const TELLS: &[Tell] = &[|desk, told| Box::pin(tell(desk, told))];

async fn tell(desk: &Desk, told: &mut [Told]) -> Result<()> {
    for one in told {
        if let Some(id) = one.id("comment").and_then(|id| id.parse::<i64>().ok()) {
            let comment = store::by_id(&desk.app.db, id).await?;
            let name = comment.map(|comment| comment.name).unwrap_or_default();
            let name = match name.as_str() {
                "" => desk.word("comment-nameless"),
                _ => name,
            };
            one.call(name, format!("{URL}/{id}"));
            one.note = ground(desk, &one.note);
        } else if one.line.action == "comment.ban" {
            let (days, rest) = one.note.split_once(" days, ").unwrap_or(("", &one.note));
            let (days, rest) = (days.parse::<i64>().unwrap_or(0), ground(desk, rest));
            one.note = rest;
            if days > 0 {
                one.say("deed-comment-ban-days", "days", days);
            }
        } else if one.line.action == "comment.switch"
            && let Some(switch) = Switch::parse(&one.note)
        {
            one.note = desk.word(&format!("comment-switch-{}", switch.word()));
        }
    }
    Ok(())
}

/// A reason by its name, and what else was written.
fn ground(desk: &Desk, detail: &str) -> String {
    let (reason, rest) = detail.split_once(' ').unwrap_or((detail, ""));
    match super::is_reason(reason) {
        true => format!("{} {rest}", desk.word(&format!("comment-reason-{reason}"))),
        false => detail.to_owned(),
    }
    .trim()
    .to_owned()
}

/// A reader's part in the discussions.
#[derive(Serialize)]
pub struct Part {
    /// How many of their comments are in each state, in words.
    record: Vec<super::Count>,
    /// Until when they are banned.
    banned_until: Option<ground::clock::Millis>,
    /// The newest of those that readers see, that wait and that were taken away, for those who may
    /// decide about them.
    newest: Vec<Item>,
}

/// What staff see of a reader's comments: everybody the numbers, moderators the comments.
pub async fn part(desk: &Desk, reader: &Reader) -> Result<Part> {
    let (app, db) = (&desk.app, &desk.app.db);
    let record = store::record(db, reader.id).await?;
    let mut newest = Vec::new();
    if desk.viewer.roles.may(MODERATE) {
        for (state, _) in &record {
            newest.extend(store::newest_of(db, reader.id, state, SHOWN).await?);
        }
        newest.sort_by_key(|comment| std::cmp::Reverse(comment.id));
        newest.truncate(usize::try_from(SHOWN).unwrap_or(usize::MAX));
    }
    let heads = heads(app, &newest).await?;
    let view = |comment| item(&desk.publication, comment, heads.get(&comment.article));
    let ban = store::ban(db, reader, app.clock.now()).await?;
    Ok(Part {
        record: record
            .into_iter()
            .map(|row| super::count(desk, row))
            .collect(),
        banned_until: ban.map(|(until, _)| until),
        newest: newest.iter().map(view).collect(),
    })
}
