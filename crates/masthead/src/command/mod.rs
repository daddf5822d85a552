//! The commands, one file each; here is what they are called and how they are run.
pub mod boot;
pub mod demo;
pub mod import;
pub mod log;
pub mod serve;
pub mod version;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};

use crate::config::Config;
use crate::config::load::{self, Flags};

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
    /// Import a folder of Markdown files and pictures; stop the server first where it uses SQLite.
    Import {
        /// The folder, as docs/import.md describes it.
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// Print the version.
    Version,
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
    match cli.command {
        Command::Serve(listen) => serve::run(configure(flags, listen.listen)?).await?,
        Command::Demo(listen) => {
            let is_kept = flags.data.is_some();
            demo::run(configure(flags, listen.listen)?, is_kept).await?;
        }
        Command::Import { folder } => import::run(configure(flags, None)?, folder).await?,
        Command::Version => version::run()?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads the configuration and starts the log as it says.
fn configure(flags: Flags, listen: Option<SocketAddr>) -> Result<Config> {
    let loaded = load::load(&Flags { listen, ..flags })?;
    log::start(&loaded.config.log)?;
    Ok(loaded.config)
}

fn fail(error: &anyhow::Error) -> ExitCode {
    eprintln!("masthead: {error:#}");
    ExitCode::FAILURE
}
