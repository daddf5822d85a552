//! Does what staff decide about things.
use std::collections::VecDeque;

use db::Tx;

use super::{Deed, DeedKind, Doer, Outcome, Said, keep, store};
use crate::knowledge::edtf;
use crate::knowledge::record;
use crate::knowledge::thing::{self, Thing};
use crate::{former, slug};
use ground::changes;
use ground::clock::Millis;
use ground::error::Result;
use ground::{ids, json};

/// Says something else of a thing, in the version that was seen: its name and slug, what it is, where it
/// may be shown, and the rest, in one deed. Overtaken where it was merged or changed since.
pub async fn change(
    tx: &mut Tx,
    (id, seen): (i64, i64),
    said: &Said,
    doer: Doer,
) -> Result<Outcome> {
    changes::hold(tx).await?;
    let Some(thing) = current(tx, id, seen).await? else {
        return Ok(Outcome::Overtaken);
    };
    let before = Said::of(&thing);
    if let Some(refused) = refusal(tx, &thing, said).await? {
        return Ok(refused);
    }
    say(tx, &thing, said, doer.now).await?;
    let deed = Deed {
        id: doer.deed,
        thing: id,
        other: None,
        kind: DeedKind::Change,
        before: json::encode("before", &before)?,
        after: json::encode("after", said)?,
        undoes: None,
        staff: Some(doer.staff),
        at: doer.now,
    };
    keep(tx, &deed).await?;
    Ok(Outcome::Done(deed.id))
}

/// Why something may not be said of a thing.
async fn refusal(tx: &mut Tx, thing: &Thing, said: &Said) -> Result<Option<Outcome>> {
    let is_renamed = said.name != thing.name || said.slug != thing.slug;
    if is_renamed && thing.topic.is_some() {
        return Ok(Some(Outcome::HasTopic));
    }
    let dates = [&said.parent_from, &said.parent_until];
    let are_dates = dates
        .into_iter()
        .flatten()
        .all(|date| edtf::bounds(date).is_some());
    let fits = !said.name.trim().is_empty()
        && !said.slug.is_empty()
        && said.parent != Some(thing.id)
        && are_dates;
    if !fits || said.slug != thing.slug && !is_free(tx, thing.id, &said.slug).await? {
        return Ok(Some(Outcome::Refused));
    }
    Ok(None)
}

async fn is_free(tx: &mut Tx, own: i64, slug: &str) -> Result<bool> {
    let is_slug = slug::is_slug(slug) || slug::slugify(slug) == slug;
    let other = thing::by_slug(&mut *tx, slug).await?;
    Ok(is_slug
        && other.is_none_or(|other| other.id == own)
        && former::is_free(&mut *tx, former::Kind::Thing, slug, Some(own)).await?)
}

/// Writes what is said of a thing, and tells whoever shows it.
pub(super) async fn say(tx: &mut Tx, thing: &Thing, said: &Said, now: Millis) -> Result<()> {
    let next = said.clone().onto(thing.clone());
    thing::write(tx, &next).await?;
    let slugs = (thing.slug.as_str(), next.slug.as_str());
    former::rename(tx, former::Kind::Thing, slugs, thing.id, now).await?;
    tell(tx, thing).await?;
    // What answers for it shows what it takes part in.
    let parents = [thing.parent, next.parent].into_iter().flatten();
    changes::record(tx, parents.map(thing::tag)).await?;
    if thing.privacy != next.privacy {
        thing::tell_stories(tx, thing.id).await?;
    }
    Ok(())
}

impl Said {
    /// A thing of which this is said.
    fn onto(self, thing: Thing) -> Thing {
        Thing {
            name: self.name,
            sort_name: self.sort_name,
            one_line: self.one_line,
            slug: self.slug,
            kind: self.kind,
            privacy: self.privacy,
            qid: self.qid,
            same_as: self.same_as,
            picture: self.picture,
            parent: self.parent,
            parent_from: self.parent_from,
            parent_until: self.parent_until,
            unit: self.unit,
            rhythm: self.rhythm,
            ..thing
        }
    }
}

/// A thing that stands for itself, in the version that was seen.
async fn current(tx: &mut Tx, id: i64, seen: i64) -> Result<Option<Thing>> {
    let thing = thing::by_id(&mut *tx, id).await?;
    Ok(thing.filter(|thing| thing.version == seen && thing.merged_into.is_none()))
}

/// Tells whoever shows a thing, or what it is read as.
pub(super) async fn tell(tx: &mut Tx, thing: &Thing) -> Result<()> {
    changes::record(tx, [thing::tag(thing.id), thing::tag(thing.root)]).await
}

/// Has a thing be read as another one, both in the versions that were seen. Its records stay its own, so
/// that the way back is exact.
pub async fn merge(
    tx: &mut Tx,
    (from, from_seen): (i64, i64),
    (into, into_seen): (i64, i64),
    doer: Doer,
) -> Result<Outcome> {
    changes::hold(tx).await?;
    let from = current(tx, from, from_seen).await?;
    let (Some(from), Some(into)) = (from, current(tx, into, into_seen).await?) else {
        return Ok(Outcome::Overtaken);
    };
    if from.topic.is_some() {
        return Ok(Outcome::HasTopic);
    }
    if from.id == into.id {
        return Ok(Outcome::Refused);
    }
    join(tx, &from, Some(into.id)).await?;
    keep(
        tx,
        &merged(&from, &into, (doer.deed, Some(doer.staff), doer.now)),
    )
    .await?;
    tell(tx, &from).await?;
    tell(tx, &into).await?;
    if from.privacy != into.privacy {
        thing::tell_stories(tx, into.id).await?;
    }
    Ok(Outcome::Done(doer.deed))
}

/// The same because their topics became one.
pub(in crate::knowledge) async fn merge_by_topic(
    tx: &mut Tx,
    (from, into): (&Thing, &Thing),
    now: Millis,
) -> Result<()> {
    join(tx, from, Some(into.id)).await?;
    let mut id = ids::first_at(now);
    while store::by_id(&mut *tx, id).await?.is_some() {
        id += 1;
    }
    keep(tx, &merged(from, into, (id, None, now))).await?;
    tell(tx, from).await?;
    tell(tx, into).await
}

fn merged(from: &Thing, into: &Thing, (id, staff, at): (i64, Option<i64>, Millis)) -> Deed {
    Deed {
        id,
        thing: from.id,
        other: Some(into.id),
        kind: DeedKind::Merge,
        before: "null".to_owned(),
        after: into.id.to_string(),
        undoes: None,
        staff,
        at,
    }
}

/// Sets what a thing was merged into, and what it and all that was merged into it are read as.
pub(super) async fn join(tx: &mut Tx, thing: &Thing, into: Option<i64>) -> Result<()> {
    let root = match into {
        Some(into) => thing::by_id(&mut *tx, into)
            .await?
            .map_or(into, |it| it.root),
        None => thing.id,
    };
    thing::set_merged(tx, thing, into).await?;
    let mut open = VecDeque::from([thing.id]);
    while let Some(id) = open.pop_front() {
        thing::set_root(tx, id, root).await?;
        open.extend(thing::merged(&mut *tx, id).await?);
    }
    Ok(())
}

/// Makes a new thing, and has these records be of it and no longer of the other one. Refused where none
/// of them names that.
pub async fn split(
    tx: &mut Tx,
    (id, seen): (i64, i64),
    new: Thing,
    records: &[i64],
    doer: Doer,
) -> Result<Outcome> {
    changes::hold(tx).await?;
    let Some(thing) = current(tx, id, seen).await? else {
        return Ok(Outcome::Overtaken);
    };
    let members = thing::members(&mut *tx, id).await?;
    let mut moved = Vec::new();
    for record in records {
        for member in &members {
            let parts = store::parts(&mut *tx, *record, member.id).await?;
            moved.extend(parts.into_iter().map(|part| (member.id, part)));
        }
    }
    if moved.is_empty() {
        return Ok(Outcome::Refused);
    }
    let new = thing::add(tx, new).await?;
    for (from, link) in &moved {
        let _ = store::relink(tx, link, (*from, new.id)).await?;
        record::touch(tx, link.record).await?;
    }
    thing::raise(tx, &thing).await?;
    tell(tx, &thing).await?;
    let deed = Deed {
        id: doer.deed,
        thing: id,
        other: Some(new.id),
        kind: DeedKind::Split,
        before: json::encode("before", &moved)?,
        after: new.id.to_string(),
        undoes: None,
        staff: Some(doer.staff),
        at: doer.now,
    };
    keep(tx, &deed).await?;
    Ok(Outcome::Done(deed.id))
}
