//! The world outside this server: servers of others, which may take a call and say nothing, and
//! the machine's clock, which may be wrong.
//!
//! Each server of others has a breaker. After some calls in a row without an answer, further ones
//! fail at once for a while; then one is let through, and with its answer all are again. So a
//! server that hangs costs one slot of its lane a short time, and nobody else anything.
pub mod leaps;
mod store;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use db::{Db, Migration};
use outbound::{Outbound, Request, Response};
use tokio::sync::Notify;

use crate::app::App;
use crate::clock::{Clock, MINUTE, Millis, SECOND};
use crate::error::Result;
pub use leaps::Leaps;

/// The steps of its tables.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    40,
    "outside",
    include_str!("0040_outside.sql"),
)];

/// Calls in a row without an answer after which a server is left alone.
const MOST_FAILURES: u32 = 3;
/// How long it is left alone first; then twice as long each time, up to the longest.
const FIRST_PAUSE: Millis = 5 * SECOND;
/// The longest time: what waits goes on so soon after the server is back.
const LONGEST_PAUSE: Millis = MINUTE;
/// How long the one call may take that is let through; then another one is.
const TRIAL: Millis = 15 * SECOND;
/// An outage that nobody has confirmed for so long is that of a server process that has ended.
const STALE: Millis = 5 * MINUTE;

/// The servers of others that this process calls. Clones share what they know.
#[derive(Clone, Debug)]
pub struct Outside(Arc<Known>);

#[derive(Debug)]
struct Known {
    clock: Clock,
    servers: Mutex<BTreeMap<String, Silence>>,
    /// What this process has written down; other nodes write down what they know.
    written: Mutex<BTreeSet<String>>,
    /// Rung when a server falls silent, and when it answers again.
    changed: Notify,
}

/// A server's calls without an answer. One that answers has no such record.
#[derive(Clone, Debug)]
struct Silence {
    failures: u32,
    since: Millis,
    next_call_at: Millis,
    last_error: String,
}

/// Why there is no answer.
#[derive(Debug, PartialEq, Eq)]
pub enum Missed<E> {
    /// The server was not called: it did not answer the calls before.
    HeldOff(String),
    /// The call failed.
    Failed(E),
}

/// A server of others that is left alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outage {
    /// Its name and port.
    pub server: String,
    /// Since when it has not answered.
    pub since: Millis,
    /// When it is called next.
    pub next_call_at: Millis,
    /// What the last call came to.
    pub last_error: String,
}

impl Outside {
    /// Nobody has been called yet.
    pub fn new(clock: Clock) -> Self {
        Self(Arc::new(Known {
            clock,
            servers: Mutex::default(),
            written: Mutex::default(),
            changed: Notify::new(),
        }))
    }

    /// Makes a call to a server, unless it has not answered lately. `is_silent` says of a failure
    /// whether the server gave no answer: one that refuses is there.
    ///
    /// # Errors
    /// [`Missed`].
    pub async fn call<T, E: Display>(
        &self,
        server: &str,
        call: impl Future<Output = Result<T, E>>,
        is_silent: impl FnOnce(&E) -> bool,
    ) -> Result<T, Missed<E>> {
        self.enter(server).map_err(Missed::HeldOff)?;
        let answer = call.await;
        match &answer {
            Err(error) if is_silent(error) => self.silent(server, &error.to_string()),
            _ => self.answered(server),
        }
        answer.map_err(Missed::Failed)
    }

    /// Sends a request over HTTP in the same way.
    ///
    /// # Errors
    /// Those of the client, and [`outbound::Error::Network`] for a server that is left alone.
    pub async fn send(
        &self,
        client: &Outbound,
        request: Request,
    ) -> Result<Response, outbound::Error> {
        let server = request.server();
        let is_silent = |error: &outbound::Error| {
            matches!(
                error,
                outbound::Error::Timeout | outbound::Error::Network(_)
            )
        };
        let answer = self.call(&server, client.send(request), is_silent).await;
        answer.map_err(|missed| match missed {
            Missed::HeldOff(reason) => outbound::Error::Network(reason),
            Missed::Failed(error) => error,
        })
    }

    /// The servers that are left alone now.
    pub fn outages(&self) -> Vec<Outage> {
        let outage = |(server, silence): (&String, &Silence)| Outage {
            server: server.clone(),
            since: silence.since,
            next_call_at: silence.next_call_at,
            last_error: silence.last_error.clone(),
        };
        let servers = self.lock();
        let held_off = servers
            .iter()
            .filter(|(_, silence)| silence.failures >= MOST_FAILURES);
        held_off.map(outage).collect()
    }

    /// Whether it may be called; otherwise why not. Whoever comes when its pause is over makes
    /// the trial, and the others wait for what comes of it.
    fn enter(&self, server: &str) -> Result<(), String> {
        let now = self.0.clock.now();
        let mut servers = self.lock();
        let Some(silence) = servers.get_mut(server) else {
            return Ok(());
        };
        if silence.failures < MOST_FAILURES {
            return Ok(());
        }
        let rest = silence.next_call_at - now;
        // More than the longest pause is a clock that has stepped back.
        if (1..=LONGEST_PAUSE).contains(&rest) {
            let seconds = rest.div_euclid(SECOND) + 1;
            return Err(format!(
                "{server} has not answered and is called again in {seconds} s: {}",
                silence.last_error
            ));
        }
        silence.next_call_at = now + TRIAL;
        Ok(())
    }

    fn silent(&self, server: &str, error: &str) {
        let now = self.0.clock.now();
        let mut servers = self.lock();
        let silence = servers.entry(server.to_owned()).or_insert(Silence {
            failures: 0,
            since: now,
            next_call_at: now,
            last_error: String::new(),
        });
        silence.failures = silence.failures.saturating_add(1);
        error.clone_into(&mut silence.last_error);
        let Some(round) = silence.failures.checked_sub(MOST_FAILURES) else {
            return;
        };
        silence.next_call_at = now + (FIRST_PAUSE << round.min(4)).min(LONGEST_PAUSE);
        if round == 0 {
            tracing::error!(server, error, "a server does not answer and is left alone");
        }
        self.0.changed.notify_one();
    }

    fn answered(&self, server: &str) {
        let before = self.lock().remove(server);
        if before.is_some_and(|silence| silence.failures >= MOST_FAILURES) {
            tracing::info!(server, "a server answers again");
            self.0.changed.notify_one();
        }
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Silence>> {
        self.0
            .servers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn written(&self) -> MutexGuard<'_, BTreeSet<String>> {
        let written = self.0.written.lock();
        written.unwrap_or_else(PoisonError::into_inner)
    }

    /// What this process has written down and is not so any more.
    fn written_before(&self, silent: &BTreeSet<String>) -> Vec<String> {
        self.written().difference(silent).cloned().collect()
    }

    /// Waits until a server falls silent or answers again.
    pub async fn changed(&self) {
        self.0.changed.notified().await;
    }
}

/// Writes down which servers are left alone, for those who look from beside this process.
pub async fn write_down(app: &App) -> Result<()> {
    let now = app.clock.now();
    let outside = app.part::<Outside>();
    let outages = outside.outages();
    let silent: BTreeSet<String> = outages.iter().map(|one| one.server.clone()).collect();
    let answer = outside.written_before(&silent);
    if outages.is_empty() && answer.is_empty() {
        return Ok(());
    }
    store::write(&app.db, &outages, &answer, (now, now - STALE)).await?;
    *outside.written() = silent;
    Ok(())
}

/// Which servers are left alone, as any process has written it down.
pub async fn written_down(db: &Db, now: Millis) -> Result<Vec<Outage>> {
    Ok(store::outages(db, now - STALE).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn ask(
        outside: &Outside,
        answer: Result<(), &'static str>,
    ) -> Result<(), Missed<&'static str>> {
        outside.call("a:25", async { answer }, |_| true).await
    }

    async fn silenced() -> (Clock, Outside) {
        let clock = Clock::fixed(1_000_000);
        let outside = Outside::new(clock.clone());
        for _ in 0..MOST_FAILURES {
            assert_eq!(
                ask(&outside, Err("mute")).await,
                Err(Missed::Failed("mute"))
            );
        }
        (clock, outside)
    }

    fn is_held_off(answer: &Result<(), Missed<&'static str>>) -> bool {
        matches!(answer, Err(Missed::HeldOff(_)))
    }

    #[tokio::test]
    async fn a_silent_server_is_left_alone_and_one_call_tries_it_again() {
        let (clock, outside) = silenced().await;
        assert!(is_held_off(&ask(&outside, Ok(())).await));
        assert_eq!(outside.outages().len(), 1);
        clock.advance(FIRST_PAUSE);
        let beside = outside.clone();
        let trial = outside.call(
            "a:25",
            async { Err(beside.enter("a:25").expect_err("the others wait")) },
            |_| true,
        );
        let trial: Result<(), _> = trial.await;
        assert!(matches!(trial, Err(Missed::Failed(_))));
        clock.advance(FIRST_PAUSE);
        assert!(is_held_off(&ask(&outside, Ok(())).await), "twice as long");
        clock.advance(FIRST_PAUSE);
        assert_eq!(ask(&outside, Ok(())).await, Ok(()));
        assert_eq!(outside.outages(), []);
        assert_eq!(
            ask(&outside, Err("mute")).await,
            Err(Missed::Failed("mute"))
        );
        assert_eq!(
            ask(&outside, Ok(())).await,
            Ok(()),
            "one failure is an accident"
        );
    }

    #[tokio::test]
    async fn a_server_is_never_left_alone_for_longer_than_a_minute_not_even_by_the_clock() {
        let (clock, outside) = silenced().await;
        for _ in 0..40 {
            clock.advance(LONGEST_PAUSE);
            assert_eq!(
                ask(&outside, Err("mute")).await,
                Err(Missed::Failed("mute"))
            );
        }
        clock.advance(-365 * 24 * 60 * MINUTE);
        assert_eq!(ask(&outside, Ok(())).await, Ok(()));
    }

    #[tokio::test]
    async fn a_server_that_refuses_is_there_and_others_are_not_meant() {
        let (_, outside) = silenced().await;
        let other = outside.call("b:25", async { Ok::<(), &str>(()) }, |_| true);
        assert_eq!(other.await, Ok(()));
        for _ in 0..10 {
            let refused = outside.call("c:25", async { Err::<(), _>("no") }, |_| false);
            assert_eq!(refused.await, Err(Missed::Failed("no")));
        }
    }
}
