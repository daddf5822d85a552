//! Everything a request may need, passed explicitly.
use std::ops::Deref;
use std::sync::{Arc, PoisonError, RwLock};

use db::Db;
use mail::Mailer;
use tokio::sync::Mutex;
use tokio_util::sync::CancellationToken;
use trust::Trust;

use crate::advert::Tally;
use crate::alarm::Alarms;
use crate::article::entry::Entries;
use crate::clock::{Clock, Millis};
use crate::config::Config;
use crate::error::Result;
use crate::ids::{Ids, RequestIds};
use crate::notice;
use crate::payment::Payment;
use crate::paywall::{FairUse, Meter, NetworkBudget, SigningKeys};
use crate::picture::Versions;
use crate::publication::{self, Publication};
use crate::reader::password::Turns;
use crate::reader::session::Sessions;
use crate::sealed::Keyring;
use crate::theme::Theme;
use crate::web::assets::Assets;
use crate::web::metrics::Metrics;
use crate::web::page::PageCache;

/// The application. Clones share one state.
#[derive(Clone, Debug)]
pub struct App(Arc<Parts>);

/// What the application is made of.
#[derive(Debug)]
pub struct Parts {
    /// The server's configuration.
    pub config: Config,
    /// The database.
    pub db: Db,
    /// The only source of time.
    pub clock: Clock,
    /// The only source of ids.
    pub ids: Ids,
    /// Built-in files with hashed addresses.
    pub assets: Assets,
    /// Templates: the theme's over the built-in ones.
    pub theme: Theme,
    /// Rendered pages.
    pub pages: PageCache,
    /// Articles by address.
    pub entries: Entries,
    /// What the addresses of pictures must mean.
    pub picture_versions: Versions,
    /// Free articles.
    pub meter: Meter,
    /// New identities per network.
    pub network: NetworkBudget,
    /// What subscribers have opened today.
    pub fair_use: FairUse,
    /// Who is logged in, as this node last saw it.
    pub sessions: Sessions,
    /// The queue of passwords to be hashed.
    pub turns: Turns,
    /// Adverts that were shown and clicked.
    pub adverts: Tally,
    /// Who takes the money.
    pub payment: Payment,
    /// The certificate authorities that are believed.
    pub trust: Trust,
    /// Where letters and notices go.
    pub mailer: Mailer,
    /// Encrypts secrets in the database.
    pub keyring: Keyring,
    /// What is broken, as this node last saw it.
    pub alarms: Alarms,
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
    /// Wakes the job worker after a commit.
    pub job_bell: Arc<tokio::sync::Notify>,
    /// Cancelled when the server begins to stop.
    pub stopping: CancellationToken,
    current: RwLock<Arc<Publication>>,
    reloading: Mutex<()>,
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl App {
    /// Assembles the application over a migrated database.
    ///
    /// # Errors
    /// When the theme's folder or the publication's settings cannot be read.
    pub async fn new(config: Config, db: Db, clock: Clock, ids: Ids) -> Result<Self> {
        let mailer = notice::mailer(&config).map_err(anyhow::Error::from)?;
        Self::with_mailer(config, db, clock, ids, mailer).await
    }

    /// The same with another way for mail, as tests have it.
    ///
    /// # Errors
    /// What [`App::new`] says.
    pub async fn with_mailer(
        config: Config,
        db: Db,
        clock: Clock,
        ids: Ids,
        mailer: Mailer,
    ) -> Result<Self> {
        let now = clock.now();
        let publication = Publication::load(&db, now, 0, config.payment.processor).await?;
        let assets = Assets::load(config.theme.as_deref())?;
        let parts = Parts {
            theme: Theme::load(config.theme.as_deref(), &assets),
            assets,
            pages: PageCache::new(config.limits.page_cache_mb),
            entries: Entries::default(),
            picture_versions: Versions::default(),
            meter: Meter::default(),
            fair_use: FairUse::new(config.paywall.subscriber_ceiling),
            network: NetworkBudget::new(&config.paywall),
            sessions: Sessions::default(),
            turns: Turns::default(),
            adverts: Tally::default(),
            payment: Payment::new(&config)?,
            trust: config.trust().map_err(anyhow::Error::from)?,
            mailer,
            keyring: Keyring::new(&config),
            alarms: Alarms::default(),
            keys: crate::paywall::load_keys(&db, now).await?,
            hosts: config.all_hosts(),
            is_secure: config.public_url().starts_with("https://"),
            request_ids: RequestIds::default(),
            metrics: Metrics::default(),
            ids,
            job_bell: Arc::default(),
            stopping: CancellationToken::new(),
            current: RwLock::new(Arc::new(publication)),
            reloading: Mutex::new(()),
            config,
            db,
            clock,
        };
        Ok(Self(Arc::new(parts)))
    }

    /// The publication as it is now. Free of waiting unless a scheduled moment has passed.
    ///
    /// # Errors
    /// When the snapshot must be read anew and the database does not answer.
    pub async fn publication(&self) -> Result<Arc<Publication>> {
        if let Some(current) = self.current() {
            return Ok(current);
        }
        let now = self.clock.now();
        // Boxed, so that the future of every request stays small.
        Box::pin(self.reload_unless(|snapshot| snapshot.is_current(now))).await
    }

    /// The same, where it need not be read anew.
    pub fn current(&self) -> Option<Arc<Publication>> {
        let snapshot = self.snapshot();
        snapshot.is_current(self.clock.now()).then_some(snapshot)
    }

    /// Reads the publication anew after a change, when the database has a newer one.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn refresh(&self) -> Result<()> {
        let generation = publication::generation(&self.db).await?;
        let now = self.clock.now();
        self.reload_unless(|snapshot| {
            snapshot.generation == generation && snapshot.is_current(now)
        })
        .await?;
        Ok(())
    }

    fn snapshot(&self) -> Arc<Publication> {
        self.current
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    async fn reload_unless(
        &self,
        is_good: impl Fn(&Publication) -> bool,
    ) -> Result<Arc<Publication>> {
        let _one_at_a_time = self.reloading.lock().await;
        let before = self.snapshot();
        if is_good(&before) {
            return Ok(before);
        }
        let now: Millis = self.clock.now();
        let epoch = before.epoch + 1;
        let processor = self.config.payment.processor;
        let publication = Publication::load(&self.db, now, epoch, processor).await?;
        let publication = Arc::new(publication);
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = publication.clone();
        Ok(publication)
    }
}
