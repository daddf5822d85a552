//! Orders that come to an account: a visitor ordered them with an address that was not proved, and
//! has proved it since. What a person has once is asked only now, for until now nobody knew whose
//! the address is.
use ::jobs::{Job, JobError, New};
use db::{Executor, Tx};

use super::life::{Ending, WITHDRAWAL};
use super::settle::{change_in, finish};
use super::{Change, State, Subscription, checkout, given, held, store};
use crate::offer;
use crate::payment::charges;
use ground::app::App;
use ground::error::{Error, Result};
use ground::jobs::{Kind, Outcome};
use ground::lane::Lane;
use newsroom::publication;
use people::reader;

/// The job that settles orders with what their new owner has already.
pub(super) const KIND: Kind =
    Kind::new(NAME, Lane::Processor, |app, job| Box::pin(handle(app, job)));

const NAME: &str = "subscription.joined";

/// Buyers who have bought something with an address, oldest first.
pub async fn buyers_of(on: impl Executor, email_key: &str) -> Result<Vec<i64>> {
    Ok(store::buyers_of(on, email_key).await?)
}

/// Brings what the accounts `from` have bought to the account `to`, in the transaction of the
/// log-in. Ring `app.job_bell` after the commit. What is at the checkout stays where it is, for
/// nobody knows yet whether it comes beside something: it is brought when it is paid.
pub async fn bring(app: &App, tx: &mut Tx, from: &[i64], to: i64) -> Result<()> {
    // Two windows must not end in two subscriptions; see `checkout::begin`.
    reader::hold(tx, to).await?;
    let mut brought = Vec::new();
    for from in from {
        reader::hold(tx, *from).await?;
        if !is_one_address(tx, *from, to).await? {
            // They were told to whoever reads mail at an address that was mistyped.
            store::forget_letters(tx, *from).await?;
        }
        brought.extend(store::bring(tx, *from, to).await?);
        given::bring(tx, *from, to).await?;
        charges::bring(tx, *from, to).await?;
    }
    if !brought.is_empty() {
        let now = app.clock.now();
        let job = New::job(NAME, serde_json::json!({ "subscriptions": brought }));
        ::jobs::enqueue(tx, now, app.ids.next(now), job).await?;
    }
    Ok(())
}

async fn is_one_address(tx: &mut Tx, from: i64, to: i64) -> Result<bool> {
    let from = reader::by_id(&mut *tx, from).await?;
    let to = reader::by_id(&mut *tx, to).await?;
    Ok(match (from, to) {
        (Some(from), Some(to)) => reader::is_same(&from.email, &to.email),
        _ => true,
    })
}

async fn handle(app: &App, job: &Job) -> Outcome {
    let ids = job.payload["subscriptions"].clone();
    let mut ids: Vec<i64> = serde_json::from_value(ids).map_err(JobError::permanent)?;
    // One after the other, so that of two to one plan the older one stays.
    ids.sort_unstable_by_key(|id| std::cmp::Reverse(*id));
    for id in ids {
        let retry = |error: Error| JobError::retry(format!("{error:#}"));
        settle(app, id).await.map_err(retry)?;
    }
    Ok(())
}

/// Asks of an order what is asked of every other one when it begins: whether its owner holds the
/// plan already, and has had before what a person has once.
async fn settle(app: &App, id: i64) -> Result<()> {
    let Some(one) = store::by_id(&app.db, id).await? else {
        return Ok(());
    };
    let state = one.state(app.clock.now());
    if state == State::Open || state.is_over() {
        return Ok(());
    }
    let Some((plan, offer)) = offer::by_id(&app.db, one.terms.offer).await? else {
        return Ok(());
    };
    let sold = (&plan, &offer);
    // What its owner has at the checkout for the same plan must not become a second one.
    checkout::give_up_all(app, one.reader, Some(sold)).await?;
    let all = held::all(app, one.reader, sold).await?;
    let others: Vec<i64> = all.iter().map(|other| other.id).collect();
    end_or_keep(app, &one, &others).await
}

/// Ends the order if one of the others runs. They are looked at again while their owner is held:
/// of two jobs side by side, each about the order of the other, one comes second.
async fn end_or_keep(app: &App, one: &Subscription, others: &[i64]) -> Result<()> {
    let publication = publication::current(app).await?;
    let mut tx = app.db.begin().await?;
    reader::hold(&mut tx, one.reader).await?;
    let mut is_second = false;
    for id in others.iter().filter(|id| **id != one.id) {
        let other = store::by_id(&mut tx, *id).await?;
        is_second |= other.is_some_and(|other| {
            other.reader == one.reader && !other.state(app.clock.now()).is_over()
        });
    }
    let decide = |change: &mut Change| {
        if !change.one.state(change.now).is_over() {
            match is_second {
                true => end_second(change),
                false => {
                    change.is_joined = true;
                    change.one.life.has_claimed = false;
                    change.one.life.has_favours = false;
                }
            }
        }
        Ok(())
    };
    let changed = change_in(app, &mut tx, &publication, (one.id, None), decide).await?;
    finish(app, tx, changed).await?;
    Ok(())
}

/// Nobody pays twice for one plan: what was bought beside it ends, and while its buyer could
/// withdraw all of its price goes back.
fn end_second(change: &mut Change) {
    if change.now < change.one.created_at + WITHDRAWAL {
        change.give_back_whole();
    }
    change.end(Ending::HeldAlready);
}
