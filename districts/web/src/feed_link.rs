//! Feeds as pages announce them: the formats, and the links to them.
use serde::Serialize;

use ground::app::App;

/// The three formats every feed comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// RSS 2.0 with Dublin Core, content, Media RSS and Atom links.
    Rss,
    /// Atom (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Rss, Self::Atom, Self::Json];

    /// The format that the last part of a path names.
    pub fn of(path: &str) -> Option<Self> {
        let file = path.rsplit('/').next()?;
        Self::ALL.into_iter().find(|format| format.file() == file)
    }

    /// The last part of the feed's address.
    pub fn file(self) -> &'static str {
        match self {
            Self::Rss => "rss.xml",
            Self::Atom => "atom.xml",
            Self::Json => "feed.json",
        }
    }

    /// The media type with the encoding, as answers say it.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Rss => "application/rss+xml; charset=utf-8",
            Self::Atom => "application/atom+xml; charset=utf-8",
            Self::Json => "application/feed+json; charset=utf-8",
        }
    }

    /// The media type alone, as links say it.
    pub fn media_type(self) -> &'static str {
        let whole = self.content_type();
        whole.split_once(';').map_or(whole, |(kind, _)| kind)
    }
}

/// A feed announced in `<head>`.
#[derive(Clone, Debug, Serialize)]
pub struct FeedLink {
    /// What it is about.
    pub title: String,
    /// Media type.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Absolute address.
    pub url: String,
}

impl FeedLink {
    /// The feed of the list at `path`, in one of its formats.
    pub fn new(app: &App, title: &str, path: &str, format: Format) -> Self {
        Self {
            title: title.to_owned(),
            kind: format.media_type(),
            url: format!("{}{path}/{}", app.config.public_url(), format.file()),
        }
    }
}
