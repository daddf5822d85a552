//! What processors are asked to do. It is written down with its idempotency key in the
//! transaction of the decision, and done afterwards: after a crash at any point the same
//! key is sent again, and the processor has done it once.
use db::Tx;
use serde::{Deserialize, Serialize};

use super::{Failure, jobs, store};
use crate::app::App;
use crate::clock::Millis;
use crate::error::Result;
use crate::subscription::Subscription;
use crate::subscription::terms::Every;

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
    },
    /// Give money back.
    Refund {
        /// The processor's name for the charge.
        invoice: String,
        /// Minor units.
        amount: i64,
        /// How much of it is taken from the balance.
        #[serde(default)]
        from_balance: i64,
    },
}

/// A call that is written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Id; calls about one subscription are made in its order.
    pub id: i64,
    /// The idempotency key.
    pub key: String,
    /// The subscription's id.
    pub subscription: i64,
    /// What is to be done.
    pub call: Call,
}

/// Writes down a call in the transaction of its decision, and a job that makes it. With
/// the same `occasion` it is written down once. Ring `app.job_bell` after the commit.
///
/// # Errors
/// When the database does not answer.
pub async fn ask(
    app: &App,
    tx: &mut Tx,
    subscription: &Subscription,
    occasion: &str,
    call: Call,
) -> Result<()> {
    let now = app.clock.now();
    let asked = Asked {
        id: app.ids.next(now),
        key: format!("{} {occasion}", subscription.number),
        subscription: subscription.id,
        call,
    };
    if store::ask(tx, &asked, now).await? {
        let job = jobs::call(asked.subscription, &asked.key);
        ::jobs::enqueue(tx, now, app.ids.next(now), job).await?;
    }
    Ok(())
}

/// Makes the calls about a subscription that are written down and not done. Two that do it
/// at once do no harm: the processor knows the keys.
///
/// # Errors
/// [`Failure::Retry`] when the processor does not answer. What it refuses is noted, and does
/// not come back.
pub async fn make(app: &App, subscription: &Subscription) -> Result<(), Failure> {
    for asked in store::waiting(&app.db, subscription.id).await? {
        let Some(id) = &subscription.processor_id else {
            return Ok(());
        };
        let outcome = app
            .payment
            .processor
            .call(app, id, &asked.key, &asked.call)
            .await;
        app.payment.breaks.step()?;
        let (state, answer) = match outcome {
            Ok(()) => ("done", String::new()),
            Err(Failure::Refused(reason)) => {
                tracing::error!(
                    key = asked.key,
                    reason,
                    "the payment processor refused a call"
                );
                ("refused", reason)
            }
            Err(retry) => return Err(retry),
        };
        store::answered(&app.db, asked.id, state, &answer, app.clock.now()).await?;
        app.payment.breaks.step()?;
    }
    Ok(())
}
