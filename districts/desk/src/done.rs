//! What a page of the desk says after a form was sent: the deed leads to it with a word in the query.
use serde::Deserialize;

use super::Desk;
use super::form::Notice;

/// The word, as in `?done=saved`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Done {
    done: String,
}

impl Done {
    /// What is said of it: the string of its key in the table. Another word says nothing.
    pub fn notice(&self, desk: &Desk, said: &[(&str, &str)]) -> Notice {
        notice(desk, &self.done, said)
    }
}

/// The same of a word that comes with other parameters.
pub fn notice(desk: &Desk, done: &str, said: &[(&str, &str)]) -> Notice {
    match said.iter().find(|(word, _)| *word == done) {
        Some((_, key)) => Notice::Done(desk.word(key)),
        None => Notice::None,
    }
}
