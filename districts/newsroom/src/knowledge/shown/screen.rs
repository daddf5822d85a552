//! The one place that decides whether something that was found in a story is public, and how much of it.
use std::collections::{HashMap, HashSet};

use super::names::Private;
use super::{Readers, store};
use crate::article::{self, Head, stock};
use crate::knowledge::record::{Opening, Record, State};
use crate::knowledge::thing::{self, Privacy, Thing};
use ground::changes;
use ground::error::Result;

/// A record with what is said of it.
pub struct Found<T> {
    pub record: Record,
    pub what: T,
}

/// How much of a record everybody may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// All of it.
    Whole,
    /// A figure's value and source, without the words, which are behind the gate.
    Value,
    /// The value of a figure that was withdrawn; its words no longer stand.
    Past,
    /// Nothing.
    Nothing,
}

/// The live stories, and what is read of things, that records are of.
pub struct Screen {
    stories: HashMap<i64, Story>,
    things: HashMap<i64, Thing>,
}

struct Story {
    head: Head,
    is_open_to_all: bool,
    /// The terms by which its lead-in ends now.
    opening: String,
    private: Private,
}

impl Screen {
    /// For records of these articles that name these things. Notes that both are shown.
    pub async fn new(
        readers: &Readers<'_>,
        articles: impl IntoIterator<Item = i64>,
        things: impl IntoIterator<Item = i64>,
    ) -> Result<Self> {
        let articles = distinct(articles);
        let mut stories = HashMap::new();
        let opening = Opening::of(readers.publication.paywall()).text;
        for head in stock::of_ids(readers.db, &articles).await? {
            let facts = head.facts(readers.publication);
            let story = Story {
                is_open_to_all: paywall::is_open_to_all(&facts, readers.now),
                opening: opening.clone(),
                private: Private::default(),
                head,
            };
            stories.insert(story.head.id, story);
        }
        for batch in articles.chunks(store::BATCH) {
            for (article, name) in store::private_names(readers.db, batch).await? {
                if let Some(story) = stories.get_mut(&article) {
                    story.private.add(&name);
                }
            }
        }
        for article in articles {
            changes::show(changes::Tag::one(article::KIND, article));
        }
        let things = roots(readers, things).await?;
        Ok(Self { stories, things })
    }

    /// How much of a record everybody may see. `texts` are what is said of it; a record is shown only
    /// if neither they nor its words name a private person, and none of `things` is private.
    pub fn shows(&self, record: &Record, things: &[i64], texts: &[&str], now: i64) -> Shows {
        let Some(story) = self.stories.get(&record.article) else {
            return Shows::Nothing;
        };
        let is_hidden = |id: &i64| {
            let thing = self.things.get(id);
            thing.is_none_or(|thing| thing.privacy == Privacy::Private)
        };
        let names_somebody = |text: &&str| story.private.is_in(text);
        let is_decided = matches!(record.state, State::Confirmed | State::Stale);
        if !is_decided
            || !story.head.is_live(now)
            || things.iter().any(is_hidden)
            || texts.iter().any(names_somebody)
        {
            return Shows::Nothing;
        }
        let stands = record.state == State::Confirmed
            && record.revision == Some(story.head.revision)
            && !story.private.is_in(&record.anchor.words);
        let is_open = story.is_open_to_all
            || record.is_open && record.opening.as_ref() == Some(&story.opening);
        match (stands, is_open) {
            (true, true) => Shows::Whole,
            (true, false) if record.shown_openly => Shows::Value,
            (false, is_open) if is_open || record.shown_openly => Shows::Past,
            _ => Shows::Nothing,
        }
    }

    /// The story of a record.
    pub fn head(&self, article: i64) -> Option<&Head> {
        self.stories.get(&article).map(|story| &story.head)
    }

    /// What a thing is read as.
    pub fn thing(&self, id: i64) -> Option<&Thing> {
        self.things.get(&id)
    }
}

/// Whether a story names a private person, in whatever row.
///
/// # Errors
/// Only where the database does not answer.
pub async fn names_private(readers: &Readers<'_>, article: i64) -> Result<bool> {
    Ok(!store::private_names(readers.db, &[article])
        .await?
        .is_empty())
}

/// The names of private people in whatever row of a story, to be looked for in words of it.
///
/// # Errors
/// Only where the database does not answer.
pub async fn private(readers: &Readers<'_>, article: i64) -> Result<Private> {
    let mut private = Private::default();
    for (_, name) in store::private_names(readers.db, &[article]).await? {
        private.add(&name);
    }
    Ok(private)
}

/// What things are read as, by their ids; those of which nothing is told in the open have no page, and so are
/// listed at most. Notes that both are shown.
pub async fn roots(
    readers: &Readers<'_>,
    things: impl IntoIterator<Item = i64>,
) -> Result<HashMap<i64, Thing>> {
    let ids = distinct(things);
    let mut roots = HashMap::new();
    for batch in ids.chunks(store::BATCH) {
        let found = store::roots(readers.db, batch).await?;
        let own = distinct(found.iter().map(|read| read.thing.id));
        let told = store::told(readers.db, readers.now, &own).await?;
        for mut read in found {
            changes::show(thing::tag(read.asked));
            changes::show(read.thing.tag());
            let is_told = told.contains(&(read.thing.id,));
            if read.thing.privacy == Privacy::Public && read.thing.topic.is_none() && !is_told {
                read.thing.privacy = Privacy::Listed;
            }
            roots.insert(read.asked, read.thing);
        }
    }
    Ok(roots)
}

/// Each once, in their first order.
fn distinct(ids: impl IntoIterator<Item = i64>) -> Vec<i64> {
    let mut seen = HashSet::new();
    ids.into_iter().filter(|id| seen.insert(*id)).collect()
}
