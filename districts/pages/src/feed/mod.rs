//! Feeds: the newest stories of the site, a section, an author, a topic or a search, as RSS 2.0,
//! Atom and JSON Feed. A gated story is there with its lead-in only.
mod atom;
pub mod content;
mod json;
mod load;
pub mod pages;
mod rss;
pub mod xml;

use ground::clock::Millis;
use newsroom::article::{Correction, Head, Scope};
use newsroom::picture::Rights;
use web::feed_link::Format;

/// Stories in a feed.
pub const LENGTH: i64 = 20;

fn write(format: Format, feed: &Feed) -> Vec<u8> {
    match format {
        Format::Rss => rss::write(feed),
        Format::Atom => atom::write(feed),
        Format::Json => json::write(feed),
    }
}

/// What a feed is about.
pub struct Subject {
    /// Its stories.
    pub stories: Stories,
    /// Empty for the site itself.
    pub name: String,
    /// What it is, in a few words.
    pub description: String,
    /// Path of the page with the same stories; empty for the site itself.
    pub path: String,
    /// The query of that page and of the feed, with its question mark; empty where they have none.
    pub query: String,
}

/// The stories of a feed.
pub enum Stories {
    /// The newest of a list.
    Newest(Scope),
    /// These, which a search has found.
    Found(Vec<Head>),
}

/// A feed before it takes the form of a format.
struct Feed {
    title: String,
    description: String,
    language: String,
    /// Name of the publication, who stands for stories that nobody signs.
    publisher: String,
    /// Absolute address of the page with the same stories.
    home: String,
    /// Absolute address of the feed itself.
    address: String,
    /// Never changes, whatever becomes of the address.
    id: String,
    /// WebSub hubs that hear of changes of this feed.
    hubs: Vec<String>,
    /// Absolute address of the publication's square picture.
    icon: String,
    zone: jiff::tz::TimeZone,
    updated: Millis,
    items: Vec<Item>,
}

/// A story in a feed.
struct Item {
    /// Never changes, whatever becomes of the address.
    id: String,
    url: String,
    title: String,
    summary: String,
    html: String,
    language: String,
    published: Millis,
    updated: Option<Millis>,
    authors: Vec<Signer>,
    contributors: Vec<Signer>,
    /// Name of the section, then those of the topics.
    tags: Vec<String>,
    picture: Option<Image>,
    corrections: Vec<Correction>,
    access: &'static str,
}

struct Signer {
    name: String,
    url: String,
}

struct Image {
    url: String,
    media_type: &'static str,
    width: i64,
    height: i64,
    rights: Rights,
}
