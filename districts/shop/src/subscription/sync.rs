//! What the processor knows comes to us here, and only here: first what we still have to
//! ask of it is asked, then it is asked for everything, and that is kept if nothing has
//! changed in between. So what is kept never goes back in time, whoever asks how often.
use std::time::Duration;

use tokio::task::JoinSet;

use super::life::State;
use super::settle::change_at;
use super::{Subscription, checkout, store};
use crate::payment::calls::{self, Asked};
use crate::payment::{self, Checkout, CheckoutState, Failure, Payment, Snapshot, Status};
use ground::app::App;
use ground::clock::{DAY, MINUTE, Millis};
use ground::error::{Error, Result};
use people::notice::{self, Refusal};

/// How often it is tried again when somebody else changes the same subscription.
const TRIES: usize = 30;
/// How long a look that failed is put off.
const PUT_OFF: Millis = 20 * MINUTE;
/// How long somebody waits for the processor to do what they have decided.
const PATIENCE: Duration = Duration::from_secs(4);
/// How many are looked at before it is asked again what falls due.
const SLICE: i64 = 100;
/// How many are looked at at once: the processor is far away.
const AT_ONCE: usize = 4;

/// What the processor answered.
enum News {
    /// Somebody is still at the checkout, or it has run out.
    Checkout(Checkout),
    /// The processor does not take the order; why.
    Refused(String),
    /// It has begun.
    Said(Box<Snapshot>),
}

/// Asks the processor about a subscription, and keeps what it says.
///
/// # Errors
/// [`Error::Unavailable`] when the processor or the database does not answer.
pub async fn sync(app: &App, id: i64) -> Result<Subscription> {
    for _ in 0..TRIES {
        let one = store::by_id(&app.db, id).await?.ok_or(Error::NotFound)?;
        if !is_ours(app, &one) || one.state(app.clock.now()) == State::Abandoned {
            return Ok(one);
        }
        calls::make(app, &one).await?;
        let news = ask(app, &one).await?;
        app.part::<Payment>().breaks.step()?;
        if let News::Said(said) = &news {
            calls::reopen_failed(app, &one, said).await?;
            if said.status == Status::Ended {
                calls::overtaken_by_end(app, id, said).await?;
            }
        }
        let wanted = calls::held(&app.db, id).await?;
        let kept = change_at(app, id, Some(one.version), |change| {
            keep(&mut change.one, news, &wanted, change.now);
            Ok(())
        });
        if kept.await?.is_some() {
            return store::by_id(&app.db, id).await?.ok_or(Error::NotFound);
        }
    }
    Err(Error::Unavailable)
}

/// Has what was just decided done at once, so that whoever decided it learns what came of it.
/// Whether nothing is left open; a processor that does not answer soon is asked by a job.
pub async fn press(app: &App, id: i64) -> Result<bool> {
    let before = calls::open(&app.db, id).await?;
    if let Ok(Err(error)) = tokio::time::timeout(PATIENCE, sync(app, id)).await {
        tracing::warn!(%error, subscription = id, "what was decided is not done yet");
    }
    // What follows from it is nobody's to wait for.
    let after = calls::open(&app.db, id).await?;
    let is_left = |one: &Asked| after.iter().any(|open| open.id == one.id);
    Ok(!before.iter().any(is_left))
}

/// Whether it belongs to the processor that is configured, in its mode: test and live
/// never mix.
fn is_ours(app: &App, one: &Subscription) -> bool {
    let processor = &app.part::<Payment>().processor;
    one.processor == processor.word() && one.mode == processor.mode().word()
}

async fn ask(app: &App, one: &Subscription) -> Result<News> {
    let processor = &app.part::<Payment>().processor;
    let id = match (&one.processor_id, &one.checkout_id) {
        (Some(id), _) => id.clone(),
        (None, known) => {
            let checkout = match known {
                Some(id) => processor.checkout(app, id).await?,
                // The crash came before its name was kept; the same key finds it.
                None => match checkout::open_page(app, one).await? {
                    Err(Failure::Refused(reason)) => return refused(app, one, reason).await,
                    opened => opened?,
                },
            };
            match &checkout.state {
                CheckoutState::Complete(id) => id.clone(),
                CheckoutState::Open | CheckoutState::Expired => {
                    return Ok(News::Checkout(checkout));
                }
            }
        }
    };
    let said = processor.snapshot(app, &id).await?;
    if said.mode != processor.mode() {
        return Err(Failure::Refused("test and live do not mix".to_owned()).into());
    }
    Ok(News::Said(Box::new(said)))
}

/// The order comes to nothing, and the operator hears why.
async fn refused(app: &App, one: &Subscription, reason: String) -> Result<News> {
    let order = &one.number;
    tracing::error!(
        order,
        reason,
        "the payment processor does not take an order"
    );
    let mut tx = app.db.begin().await?;
    let refusal = Refusal {
        order,
        call: None,
        reason: &reason,
        list: payment::desk::PATH,
    };
    notice::refusal(app, &mut tx, &refusal).await?;
    tx.commit().await?;
    Ok(News::Refused(reason))
}

/// Keeps what the processor says, with what it was asked for and does not do.
fn keep(one: &mut Subscription, news: News, wanted: &[Asked], now: Millis) {
    match news {
        News::Checkout(checkout) => {
            if checkout.state == CheckoutState::Expired {
                one.life.expired_at = Some(now);
            }
            one.checkout_id = Some(checkout.id);
            one.checkout_url = checkout.url;
        }
        News::Refused(reason) => {
            one.life.expired_at = Some(now);
            one.life.refusal = Some(reason);
        }
        News::Said(mut said) => {
            for asked in wanted {
                asked.call.hold(&mut said);
            }
            one.life.extend(&mut said);
            if one.life.ended_by.is_some() && said.status != Status::Ended {
                said.ended_at = one.life.said.as_ref().and_then(|said| said.ended_at);
            }
            one.processor_id = Some(said.id.clone());
            one.checkout_url = None;
            one.life.said = Some(*said);
        }
    }
}

/// Looks at every subscription at which something is due, until nothing is: first at those to
/// which something happens by itself, then, in slices, once a day at each that can still change,
/// which also heals what lost events have left behind. How many were looked at.
///
/// # Errors
/// When the database does not answer. A processor that does not is asked again later.
pub async fn check_due(app: &App) -> Result<usize> {
    let mut looked = 0;
    loop {
        let (due, is_routine) = next_due(app).await?;
        if due.is_empty() {
            return Ok(looked);
        }
        looked += due.len();
        let answered = check_all(app, due).await?;
        // What time alone changes happens all the same; a routine look can wait.
        if is_routine && answered == 0 {
            tracing::warn!("the payment processor does not answer; routine looks wait");
            return Ok(looked);
        }
    }
}

/// A slice of what is due, and whether it is routine.
async fn next_due(app: &App) -> Result<(Vec<i64>, bool)> {
    let (now, processor) = (app.clock.now(), app.part::<Payment>().processor.word());
    let fallen = store::fallen(&app.db, processor, now, SLICE).await?;
    if !fallen.is_empty() {
        return Ok((fallen, false));
    }
    Ok((store::due(&app.db, processor, now, SLICE).await?, true))
}

/// Looks at some, a few at once; how many of them the processor has answered.
async fn check_all(app: &App, ids: Vec<i64>) -> Result<usize> {
    let (mut looking, mut answered) = (JoinSet::new(), 0);
    let mut waiting = ids.into_iter();
    loop {
        while looking.len() < AT_ONCE {
            let Some(id) = waiting.next() else { break };
            let app = app.clone();
            looking.spawn(async move { look(&app, id).await });
        }
        let Some(looked) = looking.join_next().await else {
            return Ok(answered);
        };
        answered += usize::from(looked.map_err(anyhow::Error::from)??);
    }
}

/// Looks at one; whether the processor has answered.
async fn look(app: &App, id: i64) -> Result<bool> {
    let now = app.clock.now();
    match check(app, id).await {
        Ok(one) if one.check_at.is_none_or(|at| at > now) => Ok(true),
        Ok(_) => {
            // Another mode's, or given up: nothing comes of looking at it.
            store::put_off(&app.db, id, now + DAY).await?;
            Ok(true)
        }
        Err(error) => {
            tracing::warn!(%error, subscription = id, "cannot look at a subscription; later again");
            store::put_off(&app.db, id, now + PUT_OFF).await?;
            Ok(false)
        }
    }
}

/// What time alone changes happens also while the processor does not answer.
async fn check(app: &App, id: i64) -> Result<Subscription> {
    match sync(app, id).await {
        Ok(one) => Ok(one),
        Err(error) => {
            change_at(app, id, None, |_| Ok(())).await?;
            Err(error)
        }
    }
}
