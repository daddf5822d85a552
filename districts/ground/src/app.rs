//! What everything stands on, passed explicitly: configuration, database, clock, ids, mail; and
//! what features keep in memory, of which nothing here knows more than the type.
use std::any::{Any, TypeId, type_name};
use std::collections::HashMap;
use std::ops::Deref;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use db::Db;
use mail::Mailer;
use tokio_util::sync::CancellationToken;
use trust::Trust;

use crate::bell::Bell;
use crate::changes::Log;
use crate::clock::Clock;
use crate::config::Config;
use crate::error::Result;
use crate::ids::{Ids, RequestIds};
use crate::keyring::Keyring;
use crate::keys::{self, SigningKeys};
use crate::metrics::Metrics;

/// The application. Clones share one state.
#[derive(Clone, Debug)]
pub struct App(Arc<Ground>);

/// What every feature may use.
#[derive(Debug)]
pub struct Ground {
    /// The server's configuration.
    pub config: Config,
    /// The database.
    pub db: Db,
    /// The only source of time.
    pub clock: Clock,
    /// The only source of ids.
    pub ids: Ids,
    /// The certificate authorities that are believed.
    pub trust: Trust,
    /// Where letters and notices go.
    pub mailer: Mailer,
    /// Encrypts secrets in the database.
    pub keyring: Keyring,
    /// Signs visitor cookies, picture links and previews.
    pub keys: SigningKeys,
    /// Host names, with ports, under which the site answers.
    pub hosts: Vec<String>,
    /// Whether readers reach the site over HTTPS.
    pub is_secure: bool,
    /// Names of requests.
    pub request_ids: RequestIds,
    /// Counters.
    pub metrics: Metrics,
    /// What has changed since this process began.
    pub changes: Log,
    /// Wakes the workers after a commit.
    pub job_bell: Bell,
    /// Whether the server stops soon: it answers, and balancers should ask others.
    pub leaving: Arc<AtomicBool>,
    /// Cancelled when the server begins to stop.
    pub stopping: CancellationToken,
    parts: Parts,
}

/// What features keep in memory, one value of each type. Each feature names its own in its row
/// of [`crate::features`], so that nothing below has to know it.
#[derive(Debug, Default)]
pub struct Parts(HashMap<TypeId, Part>);

/// A value of some feature, which can be printed.
trait Kept: Any + Send + Sync + std::fmt::Debug {}

impl<T: Any + Send + Sync + std::fmt::Debug> Kept for T {}

type Part = Box<dyn Kept>;

/// Work that waits, as a function returns it that one feature hands to another.
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

impl Parts {
    /// The same with a part more.
    ///
    /// # Panics
    /// When there is one of this type.
    #[must_use]
    pub fn with<T: Any + Send + Sync + std::fmt::Debug>(mut self, part: T) -> Self {
        let before = self.0.insert(TypeId::of::<T>(), Box::new(part));
        assert!(before.is_none(), "{} is kept twice", type_name::<T>());
        self
    }

    /// A part that is there already, for one that needs it.
    pub fn get<T: Any>(&self) -> Option<&T> {
        let part: &dyn Any = self.0.get(&TypeId::of::<T>())?.as_ref();
        part.downcast_ref()
    }
}

impl Deref for App {
    type Target = Ground;

    fn deref(&self) -> &Ground {
        &self.0
    }
}

impl App {
    /// Assembles the application over a migrated database; [`crate::features::open`] knows the
    /// parts.
    ///
    /// # Errors
    /// When the keys cannot be read, or what the configuration says of authorities.
    pub async fn new(
        config: Config,
        db: Db,
        clock: Clock,
        ids: Ids,
        mailer: Mailer,
        parts: Parts,
    ) -> Result<Self> {
        let ground = Ground {
            trust: config.trust().map_err(anyhow::Error::from)?,
            keyring: Keyring::new(config.secret_key.as_deref(), config.data.clone()),
            keys: keys::load(&db, clock.now()).await?,
            hosts: config.all_hosts(),
            is_secure: config.public_url().starts_with("https://"),
            request_ids: RequestIds::default(),
            metrics: Metrics::default(),
            changes: Log::default(),
            job_bell: Bell::default(),
            leaving: Arc::default(),
            stopping: CancellationToken::new(),
            mailer,
            ids,
            config,
            db,
            clock,
            parts,
        };
        Ok(Self(Arc::new(ground)))
    }

    /// Does work that a request waits for, but that ends neither with the request nor with the time
    /// that this one may wait for the database.
    ///
    /// # Errors
    /// Those of `work`.
    pub async fn beside<F, T>(&self, work: impl FnOnce(Self) -> F) -> Result<T>
    where
        F: Future<Output = Result<T>> + Send + 'static,
        T: Send + 'static,
    {
        let done = tokio::spawn(work(self.clone())).await;
        done.map_err(anyhow::Error::from)?
    }

    /// What a feature keeps in memory.
    ///
    /// # Panics
    /// When no feature keeps such a thing, which a test forbids.
    pub fn part<T: Any>(&self) -> &T {
        let part = self.parts.get();
        part.unwrap_or_else(|| panic!("{} is in no feature's row", type_name::<T>()))
    }
}
