//! The commands that write. A running server with an SQLite file carries them out itself, because
//! the file has one writer; otherwise the command opens the database.
use std::io::Write;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result};
use clap::Subcommand;
use serde::{Deserialize, Serialize};

use super::socket::ask;
use super::{Slug, boot, import, knowledge, retry, search, staff, state, wake};
use crate::ground::app::App;
use crate::ground::config::Config;
use crate::import::Progress;
use crate::newsroom::article::State;

/// How long a command waits for another process that has the database and no socket: a server that
/// starts or ends, or another command.
const PATIENCE: Duration = Duration::from_secs(10);

/// A command that writes.
#[derive(Debug, Subcommand, Serialize, Deserialize)]
pub enum Work {
    /// Import a folder of Markdown files and pictures.
    Import {
        /// The folder, as docs/import.md describes it.
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// Take an article off the site; its address answers 410.
    Withdraw(Slug),
    /// Take an article off the site for legal reasons; its address answers 451.
    Block(Slug),
    /// Put a withdrawn or blocked article back on the site.
    Restore(Slug),
    /// Change who is on the staff, or say it.
    #[command(subcommand)]
    Staff(staff::Staff),
    /// Retry background jobs that have failed for good, with a full set of attempts.
    Retry,
    /// Take care of the index of search.
    #[command(subcommand)]
    Search(search::Search),
    /// Let a recovered publication send e-mail and take payments again.
    Wake,
    /// Suggest what all published stories are about: `masthead knowledge suggest` without files.
    #[command(skip)]
    Suggest,
}

impl Work {
    /// Does the work and returns what the command prints.
    ///
    /// # Errors
    /// Why it cannot be done, as the command says it.
    pub async fn done(self, app: &App, progress: &Progress) -> Result<String> {
        match self {
            Self::Import { folder } => import::run(app, folder, progress).await,
            Self::Withdraw(it) => state::change(app, &it.slug, State::Withdrawn).await,
            Self::Block(it) => state::change(app, &it.slug, State::Blocked).await,
            Self::Restore(it) => state::change(app, &it.slug, State::Live).await,
            Self::Staff(what) => staff::run(app, what).await,
            Self::Retry => retry::run(app).await,
            Self::Search(what) => search::run(app, what).await,
            Self::Wake => wake::run(app).await,
            Self::Suggest => knowledge::archive::run(app, progress).await,
        }
    }

    /// The same work for a process with another working folder.
    fn absolute(self) -> Result<Self> {
        let Self::Import { folder } = self else {
            return Ok(self);
        };
        let whole = folder.canonicalize();
        let folder = whole.with_context(|| format!("{} cannot be read", folder.display()))?;
        Ok(Self::Import { folder })
    }
}

/// Has the work done, by the running server or in this process, and prints what it says.
///
/// # Errors
/// Why it cannot be done, in a line or, for an import, a line per mistake.
pub async fn run(config: Config, work: Work) -> Result<()> {
    let work = work.absolute()?;
    let progress = Progress::on_stderr();
    let text = match place(&config).await? {
        Place::Server(server) => server.does(&work, &progress).await?,
        Place::Here(app) => work.done(&app, &progress).await?,
    };
    writeln!(std::io::stdout(), "{}", text.trim_end())?;
    Ok(())
}

/// Where work is done.
enum Place {
    Server(ask::Server),
    Here(App),
}

/// Finds the server that has the database, or opens the database.
async fn place(config: &Config) -> Result<Place> {
    match try_place(config).await {
        Err(error) if boot::is_taken(&error) => {
            eprintln!("masthead: {error:#}; waiting for it");
            boot::in_turn(PATIENCE, || try_place(config)).await
        }
        found => found,
    }
}

async fn try_place(config: &Config) -> Result<Place> {
    if let Some(server) = ask::connect(config).await? {
        return Ok(Place::Server(server));
    }
    Ok(Place::Here(boot::app(config.clone()).await?))
}
