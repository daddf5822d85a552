//! About and policy pages: who we are, ethics, corrections policy, ownership, contact.
mod store;

use std::collections::HashSet;

use db::{Db, Executor, Tx};
use richtext::Document;

use crate::former;
use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::error::Result;
use ground::written::Kept;
use web::page::NamedLink;

/// The kind of a change of a page.
pub const KIND: &str = "about";
/// Whose former slugs its own are.
const FORMER: former::Kind = former::Kind::About;

/// A page in the footer's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Last part of the URL.
    pub slug: String,
    /// What it is about, as in `ethics`; see [`KINDS`].
    pub kind: String,
    /// Its title.
    pub title: String,
}

/// Kinds of pages and the schema.org property each answers, where there is one.
pub const KINDS: [(&str, Option<&str>); 14] = [
    ("about", Some("publishingPrinciples")),
    ("ethics", Some("ethicsPolicy")),
    ("corrections-policy", Some("correctionsPolicy")),
    ("ownership", Some("ownershipFundingInfo")),
    ("masthead", Some("masthead")),
    ("contact", Some("actionableFeedbackPolicy")),
    ("bylines", Some("noBylinesPolicy")),
    ("sources", Some("unnamedSourcesPolicy")),
    ("verification", Some("verificationFactCheckingPolicy")),
    ("mission", Some("missionCoveragePrioritiesPolicy")),
    ("diversity", Some("diversityPolicy")),
    ("privacy", None),
    ("subscribe", None),
    ("other", None),
];

/// A page with its text.
#[derive(Clone, Debug, PartialEq)]
pub struct AboutPage {
    /// Id.
    pub id: i64,
    /// Last part of the URL.
    pub slug: String,
    /// What it is about.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Its text.
    pub document: Document,
    /// When it was last changed.
    pub updated_at: Millis,
}

impl AboutPage {
    /// Whether another page has the same words under the same title.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.kind == other.kind && self.title == other.title && self.document == other.document
    }

    /// The page as the footer lists it.
    pub fn entry(&self) -> Entry {
        Entry {
            slug: self.slug.clone(),
            kind: self.kind.clone(),
            title: self.title.clone(),
        }
    }
}

impl Entry {
    /// A link to it.
    pub fn link(&self) -> NamedLink {
        NamedLink {
            name: self.title.clone(),
            url: self.path(),
        }
    }

    /// The page's address on this site.
    pub fn path(&self) -> String {
        match self.kind.as_str() {
            "masthead" => "/masthead".to_owned(),
            _ => format!("/about/{}", self.slug),
        }
    }

    /// The property of schema.org's NewsMediaOrganization that this page answers.
    pub fn schema_property(&self) -> Option<&'static str> {
        KINDS
            .into_iter()
            .find(|(kind, _)| *kind == self.kind)
            .and_then(|(_, property)| property)
    }
}

/// All pages, in the order of the footer.
pub async fn all(db: &Db) -> Result<Vec<Entry>> {
    Ok(store::all(db).await?)
}

/// The page with this slug.
pub async fn by_slug(db: &Db, slug: &str) -> Result<Option<AboutPage>> {
    changes::show(tag(slug));
    Ok(store::by_slug(db, slug).await?)
}

/// The same in a transaction.
pub async fn in_tx(tx: &mut Tx, slug: &str) -> Result<Option<AboutPage>> {
    Ok(store::by_slug(tx, slug).await?)
}

/// Of what shows the page with this slug.
fn tag(slug: &str) -> Tag {
    Tag::named(format!("{KIND}.{slug}"))
}

/// Inserts the page or brings it up to date.
pub async fn save(tx: &mut Tx, page: &AboutPage, position: i64) -> Result<Kept> {
    let kept = store::save(tx, page, position).await?;
    if kept.is_changed() {
        changes::record(tx, [Tag::any(KIND), tag(&page.slug)]).await?;
    }
    Ok(kept)
}

/// A page as the desk changes it, and its place in the footer.
pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<(AboutPage, i64)>> {
    Ok(store::by_id(on, id).await?)
}

/// All pages, in the order of the footer, with their ids and places in it.
pub async fn listed(db: &Db) -> Result<Vec<(i64, Entry, i64)>> {
    Ok(store::listed(db).await?)
}

/// Whether there is a page with this slug.
pub async fn has_slug(on: impl Executor, slug: &str) -> Result<bool> {
    Ok(store::has_slug(on, slug).await?)
}

/// The slugs of the pages that the desk has changed, which an import leaves as they are.
pub async fn of_desk(tx: &mut Tx) -> Result<HashSet<String>> {
    Ok(store::of_desk(tx).await?.into_iter().collect())
}

/// Adds a page, for the desk.
pub async fn add(tx: &mut Tx, page: &AboutPage, position: i64, now: Millis) -> Result<()> {
    former::free(tx, FORMER, &page.slug).await?;
    let _ = save(tx, page, position).await?;
    Ok(store::change(tx, page, position, now).await?)
}

/// Changes a page, for the desk. Where it has another slug, that from before leads to it.
pub async fn change(
    tx: &mut Tx,
    page: &AboutPage,
    (before, position): (&str, i64),
    now: Millis,
) -> Result<()> {
    store::change(tx, page, position, now).await?;
    former::rename(tx, FORMER, (before, &page.slug), page.id, now).await?;
    changes::record(tx, [Tag::any(KIND), tag(before), tag(&page.slug)]).await
}

/// Takes a page away. Its addresses lead to another page, or say that it is gone.
pub async fn remove(tx: &mut Tx, page: &AboutPage, to: Option<i64>, now: Millis) -> Result<()> {
    store::remove(tx, page.id).await?;
    former::hand_over(tx, FORMER, page.id, to).await?;
    former::retire(tx, FORMER, &page.slug, to, now).await?;
    changes::record(tx, [Tag::any(KIND), tag(&page.slug)]).await
}
