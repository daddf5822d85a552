//! The publication: its settings and the small tables every page needs, held as one snapshot.
pub mod ads;
mod current;
pub mod jobs;
mod settings;
mod store;

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::Arc;

pub use current::{Current, at_hand, current, refresh};
use db::{Db, Executor, Tx};
pub use settings::Settings;

use crate::ground::clock::Millis;
use crate::ground::config::Processor;
use crate::ground::error::Result;
use crate::newsroom::article;
use crate::newsroom::author::{self, Author};
use crate::newsroom::section::{self, Section};
use crate::paywall::Rules;
use crate::shop::offer::{Shelf, Window};
use crate::talk::advert::Adverts;
use crate::web::page::Chrome;

/// Everything about the publication that every page needs, at one moment.
#[derive(Clone, Debug)]
pub struct Publication {
    /// Name, language, policies, paywall.
    pub settings: Settings,
    /// Coverage areas, in the order of the navigation.
    pub sections: Vec<Section>,
    /// Everybody who signs, by id.
    pub authors: HashMap<i64, Author>,
    /// About and policy pages, in order: slug, kind and title.
    pub about: Vec<crate::newsroom::about::Entry>,
    /// What is sold now, and who reads without an account.
    pub shelf: Shelf,
    /// What walls, invitations and headers say of it.
    pub window: Window,
    /// Adverts that run.
    pub adverts: Adverts,
    /// Raised by every change of what readers see, on any node.
    pub generation: i64,
    /// The next moment at which pages change by themselves: a scheduled story
    /// appears, breaking news stops being free, a campaign begins or ends, a day begins.
    pub changes_at: Millis,
    chrome: Chrome,
}

impl Publication {
    /// Reads the whole snapshot. What `processor` cannot take money for is not on sale.
    ///
    /// # Errors
    /// When the database does not answer or holds settings this version cannot read.
    pub async fn load(db: &Db, now: Millis, epoch: u64, processor: Processor) -> Result<Self> {
        let generation = store::generation(db).await?;
        let settings = store::settings(db).await?;
        let zone = settings.zone()?;
        let adverts = Adverts::load(db, now).await?;
        // Fronts carry the date.
        let midnight = crate::paywall::Period::Day.ends_at(now, &zone, 0);
        let shelf = Shelf::load(db, processor).await?;
        let changes = [
            article::next_change(db, now).await?,
            shelf.next_change(now),
            adverts.changes_at,
        ];
        let window = Window::new(&settings, &shelf, now);
        let sections = section::all(db, &settings.paywall.always_free).await?;
        let about = crate::newsroom::about::all(db).await?;
        let chrome = Chrome {
            epoch,
            sections: sections.iter().map(Section::link).collect(),
            pages: about
                .iter()
                .map(crate::newsroom::about::Entry::link)
                .collect(),
            subscribe_url: window.url.clone(),
            ..settings.chrome(zone)
        };
        Ok(Self {
            chrome,
            sections,
            authors: author::all(db).await?,
            about,
            changes_at: changes.into_iter().flatten().fold(midnight, Millis::min),
            window,
            adverts,
            shelf,
            settings,
            generation,
        })
    }

    /// What the paywall goes by.
    pub fn rules(&self) -> Rules<'_> {
        Rules {
            settings: &self.settings.paywall,
            zone: &self.zone,
        }
    }

    /// The section with this id.
    pub fn section(&self, id: i64) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// The section with this slug.
    pub fn section_by_slug(&self, slug: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.slug == slug)
    }

    /// The author with this slug.
    pub fn author_by_slug(&self, slug: &str) -> Option<&Author> {
        self.authors.values().find(|author| author.slug == slug)
    }

    /// Whether the snapshot can still be shown at `now`.
    pub fn is_current(&self, now: Millis) -> bool {
        now < self.changes_at
    }
}

/// What pages show of it: whoever has the publication can make a page.
impl Deref for Publication {
    type Target = Chrome;

    fn deref(&self) -> &Chrome {
        &self.chrome
    }
}

/// Marks, in the transaction of a change, that what readers see has changed.
pub async fn touch(tx: &mut Tx) -> Result<()> {
    Ok(store::raise_generation(tx).await?)
}

/// Takes hold, for the transaction, of what the desk's forms change, so that what is read from
/// now on is what is written over: nobody else who holds it writes before the commit.
pub async fn hold(tx: &mut Tx) -> Result<()> {
    Ok(store::hold(tx).await?)
}

/// The generation now in the database; differs from a snapshot's when another
/// process has changed something.
pub async fn generation(db: &Db) -> Result<i64> {
    Ok(store::generation(db).await?)
}

/// A number for a process that starts, by which its ids differ from those of the others.
pub async fn next_node(db: &Db) -> Result<i64> {
    Ok(store::next_node(db).await?)
}

/// The settings as the database has them, whether they make sense or not.
///
/// # Errors
/// When the database does not answer or holds settings this version cannot read.
pub async fn settings(db: impl Executor) -> Result<Settings> {
    store::settings(db).await
}

/// Replaces the settings; false when they are the same as before.
pub async fn save_settings(tx: &mut Tx, settings: &Settings) -> Result<bool> {
    Ok(store::save_settings(tx, &serde_json::to_string(settings)?).await?)
}

/// A shared snapshot.
pub type Shared = Arc<Publication>;
