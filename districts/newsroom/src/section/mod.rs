//! Sections: the coverage areas of the publication.
mod store;

use std::collections::HashSet;

use db::{Db, Executor, Tx, Written};
use serde::Serialize;

use crate::former::{self, Lead};
use crate::front;
use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::error::Result;
use ground::written::Kept;
use web::page::NamedLink;

/// The kind of a change of a section.
pub const KIND: &str = "section";
/// Whose former slugs its own are.
const FORMER: former::Kind = former::Kind::Section;

/// First parts of URLs that no section may take.
pub const RESERVED: [&str; 42] = [
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
    "between",
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
    "set-up",
    "sitemap-news.xml",
    "sitemap.xml",
    "sitemaps",
    "story",
    "things",
    "topics",
    "ads.txt",
];

/// A coverage area; an article has one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
    /// Slugs that led here before.
    pub former: Vec<String>,
}

impl Section {
    /// Of what shows anything of the section.
    pub fn tag(&self) -> Tag {
        Tag::one(KIND, self.id)
    }

    /// Whether it has this slug, or had it.
    pub fn is_called(&self, slug: &str) -> bool {
        self.slug == slug || self.former.iter().any(|former| former == slug)
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
    for (slug, lead) in former::all(db, FORMER).await? {
        let led = sections.iter_mut().find(|one| lead == Lead::To(one.id));
        if let Some(section) = led {
            section.former.push(slug);
        }
    }
    for section in &mut sections {
        section.former.sort_unstable();
        section.is_free |= always_free.iter().any(|slug| section.is_called(slug));
    }
    Ok(sections)
}

/// A section as the desk changes it: without what the paywall says of it and the slugs from before.
pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<Section>> {
    Ok(store::by_id(on, id).await?)
}

/// The ids of the sections, in the order of the navigation.
pub async fn order(on: impl Executor) -> Result<Vec<i64>> {
    Ok(store::order(on).await?)
}

/// Whether there is a section with this slug.
pub async fn has_slug(on: impl Executor, slug: &str) -> Result<bool> {
    Ok(store::has_slug(on, slug).await?)
}

/// The sections that the desk has changed, which an import leaves as they are.
pub async fn of_desk(tx: &mut Tx) -> Result<HashSet<i64>> {
    Ok(store::of_desk(tx).await?.into_iter().collect())
}

/// How many articles a section has, whatever their state.
pub async fn count(on: impl Executor, id: i64) -> Result<i64> {
    Ok(store::count(on, id).await?)
}

/// Adds a section behind the others, for the desk.
pub async fn add(tx: &mut Tx, section: &Section, now: Millis) -> Result<()> {
    former::free(tx, FORMER, &section.slug).await?;
    store::add(tx, section, now).await?;
    changes::record(tx, [section.tag()]).await
}

/// Changes a section, for the desk. Where it has another slug, that from before leads to it, and
/// what is placed on its front goes with it.
pub async fn change(tx: &mut Tx, section: &Section, before: &str, now: Millis) -> Result<()> {
    store::change(tx, section, now).await?;
    let slugs = (before, section.slug.as_str());
    former::rename(tx, FORMER, slugs, section.id, now).await?;
    if before != section.slug {
        front::rename(tx, before, &section.slug).await?;
    }
    changes::record(tx, [section.tag()]).await
}

/// Puts the sections into this order, for the desk.
pub async fn arrange(tx: &mut Tx, ids: &[i64], now: Millis) -> Result<()> {
    for (position, id) in (0_i64..).zip(ids) {
        store::place(tx, *id, position, now).await?;
    }
    changes::record(tx, [Tag::any(KIND)]).await
}

/// Takes a section away that has no stories any more; overtaken where it has some. Its address leads to
/// the section `to`.
pub async fn retire(
    tx: &mut Tx,
    section: &Section,
    to: Option<i64>,
    now: Millis,
) -> Result<Written> {
    if count(&mut *tx, section.id).await? > 0 {
        return Ok(Written::Overtaken);
    }
    front::clear(tx, &section.slug).await?;
    store::remove(tx, section.id).await?;
    former::hand_over(tx, FORMER, section.id, to).await?;
    former::retire(tx, FORMER, &section.slug, to, now).await?;
    changes::record(tx, [section.tag()]).await?;
    Ok(Written::Done)
}

/// Inserts the section or brings it up to date, as files have it. One that the desk has changed stays
/// as it is.
pub async fn save(tx: &mut Tx, section: &Section, position: i64) -> Result<Kept> {
    let kept = store::save(tx, section, position).await?;
    if kept.is_changed() {
        changes::record(tx, [section.tag()]).await?;
    }
    Ok(kept)
}
