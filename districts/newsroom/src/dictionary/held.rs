//! Dictionaries in memory: each is read when it is first asked, and again when its files have changed.
use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use spellbook::Dictionary;
use tokio::sync::Semaphore;

use super::folder::{self, Pair, Stamp};
use super::look::Names;

/// Stories that are looked at at once; each takes a core for some milliseconds.
const AT_ONCE: usize = 2;
/// Stories that wait for their turn before one more is refused.
const WAITING: usize = 64;
/// Most dictionaries in memory, and most bytes of their files: in memory they have about four times as many.
const MOST: usize = 8;
const MOST_BYTES: u64 = 48 << 20;
/// Words of a dictionary for which suggestions are remembered.
const MOST_REMEMBERED: usize = 5_000;

/// Dictionaries that were used last, and the turns of those who ask them.
#[derive(Debug)]
pub struct Dictionaries {
    /// The one that was used last is the last.
    held: Mutex<Vec<Arc<Held>>>,
    /// By language.
    pub(super) names: Mutex<HashMap<String, Names>>,
    pub(super) places: Semaphore,
    pub(super) turns: Semaphore,
}

impl Default for Dictionaries {
    fn default() -> Self {
        Self {
            held: Mutex::default(),
            names: Mutex::default(),
            places: Semaphore::new(AT_ONCE + WAITING),
            turns: Semaphore::new(AT_ONCE),
        }
    }
}

/// A dictionary that was read, or could not be.
#[derive(Debug)]
pub(super) struct Held {
    pair: Pair,
    stamp: Stamp,
    /// `None` where it is damaged.
    pub(super) open: Option<Open>,
}

/// A dictionary that can be asked.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) dictionary: Dictionary,
    /// What it suggested for words.
    suggested: Mutex<HashMap<String, Vec<String>>>,
}

impl Held {
    /// The name of its files.
    pub(super) fn name(&self) -> &str {
        &self.pair.name
    }

    fn bytes(&self) -> u64 {
        self.stamp.iter().map(|(_, length)| length).sum()
    }
}

impl Open {
    /// What was suggested for a word before.
    pub(super) fn remembered(&self, word: &str) -> Option<Vec<String>> {
        locked(&self.suggested).get(word).cloned()
    }

    pub(super) fn remember(&self, word: &str, suggested: &[String]) {
        let mut all = locked(&self.suggested);
        if all.len() >= MOST_REMEMBERED {
            all.clear();
        }
        all.insert(word.to_owned(), suggested.to_vec());
    }
}

/// The rest of the process goes on where one thread has panicked: nothing is half done.
pub(super) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Dictionaries {
    /// The dictionary of a language, if the folder has one. Takes up to a second when it has to be read, so
    /// this belongs on a thread that may wait; the others wait for it.
    pub(super) fn of(&self, folder: &Path, language: &str) -> Option<Arc<Held>> {
        let pair = folder::find(folder, language)?;
        let stamp = folder::stamp(&pair).ok()?;
        let mut all = locked(&self.held);
        let known = all.iter().position(|held| held.pair == pair);
        let known = known.map(|at| all.remove(at));
        let held = match known.filter(|held| held.stamp == stamp) {
            Some(held) => held,
            None => Arc::new(load(pair, stamp)),
        };
        all.push(Arc::clone(&held));
        while all.len() > MOST || (all.len() > 1 && bytes(&all) > MOST_BYTES) {
            all.remove(0);
        }
        Some(held)
    }
}

fn bytes(all: &[Arc<Held>]) -> u64 {
    all.iter().map(|held| held.bytes()).sum()
}

fn load(pair: Pair, stamp: Stamp) -> Held {
    let read = folder::read(&pair);
    let read = read.inspect_err(|damage| tracing::warn!(%damage, "a dictionary cannot be used"));
    let open = read.ok().map(|dictionary| Open {
        dictionary,
        suggested: Mutex::default(),
    });
    Held { pair, stamp, open }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(folder: &Path, name: &str, words: &str) {
        let path = |ending: &str| folder.join(format!("{name}.{ending}"));
        std::fs::write(path("aff"), "SET UTF-8\n").expect("a file");
        std::fs::write(path("dic"), words).expect("a file");
    }

    fn knows(held: &Held, word: &str) -> bool {
        let open = held.open.as_ref().expect("a dictionary");
        open.dictionary.check(word)
    }

    #[test]
    fn a_dictionary_is_read_once_and_again_when_it_has_changed() {
        let folder = tempfile::tempdir().expect("a folder");
        let (all, path) = (Dictionaries::default(), folder.path());
        assert!(all.of(path, "en").is_none());
        write(path, "en", "1\nferry\n");
        let first = all.of(path, "en").expect("a dictionary");
        assert!(knows(&first, "ferry") && !knows(&first, "bridge"));
        let same = all.of(path, "en").expect("a dictionary");
        assert!(Arc::ptr_eq(&first, &same));
        write(path, "en", "2\nferry\nbridge\n");
        assert!(knows(&all.of(path, "en").expect("a dictionary"), "bridge"));
        write(path, "en", "");
        let damaged = all.of(path, "en").expect("files");
        assert!(damaged.open.is_none());
    }

    #[test]
    fn those_that_were_not_used_for_longest_go() {
        let folder = tempfile::tempdir().expect("a folder");
        let (all, path) = (Dictionaries::default(), folder.path());
        for name in ["aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh", "ii", "jj"] {
            write(path, name, "1\nword\n");
            assert!(all.of(path, name).is_some());
        }
        let held = locked(&all.held);
        let names: Vec<&str> = held.iter().map(|held| held.name()).collect();
        assert_eq!(names, ["cc", "dd", "ee", "ff", "gg", "hh", "ii", "jj"]);
    }
}
