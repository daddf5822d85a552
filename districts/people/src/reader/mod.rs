//! Readers: accounts of the public, and how a request is known to be one's.
pub mod account;
pub mod browser;
pub mod buyer;
pub mod caller;
pub mod ceremony;
mod email;
pub mod email_change;
pub mod holds;
pub mod log_in;
pub mod oidc;
pub mod one_time_code;
pub mod passkey;
pub mod password;
pub mod preference;
pub mod recovery;
pub mod second;
pub mod security;
pub mod session;
mod store;
mod words;

use db::{Db, Executor, Migration, Tx};
use sha2::{Digest, Sha256};

pub use browser::Browser;
pub use caller::{Caller, SignedIn, Trying, Viewer};
pub use email::{Email, EmailProblem, is_same};
pub use holds::{AllHolds, Holds};

use ground::app::App;
use ground::clock::{HOUR, MINUTE, Millis};
use ground::error::Result;
use ground::jobs::{Kind, retried};
use ground::lane::Lane;
use ground::written::Written;
use paywall::Person;

/// Steps of their tables.
pub const MIGRATIONS: &[Migration] = &[words::MIGRATION];

/// The jobs of accounts.
pub const JOBS: &[Kind] = &[
    Kind::new(SWEEP, Lane::Rest, |app, _| retried(sweep(app)))
        .every(HOUR)
        .by_calendar(),
    Kind::new("reader.words", Lane::Rest, |app, _| {
        retried(words::list_new(app))
    })
    .every(MINUTE),
];

/// The kind of the job that forgets sessions, mails and ceremonies that are over.
pub const SWEEP: &str = "reader.sweep";

/// An account of the public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// Id.
    pub id: i64,
    /// The address as its owner writes it.
    pub email: String,
    /// The name that others see beside comments; empty until one is given.
    pub name: String,
    /// When the owner proved to read mail at the address. Without that there is no benefit.
    pub verified_at: Option<Millis>,
    /// When the account was made.
    pub created_at: Millis,
    /// When it first released a story on a new identity of its network.
    pub admitted_at: Option<Millis>,
}

impl Reader {
    /// What staff and browsers call the owner: the name, or the address while there is none.
    pub fn called(&self) -> &str {
        match self.name.as_str() {
            "" => &self.email,
            name => name,
        }
    }

    /// Whether the owner has proved to read mail at the address.
    pub fn is_verified(&self) -> bool {
        self.verified_at.is_some()
    }

    /// The mailbox behind the account ([`Email::mailbox`]), hashed, so that what is kept of it
    /// names nobody once the account is erased.
    pub fn mailbox(&self) -> String {
        match Email::parse(&self.email) {
            Some(email) => email.mailbox_hash(),
            None => email::hash(&self.email),
        }
    }

    /// Who this is to the paywall; nobody before the address is proved.
    pub fn person(&self) -> Option<Person> {
        self.is_verified().then(|| Person {
            reader: self.id,
            mailbox: Sha256::digest(self.mailbox()).into(),
            is_admitted: self.admitted_at.is_some(),
        })
    }
}

/// The account with this id.
pub async fn by_id(db: impl Executor, id: i64) -> Result<Option<Reader>> {
    Ok(store::by_id(db, id).await?)
}

/// Has whoever else holds this account wait until the transaction ends, so that what one
/// account may do once is not done twice at the same moment.
pub async fn hold(tx: &mut Tx, id: i64) -> Result<()> {
    Ok(store::hold(tx, id).await?)
}

/// The account of this address, in whatever spelling.
pub async fn by_email(db: &Db, email: &Email) -> Result<Option<Reader>> {
    Ok(store::by_email_key(db, email.key()).await?)
}

/// Takes from the row of an account all that says whose it was.
pub async fn anonymise(tx: &mut Tx, reader: i64) -> Result<()> {
    store::anonymise(tx, reader).await?;
    words::list(tx, reader).await
}

/// The account of this address, made now where there is none. It opens when its owner first
/// proves to read mail there; until then it has no benefit of what is given to it.
pub async fn known(tx: &mut Tx, email: &Email, id: i64, now: Millis) -> Result<Reader> {
    store::insert(tx, id, email, now).await?;
    made(tx, email).await
}

/// The account with its rights and roles as they are now, whether it is logged in or not.
pub async fn standing(app: &App, id: i64) -> Result<Option<Viewer>> {
    let Some(reader) = by_id(&app.db, id).await? else {
        return Ok(None);
    };
    let now = app.clock.now();
    let row = session::Row {
        reader: id,
        factors: 0,
        began_at: now,
        seen_at: now,
    };
    let viewer = Viewer::load(app, reader, String::new(), &row, now).await?;
    Ok(Some(viewer))
}

/// Sets the name that others see beside comments. Call [`session::Sessions::clear`] after the commit.
pub async fn set_name(tx: &mut Tx, id: i64, name: &str) -> Result<()> {
    store::set_name(tx, id, name).await?;
    words::list(tx, id).await
}

/// The account of this address, made now where there is none. The address counts as
/// proved: call this only for somebody who has shown that they read mail there, or for the owner
/// whom the code from the server's terminal makes.
pub async fn verified(tx: &mut Tx, email: &Email, id: i64, now: Millis) -> Result<Reader> {
    store::insert(tx, id, email, now).await?;
    store::verify(tx, email.key(), now).await?;
    made(tx, email).await
}

/// The account that was made for an address, listed for the desk.
async fn made(tx: &mut Tx, email: &Email) -> Result<Reader> {
    let reader = store::by_email_key(&mut *tx, email.key()).await?;
    let reader =
        reader.ok_or_else(|| anyhow::anyhow!("an account that was just made is missing"))?;
    words::list(tx, reader.id).await?;
    Ok(reader)
}

/// Gives an account another address, which its owner has shown to read; overtaken where
/// another account has it.
async fn set_email(tx: &mut Tx, reader: i64, email: &Email, now: Millis) -> Result<Written> {
    let written = store::set_email(tx, reader, email, now).await?;
    words::list(tx, reader).await?;
    Ok(written)
}

/// Brings addresses that were kept before domains had one form into it, so that their owners
/// find their accounts. Where two accounts turn out to be one address, the one that has the
/// form already is found; the other is named in the log.
pub async fn renew_keys(db: &Db) -> Result<()> {
    let mut after = i64::MIN;
    loop {
        let found = store::with_wide_keys(db, after).await?;
        let Some((last, _, _)) = found.last() else {
            return Ok(());
        };
        after = *last;
        for (id, email, key) in found {
            let Some(email) = Email::parse(&email).filter(|email| email.key() != key) else {
                continue;
            };
            if !store::set_key(db, id, &email).await?.is_done() {
                tracing::warn!(reader = id, "another account has the same address");
            }
        }
    }
}

/// Notes that an account has released a story on a new identity of its network, so that it
/// takes no further one.
pub async fn admit(app: &App, id: i64) -> Result<()> {
    store::admit(&app.db, id, app.clock.now()).await?;
    app.part::<session::Sessions>().clear();
    Ok(())
}

/// Forgets sessions, mails to log in, ceremonies and changes that are over, and orders that came
/// to nothing.
pub async fn sweep(app: &App) -> Result<()> {
    session::sweep(app).await?;
    log_in::sweep(app).await?;
    ceremony::sweep(app).await?;
    buyer::sweep(app).await?;
    email_change::sweep(app).await
}

/// The account of this address, made now where there is none, and under this name where it
/// has none. The address is not proved by that.
pub async fn invited(
    tx: &mut Tx,
    email: &Email,
    name: &str,
    id: i64,
    now: Millis,
) -> Result<Reader> {
    store::insert(tx, id, email, now).await?;
    if !name.is_empty() {
        store::name_if_unnamed(tx, email.key(), name).await?;
    }
    let reader = store::by_email_key(tx, email.key()).await?;
    Ok(reader.ok_or_else(|| anyhow::anyhow!("an account that was just made is missing"))?)
}

/// How many accounts have this id or a later one, without those of buyers and erased ones.
pub async fn count_from(db: &Db, id: i64) -> Result<i64> {
    Ok(store::count_from(db, id).await?)
}

/// Accounts by their address, by words of their name or by their number, behind the account
/// `after` of the list: those whose address or word begins with what is asked for, in the order of
/// these; where nothing is asked for all, newest first.
pub async fn search(db: &Db, query: &str, after: Option<i64>, limit: i64) -> Result<Vec<Reader>> {
    words::search(db, query, after, limit).await
}
