//! The socket in the data folder through which commands reach the server that has the SQLite file.
//!
//! The server greets with its program and schema in a line. The command sends its [`Work`] as a line
//! of JSON, and reads [`Answer`]s, a line each, until one says how the work ended.
//!
//! [`Work`]: super::work::Work
pub mod ask;
pub mod hear;

use std::path::PathBuf;

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncReadExt, AsyncWrite, AsyncWriteExt};

use super::boot;
use crate::ground::config::Config;
use crate::import::Stage;

/// Name of the socket in the data folder.
const NAME: &str = "masthead.sock";
/// The longest line that is read, in bytes.
const LONGEST: u64 = 16 * 1024 * 1024;

/// What the server says of a command's work.
#[derive(Debug, Serialize, Deserialize)]
enum Answer {
    /// Another command's work comes first.
    Waits,
    /// An import goes on.
    Stage(Stage),
    /// It is done, and this is printed.
    Done(String),
    /// It was not done, and this is why.
    Failed(String),
}

fn path(config: &Config) -> PathBuf {
    config.data.join(NAME)
}

/// The program and the schema that it knows: two that differ do not understand each other.
fn greeting() -> String {
    let (version, schema) = (env!("CARGO_PKG_VERSION"), boot::known_schema());
    format!("masthead {version} (schema {schema})")
}

async fn send(to: &mut (impl AsyncWrite + Unpin), message: &impl Serialize) -> Result<()> {
    let mut line = serde_json::to_vec(message)?;
    line.push(b'\n');
    Ok(to.write_all(&line).await?)
}

/// The next line; `None` where the other side has gone.
async fn line(from: &mut (impl AsyncBufRead + Unpin)) -> Result<Option<String>> {
    let mut line = String::new();
    from.take(LONGEST).read_line(&mut line).await?;
    Ok(line.strip_suffix('\n').map(str::to_owned))
}

async fn receive<T: DeserializeOwned>(from: &mut (impl AsyncBufRead + Unpin)) -> Result<Option<T>> {
    let Some(line) = line(from).await? else {
        return Ok(None);
    };
    let message = serde_json::from_str(&line);
    Ok(Some(message.context("words that are not understood")?))
}
