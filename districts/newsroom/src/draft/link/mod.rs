//! Draft links: secret addresses under which a lawyer or a source reads a draft whole, until a time.
//!
//! A link holds a random token, of which the database has the hash. It ends at its time, when
//! somebody at the desk ends it, and when what readers have becomes another thing: once the story
//! is published, or taken off the site, nobody needs it any more.
mod store;

use db::{Db, Migration, Tx};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::Draft;
use crate::article::{self, Head, State};
use ground::app::App;
use ground::clock::{DAY, HOUR, Millis};
use ground::error::Result;
use ground::ids::{from_hex, hex, random_bytes};
use ground::written::Written;

/// The step of its table.
pub(super) const MIGRATION: Migration =
    Migration::shared(64, "draft_links", include_str!("0064_draft_links.sql"));

/// The shortest and the longest life of a link.
pub const SHORTEST: Millis = HOUR;
/// The longest life of a link.
pub const LONGEST: Millis = 30 * DAY;
/// Links of a story that are listed.
const LISTED: i64 = 200;
/// A link that has ended is listed for so long.
const KEPT: Millis = 90 * DAY;

/// A draft link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// Its id.
    pub id: i64,
    /// The story.
    pub draft: i64,
    /// The version that it shows; `None` for the newest of each moment.
    pub version: Option<i64>,
    /// The revision that readers had when it was made.
    pub revision: Option<i64>,
    /// For whom it is.
    pub name: String,
    /// Who made it.
    pub made_by: i64,
    /// When.
    pub made_at: Millis,
    /// From when on it shows nothing.
    pub ends_at: Millis,
    /// How often it was opened.
    pub opened: i64,
    /// When it was opened first.
    pub first_opened_at: Option<Millis>,
    /// When it was opened last.
    pub last_opened_at: Option<Millis>,
}

/// What somebody asks for at the desk.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The version to show; `None` for the newest of each moment.
    pub version: Option<i64>,
    /// For whom.
    pub name: String,
    /// For how long, in milliseconds.
    pub life: Millis,
}

/// Whether a link still shows something, and if not, why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It shows the story.
    Open,
    /// Its time is over, or somebody ended it.
    Ended,
    /// Readers have the story.
    Published,
    /// The story was taken off the site.
    Withdrawn,
}

impl Standing {
    /// The word in keys of interface strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Ended => "ended",
            Self::Published => "published",
            Self::Withdrawn => "withdrawn",
        }
    }
}

fn hash(token: &str) -> String {
    hex(&Sha256::digest(token))
}

/// Makes a link; gives it with its token, which nobody can read again later.
pub async fn make(
    app: &App,
    tx: &mut Tx,
    draft: &Draft,
    (wish, by): (Wish, i64),
) -> Result<(Link, String)> {
    let now = app.clock.now();
    let token = hex(&random_bytes::<16>());
    let link = Link {
        id: app.ids.next(now),
        draft: draft.id,
        version: wish.version,
        revision: article::newest(&mut *tx, draft.id).await?.map(|(id, _)| id),
        name: wish.name,
        made_by: by,
        made_at: now,
        ends_at: now + wish.life.clamp(SHORTEST, LONGEST),
        opened: 0,
        first_opened_at: None,
        last_opened_at: None,
    };
    store::insert(tx, &link, &hash(&token)).await?;
    Ok((link, token))
}

/// The links of a story, the newest first.
pub async fn of_draft(db: &Db, draft: i64) -> Result<Vec<Link>> {
    Ok(store::of_draft(db, draft, LISTED).await?)
}

/// The link with this id.
pub async fn by_id(db: &Db, id: i64) -> Result<Option<Link>> {
    Ok(store::by_id(db, id).await?)
}

/// The link with this token.
pub async fn by_token(db: &Db, token: &str) -> Result<Option<Link>> {
    if from_hex::<16>(token).is_none() {
        return Ok(None);
    }
    Ok(store::by_token_hash(db, &hash(token)).await?)
}

/// Whether a link shows something at `now`; `head` is the article of its story, if there is one.
pub fn standing(link: &Link, head: Option<&Head>, now: Millis) -> Standing {
    match head {
        Some(head) if matches!(head.state, State::Withdrawn | State::Blocked) => {
            Standing::Withdrawn
        }
        Some(head) if head.is_live(now) && Some(head.revision) != link.revision => {
            Standing::Published
        }
        _ if now >= link.ends_at => Standing::Ended,
        _ => Standing::Open,
    }
}

/// Notes that a link was opened.
pub async fn opened(app: &App, link: &Link) -> Result<()> {
    Ok(store::opened(&app.db, link.id, app.clock.now()).await?)
}

/// Ends a link now; overtaken where it has ended.
pub async fn end(tx: &mut Tx, id: i64, now: Millis) -> Result<Written> {
    Ok(store::end(tx, id, now).await?)
}

/// Forgets links that ended long ago.
pub(super) async fn forget_old(app: &App) -> Result<()> {
    Ok(store::forget(&app.db, app.clock.now() - KEPT).await?)
}
