//! What keeps a locked table, or a statement that takes too long, from taking every connection:
//! no statement has more than its share of them, and one that got stuck is tried by one caller at
//! a time until it goes through again. Everybody else is told at once.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_postgres::error::SqlState;

use crate::query::{TextKey, text_key};
use crate::{Error, Result, clock};

/// A statement that was given up after this time is stuck; one that was given up earlier has only
/// lost its caller.
const LONG: Duration = Duration::from_secs(1);
/// How often a stuck statement is tried.
const PAUSE: Duration = Duration::from_secs(1);

/// What is known of each statement.
#[derive(Debug)]
pub struct Texts {
    share: usize,
    known: Mutex<HashMap<TextKey, Arc<Text>>>,
}

#[derive(Debug)]
struct Text {
    places: Arc<Semaphore>,
    tried_again: Mutex<Option<Instant>>,
}

/// A statement that waits for its connection or is at work. Dropped before its answer came, it was
/// given up.
#[derive(Debug)]
pub struct Attempt {
    text: Arc<Text>,
    /// When it went to the server; the wait for a connection says nothing of the statement.
    begun: Option<Instant>,
    is_answered: bool,
    _place: Option<OwnedSemaphorePermit>,
}

impl Texts {
    /// Gives each statement at most `share` connections.
    pub fn new(share: usize) -> Self {
        Texts {
            share,
            known: Mutex::default(),
        }
    }

    /// A place for a statement that is to get a connection of its own.
    pub async fn place(&self, text: &'static str) -> Result<Attempt> {
        let text = self.text(text);
        text.ask()?;
        let place = text.places.clone().acquire_owned().await;
        Ok(Attempt::new(text, Some(place.map_err(|_| Error::Closed)?)))
    }

    /// The same for one in a transaction, which has its connection already.
    pub fn attempt(&self, text: &'static str) -> Result<Attempt> {
        let text = self.text(text);
        text.ask()?;
        let mut attempt = Attempt::new(text, None);
        attempt.begin();
        Ok(attempt)
    }

    fn text(&self, text: &'static str) -> Arc<Text> {
        let new = || {
            Arc::new(Text {
                places: Arc::new(Semaphore::new(self.share)),
                tried_again: Mutex::default(),
            })
        };
        lock(&self.known)
            .entry(text_key(text))
            .or_insert_with(new)
            .clone()
    }
}

impl Text {
    fn ask(&self) -> Result<()> {
        let mut tried_again = lock(&self.tried_again);
        let now = clock::monotonic();
        match *tried_again {
            None => Ok(()),
            Some(at) if now < at => Err(Error::Busy),
            Some(_) => {
                *tried_again = Some(now + PAUSE);
                Ok(())
            }
        }
    }

    fn note(&self, is_stuck: bool) {
        *lock(&self.tried_again) = is_stuck.then(|| clock::monotonic() + PAUSE);
    }
}

impl Attempt {
    fn new(text: Arc<Text>, place: Option<OwnedSemaphorePermit>) -> Self {
        Attempt {
            text,
            begun: None,
            is_answered: false,
            _place: place,
        }
    }

    /// Notes that it goes to the server now.
    pub fn begin(&mut self) {
        self.begun = Some(clock::monotonic());
    }

    /// Notes what came of it.
    pub fn answered<T>(mut self, outcome: &Result<T>) {
        self.is_answered = true;
        self.text
            .note(matches!(outcome, Err(error) if took_too_long(error)));
    }
}

impl Drop for Attempt {
    fn drop(&mut self) {
        let is_long = self.begun.is_some_and(|begun| begun.elapsed() >= LONG);
        if !self.is_answered && is_long {
            self.text.note(true);
        }
    }
}

fn took_too_long(error: &Error) -> bool {
    let Error::Postgres(error) = error else {
        return matches!(error, Error::Late);
    };
    let states = [SqlState::LOCK_NOT_AVAILABLE, SqlState::QUERY_CANCELED];
    error.code().is_some_and(|code| states.contains(code))
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::*;

    fn text(share: usize) -> Texts {
        Texts::new(share)
    }

    #[tokio::test]
    async fn a_statement_has_no_more_than_its_share_of_connections() {
        let texts = text(2);
        let held = [texts.place("a").await, texts.place("a").await];
        let third = texts.place("a");
        tokio::pin!(third);
        assert!(third.as_mut().now_or_never().is_none());
        assert!(texts.place("b").await.is_ok(), "others are not concerned");
        drop(held);
        assert!(third.await.is_ok());
    }

    #[tokio::test]
    async fn a_stuck_statement_is_refused_until_it_went_through_again() {
        let texts = text(2);
        let attempt = texts.place("a").await.expect("a place");
        attempt.answered::<()>(&Err(Error::Late));
        assert!(matches!(texts.attempt("a"), Err(Error::Busy)));
        assert!(texts.attempt("b").is_ok());
        // As if the pause were over: one tries, the others wait for what comes of it.
        *lock(&texts.text("a").tried_again) = Some(clock::monotonic());
        let trial = texts.place("a").await.expect("one may try");
        assert!(matches!(texts.attempt("a"), Err(Error::Busy)));
        trial.answered(&Ok(()));
        assert!(texts.attempt("a").is_ok());
    }

    #[tokio::test]
    async fn a_long_wait_for_a_connection_tells_nothing_and_a_long_run_does() {
        let texts = text(2);
        drop(texts.place("a").await.expect("a place"));
        assert!(texts.attempt("a").is_ok(), "it never ran");
        let mut attempt = texts.place("a").await.expect("a place");
        attempt.begin();
        attempt.begun = attempt.begun.map(|begun| begun - LONG);
        drop(attempt);
        assert!(matches!(texts.attempt("a"), Err(Error::Busy)));
    }

    #[tokio::test]
    async fn a_caller_who_leaves_early_tells_nothing_about_the_statement() {
        let texts = text(2);
        drop(texts.place("a").await);
        assert!(texts.attempt("a").is_ok());
    }
}
