//! Places in a discussion: its orders, and keyset paging through each.
use serde::Deserialize;

/// Comments of the first level on a page.
pub const PAGE: i64 = 20;
/// Replies shown under a comment before they have a page of their own.
pub const REPLIES: i64 = 8;
/// Replies on such a page.
pub const THREAD_PAGE: i64 = 50;

/// In which order comments of the first level stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// The newest first.
    #[default]
    New,
    /// The oldest first.
    Old,
    /// The most liked first.
    Liked,
}

impl Sort {
    /// Every order.
    pub const ALL: [Self; 3] = [Self::New, Self::Old, Self::Liked];

    /// The word in addresses and in keys of interface strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Old => "old",
            Self::Liked => "liked",
        }
    }
}

/// Behind which comment a page begins: likes, where they order, and id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// Likes; of no meaning in the orders by time.
    pub likes: i64,
    /// Id.
    pub id: i64,
}

impl Key {
    /// Before everything.
    pub fn start(sort: Sort) -> Self {
        let id = if sort == Sort::Old { 0 } else { i64::MAX };
        Self {
            likes: i64::MAX,
            id,
        }
    }

    /// As it stands in an address.
    pub fn text(self) -> String {
        format!("{}.{}", self.likes, self.id)
    }

    /// Reads [`Key::text`]; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (likes, id) = text.split_once('.')?;
        Some(Self {
            likes: likes.parse().ok()?,
            id: id.parse().ok()?,
        })
    }
}

/// What the address of a discussion asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Place {
    /// The order.
    pub sort: Sort,
    /// Behind which comment the page begins.
    pub after: Option<String>,
    /// One thread alone.
    pub thread: Option<i64>,
    /// The page that contains this comment.
    pub c: Option<i64>,
    /// With a form to answer this comment.
    pub answer: Option<i64>,
    /// The same, beginning with its words.
    pub quote: Option<i64>,
    /// With a form to change this comment.
    pub edit: Option<i64>,
    /// What was just done, to say so.
    pub done: Option<String>,
}

impl Place {
    /// Behind which comment the page begins; the beginning where the address names none of ours.
    pub fn key(&self) -> Option<Key> {
        Key::parse(self.after.as_deref()?)
    }
}
