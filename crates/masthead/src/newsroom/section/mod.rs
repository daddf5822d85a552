//! Sections: the coverage areas of the publication.
mod store;

use db::{Db, Tx};

use crate::ground::changes::{self, Tag};
use crate::ground::error::Result;
use crate::ground::written::Kept;
use crate::web::page::NamedLink;

/// The kind of a change of a section.
pub const KIND: &str = "section";

/// First parts of URLs that no section may take.
pub const RESERVED: [&str; 38] = [
    "account",
    "adverts",
    "cancel",
    "comments",
    "dev",
    "gift",
    "letters",
    "log-in",
    "log-out",
    "payment",
    "subscribe",
    "till",
    "about",
    "archive",
    "assets",
    "atom.xml",
    "authors",
    "corrections",
    "desk",
    "favicon.ico",
    "feed.json",
    "feeds",
    "healthz",
    "humans.txt",
    "masthead",
    "metrics",
    "oembed",
    "pictures",
    "preview",
    "readyz",
    "robots.txt",
    "rss.xml",
    "search",
    "sitemap-news.xml",
    "sitemap.xml",
    "sitemaps",
    "topics",
    "ads.txt",
];

/// A coverage area; an article has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Id.
    pub id: i64,
    /// First part of the URL.
    pub slug: String,
    /// Name in the navigation.
    pub name: String,
    /// One sentence about the coverage.
    pub description: String,
    /// Whether all its articles are free, by the section's own setting or the paywall's.
    pub is_free: bool,
    /// Whether it carries opinion, which pages and structured data mark as such.
    pub is_opinion: bool,
}

impl Section {
    /// Of what shows anything of the section.
    pub fn tag(&self) -> Tag {
        Tag::one(KIND, self.id)
    }

    /// A link to it.
    pub fn link(&self) -> NamedLink {
        NamedLink {
            name: self.name.clone(),
            url: self.path(),
        }
    }

    /// The section's address on this site.
    pub fn path(&self) -> String {
        format!("/{}", self.slug)
    }
}

/// All sections, in the order of the navigation. `always_free` are slugs from the paywall's settings.
pub async fn all(db: &Db, always_free: &[String]) -> Result<Vec<Section>> {
    let mut sections = store::all(db).await?;
    for section in &mut sections {
        section.is_free |= always_free.contains(&section.slug);
    }
    Ok(sections)
}

/// Inserts the section or brings it up to date.
pub async fn save(tx: &mut Tx, section: &Section, position: i64) -> Result<Kept> {
    let kept = store::save(tx, section, position).await?;
    if kept.is_changed() {
        changes::record(tx, [section.tag()]).await?;
    }
    Ok(kept)
}
