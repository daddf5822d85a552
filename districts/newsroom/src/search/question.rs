//! What is asked of the index, and what it answers: ids and numbers, never a text.
use finder::Asked;
use jiff::civil::Date;

use super::expiry::Span;
use crate::article::{Head, State, Topic};
use crate::picture::Picture;
use ground::clock::Millis;

/// A question of a reader. Filters are the last parts of addresses, as pages have them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What was typed: words, "phrases", -not, `author:`, `section:`, `topic:`, `after:`, `before:`.
    pub text: String,
    /// Only stories of this section.
    pub section: Option<String>,
    /// Only stories with this author in the byline.
    pub author: Option<String>,
    /// Only stories of this topic.
    pub topic: Option<String>,
    /// Only stories of this day or later, in the publication's time zone.
    pub from: Option<Date>,
    /// Only stories of this day or earlier, in the publication's time zone.
    pub to: Option<Date>,
    /// What stands first.
    pub order: Order,
    /// Stories that are skipped; [`MOST`] at most.
    pub offset: usize,
    /// Stories on the page; [`LONGEST`] at most.
    pub limit: usize,
    /// Whether the answer says how many stories each filter would leave.
    pub counted: bool,
}

/// The deepest place that a question can skip to.
pub const MOST: usize = 1_000;
/// The longest page.
pub const LONGEST: usize = 100;
/// With fewer stories than this, the answer says what may have been meant.
pub const FEW: usize = 3;

/// What stands first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What fits best, where newer stories go before older ones that fit as well.
    #[default]
    Relevance,
    /// The newest.
    Newest,
}

/// By which words whoever asks finds a story. The rights are those of this moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// By what everybody may see.
    Public,
    /// By the rest too: subscribers and staff who may read every story.
    Whole,
}

/// An answer.
#[derive(Clone, Debug, Default)]
pub struct Results {
    /// The stories of the page in their order, all of them live; of several translations of one
    /// story the page has one.
    pub heads: Vec<Head>,
    /// How many stories there are; translations count each.
    pub total: usize,
    /// How many there are by filter, the largest first; empty where nobody asked.
    pub counts: Counts,
    /// Other words that find more, where there are few stories.
    pub meant: Option<String>,
    /// The question as it was understood, for marks and for what stands in the field.
    pub asked: Asked,
    /// Whether the index is there: it is not in the first moments after an update.
    pub is_ready: bool,
}

impl Results {
    /// The ids of the page's stories.
    pub fn articles(&self) -> Vec<i64> {
        self.heads.iter().map(|head| head.id).collect()
    }
}

/// How many stories there are by filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// By section.
    pub sections: Vec<(i64, usize)>,
    /// By author of the byline.
    pub authors: Vec<(i64, usize)>,
    /// By topic; the most frequent ones.
    pub topics: Vec<(Topic, usize)>,
    /// By year in the publication's time zone, the newest first.
    pub years: Vec<(i16, usize)>,
}

/// What is suggested while somebody types.
#[derive(Clone, Debug, Default)]
pub struct Suggestions {
    /// Live stories with a word in the headline that begins so.
    pub heads: Vec<Head>,
    /// Topics with live stories.
    pub topics: Vec<Topic>,
    /// Authors, by id.
    pub authors: Vec<i64>,
}

/// What the desk looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Stories, in whatever state.
    Articles,
    /// Pictures of the library.
    Pictures,
}

/// A question of the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskQuery {
    /// What was typed; `author:`, `section:`, `topic:`, `state:`, `after:`, `before:` and `expires:` too.
    pub text: String,
    /// Only stories, or only pictures.
    pub sort: Option<Sort>,
    /// Only pictures whose last day is in this span.
    pub ends: Option<Span>,
    /// Only stories that stand so.
    pub standing: Option<Standing>,
    /// Only stories with this author in the byline: the last part of their address.
    pub author: Option<String>,
    /// Only what is of this day or later, in the publication's time zone.
    pub from: Option<Date>,
    /// Only what is of this day or earlier, in the publication's time zone.
    pub to: Option<Date>,
    /// What stands first.
    pub order: Order,
    /// What is skipped; [`MOST`] at most.
    pub offset: usize,
    /// What is on the page; [`LONGEST`] at most.
    pub limit: usize,
}

/// How a story stands, as the desk says it: a live one whose time has not come is scheduled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// Seen by the newsroom alone.
    Draft,
    /// Appears by itself.
    Scheduled,
    /// On the site.
    Live,
    /// Its time is over; its address answers 410.
    Expired,
    /// Its address answers 410.
    Withdrawn,
    /// Its address answers 451.
    Blocked,
}

impl Standing {
    /// All of them, in the order of a story's life.
    pub const ALL: [Self; 6] = [
        Self::Draft,
        Self::Scheduled,
        Self::Live,
        Self::Expired,
        Self::Withdrawn,
        Self::Blocked,
    ];

    /// Of an article at `now`.
    pub fn of(head: &Head, now: Millis) -> Self {
        match head.state {
            State::Draft => Self::Draft,
            State::Live if head.has_expired(now) => Self::Expired,
            State::Live if head.is_live(now) => Self::Live,
            State::Live => Self::Scheduled,
            State::Withdrawn => Self::Withdrawn,
            State::Blocked => Self::Blocked,
        }
    }

    /// Its word in questions and addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Scheduled => "scheduled",
            Self::Live => "live",
            Self::Expired => "expired",
            Self::Withdrawn => "withdrawn",
            Self::Blocked => "blocked",
        }
    }

    /// The one with this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// Something that the desk has found.
#[derive(Clone, Debug)]
pub enum DeskHit {
    /// A story.
    Article(Box<Head>),
    /// A picture of the library.
    Picture(Box<Picture>),
}

/// An answer for the desk.
#[derive(Clone, Debug, Default)]
pub struct DeskResults {
    /// What is on the page, in its order.
    pub hits: Vec<DeskHit>,
    /// How much there is.
    pub total: usize,
    /// How many stories stand how.
    pub standings: Vec<(Standing, usize)>,
    /// How many pictures there are.
    pub pictures: usize,
    /// Other words that find more, where there is little.
    pub meant: Option<String>,
    /// The question as it was understood.
    pub asked: Asked,
    /// Whether the index is there.
    pub is_ready: bool,
}
