//! The command's side of the socket.
use std::io::ErrorKind;

use anyhow::{Context, Result, bail};
use tokio::io::BufReader;
use tokio::net::UnixStream;

use super::{Answer, greeting, line, path, receive, send};
use crate::command::work::Work;
use crate::ground::config::Config;
use crate::import::Progress;

/// A running server that does a command's work.
#[derive(Debug)]
pub struct Server(BufReader<UnixStream>);

/// The server that has the SQLite file of this configuration. `None` where no server runs, and on
/// PostgreSQL, where any process may write.
///
/// # Errors
/// When the socket is another user's, or the server another version.
pub async fn connect(config: &Config) -> Result<Option<Server>> {
    if config.database_url.is_some() {
        return Ok(None);
    }
    let path = path(config);
    let stream = match UnixStream::connect(&path).await {
        Ok(stream) => stream,
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            let path = path.display();
            bail!("{path} is another user's; run this as the user of the server")
        }
        // There is none, or one that a killed server has left behind.
        Err(_) => return Ok(None),
    };
    let mut stream = BufReader::new(stream);
    let ours = greeting();
    match line(&mut stream).await.unwrap_or(None) {
        Some(theirs) if theirs == ours => Ok(Some(Server(stream))),
        Some(theirs) => bail!(
            "the running server is {theirs} and this program is {ours}; use the server's program, \
             or restart the server with this one"
        ),
        // It is stopping.
        None => Ok(None),
    }
}

impl Server {
    /// Has the server do the work, shows how far it is, and returns what is to be printed.
    ///
    /// # Errors
    /// What the server says, or that it went away.
    pub async fn does(mut self, work: &Work, progress: &Progress) -> Result<String> {
        let gone =
            "the server ended before the command was done; run it again, which does nothing twice";
        send(&mut self.0, work).await.context(gone)?;
        loop {
            match receive(&mut self.0).await?.context(gone)? {
                Answer::Waits => eprintln!("masthead: another command comes first; waiting for it"),
                Answer::Stage(stage) => progress.show(stage),
                Answer::Done(text) => {
                    progress.finish();
                    return Ok(text);
                }
                Answer::Failed(why) => {
                    progress.finish();
                    bail!(why)
                }
            }
        }
    }
}
