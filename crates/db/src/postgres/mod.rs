//! The PostgreSQL back end: a pool of connections with prepared statements.

mod address;
mod run;
mod stuck;
mod tls;
mod transaction;

use std::sync::Arc;
use std::time::Duration;

use deadpool_postgres::{
    Hook, HookError, Manager, ManagerConfig, Object, Pool, PoolError, RecyclingMethod, Runtime,
};
use tokio::sync::Semaphore;
use tokio::time::timeout;
use tokio_postgres::error::SqlState;
use tokio_postgres::{Config, NoTls};
use trust::Trust;

use stuck::Texts;
use tls::{Encryption, Mode};
pub(crate) use transaction::Transaction;

use crate::error::describe;
use crate::query::{Outcome, Statement};
use crate::{Error, Result};

/// How a PostgreSQL server is used.
#[derive(Debug, Clone)]
pub struct PostgresOptions {
    /// The most connections open at once.
    pub max_connections: usize,
    /// The schema to work in, created if missing; the server's default if `None`.
    pub schema: Option<String>,
    /// How long to wait for a new connection.
    pub connect_timeout: Duration,
    /// How long to wait for a connection that others use.
    pub wait_timeout: Duration,
    /// How long a statement may take, but for migrations.
    pub statement_timeout: Duration,
    /// How long a statement may wait for a lock that another one holds.
    pub lock_timeout: Duration,
    /// Who signs the server's certificate, where the address has no `sslrootcert`.
    pub trust: Trust,
}

impl Default for PostgresOptions {
    fn default() -> Self {
        PostgresOptions {
            max_connections: 16,
            schema: None,
            connect_timeout: Duration::from_secs(5),
            wait_timeout: Duration::from_secs(10),
            statement_timeout: Duration::from_secs(60),
            lock_timeout: Duration::from_secs(5),
            trust: Trust::system(),
        }
    }
}

/// A pool of connections to one server.
#[derive(Debug, Clone)]
pub(crate) struct Postgres {
    pool: Pool,
    address: String,
    is_near: bool,
    mode: Mode,
    texts: Arc<Texts>,
    /// Places for transactions, so that statements of their own find connections beside them.
    transactions: Arc<Semaphore>,
    /// How long we wait for one answer ourselves, where the server cannot say that it took too
    /// long.
    longest: Duration,
}

/// Time that an answer gets beyond what the server itself allows.
const ON_THE_WAY: Duration = Duration::from_secs(5);
/// How long bytes may be on the way to the server before the connection counts as broken.
const UNHEARD: Duration = Duration::from_secs(10);

/// A connection in use. Where its work is broken off it does not go back to the pool, because the
/// answer may still come, and the next user would wait for it.
struct Lease(Option<Object>);

impl Lease {
    fn client(&self) -> Result<&Object> {
        self.0.as_ref().ok_or(Error::Closed)
    }

    fn give_back(mut self) {
        drop(self.0.take());
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if let Some(client) = self.0.take() {
            drop(Object::take(client));
        }
    }
}

/// How private the connection to the database is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Privacy {
    /// It does not leave this machine.
    Near,
    /// In plain text to another machine.
    Plain,
    /// Encrypted, but with whom was not fully checked.
    Encrypted,
    /// Encrypted, with the very server that the address names.
    Verified,
}

impl Postgres {
    /// Connects and makes the schema.
    pub async fn connect(url: &str, options: &PostgresOptions) -> Result<Self> {
        let (mut config, encryption) = address::parse(url)?;
        config.connect_timeout(options.connect_timeout);
        if config.get_tcp_user_timeout().is_none() {
            config.tcp_user_timeout(UNHEARD);
        }
        if let Some(schema) = &options.schema {
            address::use_schema(&mut config, schema)?;
        }
        let postgres = Self::reach(&config, &encryption, options).await?;
        if let Some(schema) = &options.schema {
            postgres.create_schema(schema).await?;
        }
        Ok(postgres)
    }

    /// Tries the server once. Plain text on the way to another machine is not passed over in
    /// silence.
    async fn reach(
        config: &Config,
        encryption: &Encryption,
        options: &PostgresOptions,
    ) -> Result<Self> {
        let postgres = Self::build(config, encryption, options)?;
        if !postgres.is_encrypted().await? && !postgres.is_near {
            tracing::warn!(
                server = postgres.address,
                "the connection to PostgreSQL is not encrypted; add sslmode=verify-full to its address"
            );
        }
        Ok(postgres)
    }

    fn build(config: &Config, encryption: &Encryption, options: &PostgresOptions) -> Result<Self> {
        let recycling = ManagerConfig {
            recycling_method: RecyclingMethod::Fast,
        };
        let manager = if encryption.mode == Mode::Disable {
            Manager::from_config(config.clone(), NoTls, recycling)
        } else {
            let connector = tls::connector(encryption, &options.trust)?;
            Manager::from_config(config.clone(), connector, recycling)
        };
        let most = options.max_connections.max(1);
        let share = most.div_ceil(2);
        let pool = Pool::builder(manager)
            .max_size(most)
            .post_create(deadlines(options))
            .runtime(Runtime::Tokio1)
            .create_timeout(Some(options.connect_timeout))
            .wait_timeout(Some(options.wait_timeout))
            .build()
            .map_err(|error| Error::Pool(error.to_string()))?;
        Ok(Postgres {
            pool,
            address: address::display(config),
            is_near: address::is_near(config),
            mode: encryption.mode,
            texts: Arc::new(Texts::new(share)),
            transactions: Arc::new(Semaphore::new(share)),
            longest: options.statement_timeout + ON_THE_WAY,
        })
    }

    /// How private the connection is, for whoever looks after the server.
    pub async fn privacy(&self) -> Result<Privacy> {
        Ok(match self.is_encrypted().await? {
            true if self.mode == Mode::VerifyFull => Privacy::Verified,
            true => Privacy::Encrypted,
            false if self.is_near => Privacy::Near,
            false => Privacy::Plain,
        })
    }

    /// Whether the connection is encrypted. Only where it need not be is the server asked.
    async fn is_encrypted(&self) -> Result<bool> {
        let client = self.client().await?;
        if self.mode != Mode::Prefer {
            return Ok(self.mode != Mode::Disable);
        }
        let text = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
        // A proxy in between may know nothing of that view.
        let row = client.query_opt(text, &[]).await.ok().flatten();
        Ok(row.is_some_and(|row| row.get(0)))
    }

    async fn create_schema(&self, schema: &str) -> Result<()> {
        let client = self.client().await?;
        let created = client
            .batch_execute(&format!("CREATE SCHEMA IF NOT EXISTS {schema}"))
            .await;
        match created {
            // Two who create it at once can collide in spite of IF NOT EXISTS.
            Err(error) if error.code() == Some(&SqlState::UNIQUE_VIOLATION) => Ok(()),
            created => Ok(created?),
        }
    }

    /// A connection from the pool.
    async fn client(&self) -> Result<Object> {
        self.pool.get().await.map_err(|error| self.explain(&error))
    }

    fn explain(&self, error: &PoolError) -> Error {
        use deadpool_postgres::TimeoutType;
        let unreachable = |reason: String| Error::Unreachable {
            address: self.address.clone(),
            reason,
        };
        match error {
            PoolError::Backend(error) => unreachable(describe(error)),
            PoolError::Timeout(TimeoutType::Wait) => Error::Busy,
            PoolError::Timeout(_) => unreachable("no answer in time".to_owned()),
            PoolError::Closed => Error::Closed,
            PoolError::PostCreateHook(HookError::Backend(error)) => unreachable(describe(error)),
            other => Error::Pool(other.to_string()),
        }
    }

    /// Runs one statement on a connection of its own.
    pub async fn run(&self, statement: Statement) -> Result<Outcome> {
        let mut attempt = self.texts.place(statement.text).await?;
        let lease = Lease(Some(self.client().await?));
        attempt.begin();
        let outcome = timeout(self.longest, run::run(lease.client()?, &statement)).await;
        let outcome = outcome.unwrap_or(Err(Error::Late));
        attempt.answered(&outcome);
        if !matches!(outcome, Err(Error::Late)) {
            lease.give_back();
        }
        outcome
    }

    /// Opens a transaction.
    pub async fn begin(&self) -> Result<Transaction> {
        let place = self.transactions.clone().acquire_owned().await;
        let place = place.map_err(|_| Error::Closed)?;
        Transaction::begin(self, self.client().await?, place).await
    }

    /// Prepares a text and forgets it again.
    pub async fn check(&self, text: &str) -> Result<()> {
        let client = self.client().await?;
        match client.prepare(text).await {
            // Left open only where nothing but the bound value says the type; the server
            // reports it after all else was found right.
            Err(error) if error.code() == Some(&SqlState::INDETERMINATE_DATATYPE) => Ok(()),
            prepared => Ok(prepared.map(drop)?),
        }
    }
}

/// Tells each new connection how long the server may work for us, and to stop when we have left.
fn deadlines(options: &PostgresOptions) -> Hook {
    let [statement, lock] =
        [options.statement_timeout, options.lock_timeout].map(|time| time.as_millis());
    let text = format!("SET statement_timeout = {statement}; SET lock_timeout = {lock}");
    let patience = options.connect_timeout;
    Hook::async_fn(move |client, _| {
        let text = text.clone();
        Box::pin(async move {
            let told = timeout(patience, async {
                // A proxy in between may refuse; our own deadlines hold all the same.
                if let Err(error) = client.batch_execute(&text).await
                    && error.as_db_error().is_none()
                {
                    return Err(error);
                }
                // Servers before version 14, and those on some systems, do not know this one.
                let watch = "SET client_connection_check_interval = 1000";
                drop(client.batch_execute(watch).await);
                Ok(())
            });
            match told.await {
                Ok(told) => told.map_err(HookError::Backend),
                Err(_) => Err(HookError::message("the server did not answer in time")),
            }
        })
    })
}
