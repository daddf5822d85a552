//! Giving back what was paid and is not used any more.
use super::life::{Ending, Pause, State, is_paid};
use super::{Change, unused};
use crate::payment::Call;

impl Change {
    /// What is on the balance, in minor units.
    pub(super) fn balance(&self) -> i64 {
        let said = self.one.life.said.as_ref();
        said.map_or(0, |said| said.balance.max(0))
    }

    /// What is left now of the period that was paid, in minor units. A pause does not use it up.
    pub(super) fn unused(&self) -> i64 {
        let pause = self.one.life.pause(self.now);
        let at = pause.map_or(self.now, |Pause { until, .. }| until);
        let said = self.one.life.said.as_ref();
        // What is bought once is used when it is opened.
        said.filter(|_| self.one.terms.is_recurring())
            .map_or(0, |said| unused(said, at))
    }

    /// What would go back if it ended now, in minor units.
    pub(super) fn goes_back(&self) -> i64 {
        let state = self.one.state(self.now);
        match state.can_cancel() || state == State::Cancelled {
            true => self.unused() + self.balance(),
            false => 0,
        }
    }

    /// What goes back if staff end it now, in minor units, and how much of that is the balance.
    pub(super) fn back_at_end(&self) -> (i64, i64) {
        let mut end = Self::of(self.one.clone(), self.now);
        end.end(Ending::Staff);
        end.give_back_balance();
        let parts = end.calls.iter().filter_map(|(_, call)| match call {
            Call::Refund {
                amount,
                from_balance,
                ..
            } => Some((*amount, *from_balance)),
            _ => None,
        });
        parts.fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1))
    }

    /// The charges that have brought money in, newest first, with how much of each can still
    /// be given back.
    pub(super) fn paid_in(&self) -> Vec<(String, i64)> {
        let asked = |id: &str| -> i64 {
            let parts = self.calls.iter().filter_map(|(_, call)| match call {
                Call::Refund {
                    invoice, amount, ..
                } if invoice == id => Some(*amount),
                _ => None,
            });
            parts.sum()
        };
        let said = self.one.life.said.iter();
        let paid = said.flat_map(|said| said.invoices.iter().rev().filter(|one| is_paid(one)));
        paid.map(|one| (one.id.clone(), one.amount - one.refunded - asked(&one.id)))
            .filter(|(_, left)| *left > 0)
            .collect()
    }

    /// Gives back what is left of the period that runs, on the newest charges.
    pub(super) fn give_back_unused(&mut self) {
        let mut left = self.unused();
        for (invoice, most) in self.paid_in() {
            let part = most.min(left);
            self.pay_back(&invoice, (part, 0), "unused");
            left -= part;
        }
    }

    /// Gives the balance back once there is nothing more that it could pay for.
    pub(super) fn give_back_balance(&mut self) {
        let is_over = matches!(self.one.state(self.now), State::Ended | State::Refunded);
        if !is_over {
            return;
        }
        let occasion = format!("balance {}", self.balance());
        for (invoice, most) in self.paid_in() {
            let part = most.min(self.balance());
            self.pay_back(&invoice, (part, part), &occasion);
        }
    }

    /// Asks for a refund on one charge, and takes a part of it from the balance.
    pub(super) fn pay_back(
        &mut self,
        invoice: &str,
        (amount, from_balance): (i64, i64),
        occasion: &str,
    ) {
        if amount <= 0 {
            return;
        }
        if let Some(said) = &mut self.one.life.said {
            said.balance -= from_balance;
        }
        let call = Call::Refund {
            invoice: invoice.to_owned(),
            amount,
            from_balance,
        };
        self.ask(format!("refund {invoice} {occasion}"), call);
    }
}
