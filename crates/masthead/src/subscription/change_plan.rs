//! What is left of what was paid, and what a change of plan costs now. No part of a payment
//! is lost: what a new period does not cost stays as a balance, which later charges take first.
use crate::clock::Millis;
use crate::money::Currency;
use crate::payment::{Invoice, InvoiceStatus, Snapshot};

/// What a change of plan costs now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proration {
    /// What is left of what was paid: of the period that runs, and of the balance.
    pub credit: i64,
    /// What is charged now for a whole new period.
    pub due: i64,
    /// What stays as a balance.
    pub balance: i64,
}

/// What changing to a plan of this price costs at `at`: the whole price of a new period, less
/// what is left of what was paid.
pub fn proration(said: &Snapshot, price: i64, at: Millis) -> Proration {
    let credit = said.balance + unused(said, at);
    Proration {
        credit,
        due: (price - credit).max(0),
        balance: (credit - price).max(0),
    }
}

/// What is left at `at` of the period that runs, in minor units: its price, less what was given
/// back of it, for the share of its time that is left. Rounded up, so that a change within
/// seconds of the payment costs nothing.
pub fn unused(said: &Snapshot, at: Millis) -> i64 {
    let is_period = |one: &&Invoice| one.counts() && one.status != InvoiceStatus::Void;
    let last = said.invoices.iter().rev().find(is_period);
    let Some(invoice) = last.filter(|one| one.status == InvoiceStatus::Paid) else {
        return 0;
    };
    let whole = (invoice.period_end - invoice.period_start).max(1);
    let left = (said.period_end - at).clamp(0, whole);
    let paid = (invoice.stays() + invoice.from_balance).max(0);
    let (paid, whole, left) = (i128::from(paid), i128::from(whole), i128::from(left));
    let grain = grain(&invoice.currency);
    let share = (paid * left + whole - 1) / whole;
    let share = (share + grain - 1) / grain * grain;
    i64::try_from(share.min(paid)).unwrap_or(0)
}

/// What amounts are rounded to: of the currencies with three decimals, processors charge whole
/// hundredths only.
fn grain(currency: &str) -> i128 {
    match Currency::parse(currency).map(Currency::digits) {
        Some(3) => 10,
        _ => 1,
    }
}
