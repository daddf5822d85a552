//! The publication: its settings and the small tables every page needs, held as one snapshot.
pub mod ads;
mod current;
pub mod jobs;
mod parts;
mod renew;
mod settings;
mod store;

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::Arc;

pub use current::{Current, at_hand, current, last, look, refresh};
use db::{Db, Executor, Tx};
pub use parts::{Part, PartKind, Source};
pub use renew::{ByTime, Composition};
pub use settings::{KIND, Settings, Terms};

use crate::about;
use crate::author::{self, Author};
use crate::section::{self, Section};
use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::error::Result;
use ground::written::Kept;
use paywall::{self, Rules};
use web::page::Chrome;

/// Everything about the publication that every page needs, at one moment.
///
/// What is read through its methods is noted by the page that is being made, so that a change of
/// it makes that page stale and no other.
#[derive(Clone, Debug)]
pub struct Publication {
    /// Name, language, policies. All pages show them.
    pub settings: Settings,
    sections: Arc<[Section]>,
    authors: Arc<HashMap<i64, Author>>,
    about: Arc<[about::Entry]>,
    parts: Vec<(PartKind, Part)>,
    /// The version of the newest change that is in it.
    pub generation: i64,
    read_at: Millis,
    /// When the next day begins here: fronts carry the date.
    midnight: Millis,
    /// When the next scheduled story appears, or breaking news stops being free; when the next
    /// picture may not be shown any more.
    moments: Vec<Option<Millis>>,
    chrome: Chrome,
}

impl Publication {
    /// What the paywall goes by.
    pub fn rules(&self) -> Rules<'_> {
        Rules {
            settings: self.paywall(),
            zone: &self.zone,
        }
    }

    /// The terms of the paywall.
    pub fn paywall(&self) -> &paywall::Settings {
        changes::show(Tag::any(renew::PAYWALL));
        &self.settings.paywall
    }

    /// Lines of `/ads.txt`.
    pub fn ads_txt(&self) -> &str {
        changes::show(Tag::any(renew::ADS_TXT));
        &self.settings.ads_txt
    }

    /// Coverage areas, in the order of the navigation.
    pub fn sections(&self) -> &[Section] {
        changes::show(Tag::any(section::KIND));
        &self.sections
    }

    /// The section with this id.
    pub fn section(&self, id: i64) -> Option<&Section> {
        changes::show(Tag::one(section::KIND, id));
        self.sections.iter().find(|section| section.id == id)
    }

    /// The section with this slug.
    pub fn section_by_slug(&self, slug: &str) -> Option<&Section> {
        let section = self.sections.iter().find(|section| section.slug == slug)?;
        self.section(section.id)
    }

    /// The section with this slug, or that has the stories of the section that had it.
    pub fn section_called(&self, slug: &str) -> Option<&Section> {
        let mut sections = self.sections.iter();
        self.section_by_slug(slug)
            .or_else(|| self.section(sections.find(|section| section.is_called(slug))?.id))
    }

    /// Everybody who signs.
    pub fn authors(&self) -> impl Iterator<Item = &Author> {
        changes::show(Tag::any(author::KIND));
        self.each_author()
    }

    /// Everybody once: the snapshot has those who became somebody else as that one.
    fn each_author(&self) -> impl Iterator<Item = &Author> {
        let authors = self.authors.iter().filter(|(id, author)| **id == author.id);
        authors.map(|(_, author)| author)
    }

    /// The author with this id, or the one whom that author became.
    pub fn author(&self, id: i64) -> Option<&Author> {
        changes::show(Tag::one(author::KIND, id));
        let author = self.authors.get(&id)?;
        changes::show(author.tag());
        Some(author)
    }

    /// The author with this slug.
    pub fn author_by_slug(&self, slug: &str) -> Option<&Author> {
        let author = self.each_author().find(|author| author.slug == slug)?;
        self.author(author.id)
    }

    /// The author with this slug, or who has the stories of the author who had it.
    pub fn author_called(&self, slug: &str) -> Option<&Author> {
        let mut authors = self.each_author();
        self.author_by_slug(slug)
            .or_else(|| self.author(authors.find(|author| author.is_called(slug))?.id))
    }

    /// The teams that a person is in, by name.
    pub fn teams_of(&self, author: i64) -> Vec<&Author> {
        let is_in = |team: &&Author| team.members.iter().any(|member| member.author == author);
        let mut teams: Vec<&Author> = self.each_author().filter(is_in).collect();
        teams.sort_by(|a, b| a.name.cmp(&b.name));
        changes::show(author::teams_tag(author));
        teams
    }

    /// About and policy pages, in order: slug, kind and title.
    pub fn about(&self) -> &[about::Entry] {
        changes::show(Tag::any(renew::ABOUT));
        &self.about
    }

    /// Whether the snapshot can still be shown at `now`: nothing has changed by itself.
    pub fn is_current(&self, now: Millis) -> bool {
        now < self.changes_at()
    }

    /// The next moment at which pages change by themselves: a scheduled story appears,
    /// breaking news stops being free, a picture may not be shown any more, a campaign begins or
    /// ends, a day begins.
    pub fn changes_at(&self) -> Millis {
        let parts = self.parts.iter().filter_map(|(_, part)| part.changes_at);
        let moments = parts.chain(self.moments.iter().copied().flatten());
        moments.fold(self.midnight, Millis::min)
    }
}

/// What pages show of it: whoever has the publication can make a page.
impl Deref for Publication {
    type Target = Chrome;

    fn deref(&self) -> &Chrome {
        &self.chrome
    }
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

/// Replaces the settings.
pub async fn save_settings(tx: &mut Tx, settings: &Settings) -> Result<Kept> {
    let kept = store::save_settings(tx, &serde_json::to_string(settings)?).await?;
    if kept.is_changed() {
        changes::record(tx, [Tag::any(KIND)]).await?;
    }
    Ok(kept)
}
