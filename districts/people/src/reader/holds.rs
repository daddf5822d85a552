//! What a feature holds about a reader: how it is given out, and how it is forgotten.
use db::Tx;
use serde_json::{Value, json};

use super::{
    Email, Reader, buyer, ceremony, email_change, log_in, oidc, one_time_code, passkey, password,
    preference, recovery, session,
};
use ground::app::{App, Pending};
use ground::error::Result;

/// One kind of thing that is held about readers. A feature that stores something about them has
/// it in its row of [`crate::features`].
#[derive(Clone, Copy, Debug)]
pub struct Holds {
    export: Option<(&'static str, Export)>,
    erase: Option<Erase>,
}

type Export = for<'a> fn(&'a App, &'a Reader) -> Pending<'a, Result<Value>>;
type Erase = for<'a> fn(&'a mut Tx, &'a Reader) -> Pending<'a, Result<()>>;

/// What is held about an account itself. The empty row of the account stays, because records that
/// the law demands refer to it; what the hash of its mailbox has read in this period stays until
/// the period's end.
pub const ACCOUNT: &[Holds] = &[
    Holds::new(
        "letters",
        |app, reader| Box::pin(async { Ok(json!(preference::said(&app.db, reader.id).await?)) }),
        |tx, reader| Box::pin(preference::forget(tx, reader.id)),
    ),
    Holds::new(
        "new_email",
        |app, reader| {
            Box::pin(async {
                let pending = email_change::of_reader(app, reader.id).await?;
                Ok(json!(pending.map(|pending| pending.email)))
            })
        },
        |tx, reader| Box::pin(email_change::forget(tx, reader.id)),
    ),
    Holds::new(
        "passkeys",
        |app, reader| Box::pin(async { Ok(json!(passkey::list(&app.db, reader.id).await?)) }),
        |tx, reader| Box::pin(passkey::forget(tx, reader.id)),
    ),
    Holds::secret(|tx, reader| Box::pin(ceremony::forget(tx, reader.id))),
    Holds::new(
        "one_time_codes_since",
        |app, reader| {
            Box::pin(async { Ok(json!(one_time_code::enrolled_at(&app.db, reader.id).await?)) })
        },
        |tx, reader| Box::pin(one_time_code::remove(tx, reader.id)),
    ),
    Holds::new(
        "recovery_codes_left",
        |app, reader| Box::pin(async { Ok(json!(recovery::left(&app.db, reader.id).await?)) }),
        |tx, reader| Box::pin(recovery::forget(tx, reader.id)),
    ),
    Holds::new(
        "log_in_providers",
        |app, reader| Box::pin(async { Ok(json!(oidc::of_reader(&app.db, reader.id).await?)) }),
        |tx, reader| Box::pin(oidc::forget(tx, reader.id)),
    ),
    Holds::new(
        "password_set_at",
        |app, reader| Box::pin(async { Ok(json!(password::set_at(&app.db, reader.id).await?)) }),
        |tx, reader| Box::pin(password::remove(tx, reader.id)),
    ),
    Holds::secret(|tx, reader| Box::pin(forget_log_ins(tx, reader))),
    Holds::secret(|tx, reader| Box::pin(buyer::forget(tx, reader.id))),
    Holds::told("free_articles_read", |app, reader| {
        Box::pin(free_articles(app, reader))
    }),
    Holds::new(
        "sessions",
        |app, reader| Box::pin(async { Ok(json!(session::list(app, reader.id).await?)) }),
        |tx, reader| Box::pin(async { session::end_all(tx, reader.id).await.map(drop) }),
    ),
    Holds::new(
        "account",
        |_, reader| Box::pin(async { Ok(account(reader)) }),
        |tx, reader| Box::pin(super::anonymise(tx, reader.id)),
    ),
];

/// Everything that is held, feature by feature; the account itself comes last.
#[derive(Debug)]
pub struct AllHolds(pub Vec<Holds>);

impl Holds {
    /// Something that is erased and given to nobody: it would open the account, or says nothing
    /// about its owner.
    pub const fn secret(erase: Erase) -> Self {
        Self {
            export: None,
            erase: Some(erase),
        }
    }

    /// Something that its owner gets under this name.
    pub const fn new(name: &'static str, export: Export, erase: Erase) -> Self {
        Self {
            export: Some((name, export)),
            erase: Some(erase),
        }
    }

    /// Something that its owner gets under this name and that goes with something else, or by
    /// itself in time.
    pub const fn told(name: &'static str, export: Export) -> Self {
        Self {
            export: Some((name, export)),
            erase: None,
        }
    }
}

impl AllHolds {
    /// Everything that is held about a reader, each under its name.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn export(&self, app: &App, reader: &Reader) -> Result<Value> {
        let mut all = serde_json::Map::new();
        all.insert("made_at".to_owned(), app.clock.now().into());
        for (name, export) in self.0.iter().filter_map(|one| one.export) {
            all.insert(name.to_owned(), export(app, reader).await?);
        }
        Ok(all.into())
    }

    /// Forgets a reader everywhere; a ban stays for the hash of the mailbox until its end. Call
    /// [`session::Sessions::clear`] after the commit.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn erase(&self, tx: &mut Tx, reader: &Reader) -> Result<()> {
        for erase in self.0.iter().filter_map(|one| one.erase) {
            erase(tx, reader).await?;
        }
        Ok(())
    }
}

fn account(reader: &Reader) -> Value {
    json!({
        "id": reader.id,
        "email": reader.email,
        "name": reader.name,
        "verified_at": reader.verified_at,
        "created_at": reader.created_at,
    })
}

async fn free_articles(app: &App, reader: &Reader) -> Result<Value> {
    match reader.person() {
        Some(person) => paywall::export(app, &person).await,
        None => Ok(json!([])),
    }
}

/// Forgets the links and codes that wait for the address. Where nobody has proved that it is this
/// account's, they are somebody else's.
async fn forget_log_ins(tx: &mut Tx, reader: &Reader) -> Result<()> {
    match Email::parse(&reader.email).filter(|_| reader.is_verified()) {
        Some(email) => log_in::forget(tx, &email).await,
        None => Ok(()),
    }
}
