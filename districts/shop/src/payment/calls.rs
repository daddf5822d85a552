//! What processors are asked to do. It is written down with its idempotency key in the
//! transaction of the decision, and done afterwards: after a crash at any point the same
//! key is sent again, and the processor has done it once.
//!
//! What the processor refuses stays open: it is tried again where time may help, and stands
//! on a list at the desk until it is done, or somebody has settled it by hand.
use db::{Executor, Tx};
use serde::{Deserialize, Serialize};

use super::{Failure, InvoiceStatus, Snapshot, desk, jobs, store};
use crate::payment::Payment;
use crate::subscription::Subscription;
use crate::subscription::terms::Every;
use ground::app::App;
use ground::clock::{DAY, HOUR, Millis};
use ground::error::Result;
use ground::written::Written;
use people::notice::{self, Refusal};

/// What stands in a key before the count of the refusals.
pub const AGAIN: &str = " again ";
/// How long a call may wait before the desk hears of it.
const PATIENCE: Millis = HOUR;
/// The longest time between two tries of what is refused for now.
pub(super) const LONGEST_PAUSE: Millis = DAY;

/// Something to be done about a subscription.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Call {
    /// End it with the period.
    Cancel,
    /// Do not.
    Keep,
    /// End it now, and give up what is unpaid.
    End,
    /// Charge next at this time.
    MoveBilling(Millis),
    /// Charge this from the next period on.
    SetPrice {
        /// Minor units, before tax.
        amount: i64,
        /// A period.
        every: Every,
        /// ISO 4217.
        currency: String,
        /// What is sold.
        plan: String,
    },
    /// Charge this from now on, with a new period. What is left of the old one goes to the
    /// balance, which pays first.
    Change {
        /// Minor units, before tax.
        amount: i64,
        /// A period.
        every: Every,
        /// ISO 4217.
        currency: String,
        /// What is sold.
        plan: String,
        /// The moment that the proration was shown for.
        at: Millis,
        /// What rounding has given before, in minor units: so much less is left.
        #[serde(default)]
        less: i64,
        /// What was asked back and is not given back yet, by charge, when the call is made.
        #[serde(skip)]
        asked_back: Vec<(String, i64)>,
    },
    /// Give money back.
    Refund {
        /// The processor's name for the charge.
        invoice: String,
        /// Minor units.
        amount: i64,
    },
    /// Take what goes back, or has gone, from the balance: so many minor units. It does not wait
    /// for the refund, as a renewal could spend the money in between.
    TakeBalance(i64),
}

/// Where a call is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// To be asked, or asked without a clear answer.
    Waiting,
    /// Refused, and still to be done.
    Refused,
    /// Done.
    Done,
    /// Done by hand, or given up, by staff.
    Settled,
    /// A later call, or the end of the subscription, has made it pointless.
    Overtaken,
}

impl Stage {
    /// The word for it in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Refused => "refused",
            Self::Done => "done",
            Self::Settled => "settled",
            Self::Overtaken => "overtaken",
        }
    }
}

/// A call that is written down and open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Id; calls about one subscription are made in its order.
    pub id: i64,
    /// What makes it once.
    pub key: String,
    /// The subscription's id.
    pub subscription: i64,
    /// What is to be done.
    pub call: Call,
    /// What the processor last said to it.
    pub answer: String,
    /// When it was written down.
    pub asked_at: Millis,
    /// How often it was refused.
    pub refusals: i64,
    /// When it is tried again by itself, after a refusal.
    pub retry_at: Option<Millis>,
}

impl Asked {
    /// The idempotency key. A processor answers the same key in the same way again, so
    /// after a refusal, which has changed nothing, it is another one.
    fn sent_key(&self) -> String {
        match self.refusals {
            0 => self.key.clone(),
            more => format!("{}{AGAIN}{more}", self.key),
        }
    }

    /// When it is tried again: after an hour, and then less and less often.
    fn next_try(&self, now: Millis) -> Millis {
        let pause = HOUR << self.refusals.clamp(0, 8);
        now + pause.min(LONGEST_PAUSE)
    }
}

impl Call {
    /// The word for it in keys of interface strings.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Cancel => "cancel",
            Self::Keep => "keep",
            Self::End => "end",
            Self::MoveBilling(_) => "move",
            Self::SetPrice { .. } => "price",
            Self::Change { .. } => "change",
            Self::Refund { .. } => "refund",
            Self::TakeBalance(_) => "balance",
        }
    }

    /// Whether an earlier call is pointless once this one is wanted.
    fn overtakes(&self, earlier: &Self) -> bool {
        match (earlier, self) {
            (Self::Refund { .. } | Self::TakeBalance(_), _) => false,
            (_, Self::End) => true,
            (Self::Cancel | Self::Keep, Self::Cancel | Self::Keep)
            | (Self::MoveBilling(_), Self::MoveBilling(_))
            | (Self::SetPrice { .. }, Self::SetPrice { .. } | Self::Change { .. })
            | (Self::Change { .. }, Self::Change { .. }) => true,
            _ => false,
        }
    }

    /// Whether it is about money that was paid, and not about what is still to come.
    pub fn is_possible_after_end(&self) -> bool {
        matches!(self, Self::Refund { .. } | Self::TakeBalance(_) | Self::End)
    }

    /// Writes what is wanted over what the processor says while it does not do it: what a
    /// reader or staff decided holds on our side.
    pub fn hold(&self, said: &mut Snapshot) {
        match self {
            Self::Cancel => said.cancels_at_end = true,
            Self::Keep => said.cancels_at_end = false,
            Self::MoveBilling(at) => said.period_end = *at,
            Self::SetPrice { amount, .. } | Self::Change { amount, .. } => said.amount = *amount,
            // The life of the subscription knows when and why it ended.
            Self::End => said.give_up_unpaid(),
            // It shows when it is made; until then nobody counts on the money.
            Self::TakeBalance(amount) => said.balance -= amount,
            Self::Refund { invoice, amount } => {
                let paid = said.invoices.iter_mut().find(|one| one.id == *invoice);
                paid.into_iter().for_each(|one| one.asked_back += amount);
            }
        }
    }
}

/// Writes down a call in the transaction of its decision, and a job that makes it. With
/// the same `occasion` it is written down once. Ring `app.job_bell` after the commit.
pub async fn ask(
    app: &App,
    tx: &mut Tx,
    subscription: &Subscription,
    occasion: &str,
    call: Call,
) -> Result<()> {
    let now = app.clock.now();
    for earlier in store::open_calls(&mut *tx, subscription.id).await? {
        if earlier.refusals > 0 && call.overtakes(&earlier.call) {
            // Who was faster has closed it too: it is not made after this one.
            let _ = store::close_call(tx, earlier.id, Stage::Overtaken, "", now).await?;
        }
    }
    let asked = Asked {
        id: app.ids.next(now),
        key: format!("{} {occasion}", subscription.number),
        subscription: subscription.id,
        call,
        answer: String::new(),
        asked_at: now,
        refusals: 0,
        retry_at: None,
    };
    if store::ask(tx, &asked).await?.is_done() {
        let job = jobs::call(asked.subscription, &asked.key);
        ::jobs::enqueue(tx, now, app.ids.next(now), job).await?;
    }
    Ok(())
}

/// Makes the calls about a subscription that are due. Two that do it at once do no harm: the
/// processor knows the keys.
///
/// # Errors
/// [`Failure::Retry`] when the processor does not answer. What it refuses stays open.
pub async fn make(app: &App, subscription: &Subscription) -> Result<(), Failure> {
    let now = app.clock.now();
    for asked in store::open_calls(&app.db, subscription.id).await? {
        let Some(id) = &subscription.processor_id else {
            return Ok(());
        };
        if asked.refusals > 0 && asked.retry_at.is_none_or(|at| at > now) {
            continue;
        }
        let call = with_asked_back(app, &asked).await?;
        let outcome = app
            .part::<Payment>()
            .processor
            .call(app, id, &asked.sent_key(), &call)
            .await;
        app.part::<Payment>().breaks.step()?;
        match outcome {
            Ok(()) => {
                let mut tx = app.db.begin().await?;
                let closed = store::close_call(&mut tx, asked.id, Stage::Done, "", now).await?;
                tx.commit().await?;
                if !closed.is_done() {
                    // Most often by another one that made it at once. If by hand, money may have
                    // been given back twice, which only a person can see.
                    let key = &asked.key;
                    tracing::info!(key, "a call was made that somebody has closed meanwhile");
                }
            }
            Err(Failure::Refused(reason)) => {
                refused(app, subscription, &asked, &reason, None).await?
            }
            Err(Failure::Later(reason)) => {
                let again = Some(asked.next_try(now));
                refused(app, subscription, &asked, &reason, again).await?;
            }
            Err(retry) => return Err(retry),
        }
        app.part::<Payment>().breaks.step()?;
    }
    Ok(())
}

/// What is made of a call at this moment: a change of plan counts what is still to be given back
/// as given back, for only what has been is known to the processor.
async fn with_asked_back(app: &App, asked: &Asked) -> Result<Call, Failure> {
    let mut made = asked.call.clone();
    if let Call::Change { asked_back, .. } = &mut made {
        let held = held(&app.db, asked.subscription).await;
        let held = held.map_err(|error| Failure::Retry(format!("{error:#}")))?;
        asked_back.extend(held.into_iter().filter_map(|one| match one.call {
            Call::Refund { invoice, amount } => Some((invoice, amount)),
            _ => None,
        }));
    }
    Ok(made)
}

/// Notes a refusal, plans the next try, and tells the operator of the first one.
async fn refused(
    app: &App,
    subscription: &Subscription,
    asked: &Asked,
    reason: &str,
    retry_at: Option<Millis>,
) -> Result<(), Failure> {
    let key = &asked.key;
    tracing::error!(key, reason, "the payment processor refused a call");
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    let refusals = asked.refusals + 1;
    let noted = store::refuse_call(&mut tx, asked, reason, retry_at).await?;
    if let (Written::Done, Some(at)) = (noted, retry_at) {
        let job = ::jobs::New {
            run_at_ms: Some(at),
            ..jobs::call(asked.subscription, &format!("{key} {refusals}"))
        };
        ::jobs::enqueue(&mut tx, now, app.ids.next(now), job).await?;
    }
    if noted.is_done() && refusals == 1 {
        let refusal = refusal(subscription, asked.id, reason);
        notice::refusal(app, &mut tx, &refusal).await?;
    }
    tx.commit().await?;
    app.job_bell.ring();
    Ok(())
}

/// What the operator is told of a call that was refused.
fn refusal<'a>(subscription: &'a Subscription, call: i64, reason: &'a str) -> Refusal<'a> {
    Refusal {
        order: &subscription.number,
        call: Some(call),
        reason,
        list: desk::PATH,
    }
}

/// Opens a refund again that the processor took and that failed afterwards, as on a card that
/// was closed in the meantime: then less is given back than we have asked for.
pub async fn reopen_failed(
    app: &App,
    subscription: &Subscription,
    said: &Snapshot,
) -> Result<(), Failure> {
    const REASON: &str = "the refund was taken, and failed afterwards";
    let done = store::done_calls(&app.db, subscription.id).await?;
    for paid in &said.invoices {
        let mut missing = -paid.refunded;
        let mut last = None;
        for asked in &done {
            if let Call::Refund { invoice, amount } = &asked.call
                && *invoice == paid.id
            {
                missing += amount;
                last = Some(asked);
            }
        }
        let Some(last) = last.filter(|_| missing > 0) else {
            continue;
        };
        let mut tx = app.db.begin().await?;
        if store::reopen_call(&mut tx, last, REASON).await?.is_done() {
            let refusal = refusal(subscription, last.id, REASON);
            notice::refusal(app, &mut tx, &refusal).await?;
        }
        tx.commit().await?;
        app.job_bell.ring();
    }
    Ok(())
}

/// What holds over what the processor says: what is not done, and what staff have given back by
/// hand.
pub async fn held(on: impl Executor, subscription: i64) -> Result<Vec<Asked>> {
    let mut held = store::held_calls(on, subscription).await?;
    held.retain(|(asked, stage)| {
        *stage != Stage::Settled.word() || matches!(asked.call, Call::Refund { .. })
    });
    Ok(held.into_iter().map(|(asked, _)| asked).collect())
}

/// What is written down about a subscription and not done, oldest first.
pub async fn open(on: impl Executor, subscription: i64) -> Result<Vec<Asked>> {
    Ok(store::open_calls(on, subscription).await?)
}

/// What needs somebody: what was refused, and what has waited for more than an hour.
pub async fn stuck(app: &App) -> Result<Vec<Asked>> {
    let before = app.clock.now() - PATIENCE;
    Ok(store::stuck_calls(&app.db, before).await?)
}

/// Whether a call is still to be done.
pub async fn is_open(app: &App, id: i64) -> Result<bool> {
    Ok(store::open_call(&app.db, id).await?.is_some())
}

/// Closes what the end of a subscription has made pointless. An end is done when nothing is
/// left to be paid either.
pub async fn overtaken_by_end(app: &App, subscription: i64, said: &Snapshot) -> Result<()> {
    let now = app.clock.now();
    let mut invoices = said.invoices.iter();
    let is_unpaid = invoices.any(|one| one.status == InvoiceStatus::Open);
    for asked in store::open_calls(&app.db, subscription).await? {
        let is_pointless = match asked.call {
            Call::Refund { .. } | Call::TakeBalance(_) => false,
            Call::End => !is_unpaid,
            _ => true,
        };
        if asked.refusals == 0 || !is_pointless {
            continue;
        }
        let mut tx = app.db.begin().await?;
        // Who was faster has closed it too, and nothing else is to be done.
        let _ = store::close_call(&mut tx, asked.id, Stage::Overtaken, "", now).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Has an open call tried again at once.
pub async fn try_again(app: &App, tx: &mut Tx, asked: &Asked) -> Result<()> {
    let now = app.clock.now();
    store::retry_call(tx, asked.id, now).await?;
    let job = jobs::call(asked.subscription, &format!("{} {now}", asked.key));
    ::jobs::enqueue(tx, now, app.ids.next(now), job).await?;
    Ok(())
}

/// Closes an open call that staff has settled by hand; overtaken when it was closed already.
pub async fn settle(app: &App, tx: &mut Tx, id: i64, note: &str) -> Result<Written> {
    let now = app.clock.now();
    Ok(store::close_call(tx, id, Stage::Settled, note, now).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refund() -> Call {
        Call::Refund {
            invoice: "in_1".to_owned(),
            amount: 500,
        }
    }

    #[test]
    fn a_later_wish_overtakes_an_earlier_one_and_never_a_refund() {
        let moved = Call::MoveBilling(1);
        for (earlier, later, is_overtaken) in [
            (Call::Cancel, Call::Keep, true),
            (Call::Keep, Call::Cancel, true),
            (moved.clone(), Call::MoveBilling(2), true),
            (moved.clone(), Call::End, true),
            (Call::Cancel, Call::End, true),
            (moved, Call::Cancel, false),
            (Call::End, Call::Cancel, false),
            (refund(), Call::End, false),
            (refund(), refund(), false),
        ] {
            assert_eq!(
                later.overtakes(&earlier),
                is_overtaken,
                "{earlier:?} {later:?}"
            );
        }
    }

    #[test]
    fn what_is_refused_is_asked_again_with_another_key_and_less_and_less_often() {
        let mut asked = Asked {
            id: 1,
            key: "M-1 cancel".to_owned(),
            subscription: 1,
            call: Call::Cancel,
            answer: String::new(),
            asked_at: 0,
            refusals: 0,
            retry_at: None,
        };
        assert_eq!(
            (asked.sent_key().as_str(), asked.next_try(0)),
            ("M-1 cancel", HOUR)
        );
        asked.refusals = 2;
        assert_eq!(asked.sent_key(), "M-1 cancel again 2");
        assert_eq!(asked.next_try(0), 4 * HOUR);
        asked.refusals = i64::MAX;
        assert_eq!(asked.next_try(0), DAY);
    }
}
