//! The moment that a story is by itself: its headline, on the day on which it was published.
use db::Tx;
use jiff::Timestamp;

use crate::article;
use crate::knowledge::anchor::{Anchor, HEADLINE};
use crate::knowledge::moment::{self, Facts, Kind, Role};
use crate::knowledge::record::{self, By, New, State};
use crate::knowledge::thing::{self, Spot};
use crate::publication::Publication;
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;

/// Confirms what a story says by being published, in the transaction that published it: its default
/// moment, with the things of its headline and beginning.
pub async fn published(
    app: &App,
    tx: &mut Tx,
    publication: &Publication,
    (article, staff): (i64, i64),
) -> Result<()> {
    let Some((_, wanted)) = article::newest(&mut *tx, article).await? else {
        return Ok(());
    };
    let headline = wanted.content.wording.headline.clone();
    let Some(day) = day(publication, wanted.published_at) else {
        return Ok(());
    };
    let anchor = Anchor {
        block: HEADLINE.to_owned(),
        words: headline.clone(),
        nth: 0,
    };
    let mut facts = Facts::new(&headline, &day, Kind::Other);
    facts.is_default = true;
    facts.things = leading(tx, article).await?;
    match moment::default_of(&mut *tx, article).await? {
        Some(id) => change(tx, id, (&anchor, facts)).await,
        None => {
            let now = app.clock.now();
            let new = New {
                id: app.ids.next(now),
                article,
                anchor,
                state: State::Confirmed,
                made_by: By::Staff(staff),
                confidence: 100,
                decided_by: Some(staff),
                now,
            };
            moment::add(tx, &new, &facts).await
        }
    }
}

/// Lets the default moment say what the headline says now. What somebody has rejected stays so, and what
/// they have said of it beside the headline too.
async fn change(tx: &mut Tx, id: i64, (anchor, wanted): (&Anchor, Facts)) -> Result<()> {
    let record = record::by_id(&mut *tx, id).await?;
    let (Some(record), Some(before)) = (record, moment::facts(&mut *tx, id).await?) else {
        return Ok(());
    };
    if record.state == State::Rejected || record.anchor.words == anchor.words {
        return Ok(());
    }
    let settled = record::settle(tx, (id, record.version), Some(anchor)).await?;
    let facts = Facts {
        title: wanted.title,
        ..before
    };
    let seen = record::by_id(&mut *tx, id).await?;
    let seen = seen.map_or(record.version, |record| record.version);
    let changed = moment::change(tx, (id, seen), &facts).await?;
    debug_assert!(
        settled.is_done() && changed.is_done(),
        "nothing comes between the steps of a transaction"
    );
    Ok(())
}

/// The things of the headline and of the beginning that are confirmed, each once.
async fn leading(tx: &mut Tx, article: i64) -> Result<Vec<(i64, Role)>> {
    let mentions = thing::mentions_of(&mut *tx, article).await?.into_iter();
    let leads = mentions.filter(|one| matches!(one.spot, Spot::Headline | Spot::Lead));
    let mut things: Vec<i64> = leads
        .filter(|one| one.record.state == State::Confirmed)
        .filter_map(|one| one.thing)
        .collect();
    things.sort_unstable();
    things.dedup();
    Ok(things.into_iter().map(|id| (id, Role::About)).collect())
}

/// The day of a moment by the calendar of the publication, as EDTF.
fn day(publication: &Publication, at: Millis) -> Option<String> {
    let at = Timestamp::from_millisecond(at).ok()?;
    let here = at.to_zoned_datetime(publication.zone.clone());
    Some(here.date().to_string())
}
