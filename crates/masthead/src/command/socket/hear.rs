//! The server's side of the socket: one command at a time, in the server's own process.
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use tokio::io::{AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::unix::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{UnixListener, UnixStream};
use tokio::runtime::Handle;
use tokio::sync::{Mutex, OwnedMutexGuard, mpsc};
use tokio::task::{JoinHandle, JoinSet, spawn_blocking};
use tokio::time::sleep;

use super::{Answer, greeting, path, receive, send};
use crate::command::work::Work;
use crate::ground::app::App;
use crate::ground::config::Config;
use crate::import::{Progress, Stage};

/// How long the ear rests where no connection can be accepted, for want of file descriptors.
const PAUSE: Duration = Duration::from_millis(50);
/// How many stages and steps of an import are told in one go.
const STEPS: usize = 1_000;

/// The socket; its file goes with it.
#[derive(Debug)]
pub struct Ear {
    listener: UnixListener,
    path: PathBuf,
}

impl Drop for Ear {
    fn drop(&mut self) {
        // One that stays behind is recognised by nobody answering there.
        drop(std::fs::remove_file(&self.path));
    }
}

/// Listens for commands, as the process that has the database of this configuration.
///
/// # Errors
/// When the socket cannot be made, for example because the path of the data folder is too long.
pub fn bind(config: &Config) -> Result<Ear> {
    let path = path(config);
    // The database is ours alone, so a socket that is there is of a server that was killed.
    drop(std::fs::remove_file(&path));
    let listener = UnixListener::bind(&path);
    let listener = listener.with_context(|| format!("{} cannot be made", path.display()))?;
    std::fs::set_permissions(&path, Permissions::from_mode(0o600))?;
    Ok(Ear { listener, path })
}

/// Does the work of commands until the server stops; work that has begun may end.
pub async fn hear(app: App, ear: Ear) {
    let turn = Arc::new(Mutex::new(()));
    let mut talks = JoinSet::new();
    loop {
        let accepted = tokio::select! {
            accepted = ear.listener.accept() => accepted,
            Some(_) = talks.join_next() => continue,
            () = app.stopping.cancelled() => break,
        };
        match accepted {
            Ok((stream, _)) => talks.spawn(attend(app.clone(), turn.clone(), stream)),
            Err(error) => {
                tracing::warn!(%error, "a command could not be heard");
                sleep(PAUSE).await;
                continue;
            }
        };
    }
    drop(ear);
    while talks.join_next().await.is_some() {}
}

/// Attends to one command. That it has gone is its own affair.
async fn attend(app: App, turn: Arc<Mutex<()>>, stream: UnixStream) {
    if !is_our_user(&stream) {
        tracing::warn!("a command of another user was refused");
        return;
    }
    let (from, to) = stream.into_split();
    if let Err(error) = talk(&app, &turn, (BufReader::new(from), to)).await {
        tracing::info!(%error, "a command ended early");
    }
}

/// Whether the other end is a process of the server's user, or of root. The rights of the file say
/// the same, unless somebody has changed them.
fn is_our_user(stream: &UnixStream) -> bool {
    let own = rustix::process::geteuid().as_raw();
    let other = stream.peer_cred().map(|peer| peer.uid());
    other.is_ok_and(|uid| uid == own || uid == 0)
}

type Ends = (BufReader<OwnedReadHalf>, OwnedWriteHalf);

async fn talk(app: &App, turn: &Arc<Mutex<()>>, (mut from, mut to): Ends) -> Result<()> {
    to.write_all(format!("{}\n", greeting()).as_bytes()).await?;
    let Some(work) = receive::<Work>(&mut from).await? else {
        return Ok(());
    };
    let turn = match turn.clone().try_lock_owned() {
        Ok(turn) => turn,
        Err(_) => {
            send(&mut to, &Answer::Waits).await?;
            tokio::select! {
                turn = turn.clone().lock_owned() => turn,
                () = gone(&mut from) => return Ok(()),
            }
        }
    };
    let (told, mut stages) = mpsc::unbounded_channel();
    let mut outcome = begin(app.clone(), turn, (work, Progress::Told(told)));
    let outcome = loop {
        let mut some = Vec::new();
        tokio::select! {
            biased;
            () = gone(&mut from) => return Ok(()),
            1.. = stages.recv_many(&mut some, STEPS) => {
                for stage in Stage::summed(some) {
                    send(&mut to, &Answer::Stage(stage)).await?;
                }
            }
            outcome = &mut outcome => break outcome,
        }
    };
    let answer = match outcome.map_err(anyhow::Error::from).flatten() {
        Ok(text) => Answer::Done(text),
        Err(error) => Answer::Failed(format!("{error:#}")),
    };
    send(&mut to, &answer).await
}

/// Begins the work on a thread of its own, because an import computes for long, and requests would
/// wait for the thread. It keeps its turn until it ends, also when the command has gone: an import
/// then ends by itself before anything is kept.
fn begin(
    app: App,
    turn: OwnedMutexGuard<()>,
    (work, progress): (Work, Progress),
) -> JoinHandle<Result<String>> {
    let runtime = Handle::current();
    spawn_blocking(move || {
        let done = runtime.block_on(work.done(&app, &progress));
        drop(turn);
        done
    })
}

/// Waits until the command has gone: it says nothing after its work.
async fn gone(from: &mut BufReader<OwnedReadHalf>) {
    drop(from.read(&mut [0]).await);
}
