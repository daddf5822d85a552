//! The newsroom's terms of the comments, part of the publication's settings.
use serde::{Deserialize, Serialize};

use newsroom::publication::{PartKind, Publication, Terms};

/// The terms of comments, in the snapshot.
pub const TERMS: PartKind = PartKind::terms::<Settings>("settings.comments");

/// Who may do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Circle {
    /// Whoever has the right to comments, by a subscription or otherwise.
    Subscribers,
    /// Whoever has an account with a proved address.
    Registered,
    /// Everybody; nobody posts without an account.
    Everybody,
}

/// Who reads and posts, and what waits for a moderator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Whether there are comments at all.
    pub enabled: bool,
    /// Who may read them.
    pub read: Circle,
    /// Who may post them.
    pub post: Circle,
    /// Whether comments of new commenters wait for a moderator.
    pub premoderate_new: bool,
    /// How many approved comments make somebody no longer new.
    pub trusted_after: u32,
    /// Days after publication at which a discussion closes; 0 for never.
    pub close_after_days: u32,
    /// Letters of the longest comment.
    pub longest: u32,
    /// Comments that one reader may post in an hour.
    pub per_hour: u32,
    /// A comment with more links waits for a moderator.
    pub most_links: u32,
    /// Words and phrases with which a comment waits for a moderator.
    pub hold_words: Vec<String>,
    /// Words and phrases with which a comment is refused.
    pub refuse_words: Vec<String>,
    /// Hosts, with all below them, to which only a moderator lets links lead.
    pub hold_links: Vec<String>,
    /// Hosts, with all below them, to which no link may lead.
    pub refuse_links: Vec<String>,
    /// Where complaints about decisions go; empty for the publication's address.
    pub complaints_email: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            enabled: true,
            read: Circle::Subscribers,
            post: Circle::Subscribers,
            premoderate_new: true,
            trusted_after: 3,
            close_after_days: 14,
            longest: 4_000,
            per_hour: 20,
            most_links: 3,
            hold_words: Vec::new(),
            refuse_words: Vec::new(),
            hold_links: Vec::new(),
            refuse_links: Vec::new(),
            complaints_email: String::new(),
        }
    }
}

impl Terms for Settings {
    const KEY: &'static str = "comments";
}

/// The terms of comments.
pub fn terms(publication: &Publication) -> &Settings {
    publication.part()
}

impl Settings {
    /// What is wrong with the settings, each as key and reason.
    pub fn mistakes(&self) -> Vec<(&'static str, String)> {
        let mut mistakes = Vec::new();
        let mut check = |good: bool, key, reason: &str| {
            if !good {
                mistakes.push((key, reason.to_owned()));
            }
        };
        check(
            self.post != Circle::Everybody,
            "comments.post",
            "is `everybody`, but nobody posts without an account; write `registered`",
        );
        check(
            self.reads_who_posts(),
            "comments.read",
            "shuts out some who may post; let at least those read who may post",
        );
        check(
            self.trusted_after <= 1_000,
            "comments.trusted_after",
            "is more than 1000",
        );
        check(
            (100..=20_000).contains(&self.longest),
            "comments.longest",
            "is not between 100 and 20000",
        );
        check(
            self.per_hour > 0,
            "comments.per_hour",
            "is 0; to have no comments, write `enabled = false`",
        );
        let is_host = |host: &String| {
            host.contains('.') && !host.contains(['/', ':', '@']) && !host.contains(' ')
        };
        check(
            self.hold_links.iter().all(is_host),
            "comments.hold_links",
            "names something that is no host such as shop.example",
        );
        check(
            self.refuse_links.iter().all(is_host),
            "comments.refuse_links",
            "names something that is no host such as shop.example",
        );
        mistakes
    }

    fn reads_who_posts(&self) -> bool {
        self.post == Circle::Everybody
            || self.read == Circle::Everybody
            || self.read == self.post
            || self.post == Circle::Subscribers
    }
}
