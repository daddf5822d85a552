//! Writers who note what was acknowledged: visitors who read for the first time, and readers who log
//! in by mail and rename themselves.

mod account;
mod reader;

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;

use super::http::Browser;
use super::postbox::Postbox;
use super::random::Random;
use super::site::Story;

/// Writers of each kind at once.
const EACH: u64 = 4;

/// What the moments of acknowledgements are told by: the length of the recorded trace, where there
/// is one. Whatever the server had done before an acknowledgement is then in front of its moment.
#[derive(Debug, Default)]
pub struct Clock {
    /// The trace.
    pub trace: Option<PathBuf>,
}

impl Clock {
    fn now(&self) -> u64 {
        let trace = self.trace.as_ref();
        trace
            .and_then(|trace| fs::metadata(trace).ok())
            .map_or(0, |it| it.len())
    }
}

/// Where and with what the writers write.
#[derive(Debug)]
pub struct Weather<'a> {
    /// The server.
    pub host: &'a str,
    /// What is read.
    pub stories: &'a [Story],
    /// Where letters arrive.
    pub postbox: &'a Postbox,
    /// Moments.
    pub clock: &'a Clock,
    /// The number of the next person; none is used twice.
    pub people: &'a AtomicU32,
    /// Decides orders.
    pub seed: u64,
}

/// A visitor.
#[derive(Debug)]
pub struct Visit {
    /// Their browser.
    pub browser: Browser,
    /// Stories of which text came, each with the moment.
    pub read: Vec<(usize, u64)>,
}

/// A reader with an account.
#[derive(Debug)]
pub struct Account {
    /// Their browser.
    pub browser: Browser,
    /// Their address, to which a letter was promised.
    pub email: String,
    /// The moment from which they are logged in.
    pub session: Option<u64>,
    /// Names in the order in which they were sent, each with the moment when it was taken.
    pub names: Vec<(String, Option<u64>)>,
}

/// All that was acknowledged.
#[derive(Debug, Default)]
pub struct Acks {
    /// Visitors with a cookie.
    pub visits: Vec<Visit>,
    /// Readers who asked for a letter and were told that it comes.
    pub accounts: Vec<Account>,
    /// Answers that were neither a success nor the wall.
    pub refused: u64,
}

impl Acks {
    /// How many first reads were acknowledged.
    pub fn reads(&self) -> usize {
        self.visits.iter().map(|visit| visit.read.len()).sum()
    }

    /// How many log-ins were.
    pub fn sessions(&self) -> usize {
        let sessions = self.accounts.iter().filter(|it| it.session.is_some());
        sessions.count()
    }

    /// How many names were.
    pub fn names(&self) -> usize {
        let names = self.accounts.iter().flat_map(|it| &it.names);
        names.filter(|(_, taken)| taken.is_some()).count()
    }

    /// Takes in what others have noted.
    pub fn add(&mut self, more: Self) {
        self.visits.extend(more.visits);
        self.accounts.extend(more.accounts);
        self.refused += more.refused;
    }
}

/// Lets all write until `end` has come back, and collects what was acknowledged.
pub fn rage(weather: &Weather, end: impl FnOnce()) -> Acks {
    let stop = AtomicBool::new(false);
    let mut acks = Acks::default();
    thread::scope(|scope| {
        let stop = &stop;
        let writers: Vec<_> = (0..2 * EACH)
            .map(|number| {
                let random = Random::of(weather.seed, number);
                scope.spawn(move || match number < EACH {
                    true => reader::write(weather, random, stop),
                    false => account::write(weather, stop),
                })
            })
            .collect();
        end();
        stop.store(true, Ordering::Relaxed);
        for writer in writers {
            // A writer that panics has printed why; what it noted is lost, and nothing is claimed.
            acks.add(writer.join().unwrap_or_default());
        }
    });
    acks
}
