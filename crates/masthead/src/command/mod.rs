//! The commands, one file each; here is what they are called and how they are run.
pub mod backup;
pub mod boot;
pub mod config;
pub mod demo;
pub mod doctor;
pub mod ids;
pub mod import;
pub mod knowledge;
pub mod log;
pub mod new;
mod parts;
pub mod paywall;
pub mod preview;
pub mod recover;
mod repeats;
pub mod retry;
pub mod safety;
pub mod search;
pub mod serve;
mod socket;
pub mod staff;
pub mod state;
mod supervisor;
pub mod version;
pub mod wake;
pub mod work;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};
use serde::{Deserialize, Serialize};

use self::repeats::Repeats;
use self::staff::Staff;
use self::work::Work;
use crate::ground::clock::Clock;
use crate::ground::config::load::{self, Flags};
use crate::ground::config::{Config, Log};

/// How long threads may take to end after a command is done.
const LAST_MOMENTS: Duration = Duration::from_secs(1);

/// A self-hosted news publication in one binary.
#[derive(Debug, Parser)]
#[command(name = "masthead", version, max_term_width = 100)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// The configuration file; else `masthead.toml` in the working folder, where there is one.
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Folder of the database and the pictures.
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the publication.
    Serve(Listen),
    /// Serve a fictional publication, to look around.
    Demo(Listen),
    /// Write a small complete publication into an empty folder, to begin with.
    New {
        /// The folder; it is made where it is not there.
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// Change something, while the publication is served or not.
    #[command(flatten)]
    Work(Work),
    /// Print the ids of feeds and stories, for an import into another database.
    Ids,
    /// Print the effective configuration, each value with its origin.
    Config,
    /// Look for what is wrong with the installation, and say how to mend it.
    Doctor,
    /// Make a backup of the publication while it is served, and read it again.
    Backup(backup::Backup),
    /// Put a backup into the empty data folder, as a publication that is quiet.
    Recover {
        /// A backup, or a folder of backups, of which the newest is taken.
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// Ask the paywall.
    #[command(subcommand)]
    Paywall(Paywall),
    /// Ask what stories are about.
    #[command(subcommand)]
    Knowledge(knowledge::Knowledge),
    /// Print a link that shows an article whole, drafts too.
    Preview(preview::Preview),
    /// Print the version.
    Version,
}

/// What to ask the paywall.
#[derive(Debug, Subcommand)]
pub enum Paywall {
    /// Say what a visitor would get of an article and why, without spending anything.
    Explain(paywall::Explain),
}

/// Which article.
#[derive(Debug, Args, Serialize, Deserialize)]
pub struct Slug {
    /// The last part of the article's address.
    pub slug: String,
}

/// Where to serve.
#[derive(Debug, Args)]
pub struct Listen {
    /// Address and port to listen on; port 0 takes a free one.
    #[arg(long, value_name = "ADDR")]
    pub listen: Option<SocketAddr>,
}

/// Runs the command that the arguments name.
pub fn main() -> ExitCode {
    safety::keep_private();
    let cli = Cli::parse();
    let built = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    let runtime = match built {
        Ok(runtime) => runtime,
        Err(error) => return fail(&anyhow::anyhow!("no threads could be started: {error}")),
    };
    let outcome = runtime.block_on(run(cli));
    // Work on pictures cannot be broken off; the process ends without it.
    runtime.shutdown_timeout(LAST_MOMENTS);
    match outcome {
        Ok(code) => code,
        Err(error) => fail(&error),
    }
}

async fn run(cli: Cli) -> Result<ExitCode> {
    let flags = Flags {
        config: cli.config,
        data: cli.data,
        listen: None,
    };
    let is_kept = flags.data.is_some();
    match cli.command {
        Command::Serve(to) => serve::run(serving(flags, to)?).await?,
        Command::Demo(to) => demo::run(serving(flags, to)?, is_kept).await?,
        Command::New { folder } => new::run(&folder, Clock::System.now())?,
        Command::Ids => ids::run(quiet(&flags)?).await?,
        Command::Work(Work::Staff(Staff::List)) => staff::print(quiet(&flags)?).await?,
        Command::Work(work) => work::run(quiet(&flags)?, work).await?,
        Command::Config => config::run(&load::load(&flags)?)?,
        Command::Doctor => return doctor::run(load::load(&flags)).await,
        Command::Backup(backup) => backup::run(quiet(&flags)?, backup).await?,
        Command::Recover { folder } => recover::run(quiet(&flags)?, &folder).await?,
        Command::Paywall(Paywall::Explain(question)) => {
            paywall::explain(quiet(&flags)?, question).await?;
        }
        Command::Knowledge(knowledge::Knowledge::Suggest(asked)) if asked.files.is_empty() => {
            work::run(quiet(&flags)?, Work::Suggest).await?;
        }
        Command::Knowledge(knowledge::Knowledge::Suggest(asked)) => {
            // Without a folder of data no publication is asked for its names.
            let archive = if is_kept { Some(quiet(&flags)?) } else { None };
            knowledge::suggest(archive, asked).await?;
        }
        Command::Knowledge(knowledge::Knowledge::Export(asked)) => {
            knowledge::export::run(quiet(&flags)?, asked).await?;
        }
        Command::Preview(preview) => preview::run(quiet(&flags)?, preview).await?,
        Command::Version => version::run()?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads the configuration and starts the log as it says.
fn serving(flags: Flags, to: Listen) -> Result<Config> {
    let listen = to.listen;
    let loaded = load::load(&Flags { listen, ..flags })?;
    log::start(&loaded.config.log, Some(Repeats::of_process()))?;
    Ok(loaded.config)
}

/// What of the log a command shows that has an answer of its own: what is wrong, in our words. What
/// a library says of somebody's text names neither the file nor the line.
const QUIET: &str = "off,masthead=warn,db=warn,jobs=warn";

/// Reads the configuration for a command that has an answer of its own.
fn quiet(flags: &Flags) -> Result<Config> {
    let config = load::load(flags)?.config;
    log::start(
        &Log {
            level: QUIET.to_owned(),
            ..config.log.clone()
        },
        None,
    )?;
    Ok(config)
}

fn fail(error: &anyhow::Error) -> ExitCode {
    eprintln!("masthead: {error:#}");
    ExitCode::FAILURE
}
