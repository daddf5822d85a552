//! Who is in which story now, and where: the tabs of this node, and those of others of which it has heard.
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use ground::clock::{Millis, SECOND};

/// Somebody is gone when nothing was heard of them for so long.
pub(super) const GONE: Millis = 10 * SECOND;
/// Most tabs that are known in one story.
const MOST: usize = 200;

/// Where a tab of a browser is in a story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct At {
    pub writer: String,
    pub staff: String,
    pub name: String,
    pub version: i64,
    pub anchor: i64,
    pub head: i64,
}

/// Who is where, by story.
#[derive(Debug, Default)]
pub struct People(Mutex<HashMap<i64, Here>>);

/// The tabs in a story, by name, and when each was heard of.
type Here = HashMap<String, (At, Millis)>;

impl People {
    /// Notes where somebody is.
    pub(super) fn note(&self, story: i64, at: At, now: Millis) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, here| {
            here.retain(|_, (_, heard)| now - *heard < GONE);
            !here.is_empty()
        });
        let here = all.entry(story).or_default();
        if here.len() < MOST || here.contains_key(&at.writer) {
            here.insert(at.writer.clone(), (at, now));
        }
    }

    /// Who is in a story, by their tabs' names.
    pub(super) fn of(&self, story: i64, now: Millis) -> Vec<At> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let here = all.get(&story).into_iter().flat_map(HashMap::values);
        let here = here.filter(|(_, heard)| now - *heard < GONE);
        let mut here: Vec<At> = here.map(|(at, _)| at.clone()).collect();
        here.sort_by(|a, b| a.writer.cmp(&b.writer));
        here
    }
}
