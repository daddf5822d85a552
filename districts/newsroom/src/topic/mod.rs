//! Topics: subjects that articles of several sections share.
mod store;

use db::{Db, Executor, Tx};

use crate::article::{Scope, Topic, counts, regroup};
use crate::former;
use crate::knowledge::thing;
use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::error::Result;

/// Whose former slugs its own are.
const FORMER: former::Kind = former::Kind::Topic;

/// The topic with this slug.
pub async fn by_slug(db: &Db, slug: &str) -> Result<Option<Topic>> {
    let topic = store::by_slug(db, slug).await?;
    if let Some(topic) = &topic {
        changes::show(topic.tag());
    }
    Ok(topic)
}

/// The topic with this id.
pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<Topic>> {
    Ok(store::by_id(on, id).await?)
}

/// Whether there is a topic with this slug.
pub async fn has_slug(on: impl Executor, slug: &str) -> Result<bool> {
    Ok(store::has_slug(on, slug).await?)
}

/// At most `limit` topics, also those that only drafts are about, behind one in the order of their
/// names.
pub async fn page(db: &Db, last: Option<&Topic>, limit: usize) -> Result<Vec<Topic>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    Ok(store::page(db, last, limit).await?)
}

/// Changes a topic, for the desk. Where it has another slug, that from before leads to it.
pub async fn change(tx: &mut Tx, topic: &Topic, before: &str, now: Millis) -> Result<()> {
    store::change(tx, topic).await?;
    former::rename(tx, FORMER, (before, &topic.slug), topic.id, now).await?;
    thing::topic_changed(tx, topic, now).await?;
    changes::record(tx, [topic.tag()]).await
}

/// Makes a topic and another one the same: the stories of `from` are about `to`, and its addresses
/// lead there.
pub async fn merge(tx: &mut Tx, (from, to): (&Topic, &Topic), now: Millis) -> Result<()> {
    regroup::to_topic(tx, from.id, to.id).await?;
    thing::topic_merged(tx, (from.id, to.id), now).await?;
    go(tx, from, Some(to.id), now).await?;
    changes::record(tx, [from.tag(), to.tag()]).await
}

/// Takes a topic off all its stories and away, until a story is about it again.
pub async fn remove(tx: &mut Tx, topic: &Topic, now: Millis) -> Result<()> {
    regroup::without_topic(tx, topic.id).await?;
    let _ = thing::topic_went(tx, topic.id).await?;
    go(tx, topic, None, now).await?;
    changes::record(tx, [topic.tag()]).await
}

async fn go(tx: &mut Tx, topic: &Topic, to: Option<i64>, now: Millis) -> Result<()> {
    store::remove(tx, topic.id).await?;
    former::hand_over(tx, FORMER, topic.id, to).await?;
    former::retire(tx, FORMER, &topic.slug, to, now).await
}

/// All topics, also those that only drafts are about, by name.
pub async fn named(db: &Db) -> Result<Vec<Topic>> {
    let mut topics: Vec<Topic> = Vec::new();
    loop {
        let found = store::page(db, topics.last(), 5_000).await?;
        if found.is_empty() {
            return Ok(topics);
        }
        topics.extend(found);
    }
}

/// At most `limit` topics with live articles at `now`, behind one in the order of their names; each
/// with the number of its stories.
pub async fn after(
    db: &Db,
    last: Option<&Topic>,
    now: Millis,
    limit: usize,
) -> Result<Vec<(Topic, i64)>> {
    changes::show(Scope::Everything.tag());
    changes::show(Tag::any(Topic::KIND));
    let mut place = last.map_or((String::new(), i64::MIN), |last| {
        (last.name.clone(), last.id)
    });
    let batch = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut topics = Vec::new();
    while topics.len() < limit {
        let found = store::after(db, (&place.0, place.1), now, batch).await?;
        let Some((last, _)) = found.last() else { break };
        place = (last.name.clone(), last.id);
        for (topic, count) in found {
            let count = match count {
                Some(count) => count,
                None => counts::of_topic(db, topic.id, now).await?,
            };
            topics.extend(Some((topic, count)).filter(|_| count > 0));
        }
    }
    topics.truncate(limit);
    Ok(topics)
}

/// All topics with live articles at `now`, by name.
pub async fn all(db: &Db, now: Millis) -> Result<Vec<Topic>> {
    let mut topics: Vec<Topic> = Vec::new();
    loop {
        let found = after(db, topics.last(), now, 5_000).await?;
        if found.is_empty() {
            return Ok(topics);
        }
        topics.extend(found.into_iter().map(|(topic, _)| topic));
    }
}
