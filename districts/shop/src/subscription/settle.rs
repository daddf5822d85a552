//! Every change of a subscription goes through here: what follows from it (state, rights,
//! charges, letters, calls to the processor) is derived and kept in one transaction.
use db::Tx;

use super::favour::{self, Favour};
use super::fulfil::fulfil;
use super::life::{Ending, State, WITHDRAWAL};
use super::{Entitlement, Subscription, extend, letters, revoke, store, trial};
use crate::offer;
use crate::payment::{Call, Invoice, Payment, calls, charges};
use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::publication::{self, Publication};
use people::reader::session::Sessions;
use people::reader::{self, Reader};

/// A subscription that is being changed.
#[derive(Debug)]
pub struct Change {
    /// The subscription.
    pub one: Subscription,
    /// The moment of the change.
    pub now: Millis,
    /// What the processor is to be asked, each with what makes it once.
    pub calls: Vec<(String, Call)>,
    /// What the person has once and takes with this change.
    pub(super) takes: Vec<Favour>,
    /// Whether whoever gives the price of a gift back has seen that nobody has taken it.
    pub(super) is_untaken: bool,
    /// Whether the order has come to the account of its address with this change.
    pub(super) is_joined: bool,
    /// The charges that are kept already.
    kept: Vec<Invoice>,
}

impl Change {
    /// A change of `one` at `now`.
    pub fn of(one: Subscription, now: Millis) -> Self {
        let kept = one
            .life
            .said
            .iter()
            .flat_map(|said| said.invoices.clone())
            .collect();
        Self {
            one,
            now,
            calls: Vec::new(),
            takes: Vec::new(),
            is_untaken: false,
            is_joined: false,
            kept,
        }
    }

    /// An occasion of its own for what is asked in this change, also beside another one of the
    /// same millisecond.
    pub(super) fn moment(&self, what: &str) -> String {
        format!("{what} {} {}", self.now, self.one.version)
    }

    /// Asks the processor for something, once per `occasion`.
    pub fn ask(&mut self, occasion: impl Into<String>, call: Call) {
        self.calls.push((occasion.into(), call));
    }

    /// Whether it is too late to end an order over what its owner has had before: its address
    /// was proved after the time in which either side could step back.
    pub(super) fn is_settled(&self) -> bool {
        self.is_joined && self.now >= self.one.created_at + WITHDRAWAL
    }

    /// Ends the subscription now. What is left of the period that was paid goes back, but
    /// after a withdrawal, which has its own reckoning.
    pub fn end(&mut self, by: Ending) {
        let now = self.now;
        if by != Ending::Withdrawn {
            self.give_back_unused();
        }
        if let Some(said) = &mut self.one.life.said {
            said.ended_at = Some(now);
            said.give_up_unpaid();
        }
        self.one.life.ended_by = Some(by);
        self.ask("end", Call::End);
    }
}

/// Changes a subscription and keeps everything that follows from it.
///
/// # Errors
/// [`Error::NotFound`] where there is none, what `decide` says, and when the database does
/// not answer.
pub async fn change<T>(
    app: &App,
    id: i64,
    decide: impl FnOnce(&mut Change) -> Result<T>,
) -> Result<T> {
    let done = change_at(app, id, None, decide).await?;
    done.ok_or(Error::NotFound)
}

/// The same, if nobody has changed it since it had this version; `None` where somebody has, or
/// where a gift that was to be taken back is somebody's already.
pub(super) async fn change_at<T>(
    app: &App,
    id: i64,
    version: Option<i64>,
    decide: impl FnOnce(&mut Change) -> Result<T>,
) -> Result<Option<T>> {
    let publication = publication::current(app).await?;
    let mut tx = app.db.begin().await?;
    let changed = change_in(app, &mut tx, &publication, (id, version), decide).await?;
    finish(app, tx, changed).await
}

/// The same in a transaction that [`finish`] ends.
pub(super) async fn change_in<T>(
    app: &App,
    tx: &mut Tx,
    publication: &Publication,
    (id, version): (i64, Option<i64>),
    decide: impl FnOnce(&mut Change) -> Result<T>,
) -> Result<Option<T>> {
    let one = store::lock(tx, id).await?.ok_or(Error::NotFound)?;
    // Reading it for the change has counted once.
    if version.is_some_and(|version| version + 1 != one.version) {
        return Ok(None);
    }
    // Whose it is can change with a log-in, so it is asked while nobody can change it.
    let buyer = reader::by_id(&mut *tx, one.reader)
        .await?
        .ok_or(Error::NotFound)?;
    let mut change = Change::of(one, app.clock.now());
    let outcome = decide(&mut change)?;
    let settled = settle(app, tx, (publication, &buyer), &mut change).await?;
    Ok(settled.is_done().then_some(outcome))
}

/// Keeps what was changed, or nothing where it came to nothing.
pub(super) async fn finish<T>(app: &App, tx: Tx, changed: Option<T>) -> Result<Option<T>> {
    if changed.is_none() {
        tx.rollback().await?;
        return Ok(None);
    }
    app.part::<Payment>().breaks.step()?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    app.job_bell.ring();
    app.part::<Payment>().breaks.step()?;
    Ok(changed)
}

/// What follows from a change; overtaken where it came too late and must not be kept.
async fn settle(
    app: &App,
    tx: &mut Tx,
    people: (&Publication, &Reader),
    change: &mut Change,
) -> Result<Written> {
    trial::claim(tx, people.1, change).await?;
    favour::claim(tx, people.1, change).await?;
    end_unpaid(change);
    end_by_notice(change);
    price_next(change);
    change.give_back_after_contest();
    change.give_back_balance();
    let now = change.now;
    for (occasion, call) in std::mem::take(&mut change.calls) {
        calls::ask(app, tx, &change.one, &occasion, call).await?;
    }
    let one = &mut change.one;
    keep_charges(app, tx, one, &change.kept).await?;
    give_rights(tx, one, now).await?;
    if !fulfil(app, tx, people.1, one, (now, change.is_untaken))
        .await?
        .is_done()
    {
        return Ok(Written::Overtaken);
    }
    let sent = store::letters(tx, one.id).await?;
    let open = calls::open(&mut *tx, one.id).await?;
    for occasion in one.life.occasions(&one.terms, now) {
        if open.iter().any(|asked| occasion.waits_for(&asked.call)) {
            continue;
        }
        let key = occasion.key();
        if !sent.contains(&key) && store::note_letter(tx, one.id, &key, now).await?.is_done() {
            letters::send(app, tx, people, one, &occasion).await?;
        }
    }
    let state = one.state(now);
    if let (State::Abandoned, Some(code)) = (state, &one.terms.coupon) {
        offer::release(tx, code, &one.number).await?;
    }
    one.state = state.word().to_owned();
    one.check_at = one.life.check_at(one.created_at, now);
    store::save(tx, one, now).await?;
    Ok(Written::Done)
}

/// A renewal that was not paid within the grace ends the subscription.
fn end_unpaid(change: &mut Change) {
    let life = &change.one.life;
    let until = life.access_until(change.now);
    if life.state(change.now) == State::PastDue && until.is_some_and(|until| until <= change.now) {
        change.end(Ending::Unpaid);
    }
}

/// A notice that has run out ends the subscription at its moment, however late we look; what
/// is paid beyond it goes back.
fn end_by_notice(change: &mut Change) {
    let life = &change.one.life;
    let is_open = life
        .said
        .as_ref()
        .is_some_and(|said| said.ended_at.is_none());
    let due = life.ends_at.filter(|at| *at <= change.now && is_open);
    if let Some(at) = due {
        let now = std::mem::replace(&mut change.now, at);
        change.end(Ending::Cancelled);
        change.now = now;
    }
}

/// Where the agreed price goes from one step to the next, the processor is told while the
/// last period of the old step runs.
fn price_next(change: &mut Change) {
    let (state, life) = (change.one.state(change.now), &change.one.life);
    let runs = matches!(
        state,
        State::Trialing | State::Active | State::PastDue | State::Paused
    );
    if !runs
        || !change.one.terms.is_recurring()
        || change.calls.iter().any(|(_, call)| is_change(call))
    {
        return;
    }
    let begun = life.periods();
    let step = life.next_period();
    let terms = &change.one.terms;
    let (amount, every) = (terms.amount(step), terms.every);
    let (currency, plan) = (terms.currency.clone(), terms.plan.clone());
    let Some(said) = &mut change.one.life.said else {
        return;
    };
    if said.amount == amount {
        return;
    }
    said.amount = amount;
    let occasion = format!("price {} {begun}", change.one.terms.offer);
    change.ask(
        occasion,
        Call::SetPrice {
            amount,
            every,
            currency,
            plan,
        },
    );
}

fn is_change(call: &Call) -> bool {
    matches!(call, Call::Change { .. })
}

async fn keep_charges(app: &App, tx: &mut Tx, one: &Subscription, kept: &[Invoice]) -> Result<()> {
    let Some(said) = &one.life.said else {
        return Ok(());
    };
    for (index, invoice) in said.invoices.iter().enumerate() {
        if kept.contains(invoice) {
            continue;
        }
        let charge = charges::Charge {
            id: app.ids.next(app.clock.now()),
            subscription: one.id,
            reader: one.reader,
            number: format!("{}-{}", one.number, index + 1),
            invoice: invoice.clone(),
        };
        charges::put(tx, &one.processor, &charge).await?;
    }
    Ok(())
}

async fn give_rights(tx: &mut Tx, one: &mut Subscription, now: Millis) -> Result<()> {
    one.access_until = one.life.access_until(now).filter(|until| *until > now);
    match one.access_until {
        Some(until) => {
            let given = Entitlement {
                source: one.source(),
                rights: one.rights(),
                starts_at: now,
                ends_at: Some(until),
            };
            extend(tx, one.reader, &given).await
        }
        None => revoke(tx, one.reader, &one.source()).await,
    }
}
