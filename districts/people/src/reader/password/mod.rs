//! Passwords: Argon2id at OWASP's parameters, at least 15 characters, none that everybody has.
mod common;
mod store;

use std::sync::LazyLock;

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use db::{Db, Tx};
use tokio::sync::Semaphore;

use super::{Email, Reader};
use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::ids::{hex, random_bytes};
use ground::watch::{self, About, Event};

/// The shortest password, in characters (NIST SP 800-63B-4, 3.1.1.2, for a single factor).
pub const SHORTEST: usize = 15;
/// The longest, in characters.
pub const LONGEST: usize = 128;

/// Memory in KiB and passes (OWASP Password Storage Cheat Sheet, Argon2id).
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;

/// Hashes at once: each takes 19 MiB and a core for a while.
const AT_ONCE: usize = 2;
/// Hashes that wait for their turn. They are done in about two seconds; who comes then is told
/// to come again, before anything is kept in memory for them.
const WAITING: usize = 64;
/// When whoever is sent away should come again, in seconds.
const AGAIN_SECONDS: u32 = 5;

/// The queue for hashes: so many at once, so many that wait, and no more.
#[derive(Debug)]
pub struct Turns {
    places: Semaphore,
    turns: Semaphore,
}

impl Default for Turns {
    fn default() -> Self {
        Self::new(AT_ONCE, WAITING)
    }
}

impl Turns {
    /// A queue for `at_once` hashes at a time and `waiting` that wait.
    pub fn new(at_once: usize, waiting: usize) -> Self {
        Self {
            places: Semaphore::new(at_once + waiting),
            turns: Semaphore::new(at_once),
        }
    }

    /// Runs something slow where it holds no other request up.
    ///
    /// # Errors
    /// [`Error::Busy`] when the queue is full.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T> {
        let _place = self
            .places
            .try_acquire()
            .map_err(|_| Error::Busy(AGAIN_SECONDS))?;
        let turn = self.turns.acquire().await.map_err(anyhow::Error::from)?;
        let done = tokio::task::spawn_blocking(work).await;
        drop(turn);
        Ok(done.map_err(anyhow::Error::from)?)
    }
}

/// The queue of this process, and a word to whoever watches when it is full.
async fn in_turn<T: Send + 'static>(
    app: &App,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T> {
    let done = app.part::<Turns>().run(work).await;
    if matches!(done, Err(Error::Busy(_))) {
        watch::tell(app, Event::Busy, &About::default());
    }
    done
}

/// Compared where there is no account or no password, so that time tells nothing.
static NOBODYS: LazyLock<String> =
    LazyLock::new(|| hash_now(&hex(&random_bytes::<16>())).unwrap_or_default());

/// What is wrong with a password that somebody wants to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Fewer characters than [`SHORTEST`].
    Short,
    /// More characters than [`LONGEST`].
    Long,
    /// Among the first that anybody would try.
    Common,
}

impl Problem {
    /// The key of the interface string that says so.
    pub fn key(self) -> &'static str {
        match self {
            Self::Short => "password-problem-short",
            Self::Long => "password-problem-long",
            Self::Common => "password-problem-common",
        }
    }
}

/// What is wrong with this password for the account of this address on this site.
pub fn problem(password: &str, email: &str, site: &str) -> Option<Problem> {
    match password.chars().count() {
        ..SHORTEST => Some(Problem::Short),
        count if count > LONGEST => Some(Problem::Long),
        _ if common::is_common(password, &[email, site]) => Some(Problem::Common),
        _ => None,
    }
}

fn argon2() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).expect("the parameters are in range");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

fn hash_now(password: &str) -> Option<String> {
    let salt: [u8; 16] = random_bytes();
    let hash = argon2().hash_password_with_salt(password.as_bytes(), &salt);
    hash.ok().map(|hash| hash.to_string())
}

/// The text by which a password is kept.
///
/// # Errors
/// [`Error::Busy`] when too many wait already.
pub async fn hash(app: &App, password: String) -> Result<String> {
    let hash = in_turn(app, move || hash_now(&password)).await?;
    Ok(hash.ok_or_else(|| anyhow::anyhow!("a password could not be hashed"))?)
}

/// The account of this address, if this is its password. The same work is done where there
/// is no such account.
///
/// # Errors
/// When the database does not answer; [`Error::Busy`] when too many wait already.
pub async fn check(app: &App, email: &Email, password: String) -> Result<Option<Reader>> {
    let found = store::by_email_key(&app.db, email.key()).await?;
    let expected = found.as_ref().map(|(_, phc)| phc.clone());
    let is_right = in_turn(app, move || {
        let nobodys = LazyLock::force(&NOBODYS);
        let expected = expected.as_ref().unwrap_or(nobodys);
        argon2()
            .verify_password(password.as_bytes(), expected.as_str())
            .is_ok()
    })
    .await?;
    Ok(found
        .filter(|_| is_right)
        .map(|(reader, _)| reader)
        .filter(Reader::is_verified))
}

/// Sets an account's password to one that [`hash`] has made.
pub async fn set(tx: &mut Tx, reader: i64, phc: &str, now: Millis) -> Result<()> {
    Ok(store::set(tx, reader, phc, now).await?)
}

/// Takes an account's password away.
pub async fn remove(tx: &mut Tx, reader: i64) -> Result<()> {
    Ok(store::remove(tx, reader).await?)
}

/// When an account's password was set; `None` without one.
pub async fn set_at(db: &Db, reader: i64) -> Result<Option<Millis>> {
    Ok(store::set_at(db, reader).await?)
}
