//! Topics are things: each topic has one, whose page is the topic's. What becomes of a topic becomes of
//! its thing, in the same transaction.
use db::{Executor, Tx};

use super::{Kind, Privacy, Thing, free_slug, store};
use crate::article::Topic;
use crate::knowledge::deed;
use ground::changes;
use ground::clock::Millis;
use ground::error::Result;

/// The thing of a topic.
pub async fn of_topic(on: impl Executor, topic: i64) -> Result<Option<Thing>> {
    Ok(store::by_topic(on, topic).await?)
}

/// Gives a topic that is new its thing: the one with its slug, where there is one that no topic has and
/// that stands for itself, else one of its own.
pub async fn topic_came(tx: &mut Tx, topic: &Topic, now: Millis) -> Result<()> {
    if store::by_topic(&mut *tx, topic.id).await?.is_some() {
        return Ok(());
    }
    let known = store::by_slug(&mut *tx, &topic.slug).await?;
    if let Some(mut thing) = known {
        let is_public = thing.privacy == Privacy::Public && thing.merged_into.is_none();
        if is_public && thing.topic.is_none() {
            thing.topic = Some(topic.id);
            let _ = store::update(tx, &thing).await?;
            return changes::record(tx, [thing.tag()]).await;
        }
        step_aside(tx, thing).await?;
    }
    let mut thing = Thing::new(topic.id, Kind::Subject, &topic.name, now);
    thing.slug.clone_from(&topic.slug);
    thing.topic = Some(topic.id);
    store::insert(tx, &thing).await?;
    changes::record(tx, [thing.tag()]).await
}

/// Gives a thing another slug, because a topic has its own.
async fn step_aside(tx: &mut Tx, mut thing: Thing) -> Result<()> {
    thing.slug = free_slug(tx, &format!("{}-2", thing.slug), thing.id).await?;
    let _ = store::update(tx, &thing).await?;
    changes::record(tx, [thing.tag()]).await
}

/// Has the thing of a topic follow its name and slug.
pub async fn topic_changed(tx: &mut Tx, topic: &Topic, now: Millis) -> Result<()> {
    let Some(mut thing) = store::by_topic(&mut *tx, topic.id).await? else {
        return topic_came(tx, topic, now).await;
    };
    if thing.slug != topic.slug
        && let Some(other) = store::by_slug(&mut *tx, &topic.slug).await?
    {
        step_aside(tx, other).await?;
    }
    if thing.sort_name == thing.name {
        thing.sort_name.clone_from(&topic.name);
    }
    thing.name.clone_from(&topic.name);
    thing.slug.clone_from(&topic.slug);
    let _ = store::update(tx, &thing).await?;
    changes::record(tx, [thing.tag()]).await
}

/// Has the thing of a topic be read as that of the topic that it became.
pub async fn topic_merged(tx: &mut Tx, (from, to): (i64, i64), now: Millis) -> Result<()> {
    let from = topic_went(tx, from).await?;
    let to = store::by_topic(&mut *tx, to).await?;
    match (from, to) {
        (Some(from), Some(to)) => deed::merge_by_topic(tx, (&from, &to), now).await,
        _ => Ok(()),
    }
}

/// Leaves the thing of a topic that goes with a page of its own; gives it as it is then.
pub async fn topic_went(tx: &mut Tx, topic: i64) -> Result<Option<Thing>> {
    let Some(mut thing) = store::by_topic(&mut *tx, topic).await? else {
        return Ok(None);
    };
    thing.topic = None;
    let _ = store::update(tx, &thing).await?;
    changes::record(tx, [thing.tag()]).await?;
    Ok(store::by_id(tx, thing.id).await?)
}
