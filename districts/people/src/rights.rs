//! What somebody may have: what plans give, what is given, what an institution has paid for.
use db::Tx;
use serde::{Deserialize, Serialize};

use ground::app::{App, Pending};
use ground::client::Client;
use ground::clock::Millis;
use ground::error::Result;
use newsroom::publication::Publication;

/// What somebody may have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rights {
    /// Every article, whole.
    pub articles: bool,
    /// Pages without adverts.
    pub ad_free: bool,
    /// Reading and writing comments.
    pub comments: bool,
    /// Newsletters for subscribers.
    pub newsletters: bool,
    /// Giving articles to others.
    pub gifts: bool,
}

impl Rights {
    /// Everything a full subscription gives.
    pub const ALL: Self = Self {
        articles: true,
        ad_free: true,
        comments: true,
        newsletters: true,
        gifts: true,
    };

    const WORDS: [&str; 5] = ["articles", "ad-free", "comments", "newsletters", "gifts"];

    fn flags(self) -> [bool; 5] {
        [
            self.articles,
            self.ad_free,
            self.comments,
            self.newsletters,
            self.gifts,
        ]
    }

    /// Both together.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            articles: self.articles || other.articles,
            ad_free: self.ad_free || other.ad_free,
            comments: self.comments || other.comments,
            newsletters: self.newsletters || other.newsletters,
            gifts: self.gifts || other.gifts,
        }
    }

    /// The words of what is given.
    pub fn given(self) -> impl Iterator<Item = &'static str> {
        let given = Self::WORDS.into_iter().zip(self.flags());
        given.filter_map(|(word, is_given)| is_given.then_some(word))
    }

    /// The words of what is given, separated by spaces, as the database keeps them.
    pub fn words(self) -> String {
        self.given().collect::<Vec<_>>().join(" ")
    }

    /// Reads [`Rights::words`]; words of later versions give nothing.
    pub fn parse(words: &str) -> Self {
        let has = |word: &str| words.split(' ').any(|one| one == word);
        Self {
            articles: has("articles"),
            ad_free: has("ad-free"),
            comments: has("comments"),
            newsletters: has("newsletters"),
            gifts: has("gifts"),
        }
    }
}

/// What an account holds, as far as each of its requests has to know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holding {
    /// What was paid for or given.
    pub rights: Rights,
    /// Until when its owner reads although a charge was not paid; `None` where nothing is due.
    pub owes_until: Option<Millis>,
    /// Whether something was bought that nobody has read with.
    pub is_unread: bool,
}

type Bring = for<'a> fn(&'a App, &'a mut Tx, &'a [i64], i64) -> Pending<'a, Result<()>>;

/// How people learn what the shop knows, which stands above them.
#[derive(Clone, Copy, Debug)]
pub struct Holdings {
    /// What the account of this id holds at a moment.
    pub of_account: for<'a> fn(&'a App, i64, Millis) -> Pending<'a, Result<Holding>>,
    /// What is given to whoever asks from this network at a moment.
    pub of_network: fn(&Publication, Client, Millis) -> Rights,
    /// Whether the account of this id has ever bought something.
    pub has_bought: for<'a> fn(&'a mut Tx, i64) -> Pending<'a, Result<bool>>,
    /// Whether the account of this id has an order that can still be paid, or was.
    pub has_orders: for<'a> fn(&'a mut Tx, i64) -> Pending<'a, Result<bool>>,
    /// Buyers who have bought something with the address of this key, oldest first.
    pub buyers_of: for<'a> fn(&'a mut Tx, &'a str) -> Pending<'a, Result<Vec<i64>>>,
    /// Brings what the first accounts have bought to the last one.
    pub bring: Bring,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rights_survive_being_written_down() {
        let some = Rights {
            articles: true,
            comments: true,
            ..Rights::default()
        };
        for rights in [Rights::default(), some, Rights::ALL] {
            assert_eq!(Rights::parse(&rights.words()), rights);
        }
        assert_eq!(Rights::parse("articles-not everything"), Rights::default());
    }
}
