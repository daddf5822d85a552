//! Reads the stories that are written, a few ahead of the writer: so the texts of a folder are never
//! all in memory.
use std::collections::VecDeque;

use tokio::sync::mpsc;

use super::articles::{self, Parsed, Setting};
use super::mistakes::Mistakes;
use super::outline::Outline;
use super::source::Source;
use crate::ground::error::Result;

/// Stories that wait for the writer.
const WAITING: usize = 32;

/// What the stories of a folder are read from, and how.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// The folder.
    pub source: Source,
    /// How its texts are read.
    pub setting: Setting,
}

/// Stories on their way to the writer, in its order.
pub struct Ahead(mpsc::Receiver<Result<Parsed>>);

impl Shelf {
    /// Begins to read these stories.
    pub fn read<'a>(&self, stories: impl Iterator<Item = &'a Outline>) -> Ahead {
        let files = stories.map(|story| (story.file.clone(), story.hash.clone()));
        let mut files: VecDeque<(String, String)> = files.collect();
        let (sender, receiver) = mpsc::channel(WAITING);
        let shelf = self.clone();
        tokio::task::spawn_blocking(move || {
            while let Some((file, hash)) = files.pop_front() {
                // The writer has left when nobody takes it.
                if sender.blocking_send(shelf.one(&file, &hash)).is_err() {
                    return;
                }
            }
        });
        Ahead(receiver)
    }

    /// The story in `file`, which has been checked with this hash.
    fn one(&self, file: &str, hash: &str) -> Result<Parsed> {
        let mut mistakes = Mistakes::default();
        let text = self.source.text(file, &mut mistakes);
        let text = text.filter(|text| articles::hash(text, &self.setting) == hash);
        let read = text.and_then(|text| articles::read(file, &text, &self.setting, &mut mistakes));
        let read = read.filter(|_| mistakes.is_empty());
        read.ok_or_else(|| anyhow::anyhow!("{file} changed during the import").into())
    }
}

impl Ahead {
    /// The next story.
    ///
    /// # Errors
    /// When its file has changed since it was checked.
    pub async fn next(&mut self) -> Result<Parsed> {
        let next = self.0.recv().await;
        next.unwrap_or_else(
            || Err(anyhow::anyhow!("the stories were not read to their end").into()),
        )
    }
}
