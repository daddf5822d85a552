//! Sessions: a random token in a cookie, its hash in the database.
use std::sync::Arc;

use db::Tx;
use http::{HeaderMap, HeaderValue};
use quick_cache::sync::Cache;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{Viewer, buyer, store};
use ground::app::App;
use ground::clock::{DAY, HOUR, MINUTE, Millis, SECOND};
use ground::error::Result;
use ground::ids::{from_hex, hex, random_bytes};
use ground::steps;
use ground::watch::{self, About, Event};
use ground::written::Written;
use newsroom::publication;
use web::cookies;

/// A session that is not used ends after this time.
const LIFE: Millis = 90 * DAY;
/// How precisely the last use is noted.
const SIGHT: Millis = HOUR;
/// The same of staff, whose sessions end when they are not used.
const STAFF_SIGHT: Millis = MINUTE;
/// How long a node may go on with what it knows of a session: what is revoked on one
/// node ends on all within this time.
const MEMORY: Millis = SECOND;
/// Sessions remembered on a node.
const REMEMBERED: usize = 50_000;

/// How a session begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Factors shown: 1 for a link, code or password alone; 2 for a passkey or with a one-time code.
    pub factors: i64,
    /// The browser in a few words.
    pub device: String,
    /// The network it began from, shortened.
    pub place: String,
    /// When it ends unless it is used.
    pub expires_at: Millis,
}

/// What the database knows of a session.
#[derive(Clone, Debug)]
pub struct Row {
    /// Whose it is.
    pub reader: i64,
    /// Factors shown at its beginning.
    pub factors: i64,
    /// When it began.
    pub began_at: Millis,
    /// When it was last used, to the hour; of staff, to the minute.
    pub seen_at: Millis,
}

/// The token's name in the database, so that a copy of it opens nothing.
pub type Hash = String;

type Known = (Option<Arc<Viewer>>, Millis);

/// Sessions as this node last saw them.
#[derive(Debug)]
pub struct Sessions(Cache<Hash, Known>);

impl Default for Sessions {
    fn default() -> Self {
        Self(Cache::new(REMEMBERED))
    }
}

impl Sessions {
    /// Forgets everything this node remembers, after a change of somebody's rights or sessions.
    pub fn clear(&self) {
        self.0.clear();
    }

    /// Whose session a request shows; `None` for somebody without one.
    pub async fn viewer(&self, app: &App, headers: &HeaderMap) -> Result<Option<Arc<Viewer>>> {
        match hash_in(app, headers) {
            Some(hash) => self.owner(app, hash).await,
            None => Ok(None),
        }
    }

    /// Whose the session with this name is; `None` where it has ended.
    pub async fn owner(&self, app: &App, hash: Hash) -> Result<Option<Arc<Viewer>>> {
        let now = app.clock.now();
        if let Some((viewer, read_at)) = self.0.get(&hash)
            && (read_at..read_at + MEMORY).contains(&now)
        {
            return Ok(viewer);
        }
        let viewer = Box::pin(load(app, &hash, now)).await?.map(Arc::new);
        self.0.insert(hash, (viewer.clone(), now));
        Ok(viewer)
    }
}

async fn load(app: &App, hash: &str, now: Millis) -> Result<Option<Viewer>> {
    let Some(row) = store::session(&app.db, hash, now).await? else {
        return Ok(None);
    };
    let Some(reader) = super::by_id(&app.db, row.reader).await? else {
        return Ok(None);
    };
    let viewer = Viewer::load(app, reader, hash.to_owned(), &row, now).await?;
    if let Some(event) = staff_end(app, &viewer, &row, now) {
        let mut tx = app.db.begin().await?;
        let ended = store::end_session(&mut tx, hash).await?;
        tx.commit().await?;
        if ended > 0 {
            let about = About::account(viewer.reader.id).with_factors(viewer.factors);
            watch::tell(app, event, &about);
        }
        return Ok(None);
    }
    let sight = if viewer.roles.any() {
        STAFF_SIGHT
    } else {
        SIGHT
    };
    if now - row.seen_at > sight {
        store::see_session(&app.db, hash, now, now + LIFE).await?;
    }
    Ok(Some(viewer))
}

/// Why a session of staff is over (NIST SP 800-63B-4, 2.2.3; OWASP ASVS 5.0, 7.3): it has its
/// greatest age, or nobody has used it for a while. In the demo the clock of the till jumps by
/// months, and everybody reads everybody's mail.
fn staff_end(app: &App, viewer: &Viewer, row: &Row, now: Millis) -> Option<Event> {
    if !viewer.roles.any() || app.config.is_demo {
        return None;
    }
    let staff = &app.config.staff;
    let hours = i64::from(staff.session_hours) * HOUR;
    let idle = i64::from(staff.idle_minutes) * MINUTE;
    if now - row.began_at >= hours {
        return Some(Event::StaffTooOld);
    }
    // The last use is noted to the minute.
    (now - row.seen_at >= idle + STAFF_SIGHT).then_some(Event::StaffIdle)
}

/// The session cookie's name; see [`paywall::cookie_name`] for the prefix.
pub fn cookie_name(app: &App) -> &'static str {
    if app.is_secure {
        "__Host-session"
    } else {
        "session"
    }
}

/// The name of the session that a request shows, whether there is one or not.
pub fn hash_in(app: &App, headers: &HeaderMap) -> Option<Hash> {
    let token: [u8; 16] = from_hex(cookies::get(headers, cookie_name(app))?)?;
    Some(hash(&token))
}

fn hash(token: &[u8; 16]) -> Hash {
    hex(&Sha256::digest(token))
}

/// Begins a session in the transaction of the log-in; the value is for `Set-Cookie`.
/// A session that the browser had before ends, so that nobody can plant one.
pub async fn begin(
    app: &App,
    tx: &mut Tx,
    reader: i64,
    factors: i64,
    headers: &HeaderMap,
    place: &str,
) -> Result<HeaderValue> {
    let now = app.clock.now();
    if let Some(old) = hash_in(app, headers) {
        store::end_session(tx, &old).await?;
    }
    let token: [u8; 16] = random_bytes();
    let session = Session {
        factors,
        device: device(headers),
        place: place.to_owned(),
        expires_at: now + LIFE,
    };
    store::insert_session(tx, &hash(&token), reader, &session, now).await?;
    join(app, tx, reader, headers).await?;
    Ok(cookies::set(
        cookie_name(app),
        &hex(&token),
        LIFE / SECOND,
        app.is_secure,
    ))
}

/// What was ordered with the reader's address, and what the browser has read as a visitor, is the
/// reader's from now on.
async fn join(app: &App, tx: &mut Tx, reader: i64, headers: &HeaderMap) -> Result<()> {
    let Some(reader) = store::by_id(&mut *tx, reader).await? else {
        return Ok(());
    };
    let Some(person) = reader.person() else {
        return Ok(());
    };
    buyer::join(app, tx, &reader).await?;
    match paywall::visitor(app, headers) {
        Some(visitor) => {
            let publication = publication::current(app).await?;
            paywall::join(app, publication.rules(), tx, (&person, &visitor)).await
        }
        None => Ok(()),
    }
}

/// Ends the session of a request; the value for `Set-Cookie` takes the cookie away.
pub async fn end(app: &App, tx: &mut Tx, headers: &HeaderMap) -> Result<HeaderValue> {
    if let Some(hash) = hash_in(app, headers) {
        store::end_session(tx, &hash).await?;
    }
    Ok(cookies::set(cookie_name(app), "", 0, app.is_secure))
}

/// Ends every session of a reader; call [`Sessions::clear`] after the commit.
pub async fn end_all(tx: &mut Tx, reader: i64) -> Result<u64> {
    Ok(store::end_sessions(tx, reader).await?)
}

/// A session as its owner sees it in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Listed {
    /// Its name in the database, which opens nothing.
    pub id: Hash,
    /// The browser in a few words.
    pub device: String,
    /// The network it began from, shortened.
    pub place: String,
    /// When it began.
    pub began_at: Millis,
    /// When it was last used, to the hour.
    pub seen_at: Millis,
}

/// The sessions of a reader, last used first.
pub async fn list(app: &App, reader: i64) -> Result<Vec<Listed>> {
    Ok(store::sessions(&app.db, reader, app.clock.now()).await?)
}

/// Ends one session of a reader; call [`Sessions::clear`] after the commit.
pub async fn end_one(tx: &mut Tx, reader: i64, id: &str) -> Result<Written> {
    let rows = store::end_own_session(tx, reader, id).await?;
    Ok(Written::of(rows))
}

/// Forgets sessions that are over.
pub async fn sweep(app: &App) -> Result<()> {
    Ok(store::sweep_sessions(&app.db, app.clock.now()).await?)
}

/// Browser and system in a few words, from the `User-Agent`; only shown to its owner.
fn device(headers: &HeaderMap) -> String {
    let agent = headers.get(http::header::USER_AGENT);
    let agent = String::from_utf8_lossy(agent.map_or(&[], |agent| agent.as_bytes()));
    let first = |names: &[(&str, &'static str)]| {
        steps::took(agent.len());
        names
            .iter()
            .find(|(mark, _)| agent.contains(mark))
            .map_or("", |(_, name)| *name)
    };
    // The order matters: Edge also says Chrome, and Chrome also says Safari.
    let browser = first(&[
        ("Firefox/", "Firefox"),
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        ("", "") => String::new(),
        (one, "") | ("", one) => one.to_owned(),
        (browser, system) => format!("{browser}, {system}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_named_in_work_that_grows_with_the_header_alone() {
        for (piece, tail) in steps::FAMILIES {
            let make = |size| format!("{}{}", piece.repeat(size), tail.repeat(size));
            steps::assert_header_linear(http::header::USER_AGENT, make, |headers| {
                device(headers);
            });
        }
    }
}
