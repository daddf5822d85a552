//! Keeps a fault from filling the disk with its own log: a failure of one cause is one line, and
//! then one a minute that says how often it came again.
use std::collections::HashMap;
use std::fmt::{Debug, Write};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;
use tracing::callsite::Identifier;
use tracing::field::{Field, Visit};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;

use crate::ground::clock;

/// How often a cause has a line.
const INTERVAL: Duration = Duration::from_secs(60);
/// Causes that are told apart; further ones count as one for each place in the program.
const MOST: usize = 200;
/// Lines of this module, and those of which none may be missing.
const WHOLE: [&str; 2] = ["masthead::log", "masthead::security"];
/// Fields that make another cause of the same words. Others, such as the path of a request, differ
/// each time.
const TELLING: [&str; 5] = ["error", "status", "reason", "kind", "part"];

/// What was said lately. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Repeats(Arc<Mutex<HashMap<Cause, Said>>>);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Cause {
    place: Identifier,
    text: String,
}

#[derive(Debug)]
struct Said {
    since: Instant,
    untold: u64,
    words: String,
}

impl Repeats {
    /// What this process has said.
    pub fn of_process() -> Self {
        static ALL: LazyLock<Repeats> = LazyLock::new(Repeats::default);
        ALL.clone()
    }

    /// Says how often what was said before came again, once for each cause and minute.
    pub fn tell(&self) {
        for (words, times) in self.due(clock::monotonic()) {
            tracing::warn!(target: "masthead::log", times, "again: {words}");
        }
    }

    /// What there is to tell of causes whose minute is over. Those that were silent are forgotten.
    fn due(&self, now: Instant) -> Vec<(String, u64)> {
        let mut told = Vec::new();
        self.lock().retain(|_, said| {
            if now - said.since < INTERVAL {
                return true;
            }
            if said.untold == 0 {
                return false;
            }
            told.push((said.words.clone(), said.untold));
            (said.since, said.untold) = (now, 0);
            true
        });
        told
    }

    /// Whether this is said now, or counted.
    fn is_said(&self, mut cause: Cause, words: impl FnOnce() -> String, now: Instant) -> bool {
        let mut all = self.lock();
        if all.len() >= MOST && !all.contains_key(&cause) {
            cause.text.clear();
        }
        if let Some(said) = all.get_mut(&cause) {
            said.untold += 1;
            return false;
        }
        let said = Said {
            since: now,
            untold: 0,
            words: words(),
        };
        all.insert(cause, said);
        true
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Cause, Said>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<S: Subscriber> Layer<S> for Repeats {
    fn event_enabled(&self, event: &Event<'_>, _: Context<'_, S>) -> bool {
        let about = event.metadata();
        if *about.level() > Level::WARN || WHOLE.contains(&about.target()) {
            return true;
        }
        let mut read = Read::default();
        event.record(&mut read);
        let cause = Cause {
            place: about.callsite(),
            text: read.cause,
        };
        self.is_said(cause, || read.message, clock::monotonic())
    }
}

/// What a line says, and what makes its cause.
#[derive(Default)]
struct Read {
    message: String,
    cause: String,
}

impl Visit for Read {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        // Writing to a string cannot fail.
        if field.name() == "message" {
            let _ = write!(self.message, "{value:?}");
            let _ = write!(self.cause, "{value:?}");
        } else if TELLING.contains(&field.name()) {
            let _ = write!(self.cause, " {}={value:?}", field.name());
        }
    }
}

#[cfg(test)]
mod tests {
    use tracing_subscriber::layer::SubscriberExt;

    use super::*;

    /// Writes the lines that come through into memory.
    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<String>>>);

    impl<S: Subscriber> Layer<S> for Lines {
        fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
            let mut read = Read::default();
            event.record(&mut read);
            self.0
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(read.cause);
        }
    }

    fn said(act: impl FnOnce(&Repeats)) -> Vec<String> {
        let (lines, repeats) = (Lines::default(), Repeats::default());
        let log = tracing_subscriber::registry()
            .with(lines.clone())
            .with(repeats.clone());
        tracing::subscriber::with_default(log, || act(&repeats));
        let lines = lines.0.lock().unwrap_or_else(PoisonError::into_inner);
        lines.clone()
    }

    #[test]
    fn a_cause_is_one_line_and_its_repeats_are_one_a_minute() {
        let tell = |id| tracing::error!(id, error = "refused", "it does not answer");
        let lines = said(|repeats| {
            (0..1_000).for_each(tell);
            let told = repeats.due(clock::monotonic() + INTERVAL);
            assert_eq!(told, [("it does not answer".to_owned(), 999)]);
            tell(1_000);
            assert!(
                repeats.due(clock::monotonic()).is_empty(),
                "not before its time"
            );
        });
        assert_eq!(lines, ["it does not answer error=\"refused\""]);
    }

    #[test]
    fn other_causes_other_places_and_what_must_be_whole_have_their_lines() {
        let lines = said(|_| {
            for error in ["refused", "hanging", "refused"] {
                tracing::warn!(error, "it does not answer");
            }
            tracing::warn!(error = "refused", "something else");
            for _ in 0..3 {
                tracing::info!("a request");
                tracing::warn!(target: "masthead::security", "a log-in");
            }
        });
        assert_eq!(lines.len(), 3 + 6, "{lines:?}");
    }

    #[test]
    fn what_has_fallen_silent_is_said_at_once_when_it_comes_again() {
        let repeats = Repeats::default();
        let lines = said(|repeats| {
            for _ in 0..2 {
                tracing::warn!("once in a while");
                assert!(repeats.due(clock::monotonic() + INTERVAL).is_empty());
            }
        });
        assert_eq!(lines.len(), 2);
        assert!(repeats.lock().is_empty());
    }

    #[test]
    fn more_causes_than_are_told_apart_count_as_one() {
        let lines = said(|repeats| {
            for number in 0..10_000 {
                tracing::warn!("number {number}");
            }
            assert!(repeats.lock().len() <= MOST + 1);
        });
        assert_eq!(lines.len(), MOST + 1);
    }
}
