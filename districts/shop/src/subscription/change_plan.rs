//! What is left of what was paid, and what a change of plan costs now. No part of a payment
//! is lost: what a new period does not cost stays as a balance, which later charges take first.
use crate::payment::{Invoice, InvoiceStatus, Snapshot};
use ground::clock::Millis;
use ground::money::Currency;

/// Parts of a minor unit in which what rounding gives is counted.
const MILLION: i128 = 1_000_000;

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

/// What is left of the period that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    /// Minor units, rounded up.
    pub amount: i64,
    /// What rounding has given, with what it gave before, in millionths of a minor unit.
    pub given: i64,
}

/// What changing to a plan of this price costs: the whole price of a new period, less what is
/// left of what was paid.
pub fn proration(said: &Snapshot, price: i64, rest: Rest) -> Proration {
    let credit = said.balance + rest.amount;
    Proration {
        credit,
        due: (price - credit).max(0),
        balance: (credit - price).max(0),
    }
}

/// What is left at `at` of the period that runs, in minor units, where rounding has given
/// nothing before.
pub fn unused(said: &Snapshot, at: Millis) -> i64 {
    rest(said, at, 0).amount
}

/// What is left at `at` of the period that runs: its price, less what was given back of it, for
/// the share of its time that is left. Rounded up, so that a change within seconds of the payment
/// costs nothing; what rounding gives is taken off the next time, or else somebody who changes
/// every hour would read for nothing.
pub fn rest(said: &Snapshot, at: Millis, given: i64) -> Rest {
    let is_period = |one: &&Invoice| one.counts() && one.status != InvoiceStatus::Void;
    let last = said.invoices.iter().rev().find(is_period);
    let Some(invoice) = last.filter(|one| one.status == InvoiceStatus::Paid) else {
        return Rest { amount: 0, given };
    };
    let whole = (invoice.period_end - invoice.period_start).max(1);
    let left = (said.period_end - at).clamp(0, whole);
    let paid = (invoice.stays() + invoice.from_balance).max(0);
    let (paid, whole, left) = (i128::from(paid), i128::from(whole), i128::from(left));
    let grain = grain(&invoice.currency);
    let exact = paid * left * MILLION / whole - i128::from(given);
    let share = (exact.max(0) + grain * MILLION - 1) / (grain * MILLION) * grain;
    let share = share.min(paid);
    Rest {
        amount: i64::try_from(share).unwrap_or(0),
        given: i64::try_from(share * MILLION - exact).unwrap_or(0),
    }
}

/// What amounts are rounded to: of the currencies with three decimals, processors charge whole
/// hundredths only.
fn grain(currency: &str) -> i128 {
    match Currency::parse(currency).map(Currency::digits) {
        Some(3) => 10,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payment::{Mode, Status};
    use ground::clock::{DAY, HOUR};

    /// $26 for a year that begins at 0.
    fn year() -> Snapshot {
        let invoice = Invoice {
            id: "in_1".to_owned(),
            amount: 2_600,
            from_balance: 0,
            is_period: true,
            tax: 0,
            refunded: 0,
            asked_back: 0,
            currency: "USD".to_owned(),
            status: InvoiceStatus::Paid,
            made_at: 0,
            paid_at: Some(0),
            failed_at: None,
            period_start: 0,
            period_end: 365 * DAY,
            is_disputed: false,
        };
        Snapshot {
            id: "sub_1".to_owned(),
            customer: "cus_1".to_owned(),
            mode: Mode::Test,
            status: Status::Active,
            began_at: 0,
            trial_end: None,
            period_start: 0,
            period_end: 365 * DAY,
            cancels_at_end: false,
            ended_at: None,
            amount: 2_600,
            balance: 0,
            method: None,
            invoices: vec![invoice],
        }
    }

    #[test]
    fn what_rounding_gives_is_taken_off_the_next_time() {
        let said = year();
        let (mut lost, mut given) = (0, 0);
        // A new year of the same price each hour: as if one year had gone on.
        for _ in 0..365 * 24 {
            let rest = rest(&said, HOUR, given);
            assert!(rest.given < 1_000_000, "less than a cent: {rest:?}");
            (lost, given) = (lost + 2_600 - rest.amount, rest.given);
        }
        assert!((2_599..=2_600).contains(&lost), "{lost}");
    }

    #[test]
    fn a_change_within_seconds_costs_nothing() {
        let first = rest(&year(), 1_000, 0);
        assert_eq!(first.amount, 2_600);
        assert_eq!(rest(&year(), 1_000, first.given).amount, 2_600);
    }
}
