//! Comments: threads two deep under an article, for those whom the settings let read and post.
//!
//! The article's page carries only their head, a link with a number. Everything else is on
//! pages of their own, which show nothing of the article but its headline and address.
pub mod account;
mod data;
pub mod deeds;
pub mod demo;
pub mod desk;
mod form;
pub mod jobs;
pub mod moderation;
pub mod off;
pub mod pages;
mod place;
mod post;
mod rules;
mod settings;
mod statement;
mod store;
pub mod text;
mod undo;
mod view;

pub use data::{HOLDS, erase, export};
pub use form::{NameProblem, good_name};
pub use settings::{Circle, Settings, TERMS, terms};

use db::Migration;

use ground::clock::{DAY, MINUTE, Millis};
use newsroom::article::{Head, Switch};
use newsroom::publication::Publication;
use people::reader::{Caller, Viewer, is_same};
use web::page::Face;

/// Steps of its tables.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    35,
    "lookups",
    include_str!("0035_lookups.sql"),
)];

/// How long a comment can be changed by its writer.
pub const EDIT_TIME: Millis = 5 * MINUTE;

/// Where a comment is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Waits for a moderator.
    Pending,
    /// Readers see it.
    Shown,
    /// A moderator did not let it through.
    Rejected,
    /// A moderator took it away.
    Removed,
    /// Its writer took it away.
    Deleted,
    /// Its writer's account was erased.
    Erased,
}

impl State {
    const ALL: [Self; 6] = [
        Self::Pending,
        Self::Shown,
        Self::Rejected,
        Self::Removed,
        Self::Deleted,
        Self::Erased,
    ];

    /// The word in the database and in keys of interface strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Shown => "shown",
            Self::Rejected => "rejected",
            Self::Removed => "removed",
            Self::Deleted => "deleted",
            Self::Erased => "erased",
        }
    }

    fn from_word(word: &str) -> Self {
        // What this version does not know is shown to nobody.
        let known = Self::ALL.into_iter().find(|state| state.word() == word);
        known.unwrap_or(Self::Removed)
    }
}

/// Who speaks, where that matters to readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A reader.
    None,
    /// A member of staff.
    Staff,
    /// Somebody who signs the article.
    Author,
}

impl Mark {
    fn word(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Staff => "staff",
            Self::Author => "author",
        }
    }
}

/// What keeps somebody from posting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// Nobody posts here any more, or nobody yet.
    Closed,
    /// Nobody is logged in.
    Stranger,
    /// The account's address is not proved.
    Unverified,
    /// The account has no right to comments.
    NotEntitled,
    /// A moderator has banned the account until then.
    Banned(Millis),
}

impl Bar {
    fn word(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Stranger => "stranger",
            Self::Unverified => "unverified",
            Self::NotEntitled => "not-entitled",
            Self::Banned(_) => "banned",
        }
    }
}

/// The words for whoever may not read comments: who is logged in need not be told to.
pub fn notice(face: Face) -> &'static str {
    match face {
        Face::Public | Face::Guest => "comments-notice",
        Face::Reader | Face::Subscriber => "comments-notice-reader",
    }
}

/// Whether this caller may read the comments on an article.
pub fn may_read(publication: &Publication, head: &Head, caller: &Caller) -> bool {
    let circle = terms(publication).read;
    if circle == Circle::Everybody {
        return true;
    }
    // Whoever reads from the network of an institution that has the right reads too.
    let is_guest = circle == Circle::Subscribers && caller.rights().comments;
    let viewer = caller.viewer.as_ref();
    is_guest || viewer.is_some_and(|viewer| is_within(circle, publication, head, viewer))
}

/// What keeps this caller from posting, apart from a ban; `None` for nothing.
fn bar(publication: &Publication, head: &Head, caller: &Caller, now: Millis) -> Option<Bar> {
    let settings = terms(publication);
    let is_open = match head.comments.switch {
        Switch::Open => true,
        Switch::Closed | Switch::Off => false,
        Switch::Auto => closes_at(settings, head).is_none_or(|at| now < at),
    };
    if !is_open {
        return Some(Bar::Closed);
    }
    let Some(viewer) = &caller.viewer else {
        return Some(Bar::Stranger);
    };
    if !viewer.reader.is_verified() {
        return Some(Bar::Unverified);
    }
    (!is_within(settings.post, publication, head, viewer)).then_some(Bar::NotEntitled)
}

/// When a discussion closes by its age.
fn closes_at(settings: &Settings, head: &Head) -> Option<Millis> {
    let days = i64::from(settings.close_after_days);
    (days > 0).then(|| head.published_at + days * DAY)
}

/// Whether somebody belongs to a circle. Those who write and moderate always do.
fn is_within(circle: Circle, publication: &Publication, head: &Head, viewer: &Viewer) -> bool {
    let belongs = match circle {
        Circle::Subscribers => viewer.rights.comments,
        Circle::Registered | Circle::Everybody => true,
    };
    let is_ours = || mark(publication, head, viewer) != Mark::None;
    viewer.reader.is_verified() && (belongs || is_ours())
}

/// How readers are told who speaks. Whoever reads the mail of an author of the byline is
/// taken for that author; members of a team that signs count too.
fn mark(publication: &Publication, head: &Head, viewer: &Viewer) -> Mark {
    if !viewer.reader.is_verified() {
        return Mark::None;
    }
    let is_theirs = |author: &i64| {
        let email = publication
            .author(*author)
            .and_then(|author| author.email.as_deref());
        email.is_some_and(|email| is_same(email, &viewer.reader.email))
    };
    let signs = head.byline.iter().any(|credit| {
        let team = publication.author(credit.author);
        let members = team.into_iter().flat_map(|team| &team.members);
        is_theirs(&credit.author) || members.into_iter().any(|member| is_theirs(&member.author))
    });
    if signs {
        Mark::Author
    } else if viewer.roles.any() {
        Mark::Staff
    } else {
        Mark::None
    }
}

/// Where the comments on an article are.
pub fn path(publication: &Publication, head: &Head) -> String {
    format!("{}/comments", head.path(publication))
}

/// The address of one comment: the page that contains it.
pub fn permalink(publication: &Publication, head: &Head, id: i64) -> String {
    format!("{}?c={id}#c-{id}", path(publication, head))
}
