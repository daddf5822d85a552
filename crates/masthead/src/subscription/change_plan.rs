//! Proration: what a change of plan costs now.
use crate::clock::Millis;
use crate::payment::Snapshot;

/// What a change of plan costs now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proration {
    /// What is left of the last charge, for the time that is left of its period.
    pub credit: i64,
    /// What is charged now for a whole new period.
    pub due: i64,
}

/// What changing to a plan of this price costs at `at`: the whole price of a new period, less
/// what is left of the old one, and never less than nothing.
pub fn proration(said: &Snapshot, amount: i64, at: Millis) -> Proration {
    let last = said
        .invoices
        .iter()
        .rev()
        .find(|invoice| super::life::is_paid(invoice));
    let credit = last.map_or(0, |invoice| {
        let whole = i128::from((invoice.period_end - invoice.period_start).max(1));
        let left = i128::from((said.period_end - at).clamp(0, said.period_end - said.period_start));
        let paid = i128::from(invoice.amount - invoice.refunded);
        i64::try_from((paid * left / whole).min(paid)).unwrap_or(0)
    });
    Proration {
        credit,
        due: (amount - credit).max(0),
    }
}
