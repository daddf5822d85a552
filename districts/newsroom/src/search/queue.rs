//! What waits to be written into the index: the newest first, each once.
use std::collections::{BTreeMap, HashMap};

/// Something whose entries are to be made anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Due {
    /// A story.
    Article(i64),
    /// A picture of the library.
    Picture(i64),
}

/// What waits.
#[derive(Debug, Default)]
pub struct Queue {
    by_place: BTreeMap<i64, Due>,
    places: HashMap<Due, i64>,
    /// The place before the first one.
    next: i64,
}

impl Queue {
    /// Puts these before all that waits, the last one first; what waits already comes forward.
    pub fn push(&mut self, due: impl IntoIterator<Item = Due>) {
        for one in due {
            if let Some(place) = self.places.insert(one, self.next) {
                self.by_place.remove(&place);
            }
            self.by_place.insert(self.next, one);
            self.next -= 1;
        }
    }

    /// Takes at most so many from the front.
    pub fn pop(&mut self, most: usize) -> Vec<Due> {
        let mut batch = Vec::new();
        while batch.len() < most
            && let Some((_, one)) = self.by_place.pop_first()
        {
            self.places.remove(&one);
            batch.push(one);
        }
        batch
    }

    /// How much waits.
    pub fn len(&self) -> usize {
        self.by_place.len()
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.by_place.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_while_it_waits_comes_forward_and_is_there_once() {
        let mut queue = Queue::default();
        queue.push((1..=4).map(Due::Article));
        queue.push([Due::Picture(1), Due::Article(2)]);
        assert_eq!(queue.len(), 5);
        let first = [Due::Article(2), Due::Picture(1), Due::Article(4)];
        assert_eq!(queue.pop(3), first);
        queue.push(first.into_iter().rev());
        assert_eq!(queue.pop(3), first, "a batch that failed is tried again");
        assert_eq!(queue.pop(9), [Due::Article(3), Due::Article(1)]);
        assert!(queue.is_empty());
    }
}
