//! Topics: subjects that articles of several sections share.
mod store;

use db::Db;

use crate::ground::changes;
use crate::ground::clock::Millis;
use crate::ground::error::Result;
use crate::newsroom::article::{Scope, Topic, counts};

/// The topic with this slug.
pub async fn by_slug(db: &Db, slug: &str) -> Result<Option<Topic>> {
    Ok(store::by_slug(db, slug).await?)
}

/// All topics, also those that only drafts are about, by name.
pub async fn named(db: &Db) -> Result<Vec<Topic>> {
    let mut topics: Vec<Topic> = Vec::new();
    loop {
        let found = store::named(db, topics.last()).await?;
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
