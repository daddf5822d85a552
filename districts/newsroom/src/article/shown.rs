//! What a change of an article concerns: its own page, the cards that show it, and the lists that
//! it enters or leaves.
use db::{Db, Executor};

use super::{Head, Scope, State, store, translation};
use crate::publication::ByTime;
use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::error::Result;

/// The kind of a change of an article.
pub const KIND: &str = "article";

/// How the snapshot learns when scheduled stories appear, stories expire and breaking news stops being
/// free.
pub const BY_TIME: ByTime = ByTime {
    kind: KIND,
    next: |db, now| Box::pin(async move { Ok(store::next_change(db, now).await?) }),
    changed: |db, from, to| Box::pin(changed_by_time(db, from, to)),
};

/// Of what shows anything of an article.
pub fn tag(article: i64) -> Tag {
    Tag::one(KIND, article)
}

impl Scope {
    /// Of what shows which articles are in the list, and in what order.
    pub fn tag(self) -> Tag {
        match self {
            Self::Everything => Tag::any("stories"),
            Self::Section(id) => Tag::one("stories.section", id),
            Self::Author(id) => Tag::one("stories.author", id),
            Self::Topic(id) => Tag::one("stories.topic", id),
        }
    }
}

/// Of what shows an article, or a list that readers find it in; nothing more of a draft.
pub async fn tags(on: impl Executor, article: i64) -> Result<Vec<Tag>> {
    let lists = store::lists(on, article).await?;
    let mut tags = vec![tag(article)];
    if !lists.is_empty() {
        tags.push(Scope::Everything.tag());
    }
    tags.extend(lists);
    Ok(tags)
}

/// The same of an article that is new and tells a story of its own, in these lists.
pub fn tags_of_new(article: i64, state: State, lists: impl Iterator<Item = Scope>) -> Vec<Tag> {
    let mut tags = vec![tag(article)];
    if state == State::Live {
        tags.extend([Scope::Everything.tag(), translation::tag(article)]);
        tags.extend(lists.map(Scope::tag));
    }
    tags
}

/// Of what has changed by itself after `from` and up to `to`: scheduled stories have appeared, others
/// have expired, breaking news is no longer free.
async fn changed_by_time(db: &Db, from: Millis, to: Millis) -> Result<Vec<Tag>> {
    let mut all = Vec::new();
    for article in store::changed_by_time(db, from, to).await? {
        all.extend(tags(db, article).await?);
    }
    Ok(all)
}

/// Notes that these are shown by what is being made.
pub(super) fn shown(heads: Vec<Head>) -> Vec<Head> {
    for head in &heads {
        changes::show(tag(head.id));
    }
    heads
}

/// The same, as far as they are in a list.
pub(super) fn listed(scope: Scope, heads: Vec<Head>) -> Vec<Head> {
    changes::show(scope.tag());
    shown(heads)
}
