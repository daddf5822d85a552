//! What blocks are called that links of other files lead to: where a story was published before,
//! its blocks keep their ids.
use std::collections::{HashMap, HashSet};

use db::Tx;
use richtext::BlockId;
use serde::{Deserialize, Serialize};

use super::{Outline, Writer, seen};
use crate::ground::error::Result;
use crate::import::pictures::composed;
use crate::import::slugs;
use crate::newsroom::article::{self, origin};

/// What the blocks of a file are called in a revision, where that is not what the file alone says.
#[derive(Debug, Serialize, Deserialize)]
struct Names {
    revision: i64,
    names: HashMap<BlockId, BlockId>,
}

impl<'a> Writer<'a> {
    /// Learns the ids of the blocks in stories that others lead into. Of a file that has not
    /// changed since its article was written they are in its row.
    pub(super) async fn learn_blocks(&mut self, tx: &mut Tx) -> Result<()> {
        let mut unknown: Vec<&Outline> = Vec::new();
        for story in self.entered() {
            match self.kept_names(story) {
                Some(names) => drop(self.renamed.insert(composed(&story.file), names)),
                None => unknown.push(story),
            }
        }
        let mut ahead = self.shelf.read(unknown.iter().copied());
        for story in unknown {
            let document = ahead.next().await?.document;
            let mut now = document.clone();
            article::adopt_ids(tx, &mut now, (Some(&story.file), &story.slug.value)).await?;
            let names = document.blocks.into_iter().zip(now.blocks);
            let names = names.map(|(block, now)| (block.id, now.id));
            let names = names.filter(|(block, now)| block != now).collect();
            // Links name it with its letters composed: a Mac takes accents apart.
            self.renamed.insert(composed(&story.file), names);
            self.learned.insert(&story.file);
        }
        Ok(())
    }

    /// The stories that others lead into the middle of.
    fn entered(&self) -> Vec<&'a Outline> {
        let (folder, places) = (self.folder, self.places);
        let stories = folder.articles.iter();
        let stories = stories.map(|story| (&story.file, &story.file_links));
        let pages = folder.pages.iter();
        let pages = pages.map(|page| (&page.file, &page.file_links));
        let authors = folder.authors.iter();
        let authors = authors.map(|author| (&author.file, &author.file_links));
        let links = stories.chain(pages).chain(authors);
        let entered: HashSet<&str> = links
            .flat_map(|(file, links)| places.entered(file, links))
            .collect();
        if entered.is_empty() {
            return Vec::new();
        }
        let stories = folder.articles.iter();
        stories
            .filter(|story| entered.contains(composed(&story.file).as_str()))
            .collect()
    }

    fn kept_names(&self, story: &Outline) -> Option<HashMap<BlockId, BlockId>> {
        let kept = self.folder.blocks.get(&story.file)?;
        let kept: Names = serde_json::from_str(kept).ok()?;
        let before = slugs::before(self.known, story, &self.folder.article_files)?;
        (before.revision == kept.revision).then_some(kept.names)
    }

    /// Keeps them for the next import.
    pub(super) async fn keep_blocks(&self, tx: &mut Tx) -> Result<()> {
        for story in &self.folder.articles {
            let file = story.file.as_str();
            if !self.learned.contains(file) && !self.rewritten.contains(file) {
                continue;
            }
            let Some(names) = self.renamed.get(&composed(file)) else {
                continue;
            };
            let Some((id, _)) = self.written.get(&story.slug.value) else {
                continue;
            };
            let Some(revision) = origin::revision(tx, *id).await? else {
                continue;
            };
            let names = names.clone();
            let names = serde_json::to_string(&Names { revision, names })?;
            seen::set_blocks(tx, file, &names).await?;
        }
        Ok(())
    }
}
