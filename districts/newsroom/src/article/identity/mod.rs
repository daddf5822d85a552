//! The ids by which feed readers know stories and feeds. They are settled once, and outlive slugs,
//! headlines, files, domains and databases (RFC 4287, 4.2.6; RFC 4151).
//!
//! An import names a story by what the publication and the file say, never by the site's address,
//! so that the same folder has the same ids elsewhere. What was said before there were such ids
//! named the site, and is kept by [`settle`].
mod store;

use std::fmt::Write;

use db::{Migration, Tx};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Head, shown};
use crate::publication::{self, Settings};
use ground::app::App;
use ground::changes;
use ground::error::Result;
use ground::ids::{self, sha256};

/// The steps of its tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration::shared(23, "feed_ids", include_str!("0023_feed_ids.sql")),
    Migration::shared(
        26,
        "articles_without_feed_id",
        include_str!("0026_articles_without_feed_id.sql"),
    ),
    Migration::shared(
        28,
        "heads_with_feed_ids",
        include_str!("0028_heads_with_feed_ids.sql"),
    ),
];

/// What the specific part of a tag may not hold as it is (RFC 4151, 2.1).
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

/// Who names stories and feeds: a prefix that no other publication has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Namer {
    /// A tagging entity: a domain or an address that was the publication's on a day.
    Tag(String),
    /// The publication's name, for want of one.
    Name(String),
}

impl Namer {
    /// The one of a publication with these settings.
    pub fn of(settings: &Settings) -> Self {
        match settings.feed_tag.as_str() {
            "" => Self::Name(settings.name.clone()),
            tag => Self::Tag(tag.to_owned()),
        }
    }

    /// The id of the story that has this name within the publication.
    pub fn story(&self, name: &str) -> String {
        match self {
            Self::Tag(tag) => format!("tag:{tag}:{}", utf8_percent_encode(name, ENCODED)),
            Self::Name(publication) => urn(&[publication, name]),
        }
    }

    /// What the ids of the publication's feeds begin with.
    pub fn feeds(&self) -> String {
        match self {
            Self::Tag(tag) => format!("tag:{tag}:"),
            Self::Name(publication) => urn(&[publication]),
        }
    }
}

/// The id of a feed: `address` where nothing was settled, else `path` within what was.
pub fn of_feed(settings: &Settings, address: &str, path: &str) -> String {
    match settings.feed_base.as_str() {
        "" => address.to_owned(),
        base if base.starts_with("urn:") => urn(&[base, path]),
        base => format!("{base}{path}"),
    }
}

/// The id of an article in every feed.
pub fn of(app: &App, head: &Head) -> String {
    changes::show(shown::tag(head.id));
    let settled = head.feed_id.clone();
    settled.unwrap_or_else(|| of_site(app, head.id))
}

/// The id that says where an article was first: the host, the year and the article's number.
pub fn of_site(app: &App, article: i64) -> String {
    let site = url::Url::parse(&app.config.public_url());
    let host = site.as_ref().ok().and_then(url::Url::host_str);
    let made = jiff::Timestamp::from_millisecond(ids::made_at(article)).unwrap_or_default();
    let year = made.to_zoned_datetime(jiff::tz::TimeZone::UTC).year();
    let host = host.unwrap_or("localhost");
    format!("tag:{host},{year}:article/{article}")
}

/// An id as Atom takes it, which asks for an IRI; other formats take any text.
pub fn as_iri(id: &str) -> String {
    match url::Url::parse(id) {
        Ok(_) if !id.contains(char::is_whitespace) => id.to_owned(),
        _ => urn(&[id]),
    }
}

/// Gives an article its id. What was said before is lost, so only its writer may change it.
pub async fn set(tx: &mut Tx, article: i64, id: &str) -> Result<()> {
    if store::set(tx, article, id).await? > 0 {
        let tags = shown::tags(&mut *tx, article).await?;
        changes::record(tx, tags).await?;
    }
    Ok(())
}

/// Gives an article its id in the transaction that made it, which tells of the article anyway.
pub async fn set_of_new(tx: &mut Tx, article: i64, id: &str) -> Result<()> {
    store::set(tx, article, id).await?;
    Ok(())
}

/// Keeps the ids that the site has said until now, before its address can change. A site without
/// an address of its own has said nothing to the outside.
///
/// # Errors
/// When the database does not answer.
pub async fn settle(app: &App) -> Result<()> {
    let Some(base) = &app.config.base_url else {
        return Ok(());
    };
    if !store::any_without(&app.db).await? {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    changes::hold(&mut tx).await?;
    let mut after = i64::MIN;
    loop {
        let articles = store::without(&mut tx, after).await?;
        let Some(last) = articles.last() else { break };
        after = *last;
        for article in articles {
            store::set(&mut tx, article, &of_site(app, article)).await?;
        }
    }
    let mut settings = publication::settings(&mut tx).await?;
    if settings.feed_base.is_empty() {
        settings.feed_base = base.trim_end_matches('/').to_owned();
        let _ = publication::save_settings(&mut tx, &settings).await?;
    }
    tx.commit().await?;
    publication::refresh(app).await
}

/// A URN of these texts: a UUID of the eighth version, from their SHA-256 (RFC 9562, 5.8).
fn urn(texts: &[&str]) -> String {
    let mut bytes = sha256(texts.join("\0").as_bytes());
    bytes[6] = bytes[6] & 0x0F | 0x80;
    bytes[8] = bytes[8] & 0x3F | 0x80;
    let mut urn = String::from("urn:uuid:");
    for (at, byte) in bytes.iter().take(16).enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            urn.push('-');
        }
        // Writing to a text cannot fail.
        let _ = write!(urn, "{byte:02x}");
    }
    urn
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_sound_and_differ_by_publication_and_story() {
        let tag = Namer::Tag("example.org,2026".to_owned());
        assert_eq!(tag.story("budget"), "tag:example.org,2026:budget");
        assert_eq!(tag.story("Ä b"), "tag:example.org,2026:%C3%84%20b");
        let names = ["The Example", "Another"].map(|name| Namer::Name(name.to_owned()));
        let id = names[0].story("budget");
        assert_eq!(id.len(), "urn:uuid:".len() + 36);
        assert_eq!((&id[23..24], id.matches('-').count()), ("8", 4), "{id}");
        assert_eq!(id, names[0].story("budget"));
        assert_ne!(id, names[1].story("budget"));
        assert_ne!(id, names[0].story("other"));
    }

    #[test]
    fn atom_is_given_an_iri_for_what_is_none() {
        for kept in [
            "https://old.example/?p=12",
            "tag:a.example,2020:x",
            "urn:uuid:1",
        ] {
            assert_eq!(as_iri(kept), kept);
        }
        for other in ["12 at http://old.example", "12"] {
            assert!(as_iri(other).starts_with("urn:uuid:"), "{other}");
        }
    }
}
