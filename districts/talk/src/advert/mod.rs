//! Adverts: what is booked, where it may stand, and which one a frame gets.
//!
//! Pages are kept and the same for everybody, so a page has only a frame with reserved
//! space. The frame's own request chooses what stands in it. Pages of readers without
//! adverts have no frame at all.
pub mod consent;
pub mod demo;
pub mod desk;
mod form;
pub mod pages;
mod place;
pub mod running;
mod store;
mod tally;

use db::{Db, Tx};
use serde::{Deserialize, Serialize};

pub use place::{InArticle, OnPage, SlotView, on_page, paragraphs};
pub use running::{Adverts, KIND};
pub use tally::{Tally, flush};

use ::desk::Today;
use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::error::Result;
use newsroom::publication::{self, Publication};

/// Pixels of the label above an advert, inside its frame.
const LABEL: u32 = 24;

/// A place on a page where an advert may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Slot {
    /// Under the nameplate, on the front and sections; on articles below the text.
    Header,
    /// On the front, below the top stories.
    Front,
    /// On a section's page, below its lead.
    Section,
    /// Inside an article, after some paragraphs.
    Article,
    /// Beside an article, on wide screens.
    Sidebar,
}

impl Slot {
    /// Every slot.
    pub const ALL: [Self; 5] = [
        Self::Header,
        Self::Front,
        Self::Section,
        Self::Article,
        Self::Sidebar,
    ];

    /// The word for it in addresses, in the database and in keys of interface strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Front => "front",
            Self::Section => "section",
            Self::Article => "article",
            Self::Sidebar => "sidebar",
        }
    }

    /// The slot of this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|slot| slot.word() == word)
    }

    /// Pixels that are reserved for it and its label on a wide screen; `advert.css` says the same.
    pub fn size(self) -> (u32, u32) {
        match self {
            Self::Header => (970, 90 + LABEL),
            Self::Front | Self::Section => (970, 250 + LABEL),
            Self::Article => (608, 250 + LABEL),
            Self::Sidebar => (300, 600 + LABEL),
        }
    }
}

/// Whether adverts of others wait for the reader's consent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ask {
    /// No consent is needed where the publication is read.
    #[default]
    None,
    /// Tags of ad servers stay away until the reader agrees.
    Ask,
}

/// What the newsroom decides about adverts, part of the publication's settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Whether tags wait for consent.
    pub consent: Ask,
    /// Paragraphs of an article before the advert inside it.
    pub after_paragraphs: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            consent: Ask::None,
            after_paragraphs: 4,
        }
    }
}

impl publication::Terms for Settings {
    const KEY: &'static str = "adverts";
}

/// The terms of adverts.
pub fn terms(publication: &Publication) -> &Settings {
    publication.part()
}

/// A booking: when, and in which sections.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Campaign {
    /// Id.
    pub id: i64,
    /// Name at the desk.
    pub name: String,
    /// From when.
    pub starts_at: Millis,
    /// Until when, exclusive; `None`: until it is paused.
    pub ends_at: Option<Millis>,
    /// Slugs of the sections; none: everywhere.
    pub sections: Vec<String>,
    /// Whether it rests.
    pub is_paused: bool,
}

/// What a frame shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Content {
    /// The publication's own, or one it sets itself.
    House(House),
    /// HTML of an ad server, which runs only inside its sandboxed frame.
    Tag {
        /// The HTML as it was handed in.
        html: String,
    },
}

/// An advert that the publication sets itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct House {
    /// In large letters.
    pub headline: String,
    /// A sentence or two.
    pub text: String,
    /// What the link says.
    pub action: String,
    /// Where a click leads: an address on this site or elsewhere.
    pub link: String,
    /// Name of a picture in the library; empty: words alone.
    pub picture: String,
}

/// One advert of a campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Creative {
    /// Id.
    pub id: i64,
    /// The campaign it belongs to.
    pub campaign: i64,
    /// Name at the desk.
    pub name: String,
    /// Where it may stand.
    pub slots: Vec<Slot>,
    /// Who pays for it, as readers see it; may be empty.
    pub label: String,
    /// How often it is chosen, beside the others that fit.
    pub weight: i64,
    /// At most so many times a day, on the whole site.
    pub daily_cap: Option<i64>,
    /// Only every so many-th time that it could be chosen; 1 is always.
    pub every_nth: i64,
    /// Whether it rests.
    pub is_paused: bool,
    /// What it shows.
    pub content: Content,
}

impl Creative {
    /// Whether it holds code of others.
    pub fn is_tag(&self) -> bool {
        matches!(self.content, Content::Tag { .. })
    }
}

/// The beginning of the publication's calendar day that holds `now`: the name under which
/// numbers are kept.
pub fn day(publication: &Publication, now: Millis) -> Millis {
    Today::of(publication, now).start
}

/// Keeps a campaign and a creative of it, as the demo and tests need them.
pub async fn save(tx: &mut Tx, campaign: &Campaign, creatives: &[Creative]) -> Result<()> {
    store::save_campaign(tx, campaign).await?;
    for creative in creatives {
        store::save_creative(tx, creative).await?;
    }
    changes::record(tx, [Tag::any(KIND)]).await
}

/// Impressions and clicks of a creative on its most recent days, newest first: the day's
/// beginning, then the two numbers.
pub async fn numbers(db: &Db, creative: i64) -> Result<Vec<(Millis, i64, i64)>> {
    Ok(store::numbers(db, creative).await?)
}
