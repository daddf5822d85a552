//! Logging in, and registering, by a mail with a link and a code. The answer is the same
//! whether the address has an account or not; the account is made when the mail was read.
pub mod pages;
mod store;

use db::Tx;
use http::HeaderValue;
use sha2::{Digest, Sha256};

use super::{Browser, Email};
use crate::letter::{self, Letter};
use ground::app::App;
use ground::clock::{DAY, MINUTE, Millis, SECOND};
use ground::error::Result;
use ground::ids::{from_hex, hex, random_bytes};
use web::cookies;
use web::next::local;

/// How long a link and its code are good.
pub const LIFE: Millis = 10 * MINUTE;
/// How long those are good that go out with a receipt.
const BUYER_LIFE: Millis = DAY;
/// How often a code may be tried.
pub const TRIES: i64 = 5;

/// Bytes of the longest way back that is kept; an address of ours is shorter.
const LONGEST_NEXT: usize = 2_000;
/// The kind of the letter with the link and the code.
const LETTER: &str = "log-in";
/// The kind of the same letter to a visitor who has paid.
const BUYER_LETTER: &str = "prove";

/// Whether a letter of this kind has a link and a code, for which somebody waits.
pub fn is_letter(kind: &str) -> bool {
    matches!(kind, LETTER | BUYER_LETTER)
}

/// A secret of 128 bits.
pub type Token = [u8; 16];

/// A mail that was asked for, before it is answered.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The address it went to.
    pub email: String,
    /// The path to lead to afterwards.
    pub next: String,
    /// Whether it still opens anything.
    pub is_open: bool,
    /// Whether a mail server has refused the address.
    pub is_refused: bool,
}

impl Asked {
    /// Leading where the browser has been since it asked, if it says so.
    fn with_next(self, next: &str) -> Self {
        match next {
            "" => self,
            next => Self {
                next: local(next).into_owned(),
                ..self
            },
        }
    }
}

/// What a code is typed for: by the browser that asked, or by whoever opened the link elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// The browser that asked shows its cookie.
    Browser(Token),
    /// Another one shows the link of the mail.
    Link(Token),
}

/// What a typed code was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// The right one; the mail has this name in the database.
    Right(String),
    /// Another one, and there are tries left.
    Wrong,
    /// There is nothing to be opened any more: used, too old, or tried too often.
    Over,
}

/// The hashes by which the database knows the secrets of one mail. The code's are taken
/// with another secret, so that a copy of the database does not give six digits away.
struct Hashes {
    link: String,
    browser: String,
    link_code: String,
    browser_code: String,
}

fn hash(token: &Token) -> String {
    hex(&Sha256::digest(token))
}

fn code_hash(token: &Token, code: &str) -> String {
    let digest = Sha256::new().chain_update(token).chain_update(code);
    hex(&digest.finalize())
}

/// Six digits, each equally likely but for one part in four thousand.
fn new_code() -> String {
    let number = u32::from_le_bytes(random_bytes());
    format!("{:06}", number % 1_000_000)
}

fn cookie_name(app: &App) -> &'static str {
    if app.is_secure {
        "__Host-log-in"
    } else {
        "log-in"
    }
}

/// What the cookie of the asking browser holds.
pub fn browser_token(app: &App, browser: &Browser) -> Option<Token> {
    from_hex(cookies::get(&browser.headers, cookie_name(app))?)
}

/// The value for `Set-Cookie` that takes the cookie away.
pub fn forget_cookie(app: &App) -> HeaderValue {
    cookies::set(cookie_name(app), "", 0, app.is_secure)
}

/// Sends a link and a code to an address, with an account or without; the value for
/// `Set-Cookie` binds both to the browser.
pub async fn ask(app: &App, email: &Email, next: &str) -> Result<HeaderValue> {
    let mut tx = app.db.begin().await?;
    let cookie = ask_for(app, &mut tx, (email, LETTER), next, LIFE).await?;
    tx.commit().await?;
    app.job_bell.ring();
    Ok(cookie)
}

/// The same to a visitor who has paid, for a day: whoever reads first answers later. Ring
/// `app.job_bell` after the commit.
pub async fn ask_buyer(app: &App, tx: &mut Tx, email: &Email, next: &str) -> Result<HeaderValue> {
    ask_for(app, tx, (email, BUYER_LETTER), next, BUYER_LIFE).await
}

async fn ask_for(
    app: &App,
    tx: &mut Tx,
    (email, kind): (&Email, &str),
    next: &str,
    life: Millis,
) -> Result<HeaderValue> {
    let (link, browser): (Token, Token) = (random_bytes(), random_bytes());
    let code = new_code();
    let hashes = Hashes {
        link: hash(&link),
        browser: hash(&browser),
        link_code: code_hash(&link, &code),
        browser_code: code_hash(&browser, &code),
    };
    let url = format!("{}/log-in/link/{}", app.config.public_url(), hex(&link));
    let letter = Letter::new(kind, email.written())
        .with("code", &code)
        .action(url)
        .awaited();
    let expires_at = app.clock.now() + life;
    // The row is kept for whoever asks, so that it has an end.
    let next = if next.len() > LONGEST_NEXT { "/" } else { next };
    store::insert(tx, &hashes, email, next, expires_at).await?;
    letter::send(app, tx, &letter, None).await?;
    let name = cookie_name(app);
    Ok(cookies::set(
        name,
        &hex(&browser),
        life / SECOND,
        app.is_secure,
    ))
}

/// A link and a code without a mail, for whoever runs the server to pass on: together they
/// log in to this address from any browser, once, before `expires_at`.
pub async fn offer(
    app: &App,
    tx: &mut Tx,
    email: &Email,
    next: &str,
    expires_at: Millis,
) -> Result<(String, String)> {
    // Nobody has the browser's secret, so that the link alone opens nothing.
    let (link, browser): (Token, Token) = (random_bytes(), random_bytes());
    let code = new_code();
    let hashes = Hashes {
        link: hash(&link),
        browser: hash(&browser),
        link_code: code_hash(&link, &code),
        browser_code: code_hash(&browser, &code),
    };
    store::insert(tx, &hashes, email, next, expires_at).await?;
    let url = format!("{}/log-in/link/{}", app.config.public_url(), hex(&link));
    Ok((url, code))
}

/// The mail that somebody holds a part of.
pub async fn asked(app: &App, holder: Holder) -> Result<Option<Asked>> {
    let now = app.clock.now();
    Ok(match holder {
        Holder::Browser(token) => store::by_browser(&app.db, &hash(&token), now).await?,
        Holder::Link(token) => store::by_link(&app.db, &hash(&token), now).await?,
    })
}

/// Whether this browser asked for this link's mail.
pub async fn is_same_browser(app: &App, link: Token, browser: Option<Token>) -> Result<bool> {
    let Some(browser) = browser else {
        return Ok(false);
    };
    Ok(store::is_pair(&app.db, &hash(&link), &hash(&browser)).await?)
}

/// Compares a typed code. The try is counted, durably, before the comparison.
pub async fn type_code(app: &App, holder: Holder, code: &str) -> Result<Typed> {
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    let now = app.clock.now();
    let (tried, given) = match holder {
        Holder::Browser(token) => (
            store::try_by_browser(&app.db, &hash(&token), TRIES, now).await?,
            code_hash(&token, &digits),
        ),
        Holder::Link(token) => (
            store::try_by_link(&app.db, &hash(&token), TRIES, now).await?,
            code_hash(&token, &digits),
        ),
    };
    Ok(match tried {
        None => Typed::Over,
        // Two hashes with a secret in them: where they differ tells nothing about the code.
        Some((link, expected, _)) if expected == given => Typed::Right(link),
        Some((_, _, tries)) if tries >= TRIES => Typed::Over,
        Some(_) => Typed::Wrong,
    })
}

/// Uses a mail up; `None` when it was used before, or is too old.
pub async fn redeem(tx: &mut Tx, link_hash: &str, now: Millis) -> Result<Option<Asked>> {
    Ok(store::redeem(tx, link_hash, now).await?)
}

/// The same by the link, which is good in the browser that asked for it alone.
pub async fn redeem_link(
    tx: &mut Tx,
    link: Token,
    browser: Token,
    now: Millis,
) -> Result<Option<Asked>> {
    Ok(store::redeem_pair(tx, &hash(&link), &hash(&browser), now).await?)
}

/// Notes that a mail server has refused an address, so that whoever waits for the mail there
/// learns of it.
pub async fn refuse(app: &App, email: &Email) -> Result<()> {
    Ok(store::refuse(&app.db, email.key(), app.clock.now()).await?)
}

/// Forgets mails that are too old.
pub async fn sweep(app: &App) -> Result<()> {
    Ok(store::sweep(&app.db, app.clock.now()).await?)
}

/// Forgets every mail to an address.
pub async fn forget(tx: &mut Tx, email: &Email) -> Result<()> {
    Ok(store::forget(tx, email.key()).await?)
}
