//! Writes what the files say of story knowledge: things, then what stands in stories, then storylines.
//! What staff have decided stays as it is, and is named.
mod facts;
mod fates;
mod links;
mod rows;
mod storylines;
mod things;

use std::collections::HashMap;

use db::Tx;

use super::Tables;
use super::refs::Things;
use super::said::Said;
use crate::ground::app::App;
use crate::ground::clock::Millis;
use crate::ground::error::Result;
use crate::import::progress::Progress;
use crate::newsroom::knowledge::thing;
use crate::people::staff;

use self::links::Later;

/// Who decided what an import says.
const IMPORT: i64 = 0;

/// What is known while it is written.
pub struct Scribe<'a> {
    /// The application.
    pub app: &'a App,
    /// What references mean.
    pub things: &'a Things,
    /// Id and story of every article by slug.
    pub articles: &'a HashMap<String, (i64, i64)>,
    /// Ids of pictures by the name that a file gives them.
    pub picture: &'a (dyn Fn(&str) -> Option<i64> + Sync),
    /// Now.
    pub now: Millis,
    /// Ids of things by slug.
    ids: HashMap<String, i64>,
    /// References between rows, which may be to rows that are not written yet.
    later: Vec<Later>,
    /// Figures that were wrong, with the right ones, which were made by this import.
    corrected: Vec<(i64, i64)>,
    /// Rows, things and storylines that are new or changed.
    pub changed: usize,
    /// What was decided at the desk and stays.
    pub kept: Vec<String>,
    /// Storylines whose owner is nobody of the staff.
    pub unowned: Vec<String>,
}

/// A story that was written.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// Its article.
    pub article: i64,
    /// Path of the file.
    pub file: &'a str,
    /// Its slug.
    pub slug: &'a str,
    /// Since when it is known.
    pub since: Millis,
    /// What its file says.
    pub said: Option<&'a Said>,
    /// What it said at the last import.
    pub former: Option<&'a Said>,
}

impl<'a> Scribe<'a> {
    /// One that has written nothing.
    pub fn new(
        (app, things): (&'a App, &'a Things),
        articles: &'a HashMap<String, (i64, i64)>,
        picture: &'a (dyn Fn(&str) -> Option<i64> + Sync),
        now: Millis,
    ) -> Self {
        Self {
            app,
            things,
            articles,
            picture,
            now,
            ids: HashMap::new(),
            later: Vec::new(),
            corrected: Vec::new(),
            changed: 0,
            kept: Vec::new(),
            unowned: Vec::new(),
        }
    }

    /// Writes all that is new: of tables that have changed, and of the stories that were written.
    pub async fn write(
        &mut self,
        tx: &mut Tx,
        tables: &Tables,
        told: &[Told<'_>],
        progress: &Progress,
    ) -> Result<()> {
        let has_new_things = tables.things.is_new();
        if has_new_things {
            self.write_things(tx, &tables.things).await?;
        }
        for story in told {
            let said = story.said.cloned().unwrap_or_default();
            let file = (story.file, story.article, story.since);
            self.write_rows(tx, file, (&said, story.former)).await?;
            progress.expect_wanted()?;
        }
        for logged in &tables.log.now {
            let slug = logged.story.value.as_str();
            let is_told = told.iter().any(|story| story.slug == slug);
            if !is_told && !tables.log.is_new() {
                continue;
            }
            if let Some((article, _)) = self.articles.get(slug) {
                let file = (super::log::LOG, *article, self.now);
                self.write_rows(tx, file, (&logged.said, None)).await?;
            }
        }
        self.write_later(tx).await?;
        if tables.storylines.iter().any(super::Table::is_new) {
            let staff = staff::members(&self.app.db).await?;
            self.write_storylines(tx, &tables.storylines, &staff)
                .await?;
        }
        Ok(())
    }

    /// The id of the thing that is meant.
    async fn thing(&mut self, tx: &mut Tx, written: &str) -> Result<Option<i64>> {
        let Some(slug) = self.things.meant(written) else {
            return Ok(None);
        };
        if let Some(id) = self.ids.get(slug) {
            return Ok(Some(*id));
        }
        let slug = slug.to_owned();
        let id = thing::by_slug(&mut *tx, &slug).await?.map(|thing| thing.id);
        if let Some(id) = id {
            self.ids.insert(slug, id);
        }
        Ok(id)
    }

    /// Says that something stays as it is at the desk.
    fn keep(&mut self, file: &str, what: &str) {
        self.kept.push(format!("{file} ({what})"));
    }
}
