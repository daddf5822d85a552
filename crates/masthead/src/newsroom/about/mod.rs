//! About and policy pages: who we are, ethics, corrections policy, ownership, contact.
mod store;

use db::{Db, Tx};
use richtext::Document;

use crate::ground::changes::{self, Tag};
use crate::ground::clock::Millis;
use crate::ground::error::Result;
use crate::ground::written::Kept;
use crate::web::page::NamedLink;

/// The kind of a change of a page.
pub const KIND: &str = "about";

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
