//! The PostgreSQL back end: a pool of connections with prepared statements.

mod address;
mod run;
mod tls;
mod transaction;

use std::time::Duration;

use deadpool_postgres::{
    Manager, ManagerConfig, Object, Pool, PoolError, RecyclingMethod, Runtime,
};
use tokio_postgres::config::SslMode;
use tokio_postgres::error::SqlState;
use tokio_postgres::{Config, NoTls};

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
}

impl Default for PostgresOptions {
    fn default() -> Self {
        PostgresOptions {
            max_connections: 16,
            schema: None,
            connect_timeout: Duration::from_secs(5),
            wait_timeout: Duration::from_secs(10),
        }
    }
}

/// A pool of connections to one server.
#[derive(Debug, Clone)]
pub(crate) struct Postgres {
    pool: Pool,
    address: String,
}

impl Postgres {
    /// Connects and makes the schema.
    pub async fn connect(url: &str, options: &PostgresOptions) -> Result<Self> {
        let mut config = address::parse(url)?;
        config.connect_timeout(options.connect_timeout);
        if let Some(schema) = &options.schema {
            address::use_schema(&mut config, schema)?;
        }
        let postgres = Self::reach(config, options).await?;
        if let Some(schema) = &options.schema {
            postgres.create_schema(schema).await?;
        }
        Ok(postgres)
    }

    /// Tries the server once. As in libpq, `sslmode=prefer` falls back to a plain connection
    /// where encryption was offered but failed, for instance on a self-signed certificate.
    async fn reach(mut config: Config, options: &PostgresOptions) -> Result<Self> {
        let postgres = Self::build(&config, options)?;
        let Err(error) = postgres.client().await else {
            return Ok(postgres);
        };
        if config.get_ssl_mode() != SslMode::Prefer || !error.to_string().contains("TLS") {
            return Err(error);
        }
        tracing::warn!(%error, "connecting to PostgreSQL without encryption");
        config.ssl_mode(SslMode::Disable);
        let postgres = Self::build(&config, options)?;
        drop(postgres.client().await?);
        Ok(postgres)
    }

    fn build(config: &Config, options: &PostgresOptions) -> Result<Self> {
        let recycling = ManagerConfig {
            recycling_method: RecyclingMethod::Fast,
        };
        let manager = if config.get_ssl_mode() == SslMode::Disable {
            Manager::from_config(config.clone(), NoTls, recycling)
        } else {
            Manager::from_config(config.clone(), tls::connector()?, recycling)
        };
        let pool = Pool::builder(manager)
            .max_size(options.max_connections.max(1))
            .runtime(Runtime::Tokio1)
            .create_timeout(Some(options.connect_timeout))
            .wait_timeout(Some(options.wait_timeout))
            .build()
            .map_err(|error| Error::Pool(error.to_string()))?;
        Ok(Postgres {
            pool,
            address: address::display(config),
        })
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
            other => Error::Pool(other.to_string()),
        }
    }

    /// Runs one statement on a connection of its own.
    pub async fn run(&self, statement: Statement) -> Result<Outcome> {
        let client = self.client().await?;
        run::run(&client, &statement).await
    }

    /// Opens a transaction.
    pub async fn begin(&self) -> Result<Transaction> {
        Transaction::begin(self.client().await?).await
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
