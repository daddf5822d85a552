//! What unwrapping a gift does for this reader: nobody's gift burns beside what they have.
use ::jobs::{Job, JobError, New};
use db::Tx;
use jiff::tz::TimeZone;

use super::Gift;
use crate::offer::{Interval, Kind, Offer, Plan};
use crate::subscription::{self, Entitlement, State, Subscription};
use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::jobs;
use ground::lane::Lane;
use people::reader::session::Sessions;
use people::rights::Rights;

/// The jobs of gift subscriptions.
pub const JOBS: &[jobs::Kind] = &[jobs::Kind::new(KIND, Lane::Processor, |app, job| {
    Box::pin(handle(app, job))
})];

/// The kind of the job that moves a charge by a gift.
pub const KIND: &str = "gift.extend";

/// What unwrapping would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It lasts from now until then.
    Now(Millis),
    /// It begins when what the reader has ends, and lasts until then.
    After(Millis, Millis),
    /// The next charge of this subscription moves from one day to another.
    Extends(i64, Millis, Millis),
    /// A subscription runs that cannot be extended now; the gift keeps.
    Waits,
}

/// What unwrapping would do for a reader now.
pub async fn fit(app: &App, reader: i64, plan: &Plan, offer: &Offer) -> Result<Fit> {
    let (now, months) = (app.clock.now(), months(offer));
    let held = subscription::of_reader(&app.db, reader).await?;
    let charged = held
        .iter()
        .find(|one| charges(one, now) && has(one.terms.rights, plan.rights));
    if let Some(one) = charged {
        let next = one.life.said.as_ref().map(|said| said.period_end);
        return Ok(match (one.state(now), next) {
            (State::Active, Some(next)) => Fit::Extends(one.id, next, after(next, months)?),
            _ => Fit::Waits,
        });
    }
    let given = subscription::given(&app.db, reader).await?;
    let running = given
        .iter()
        .filter(|one| has(one.rights, plan.rights) && one.ends_at.is_none_or(|end| end > now));
    let mut last = now;
    for one in running {
        match one.ends_at {
            Some(end) => last = last.max(end),
            None => return Ok(Fit::Waits),
        }
    }
    let end = after(last, months)?;
    Ok(match last > now {
        true => Fit::After(last, end),
        false => Fit::Now(end),
    })
}

/// Whether a subscription is going to be charged again by itself.
fn charges(one: &Subscription, now: Millis) -> bool {
    let runs = matches!(
        one.state(now),
        State::Trialing | State::Active | State::PastDue | State::Paused
    );
    runs && one.terms.is_recurring()
}

/// Whether everything of `wanted` is in `held`.
fn has(held: Rights, wanted: Rights) -> bool {
    held.with(wanted) == held
}

fn months(offer: &Offer) -> u32 {
    match offer.kind {
        Kind::Gift { months } => months.min(1_200),
        _ => 0,
    }
}

/// So many months later by the calendar, in UTC.
fn after(at: Millis, months: u32) -> Result<Millis> {
    let span = Interval::Month.span(i64::from(months));
    let end = jiff::Timestamp::from_millisecond(at)
        .map_err(anyhow::Error::from)?
        .to_zoned_datetime(TimeZone::UTC)
        .checked_add(span)
        .map_err(anyhow::Error::from)?;
    Ok(end.timestamp().as_millisecond())
}

/// Gives what is in an unwrapped gift, in the transaction of the unwrapping.
pub(super) async fn give(
    app: &App,
    tx: &mut Tx,
    (gift, plan, offer): (&Gift, &Plan, &Offer),
    (reader, fit): (i64, Fit),
) -> Result<()> {
    let now = app.clock.now();
    let (starts_at, ends_at) = match fit {
        Fit::Now(end) => (now, end),
        Fit::After(start, end) => (start, end),
        Fit::Extends(one, ..) => {
            let payload = serde_json::json!({ "gift": gift.id, "subscription": one, "months": months(offer) });
            ::jobs::enqueue(tx, now, app.ids.next(now), New::job(KIND, payload)).await?;
            app.job_bell.ring();
            return Ok(());
        }
        Fit::Waits => return Ok(()),
    };
    let given = Entitlement {
        source: format!("gift:{}", gift.id),
        rights: plan.rights,
        starts_at,
        ends_at: Some(ends_at),
    };
    subscription::entitle(tx, reader, &given).await
}

/// Moves the next charge by a gift, once, however often it is asked; where nothing is charged
/// any more, the gift runs from now.
pub async fn extend(app: &App, gift: i64, id: i64, months: u32) -> Result<()> {
    let outcome = subscription::change(app, id, |change| {
        let (one, now) = (&change.one, change.now);
        let next = one.life.said.as_ref().map_or(now, |said| said.period_end);
        if one.life.gifts.contains(&gift) {
            return Ok(None);
        }
        if charges(one, now) {
            let by = after(next, months)? - next;
            change.take_gift(gift, by);
            return Ok(None);
        }
        change.one.life.gifts.push(gift);
        Ok(Some((one_rights(&change.one), now)))
    })
    .await?;
    let Some(((reader, rights), now)) = outcome else {
        return Ok(());
    };
    let given = Entitlement {
        source: format!("gift:{gift}"),
        rights,
        starts_at: now,
        ends_at: Some(after(now, months)?),
    };
    let mut tx = app.db.begin().await?;
    subscription::entitle(&mut tx, reader, &given).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    Ok(())
}

fn one_rights(one: &Subscription) -> (i64, Rights) {
    (one.reader, one.terms.rights)
}

/// Does the job that an unwrapping has left.
///
/// # Errors
/// [`JobError::Retry`] when the database does not answer.
pub async fn handle(app: &App, job: &Job) -> Result<(), JobError> {
    let number = |name: &str| job.payload[name].as_i64();
    let (Some(gift), Some(one), Some(months)) =
        (number("gift"), number("subscription"), number("months"))
    else {
        return Err(JobError::permanent("the job names no gift"));
    };
    let months = u32::try_from(months).unwrap_or(0);
    extend(app, gift, one, months)
        .await
        .map_err(|error: Error| JobError::retry(format!("{error:#}")))
}
