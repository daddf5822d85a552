//! What time does at the till: trials end, periods are renewed, cards fail, charges are
//! contested.
use super::cards::Conduct;
use super::{Held, end, keep, new_id, store};
use crate::payment::{Failure, Invoice, InvoiceStatus, Status};
use ground::app::App;
use ground::clock::{DAY, Millis};

/// When a contested charge is contested.
const CONTESTED_AFTER: Millis = DAY;

/// Does everything that is due by now, oldest first.
pub async fn run(app: &App) -> Result<usize, Failure> {
    let now = app.clock.now();
    let mut done = 0;
    while let Some(id) = store::next_due(&app.db, now).await? {
        let mut tx = app.db.begin().await?;
        let Some(mut held) = store::lock_held(&mut tx, &id).await? else {
            break;
        };
        // Another node may have been here first.
        if let Some(at) = due_at(&held).filter(|at| *at <= now) {
            let kind = pass(&mut held, at);
            keep(app, &mut tx, &held, kind, at).await?;
            done += 1;
        }
        tx.commit().await?;
    }
    app.job_bell.ring();
    Ok(done)
}

/// When the next thing happens to a subscription by itself.
pub(super) fn due_at(held: &Held) -> Option<Millis> {
    let said = &held.said;
    let renewal = match said.status {
        Status::Trialing | Status::Active => Some(said.period_end),
        Status::Incomplete | Status::PastDue | Status::Ended => None,
    };
    renewal
        .into_iter()
        .chain(contested(held).map(|(_, at)| at))
        .min()
}

/// The charge that will be contested, and when.
fn contested(held: &Held) -> Option<(usize, Millis)> {
    if held.card.conduct() != Conduct::Disputes {
        return None;
    }
    let mut charges = held.said.invoices.iter().enumerate();
    charges.find_map(|(index, charge)| {
        let at = charge.paid_at? + CONTESTED_AFTER;
        (!charge.is_disputed).then_some((index, at))
    })
}

/// What happens at `at`; the kind of the event that tells about it.
fn pass(held: &mut Held, at: Millis) -> &'static str {
    if let Some((index, _)) = contested(held).filter(|(_, moment)| *moment <= at) {
        held.said.invoices[index].is_disputed = true;
        return "charge.dispute.created";
    }
    if held.said.cancels_at_end {
        end(&mut held.said, at);
        return "customer.subscription.deleted";
    }
    match charge(held, held.said.amount, at) {
        true => "invoice.paid",
        false => "invoice.payment_failed",
    }
}

/// The charge at the checkout, which accepted the card already.
pub(super) fn first_charge(held: &mut Held, at: Millis) {
    let invoice = new_invoice(held, held.said.amount, at);
    held.said.invoices.push(Invoice {
        status: InvoiceStatus::Paid,
        paid_at: Some(at),
        ..invoice
    });
    held.said.status = Status::Active;
}

/// Charges for the period that begins at `at`; whether it was paid.
pub(super) fn charge(held: &mut Held, price: i64, at: Millis) -> bool {
    let mut invoice = new_invoice(held, price, at);
    let pays = matches!(
        held.card.conduct(),
        Conduct::Pays | Conduct::AsksTwice | Conduct::Disputes
    );
    let is_paid = invoice.amount == 0 || pays;
    if is_paid {
        (invoice.status, invoice.paid_at) = (InvoiceStatus::Paid, Some(at));
    } else {
        invoice.failed_at = Some(at);
    }
    held.said.status = if is_paid {
        Status::Active
    } else {
        Status::PastDue
    };
    held.said.invoices.push(invoice);
    is_paid
}

/// The invoice of the period that begins at `at`; the balance pays first.
fn new_invoice(held: &mut Held, price: i64, at: Millis) -> Invoice {
    let anchor = *held.anchor.get_or_insert(at);
    let said = &mut held.said;
    (said.period_start, said.period_end) = (at, held.every.end(anchor, at));
    let from_balance = said.balance.clamp(0, price.max(0));
    said.balance -= from_balance;
    Invoice {
        id: new_id("invoice"),
        amount: price - from_balance,
        from_balance,
        is_period: true,
        tax: 0,
        refunded: 0,
        asked_back: 0,
        currency: held.currency.clone(),
        status: InvoiceStatus::Open,
        made_at: at,
        paid_at: None,
        failed_at: None,
        period_start: said.period_start,
        period_end: said.period_end,
        is_disputed: false,
    }
}

/// Pays what is open with the card; whether something was paid.
pub(super) fn pay_open(held: &mut Held, now: Millis) -> bool {
    let pays = matches!(
        held.card.conduct(),
        Conduct::Pays | Conduct::AsksTwice | Conduct::Disputes
    );
    let open = held
        .said
        .invoices
        .iter_mut()
        .find(|one| one.status == InvoiceStatus::Open);
    let (true, Some(open)) = (pays && held.said.status == Status::PastDue, open) else {
        return false;
    };
    (open.status, open.paid_at) = (InvoiceStatus::Paid, Some(now));
    held.said.status = Status::Active;
    true
}
