//! All articles, in whatever state, for what keeps something of each of them.
mod store;

use db::Db;

use super::{Head, Topic};
use ground::clock::Millis;
use ground::error::Result;

/// Articles that are read at once.
const BATCH: usize = store::BATCH;

/// Articles in the order of their ids, at most so many behind one.
pub async fn after(db: &Db, id: i64, limit: i64) -> Result<Vec<Head>> {
    Ok(store::after(db, id, limit).await?)
}

/// The articles with these ids, in whatever state and in the order of the ids.
pub async fn of_ids(db: &Db, ids: &[i64]) -> Result<Vec<Head>> {
    let mut found = Vec::with_capacity(ids.len());
    for batch in ids.chunks(BATCH) {
        let mut heads = store::of_ids(db, batch).await?;
        heads.sort_by_key(|head| batch.iter().position(|id| *id == head.id));
        found.extend(heads);
    }
    Ok(found)
}

/// The ids of the articles, in whatever state, with this author in the byline.
pub async fn signed_by(db: &Db, author: i64) -> Result<Vec<i64>> {
    let (mut ids, mut place) = (Vec::new(), (i64::MIN, i64::MIN));
    loop {
        let found = store::signed(db, author, place, 5_000).await?;
        let Some(last) = found.last() else {
            return Ok(ids);
        };
        place = *last;
        ids.extend(found.into_iter().map(|(_, id)| id));
    }
}

/// Articles that appear, leave, or stop being breaking news, after `from` and up to `to`.
pub async fn changed_by_time(db: &Db, from: Millis, to: Millis) -> Result<Vec<i64>> {
    Ok(super::store::changed_by_time(db, from, to).await?)
}

/// The topics with these ids, in the order of the ids.
pub async fn topics_of_ids(db: &Db, ids: &[i64]) -> Result<Vec<Topic>> {
    let mut found = Vec::with_capacity(ids.len());
    for batch in ids.chunks(BATCH) {
        let mut topics = store::topics_of_ids(db, batch).await?;
        topics.sort_by_key(|topic| batch.iter().position(|id| *id == topic.id));
        found.extend(topics);
    }
    Ok(found)
}
