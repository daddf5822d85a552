//! The parts of a running server. One that dies comes back, or the process ends with an error, so
//! that whatever supervises it starts it anew: a server that looks well and does half of its work
//! would be noticed by nobody.
use std::time::Duration;

use anyhow::anyhow;
use db::Db;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

/// How long a part that has died stays away. A fault that strikes again at once should not fill
/// the log, nor take the processor from readers.
const PAUSE: Duration = Duration::from_secs(1);

/// The parts of one server.
#[derive(Debug)]
pub struct Parts {
    tasks: JoinSet<&'static str>,
    stopping: CancellationToken,
}

impl Parts {
    /// None yet; those that come are to end with this token.
    pub fn new(stopping: CancellationToken) -> Self {
        let tasks = JoinSet::new();
        Self { tasks, stopping }
    }

    /// A part that comes back: where it panics or ends before the server, it is begun anew.
    pub fn lasting<F>(&mut self, name: &'static str, begin: impl Fn() -> F + Send + 'static)
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let stopping = self.stopping.clone();
        self.tasks.spawn(async move {
            loop {
                // A task of its own, so that a panic is its end and not that of the loop.
                let mut life = JoinSet::new();
                life.spawn(begin());
                let panicked = matches!(life.join_next().await, Some(Err(_)));
                if stopping.is_cancelled() {
                    return name;
                }
                tracing::error!(
                    part = name,
                    panicked,
                    "a part of the server died and begins anew"
                );
                let pause = tokio::time::sleep(PAUSE);
                if stopping.run_until_cancelled(pause).await.is_none() {
                    return name;
                }
            }
        });
    }

    /// A part that cannot come back, such as one that owns a listener: its end is the server's.
    pub fn vital(&mut self, name: &'static str, part: impl Future<Output = ()> + Send + 'static) {
        self.tasks.spawn(async move {
            part.await;
            name
        });
    }

    /// Waits until a part dies that does not come back, and says which.
    pub async fn death(&mut self, db: &Db) -> anyhow::Error {
        tokio::select! {
            error = db.failed() => error.into(),
            Some(ended) = self.tasks.join_next() => match ended {
                Ok(name) => anyhow!("{name} ended before the server was told to; start it again"),
                Err(error) => anyhow!("a part of the server died ({error}); see the log and start it again"),
            },
        }
    }

    /// Waits for all to end, which they have been told to.
    pub async fn end(mut self) {
        while self.tasks.join_next().await.is_some() {}
    }
}

#[cfg(test)]
mod tests {
    use db::SqliteOptions;
    use tokio::sync::mpsc;

    use super::*;

    #[tokio::test]
    async fn a_part_that_panics_begins_anew_and_the_end_of_a_vital_one_is_the_server_s() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("test.db");
        let db = Db::open_sqlite(&file, SqliteOptions::default()).await;
        let db = db.expect("a database");
        let stopping = CancellationToken::new();
        let mut parts = Parts::new(stopping.clone());
        let (lives, mut begun) = mpsc::unbounded_channel();
        parts.lasting("clumsy", move || {
            let lives = lives.clone();
            async move {
                let heard = lives.send(());
                assert!(heard.is_err(), "a planted panic");
            }
        });
        for life in 1..=2 {
            assert!(begun.recv().await.is_some(), "life {life}");
        }
        parts.vital("the listener", async {});
        let death = parts.death(&db).await.to_string();
        assert!(death.starts_with("the listener ended"), "{death}");
        stopping.cancel();
        parts.end().await;
    }
}
