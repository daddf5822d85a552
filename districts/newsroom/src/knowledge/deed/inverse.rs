//! The way back: each deed is undone exactly, or not at all.
use db::Tx;

use super::apply::{join, say, tell};
use super::{Deed, DeedKind, Doer, Link, Outcome, Said, keep, store};
use crate::knowledge::record;
use crate::knowledge::thing;
use ground::changes;
use ground::error::Result;
use ground::json;

/// Undoes a deed. Overtaken where it was undone already, or what it made is not as it made it: later
/// deeds are undone first.
pub async fn undo(tx: &mut Tx, deed: i64, doer: Doer) -> Result<Outcome> {
    changes::hold(tx).await?;
    let Some(deed) = store::by_id(&mut *tx, deed).await? else {
        return Ok(Outcome::Overtaken);
    };
    if store::is_undone(&mut *tx, deed.id).await? {
        return Ok(Outcome::Overtaken);
    }
    let is_done = match deed.kind {
        DeedKind::Change => take_back(tx, &deed, doer).await?,
        DeedKind::Merge => part(tx, &deed).await?,
        DeedKind::Split => bring_together(tx, &deed).await?,
        DeedKind::Undo => return Ok(Outcome::Refused),
    };
    if !is_done {
        return Ok(Outcome::Overtaken);
    }
    let undoing = Deed {
        id: doer.deed,
        kind: DeedKind::Undo,
        before: deed.after,
        after: deed.before,
        undoes: Some(deed.id),
        staff: Some(doer.staff),
        at: doer.now,
        ..deed
    };
    keep(tx, &undoing).await?;
    Ok(Outcome::Done(undoing.id))
}

/// Says of a thing again what was said before.
async fn take_back(tx: &mut Tx, deed: &Deed, doer: Doer) -> Result<bool> {
    let before: Said = json::decode("before", &deed.before)?;
    let after: Said = json::decode("after", &deed.after)?;
    let Some(thing) = thing::by_id(&mut *tx, deed.thing).await? else {
        return Ok(false);
    };
    let mut now = Said::of(&thing);
    let is_renamed = before.name != after.name || before.slug != after.slug;
    if now != after || thing.topic.is_some() && is_renamed {
        return Ok(false);
    }
    let taken = thing::by_slug(&mut *tx, &before.slug).await?;
    if taken.is_some_and(|taken| taken.id != thing.id) {
        return Ok(false);
    }
    now.clone_from(&before);
    say(tx, &thing, &now, doer.now).await?;
    Ok(true)
}

/// Has a thing stand for itself again. Its records never were another's.
async fn part(tx: &mut Tx, deed: &Deed) -> Result<bool> {
    let Some(from) = thing::by_id(&mut *tx, deed.thing).await? else {
        return Ok(false);
    };
    if from.merged_into != deed.other {
        return Ok(false);
    }
    join(tx, &from, None).await?;
    tell(tx, &from).await?;
    thing::tell_stories(tx, from.id).await?;
    changes::record(tx, [thing::tag(from.id)]).await?;
    Ok(true)
}

/// Gives the records of a split back, and takes away the thing that it made; not where that has more by
/// now than it was given, or something else is said of it.
async fn bring_together(tx: &mut Tx, deed: &Deed) -> Result<bool> {
    let moved: Vec<(i64, Link)> = json::decode("before", &deed.before)?;
    let Some(made) = deed.other else {
        return Ok(false);
    };
    let Some(made) = thing::by_id(&mut *tx, made).await? else {
        return Ok(false);
    };
    let links = store::count_links(&mut *tx, made.id).await?;
    let is_as_made = usize::try_from(links).is_ok_and(|links| links == moved.len());
    if !is_as_made || made.version != 1 || made.merged_into.is_some() || made.topic.is_some() {
        return Ok(false);
    }
    for (from, link) in &moved {
        if store::relink(tx, link, (made.id, *from)).await? == 0 {
            return Ok(false);
        }
        record::touch(tx, link.record).await?;
    }
    thing::delete(tx, &made).await?;
    if let Some(thing) = thing::by_id(&mut *tx, deed.thing).await? {
        thing::raise(tx, &thing).await?;
        tell(tx, &thing).await?;
    }
    Ok(true)
}
